package kit

// Tree is a list whose rows fold. The nodes come as if all were unfolded, what is
// above before what is below, each with its depth; which of them are open belongs to
// the screen.
type Tree struct {
	ID     string
	Depth  []int              // of every node, 0 at the top
	Open   []bool             // of every node: what is below it shows
	Show   []bool             // nil shows all; TreeFind makes it for a search
	Chosen *int               // the chosen node, -1 is none
	Height float32            // of a row, 0 is ListRow
	Label  func(i int) string // of a node, for the screen reader
	Row    func(i int, r Rect, chosen bool)
}

// treeStep is the indent of a level in UI units, less in a narrow tree.
func treeStep(width float32) float32 { return max(8, min(15, width/25)) }

// Tree draws a tree. Up and Down go along the rows, Right unfolds or goes one level
// down, Left folds or goes one level up, Space folds and unfolds. It returns the
// node that was opened (double click or Enter), or -1.
func (c *Context) Tree(r Rect, t Tree) (opened int) {
	opened = -1
	h := t.Height
	if h == 0 {
		h = ListRow
	}
	id := c.id(t.ID)
	c.order = append(c.order, focusable{id, r, c.depth})
	c.tell(id, c.Tf("tree of %d rows", len(t.Depth)))
	m := c.mem(id)
	rows := t.rows()
	if c.hears(id) {
		c.listens = treeKeys
		if c.treeKeys(t, rows, max(1, int(r.H/h))) {
			opened = *t.Chosen
		}
		rows = t.rows()
	}
	c.Scroll(r, t.ID+"#scroll", float32(len(rows))*h, func(view Rect) {
		if *t.Chosen != m.num-1 { // also where the screen chose it
			m.num = *t.Chosen + 1
			if at := place(rows, *t.Chosen); at >= 0 {
				c.Reveal(Rect{view.X, view.Y + float32(at)*h, view.W, h})
			}
			c.again = true
		}
		first := max(0, int((r.Y-view.Y)/h))
		last := min(len(rows), int((r.Bottom()-view.Y)/h)+1)
		for at := first; at < last; at++ {
			if c.treeRow(id, t, rows[at], Rect{view.X, view.Y + float32(at)*h, view.W, h}) {
				opened = rows[at]
			}
		}
	})
	if c.focus == id && c.ring {
		c.Stroke(r.Inset(-2), 4, 2, c.Theme.Accent)
	}
	return opened
}

// rows are the nodes that show, in order.
func (t *Tree) rows() (out []int) {
	hidden := -1 // depth below which all is folded away
	for i, d := range t.Depth {
		if hidden >= 0 && d > hidden {
			continue
		}
		hidden = -1
		if t.Show != nil && !t.Show[i] {
			continue
		}
		out = append(out, i)
		if !t.Open[i] {
			hidden = d
		}
	}
	return out
}

// branches reports that something is below a node.
func (t *Tree) branches(i int) bool {
	for k := i + 1; k < len(t.Depth) && t.Depth[k] > t.Depth[i]; k++ {
		if t.Show == nil || t.Show[k] {
			return true
		}
	}
	return false
}

// above is the node a node hangs on, or -1.
func (t *Tree) above(i int) int { return treeAbove(t.Depth, i) }

func treeAbove(depth []int, i int) int {
	for k := i - 1; k >= 0; k-- {
		if depth[k] < depth[i] {
			return k
		}
	}
	return -1
}

func place(rows []int, node int) int {
	for at, i := range rows {
		if i == node {
			return at
		}
	}
	return -1
}

// treeRow draws a row; a press on its triangle folds it and chooses nothing.
func (c *Context) treeRow(id string, t Tree, i int, row Rect) (opened bool) {
	chosen := *t.Chosen == i
	if chosen {
		c.Fill(row, c.Theme.Select)
		c.Fill(Rect{row.X, row.Y, 3, row.H}, c.Theme.Accent)
	}
	in := row.InsetXY(6, 0)
	in.CutLeft(float32(t.Depth[i]) * treeStep(row.W))
	mark := in.CutLeft(16)
	over := c.Over(row) && (c.active == "" || c.active == id)
	if over {
		c.hot = id
		if !chosen {
			c.Fill(row, c.Theme.Hover)
		}
	}
	fold := t.branches(i)
	if fold {
		ink := c.Theme.Soft
		if over && mark.Inset(-3).Has(c.Input.Pos) {
			ink = c.Theme.Accent
		}
		name := "right2"
		if t.Open[i] {
			name = "down2"
		}
		c.Icon(mark.Middle(15, 15), name, ink)
	}
	if over && (c.Input.Pressed[Left] || c.Input.Pressed[Right]) {
		c.Focus(id)
		if c.Input.Pressed[Left] {
			c.active = id
		}
		switch {
		case fold && c.Input.Pressed[Left] && c.Input.Pos.X < mark.Right():
			t.Open[i] = !t.Open[i]
			c.again = true
		default:
			if !chosen {
				*t.Chosen, c.again = i, true
			}
			opened = c.double
		}
	}
	in.CutRight(4)
	t.Row(i, in, chosen)
	return opened
}

// treeKeys moves through the tree; it reports that Enter opens the chosen node.
func (c *Context) treeKeys(t Tree, rows []int, page int) (enter bool) {
	was := *t.Chosen
	for _, k := range c.Input.Keys {
		if len(rows) == 0 || c.Input.Mods&(Ctrl|Alt|Shift) != 0 {
			return false
		}
		at := place(rows, *t.Chosen)
		to := at
		switch k.Key {
		case "Down":
			to++
		case "Up":
			to--
		case "PageDown":
			to += page
		case "PageUp":
			to -= page
		case "Home":
			to = 0
		case "End":
			to = len(rows) - 1
		case "Right", "Left", "Space":
			c.treeFold(t, k.Key)
			rows = t.rows()
			c.again = true
			continue
		case "Enter":
			enter = *t.Chosen >= 0
			continue
		default:
			continue
		}
		*t.Chosen = rows[max(0, min(len(rows)-1, to))]
	}
	if i := *t.Chosen; i != was && i >= 0 {
		c.again = true
		if t.Label != nil {
			c.Say(t.Label(i))
		}
	}
	return enter
}

// treeFold is what Right, Left and Space do with the chosen node.
func (c *Context) treeFold(t Tree, k Key) {
	i := *t.Chosen
	if i < 0 {
		return
	}
	fold := t.branches(i)
	switch {
	case k == "Space" && fold:
		t.Open[i] = !t.Open[i]
	case k == "Right" && fold && !t.Open[i]:
		t.Open[i] = true
	case k == "Right" && fold:
		for n := i + 1; n < len(t.Depth); n++ {
			if t.Show == nil || t.Show[n] {
				*t.Chosen = n
				return
			}
		}
	case k == "Left" && fold && t.Open[i]:
		t.Open[i] = false
	case k == "Left" && t.above(i) >= 0:
		*t.Chosen = t.above(i)
	}
}

// TreeFind is a search in a tree: what matches shows, with all above and below it,
// and open is what must be open for the matches to be seen.
func TreeFind(depth []int, match func(i int) bool) (show, open []bool) {
	show, open = make([]bool, len(depth)), make([]bool, len(depth))
	below := -1 // depth of the match what follows hangs on
	for i, d := range depth {
		if below >= 0 && d > below {
			show[i] = true
		} else {
			below = -1
		}
		if !match(i) {
			continue
		}
		if show[i] = true; below < 0 {
			below = d
		}
		for up := treeAbove(depth, i); up >= 0 && !open[up]; up = treeAbove(depth, up) {
			show[up], open[up] = true, true
		}
	}
	return show, open
}

// TreeReveal opens what a node hangs on, so that it shows.
func TreeReveal(depth []int, open []bool, i int) {
	for up := treeAbove(depth, i); up >= 0; up = treeAbove(depth, up) {
		open[up] = true
	}
}
