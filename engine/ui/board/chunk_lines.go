package board

import (
	"image"
	"image/draw"
	"iter"

	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/ink"
)

// strokes adds the curves of some kinds to the path of a canvas.
func (s *Sheet) strokes(c *ink.Canvas, cs []curve, w float32, use func(kind uint32) bool) {
	for i := range cs {
		if use(cs[i].kind) {
			s.runs(c, &cs[i].outline, cs[i].closed, w+4, func(ps []ink.Pt, closed bool, _ float32) { c.Stroke(ps, closed, w) })
		}
	}
}

// runs calls each with the stretches of a line that a canvas sees, in pixels, and
// how far from its beginning they begin. The points are good for the call only.
func (s *Sheet) runs(c *ink.Canvas, o *outline, closed bool, pad float32, each func(ps []ink.Pt, closed bool, from float32)) {
	if !c.Sees(s.Place(o.lo), s.Place(o.hi), pad) {
		return
	}
	sees := func(i int) bool {
		return i < len(o.parts) && c.Sees(s.Place(o.parts[i].lo), s.Place(o.parts[i].hi), pad)
	}
	n := len(o.points)
	for first := 0; first < len(o.parts); first++ {
		if !sees(first) {
			continue
		}
		last := first
		for sees(last + 1) {
			last++
		}
		// One point more on either side, so that bends and ends come out right.
		from, to := max(first*partSize-1, 0), min((last+1)*partSize+2, n)
		whole := first == 0 && last == len(o.parts)-1
		ps := s.m.scratch[:0]
		for _, p := range o.points[from:to] {
			ps = append(ps, s.Place(p))
		}
		if closed && !whole && last == len(o.parts)-1 {
			ps = append(ps, s.Place(o.points[0]), s.Place(o.points[1]))
		}
		s.m.scratch = ps
		start := o.parts[first].from
		if from < first*partSize {
			start -= o.points[from+1].Sub(o.points[from]).Len()
		}
		each(ps, closed && whole, start*s.PX)
		first = last
	}
}

func (j *job) brooks() {
	j.s.strokes(&j.l, j.s.m.net.rivers, j.s.width(0.8, 2.6), func(k uint32) bool { return k == uint32(scenario.MinorRiver) })
	j.l.Fill(rgb(riverInk))
}

// rivers draws the great ones: near, with banks.
func (j *job) rivers() {
	s := j.s
	great := func(k uint32) bool { return k == uint32(scenario.MajorRiver) }
	if s.u <= 20 {
		s.strokes(&j.l, s.m.net.rivers, s.width(1.5, 5), great)
		j.l.Fill(rgb(riverInk))
		return
	}
	s.strokes(&j.l, s.m.net.rivers, s.width(2.2, 7.4), great)
	j.l.Fill(rgb(0x3E7396))
	s.strokes(&j.l, s.m.net.rivers, s.width(1.2, 5.4), great)
	j.l.Fill(rgb(0x86B4CC))
}

// bands tints the inside of every frontier in the colour of each country.
func (j *job) bands() {
	s := j.s
	w := s.width(4.5, 13)
	for i := range s.m.net.frontiers {
		f := &s.m.net.frontiers[i]
		left, right := s.m.countryTint(f.kind>>8&255), s.m.countryTint(f.kind&255)
		for _, half := range [...]struct {
			at   float32
			tint uint32
		}{{-w / 2, left}, {w / 2, right}} {
			s.runs(&j.l, &f.outline, f.closed, w*2, func(ps []ink.Pt, closed bool, _ float32) {
				j.l.Butt(ink.Offset(ps, half.at, closed), closed, w)
			})
			j.l.Fill(ghost(half.tint, 0.26))
		}
	}
}

// merge lays rows of the land on the water.
func (j *job) merge(from, to int) {
	r := image.Rect(0, from, tileSize, to)
	draw.DrawMask(j.c.Img, r.Add(j.c.Img.Rect.Min), j.soil, r.Min, j.mask, r.Min, draw.Over)
}

func (j *job) coast() {
	s := j.s
	for _, ls := range [...][]outline{s.m.shores.land, s.m.shores.lakes} {
		for i := range ls {
			s.runs(&j.c, &ls[i], true, 4, func(ps []ink.Pt, closed bool, _ float32) { j.c.Stroke(ps, closed, s.width(0.8, 1.5)) })
		}
	}
	j.c.Fill(rgb(shoreInk))
}

func (j *job) frontiers() {
	s := j.s
	w := s.width(0.9, 2.2)
	dash := s.width(4, 13)
	pattern := []float32{dash, dash * 0.45, w, dash * 0.45}
	for i := range s.m.net.frontiers {
		f := &s.m.net.frontiers[i]
		s.runs(&j.c, &f.outline, f.closed, 8, func(ps []ink.Pt, closed bool, from float32) {
			if closed {
				ps = append(ps, ps[0])
			}
			ink.Dashes(ps, from, pattern, func(part []ink.Pt) { j.c.Butt(part, false, w) })
		})
	}
	j.c.Fill(ghost(borderInk, 0.9))
}

// grid draws the hexes, faint, where they are large enough to matter.
func (j *job) grid() {
	s := j.s
	f := ramp(s.u, 22, 48)
	if f == 0 {
		return
	}
	b := s.m.sc.Board
	for h := range s.hexes(&j.c, s.PX) {
		var ps [4]ink.Pt
		for k := range ps {
			ps[k] = s.Place(s.m.grid.Corner(h, int32(k)))
		}
		j.c.Butt(ps[:], false, s.UI*0.9)
		if h%b.Width == 0 || h >= b.Width*(b.Height-1) {
			j.c.Butt([]ink.Pt{ps[3], s.Place(s.m.grid.Corner(h, 4)), s.Place(s.m.grid.Corner(h, 5)), ps[0]}, false, s.UI*0.9)
		}
	}
	j.c.Fill(ghost(0x1A1208, 0.15*f))
}

// hexes are the hexes whose middle a canvas sees, with a margin in pixels.
func (s *Sheet) hexes(c *ink.Canvas, pad float32) iter.Seq[int32] {
	g := s.m.grid
	lo := s.Ground(c.Origin.Sub(ink.Pt{X: pad, Y: pad}))
	hi := s.Ground(c.Origin.Add(ink.Pt{X: float32(c.Img.Rect.Dx()) + pad, Y: float32(c.Img.Rect.Dy()) + pad}))
	row0, row1 := max(int32((lo.Y-side)/rise)-1, 0), min(int32((hi.Y-side)/rise)+1, g.H-1)
	col0, col1 := max(int32(lo.X)-2, 0), min(int32(hi.X)+1, g.W-1)
	return func(yield func(int32) bool) {
		for y := row0; y <= row1; y++ {
			for x := col0; x <= col1; x++ {
				if at := s.Place(g.centre(x, y)); c.Sees(at, at, pad) && !yield(y*g.W+x) {
					return
				}
			}
		}
	}
}
