package board

import (
	"testing"

	"auguststorm/engine/ui/kit"
)

// hand plays input on a map that fills a window of 800 by 600.
type hand struct {
	c *kit.Context
	v *View
	t Touch
	p kit.Point
}

func newHand(t *testing.T) *hand {
	t.Helper()
	h := &hand{c: kit.New(kit.Fixed{}), v: opened(t)}
	h.c.Prefs.Still = true
	h.c.Actions.Add(Actions...)
	h.frame(kit.Input{})
	return h
}

func (h *hand) frame(in kit.Input) Touch {
	in.Pos, in.Inside = h.p, true
	h.c.Begin(in, 800, 600)
	h.v.Show(h.c, kit.Rect{W: 800, H: 600})
	h.t = h.v.Handle(h.c)
	h.c.End()
	return h.t
}

func (h *hand) press(b kit.MouseButton, to kit.Point) Touch {
	var in kit.Input
	in.Pressed[b], in.Down[b] = true, true
	h.frame(in)
	if to != h.p {
		h.p = to
		in = kit.Input{}
		in.Down[b] = true
		h.frame(in)
	}
	in = kit.Input{}
	in.Released[b] = true
	return h.frame(in)
}

func TestAClickTouchesTheHexUnderThePointer(t *testing.T) {
	h := newHand(t)
	harbin := place(t, h.v.Map.sc, "harbin")
	h.v.Camera.Show(harbin, 46)
	h.p = h.v.Camera.Centre(harbin)
	got := h.press(kit.Left, h.p)
	if !got.Clicked || got.Hex != harbin || got.Counter < 0 {
		t.Errorf("a click on Harbin and its garrison gives %+v", got)
	}
	if got = h.press(kit.Left, h.p); !got.Double {
		t.Errorf("a second click at once gives %+v", got)
	}
	if got = h.press(kit.Right, h.p); !got.Right || got.Clicked {
		t.Errorf("a click with the right button gives %+v", got)
	}
}

func TestADragMovesTheMapWithThePointerAndIsNoClick(t *testing.T) {
	h := newHand(t)
	h.v.Camera.Show(place(t, h.v.Map.sc, "harbin"), 46)
	h.p = kit.Point{X: 400, Y: 300}
	before := h.v.Camera.ToMap(h.p)
	to := kit.Point{X: 250, Y: 360}
	if got := h.press(kit.Left, to); got.Clicked {
		t.Errorf("a drag gives %+v", got)
	}
	if after := h.v.Camera.ToMap(to); after.Sub(before).Len()*h.v.Camera.Zoom() > 0.5 {
		t.Errorf("the place under the pointer was %v and is %v", before, after)
	}
}

func TestTheWheelAndTheKeysZoomThroughTheRests(t *testing.T) {
	h := newHand(t)
	h.p = kit.Point{X: 300, Y: 200}
	z := h.v.Camera.zooms()
	h.frame(kit.Input{Wheel: kit.Point{Y: 240}}) // a browser's notch is 240, a desktop's 1
	if h.v.Camera.Zoom() != z[1] {
		t.Errorf("a notch of the wheel goes to %g, want %g", h.v.Camera.Zoom(), z[1])
	}
	h.frame(kit.Input{Keys: []kit.KeyPress{{Key: "="}}})
	if h.v.Camera.Zoom() != z[2] {
		t.Errorf("the key for nearer goes to %g, want %g", h.v.Camera.Zoom(), z[2])
	}
	h.frame(kit.Input{Keys: []kit.KeyPress{{Key: "Home"}}})
	if h.v.Camera.Zoom() != h.v.Camera.Fit() {
		t.Errorf("Home goes to %g, want the whole map at %g", h.v.Camera.Zoom(), h.v.Camera.Fit())
	}
}

func TestArrowKeysMoveTheMapWhileTheyAreHeld(t *testing.T) {
	h := newHand(t)
	h.v.Camera.Show(place(t, h.v.Map.sc, "harbin"), 46)
	x := h.v.Camera.At().X
	h.frame(kit.Input{Held: []kit.Key{"Right"}, DT: 0.1})
	if got := (h.v.Camera.At().X - x) * h.v.Camera.Zoom(); got < 80 || got > 100 {
		t.Errorf("a tenth of a second moves the map by %.0f, want about 90", got)
	}
}

func TestAPanelOverTheMapKeepsThePointer(t *testing.T) {
	h := newHand(t)
	h.p = kit.Point{X: 60, Y: 60}
	touch := func(in kit.Input) Touch {
		in.Pos, in.Inside = h.p, true
		h.c.Begin(in, 800, 600)
		h.v.Show(h.c, kit.Rect{W: 800, H: 600})
		h.c.Panel(kit.Rect{X: 10, Y: 10, W: 200, H: 200})
		got := h.v.Handle(h.c)
		h.c.End()
		return got
	}
	touch(kit.Input{})
	before := h.v.Camera.Zoom()
	var in kit.Input
	in.Pressed[kit.Left], in.Down[kit.Left], in.Wheel.Y = true, true, 1
	if got := touch(in); got.Hex >= 0 || h.v.Camera.Zoom() != before {
		t.Errorf("under a panel the map is touched: %+v, zoom %g", got, h.v.Camera.Zoom())
	}
}

func TestWhatIsChosenComesIntoTheMiddleByKeyAndTheZoomStays(t *testing.T) {
	h := newHand(t)
	harbin := place(t, h.v.Map.sc, "harbin")
	h.v.Camera.Show(place(t, h.v.Map.sc, "mukden"), 46)
	zoom := h.v.Camera.Zoom()
	h.v.Keep = harbin + 1
	h.frame(kit.Input{Keys: []kit.KeyPress{{Key: "C"}}})
	h.frame(kit.Input{})
	if p := h.v.Camera.Centre(harbin); p.X < 380 || p.X > 420 || p.Y < 280 || p.Y > 320 || h.v.Camera.Zoom() != zoom {
		t.Errorf("it stands at %v at zoom %g, before %g", p, h.v.Camera.Zoom(), zoom)
	}
}

func TestAKeyZoomsAboutTheMiddleWhereverThePointerIsAndAboutTheChosenHex(t *testing.T) {
	h := newHand(t)
	h.v.Camera.Show(place(t, h.v.Map.sc, "harbin"), 31)
	h.frame(kit.Input{})
	h.p = kit.Point{X: 790, Y: 590}
	before := h.v.Camera.At()
	h.frame(kit.Input{Keys: []kit.KeyPress{{Key: "="}}})
	h.frame(kit.Input{})
	if d := h.v.Camera.At().Sub(before).Len(); d > 0.1 {
		t.Errorf("the middle goes %g hexes away", d)
	}
	chosen := h.v.Camera.HexAt(kit.Point{X: 500, Y: 350})
	at := h.v.Camera.Centre(chosen)
	h.v.Keep = chosen + 1
	h.frame(kit.Input{Keys: []kit.KeyPress{{Key: "-"}}})
	h.frame(kit.Input{})
	if now := h.v.Camera.Centre(chosen); now.X-at.X > 2 || at.X-now.X > 2 || now.Y-at.Y > 2 || at.Y-now.Y > 2 {
		t.Errorf("the chosen hex goes from %v to %v", at, now)
	}
}
