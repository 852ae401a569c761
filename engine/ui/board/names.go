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

// layNames lays out the names of the towns at a zoom of u UI units a hex: great
// towns first, each at the first of eight sides where it meets neither a counter,
// nor a sign, nor another name; small ones that find no room stay away.
func layNames(m *Map, u, ui float32, taken []box) []placed {
	s := m.Sheet(u*ui, ui)
	spots := &boxes{cells: map[[2]int32][]box{}}
	for _, b := range taken {
		spots.add(b)
	}
	order := m.townOrder()
	for _, i := range order {
		p := &m.sc.Map.Places[i]
		if s.shows(p.Class) {
			at, r := m.grid.Centre(p.Hex.Hex).Mul(u), s.signSize(p.Class)/ui+1
			spots.add(box{at.X - r, at.Y - r, at.X + r, at.Y + r})
		}
	}
	letters := &boxes{cells: map[[2]int32][]box{}} // to keep off where there is a choice
	lying := s.lettering()
	for i := range lying {
		l := &lying[i]
		to := letters
		if l.river {
			to = spots
		}
		r := l.t.Size / ui * 0.45
		for _, p := range l.spots {
			q := p.Sub(s.Off).Mul(1 / ui)
			to.add(box{q.X - r, q.Y - r, q.X + r, q.Y + r})
		}
	}
	var out []placed
	size := m.grid.Size().Mul(u)
	for _, i := range order {
		p := &m.sc.Map.Places[i]
		if !s.names(p.Class) {
			continue
		}
		t := nameType(p.Class, u)
		t.Size = max(t.Size, 11/ui) // never less than can be read
		text := m.TownName(p)
		w, h := t.Measure(text), t.Size*0.98
		at, r := m.grid.Centre(p.Hex.Hex).Mul(u), s.signSize(p.Class)/ui+2.5
		half := u*side*0.98 - h/2 // under or over a counter in the hex
		b := bodySize(u)/2 + h*0.62
		e := bodySize(u)*0.57 + w/2 + 5
		sides := [...]kit.Point{
			{X: r + w/2, Y: -0.5}, {X: -r - w/2, Y: -0.5}, {Y: -r - h*0.55}, {Y: r + h*0.55},
			{X: r*0.7 + w/2, Y: -r - h*0.4}, {X: r*0.7 + w/2, Y: r + h*0.4}, {X: -r*0.7 - w/2, Y: -r - h*0.4}, {X: -r*0.7 - w/2, Y: r + h*0.4},
			{Y: b}, {Y: -b}, {Y: half}, {Y: -half}, {X: e}, {X: -e}, {X: e, Y: h * 0.8}, {X: e, Y: -h * 0.8}, {X: -e, Y: h * 0.8}, {X: -e, Y: -h * 0.8},
			{X: e * 0.7, Y: b}, {X: -e * 0.7, Y: b}, {X: e * 0.7, Y: -b}, {X: -e * 0.7, Y: -b},
			{X: e, Y: h * 1.5}, {X: -e, Y: h * 1.5}, {X: e, Y: -h * 1.5}, {X: -e, Y: -h * 1.5}, {Y: b + h*0.5}, {Y: -b - h},
		}
	search:
		for _, clear := range [...]bool{true, false} {
			for _, o := range sides {
				c := box{at.X + o.X - w/2 - 1.5, at.Y + o.Y - h*0.46, at.X + o.X + w/2 + 1.5, at.Y + o.Y + h*0.46}
				if c.x0 < 0 || c.y0 < 0 || c.x1 > size.X || c.y1 > size.Y || spots.hit(c) || clear && letters.hit(c) {
					continue
				}
				spots.add(c)
				out = append(out, placed{place: i, at: m.grid.Centre(p.Hex.Hex), off: o, w: w, h: h, t: t, text: text})
				break search
			}
		}
	}
	return out
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
