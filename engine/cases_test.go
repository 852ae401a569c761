package engine_test

import (
	"fmt"
	"slices"
	"testing"

	"auguststorm/engine"
)

// The sieges of August 1945 on drawn boards, on the rules and figures of the
// campaign: nothing here is tuned to a battle. Strengths are those of rules model 2.4
// and of the order of battle; the bands are wide where the sources are.

// A siege is a garrison in its works, attacked every day by the same army.
type siege struct {
	name    string
	terrain string // code of the hex of the works
	level   int
	days    int
	red     []string
	blue    string
	effort  engine.Effort

	fell                 [2]int // days to fall, 5 to 95 percent of the runs; 99 for not at all
	attackers, defenders [2]int // mean losses until the end
}

// works are the board of a siege: red north, west and south of hex 0302.
func (s *siege) board() board {
	units := append(slices.Clone(s.red), s.blue)
	return board{rows: fmt.Sprintf(".......\n..%s....\n.......\n.......\n.......", s.terrain), days: s.days, units: units,
		control: "RRRBBBB RRBBBBB RRRBBBB RRRBBBB RRRBBBB",
		extra:   fmt.Sprintf("[[supply_source]]\nid=\"r\"\nside=\"red\"\nhex=\"0102\"\n[[map.fort]]\nid=\"f\"\nname=\"The works\"\nhex=\"0302\"\nside=\"blue\"\nlevel=%d\nconfidence=\"high\"\n", s.level)}
}

// fight plays the siege and gives the day on which the works fell, 99 for none, and
// the losses of both sides, prisoners not counted.
func (s *siege) fight(t *testing.T, seed uint64) (fell int, attackers, defenders int32) {
	w := &war{t, engine.New(s.board().scenario(t), seed)}
	target, garrison := w.hex("0302"), w.id("d")
	fell = 99
	for day := 1; !w.Over() && fell == 99; day++ {
		o := engine.Attack{Target: target, Effort: s.effort}
		for u := engine.UnitID(0); u < garrison; u++ {
			if st := w.Unit(u); st.Status == engine.OnMap && !st.Routed && st.Cohesion > 400 {
				o.Units = append(o.Units, u)
			}
		}
		_, _ = w.do(o)
		if w.Unit(garrison).Status != engine.OnMap {
			fell = day
		}
		w.nextDay()
	}
	for u := engine.UnitID(0); u <= garrison; u++ {
		l := w.Unit(u).Lost
		if u == garrison {
			defenders = l.Killed + l.Wounded
		} else {
			attackers += l.Men()
		}
	}
	return fell, attackers, defenders
}

func TestTheSiegesOfAugust1945(t *testing.T) {
	for _, s := range []siege{
		{name: "Hailar stands from 10 to 18 August",
			terrain: ".", level: 4, days: 9, fell: [2]int{99, 99}, attackers: [2]int{2500, 5500}, defenders: [2]int{1300, 3300},
			red: []string{unit("a", "red", "infantry", "leg", "0202", 10000, "guns=150"), unit("b", "red", "infantry", "leg", "0303", 10000, "guns=150"),
				unit("t", "red", "tank", "track", "0202", 3000, "armour=100"), unit("g", "red", "artillery", "truck", "0202", 2000, "guns=100"), unit("e", "red", "engineer", "leg", "0303", 1000)},
			blue: unit("d", "blue", "fortress", "static", "0302", 6000, "rating=55", "fanatic=true", "guns=40")},
		{name: "Hutou falls after two to three weeks, nearly to the last man",
			terrain: "h", level: 4, days: 24, fell: [2]int{11, 23}, attackers: [2]int{800, 4000}, defenders: [2]int{1000, 1400},
			red: []string{unit("a", "red", "infantry", "leg", "0202", 6500, "guns=100"), unit("b", "red", "infantry", "leg", "0303", 3500, "guns=60"),
				unit("g", "red", "artillery", "truck", "0202", 1500, "guns=90"), unit("e", "red", "engineer", "leg", "0303", 500)},
			blue: unit("d", "blue", "fortress", "static", "0302", 1400, "rating=80", "fanatic=true", "guns=40")},
		{name: "Koton is not taken in six days",
			terrain: "H", level: 2, days: 6, fell: [2]int{99, 99}, attackers: [2]int{800, 3500}, defenders: [2]int{400, 2200},
			red: []string{unit("a", "red", "infantry", "leg", "0202", 10000, "guns=180"), unit("b", "red", "infantry", "leg", "0303", 6000, "guns=100"),
				unit("t", "red", "tank", "track", "0303", 1500, "armour=80"), unit("g", "red", "artillery", "truck", "0202", 1500, "guns=70")},
			blue: unit("d", "blue", "fortress", "static", "0302", 5400, "rating=70", "fanatic=true", "guns=60")},
	} {
		t.Run(s.name, func(t *testing.T) {
			const runs = 40
			var fell []int
			a, d := int32(0), int32(0)
			for seed := uint64(1); seed <= runs; seed++ {
				day, x, y := s.fight(t, seed)
				fell, a, d = append(fell, day), a+x, d+y
			}
			slices.Sort(fell)
			a, d = a/runs, d/runs
			t.Logf("fell on day %d (%d to %d), attackers lost %d, garrison %d", fell[runs/2], fell[2], fell[runs-3], a, d)
			if fell[2] < s.fell[0] || fell[runs-3] > s.fell[1] {
				t.Errorf("fell on day %d to %d, want %v", fell[2], fell[runs-3], s.fell)
			}
			if int(a) < s.attackers[0] || int(a) > s.attackers[1] {
				t.Errorf("the attackers lost %d, want %v", a, s.attackers)
			}
			if int(d) < s.defenders[0] || int(d) > s.defenders[1] {
				t.Errorf("the garrison lost %d, want %v", d, s.defenders)
			}
		})
	}
}
