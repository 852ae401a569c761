package board

import (
	"image/color"
	"strings"

	"auguststorm/engine/ui/ink"
	"auguststorm/engine/ui/kit/glyph"
)

// Counter is a unit or headquarters as it is shown: everything the eye is told,
// nothing else. Two counters with the same Face share a picture.
type Counter struct {
	ID   int32 // of the unit, or of the formation for a headquarters
	Hex  int32
	Side int8
	Men  int32 // for the size of force far out
	Face
}

// Face is what a counter looks like.
type Face struct {
	Colour uint32 // 0xRRGGBB
	Round  bool   // round corners: the second side
	State  string // two letters for the state
	Kind   string // branch, as in scenario.Unit.Kind; "hq" for a headquarters
	Size   string // size mark, as in scenario.Unit.Size or Formation.Level
	Label  string
	Band   uint32 // colour of the formation, 0 for none

	Strength int8 // 0..100 percent of what it began with, -1 not known
	MP       int8 // MP left, -1 not known
	Supply   int8 // 0..3 pips, -1 not known
	Fuel     int8 // 0..3 pips, -1 needs none or not known
	Fatigue  int8 // 0..3
	Stance   Stance
	Spent    bool // nothing more to do today
	Shaken   bool // routed
	Works    int8 // level of the fortress it stands in, 0 for none
	Dug      int8 // entrenched 0..3
}

// Stance is the mark in a counter's corner.
type Stance uint8

// The stances.
const (
	NoStance Stance = iota
	Attacks
	Holds
	Delays
	Waits
)

const cream, dark = 0xF6EED8, 0x2A2018

// markOn is the colour of symbols on a face: cream, or dark on a pale face.
func markOn(face uint32) uint32 {
	return vecOf(face).mark()
}

func (v vec) mark() uint32 {
	if 0.3*v.r+0.59*v.g+0.11*v.b > 168 {
		return dark
	}
	return cream
}

// dress says how much a counter shows at a size, from a block of colour to all.
type dress uint8

const (
	block  dress = iota // colour and size of force
	symbol              // and the branch
	sized               // and the size mark
	named               // and the name and strength
	full                // and everything
)

func dressOf(b float32) dress {
	switch {
	case b < 10.5:
		return block
	case b < 17:
		return symbol
	case b < 40:
		return sized
	case b < 56:
		return named
	}
	return full
}

// flat says whether a counter is a flat one with nothing but its symbol.
func flat(b float32) bool { return b >= 10.5 && b < 27 }

// bodySize is the side of a counter in UI units where a hex is u wide.
func bodySize(u float32) float32 {
	switch {
	case u < 11:
		return 7.5
	case u < 30:
		return max(9, u*0.78)
	}
	return max(23, u*0.68)
}

// pad is the room around a counter's body for its shadow and ring, in UI units.
func pad(b float32) float32 { return max(2, b*0.12) }

// drawFace draws a counter whose body has side b pixels with its corner at x, y;
// ui is pixels a UI unit.
func drawFace(c *ink.Canvas, f *Face, x, y, b, ui float32) {
	d := dressOf(b / ui)
	if f.Kind == "hq" && d > block {
		drawHQ(c, f, x, y, b, ui, d)
		return
	}
	h := b
	if flat(b / ui) {
		h = b * 0.8
		y += b * 0.1
	}
	r := float32(0)
	if f.Round {
		r = b * 0.2
	}
	face := vecOf(f.Colour)
	mark := vecOf(markOn(f.Colour))
	if f.Spent {
		face, mark = face.to(vecOf(paperInk), 0.32), mark.to(face, 0.12)
	}
	if f.Works > 0 && d > symbol {
		ring(c, x, y, b, h, r, f.Works)
	}
	body(c, x, y, b, h, r, face, ui)
	if d == block {
		return
	}
	col := solid(mark)
	switch d {
	case symbol, sized:
		m := b * 0.17
		switch {
		case d == sized && h == b:
			lw := max(ui, b*0.045)
			band(c, f, x+lw*0.7, y, b, h, r)
			drawSize(c, f.Size, ink.Pt{X: x + b*0.54, Y: y + h*0.14}, b*0.66, b*0.15, lw*0.9, col)
			drawBranch(c, f.Kind, x+b*0.22, y+h*0.27, b*0.65, h*0.44, lw, col)
			if f.Strength >= 0 {
				bar(c, x+b*0.22, y+h*0.81, b*0.65, h*0.09, f.Strength, face)
			}
		case d == sized:
			drawSize(c, f.Size, ink.Pt{X: x + b/2, Y: y + h*0.15}, b*0.7, b*0.17, max(1, b*0.05), col)
			drawBranch(c, f.Kind, x+m, y+h*0.32, b-2*m, h*0.54, max(1, b*0.055), col)
		default:
			drawBranch(c, f.Kind, x+m*0.8, y+h*0.2, b-1.6*m, h*0.6, max(0.9, b*0.07), col)
		}
		return
	}
	lw := max(ui, b*0.03)
	band(c, f, x+lw, y, b, h, r)
	drawSize(c, f.Size, ink.Pt{X: x + b*0.52, Y: y + h*0.115}, b*0.5, b*0.11, max(ui, b*0.026), col)
	drawBranch(c, f.Kind, x+b*0.235, y+h*0.2, b*0.57, h*0.36, lw, col)
	size := b * 0.21
	if d == named {
		size = b * 0.25
	}
	label(c, f.Label, ink.Pt{X: x + b*0.54, Y: y + h*0.69}, b*0.86, size, col)
	if f.Strength >= 0 {
		bar(c, x+b*0.17, y+h*0.855, b*0.5, h*0.07, f.Strength, face)
	}
	if d == full {
		dressing(c, f, x, y, b, face, col)
	}
	if f.Shaken {
		c.Stroke([]ink.Pt{{X: x + b*0.1, Y: y + h*0.94}, {X: x + b*0.9, Y: y + h*0.94}}, false, max(ui, b*0.03))
		c.Fill(rgb(0xF2C14E))
	}
}

func solid(v vec) color.RGBA { return color.RGBA{level(v.r), level(v.g), level(v.b), 255} }

// band is the colour of the formation along the left edge.
func band(c *ink.Canvas, f *Face, x, y, b, h, r float32) {
	if f.Band == 0 {
		return
	}
	c.Rect(x, y+r*0.7+b*0.03, b*0.075, h-2*r*0.7-b*0.06, 0)
	c.Fill(rgb(f.Band))
}

// body draws the wood of a counter: its shadow, its face and a slight bevel.
func body(c *ink.Canvas, x, y, w, h, r float32, face vec, ui float32) {
	e := max(ui*0.8, w*0.02)
	for i := float32(3); i >= 1; i-- {
		c.Rect(x-e*(i-1.6), y-e*(i-2.4), w+e*(2*i-2.4), h+e*(2*i-2.4), r+e*i)
		c.Fill(ghost(0x20160C, 0.13))
	}
	c.Rect(x, y, w, h, r)
	c.Fill(solid(face.times(0.62)))
	c.Rect(x, y, w-e*0.6, h-e*0.6, r)
	c.Fill(solid(face.to(vec{255, 246, 224}, 0.38)))
	c.Rect(x+e*0.7, y+e*0.7, w-e*1.4, h-e*1.4, max(0, r-e*0.7))
	c.Fill(solid(face))
}

// ring is the stone wall around a fortress.
func ring(c *ink.Canvas, x, y, w, h, r float32, level int8) {
	t := w * (0.055 + 0.015*float32(level))
	c.Rect(x-t, y-t, w+2*t, h+2*t, r+t)
	c.Fill(rgb(0x6E6657))
	c.Rect(x-t*0.75, y-t*0.75, w+1.5*t, h+1.5*t, r+t*0.75)
	c.Fill(rgb(0xA69C86))
	n := 7 // joints between the stones
	for i := range n {
		f := (float32(i) + 0.5) / float32(n)
		c.Rect(x+w*f-t*0.08, y-t, t*0.16, t, 0)
		c.Rect(x+w*f-t*0.08, y+h, t*0.16, t, 0)
		c.Rect(x-t, y+h*f-t*0.08, t, t*0.16, 0)
		c.Rect(x+w, y+h*f-t*0.08, t, t*0.16, 0)
	}
	c.Fill(rgb(0x6E6657))
}

// leastText is the smallest text on a counter, in pixels: less cannot be read.
const leastText = 11

// label writes a counter's name as large as it fits.
func label(c *ink.Canvas, text string, at ink.Pt, w, size float32, col color.Color) {
	text, size = fitted(text, w, size)
	c.Centred(ink.Type{Face: glyph.Condensed, Size: size, Color: col}, at, text)
}

// fitted is the name that can be read in a width of w pixels and its size: where there is
// no room for the whole, the number alone, or nothing.
func fitted(name string, w, size float32) (string, float32) {
	number := strings.IndexFunc(name, func(r rune) bool { return r < '0' || r > '9' })
	for _, text := range [...]string{name, name[:max(number, 0)]} {
		t := ink.Type{Face: glyph.Condensed, Size: max(size, leastText)}
		if n := t.Measure(text); n > w {
			t.Size *= w / n
		}
		if text != "" && t.Size >= leastText {
			return text, t.Size
		}
	}
	return "", leastText
}

// bar is the strength that is left of what the unit began with.
func bar(c *ink.Canvas, x, y, w, h float32, percent int8, face vec) {
	c.Rect(x, y, w, h, h/2)
	trough := face.times(0.45)
	if face.mark() == dark {
		trough = face.times(0.78)
	}
	c.Fill(solid(trough))
	col := rgb(face.mark())
	if percent < 35 {
		col = rgb(0xF0A24A)
	}
	c.Rect(x, y, max(h, w*float32(percent)/100), h, h/2)
	c.Fill(col)
}

// dressing adds what only a large counter has room for.
func dressing(c *ink.Canvas, f *Face, x, y, b float32, face vec, col color.Color) {
	if f.MP >= 0 {
		c.Centred(ink.Type{Face: glyph.Condensed, Size: max(b*0.19, leastText), Color: col}, ink.Pt{X: x + b*0.84, Y: y + b*0.875}, itoa(f.MP))
	}
	state := ink.Type{Face: glyph.Condensed, Size: max(b*0.125, leastText), Color: ghost(markOn(f.Colour), 0.75)}
	c.Centred(state, ink.Pt{X: x + b*0.97 - state.Measure(f.State)/2, Y: y + b*0.105}, f.State)
	pips(c, x+b*0.155, y+b*0.52, b, f.Supply, false, face)
	pips(c, x+b*0.905, y+b*0.52, b, f.Fuel, true, face)
	stanceMark(c, f.Stance, ink.Pt{X: x + b*0.165, Y: y + b*0.115}, b*0.075, col)
	if f.Fatigue > 0 { // the edge wears with fatigue
		n := int(f.Fatigue) * 2
		for i := range n {
			px := x + b*(0.22+0.6*float32(i)/6)
			c.Poly(ink.Pt{X: px, Y: y + b}, ink.Pt{X: px + b*0.045, Y: y + b*0.955}, ink.Pt{X: px + b*0.09, Y: y + b})
		}
		c.Fill(rgb(0xE08A2C))
	}
	if f.Dug > 0 { // earth in front
		w := b * (0.18 + 0.16*float32(f.Dug))
		var teeth []ink.Pt
		for i := range 7 {
			k := float32(0)
			if i%2 == 1 {
				k = b * 0.035
			}
			teeth = append(teeth, ink.Pt{X: x + b*0.52 - w/2 + w*float32(i)/6, Y: y + b*0.595 - k})
		}
		c.Stroke(teeth, false, max(1, b*0.02))
		c.Fill(col)
	}
}

// pips show what is left of supply (round) or fuel (drops): three are plenty.
func pips(c *ink.Canvas, x, y, b float32, n int8, drop bool, face vec) {
	if n < 0 {
		return
	}
	r := b * 0.036
	empty := solid(face.times(0.5))
	if face.mark() == dark {
		empty = solid(face.times(0.8))
	}
	for i := range int8(3) {
		at := ink.Pt{X: x, Y: y - float32(i)*b*0.115}
		col := empty
		if i < n {
			col = rgb(face.mark())
			if n == 1 {
				col = rgb(0xF0A24A)
			}
		} else if n == 0 {
			col = rgb(0xF2C14E)
			if i > 0 {
				col = empty
			}
		}
		c.Circle(at, r)
		if drop {
			c.Poly(ink.Pt{X: at.X - r*0.9, Y: at.Y - r*0.3}, ink.Pt{X: at.X, Y: at.Y - r*2}, ink.Pt{X: at.X + r*0.9, Y: at.Y - r*0.3})
		}
		c.Fill(col)
	}
}

func stanceMark(c *ink.Canvas, s Stance, at ink.Pt, r float32, col color.Color) {
	w := max(1, r*0.42)
	switch s {
	case Attacks:
		c.Poly(ink.Pt{X: at.X - r*0.8, Y: at.Y - r}, ink.Pt{X: at.X + r, Y: at.Y}, ink.Pt{X: at.X - r*0.8, Y: at.Y + r})
	case Holds:
		c.Butt([]ink.Pt{{X: at.X - r, Y: at.Y + r*0.6}, {X: at.X + r, Y: at.Y + r*0.6}}, false, w)
		c.Butt([]ink.Pt{{X: at.X - r, Y: at.Y - r*0.3}, {X: at.X + r, Y: at.Y - r*0.3}}, false, w)
	case Delays:
		c.Stroke([]ink.Pt{{X: at.X + r*0.7, Y: at.Y - r}, {X: at.X - r*0.6, Y: at.Y}, {X: at.X + r*0.7, Y: at.Y + r}}, false, w)
	case Waits:
		c.Circle(at, r*0.62)
	default:
		return
	}
	c.Fill(col)
}

// drawHQ draws a headquarters: a flag on its staff with the mark of its level.
func drawHQ(c *ink.Canvas, f *Face, x, y, b, ui float32, d dress) {
	w := max(ui*1.1, b*0.06)
	foot := ink.Pt{X: x + b*0.14, Y: y + b*0.98}
	c.Ellipse(ink.Pt{X: foot.X + w*0.6, Y: foot.Y}, b*0.13, b*0.045)
	c.Fill(ghost(0x20160C, 0.3))
	c.Butt([]ink.Pt{foot, {X: foot.X, Y: y}}, false, w)
	c.Fill(rgb(0x3A2F24))
	c.Circle(ink.Pt{X: foot.X, Y: y}, w*0.85)
	c.Fill(rgb(0xD9A441))
	fw, fh := b*0.84, b*0.54
	fx, fy := foot.X+w/2, y+b*0.06
	flag := func(dx, dy, grow float32) {
		k := fh * 0.09
		c.Move(ink.Pt{X: fx + dx, Y: fy + dy - grow})
		c.Cube(ink.Pt{X: fx + fw*0.33, Y: fy + dy - k - grow}, ink.Pt{X: fx + fw*0.66, Y: fy + dy + k - grow}, ink.Pt{X: fx + fw + dx + grow, Y: fy + dy - grow})
		if f.Round {
			c.Cube(ink.Pt{X: fx + fw*1.06 + dx, Y: fy + fh*0.4}, ink.Pt{X: fx + fw*1.06 + dx, Y: fy + fh*0.7}, ink.Pt{X: fx + fw + dx + grow, Y: fy + fh + dy + grow})
		} else {
			c.Line(ink.Pt{X: fx + fw + dx + grow, Y: fy + fh + dy + grow})
		}
		c.Cube(ink.Pt{X: fx + fw*0.66, Y: fy + fh + dy + k + grow}, ink.Pt{X: fx + fw*0.33, Y: fy + fh + dy - k + grow}, ink.Pt{X: fx + dx, Y: fy + fh + dy + grow})
	}
	flag(ui, ui*1.4, 0)
	c.Fill(ghost(0x20160C, 0.28))
	flag(0, 0, max(ui*0.6, b*0.02))
	c.Fill(rgb(cream))
	flag(0, 0, 0)
	c.Fill(rgb(f.Colour))
	col := rgb(markOn(f.Colour))
	mid := ink.Pt{X: fx + fw*0.5, Y: fy + fh*0.5}
	if d >= named {
		drawSize(c, f.Size, ink.Pt{X: mid.X, Y: fy + fh*0.3}, fw*0.8, fh*0.26, max(ui, b*0.028), col)
		label(c, f.Label, ink.Pt{X: mid.X, Y: fy + fh*0.72}, fw*0.86, fh*0.4, col)
		return
	}
	drawSize(c, f.Size, mid, fw*0.82, fh*0.42, max(ui*0.9, b*0.05), col)
}

func itoa(n int8) string {
	if n >= 100 {
		return "99"
	}
	if n >= 10 {
		return string([]byte{'0' + byte(n/10), '0' + byte(n%10)})
	}
	return string([]byte{'0' + byte(max(n, 0))})
}
