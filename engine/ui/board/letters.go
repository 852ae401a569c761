package board

import (
	"math"
	"strings"

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
}

// layLetters lays out the names of ranges, plains and waters at this size.
func (s *Sheet) layLetters() []lettering {
	var out []lettering
	for i := range s.m.sc.Map.Labels {
		l := &s.m.sc.Map.Labels[i]
		if l.Hex.Hex < 0 {
			continue
		}
		wet := s.m.sc.Terrains[s.m.sc.Board.Terrain[l.Hex.Hex]].Landform == "water"
		size := [...]float32{0, 1, 0.78, 0.62}[min(max(l.Rank, 1), 3)]
		t := ink.Type{Face: glyph.SerifItalic, Size: size * min(max(s.u*0.62, 12.5), 34) * s.UI, Track: 0.3,
			Color: ghost(0x54412A, 0.88), Halo: ghost(paperInk, 0.45), Width: 1.2 * s.UI}
		if wet {
			t.Color, t.Halo = ghost(waterInk, 0.9), ghost(seaInk, 0.4)
		}
		// Large names spread: the wider the zoom shows their land, the wider the letters stand.
		reach := [...]float32{0, 13, 8, 5}[min(max(l.Rank, 1), 3)] * s.PX
		bare := ink.Type{Face: t.Face, Size: t.Size}.Measure(l.Name)
		if n := float32(len([]rune(l.Name)) - 1); n > 0 {
			t.Track = min(max((reach-bare)/n/t.Size, 0.16), 2.4)
		}
		w := t.Measure(l.Name)
		angle := float64(l.Angle) * math.Pi / 180
		bend := 0.22 * min(1, float64(w)/float64(4*s.PX))
		if l.Angle < 0 {
			bend = -bend
		}
		mid := s.Place(s.m.grid.Centre(l.Hex.Hex))
		sn, cs := math.Sincos(angle)
		half := float64(w) / 2
		at := ink.Pt{X: mid.X - float32(half*cs) + float32(sn)*t.Size*0.35, Y: mid.Y + float32(half*sn) + float32(cs)*t.Size*0.35}
		pad := w/2 + t.Size*2
		out = append(out, lettering{text: nameOf(l.Name), t: t, at: at, angle: angle, bend: bend,
			lo: ink.Pt{X: mid.X - pad, Y: mid.Y - pad}, hi: ink.Pt{X: mid.X + pad, Y: mid.Y + pad}})
	}
	return out
}

// nameOf keeps a name as the scenario writes it, without doubled blanks.
func nameOf(s string) string { return strings.Join(strings.Fields(s), " ") }

func (j *job) lettering() {
	for i := range j.s.letters {
		l := &j.s.letters[i]
		if j.c.Sees(l.lo, l.hi, 0) {
			j.c.Arc(l.t, l.at, l.angle, l.bend, l.text)
		}
	}
}
