package screen

import (
	"slices"

	"auguststorm/ai"
	"auguststorm/engine"
	"auguststorm/engine/daybook"
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/kit"
)

// newStance is the stance that an army will take under the mission being given.
type newStance struct {
	army      int32
	now, next engine.Stance
	due       int32 // day it comes into force, -1 where it is in force now
}

// newStances are those of the armies below the formation whose mission is being given,
// if the staff moves today: each takes what most of its men are told (17.8.5).
func (g *Game) newStances() (out []newStance) {
	v, f := g.s.View(), g.orders.editing
	charges := slices.DeleteFunc(slices.Clone(g.s.Charges()), func(k ai.Charge) bool { return k.Formation == f })
	charges = append(charges, ai.Charge{Formation: f, Mission: g.orders.draft})
	rules := map[string]int{} // formation of units -> charge
	votes := map[int32]*[6]int64{}
	var armies []int32
	for _, u := range g.unitsUnder(f) {
		id, army := g.sc().Units[u].Formation, v.ArmyOf(u)
		if _, ok := rules[id]; !ok {
			rules[id] = ai.ChargeOf(g.sc(), charges, g.formation(id))
		}
		at := rules[id]
		if at < 0 || charges[at].Mission.ByHand() || !v.Commands(army) || army != f && !g.isUnder(army, f) {
			continue
		}
		if votes[army] == nil {
			votes[army] = new([6]int64)
			armies = append(armies, army)
		}
		s, _ := v.Unit(u)
		votes[army][charges[at].Mission.ArmyStance(v.FirstPosture(u))] += int64(s.Men)
	}
	for _, a := range armies {
		s, ok := v.Formation(a)
		want := engine.Stance(slices.Index(votes[a][:], slices.Max(votes[a][:])))
		if !ok {
			continue
		}
		n := newStance{a, s.Stance, want, -1}
		switch {
		case want == s.Stance:
		case want == s.Next:
			n.due = int32(s.Due)
		default:
			n.due = g.s.Game().Day() + v.StanceDays(a)
		}
		out = append(out, n)
	}
	return out
}

// missionComes says when the stance of the mission comes into force.
func (g *Game) missionComes(c *kit.Context) string {
	list := g.newStances()
	var changing []newStance
	for _, n := range list {
		if n.due >= 0 {
			changing = append(changing, n)
		}
	}
	day := func(d int32) string { return daybook.Short(c, g.sc().Start+scenario.Date(d)) }
	switch {
	case len(list) == 0:
		return c.T("The stance of its army stays as it is.")
	case len(changing) == 0 && len(list) == 1:
		return c.Tf("Its stance is in force now: %s.", lowerWord(c, list[0].now))
	case len(changing) == 0:
		return c.T("The stances of its armies are in force now.")
	case len(list) == 1:
		return g.stanceComes(c, list[0].now, list[0].next, list[0].due) + " " + c.T("If the staff moves today.")
	}
	slices.SortStableFunc(changing, func(a, b newStance) int { return int(a.due - b.due) })
	first, last := changing[0].due, changing[len(changing)-1].due
	if first == last {
		return c.Tf("New stances of its headquarters: %[1]d of %[2]d, from %[3]s, if the staff moves today.", len(changing), len(list), day(first))
	}
	return c.Tf("New stances of its headquarters: %[1]d of %[2]d, the first from %[3]s, the last from %[4]s, if the staff moves today.", len(changing), len(list), day(first), day(last))
}
