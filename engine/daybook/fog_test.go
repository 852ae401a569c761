package daybook_test

import (
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/daybook"
)

func TestADayAsOneSideTellsItHoldsItsOwnTroopsAndTheLedgersAlone(t *testing.T) {
	g := engine.New(nomonhan(t), 1)
	b := daybook.New(g)
	var own, foe engine.UnitID = -1, -1
	for u := range g.Scenario().Units {
		if id := engine.UnitID(u); g.SideOf(id) == 0 && own < 0 {
			own = id
		} else if g.SideOf(id) == 1 && foe < 0 {
			foe = id
		}
	}
	lost := func(n int32) engine.Losses { return engine.Losses{Killed: n} }
	d := daybook.Day{Eyes: engine.NoSide, Arrived: []engine.UnitID{own, foe}, CutOff: []engine.UnitID{foe}, Routed: []engine.UnitID{foe, own},
		Taken:   []daybook.Taken{{Side: 1, Unit: foe}, {Side: 1, Unit: foe, Named: [2]bool{true, true}}},
		Ended:   []daybook.Ended{{Unit: foe, Men: 7, Seen: [2]bool{true, true}}, {Unit: foe, Men: 100}},
		Battles: []daybook.Battle{{CombatResolved: engine.CombatResolved{Side: 0}, AttackerLost: lost(3), DefenderLost: lost(20)}},
		Losses:  [2]engine.Losses{lost(5), lost(500)}, Deserted: [2]int32{1, 9}}
	s := b.As(d, 0)
	if len(s.Arrived) != 1 || len(s.CutOff) != 0 || len(s.Routed) != 1 || len(s.Ended) != 1 || s.Deserted != [2]int32{1, 0} {
		t.Errorf("the day is told with %+v", s)
	}
	if s.Taken[0].Unit != -1 || s.Taken[1].Unit != foe {
		t.Errorf("units that took objectives: %v", s.Taken)
	}
	if s.Losses[0].Men() != 5 || s.Losses[1].Men() != 27 {
		t.Errorf("losses %d and %d", s.Losses[0].Men(), s.Losses[1].Men())
	}
	if d.Losses[1].Men() != 500 || d.Taken[0].Unit != foe {
		t.Error("the day itself has changed")
	}
}
