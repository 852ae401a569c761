package board

import (
	"math"
	"slices"
	"strconv"

	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/ink"
	"auguststorm/engine/ui/kit/glyph"
)

// marks draws towns, bridges, airfields and works.
func (j *job) marks() {
	s := j.s
	j.builtUp()
	if s.u >= 26 {
		j.bridges()
	}
	m := &s.m.sc.Map
	if s.u >= 20 {
		for i := range m.Airfields {
			if h := m.Airfields[i].Hex.Hex; h >= 0 {
				s.airfield(&j.c, s.Place(s.m.grid.Centre(h)).Add(ink.Pt{X: -0.27 * s.PX, Y: -0.2 * s.PX}))
			}
		}
	}
	for i := range m.Forts {
		if h := m.Forts[i].Hex.Hex; h >= 0 {
			s.works(&j.c, s.Place(s.m.grid.Centre(h)), m.Forts[i].Level)
		}
	}
	for _, class := range [...]int32{5, 4, 3, 2, 1} {
		for i := range m.Places {
			if p := &m.Places[i]; p.Class == class && p.Hex.Hex >= 0 && s.shows(class) {
				s.town(&j.c, s.Place(s.m.grid.Centre(p.Hex.Hex)), p)
			}
		}
	}
}

// shows says whether towns of a class are on the map at this zoom.
func (s *Sheet) shows(class int32) bool {
	return class <= 2 || class == 3 && s.u >= 7 || class == 4 && s.u >= 22 || class == 5 && s.u >= 36
}

// builtUp hatches the hexes that are one great city.
func (j *job) builtUp() {
	s := j.s
	if s.u < 30 {
		return
	}
	for h := range s.hexes(&j.c, s.PX) {
		if s.m.sc.Terrains[s.m.sc.Board.Terrain[h]].Cover != "urban" {
			continue
		}
		at := s.Place(s.m.grid.Centre(h))
		// Blocks of houses around the middle, fewer farther out.
		n := int32(6)
		cell := s.PX * 0.085
		for y := -n; y <= n; y++ {
			for x := -n; x <= n; x++ {
				d := math.Hypot(float64(x), float64(y)) / float64(n)
				r := ink.Hash(h*31+x, h*17+y)
				if d > 0.95 || float64(r) < d*0.95-0.12 {
					continue
				}
				a := cell * (0.62 + 0.22*ink.Hash(x+h, y-h))
				p := ink.Turn(ink.Pt{X: float32(x) * cell, Y: float32(y) * cell}, 0.3).Add(at)
				var q [4]ink.Pt
				for k, o := range [...]ink.Pt{{X: -a / 2, Y: -a / 2}, {X: a / 2, Y: -a / 2}, {X: a / 2, Y: a / 2}, {X: -a / 2, Y: a / 2}} {
					q[k] = ink.Turn(o, 0.3).Add(p)
				}
				j.c.Poly(q[:]...)
			}
		}
	}
	j.c.Fill(ghost(0x7A4438, 0.55))
}

func (j *job) bridges() {
	s, b := j.s, j.s.m.sc.Board
	w := s.width(0.9, 1.6)
	for h := range s.hexes(&j.c, 2*s.PX) {
		for d := range int32(3) {
			v := b.Bridge[h*6+d]
			o := s.m.grid.Neighbour(h, d)
			if v == 0 || o < 0 {
				continue
			}
			p, q := s.Place(s.m.grid.Centre(h)), s.Place(s.m.grid.Centre(o))
			mid := p.Lerp(q, 0.5)
			if !j.c.Sees(mid, mid, s.PX) {
				continue
			}
			dir := q.Sub(p).Mul(1 / q.Sub(p).Len())
			n := ink.Pt{X: -dir.Y, Y: dir.X}
			l, half := s.width(3, 7), s.width(1.6, 4)
			for _, k := range [...]float32{-1, 1} {
				side := n.Mul(k * half)
				a, e := mid.Sub(dir.Mul(l)).Add(side), mid.Add(dir.Mul(l)).Add(side)
				flare := n.Mul(k * half * 0.7)
				j.c.Stroke([]ink.Pt{a.Sub(dir.Mul(half * 0.6)).Add(flare), a, e, e.Add(dir.Mul(half * 0.6)).Add(flare)}, false, w)
			}
		}
	}
	j.c.Fill(rgb(railInk))
}

// town draws the sign of a place by its class.
func (s *Sheet) town(c *ink.Canvas, at ink.Pt, p *scenario.Place) {
	r := s.signSize(p.Class)
	if !c.Sees(at, at, r*3) {
		return
	}
	capital := slices.Contains(p.Flags, "capital")
	switch {
	case p.Class == 5:
		c.Circle(at, r)
		c.Fill(rgb(townInk))
		return
	case p.Class == 1 || capital:
		a := r * 1.05
		c.Rect(at.X-a, at.Y-a, 2*a, 2*a, 0)
		c.Fill(rgb(townInk))
		a *= 0.72
		c.Rect(at.X-a, at.Y-a, 2*a, 2*a, 0)
		c.Fill(rgb(paperInk))
		a *= 0.6
		c.Rect(at.X-a, at.Y-a, 2*a, 2*a, 0)
		c.Fill(rgb(0xA6342B))
	default:
		c.Circle(at, r)
		c.Fill(rgb(townInk))
		c.Circle(at, r*0.68)
		c.Fill(rgb(paperInk))
		if p.Class == 2 {
			c.Circle(at, r*0.36)
			c.Fill(rgb(townInk))
		}
	}
	if s.u >= 20 {
		for _, f := range p.Flags {
			if f == "port" || f == "naval-base" {
				s.anchor(c, at.Add(ink.Pt{X: -r * 2.6, Y: r * 0.6}))
				break
			}
		}
	}
}

// signSize is the radius of a town's sign in pixels.
func (s *Sheet) signSize(class int32) float32 {
	k := [...]float32{0, 1.5, 1.25, 1, 0.78, 0.5}[min(max(class, 1), 5)]
	return k * s.width(2.1, 5)
}

func (s *Sheet) anchor(c *ink.Canvas, at ink.Pt) {
	r, w := s.width(3, 5.5), s.width(0.8, 1.2)
	c.Stroke([]ink.Pt{{X: at.X, Y: at.Y - r*0.7}, {X: at.X, Y: at.Y + r}}, false, w)
	c.Stroke([]ink.Pt{{X: at.X - r*0.45, Y: at.Y - r*0.35}, {X: at.X + r*0.45, Y: at.Y - r*0.35}}, false, w)
	var arc []ink.Pt
	for i := range 9 {
		a := math.Pi * float64(i) / 8
		arc = append(arc, ink.Pt{X: at.X + r*0.8*float32(math.Cos(a)), Y: at.Y + r*0.25 + r*0.75*float32(math.Sin(a))})
	}
	c.Stroke(arc, false, w)
	c.Circle(ink.Pt{X: at.X, Y: at.Y - r*0.9}, r*0.24)
	c.Fill(rgb(waterInk))
}

// airfield draws a small aeroplane in a ring.
func (s *Sheet) airfield(c *ink.Canvas, at ink.Pt) {
	r := s.width(3.4, 6)
	if !c.Sees(at, at, r*2) {
		return
	}
	c.Circle(at, r*1.25)
	c.Fill(ghost(paperInk, 0.75))
	c.Stroke([]ink.Pt{{X: at.X, Y: at.Y - r*0.9}, {X: at.X, Y: at.Y + r*0.85}}, false, r*0.3)
	c.Stroke([]ink.Pt{{X: at.X - r, Y: at.Y - r*0.1}, {X: at.X + r, Y: at.Y - r*0.1}}, false, r*0.3)
	c.Stroke([]ink.Pt{{X: at.X - r*0.45, Y: at.Y + r*0.7}, {X: at.X + r*0.45, Y: at.Y + r*0.7}}, false, r*0.24)
	c.Fill(ghost(0x45505A, 0.95))
}

// works draws a fortified region: a wall with teeth around the hex's middle, far
// out a small bastion.
func (s *Sheet) works(c *ink.Canvas, at ink.Pt, strength int32) {
	r := s.PX * 0.385
	if !c.Sees(at, at, r*1.5+8*s.UI) {
		return
	}
	if s.u < 16 {
		r = s.width(2.4, 3) * (0.8 + 0.12*float32(strength))
		var star []ink.Pt
		for i := range 8 {
			k := r * 1.5
			if i%2 == 1 {
				k = r * 0.8
			}
			a := math.Pi / 4 * float64(i)
			star = append(star, ink.Pt{X: at.X + k*float32(math.Cos(a)), Y: at.Y + k*float32(math.Sin(a))})
		}
		c.Poly(star...)
		c.Fill(ghost(0x5A3A28, 0.9))
		return
	}
	w := s.width(0.7, 1.4) * (0.7 + 0.15*float32(strength))
	n := 20
	var wall []ink.Pt
	for i := range n * 3 {
		a := 2 * math.Pi * float64(i) / float64(n*3)
		p := ink.Pt{X: float32(math.Cos(a)), Y: float32(math.Sin(a))}
		wall = append(wall, at.Add(p.Mul(r)))
		if i%3 == 0 {
			c.Butt([]ink.Pt{at.Add(p.Mul(r)), at.Add(p.Mul(r + w*3.2))}, false, w*1.3)
		}
	}
	c.Stroke(wall, true, w)
	c.Fill(ghost(0x5A3A28, 0.85))
}

// frame draws the neat line and the numbers of columns and rows in the margin.
func (j *job) frame() {
	s, c := j.s, &j.c
	size := s.m.grid.Size()
	lo, hi := s.Place(ink.Pt{}), s.Place(size)
	edge := ink.Pt{X: float32(s.W), Y: float32(s.H)}
	if c.Origin.X >= lo.X && c.Origin.Y >= lo.Y && c.Origin.X+tileSize <= hi.X && c.Origin.Y+tileSize <= hi.Y {
		return
	}
	// The margin: four strips of paper over what was drawn beyond the ground.
	for _, r := range [...][4]float32{{0, 0, edge.X, lo.Y}, {0, hi.Y, edge.X, edge.Y - hi.Y}, {0, 0, lo.X, edge.Y}, {hi.X, 0, edge.X - hi.X, edge.Y}} {
		c.Rect(r[0], r[1], r[2], r[3], 0)
		c.Fill(rgb(0xF3EDDA))
	}
	line := func(d, w float32) {
		a, b := ink.Pt{X: lo.X - d, Y: lo.Y - d}, ink.Pt{X: hi.X + d, Y: hi.Y + d}
		c.Butt([]ink.Pt{a, {X: b.X, Y: a.Y}, b, {X: a.X, Y: b.Y}}, true, w)
	}
	u := s.UI
	line(0, 1.1*u)
	line(5*u, 0.8*u)
	line(8*u, 2.4*u)
	c.Fill(rgb(0x3A2F24))
	j.gridNumbers(lo, hi)
}

// gridNumbers writes the numbers of columns and rows between the lines of the
// frame: those of the hexes, as in their labels.
func (j *job) gridNumbers(lo, hi ink.Pt) {
	s, c := j.s, j.c
	t := ink.Type{Face: glyph.Condensed, Size: 9.5 * s.UI, Color: rgb(0x5A4B3A)}
	every := int32(1)
	for _, n := range [...]int32{1, 2, 5, 10, 20} {
		if every = n; float32(n)*s.u >= 46 {
			break
		}
	}
	d := 17 * s.UI
	for n := every; n <= s.m.grid.W; n += every {
		x := s.Place(s.m.grid.centre(n-1, 0)).X
		for _, y := range [...]float32{lo.Y - d, hi.Y + d} {
			c.Centred(t, ink.Pt{X: x, Y: y}, strconv.Itoa(int(n)))
		}
	}
	for n := every; n <= s.m.grid.H; n += every {
		y := s.Place(s.m.grid.centre(0, n-1)).Y
		for _, x := range [...]float32{lo.X - d, hi.X + d} {
			c.Centred(t, ink.Pt{X: x, Y: y}, strconv.Itoa(int(n)))
		}
	}
}
