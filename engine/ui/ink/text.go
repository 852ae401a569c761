package ink

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"auguststorm/engine/ui/kit/glyph"
)

// Type is a way of lettering.
type Type struct {
	Face  glyph.Face
	Size  float32 // pixels an em
	Track float32 // extra space between letters, em
	Color color.Color
	Halo  color.Color // nil for none
	Width float32     // of the halo, pixels
}

// Measure is the width of a run in pixels.
func (t Type) Measure(text string) float32 {
	return glyph.Embedded().Measure(t.Face, t.Size, t.Track, text)
}

// Text writes a run with its base line beginning at a place.
func (c *Canvas) Text(t Type, at Pt, text string) { c.Arc(t, at, 0, 0, text) }

// Centred writes a run centred on a place, capitals in the middle of its height.
func (c *Canvas) Centred(t Type, at Pt, text string) {
	c.Text(t, Pt{at.X - t.Measure(text)/2, at.Y + t.Size*glyph.Cap/2}, text)
}

// Arc writes a run whose base line begins at a place, climbs by angle (radians,
// anticlockwise) in its middle and bends by bend radians from end to end.
func (c *Canvas) Arc(t Type, at Pt, angle, bend float64, text string) {
	fonts := glyph.Embedded()
	w := float64(fonts.Measure(t.Face, t.Size, t.Track, text))
	if w == 0 {
		return
	}
	pen := func(x float64) (Pt, float64) { // place and direction at x along the line
		a := angle - bend*(x/w-0.5)
		if math.Abs(bend) < 1e-6 {
			return Pt{at.X + float32(x*math.Cos(angle)), at.Y - float32(x*math.Sin(angle))}, angle
		}
		r := w / bend // the chord's frame, then turned
		a0 := bend / 2
		u := r * (math.Sin(a0) - math.Sin(a0-bend*x/w))
		v := r * (math.Cos(a0-bend*x/w) - math.Cos(a0))
		s, k := math.Sincos(angle)
		return Pt{at.X + float32(u*k-v*s), at.Y - float32(u*s+v*k)}, a
	}
	lo, hi := Pt{1e9, 1e9}, Pt{-1e9, -1e9}
	for i := 0; i <= 8; i++ {
		p, _ := pen(w * float64(i) / 8)
		lo, hi = Pt{min(lo.X, p.X), min(lo.Y, p.Y)}, Pt{max(hi.X, p.X), max(hi.Y, p.Y)}
	}
	pad := t.Size*1.3 + t.Width + 2
	b := c.Img.Rect
	box := image.Rect(int(math.Floor(float64(lo.X-pad-c.Origin.X))), int(math.Floor(float64(lo.Y-pad-c.Origin.Y))),
		int(math.Ceil(float64(hi.X+pad-c.Origin.X))), int(math.Ceil(float64(hi.Y+pad-c.Origin.Y))))
	grown := image.Rect(0, 0, b.Dx(), b.Dy()).Inset(-int(t.Width) - 3)
	box = box.Intersect(grown)
	if box.Empty() {
		return
	}
	c.z.Reset(box.Dx(), box.Dy())
	fonts.Layout(t.Face, t.Size, t.Track, text, func(g glyph.Placed) {
		p, a := pen(float64(g.X))
		fonts.Outline(&c.z, t.Face, g.Rune, t.Size,
			glyph.Turned(p.X-c.Origin.X-float32(box.Min.X), p.Y-c.Origin.Y-float32(box.Min.Y), float32(-a)))
	})
	mask := image.NewAlpha(image.Rect(0, 0, box.Dx(), box.Dy()))
	c.z.DrawOp = draw.Src
	c.z.Draw(mask, mask.Rect, image.Opaque, image.Point{})
	to := box.Add(b.Min)
	if t.Halo != nil && t.Width > 0 {
		draw.DrawMask(c.Img, to, image.NewUniform(t.Halo), image.Point{}, dilate(mask, t.Width), image.Point{}, draw.Over)
	}
	draw.DrawMask(c.Img, to, image.NewUniform(t.Color), image.Point{}, mask, image.Point{}, draw.Over)
}

// dilate grows a mask by r pixels with a soft edge.
func dilate(m *image.Alpha, r float32) *image.Alpha {
	n := int(math.Ceil(float64(r)))
	w, h := m.Rect.Dx(), m.Rect.Dy()
	var kernel []struct {
		x, y int
		f    uint32
	}
	for y := -n; y <= n; y++ {
		for x := -n; x <= n; x++ {
			d := float32(math.Hypot(float64(x), float64(y)))
			f := min(1, r+0.5-d)
			if f > 0 && (x != 0 || y != 0) {
				kernel = append(kernel, struct {
					x, y int
					f    uint32
				}{x, y, uint32(f * 256)})
			}
		}
	}
	out := image.NewAlpha(m.Rect)
	copy(out.Pix, m.Pix)
	for y := range h {
		for x := range w {
			v := uint32(m.Pix[y*m.Stride+x])
			if v < 24 {
				continue
			}
			for _, k := range kernel {
				X, Y := x+k.x, y+k.y
				if X < 0 || Y < 0 || X >= w || Y >= h {
					continue
				}
				if p := &out.Pix[Y*out.Stride+X]; uint32(*p) < v*k.f>>8 {
					*p = uint8(v * k.f >> 8)
				}
			}
		}
	}
	return out
}
