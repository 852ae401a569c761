package engine

// This file holds what a staff asks of its View beyond what a player needs: searches
// over a picture of its own making, so that nothing hidden can leak into them.

// Shut in an overlay of Ways closes a hex; the six bits below are MP to enter it
// on top of the hexside.
const Shut = enterForbidden

// Open says whether anybody may enter a hex: not a neutral country's.
func (v View) Open(h int32) bool { return !v.g.fixed.closed[h] }

// Ways appends every hex that an own unit could come to within budget MP, which may
// be the march of several days, to buf in order of cost, its own hex first. The
// overlay enter has an entry a hex and holds all that the side believes about the
// enemy: the search looks at the map alone, never at units.
func (v View) Ways(u UnitID, enter []uint8, budget int32, buf []Reachable) []Reachable {
	if v.g.checkOwn(v.side, u) != nil || v.g.fixed.facts[u].class == immobile {
		return buf
	}
	search := &v.g.work.search
	for _, h := range search.Reach(&v.g.fixed.grid, v.g.marchCosts(u), enter, v.g.st.Units[u].Hex, budget) {
		buf = append(buf, Reachable{h, search.Cost(h)})
	}
	return buf
}

// WayTo appends the route to a hex that the last Ways found to buf, without the
// hex where it begins.
func (v View) WayTo(h int32, buf []int32) []int32 { return v.g.work.search.Route(h, buf) }

// Step is the cost in MP for an own unit to leave a hex in a direction, with the traffic
// of the moment and before anything about the enemy; 0 where there is no way.
func (v View) Step(u UnitID, h, d int32) int32 {
	return int32(v.g.marchCosts(u)[h*6+d])
}

// PassesZOC says whether an own unit may go on after entering an enemy ZOC (3.2).
func (v View) PassesZOC(u UnitID) bool { return v.g.ignoresZOC(u) }

// Fits says whether an own unit finds room in a hex as far as the side can see (2.1).
func (v View) Fits(u UnitID, h int32) bool {
	return v.Occupant(h) != v.side.Enemy() && v.g.fits(u, h) == nil
}

// Crowd is how many own units and men stand in a hex.
func (v View) Crowd(h int32) (units, men int32) {
	if v.g.occupant(h) != v.side {
		return 0, 0
	}
	for o := v.g.stack.first[h]; o >= 0; o = v.g.stack.next[o] {
		units++
		men += v.g.st.Units[o].Men
	}
	return units, men
}

// AttackedToday says whether a hex has been attacked in this phase.
func (v View) AttackedToday(h int32) bool {
	for _, a := range v.g.st.Attacked {
		if a == h {
			return true
		}
	}
	return false
}

// Supports says whether a unit lends its fire to an attack from the next hex whatever
// lies between, without filling the frontage or losing men (5.4).
func (v View) Supports(u UnitID) bool { return v.g.supports(u) }
