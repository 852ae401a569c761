package board

import (
	"math"

	"auguststorm/engine/ui/ink"
	"auguststorm/engine/ui/kit"
)

// Overlay is what is laid over the map. Its user fills it; hexes lie under the
// counters, lines under them or over them.
type Overlay struct {
	Hexes []Tint
	Lines []Line
	Notes []Note
	Spots []Spot
}

// Spot marks a hex over the counters where the map is so far away that hexes and notes
// cannot be seen.
type Spot struct {
	Hex   int32
	Color kit.Color
	Size  float32 // UI units across
	Text  string  // white, in the spot
}

// FarAway is the zoom below which spots are drawn, and hexes in their colour for far
// away, in UI units a hex.
const FarAway = 14

// Tint colours a hex.
type Tint struct {
	Hex   int32
	Color kit.Color
	Share float32   // of the hex that is coloured, 0 for all of it
	Hatch int       // lines of rain instead of the whole hex
	Far   kit.Color // far away, 0 for the same
}

// Line is a line in map coordinates.
type Line struct {
	Points []ink.Pt
	Width  float32 // UI units
	Color  kit.Color
	Edge   kit.Color // a wider line below it, 0 for none
	Dash   []float32
	Closed bool
	Shift  float32   // to the right of its direction, UI units
	Fill   kit.Color // of the area inside, 0 for none
	Arrow  bool      // a head at the end
	Over   bool      // over the counters
	Only   Reach     // at which zooms it shows
}

// Reach is at which zooms a line shows.
type Reach uint8

// The reaches.
const (
	Always  Reach = iota
	FarOnly       // where the map is far away
	NearOnly
)

// shows reports that a line of a reach is drawn at a zoom.
func (r Reach) shows(u float32) bool { return r == Always || (r == FarOnly) == (u < FarAway) }

// Note is a short text in a hex, such as the MP it costs to come there.
type Note struct {
	Hex   int32
	Text  string
	Color kit.Color
	Over  bool
	Below bool // under the counter, at the foot of the hex
}

// under draws what lies below the counters.
func (v *View) under(l *kit.List, scale float32) {
	v.tints(l)
	v.lines(l, false)
	v.notes(l, false, scale)
}

// tints colours hexes, all in one batch: there may be thousands.
func (v *View) tints(l *kit.List) {
	var corner [6]kit.Point
	u, a := v.Camera.u, v.Camera.area
	for k := range corner {
		p := v.Map.grid.Corner(0, int32(k)).Sub(v.Map.grid.Centre(0))
		corner[k] = kit.Point{X: p.X * u * 1.002, Y: p.Y * u * 1.002}
	}
	for _, t := range v.Overlay.Hexes {
		c := v.Camera.Centre(t.Hex)
		if c.X+u < a.X || c.X-u > a.Right() || c.Y+u < a.Y || c.Y-u > a.Bottom() {
			continue
		}
		if t.Hatch > 0 {
			v.hatch(c, &t)
			continue
		}
		k := t.Share
		if k == 0 {
			k = 1
		}
		m := v.meshes.plain()
		n := uint16(len(m.Vertices))
		ink := t.Color
		if t.Far != 0 && u < FarAway {
			ink = t.Far
		}
		for _, o := range corner {
			m.Vertices = append(m.Vertices, kit.Vertex{X: c.X + o.X*k, Y: c.Y + o.Y*k, Color: ink})
		}
		m.Indices = append(m.Indices, n, n+1, n+2, n, n+2, n+3, n, n+3, n+4, n, n+4, n+5)
	}
	v.meshes.flush(l)
}

// hatch draws strokes of rain over a hex.
func (v *View) hatch(c kit.Point, t *Tint) {
	u := v.Camera.u
	n := t.Hatch
	w, l := max(0.8, u*0.022), u*0.26
	if u < 14 { // far: one long stroke a hex
		n, w, l = 1, 1, u*0.62
	}
	m := v.meshes.plain()
	for i := range n {
		x := c.X + u*0.78*((float32(i)+0.5)/float32(n)-0.5)
		y := c.Y + u*0.2*float32(i%2*2-1)*float32(min(n-1, 1))
		k := uint16(len(m.Vertices))
		for _, p := range [...]kit.Point{{X: x + l/3, Y: y - l/2}, {X: x + l/3 + w, Y: y - l/2}, {X: x - l/3 + w, Y: y + l/2}, {X: x - l/3, Y: y + l/2}} {
			m.Vertices = append(m.Vertices, kit.Vertex{X: p.X, Y: p.Y, Color: t.Color})
		}
		m.Indices = append(m.Indices, k, k+1, k+2, k, k+2, k+3)
	}
}

// over draws what lies above them.
func (v *View) over(l *kit.List, scale float32) {
	v.lines(l, true)
	v.notes(l, true, scale)
	v.spots(l, scale)
	if v.Hover >= 0 {
		if ps := v.hexagon(v.Hover, 0.97); ps != nil {
			add(l, kit.Cmd{Op: kit.OpPolyline, Points: ps, Closed: true, Width: 2, Color: kit.Hex(0x2A2018).Fade(0.55)})
		}
	}
	v.results(l, scale)
}

// hexagon is a hex on the screen, drawn in a little, or nil outside the window.
func (v *View) hexagon(h int32, share float32) []kit.Point {
	c := v.Camera.Centre(h)
	u := v.Camera.u
	a := v.Camera.area
	if c.X+u < a.X || c.X-u > a.Right() || c.Y+u < a.Y || c.Y-u > a.Bottom() {
		return nil
	}
	ps := make([]kit.Point, 6)
	for k := range ps {
		p := v.Map.grid.Corner(h, int32(k))
		q := v.Camera.ToScreen(p)
		ps[k] = kit.Point{X: c.X + (q.X-c.X)*share, Y: c.Y + (q.Y-c.Y)*share}
	}
	return ps
}

func (v *View) lines(l *kit.List, over bool) {
	for i := range v.Overlay.Lines {
		n := &v.Overlay.Lines[i]
		if n.Over != over || len(n.Points) < 2 || !n.Only.shows(v.Camera.u) {
			continue
		}
		ps := v.onScreen(n)
		if len(ps) < 2 {
			continue
		}
		if n.Shift != 0 {
			ps = shifted(ps, n.Shift)
		}
		v.line(l, n, ps)
	}
}

// onScreen is a line on the screen, without the points that would not show: those a
// pixel from the one before, and those beyond an edge of the window between others
// beyond it. Dashed lines keep all, so that their dashes stay where they are.
func (v *View) onScreen(n *Line) []kit.Point {
	a := v.Camera.area.Inset(-24)
	beyond := func(p kit.Point) (z uint8) {
		if p.X < a.X {
			z = 1
		} else if p.X > a.Right() {
			z = 2
		}
		if p.Y < a.Y {
			z |= 4
		} else if p.Y > a.Bottom() {
			z |= 8
		}
		return z
	}
	from := len(v.points)
	o, u := v.Camera.origin(), v.Camera.u
	all, outside, run := uint8(15), uint8(0), 0 // run is how many points beyond one edge came last
	last := len(n.Points) - 1
	for i, m := range n.Points {
		p := kit.Point{X: o.X + m.X*u, Y: o.Y + m.Y*u}
		z := beyond(p)
		all &= z
		if k := len(v.points); n.Dash == nil && k > from && i < last {
			q := v.points[k-1]
			if abs(p.X-q.X)+abs(p.Y-q.Y) < 1.2 {
				continue
			}
			if outside&z != 0 {
				outside &= z
				if run++; run > 2 { // the one before is not needed
					v.points[k-1] = p
					continue
				}
				v.points = append(v.points, p)
				continue
			}
		}
		outside, run = z, 1
		v.points = append(v.points, p)
	}
	if all != 0 {
		v.points = v.points[:from]
	}
	if n.Dash == nil {
		v.points = v.points[:from+len(thinned(v.points[from:]))]
	}
	return v.points[from:len(v.points):len(v.points)]
}

// astray is how far a line may lie beside points that are left out of it, in UI units.
const astray = 0.25

// thinned leaves out, in place, the points of a line that lie on it nearly: all that the
// line between their neighbours passes within astray.
func thinned(ps []kit.Point) []kit.Point {
	if len(ps) < 3 {
		return ps
	}
	cross := func(a, b kit.Point) float32 { return a.X*b.Y - a.Y*b.X }
	kept := 1
	from, last := ps[0], ps[1]
	var lo, hi kit.Point // the directions from "from" that pass all points since it
	open := false
	narrow := func(d kit.Point) {
		l := float32(math.Sqrt(float64(d.X*d.X + d.Y*d.Y)))
		if l <= astray {
			return
		}
		n := kit.Point{X: -d.Y / l * astray, Y: d.X / l * astray}
		a, b := d.Add(-n.X, -n.Y), d.Add(n.X, n.Y)
		if !open || cross(lo, a) > 0 {
			lo = a
		}
		if !open || cross(hi, b) < 0 {
			hi = b
		}
		open = true
	}
	narrow(last.Add(-from.X, -from.Y))
	for _, p := range ps[2:] {
		d := p.Add(-from.X, -from.Y)
		if open && (cross(lo, d) < 0 || cross(d, hi) < 0 || lo.X*d.X+lo.Y*d.Y < 0) {
			ps[kept] = last
			kept++
			from, open = last, false
			d = p.Add(-from.X, -from.Y)
		}
		narrow(d)
		last = p
	}
	ps[kept] = last
	return ps[:kept+1]
}

// shifted is a line moved to the right of its direction.
func shifted(ps []kit.Point, d float32) []kit.Point {
	out := make([]kit.Point, len(ps))
	for i, p := range ps {
		a, b := ps[max(i-1, 0)], ps[min(i+1, len(ps)-1)]
		dx, dy := b.X-a.X, b.Y-a.Y
		n := float32(math.Hypot(float64(dx), float64(dy)))
		if n < 1e-3 {
			out[i] = p
			continue
		}
		out[i] = p.Add(-dy/n*d, dx/n*d)
	}
	return out
}

func (v *View) line(l *kit.List, n *Line, ps []kit.Point) {
	if n.Fill != 0 {
		add(l, kit.Cmd{Op: kit.OpPolygon, Points: ps, Color: n.Fill})
	}
	var head []kit.Point
	if n.Arrow {
		ps, head = arrowHead(ps, max(n.Width*2.6, 7))
	}
	if n.Edge != 0 {
		add(l, kit.Cmd{Op: kit.OpPolyline, Points: ps, Width: n.Width + 2.4, Color: n.Edge, Closed: n.Closed})
		if head != nil {
			add(l, kit.Cmd{Op: kit.OpPolyline, Points: head, Width: 2.4, Color: n.Edge, Closed: true})
		}
	}
	if n.Width > 0 {
		add(l, kit.Cmd{Op: kit.OpPolyline, Points: ps, Width: n.Width, Color: n.Color, Closed: n.Closed, Dash: n.Dash})
	}
	if head != nil {
		add(l, kit.Cmd{Op: kit.OpPolygon, Points: head, Color: n.Color})
	}
}

// arrowHead shortens a line and gives the triangle that ends it.
func arrowHead(ps []kit.Point, size float32) (shaft, head []kit.Point) {
	tip := ps[len(ps)-1]
	i := len(ps) - 1
	for i > 0 && math.Hypot(float64(ps[i-1].X-tip.X), float64(ps[i-1].Y-tip.Y)) < float64(size) {
		i--
	}
	from := ps[max(i-1, 0)]
	dx, dy := tip.X-from.X, tip.Y-from.Y
	n := float32(math.Hypot(float64(dx), float64(dy)))
	if n < 1e-3 {
		return ps, nil
	}
	dx, dy = dx/n, dy/n
	base := kit.Point{X: tip.X - dx*size, Y: tip.Y - dy*size}
	shaft = append(append([]kit.Point{}, ps[:max(i, 1)]...), base.Add(dx, dy))
	return shaft, []kit.Point{tip, base.Add(-dy*size*0.52, dx*size*0.52), base.Add(dy*size*0.52, -dx*size*0.52)}
}

func (v *View) notes(l *kit.List, over bool, scale float32) {
	if v.Camera.u < 18 {
		return
	}
	st := kit.Style{Face: kit.Label.Face, Size: min(max(v.Camera.u*0.2, 11), 16)}.Legible(scale)
	t := inkType(st)
	for i := range v.Overlay.Notes {
		n := &v.Overlay.Notes[i]
		if n.Over != over {
			continue
		}
		c := v.Camera.Centre(n.Hex)
		if !v.Camera.area.Has(c) {
			continue
		}
		y := c.Y + st.Size*0.36
		if n.Below {
			y = c.Y + v.Camera.u*side*0.93
			w := t.Measure(n.Text)
			fill(l, kit.Rect{X: c.X - w/2 - 3, Y: y - st.Size*0.86, W: w + 6, H: st.Size * 1.06}, 3, kit.Hex(0xF6F0DF).Fade(0.86))
		}
		add(l, kit.Cmd{Op: kit.OpText, Rect: kit.Rect{X: c.X - t.Measure(n.Text)/2, Y: y}, Style: st, Text: n.Text, Color: n.Color})
	}
}

// spots draws the marks of far away.
func (v *View) spots(l *kit.List, scale float32) {
	if v.Camera.u >= FarAway {
		return
	}
	st := kit.Style{Face: kit.Label.Face, Size: 11}.Legible(scale)
	t := inkType(st)
	for i := range v.Overlay.Spots {
		s := &v.Overlay.Spots[i]
		c := v.Camera.Centre(s.Hex)
		if !v.Camera.area.Has(c) {
			continue
		}
		w := max(s.Size, t.Measure(s.Text)+7)
		r := kit.Rect{X: c.X - w/2, Y: c.Y - s.Size/2, W: w, H: s.Size}
		fill(l, r.Inset(-1.5), s.Size/2+1.5, kit.Hex(0xF6F0DF))
		fill(l, r, s.Size/2, s.Color)
		if s.Text != "" {
			add(l, kit.Cmd{Op: kit.OpText, Rect: kit.Rect{X: c.X - t.Measure(s.Text)/2, Y: c.Y + st.Size*0.36}, Style: st, Text: s.Text, Color: kit.Hex(0xFFFFFF)})
		}
	}
}

func inkType(s kit.Style) ink.Type { return ink.Type{Face: s.Face, Size: s.Size, Track: s.Track} }
