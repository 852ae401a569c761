package scenario

import (
	"fmt"
	"strings"
)

// Directions are the names of the six directions in the order of the hexside
// tables; the opposite of d is (d+3)%6.
var Directions = [6]string{"E", "NE", "NW", "W", "SW", "SE"}

// steps holds column and row of the neighbour in each direction, for even and
// odd rows counted from 0 (odd-r: odd rows are shifted right by half a hex).
var steps = [2][6][2]int32{
	{{1, 0}, {0, -1}, {-1, -1}, {-1, 0}, {-1, 1}, {0, 1}},
	{{1, 0}, {1, -1}, {0, -1}, {-1, 0}, {0, 1}, {1, 1}},
}

// grid is the size of a map, with what follows from it: labels and neighbours.
type grid struct{ width, height int32 }

func (g grid) hexes() int32 { return g.width * g.height }

// neighbour is the hex next to h in direction d, or -1 off the map.
func (g grid) neighbour(h, d int32) int32 {
	col, row := h%g.width, h/g.width
	s := steps[row&1][d]
	col, row = col+s[0], row+s[1]
	if col < 0 || row < 0 || col >= g.width || row >= g.height {
		return -1
	}
	return row*g.width + col
}

// digits is the number of digits for column and for row in a label.
func (g grid) digits() int {
	if g.width > 99 || g.height > 99 {
		return 3
	}
	return 2
}

// label is the name of h in files: column, then row, from 1.
func (g grid) label(h int32) string {
	n := g.digits()
	return fmt.Sprintf("%0*d%0*d", n, h%g.width+1, n, h/g.width+1)
}

// labelForm says in words how labels look.
func (g grid) labelForm() string {
	if g.digits() == 3 {
		return "six digits"
	}
	return "four digits"
}

// hex reads a label. isLabel says that s has the form of one; h is -1 when it
// lies off the map.
func (g grid) hex(s string) (h int32, isLabel bool) {
	n := g.digits()
	if len(s) != 2*n || !allDigits(s) {
		return -1, false
	}
	col, row := number(s[:n])-1, number(s[n:])-1
	if col < 0 || row < 0 || col >= g.width || row >= g.height {
		return -1, true
	}
	return row*g.width + col, true
}

func allDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// number reads a text of at most nine decimal digits.
func number(s string) int32 {
	var n int32
	for i := range len(s) {
		n = n*10 + int32(s[i]-'0')
	}
	return n
}

// direction reads the name of a direction; -1 when there is none of that name.
func direction(s string) int32 {
	for d, name := range Directions {
		if s == name {
			return int32(d)
		}
	}
	return -1
}
