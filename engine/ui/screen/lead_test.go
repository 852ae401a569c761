package screen_test

import (
	"testing"

	"auguststorm/engine/ui/kit"
)

// fights runs frames until the mark of a fight stands, and returns its hex.
func (h *hand) fights() int32 {
	h.t.Helper()
	for range 6000 {
		h.frame(kit.Input{Pos: middle})
		if r := h.game().Results(); len(r) > 0 {
			return r[len(r)-1].Hex
		}
	}
	h.t.Fatal("no fight is shown")
	return -1
}

// near zooms a watched game in, away from all troops, and begins the phase of a staff.
func near(t *testing.T) *hand {
	h := watching(t)
	h.settle()
	h.frame(kit.Input{Pos: kit.Point{X: 1080, Y: 560}})
	for range 4 {
		h.frame(kit.Input{Pos: kit.Point{X: 1080, Y: 560}, Wheel: kit.Point{Y: 1}})
		h.settle()
	}
	h.press(kit.Shift, ".")
	return h
}

// inSight reports that a hex shows in the inner part of the window.
func (h *hand) inSight(at int32) bool {
	p := h.game().Spot(at)
	return p.X > 150 && p.X < 1130 && p.Y > 100 && p.Y < 600
}

func TestAFightThatIsPlayedGetsItsMarkAndTheMapGoesThere(t *testing.T) {
	h := near(t)
	at := h.fights()
	for range 60 {
		if h.inSight(at) {
			break
		}
		h.frame(kit.Input{Pos: middle})
	}
	if !h.inSight(at) {
		t.Errorf("the fight stands at %v, out of sight", h.game().Spot(at))
	}
	for _, r := range h.game().Results() {
		if r.Word == "" || r.Lost[0] == "" || r.Lost[1] == "" {
			t.Errorf("the mark says %+v", r)
		}
	}
}

func TestTheMarksOfFightsGoWhenTheyHaveStoodTheirTime(t *testing.T) {
	h := near(t)
	h.fights()
	h.press(0, "Backspace")
	if n := len(h.game().Results()); n > 0 {
		t.Errorf("%d marks stand after the movements were skipped", n)
	}
	h.press(0, "P")
	h.fights()
	h.press(0, "P")
	for range 150 {
		h.frame(kit.Input{Pos: middle})
	}
	if n := len(h.game().Results()); n > 0 {
		t.Errorf("%d marks stand for ever", n)
	}
}

func TestTheMapIsNotLedWhereTheHandHasMovedItOrDoesNotWantIt(t *testing.T) {
	for name, hold := range map[string]func(*hand){
		"a drag":  func(h *hand) { h.drag(kit.Point{X: middle.X + 30, Y: middle.Y + 20}) },
		"the key": func(h *hand) { h.press(kit.Shift, "P") },
	} {
		h := near(t)
		h.rolls()
		hold(h)
		for range 20 { // a move under way ends
			h.frame(kit.Input{Pos: middle})
		}
		at := h.game().Spot(0)
		h.fights()
		for range 60 {
			h.frame(kit.Input{Pos: middle})
		}
		if h.game().Spot(0) != at {
			t.Errorf("after %s the map goes from %v to %v", name, at, h.game().Spot(0))
		}
	}
}

func TestWithReducedMotionNothingMovesAndTheMarksOfTheFightsStand(t *testing.T) {
	h := watching(t)
	h.a.UI.Prefs.Still = true
	h.settle()
	at := h.game().Spot(0)
	h.press(kit.Shift, ".")
	h.settle()
	if len(h.game().Results()) == 0 {
		t.Error("no mark of a fight stands")
	}
	if len(h.game().Flights()) > 0 || h.game().Spot(0) != at {
		t.Error("something moves")
	}
	h.wait(6)
	if n := len(h.game().Results()); n > 0 {
		t.Errorf("%d marks stand for ever", n)
	}
}

func TestTheMorningFindsTheMapWhereThePersonLooked(t *testing.T) {
	h := begin(t)
	h.a.UI.Prefs.Still = false
	h.frame(kit.Input{Pos: kit.Point{X: 1080, Y: 560}})
	for range 4 {
		h.frame(kit.Input{Pos: kit.Point{X: 1080, Y: 560}, Wheel: kit.Point{Y: 1}})
		h.settle()
	}
	look := h.game().Look()
	h.wait(0.6)
	h.press(kit.Ctrl, "Enter")
	h.wait(0.6)
	h.press(kit.Ctrl, "Enter")
	led := false
	for n := 0; n < 6000 && (n < 10 || h.game().Busy() || h.game().Playing()); n++ {
		h.frame(kit.Input{Pos: middle})
		led = led || h.game().Look() != look
	}
	h.settle()
	if !led {
		t.Fatal("the map was led nowhere")
	}
	if got := h.game().Look(); got != look {
		t.Errorf("the map stands at %v, not at %v", got, look)
	}
}
