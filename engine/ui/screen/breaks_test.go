package screen_test

import (
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/screen"
)

// What a tester broke by keys alone, and at one screen for two.

func TestTheKeysAreTheMapsAgainWhenTheSearchIsClosed(t *testing.T) {
	h := begin(t)
	h.press(0, "F")
	h.press(0, "Escape")
	for range 4 {
		h.frame(kit.Input{})
	}
	if h.press(0, "N"); len(h.game().Chosen()) == 0 {
		t.Error("N does nothing after F and Escape")
	}
}

func TestEnterSavesUnderTheNameThatIsOffered(t *testing.T) {
	h := begin(t)
	was := len(h.files("august-storm"))
	h.press(kit.Ctrl, "S")
	h.press(0, "Enter")
	h.settle()
	if got := len(h.files("august-storm")); got != was+1 || h.sees("Save the game") {
		t.Errorf("%d files before, %d after Ctrl+S and Enter", was, got)
	}
}

func TestAMarchTakenBackLeavesItsUnitChosen(t *testing.T) {
	h := begin(t)
	h.press(0, "N")
	u, from := h.game().Chosen()[0], h.game().Cursor()
	for d := range 6 {
		h.walk(d)
		h.press(0, "M")
		if hexOf(h.game(), u) != from {
			break
		}
		h.walk((d + 3) % 6)
	}
	if hexOf(h.game(), u) == from {
		t.Fatal("it does not march")
	}
	h.press(kit.Ctrl, "Z")
	h.frame(kit.Input{})
	if got := h.game().Chosen(); len(got) != 1 || got[0] != u || h.game().Cursor() != from {
		t.Errorf("chosen %v at %d, not %d at %d", got, h.game().Cursor(), u, from)
	}
}

// twoAtOneScreen begins at Nomonhan for two persons and ends the first's phase.
func twoAtOneScreen(t *testing.T) *hand {
	h := open(t)
	h.a.UI.Prefs.Still = true
	h.click("Nomonhan")
	h.click("Both sides, taking turns at one screen")
	h.click("Begin")
	h.settle()
	return h
}

func TestAGameOfTwoGoesOnBehindTheCurtain(t *testing.T) {
	h := twoAtOneScreen(t)
	h.endDay()
	h.wait(0.6)
	h.press(0, "Enter") // the other sits down
	h.home()
	h.click("Continue")
	h.settle()
	if !h.sees("The seat changes hands") {
		t.Errorf("the map stands open: %q", h.texts())
	}
}

func TestTheNextCommanderDoesNotSeeWhereTheOtherHasLooked(t *testing.T) {
	h := twoAtOneScreen(t)
	whole := h.game().Look()
	h.press(0, "N")
	h.press(0, "=")
	h.settle()
	soviet := h.game().Look()
	if soviet == whole {
		t.Fatal("the map has not moved")
	}
	h.endDay()
	h.settle()
	if got := h.game().Look(); got != whole {
		t.Errorf("the other side begins at %v, not with the whole map", got)
	}
	h.wait(0.6)
	h.press(0, "Enter")
	h.wait(0.6)
	h.endDay()
	h.settle()
	if got := h.game().Look(); got != soviet {
		t.Errorf("the first side comes back to %v, not %v", got, soviet)
	}
}

func TestARunningGameOfTwoIsWatchedWithTheEyesOfWhoIsToMove(t *testing.T) {
	h := twoAtOneScreen(t)
	h.endDay()
	h.wait(0.6)
	h.press(0, "Enter") // the other sits down
	h.home()
	h.click("Saved games")
	h.settle()
	h.clickOn("As it stands")
	h.frame(kit.Input{})
	h.click("Watch")
	h.settle()
	if _, ok := h.a.Screen().(*screen.Replay); !ok {
		t.Fatalf("no record is shown: %q", h.texts())
	}
	if h.sees("Both sides") {
		t.Error("both sides' eyes are offered")
	}
}

func TestAnAttackByKeysIsLeftByEscapeAndOrderedByEnter(t *testing.T) {
	h := begin(t)
	g := h.game()
	u, d := besieger(g.Session().View())
	if u < 0 {
		t.Fatal("nobody can attack on the first day")
	}
	h.pick(g.Session().Setup.Scenario.Units[u].Name)
	from := g.Cursor()
	forecast := func() bool { return h.sees("How hard") || h.sees("HOW HARD") }
	h.walk(d)
	if h.press(0, "M"); !forecast() {
		t.Fatalf("no forecast: %q", h.texts())
	}
	h.press(0, "Escape")
	if got := g.Chosen(); forecast() || len(got) != 1 || got[0] != u || g.Cursor() != from {
		t.Errorf("after Escape the forecast is open (%v), or not %d at %d is chosen but %v at %d", forecast(), u, from, got, g.Cursor())
	}
	h.walk(d)
	h.press(0, "M")
	h.frame(kit.Input{})
	if h.press(0, "Enter"); forecast() {
		t.Error("Enter does not attack")
	}
	if ok, _ := g.Session().CanUndo(); ok {
		t.Error("no dice have fallen")
	}
}

func TestByRailIsForTheChosenUnitAloneAndEndsWithEscape(t *testing.T) {
	h := begin(t)
	h.high = 1000
	g := h.game()
	v := g.Session().View()
	u := engine.UnitID(-1)
	for _, x := range v.Units(nil) {
		if len(v.RailReach(x, nil)) > 0 {
			u = x
			break
		}
	}
	if u < 0 {
		t.Fatal("nobody can go by rail on the first day")
	}
	h.pick(g.Session().Setup.Scenario.Units[u].Name)
	h.settle()
	h.click("By rail")
	if h.frame(kit.Input{}); !g.ByRail() {
		t.Fatal("the button does nothing")
	}
	if h.press(0, "Escape"); g.ByRail() || len(g.Chosen()) != 1 {
		t.Errorf("after Escape by rail is %v, chosen %v", g.ByRail(), g.Chosen())
	}
	h.click("By rail")
	if h.press(0, "N"); g.ByRail() {
		t.Error("it is on for the next unit too")
	}
	if h.press(kit.Shift, "N"); g.Chosen()[0] == u && g.ByRail() {
		t.Error("it comes back with the unit")
	}
	h.pick(g.Session().Setup.Scenario.Units[u].Name)
	h.settle()
	h.click("By rail")
	at := kit.Point{}
	for _, x := range v.RailReach(u, nil) {
		if p := g.Spot(x.Hex); p.X > 500 && p.X < 930 && p.Y > 60 && p.Y < 940 { // beside the panels
			at = p
		}
	}
	for range 50 {
		h.frame(kit.Input{Pos: at})
	}
	if !h.sees("it arrives today and moves no more") {
		t.Errorf("nothing says what the way by rail is: %q", h.texts())
	}
}

func TestAMarchThatIsRefusedLeavesTheUnitChosen(t *testing.T) {
	h := begin(t)
	h.pick("384th Rifle Division")
	g := h.game()
	at := g.Cursor()
	for range 12 {
		h.walk(0)
	}
	far := g.Cursor()
	h.press(0, "M")
	if len(g.Chosen()) != 1 || g.Cursor() != far || hexOf(g, g.Chosen()[0]) != at {
		t.Errorf("chosen are %v, the cursor went from %d to %d", g.Chosen(), far, g.Cursor())
	}
}
