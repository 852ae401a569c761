package engine

// Manual chapter 9: reinforcements.

// deploy puts every unit that is there at the start on the map.
func (g *Game) deploy() {
	for i := range g.st.Units {
		f, s := &g.fixed.facts[i], &g.st.Units[i]
		*s = UnitState{Hex: -1, Men: f.men, Guns: f.guns, Armour: f.armour, Cohesion: f.cohesion,
			Rations: g.fixed.opening[i][0], Ammo: g.fixed.opening[i][1], Fuel: g.fixed.opening[i][2], Column: -1, Railhead: -1,
			Entrenched: f.entrenched, Posture: f.posture,
			MP: int16(g.allowance(UnitID(i))), Status: Waiting}
		if f.class == immobile {
			s.Posture = Holding
		}
		s.Routed = int32(s.Cohesion) < g.sc.Rules.Retreat.RoutBelow
		switch {
		case f.whole >= 0:
			*s = g.absent(UnitID(i))
		case !f.land || f.start < 0:
			s.Status = OutOfPlay
		case f.arrives == 0:
			s.Status = OnMap
			g.place(UnitID(i), f.start)
		}
	}
	for i := range g.st.Stock {
		g.st.Stock[i] = g.fixed.sourceStock[i]
	}
	for i := range g.st.Fort {
		g.st.Fort[i] = int16(g.sc.Map.Forts[i].Level * g.sc.Rules.Siege.BreachLevel)
	}
	for i := range g.sc.Objectives {
		g.st.TakenOn[i] = -1
		g.st.Holder[i] = g.st.Control[g.sc.Objectives[i].Hex.Hex]
	}
	for h := range g.st.RailOf {
		g.st.RailOf[h] = int8(NoSide)
		if g.fixed.rail[h] {
			g.st.RailOf[h] = g.st.Control[h]
		}
	}
}

// arrivals brings in the units that are due; one without room waits a day (9.1).
func (g *Game) arrivals(list []Event) []Event {
	for i := range g.st.Units {
		u, f := UnitID(i), &g.fixed.facts[i]
		if g.st.Units[i].Status != Waiting || f.arrives > g.st.Day {
			continue
		}
		if g.occupant(f.start) == f.side.Enemy() || g.st.Control[f.start] == int8(f.side.Enemy()) || g.fits(u, f.start) != nil {
			list = g.emit(list, ArrivalDelayed{u, f.start})
			continue
		}
		list = g.emit(list, UnitArrived{u, f.start})
	}
	return list
}
