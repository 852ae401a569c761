package engine

import "slices"

// Sighting is what a side knows of one enemy unit (11.2).
type Sighting struct {
	Unit     UnitID // -1 below the level Type
	Hex      int32  // where it is, or was last seen
	Level    int8
	Seen     bool   // in sight now; otherwise remembered
	Kind     string // branch of service, "" below the level Type
	Men      int32  // believed
	Power    int64  // believed, in thousandths of a CP
	LastSeen int32  // day
}

// Sightings appends all that the side knows of enemy units to buf, those in sight
// and those remembered, by hex and unit.
func (v View) Sightings(buf []Sighting) []Sighting {
	start := len(buf)
	for k := range v.g.st.Intel {
		u, i := UnitID(k), &v.g.st.Intel[k]
		if i.Level == Unknown || v.g.fixed.facts[u].side != v.side.Enemy() {
			continue
		}
		s := Sighting{Unit: -1, Hex: i.Hex, Level: i.Level, Seen: i.Seen, Men: v.g.belief(u).Men, Power: v.g.believedPower(u), LastSeen: int32(i.Day)}
		if i.Level >= Type {
			s.Unit, s.Kind = u, v.g.sc.Units[u].Kind
		}
		buf = append(buf, s)
	}
	slices.SortFunc(buf[start:], func(a, b Sighting) int {
		return int(max(-1, min(1, (int64(a.Hex)-int64(b.Hex))<<32+(int64(a.LastSeen)-int64(b.LastSeen))<<16+int64(a.Unit)-int64(b.Unit))))
	})
	return buf
}

// believedPower is the combat power of what the enemy takes a unit to be.
func (g *Game) believedPower(u UnitID) int64 {
	if g.st.Intel[u].Level < Type { // nothing of the unit itself may show
		return int64(g.sc.Rules.Fog.MenPresence) * int64(g.sc.Rules.Combat.CPInfantry)
	}
	saved := g.st.Units[u]
	b := g.belief(u)
	g.st.Units[u] = b
	p := g.firepower(u)
	g.st.Units[u] = saved
	return p
}

// firepower is a unit's combat power with the shells it has.
func (g *Game) firepower(u UnitID) int64 {
	p := g.power(u)
	return p - g.silent(u, p)
}

// EnemyHexes appends the hexes in which the side sees enemies to buf, in order.
func (v View) EnemyHexes(buf []int32) []int32 {
	start := len(buf)
	for u := range v.g.st.Intel {
		if i := &v.g.st.Intel[u]; i.Seen && v.g.fixed.facts[u].side == v.side.Enemy() {
			buf = append(buf, i.Hex)
		}
	}
	slices.Sort(buf[start:])
	return append(buf[:start], slices.Compact(buf[start:])...)
}

// Strength is the combat power in a hex in thousandths of a CP: of the side's own
// units exactly, of enemies in sight as it believes.
func (v View) Strength(h int32) int64 {
	sum := int64(0)
	if !v.g.knowsOf(v.side, h) {
		return 0
	}
	for u := v.g.stack.first[h]; u >= 0; u = v.g.stack.next[u] {
		if v.g.fixed.facts[u].side == v.side {
			sum += v.g.firepower(UnitID(u))
		} else {
			sum += v.g.believedPower(UnitID(u))
		}
	}
	return sum
}

// FilterEvents leaves of events what a side learns of them, right after the Do that
// returned them. What it must not know is blanked: units become -1, hexes out of
// its sight -1, figures 0. An event of a kind that no rule here lets through is
// kept back.
func (g *Game) FilterEvents(s Side, events []Event) []Event {
	var out []Event
	for _, e := range events {
		if e = g.asSeen(s, e); e != nil {
			out = append(out, e)
		}
	}
	return out
}

// asSeen is what a side learns of one event, or nil.
func (g *Game) asSeen(s Side, e Event) Event {
	if owner, private := g.ownerOf(e); private {
		if owner == s {
			return e
		}
		return nil
	}
	switch e := e.(type) {
	case DayBegan, PhaseBegan, WeatherSet, GameEnded, HexControlled, BridgeRebuilt, CeaseFireCalled:
		return e
	case CombatResolved: // both sides read the ledger of a battle
		return e
	case UnitMoved:
		return g.moveSeen(s, e)
	case UnitMovedByRail:
		return g.railSeen(s, e)
	case UnitRetreated:
		return g.retreatSeen(s, e)
	case Advanced:
		e.Unit = g.named(s, e.Unit)
		return e // next to the hex that was fought for
	case UnitCutOff:
		if g.fixed.facts[e.Unit].side != s {
			return nil
		}
		if e.By >= 0 {
			e.By = g.named(s, e.By)
		}
		return e
	case UnitShattered:
		return g.nearby(s, e.Unit, e.Hex, e)
	case UnitSurrendered:
		return g.nearby(s, e.Unit, e.Hex, e)
	case ArmsLaidDown:
		return g.nearby(s, e.Unit, e.Hex, e)
	case UnitArrived:
		if g.fixed.facts[e.Unit].side == s {
			return e
		}
		if e.Unit = g.named(s, e.Unit); g.watch(s, e.Hex) > 0 {
			return e
		}
	case ObjectiveTaken:
		if e.Unit >= 0 {
			e.Unit = g.named(s, e.Unit)
		}
		return e
	case ContactAvoided:
		if e.Side == s {
			e.Defence = g.allNamed(s, e.Defence)
		} else {
			e.Units = g.allNamed(s, e.Units)
		}
		return e
	case BridgeBlown:
		e.Unit = g.named(s, e.Unit)
		return e
	case HQMoved:
		return g.hqSeen(s, e)
	case HQOverrun:
		if g.fixed.formations[e.Formation].side != s && (e.To < 0 || g.watch(s, e.To) == 0) {
			e.To, e.Silent = -1, 0
		}
		return e
	}
	return nil
}

// ownerOf is the side that alone learns of an event; false for those that both may
// learn of.
func (g *Game) ownerOf(e Event) (owner Side, private bool) {
	ofUnit := func(u UnitID) (Side, bool) { return g.fixed.facts[u].side, true }
	ofFormation := func(f int32) (Side, bool) { return g.fixed.formations[f].side, true }
	switch e := e.(type) {
	case RailOpened:
		return e.Side, true
	case SupplyFlown:
		return e.Side, true
	case SupplyRan:
		return e.Side, true
	case SupplyPrioritySet:
		return ofFormation(e.Formation)
	case StanceOrdered:
		return ofFormation(e.Formation)
	case StanceChanged:
		return ofFormation(e.Formation)
	case ContactMade:
		return ofUnit(e.Unit)
	case ArrivalDelayed:
		return ofUnit(e.Unit)
	case MarchForced:
		return ofUnit(e.Unit)
	case UnitDetached:
		return ofUnit(e.Unit)
	case UnitRejoined:
		return ofUnit(e.Unit)
	case RoadAwaited:
		return ofUnit(e.Unit)
	case AnnouncementHeard:
		return ofUnit(e.Unit)
	case CeaseFireHeard:
		return ofUnit(e.Unit)
	case PostureSet:
		return ofUnit(e.Unit)
	case MenDeserted:
		return ofUnit(e.Unit)
	case RanShort:
		return ofUnit(e.Unit)
	case Supplied:
		return ofUnit(e.Unit)
	case UnitRecovered:
		return ofUnit(e.Unit)
	}
	return NoSide, false
}

// railSeen is a ride as far as the side sees it.
func (g *Game) railSeen(s Side, e UnitMovedByRail) Event {
	if g.fixed.facts[e.Unit].side == s {
		return e
	}
	if m, ok := g.moveSeen(s, UnitMoved{Unit: e.Unit, From: e.From, Route: e.Route}).(UnitMoved); ok {
		return UnitMovedByRail{Unit: m.Unit, From: m.From, Route: m.Route}
	}
	return nil
}

// retreatSeen is a retreat as far as the side sees it.
func (g *Game) retreatSeen(s Side, e UnitRetreated) Event {
	if g.fixed.facts[e.Unit].side == s {
		return e
	}
	if m, ok := g.moveSeen(s, UnitMoved{Unit: e.Unit, From: e.From, Route: e.Route}).(UnitMoved); ok {
		return UnitRetreated{Unit: m.Unit, From: m.From, Route: m.Route}
	}
	return nil
}

// named is the unit if the side knows who it is, otherwise -1.
func (g *Game) named(s Side, u UnitID) UnitID {
	if g.fixed.facts[u].side == s || g.st.Intel[u].Level >= Type {
		return u
	}
	return -1
}

func (g *Game) allNamed(s Side, units []UnitID) []UnitID {
	out := make([]UnitID, len(units))
	for i, u := range units {
		out[i] = g.named(s, u)
	}
	return out
}

// nearby lets through what happens to own units, and to the enemy's in sight.
func (g *Game) nearby(s Side, u UnitID, h int32, e Event) Event {
	if g.fixed.facts[u].side == s || g.watch(s, h) > 0 {
		return e
	}
	return nil
}

// moveSeen leaves of an enemy's march the hexes in sight.
func (g *Game) moveSeen(s Side, e UnitMoved) Event {
	if g.fixed.facts[e.Unit].side == s {
		return e
	}
	m := UnitMoved{Unit: g.named(s, e.Unit), From: -1}
	if g.watch(s, e.From) > 0 {
		m.From = e.From
	}
	for _, h := range e.Route {
		if g.watch(s, h) > 0 {
			m.Route = append(m.Route, h)
		}
	}
	if m.From < 0 && len(m.Route) == 0 {
		return nil
	}
	return m
}

func (g *Game) hqSeen(s Side, e HQMoved) Event {
	if g.fixed.formations[e.Formation].side == s {
		return e
	}
	if e.To < 0 || g.watch(s, e.To) == 0 {
		return nil
	}
	if e.From >= 0 && g.watch(s, e.From) == 0 {
		e.From = -1
	}
	return e
}
