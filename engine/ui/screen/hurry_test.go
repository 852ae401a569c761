package screen_test

import (
	"testing"

	"auguststorm/engine/ui/kit"
)

// day is the day of the campaign on the screen.
func (h *hand) day() int32 { return h.game().Session().Game().Day() }

// hurry does something so many times with 70 ms between, and lets the client go on.
func (h *hand) hurry(times int, do func()) {
	for range times {
		do()
		for range 2 {
			h.frame(kit.Input{})
		}
	}
	h.settle()
	h.press(0, "Backspace")
	h.settle()
}

// endButton is the place of the button that ends the day.
var endButton = kit.Point{X: 1200, Y: 24}

func TestTenQuickClicksOnEndTheDayEndNoneThatHasAWarning(t *testing.T) {
	for _, still := range []bool{false, true} {
		h := begin(t)
		h.a.UI.Prefs.Still = still
		h.wait(0.6)
		h.hurry(10, func() { h.clickAt(endButton) })
		if d := h.day(); d != 0 || !h.sees("Before the day ends") {
			t.Fatalf("day %d: %q", d, h.texts())
		}
		h.wait(0.6)
		h.click("End the day all the same")
		h.settle()
		h.hurry(10, func() { h.clickAt(endButton) })
		if d := h.day(); d != 1 {
			t.Errorf("one confirmation has ended %d days", d)
		}
	}
}

func TestClicksAndKeysDuringTheOtherPhaseBurnNoDay(t *testing.T) {
	for _, still := range []bool{false, true} {
		h := begin(t)
		h.a.UI.Prefs.Still = still
		h.wait(0.6)
		h.press(kit.Ctrl, "Enter")
		h.wait(0.6)
		h.press(kit.Ctrl, "Enter")
		h.hurry(40, func() {
			h.clickAt(kit.Point{X: 700, Y: 400})
			h.press(0, "N")
			h.press(kit.Ctrl, "Enter")
		})
		if d := h.day(); d != 1 {
			t.Errorf("still %v: the quick keys have ended %d days", still, d)
		}
	}
}
