package mapgen

import (
	"image"
	"image/color"
	"image/png"
	"io"
	"math"
	"strings"

	"auguststorm/engine/mapgen/fine"
)

// corner0 is the north-western corner of the relief in km.
func (g *Grid) corner0() Point {
	return Point{g.Origin.X - g.D/2, g.Origin.Y + g.D/math.Sqrt(3)}
}

// Relief writes the elevation in the map's own projection, see package fine.
func (a *Atlas) Relief(w io.Writer) error {
	return (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(w, a.relief())
}

func (a *Atlas) relief() *image.Gray {
	width, height := fine.Size(a.W, a.H)
	img, nw, cell := image.NewGray(image.Rect(0, 0, width, height)), a.corner0(), a.D/fine.PerHex
	land := a.bundle.landMask()
	for y := range height {
		for x := range width {
			lon, lat := a.Inverse(Point{nw.X + (float64(x)+0.5)*cell, nw.Y - (float64(y)+0.5)*cell})
			if land.At(lon, lat) != 0 {
				img.SetGray(x, y, color.Gray{Y: fine.Grey(a.bundle.Elevation.between(lon, lat))})
			}
		}
	}
	return img
}

func (b *Bundle) landMask() *Raster {
	m := b.Cover.blank()
	for _, f := range b.Land {
		m.fill(f, 1)
	}
	return m
}

// between is the value at a position, bilinear between the centres of four cells.
// Beyond the edge of the raster its values are mirrored, so that no slope is drawn out there.
func (r *Raster) between(lon, lat float64) float64 {
	x, y := (lon-r.West)/r.Cell-0.5, (r.North-lat)/r.Cell-0.5
	x, y = mirrored(x, float64(r.W-1)), mirrored(y, float64(r.H-1))
	x0, y0 := int(x), int(y)
	x1, y1 := min(x0+1, r.W-1), min(y0+1, r.H-1)
	fx, fy := x-float64(x0), y-float64(y0)
	v := func(x, y int) float64 { return float64(r.Value[y*r.W+x]) }
	return (v(x0, y0)*(1-fx)+v(x1, y0)*fx)*(1-fy) + (v(x0, y1)*(1-fx)+v(x1, y1)*fx)*fy
}

func mirrored(v, most float64) float64 {
	v = math.Abs(v)
	if v > most {
		v = 2*most - v
	}
	return min(max(v, 0), most)
}

// Shore writes the coasts and the shores of the lakes of 1945.
func (a *Atlas) Shore(w io.Writer, from string) error {
	return fine.Write(w, "Coasts and lakes for drawing finer than hexes, made by auguststorm mapgen from "+from+". The manual page mapgen.md describes the format.\n"+
		"Made with Natural Earth (public domain).", a.shores())
}

func (a *Atlas) shores() []fine.Line {
	var lines []fine.Line
	add := func(kind string, f Feature) {
		for _, ring := range f.Lines {
			if p := a.thin(a.clip(a.project(ring, 1e9))); len(p) > 3 {
				lines = append(lines, a.fineLine(kind, kebab(f.text("name")), p))
			}
		}
	}
	for _, f := range a.bundle.Land {
		add("land", f)
	}
	for _, f := range a.bundle.Lakes {
		if f.flag("existed_1945") {
			add("lake", f)
		}
	}
	return lines
}

// RiverLines writes the courses of the rivers that the map has.
func (a *Atlas) RiverLines(w io.Writer, from string) error {
	var lines []fine.Line
	for _, r := range a.Rivers {
		for _, run := range r.Runs {
			if p := a.thin(run.at); len(p) > 1 && !run.lake {
				lines = append(lines, a.fineLine([]string{"", "minor", "major"}[r.Rank], r.ID, p))
			}
		}
	}
	return fine.Write(w, "Courses of rivers for drawing finer than hexes, made by auguststorm mapgen from "+from+". The manual page mapgen.md describes the format.\n"+
		"Made with Natural Earth (public domain) and with World Data Bank II as distributed in GSHHG 2.3.7 by P. Wessel and W. H. F. Smith,\n"+
		"under the GNU Lesser General Public License, version 3 or later. This file is under that licence.", lines)
}

func (a *Atlas) fineLine(kind, name string, points []Point) fine.Line {
	l, nw := fine.Line{Kind: kind, Name: strings.TrimSpace(name)}, a.corner0()
	for _, p := range points {
		l.XY = append(l.XY, p.X-nw.X, nw.Y-p.Y)
	}
	return l
}

// clip cuts a ring to the map with a rim of one hex.
// Sutherland and Hodgman, "Reentrant Polygon Clipping", CACM 17 (1974).
func (a *Atlas) clip(ring []Point) []Point {
	width, height := fine.Size(a.W, a.H)
	nw, cell := a.corner0(), a.D/fine.PerHex
	west, north := nw.X-a.D, nw.Y+a.D
	east, south := nw.X+float64(width)*cell+a.D, nw.Y-float64(height)*cell-a.D
	for _, inside := range []func(p Point) float64{
		func(p Point) float64 { return p.X - west }, func(p Point) float64 { return east - p.X },
		func(p Point) float64 { return north - p.Y }, func(p Point) float64 { return p.Y - south },
	} {
		var out []Point
		for i, q := range ring {
			p := ring[(i+len(ring)-1)%len(ring)]
			dp, dq := inside(p), inside(q)
			if (dp >= 0) != (dq >= 0) {
				t := dp / (dp - dq)
				out = append(out, Point{p.X + (q.X-p.X)*t, p.Y + (q.Y-p.Y)*t})
			}
			if dq >= 0 {
				out = append(out, q)
			}
		}
		ring = out
	}
	return ring
}

// thin leaves out points within a fiftieth of a hex of the line without them.
// Douglas and Peucker, "Algorithms for the reduction of the number of points",
// Cartographica 10 (1973).
func (a *Atlas) thin(line []Point) []Point {
	if len(line) < 3 {
		return line
	}
	keep := make([]bool, len(line))
	keep[0], keep[len(line)-1] = true, true
	spans := [][2]int{{0, len(line) - 1}}
	if line[0] == line[len(line)-1] { // a ring: first its far point
		far := 0
		for i := range line {
			if distance(line[i], line[0]) > distance(line[far], line[0]) {
				far = i
			}
		}
		keep[far] = true
		spans = [][2]int{{0, far}, {far, len(line) - 1}}
	}
	for len(spans) > 0 {
		span := spans[len(spans)-1]
		spans = spans[:len(spans)-1]
		worst, at := a.D/50, -1
		for i := span[0] + 1; i < span[1]; i++ {
			if d := toChain([]Point{line[span[0]], line[span[1]]}, line[i]); d > worst {
				worst, at = d, i
			}
		}
		if at >= 0 {
			keep[at] = true
			spans = append(spans, [2]int{span[0], at}, [2]int{at, span[1]})
		}
	}
	var out []Point
	for i, p := range line {
		if keep[i] {
			out = append(out, p)
		}
	}
	return out
}
