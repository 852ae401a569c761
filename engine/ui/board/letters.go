package board

import (
	"math"
	"strings"

	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/ink"
	"auguststorm/engine/ui/kit/glyph"
)

// lettering is a name laid along the land or the water.
type lettering struct {
	text        string
	t           ink.Type
	at          ink.Pt // where the base line begins
	angle, bend float64
	river       bool
	lo, hi      ink.Pt
	spots       []ink.Pt // along its middle, to keep others away
}

// layLetters lays out the names of ranges, plains and waters at this size, the
// greatest first, then a river a step; one that would cross another is slid aside
// or left out. It says whether all is laid.
func (s *Sheet) layLetters() bool {
	if s.laying > 0 {
		return s.layRivers()
	}
	s.laying = 1
	out := s.letters
	for rank := int32(1); rank <= 3; rank++ {
		for i := range s.m.sc.Map.Labels {
			l := &s.m.sc.Map.Labels[i]
			if l.Hex.Hex < 0 || min(max(l.Rank, 1), 3) != rank {
				continue
			}
			for _, slide := range [...]ink.Pt{{}, {Y: -1.5}, {Y: 1.5}, {X: 2.5}, {X: -2.5}, {Y: -3}, {Y: 3}, {X: 5}, {X: -5}} {
				v := s.lay(l, slide)
				if free(&v, out) {
					out = append(out, v)
					break
				}
			}
		}
	}
	s.letters = out
	return s.u < 18
}

// layRivers adds the name of the next river along its courses, where a stretch is
// straight enough for the letters to follow it; great rivers come first.
func (s *Sheet) layRivers() bool {
	n := len(s.m.net.courses)
	for ; s.laying <= 2*n; s.laying++ {
		great := s.laying <= n
		c := &s.m.net.courses[(s.laying-1)%n]
		if c.great == great && (great || s.u >= 40) {
			t := ink.Type{Face: glyph.SerifItalic, Size: max(11, 11*s.UI), Track: 0.08, Color: rgb(waterInk), Halo: ghost(0xF6F0DC, 0.7), Width: 1.6 * s.UI}
			if great {
				t.Size, t.Track = min(max(s.u*0.2, 12), 17)*s.UI, 0.2
			}
			s.letters = s.alongRiver(s.letters, c, t)
			s.laying++
			return false
		}
	}
	return true
}

// alongRiver writes a name at the straightest place of every long stretch.
func (s *Sheet) alongRiver(out []lettering, c *course, t ink.Type) []lettering {
	w := t.Measure(s.m.name(c.name))
	ps := make([]ink.Pt, len(c.points))
	for i, p := range c.points {
		ps[i] = s.Place(p)
	}
	stretch := max(10*s.PX, 560*s.UI)
	var best *lettering
	worst := float32(1)
	done := float32(0)
	gap := float32(0)
	last := 0
	for i := 0; i < len(ps); i++ {
		if i%3 != 0 && i != len(ps)-1 {
			continue // every third point is fine enough
		}
		if v, bent := s.letterAt(ps[i:], c, t, w); v != nil && bent < worst && free(v, out) {
			best, worst = v, bent
		}
		done += ink.Length(ps[last : i+1])
		last = i
		if best != nil && done-gap > stretch/2 || best != nil && i == len(ps)-1 {
			out = append(out, *best)
			best, worst = nil, 1
			gap = done + stretch/2
		}
		if done < gap {
			best, worst = nil, 1
		}
	}
	return out
}

// letterAt lays a name along the beginning of a line and says how bent that is, 1
// being too much; nil where the line is too short.
func (s *Sheet) letterAt(ps []ink.Pt, c *course, t ink.Type, w float32) (*lettering, float32) {
	n, length := 0, float32(0)
	for n+1 < len(ps) && length < w*1.06 {
		length += ps[n+1].Sub(ps[n]).Len()
		n++
	}
	if length < w*1.06 || n < 2 {
		return nil, 1
	}
	a, b := ps[0], ps[n]
	if b.X < a.X {
		a, b = b, a
	}
	d := b.Sub(a)
	l := d.Len()
	if l < 1 || length/l > 1.1 {
		return nil, 1
	}
	d = d.Mul(1 / l)
	up := ink.Pt{X: d.Y, Y: -d.X}
	high, low := float32(-1e9), float32(1e9)
	for _, p := range ps[:n+1] {
		q := p.Sub(a)
		off := q.X*up.X + q.Y*up.Y
		high, low = max(high, off), min(low, off)
	}
	bent := (high - low) / (t.Size * 1.1)
	if bent >= 1 {
		return nil, 1
	}
	half := s.width(0.8, 2.6) / 2
	if c.great {
		half = s.width(1.5, 7.4) / 2
	}
	mid := a.Lerp(b, 0.5)
	base := mid.Add(up.Mul(high + half + t.Size*0.24))
	v := &lettering{text: s.m.name(c.name), t: t, at: base.Sub(d.Mul(w / 2)), angle: math.Atan2(float64(-d.Y), float64(d.X)), river: true}
	v.lo, v.hi = base, base
	steps := max(2, int(w/t.Size*2))
	for i := range steps + 1 {
		p := base.Add(d.Mul(w * (float32(i)/float32(steps) - 0.5))).Add(up.Mul(t.Size * 0.3))
		v.spots = append(v.spots, p)
		v.lo = ink.Pt{X: min(v.lo.X, p.X-t.Size), Y: min(v.lo.Y, p.Y-t.Size)}
		v.hi = ink.Pt{X: max(v.hi.X, p.X+t.Size), Y: max(v.hi.Y, p.Y+t.Size)}
	}
	return v, bent
}

func free(v *lettering, others []lettering) bool {
	for i := range others {
		o := &others[i]
		if v.lo.X > o.hi.X || v.hi.X < o.lo.X || v.lo.Y > o.hi.Y || v.hi.Y < o.lo.Y {
			continue
		}
		gap := (v.t.Size + o.t.Size) * 0.75
		for _, p := range v.spots {
			for _, q := range o.spots {
				if p.Sub(q).Len() < gap {
					return false
				}
			}
		}
	}
	return true
}

// lay lays out one name, slid along its line and across it by hexes.
func (s *Sheet) lay(l *scenario.Label, slide ink.Pt) lettering {
	name, rank := s.m.name(l.Name), min(max(l.Rank, 1), 3)
	wet := s.m.wet(l.Hex.Hex)
	size := [...]float32{0, 1, 0.78, 0.66}[rank]
	t := ink.Type{Face: glyph.SerifItalic, Size: size * min(max(s.u*0.62, 13), 32) * s.UI,
		Color: ghost(0x54412A, 0.88), Halo: ghost(paperInk, 0.5), Width: 1.3 * s.UI}
	if wet {
		t.Color, t.Halo = ghost(waterInk, 0.92), ghost(seaInk, 0.4)
	}
	// Great names spread over their land, as far as it and the eye reach.
	reach := min([...]float32{0, 12, 8, 5}[rank]*s.PX, 640*s.UI)
	if wet {
		reach = min(reach, s.m.waterReach(l)*0.8*s.PX)
	}
	bare := ink.Type{Face: t.Face, Size: t.Size}.Measure(name)
	if n := float32(len([]rune(name)) - 1); n > 0 {
		t.Track = min(max((reach-bare)/n/t.Size, 0.14), 1.5)
	}
	w := t.Measure(name)
	angle := float64(l.Angle) * math.Pi / 180
	bend := 0.22 * min(1, float64(w)/float64(4*s.PX))
	if l.Angle < 0 {
		bend = -bend
	}
	sn, cs := math.Sincos(angle)
	along, across := ink.Pt{X: float32(cs), Y: float32(-sn)}, ink.Pt{X: float32(sn), Y: float32(cs)}
	mid := s.Place(s.m.grid.Centre(l.Hex.Hex)).Add(along.Mul(slide.X * s.PX)).Add(across.Mul(slide.Y * s.PX))
	sag := w * float32(bend) / 8 // half of it above the chord
	v := lettering{text: strings.Join(strings.Fields(name), " "), t: t, angle: angle, bend: bend,
		at: mid.Sub(along.Mul(w / 2)).Add(across.Mul(t.Size*0.35 + sag/2))}
	pad := t.Size * 2
	v.lo, v.hi = mid, mid
	for i := range 13 {
		f := float32(i)/12 - 0.5
		p := mid.Add(along.Mul(w * f)).Add(across.Mul(sag * (4*f*f - 0.5)))
		v.spots = append(v.spots, p)
		v.lo = ink.Pt{X: min(v.lo.X, p.X-pad), Y: min(v.lo.Y, p.Y-pad)}
		v.hi = ink.Pt{X: max(v.hi.X, p.X+pad), Y: max(v.hi.Y, p.Y+pad)}
	}
	// More spots, so that none slips between two.
	for i := len(v.spots) - 1; i > 0; i-- {
		for k := float32(1); k < 4; k++ {
			v.spots = append(v.spots, v.spots[i].Lerp(v.spots[i-1], k/4))
		}
	}
	return v
}

// wet says whether a hex is water.
func (m *Map) wet(h int32) bool {
	return m.sc.Terrains[m.sc.Board.Terrain[h]].Landform == "water"
}

// waterReach is how far the water at a name stretches along it, in hexes.
func (m *Map) waterReach(l *scenario.Label) float32 {
	sn, cs := math.Sincos(float64(l.Angle) * math.Pi / 180)
	mid := m.grid.Centre(l.Hex.Hex)
	reach := float32(60)
	for _, k := range [...]float32{-1, 1} {
		for d := float32(0); d < 30; d += 0.5 {
			h := m.grid.At(ink.Pt{X: mid.X + k*d*float32(cs), Y: mid.Y - k*d*float32(sn)})
			if h < 0 || !m.wet(h) {
				reach = min(reach, 2*d)
				break
			}
		}
	}
	return max(reach, 1.5)
}

func (j *job) lettering() {
	for i := range j.s.letters {
		l := &j.s.letters[i]
		if j.c.Sees(l.lo, l.hi, 0) {
			j.c.Arc(l.t, l.at, l.angle, l.bend, l.text)
		}
	}
}
