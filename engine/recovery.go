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
	if s.Unsupplied == 0 && s.CutOff == 0 {
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
	if s.CutOff == 0 {
		e.Rejoined = g.rejoining(u)
		e.Repaired = part(s.ArmourPool, r.Repair)
	}
	e.Routed = cohesion < g.sc.Rules.Retreat.RoutBelow
	return e
}

func (g *Game) fatigueTonight(u UnitID) int16 {
	s, r := &g.st.Units[u], &g.sc.Rules
	f := int32(s.Fatigue)
	switch {
	case s.Forced:
		f += r.Movement.ForcedFatigue * g.exertion(u) / 100
	case s.Moved:
		f += r.Movement.Fatigue * g.exertion(u) / 100
	}
	if s.Fought {
		f += r.Recovery.Fight * g.exertion(u) / 100
	}
	if !s.Moved && !s.Fought && !s.Forced {
		f -= r.Recovery.Rest * g.rest(u) / 100
	}
	return int16(max(0, min(f, 1000)))
}

// morningMP is the MA of the next day with what may be carried over (4.1).
func (g *Game) morningMP(u UnitID) int16 {
	return int16(g.allowance(u) + min(max(0, int32(g.st.Units[u].MP)), g.sc.Rules.Movement.CarryOver))
}

// rejoining is how many stragglers find their unit tonight: as many as the hex has
// room for (6.3).
func (g *Game) rejoining(u UnitID) int32 {
	s, men := &g.st.Units[u], int32(0)
	for o := g.stack.first[s.Hex]; o >= 0; o = g.stack.next[o] {
		if UnitID(o) != u {
			men += g.st.Units[o].Men
		}
	}
	back := part(s.Stragglers, g.sc.Rules.Recovery.Rejoin)
	if men == 0 {
		return back
	}
	return max(0, min(back, g.stackLimit(s.Hex)-men-s.Men))
}

// part is a permille of n rounded up, so that a small rest does not stay for ever.
func part(n, permille int32) int32 { return int32((int64(n)*int64(permille) + 999) / 1000) }
