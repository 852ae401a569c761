package engine

import (
	"auguststorm/engine/dice"
	"auguststorm/engine/hex"
	"auguststorm/engine/scenario"
)

// Manual chapter 6: retreat, rout and surrender of the cut-off.

// Scores of a hex to retreat into; a hex farther from the attackers is worth 10,000.
const (
	intoZOC  = -1_000_000 // only where nothing else is left
	alongWay = 2_000      // guns and lorries come along
)

// retreatRoute finds a way out of a hex for a beaten unit, one hex at a time: a hex
// it can enter, without enemies, with room; one outside enemy ZOCs rather than in
// one, then the farther from the attackers the better, then along a road or railway,
// then the shorter the way to supply, then the lower direction number (6.2). A unit
// that comes to a stand in a ZOC goes on for one more hex.
func (g *Game) retreatRoute(u UnitID, from int32, attackers []int32, steps int32) []int32 {
	var route []int32
	at, last := from, from
	for step := int32(0); step < steps || step == steps && at != from && g.underZOC(u, at); step++ {
		best, bestScore := int32(-1), int32(-1<<30)
		for d := int32(0); d < hex.Directions; d++ {
			n := g.fixed.neighbours[at*6+d]
			if n < 0 || n == from || n == last || !g.canRetreat(u, at, d, n) {
				continue
			}
			if score := g.retreatScore(u, at*6+d, n, attackers); score > bestScore {
				best, bestScore = n, score
			}
		}
		if best < 0 {
			break
		}
		route, last, at = append(route, best), at, best
	}
	return route
}

func (g *Game) canRetreat(u UnitID, at, d, n int32) bool {
	f := &g.fixed.facts[u]
	if g.edge[f.class][at*6+d] == 0 || g.fixed.closed[n] || g.occupant(n) == f.side.Enemy() {
		return false
	}
	return g.fits(u, n) == nil
}

// underZOC says whether a hex lies in an enemy ZOC and no other friend stands there.
func (g *Game) underZOC(u UnitID, h int32) bool {
	s := g.fixed.facts[u].side
	return g.inZOC(h, s.Enemy()) && g.occupant(h) != s
}

func (g *Game) retreatScore(u UnitID, side, n int32, attackers []int32) int32 {
	score := int32(0)
	for _, a := range attackers {
		score += 1000 * hex.Distance(a, n, g.sc.Board.Width)
	}
	score = 10 * score / max(1, int32(len(attackers)))
	if g.underZOC(u, n) {
		score += intoZOC
	}
	if g.hasWay(side) {
		score += alongWay
	}
	dist := g.work.supply[g.fixed.facts[u].side].dist[n]
	if dist < 0 {
		dist = 900
	}
	return score - min(dist, 900)
}

func (g *Game) hasWay(side int32) bool {
	return g.sc.Board.Road[side] != scenario.NoRoad || g.sc.Board.Rail[side] != scenario.NoRail
}

// retreat is the event of a retreat along a route: men lose touch in every enemy ZOC
// on it, and guns and tanks stay behind where it follows no way (6.2).
func (g *Game) retreat(u UnitID, from int32, route []int32) UnitRetreated {
	r, s := &g.sc.Rules.Retreat, &g.st.Units[u]
	e := UnitRetreated{Unit: u, From: from, Route: route, Loss: UnitLoss{Unit: u}}
	zocs, off, at := int32(0), int32(0), from
	for _, h := range route {
		if g.underZOC(u, h) {
			zocs++
		}
		if !g.hasWay(at*6 + g.adjacent(at, h)) {
			off++
		}
		at = h
	}
	touch := min(1000, zocs*r.ZOCLoss)
	e.Loss.straggle(share(s.Men, touch), r.StragglersKilled, r.StragglersCaptured)
	left := min(1000, touch+off*r.LeftBehind)
	e.Loss.Lost.Guns, e.Loss.Lost.Armour = share(s.Guns, left), share(s.Armour, left)
	e.Loss.Cohesion = int16(min(int32(s.Cohesion), zocs*r.CohesionZOC))
	return e
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
		if c.Band == Breakthrough && c.Forecast.In.Fort == 0 && g.fixed.facts[u].class == immobile {
			list = g.emit(list, g.shatter(u)) // swept away where no works cover it (6.4)
			continue
		}
		if c.Band < GivesGround || g.stays(u, c) {
			continue
		}
		list = g.leaveHex(list, u, g.retreatRoute(u, c.Target, from, steps))
	}
	return list
}

// leaveHex takes a unit along a route out of its hex; one that breaks on the way
// shatters where it arrives.
func (g *Game) leaveHex(list []Event, u UnitID, route []int32) []Event {
	if len(route) == 0 {
		return list
	}
	from := g.st.Units[u].Hex
	list = g.emit(list, g.retreat(u, from, route))
	list = g.leaveBridges(list, u, from, route[0])
	list = g.overrunHQs(list, g.fixed.facts[u].side, route)
	if g.shatters(u) {
		list = g.emit(list, g.shatter(u))
	}
	return list
}

// routs takes routed units out of enemy ZOCs in the evening, where there is a way
// that leads out (6.5).
func (g *Game) routs(list []Event) []Event {
	for i := range g.st.Units {
		u, s := UnitID(i), &g.st.Units[i]
		f := &g.fixed.facts[i]
		if s.Status != OnMap || !s.Routed || f.class == immobile || !g.inZOC(s.Hex, f.side.Enemy()) {
			continue
		}
		route := g.retreatRoute(u, s.Hex, g.enemiesAround(u), 1)
		if len(route) == 1 && !g.underZOC(u, route[0]) {
			list = g.leaveHex(list, u, route)
		}
	}
	return list
}

func (g *Game) enemiesAround(u UnitID) []int32 {
	var out []int32
	h, enemy := g.st.Units[u].Hex, g.fixed.facts[u].side.Enemy()
	for d := int32(0); d < hex.Directions; d++ {
		if n := g.fixed.neighbours[h*6+d]; n >= 0 && g.occupant(n) == enemy {
			out = append(out, n)
		}
	}
	return out
}

// shatters says whether a unit has come to its end (6.5).
func (g *Game) shatters(u UnitID) bool {
	s, f, r := &g.st.Units[u], &g.fixed.facts[u], &g.sc.Rules.Retreat
	if full, _, _ := g.full(u); s.Men*1000 < full*r.ShatterMen || s.Men == 0 && full > 0 {
		return true
	}
	return !f.fanatic && int32(s.Cohesion) < r.ShatterBelow
}

// shatter ends a unit: half of what remains is captured, the rest scatters, a part of
// them dead.
func (g *Game) shatter(u UnitID) UnitShattered {
	s, r := &g.st.Units[u], &g.sc.Rules.Retreat
	var l UnitLoss
	l.straggle(s.Men, r.StragglersKilled, r.StragglersCaptured)
	return UnitShattered{Unit: u, Hex: s.Hex, Killed: l.Lost.Killed, Captured: l.Lost.Captured, Missing: l.Stragglers}
}

// surrenders lets cut-off units next to the enemy who have no way out lay down their
// arms; nobody does while the works around him stand (6.6).
func (g *Game) surrenders(list []Event) []Event {
	r := &g.sc.Rules.Retreat
	for i := range g.st.Units {
		u, s := UnitID(i), &g.st.Units[i]
		if s.Status != OnMap || int32(s.CutOff) < r.SurrenderDays || !g.nextToEnemy(u) || g.fortLevel(s.Hex) > 0 || g.wayOut(u) {
			continue
		}
		roll := dice.New(g.seed, dice.Surrender, uint64(g.st.Day), uint64(u), 0)
		if roll.Permille(g.surrenderChance(u)) {
			list = g.emit(list, UnitSurrendered{u, s.Hex, s.Men, s.CutOff})
		}
	}
	return list
}

// wayOut says whether a unit could still leave its hex without entering an enemy ZOC.
func (g *Game) wayOut(u UnitID) bool {
	h := g.st.Units[u].Hex
	if g.fixed.facts[u].class == immobile {
		return false
	}
	for d := int32(0); d < hex.Directions; d++ {
		if n := g.fixed.neighbours[h*6+d]; n >= 0 && g.canRetreat(u, h, d, n) && !g.underZOC(u, n) {
			return true
		}
	}
	return false
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

func (g *Game) nextToEnemy(u UnitID) bool { return len(g.enemiesAround(u)) > 0 }

// desertCause keys the dice of desertion among those of losses outside of combat.
const desertCause = 1

// desertions let puppet troops run home when the enemy is near (6.7).
func (g *Game) desertions(list []Event) []Event {
	r := &g.sc.Rules.Retreat
	for i := range g.st.Units {
		u, s := UnitID(i), &g.st.Units[i]
		if s.Status != OnMap || !g.fixed.facts[i].puppet || !g.enemyWithin(u, r.DesertReach) {
			continue
		}
		roll := dice.New(g.seed, dice.Losses, uint64(g.st.Day), uint64(u), desertCause)
		share := part(s.Men, roll.Between(r.DesertLeast, max(r.DesertLeast, r.DesertMost)))
		list = g.emit(list, MenDeserted{u, s.Hex, share})
		if g.shatters(u) {
			list = g.emit(list, g.shatter(u))
		}
	}
	return list
}

// enemyWithin says whether an enemy stands within so many hexes of a unit.
func (g *Game) enemyWithin(u UnitID, reach int32) bool {
	return g.enemyNear(g.fixed.facts[u].side, g.st.Units[u].Hex, reach)
}
