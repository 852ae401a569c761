package screen_test

import (
	"testing"

	"auguststorm/engine/ui/kit"
)

// helpAt puts the pointer on a text and lets the key for help down there.
func (h *hand) helpAt(text string) {
	h.t.Helper()
	for _, cmd := range h.a.UI.List.Cmds {
		if cmd.Op == kit.OpText && cmd.Text == text {
			at := kit.Point{X: cmd.Rect.X + 3, Y: cmd.Rect.Y - 3}
			h.frame(kit.Input{Pos: at})
			h.frame(kit.Input{Pos: at})
			h.frame(kit.Input{Pos: at, Keys: []kit.KeyPress{{Key: "F1"}}})
			h.rest()
			return
		}
	}
	h.t.Fatalf("%q is not on the screen: %q", text, h.texts())
}

func TestTheHelpKeyOpensTheManualAtWhatThePointerIsOnAndClosesItAgain(t *testing.T) {
	h := begin(t)
	h.pick("20th Guards Tank Brigade")
	for text, want := range map[string]string{"Cohesion": "8.1 Cohesion.", "Fuel": "4.7 Fuel.", "Fatigue": "8.2 Fatigue."} {
		h.helpAt(text)
		if !h.sees(want[:3]) || h.game().Section() != want[:3] {
			t.Errorf("help at %s is about %q", text, h.game().Section())
		}
		h.press(0, "F1")
		if h.game().Section() != "" {
			t.Fatal("the key does not close the manual")
		}
	}
}

func TestTheHelpKeyWithoutAPointerIsAboutWhatIsChosen(t *testing.T) {
	h := begin(t)
	h.pick("20th Guards Tank Brigade")
	h.press(0, "F1")
	h.rest()
	if got := h.game().Chapter(); got != "movement" {
		t.Errorf("with a unit chosen help is about %q", got)
	}
	h.press(0, "Escape")
	if len(h.game().Chosen()) != 1 {
		t.Error("closing the manual has chosen something else")
	}
}

func TestALedgerLineOpensItsSectionByTheHelpKey(t *testing.T) {
	h := begin(t)
	g := h.game()
	u, d := besieger(g.Session().View())
	h.pick(g.Session().Setup.Scenario.Units[u].Name)
	h.walk(d)
	h.press(0, "M")
	h.rest()
	over := kit.Point{X: 1100, Y: 300}
	for range 40 { // down to the ledger
		h.frame(kit.Input{Pos: over, Wheel: kit.Point{Y: -1}})
	}
	h.rest()
	h.helpAt("Surprise")
	if got := h.game().Section(); got != "5.6.1" {
		t.Errorf("help at the surprise is about %q", got)
	}
}

func TestTheManualIsSearchedAndReadByKeysAndTurnsBack(t *testing.T) {
	h := begin(t)
	h.press(0, "F1")
	h.rest()
	h.press(kit.Ctrl, "F")
	h.frame(kit.Input{Chars: "stragglers"})
	h.frame(kit.Input{})
	h.press(0, "Enter")
	h.rest()
	first := h.game().Section()
	if first != "6.3" {
		t.Errorf("the first hit is %q", first)
	}
	h.press(0, "Down")
	h.rest()
	if got := h.game().Section(); got != "8.5" {
		t.Errorf("the second hit is %q", got)
	}
	h.press(kit.Alt, "Left")
	h.rest()
	if got := h.game().Section(); got != first {
		t.Errorf("the way back leads to %q", got)
	}
}

func TestTheManualOfTheTitleScreenGoesBackToWhereThePlayerWas(t *testing.T) {
	h := open(t)
	h.helpAt("Begin")
	if !h.sees("Search the manual") {
		t.Fatalf("no manual: %q", h.texts())
	}
	h.press(0, "Escape")
	if h.sees("Search the manual") || !h.sees("Begin") {
		t.Error("Escape does not lead back")
	}
}
