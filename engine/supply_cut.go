package engine

// Who cuts a unit off (7.4): told to its side on the first morning without a trace.

// cutOffs tells of each unit of a side that has lost its land route this morning where it
// ends, and by whom it is barred. The trace of the side has just been made.
func (g *Game) cutOffs(list []Event, s Side) []Event {
	for i := range g.st.Units {
		if st := &g.st.Units[i]; st.Status == OnMap && st.CutOff == 1 && g.fixed.facts[i].side == s {
			list = g.emit(list, g.cutOff(UnitID(i), s))
		}
	}
	return list
}

// cutOff finds the first barred hex on the shortest way of carrying supply from a unit to
// ground that is supplied. It looks near by before it looks at the whole map.
func (g *Game) cutOff(u UnitID, s Side) UnitCutOff {
	e, m, search := UnitCutOff{Unit: u, Hex: g.st.Units[u].Hex, From: -1, At: -1, By: -1}, &g.work.supply[s], &g.work.search
	for _, budget := range [...]int32{40, 160, 640, traceLimit} {
		for _, h := range search.Reach(&g.fixed.grid, g.work.carry, g.fixed.closedEnter, e.Hex, budget) {
			if m.dist[h] < 0 {
				continue
			}
			g.work.route = search.Route(h, g.work.route[:0])
			from := e.Hex
			for _, at := range g.work.route {
				if m.enter[at]&enterForbidden != 0 {
					e.From, e.At, e.By = from, at, g.barredBy(at, s.Enemy())
					break
				}
				from = at
			}
			return e
		}
	}
	return e
}

// barredBy is the greatest unit of a side in a hex, or else beside it with a ZOC over it,
// or -1 where it holds the ground alone; the lowest id among equals.
func (g *Game) barredBy(h int32, enemy Side) UnitID {
	best := UnitID(-1)
	look := func(at int32) {
		for u := UnitID(g.stack.first[at]); u >= 0; u = UnitID(g.stack.next[u]) {
			if g.fixed.facts[u].side == enemy && (best < 0 || g.st.Units[u].Men > g.st.Units[best].Men) {
				best = u
			}
		}
	}
	if look(h); best >= 0 {
		return best
	}
	for d := int32(0); d < 6; d++ {
		if n := g.fixed.neighbours[h*6+d]; n >= 0 && g.exerts(n) {
			look(n)
		}
	}
	return best
}
