package engine

import (
	"auguststorm/engine/dice"
	"auguststorm/engine/hex"
)

// Manual chapter 6: retreat, rout and surrender of the cut-off.

// retreatRoute finds a way out of a hex for a beaten unit, one hex at a time:
// a hex it can enter, without enemies, outside enemy ZOCs unless a friend stands
// there, with room; the farther from the attackers the better, then the shorter
// the way to supply, then the lower direction number (6.2).
func (g *Game) retreatRoute(u UnitID, from int32, attackers []int32, steps int32) []int32 {
	var route []int32
	at := from
	for range steps {
		best, bestScore := int32(-1), int32(-1<<30)
		for d := int32(0); d < hex.Directions; d++ {
			n := g.fixed.neighbours[at*6+d]
			if n < 0 || n == from || !g.canRetreat(u, at, d, n) {
				continue
			}
			if score := g.retreatScore(u, n, attackers); score > bestScore {
				best, bestScore = n, score
			}
		}
		if best < 0 {
			break
		}
		route, at = append(route, best), best
	}
	return route
}

func (g *Game) canRetreat(u UnitID, at, d, n int32) bool {
	f := &g.fixed.facts[u]
	if g.fixed.edge[f.class][at*6+d] == 0 || g.fixed.closed[n] {
		return false
	}
	here, enemy := g.occupant(n), f.side.Enemy()
	if here == enemy || (here != f.side && g.inZOC(n, enemy)) {
		return false
	}
	return g.fits(u, n) == nil
}

func (g *Game) retreatScore(u UnitID, n int32, attackers []int32) int32 {
	score := int32(0)
	for _, a := range attackers {
		score += 1000 * hex.Distance(a, n, g.sc.Board.Width)
	}
	score /= max(1, int32(len(attackers)))
	dist := g.work.supply[g.fixed.facts[u].side].dist[n]
	if dist < 0 {
		dist = 900
	}
	return 10*score - min(dist, 900)
}

// fallBack carries out what a lost combat asks of the defenders: they retreat,
// shatter, or stay and bleed where they cannot leave.
func (g *Game) fallBack(list []Event, c *CombatResolved, from []int32) []Event {
	steps := int32(1)
	if c.Band == Breakthrough {
		steps = 2
	}
	for _, u := range c.Defence {
		if g.st.Units[u].Status != OnMap {
			continue
		}
		if g.shatters(u) {
			list = g.emit(list, g.shatter(u))
			continue
		}
		if c.Band < GivesGround || g.fixed.facts[u].class == immobile {
			continue
		}
		if route := g.retreatRoute(u, c.Target, from, steps); len(route) > 0 {
			list = g.emit(list, UnitRetreated{u, c.Target, route})
			list = g.overrunHQs(list, g.fixed.facts[u].side, route)
		}
	}
	return list
}

// shatters says whether a unit has come to its end after combat (6.4).
func (g *Game) shatters(u UnitID) bool {
	s, f, r := &g.st.Units[u], &g.fixed.facts[u], &g.sc.Rules.Retreat
	if s.Men*1000 < f.men*r.ShatterMen || s.Men == 0 && f.men > 0 {
		return true
	}
	return !f.fanatic && int32(s.Cohesion) < r.ShatterBelow
}

func (g *Game) shatter(u UnitID) UnitShattered {
	s := &g.st.Units[u]
	captured := s.Men / 2
	return UnitShattered{Unit: u, Hex: s.Hex, Captured: captured, Missing: s.Men - captured}
}

// surrenders lets cut-off units next to the enemy lay down their arms (6.5).
func (g *Game) surrenders(list []Event) []Event {
	r := &g.sc.Rules.Retreat
	for i := range g.st.Units {
		u, s := UnitID(i), &g.st.Units[i]
		if s.Status != OnMap || int32(s.CutOff) < r.SurrenderDays || !g.nextToEnemy(u) {
			continue
		}
		roll := dice.New(g.seed, dice.Surrender, uint64(g.st.Day), uint64(u), 0)
		if roll.Permille(g.surrenderChance(u)) {
			list = g.emit(list, UnitSurrendered{u, s.Hex, s.Men, s.CutOff})
		}
	}
	return list
}

func (g *Game) surrenderChance(u UnitID) int32 {
	f, r := &g.fixed.facts[u], &g.sc.Rules.Retreat
	switch {
	case f.puppet:
		return r.SurrenderPuppet
	case f.fanatic || f.class == immobile:
		return r.SurrenderFanatic
	}
	return r.SurrenderChance
}

func (g *Game) nextToEnemy(u UnitID) bool {
	h, enemy := g.st.Units[u].Hex, g.fixed.facts[u].side.Enemy()
	for d := int32(0); d < hex.Directions; d++ {
		if n := g.fixed.neighbours[h*6+d]; n >= 0 && g.occupant(n) == enemy {
			return true
		}
	}
	return false
}
