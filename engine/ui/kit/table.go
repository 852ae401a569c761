package kit

import (
	"slices"
	"strings"
)

// Rows is a list: N rows of a height, drawn by Row, of which one may be chosen.
// Only those in view are drawn.
type Rows struct {
	ID     string
	N      int
	Height float32 // 0 is ListRow
	Chosen *int    // nil where nothing is chosen; -1 is none
	Row    func(i int, r Rect, chosen bool)
}

// Rows draws a list. It returns the row that was opened (double click or Enter)
// or -1.
func (c *Context) Rows(r Rect, l Rows) (opened int) {
	opened = -1
	h := l.Height
	if h == 0 {
		h = ListRow
	}
	id := c.id(l.ID)
	c.order = append(c.order, focusable{id, r, c.depth})
	c.tell(id, c.Tf("list of %d rows", l.N))
	was := -1
	if l.Chosen != nil {
		was = *l.Chosen
		if c.hears(id) {
			c.listens = listKeys
			c.listKeys(l, int(r.H/h))
			if c.Input.Hit("Enter") && *l.Chosen >= 0 && c.ring {
				opened = *l.Chosen
			}
		}
	}
	c.Scroll(r, l.ID+"#scroll", float32(l.N)*h, func(view Rect) {
		if l.Chosen != nil && *l.Chosen != was {
			c.Reveal(Rect{view.X, view.Y + float32(*l.Chosen)*h, view.W, h})
			c.again = true
		}
		first := max(0, int((r.Y-view.Y)/h))
		last := min(l.N, int((r.Bottom()-view.Y)/h)+1)
		for i := first; i < last; i++ {
			row := Rect{view.X, view.Y + float32(i)*h, view.W, h}
			chosen := l.Chosen != nil && *l.Chosen == i
			if c.listRow(id, l, i, row, chosen) {
				opened = i
			}
			l.Row(i, row.InsetXY(10, 0), chosen)
		}
	})
	if c.focus == id && c.ring {
		c.Stroke(r.Inset(-2), 4, 2, c.Theme.Accent)
	}
	return opened
}

// listRow draws the ground of a row and lets it be chosen.
func (c *Context) listRow(id string, l Rows, i int, row Rect, chosen bool) (opened bool) {
	if chosen {
		c.Fill(row, c.Theme.Select)
		c.Fill(Rect{row.X, row.Y, 3, row.H}, c.Theme.Accent)
	}
	if l.Chosen == nil || !c.Over(row) || c.active != "" && c.active != id {
		return false
	}
	c.hot = id
	if !chosen {
		c.Fill(row, c.Theme.Hover)
	}
	if c.Input.Pressed[Left] || c.Input.Pressed[Right] {
		c.Focus(id)
		if *l.Chosen != i {
			*l.Chosen, c.again = i, true
		}
		if c.Input.Pressed[Left] {
			c.active = id
		}
		return c.double
	}
	return false
}

func (c *Context) listKeys(l Rows, page int) {
	at := *l.Chosen
	for _, k := range c.Input.Keys {
		switch k.Key {
		case "Down":
			at++
		case "Up":
			at--
		case "PageDown":
			at += page
		case "PageUp":
			at -= page
		case "Home":
			at = 0
		case "End":
			at = l.N - 1
		default:
			continue
		}
		at = max(0, min(l.N-1, at))
	}
	*l.Chosen = at
}

// Column is a column of a table.
type Column struct {
	Title string
	W     float32 // 0 shares what is left
	Align Align
	Tip   string
}

// Table is a list with columns, sorted by a click on a heading.
type Table struct {
	ID      string
	Columns []Column
	N       int
	Cell    func(row, col int) string
	Draw    func(row, col int, r Rect) bool // draws a cell itself where it returns true
	Less    func(col, a, b int) bool        // nil compares the cells as text
	Chosen  *int                            // the chosen record, not its place in the order
	Height  float32
}

// Table draws a table; it returns the record that was opened, or -1.
func (c *Context) Table(r Rect, t Table) int {
	m := c.mem(c.id(t.ID))
	h := t.Height
	if h == 0 {
		h = ListRow
	}
	t.Columns = c.headed(t.Columns)
	head := r.CutTop(28)
	inner := head
	if float32(t.N)*h > r.H {
		inner.W -= thumbWidth + 6
	}
	c.tableHead(t, m, head, t.cells(inner.InsetXY(10, 0)))
	order := t.order(m.num, m.flag)
	place := -1
	if t.Chosen != nil {
		place = slices.Index(order, *t.Chosen)
	}
	was := place
	opened := c.Rows(r, Rows{ID: t.ID, N: t.N, Height: h, Chosen: choice(t.Chosen, &place), Row: func(i int, row Rect, chosen bool) {
		for col, cell := range t.cells(row) {
			c.tableCell(t, order[i], col, cell, chosen)
		}
		c.HLine(Rect{row.X - 10, row.Bottom() - 1, row.W + 20, 1}, c.Theme.Line.Fade(0.6))
	}})
	if place != was && place >= 0 {
		*t.Chosen = order[place]
	}
	if opened >= 0 {
		return order[opened]
	}
	return -1
}

// headed are the columns no narrower than the longest word of their headings, or than
// the heading where the letters are too large for two lines.
func (c *Context) headed(columns []Column) []Column {
	columns = slices.Clone(columns)
	style := Label.At(Caption.Size)
	for i := range columns {
		if columns[i].W == 0 {
			continue
		}
		words := []string{upper(c.T(columns[i].Title))}
		if 28 >= 2*c.legible(style).tight() {
			words = strings.Fields(words[0])
		}
		for _, word := range words {
			columns[i].W = max(columns[i].W, c.Measure(style, word)+1)
		}
	}
	return columns
}

func choice(chosen, place *int) *int {
	if chosen == nil {
		return nil
	}
	return place
}

func (c *Context) tableCell(t Table, record, col int, cell Rect, chosen bool) {
	if t.Draw != nil && t.Draw(record, col, cell) {
		return
	}
	style := Body.At(13.5)
	if chosen {
		style.Face = Strong.Face
	}
	c.Line(cell, style, c.Theme.Ink, t.Columns[col].Align, t.Cell(record, col))
}

// tableHead draws the headings; a click sorts, a second turns the order round.
func (c *Context) tableHead(t Table, m *memory, head Rect, cells []Rect) {
	c.Fill(Rect{head.X, head.Bottom() - 1, head.W, 1}, c.Theme.Edge)
	for i, cell := range cells {
		col := t.Columns[i]
		id := c.id(t.ID + "#" + col.Title)
		p := c.interact(id, cell, true)
		if p.clicked {
			m.flag = m.num == i+1 && !m.flag
			m.num = i + 1
		}
		ink := c.Theme.Soft
		if m.num == i+1 || p.hot {
			ink = c.Theme.Ink
		}
		text := cell
		if m.num == i+1 {
			icon := "up"
			if m.flag {
				icon = "down"
			}
			mark := text.CutRight(14)
			c.Icon(mark.Middle(12, 12), icon, c.Theme.Accent)
		}
		c.Line(text, Label, ink, col.Align, upper(c.T(col.Title)))
		c.focusRing(id, cell.Inset(3), 3)
		if p.hot {
			c.offerTip(id, cell, c.T(col.Tip), "", nil)
		}
	}
}

// cells divides a row among the columns.
func (t Table) cells(row Rect) []Rect {
	free, fills := row.W-Gap*float32(len(t.Columns)-1), 0
	for _, col := range t.Columns {
		free -= col.W
		if col.W == 0 {
			fills++
		}
	}
	out := make([]Rect, len(t.Columns))
	for i, col := range t.Columns {
		w := col.W
		if w == 0 {
			w = max(20, free/float32(fills))
		}
		out[i] = row.CutLeft(w)
		row.CutLeft(Gap)
	}
	return out
}

// order is the records as they are shown: by column col-1, 0 as they come.
func (t Table) order(col int, down bool) []int {
	out := make([]int, t.N)
	for i := range out {
		out[i] = i
	}
	if col == 0 {
		return out
	}
	less := t.Less
	if less == nil {
		less = func(col, a, b int) bool { return strings.Compare(t.Cell(a, col), t.Cell(b, col)) < 0 }
	}
	slices.SortStableFunc(out, func(a, b int) int {
		if down {
			a, b = b, a
		}
		switch {
		case less(col-1, a, b):
			return -1
		case less(col-1, b, a):
			return 1
		}
		return 0
	})
	return out
}

func upper(s string) string { return strings.ToUpper(s) }
