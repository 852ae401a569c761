package engine

// Manual chapter 8: cohesion, fatigue, entrenchment.

// recoverUnits is the evening of every unit on the map.
func (g *Game) recoverUnits(list []Event) []Event {
	for u := range g.st.Units {
		if g.st.Units[u].Status == OnMap {
			list = g.emit(list, g.evening(UnitID(u)))
		}
	}
	return list
}

func (g *Game) evening(u UnitID) UnitRecovered {
	s, f, r := &g.st.Units[u], &g.fixed.facts[u], &g.sc.Rules.Recovery
	cohesion := int32(s.Cohesion)
	if s.Unsupplied == 0 {
		if g.inZOC(s.Hex, f.side.Enemy()) {
			cohesion += r.CohesionContact * g.rest(u) / 100
		} else {
			cohesion += r.Cohesion * g.rest(u) / 100
		}
	}
	cohesion = max(int32(s.Cohesion), min(cohesion, int32(f.cohesion)))
	e := UnitRecovered{Unit: u, Cohesion: int16(cohesion), Fatigue: g.fatigueTonight(u), Still: s.Still, Entrenched: s.Entrenched}
	if !s.Moved {
		e.Still++
		e.Entrenched = max(s.Entrenched, int8(min(2, int32(e.Still)/r.EntrenchDays)))
	}
	e.MP = g.morningMP(u)
	e.Routed = cohesion < g.sc.Rules.Retreat.RoutBelow
	return e
}

func (g *Game) fatigueTonight(u UnitID) int16 {
	s, r := &g.st.Units[u], &g.sc.Rules
	f := int32(s.Fatigue)
	if s.Moved {
		f += r.Movement.Fatigue * g.exertion(u) / 100
	}
	if s.Fought {
		f += r.Recovery.Fight * g.exertion(u) / 100
	}
	if !s.Moved && !s.Fought {
		f -= r.Recovery.Rest * g.rest(u) / 100
	}
	return int16(max(0, min(f, 1000)))
}

// morningMP is the MA of the next day with what may be carried over (4.1).
func (g *Game) morningMP(u UnitID) int16 {
	return int16(g.allowance(u) + min(max(0, int32(g.st.Units[u].MP)), g.sc.Rules.Movement.CarryOver))
}
