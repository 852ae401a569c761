package engine_test

import (
	"fmt"
	"strings"
	"testing"

	"auguststorm/engine"
)

// order is a record of an order to the blue army, given on the second day.
const order = "[[cease_fire]]\nid=\"o\"\nformation=\"blue-army\"\nannounced=1945-08-01\nordered=1945-08-02\n"

// garrisons are so many blue divisions, each in a hex of its own, on the lowest row.
func garrisons(n int, more ...string) (units []string) {
	for i := range n {
		units = append(units, unit(fmt.Sprintf("d%d", i), "blue", "infantry", "leg", fmt.Sprintf("%02d04", i+1), 5000, more...))
	}
	return units
}

const wide = `
............
............
............
............`

// sharePerDay plays a board with a number of seeds and gives, day by day, how many
// percent of the blue divisions have laid down their arms.
func sharePerDay(t *testing.T, b board, seeds, days int) []int {
	t.Helper()
	sc := b.scenario(t)
	out, all := make([]int, days), 0
	for seed := 1; seed <= seeds; seed++ {
		w := &war{t, engine.New(sc, uint64(seed))}
		for d := range days {
			w.nextDay()
			for u := range sc.Units {
				if w.Unit(engine.UnitID(u)).Status == engine.Surrendered {
					out[d]++
				}
			}
		}
		all += len(b.units)
	}
	for d := range out {
		out[d] = (out[d]*100 + all/2) / all
	}
	return out
}

// The shares are those of the surrender clock of the rules model (2.3): what part of
// the formations has laid down its arms on the evening of each day after the order.
func TestArmsAreLaidDownAsFastAsTheClockOfTheModelSays(t *testing.T) {
	far := "[rules.command]\nradius_army=1\n"
	for _, c := range []struct {
		name string
		b    board
		want map[int]int // evenings after the order: percent
	}{
		{"puppets", board{units: garrisons(9, "puppet=true")}, map[int]int{1: 63, 2: 88, 4: 99}},
		{"new divisions", board{units: garrisons(9, "rating=15")}, map[int]int{1: 38, 2: 67, 4: 92}},
		{"regular divisions", board{units: garrisons(9, "rating=70")}, map[int]int{1: 21, 2: 43, 4: 74, 6: 88}},
		{"who is out of touch", board{units: garrisons(9, "rating=70"), extra: far}, map[int]int{1: 7, 2: 17, 4: 39, 6: 57}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.b.rows, c.b.days = wide, 12
			c.b.extra = "[[supply_source]]\nid=\"s\"\nside=\"blue\"\nhex=\"0602\"\n" + order + c.b.extra
			got := sharePerDay(t, c.b, 40, 8)
			t.Log(got)
			if got[0] != 0 {
				t.Errorf("%d percent obeyed an order that was not given yet", got[0])
			}
			for day, want := range c.want {
				if d := got[day] - want; d < -9 || d > 9 {
					t.Errorf("%d evenings after the order %d percent have obeyed, the model has %d", day, got[day], want)
				}
			}
		})
	}
}

func TestAnEnvoyHastensTheEndOfABesiegedGarrison(t *testing.T) {
	shares := func(red []string) []int {
		b := board{rows: plain7, days: 20, units: append(red, unit("d", "blue", "fortress", "static", "0302", 3000, "fanatic=true")), extra: oldWorks + order}
		sc := b.scenario(t)
		fell := make([]int, 18)
		for seed := range uint64(60) {
			w := &war{t, engine.New(sc, seed)}
			for d := range fell {
				w.nextDay()
				if w.Unit(w.id("d")).Status == engine.Surrendered {
					fell[d]++
				}
			}
		}
		return fell
	}
	alone := shares([]string{unit("far", "red", "infantry", "leg", "0702", 5000)})
	besieged := shares(ring())
	t.Logf("of 60: alone %v, besieged %v", alone, besieged)
	if besieged[4] <= alone[4] {
		t.Errorf("with envoys at the gate %d garrisons of 60 have given up on the fourth evening, without %d", besieged[4], alone[4])
	}
	if alone[3] > 15 {
		t.Errorf("%d of 60 garrisons that nobody speaks to give up within three evenings", alone[3])
	}
}

func TestTheAnnouncementCostsCohesionAndNobodyHisArms(t *testing.T) {
	w := board{rows: wide, units: append(garrisons(10), unit("f", "blue", "infantry", "leg", "1201", 5000, "fanatic=true")),
		extra: "[[supply_source]]\nid=\"s\"\nside=\"blue\"\nhex=\"0602\"\n" + strings.Replace(order, "1945-08-02", "1945-08-30", 1)}.game(t)
	before := w.Unit(w.id("d0")).Cohesion
	shocks := map[int16]int{}
	for _, e := range w.nextDay() {
		if e, ok := e.(engine.AnnouncementHeard); ok {
			shocks[e.Cohesion]++
		}
	}
	if shocks[100] == 0 || shocks[100]+shocks[30] < 3 {
		t.Errorf("shocks %v from a cohesion of %d", shocks, before)
	}
	for range 3 {
		w.nextDay()
	}
	for u := range w.Scenario().Listed() {
		if s := w.Unit(engine.UnitID(u)).Status; s != engine.OnMap {
			t.Errorf("%s is %s", w.Scenario().Units[u].ID, s)
		}
	}
}

func TestTheOrderOfTheNearestFormationCounts(t *testing.T) {
	b := board{rows: wide, days: 20, units: garrisons(4), extra: order + `
[[formation]]
id="diehards"
name="Diehards"
country="blue"
level="corps"
parent="blue-army"
confidence="high"
source=["t"]
[[cease_fire]]
id="never"
formation="diehards"
ordered=1946-01-01
`}
	b.units[3] = strings.Replace(b.units[3], `formation="blue-army"`, `formation="diehards"`, 1)
	w := b.game(t)
	for range 19 {
		w.nextDay()
	}
	if s := w.Unit(w.id("d3")).Status; s != engine.OnMap {
		t.Errorf("the diehards are %s", s)
	}
	if s := w.Unit(w.id("d0")); s.Status != engine.Surrendered || s.Lost.Captured != 5000 {
		t.Errorf("the others are %s, %d captured", s.Status, s.Lost.Captured)
	}
}

func TestNobodyHearsAnOrderThatIsNotHis(t *testing.T) {
	w := board{rows: wide, days: 9, units: append(garrisons(2), unit("a", "red", "infantry", "leg", "0101", 5000)), extra: order}.game(t)
	for range 8 {
		for _, e := range w.nextDay() {
			if e, ok := e.(engine.CeaseFireHeard); ok && w.SideOf(e.Unit) == 0 {
				t.Error("a red unit was told to cease fire")
			}
		}
	}
}
