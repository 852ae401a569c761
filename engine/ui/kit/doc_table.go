package kit

// docTable draws a table with columns as wide as their cells; in a narrow page the
// wide columns give way and their cells wrap.
func (c *Context) docTable(b *docBlock, r Rect, draw bool) float32 {
	const row = 25
	wide, total := c.docColumns(b, r.W)
	y := r.Y + 4
	for n, line := range b.table {
		style, ink := Body, c.Theme.Ink
		if n == 0 {
			style, ink = Strong.At(13), c.Theme.Soft
		}
		h := float32(row)
		for i := range min(len(line), len(wide)) {
			if lines := len(c.Wrap(style, line[i], wide[i]-12)); lines > 1 {
				h = max(h, float32(lines)*c.legible(style).LineHeight()+7)
			}
		}
		x := r.X
		for i := range min(len(line), len(wide)) {
			cell := Rect{x + 6, y, wide[i] - 12, row}
			x += wide[i]
			if draw {
				c.docCell(cell, style, ink, i < len(b.right) && b.right[i], line[i])
			}
		}
		y += h
		if draw {
			line := c.Theme.Line
			if n == 0 {
				line = c.Theme.Edge
			}
			c.HLine(Rect{r.X, y - 1, total, 1}, line)
		}
	}
	return y + 10 - r.Y
}

// docCell draws a cell of a table, wrapped where it must be.
func (c *Context) docCell(cell Rect, style Style, ink Color, right bool, text string) {
	align := Start
	if right {
		align = End
	}
	lines := c.Wrap(style, text, cell.W)
	if len(lines) < 2 {
		c.Line(cell, style, ink, align, text)
		return
	}
	cell.Y += 3
	cell.H = c.legible(style).LineHeight()
	for _, l := range lines {
		c.Line(cell, style, ink, align, l)
		cell.Y += cell.H
	}
}

// docColumns are the widths of the columns of a table. Where they are too wide in sum,
// those that are narrow keep theirs and the others share what is left.
func (c *Context) docColumns(b *docBlock, room float32) (wide []float32, total float32) {
	wide = make([]float32, len(b.table[0]))
	for i := range wide {
		for _, line := range b.table {
			if i < len(line) {
				wide[i] = max(wide[i], c.Measure(Strong, line[i])+14)
			}
		}
		total += wide[i]
	}
	if total <= room {
		return wide, total
	}
	fixed := make([]bool, len(wide))
	left, n := room, len(wide)
	for again := true; again && n > 0; {
		again = false
		share := left / float32(n)
		for i := range wide {
			if !fixed[i] && wide[i] <= share {
				fixed[i], again = true, true
				left -= wide[i]
				n--
			}
		}
	}
	for i := range wide {
		if !fixed[i] {
			wide[i] = left / float32(n)
		}
	}
	return wide, room
}
