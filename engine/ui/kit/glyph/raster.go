package glyph

import (
	"image"
	"image/draw"
	"math"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// Ascent and Descent are the height of capitals with their accents above the
// base line and the depth of letters below it, in em, for all faces alike.
const (
	Ascent  = 0.98
	Descent = 0.27
	Cap     = 0.714 // height of a capital letter
)

// Outline feeds the outline of a glyph to the rasteriser: scaled to size pixels
// an em, turned by the matrix (a c; b d) about the pen, which stands at x, y.
func (f *Fonts) Outline(z *vector.Rasterizer, face Face, r rune, size float32, m Matrix) {
	g := f.find(face, r)
	segments, err := f.face[g.face].LoadGlyph(&f.buf, g.index, fixed.I(int(f.em[g.face])), nil)
	if err != nil {
		return
	}
	k := size / f.em[g.face] / 64
	at := func(p fixed.Point26_6) (float32, float32) {
		return m.apply(float32(p.X)*k, float32(p.Y)*k)
	}
	for i, s := range segments {
		x0, y0 := at(s.Args[0])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			if i > 0 {
				z.ClosePath()
			}
			z.MoveTo(x0, y0)
		case sfnt.SegmentOpLineTo:
			z.LineTo(x0, y0)
		case sfnt.SegmentOpQuadTo:
			x1, y1 := at(s.Args[1])
			z.QuadTo(x0, y0, x1, y1)
		case sfnt.SegmentOpCubeTo:
			x1, y1 := at(s.Args[1])
			x2, y2 := at(s.Args[2])
			z.CubeTo(x0, y0, x1, y1, x2, y2)
		}
	}
	if len(segments) > 0 {
		z.ClosePath()
	}
}

// Matrix places a glyph: x' = A x + C y + X, y' = B x + D y + Y. The y axis
// points down.
type Matrix struct{ A, B, C, D, X, Y float32 }

// At is the matrix that only moves.
func At(x, y float32) Matrix { return Matrix{A: 1, D: 1, X: x, Y: y} }

// Turned is the matrix that turns clockwise by radians and then moves.
func Turned(x, y, radians float32) Matrix {
	s, c := math.Sincos(float64(radians))
	return Matrix{A: float32(c), B: float32(s), C: float32(-s), D: float32(c), X: x, Y: y}
}

func (m Matrix) apply(x, y float32) (float32, float32) {
	return m.A*x + m.C*y + m.X, m.B*x + m.D*y + m.Y
}

// Mask is the coverage of a glyph; its bounds are relative to the pen, y down.
// SubPixel moves the pen right by 0 to SubSteps-1 parts of a pixel.
func (f *Fonts) Mask(face Face, r rune, size float32, subPixel uint8) *image.Alpha {
	g := f.find(face, r)
	bounds, _, err := f.face[g.face].GlyphBounds(&f.buf, g.index, fixed.I(int(f.em[g.face])), 0)
	if err != nil || bounds.Empty() {
		return &image.Alpha{}
	}
	k := size / f.em[g.face] / 64
	x0, y0 := floor(float32(bounds.Min.X)*k)-1, floor(float32(bounds.Min.Y)*k)-1
	x1, y1 := floor(float32(bounds.Max.X)*k)+3, floor(float32(bounds.Max.Y)*k)+2
	z := vector.NewRasterizer(x1-x0, y1-y0)
	f.Outline(z, face, r, size, At(float32(-x0)+float32(subPixel)/SubSteps, float32(-y0)))
	mask := image.NewAlpha(image.Rect(0, 0, x1-x0, y1-y0))
	z.DrawOp = draw.Src
	z.Draw(mask, mask.Bounds(), image.Opaque, image.Point{})
	mask.Rect = mask.Rect.Add(image.Pt(x0, y0))
	return mask
}

// SubSteps is how finely a pen is placed across a pixel.
const SubSteps = 4

func floor(v float32) int { return int(math.Floor(float64(v))) }
