package kit

import "strings"

// MenuItem is a line of a menu. An empty ID is a separator; a Why disables it.
type MenuItem struct {
	ID      string
	Label   string
	Icon    string
	Action  string // gives the label and the key where they are not set
	Why     string
	Checked bool
}

type menuState struct {
	open   string // id of the menu that is open
	at     Rect   // where it hangs
	items  []MenuItem
	row    int
	chosen string // id of the chosen item
	from   string // the menu it was chosen in
	shown  bool   // a frame has been drawn with it
}

// OpenMenu opens a menu under the rectangle, or at a point with an empty one.
func (c *Context) OpenMenu(id string, at Rect, items []MenuItem) {
	c.menu = menuState{open: c.id(id), at: at, items: items, row: -1}
	c.again = true
}

// MenuOpen reports that the menu is open.
func (c *Context) MenuOpen(id string) bool { return c.menu.open == c.id(id) }

// MenuChoice returns the item chosen in the menu, once, or "". An item with an
// action starts it by itself.
func (c *Context) MenuChoice(id string) string {
	if c.menu.from != c.id(id) {
		return ""
	}
	chosen := c.menu.chosen
	c.menu.from, c.menu.chosen = "", ""
	return chosen
}

// Dropdown draws a field that opens a menu of names and reports another choice.
func (c *Context) Dropdown(r Rect, id string, names []string, chosen *int) bool {
	full := c.id(id)
	p := c.interact(full, r, true)
	if *chosen >= 0 && *chosen < len(names) {
		c.tell(full, c.T(names[*chosen]))
	}
	c.fieldBox(full, r)
	if p.hot {
		c.Round(r, cornerRadius, c.Theme.Hover)
	}
	inner := r.InsetXY(10, 0)
	c.Icon(inner.CutRight(16).Middle(14, 14), "down", c.Theme.Soft)
	if *chosen >= 0 && *chosen < len(names) {
		c.Line(inner, Body, c.Theme.Ink, Start, c.T(names[*chosen]))
	}
	c.focusRing(full, r, cornerRadius)
	was := *chosen
	if c.hears(full) && c.ring && c.menu.open == "" {
		if c.Input.Hit("Down") {
			*chosen = min(len(names)-1, *chosen+1)
		}
		if c.Input.Hit("Up") {
			*chosen = max(0, *chosen-1)
		}
	}
	if p.clicked {
		items := make([]MenuItem, len(names))
		for i, n := range names {
			items[i] = MenuItem{ID: n, Label: n, Checked: i == *chosen}
		}
		c.OpenMenu(id, r, items)
		c.menu.row = *chosen
	}
	if pick := c.MenuChoice(id); pick != "" {
		for i, n := range names {
			if n == pick {
				*chosen = i
			}
		}
	}
	if *chosen != was {
		c.again = true
		c.Say(c.T(names[*chosen]))
	}
	return *chosen != was
}

const menuRow, menuGap = 28, 9

func (it *MenuItem) height() float32 {
	if it.ID == "" {
		return menuGap
	}
	return menuRow
}

// drawMenu draws the open menu above everything.
func (c *Context) drawMenu() {
	m := &c.menu
	if m.open == "" {
		return
	}
	w, h := float32(120), float32(12)
	for i := range m.items {
		it := &m.items[i]
		if x, ok := c.Actions.Find(it.Action); ok && it.Label == "" {
			it.Label = x.Name
		}
		if !m.shown {
			it.Label, it.Why = c.T(it.Label), c.T(it.Why)
		}
		w = max(w, c.Measure(Body, it.Label)+64+c.Measure(Small, c.keyText(c.Actions.Keys(it.Action))))
		h += it.height()
	}
	w = max(w, m.at.W)
	r := Rect{m.at.X, m.at.Bottom() + 2, w, min(h, c.Size.H-16)}
	if r.Bottom() > c.Size.H-8 && m.at.Y-r.H-2 > 8 {
		r.Y = m.at.Y - r.H - 2
	}
	r = r.Keep(c.Size.Inset(8))
	c.Layer(r, true, func() {
		c.captured = true
		c.Shadow(r.Move(0, 3), 5, 14, c.Theme.Shadow)
		c.Round(r, 5, c.Theme.Raised)
		c.Stroke(r, 5, 1, c.Theme.Edge)
		c.menuRows(m, r.InsetXY(1, 6), h-12)
		outside := (c.Input.Pressed[Left] || c.Input.Pressed[Right]) && !r.Has(c.Input.Pos)
		if m.shown && (outside || c.Input.Hit("Escape")) {
			m.open, c.again = "", true
		}
	})
	m.shown = true
}

func (c *Context) menuRows(m *menuState, r Rect, height float32) {
	if m.shown {
		c.menuKeys(m)
	}
	c.Scroll(r, m.open+"#menu", height, func(view Rect) {
		y := view.Y
		for i := range m.items {
			it := &m.items[i]
			row := Rect{view.X, y, view.W, it.height()}
			y += row.H
			if it.ID == "" {
				c.Fill(Rect{row.X + 10, row.Y + 4, row.W - 20, 1}, c.Theme.Line)
				continue
			}
			c.menuRow(m, i, row)
		}
	})
}

func (c *Context) menuRow(m *menuState, i int, row Rect) {
	it := &m.items[i]
	if c.Over(row) {
		c.hot = m.open + "#" + it.ID
		m.row = i
		if it.Why != "" {
			c.offerTip(c.hot, row, "", it.Why, nil)
		}
		if m.shown && it.Why == "" && c.Input.Released[Left] {
			c.choose(m, i)
		}
	}
	ink := c.Theme.Ink
	if it.Why != "" {
		ink = c.Theme.Faint
	} else if m.row == i {
		c.Fill(row, c.Theme.Select)
	}
	left := Rect{row.X + 9, row.Y, 16, row.H}
	switch {
	case it.Checked:
		c.Icon(left.Middle(14, 14), "check", c.Theme.Accent)
	case it.Icon != "":
		c.Icon(left.Middle(16, 16), it.Icon, ink)
	}
	c.Line(Rect{row.X + 33, row.Y, row.W - 40, row.H}, Body, ink, Start, it.Label)
	c.Line(Rect{row.X, row.Y, row.W - 12, row.H}, Small, c.Theme.Soft, End, c.keyText(c.Actions.Keys(it.Action)))
}

func (c *Context) menuKeys(m *menuState) {
	step := func(d int) {
		for range m.items {
			m.row = (m.row + d + len(m.items)) % len(m.items)
			if m.items[m.row].ID != "" {
				return
			}
		}
	}
	for _, k := range c.Input.Keys {
		switch k.Key {
		case "Down":
			step(1)
		case "Up":
			m.row = max(m.row, 0)
			step(-1)
		case "Enter", "Space":
			if m.row >= 0 && m.items[m.row].Why == "" {
				c.choose(m, m.row)
				return
			}
		}
		c.again = true
	}
}

func (c *Context) choose(m *menuState, i int) {
	it := m.items[i]
	m.from, m.chosen, m.open = m.open, it.ID, ""
	if it.Action != "" {
		c.Start(it.Action)
	}
	c.again = true
}

// keyText writes the first chord for people.
func (c *Context) keyText(keys []Chord) string {
	if len(keys) == 0 {
		return ""
	}
	return c.ChordText(keys[0])
}

// ChordText writes a chord for people.
func (c *Context) ChordText(k Chord) string {
	r := strings.NewReplacer("Left", "←", "Right", "→", "Up", "↑", "Down", "↓", "PageUp", "Page up", "PageDown", "Page down", "Escape", "Esc")
	parts := strings.Split(string(k), "+")
	if n := len(parts); !strings.HasPrefix(parts[n-1], "Page") {
		parts[n-1] = r.Replace(parts[n-1])
	}
	return strings.Join(parts, " + ")
}
