// Package board is the map view: it draws a scenario's map as a printed staff
// map, its units as counters, and what a commander wants to see over both.
//
// Everything is plain Go. The ground is rasterised into pictures of ChunkSize
// pixels, counters and names into one atlas; a frame is then a short display
// list of package kit, which any painter shows. Nothing here changes a game:
// the board reads positions that its user hands in.
package board

import (
	"math"

	"auguststorm/engine/hex"
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/ink"
)

// rise is the distance of two rows in widths of a hex; side the length of a hexside.
const (
	rise = 0.8660254
	side = 0.57735027
)

// Grid places the hexes of a map. Map coordinates are widths of a hex: the map's
// ground fills 0..Width+0.5 by 0..(Height-1)*rise+2*side, y down.
type Grid struct{ W, H int32 }

// GridOf is the grid of a board.
func GridOf(b *scenario.Board) Grid { return Grid{b.Width, b.Height} }

// Size is the extent of the ground in map coordinates.
func (g Grid) Size() ink.Pt {
	return ink.Pt{X: float32(g.W) + 0.5, Y: float32(g.H-1)*rise + 2*side}
}

// Centre is the middle of a hex.
func (g Grid) Centre(h int32) ink.Pt { return g.centre(h%g.W, h/g.W) }

func (g Grid) centre(col, row int32) ink.Pt {
	return ink.Pt{X: float32(col) + 0.5 + 0.5*float32(row&1), Y: float32(row)*rise + side}
}

// At is the hex at a place in map coordinates, or -1 off the map.
func (g Grid) At(p ink.Pt) int32 {
	col, row := g.near(p)
	if col < 0 || row < 0 || col >= g.W || row >= g.H {
		return -1
	}
	return row*g.W + col
}

// Nearest is the hex of the map nearest to a place.
func (g Grid) Nearest(p ink.Pt) int32 {
	col, row := g.near(p)
	return min(max(row, 0), g.H-1)*g.W + min(max(col, 0), g.W-1)
}

func (g Grid) near(p ink.Pt) (col, row int32) {
	r := int32(math.Floor(float64((p.Y-side)/rise) + 0.5))
	best := float32(math.Inf(1))
	for y := r - 1; y <= r+1; y++ {
		x := int32(math.Floor(float64(p.X - 0.5*float32(y&1))))
		for c := x - 1; c <= x+1; c++ {
			q := g.centre(c, y)
			if d := (q.X-p.X)*(q.X-p.X) + (q.Y-p.Y)*(q.Y-p.Y); d < best {
				best, col, row = d, c, y
			}
		}
	}
	return col, row
}

// cornerStep are the six corners from the centre in half hex widths and in
// quarters of a hex's height; corner k and k+1 bound the hexside of direction k.
var cornerStep = [6][2]int32{{1, 1}, {1, -1}, {0, -2}, {-1, -1}, {-1, 1}, {0, 2}}

// cornerKey numbers a corner, the same seen from each of its hexes. Columns and
// rows may lie a few hexes off the map.
func (g Grid) cornerKey(col, row, k int32) int64 {
	x := 2*col + row&1 + 1 + cornerStep[k%6][0]
	y := 3*row + 2 + cornerStep[k%6][1]
	return int64(y+64)<<32 | int64(x+64)
}

func cornerPoint(key int64) ink.Pt {
	return ink.Pt{X: float32(int32(key)-64) / 2, Y: float32(int32(key>>32)-64) * side / 2}
}

// Corner is corner k of a hex: 0 lower right, then anticlockwise.
func (g Grid) Corner(h, k int32) ink.Pt { return cornerPoint(g.cornerKey(h%g.W, h/g.W, k)) }

// Neighbour is the hex next to h in direction d, or -1 off the map.
func (g Grid) Neighbour(h, d int32) int32 {
	n, ok := hex.Neighbour(h, d, g.W, g.H)
	if !ok {
		return -1
	}
	return n
}

// Disc is the hexes at most radius from h, those on the map.
func (g Grid) Disc(h, radius int32) []int32 { return hex.Disc(nil, h, radius, g.W, g.H) }
