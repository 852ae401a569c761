package board

import (
	"math"

	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/ink"
)

// roads draws the roads, lighter in the middle where there is room.
func (j *job) roads() {
	s := j.s
	road := func(k uint32) bool { return k == uint32(scenario.MainRoad) }
	if s.u >= 14 {
		s.strokes(&j.c, s.m.net.roads, s.width(1.2, 3.4), road)
		j.c.Fill(ghost(0xF3E6C4, 0.9))
	}
	s.strokes(&j.c, s.m.net.roads, s.width(0.55, 1.7), road)
	j.c.Fill(ghost(roadInk, 0.95))
}

func (j *job) tracks() {
	s := j.s
	on, off := s.width(2, 7), s.width(1.6, 4.5)
	for i := range s.m.net.roads {
		r := &s.m.net.roads[i]
		if r.kind != uint32(scenario.TrackRoad) {
			continue
		}
		s.runs(&j.c, &r.outline, r.closed, 6, func(ps []ink.Pt, _ bool, from float32) {
			ink.Dashes(ps, from, []float32{on, off}, func(part []ink.Pt) { j.c.Butt(part, false, s.width(0.5, 1.4)) })
		})
	}
	j.c.Fill(ghost(roadInk, 0.9))
}

func (j *job) rails() {
	for i := range j.s.m.net.rails {
		r := &j.s.m.net.rails[i]
		j.s.runs(&j.c, &r.outline, r.closed, 12, func(ps []ink.Pt, closed bool, from float32) {
			j.s.rail(&j.c, ps, uint8(r.kind), closed, from)
		})
	}
	j.c.Fill(rgb(railInk))
}

// rail adds a railway: one line or two with ties across, narrow gauge thinner with
// ties on one side. from is how far from its beginning the stretch begins, in pixels.
func (s *Sheet) rail(c *ink.Canvas, ps []ink.Pt, kind uint8, closed bool, from float32) {
	double, narrow := kind&scenario.DoubleTrack != 0, kind&^scenario.DoubleTrack == scenario.NarrowRail
	w := s.width(0.75, 1.5)
	if narrow {
		w = s.width(0.5, 1.05)
	}
	if s.u < 13 { // far: weight alone tells them apart
		if double {
			w *= 1.6
		}
		c.Stroke(ps, closed, w)
		return
	}
	tie, gap := s.width(1.6, 3.4), s.width(5, 11)
	if double {
		d := s.width(0.9, 1.9)
		c.Stroke(ink.Offset(ps, d, closed), closed, w)
		c.Stroke(ink.Offset(ps, -d, closed), closed, w)
		tie += d
	} else {
		c.Stroke(ps, closed, w)
	}
	first := gap - float32(math.Mod(float64(from+gap/2), float64(gap)))
	ink.Along(ps, first, gap, func(at, dir ink.Pt) {
		n := ink.Pt{X: -dir.Y, Y: dir.X}
		if !c.Sees(at, at, 8) {
			return
		}
		from := at.Sub(n.Mul(tie))
		if narrow {
			from = at
		}
		c.Butt([]ink.Pt{from, at.Add(n.Mul(tie))}, false, w)
	})
}
