package ink

import "math"

// Stroke adds a line of width w with round joins and ends to the path. All parts
// turn the same way, so that where they overlap the line stays whole.
func (c *Canvas) Stroke(ps []Pt, closed bool, w float32) { c.stroke(ps, closed, w, true) }

// Butt is Stroke with ends cut off square.
func (c *Canvas) Butt(ps []Pt, closed bool, w float32) { c.stroke(ps, closed, w, false) }

func (c *Canvas) stroke(ps []Pt, closed bool, w float32, round bool) {
	n := len(ps)
	if n == 0 {
		return
	}
	r := w / 2
	lo := Pt{c.Origin.X - r - 2, c.Origin.Y - r - 2}
	hi := Pt{c.Origin.X + float32(c.Img.Rect.Dx()) + r + 2, c.Origin.Y + float32(c.Img.Rect.Dy()) + r + 2}
	last := n - 1
	if closed {
		last = n
	}
	for i := range last {
		a, b := ps[i], ps[(i+1)%n]
		if a.X < lo.X && b.X < lo.X || a.X > hi.X && b.X > hi.X || a.Y < lo.Y && b.Y < lo.Y || a.Y > hi.Y && b.Y > hi.Y {
			continue
		}
		d := b.Sub(a)
		l := d.Len()
		if l < 1e-4 {
			continue
		}
		nx, ny := -d.Y/l*r, d.X/l*r
		c.Poly(Pt{a.X - nx, a.Y - ny}, Pt{b.X - nx, b.Y - ny}, Pt{b.X + nx, b.Y + ny}, Pt{a.X + nx, a.Y + ny})
		if i+1 < last || closed {
			c.join(d.Mul(1/l), b, ps[(i+2)%n], r)
		}
	}
	if round && !closed && w > 1.5 {
		c.cap(ps[0], r)
		c.cap(ps[n-1], r)
	}
}

// join fills the gap at b between a segment that comes in direction d and the
// one to next.
func (c *Canvas) join(d, b, next Pt, r float32) {
	e := next.Sub(b)
	l := e.Len()
	if l < 1e-4 || r < 0.3 {
		return
	}
	e = e.Mul(1 / l)
	cross, dot := d.X*e.Y-d.Y*e.X, d.X*e.X+d.Y*e.Y
	if dot > 0.995 {
		return
	}
	s := float32(-1) // the outer side
	if cross < 0 {
		s = 1
	}
	p, q := Pt{b.X + s*-d.Y*r, b.Y + s*d.X*r}, Pt{b.X + s*-e.Y*r, b.Y + s*e.X*r}
	m := d.Sub(e)
	if ml := m.Len(); ml > 1e-3 && r > 0.8 {
		m = m.Mul(r / ml)
		if s < 0 {
			c.Poly(b, p, b.Add(m), q)
		} else {
			c.Poly(b, q, b.Add(m), p)
		}
		return
	}
	if s < 0 {
		c.Poly(b, p, q)
	} else {
		c.Poly(b, q, p)
	}
}

func (c *Canvas) cap(p Pt, r float32) {
	if r < 3 {
		k := r * 0.7071
		c.Poly(Pt{p.X - r, p.Y}, Pt{p.X - k, p.Y - k}, Pt{p.X, p.Y - r}, Pt{p.X + k, p.Y - k}, Pt{p.X + r, p.Y}, Pt{p.X + k, p.Y + k}, Pt{p.X, p.Y + r}, Pt{p.X - k, p.Y + k})
		return
	}
	c.Circle(p, r)
}

// Dashes calls each for the drawn parts of a line whose dashes and gaps take
// turns as pattern says, in pixels; the line is a stretch of a longer one that
// begins so far from its beginning.
func Dashes(ps []Pt, from float32, pattern []float32, each func([]Pt)) {
	if len(ps) < 2 {
		return
	}
	round := float32(0)
	for _, l := range pattern {
		round += l
	}
	from = float32(math.Mod(float64(from), float64(round)))
	k, left, on := 0, pattern[0], true
	for left <= from {
		from -= left
		k, on = (k+1)%len(pattern), !on
		left = pattern[k]
	}
	left -= from
	part := []Pt{ps[0]}
	for i := 1; i < len(ps); i++ {
		a, b := ps[i-1], ps[i]
		l := b.Sub(a).Len()
		at := float32(0)
		for l-at > left {
			at += left
			p := a.Lerp(b, at/l)
			if on {
				each(append(part, p))
			}
			part = append(part[:0:0], p)
			on = !on
			k = (k + 1) % len(pattern)
			left = pattern[k]
		}
		left -= l - at
		part = append(part, b)
	}
	if on && len(part) > 1 {
		each(part)
	}
}

// Along calls each at every step pixels of a line with the place and the
// direction there, from first on.
func Along(ps []Pt, first, step float32, each func(at, dir Pt)) {
	next := first
	for i := 1; i < len(ps); i++ {
		a, b := ps[i-1], ps[i]
		d := b.Sub(a)
		l := d.Len()
		if l < 1e-5 {
			continue
		}
		for next <= l {
			each(a.Lerp(b, next/l), d.Mul(1/l))
			next += step
		}
		next -= l
	}
}

// Length is the length of a line.
func Length(ps []Pt) float32 {
	sum := float32(0)
	for i := 1; i < len(ps); i++ {
		sum += ps[i].Sub(ps[i-1]).Len()
	}
	return sum
}

// Offset is the line moved by d to its right (y down), mitred at its bends.
func Offset(ps []Pt, d float32, closed bool) []Pt {
	n := len(ps)
	out := make([]Pt, n)
	for i, p := range ps {
		a, b := ps[max(i-1, 0)], ps[min(i+1, n-1)]
		if closed {
			a, b = ps[(i+n-1)%n], ps[(i+1)%n]
		}
		t := b.Sub(a)
		l := t.Len()
		if l < 1e-5 {
			out[i] = p
			continue
		}
		out[i] = Pt{p.X - t.Y/l*d, p.Y + t.X/l*d}
	}
	return out
}

// Curve is a smooth line through the points: a centripetal-like Catmull-Rom
// spline in n steps a segment (Catmull and Rom, A class of local interpolating
// splines, 1974).
func Curve(ps []Pt, closed bool, n int) []Pt {
	m := len(ps)
	if m < 3 || n < 2 {
		return ps
	}
	at := func(i int) Pt {
		if closed {
			return ps[(i%m+m)%m]
		}
		return ps[min(max(i, 0), m-1)]
	}
	last := m - 1
	if closed {
		last = m
	}
	out := make([]Pt, 0, last*n+1)
	for i := range last {
		p0, p1, p2, p3 := at(i-1), at(i), at(i+1), at(i+2)
		for k := range n {
			t := float32(k) / float32(n)
			t2, t3 := t*t, t*t*t
			a, b, c, d := -0.5*t3+t2-0.5*t, 1.5*t3-2.5*t2+1, -1.5*t3+2*t2+0.5*t, 0.5*t3-0.5*t2
			out = append(out, Pt{a*p0.X + b*p1.X + c*p2.X + d*p3.X, a*p0.Y + b*p1.Y + c*p2.Y + d*p3.Y})
		}
	}
	if !closed {
		out = append(out, ps[m-1])
	}
	return out
}

// Chaikin cuts the corners of a line n times (Chaikin, An algorithm for high
// speed curve generation, 1974).
func Chaikin(ps []Pt, closed bool, n int) []Pt {
	for range n {
		if len(ps) < 3 {
			return ps
		}
		out := make([]Pt, 0, 2*len(ps))
		m := len(ps)
		if !closed {
			out = append(out, ps[0])
		}
		last := m - 1
		if closed {
			last = m
		}
		for i := range last {
			a, b := ps[i], ps[(i+1)%m]
			out = append(out, a.Lerp(b, 0.25), a.Lerp(b, 0.75))
		}
		if !closed {
			out = append(out, ps[m-1])
		}
		ps = out
	}
	return ps
}

// Turn is the vector turned clockwise (y down) by radians.
func Turn(p Pt, radians float64) Pt {
	s, c := math.Sincos(radians)
	return Pt{p.X*float32(c) - p.Y*float32(s), p.X*float32(s) + p.Y*float32(c)}
}
