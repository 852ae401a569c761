package screen_test

import (
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/ui/kit"
)

// watching begins a game of two staffs at Nomonhan, with motion.
func watching(t *testing.T) *hand {
	h := open(t)
	h.click("Nomonhan")
	h.click("Neither: watch two staffs")
	h.click("Begin")
	for range 4000 {
		h.frame(kit.Input{})
		if h.sees("Next phase") {
			return h
		}
	}
	t.Fatalf("the game does not begin: %q", h.texts())
	return nil
}

// rolls runs frames until the movements are under way.
func (h *hand) rolls() {
	h.t.Helper()
	for range 4000 {
		if h.frame(kit.Input{}); len(h.game().Flights()) > 0 {
			return
		}
	}
	h.t.Fatal("nothing moves")
}

// standing fails where a counter does not stand where its unit does.
func standing(h *hand) {
	h.t.Helper()
	g := h.game()
	for _, c := range g.Counters() {
		if c.ID >= 0 && c.Kind != "hq" && g.Session().Setup.Scenario.Units[c.ID].Land() {
			if s := g.Session().Game().Unit(engine.UnitID(c.ID)); s.Hex != c.Hex {
				h.t.Errorf("%s stands in hex %d, its counter in %d", c.Label, s.Hex, c.Hex)
			}
		}
	}
}

func TestAWatchedGameIsPlayedHeldAndSkipped(t *testing.T) {
	h := watching(t)
	if h.settle(); h.game().Session().Game().Day() != 0 {
		t.Fatal("it plays without being asked")
	}
	h.press(0, "P")
	h.rolls()
	h.press(0, "P")
	at := h.game().Flights()[0].At
	for range 20 {
		h.frame(kit.Input{})
	}
	if h.game().Flights()[0].At != at {
		t.Error("a held counter flies on")
	}
	h.press(0, "P")
	for range 20 {
		h.frame(kit.Input{})
	}
	if f := h.game().Flights(); len(f) > 0 && f[0].At == at {
		t.Error("it does not go on")
	}
	h.press(0, "P")
	h.press(0, "Backspace")
	h.settle()
	standing(h)
}

func TestAWatchedGameGoesOnByADay(t *testing.T) {
	h := watching(t)
	h.a.UI.Prefs.Still = true
	h.press(0, ".")
	h.settle()
	if s := h.game().Session().Game(); s.Day() != 1 || s.Active() != 0 {
		t.Errorf("day %d, side %d", s.Day(), s.Active())
	}
	h.press(kit.Shift, ".")
	h.settle()
	if s := h.game().Session().Game(); s.Day() != 1 || s.Active() != 1 {
		t.Errorf("a phase later day %d, side %d", s.Day(), s.Active())
	}
}

func TestAWatchedGameIsSeenWithEitherSidesEyes(t *testing.T) {
	h := watching(t)
	h.a.UI.Prefs.Still = true
	h.press(0, ".")
	h.settle()
	full := len(h.game().Counters())
	for side := range 2 {
		h.press(0, "V")
		h.settle()
		if got := h.game().Session().View().Side(); int(got) != side {
			t.Fatalf("the eyes are those of side %d", got)
		}
		if len(h.game().Counters()) >= full {
			t.Error("one side sees as much as both")
		}
		checkFog(t, h)
	}
	h.press(0, "V")
	h.settle()
	if len(h.game().Counters()) != full {
		t.Error("both sides are not seen again")
	}
}

func TestTheEndOfTheMovementsIsThePosition(t *testing.T) {
	h := watching(t)
	h.press(kit.Shift, ".")
	h.rolls()
	for len(h.game().Flights()) > 0 || h.a.Wake() < 0.1 {
		h.frame(kit.Input{})
	}
	h.settle()
	standing(h)
}

func TestAPausedGameOpensItsPanelsAndGoesOnByTheKeyOfTheNextDay(t *testing.T) {
	h := watching(t)
	h.press(0, "P")
	h.rolls()
	h.press(0, "P")
	g := h.game()
	day := g.Session().Game().Day()
	h.press(0, "R")
	if h.frame(kit.Input{}); !g.Reporting() || !h.sees("Daybook") || !g.Playing() {
		t.Fatalf("the reports do not open while the game is held: %q", h.texts())
	}
	h.click("Objectives")
	if h.frame(kit.Input{}); !h.sees("Fui Heights") {
		t.Errorf("their pages do not turn: %q", h.texts())
	}
	if h.press(0, "Escape"); g.Reporting() || !g.Playing() {
		t.Errorf("after Escape the reports are open %v, the movements shown %v", g.Reporting(), g.Playing())
	}
	h.press(0, ".")
	for range 4000 {
		if h.frame(kit.Input{}); g.Session().Game().Day() > day && !g.Playing() && !g.Busy() {
			break
		}
	}
	if now := g.Session().Game().Day(); now != day+1 {
		t.Errorf("it is day %d after %d", now, day)
	}
	h.press(0, ",")
	if !h.sees("A game only goes forward.") {
		t.Errorf("nothing says why it does not go back: %q", h.texts())
	}
}

func TestNoOrderIsGivenWhileMovementsAreShown(t *testing.T) {
	h := open(t)
	h.click("Nomonhan")
	h.click("Begin")
	h.settle()
	g := h.game()
	for range 6 { // until the other side moves where it is seen
		h.wait(0.6)
		h.press(kit.Ctrl, "Enter")
		h.wait(0.6)
		h.press(kit.Ctrl, "Enter")
		for n := 0; n < 4000 && !g.Playing() && (n < 5 || h.a.Wake() == 0); n++ {
			h.frame(kit.Input{})
		}
		if g.Playing() {
			break
		}
	}
	if !g.Playing() {
		t.Fatal("the other side never moves")
	}
	orders := g.Session().Record().Count()
	for _, key := range []kit.Key{"N", "M", "D"} {
		h.press(0, key)
	}
	if len(g.Chosen()) > 0 || g.Session().Record().Count() != orders || !h.sees("The movements are being shown.") {
		t.Errorf("chosen are %v, %d orders: %q", g.Chosen(), g.Session().Record().Count(), h.texts())
	}
	h.press(0, "R")
	if h.frame(kit.Input{}); !g.Reporting() {
		t.Error("the reports do not open")
	}
}
