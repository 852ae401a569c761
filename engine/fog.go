package engine

import (
	"auguststorm/engine/dice"
	"auguststorm/engine/hex"
)

// Manual chapter 11: what a side knows.

// Levels of knowledge about a unit (11.2).
const (
	Unknown  int8 = iota
	Presence      // somebody is there
	Type          // who it is
	Rough         // strength within 30 percent
	Close         // strength within 10 percent
	Exact
)

// sightRange is how far, in hexes, any unit sees enemies (11.1).
const sightRange = 2

// Intel is what the other side knows of a unit. Invariants: Seen exactly when one
// of its units is within sight, and then Hex is the unit's and Level what the best
// observer gives or more; Hex is -1 exactly when Level is Unknown.
type Intel struct {
	Hex               int32 // where the unit is, or was last seen
	Men, Guns, Armour int32 // truly, when last seen; not kept up while it is in sight
	Day               int16 // last seen
	Level             int8
	Seen              bool // now
}

// reconOf is the level at which a unit knows an enemy next to it (11.2).
func (g *Game) reconOf(u UnitID) int32 {
	r, f := &g.sc.Rules.Fog, &g.fixed.facts[u]
	switch kind := g.sc.Units[u].Kind; {
	case kind == "raiding" || kind == "border-guard" || kind == "special":
		return r.Scouts
	case kind == "artillery" || kind == "anti-tank" || kind == "engineer" || f.class == immobile:
		return r.Guns
	case f.class == horses:
		return r.Cavalry
	case f.class == trucks || f.class == tracks:
		return r.Motor
	}
	return r.Foot
}

// watch is the level at which the units of a side observe a hex, 0 out of sight.
func (g *Game) watch(s Side, h int32) int32 {
	b := g.sc.Board
	best := int32(0)
	col, row := h%b.Width, h/b.Width
	for r := max(0, row-sightRange); r <= min(b.Height-1, row+sightRange); r++ {
		for c := max(0, col-sightRange); c <= min(b.Width-1, col+sightRange); c++ {
			n := r*b.Width + c
			if g.occupant(n) != s {
				continue
			}
			d := hex.Distance(n, h, b.Width)
			for u := g.stack.first[n]; u >= 0 && d <= sightRange; u = g.stack.next[u] {
				level := g.fixed.facts[u].recon
				if d > 1 {
					level = max(1, level-g.sc.Rules.Fog.FarLoss)
				}
				best = max(best, level)
			}
		}
	}
	return best
}

// observed is the level at which a side knows units in a hex from what it sees there
// now: that of its best observer, and what agents add. Air reconnaissance adds to
// the same sum.
func (g *Game) observed(s Side, h int32) int8 {
	level := g.watch(s, h)
	if level > 0 {
		level += g.sc.Sides[s].Insight
		if g.st.Day < g.sc.Sides[s].AgentDays {
			level += g.sc.Sides[s].Agents
		}
	}
	return int8(min(level, int32(Exact)))
}

// knowsOf says whether a side sees the units in a hex; it holds for its own.
func (g *Game) knowsOf(s Side, h int32) bool {
	u := g.stack.first[h]
	return u >= 0 && (g.fixed.facts[u].side == s || g.st.Intel[u].Seen)
}

// feelsZOC says whether a hex lies in an enemy ZOC of units that the side sees. Who
// sees units, at whatever level, knows whether they hold the ground around them.
func (g *Game) feelsZOC(h int32, s Side) bool {
	if !g.inZOC(h, s.Enemy()) {
		return false
	}
	for d := int32(0); d < 6; d++ {
		if n := g.fixed.neighbours[h*6+d]; n >= 0 && g.zoc.exert[n] && g.occupant(n) == s.Enemy() && g.knowsOf(s, n) {
			return true
		}
	}
	return false
}

// remember keeps a unit as it is now.
func (g *Game) remember(u UnitID) {
	s, i := &g.st.Units[u], &g.st.Intel[u]
	i.Men, i.Guns, i.Armour, i.Day = s.Men, s.Guns, s.Armour, int16(g.st.Day)
}

// sight brings what the other side knows of a unit up to date after something moved.
func (g *Game) sight(u UnitID) {
	i, h := &g.st.Intel[u], g.st.Units[u].Hex
	was := i.Seen
	if level := g.observed(g.fixed.facts[u].side.Enemy(), h); level > 0 {
		*i = Intel{Hex: h, Day: int16(g.st.Day), Level: max(i.Level, level), Seen: true}
	} else if was {
		i.Seen = false
		g.remember(u)
	}
	if was != i.Seen && g.work.enterReady && g.work.enterSide != g.fixed.facts[u].side {
		g.refreshEnter(h)
		for d := int32(0); d < 6; d++ {
			if n := g.fixed.neighbours[h*6+d]; n >= 0 {
				g.refreshEnter(n)
			}
		}
	}
}

// lookAround re-examines the enemies about a hex in which a unit of side s came or went.
func (g *Game) lookAround(h int32, s Side) {
	b := g.sc.Board
	col, row := h%b.Width, h/b.Width
	for r := max(0, row-sightRange); r <= min(b.Height-1, row+sightRange); r++ {
		for c := max(0, col-sightRange); c <= min(b.Width-1, col+sightRange); c++ {
			n := r*b.Width + c
			if g.occupant(n) != s.Enemy() || hex.Distance(n, h, b.Width) > sightRange {
				continue
			}
			for u := g.stack.first[n]; u >= 0; u = g.stack.next[u] {
				g.sight(UnitID(u))
			}
		}
	}
}

// glimpse notes where on its march a unit was last seen that ended out of sight.
func (g *Game) glimpse(u UnitID, route []int32) {
	i, enemy := &g.st.Intel[u], g.fixed.facts[u].side.Enemy()
	for k := len(route) - 1; k >= 0 && !i.Seen; k-- {
		if level := g.observed(enemy, route[k]); level > 0 {
			i.Hex, i.Level = route[k], max(i.Level, level)
			g.remember(u)
			return
		}
	}
}

// fought lets a side know better whom it has fought.
func (g *Game) fought(units []UnitID) {
	for _, u := range units {
		if i := &g.st.Intel[u]; i.Seen {
			level := g.observed(g.fixed.facts[u].side.Enemy(), g.st.Units[u].Hex)
			i.Level = max(i.Level, min(Exact, level+1))
		}
	}
}

// fade is the morning: knowledge grows old by a level a day, down to what is still
// observed, and agents report on the first days (11.3, 11.4).
func (g *Game) fade() {
	for k := range g.st.Intel {
		u, i, f := UnitID(k), &g.st.Intel[k], &g.fixed.facts[k]
		there := g.st.Units[u].Status == OnMap
		if !there && i.Level == Unknown {
			continue
		}
		enemy := f.side.Enemy()
		switch {
		case i.Seen:
			i.Level, i.Day = max(i.Level-1, g.observed(enemy, i.Hex)), int16(g.st.Day)
		case i.Level > Presence:
			i.Level--
		default:
			*i = Intel{Hex: -1}
		}
		if told := g.told(enemy); there && !i.Seen && told > 0 {
			i.Hex, i.Level = g.st.Units[u].Hex, max(i.Level, told)
			g.remember(u)
		}
	}
}

// told is the level at which a side learns this morning of enemies out of sight, from
// its agents on the first days and from the reports of a level of play (20.2).
func (g *Game) told(s Side) int8 {
	side := &g.sc.Sides[s]
	told := side.Reports
	if g.st.Day < side.AgentDays {
		told = max(told, side.Agents)
	}
	return int8(told)
}

// belief is what the other side takes a unit to be, at the level it knows it: the
// strength with an error of its own each day, the same for all who ask; what is not
// known at that level is taken to be as in a fresh unit on the march.
func (g *Game) belief(u UnitID) UnitState {
	s, i, r := g.st.Units[u], &g.st.Intel[u], &g.sc.Rules.Fog
	if i.Level == Exact && i.Seen {
		return s
	}
	b := UnitState{Hex: i.Hex, Men: s.Men, Guns: s.Guns, Armour: s.Armour, Cohesion: 1000, Ammo: int16(g.sc.Rules.Supply.AmmoWhole), Railhead: -1, Status: OnMap}
	if !i.Seen {
		b.Men, b.Guns, b.Armour = i.Men, i.Guns, i.Armour
	}
	switch {
	case i.Level == Presence:
		b.Men, b.Guns, b.Armour = r.MenPresence, 0, 0
	case i.Level == Type:
		b.Men = g.usualMen(u)
		b.Guns, b.Armour = b.Men/r.MenGun, 0
		if kind := g.sc.Units[u].Kind; kind == "tank" || kind == "self-propelled" {
			b.Armour = b.Men / r.MenTank
		}
	case i.Level < Exact:
		e := 1000 + g.misjudged(u, i)
		b.Men, b.Guns, b.Armour = share(b.Men, e), share(b.Guns, e), share(b.Armour, e)
	}
	if i.Seen && i.Level >= Rough {
		b.Entrenched, b.Posture, b.CutOff = s.Entrenched, s.Posture, s.CutOff
	}
	if i.Seen && i.Level >= Close {
		b.Cohesion = (s.Cohesion + 50) / 100 * 100
		b.Routed = s.Routed
	}
	return b
}

// misjudged is the error of an estimate of strength in permille. The two levels
// draw apart, or both together would tell the truth.
func (g *Game) misjudged(u UnitID, i *Intel) int32 {
	roll := dice.New(g.seed, dice.Intel, uint64(i.Day), uint64(u), 0)
	rough := roll.Between(-300, 300)
	if i.Level == Rough {
		return rough
	}
	return roll.Between(-100, 100)
}

// usualMen is what a unit of its size usually has.
func (g *Game) usualMen(u UnitID) int32 {
	r := &g.sc.Rules.Fog
	switch g.sc.Units[u].Size {
	case "division", "corps", "army":
		return r.MenDivision
	case "brigade":
		return r.MenBrigade
	case "regiment":
		return r.MenRegiment
	}
	return r.MenBattalion
}

// believing runs f with the units as their enemy believes them to be. Everything
// that works out a combat then uses the belief, whatever it reads; f must not write.
func (g *Game) believing(units []UnitID, f func()) {
	saved := g.work.saved[:0]
	for _, u := range units {
		saved = append(saved, g.st.Units[u])
	}
	for _, u := range units {
		b := g.belief(u)
		g.st.Units[u] = b
	}
	f()
	for k, u := range units {
		g.st.Units[u] = saved[k]
	}
	g.work.saved = saved
}

// believed is the forecast of an attack against what its side takes the defence to be.
func (g *Game) believed(s Side, o Attack) (f Forecast) {
	g.believing(g.At(o.Target, nil), func() { f = g.forecast(s, o) })
	return f
}
