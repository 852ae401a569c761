package scenario

import (
	"fmt"
	"strings"

	"auguststorm/engine/hex"
)

// ways enters rivers, bridges, roads and railways into the hexside tables.
func (c *checker) ways() {
	m, b := &c.s.Map, c.s.Board
	before := len(c.problems)
	for i, r := range m.Rivers {
		rank := MinorRiver
		if r.Rank == "major" {
			rank = MajorRiver
		}
		c.sides(fmt.Sprintf("map.river[%d].sides", i), r.Sides, func(h, d int32) {
			c.setSide(b.River, h, d, func(old uint8) uint8 { return max(old, rank) })
		})
	}
	riversWhole := len(c.problems) == before
	for i, r := range m.Bridges {
		c.bridge(riversWhole, fmt.Sprintf("map.bridge[%d].side", i), r)
	}
	for i, r := range m.Roads {
		class := TrackRoad
		if r.Class == "road" {
			class = MainRoad
		}
		c.line(fmt.Sprintf("map.road[%d].path", i), r.Path, func(h, d int32) {
			c.setSide(b.Road, h, d, func(old uint8) uint8 { return max(old, class) })
		})
	}
	for i, r := range m.Rails {
		kind, double := railKind(r.Gauge), uint8(0)
		if r.Tracks > 1 {
			double = DoubleTrack
		}
		c.line(fmt.Sprintf("map.rail[%d].path", i), r.Path, func(h, d int32) {
			c.setSide(b.Rail, h, d, func(old uint8) uint8 {
				return max(old&^DoubleTrack, kind) | old&DoubleTrack | double
			})
		})
	}
}

func railKind(gauge int32) uint8 {
	switch {
	case gauge >= 1500:
		return BroadRail
	case gauge >= 1400:
		return StandardRail
	}
	return NarrowRail
}

// bridge enters a bridge; where a river is wrong, its absence is not reported.
func (c *checker) bridge(riversWhole bool, path string, r Bridge) {
	kinds := map[string]uint8{"rail": RailBridge, "road": RoadBridge, "ferry": FerryBridge}
	count := 0
	c.sides(path, r.Side, func(h, d int32) {
		if count++; count == 2 {
			c.fail(path, "AS304", "write one [[map.bridge]] for each hexside", "a bridge stands on one hexside, not on %q", r.Side)
		}
		if riversWhole && c.s.Board.River[h*6+d] == NoRiver {
			c.fail(path, "AS307", "give the river that hexside or remove the bridge", "no river runs along the hexside %q", r.Side)
		}
		c.setSide(c.s.Board.Bridge, h, d, func(old uint8) uint8 { return old | kinds[r.Kind] })
	})
}

// setSide changes the entry of a hexside seen from both its hexes.
func (c *checker) setSide(sides []uint8, h, d int32, change func(old uint8) uint8) {
	v := change(sides[h*6+d])
	sides[h*6+d] = v
	if n := c.grid.neighbour(h, d); n >= 0 {
		sides[n*6+(d+3)%6] = v
	}
}

// sides reads a list of hexsides, "0304:NE,E 0405:W".
func (c *checker) sides(path, list string, use func(h, d int32)) {
	const cure = "write hexes and directions out of E NE NW W SW SE, as in 0304:NE,E 0405:W"
	words := strings.Fields(list)
	if len(words) == 0 {
		c.fail(path, "AS304", cure, "no hexside is given")
	}
	for _, w := range words {
		label, dirs, _ := strings.Cut(w, ":")
		h, ok := c.labelled(path, label, cure)
		if !ok {
			return
		}
		for name := range strings.SplitSeq(dirs, ",") {
			d, ok := hex.Direction(name)
			if !ok {
				c.fail(path, "AS304", cure, "%q is no list of hexsides", w)
				return
			}
			use(h, d)
		}
	}
}

// labelled reads a hex label in a list.
func (c *checker) labelled(path, label, cure string) (int32, bool) {
	h, isLabel := c.grid.hex(label)
	if !isLabel {
		c.fail(path, "AS304", cure, "%q is no hex label of %s", label, c.grid.labelForm())
	} else if h < 0 {
		c.fail(path, "AS204", c.grid.span(), "the hex %q lies off the map", label)
	}
	return h, h >= 0
}

// line reads a list of neighbouring hexes, "0304 0305 0405".
func (c *checker) line(path, list string, use func(h, d int32)) {
	const cure = "write neighbouring hexes separated by blanks, as in 0304 0305 0405"
	words := strings.Fields(list)
	if len(words) < 2 {
		c.fail(path, "AS304", cure, "a line needs at least two hexes")
		return
	}
	last := int32(-1)
	for i, w := range words {
		h, ok := c.labelled(path, w, cure)
		if !ok {
			return
		}
		if c.water(h) {
			c.fail(path, "AS306", "lead the line over land", "the line runs through the water hex %s", w)
		}
		if i > 0 {
			d := hex.DirectionTo(last, h, c.grid.width)
			if d < 0 {
				c.fail(path, "AS305", "name every hex the line passes", "the hexes %s and %s are not neighbours", words[i-1], w)
				return
			}
			use(last, d)
		}
		last = h
	}
}
