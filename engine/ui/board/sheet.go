package board

import (
	"math"

	"auguststorm/engine/ui/ink"
)

// Sheet is the map at one size: what depends on the zoom.
type Sheet struct {
	m  *Map
	PX float32 // pixels a hex width
	UI float32 // pixels a UI unit: the scale of line widths and letters
	u  float32 // hex width in UI units

	Off  ink.Pt // where the ground's corner lies on the sheet, in pixels
	W, H int    // size in pixels, with the margin

	lattice                   int // pixels between the places where the ground is worked out
	trees, sand, reeds, grass pattern
	contour                   float32 // m between contour lines; 0 for none
	exaggerate                float32
	gullies                   float32 // how much of the finest relief is made up, 0..1
	letters                   []lettering
	laying                    int // how far their layout is
	laid, ready               bool
}

// Margin is the paper around the ground, in UI units.
const Margin = 34

func newSheet(m *Map, px, ui float32) *Sheet {
	s := &Sheet{m: m, PX: px, UI: ui, u: px / ui}
	size := m.grid.Size()
	mg := float32(math.Round(float64(Margin * ui)))
	s.Off = ink.Pt{X: mg, Y: mg}
	s.W, s.H = int(math.Ceil(float64(size.X*px+2*mg))), int(math.Ceil(float64(size.Y*px+2*mg)))
	s.lattice = 4
	if px < 24 {
		s.lattice = 2
	}
	switch {
	case s.u >= 64:
		s.contour = 100
	case s.u >= 28:
		s.contour = 200
	}
	s.exaggerate = 15 / float32(math.Pow(float64(max(s.u, 8)/8), 0.2))
	s.gullies = ramp(s.u, 16, 60)
	return s
}

// prepare does a part of what all chunks of the sheet need, and says whether it is
// all done.
func (s *Sheet) prepare() bool {
	if s.ready {
		return true
	}
	if !s.laid {
		s.laid = s.layLetters()
		return false
	}
	if s.u >= 18 {
		mark := float32(math.Round(float64(min(max(s.u*0.075, 3.4), 7)*2))) / 2
		for kind, size := range [...]float32{mark, max(mark*1.15, 4), mark * 1.6, mark * 1.3} {
			t := s.m.marksOf(markKind(kind), size, s.UI)
			if !t.step() {
				return false
			}
			*[...]*pattern{&s.trees, &s.sand, &s.reeds, &s.grass}[kind] = t.out
		}
	}
	s.ready = true
	return true
}

// Place takes map coordinates to pixels of the sheet.
func (s *Sheet) Place(p ink.Pt) ink.Pt { return p.Mul(s.PX).Add(s.Off) }

// Ground takes pixels of the sheet to map coordinates.
func (s *Sheet) Ground(p ink.Pt) ink.Pt { return p.Sub(s.Off).Mul(1 / s.PX) }

// Chunks is the number of chunks across and down.
func (s *Sheet) Chunks() (cols, rows int) {
	return (s.W + ChunkSize - 1) / ChunkSize, (s.H + ChunkSize - 1) / ChunkSize
}

// width is a line width in pixels that grows with the zoom from lo at far to hi at
// near, in UI units.
func (s *Sheet) width(lo, hi float32) float32 {
	f := min(max((s.u-8)/(96-8), 0), 1)
	return (lo + (hi-lo)*float32(math.Sqrt(float64(f)))) * s.UI
}
