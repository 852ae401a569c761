package mapgen

import (
	"image"
	"image/color"
	"image/png"
	"io"
	"math"
	"slices"

	"auguststorm/engine/mapgen/fine"

	"golang.org/x/image/draw"
	"golang.org/x/image/vector"
)

// previewHex is the width of a hex of the preview in pixels.
const previewHex = 22

// canvas draws in km of the map.
type canvas struct {
	*image.RGBA
	scale       float64 // pixels a km
	west, north float64
	text        *lettering
}

func (c *canvas) at(p Point) (x, y float64) {
	return (p.X - c.west) * c.scale, (c.north - p.Y) * c.scale
}

// Preview draws the map as PNG, for a person to look over.
func (a *Atlas) Preview(w io.Writer) error {
	c := &canvas{scale: previewHex / a.D, west: a.Origin.X - a.D/2, north: a.Origin.Y + a.D/math.Sqrt(3)}
	width := (float64(a.W) + 0.5) * a.D * c.scale
	height := (float64(a.H-1)*a.D*math.Sqrt(3)/2 + 2*a.D/math.Sqrt(3)) * c.scale
	c.RGBA = image.NewRGBA(image.Rect(0, 0, int(math.Ceil(width)), int(math.Ceil(height))))
	var err error
	if c.text, err = newLettering(); err != nil {
		return err
	}
	draw.Draw(c, c.Bounds(), image.NewUniform(paint(0xA8C6D4)), image.Point{}, draw.Src)
	a.drawGround(c)
	a.drawRivers(c)
	a.drawFrontiers(c)
	a.drawLines(c)
	a.drawBridges(c)
	a.drawSites(c)
	a.drawNames(c)
	return (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(w, c)
}

func paint(rgb uint32) color.RGBA {
	return color.RGBA{uint8(rgb >> 16), uint8(rgb >> 8), uint8(rgb), 255}
}

// grounds are the colours of the terrain codes.
var grounds = map[byte]uint32{
	'.': 0xE6E4C4, ',': 0xE9DFB6, ':': 0xF0E0AC, 'f': 0xB3C395, 'w': 0xC6D4BE, 'u': 0xD8C4BE,
	'h': 0xDCCF9C, 's': 0xDFC993, 'd': 0xE4CC90, 'H': 0x9DB07C,
	'm': 0xC2A778, 'n': 0xC6A873, 'e': 0xCDB077, 'M': 0x7F9365,
	'~': 0xA8C6D4, 'o': 0x8FB9D2,
}

// drawGround fills the hexes under a hill-shade and a faint grid, with the coast of
// the hexes and, finer, the shores as they are.
func (a *Atlas) drawGround(c *canvas) {
	for h := range a.Hexes() {
		c.fill(paint(grounds[a.Terrain[h]]), a.hexagon(h)...)
	}
	a.shadeHills(c)
	grid := color.RGBA{0, 0, 0, 16}
	for h := range a.Hexes() {
		p := a.hexagon(h)
		for i := range 3 {
			c.line(grid, 0.7, p[i], p[i+1])
		}
	}
	for h := range a.Hexes() {
		for d := range int32(3) {
			if n := a.Neighbour(h, d); n >= 0 && a.Water(h) != a.Water(n) {
				p, q := a.sideEnds(h, d)
				c.line(paint(0x5F8FA8), 1.6, p, q)
			}
		}
	}
	for _, l := range a.shores() {
		for i := 2; i+1 < len(l.XY); i += 2 {
			at := func(i int) Point { return Point{c.west + l.XY[i], c.north - l.XY[i+1]} }
			c.line(color.RGBA{0x2F, 0x5E, 0x86, 255}, 0.8, at(i-2), at(i))
		}
	}
}

// shadeHills lights the land from the north-west by the relief.
func (a *Atlas) shadeHills(c *canvas) {
	relief, pixel := a.relief(), fine.PerHex/a.D/c.scale // relief pixels a preview pixel
	height := func(x, y float64) float64 {
		x, y = min(max(x-0.5, 0), float64(relief.Rect.Dx()-2)), min(max(y-0.5, 0), float64(relief.Rect.Dy()-2))
		i, j := int(x), int(y)
		fx, fy := x-float64(i), y-float64(j)
		m := func(i, j int) float64 { return float64(fine.Metres(relief.GrayAt(i, j).Y)) }
		return (m(i, j)*(1-fx)+m(i+1, j)*fx)*(1-fy) + (m(i, j+1)*(1-fx)+m(i+1, j+1)*fx)*fy
	}
	steep := 14 * a.D // metres of rise over two relief pixels that are dark
	for y := range c.Rect.Dy() {
		for x := range c.Rect.Dx() {
			u, v := (float64(x)+0.5)*pixel, (float64(y)+0.5)*pixel
			if relief.GrayAt(int(u), int(v)).Y == 0 {
				continue
			}
			ink := c.RGBAAt(x, y)
			if ink == paint(grounds['~']) || ink == paint(grounds['o']) {
				continue
			}
			c.SetRGBA(x, y, shade(ink, 0.22*math.Tanh((height(u+0.7, v+0.7)-height(u-0.7, v-0.7))/steep)))
		}
	}
}

// shade lightens or darkens a colour; by is -1..1.
func shade(c color.RGBA, by float64) color.RGBA {
	f := func(v uint8) uint8 {
		if by > 0 {
			return uint8(float64(v) + (255-float64(v))*by)
		}
		return uint8(float64(v) * (1 + by))
	}
	return color.RGBA{f(c.R), f(c.G), f(c.B), 255}
}

// hexagon are the corners of a hex, anticlockwise from the lower one in the east.
func (a *Atlas) hexagon(h int32) []Point {
	c, out := a.Centre(h), make([]Point, 6)
	for i := range out {
		angle := (float64(i) - 0.5) * math.Pi / 3
		out[i] = Point{c.X + a.D/math.Sqrt(3)*math.Cos(angle), c.Y + a.D/math.Sqrt(3)*math.Sin(angle)}
	}
	return out
}

func (a *Atlas) sideEnds(h, d int32) (p, q Point) {
	corners := a.hexagon(h)
	return corners[d], corners[(d+1)%6]
}

func (a *Atlas) drawRivers(c *canvas) {
	for h := range a.Hexes() {
		for d := range int32(3) {
			if r := a.river[h*6+d]; r > 0 {
				p, q := a.sideEnds(h, d)
				c.line(paint(0x3F78A2), []float64{0, 2, 4}[r], p, q)
			}
		}
	}
}

func (a *Atlas) drawFrontiers(c *canvas) {
	for h := range a.Hexes() {
		for d := range int32(3) {
			n := a.Neighbour(h, d)
			if n < 0 || a.Water(h) || a.Water(n) || a.Owner[h] == a.Owner[n] {
				continue
			}
			p, q := a.sideEnds(h, d)
			if a.river[h*6+d] > 0 { // beside the river, not over it
				c.line(color.RGBA{0x7B, 0x3F, 0x74, 255}, 1.4, p, q)
				continue
			}
			c.line(color.RGBA{0x7B, 0x3F, 0x74, 255}, 2.6, p, q)
		}
	}
}

func (a *Atlas) drawLines(c *canvas) {
	brown, black := paint(0x8C5B3A), paint(0x2A2A2A)
	for _, l := range a.Roads {
		for _, p := range l.Paths {
			for i := 1; i < len(p); i++ {
				if l.Class == "road" {
					c.line(brown, 1.8, a.Centre(p[i-1]), a.Centre(p[i]))
				} else {
					c.dashes(brown, 1.3, a.Centre(p[i-1]), a.Centre(p[i]), 5)
				}
			}
		}
	}
	for _, l := range a.Rails {
		for _, p := range l.Paths {
			for i := 1; i < len(p); i++ {
				from, to := a.Centre(p[i-1]), a.Centre(p[i])
				if l.Gauge >= 1400 {
					c.line(black, 1.4+float64(l.Tracks), from, to)
					if l.Tracks > 1 {
						c.line(paint(0xEFE8D2), 1, from, to)
					}
				} else {
					c.line(black, 1, from, to)
				}
				c.ties(black, from, to)
			}
		}
	}
}

func (a *Atlas) drawBridges(c *canvas) {
	for _, b := range a.Bridges {
		p, q := a.sideEnds(b.Side/6, b.Side%6)
		mid := a.sideMid(b.Side/6, b.Side%6)
		dx, dy := (q.Y-p.Y)*0.22, -(q.X-p.X)*0.22
		ink := paint(0x101010)
		if b.Kind == "ferry" {
			ink = paint(0x2F5E86)
		}
		for _, t := range []float64{-0.18, 0.18} {
			m := Point{mid.X + (q.X-p.X)*t, mid.Y + (q.Y-p.Y)*t}
			c.line(ink, 1.2, Point{m.X - dx, m.Y - dy}, Point{m.X + dx, m.Y + dy})
		}
	}
}

func (a *Atlas) drawSites(c *canvas) {
	for _, f := range a.Airfields {
		p := a.Centre(f.Hex)
		c.line(paint(0x2F5E86), 1.2, Point{p.X - 0.3*a.D, p.Y - 0.33*a.D}, Point{p.X + 0.3*a.D, p.Y - 0.33*a.D})
		c.line(paint(0x2F5E86), 1.2, Point{p.X, p.Y - 0.22*a.D}, Point{p.X, p.Y - 0.44*a.D})
	}
	for _, f := range a.Forts {
		p, r := a.Centre(f.Hex), (0.30+0.04*float64(f.Level))*a.D
		var ring []Point
		for i := range 9 {
			angle := float64(i) * math.Pi / 4
			ring = append(ring, Point{p.X + r*math.Cos(angle), p.Y + r*math.Sin(angle)})
		}
		for i := range 8 {
			c.line(paint(0x8E1F1F), 0.8+0.6*float64(f.Level), ring[i], ring[i+1])
		}
	}
	for _, p := range a.Places {
		if p.Class > 4 && !slices.Contains(p.Flags, "port") {
			continue
		}
		r := []float64{0, 0.25, 0.21, 0.17, 0.12, 0.1}[p.Class] * a.D
		c.disc(paint(0x1E1E1E), a.Centre(p.Hex), r+0.04*a.D)
		ink := paint(0xFFFFFF)
		if p.Class <= 2 {
			ink = paint(0xB23A2E)
		}
		if slices.Contains(p.Flags, "port") {
			ink = paint(0x2F5E86)
		}
		c.disc(ink, a.Centre(p.Hex), r)
	}
}

func (c *canvas) fill(ink color.RGBA, points ...Point) {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, p := range points {
		x, y := c.at(p)
		x0, y0, x1, y1 = min(x0, x), min(y0, y), max(x1, x), max(y1, y)
	}
	box := image.Rect(int(x0)-1, int(y0)-1, int(x1)+2, int(y1)+2).Intersect(c.Bounds())
	if box.Empty() {
		return
	}
	r := vector.NewRasterizer(box.Dx(), box.Dy())
	for i, p := range points {
		x, y := c.at(p)
		if i == 0 {
			r.MoveTo(float32(x)-float32(box.Min.X), float32(y)-float32(box.Min.Y))
		} else {
			r.LineTo(float32(x)-float32(box.Min.X), float32(y)-float32(box.Min.Y))
		}
	}
	r.ClosePath()
	r.Draw(c.RGBA, box, image.NewUniform(ink), image.Point{})
}

// line draws a line with square ends, width in pixels of a preview hex.
func (c *canvas) line(ink color.RGBA, width float64, p, q Point) {
	n := distance(p, q)
	if n == 0 {
		return
	}
	k := width / 2 / c.scale / n
	dx, dy := (q.X-p.X)*k, (q.Y-p.Y)*k
	c.fill(ink, Point{p.X - dx - dy, p.Y - dy + dx}, Point{q.X + dx - dy, q.Y + dy + dx}, Point{q.X + dx + dy, q.Y + dy - dx}, Point{p.X - dx + dy, p.Y - dy - dx})
}

func (c *canvas) dashes(ink color.RGBA, width float64, p, q Point, n int) {
	for i := 0; i < n; i++ {
		t, u := float64(i)/float64(n), (float64(i)+0.5)/float64(n)
		c.line(ink, width, Point{p.X + (q.X-p.X)*t, p.Y + (q.Y-p.Y)*t}, Point{p.X + (q.X-p.X)*u, p.Y + (q.Y-p.Y)*u})
	}
}

func (c *canvas) ties(ink color.RGBA, p, q Point) {
	for _, t := range []float64{0.25, 0.75} {
		m := Point{p.X + (q.X-p.X)*t, p.Y + (q.Y-p.Y)*t}
		dx, dy := (q.Y-p.Y)*0.12, -(q.X-p.X)*0.12
		c.line(ink, 1, Point{m.X - dx, m.Y - dy}, Point{m.X + dx, m.Y + dy})
	}
}

func (c *canvas) disc(ink color.RGBA, p Point, r float64) {
	var ring []Point
	for i := range 16 {
		angle := float64(i) * math.Pi / 8
		ring = append(ring, Point{p.X + r*math.Cos(angle), p.Y + r*math.Sin(angle)})
	}
	c.fill(ink, ring...)
}
