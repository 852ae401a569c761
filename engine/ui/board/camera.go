package board

import (
	"math"

	"auguststorm/engine/ui/ink"
	"auguststorm/engine/ui/kit"
)

// Stops are the zooms at which the map rests, in UI units a hex: there every
// pixel of a chunk is a pixel of the screen. The first is the whole map in the
// window, which is worked out; these follow as far as they are larger.
var Stops = [...]float32{12.5, 20, 31, 46, 68, 96}

// Camera is what part of a map a window shows. The zero value of its rests is
// set by NewCamera; Step eases towards where it was sent.
type Camera struct {
	grid Grid
	area kit.Rect // on the screen, UI units
	at   ink.Pt   // map coordinates in the middle of the area
	u    float32  // UI units a hex

	toAt   ink.Pt
	toU    float32
	anchor kit.Point // what stays in place while zooming
	hold   ink.Pt    // the map coordinates under it
	held   bool
	left   float32 // s of easing to go
	span   float32 // s of easing in all
	from   ink.Pt
	fromU  float32

	rests [len(Stops) + 1]float32

	// Still turns easing off: every move is a jump.
	Still bool
}

// easing is how long a move takes, in s.
const easing = 0.18

// NewCamera shows the whole map.
func NewCamera(g Grid, area kit.Rect) *Camera {
	c := &Camera{grid: g, area: area}
	c.u = c.Fit()
	c.at = g.Size().Mul(0.5)
	c.toAt, c.toU = c.at, c.u
	return c
}

// Area is where on the screen the map shows.
func (c *Camera) Area() kit.Rect { return c.area }

// Zoom is the width of a hex in UI units.
func (c *Camera) Zoom() float32 { return c.u }

// Rest is the zoom the camera is at or on its way to.
func (c *Camera) Rest() float32 { return c.toU }

// At is the place in the middle of the area, in map coordinates.
func (c *Camera) At() ink.Pt { return c.at }

// Resize gives the map another area; what was in the middle stays there.
func (c *Camera) Resize(area kit.Rect) {
	if area == c.area {
		return
	}
	whole := c.toU <= c.Fit()*1.001
	c.area = area
	if whole {
		c.toU, c.u = c.Fit(), c.Fit()
	}
	c.left = 0
	c.at, c.u = c.clamp(c.toAt, c.toU), c.toU
	c.toAt = c.at
}

// Fit is the zoom at which the whole map shows, margin and all.
func (c *Camera) Fit() float32 {
	s := c.grid.Size()
	u := min((c.area.W-2*Margin)/s.X, (c.area.H-2*Margin)/s.Y)
	return min(max(u, 3), Stops[len(Stops)-1])
}

// zooms are the rests of this window, good until the next call.
func (c *Camera) zooms() []float32 {
	out := append(c.rests[:0], c.Fit())
	for _, s := range Stops {
		if s > out[0]*1.2 {
			out = append(out, s)
		}
	}
	return out
}

// nearest is the index of the rest nearest to a zoom.
func nearest(zooms []float32, u float32) int {
	best := 0
	for i, z := range zooms {
		if math.Abs(math.Log(float64(z/u))) < math.Abs(math.Log(float64(zooms[best]/u))) {
			best = i
		}
	}
	return best
}

// origin is where on the screen the map's corner lies, UI units.
func (c *Camera) origin() kit.Point {
	m := c.area.Center()
	return kit.Point{X: m.X - c.at.X*c.u, Y: m.Y - c.at.Y*c.u}
}

// ToScreen takes map coordinates to the screen.
func (c *Camera) ToScreen(p ink.Pt) kit.Point {
	o := c.origin()
	return kit.Point{X: o.X + p.X*c.u, Y: o.Y + p.Y*c.u}
}

// ToMap takes a point of the screen to map coordinates.
func (c *Camera) ToMap(p kit.Point) ink.Pt {
	o := c.origin()
	return ink.Pt{X: (p.X - o.X) / c.u, Y: (p.Y - o.Y) / c.u}
}

// HexAt is the hex under a point of the screen, or -1.
func (c *Camera) HexAt(p kit.Point) int32 {
	if !c.area.Has(p) {
		return -1
	}
	return c.grid.At(c.ToMap(p))
}

// Centre is where on the screen the middle of a hex lies.
func (c *Camera) Centre(h int32) kit.Point { return c.ToScreen(c.grid.Centre(h)) }

// Pan moves the map with the pointer, by UI units, at once.
func (c *Camera) Pan(dx, dy float32) {
	c.held = false
	c.left = 0
	c.at = c.clamp(ink.Pt{X: c.at.X - dx/c.u, Y: c.at.Y - dy/c.u}, c.u)
	c.toAt, c.toU = c.at, c.u
}

// Glide moves by UI units with easing, as the arrow keys do.
func (c *Camera) Glide(dx, dy float32) {
	c.send(ink.Pt{X: c.toAt.X + dx/c.toU, Y: c.toAt.Y + dy/c.toU}, c.toU)
}

// ZoomBy goes steps rests nearer (or farther, below 0) and keeps the place under
// the pointer where it is.
func (c *Camera) ZoomBy(steps int, about kit.Point) {
	z := c.zooms()
	n := min(max(nearest(z, c.toU)+steps, 0), len(z)-1)
	c.ZoomTo(z[n], about)
}

// ZoomTo eases to the rest nearest to a zoom about a point of the screen.
func (c *Camera) ZoomTo(u float32, about kit.Point) {
	z := c.zooms()
	u = z[nearest(z, u)]
	if u == c.toU {
		return
	}
	hold := c.ToMap(about)
	m := c.area.Center()
	to := ink.Pt{X: hold.X - (about.X-m.X)/u, Y: hold.Y - (about.Y-m.Y)/u}
	c.send(to, u)
	c.anchor, c.hold, c.held = about, hold, true
	if c.Still {
		c.held = false
	}
}

// Show eases a hex into the middle, no farther out than at least.
func (c *Camera) Show(h int32, atLeast float32) {
	u := c.toU
	if u < atLeast {
		z := c.zooms()
		u = z[nearest(z, atLeast)]
	}
	c.send(c.grid.Centre(h), u)
}

// Lead eases a hex to a point of the screen at the zoom there is, slowly enough for the
// eye to follow. It says false where it is there already, or as near as the edge of the
// map lets it come.
func (c *Camera) Lead(h int32, at kit.Point) bool {
	m, to := c.area.Center(), c.grid.Centre(h)
	to = c.clamp(ink.Pt{X: to.X - (at.X-m.X)/c.toU, Y: to.Y - (at.Y-m.Y)/c.toU}, c.toU)
	if d := to.Sub(c.toAt); d.Len()*c.toU < 24 {
		return false
	}
	c.send(to, c.toU)
	if c.left > 0 {
		c.left, c.span = leading, leading
	}
	return true
}

// leading is how long a move takes that the hand did not ask for, in s.
const leading = 0.36

// Look is what part of the map a camera shows; the zero value is the whole map.
type Look struct {
	At   ink.Pt
	Zoom float32
}

// Look is what the camera shows or is on its way to.
func (c *Camera) Look() Look { return Look{c.toAt, c.toU} }

// Return eases to what was shown before.
func (c *Camera) Return(l Look) {
	if l.Zoom == 0 {
		c.Whole()
		return
	}
	c.send(l.At, l.Zoom)
}

// Whole eases to the whole map.
func (c *Camera) Whole() { c.send(c.grid.Size().Mul(0.5), c.Fit()) }

func (c *Camera) send(to ink.Pt, u float32) {
	c.held = false
	c.toU = u
	c.toAt = c.clamp(to, u)
	c.from, c.fromU = c.at, c.u
	c.left, c.span = easing, easing
	if c.Still {
		c.at, c.u, c.left = c.toAt, c.toU, 0
	}
}

// Moving says whether the camera is on its way.
func (c *Camera) Moving() bool { return c.left > 0 }

// Step goes on easing for dt seconds and says whether the picture changed.
func (c *Camera) Step(dt float32) bool {
	if c.left <= 0 {
		return false
	}
	c.left = max(0, c.left-dt)
	t := 1 - c.left/c.span
	t = 1 - (1-t)*(1-t)*(1-t)
	c.u = c.fromU * float32(math.Pow(float64(c.toU/c.fromU), float64(t)))
	c.at = c.from.Lerp(c.toAt, t)
	if c.held && c.fromU != c.toU { // the place under the pointer stays there
		m := c.area.Center()
		c.at = c.clamp(ink.Pt{X: c.hold.X - (c.anchor.X-m.X)/c.u, Y: c.hold.Y - (c.anchor.Y-m.Y)/c.u}, c.u)
	}
	if c.left == 0 {
		c.at, c.u, c.held = c.toAt, c.toU, false
	}
	return true
}

// clamp keeps the map in the window: no table shows beside it where it is larger,
// and it stands in the middle where it is smaller.
func (c *Camera) clamp(p ink.Pt, u float32) ink.Pt {
	s := c.grid.Size()
	one := func(v, size, window float32) float32 {
		over := Margin / u
		lo, hi := window/2/u-over, size+over-window/2/u
		if lo > hi {
			return size / 2
		}
		return min(max(v, lo), hi)
	}
	return ink.Pt{X: one(p.X, s.X, c.area.W), Y: one(p.Y, s.Y, c.area.H)}
}
