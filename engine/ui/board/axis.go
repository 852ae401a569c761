package board

import (
	"strconv"

	"auguststorm/engine/ui/ink"
	"auguststorm/engine/ui/kit"
)

// axisInk is the red pencil of the plans of operations, axisEdge the paper around it.
const (
	axisInk  = 0xB5281E
	axisEdge = 0xFBF4DF
)

// Axis is the arrow of a mission: from where a formation stands through the places it is
// to take or fall back to. Numbered says to count the places.
func (r *Roster) Axis(from int32, places []int32, numbered bool) Overlay {
	var o Overlay
	g := GridOf(r.sc.Board)
	var ps []ink.Pt
	last := int32(-1)
	for _, h := range append([]int32{from}, places...) {
		if h >= 0 && h != last {
			ps, last = append(ps, g.Centre(h)), h
		}
	}
	if len(ps) > 1 {
		o.Lines = append(o.Lines, Line{Points: ink.Curve(ps, false, 10), Width: 7, Color: kit.Hex(axisInk).Fade(0.8), Edge: kit.Hex(axisEdge), Arrow: true, Over: true})
	}
	for i, h := range places {
		o.Lines = append(o.Lines, Line{Points: g.circle(h, 0.34), Closed: true, Width: 2.4, Color: kit.Hex(axisInk), Edge: kit.Hex(axisEdge), Over: true})
		if numbered {
			o.Notes = append(o.Notes, Note{Hex: h, Text: strconv.Itoa(i + 1), Color: kit.Hex(axisInk), Over: true})
		}
	}
	return o
}

// circle is a ring in a hex, its radius in hexes.
func (g Grid) circle(h int32, radius float32) []ink.Pt {
	c, out := g.Centre(h), make([]ink.Pt, 0, 6)
	for d := range int32(6) {
		out = append(out, c.Lerp(g.Corner(h, d), radius*2))
	}
	return ink.Curve(out, true, 4)
}
