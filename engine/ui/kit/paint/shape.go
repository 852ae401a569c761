package paint

import (
	"image"
	"image/draw"
	"math"

	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/kit/glyph"

	"golang.org/x/image/vector"
)

// Kinds of masks beside letters.
const (
	maskWhite = iota + 10
	maskCorner
	maskRing
	maskShadow
	maskIcon
)

// white is a fully covered patch; its middle is the texture of plain triangles.
func (b *Builder) white() glyph.Cell {
	return b.Atlas.Get(glyph.Key{Kind: maskWhite}, func() *image.Alpha {
		m := image.NewAlpha(image.Rect(0, 0, 3, 3))
		for i := range m.Pix {
			m.Pix[i] = 255
		}
		return m
	})
}

// solid draws a plain rectangle of pixels.
func (b *Builder) solid(x0, y0, x1, y1 int, c rgba) {
	if x1 <= x0 || y1 <= y0 || !image.Rect(x0, y0, x1, y1).Overlaps(b.clip()) {
		return
	}
	w := b.white()
	u, v := float32(w.Src.Min.X)+1, float32(w.Src.Min.Y)+1
	b.batch(nil, w.Page, false, 4).quad(float32(x0), float32(y0), float32(x1), float32(y1), u, v, u+1, v+1, c)
}

// corners draws the mask of an upper left corner at all four corners of a
// rectangle, turned by mirroring its texture.
func (b *Builder) corners(m glyph.Cell, x0, y0, x1, y1 int, c rgba) {
	w, h := m.Src.Dx(), m.Src.Dy()
	u0, v0, u1, v1 := float32(m.Src.Min.X), float32(m.Src.Min.Y), float32(m.Src.Max.X), float32(m.Src.Max.Y)
	put := func(x, y int, u0, v0, u1, v1 float32) {
		b.batch(nil, m.Page, false, 4).quad(float32(x), float32(y), float32(x+w), float32(y+h), u0, v0, u1, v1, c)
	}
	put(x0, y0, u0, v0, u1, v1)
	put(x1-w, y0, u1, v0, u0, v1)
	put(x0, y1-h, u0, v1, u1, v0)
	put(x1-w, y1-h, u1, v1, u0, v0)
}

func (b *Builder) fill(c *kit.Cmd) {
	x0, y0, x1, y1 := b.snap(c.Rect)
	if !image.Rect(x0, y0, x1, y1).Overlaps(b.clip()) {
		return
	}
	col := premultiplied(c.Color)
	r := min(round(c.Radius*b.scale), (x1-x0)/2, (y1-y0)/2)
	if r <= 0 {
		b.solid(x0, y0, x1, y1, col)
		return
	}
	b.corners(b.corner(r), x0, y0, x1, y1, col)
	b.solid(x0+r, y0, x1-r, y0+r, col)
	b.solid(x0, y0+r, x1, y1-r, col)
	b.solid(x0+r, y1-r, x1-r, y1, col)
}

func (b *Builder) stroke(c *kit.Cmd) {
	x0, y0, x1, y1 := b.snap(c.Rect)
	if !image.Rect(x0, y0, x1, y1).Overlaps(b.clip()) {
		return
	}
	col := premultiplied(c.Color)
	w := max(1, round(c.Width*b.scale))
	r := min(round(c.Radius*b.scale), (x1-x0)/2, (y1-y0)/2)
	if r < w {
		r = w
		b.solid(x0, y0, x1, y0+w, col)
		b.solid(x0, y1-w, x1, y1, col)
		b.solid(x0, y0+w, x0+w, y1-w, col)
		b.solid(x1-w, y0+w, x1, y1-w, col)
		return
	}
	b.corners(b.ring(r, w), x0, y0, x1, y1, col)
	b.solid(x0+r, y0, x1-r, y0+w, col)
	b.solid(x0+r, y1-w, x1-r, y1, col)
	b.solid(x0, y0+r, x0+w, y1-r, col)
	b.solid(x1-w, y0+r, x1, y1-r, col)
}

// shadow draws nine pieces of a blurred rectangle; what a sheet of paper covers
// is drawn too.
func (b *Builder) shadow(c *kit.Cmd) {
	x0, y0, x1, y1 := b.snap(c.Rect)
	blur := max(1, round(c.Width*b.scale))
	r := min(round(c.Radius*b.scale), (x1-x0)/2, (y1-y0)/2)
	reach := min(r+blur, (x1-x0)/2, (y1-y0)/2)
	x0, y0, x1, y1 = x0-blur, y0-blur, x1+blur, y1+blur
	if reach <= 0 || !image.Rect(x0, y0, x1, y1).Overlaps(b.clip()) {
		return
	}
	m := b.blurred(r, blur, reach)
	n := m.Src.Dx()
	col := premultiplied(c.Color)
	b.corners(m, x0, y0, x1, y1, col)
	edge := func(x0, y0, x1, y1 int, u0, v0, u1, v1 float32) {
		if x1 > x0 && y1 > y0 {
			b.batch(nil, m.Page, false, 4).quad(float32(x0), float32(y0), float32(x1), float32(y1), u0, v0, u1, v1, col)
		}
	}
	u0, v0, u1, v1 := float32(m.Src.Min.X), float32(m.Src.Min.Y), float32(m.Src.Max.X), float32(m.Src.Max.Y)
	edge(x0+n, y0, x1-n, y0+n, u1-0.5, v0, u1-0.5, v1)
	edge(x0+n, y1-n, x1-n, y1, u1-0.5, v1, u1-0.5, v0)
	edge(x0, y0+n, x0+n, y1-n, u0, v1-0.5, u1, v1-0.5)
	edge(x1-n, y0+n, x1, y1-n, u1, v1-0.5, u0, v1-0.5)
	edge(x0+n, y0+n, x1-n, y1-n, u1-0.5, v1-0.5, u1-0.5, v1-0.5)
}

func (b *Builder) corner(r int) glyph.Cell {
	return b.Atlas.Get(glyph.Key{Kind: maskCorner, Size: float32(r)}, func() *image.Alpha {
		z := vector.NewRasterizer(r, r)
		disc(z, float32(r), float32(r), float32(r), false)
		return cut(z, r)
	})
}

func (b *Builder) ring(r, w int) glyph.Cell {
	return b.Atlas.Get(glyph.Key{Kind: maskRing, Size: float32(r), More: float32(w)}, func() *image.Alpha {
		z := vector.NewRasterizer(r, r)
		disc(z, float32(r), float32(r), float32(r), false)
		disc(z, float32(r), float32(r), float32(r-w), true)
		return cut(z, r)
	})
}

func cut(z *vector.Rasterizer, size int) *image.Alpha {
	m := image.NewAlpha(image.Rect(0, 0, size, size))
	z.DrawOp = draw.Src
	z.Draw(m, m.Bounds(), image.Opaque, image.Point{})
	return m
}

// disc adds a circle to the path, backwards where it is a hole.
func disc(z *vector.Rasterizer, x, y, r float32, hole bool) {
	if r <= 0 {
		return
	}
	const k = 0.5522848
	s := float32(1)
	if hole {
		s = -1
	}
	z.MoveTo(x+r, y)
	z.CubeTo(x+r, y+s*k*r, x+k*r, y+s*r, x, y+s*r)
	z.CubeTo(x-k*r, y+s*r, x-r, y+s*k*r, x-r, y)
	z.CubeTo(x-r, y-s*k*r, x-k*r, y-s*r, x, y-s*r)
	z.CubeTo(x+k*r, y-s*r, x+r, y-s*k*r, x+r, y)
	z.ClosePath()
}

// blurred is the upper left corner of a shadow: from blur outside the rectangle
// to reach inside it.
func (b *Builder) blurred(r, blur, reach int) glyph.Cell {
	key := glyph.Key{Kind: maskShadow, Size: float32(r), More: float32(blur), Code: int32(reach)}
	return b.Atlas.Get(key, func() *image.Alpha {
		n := blur + reach
		m := image.NewAlpha(image.Rect(0, 0, n, n))
		for y := range n {
			for x := range n {
				d := distance(float64(x-blur)+0.5, float64(y-blur)+0.5, float64(r)+float64(blur)/2)
				s := math.Max(0, math.Min(1, 0.5-d/(2*float64(blur))))
				m.Pix[y*m.Stride+x] = uint8(255*s*s*(3-2*s) + 0.5)
			}
		}
		return m
	})
}

// distance is how far a point lies outside the corner at 0,0 of a rectangle that
// is endless to the right and below, rounded by r.
func distance(x, y, r float64) float64 {
	qx, qy := r-x, r-y
	return math.Hypot(math.Max(qx, 0), math.Max(qy, 0)) + math.Min(math.Max(qx, qy), 0) - r
}

func (b *Builder) icon(c *kit.Cmd) {
	x0, y0, x1, y1 := b.snap(c.Rect)
	size := min(x1-x0, y1-y0)
	strokes, ok := kit.Icons[c.Text]
	if !ok || size <= 0 {
		return
	}
	code := int32(0)
	for _, r := range c.Text {
		code = code*131 + r
	}
	m := b.Atlas.Get(glyph.Key{Kind: maskIcon, Code: code, Size: float32(size)}, func() *image.Alpha {
		z := vector.NewRasterizer(size, size)
		k := float32(size) / 16
		for _, s := range strokes {
			pen(z, s, k)
		}
		return cut(z, size)
	})
	b.cell(m, (x0+x1-size)/2, (y0+y1-size)/2, premultiplied(c.Color))
}

// pen adds a stroke of an icon to the path: a filled polygon, or a line with
// round ends and corners.
func pen(z *vector.Rasterizer, s kit.IconStroke, k float32) {
	p := s.Points
	if s.Fill {
		if area(p) < 0 {
			p = reversed(p)
		}
		z.MoveTo(p[0].X*k, p[0].Y*k)
		for _, q := range p[1:] {
			z.LineTo(q.X*k, q.Y*k)
		}
		z.ClosePath()
		return
	}
	w := s.Width
	if w == 0 {
		w = 1.5
	}
	h := max(w*k, 1.1) / 2
	for i, q := range p {
		disc(z, q.X*k, q.Y*k, h, false)
		if i == 0 {
			continue
		}
		o := p[i-1]
		dx, dy := (q.X-o.X)*k, (q.Y-o.Y)*k
		l := float32(math.Hypot(float64(dx), float64(dy)))
		if l == 0 {
			continue
		}
		nx, ny := -dy/l*h, dx/l*h
		z.MoveTo(o.X*k-nx, o.Y*k-ny)
		z.LineTo(q.X*k-nx, q.Y*k-ny)
		z.LineTo(q.X*k+nx, q.Y*k+ny)
		z.LineTo(o.X*k+nx, o.Y*k+ny)
		z.ClosePath()
	}
}

func area(p []kit.Point) (a float32) {
	for i, q := range p {
		n := p[(i+1)%len(p)]
		a += q.X*n.Y - n.X*q.Y
	}
	return a / 2
}

func reversed(p []kit.Point) []kit.Point {
	out := make([]kit.Point, len(p))
	for i, q := range p {
		out[len(p)-1-i] = q
	}
	return out
}
