package screen_test

import (
	"auguststorm/engine/ui/kit"
	"testing"

	"auguststorm/engine/ui/play"
)

func TestALevelIsChosenInWordsPlayedShownAndSaved(t *testing.T) {
	h := open(t)
	h.bare = true
	h.a.UI.Prefs.Still = true
	h.click("Nomonhan")
	h.frame(kit.Input{})
	h.click("The Japanese side")
	h.frame(kit.Input{})
	h.click("Equal terms")
	h.frame(kit.Input{})
	h.click("Against the odds")
	h.frame(kit.Input{})
	if !h.sees("has 85 percent of its supply") && !h.sees("85 percent") {
		t.Errorf("the handicap is not written out: %q", h.texts())
	}
	h.click("Begin")
	h.settle()
	sc := h.game().Session().Setup.Scenario
	if sc.Level().ID != "odds" || sc.Sides[1].Supply != 85 || sc.Sides[0].Supply != 120 || sc.Sides[0].Insight != 1 {
		t.Fatalf("played is %+v: %+v", sc.Level(), sc.Sides)
	}
	if h.game().Session().Setup.Seats[1] != play.Person {
		t.Fatal("the Japanese side is not the person's")
	}
	h.press(0, "R")
	h.click("Objectives")
	h.frame(kit.Input{})
	if !h.sees("Against the odds") {
		t.Errorf("the level is not among the objectives: %q", h.texts())
	}
	h.press(kit.Ctrl, "Q")
	h.click("Saved games")
	h.frame(kit.Input{})
	h.clickOn("As it stands")
	h.frame(kit.Input{})
	h.click("Go on")
	h.settle()
	if again := h.game().Session().Setup.Scenario; again.Level().ID != "odds" || again.Content != sc.Content {
		t.Errorf("resumed at %+v", again.Level())
	}
}
