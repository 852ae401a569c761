package engine

import (
	"auguststorm/engine/hex"
	"auguststorm/engine/path"
	"auguststorm/engine/scenario"
)

// Manual chapter 11: what a side knows.

// View is what one side knows of a game, and what it may do. It is a window, not
// a copy: it shows the position of the moment. A staff gets a View and nothing else.
type View struct {
	g    *Game
	side Side
}

// View opens the window of a side.
func (g *Game) View(s Side) View { return View{g, s} }

// Side is whose view it is.
func (v View) Side() Side { return v.side }

// Scenario is the scenario, which both sides know: map, rules and their own order
// of battle. A staff must not look up the enemy's units in it.
func (v View) Scenario() *scenario.Scenario { return v.g.sc }

// Day is the current day, 0 the first.
func (v View) Day() int32 { return v.g.st.Day }

// MyTurn says whether it is the side's phase.
func (v View) MyTurn() bool { return !v.g.st.Over && v.g.st.Active == v.side }

// Units appends the side's own units on the map to buf, by id.
func (v View) Units(buf []UnitID) []UnitID {
	for u := range v.g.st.Units {
		if v.g.st.Units[u].Status == OnMap && v.g.fixed.facts[u].side == v.side {
			buf = append(buf, UnitID(u))
		}
	}
	return buf
}

// Enemies appends the enemy units in sight that the side can tell apart to buf, by
// id. Sightings has all it knows.
func (v View) Enemies(buf []UnitID) []UnitID {
	for u := range v.g.st.Units {
		if v.g.fixed.facts[u].side == v.side.Enemy() && v.identifies(UnitID(u)) {
			buf = append(buf, UnitID(u))
		}
	}
	return buf
}

// identifies says whether an enemy unit is in sight and known for who it is (11.2).
func (v View) identifies(u UnitID) bool {
	return v.g.st.Intel[u].Seen && v.g.st.Intel[u].Level >= Type
}

// Watches says whether a hex is in sight of the side's units (11.1).
func (v View) Watches(h int32) bool { return v.g.watch(v.side, h) > 0 }

// Unit is the state of an own unit, or what the side believes an enemy unit in sight
// to be. ok is false for everything else.
func (v View) Unit(u UnitID) (s UnitState, ok bool) {
	switch {
	case u < 0 || int(u) >= len(v.g.st.Units):
		return s, false
	case v.g.fixed.facts[u].side == v.side:
		return v.g.st.Units[u], true
	case v.identifies(u):
		return v.g.belief(u), true
	}
	return s, false
}

// SideOf is the side of a unit.
func (v View) SideOf(u UnitID) Side { return v.g.fixed.facts[u].side }

// At appends the units in a hex that the side can tell apart to buf, by id.
func (v View) At(h int32, buf []UnitID) []UnitID {
	for u := v.g.stack.first[h]; u >= 0; u = v.g.stack.next[u] {
		if v.g.fixed.facts[u].side == v.side || v.identifies(UnitID(u)) {
			buf = append(buf, UnitID(u))
		}
	}
	return buf
}

// Occupant is the side with units in a hex as far as the side can see, or NoSide.
func (v View) Occupant(h int32) Side {
	if !v.g.knowsOf(v.side, h) {
		return NoSide
	}
	return v.g.occupant(h)
}

// Control is the side that controls a hex, or NoSide.
func (v View) Control(h int32) Side { return Side(v.g.st.Control[h]) }

// Controls appends who controls every hex, by hex, to buf; -1 for nobody.
func (v View) Controls(buf []int8) []int8 { return append(buf, v.g.st.Control...) }

// InEnemyZOC says whether a hex lies in a ZOC of enemies in sight.
func (v View) InEnemyZOC(h int32) bool { return v.g.feelsZOC(h, v.side) }

// Neighbour is the hex next to h in direction d (0..5), or -1 off the map.
func (v View) Neighbour(h, d int32) int32 { return v.g.fixed.neighbours[h*6+d] }

// Distance is the number of hexes between two hexes.
func (v View) Distance(a, b int32) int32 { return hex.Distance(a, b, v.g.sc.Board.Width) }

// CanMove says whether a unit belongs to a mobility class that moves at all.
func (v View) CanMove(u UnitID) bool { return v.g.fixed.facts[u].class != immobile }

// Motorised says whether a unit needs fuel.
func (v View) Motorised(u UnitID) bool { return v.g.fixed.facts[u].motor }

// OutOfFuel says whether an own unit has too little fuel to attack or march.
func (v View) OutOfFuel(u UnitID) bool {
	return v.g.fixed.facts[u].side == v.side && v.g.outOfFuel(u)
}

// FirstPosture is the posture the scenario gives an own unit.
func (v View) FirstPosture(u UnitID) Posture {
	if v.g.fixed.facts[u].side != v.side {
		return Attacking
	}
	return v.g.fixed.facts[u].posture
}

// Power is a unit's combat power in thousandths of a CP: of an enemy in sight what
// the side believes, of others 0.
func (v View) Power(u UnitID) int64 {
	switch _, ok := v.Unit(u); {
	case !ok:
		return 0
	case v.g.fixed.facts[u].side == v.side:
		return v.g.firepower(u)
	}
	return v.g.believedPower(u)
}

// FortLevel is what is left of the works in a hex, 0..4. Works out of sight are taken
// to be manned while their side controls the hex.
func (v View) FortLevel(h int32) int32 {
	if f := v.g.sc.Board.Fort[h]; f >= 0 && v.g.occupant(h) != v.side && v.g.watch(v.side, h) == 0 {
		if c := v.Control(h); c == NoSide || v.g.sc.Sides[c].ID != v.g.sc.Map.Forts[f].Side {
			return 0
		}
		return v.g.works(int32(f))
	}
	return v.g.fortLevel(h)
}

// SupplyDistance is the length of the side's supply trace to a hex this morning
// in quarters of a hex of main road, or -1 without one.
func (v View) SupplyDistance(h int32) int32 { return v.g.SupplyDistance(v.side, h) }

// Throughput is what passed through a hex this morning by rail or road for the side,
// in kg.
func (v View) Throughput(h int32) int32 { return v.g.work.supply[v.side].load[h] }

// Stock is what lies at a supply source, in kg; 0 for one of the enemy's.
func (v View) Stock(source int32) int32 {
	for _, i := range v.g.fixed.sources[v.side] {
		if int32(i) == source {
			return v.g.st.Stock[i]
		}
	}
	return 0
}

// SupplyAccount is what the side has had of supply since the start.
func (v View) SupplyAccount() Account { return v.g.st.Account[v.side] }

// SupplyPriority is when an own unit is served, 1 first and 5 last.
func (v View) SupplyPriority(u UnitID) int32 {
	if v.g.fixed.facts[u].side != v.side {
		return 0
	}
	return v.g.priority(u)
}

// Sky is today's weather in a hex.
func (v View) Sky(h int32) Sky { return v.g.sky(h) }

// Ground is the ground in a hex today.
func (v View) Ground(h int32) Ground { return v.g.ground(h) }

// Holder is the side that holds an objective.
func (v View) Holder(objective int32) Side { return Side(v.g.st.Holder[objective]) }

// Reachable is a hex a unit can end its move in, and what it costs.
type Reachable struct{ Hex, MP int32 }

// Reach appends every hex where an own unit could end a move now, in order of
// cost, to buf. Fuel may still forbid the longest of them; Check tells.
func (v View) Reach(u UnitID, buf []Reachable) []Reachable {
	if v.g.checkOwn(v.side, u) != nil || v.g.fixed.facts[u].class == immobile {
		return buf
	}
	v.g.reach(u)
	for _, h := range v.g.work.search.Settled() {
		if h != v.g.st.Units[u].Hex && v.g.fits(u, h) == nil {
			buf = append(buf, Reachable{h, v.g.work.search.Cost(h)})
		}
	}
	return buf
}

// Stops says whether a unit must stop when it enters a hex, because of a ZOC.
func (v View) Stops(u UnitID, h int32) bool { return v.g.overlay(u)[h]&enterStop != 0 }

// Check says whether the side may give an order now.
func (v View) Check(o Order) error { return v.g.Check(v.side, o) }

// Forecast works out an attack without carrying it out, by what the side believes (11.5).
func (v View) Forecast(o Attack) (Forecast, error) { return v.g.Forecast(v.side, o) }

// Field is the marching distance from every hex to a goal for units that move
// like u, by terrain, ways and rivers alone, on hard ground with all bridges
// standing; -1 where no way leads. It is the same for the whole game and is
// appended to buf.
func (v View) Field(u UnitID, goal int32, buf []int16) []int16 {
	c := v.g.fixed.facts[u].class
	v.g.work.search.Flood(&v.g.fixed.grid, v.g.fixed.reverse[c], v.g.fixed.closedEnter, []path.Seed{{Hex: goal}}, 1<<15-1)
	start := len(buf)
	for range v.g.sc.Board.Hexes() {
		buf = append(buf, -1)
	}
	for _, h := range v.g.work.search.Settled() {
		buf[start+int(h)] = int16(v.g.work.search.Cost(h))
	}
	return buf
}

// FieldKey tells which units share a Field: those with the same key move alike.
func (v View) FieldKey(u UnitID) uint8 { return uint8(v.g.fixed.facts[u].class) }

// ArmyOf is the formation that commands a unit (14.1).
func (v View) ArmyOf(u UnitID) int32 { return v.g.armyOf(u) }

// Commands says whether a formation commands units itself and so takes a stance.
func (v View) Commands(formation int32) bool { return v.g.fixed.formations[formation].army }

// Formation is the state of an own formation; ok is false for the enemy's.
func (v View) Formation(formation int32) (f FormationState, ok bool) {
	if v.g.fixed.formations[formation].side != v.side {
		return f, false
	}
	return v.g.st.Formations[formation], true
}

// HQ is the hex of a formation's headquarters: the own one's always, the enemy's
// when it is in sight, otherwise -1.
func (v View) HQ(formation int32) int32 {
	h := v.g.st.Formations[formation].HQ
	if h >= 0 && v.g.fixed.formations[formation].side != v.side && v.g.watch(v.side, h) == 0 {
		return -1
	}
	return h
}

// InCommand says whether an own unit is within reach of its army's headquarters (14.2).
func (v View) InCommand(u UnitID) bool {
	return v.g.fixed.facts[u].side == v.side && v.g.st.Units[u].Status == OnMap && v.g.inCommand(u)
}

// StanceOf is the stance an own unit follows (14.3).
func (v View) StanceOf(u UnitID) (s Stance, ok bool) {
	if v.g.fixed.facts[u].side != v.side {
		return 0, false
	}
	return v.g.stanceOf(u), true
}

// StanceDays is how long a new stance would take to come into force.
func (v View) StanceDays(formation int32) int32 {
	if v.g.fixed.formations[formation].side != v.side {
		return 0
	}
	return v.g.stanceDays(formation)
}
