package engine

import (
	"auguststorm/engine/dice"
	"auguststorm/engine/scenario"
)

// Manual chapter 21: cease-fire.

// Numbers that part the dice of the announcement, of hearing the order and of obeying it.
const (
	rollAnnounced = iota
	rollHeard
	rollObeyed
)

// ceaseFireFacts finds the order that holds for each unit: that of the nearest
// formation above it (21.1).
func (f *fixed) ceaseFireFacts(sc *scenario.Scenario) {
	of := make(map[string]int32, len(sc.CeaseFires))
	for i := range sc.CeaseFires {
		of[sc.CeaseFires[i].Formation] = int32(i)
	}
	f.ceaseFire = make([]int32, len(f.facts))
	for u := range f.facts {
		f.ceaseFire[u] = -1
		for at := f.facts[u].formation; at >= 0; at = f.formations[at].above {
			if i, ok := of[sc.Formations[at].ID]; ok {
				f.ceaseFire[u] = i
				break
			}
		}
	}
}

// ceaseFires is the evening of those who have been told to cease fire: some hear of
// it, and some of those who have lay down their arms.
func (g *Game) ceaseFires(list []Event) []Event {
	today := g.Date()
	for i := range g.sc.CeaseFires {
		if r := &g.sc.CeaseFires[i]; r.Announced == today || r.Ordered == today {
			list = g.emit(list, CeaseFireCalled{int32(i), r.Ordered == today})
		}
	}
	for i := range g.st.Units {
		u := UnitID(i)
		if g.st.Units[u].Status != OnMap || g.fixed.ceaseFire[u] < 0 {
			continue
		}
		r := &g.sc.CeaseFires[g.fixed.ceaseFire[u]]
		if r.Announced == today {
			list = g.announce(list, u)
		}
		if r.Ordered <= today {
			list = g.layDown(list, u)
		}
	}
	return list
}

// announce lets a unit hear on the wireless that the war is lost (21.2).
func (g *Game) announce(list []Event, u UnitID) []Event {
	r := &g.sc.Rules.CeaseFire
	chance, shock := r.AnnouncedOther, r.ShockHeard
	if g.standing(u) == inTouch {
		chance = r.AnnouncedHQ
	}
	if g.fixed.facts[u].fanatic {
		shock = r.ShockFanatic
	}
	shock = min(shock, int32(g.st.Units[u].Cohesion))
	if shock > 0 && g.ceaseFireRoll(u, rollAnnounced, chance) {
		list = g.emit(list, AnnouncementHeard{u, int16(shock)})
	}
	return list
}

// layDown passes the order on to a unit, and has it obey (21.3, 21.4).
func (g *Game) layDown(list []Event, u UnitID) []Event {
	s := &g.st.Units[u]
	if !s.Told && g.ceaseFireRoll(u, rollHeard, g.hearChance(u)) {
		list = g.emit(list, CeaseFireHeard{u})
	}
	if s.Told && g.ceaseFireRoll(u, rollObeyed, g.obeyChance(u)) {
		list = g.emit(list, ArmsLaidDown{u, s.Hex, s.Men})
	}
	return list
}

// ceaseFireRoll asks the dice of a hex, so that those who stand together decide together.
func (g *Game) ceaseFireRoll(u UnitID, what uint64, percent int32) bool {
	roll := dice.New(g.seed, dice.CeaseFire, uint64(g.st.Day), uint64(g.st.Units[u].Hex), what)
	return roll.Permille(10 * percent)
}

// standing says how a unit is placed to hear orders.
type standing uint8

const (
	inTouch  standing = iota // in command, with a way to its supply
	isolated                 // cut off, or beyond the reach of its army's HQ
	besieged                 // cut off in works
)

func (g *Game) standing(u UnitID) standing {
	s := &g.st.Units[u]
	switch {
	case s.CutOff > 0 && g.fortLevel(s.Hex) > 0:
		return besieged
	case s.CutOff > 0 || !g.inCommand(u):
		return isolated
	}
	return inTouch
}

// hearChance is the daily chance, in percent, that the order reaches a unit (21.3).
func (g *Game) hearChance(u UnitID) int32 {
	r := &g.sc.Rules.CeaseFire
	return [...]int32{r.HearHQ, r.HearIsolated, r.HearFort}[g.standing(u)] + g.envoy(u)
}

// obeyChance is the daily chance, in percent, that it obeys (21.4).
func (g *Game) obeyChance(u UnitID) int32 {
	r, f := &g.sc.Rules.CeaseFire, &g.fixed.facts[u]
	chance := [...]int32{r.ObeyRegular, r.ObeyIsolated, r.ObeyFort}[g.standing(u)]
	switch {
	case f.puppet:
		chance = r.ObeyPuppet
	case g.standing(u) == inTouch && f.rating > 0 && f.rating <= r.NewRating:
		chance = r.ObeyNew
	}
	return chance + g.envoy(u)
}

// envoy is what an enemy next door adds to both chances.
func (g *Game) envoy(u UnitID) int32 {
	if g.nextToEnemy(u) {
		return g.sc.Rules.CeaseFire.Envoy
	}
	return 0
}
