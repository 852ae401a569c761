package screen_test

import (
	"strings"
	"testing"

	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/kit/glyph"
	"auguststorm/engine/ui/screen"
)

// hand is a client without a display, and the player's hand.
type hand struct {
	t    *testing.T
	a    *app.App
	high int  // of the window in pixels; 0 is 720
	bare bool // time stands still, so that no map is drawn
}

func open(t *testing.T) *hand {
	t.Helper()
	a := app.New(glyph.Embedded())
	a.Show(screen.NewHome(a))
	h := &hand{t: t, a: a}
	h.frame(kit.Input{})
	return h
}

func (h *hand) frame(in kit.Input) {
	if in.Inside = true; !h.bare {
		in.DT = 0.02
	}
	high := 720
	if h.high > 0 {
		high = h.high
	}
	h.a.Frame(in, 1280, high, 1)
}

func (h *hand) texts() (out []string) {
	for i := range h.a.UI.List.Cmds {
		out = append(out, h.a.UI.List.Cmds[i].Text)
	}
	return out
}

// press types a chord such as Ctrl and Enter.
func (h *hand) press(mods kit.Mods, key kit.Key) {
	h.frame(kit.Input{Keys: []kit.KeyPress{{Key: key}}, Mods: mods})
	h.frame(kit.Input{})
}

// wait lets time pass, in seconds.
func (h *hand) wait(seconds float32) {
	h.a.Frame(kit.Input{DT: seconds, Inside: true}, 1280, 720, 1)
}

// settle runs frames until nothing is left to do.
func (h *hand) settle() {
	for n := range 20000 {
		h.frame(kit.Input{})
		if g, ok := h.a.Screen().(*screen.Game); h.a.Wake() > 0 || h.bare && ok && n > 3 && !g.Busy() {
			return
		}
	}
	h.t.Fatal("the client never comes to rest")
}

// sees reports whether a text is on the screen.
func (h *hand) sees(text string) bool {
	for _, line := range h.texts() {
		if strings.Contains(line, text) {
			return true
		}
	}
	return false
}

// clickAt clicks on a place.
func (h *hand) clickAt(at kit.Point) {
	h.frame(kit.Input{Pos: at})
	in := kit.Input{Pos: at}
	in.Down[0], in.Pressed[0] = true, true
	h.frame(in)
	in = kit.Input{Pos: at}
	in.Released[0] = true
	h.frame(in)
}

// click clicks on a text that is on the screen.
func (h *hand) click(text string) {
	h.t.Helper()
	for _, cmd := range h.a.UI.List.Cmds {
		if cmd.Op == kit.OpText && cmd.Text == text {
			scale := h.a.UI.Scale
			h.clickAt(kit.Point{X: (cmd.Rect.X + 2) * scale, Y: (cmd.Rect.Y - 3) * scale})
			return
		}
	}
	h.t.Fatalf("%q is not on the screen", text)
}

// clickOn clicks on the first text that contains a part.
func (h *hand) clickOn(part string) {
	h.t.Helper()
	for _, line := range h.texts() {
		if strings.Contains(line, part) {
			h.click(line)
			return
		}
	}
	h.t.Fatalf("%q is not on the screen: %q", part, h.texts())
}

// endDay ends the day, past what may have been forgotten and the movements shown.
func (h *hand) endDay() {
	h.wait(0.6)
	h.press(kit.Ctrl, "Enter")
	if h.sees("Before the day ends") {
		h.wait(0.6)
		h.press(kit.Ctrl, "Enter")
	}
	h.settle()
	h.press(0, "Backspace")
	h.settle()
}

func TestACampaignIsChosenPlayedSavedAndResumed(t *testing.T) {
	h := open(t)
	h.click("Nomonhan")
	h.click("Begin")
	h.settle()
	if !h.sees("Sunday 20 August 1939") {
		t.Fatalf("the first morning is not there: %q", h.texts())
	}
	h.endDay()
	h.endDay()
	if !h.sees("Tuesday 22 August 1939") {
		t.Fatalf("two days later: %q", h.texts())
	}
	h.press(kit.Ctrl, "Q")
	h.settle()
	h.click("Saved games")
	h.clickOn("Kept in the morning · day 3")
	h.click("Go on")
	h.settle()
	if !h.sees("Tuesday 22 August 1939") {
		t.Errorf("the saved game shows %q", h.texts())
	}
}

func TestTheManualOpensByItsKeyAndFollowsItsChapters(t *testing.T) {
	h := open(t)
	h.press(0, "F1")
	if !h.sees("1 Sequence of play") {
		t.Fatalf("the manual shows %q", h.texts())
	}
	h.click("5 Combat")
	h.frame(kit.Input{})
	if !h.sees("Combat") {
		t.Errorf("the chapter on combat shows %q", h.texts())
	}
}
