package hex

// Axial is a hex in axial coordinates: Q grows to the east along a row, R to the
// south-east along a column. Differences between hexes are vectors in these
// coordinates, whatever the row.
//
// Source: Amit Patel, "Hexagonal Grids", redblobgames.com, sections Coordinate
// conversion, Distances, Rings, Line drawing.
type Axial struct{ Q, R int32 }

// axialSteps are the directions as axial vectors.
var axialSteps = [Directions]Axial{{1, 0}, {1, -1}, {0, -1}, {-1, 0}, {-1, 1}, {0, 1}}

// ToAxial gives the axial coordinates of h on a map w hexes wide.
func ToAxial(h, w int32) Axial {
	col, row := h%w, h/w
	return Axial{col - row>>1, row}
}

// Index is the hex at axial coordinates; -1 and false off the map.
func (a Axial) Index(w, hgt int32) (int32, bool) {
	return at(a.Q+a.R>>1, a.R, w, hgt)
}

// Step is the hex n hexes away in direction dir (0..5).
func (a Axial) Step(dir, n int32) Axial {
	s := axialSteps[dir]
	return Axial{a.Q + n*s.Q, a.R + n*s.R}
}

// Distance is the number of hexes from a to b on a map w hexes wide.
func Distance(a, b, w int32) int32 {
	x, y := ToAxial(a, w), ToAxial(b, w)
	dq, dr := x.Q-y.Q, x.R-y.R
	return max(abs(dq), abs(dr), abs(dq+dr))
}

// Ring appends the hexes at exactly radius hexes from h that lie on the map:
// counter-clockwise from due east.
func Ring(buf []int32, h, radius, w, hgt int32) []int32 {
	if radius <= 0 {
		return append(buf, h)
	}
	a := ToAxial(h, w).Step(E, radius)
	for side := NW; side < NW+Directions; side++ {
		for range radius {
			if i, ok := a.Index(w, hgt); ok {
				buf = append(buf, i)
			}
			a = a.Step(side%Directions, 1)
		}
	}
	return buf
}

// Disc appends the hexes at most radius hexes from h that lie on the map: h, then
// ring by ring.
func Disc(buf []int32, h, radius, w, hgt int32) []int32 {
	for r := int32(0); r <= radius; r++ {
		buf = Ring(buf, h, r, w, hgt)
	}
	return buf
}

// Line appends the hexes of the straight line from a to b, both included. Where
// it runs exactly between two hexes it takes the eastern one, at the eastern edge
// of the map the one on the map; the line from b to a is the same in reverse.
func Line(buf []int32, a, b, w int32) []int32 {
	x, y := ToAxial(a, w), ToAxial(b, w)
	n := Distance(a, b, w)
	if n == 0 {
		return append(buf, a)
	}
	for i := int32(0); i <= n; i++ {
		h := round(x.Q*(n-i)+y.Q*i, x.R*(n-i)+y.R*i, n)
		col := min(max(h.Q+h.R>>1, 0), w-1)
		buf = append(buf, h.R*w+col)
	}
	return buf
}

// round finds the hex nearest to (q/n, r/n). On a line one of the three cube
// coordinates is whole, so at most two hexes are equally near; halves are rounded
// up, which gives the eastern one of them.
func round(q, r, n int32) Axial {
	q, r, n = 2*q, 2*r, 2*n
	s := -q - r
	rq, rr, rs := nearest(q, n), nearest(r, n), nearest(s, n)
	dq, dr, ds := abs(q-rq*n), abs(r-rr*n), abs(s-rs*n)
	switch {
	case dq > dr && dq > ds:
		rq = -rr - rs
	case dr > ds:
		rr = -rq - rs
	}
	return Axial{rq, rr}
}

// nearest is x/n rounded to the nearest whole; n is positive and even.
func nearest(x, n int32) int32 {
	x += n / 2
	q := x / n
	if x < q*n {
		q--
	}
	return q
}

func abs(x int32) int32 {
	if x < 0 {
		return -x
	}
	return x
}
