package board

import (
	"image"
	"math"
	"slices"

	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/ink"
	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/kit/glyph"
)

// placed is a town's name laid out at a zoom: its picture goes to off from the
// town's sign, in UI units.
type placed struct {
	place int32 // index into Map.Places
	at    ink.Pt
	off   kit.Point
	w, h  float32
	t     ink.Type
	text  string
}

// box is a rectangle that is taken, in UI units of the sheet.
type box struct{ x0, y0, x1, y1 float32 }

func (b box) meets(o box) bool { return b.x0 < o.x1 && o.x0 < b.x1 && b.y0 < o.y1 && o.y0 < b.y1 }

// boxes finds quickly what a rectangle meets.
type boxes struct{ cells map[[2]int32][]box }

const boxCell = 96

func (s *boxes) each(b box, do func(key [2]int32)) {
	for y := int32(math.Floor(float64(b.y0 / boxCell))); y <= int32(math.Floor(float64(b.y1/boxCell))); y++ {
		for x := int32(math.Floor(float64(b.x0 / boxCell))); x <= int32(math.Floor(float64(b.x1/boxCell))); x++ {
			do([2]int32{x, y})
		}
	}
}

func (s *boxes) add(b box) { s.each(b, func(k [2]int32) { s.cells[k] = append(s.cells[k], b) }) }

// hit is how much of a rectangle is taken.
func (s *boxes) hit(b box) bool {
	found := false
	s.each(b, func(k [2]int32) {
		found = found || slices.ContainsFunc(s.cells[k], b.meets)
	})
	return found
}

// nameType is the lettering of a town by its class at a zoom.
func nameType(class int32, u float32) ink.Type {
	grow := ramp(u, 20, 96)
	t := ink.Type{Face: glyph.Regular, Color: rgb(0x2A2018), Halo: ghost(0xF6F0DC, 0.86), Width: 1.7}
	switch class {
	case 1:
		t.Face, t.Size, t.Track = glyph.Bold, 13+4*grow, 0.04
	case 2:
		t.Face, t.Size = glyph.Bold, 12+2.5*grow
	case 3:
		t.Size = 11.5 + 2.5*grow
	case 4:
		t.Size = 11 + 1.5*grow
	default:
		t.Size = 11 + grow
		t.Color = rgb(0x4A3E30)
	}
	return t
}

// naming lays out the names of the towns at a zoom of u UI units a hex, a few at a
// time: great towns first, each at the first of its sides where it meets neither a
// counter, nor a sign, nor another name; small ones that find no room stay away.
type naming struct {
	m       *Map
	s       *Sheet
	u, ui   float32
	rev     int    // of the counters that the names keep off
	spots   *boxes // taken
	letters *boxes // to keep off where there is a choice
	order   []int32
	next    int // of the order
	out     []placed
}

// newNaming begins a layout that keeps off the boxes taken.
func newNaming(m *Map, u, ui float32, taken []box) *naming {
	n := &naming{m: m, s: m.Sheet(u*ui, ui), u: u, ui: ui, spots: &boxes{cells: map[[2]int32][]box{}}, order: m.townOrder()}
	for _, b := range taken {
		n.spots.add(b)
	}
	return n
}

// layNames lays out all names at once.
func layNames(m *Map, u, ui float32, taken []box) []placed {
	n := newNaming(m, u, ui, taken)
	for !n.step() {
		continue
	}
	return n.out
}

// namesAStep is how many towns are named in one step.
const namesAStep = 12

// step does a part of the work and says whether it is all done.
func (n *naming) step() bool {
	switch {
	case !n.s.laid:
		n.s.laid = n.s.layLetters()
		return false
	case n.letters == nil:
		n.signs()
		n.lying()
		return false
	}
	for end := min(n.next+namesAStep, len(n.order)); n.next < end; n.next++ {
		n.town(n.order[n.next])
	}
	return n.next == len(n.order)
}

// signs takes the places of the towns' signs.
func (n *naming) signs() {
	for _, i := range n.order {
		p := &n.m.sc.Map.Places[i]
		if n.s.shows(p.Class) {
			at, r := n.m.grid.Centre(p.Hex.Hex).Mul(n.u), n.s.signSize(p.Class)/n.ui+1
			n.spots.add(box{at.X - r, at.Y - r, at.X + r, at.Y + r})
		}
	}
}

// lying notes the letters that lie on the land; those along rivers are taken.
func (n *naming) lying() {
	n.letters = &boxes{cells: map[[2]int32][]box{}}
	for i := range n.s.letters {
		l := &n.s.letters[i]
		to := n.letters
		if l.river {
			to = n.spots
		}
		r := l.t.Size / n.ui * 0.45
		for _, p := range l.spots {
			q := p.Sub(n.s.Off).Mul(1 / n.ui)
			to.add(box{q.X - r, q.Y - r, q.X + r, q.Y + r})
		}
	}
}

// town finds the place of a town's name.
func (n *naming) town(i int32) {
	p := &n.m.sc.Map.Places[i]
	if !n.s.names(p.Class) {
		return
	}
	t := nameType(p.Class, n.u)
	t.Size = max(t.Size, 11/n.ui) // never less than can be read
	text := n.m.TownName(p)
	w, h := t.Measure(text), t.Size*0.98
	at := n.m.grid.Centre(p.Hex.Hex).Mul(n.u)
	size := n.m.grid.Size().Mul(n.u)
	sides := nameSides(n.u, n.s.signSize(p.Class)/n.ui+2.5, w, h)
	for _, clear := range [...]bool{true, false} {
		for _, o := range sides {
			c := box{at.X + o.X - w/2 - 1.5, at.Y + o.Y - h*0.46, at.X + o.X + w/2 + 1.5, at.Y + o.Y + h*0.46}
			if c.x0 < 0 || c.y0 < 0 || c.x1 > size.X || c.y1 > size.Y || n.spots.hit(c) || clear && n.letters.hit(c) {
				continue
			}
			n.spots.add(c)
			n.out = append(n.out, placed{place: i, at: n.m.grid.Centre(p.Hex.Hex), off: o, w: w, h: h, t: t, text: text})
			return
		}
	}
}

// nameSides is where the middle of a name of w times h may stand about a town's sign of
// radius r, the best first: beside the sign, then under, over and beside a counter.
func nameSides(u, r, w, h float32) [28]kit.Point {
	half := u*side*0.98 - h/2 // under or over a counter in the hex
	b := bodySize(u)/2 + h*0.62
	e := bodySize(u)*0.57 + w/2 + 5
	return [...]kit.Point{
		{X: r + w/2, Y: -0.5}, {X: -r - w/2, Y: -0.5}, {Y: -r - h*0.55}, {Y: r + h*0.55},
		{X: r*0.7 + w/2, Y: -r - h*0.4}, {X: r*0.7 + w/2, Y: r + h*0.4}, {X: -r*0.7 - w/2, Y: -r - h*0.4}, {X: -r*0.7 - w/2, Y: r + h*0.4},
		{Y: b}, {Y: -b}, {Y: half}, {Y: -half}, {X: e}, {X: -e}, {X: e, Y: h * 0.8}, {X: e, Y: -h * 0.8}, {X: -e, Y: h * 0.8}, {X: -e, Y: -h * 0.8},
		{X: e * 0.7, Y: b}, {X: -e * 0.7, Y: b}, {X: e * 0.7, Y: -b}, {X: -e * 0.7, Y: -b},
		{X: e, Y: h * 1.5}, {X: -e, Y: h * 1.5}, {X: e, Y: -h * 1.5}, {X: -e, Y: -h * 1.5}, {Y: b + h*0.5}, {Y: -b - h},
	}
}

// names says whether towns of a class are named at this zoom.
func (s *Sheet) names(class int32) bool {
	return class == 1 || class == 2 && s.u >= 7 || class == 3 && s.u >= 11 || class == 4 && s.u >= 28 || class == 5 && s.u >= 42
}

// townOrder is the towns by weight: capitals and great cities first.
func (m *Map) townOrder() []int32 {
	if m.towns != nil {
		return m.towns
	}
	goal := map[int32]bool{}
	for i := range m.sc.Objectives {
		goal[m.sc.Objectives[i].Hex.Hex] = true
	}
	weight := func(p *scenario.Place) int {
		w := int(p.Class) * 10
		if slices.Contains(p.Flags, "capital") {
			w -= 6
		}
		if goal[p.Hex.Hex] {
			w -= 5
		}
		return w
	}
	for i := range m.sc.Map.Places {
		if m.sc.Map.Places[i].Hex.Hex >= 0 {
			m.towns = append(m.towns, int32(i))
		}
	}
	slices.SortStableFunc(m.towns, func(a, b int32) int {
		return weight(&m.sc.Map.Places[a]) - weight(&m.sc.Map.Places[b])
	})
	return m.towns
}

// nameKey names the picture of a name in the atlas.
type nameKey struct {
	text string
	size float32
	face glyph.Face
	ui   float32
}

// nameSprite is the picture of a name with its halo.
func (v *View) nameSprite(n *placed, ui float32) (Sprite, bool) {
	return v.sprite(nameKey{n.text, n.t.Size, n.t.Face, ui}, func() *image.RGBA {
		t := n.t
		t.Size *= ui
		t.Width *= ui
		w, h := int(math.Ceil(float64(t.Measure(n.text)+2*t.Width+4))), int(math.Ceil(float64(t.Size*1.5+2*t.Width)))
		c := ink.New(w, h)
		c.Centred(t, ink.Pt{X: float32(w) / 2, Y: float32(h) / 2}, n.text)
		return c.Img
	})
}
