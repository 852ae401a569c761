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
	lo, hi      ink.Pt
	spots       []ink.Pt // along its middle, to keep others away
}

// layLetters lays out the names of ranges, plains and waters at this size, the
// greatest first; one that would cross another is slid aside or left out.
func (s *Sheet) layLetters() []lettering {
	var out []lettering
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
	return out
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
	rank := min(max(l.Rank, 1), 3)
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
	bare := ink.Type{Face: t.Face, Size: t.Size}.Measure(l.Name)
	if n := float32(len([]rune(l.Name)) - 1); n > 0 {
		t.Track = min(max((reach-bare)/n/t.Size, 0.14), 1.5)
	}
	w := t.Measure(l.Name)
	angle := float64(l.Angle) * math.Pi / 180
	bend := 0.22 * min(1, float64(w)/float64(4*s.PX))
	if l.Angle < 0 {
		bend = -bend
	}
	sn, cs := math.Sincos(angle)
	along, across := ink.Pt{X: float32(cs), Y: float32(-sn)}, ink.Pt{X: float32(sn), Y: float32(cs)}
	mid := s.Place(s.m.grid.Centre(l.Hex.Hex)).Add(along.Mul(slide.X * s.PX)).Add(across.Mul(slide.Y * s.PX))
	sag := w * float32(bend) / 8 // half of it above the chord
	v := lettering{text: strings.Join(strings.Fields(l.Name), " "), t: t, angle: angle, bend: bend,
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
