package kit

// Panel draws a sheet of paper on the map and returns the room inside. Nothing
// below it feels the pointer.
func (c *Context) Panel(r Rect) Rect {
	c.Shadow(r.Move(0, 2), 6, 14, c.Theme.Shadow)
	c.Round(r, 6, c.Theme.Panel)
	c.Stroke(r, 6, 1, c.Theme.Edge)
	c.Bar(r)
	return r.Inset(Pad)
}

// Bar is a sheet along an edge of the window, with a hairline towards the map at
// the given side: "top", "bottom", "left" or "right" is where the sheet lies.
func (c *Context) Edge(r Rect, side string) Rect {
	c.Shadow(r, 0, 10, c.Theme.Shadow)
	c.Fill(r, c.Theme.Panel)
	switch side {
	case "top":
		c.Fill(Rect{r.X, r.Bottom() - 1, r.W, 1}, c.Theme.Edge)
	case "bottom":
		c.Fill(Rect{r.X, r.Y, r.W, 1}, c.Theme.Edge)
	case "left":
		c.Fill(Rect{r.Right() - 1, r.Y, 1, r.H}, c.Theme.Edge)
	default:
		c.Fill(Rect{r.X, r.Y, 1, r.H}, c.Theme.Edge)
	}
	c.Bar(r)
	return r.InsetXY(Pad, 0)
}

// Head draws a heading with a hairline under it at the top of a rectangle, in two
// lines where it asks for them, and cuts it off.
func (c *Context) Head(r *Rect, text string) {
	text = c.T(text)
	top := r.CutTop(c.LineRow(30, r.W, Heading, text))
	c.Line(top, Heading, c.Theme.Ink, Start, text)
	c.HLine(Rect{top.X, top.Bottom() + 2, top.W, 1}, c.Theme.Line)
	r.CutTop(12)
}

// Label draws a small heading in capitals and cuts it off.
func (c *Context) Label(r *Rect, text string) {
	text = c.T(text)
	c.Line(r.CutTop(c.LineRow(20, r.W, Label, upper(text))), Label, c.Theme.Soft, Start, upper(text))
	r.CutTop(4)
	c.nextName = text
}

// Pair draws a name at the left and its value at the right of a row, and cuts it
// off.
func (c *Context) Pair(r *Rect, name, value string) {
	row := r.CutTop(24)
	w := c.Measure(Strong, value)
	c.Line(Rect{row.X, row.Y, row.W - w - 8, row.H}, Body, c.Theme.Soft, Start, c.T(name))
	c.Line(row, Strong, c.Theme.Ink, End, value)
}

// SidePanel cuts the strip for the main panel off a rectangle: right, or left
// for the left-handed.
func (c *Context) SidePanel(r *Rect, w float32) Rect {
	if c.Prefs.Mirror {
		return r.CutLeft(w)
	}
	return r.CutRight(w)
}

// OtherPanel cuts the strip opposite of SidePanel.
func (c *Context) OtherPanel(r *Rect, w float32) Rect {
	if c.Prefs.Mirror {
		return r.CutRight(w)
	}
	return r.CutLeft(w)
}

// modalRim is the least of the window that is worth showing beside a dialog.
const modalRim = 48

// Modal draws a dialog in the middle of the window, above everything, and keeps
// the keyboard in it. One that would leave less than a strip of the window for what
// lies behind takes all of it. It reports that Escape or its cross asks to close it; the
// caller draws it for as long as it is open.
func (c *Context) Modal(id string, w, h float32, title string, inside func(Rect)) (closed bool) {
	if c.Size.W-w < 2*modalRim && c.Size.H-h < 2*modalRim {
		w, h = c.Size.W-8, c.Size.H-8
	}
	w, h = min(w, c.Size.W-8), min(h, c.Size.H-8)
	r := c.Size.Middle(w, h)
	c.Layer(c.Size, true, func() {
		c.Scope(id, func() {
			c.Fill(c.Size, c.Theme.Scrim)
			if r.W*r.H > c.Size.W*c.Size.H/2 {
				c.Fill(c.Size, c.Theme.Scrim) // cut words beside a large dialog would be read with it
			}
			c.Shadow(r.Move(0, 6), 8, 30, c.Theme.Shadow)
			c.Round(r, 8, c.Theme.Panel)
			c.Stroke(r, 8, 1, c.Theme.Edge)
			c.captured = true
			in := r.InsetXY(24, 20)
			head := in.CutTop(30)
			inside2 := in
			inside2.CutTop(14)
			c.Line(Rect{head.X, head.Y, head.W - 40, head.H}, Heading.At(21), c.Theme.Ink, Start, c.T(title))
			c.HLine(Rect{in.X, in.Y + 4, in.W, 1}, c.Theme.Line)
			inside(inside2)
			if c.Button(Rect{head.Right() - 28, head.Y, 28, 28}, Button{ID: "close", Icon: "close", Kind: Quiet, Tip: c.T("Close (Escape)")}) {
				closed = true
			}
		})
		if c.depth >= c.top && c.menu.open == "" && c.Input.Hit("Escape") {
			closed = true
		}
	})
	if closed {
		c.again = true
	}
	return closed
}

// Confirm is a dialog with a question and two answers; it returns 1 for yes, -1
// for no and 0 while it is open.
func (c *Context) Confirm(id, title, text, yes, no string) int {
	answer := 0
	text = c.T(text)
	h := c.TextHeight(Body, text, 420-48) + 150
	if c.Modal(id, 420, h, title, func(r Rect) {
		row := r.CutBottom(RowHeight + 2)
		c.Paragraph(r, Body, c.Theme.Ink, text)
		w := max(96, c.ButtonWidth(yes, false))
		if c.Button(row.CutRight(w), Button{ID: "yes", Label: yes, Kind: Primary}) {
			answer = 1
		}
		row.CutRight(Gap)
		if c.Button(row.CutRight(max(96, c.ButtonWidth(no, false))), Button{ID: "no", Label: no}) {
			answer = -1
		}
	}) {
		answer = -1
	}
	return answer
}
