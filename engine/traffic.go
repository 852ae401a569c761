package engine

import (
	"auguststorm/engine/hex"
	"auguststorm/engine/scenario"
)

// Manual section 4.12: traffic on one road. Vehicles are counted per hexside and direction,
// for the side whose phase it is.

// Passed is what has passed a hexside along its way in a phase, in vehicles, 0..65535.
// Invariant: First <= All.
type Passed struct {
	All   uint16
	First uint16 // of armies that have the road first
}

// jams is how many degrees of traffic the tables of costs know; beyond the last it gets no dearer.
const jams = 8

// wayFacts numbers the directions of hexsides along which a road, a track or a railway leads.
func (f *fixed) wayFacts(sc *scenario.Scenario) {
	b, m := sc.Board, &sc.Rules.Movement
	f.wayAt = make([]int16, len(f.neighbours))
	for e, to := range f.neighbours {
		f.wayAt[e] = -1
		if to < 0 || b.Road[e] == scenario.NoRoad && b.Rail[e] == scenario.NoRail {
			continue
		}
		room := m.TrackCapacity
		if b.Road[e] == scenario.MainRoad {
			room = m.RoadCapacity
		}
		f.wayAt[e] = int16(len(f.ways))
		f.ways, f.wayRoom = append(f.ways, int32(e)), append(f.wayRoom, room)
	}
}

// vehicles is the room a unit takes on a road, in vehicles.
func (g *Game) vehicles(u UnitID) int32 {
	s, m := &g.st.Units[u], &g.sc.Rules.Movement
	perMen := [...]int32{m.VehiclesLeg, m.VehiclesCavalry, m.VehiclesMotor, m.VehiclesMotor, 0}[g.fixed.facts[u].class]
	return s.Men*perMen/1000 + s.Guns + s.Armour
}

// roadFirst says whether a unit's army has the road before others: its stance is advance.
func (g *Game) roadFirst(u UnitID) bool {
	f := &g.st.Formations[g.armyOf(u)]
	return (f.Stance == Advance || f.Was == Advance) && g.stanceOf(u) == Advance
}

// jam is how often the capacity of a hexside's way is used up, for those who have the
// road first or for the others.
func (g *Game) jam(e int32, first bool) uint8 {
	i := g.fixed.wayAt[e]
	if i < 0 {
		return 0
	}
	n := g.st.Traffic[i].All
	if first {
		n = g.st.Traffic[i].First
	}
	return uint8(min(int32(n)/g.fixed.wayRoom[i], jams-1))
}

// marchCosts is what every hexside costs a unit now, with the traffic of the phase. The
// table of one kind of units turns into that of the other where there is traffic.
func (g *Game) marchCosts(u UnitID) []uint8 {
	f := &g.fixed.facts[u]
	if f.side != g.st.Active {
		return g.edge[f.class]
	}
	if first := g.roadFirst(u); first != g.wayFirst {
		g.wayFirst = first
		for i := 0; i < len(g.st.Traffic) && g.busy > 0; i++ {
			if g.st.Traffic[i].All > 0 {
				g.refreshWay(g.fixed.ways[i])
			}
		}
	}
	return g.way[f.class]
}

// refreshWay brings what the traffic makes of a hexside up to date.
func (g *Game) refreshWay(e int32) {
	x := g.crossingNow(e, g.fixed.neighbours[e])
	x.jam = g.jam(e, g.wayFirst)
	i := x.index(int32(len(g.sc.Terrains)))
	for c := range g.way {
		g.way[c][e] = g.fixed.costs[c][i]
	}
}

// takesWay says whether units of a class cross a hexside along its way: it costs them less,
// full as it is, than the open country beside it.
func (g *Game) takesWay(c class, e int32, first bool) bool {
	if g.fixed.wayAt[e] < 0 {
		return false
	}
	x := g.crossingNow(e, g.fixed.neighbours[e])
	x.jam = g.jam(e, first)
	along := g.fixed.costs[c][x.index(int32(len(g.sc.Terrains)))]
	x.road, x.rail, x.jam = scenario.NoRoad, false, 0
	beside := g.fixed.costs[c][x.index(int32(len(g.sc.Terrains)))]
	return along > 0 && (beside == 0 || along < beside)
}

// fillRoads counts a march on the ways it takes.
func (g *Game) fillRoads(e *UnitMoved) {
	c, first, n, at := g.fixed.facts[e.Unit].class, g.roadFirst(e.Unit), g.vehicles(e.Unit), e.From
	for _, h := range e.Route {
		side := at*6 + g.adjacent(at, h)
		if at = h; n == 0 || !g.takesWay(c, side, first) {
			continue
		}
		t := &g.st.Traffic[g.fixed.wayAt[side]]
		if t.All == 0 {
			g.busy++
		}
		t.All = uint16(min(int32(t.All)+n, 1<<16-1))
		if first {
			t.First = uint16(min(int32(t.First)+n, 1<<16-1))
		}
		g.refreshWay(side)
	}
}

// clearRoads ends the traffic of a phase.
func (g *Game) clearRoads() {
	for i := 0; i < len(g.st.Traffic) && g.busy > 0; i++ {
		if g.st.Traffic[i].All > 0 {
			g.st.Traffic[i] = Passed{}
			g.busy--
			g.refreshWay(g.fixed.ways[i])
		}
	}
}

// waits notes at the end of a phase which units stopped short because of traffic.
func (g *Game) waits(list []Event) []Event {
	for i := range g.st.Units {
		if u := UnitID(i); g.st.Units[i].Status == OnMap && g.fixed.facts[i].side == g.st.Active && g.waitsForRoad(u) {
			list = g.emit(list, RoadAwaited{Unit: u, Hex: g.st.Units[i].Hex, MP: g.st.Units[i].Waited})
		}
	}
	return list
}

// waitsForRoad says whether a unit could go on along a way if nobody had been there before
// it: one that has marched today with the MP it spent waiting, and one that marched
// yesterday and has stood all day.
func (g *Game) waitsForRoad(u UnitID) bool {
	s := &g.st.Units[u]
	if s.Fought || s.Waited == 0 && (g.busy == 0 || s.Moved || s.Still > 0 || g.st.Day == 0) {
		return false
	}
	now, free := g.marchCosts(u), g.edge[g.fixed.facts[u].class]
	short := false
	for d := int32(0); d < hex.Directions; d++ {
		e := s.Hex*6 + d
		to := g.fixed.neighbours[e]
		if to < 0 || g.fixed.wayAt[e] < 0 || free[e] == 0 || g.fixed.closed[to] || g.occupant(to) == g.st.Active.Enemy() {
			continue
		}
		short = short || int16(free[e]) <= s.MP+s.Waited && int16(now[e]) > s.MP
	}
	return short
}

// Traffic is how many vehicles of the side have passed the hexside of h in direction d in
// this phase, and how many can before it costs more; room is 0 where no way leads.
func (v View) Traffic(h, d int32) (passed, room int32) {
	i := v.g.fixed.wayAt[h*6+d]
	if i < 0 {
		return 0, 0
	}
	if v.side == v.g.st.Active {
		passed = int32(v.g.st.Traffic[i].All)
	}
	return passed, v.g.fixed.wayRoom[i]
}

// Vehicles is the room an own unit takes on a road, in vehicles.
func (v View) Vehicles(u UnitID) int32 {
	if v.g.fixed.facts[u].side != v.side {
		return 0
	}
	return v.g.vehicles(u)
}
