package glyph

import "image"

// PageSize is the width and height of an atlas page in pixels.
const PageSize = 1024

// Page is one sheet of coverage masks.
type Page struct {
	Mask  *image.Alpha
	Dirty image.Rectangle // what changed since a painter copied it
}

// Cell is a mask in the atlas: where it lies and where its corner stands from
// the pen or the corner of the shape.
type Cell struct {
	Page   int
	Src    image.Rectangle
	Offset image.Point
}

// Key names a mask: a glyph, or a shape that the painters cut once.
type Key struct {
	Kind uint8
	Face Face
	Sub  uint8
	Code int32
	Size float32
	More float32
}

// Atlas packs masks in rows on pages. A full atlas forgets everything: what is
// drawn next is made again.
type Atlas struct {
	Pages []*Page
	cells map[Key]Cell
	x, y  int // the next free place on the last page
	row   int // height of the row
	limit int
	Epoch int // grows when the atlas was emptied
}

// NewAtlas returns an empty atlas of at most the given pages.
func NewAtlas(pages int) *Atlas {
	return &Atlas{cells: map[Key]Cell{}, limit: pages}
}

// Full reports that the last page has no room for a usual frame; empty it
// between frames, never within one.
func (a *Atlas) Full() bool { return len(a.Pages) >= a.limit && a.y > PageSize/2 }

// Empty forgets all masks and keeps the pages.
func (a *Atlas) Empty() {
	a.cells = map[Key]Cell{}
	a.x, a.y, a.row = 0, 0, 0
	a.Epoch++
	if len(a.Pages) > 1 {
		a.Pages = a.Pages[:1]
	}
	for _, p := range a.Pages {
		clear(p.Mask.Pix)
		p.Dirty = p.Mask.Rect
	}
}

// Get returns the mask of the key, made where it is not there yet.
func (a *Atlas) Get(key Key, cut func() *image.Alpha) Cell {
	if c, ok := a.cells[key]; ok {
		return c
	}
	c := a.place(cut())
	a.cells[key] = c
	return c
}

// place copies a mask to a free place, one clear pixel around it.
func (a *Atlas) place(m *image.Alpha) Cell {
	w, h := min(m.Rect.Dx(), PageSize-2), min(m.Rect.Dy(), PageSize-2)
	if w <= 0 || h <= 0 {
		return Cell{}
	}
	if a.x+w+2 > PageSize {
		a.x, a.y, a.row = 0, a.y+a.row, 0
	}
	if len(a.Pages) == 0 || a.y+h+2 > PageSize {
		a.Pages = append(a.Pages, &Page{Mask: image.NewAlpha(image.Rect(0, 0, PageSize, PageSize))})
		a.x, a.y, a.row = 0, 0, 0
	}
	p := a.Pages[len(a.Pages)-1]
	src := image.Rect(a.x+1, a.y+1, a.x+1+w, a.y+1+h)
	for y := range h {
		copy(p.Mask.Pix[p.Mask.PixOffset(src.Min.X, src.Min.Y+y):][:w], m.Pix[y*m.Stride:])
	}
	p.Dirty = p.Dirty.Union(src.Inset(-1).Intersect(p.Mask.Rect))
	a.x += w + 2
	a.row = max(a.row, h+2)
	return Cell{Page: len(a.Pages) - 1, Src: src, Offset: m.Rect.Min}
}

// Glyph returns the mask of a glyph at a size in pixels.
func (a *Atlas) Glyph(f *Fonts, face Face, r rune, size float32, subPixel uint8) Cell {
	return a.Get(Key{Kind: 1, Face: face, Sub: subPixel, Code: r, Size: size},
		func() *image.Alpha { return f.Mask(face, r, size, subPixel) })
}
