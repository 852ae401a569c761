package screen_test

import (
	"strings"
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

func TestPanelsCloseByTheirKeyByEscapeAndByTheirCross(t *testing.T) {
	h := begin(t)
	h.press(0, "U")
	if h.press(0, "U"); h.game().Reporting() {
		t.Error("U does not close the order of battle")
	}
	h.press(0, "R")
	if h.press(0, "Escape"); h.game().Reporting() {
		t.Error("Escape does not close the reports")
	}
	h.press(0, "N")
	if h.press(0, "Escape"); len(h.game().Chosen()) > 0 {
		t.Error("Escape does not close the panel of the unit")
	}
}

func TestTheNextUnitAndItsMarchAreReadOut(t *testing.T) {
	h := begin(t)
	h.press(0, "N")
	if said := h.a.UI.Said(); !strings.Contains(said, "MP left") {
		t.Errorf("N says %q", said)
	}
	from := h.game().Chosen()[0]
	for d := range 6 {
		h.walk(d)
		h.a.UI.Said()
		if h.press(0, "M"); len(h.game().Chosen()) > 0 && h.game().Chosen()[0] == from {
			if said := h.a.UI.Said(); said == "" {
				t.Error("a march is not read out")
			}
			break
		}
		h.walk((d + 3) % 6)
	}
}

func TestEnterLiftsTheCurtain(t *testing.T) {
	h := twoAtOneScreen(t)
	h.endDay()
	if h.press(kit.Ctrl, "Enter"); !h.sees("The seat changes hands") {
		t.Error("the second Ctrl+Enter lifts the curtain")
	}
	h.wait(0.6)
	h.frame(kit.Input{})
	if h.press(0, "Enter"); h.sees("The seat changes hands") {
		t.Errorf("Enter does not lift the curtain: %q", h.texts())
	}
}

func TestMutanAndEnterGoToTheCity(t *testing.T) {
	h := begin(t)
	h.press(0, "F")
	h.frame(kit.Input{Chars: "mutan"})
	h.frame(kit.Input{})
	h.press(0, "Enter")
	sc := h.game().Session().Setup.Scenario
	at := sc.Board.Place[h.game().Cursor()]
	if at < 0 || sc.Map.Places[at].ID != "mutanchiang" {
		t.Errorf("Enter goes to hex %d", h.game().Cursor())
	}
}

func TestWhatIsSaidAgainIsCounted(t *testing.T) {
	h := begin(t)
	for range 3 {
		h.a.UI.Toast("The hex is full.", kit.Trouble)
	}
	h.frame(kit.Input{})
	if !h.sees("The hex is full. (×3)") {
		t.Errorf("%q", h.texts())
	}
}
