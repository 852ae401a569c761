package scenario

import (
	"fmt"
	"slices"
	"strings"
)

// board builds the hex tables from the rows of the map. It returns false when
// the map cannot be used, so that nothing that needs it is checked.
func (c *checker) board() bool {
	m := &c.s.Map
	for _, p := range []string{"map", "map.width", "map.height", "map.rows", "map.control", "country", "side"} {
		if c.faulty(p) {
			return false
		}
	}
	if m.Width < 1 || m.Height < 1 || m.Width > 500 || m.Height > 500 {
		return false
	}
	g := grid{m.Width, m.Height}
	n := g.hexes()
	b := &Board{Width: m.Width, Height: m.Height,
		Terrain: make([]uint8, n), Elevation: make([]int16, n), Country: make([]uint8, n),
		River: make([]uint8, n*6), Bridge: make([]uint8, n*6), Road: make([]uint8, n*6), Rail: make([]uint8, n*6),
		Fort: slices.Repeat([]int16{-1}, int(n)), Place: slices.Repeat([]int16{-1}, int(n))}
	for i := range c.s.Terrains {
		if c.faulty(fmt.Sprintf("terrain[%d].code", i)) || c.seen[fmt.Sprintf("AS303terrain[%d].code", i)] {
			return false // or every row would be blamed for it
		}
	}
	before := len(c.problems)
	c.rows("map.rows", m.Rows, c.terrainCodes(), "terrain", func(h int32, v uint8) { b.Terrain[h] = v })
	if codes, ok := c.countryCodes(); ok {
		c.rows("map.control", m.Control, codes, "country", func(h int32, v uint8) { b.Country[h] = v })
	}
	if len(m.Elevation) > 0 {
		c.rows("map.elevation", m.Elevation, elevationCodes(), "height", func(h int32, v uint8) { b.Elevation[h] = int16(v) * 50 })
	}
	c.grid, c.s.Board = g, b
	return len(c.problems) == before
}

// rows reads one text per row, one code per hex.
func (c *checker) rows(path string, rows []string, codes map[rune]uint8, what string, set func(h int32, v uint8)) {
	m := &c.s.Map
	if int32(len(rows)) != m.Height {
		c.fail(path, "AS301", fmt.Sprintf("give %d texts, as map.height says", m.Height), "%s has %d rows", path, len(rows))
		return
	}
	for y, row := range rows {
		col := int32(0)
		unknown := map[rune]bool{}
		for _, r := range row {
			v, ok := codes[r]
			if !ok && !unknown[r] && col < m.Width {
				unknown[r] = true
				c.fail(fmt.Sprintf("%s[%d]", path, y), "AS302", "write one of "+codeList(codes), "row %d has %q in column %d, which is no %s code", y+1, r, col+1, what)
			}
			if ok && col < m.Width {
				set(int32(y)*m.Width+col, v)
			}
			col++
		}
		if col != m.Width {
			c.fail(fmt.Sprintf("%s[%d]", path, y), "AS301", fmt.Sprintf("write %d, as map.width says", m.Width), "row %d has %d codes", y+1, col)
		}
	}
}

func codeList(codes map[rune]uint8) string {
	var list []string
	for r := range codes {
		list = append(list, string(r))
	}
	slices.Sort(list)
	return strings.Join(list, " ")
}

func (c *checker) terrainCodes() map[rune]uint8 {
	codes := map[rune]uint8{}
	for i, t := range c.s.Terrains {
		for _, r := range t.Code {
			codes[r] = uint8(i)
		}
	}
	return codes
}

// countryCodes returns false when a letter is wrong, so that the rows are not
// blamed for it.
func (c *checker) countryCodes() (codes map[rune]uint8, ok bool) {
	codes, ok = map[rune]uint8{'-': NoCountry}, true
	for i, n := range c.s.Countries {
		path := fmt.Sprintf("country[%d].code", i)
		for _, r := range n.Code {
			if _, dup := codes[r]; dup {
				c.fail(path, "AS303", "give each country a letter of its own; '-' is nobody's", "the code %q of country %q is taken", n.Code, n.ID)
				ok = false
			}
			codes[r] = uint8(i)
		}
		ok = ok && !c.faulty(path)
	}
	return codes, ok
}

func elevationCodes() map[rune]uint8 {
	codes := map[rune]uint8{}
	for i, r := range "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" {
		codes[r] = uint8(i)
	}
	return codes
}

// terrain is the chart row of h.
func (c *checker) terrain(h int32) *Terrain { return &c.s.Terrains[c.s.Board.Terrain[h]] }

func (c *checker) water(h int32) bool { return c.terrain(h).Landform == "water" }

// forts enters forts and places into the board.
func (c *checker) forts() {
	b := c.s.Board
	for i := range c.s.Map.Forts {
		f := &c.s.Map.Forts[i]
		path := fmt.Sprintf("map.fort[%d].hex", i)
		switch h := f.Hex.Hex; {
		case h < 0:
		case c.water(h):
			c.fail(path, "AS308", "move it to a land hex", "the fort %q lies in the water", f.ID)
		case b.Fort[h] >= 0:
			c.fail(path, "AS308", "join them or move one", "the hex of the fort %q has a fort already: %q", f.ID, c.s.Map.Forts[b.Fort[h]].ID)
		default:
			b.Fort[h] = int16(i)
		}
	}
	for i := range c.s.Map.Places {
		p := &c.s.Map.Places[i]
		h := p.Hex.Hex
		if h < 0 {
			continue
		}
		if old := b.Place[h]; old < 0 || c.s.Map.Places[old].Class > p.Class {
			b.Place[h] = int16(i)
		}
		if slices.Contains(p.Flags, "port") && !c.coastal(h) {
			c.fail(fmt.Sprintf("map.place[%d].hex", i), "AS309", "move it next to the sea, or flag it river-port", "the port %q has no sea in its hex or next to it", p.ID)
		}
	}
}

func (c *checker) coastal(h int32) bool {
	if c.water(h) {
		return true
	}
	for d := range int32(6) {
		if n := c.grid.neighbour(h, d); n >= 0 && c.water(n) {
			return true
		}
	}
	return false
}
