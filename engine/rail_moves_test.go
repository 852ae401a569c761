package engine_test

import (
	"slices"
	"strings"
	"testing"

	"auguststorm/engine"
)

// line is a board of 14 columns with a railway along its second row from 0102 to 1402.
func line(more string, units ...string) board {
	return board{rows: plain14, control: "RRRRRRRRRRRRRR RRRRRRRRRRRRRR RRRRRRRRRRRRRR RRRRRRRRRRRRRR RRRRRRRRRRRRRR", units: units,
		extra: "[[map.rail]]\nid=\"l\"\ngauge=1435\npath=\"0102 0202 0302 0402 0502 0602 0702 0802 0902 1002 1102 1202 1302 1402\"\n" + more}
}

func (w *war) rail(name, to string) error {
	w.t.Helper()
	_, err := w.do(engine.MoveByRail{Unit: w.id(name), To: w.hex(to)})
	return err
}

func division(id, at string, men int, more ...string) string {
	return unit(id, "red", "infantry", "leg", at, men, more...)
}

func TestTrainsTakeADivisionAsFarInADayAsTheirRange(t *testing.T) {
	b := line("", division("a", "0102", 9000))
	b.extra = "[rules.rail]\nkm=200\n" + b.extra
	w := b.game(t)
	if got := rule(w.rail("a", "1202")); got != engine.RejectOutOfReach {
		t.Errorf("220 km of 200: %q", got)
	}
	if err := w.rail("a", "1102"); err != nil {
		t.Fatal(err)
	}
	if s := w.Unit(w.id("a")); w.at("a") != "1102" || s.MP != 0 || !s.Moved {
		t.Errorf("it is at %s with %d MP", w.at("a"), s.MP)
	}
	if left := w.View(0).TrainsLeft(); left != 60-9 {
		t.Errorf("%d trains are left", left)
	}
	w.nextDay()
	if left := w.View(0).TrainsLeft(); left != 60 {
		t.Errorf("%d trains the next morning", left)
	}
}

func TestWhoMarchesOrStandsBesideTheRailwayCannotEntrain(t *testing.T) {
	w := line("", division("a", "0302", 4000), division("b", "0304", 4000), division("c", "0602", 4000, "cohesion=200"),
		unit("fort", "red", "fortress", "static", "0702", 1000)).game(t)
	if err := w.move("a", "0402"); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]engine.Rule{"a": engine.RejectMovedToday, "b": engine.RejectNoRailway, "c": engine.RejectRouted, "fort": engine.RejectImmobile} {
		if got := rule(w.rail(name, "1002")); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
		if len(w.View(0).RailReach(w.id(name), nil)) > 0 {
			t.Errorf("%s is told of stations", name)
		}
	}
}

func TestALineCarriesSixteenTrainsADay(t *testing.T) {
	w := line("", division("a", "0102", 10000), division("b", "0202", 7000), division("c", "0302", 5000, "armour=20")).game(t)
	if err := w.rail("a", "0802"); err != nil {
		t.Fatal(err)
	}
	err := w.rail("b", "0802")
	if rule(err) != engine.RejectOutOfReach || !strings.Contains(err.Error(), "7 trains") {
		t.Errorf("ten and seven trains: %v", err)
	}
	if err := w.rail("c", "0802"); err != nil {
		t.Errorf("ten and six trains: %v", err)
	}
	w.nextDay()
	if err := w.rail("b", "0802"); err != nil {
		t.Errorf("the next day: %v", err)
	}
}

func TestASideLoadsOnlySoManyTrainsADay(t *testing.T) {
	b := line("", division("a", "0102", 4000), division("b", "1402", 4000))
	b.extra = "[rules.rail]\ntrains=6\n" + b.extra
	w := b.game(t)
	if err := w.rail("a", "0302"); err != nil {
		t.Fatal(err)
	}
	if err := w.rail("b", "1302"); rule(err) != engine.RejectNoTrains || !strings.Contains(err.Error(), "2 of 6") {
		t.Errorf("the second division: %v", err)
	}
}

func TestTrainsKeepOutOfZOCsAndStopBeforeThoseNobodyKnewOf(t *testing.T) {
	enemy := unit("d", "blue", "infantry", "leg", "0803", 6000)
	w := line("", division("a", "0102", 4000), division("watch", "0804", 1000), enemy).game(t)
	if got := rule(w.rail("a", "1202")); got != engine.RejectOutOfReach {
		t.Errorf("past a known enemy: %q", got)
	}
	if got := rule(w.rail("a", "0802")); got != engine.RejectZOC {
		t.Errorf("next to a known enemy: %q", got)
	}
	w = line("", division("a", "0102", 4000), enemy).game(t)
	if err := w.rail("a", "1202"); err != nil {
		t.Fatal(err)
	}
	if got := w.at("a"); got != "0602" && got != "0702" {
		t.Errorf("trains that ran upon the enemy halted at %s", got)
	}
}

func TestTrainsRunOnlyOnRailwayOfTheirSide(t *testing.T) {
	b := line("", division("a", "0102", 4000))
	b.control = "RRRRRRRRRRRRRR RRRRRRBRRRRRRR RRRRRRRRRRRRRR RRRRRRRRRRRRRR RRRRRRRRRRRRRR"
	w := b.game(t)
	if got := rule(w.rail("a", "0702")); got != engine.RejectNoRailway {
		t.Errorf("to the enemy's station: %q", got)
	}
	if got := rule(w.rail("a", "0902")); got != engine.RejectOutOfReach {
		t.Errorf("past the gap: %q", got)
	}
	if err := w.rail("a", "0602"); err != nil {
		t.Errorf("up to the gap: %v", err)
	}
}

func TestEveryStationOfRailReachCanBeOrdered(t *testing.T) {
	w := line("", division("a", "0502", 4000)).game(t)
	reach := w.View(0).RailReach(w.id("a"), nil)
	if len(reach) != 13 {
		t.Errorf("%d stations", len(reach))
	}
	for _, r := range reach {
		if err := w.Check(0, engine.MoveByRail{Unit: w.id("a"), To: r.Hex}); err != nil {
			t.Errorf("hex %d: %v", r.Hex, err)
		}
	}
}

func TestTheRouteOfAViewIsTheOneThatTrainsTake(t *testing.T) {
	w := line("", division("a", "0502", 4000)).game(t)
	a, before := w.id("a"), w.Hash()
	reach := w.View(0).RailReach(a, nil)
	to := reach[len(reach)-1].Hex
	way, trains, err := w.View(0).RailRoute(a, to)
	if err != nil || way[0] != w.Unit(a).Hex || way[len(way)-1] != to || trains != 4 || w.Hash() != before {
		t.Fatalf("%v, %d trains, %v", way, trains, err)
	}
	for _, e := range w.must(engine.MoveByRail{Unit: a, To: to}) {
		if e, ok := e.(engine.UnitMovedByRail); ok && !slices.Equal(e.Route, way[1:]) {
			t.Errorf("they took %v, not %v", e.Route, way[1:])
		}
	}
	if _, _, err := w.View(0).RailRoute(a, way[0]); err == nil {
		t.Error("there is a way for who has gone by rail today")
	}
}

func TestAViewSaysWhyNoTrainGoesAnywhere(t *testing.T) {
	w := line("", division("a", "0502", 4000), division("b", "0602", 15000)).game(t)
	if err := w.View(0).RailClosed(w.id("a")); err != nil {
		t.Errorf("the line is free: %v", err)
	}
	alone := line("", division("a", "0502", 17000)).game(t)
	if err := alone.View(0).RailClosed(alone.id("a")); err == nil || !strings.Contains(err.Error(), "fills 17 trains; the line has room for 16") {
		t.Errorf("%v", err)
	}
}

func TestATrainRunsIntoAHeadquartersThatItsUnitsHaveLeft(t *testing.T) {
	b := line(army("second", "blue", "army", "0802"), division("a", "0102", 4000), of("second", unit("d", "blue", "infantry", "leg", "1204", 9000)))
	w := b.game(t)
	if err := w.rail("a", "0902"); err != nil {
		t.Fatal(err)
	}
	if fault := w.Audit(); fault != nil {
		t.Fatal(fault)
	}
	if f, _ := w.View(1).Formation(w.formation("second")); f.HQ != w.hex("1204") || f.Silent != 1 {
		t.Errorf("the HQ is in hex %d and silent until day %d", f.HQ, f.Silent)
	}
}
