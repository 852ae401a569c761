package screen

import (
	"auguststorm/engine"
	"auguststorm/engine/ui/board"
	"auguststorm/engine/ui/kit"
)

// key is what is drawn for the chosen unit and needs a word.
type key struct {
	reach, rail, stops bool
	trace              int32 // hex its supply comes from, -1 where none is drawn
}

// traceText is the word for the green arrow.
const traceText = "supply from: %s"

// The words for what is drawn about the chosen unit.
var (
	reachMark = legendMark{"fill", 0xE0B040, "reach today, with the MP it costs"}
	stopMark  = legendMark{"fill", 0xC46A10, "an enemy ZOC stops it there"}
	railMark  = legendMark{"fill", 0xE0B040, "trains can take it there today"}
	traceMark = legendMark{"arrow", 0x4F8A4B, traceText}
)

// marks are the lines of the legend for the chosen unit.
func (k key) marks() (out []legendMark) {
	if k.reach {
		out = append(out, reachMark)
	}
	if k.stops {
		out = append(out, stopMark)
	}
	if k.rail {
		out = append(out, railMark)
	}
	if k.trace >= 0 {
		out = append(out, traceMark)
	}
	return out
}

// legendPart is a heading of the legend and its lines.
type legendPart struct {
	name  string
	marks []legendMark
	words []string
}

// legendParts are what lies on the map and needs a word: the chosen unit's, then the layers'.
func (g *Game) legendParts(c *kit.Context) (out []legendPart) {
	if marks := g.table.key.marks(); len(marks) > 0 && len(g.table.units) > 0 {
		out = append(out, legendPart{"The chosen unit", marks, nil})
	}
	for i := range layers {
		if l := &layers[i]; g.table.on(i) && l.marks != nil {
			p := legendPart{l.name, l.marks, nil}
			if l.name == airName {
				p.words = g.airWords(c)
			}
			out = append(out, p)
		}
	}
	return out
}

// legend explains what lies on the map where it needs it, in the lower left corner.
func (g *Game) legend(c *kit.Context, page kit.Rect) {
	const row, wide = 19, 300
	parts := g.legendParts(c)
	if len(parts) == 0 || page.W < wide+80 || page.H < 200 {
		return
	}
	tall := func(m legendMark) float32 {
		return row * float32(max(1, int(c.TextHeight(kit.Small, g.markText(c, m), wide-54)/row+0.5)))
	}
	h := float32(20)
	for _, p := range parts {
		h += row
		for _, m := range p.marks {
			h += tall(m)
		}
		for _, w := range p.words {
			h += c.TextHeight(kit.Small, w, wide-28) + 5
		}
	}
	h = min(h, page.H)
	r := c.Panel(kit.Rect{X: page.X, Y: page.Bottom() - h, W: wide, H: h}).Inset(-4)
	for _, p := range parts {
		c.Line(r.CutTop(row), kit.Strong.At(13), c.Theme.Ink, kit.Start, c.T(p.name))
		for _, m := range p.marks {
			line := r.CutTop(tall(m))
			drawMark(c, line.CutLeft(26), g.asDrawn(c, m))
			c.Paragraph(line, kit.Small, c.Theme.Soft, g.markText(c, m))
		}
		for _, w := range p.words {
			r.CutTop(3)
			r.CutTop(c.Paragraph(r, kit.Small, c.Theme.Ink, w) + 2)
		}
	}
}

// asDrawn is a mark as it looks on the map now: in the colour of its side, and far away.
func (g *Game) asDrawn(c *kit.Context, m legendMark) legendMark {
	if side := markSide(m); side >= 0 {
		m.shape, m.color = "fill", uint32(sideInk(c, side)>>8)
	}
	if m.text == zocText && g.table.view.Camera.Zoom() < board.FarAway {
		m.shape, m.color = "line", zocFar
	}
	return m
}

// markSide is the side whose colour a mark has, or -1.
func markSide(m legendMark) engine.Side {
	switch m.shape {
	case "side0":
		return 0
	case "side1":
		return 1
	}
	return -1
}

// markText says what a mark is.
func (g *Game) markText(c *kit.Context, m legendMark) string {
	if m.text == traceText {
		from := g.gaz().Name(g.table.key.trace)
		if from == "" {
			from = g.gaz().At(g.table.key.trace)
		}
		return c.Tf(m.text, from)
	}
	if side := markSide(m); side >= 0 {
		return c.Tf(m.text, g.sideName(c, side))
	}
	return c.T(m.text)
}

// drawMark is how a layer draws something, in small.
func drawMark(c *kit.Context, r kit.Rect, m legendMark) {
	r = r.Middle(20, 12)
	k := kit.Hex(m.color)
	y := r.Y + r.H/2
	switch m.shape {
	case "fill":
		c.Fill(r, k.Fade(0.5))
	case "spot":
		c.Round(r.Middle(12, 12), 6, k.Fade(0.5))
	case "rain":
		for i := range 4 {
			x := r.X + 3 + float32(i)*4.5
			c.Polyline([]kit.Point{{X: x + 2, Y: r.Y + 1}, {X: x - 2, Y: r.Bottom() - 1}}, 1.2, k, false)
		}
	case "arrow":
		c.Polyline([]kit.Point{{X: r.X, Y: y}, {X: r.Right() - 6, Y: y}}, 3, k, false)
		c.Polyline([]kit.Point{{X: r.Right() - 8, Y: y - 4}, {X: r.Right() - 1, Y: y}, {X: r.Right() - 8, Y: y + 4}}, 2.2, k, false)
	case "line":
		c.Polyline([]kit.Point{{X: r.X, Y: y}, {X: r.Right(), Y: y}}, 2.2, k, false)
	case "dot":
		c.Polyline([]kit.Point{{X: r.X, Y: y}, {X: r.Right(), Y: y}}, 2.2, k, false, 3, 4)
	case "dash":
		c.Polyline([]kit.Point{{X: r.X, Y: y}, {X: r.Right(), Y: y}}, 2.2, k, false, 6, 3)
	}
}
