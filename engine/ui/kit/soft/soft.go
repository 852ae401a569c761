// Package soft paints a display list on a picture in plain Go: for tests and
// screenshots on a machine without a screen. It draws the batches the window
// draws.
package soft

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/kit/glyph"
	"auguststorm/engine/ui/kit/paint"
)

// Painter paints pictures and keeps the masks it made.
type Painter struct{ build *paint.Builder }

// New returns a painter.
func New(f *glyph.Fonts) *Painter { return &Painter{paint.New(f)} }

// Paint draws a list at a scale on a new picture of w times h pixels.
func (p *Painter) Paint(l *kit.List, scale float32, w, h int) *image.RGBA {
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	p.PaintOn(dst, l, scale)
	return dst
}

// PaintOn draws a list on a picture, blended over what it shows.
func (p *Painter) PaintOn(dst *image.RGBA, l *kit.List, scale float32) {
	for _, b := range p.build.Build(l, scale, dst.Rect.Dx(), dst.Rect.Dy()) {
		t := target{dst: dst, clip: b.Clip.Intersect(dst.Rect), linear: b.Linear}
		if b.Image != nil {
			t.image = b.Image.Pix
		} else {
			t.mask = p.build.Atlas.Pages[b.Page].Mask
		}
		t.triangles(b.Vertices, b.Indices)
	}
}

// target is where triangles go and what they take their texture from.
type target struct {
	dst    *image.RGBA
	clip   image.Rectangle
	mask   *image.Alpha
	image  *image.RGBA
	linear bool
}

// triangles draws all triangles; two that make an upright rectangle of one
// colour, which nearly all are, go the short way.
func (t *target) triangles(v []paint.Vertex, idx []uint16) {
	for i := 0; i+2 < len(idx); i += 3 {
		if i+5 < len(idx) && idx[i+3] == idx[i+1] && idx[i+5] == idx[i+2] && t.rectangle(v[idx[i]], v[idx[i+1]], v[idx[i+2]], v[idx[i+4]]) {
			i += 3
			continue
		}
		t.triangle(v[idx[i]], v[idx[i+1]], v[idx[i+2]])
	}
}

func sameColor(a, b paint.Vertex) bool { return a.R == b.R && a.G == b.G && a.B == b.B && a.A == b.A }

func (t *target) rectangle(a, b, c, d paint.Vertex) bool {
	upright := a.Y == b.Y && a.X == c.X && d.X == b.X && d.Y == c.Y && a.V == b.V && a.U == c.U && d.U == b.U && d.V == c.V
	if !upright || !sameColor(a, b) || !sameColor(a, c) || !sameColor(a, d) || b.X <= a.X || c.Y <= a.Y {
		return false
	}
	r := image.Rect(ceil(a.X-0.5), ceil(a.Y-0.5), ceil(b.X-0.5), ceil(c.Y-0.5)).Intersect(t.clip)
	if t.solid(a, b, c, r) {
		return true
	}
	du, dv := (b.U-a.U)/(b.X-a.X), (c.V-a.V)/(c.Y-a.Y)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		v := a.V + (float32(y)+0.5-a.Y)*dv
		for x := r.Min.X; x < r.Max.X; x++ {
			u := a.U + (float32(x)+0.5-a.X)*du
			t.put(x, y, u, v, a.R, a.G, a.B, a.A)
		}
	}
	return true
}

// solid fills a rectangle that takes one covered pixel of the atlas.
func (t *target) solid(a, b, c paint.Vertex, r image.Rectangle) bool {
	if t.mask == nil || b.U-a.U != 1 || c.V-a.V != 1 || t.mask.AlphaAt(int(a.U), int(a.V)).A != 255 || r.Dx()*r.Dy() < 2 {
		return false
	}
	if a.A < 1 {
		for y := r.Min.Y; y < r.Max.Y; y++ {
			for x := r.Min.X; x < r.Max.X; x++ {
				t.blend(x, y, a.R, a.G, a.B, a.A)
			}
		}
		return true
	}
	col := image.NewUniform(color.RGBA{uint8(a.R*255 + 0.5), uint8(a.G*255 + 0.5), uint8(a.B*255 + 0.5), 255})
	draw.Draw(t.dst, r, col, image.Point{}, draw.Src)
	return true
}

// triangle fills by the edges' half planes; shared edges are drawn once.
func (t *target) triangle(a, b, c paint.Vertex) {
	area := (b.X-a.X)*(c.Y-a.Y) - (b.Y-a.Y)*(c.X-a.X)
	if area == 0 {
		return
	}
	if area < 0 {
		b, c, area = c, b, -area
	}
	r := image.Rect(int(min(a.X, b.X, c.X)), int(min(a.Y, b.Y, c.Y)), ceil(max(a.X, b.X, c.X)), ceil(max(a.Y, b.Y, c.Y))).Intersect(t.clip)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			px, py := float32(x)+0.5, float32(y)+0.5
			wa, wb, wc := edge(b, c, px, py), edge(c, a, px, py), edge(a, b, px, py)
			if !inside(wa, b, c) || !inside(wb, c, a) || !inside(wc, a, b) {
				continue
			}
			wa, wb, wc = wa/area, wb/area, wc/area
			t.put(x, y, wa*a.U+wb*b.U+wc*c.U, wa*a.V+wb*b.V+wc*c.V,
				wa*a.R+wb*b.R+wc*c.R, wa*a.G+wb*b.G+wc*c.G, wa*a.B+wb*b.B+wc*c.B, wa*a.A+wb*b.A+wc*c.A)
		}
	}
}

func edge(a, b paint.Vertex, x, y float32) float32 { return (b.X-a.X)*(y-a.Y) - (b.Y-a.Y)*(x-a.X) }

// inside gives a point on an edge to the triangle below or right of it.
func inside(w float32, a, b paint.Vertex) bool {
	return w > 0 || w == 0 && (a.Y == b.Y && b.X > a.X || b.Y < a.Y)
}

// put draws one pixel with its texture.
func (t *target) put(x, y int, u, v, r, g, b, a float32) {
	if t.mask != nil {
		k := t.mask.Pix[int(v)*t.mask.Stride+int(u)]
		if k == 0 {
			return
		}
		s := float32(k) / 255
		t.blend(x, y, r*s, g*s, b*s, a*s)
		return
	}
	tr, tg, tb, ta := t.sample(u, v)
	t.blend(x, y, r*tr, g*tg, b*tb, a*ta)
}

// sample reads the picture at a place, smoothed where asked for.
func (t *target) sample(u, v float32) (r, g, b, a float32) {
	m := t.image
	w, h := m.Rect.Dx(), m.Rect.Dy()
	at := func(x, y int) []uint8 {
		x, y = max(0, min(w-1, x)), max(0, min(h-1, y))
		return m.Pix[y*m.Stride+4*x:][:4]
	}
	if !t.linear {
		p := at(int(u), int(v))
		return float32(p[0]) / 255, float32(p[1]) / 255, float32(p[2]) / 255, float32(p[3]) / 255
	}
	x, y := int(math.Floor(float64(u-0.5))), int(math.Floor(float64(v-0.5)))
	fx, fy := u-0.5-float32(x), v-0.5-float32(y)
	p, q, s, o := at(x, y), at(x+1, y), at(x, y+1), at(x+1, y+1)
	mix := func(i int) float32 {
		top := float32(p[i])*(1-fx) + float32(q[i])*fx
		low := float32(s[i])*(1-fx) + float32(o[i])*fx
		return (top*(1-fy) + low*fy) / 255
	}
	return mix(0), mix(1), mix(2), mix(3)
}

// blend lays a premultiplied colour over a pixel.
func (t *target) blend(x, y int, r, g, b, a float32) {
	p := t.dst.Pix[t.dst.PixOffset(x, y):][:4]
	k := 1 - a
	p[0] = uint8(r*255 + float32(p[0])*k + 0.5)
	p[1] = uint8(g*255 + float32(p[1])*k + 0.5)
	p[2] = uint8(b*255 + float32(p[2])*k + 0.5)
	p[3] = uint8(a*255 + float32(p[3])*k + 0.5)
}

func ceil(v float32) int { return int(math.Ceil(float64(v))) }
