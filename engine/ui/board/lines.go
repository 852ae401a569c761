package board

import (
	"strings"

	"auguststorm/engine/hex"
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/ink"
)

// curve is a line of the map, ready to draw: its points in map coordinates with
// the extent, and what it is.
type curve struct {
	outline
	kind   uint32
	closed bool
}

func newCurve(ps []ink.Pt, kind uint32, closed bool) curve {
	return curve{newOutline(ps), kind, closed}
}

// Tags of the hexside web: the river's rank in the two lowest bits, then the pair
// of countries that a frontier parts.
const (
	tagRiver    = 3
	tagFrontier = 0xFFFF00
)

// net is the lines of a map.
type net struct {
	courses   []course
	rivers    []curve // kind: scenario.MinorRiver, MajorRiver
	frontiers []curve // kind: the countries left and right, 8 bits each
	roads     []curve // kind: scenario.TrackRoad, MainRoad
	rails     []curve // kind: as in Board.Rail
}

func newNet(s *scenario.Scenario, pause func()) net {
	var n net
	n.sides(s, pause)
	pause()
	n.ways(s, pause)
	return n
}

// sides draws what runs along hexsides.
func (n *net) sides(s *scenario.Scenario, pause func()) {
	g, b, w := GridOf(s.Board), s.Board, newWeb()
	water := func(h int32) bool { return s.Terrains[b.Terrain[h]].Landform == "water" }
	for h := range b.Hexes() {
		for d := range int32(3) {
			o := g.Neighbour(h, d)
			if o < 0 {
				continue
			}
			tag := uint32(b.River[h*6+d])
			if p, q := b.Country[h], b.Country[o]; p != q && p != scenario.NoCountry && q != scenario.NoCountry && !(water(h) && water(o)) {
				tag |= uint32(min(p, q)+1)<<8 | uint32(max(p, q)+1)<<16
			}
			if tag == 0 {
				continue
			}
			k1, k2 := g.cornerKey(h%g.W, h/g.W, d), g.cornerKey(h%g.W, h/g.W, d+1)
			w.join(w.node(k1, cornerPoint(k1)), w.node(k2, cornerPoint(k2)), tag)
		}
	}
	pause()
	mouths(s, g, w)
	w.smooth(3, 0.5)
	pause()
	n.name(s, g, w)
	pause()
	for _, c := range w.chains(tagRiver) {
		n.rivers = append(n.rivers, newCurve(winding(w.points(c), c.closed, 6, 0.06), c.tag, c.closed))
	}
	for _, c := range w.chains(tagFrontier) {
		ps := winding(w.points(c), c.closed, 6, 0.06)
		n.frontiers = append(n.frontiers, newCurve(ps, leftRight(s, g, ps, c.tag), c.closed))
	}
}

// course is a stretch of a named river, in map coordinates.
type course struct {
	name   string
	points []ink.Pt
	great  bool
}

// name finds the courses of the rivers that have names, on the corners of w.
func (n *net) name(s *scenario.Scenario, g Grid, w *web) {
	for i := range s.Map.Rivers {
		r := &s.Map.Rivers[i]
		name, _, _ := strings.Cut(r.Name, " (") // "Mutan (upper)" is for files
		if name == "" {
			continue
		}
		own := newWeb()
		for _, word := range strings.Fields(r.Sides) {
			label, dirs, _ := strings.Cut(word, ":")
			h, ok := hex.Parse(label, g.W, g.H)
			for _, d := range strings.Split(dirs, ",") {
				dir, known := hex.Direction(d)
				if !ok || !known {
					continue
				}
				k1, k2 := g.cornerKey(h%g.W, h/g.W, dir), g.cornerKey(h%g.W, h/g.W, dir+1)
				a, in1 := w.index[k1]
				b, in2 := w.index[k2]
				if in1 && in2 {
					own.join(own.node(k1, w.at[a]), own.node(k2, w.at[b]), 1)
				}
			}
		}
		for _, c := range own.chains(1) {
			n.courses = append(n.courses, course{name, winding(own.points(c), c.closed, 6, 0.06), r.Rank == "major"})
		}
	}
}

// mouths leads rivers that end at the shore on into the water.
func mouths(s *scenario.Scenario, g Grid, w *web) {
	for h := range s.Board.Hexes() {
		if s.Terrains[s.Board.Terrain[h]].Landform != "water" {
			continue
		}
		for k := range int32(6) {
			a, ok := w.index[g.cornerKey(h%g.W, h/g.W, k)]
			if !ok || len(w.links[a]) != 1 || w.links[a][0].tag&tagRiver == 0 {
				continue
			}
			c := g.Centre(h)
			w.join(a, w.node(int64(h)|1<<62, w.at[a].Lerp(c, 0.9)), w.links[a][0].tag&tagRiver)
		}
	}
}

// leftRight finds which of two countries lies to the left of a frontier.
func leftRight(s *scenario.Scenario, g Grid, ps []ink.Pt, tag uint32) uint32 {
	a, b := tag>>8&255-1, tag>>16&255-1
	votes := 0
	for i := 1; i < len(ps); i++ {
		d := ps[i].Sub(ps[i-1])
		l := d.Len()
		if l < 1e-4 {
			continue
		}
		m := ps[i].Lerp(ps[i-1], 0.5)
		left := ink.Pt{X: m.X + d.Y/l*0.35, Y: m.Y - d.X/l*0.35}
		if h := g.At(left); h >= 0 {
			switch uint32(s.Board.Country[h]) {
			case a:
				votes++
			case b:
				votes--
			}
		}
	}
	if votes < 0 {
		a, b = b, a
	}
	return a<<8 | b
}

// ways draws what runs from hex to hex.
func (n *net) ways(s *scenario.Scenario, pause func()) {
	g, b := GridOf(s.Board), s.Board
	rail, road := newWeb(), newWeb()
	join := func(w *web, h, o int32, tag uint32) {
		p, q := w.node(int64(h), g.Centre(h)), w.node(int64(o), g.Centre(o))
		w.pin[p] = w.pin[p] || b.Place[h] >= 0
		w.pin[q] = w.pin[q] || b.Place[o] >= 0
		w.join(p, q, tag)
	}
	for h := range b.Hexes() {
		for d := range int32(3) {
			o := g.Neighbour(h, d)
			if o < 0 {
				continue
			}
			if v := b.Rail[h*6+d]; v != 0 {
				join(rail, h, o, uint32(v))
			}
			if v := b.Road[h*6+d]; v != 0 {
				tag := uint32(v)
				if b.Rail[h*6+d] != 0 {
					tag |= 4 // beside a railway
				}
				join(road, h, o, tag)
			}
		}
	}
	pause()
	rail.smooth(2, 0.55)
	road.smooth(2, 0.55)
	for _, c := range rail.chains(255) {
		n.rails = append(n.rails, newCurve(ink.Curve(rail.points(c), c.closed, 8), c.tag, c.closed))
	}
	pause()
	for _, c := range road.chains(7) {
		ps := ink.Curve(road.points(c), c.closed, 8)
		if c.tag&4 != 0 {
			ps = beside(ps, c.closed)
		} else {
			for i := range ps {
				end := min(i, len(ps)-1-i)
				ps[i] = stray(ps[i], 0.03*ramp(float32(end), 0, 5))
			}
		}
		n.roads = append(n.roads, newCurve(ps, c.tag&3, c.closed))
	}
}

// beside moves a road off the railway it follows, but for its ends.
func beside(ps []ink.Pt, closed bool) []ink.Pt {
	off := ink.Offset(ps, 0.09, closed)
	out := make([]ink.Pt, len(ps))
	for i := range ps {
		end := min(i, len(ps)-1-i)
		f := ramp(float32(end), 0, 6)
		if closed {
			f = 1
		}
		out[i] = ps[i].Lerp(off[i], f)
	}
	return out
}
