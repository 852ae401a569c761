package scenario

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// board builds the hex tables from the rows of the map. Where a row is wrong its
// hexes are marked bad, and checks leave them out. It returns false when not even
// the size of the map is known.
func (c *checker) board() bool {
	m := &c.s.Map
	if c.faulty("map") || c.faulty("map.width") || c.faulty("map.height") || min(m.Width, m.Height) < 1 || max(m.Width, m.Height) > 500 {
		return false
	}
	c.grid = grid{m.Width, m.Height}
	n := c.grid.hexes()
	b := &Board{Width: m.Width, Height: m.Height,
		Terrain: make([]uint8, n), Elevation: make([]int16, n), Country: slices.Repeat([]uint8{NoCountry}, int(n)),
		River: make([]uint8, n*6), Bridge: make([]uint8, n*6), Road: make([]uint8, n*6), Rail: make([]uint8, n*6),
		Fort: slices.Repeat([]int16{-1}, int(n)), Place: slices.Repeat([]int16{-1}, int(n))}
	c.s.Board, c.bad = b, make([]bool, n)
	terrains, ok1 := c.terrainCodes()
	countries, ok2 := c.countryCodes()
	ok1 = ok1 && c.rows("map.rows", m.Rows, terrains, "terrain", func(h int32, v uint8) { b.Terrain[h] = v })
	ok2 = ok2 && c.rows("map.control", m.Control, countries, "country", func(h int32, v uint8) { b.Country[h] = v })
	ground := slices.Clone(c.bad)
	if len(m.Elevation) > 0 {
		c.rows("map.elevation", m.Elevation, elevationCodes(), "height", func(h int32, v uint8) { b.Elevation[h] = int16(v) * 50 })
	}
	c.bad = ground // a wrong height hides nothing else
	if !ok1 || !ok2 {
		c.spoilt = true
		c.bad = slices.Repeat([]bool{true}, int(n))
	}
	return true
}

// rows reads one text per row, one code per hex, and marks what it cannot read
// as bad. It returns false when the whole grid is of no use.
func (c *checker) rows(path string, rows []string, codes map[rune]uint8, what string, set func(h int32, v uint8)) bool {
	m := &c.s.Map
	if c.faulty(path) {
		return false
	}
	if int32(len(rows)) != m.Height {
		c.fail(path, "AS301", fmt.Sprintf("give %d texts, as map.height says", m.Height), "%s has %d rows", path, len(rows))
		return false
	}
	if n := utf8.RuneCountInString(rows[0]); int32(n) != m.Width && !slices.ContainsFunc(rows, func(r string) bool { return utf8.RuneCountInString(r) != n }) {
		c.fail(path, "AS301", fmt.Sprintf("correct the rows, or write width = %d", n), "every row of %s has %d codes, but map.width is %d", path, n, m.Width)
		return false
	}
	for y := range rows {
		c.row(fmt.Sprintf("%s[%d]", path, y), int32(y), rows[y], codes, what, set)
	}
	return true
}

func (c *checker) row(path string, y int32, row string, codes map[rune]uint8, what string, set func(h int32, v uint8)) {
	col, width := int32(0), c.s.Map.Width
	for _, r := range row {
		if col < width {
			v, ok := codes[r]
			if ok {
				set(y*width+col, v)
			} else {
				c.bad[y*width+col] = true
				c.fail(path, "AS302", "write one of "+codeList(codes), "row %d has %q in column %d, which is no %s code", y+1, r, col+1, what)
			}
		}
		col++
	}
	if col != width {
		c.fail(path, "AS301", fmt.Sprintf("write %d, as map.width says", width), "row %d has %d codes", y+1, col)
		for ; col < width; col++ {
			c.bad[y*width+col] = true
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

// terrainCodes returns false when a letter is wrong, so that the rows are not
// blamed for it.
func (c *checker) terrainCodes() (codes map[rune]uint8, ok bool) {
	codes, ok = map[rune]uint8{}, true
	for i, t := range c.s.Terrains {
		for _, r := range t.Code {
			codes[r] = uint8(i)
		}
		path := fmt.Sprintf("terrain[%d].code", i) // as in the file, where there are fewer
		ok = ok && !c.faulty(path) && !c.seen["AS303"+path]
	}
	return codes, ok
}

// countryCodes is the same for countries.
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

func (c *checker) water(h int32) bool { return !c.bad[h] && c.terrain(h).Landform == "water" }

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
	if c.water(h) || c.bad[h] {
		return true
	}
	for d := range int32(6) {
		if n := c.grid.neighbour(h, d); n >= 0 && (c.water(n) || c.bad[n]) {
			return true
		}
	}
	return false
}
