package board

import (
	"image"

	"auguststorm/engine/ui/ink"
	"auguststorm/engine/ui/kit"
)

// Minimap is the whole map in small. Its zero value draws nothing until the far
// zoom of its view is drawn.
type Minimap struct {
	img  *kit.Image
	w    int
	next *image.RGBA // in work
	row  int
	from *Sheet
}

// Aspect is the width of the map by its height.
func (g Grid) Aspect() float32 { s := g.Size(); return s.X / s.Y }

// Draw shows the map, where units stand, and what the window shows, in a rectangle.
// It reports that another frame will show more.
func (m *Minimap) Draw(l *kit.List, v *View, r kit.Rect, scale float32) (more bool) {
	fill(l, r, 0, kit.Hex(0xDCD6C0))
	if w, h := int(r.W*scale), int(r.H*scale); m.img == nil || m.w != w {
		more = m.work(v, w, h, scale)
	}
	if m.img != nil {
		add(l, kit.Cmd{Op: kit.OpImage, Rect: r, Src: m.img.Bounds(), Image: m.img, Color: kit.Hex(0xFFFFFF)})
	}
	k := r.W / v.Map.grid.Size().X
	for i, h := range v.order {
		s := v.ranked[i]
		if len(s.top) == 0 {
			continue
		}
		c := v.Map.grid.Centre(h)
		b := float32(2.4)
		v.meshes.flat(kit.Rect{X: r.X + c.X*k - b/2, Y: r.Y + c.Y*k - b/2, W: b, H: b}, kit.Hex(v.Counters[s.top[0]].Colour))
	}
	v.meshes.flush(l)
	a := v.Camera.area
	lo, hi := v.Camera.ToMap(kit.Point{X: a.X, Y: a.Y}), v.Camera.ToMap(kit.Point{X: a.Right(), Y: a.Bottom()})
	w := kit.Rect{X: r.X + lo.X*k, Y: r.Y + lo.Y*k, W: (hi.X - lo.X) * k, H: (hi.Y - lo.Y) * k}.Intersect(r)
	if w.W < r.W-1 || w.H < r.H-1 {
		add(l, kit.Cmd{Op: kit.OpStroke, Rect: w.Inset(-1), Width: 1.6, Color: kit.Hex(inkAccent)})
	}
	add(l, kit.Cmd{Op: kit.OpStroke, Rect: r, Width: 1, Color: kit.Hex(0x3A2F24).Fade(0.6)})
	return more
}

// Place is the place of the map under a point of the minimap.
func (m *Minimap) Place(v *View, r kit.Rect, p kit.Point) ink.Pt {
	k := v.Map.grid.Size().X / r.W
	return ink.Pt{X: (p.X - r.X) * k, Y: (p.Y - r.Y) * k}
}

// CentreOn moves the window so that a place of the map is in its middle.
func (c *Camera) CentreOn(p ink.Pt) { c.send(p, c.toU) }

// rowsAFrame is how many rows of the minimap are made in a frame while the map rests; one
// while it moves.
const rowsAFrame = 4

// work makes some rows of the far zoom made smaller, once that is drawn, and reports
// that more are to be made.
func (m *Minimap) work(v *View, w, h int, scale float32) bool {
	s := v.Map.Sheet(v.Camera.Fit()*scale, scale)
	if w < 8 || h < 8 || !v.Map.whole(s, image.Rect(0, 0, s.W, s.H)) {
		return false
	}
	if m.next == nil || m.next.Rect.Dx() != w || m.from != s {
		m.next, m.row, m.from = image.NewRGBA(image.Rect(0, 0, w, h)), 0, s
	}
	rows := rowsAFrame
	if v.moving() {
		rows = 1
	}
	for end := min(m.row+rows, h); m.row < end; m.row++ {
		v.smallRow(m.next, s, m.row)
	}
	if m.row < h {
		return true
	}
	m.img, m.w, m.next = kit.NewImage(m.next), w, nil
	return false
}

// smallRow is a row of a sheet made smaller: the mean of what each pixel covers.
func (v *View) smallRow(out *image.RGBA, s *Sheet, y int) {
	size := v.Map.grid.Size()
	w, h := out.Rect.Dx(), out.Rect.Dy()
	at := kit.Point{X: -1}
	var c *kit.Image
	for x := range w {
		lo := s.Place(ink.Pt{X: size.X * float32(x) / float32(w), Y: size.Y * float32(y) / float32(h)})
		hi := s.Place(ink.Pt{X: size.X * float32(x+1) / float32(w), Y: size.Y * float32(y+1) / float32(h)})
		var sum [3]int
		n := 0
		for py := int(lo.Y); py < max(int(hi.Y), int(lo.Y)+1); py++ {
			for px := int(lo.X); px < max(int(hi.X), int(lo.X)+1); px++ {
				if q := (kit.Point{X: float32(px / ChunkSize), Y: float32(py / ChunkSize)}); q != at {
					at, c = q, v.Map.Has(s, px/ChunkSize, py/ChunkSize)
				}
				if c == nil {
					continue
				}
				p := c.Pix.Pix[c.Pix.PixOffset(px%ChunkSize, py%ChunkSize):]
				sum[0], sum[1], sum[2], n = sum[0]+int(p[0]), sum[1]+int(p[1]), sum[2]+int(p[2]), n+1
			}
		}
		if n > 0 {
			o := out.Pix[out.PixOffset(x, y):]
			o[0], o[1], o[2], o[3] = uint8(sum[0]/n), uint8(sum[1]/n), uint8(sum[2]/n), 255
		}
	}
}
