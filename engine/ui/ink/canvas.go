// Package ink draws shapes, lines and lettering into an image in plain Go, so
// that the map looks the same in a browser, in a window, in a test and in a
// picture made on a machine without a screen.
//
// Coordinates are pixels, y down. A Canvas may show a part of a larger sheet:
// Origin is the place of its upper left pixel on that sheet, and everything is
// drawn in the sheet's coordinates.
package ink

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/vector"
)

// Pt is a place in pixels.
type Pt struct{ X, Y float32 }

// Add is the sum of two vectors.
func (p Pt) Add(q Pt) Pt { return Pt{p.X + q.X, p.Y + q.Y} }

// Sub is the vector from q to p.
func (p Pt) Sub(q Pt) Pt { return Pt{p.X - q.X, p.Y - q.Y} }

// Mul is the vector f times as long.
func (p Pt) Mul(f float32) Pt { return Pt{p.X * f, p.Y * f} }

// Len is the length of the vector.
func (p Pt) Len() float32 { return float32(math.Hypot(float64(p.X), float64(p.Y))) }

// Lerp is the place a share f of the way from p to q.
func (p Pt) Lerp(q Pt, f float32) Pt { return Pt{p.X + (q.X-p.X)*f, p.Y + (q.Y-p.Y)*f} }

// Canvas draws into an image. The zero value with Img set works.
type Canvas struct {
	Img    *image.RGBA
	Origin Pt

	z    vector.Rasterizer
	path []seg
	min  Pt
	max  Pt
	pen  Pt
	src  image.Uniform
}

type segKind uint8

const (
	move segKind = iota
	line
	quad
	cube
)

type seg struct {
	kind    segKind
	a, b, c Pt
}

// New is a canvas on a new transparent image.
func New(w, h int) *Canvas { return &Canvas{Img: image.NewRGBA(image.Rect(0, 0, w, h))} }

// Sees says whether a rectangle of the sheet, grown by pad, touches the canvas.
func (c *Canvas) Sees(lo, hi Pt, pad float32) bool {
	b := c.Img.Rect
	return hi.X+pad >= c.Origin.X && hi.Y+pad >= c.Origin.Y &&
		lo.X-pad <= c.Origin.X+float32(b.Dx()) && lo.Y-pad <= c.Origin.Y+float32(b.Dy())
}

func (c *Canvas) put(s seg) {
	if len(c.path) == 0 {
		c.min, c.max = s.a, s.a
	}
	c.path = append(c.path, s)
	c.grow(s.a)
	if s.kind >= quad {
		c.grow(s.b)
	}
	if s.kind == cube {
		c.grow(s.c)
	}
}

func (c *Canvas) grow(p Pt) {
	if p.X < c.min.X { // faster in a browser than min and max
		c.min.X = p.X
	}
	if p.X > c.max.X {
		c.max.X = p.X
	}
	if p.Y < c.min.Y {
		c.min.Y = p.Y
	}
	if p.Y > c.max.Y {
		c.max.Y = p.Y
	}
}

// Move begins a new outline.
func (c *Canvas) Move(p Pt) { c.put(seg{kind: move, a: p}); c.pen = p }

// Line goes on straight to p.
func (c *Canvas) Line(p Pt) { c.put(seg{kind: line, a: p}); c.pen = p }

// Quad goes on in a curve with one control point to p.
func (c *Canvas) Quad(a, p Pt) { c.put(seg{kind: quad, a: a, b: p}); c.pen = p }

// Cube goes on in a curve with two control points to p.
func (c *Canvas) Cube(a, b, p Pt) { c.put(seg{kind: cube, a: a, b: b, c: p}); c.pen = p }

// Poly adds a closed outline.
func (c *Canvas) Poly(ps ...Pt) {
	for i, p := range ps {
		if i == 0 {
			c.Move(p)
		} else {
			c.Line(p)
		}
	}
}

// Rect adds a rectangle with round corners of radius r.
func (c *Canvas) Rect(x, y, w, h, r float32) {
	r = min(r, w/2, h/2)
	if r <= 0 {
		c.Poly(Pt{x, y}, Pt{x + w, y}, Pt{x + w, y + h}, Pt{x, y + h})
		return
	}
	k := r * 0.4477
	c.Move(Pt{x + r, y})
	c.Line(Pt{x + w - r, y})
	c.Cube(Pt{x + w - k, y}, Pt{x + w, y + k}, Pt{x + w, y + r})
	c.Line(Pt{x + w, y + h - r})
	c.Cube(Pt{x + w, y + h - k}, Pt{x + w - k, y + h}, Pt{x + w - r, y + h})
	c.Line(Pt{x + r, y + h})
	c.Cube(Pt{x + k, y + h}, Pt{x, y + h - k}, Pt{x, y + h - r})
	c.Line(Pt{x, y + r})
	c.Cube(Pt{x, y + k}, Pt{x + k, y}, Pt{x + r, y})
}

// Circle adds a circle.
func (c *Canvas) Circle(at Pt, r float32) { c.Ellipse(at, r, r) }

// Ellipse adds an ellipse with half axes rx and ry.
func (c *Canvas) Ellipse(at Pt, rx, ry float32) {
	const k = 0.5523
	x, y := at.X, at.Y
	c.Move(Pt{x + rx, y})
	c.Cube(Pt{x + rx, y + ry*k}, Pt{x + rx*k, y + ry}, Pt{x, y + ry})
	c.Cube(Pt{x - rx*k, y + ry}, Pt{x - rx, y + ry*k}, Pt{x - rx, y})
	c.Cube(Pt{x - rx, y - ry*k}, Pt{x - rx*k, y - ry}, Pt{x, y - ry})
	c.Cube(Pt{x + rx*k, y - ry}, Pt{x + rx, y - ry*k}, Pt{x + rx, y})
}

// bounds is the part of the image the path can touch, in image pixels.
func (c *Canvas) bounds() image.Rectangle {
	r := image.Rect(int(math.Floor(float64(c.min.X-c.Origin.X))), int(math.Floor(float64(c.min.Y-c.Origin.Y))),
		int(math.Ceil(float64(c.max.X-c.Origin.X)))+1, int(math.Ceil(float64(c.max.Y-c.Origin.Y)))+1)
	return r.Add(c.Img.Rect.Min).Intersect(c.Img.Rect)
}

// Fill fills the path (non-zero winding for outlines that turn the same way) and
// forgets it.
func (c *Canvas) Fill(col color.Color) {
	r := c.feed()
	if !r.Empty() {
		c.src.C = col
		c.z.DrawOp = draw.Over
		c.z.Draw(c.Img, r, &c.src, image.Point{})
	}
	c.path = c.path[:0]
}

// Mask writes the coverage of the path into mask, which has the size of the
// canvas, and forgets the path. It reports whether there was any.
func (c *Canvas) Mask(mask *image.Alpha) bool {
	clear(mask.Pix)
	r := c.feed()
	if !r.Empty() {
		c.z.DrawOp = draw.Src
		c.z.Draw(mask, r.Sub(c.Img.Rect.Min), image.Opaque, image.Point{})
	}
	c.path = c.path[:0]
	return !r.Empty()
}

// feed hands the path to the rasteriser, cut to its bounds.
func (c *Canvas) feed() image.Rectangle {
	if len(c.path) == 0 {
		return image.Rectangle{}
	}
	r := c.bounds()
	if r.Empty() {
		return r
	}
	c.z.Reset(r.Dx(), r.Dy())
	off := c.Origin.Add(Pt{float32(r.Min.X - c.Img.Rect.Min.X), float32(r.Min.Y - c.Img.Rect.Min.Y)})
	for i := range c.path {
		s := &c.path[i]
		x, y := s.a.X-off.X, s.a.Y-off.Y
		switch s.kind {
		case move:
			if i > 0 {
				c.z.ClosePath()
			}
			c.z.MoveTo(x, y)
		case line:
			c.z.LineTo(x, y)
		case quad:
			c.z.QuadTo(x, y, s.b.X-off.X, s.b.Y-off.Y)
		case cube:
			c.z.CubeTo(x, y, s.b.X-off.X, s.b.Y-off.Y, s.c.X-off.X, s.c.Y-off.Y)
		}
	}
	c.z.ClosePath()
	return r
}
