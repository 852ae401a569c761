package kit_test

import (
	"strings"
	"testing"

	"auguststorm/engine/ui/kit"
)

func TestATooltipOfTheMapStaysInTheRoomThePanelsLeave(t *testing.T) {
	room := kit.Rect{X: 0, Y: 0, W: 400, H: 400}
	h := newHand(func(c *kit.Context) { c.TipIn(room, room, "A town with a long name of the time, and that of today") })
	h.move(380, 100)
	h.wait(1)
	h.wait(0.1)
	for i := range h.c.List.Cmds {
		if x := &h.c.List.Cmds[i]; x.Op == kit.OpText && strings.Contains(x.Text, "town") {
			if x.Rect.X > 380 {
				t.Errorf("it is written at %v", x.Rect)
			}
			return
		}
	}
	t.Error("there is no tooltip")
}

func TestAToastTakesThePlaceOfTheLastOfItsKind(t *testing.T) {
	h := newHand(func(*kit.Context) {})
	h.c.ToastAs("layer", "Supply", kit.News)
	h.c.ToastAs("layer", "Fuel", kit.News)
	h.wait(0.1)
	var all []string
	for i := range h.c.List.Cmds {
		all = append(all, h.c.List.Cmds[i].Text)
	}
	if text := strings.Join(all, "|"); strings.Contains(text, "Supply") || !strings.Contains(text, "Fuel") {
		t.Errorf("%q", text)
	}
}
