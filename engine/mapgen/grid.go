package mapgen

import (
	"math"

	"auguststorm/engine/hex"
)

// earthRadius is the radius of the authalic sphere in km.
const earthRadius = 6371.007

// Point is a position on the projected plane in km, or a longitude and latitude
// in degrees, as the context says.
type Point struct{ X, Y float64 }

// Albers is the equal-area conic projection on the sphere with two standard
// parallels (Snyder, Map Projections: A Working Manual, chapter 14).
type Albers struct{ n, c, rho0, lon0 float64 }

// NewAlbers makes the projection with standard parallels p1 and p2 whose origin
// lies at lon0, lat0, all in degrees.
func NewAlbers(p1, p2, lat0, lon0 float64) Albers {
	s1, s2 := math.Sin(radians(p1)), math.Sin(radians(p2))
	a := Albers{n: (s1 + s2) / 2, lon0: lon0}
	a.c = 1 - s1*s1 + 2*a.n*s1
	a.rho0 = a.rho(lat0)
	return a
}

func (a Albers) rho(lat float64) float64 {
	return earthRadius * math.Sqrt(a.c-2*a.n*math.Sin(radians(lat))) / a.n
}

// Forward takes longitude and latitude in degrees to km east and north of the origin.
func (a Albers) Forward(lon, lat float64) Point {
	rho, theta := a.rho(lat), a.n*radians(lon-a.lon0)
	return Point{rho * math.Sin(theta), a.rho0 - rho*math.Cos(theta)}
}

// Inverse takes km east and north of the origin to longitude and latitude in degrees.
func (a Albers) Inverse(p Point) (lon, lat float64) {
	y := a.rho0 - p.Y
	rho := math.Hypot(p.X, y)
	t := rho * a.n / earthRadius
	return a.lon0 + math.Atan2(p.X, y)/a.n*180/math.Pi,
		math.Asin((a.c-t*t)/(2*a.n)) * 180 / math.Pi
}

func radians(d float64) float64 { return d * math.Pi / 180 }

// Grid is a map of pointy-top hexes on the projected plane.
type Grid struct {
	Albers
	W, H   int32
	D      float64 // distance of neighbouring centres in km
	Origin Point   // centre of the first hex of the first row, in km, whole metres
}

// NewGrid lays hexes of d km over width x height km around a centre in degrees.
func NewGrid(a Albers, lon, lat, width, height, d float64) *Grid {
	rise := d * math.Sqrt(3) / 2
	g := &Grid{Albers: a, D: d, W: int32(math.Round(width / d)), H: int32(math.Round(height / rise))}
	c := a.Forward(lon, lat)
	g.Origin.X = math.Round((c.X-d*(float64(g.W)-0.5)/2)*1000) / 1000
	g.Origin.Y = math.Round((c.Y+rise*float64(g.H-1)/2)*1000) / 1000
	return g
}

// Hexes is the number of hexes.
func (g *Grid) Hexes() int32 { return g.W * g.H }

// Label is the name of a hex in files.
func (g *Grid) Label(h int32) string { return hex.Label(h, g.W, g.H) }

// Neighbour is the hex next to h in direction d, or -1 off the map.
func (g *Grid) Neighbour(h, d int32) int32 {
	n, ok := hex.Neighbour(h, d, g.W, g.H)
	if !ok {
		return -1
	}
	return n
}

// Centre is the centre of hex h in km.
func (g *Grid) Centre(h int32) Point { return g.centre(h%g.W, h/g.W) }

func (g *Grid) centre(col, row int32) Point {
	return Point{g.Origin.X + g.D*(float64(col)+0.5*float64(row&1)), g.Origin.Y - float64(row)*g.D*math.Sqrt(3)/2}
}

// At is the hex that holds a point in km, or -1 off the map.
func (g *Grid) At(p Point) int32 {
	row := int32(math.Round((g.Origin.Y - p.Y) / (g.D * math.Sqrt(3) / 2)))
	best, found := math.Inf(1), int32(-1)
	for r := row - 1; r <= row+1; r++ {
		col := int32(math.Round((p.X-g.Origin.X)/g.D - 0.5*float64(r&1)))
		if q := distance(p, g.centre(col, r)); q < best {
			best, found = q, -1
			if r >= 0 && r < g.H && col >= 0 && col < g.W {
				found = r*g.W + col
			}
		}
	}
	return found
}

// Find is the hex that holds a position in degrees, or -1 off the map.
func (g *Grid) Find(lon, lat float64) int32 { return g.At(g.Forward(lon, lat)) }

func distance(a, b Point) float64 { return math.Hypot(a.X-b.X, a.Y-b.Y) }

// A corner is numbered by a hex of the map with a rim of two hexes, times two:
// even is the top of that hex, odd its bottom. Every corner of the map has
// exactly one such number.

func (g *Grid) corner(col, row, bottom int32) int32 {
	return ((row+2)*(g.W+4)+col+2)*2 + bottom
}

func (g *Grid) cornerPoint(v int32) Point {
	p := v / 2
	c := g.centre(p%(g.W+4)-2, p/(g.W+4)-2)
	if v&1 == 0 {
		c.Y += g.D / math.Sqrt(3)
	} else {
		c.Y -= g.D / math.Sqrt(3)
	}
	return c
}

// edge is a hexside seen as a way from one corner to another.
type edge struct {
	to       int32
	hex, dir int32 // the hexside; hex is -1 where it does not part two hexes of the map
}

// edges are the three hexsides that meet in a corner.
func (g *Grid) edges(v int32) [3]edge {
	p := v / 2
	col, row := p%(g.W+4)-2, p/(g.W+4)-2
	odd := row & 1
	west, east := col-1+odd, col+odd // columns of the western and eastern neighbour a row up or down
	if v&1 == 0 {
		return [3]edge{
			g.edge(col, row-2, 1, west, row-1, hex.E),
			g.edge(west, row-1, 1, col, row, hex.NW),
			g.edge(east, row-1, 1, col, row, hex.NE),
		}
	}
	return [3]edge{
		g.edge(col, row+2, 0, west, row+1, hex.E),
		g.edge(west, row+1, 0, col, row, hex.SW),
		g.edge(east, row+1, 0, col, row, hex.SE),
	}
}

func (g *Grid) edge(toCol, toRow, bottom, col, row, dir int32) edge {
	e := edge{to: -1, hex: -1, dir: dir}
	if toCol >= -2 && toCol < g.W+2 && toRow >= -2 && toRow < g.H+2 {
		e.to = g.corner(toCol, toRow, bottom)
	}
	if col >= 0 && col < g.W && row >= 0 && row < g.H {
		if h := row*g.W + col; g.Neighbour(h, dir) >= 0 {
			e.hex = h
		}
	}
	return e
}

// nearestCorner is the corner nearest to a point.
func (g *Grid) nearestCorner(p Point) int32 {
	row := int32(math.Round((g.Origin.Y - p.Y) / (g.D * math.Sqrt(3) / 2)))
	best, found := math.Inf(1), int32(-1)
	for r := max(row-2, -2); r <= min(row+2, g.H+1); r++ {
		col := int32(math.Round((p.X-g.Origin.X)/g.D - 0.5*float64(r&1)))
		for c := max(col-1, -2); c <= min(col+1, g.W+1); c++ {
			for b := range int32(2) {
				v := g.corner(c, r, b)
				if q := distance(p, g.cornerPoint(v)); q < best {
					best, found = q, v
				}
			}
		}
	}
	return found
}

// sideMid is the middle of a hexside.
func (g *Grid) sideMid(h, d int32) Point {
	c, angle := g.Centre(h), float64(d)*math.Pi/3
	return Point{c.X + g.D/2*math.Cos(angle), c.Y + g.D/2*math.Sin(angle)}
}
