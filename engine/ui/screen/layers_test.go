package screen_test

import (
	"testing"

	"auguststorm/engine/ui/kit"
)

func TestSeveralLayersLieOnTheMapTogetherWithOneLegend(t *testing.T) {
	h := begin(t)
	for _, name := range []string{"Command", "Front of 1945"} {
		for _, cmd := range h.a.UI.List.Cmds {
			if cmd.Op == kit.OpIcon && cmd.Text == "layers" {
				h.clickAt(kit.Point{X: cmd.Rect.X + 4, Y: cmd.Rect.Y + 4})
				break
			}
		}
		h.frame(kit.Input{})
		h.click(name)
		h.settle()
	}
	for _, want := range []string{"unit out of reach", "place that fell on this day"} {
		if !h.sees(want) {
			t.Errorf("the legend does not say %q: %q", want, h.texts())
		}
	}
}

func TestAStackIsFannedOutByKeyAndByAClickWithShift(t *testing.T) {
	h := begin(t)
	h.press(0, "N")
	h.settle()
	g := h.game()
	hex := g.Cursor()
	h.press(0, "L")
	if g.Fan() != hex {
		t.Errorf("L fans out %d, want %d", g.Fan(), hex)
	}
	h.press(0, "Escape")
	if g.Fan() >= 0 {
		t.Error("Escape leaves it fanned out")
	}
	for range 40 { // a unit that does not stand alone
		h.press(0, "N")
		if len(g.Own(g.Cursor())) > 1 {
			break
		}
	}
	h.settle()
	at := g.Middle(g.Cursor())
	in := kit.Input{Pos: at, Mods: kit.Shift}
	in.Down[0], in.Pressed[0] = true, true
	h.frame(in)
	in = kit.Input{Pos: at, Mods: kit.Shift}
	in.Released[0] = true
	h.frame(in)
	if g.Fan() != g.Cursor() {
		t.Errorf("a click with Shift fans out %d, want %d", g.Fan(), g.Cursor())
	}
}
