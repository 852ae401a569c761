//go:build js || windows || (darwin && cgo) || (linux && desktop)

// Package draw paints a display list with Ebitengine. It draws the batches of
// kit/paint as they stand and keeps copies of the atlas and of the pictures on
// the graphics card.
package draw

import (
	"image"

	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/kit/glyph"
	"auguststorm/engine/ui/kit/paint"

	"github.com/hajimehoshi/ebiten/v2"
)

// Painter paints frames.
type Painter struct {
	build    *paint.Builder
	pages    []*ebiten.Image
	epoch    int
	pictures map[*kit.Image]*picture
	frame    int
	pixels   int // of all pictures
	vertices []ebiten.Vertex
	buf      []byte
}

// picture is the copy of an image.
type picture struct {
	img  *ebiten.Image
	rev  int
	used int // frame
}

// limitPixels is how much of pictures is kept that the frame does not show:
// 64 chunks of 1024 by 1024.
const limitPixels = 64 << 20

// New returns a painter.
func New(f *glyph.Fonts) *Painter {
	return &Painter{build: paint.New(f), pictures: map[*kit.Image]*picture{}}
}

// Paint draws a list over the whole screen.
func (p *Painter) Paint(screen *ebiten.Image, l *kit.List, scale float32) {
	p.frame++
	b := screen.Bounds()
	batches := p.build.Build(l, scale, b.Dx(), b.Dy())
	p.upload()
	for i := range batches {
		p.batch(screen, &batches[i])
	}
	p.evict()
}

func (p *Painter) batch(screen *ebiten.Image, b *paint.Batch) {
	if b.Clip.Empty() || len(b.Indices) == 0 {
		return
	}
	src := (*ebiten.Image)(nil)
	if b.Image != nil {
		src = p.picture(b.Image)
	} else {
		src = p.pages[b.Page]
	}
	p.vertices = p.vertices[:0]
	for _, v := range b.Vertices {
		p.vertices = append(p.vertices, ebiten.Vertex{DstX: v.X, DstY: v.Y, SrcX: v.U, SrcY: v.V, ColorR: v.R, ColorG: v.G, ColorB: v.B, ColorA: v.A})
	}
	op := &ebiten.DrawTrianglesOptions{ColorScaleMode: ebiten.ColorScaleModePremultipliedAlpha}
	if b.Linear {
		op.Filter = ebiten.FilterLinear
	}
	screen.SubImage(b.Clip).(*ebiten.Image).DrawTriangles(p.vertices, b.Indices, src, op)
}

// upload copies what changed in the atlas: white with its coverage as alpha.
func (p *Painter) upload() {
	for i, page := range p.build.Atlas.Pages {
		if i == len(p.pages) {
			p.pages = append(p.pages, ebiten.NewImageWithOptions(image.Rect(0, 0, glyph.PageSize, glyph.PageSize), &ebiten.NewImageOptions{Unmanaged: true}))
		}
		r := page.Dirty
		if r.Empty() {
			continue
		}
		p.buf = p.buf[:0]
		for y := r.Min.Y; y < r.Max.Y; y++ {
			for _, a := range page.Mask.Pix[page.Mask.PixOffset(r.Min.X, y):][:r.Dx()] {
				p.buf = append(p.buf, a, a, a, a)
			}
		}
		p.pages[i].SubImage(r).(*ebiten.Image).WritePixels(p.buf)
		page.Dirty = image.Rectangle{}
	}
}

// picture returns the copy of an image, made or renewed where needed.
func (p *Painter) picture(m *kit.Image) *ebiten.Image {
	c := p.pictures[m]
	size := m.Pix.Rect.Size()
	if c == nil || c.img.Bounds().Size() != size {
		if c != nil {
			p.drop(m, c)
		}
		c = &picture{img: ebiten.NewImageWithOptions(image.Rectangle{Max: size}, &ebiten.NewImageOptions{Unmanaged: true}), rev: -1 << 30}
		p.pictures[m] = c
		p.pixels += size.X * size.Y
	}
	if c.rev != m.Rev {
		p.copy(c, m)
	}
	c.used = p.frame
	return c.img
}

// copy brings the copy of an image up to date.
func (p *Painter) copy(c *picture, m *kit.Image) {
	r := m.Since(c.rev)
	c.rev = m.Rev
	if r.Dx() == m.Pix.Rect.Dx() {
		c.img.SubImage(r).(*ebiten.Image).WritePixels(m.Pix.Pix[m.Pix.PixOffset(r.Min.X, r.Min.Y):][:4*r.Dx()*r.Dy()])
		return
	}
	p.buf = p.buf[:0]
	for y := r.Min.Y; y < r.Max.Y; y++ {
		p.buf = append(p.buf, m.Pix.Pix[m.Pix.PixOffset(r.Min.X, y):][:4*r.Dx()]...)
	}
	c.img.SubImage(r).(*ebiten.Image).WritePixels(p.buf)
}

// Warm copies one picture that will be shown soon, so that the frame that shows many
// for the first time need not copy them all.
func (p *Painter) Warm(l *kit.List) {
	for _, m := range l.Soon {
		if c := p.pictures[m]; (c == nil || c.rev != m.Rev) && p.pixels < limitPixels {
			p.picture(m)
			return
		}
	}
}

func (p *Painter) drop(m *kit.Image, c *picture) {
	size := c.img.Bounds().Size()
	p.pixels -= size.X * size.Y
	c.img.Deallocate()
	delete(p.pictures, m)
}

// evict drops the pictures that were not shown for the longest time.
func (p *Painter) evict() {
	for p.pixels > limitPixels {
		var oldest *kit.Image
		for m, c := range p.pictures {
			if c.used < p.frame && (oldest == nil || c.used < p.pictures[oldest].used) {
				oldest = m
			}
		}
		if oldest == nil {
			return
		}
		p.drop(oldest, p.pictures[oldest])
	}
	if p.frame%256 == 0 { // images that were forgotten
		for m, c := range p.pictures {
			if p.frame-c.used > 2048 {
				p.drop(m, c)
			}
		}
	}
}
