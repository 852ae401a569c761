// Package paint turns a display list into batches of textured triangles in
// pixels: what a painter for any screen draws as it stands. Letters, round
// corners, shadows and icons are masks of one atlas; pictures are textures of
// their own. The software painter and the Ebitengine painter draw the same
// batches, so they show the same.
package paint

import (
	"image"
	"math"

	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/kit/glyph"
)

// Vertex is a corner in pixels, its place in the texture in pixels, and its
// colour with alpha multiplied in, 0 to 1.
type Vertex struct {
	X, Y, U, V float32
	R, G, B, A float32
}

// Batch is a run of triangles of one texture within one clip.
type Batch struct {
	Clip     image.Rectangle
	Image    *kit.Image // nil: the page of the atlas
	Page     int
	Linear   bool // smooth the texture
	Vertices []Vertex
	Indices  []uint16
}

// Builder makes batches and keeps the atlas.
type Builder struct {
	Fonts *glyph.Fonts
	Atlas *glyph.Atlas

	scale   float32
	runs    map[runKey][]placedCell
	batches []Batch
	arena   arena
	clips   []image.Rectangle
	points  []kit.Point
}

// New returns a builder with an atlas of up to four pages.
func New(f *glyph.Fonts) *Builder {
	return &Builder{Fonts: f, Atlas: glyph.NewAtlas(4), runs: map[runKey][]placedCell{}}
}

// Build makes the batches of a list for a screen of w times h pixels. They are
// good until the next call.
func (b *Builder) Build(l *kit.List, scale float32, w, h int) []Batch {
	if b.Atlas.Full() {
		b.Atlas.Empty()
		clear(b.runs)
	}
	if len(b.runs) > 8000 {
		clear(b.runs)
	}
	b.scale = scale
	b.batches = b.batches[:0]
	b.arena.reset()
	b.clips = append(b.clips[:0], image.Rect(0, 0, w, h))
	for i := range l.Cmds {
		b.command(&l.Cmds[i])
	}
	b.closeBatch()
	return b.batches
}

func (b *Builder) command(c *kit.Cmd) {
	switch c.Op {
	case kit.OpClip:
		x0, y0, x1, y1 := b.snap(c.Rect)
		b.clips = append(b.clips, image.Rect(x0, y0, x1, y1).Intersect(b.clip()))
		return
	case kit.OpUnclip:
		b.clips = b.clips[:len(b.clips)-1]
		return
	}
	if b.clip().Empty() {
		return
	}
	switch c.Op {
	case kit.OpFill:
		b.fill(c)
	case kit.OpStroke:
		b.stroke(c)
	case kit.OpShadow:
		b.shadow(c)
	case kit.OpImage:
		b.image(c)
	case kit.OpIcon:
		b.icon(c)
	case kit.OpText:
		b.text(c)
	case kit.OpPolyline:
		b.polyline(c)
	case kit.OpPolygon:
		b.polygon(c)
	case kit.OpMesh:
		b.mesh(c)
	}
}

func (b *Builder) clip() image.Rectangle { return b.clips[len(b.clips)-1] }

// snap rounds a rectangle to pixels; what has a size keeps at least one pixel.
func (b *Builder) snap(r kit.Rect) (x0, y0, x1, y1 int) {
	x0, y0 = round(r.X*b.scale), round(r.Y*b.scale)
	x1, y1 = round((r.X+r.W)*b.scale), round((r.Y+r.H)*b.scale)
	if x1 == x0 && r.W > 0 {
		x1++
	}
	if y1 == y0 && r.H > 0 {
		y1++
	}
	return
}

// batch returns the batch to append to, with room for n vertices.
func (b *Builder) batch(m *kit.Image, page int, linear bool, n int) *Batch {
	clip := b.clip()
	if k := len(b.batches); k > 0 {
		last := &b.batches[k-1]
		if last.Clip == clip && last.Image == m && last.Page == page && last.Linear == linear && len(last.Vertices)+n < 65536 {
			return last
		}
	}
	b.closeBatch()
	vertices, indices := b.arena.rest()
	b.batches = append(b.batches, Batch{Clip: clip, Image: m, Page: page, Linear: linear, Vertices: vertices, Indices: indices})
	return &b.batches[len(b.batches)-1]
}

// closeBatch tells the arena what the last batch has taken.
func (b *Builder) closeBatch() {
	if k := len(b.batches); k > 0 {
		b.arena.take(&b.batches[k-1])
	}
}

type rgba struct{ r, g, b, a float32 }

func premultiplied(c kit.Color) rgba {
	r, g, b, a := c.RGBA()
	k := float32(a) / 255
	return rgba{float32(r) / 255 * k, float32(g) / 255 * k, float32(b) / 255 * k, k}
}

func (c rgba) times(k float32) rgba { return rgba{c.r * k, c.g * k, c.b * k, c.a * k} }

// quad appends a rectangle of the texture.
func (t *Batch) quad(x0, y0, x1, y1, u0, v0, u1, v1 float32, c rgba) {
	n := uint16(len(t.Vertices))
	t.Vertices = append(t.Vertices,
		Vertex{x0, y0, u0, v0, c.r, c.g, c.b, c.a}, Vertex{x1, y0, u1, v0, c.r, c.g, c.b, c.a},
		Vertex{x0, y1, u0, v1, c.r, c.g, c.b, c.a}, Vertex{x1, y1, u1, v1, c.r, c.g, c.b, c.a})
	t.Indices = append(t.Indices, n, n+1, n+2, n+1, n+3, n+2)
}

// runKey is a run of text as it falls on pixels.
type runKey struct {
	text        string
	face        glyph.Face
	size, track float32
	phase       uint8 // where the pen stands in its first pixel
}

// placedCell is a letter of a run: its mask, and its pixel from that of the pen.
type placedCell struct {
	cell glyph.Cell
	x    int
}

// text places every glyph on the nearest quarter of a pixel of the base line.
func (b *Builder) text(c *kit.Cmd) {
	size := c.Style.Size * b.scale
	x, y := c.Rect.X*b.scale+0.5/glyph.SubSteps, round(c.Rect.Y*b.scale)
	clip := b.clip()
	if y+int(size) < clip.Min.Y || y-int(size*1.2) > clip.Max.Y {
		return
	}
	px := int(math.Floor(float64(x)))
	phase := uint8((x - float32(px)) * glyph.SubSteps)
	col := premultiplied(c.Color)
	for _, p := range b.run(runKey{c.Text, c.Style.Face, size, c.Style.Track, phase}) {
		if at := px + p.x; at <= clip.Max.X && at+int(size*2) >= clip.Min.X {
			b.cell(p.cell, at, y, col)
		}
	}
}

// run lays out a run once and remembers it.
func (b *Builder) run(key runKey) []placedCell {
	if run, ok := b.runs[key]; ok {
		return run
	}
	run := make([]placedCell, 0, len(key.text))
	b.Fonts.Layout(key.face, key.size, key.track, key.text, func(p glyph.Placed) {
		at := p.X + (float32(key.phase)+0.01)/glyph.SubSteps
		px := int(math.Floor(float64(at)))
		sub := uint8((at - float32(px)) * glyph.SubSteps)
		run = append(run, placedCell{b.Atlas.Glyph(b.Fonts, key.face, p.Rune, key.size, sub), px})
	})
	b.runs[key] = run
	return run
}

// cell draws a mask of the atlas with its pen at a pixel.
func (b *Builder) cell(c glyph.Cell, x, y int, col rgba) {
	if c.Src.Empty() {
		return
	}
	x, y = x+c.Offset.X, y+c.Offset.Y
	b.batch(nil, c.Page, false, 4).quad(
		float32(x), float32(y), float32(x+c.Src.Dx()), float32(y+c.Src.Dy()),
		float32(c.Src.Min.X), float32(c.Src.Min.Y), float32(c.Src.Max.X), float32(c.Src.Max.Y), col)
}

// image draws a part of a picture; edges fall on whole pixels, so that pictures
// side by side have no seam.
func (b *Builder) image(c *kit.Cmd) {
	x0, y0, x1, y1 := b.snap(c.Rect)
	if !image.Rect(x0, y0, x1, y1).Overlaps(b.clip()) {
		return
	}
	s := c.Src
	linear := x1-x0 != int(s.W) || y1-y0 != int(s.H)
	if linear && s.W > 1 && s.H > 1 { // never smooth in what lies beside the source
		s = s.Inset(0.5)
	}
	b.batch(c.Image, 0, linear, 4).quad(float32(x0), float32(y0), float32(x1), float32(y1),
		s.X, s.Y, s.Right(), s.Bottom(), premultiplied(c.Color))
}

func (b *Builder) mesh(c *kit.Cmd) {
	m := c.Mesh
	var white glyph.Cell
	t := (*Batch)(nil)
	if c.Image == nil {
		white = b.white()
		t = b.batch(nil, white.Page, false, len(m.Vertices))
	} else {
		t = b.batch(c.Image, 0, true, len(m.Vertices))
	}
	n := uint16(len(t.Vertices))
	last, col := kit.Color(0), rgba{}
	for i := range m.Vertices {
		v := m.Vertices[i]
		if v.Color != last {
			last, col = v.Color, premultiplied(v.Color)
		}
		if c.Image == nil {
			v.U, v.V = float32(white.Src.Min.X)+1.5, float32(white.Src.Min.Y)+1.5
		}
		t.Vertices = append(t.Vertices, Vertex{v.X * b.scale, v.Y * b.scale, v.U, v.V, col.r, col.g, col.b, col.a})
	}
	for _, i := range m.Indices {
		t.Indices = append(t.Indices, n+i)
	}
}

func round(v float32) int { return int(math.Floor(float64(v) + 0.5)) }
