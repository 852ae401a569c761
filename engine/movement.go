package engine

import "auguststorm/engine/dice"

// Manual chapter 4: movement.

// enterBits of the search overlay: what entering a hex costs on top of the
// hexside, whether it is forbidden and whether the move must stop there.
const (
	enterForbidden uint8 = 1 << 6
	enterStop      uint8 = 1 << 7
)

// A variant of the overlay is kept for units on foot and others, and for those
// that must stop in a ZOC and those that need not.
func (g *Game) variant(u UnitID) int32 {
	v := int32(0)
	if g.fixed.facts[u].class != legs {
		v = 1
	}
	if g.ignoresZOC(u) {
		v += 2
	}
	return v
}

// enterByte works out one entry of the overlay for the active side.
func (g *Game) enterByte(h, variant int32) uint8 {
	side := g.work.enterSide
	if g.fixed.closed[h] || g.occupant(h) == side.Enemy() && g.knowsOf(side, h) {
		return enterForbidden
	}
	cost := int32(0)
	if g.st.Control[h] == int8(side.Enemy()) {
		cost += g.sc.Rules.Movement.EnemyHex
	}
	out := uint8(0)
	if g.feelsZOC(h, side) {
		if variant&1 == 0 {
			cost += g.sc.Rules.ZOC.CostLeg
		} else {
			cost += g.sc.Rules.ZOC.CostOther
		}
		if variant&2 == 0 {
			out = enterStop
		}
	}
	return out | uint8(cost)
}

// overlay returns the search overlay for a unit, rebuilt when another side's was
// there before.
func (g *Game) overlay(u UnitID) []uint8 {
	if s := g.fixed.facts[u].side; !g.work.enterReady || g.work.enterSide != s {
		g.work.enterSide, g.work.enterReady = s, true
		for h := range g.work.enter[0] {
			g.refreshEnter(int32(h))
		}
	}
	return g.work.enter[g.variant(u)]
}

func (g *Game) refreshEnter(h int32) {
	if g.work.enterReady {
		for v := range g.work.enter {
			g.work.enter[v][h] = g.enterByte(h, int32(v))
		}
	}
}

// reach searches everything a unit can enter with the MP it has left (4.2). The
// result stays valid until the next search.
func (g *Game) reach(u UnitID) {
	s := &g.st.Units[u]
	budget := int32(s.MP)
	g.work.search.Reach(&g.fixed.grid, g.marchCosts(u), g.overlay(u), s.Hex, budget)
}

// outOfFuel says whether a motorised unit has too little fuel to attack or to
// move more than one hex (7.8).
func (g *Game) outOfFuel(u UnitID) bool {
	return g.fixed.facts[u].motor && int32(g.st.Units[u].Fuel) < g.sc.Rules.Supply.FuelStop
}

// checkOwn holds the conditions common to all orders to a unit.
func (g *Game) checkOwn(s Side, u UnitID) error {
	if u < 0 || int(u) >= len(g.st.Units) {
		return reject(RejectNoSuchUnit, "there is no unit number %d", u)
	}
	if g.fixed.facts[u].side != s {
		return reject(RejectNotYourUnit, "%s is not yours", g.sc.Units[u].Name)
	}
	if g.st.Units[u].Status != OnMap {
		return reject(RejectNotOnMap, "%s is %s", g.sc.Units[u].Name, g.st.Units[u].Status)
	}
	return nil
}

// checkMove returns the event of a legal move without applying it.
func (g *Game) checkMove(s Side, o Move) (UnitMoved, error) {
	var none UnitMoved
	if err := g.checkOwn(s, o.Unit); err != nil {
		return none, err
	}
	name, st := g.sc.Units[o.Unit].Name, &g.st.Units[o.Unit]
	if o.To < 0 || o.To >= g.sc.Board.Hexes() {
		return none, reject(RejectNoSuchHex, "there is no such hex on the map")
	}
	if g.fixed.facts[o.Unit].class == immobile {
		return none, reject(RejectImmobile, "%s cannot move", name)
	}
	if o.To == st.Hex {
		return none, reject(RejectOutOfReach, "%s is there already", name)
	}
	if g.occupant(o.To) == s.Enemy() && g.knowsOf(s, o.To) {
		return none, reject(RejectEnemyThere, "the enemy holds the hex; attack it")
	}
	g.reach(o.Unit)
	if !g.work.search.Reached(o.To) {
		return none, reject(RejectOutOfReach, "%s cannot get there with %d MP", name, st.MP)
	}
	g.work.route = g.work.search.Route(o.To, g.work.route[:0])
	route := g.work.route
	if g.outOfFuel(o.Unit) && len(route) > 1 {
		return none, reject(RejectNoFuel, "%s has fuel for one hex only (%d centi-refills)", name, st.Fuel)
	}
	if err := g.fits(o.Unit, o.To); err != nil {
		return none, err
	}
	e := UnitMoved{Unit: o.Unit, From: st.Hex, MP: int16(g.work.search.Cost(o.To))}
	if err := g.burnFuel(&e, route); err != nil {
		return none, err
	}
	return e, nil
}

// burnFuel fills in fuel and wear of a march, and what it waits for the road (4.6, 4.12, 7.8).
func (g *Game) burnFuel(e *UnitMoved, route []int32) error {
	st, r := &g.st.Units[e.Unit], &g.sc.Rules.Movement
	fuel, wear, at := int32(0), int32(0), st.Hex
	now, free := g.marchCosts(e.Unit), g.edge[g.fixed.facts[e.Unit].class]
	e.Waited = 0
	for _, h := range route {
		side := at*6 + g.adjacent(at, h)
		e.Waited += int16(now[side]) - int16(free[side])
		fuel += percent(int32(g.fixed.burn[side]), g.sc.Rules.Weather.Fuel[g.ground(h)])
		if g.fixed.rough[h] {
			wear += r.WearMountain
		} else {
			wear += r.Wear
		}
		at = h
	}
	if g.fixed.facts[e.Unit].motor {
		if fuel > int32(st.Fuel) && len(route) > 1 {
			return reject(RejectNoFuel, "%s needs %d centi-refills of fuel and has %d", g.sc.Units[e.Unit].Name, fuel, st.Fuel)
		}
		e.Fuel = int16(min(fuel, int32(st.Fuel)))
	}
	e.Worn = st.Armour * wear
	if st.Forced {
		e.Worn = e.Worn * r.ForcedWear / 100
	}
	e.Broke = min(st.Armour, (st.Worn+e.Worn)/1000)
	e.Pool = g.mendable(e.Unit, e.Broke)
	return nil
}

// breakdownCause keys the dice of breakdowns among those of losses outside of combat.
const breakdownCause = 2

// mendable is how many of n broken-down vehicles the workshops can bring back; the odd
// one by chance (4.6).
func (g *Game) mendable(u UnitID, n int32) int32 {
	roll := dice.New(g.seed, dice.Losses, uint64(g.st.Day), uint64(u), breakdownCause|uint64(uint16(g.st.Units[u].MP))<<8)
	return (n*g.sc.Rules.Losses.Repairable + roll.Intn(100)) / 100
}

func (g *Game) decideMove(o Move) []Event {
	e, _ := g.checkMove(g.st.Active, o)
	e.Route = append([]int32(nil), g.work.route...)
	met := g.runsInto(&e)
	if len(e.Route) == 0 {
		return g.emit(nil, met)
	}
	list := g.emit(nil, e)
	if met.Hex >= 0 {
		list = g.emit(list, met)
	}
	list = g.leaveBridges(list, o.Unit, e.From, e.Route[0])
	list = g.meetBridges(list, e.Route[len(e.Route)-1])
	list = g.overrunHQs(list, g.fixed.facts[o.Unit].side, e.Route)
	return g.takeObjectives(list, o.Unit, e.Route)
}

// runsInto shortens a march that comes upon enemies or a ZOC its side did not know
// of (11.6). The search of checkMove is still valid.
func (g *Game) runsInto(e *UnitMoved) ContactMade {
	met, st, enemy := ContactMade{Unit: e.Unit, Hex: -1}, &g.st.Units[e.Unit], g.fixed.facts[e.Unit].side.Enemy()
	n, cost := len(e.Route), int32(0)
	for i, h := range e.Route {
		if g.occupant(h) == enemy {
			n, met.Hex = i, h
			break
		}
		if g.inZOC(h, enemy) && !g.feelsZOC(h, enemy.Enemy()) && !g.ignoresZOC(e.Unit) {
			n, met.Hex = i+1, h
			if cost = g.sc.Rules.ZOC.CostOther; g.fixed.facts[e.Unit].class == legs {
				cost = g.sc.Rules.ZOC.CostLeg
			}
			break
		}
	}
	if met.Hex < 0 {
		return met
	}
	for n > 0 && g.fits(e.Unit, e.Route[n-1]) != nil {
		n--
	}
	if e.Route, met.Stopped = e.Route[:n], n == 0; n > 0 {
		e.MP = int16(min(int32(st.MP), g.work.search.Cost(e.Route[n-1])+cost))
		_ = g.burnFuel(e, e.Route) // a part of a march that was allowed
	}
	return met
}

func (g *Game) checkPosture(s Side, o SetPosture) error {
	if err := g.checkOwn(s, o.Unit); err != nil {
		return err
	}
	if o.Posture > Reserve {
		return reject(RejectPosture, "there is no posture number %d", o.Posture)
	}
	return nil
}

// allowance is a unit's MA.
func (g *Game) allowance(u UnitID) int32 {
	r := &g.sc.Rules.Movement
	switch g.fixed.facts[u].class {
	case legs:
		return r.MALeg
	case horses:
		return r.MACavalry
	case trucks:
		return r.MATruck
	case tracks:
		return r.MATrack
	}
	return 0
}
