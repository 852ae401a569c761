package kit

// Layer draws what is inside above everything drawn before, and keeps the
// pointer from what lies under rect. A modal layer keeps it from everything.
func (c *Context) Layer(rect Rect, modal bool, inside func()) {
	depth, clips := c.depth, c.clips
	c.layers = append(c.layers, layer{modal: modal})
	c.depth, c.clips = len(c.layers), nil
	if modal {
		rect = c.Size
		c.nextTop = c.depth
	}
	c.nextBlk = append(c.nextBlk, block{rect, c.depth})
	inside()
	c.depth, c.clips = depth, clips
}

func (c *Context) list() *List {
	if c.depth == 0 {
		return &c.List
	}
	return &c.layers[c.depth-1].list
}

// blocked reports that a layer above the one being drawn lies under the pointer.
func (c *Context) blocked() bool {
	for _, b := range c.blocks {
		if b.layer > c.depth && b.rect.Has(c.Input.Pos) {
			return true
		}
	}
	return false
}

// Barred reports that a dialog keeps the keys from what is being drawn.
func (c *Context) Barred() bool { return c.top > c.depth }

// Over reports that the pointer is on the rectangle and nothing covers it.
func (c *Context) Over(r Rect) bool {
	p := c.Input.Pos
	if !c.Input.Inside || !r.Has(p) || c.blocked() {
		return false
	}
	for _, clip := range c.clips {
		if !clip.Has(p) {
			return false
		}
	}
	return true
}

// Bar makes the rectangle opaque to the pointer: Captured is true over it. Every
// panel does this.
func (c *Context) Bar(r Rect) {
	if c.Over(r) {
		c.captured = true
	}
}

// press is the heart of everything that is clicked.
type press struct {
	hot, held, clicked, right bool
}

// hears reports that keys are for the widget: it has the focus and no modal
// layer bars it.
func (c *Context) hears(id string) bool { return c.focus == id && c.depth >= c.top }

// interact gives the pointer and the focus to a widget.
func (c *Context) interact(id string, r Rect, usable bool) (p press) {
	if c.Over(r) && (c.active == "" || c.active == id) {
		c.hot = id
		p.hot = true
	}
	if !usable {
		return p
	}
	c.order = append(c.order, focusable{id, r, c.depth})
	if p.hot && c.Input.Pressed[Left] {
		c.active = id
		c.Focus(id)
		c.ring = false
	}
	p.held = c.active == id
	if p.held && c.Input.Released[Left] {
		p.clicked = p.hot
	}
	p.right = p.hot && c.Input.Pressed[Right]
	if c.ring && c.hears(id) && (c.Input.Hit("Enter") || c.Input.Hit("Space")) {
		p.clicked = true
	}
	if c.focus == id && c.moved {
		c.Reveal(r)
		c.moved = false
	}
	if p.clicked {
		c.again, c.used = true, true
	}
	return p
}
