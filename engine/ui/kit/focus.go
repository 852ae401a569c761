package kit

// Focus gives the keyboard to a widget, by its full id; "" to nobody.
func (c *Context) Focus(id string) {
	if c.focus != id {
		c.focus, c.again = id, true
	}
}

// Keyboard is the full id of the widget with the keyboard, "" for none: a dialog over
// others keeps it to give it back.
func (c *Context) Keyboard() string { return c.focus }

// Focused reports that the widget has the keyboard.
func (c *Context) Focused(id string) bool { return c.focus == c.id(id) }

// FocusOn gives the keyboard to a widget of this scope and shows it.
func (c *Context) FocusOn(id string) { c.Focus(c.id(id)); c.ring = true }

// moveFocus goes to the next widget in the order of the last frame, within the
// topmost modal layer.
func (c *Context) moveFocus(forward bool) {
	var able []focusable
	for _, f := range c.lastOrder {
		if f.layer >= c.top {
			able = append(able, f)
		}
	}
	c.ring = true
	if len(able) == 0 {
		return
	}
	at := -1
	for i, f := range able {
		if f.id == c.focus {
			at = i
		}
	}
	switch {
	case forward:
		at = (at + 1) % len(able)
	case at <= 0:
		at = len(able) - 1
	default:
		at--
	}
	c.Focus(able[at].id)
	c.moved = true
}

// focusRing draws the mark of the focus around a widget.
func (c *Context) focusRing(id string, r Rect, radius float32) {
	if c.focus == id && c.ring {
		c.Stroke(r.Inset(-3), radius+3, 2, c.Theme.Accent)
	}
}

// hearing is which keys a list keeps from the actions while it has the focus.
type hearing uint8

const (
	noKeys   hearing = iota
	listKeys         // those that go along the rows
	treeKeys         // and those that fold and open
)

func (h hearing) wants(k Key) bool {
	switch k {
	case "Up", "Down", "Home", "End", "PageUp", "PageDown":
		return h != noKeys
	case "Left", "Right", "Space", "Enter":
		return h == treeKeys
	}
	return false
}

// Listed reports that a list or tree with the focus takes the arrow keys: they must
// not move the map.
func (c *Context) Listed() bool { return c.listens != noKeys }
