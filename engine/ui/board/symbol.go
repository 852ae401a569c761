package board

import (
	"image/color"
	"math"

	"auguststorm/engine/ui/ink"
	"auguststorm/engine/ui/kit/glyph"
)

// sizeMarks are the marks of size: bars, crosses or dots.
var sizeMarks = map[string]struct {
	kind byte
	n    int
}{
	"company": {'I', 1}, "battalion": {'I', 2}, "regiment": {'I', 3}, "brigade": {'X', 1}, "division": {'X', 2},
	"corps": {'X', 3}, "army": {'X', 4}, "front": {'X', 5}, "theatre": {'X', 6}, "group": {'X', 5},
	"detachment": {'o', 2}, "flotilla": {'o', 3},
}

// drawSize draws the mark of size in the middle of a place, at most w wide.
func drawSize(c *ink.Canvas, size string, at ink.Pt, w, h, lw float32, col color.Color) {
	m, ok := sizeMarks[size]
	if !ok {
		return
	}
	step := h * 1.25
	if m.kind == 'I' {
		step = h * 0.6
	}
	if float32(m.n)*step > w {
		h *= w / (float32(m.n) * step)
		step = w / float32(m.n)
	}
	x := at.X - step*float32(m.n-1)/2
	for range m.n {
		switch m.kind {
		case 'X':
			r := h * 0.46
			c.Butt([]ink.Pt{{X: x - r, Y: at.Y - r}, {X: x + r, Y: at.Y + r}}, false, lw)
			c.Butt([]ink.Pt{{X: x - r, Y: at.Y + r}, {X: x + r, Y: at.Y - r}}, false, lw)
		case 'I':
			c.Butt([]ink.Pt{{X: x, Y: at.Y - h/2}, {X: x, Y: at.Y + h/2}}, false, lw*1.15)
		default:
			c.Circle(ink.Pt{X: x, Y: at.Y}, h*0.28)
		}
		x += step
	}
	c.Fill(col)
}

// pen draws a symbol in a frame of w by h; places are shares of it.
type pen struct {
	c          *ink.Canvas
	x, y, w, h float32
	lw         float32
}

func (p pen) at(fx, fy float32) ink.Pt { return ink.Pt{X: p.x + fx*p.w, Y: p.y + fy*p.h} }

func (p pen) line(f ...float32) {
	var ps []ink.Pt
	for i := 0; i+1 < len(f); i += 2 {
		ps = append(ps, p.at(f[i], f[i+1]))
	}
	p.c.Butt(ps, false, p.lw)
}

// arc is a part of an ellipse around a place, radians clockwise from the right.
func (p pen) arc(fx, fy, rx, ry float32, from, to float64) {
	var ps []ink.Pt
	n := 16
	for i := range n + 1 {
		a := from + (to-from)*float64(i)/float64(n)
		ps = append(ps, ink.Pt{X: p.x + fx*p.w + rx*float32(math.Cos(a)), Y: p.y + fy*p.h + ry*float32(math.Sin(a))})
	}
	p.c.Butt(ps, false, p.lw)
}

func (p pen) dot(fx, fy, r float32) { p.c.Circle(p.at(fx, fy), r*p.h) }

// cross are the crossed belts of the infantry.
func (p pen) cross() {
	p.line(0, 0, 1, 1)
	p.line(0, 1, 1, 0)
}

// track is the oval of armour.
func (p pen) track() {
	rx, ry := p.w*0.34, p.h*0.29
	p.arc(0.5, 0.5, rx, ry, 0, 2*math.Pi)
}

func (p pen) anchor() {
	p.line(0.5, 0.2, 0.5, 0.82)
	p.line(0.38, 0.34, 0.62, 0.34)
	p.arc(0.5, 0.5, p.w*0.2, p.h*0.34, 0.25, math.Pi-0.25)
}

// branches draw the symbol of each branch of service within its frame.
var branches = map[string]func(p pen){
	"infantry":   func(p pen) { p.cross() },
	"motorised":  func(p pen) { p.cross(); p.line(0.5, 0, 0.5, 1) },
	"mechanised": func(p pen) { p.cross(); p.track() },
	"tank":       func(p pen) { p.track() },
	"cavalry":    func(p pen) { p.line(0, 1, 1, 0) },
	"artillery":  func(p pen) { p.dot(0.5, 0.5, 0.22) },
	"anti-tank":  func(p pen) { p.line(0, 1, 0.5, 0.02, 1, 1) },
	"marine":     func(p pen) { p.anchor() },
	"self-propelled": func(p pen) {
		p.track()
		p.dot(0.5, 0.5, 0.13)
	},
	"engineer": func(p pen) {
		p.line(0.24, 0.76, 0.24, 0.28, 0.76, 0.28, 0.76, 0.76)
		p.line(0.5, 0.28, 0.5, 0.76)
	},
	"fortress": func(p pen) {
		p.line(0, 0.36, 0.14, 0.36, 0.14, 0.6, 0.3, 0.6, 0.3, 0.36, 0.42, 0.36, 0.42, 0.6, 0.58, 0.6, 0.58, 0.36, 0.7, 0.36, 0.7, 0.6, 0.86, 0.6, 0.86, 0.36, 1, 0.36)
	},
	"border-guard": func(p pen) { // a frontier post in the infantry's cross
		p.cross()
		p.line(0.5, 0.08, 0.5, 0.92)
		p.line(0.4, 0.2, 0.6, 0.2)
		p.line(0.4, 0.8, 0.6, 0.8)
	},
	"airborne": func(p pen) { // wings under the cross
		p.cross()
		p.arc(0.36, 0.98, p.w*0.13, p.h*0.24, math.Pi, 2*math.Pi)
		p.arc(0.64, 0.98, p.w*0.13, p.h*0.24, math.Pi, 2*math.Pi)
	},
	"raiding": func(p pen) {
		p.cross()
		p.line(0.3, 0.16, 0.5, 0.02, 0.7, 0.16)
	},
	"railway-guard": func(p pen) {
		p.cross()
		p.line(0, 0.8, 1, 0.8)
		for _, f := range [...]float32{0.2, 0.4, 0.6, 0.8} {
			p.line(f, 0.7, f, 0.9)
		}
	},
	"special": func(p pen) { p.star(0.5, 0.52, 0.4) },
}

// star adds a five-pointed star.
func (p pen) star(fx, fy, r float32) {
	at := p.at(fx, fy)
	var ps []ink.Pt
	for i := range 10 {
		k := r * p.h
		if i%2 == 1 {
			k *= 0.42
		}
		a := -math.Pi/2 + float64(i)*math.Pi/5
		ps = append(ps, ink.Pt{X: at.X + k*float32(math.Cos(a)), Y: at.Y + k*float32(math.Sin(a))})
	}
	p.c.Poly(ps...)
}

// silhouettes are drawn without a frame.
var silhouettes = map[string]func(p pen){
	"air": func(p pen) {
		p.c.Poly(p.at(0.46, 0.02), p.at(0.54, 0.02), p.at(0.57, 0.34), p.at(0.98, 0.56), p.at(0.98, 0.68), p.at(0.57, 0.6),
			p.at(0.55, 0.84), p.at(0.68, 0.95), p.at(0.68, 1.03), p.at(0.5, 0.98), p.at(0.32, 1.03), p.at(0.32, 0.95), p.at(0.45, 0.84), p.at(0.43, 0.6), p.at(0.02, 0.68), p.at(0.02, 0.56), p.at(0.43, 0.34))
	},
	"naval": func(p pen) { p.ship(0.62) },
	"river": func(p pen) {
		p.ship(0.5)
		for _, dy := range [...]float32{0.9, 1.04} {
			p.line(0.05, dy, 0.2, dy-0.07, 0.35, dy, 0.5, dy-0.07, 0.65, dy, 0.8, dy-0.07, 0.95, dy)
		}
	},
	"transport": func(p pen) { p.airliner() },
}

// airliner adds a transport plane seen from above: a stout body and two engines on broad
// wings. Transport units are aviation.
func (p pen) airliner() {
	p.c.Poly(p.at(0.45, 0.1), p.at(0.5, 0), p.at(0.55, 0.1), p.at(0.575, 0.3), p.at(1, 0.42), p.at(1, 0.55), p.at(0.575, 0.58),
		p.at(0.55, 0.84), p.at(0.72, 0.9), p.at(0.72, 1), p.at(0.5, 0.98), p.at(0.28, 1), p.at(0.28, 0.9), p.at(0.45, 0.84),
		p.at(0.425, 0.58), p.at(0, 0.55), p.at(0, 0.42), p.at(0.425, 0.3))
	for _, x := range [...]float32{0.27, 0.73} {
		p.c.Poly(p.at(x-0.045, 0.16), p.at(x+0.045, 0.16), p.at(x+0.045, 0.4), p.at(x-0.045, 0.4))
	}
}

// ship adds a warship seen from the side, its deck at a height.
func (p pen) ship(deck float32) {
	p.c.Poly(p.at(0, deck), p.at(1, deck-0.05), p.at(0.9, deck+0.26), p.at(0.12, deck+0.26))
	p.c.Poly(p.at(0.4, deck-0.22), p.at(0.66, deck-0.22), p.at(0.7, deck), p.at(0.36, deck))
	p.c.Poly(p.at(0.49, deck-0.5), p.at(0.58, deck-0.5), p.at(0.58, deck-0.2), p.at(0.49, deck-0.2))
	p.c.Poly(p.at(0.14, deck-0.14), p.at(0.3, deck-0.14), p.at(0.3, deck), p.at(0.14, deck))
}

// drawBranch draws the symbol of a branch in its frame.
func drawBranch(c *ink.Canvas, kind string, x, y, w, h, lw float32, col color.Color) {
	p := pen{c, x, y, w, h, lw}
	if draw, ok := silhouettes[kind]; ok {
		draw(p)
		c.Fill(col)
		return
	}
	c.Butt([]ink.Pt{{X: x, Y: y}, {X: x + w, Y: y}, {X: x + w, Y: y + h}, {X: x, Y: y + h}}, true, lw)
	if draw, ok := branches[kind]; ok {
		draw(p)
	}
	c.Fill(col)
	if kind == "" { // nobody knows yet
		c.Centred(ink.Type{Face: glyph.Condensed, Size: h * 1.05, Color: col}, ink.Pt{X: x + w/2, Y: y + h/2}, "?")
	}
}
