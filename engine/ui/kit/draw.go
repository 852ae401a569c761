package kit

import (
	"strings"

	"auguststorm/engine/ui/kit/glyph"
)

// Align is where text stands in its rectangle.
type Align uint8

// The alignments.
const (
	Start Align = iota
	Center
	End
)

// Fill draws a rectangle.
func (c *Context) Fill(r Rect, color Color) { c.list().add(Cmd{Op: OpFill, Rect: r, Color: color}) }

// Round draws a rectangle with round corners.
func (c *Context) Round(r Rect, radius float32, color Color) {
	c.list().add(Cmd{Op: OpFill, Rect: r, Radius: radius, Color: color})
}

// Stroke draws an outline inside the rectangle.
func (c *Context) Stroke(r Rect, radius, width float32, color Color) {
	c.list().add(Cmd{Op: OpStroke, Rect: r, Radius: radius, Width: width, Color: color})
}

// Shadow draws the soft shadow a rectangle throws.
func (c *Context) Shadow(r Rect, radius, blur float32, color Color) {
	c.list().add(Cmd{Op: OpShadow, Rect: r, Radius: radius, Width: blur, Color: color})
}

// HLine draws a hairline along the top of the rectangle.
func (c *Context) HLine(r Rect, color Color) { c.Fill(Rect{r.X, r.Y, r.W, 1}, color) }

// VLine draws a hairline along the left of the rectangle.
func (c *Context) VLine(r Rect, color Color) { c.Fill(Rect{r.X, r.Y, 1, r.H}, color) }

// Image draws a part of a picture, src in its pixels, tinted; white leaves it.
func (c *Context) Image(m *Image, src, dst Rect, tint Color) {
	c.list().add(Cmd{Op: OpImage, Image: m, Src: src, Rect: dst, Color: tint})
}

// Icon draws an icon by name; see Icons.
func (c *Context) Icon(r Rect, name string, color Color) {
	c.list().add(Cmd{Op: OpIcon, Rect: r, Text: name, Color: color})
}

// Polyline draws a line through the points. Dash gives lengths drawn and left
// out in turn; nil is solid.
func (c *Context) Polyline(points []Point, width float32, color Color, closed bool, dash ...float32) {
	c.list().add(Cmd{Op: OpPolyline, Points: points, Width: width, Color: color, Closed: closed, Dash: dash})
}

// Polygon fills a simple polygon.
func (c *Context) Polygon(points []Point, color Color) {
	c.list().add(Cmd{Op: OpPolygon, Points: points, Color: color})
}

// Mesh draws triangles, textured from m where it is not nil.
func (c *Context) Mesh(mesh *Mesh, m *Image) {
	c.list().add(Cmd{Op: OpMesh, Mesh: mesh, Image: m})
}

// Clip cuts what is drawn inside, and where it feels the pointer, to the
// rectangle.
func (c *Context) Clip(r Rect, inside func()) {
	c.list().add(Cmd{Op: OpClip, Rect: r})
	c.clips = append(c.clips, r)
	inside()
	c.clips = c.clips[:len(c.clips)-1]
	c.list().add(Cmd{Op: OpUnclip})
}

// Visible reports that some of the rectangle is inside the clips.
func (c *Context) Visible(r Rect) bool {
	for _, clip := range c.clips {
		if !clip.Meets(r) {
			return false
		}
	}
	return r.Meets(c.Size)
}

// Measure is the width of text.
func (c *Context) Measure(s Style, text string) float32 {
	s = c.legible(s)
	return c.Text.Measure(s.Face, s.Size, s.Track, text)
}

// Write draws one line of text from x on the base line y.
func (c *Context) Write(x, y float32, s Style, color Color, text string) {
	if s = c.legible(s); text != "" {
		c.list().add(Cmd{Op: OpText, Rect: Rect{X: x, Y: y}, Style: s, Color: color, Text: text})
	}
}

// baseline is where a line stands that is centred in a rectangle by the height
// of its capitals.
func baseline(r Rect, s Style) float32 { return r.Y + (r.H+glyph.Cap*s.Size)/2 }

// Line draws text in the middle of the height of a rectangle: in one line, drawn
// closer where it is a little too long, in two where the rectangle is high enough
// for them; what still does not fit is cut with an ellipsis.
func (c *Context) Line(r Rect, s Style, color Color, a Align, text string) {
	s = c.Tight(s, text, r.W)
	if c.Measure(s, text) > r.W+0.5 && r.H >= 2*s.tight() {
		if lines := c.halves(s, text, r.W); len(lines) > 1 {
			rest := strings.TrimSpace(strings.TrimPrefix(text, lines[0]))
			r.Y, r.H = r.Center().Y-s.tight(), s.tight()
			c.oneLine(r, s, color, a, lines[0])
			c.oneLine(r.Move(0, r.H), s, color, a, rest)
			return
		}
	}
	c.oneLine(r, s, color, a, text)
}

// halves is Wrap, with two lines as alike as the words allow: no word stands alone in
// the second.
func (c *Context) halves(s Style, text string, width float32) []string {
	lines := c.Wrap(s, text, width)
	if len(lines) != 2 {
		return lines
	}
	for w := c.Measure(s, text) * 0.52; w < width; w *= 1.08 {
		if even := c.Wrap(s, text, w); len(even) == 2 && c.Measure(s, even[0]) <= width && c.Measure(s, even[1]) <= width {
			return even
		}
	}
	return lines
}

// oneLine draws a line and cuts what does not fit.
func (c *Context) oneLine(r Rect, s Style, color Color, a Align, text string) {
	s = c.legible(s)
	text, w := c.Fit(s, text, r.W)
	x := r.X
	switch a {
	case Center:
		x += (r.W - w) / 2
	case End:
		x += r.W - w
	}
	c.Write(x, baseline(r, s), s, color, text)
}

// Tight is the style for text a little too long for a width: up to a seventh
// smaller, and no smaller than Caption.
func (c *Context) Tight(s Style, text string, width float32) Style {
	s = c.legible(s)
	w := c.Measure(s, text)
	least := max(s.Size*6/7, Caption.Size)
	if w <= width+0.5 || least >= s.Size {
		return s
	}
	size := s.Size * width / w
	if size < least {
		size = least
	}
	return c.legible(s.At(size))
}

// Holds reports that Line shows all of a text in a rectangle.
func (c *Context) Holds(r Rect, s Style, text string) bool {
	s = c.Tight(s, text, r.W)
	if c.Measure(s, text) <= r.W+0.5 {
		return true
	}
	if r.H < 2*s.tight() {
		return false
	}
	lines := c.Wrap(s, text, r.W)
	return len(lines) == 2 && c.Measure(s, lines[0]) <= r.W+0.5 && c.Measure(s, lines[1]) <= r.W+0.5
}

// LineRow is the height of a row of a list that is h high where every text fits
// into a line of the width, and high enough for two where one of them does not.
func (c *Context) LineRow(h, width float32, s Style, texts ...string) float32 {
	for _, text := range texts {
		if t := c.Tight(s, text, width); c.Measure(t, text) > width+0.5 {
			return max(h, 2*t.tight()+6)
		}
	}
	return h
}

// Fit cuts text with an ellipsis to a width and returns its own.
func (c *Context) Fit(s Style, text string, width float32) (string, float32) {
	w := c.Measure(s, text)
	if w <= width+0.5 {
		return text, w
	}
	runes := []rune(text)
	lo, hi := 0, len(runes)
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if c.Measure(s, string(runes[:mid])+"…") <= width {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	if lo == 0 {
		return "", 0
	}
	for lo > 1 && runes[lo-1] == ' ' {
		lo--
	}
	cut := string(runes[:lo]) + "…"
	return cut, c.Measure(s, cut)
}
