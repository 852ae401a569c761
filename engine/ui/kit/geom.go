package kit

// Point is a place in UI units, y down.
type Point struct{ X, Y float32 }

// Add moves the point.
func (p Point) Add(x, y float32) Point { return Point{p.X + x, p.Y + y} }

// Rect is a rectangle in UI units. Layout cuts rectangles from rectangles: a
// Cut method takes a strip off the receiver and returns it.
type Rect struct{ X, Y, W, H float32 }

// Right is the x of the right edge.
func (r Rect) Right() float32 { return r.X + r.W }

// Bottom is the y of the lower edge.
func (r Rect) Bottom() float32 { return r.Y + r.H }

// Center is the middle.
func (r Rect) Center() Point { return Point{r.X + r.W/2, r.Y + r.H/2} }

// Empty reports a rectangle without area.
func (r Rect) Empty() bool { return r.W <= 0 || r.H <= 0 }

// Has reports whether the point is inside.
func (r Rect) Has(p Point) bool {
	return p.X >= r.X && p.X < r.X+r.W && p.Y >= r.Y && p.Y < r.Y+r.H
}

// Meets reports whether two rectangles share area.
func (r Rect) Meets(s Rect) bool { return !r.Intersect(s).Empty() }

// Intersect is the common part; its size is never negative.
func (r Rect) Intersect(s Rect) Rect {
	x, y := max(r.X, s.X), max(r.Y, s.Y)
	return Rect{x, y, max(0, min(r.Right(), s.Right())-x), max(0, min(r.Bottom(), s.Bottom())-y)}
}

// Inset is the rectangle d smaller on each side.
func (r Rect) Inset(d float32) Rect { return r.InsetXY(d, d) }

// InsetXY is the rectangle smaller by dx left and right, dy above and below.
func (r Rect) InsetXY(dx, dy float32) Rect {
	dx, dy = min(dx, r.W/2), min(dy, r.H/2)
	return Rect{r.X + dx, r.Y + dy, r.W - 2*dx, r.H - 2*dy}
}

// Move is the rectangle shifted.
func (r Rect) Move(dx, dy float32) Rect { return Rect{r.X + dx, r.Y + dy, r.W, r.H} }

// Middle is a rectangle of the given size in the middle.
func (r Rect) Middle(w, h float32) Rect {
	return Rect{r.X + (r.W-w)/2, r.Y + (r.H-h)/2, w, h}
}

// CutTop takes a strip of height h off the top.
func (r *Rect) CutTop(h float32) Rect {
	h = min(h, r.H)
	c := Rect{r.X, r.Y, r.W, h}
	r.Y, r.H = r.Y+h, r.H-h
	return c
}

// CutBottom takes a strip of height h off the bottom.
func (r *Rect) CutBottom(h float32) Rect {
	h = min(h, r.H)
	r.H -= h
	return Rect{r.X, r.Y + r.H, r.W, h}
}

// CutLeft takes a strip of width w off the left.
func (r *Rect) CutLeft(w float32) Rect {
	w = min(w, r.W)
	c := Rect{r.X, r.Y, w, r.H}
	r.X, r.W = r.X+w, r.W-w
	return c
}

// CutRight takes a strip of width w off the right.
func (r *Rect) CutRight(w float32) Rect {
	w = min(w, r.W)
	r.W -= w
	return Rect{r.X + r.W, r.Y, w, r.H}
}

// Columns splits the rectangle into n equal columns with a gap between them.
func (r Rect) Columns(n int, gap float32) []Rect {
	out := make([]Rect, n)
	w := (r.W - gap*float32(n-1)) / float32(n)
	for i := range out {
		out[i] = Rect{r.X + float32(i)*(w+gap), r.Y, w, r.H}
	}
	return out
}

// Rows splits the rectangle into n equal rows with a gap between them.
func (r Rect) Rows(n int, gap float32) []Rect {
	out := make([]Rect, n)
	h := (r.H - gap*float32(n-1)) / float32(n)
	for i := range out {
		out[i] = Rect{r.X, r.Y + float32(i)*(h+gap), r.W, h}
	}
	return out
}

// Keep is the rectangle moved as little as needed to lie inside the bounds.
func (r Rect) Keep(bounds Rect) Rect {
	r.X = max(bounds.X, min(r.X, bounds.Right()-r.W))
	r.Y = max(bounds.Y, min(r.Y, bounds.Bottom()-r.H))
	return r
}
