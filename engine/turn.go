package engine

// Manual chapter 1: sequence of play. A day runs: weather, reinforcements, supply, the
// phase of the first side, the phase of the second, then the evening.

// beginDay is the morning of a day.
func (g *Game) beginDay(list []Event, day int32) []Event {
	list = g.emit(list, DayBegan{day})
	list = g.newStances(list)
	list = g.morningWeather(list)
	list = g.arrivals(list)
	list = g.supplyPhase(list)
	return g.emit(list, PhaseBegan{0})
}

// endPhase passes the turn, or ends the day after the second side.
func (g *Game) endPhase() []Event {
	list := g.waits(nil)
	if g.st.Active == 0 {
		return g.emit(list, PhaseBegan{1})
	}
	list = g.desertions(list)
	list = g.surrenders(list)
	list = g.ceaseFires(list)
	list = g.routs(list)
	list = g.settleControl(list)
	list = g.rebuildBridges(list)
	list = g.recoverUnits(list)
	list = g.commandEvening(list)
	if g.st.Day+1 >= g.sc.Days() {
		return g.emit(list, GameEnded{g.Result()})
	}
	return g.beginDay(list, g.st.Day+1)
}

// watcher is a unit in whose ZOC a hex lies, the first of its stack, or -1.
func (g *Game) watcher(h int32, s Side) UnitID {
	for d := int32(0); d < 6; d++ {
		if n := g.fixed.neighbours[h*6+d]; n >= 0 && g.zoc.exert[n] && g.occupant(n) == s {
			return UnitID(g.stack.first[n])
		}
	}
	return -1
}

// settleControl hands hexes in an uncontested ZOC to the side that exerts it (3.4).
func (g *Game) settleControl(list []Event) []Event {
	for h := int32(0); h < g.sc.Board.Hexes(); h++ {
		a, b := g.inZOC(h, 0), g.inZOC(h, 1)
		if a == b || g.occupant(h) != NoSide || g.st.Control[h] == int8(NoSide) {
			continue
		}
		s := Side(0)
		if b {
			s = 1
		}
		if g.st.Control[h] != int8(s) {
			list = g.emit(list, HexControlled{h, s})
			list = g.takeObjectives(list, g.watcher(h, s), []int32{h})
		}
	}
	return list
}
