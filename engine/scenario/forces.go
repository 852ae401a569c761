package scenario

import (
	"fmt"
	"slices"
)

// derive fills in strengths that the file leaves to the establishment.
func (c *checker) derive() {
	estabs := c.tables["establishment"].index
	for i := range c.s.Units {
		u := &c.s.Units[i]
		var e Establishment
		if k, ok := estabs[u.Estab]; ok {
			e = c.s.Establishments[k]
		}
		u.derive(&u.Men, e.Men)
		u.derive(&u.Guns, e.Guns)
		u.derive(&u.Armour, e.Armour)
		u.derive(&u.Aircraft, e.Aircraft)
		if u.Men > maxMen {
			men := u.Men
			u.Men = 0 // or the stack would be blamed too
			c.fail(fmt.Sprintf("unit[%d].fill", i), "AS105", "lower fill, or give men", "the establishment and fill of unit %q give %d men; at most %d are allowed", u.ID, men, maxMen)
		}
	}
}

// maxMen is the largest unit.
const maxMen = 60_000

// derive sets an absent strength to the unit's share of the paper strength,
// halves rounded up.
func (u *Unit) derive(strength *int32, paper int32) {
	if *strength != Absent {
		return
	}
	*strength = int32((int64(paper)*int64(u.Fill) + 500) / 1000)
	if *strength > 0 {
		u.Estimated = true
	}
}

// stack is what stands in one hex at the start.
type stack struct {
	side, men, units int32
	first            int32 // unit
}

// forces checks where units and headquarters stand and what they are.
func (c *checker) forces() {
	for i := range c.s.Formations {
		f := &c.s.Formations[i]
		if h := f.Hex.Hex; h >= 0 {
			c.standing(fmt.Sprintf("formation[%d].hex", i), fmt.Sprintf("the headquarters %q", f.ID), f.Country, h)
		}
		c.axis(fmt.Sprintf("formation[%d].axis", i), f.ID, f.Axis)
	}
	c.unitHexes = map[int32]*stack{}
	for i := range c.s.Units {
		c.unit(int32(i), &c.s.Units[i])
		c.axis(fmt.Sprintf("unit[%d].axis", i), c.s.Units[i].ID, c.s.Units[i].Axis)
	}
}

// axis checks that somebody can march where an axis leads.
func (c *checker) axis(path, id string, axis []Loc) {
	for i, l := range axis {
		if l.Hex >= 0 && c.water(l.Hex) {
			c.fail(fmt.Sprintf("%s[%d]", path, i), "AS412", "name a land hex", "the axis of %q leads into the water of %q", id, l.Ref)
		}
	}
}

func (c *checker) unit(i int32, u *Unit) {
	path := fmt.Sprintf("unit[%d]", i)
	if u.Arrival != 0 && !c.faulty("start") && !c.faulty("end") && (u.Arrival < c.s.Start || u.Arrival > c.s.End) {
		c.fail(path+".arrival", "AS408", fmt.Sprintf("choose a day from %s to %s, or set off_map = true", c.s.Start, c.s.End), "the unit %q arrives on %s, outside the campaign", u.ID, u.Arrival)
	}
	if u.Men+u.Guns+u.Armour+u.Aircraft+u.Ships == 0 && c.strengthKnown(u, path) {
		c.fail(path, "AS409", "give men, guns, armour, aircraft or ships, or an establishment", "the unit %q has no strength", u.ID)
	}
	if !u.Land() || c.faulty(path+".kind") {
		return
	}
	if u.Mobility == "none" {
		c.fail(path+".mobility", "AS410", "write leg, cavalry, truck, track or static", "the land unit %q has mobility none", u.ID)
	}
	country, ok := c.countryOf[u.Country]
	if ok && c.sideOf[country] < 0 && c.s.Countries[country].Side == "" && !c.sidesOpen {
		c.fail(path+".country", "AS411", "choose a country with a side, or give that country one", "the unit %q belongs to %q, which is neutral", u.ID, u.Country)
		return
	}
	h := u.Hex.Hex
	if u.Hex.Ref == "" {
		c.fail(path+".hex", "AS404", "give its hex, or set off_map = true", "the land unit %q has no hex", u.ID)
	}
	if h < 0 || !c.standing(path+".hex", fmt.Sprintf("the unit %q", u.ID), u.Country, h) {
		return
	}
	if t := c.terrain(h); !c.canStand(u.Mobility, h) && !c.faulty(path+".mobility") {
		c.fail(path+".hex", "AS402", "move it, give the hex a road, or change its mobility", "the unit %q (%s) cannot be in %s without a road or railway", u.ID, u.Mobility, t.Name)
	}
	if ok && c.sideOf[country] >= 0 && (u.Arrival == 0 || u.Arrival == c.s.Start) {
		c.stack(i, u, c.sideOf[country])
	}
}

// strengthKnown says that nothing a strength comes from is wrong.
func (c *checker) strengthKnown(u *Unit, path string) bool {
	k, ok := c.tables["establishment"].index[u.Estab]
	if u.Estab != "" && (!ok || c.anyFaulty(fmt.Sprintf("establishment[%d]", k), "men", "guns", "armour", "aircraft")) {
		return false
	}
	return !c.anyFaulty(path, "men", "guns", "armour", "aircraft", "ships", "establishment", "fill")
}

func (c *checker) anyFaulty(path string, keys ...string) bool {
	return slices.ContainsFunc(keys, func(k string) bool { return c.faulty(path + "." + k) })
}

// canStand says whether a mobility class can be in h: it may enter the terrain,
// or a way leads there.
func (c *checker) canStand(mobility string, h int32) bool {
	if c.bad[h] {
		return true
	}
	t, cost := c.terrain(h), int32(1)
	switch mobility {
	case "leg":
		cost = t.Leg
	case "cavalry":
		cost = t.Cavalry
	case "truck":
		cost = t.Truck
	case "track":
		cost = t.Track
	}
	if cost > 0 {
		return true
	}
	for d := h * 6; d < h*6+6; d++ {
		if c.s.Board.Road[d] != NoRoad || c.s.Board.Rail[d] != NoRail {
			return true
		}
	}
	return false
}

// standing checks that h is land that somebody of the country may stand on.
func (c *checker) standing(path, who, country string, h int32) bool {
	label := c.grid.label(h)
	if c.water(h) {
		c.fail(path, "AS401", "move it to a land hex", "%s stands in the water of hex %s (%s)", who, label, c.terrain(h).Name)
		return false
	}
	owner := c.s.Board.Country[h]
	if owner == NoCountry {
		return true
	}
	if n := &c.s.Countries[owner]; n.Side == "" && !n.Open && n.ID != country && !c.sidesOpen {
		c.fail(path, "AS403", "move it, or give that country a side or open = true", "%s stands in hex %s of neutral %s, which nobody may enter", who, label, n.Name)
		return false
	}
	return true
}

func (c *checker) stack(i int32, u *Unit, side int32) {
	st := c.unitHexes[u.Hex.Hex]
	if st == nil {
		st = &stack{side: side, first: i}
		c.unitHexes[u.Hex.Hex] = st
	}
	if st.side != side {
		c.fail(fmt.Sprintf("unit[%d].hex", i), "AS405", "move one of them", "the units %q and %q of different sides stand in the same hex %s", c.s.Units[st.first].ID, u.ID, c.grid.label(u.Hex.Hex))
		return
	}
	st.men += u.Men
	st.units++
	if limit := c.terrain(u.Hex.Hex).Stacking; !c.bad[u.Hex.Hex] && st.men > limit && st.men-u.Men <= limit {
		c.fail(fmt.Sprintf("unit[%d].hex", i), "AS406", "spread the units", "with the unit %q there are %d men in hex %s; %s holds %d", u.ID, st.men, c.grid.label(u.Hex.Hex), c.terrain(u.Hex.Hex).Name, limit)
	}
	if limit := c.s.Rules.Stacking.Units; st.units == limit+1 && limit > 0 {
		c.fail(fmt.Sprintf("unit[%d].hex", i), "AS407", "spread the units, or raise rules.stacking.units", "the unit %q is number %d in hex %s; %d may stand there", u.ID, st.units, c.grid.label(u.Hex.Hex), limit)
	}
}

// command checks the chain of command: no cycles, and nobody under the enemy.
func (c *checker) command() {
	formations, units := c.tables["formation"].index, c.tables["unit"].index
	above := func(i int32) (int32, bool) { up, ok := formations[c.s.Formations[i].Parent]; return up, ok }
	whole := func(i int32) (int32, bool) { up, ok := units[c.s.Units[i].PartOf]; return up, ok }
	for i := range c.s.Formations {
		f := &c.s.Formations[i]
		path := fmt.Sprintf("formation[%d].parent", i)
		if p, ok := formations[f.Parent]; ok && f.Parent != "" {
			if circular(int32(i), int32(len(c.s.Formations)), above) {
				c.fail(path, "AS205", "let one of them be at the top", "the formation %q is, in the end, its own superior", f.ID)
			} else {
				c.sameSide(path, f.ID, f.Country, &c.s.Formations[p])
			}
		}
	}
	for i := range c.s.Units {
		u := &c.s.Units[i]
		if p, ok := formations[u.Formation]; ok {
			c.sameSide(fmt.Sprintf("unit[%d].formation", i), u.ID, u.Country, &c.s.Formations[p])
		}
		if circular(int32(i), int32(len(c.s.Units)), whole) {
			c.fail(fmt.Sprintf("unit[%d].part_of", i), "AS205", "let one of them stand alone", "the unit %q is, in the end, part of itself", u.ID)
		}
	}
}

// circular says that the way up from record i comes back to i.
func circular(i, n int32, up func(int32) (int32, bool)) bool {
	at := i
	for range n {
		next, ok := up(at)
		if !ok {
			return false
		}
		if next == i {
			return true
		}
		at = next
	}
	return false
}

func (c *checker) sameSide(path, id, country string, above *Formation) {
	a, ok1 := c.countryOf[country]
	b, ok2 := c.countryOf[above.Country]
	if ok1 && ok2 && c.sideOf[a] != c.sideOf[b] && !c.sidesOpen {
		c.fail(path, "AS206", "choose a formation of its own side, or correct the country", "%q and the formation %q above it are on different sides", id, above.ID)
	}
}
