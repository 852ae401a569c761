package kit

import (
	"fmt"
	"slices"
)

type tipState struct {
	id, text, why, keys string
	at                  Rect
	room                Rect // to stay in where it is not empty
	beside              Rect // to stand left or right of where it is not empty
	since               float64
	frame               int
	hushed              bool // the widget was used: what it opened is not covered
}

const tipDelay = 0.45 // seconds

// Tip offers a tooltip for a part of the screen.
func (c *Context) Tip(r Rect, text string) {
	if c.Over(r) {
		c.offerTip(text, r, text, "", nil)
	}
}

// TipIn is Tip for a part of the map: the tooltip stays in the room that the panels leave.
func (c *Context) TipIn(room, r Rect, text string) {
	if c.Over(r) {
		c.offerTip(text, r, text, "", nil)
		c.tip.room = room
	}
}

// tipsBeside has what is offered in draw stand beside a list instead of over its rows.
func (c *Context) tipsBeside(list Rect, draw func()) {
	before := c.tip.frame
	draw()
	if c.tip.frame == c.frameNo && before != c.frameNo {
		c.tip.beside = list
	}
}

// aside is where a tooltip stands beside its list: on the left where there is room,
// else on the right, else above the row.
func (t *tipState) aside(r, window Rect) Rect {
	r.Y = t.at.Y
	switch {
	case t.beside.X-window.X >= r.W+12:
		r.X = t.beside.X - r.W - 12
	case window.Right()-t.beside.Right() >= r.W+12:
		r.X = t.beside.Right() + 12
	default:
		r.X, r.Y = t.at.X, t.at.Y-r.H-4
	}
	return r
}

// hushTip takes the tooltip down until the pointer has gone elsewhere, when the player
// does something: a panel may open below it. Why a widget cannot be used is still said.
func (c *Context) hushTip() { c.tip.hushed = c.tip.why == "" }

// offerTip names what is to be said about a widget under the pointer.
func (c *Context) offerTip(id string, r Rect, text, why string, keys []Chord) {
	if text == "" && why == "" && len(keys) == 0 {
		return
	}
	t := &c.tip
	if t.id != id || t.frame < c.frameNo-1 {
		*t = tipState{id: id, since: c.Now}
	}
	t.text, t.why, t.keys, t.at, t.room, t.beside, t.frame = text, why, c.keyText(keys), r, Rect{}, Rect{}, c.frameNo
}

// drawTip draws the tooltip once the pointer has rested.
func (c *Context) drawTip() {
	t := &c.tip
	if c.Input.Pressed[Left] {
		c.hushTip()
	}
	if t.frame != c.frameNo || c.Input.Down[Left] {
		t.since = c.Now
		return
	}
	if t.hushed {
		return
	}
	if rest := tipDelay - (c.Now - t.since); rest > 0 {
		c.WakeIn(rest)
		return
	}
	const width = 300
	text := t.text
	if text == "" && t.why == "" {
		text = c.T("Key")
	}
	w, h := float32(0), float32(0)
	for _, part := range []string{text, t.why} {
		for _, line := range c.Wrap(Small, part, width) {
			if part != "" {
				w = max(w, c.Measure(Small, line))
				h += c.legible(Small).LineHeight()
			}
		}
	}
	if t.keys != "" {
		w = max(w, c.Measure(Small, t.keys))
		h += c.legible(Small).LineHeight() + 2
	}
	r := Rect{c.Input.Pos.X + 14, c.Input.Pos.Y + 20, w + 20, h + 14}
	if c.ring || !c.Input.Inside {
		r.X, r.Y = t.at.X, t.at.Bottom()+6
	}
	if t.room.W > 0 && r.Right() > t.room.Right() {
		r.X = max(t.room.X, min(c.Input.Pos.X-14, t.room.Right())-r.W)
	}
	if r.Bottom() > c.Size.H-6 {
		r.Y = min(c.Input.Pos.Y, t.at.Y) - r.H - 8
	}
	if t.beside.W > 0 {
		r = t.aside(r, c.Size)
	}
	c.drawTipAt(t, r.Keep(c.Size.Inset(6)), text, width)
}

func (c *Context) drawTipAt(t *tipState, r Rect, text string, width float32) {
	depth, clips := c.depth, c.clips
	c.layers = append(c.layers, layer{})
	c.depth, c.clips = len(c.layers), nil
	c.Shadow(r.Move(0, 2), 4, 8, c.Theme.Shadow)
	c.Round(r, 4, c.Theme.Raised)
	c.Stroke(r, 4, 1, c.Theme.Edge)
	in := r.InsetXY(10, 7)
	in.W = width
	if text != "" {
		in.CutTop(c.Paragraph(in, Small, c.Theme.Ink, text))
	}
	if t.why != "" {
		in.CutTop(c.Paragraph(in, Small, c.Theme.Bad, t.why))
	}
	if t.keys != "" {
		in.CutTop(2)
		c.Paragraph(in, Small, c.Theme.Soft, t.keys)
	}
	c.depth, c.clips = depth, clips
}

// Mood is the tone of a toast.
type Mood uint8

// The moods.
const (
	News Mood = iota
	Good
	Trouble
	Refused // an order that the rules do not allow
)

type toast struct {
	kind  string // a later one of the kind takes its place, "" for none
	text  string
	times int // it was said
	mood  Mood
	since float64
}

const toastTime = 4 // seconds

// Toast shows a sentence at the foot of the window for a few seconds.
func (c *Context) Toast(text string, mood Mood) { c.ToastAs("", text, mood) }

// ToastAs is a toast that takes the place of the last one of its kind. One that is said
// again while it shows is counted instead of stacked.
func (c *Context) ToastAs(kind, text string, mood Mood) {
	times := 1
	c.toasts = slices.DeleteFunc(c.toasts, func(t toast) bool {
		same := t.text == text && t.mood == mood && c.Now-t.since < toastTime
		if same && kind == "" {
			times = t.times + 1
		}
		return same || kind != "" && t.kind == kind
	})
	c.toasts = append(c.toasts, toast{kind, text, times, mood, c.Now})
	if len(c.toasts) > 4 {
		c.toasts = c.toasts[1:]
	}
	c.Say(text)
	c.again = true
}

// Answered takes down what was said before about something that was not done: something
// has been done since. Good news and troubles of the program keep their time.
func (c *Context) Answered() {
	c.toasts = slices.DeleteFunc(c.toasts, func(t toast) bool {
		return t.since < c.Now && (t.mood == News || t.mood == Refused)
	})
}

// HushToasts takes all toasts down: who sees the window now is not meant by them.
func (c *Context) HushToasts() { c.toasts = nil }

// drawToasts draws those that are still young, the newest lowest.
func (c *Context) drawToasts() {
	keep := c.toasts[:0]
	for _, t := range c.toasts {
		if c.Now-t.since < toastTime {
			keep = append(keep, t)
		}
	}
	c.toasts = keep
	if len(keep) == 0 {
		return
	}
	c.WakeIn(toastTime - (c.Now - keep[0].since))
	depth, clips := c.depth, c.clips
	c.layers = append(c.layers, layer{})
	c.depth, c.clips = len(c.layers), nil
	y := c.Size.H - max(72, c.Foot+16)
	for i := len(keep) - 1; i >= 0; i-- {
		y -= c.drawToast(keep[i], y) + 8
	}
	c.depth, c.clips = depth, clips
}

func (c *Context) drawToast(t toast, bottom float32) float32 {
	text := t.text
	if t.times > 1 {
		text += fmt.Sprintf(" (×%d)", t.times)
	}
	lines := c.Wrap(Body, text, min(460, c.Size.W-80))
	w := float32(0)
	for _, l := range lines {
		w = max(w, c.Measure(Body, l))
	}
	h := float32(len(lines))*c.legible(Body).LineHeight() + 20
	r := Rect{(c.Size.W - w - 48) / 2, bottom - h, w + 48, h}
	mark := [...]Color{c.Theme.Accent, c.Theme.Good, c.Theme.Bad, c.Theme.Bad}[t.mood]
	c.Shadow(r.Move(0, 3), 5, 14, c.Theme.Shadow)
	c.Round(r, 5, c.Theme.Raised)
	c.Stroke(r, 5, 1, c.Theme.Edge)
	c.Round(Rect{r.X + 10, r.Y + 10, 4, r.H - 20}, 2, mark)
	y := r.Y + 10
	for _, l := range lines {
		c.Line(Rect{r.X + 26, y, w + 2, c.legible(Body).LineHeight()}, Body, c.Theme.Ink, Start, l)
		y += c.legible(Body).LineHeight()
	}
	return h
}
