package engine

// flyIn brings what is flown to formations (7.9): fuel, ammunition or rations to the
// units that have least of it, level by level, and only then to those who wait.
func (g *Game) flyIn(list []Event, s Side) []Event {
	for i := range g.sc.AirSupply {
		a, f := &g.sc.AirSupply[i], g.fixed.airFor[i]
		if f < 0 || g.fixed.formations[f].side != s || g.Date() < a.First || g.Date() > a.Last ||
			a.Hex.Hex >= 0 && g.st.Control[a.Hex.Hex] != int8(s) {
			continue
		}
		left := 1000 * a.Tons
		if a.Total > 0 {
			left = 1000*a.Total - g.st.Flown[i]
		}
		if e := g.flight(int32(i), f, left); e.Kg > 0 {
			list = g.emit(list, e)
		}
	}
	return list
}

// waits sets those who hold or stand in reserve behind all others; no store is as large.
const waits = 1 << 20

// flight shares out one day's flights of at most left kg.
func (g *Game) flight(i, formation, left int32) SupplyFlown {
	kind := map[string]int{"rations": 0, "ammunition": 1, "fuel": 2}[g.sc.AirSupply[i].Kind]
	e := SupplyFlown{Air: i, Side: g.fixed.formations[formation].side}
	var open []store
	for _, u := range g.fixed.formations[formation].all {
		if !g.reachedByAir(u) {
			continue
		}
		st := &g.st.Units[u]
		if s := g.stores(u)[kind]; s.take > 0 {
			s.have = [3]int32{int32(st.Rations), int32(st.Ammo), int32(st.Fuel)}[kind]
			if st.Posture == Holding || st.Posture == Reserve {
				s.have += waits
			}
			e.Units, open = append(e.Units, u), append(open, s)
			e.Parts = append(e.Parts, 0)
		}
	}
	budget := min(left, g.sc.AirSupply[i].Tons*g.landing(i, e.Units)) // tons x permille are kg
	for budget > 0 {
		best := -1
		for k := range open {
			if s := &open[k]; s.take > 0 && s.kg <= budget && (best < 0 || s.have < open[best].have) {
				best = k
			}
		}
		if best < 0 {
			break
		}
		s := &open[best]
		s.have, s.take, budget = s.have+1, s.take-1, budget-s.kg
		e.Parts[best]++
		e.Kg += s.kg
	}
	return e
}

// reachedByAir says whether transports can come to a unit: not in an enemy ZOC, in rough
// country or under a sky that nobody flies in (7.9).
func (g *Game) reachedByAir(u UnitID) bool {
	st := &g.st.Units[u]
	return st.Status == OnMap && !g.inZOC(st.Hex, g.fixed.facts[u].side.Enemy()) && !g.fixed.rough[st.Hex] && g.flying(st.Hex) > 0
}

// landing is the share of flights in permille that the weather lets through: that
// over the base or, where it is worse, over those they fly to (16.7).
func (g *Game) landing(air int32, units []UnitID) int32 {
	share, there := int32(1000), int32(0)
	if at := g.sc.AirSupply[air].Hex.Hex; at >= 0 {
		share = g.flying(at)
	}
	for _, u := range units {
		there += g.flying(g.st.Units[u].Hex)
	}
	return min(share, there/max(1, int32(len(units))))
}

// applyFlown hands over what was flown in.
func (g *Game) applyFlown(e SupplyFlown) {
	for k, u := range e.Units {
		s := &g.st.Units[u]
		switch g.sc.AirSupply[e.Air].Kind {
		case "fuel":
			s.Fuel += e.Parts[k]
		case "ammunition":
			s.Ammo += e.Parts[k]
		default:
			s.Rations += e.Parts[k]
		}
	}
	g.st.Flown[e.Air] += e.Kg
	a := &g.st.Account[e.Side]
	a.Flown += int64(e.Kg)
	a.Delivered += int64(e.Kg)
}
