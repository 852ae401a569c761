package board

import (
	"image"
	"math"
	"sync"

	"auguststorm/engine/ui/ink"
)

// ChunkSize is the width and height of a chunk in pixels; patterns repeat in it.
const ChunkSize = 512

// paperTile is the grain of the paper: what to add to a grey of 0..255, repeating
// every ChunkSize pixels.
var paperTile = sync.OnceValue(func() *[ChunkSize * ChunkSize]int8 {
	var sum [ChunkSize * ChunkSize]float32
	for i := range sum {
		sum[i] = (ink.Hash(int32(i%ChunkSize), int32(i/ChunkSize)) - 0.5) * 3.2
	}
	for n := range int32(5200) { // fibres
		x, y := ink.Hash(n, 1)*ChunkSize, ink.Hash(n, 2)*ChunkSize
		a, bend := float64(ink.Hash(n, 3))*6.2832, float64(ink.Hash(n, 4)-0.5)*0.12
		tone := (ink.Hash(n, 5) - 0.55) * 5
		for range 8 + int(ink.Hash(n, 6)*22) {
			i := (int(y)&(ChunkSize-1))*ChunkSize + int(x)&(ChunkSize-1)
			sum[i] += tone
			x, y, a = x+float32(math.Cos(a)), y+float32(math.Sin(a)), a+bend
		}
	}
	out := new([ChunkSize * ChunkSize]int8)
	for i, v := range sum {
		out[i] = int8(min(max(v, -9), 9))
	}
	return out
})

// pattern is an opacity that repeats every ChunkSize pixels.
type pattern = []uint8

// stamps is how many forms of a mark are drawn; scattered, they look like more.
const stamps = 16

// scattering puts marks on a jittered grid of a pitch in pixels, but for a share
// that stays bare, a few at a time. A mark fits into size pixels around its place.
type scattering struct {
	out               pattern
	pitch, size, bare float32
	mark              func(c *ink.Canvas, at ink.Pt, n int32)
	forms             []*image.Alpha
	row               int32
}

// marksAStep is how many marks are put down in one step.
const marksAStep = 400

// step does a part of the work and says whether it is all done.
func (s *scattering) step() bool {
	cols := int32(math.Round(float64(ChunkSize / s.pitch)))
	rows := int32(math.Round(float64(ChunkSize / (s.pitch * 0.9))))
	side := 2*int(math.Ceil(float64(s.size))) + 3
	if s.row >= rows {
		return true
	}
	if s.out == nil {
		s.out = make(pattern, ChunkSize*ChunkSize)
	}
	if n := len(s.forms); n < stamps {
		c := ink.New(side, side)
		s.mark(c, ink.Pt{X: float32(side) / 2, Y: float32(side) / 2}, int32(n))
		form := image.NewAlpha(c.Img.Rect)
		c.Mask(form)
		s.forms = append(s.forms, form)
		return false
	}
	for end := min(s.row+max(1, marksAStep/cols), rows); s.row < end; s.row++ {
		for q := range cols {
			n := s.row*cols + q
			if ink.Hash(n, 29) < s.bare {
				continue
			}
			x := (float32(q) + 0.5*float32(s.row&1) + 0.25 + 0.55*(ink.Hash(n, 21)-0.5)) * ChunkSize / float32(cols)
			y := (float32(s.row) + 0.5 + 0.5*(ink.Hash(n, 22)-0.5)) * ChunkSize / float32(rows)
			stamp(s.out, s.forms[int(ink.Hash(n, 23)*stamps)%stamps], int(x)-side/2, int(y)-side/2)
		}
	}
	return s.row >= rows
}

// markKind is what is scattered.
type markKind uint8

const (
	trees markKind = iota
	sand
	reeds
	grass
)

type markKey struct {
	kind     markKind
	size, ui float32
}

// marksOf are the marks of a kind in a size, in UI units; sheets share them.
func (m *Map) marksOf(kind markKind, size, ui float32) *scattering {
	key := markKey{kind, size, ui}
	s := m.marks[key]
	if s == nil {
		s = [...]func(s, ui float32) *scattering{trees: treeMarks, sand: dots, reeds: rushes, grass: tufts}[kind](size*ui, ui)
		m.marks[key] = s
	}
	return s
}

// stamp lays a mark into a pattern, which has no edges.
func stamp(out pattern, m *image.Alpha, x0, y0 int) {
	for y := range m.Rect.Dy() {
		row := out[((y0+y)&(ChunkSize-1))*ChunkSize:][:ChunkSize]
		for x, v := range m.Pix[y*m.Stride:][:m.Rect.Dx()] {
			if p := &row[(x0+x)&(ChunkSize-1)]; *p < v {
				*p = v
			}
		}
	}
}

func scatter(pitch, size, bare float32, mark func(c *ink.Canvas, at ink.Pt, n int32)) *scattering {
	return &scattering{pitch: pitch, size: size, bare: bare, mark: mark}
}

// treeMarks are crowns with their shadow to the south-east, s pixels wide.
func treeMarks(s, ui float32) *scattering {
	return scatter(s*1.75, s, 0.25, func(c *ink.Canvas, at ink.Pt, n int32) {
		r := s * (0.2 + 0.24*ink.Hash(n, 30))
		w := max(0.75, s*0.1) * ui
		arc := func(from, to, k float64, w float32) {
			var ps []ink.Pt
			for i := range 9 {
				a := from + (to-from)*float64(i)/8
				ps = append(ps, ink.Pt{X: at.X + r*float32(k*math.Cos(a)), Y: at.Y + r*float32(k*math.Sin(a))})
			}
			c.Butt(ps, false, w)
		}
		arc(0, 2*math.Pi, 1, w)
		arc(-0.35, 1.9, 1.12, w*1.5)
	})
}

// dots are the stipple of sand.
func dots(pitch, ui float32) *scattering {
	return scatter(pitch, 2*ui, 0, func(c *ink.Canvas, at ink.Pt, n int32) {
		c.Circle(at, (0.5+0.35*ink.Hash(n, 33))*ui)
	})
}

// rushes are the dashes of a marsh, long and short.
func rushes(s, ui float32) *scattering {
	return scatter(s*1.5, s, 0, func(c *ink.Canvas, at ink.Pt, n int32) {
		l := s * (0.45 + 0.2*ink.Hash(n, 35))
		w := 0.9 * ui
		c.Butt([]ink.Pt{{X: at.X - l, Y: at.Y}, {X: at.X + l, Y: at.Y}}, false, w)
		c.Butt([]ink.Pt{{X: at.X - l*0.3, Y: at.Y + s*0.32}, {X: at.X + l*0.5, Y: at.Y + s*0.32}}, false, w)
	})
}

// tufts are the grass of the steppe.
func tufts(s, ui float32) *scattering {
	return scatter(s*3.4, s, 0.45, func(c *ink.Canvas, at ink.Pt, _ int32) {
		for _, dx := range [...]float32{-0.3, 0, 0.3} {
			c.Butt([]ink.Pt{at, {X: at.X + dx*s, Y: at.Y - s*0.42}}, false, 0.8*ui)
		}
	})
}
