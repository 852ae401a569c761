package ai_test

import (
	"fmt"
	"os"
	"reflect"
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/scenario/load"
)

// glance is what a View shows of the enemy's units, as text; whole adds the rest.
func glance(v engine.View) string { return fmt.Sprint(v.Day(), v.Sightings(nil), v.Enemies(nil)) }

func whole(v engine.View) string {
	s := glance(v)
	b := v.Scenario().Board
	for h := range b.Hexes() {
		s += fmt.Sprint(v.Occupant(h), v.Control(h), v.InEnemyZOC(h), v.FortLevel(h), v.Strength(h), v.At(h, nil), v.Watches(h))
	}
	for u := range v.Scenario().Units {
		st, ok := v.Unit(engine.UnitID(u))
		s += fmt.Sprint(st, ok, v.Power(engine.UnitID(u)), v.Reach(engine.UnitID(u), nil), v.OutOfFuel(engine.UnitID(u)))
	}
	for f := range v.Scenario().Formations {
		st, ok := v.Formation(int32(f))
		s += fmt.Sprint(st, ok, v.HQ(int32(f)))
	}
	for _, h := range v.EnemyHexes(nil) {
		for d := range int32(6) {
			if n := v.Neighbour(h, d); n >= 0 && v.Occupant(n) == v.Side() {
				for _, u := range v.At(n, nil) {
					f, err := v.Forecast(engine.Attack{Target: h, Units: []engine.UnitID{u}})
					s += fmt.Sprint(f, err)
				}
			}
		}
	}
	return s
}

// step is an order of a staff and what its side sees after it.
type step struct {
	order  engine.Order
	after  string
	events []engine.Event
}

func (w *war) steps() (out []step) {
	s := w.Active()
	err := w.staff[s].PlayPhase(w.View(s), func(o engine.Order) error {
		events, err := w.Do(s, o)
		out = append(out, step{o, glance(w.View(s)), w.FilterEvents(s, events)})
		return err
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return out
}

// compare demands equal views, then equal orders as long as their outcomes look equal.
func compare(t *testing.T, a, b *war) (equal int) {
	t.Helper()
	s := a.Active()
	if x, y := whole(a.View(s)), whole(b.View(s)); x != y {
		i := 0
		for i < min(len(x), len(y)) && x[i] == y[i] {
			i++
		}
		t.Fatalf("the views differ in what the side cannot see:\n%.300s\n%.300s", x[max(0, i-100):], y[max(0, i-100):])
	}
	one, two := a.steps(), b.steps()
	for i := range one {
		if i >= len(two) || !reflect.DeepEqual(one[i].order, two[i].order) {
			t.Fatalf("order %d differs: %+v", i, one[i].order)
		}
		if one[i].after != two[i].after || !reflect.DeepEqual(one[i].events, two[i].events) {
			return i + 1
		}
	}
	return len(one)
}

func TestWhatASideCannotSeeChangesNeitherItsViewNorItsOrdersOnABoard(t *testing.T) {
	game := func(hidden string, men int, second int) *war {
		return board{rows: plain, control: half, red: `axis=["1202"]`, blue: `hex="1203"`, extra: source, units: []string{
			unit("a", "red", "infantry", "leg", "0302", 9000),
			unit("tanks", "red", "tank", "track", "0303", 3000, "armour=100"),
			unit("dim", "blue", "infantry", "leg", "0503", second, fmt.Sprintf("guns=%d", second/100)),
			unit("hidden", "blue", "infantry", "leg", hidden, men),
		}}.war(t)
	}
	if game("1202", 9000, 5000).View(0).Sightings(nil)[0].Level > engine.Type {
		t.Fatal("the board shows too much to prove anything")
	}
	for _, other := range []*war{game("1004", 9000, 5000), game("0603", 9000, 5000), game("1202", 20000, 5000), game("1101", 3300, 8000)} {
		if n := compare(t, game("1202", 9000, 5000), other); n == 0 {
			t.Error("no orders to compare")
		}
	}
}

// TestWhatASideCannotSeeChangesNeitherItsViewNorItsOrdersOnTheCampaign lets one side shift troops far behind its front in one of
// two games, and the other side play on.
func TestWhatASideCannotSeeChangesNeitherItsViewNorItsOrdersOnTheCampaign(t *testing.T) {
	sc, problems := load.Dir(os.DirFS("../scenarios"), "august-storm")
	if len(problems) > 0 {
		t.Fatalf("%d problems, first %+v", len(problems), problems[0])
	}
	for hider := range engine.Side(2) {
		a, b := start(t, sc), start(t, sc)
		for day := 0; day < 3; day++ { // to a day on which the front has moved
			a.play()
			a.play()
			b.play()
			b.play()
		}
		if hider == 1 {
			a.play()
			b.play()
		}
		moved := b.hide(hider)
		for _, w := range []*war{a, b} {
			if _, err := w.Do(hider, engine.EndPhase{}); err != nil {
				t.Fatal(err)
			}
		}
		if moved == 0 || a.Hash() == b.Hash() {
			t.Fatal("nothing was hidden")
		}
		if n := compare(t, a, b); n < 10 {
			t.Errorf("side %d: %d orders compared after %d hidden moves", hider.Enemy(), n, moved)
		}
	}
}

// hide moves and divides units of a side that are far from every enemy, over own ground.
func (w *war) hide(s engine.Side) (moved int) {
	v, enemies := w.View(s), w.View(s.Enemy()).Units(nil)
	far := func(h int32) bool {
		for _, e := range enemies {
			if v.Distance(w.Unit(e).Hex, h) < 9 {
				return false
			}
		}
		return v.Control(h) == s
	}
	quiet := func(u engine.UnitID) bool { // no headquarters above it that follows its troops is in sight
		id := w.Scenario().Units[u].Formation
		for f := range w.Scenario().Formations {
			if r := &w.Scenario().Formations[f]; r.ID == id && v.HQ(int32(f)) >= 0 && !far(v.HQ(int32(f))) {
				return false
			}
		}
		hq := v.HQ(v.ArmyOf(u))
		return hq < 0 || far(hq)
	}
	for _, u := range v.Units(nil) {
		if !far(w.Unit(u).Hex) || !quiet(u) {
			continue
		}
		if _, err := w.Do(s, engine.Detach{Unit: u}); err == nil {
			moved++
		}
		for _, r := range v.Reach(u, nil) {
			if v.Distance(r.Hex, w.Unit(u).Hex) == 1 && far(r.Hex) {
				if _, err := w.Do(s, engine.Move{Unit: u, To: r.Hex}); err == nil {
					moved++
				}
				break
			}
		}
	}
	return moved
}
