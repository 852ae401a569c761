package engine

import (
	"auguststorm/engine/combat"
	"auguststorm/engine/hex"
	"auguststorm/engine/scenario"
)

// Manual chapter 14: command.

// Stance is what a whole army has been told to do. Postures are for single units.
type Stance uint8

// Stances; the zero value is Assault.
const (
	Assault Stance = iota
	Advance
	Pursue
	Hold
	Delay
	Regroup
	stances
)

var stanceNames = [...]string{"assault", "advance", "pursue", "hold", "delay", "regroup"}

// String gives the word for the stance.
func (s Stance) String() string { return stanceNames[s] }

// FormationState is what changes about a formation. Invariants: HQ is -1 or a hex
// without an enemy; HQ is -1 only while the formation has no unit on the map; Next
// is Stance exactly when Due is -1.
type FormationState struct {
	HQ      int32 // hex of the headquarters
	MovedOn int16 // day on which it last moved or was overrun
	Silent  int16 // last day on which it cannot command, -1 for none
	Since   int16 // day from which Stance has been in force
	Due     int16 // day from which Next will be, or -1
	Stance  Stance
	Was     Stance // the one before, which units out of reach still follow
	Next    Stance
}

// formationFacts are what never changes about a formation during a game.
type formationFacts struct {
	side    Side
	above   int32 // formation above it, or -1
	radius  int32 // of its HQ, in hexes
	high    bool  // front or theatre
	theatre bool  // its headquarters stays where it is (14.7)
	army    bool  // it commands units itself and takes a stance
	opening Stance
	hq      int32    // hex at the start, or -1
	all     []UnitID // land units anywhere below it
}

// commandFacts works out who commands whom (14.1).
func (f *fixed) commandFacts(sc *scenario.Scenario) {
	index := make(map[string]int32, len(sc.Formations))
	for i := range sc.Formations {
		index[sc.Formations[i].ID] = int32(i)
	}
	f.formations = make([]formationFacts, len(sc.Formations))
	for i := range sc.Formations {
		r, c := &sc.Formations[i], &f.formations[i]
		c.side, c.above, c.hq, c.radius = sideOfCountry(sc, r.Country), -1, r.Hex.Hex, sc.Rules.Command.RadiusArmy
		if up, ok := index[r.Parent]; ok {
			c.above = up
		}
		c.theatre = r.Level == "theatre"
		if c.high = r.Level == "front" || r.Level == "theatre"; c.high {
			c.radius = sc.Rules.Command.RadiusFront
		}
		c.opening = openingStance(sc, int32(i), index, c.side)
	}
	f.army = make([]int32, len(f.facts))
	for u := range f.facts {
		f.army[u] = f.armyAbove(sc, f.facts[u].formation)
		if !f.facts[u].land {
			continue
		}
		f.formations[f.army[u]].army = true
		for at := f.facts[u].formation; at >= 0; at = f.formations[at].above {
			f.formations[at].all = append(f.formations[at].all, UnitID(u))
		}
	}
}

// armyAbove is the army over a formation: the nearest formation of that level, or
// else the highest one below front and theatre, or the front itself.
func (f *fixed) armyAbove(sc *scenario.Scenario, at int32) int32 {
	for sc.Formations[at].Level != "army" {
		up := f.formations[at].above
		if f.formations[at].high || up < 0 || f.formations[up].high {
			break
		}
		at = up
	}
	return at
}

func sideOfCountry(sc *scenario.Scenario, id string) Side {
	for i := range sc.Countries {
		for s := range sc.Sides {
			if sc.Countries[i].ID == id && sc.Sides[s].ID == sc.Countries[i].Side {
				return Side(s)
			}
		}
	}
	return NoSide
}

// openingStance follows from the posture of the formation or the nearest above it (14.3).
func openingStance(sc *scenario.Scenario, at int32, index map[string]int32, s Side) Stance {
	for ok := true; ok; at, ok = index[sc.Formations[at].Parent] {
		switch sc.Formations[at].Posture {
		case "attack":
			return Assault
		case "delay":
			return Delay
		case "hold", "reserve":
			return Hold
		}
	}
	if s != NoSide && sc.Sides[s].Defends() {
		return Hold
	}
	return Assault
}

// raiseHQs sets up every headquarters at the start.
func (g *Game) raiseHQs() {
	for i := range g.st.Formations {
		c, f := &g.fixed.formations[i], &g.st.Formations[i]
		*f = FormationState{HQ: c.hq, MovedOn: -2, Silent: -1, Since: -1000, Due: -1, Stance: c.opening, Was: c.opening, Next: c.opening}
		if f.HQ < 0 || g.occupant(f.HQ) == c.side.Enemy() {
			f.HQ = g.quarters(int32(i), -1)
		}
	}
}

// armyOf is the formation that commands a unit (14.1).
func (g *Game) armyOf(u UnitID) int32 { return g.fixed.army[u] }

// beyond is how many radii a hex lies beyond the reach of a headquarters.
func (g *Game) beyond(f, h int32) int32 {
	if g.st.Formations[f].HQ < 0 {
		return 0
	}
	d := hex.Distance(g.st.Formations[f].HQ, h, g.sc.Board.Width)
	return max(0, d-1) / g.fixed.formations[f].radius
}

// outOfReach is how many radii a unit lies beyond the reach of its army's
// headquarters, or that of a corps between them which reaches the unit and passes
// orders on (14.2).
func (g *Game) outOfReach(u UnitID) int32 {
	army, h := g.armyOf(u), max(0, g.st.Units[u].Hex)
	out := g.beyond(army, h)
	for f := g.fixed.facts[u].formation; out > 0 && f != army; f = g.fixed.formations[f].above {
		if hq := g.st.Formations[f].HQ; hq >= 0 && g.commands(f) && g.beyond(f, h) == 0 {
			out = min(out, g.beyond(army, hq))
		}
	}
	return out
}

// commands says whether a headquarters works; one that was overrun does not for a while.
func (g *Game) commands(f int32) bool { return int32(g.st.Formations[f].Silent) < g.st.Day }

// inCommand says whether a unit is within reach of its army's headquarters, and
// that works (14.2).
func (g *Game) inCommand(u UnitID) bool { return g.commands(g.armyOf(u)) && g.outOfReach(u) == 0 }

// stanceOf is the stance a unit follows: that of its army, or the one before where
// the order has not come through yet (14.3).
func (g *Game) stanceOf(u UnitID) Stance {
	f := &g.st.Formations[g.armyOf(u)]
	late := g.outOfReach(u) * g.sc.Rules.Command.DelayRadius
	if g.st.Day < int32(f.Since)+late {
		return f.Was
	}
	return f.Stance
}

// checkStance refuses stances in the order of manual section 14.3.
func (g *Game) checkStance(s Side, o SetStance) error {
	if o.Formation < 0 || int(o.Formation) >= len(g.st.Formations) {
		return reject(RejectNoSuchFormation, "there is no formation number %d", o.Formation)
	}
	c, name := &g.fixed.formations[o.Formation], g.sc.Formations[o.Formation].Name
	f := &g.st.Formations[o.Formation]
	switch {
	case c.side != s:
		return reject(RejectNotYourUnit, "%s is not yours", name)
	case o.Stance >= stances:
		return reject(RejectStance, "there is no stance number %d", o.Stance)
	case !c.army:
		return reject(RejectNoArmy, "%s commands no units itself; its armies take stances", name)
	case o.Stance == f.Next:
		return reject(RejectSameStance, "%s has that order already", name)
	}
	return nil
}

// stanceDays is how long a new stance takes to come into force (14.3).
func (g *Game) stanceDays(f int32) int32 {
	c, st := &g.fixed.formations[f], &g.st.Formations[f]
	days := g.sc.Sides[c.side].StanceDays
	if int32(st.MovedOn) >= g.st.Day-1 {
		days = g.sc.Sides[c.side].StanceDaysMoved
	}
	if c.above >= 0 && st.HQ >= 0 {
		days += g.beyond(c.above, st.HQ) * g.sc.Rules.Command.DelayRadius
	}
	return days
}

// decideStance gives the order; the stance in force ordered again calls a change off.
func (g *Game) decideStance(o SetStance) []Event {
	due := int16(-1)
	if o.Stance != g.st.Formations[o.Formation].Stance {
		due = int16(g.st.Day + g.stanceDays(o.Formation))
	}
	return g.newStances(g.emit(nil, StanceOrdered{o.Formation, o.Stance, due}))
}

// newStances puts the stances that are due into force.
func (g *Game) newStances(list []Event) []Event {
	for i := range g.st.Formations {
		if f := &g.st.Formations[i]; f.Due >= 0 && int32(f.Due) <= g.st.Day {
			list = g.emit(list, StanceChanged{int32(i), f.Next})
		}
	}
	return list
}

// What a stance does (14.4): one figure or predicate each.

// intensity is the share of a full assault, in percent, that the attackers put in:
// that of the stance of most of them.
func (g *Game) intensity(units []UnitID) int32 {
	if g.probes(units) {
		return g.sc.Rules.Command.Probe
	}
	return 100
}

// probes says whether most of the attackers only feel their way forward.
func (g *Game) probes(units []UnitID) bool {
	return g.most(units, func(u UnitID) bool { s := g.stanceOf(u); return s == Advance || s == Delay })
}

// mayAttack says whether a unit's stance lets it attack.
func (g *Game) mayAttack(u UnitID) bool { return g.stanceOf(u) != Regroup }

// exploitsFree says whether a won attack costs a unit no MP.
func (g *Game) exploitsFree(u UnitID) bool { return g.stanceOf(u) == Pursue }

// demolition is the chance, in percent, that a unit blows up a bridge it leaves:
// its army delays, or it does so itself.
func (g *Game) demolition(u UnitID) int32 {
	if g.stanceOf(u) == Delay || g.st.Units[u].Posture == Delaying {
		return g.sc.Rules.Command.DemolishDelay
	}
	return 0
}

// exertion is a unit's gain of fatigue in percent.
func (g *Game) exertion(u UnitID) int32 {
	if g.stanceOf(u) == Pursue {
		return g.sc.Rules.Command.PursueFatigue
	}
	return 100
}

// rest is a unit's recovery of cohesion and from fatigue in percent.
func (g *Game) rest(u UnitID) int32 {
	if g.stanceOf(u) == Regroup {
		return g.sc.Rules.Command.RegroupRecovery
	}
	return 100
}

// withdraws says whether the defence of a hex avoids an attack of odds l (14.5).
func (g *Game) withdraws(o Attack, l int32) bool {
	if l < g.sc.Rules.Command.WithdrawFrom || g.fortLevel(o.Target) > 0 {
		return false
	}
	fastest := legs
	for _, u := range o.Units {
		fastest = max(fastest, g.fixed.facts[u].class)
	}
	if t := g.terrain(o.Target); t.Landform == "mountains" || t.Cover == "forest" {
		fastest = legs
	}
	from := g.attackHexes(o.Units)
	for u := g.stack.first[o.Target]; u >= 0; u = g.stack.next[u] {
		s, c := &g.st.Units[u], g.fixed.facts[u].class
		if c == immobile || c < fastest || s.Posture != Delaying || s.Routed || g.stanceOf(UnitID(u)) != Delay {
			return false
		}
		if route := g.retreatRoute(UnitID(u), o.Target, from, 1); len(route) == 0 || g.underZOC(UnitID(u), route[0]) {
			return false
		}
	}
	return true
}

// withdrawal takes the defence of a hex away before contact. One that finds the
// room behind it taken by those who went before stays.
func (g *Game) withdrawal(s Side, o Attack) []Event {
	units, from := g.At(o.Target, nil), g.attackHexes(o.Units)
	list := g.emit(nil, ContactAvoided{s, o.Target, append([]UnitID(nil), o.Units...), units})
	for _, u := range units {
		if route := g.retreatRoute(u, o.Target, from, 1); len(route) > 0 { // in order: nothing is left behind
			list = g.emit(list, UnitRetreated{Unit: u, From: o.Target, Route: route, Loss: UnitLoss{Unit: u}})
			list = g.leaveBridges(list, u, o.Target, route[0])
			list = g.overrunHQs(list, s.Enemy(), route)
		}
	}
	if o.Advance {
		list = g.advance(list, &CombatResolved{Target: o.Target, Units: o.Units})
	}
	return list
}

// commandFactors are attackers out of command, attackers of several armies, and
// probes (14.2, 14.4, 14.6).
func (g *Game) commandFactors(l *combat.Ledger, o Attack) {
	r := &g.sc.Rules.Command
	if g.most(o.Units, func(u UnitID) bool { return !g.inCommand(u) }) {
		l.Add("out of command", combat.Attacker, -r.OutOfCommand, "beyond the reach of the army's HQ", "14.2")
	}
	if g.armies(o.Units) > 1 {
		l.Add("several armies", combat.Attacker, -r.TwoArmies, "attack across an army boundary", "14.6")
	}
	if g.probes(o.Units) {
		l.Add("probe", combat.Attacker, -r.ProbeOdds, "vanguards only", "14.4")
	}
}

// most says whether more than half of the men are in units for which is holds.
func (g *Game) most(units []UnitID, is func(UnitID) bool) bool {
	men, those := int32(0), int32(0)
	for _, u := range units {
		n := g.st.Units[u].Men + 1
		men += n
		if is(u) {
			those += n
		}
	}
	return 2*those > men
}

// armies is how many armies the units belong to; a front's own troops are attached
// to those they fight beside and do not count.
func (g *Game) armies(units []UnitID) int32 {
	first, n := int32(-1), int32(0)
	for _, u := range units {
		if a := g.armyOf(u); !g.fixed.formations[a].high && a != first {
			if n++; first >= 0 {
				return n
			}
			first = a
		}
	}
	return n
}
