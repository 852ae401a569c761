package paint

import (
	"math"

	"auguststorm/engine/ui/kit"
)

// strip appends a band of triangles along a path: across it lie the given
// offsets from the path, each with its opacity.
func (b *Builder) strip(path []kit.Point, closed bool, offsets, opacity []float32, c rgba) {
	n := len(path)
	if n < 2 {
		return
	}
	w := b.white()
	u, v := float32(w.Src.Min.X)+1.5, float32(w.Src.Min.Y)+1.5
	k := uint16(len(offsets))
	if n*int(k) > 60000 {
		return
	}
	t := b.batch(nil, w.Page, false, (n+1)*int(k))
	base := uint16(len(t.Vertices))
	before := across(path, -1, closed)
	for i := range path {
		after := across(path, i, closed)
		m := mitre(before, after)
		before = after
		for j, o := range offsets {
			col := c.times(opacity[j])
			t.Vertices = append(t.Vertices, Vertex{path[i].X + m.X*o, path[i].Y + m.Y*o, u, v, col.r, col.g, col.b, col.a})
		}
	}
	last := n - 1
	if closed {
		last = n
	}
	for i := range last {
		p, q := base+uint16(i)*k, base+uint16((i+1)%n)*k
		for j := uint16(0); j+1 < k; j++ {
			t.Indices = append(t.Indices, p+j, q+j, p+j+1, q+j, q+j+1, p+j+1)
		}
	}
}

// mitre is the direction across the path at a point between two segments, from the
// directions across them: longer at a bend, at most twice.
func mitre(a, c kit.Point) kit.Point {
	if a == (kit.Point{}) {
		a = c
	}
	if c == (kit.Point{}) {
		c = a
	}
	sx, sy := a.X+c.X, a.Y+c.Y
	l2 := max(sx*sx+sy*sy, 1)
	return kit.Point{X: 2 * sx / l2, Y: 2 * sy / l2}
}

// across is the direction across the segment that begins at a point, zero where
// there is none; -1 is the last of a closed path, which leads to its first point.
func across(path []kit.Point, i int, closed bool) kit.Point {
	n := len(path)
	if !closed && (i < 0 || i+1 >= n) {
		return kit.Point{}
	}
	return normal(path[(i+n)%n], path[(i+1)%n])
}

func normal(a, b kit.Point) kit.Point {
	dx, dy := b.X-a.X, b.Y-a.Y
	l := float32(math.Sqrt(float64(dx*dx + dy*dy)))
	if l == 0 {
		return kit.Point{}
	}
	return kit.Point{X: -dy / l, Y: dx / l}
}

func (b *Builder) polyline(c *kit.Cmd) {
	path := b.path(c.Points)
	col := premultiplied(c.Color)
	h := c.Width * b.scale / 2
	if h < 0.5 {
		col, h = col.times(h*2), 0.5
	}
	offsets, opacity := [...]float32{-h - 0.5, -h + 0.5, h - 0.5, h + 0.5}, [...]float32{0, 1, 1, 0}
	if len(c.Dash) == 0 {
		b.strip(path, c.Closed, offsets[:], opacity[:], col)
		return
	}
	if c.Closed && len(path) > 0 {
		path = append(path, path[0])
	}
	for _, piece := range dashes(path, c.Dash, b.scale) {
		b.strip(piece, false, offsets[:], opacity[:], col)
	}
}

// path is the points in pixels without those that repeat the one before, good until
// the next call.
func (b *Builder) path(points []kit.Point) []kit.Point {
	out := b.points[:0]
	for _, p := range points {
		q := kit.Point{X: p.X * b.scale, Y: p.Y * b.scale}
		if n := len(out); n == 0 || out[n-1] != q {
			out = append(out, q)
		}
	}
	b.points = out
	return out
}

// dashes cuts a path into the pieces that are drawn.
func dashes(path []kit.Point, dash []float32, scale float32) (out [][]kit.Point) {
	at, on, left := 0, true, dash[0]*scale
	var piece []kit.Point
	for i := 0; i+1 < len(path); i++ {
		a, c := path[i], path[i+1]
		l := float32(math.Hypot(float64(c.X-a.X), float64(c.Y-a.Y)))
		for done := float32(0); ; {
			if on && len(piece) == 0 {
				piece = append(piece, between(a, c, done/l))
			}
			if done+left > l {
				left -= l - done
				break
			}
			done += left
			if on {
				out = append(out, append(piece, between(a, c, done/l)))
				piece = nil
			}
			at, on = (at+1)%len(dash), !on
			left = max(dash[at]*scale, 0.5)
		}
		if on {
			piece = append(piece, c)
		}
	}
	if on && len(piece) > 1 {
		out = append(out, piece)
	}
	return out
}

func between(a, b kit.Point, share float32) kit.Point {
	return kit.Point{X: a.X + (b.X-a.X)*share, Y: a.Y + (b.Y-a.Y)*share}
}

// polygon fills by cutting ears and softens the edge by half a pixel.
func (b *Builder) polygon(c *kit.Cmd) {
	path := b.path(c.Points)
	if n := len(path); n > 1 && path[0] == path[n-1] {
		path = path[:n-1]
	}
	if len(path) < 3 || len(path) > 20000 {
		return
	}
	if area(path) < 0 {
		path = reversed(path)
	}
	col := premultiplied(c.Color)
	w := b.white()
	u, v := float32(w.Src.Min.X)+1.5, float32(w.Src.Min.Y)+1.5
	t := b.batch(nil, w.Page, false, len(path))
	base := uint16(len(t.Vertices))
	for i, p := range path {
		m := mitre(across(path, i-1, true), across(path, i, true))
		t.Vertices = append(t.Vertices, Vertex{p.X + m.X*0.5, p.Y + m.Y*0.5, u, v, col.r, col.g, col.b, col.a})
	}
	for _, i := range ears(path) {
		t.Indices = append(t.Indices, base+i)
	}
	b.strip(path, true, []float32{-0.5, 0.5}, []float32{0, 1}, col)
}

// ears triangulates a simple polygon with positive area.
func ears(p []kit.Point) []uint16 {
	left := make([]uint16, len(p))
	for i := range left {
		left[i] = uint16(i)
	}
	var out []uint16
	for misses := 0; len(left) > 2 && misses < len(left); {
		n := len(left)
		for i := 0; i < n; i++ {
			a, c, d := left[(i+n-1)%n], left[i], left[(i+1)%n]
			if n > 3 && !isEar(p, left, a, c, d) {
				misses++
				continue
			}
			out = append(out, a, c, d)
			left = append(left[:i], left[i+1:]...)
			misses = 0
			break
		}
	}
	return out
}

func isEar(p []kit.Point, left []uint16, a, b, c uint16) bool {
	if cross(p[a], p[b], p[c]) <= 0 {
		return false
	}
	for _, i := range left {
		if i == a || i == b || i == c {
			continue
		}
		if q := p[i]; cross(p[a], p[b], q) >= 0 && cross(p[b], p[c], q) >= 0 && cross(p[c], p[a], q) >= 0 {
			return false
		}
	}
	return true
}

func cross(a, b, c kit.Point) float32 { return (b.X-a.X)*(c.Y-a.Y) - (b.Y-a.Y)*(c.X-a.X) }
