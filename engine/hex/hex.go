// Package hex is the arithmetic of a map of pointy-top hexes in odd-r storage.
//
// A hex is its index row*width + column (int32). Row 0 is north, column 0 west;
// odd rows lie half a hex to the east. No function knows pixels or allocates,
// except where it returns a list.
package hex

// Directions is the number of directions; they run counter-clockwise from east.
const Directions = 6

// The directions of a hexside, in the order of every hexside table.
const (
	E int32 = iota
	NE
	NW
	W
	SW
	SE
)

// Names are the names of the directions, by number.
var Names = [Directions]string{"E", "NE", "NW", "W", "SW", "SE"}

// steps are column and row of the neighbour in each direction, for even and odd rows.
var steps = [2][Directions][2]int32{
	{{1, 0}, {0, -1}, {-1, -1}, {-1, 0}, {-1, 1}, {0, 1}},
	{{1, 0}, {1, -1}, {0, -1}, {-1, 0}, {0, 1}, {1, 1}},
}

// Opposite is the direction that leads back; dir is 0..5.
func Opposite(dir int32) int32 { return (dir + 3) % Directions }

// Direction reads the name of a direction, as in Names.
func Direction(name string) (dir int32, ok bool) {
	for d, n := range Names {
		if n == name {
			return int32(d), true
		}
	}
	return -1, false
}

// Neighbour is the hex next to h in direction dir (0..5) on a map of w by hgt
// hexes; -1 and false off the map.
func Neighbour(h, dir, w, hgt int32) (int32, bool) {
	col, row := h%w, h/w
	s := steps[row&1][dir]
	return at(col+s[0], row+s[1], w, hgt)
}

// NeighbourTable holds the neighbour of hex h in direction d at h*6+d, -1 off the map.
func NeighbourTable(w, hgt int32) []int32 {
	table := make([]int32, w*hgt*Directions)
	for i := range table {
		table[i], _ = Neighbour(int32(i)/Directions, int32(i)%Directions, w, hgt)
	}
	return table
}

// DirectionTo is the direction from a to the adjacent hex b; -1 where they are
// not adjacent.
func DirectionTo(a, b, w int32) int32 {
	col, row := a%w, a/w
	for d, s := range steps[row&1] {
		if col+s[0] == b%w && row+s[1] == b/w {
			return int32(d)
		}
	}
	return -1
}

// at is the index of a column and row; -1 and false off the map.
func at(col, row, w, hgt int32) (int32, bool) {
	if col < 0 || row < 0 || col >= w || row >= hgt {
		return -1, false
	}
	return row*w + col, true
}
