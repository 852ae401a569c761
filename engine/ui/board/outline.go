package board

import (
	"auguststorm/engine/hex"
	"auguststorm/engine/ui/ink"
)

// This file finds the lines of overlays: boundaries of regions, fronts, routes.

// Outline is the smooth boundary of a region of hexes: closed curves with the
// region to their right on the screen. Beyond the edge of the map nothing belongs
// to it.
func (g Grid) Outline(in func(h int32) bool) [][]ink.Pt {
	next := map[int64]int64{}
	var starts []int64
	for h := range g.W * g.H {
		if !in(h) {
			continue
		}
		for d := range int32(hex.Directions) {
			if n := g.Neighbour(h, d); n >= 0 && in(n) {
				continue
			}
			a, b := g.cornerKey(h%g.W, h/g.W, d+1), g.cornerKey(h%g.W, h/g.W, d)
			next[a] = b
			starts = append(starts, a)
		}
	}
	var out [][]ink.Pt
	for _, loop := range loops(next, starts) {
		out = append(out, smoothLoop(loop))
	}
	return out
}

func smoothLoop(loop []ink.Pt) []ink.Pt {
	n := len(loop)
	for range 2 {
		soft := make([]ink.Pt, n)
		for i, p := range loop {
			soft[i] = p.Lerp(loop[(i+n-1)%n].Lerp(loop[(i+1)%n], 0.5), 0.45)
		}
		loop = soft
	}
	return ink.Curve(loop, true, 4)
}

// Between is the line where hexes of one side meet those of the other: the front,
// smooth, with side a to its left. side is that of every hex; those of neither do not
// count.
func (g Grid) Between(side []int8, a, b int8) [][]ink.Pt {
	w := newWeb()
	for h := range g.W * g.H {
		if side[h] != a {
			continue
		}
		for d := range int32(hex.Directions) {
			if n := g.Neighbour(h, d); n >= 0 && side[n] == b {
				k1, k2 := g.cornerKey(h%g.W, h/g.W, d), g.cornerKey(h%g.W, h/g.W, d+1)
				w.join(w.node(k1, cornerPoint(k1)), w.node(k2, cornerPoint(k2)), 1)
			}
		}
	}
	w.smooth(4, 0.5)
	var out [][]ink.Pt
	for _, c := range w.chains(1) {
		ps := ink.Curve(w.points(c), c.closed, 4)
		if c.closed {
			ps = append(ps, ps[0])
		}
		if !leftIs(g, ps, side, a) {
			for i, j := 0, len(ps)-1; i < j; i, j = i+1, j-1 {
				ps[i], ps[j] = ps[j], ps[i]
			}
		}
		out = append(out, ps)
	}
	return out
}

// leftIs says whether most hexes to the left of a line are of side a; every third of its
// points is asked.
func leftIs(g Grid, ps []ink.Pt, of []int8, a int8) bool {
	votes := 0
	for i := 1; i < len(ps); i += 3 {
		d := ps[i].Sub(ps[i-1])
		l := d.Len()
		if l < 1e-5 {
			continue
		}
		m := ps[i].Lerp(ps[i-1], 0.5)
		if h := g.At(ink.Pt{X: m.X + d.Y/l*0.4, Y: m.Y - d.X/l*0.4}); h >= 0 && of[h] == a {
			votes++
		} else {
			votes--
		}
	}
	return votes >= 0
}

// Route is a smooth line through the middles of hexes, such as a path.
func (g Grid) Route(hexes []int32) []ink.Pt {
	ps := make([]ink.Pt, len(hexes))
	for i, h := range hexes {
		ps[i] = g.Centre(h)
	}
	return ink.Curve(ps, false, 6)
}

// Sweep is the line of an attack from one hex to another: it bulges a little, so
// that several on one hex keep apart.
func (g Grid) Sweep(from, to int32, bend float32) []ink.Pt {
	a, b := g.Centre(from), g.Centre(to)
	d := b.Sub(a)
	a, b = a.Lerp(b, 0.3), a.Lerp(b, 0.86)
	m := a.Lerp(b, 0.5).Add(ink.Pt{X: -d.Y * bend, Y: d.X * bend})
	var ps []ink.Pt
	for i := range 9 {
		t := float32(i) / 8
		ps = append(ps, a.Lerp(m, t).Lerp(m.Lerp(b, t), t))
	}
	return ps
}
