package engine

// Manual chapter 10: objectives and victory.

// Result is the state of the game in victory points.
type Result struct {
	VP     [2]int32 // of objectives held
	Total  int32
	Level  string // decisive victory, victory, draw, defeat: from the first side's view
	Winner Side   // NoSide for a draw
}

// takeObjectives records objectives on a route that change hands.
func (g *Game) takeObjectives(list []Event, u UnitID, route []int32) []Event {
	for _, h := range route {
		o := g.fixed.objective[h]
		for ; o >= 0; o = g.fixed.nextObjective[o] {
			if s := g.st.Control[h]; g.st.Holder[o] != s && s != int8(NoSide) {
				list = g.emit(list, ObjectiveTaken{int32(o), Side(s), u})
			}
		}
	}
	return list
}

// Result counts victory points as they stand.
func (g *Game) Result() Result {
	var r Result
	for i := range g.sc.Objectives {
		vp := g.sc.Objectives[i].VP
		r.Total += vp
		if h := g.st.Holder[i]; h >= 0 {
			r.VP[h] += vp
		}
	}
	v, share := &g.sc.Rules.Victory, int32(0)
	if r.Total > 0 {
		share = r.VP[0] * 100 / r.Total
	}
	switch {
	case r.Total == 0: // nothing to win
		r.Level, r.Winner = "draw", NoSide
	case share >= v.Decisive:
		r.Level, r.Winner = "decisive victory", 0
	case share >= v.Victory:
		r.Level, r.Winner = "victory", 0
	case share >= v.Draw:
		r.Level, r.Winner = "draw", NoSide
	default:
		r.Level, r.Winner = "defeat", 1
	}
	return r
}

// Taken returns the day an objective was last taken, or -1, and who holds it.
func (g *Game) Taken(objective int32) (day int32, holder Side) {
	return int32(g.st.TakenOn[objective]), Side(g.st.Holder[objective])
}

// FirstHolder is the side that held an objective when the campaign began.
func (g *Game) FirstHolder(objective int32) Side {
	return Side(startControl(g.sc)[g.sc.Objectives[objective].Hex.Hex])
}

// SideLosses sums what all units of a side have lost.
func (g *Game) SideLosses(s Side) Losses {
	var l Losses
	for u := range g.st.Units {
		if g.fixed.facts[u].side == s {
			l.add(g.st.Units[u].Lost)
		}
	}
	return l
}
