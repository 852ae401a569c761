package board

import (
	"image"
	"image/draw"

	"auguststorm/engine/ui/kit"
)

// pageSize is the side of an atlas page in pixels.
const pageSize = 1024

// Sprite is a picture on a page of an atlas.
type Sprite struct {
	Page *kit.Image
	Src  kit.Rect
}

// atlas keeps small pictures on a few large ones, so that a painter shows
// hundreds of them in one batch. Full, it forgets everything.
type atlas struct {
	pages []*kit.Image
	at    map[any]Sprite
	x, y  int
	row   int
	epoch int
}

const maxPages = 8

func newAtlas() *atlas { return &atlas{at: map[any]Sprite{}} }

// get is the picture of a key, made where there is none.
func (a *atlas) get(key any, draw func() *image.RGBA) Sprite {
	if s, ok := a.at[key]; ok {
		return s
	}
	s := a.place(draw())
	a.at[key] = s
	return s
}

// full says that the atlas should be emptied between two frames.
func (a *atlas) full() bool { return len(a.pages) >= maxPages && a.y > pageSize/2 }

func (a *atlas) empty() {
	*a = atlas{at: map[any]Sprite{}, epoch: a.epoch + 1}
}

func (a *atlas) place(img *image.RGBA) Sprite {
	w, h := min(img.Rect.Dx(), pageSize-2), min(img.Rect.Dy(), pageSize-2)
	if a.x+w+2 > pageSize {
		a.x, a.y, a.row = 0, a.y+a.row, 0
	}
	if len(a.pages) == 0 || a.y+h+2 > pageSize {
		a.pages = append(a.pages, kit.NewImage(image.NewRGBA(image.Rect(0, 0, pageSize, pageSize))))
		a.x, a.y, a.row = 0, 0, 0
	}
	page := a.pages[len(a.pages)-1]
	to := image.Rect(a.x+1, a.y+1, a.x+1+w, a.y+1+h)
	draw.Draw(page.Pix, to, img, img.Rect.Min, draw.Src)
	page.ChangedPart(to)
	a.x += w + 2
	a.row = max(a.row, h+2)
	return Sprite{page, kit.Rect{X: float32(to.Min.X), Y: float32(to.Min.Y), W: float32(w), H: float32(h)}}
}
