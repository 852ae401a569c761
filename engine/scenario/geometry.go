package scenario

import (
	"fmt"
	"strings"

	"auguststorm/engine/hex"
)

// grid is the size of a map, with what follows from it: labels and neighbours.
type grid struct{ width, height int32 }

func (g grid) hexes() int32 { return g.width * g.height }

// neighbour is the hex next to h in direction d, or -1 off the map.
func (g grid) neighbour(h, d int32) int32 {
	n, _ := hex.Neighbour(h, d, g.width, g.height)
	return n
}

// digits is the number of digits for column and for row in a label.
func (g grid) digits() int {
	if g.width > 99 || g.height > 99 {
		return 3
	}
	return 2
}

// label is the name of h in files: column, then row, from 1.
func (g grid) label(h int32) string { return hex.Label(h, g.width, g.height) }

// labelForm says in words how labels look.
func (g grid) labelForm() string {
	if g.digits() == 3 {
		return "six digits"
	}
	return "four digits"
}

// span says which labels the map has.
func (g grid) span() string {
	last := g.label(g.hexes() - 1)
	cut := len(last) / 2
	first := strings.Repeat("0", cut-1) + "1"
	return fmt.Sprintf("give a column from %s to %s, then a row from %s to %s", first, last[:cut], first, last[cut:])
}

// hex reads a label. isLabel says that s has the form of one; h is -1 when it
// lies off the map.
func (g grid) hex(s string) (h int32, isLabel bool) {
	if len(s) != 2*g.digits() || strings.Trim(s, "0123456789") != "" {
		return -1, false
	}
	h, ok := hex.Parse(s, g.width, g.height)
	if !ok {
		return -1, true
	}
	return h, true
}
