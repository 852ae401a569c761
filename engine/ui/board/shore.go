package board

import (
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/ink"
)

// outline is a line in map coordinates with its extent.
type outline struct {
	points []ink.Pt
	lo, hi ink.Pt
	parts  []part
}

// part is the extent of a stretch of partSize points, to the first of the next, and
// how far along the line it begins.
type part struct {
	lo, hi ink.Pt
	from   float32
}

const partSize = 24

func newOutline(ps []ink.Pt) outline {
	o := outline{points: ps, lo: ps[0], hi: ps[0]}
	long := float32(0)
	for i := 0; i < len(ps); i += partSize {
		q := part{ps[i], ps[i], long}
		for k := i; k <= min(i+partSize, len(ps)); k++ { // the last of a closed line goes back to the first
			p := ps[k%len(ps)]
			q.lo = ink.Pt{X: min(q.lo.X, p.X), Y: min(q.lo.Y, p.Y)}
			q.hi = ink.Pt{X: max(q.hi.X, p.X), Y: max(q.hi.Y, p.Y)}
			if k > i && k < len(ps) {
				long += p.Sub(ps[k-1]).Len()
			}
		}
		o.parts = append(o.parts, q)
		o.lo = ink.Pt{X: min(o.lo.X, q.lo.X), Y: min(o.lo.Y, q.lo.Y)}
		o.hi = ink.Pt{X: max(o.hi.X, q.hi.X), Y: max(o.hi.Y, q.hi.Y)}
	}
	return o
}

// shores are the outlines of land (islands and mainlands clockwise, waters in
// them anticlockwise) and of lakes cut out of it.
type shores struct{ land, lakes []outline }

// drawnShores makes coasts from the hexes: the boundary of the land hexes, each
// corner drawn in, with the wander of a real coast.
func drawnShores(s *scenario.Scenario) shores {
	g := GridOf(s.Board)
	const rim = 2
	land := func(col, row int32) bool {
		if col < -rim || row < -rim || col >= g.W+rim || row >= g.H+rim {
			return false
		}
		h := min(max(row, 0), g.H-1)*g.W + min(max(col, 0), g.W-1)
		return s.Terrains[s.Board.Terrain[h]].Landform != "water"
	}
	next := map[int64]int64{}
	var starts []int64
	for row := int32(-rim); row < g.H+rim; row++ {
		for col := int32(-rim); col < g.W+rim; col++ {
			if !land(col, row) {
				continue
			}
			for d := range int32(6) {
				nc, nr := step(col, row, d)
				if land(nc, nr) {
					continue
				}
				a, b := g.cornerKey(col, row, d+1), g.cornerKey(col, row, d)
				next[a] = b
				starts = append(starts, a)
			}
		}
	}
	var out shores
	for _, loop := range loops(next, starts) {
		out.land = append(out.land, newOutline(wander(loop)))
	}
	return out
}

// wander makes a coast of a loop of hex corners.
func wander(loop []ink.Pt) []ink.Pt {
	n := len(loop)
	soft := make([]ink.Pt, n)
	for i, p := range loop {
		soft[i] = p.Lerp(loop[(i+n-1)%n].Lerp(loop[(i+1)%n], 0.5), 0.5)
	}
	return winding(soft, true, 6, 0.075)
}

// step is the neighbour of a column and row in direction d, on the map or off it.
func step(col, row, d int32) (int32, int32) {
	odd := row & 1
	switch d {
	case 0:
		return col + 1, row
	case 1:
		return col + odd, row - 1
	case 2:
		return col - 1 + odd, row - 1
	case 3:
		return col - 1, row
	case 4:
		return col - 1 + odd, row + 1
	}
	return col + odd, row + 1
}

// outlines adds the part of closed lines that a window of the sheet can show to
// the path of a canvas; at turns map coordinates into the sheet's.
func outlines(c *ink.Canvas, ls []outline, px float32, off ink.Pt) {
	lo := c.Origin.Sub(off).Mul(1 / px)
	hi := lo.Add(ink.Pt{X: float32(c.Img.Rect.Dx()) / px, Y: float32(c.Img.Rect.Dy()) / px})
	pad := 2 / px
	lo, hi = lo.Sub(ink.Pt{X: pad, Y: pad}), hi.Add(ink.Pt{X: pad, Y: pad})
	zone := func(p ink.Pt) uint8 {
		z := uint8(0)
		if p.X < lo.X {
			z |= 1
		} else if p.X > hi.X {
			z |= 2
		}
		if p.Y < lo.Y {
			z |= 4
		} else if p.Y > hi.Y {
			z |= 8
		}
		return z
	}
	for i := range ls {
		o := &ls[i]
		if o.hi.X < lo.X || o.lo.X > hi.X || o.hi.Y < lo.Y || o.lo.Y > hi.Y {
			continue
		}
		// Of a stretch beyond one edge only the ends are needed.
		first, beyond := true, uint8(0)
		add := func(p ink.Pt) {
			q := p.Mul(px).Add(off)
			if first {
				c.Move(q)
				first = false
			} else {
				c.Line(q)
			}
		}
		for k := range o.parts {
			q := &o.parts[k]
			ps := o.points[k*partSize : min((k+1)*partSize, len(o.points))]
			z := zone(q.lo) & zone(q.hi)
			if z == 0 {
				beyond = 0
				for _, p := range ps {
					add(p)
				}
				continue
			}
			if beyond &= z; beyond == 0 { // of several beyond the same edge, the first and where the next begins
				add(ps[0])
				beyond = z
			}
		}
	}
}

// loops joins sides of hexes, each from one corner to the next, to closed outlines;
// starts gives the order in which they are found. It empties next.
func loops(next map[int64]int64, starts []int64) [][]ink.Pt {
	var out [][]ink.Pt
	for _, start := range starts {
		var loop []ink.Pt
		for k := start; ; {
			to, ok := next[k]
			if !ok {
				break
			}
			loop = append(loop, cornerPoint(k))
			delete(next, k)
			k = to
		}
		if len(loop) > 2 {
			out = append(out, loop)
		}
	}
	return out
}
