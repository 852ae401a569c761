package kit

import "math"

// scrolling is a scroll area that is being drawn.
type scrolling struct {
	m      *memory
	r      Rect
	height float32
}

const thumbWidth = 8

// Scroll draws content of a height in a window of less; inside gets the
// rectangle of the whole content, moved, without the room for the bar. The wheel, the thumb and
// Reveal move it.
func (c *Context) Scroll(r Rect, id string, height float32, inside func(Rect)) {
	id = c.id(id)
	m := c.mem(id)
	room := max(0, height-r.H)
	c.glide(m, room)
	view := Rect{r.X, r.Y - m.scroll, r.W, max(height, r.H)}
	if room > 0 {
		view.W -= thumbWidth + 6
	}
	c.scrolls = append(c.scrolls, scrolling{m, r, height})
	c.Clip(r, func() { inside(view) })
	c.scrolls = c.scrolls[:len(c.scrolls)-1]
	if room > 0 {
		c.thumb(id, m, r, height)
	}
	if c.Input.Wheel.Y != 0 && !c.usedWheel && room > 0 && c.Over(r) {
		m.aim = max(0, min(room, m.aim-c.Input.Wheel.Y*64))
		c.usedWheel, c.captured, c.again = true, true, true
	}
}

// glide moves a scroll area towards where it was sent.
func (c *Context) glide(m *memory, room float32) {
	m.aim = max(0, min(room, m.aim))
	m.scroll = max(0, min(room, m.scroll))
	if d := m.aim - m.scroll; c.Prefs.Still || math.Abs(float64(d)) < 0.5 {
		m.scroll = m.aim
	} else {
		m.scroll += d * min(1, c.Input.DT*16)
		c.WakeIn(0)
	}
}

// thumb draws the bar at the right and lets it be dragged.
func (c *Context) thumb(id string, m *memory, r Rect, height float32) {
	room := height - r.H
	length := max(28, r.H*r.H/height)
	track := Rect{r.Right() - thumbWidth, r.Y, thumbWidth, r.H}
	at := Rect{track.X, r.Y + (r.H-length)*m.scroll/room, thumbWidth, length}
	key := id + "#thumb"
	over := c.Over(track) && (c.active == "" || c.active == key)
	if over {
		c.hot = key
		if c.Input.Pressed[Left] {
			c.active = key
			m.at = c.Input.Pos.Y - at.Y
			if !at.Has(c.Input.Pos) {
				m.at = length / 2
			}
		}
	}
	if c.active == key && c.Input.Down[Left] {
		m.aim = max(0, min(room, (c.Input.Pos.Y-m.at-r.Y)*room/max(1, r.H-length)))
		m.scroll, c.again = m.aim, c.again || m.aim != m.scroll
		at.Y = r.Y + (r.H-length)*m.scroll/room
	}
	color := c.Theme.Edge.Fade(0.55)
	if over || c.active == key {
		color = c.Theme.Edge
	}
	c.Round(at.InsetXY(1, 0), 3, color)
}

// Reveal scrolls so that a rectangle of the content shows.
func (c *Context) Reveal(r Rect) {
	if len(c.scrolls) == 0 {
		return
	}
	s := c.scrolls[len(c.scrolls)-1]
	top := r.Y - s.r.Y + s.m.scroll
	switch {
	case r.Y < s.r.Y:
		s.m.aim = top - 4
	case r.Bottom() > s.r.Bottom():
		s.m.aim = top + r.H - s.r.H + 4
	default:
		return
	}
	s.m.aim = max(0, min(s.height-s.r.H, s.m.aim))
	c.again = true
}

// ScrollTo moves a scroll area, by its id in this scope.
func (c *Context) ScrollTo(id string, y float32) {
	m := c.mem(c.id(id))
	m.aim, c.again = y, true
}

// ScrollBy moves a scroll area by UI units, by its id in this scope.
func (c *Context) ScrollBy(id string, dy float32) {
	m := c.mem(c.id(id))
	m.aim, c.again = max(0, m.aim+dy), true
}

// Scrolled is how far a scroll area is scrolled, or is going to be.
func (c *Context) Scrolled(id string) float32 { return c.mem(c.id(id)).aim }

// Column draws content from which strips are cut, however high it grows; what
// does not fit is scrolled to. The rectangle inside gets is as high as it asks.
func (c *Context) Column(r Rect, id string, inside func(*Rect)) {
	const endless = 1 << 17
	m := c.mem(c.id(id) + "#column")
	c.Scroll(r, id, m.at, func(view Rect) {
		view.H = endless
		c.scrolls[len(c.scrolls)-1].height = endless // Reveal may aim below what was there in the last frame
		inside(&view)
		if used := endless - view.H; used != m.at {
			m.at, c.again = used, true
		}
	})
}
