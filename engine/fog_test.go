package engine_test

import (
	"testing"

	"auguststorm/engine"
)

// known is the level at which a side knows a unit's hex, and whether it is in sight.
func (w *war) known(s engine.Side, at string) (engine.Sighting, bool) {
	for _, x := range w.View(s).Sightings(nil) {
		if x.Hex == w.hex(at) {
			return x, true
		}
	}
	return engine.Sighting{}, false
}

func TestWhoLooksAndFromWhereDecidesHowMuchIsKnown(t *testing.T) {
	for _, c := range []struct {
		name, kind, mobility, from string
		want                       int8
	}{
		{"infantry next to it", "infantry", "leg", "0402", engine.Rough},
		{"infantry two hexes away", "infantry", "leg", "0302", engine.Presence},
		{"cavalry next to it", "cavalry", "cavalry", "0402", engine.Close},
		{"tanks two hexes away", "tank", "track", "0302", engine.Type},
		{"guns next to it", "artillery", "truck", "0402", engine.Type},
		{"anybody three hexes away", "cavalry", "cavalry", "0202", engine.Unknown},
	} {
		w := board{rows: plain7, foggy: true, units: []string{unit("r", "red", c.kind, c.mobility, c.from, 9000), unit("b", "blue", "infantry", "leg", "0502", 9000)}}.game(t)
		got, _ := w.known(0, "0502")
		if got.Level != c.want {
			t.Errorf("%s: level %d, want %d", c.name, got.Level, c.want)
		}
		if s, ok := w.View(0).Unit(w.id("b")); ok != (c.want >= engine.Type) || ok && c.want < engine.Exact && (s.Cohesion%100 != 0 || s.Fuel != 0) {
			t.Errorf("%s: the view shows %v %+v", c.name, ok, s)
		}
		if c.want == engine.Presence && (got.Unit != -1 || got.Kind != "" || got.Men != 4000) {
			t.Errorf("%s: too much is known: %+v", c.name, got)
		}
	}
}

func TestAnEstimateErrsByThirtyPercentAtMostAndIsTheSameForAllWhoAsk(t *testing.T) {
	b := board{rows: plain7, foggy: true, units: []string{unit("r", "red", "infantry", "leg", "0402", 9000), unit("b", "blue", "infantry", "leg", "0502", 10000)}}
	sc, seen := b.scenario(t), map[int32]bool{}
	for seed := range uint64(300) {
		w := &war{t, engine.New(sc, seed)}
		s, _ := w.View(0).Unit(w.id("b"))
		if s.Men < 7000 || s.Men > 13000 {
			t.Fatalf("seed %d: %d men", seed, s.Men)
		}
		seen[s.Men] = true
		if again := w.Clone(); again.View(0).Sightings(nil)[0].Men != s.Men {
			t.Fatal("two estimates of one day differ")
		}
	}
	if len(seen) < 100 {
		t.Errorf("only %d different estimates of 300", len(seen))
	}
}

func TestAUnitOutOfSightIsRememberedWhereItWasAndFades(t *testing.T) {
	w := board{rows: plain14, control: half14, days: 9, foggy: true, units: []string{
		unit("r", "red", "infantry", "leg", "0902", 9000), unit("b", "blue", "cavalry", "cavalry", "1002", 4000)}}.game(t)
	w.must(engine.EndPhase{})
	if err := w.move("b", "1202"); err != nil {
		t.Fatal(err)
	}
	if s, ok := w.known(0, "1102"); !ok || s.Seen || s.LastSeen != 0 {
		t.Fatalf("last seen: %v %+v", ok, s)
	}
	if _, ok := w.View(0).Unit(w.id("b")); ok || w.View(0).Occupant(w.hex("1202")) != engine.NoSide {
		t.Error("it is still shown where it is now")
	}
	w.must(engine.EndPhase{})
	w.nextDay()
	w.nextDay()
	if n := len(w.View(0).Sightings(nil)); n != 0 {
		t.Errorf("after three days %d sightings are left", n)
	}
}

func TestARefusalGivesNobodyAway(t *testing.T) {
	for _, at := range []string{"1302", "1305"} {
		w := board{rows: plain14, control: half14, foggy: true, units: []string{
			unit("r", "red", "infantry", "leg", "0902", 9000), unit("b", "blue", "infantry", "leg", at, 9000)}}.game(t)
		_, err := w.do(engine.Attack{Target: w.hex("1302"), Units: []engine.UnitID{w.id("r")}})
		if got := rule(err); got != engine.RejectNoDefender {
			t.Errorf("an attack into the unknown with the enemy at %s: %q", at, got)
		}
	}
}

func TestEveryAnswerOfAViewAboutAHiddenEnemyIsEmpty(t *testing.T) {
	w := board{rows: plain14, control: half14, foggy: true, extra: army("second", "blue", "army", "1305"), units: []string{
		unit("r", "red", "infantry", "leg", "0902", 9000), of("second", unit("b", "blue", "tank", "track", "1305", 9000, "armour=100", `posture="delay"`))}}.game(t)
	v, u, f := w.View(0), w.id("b"), w.formation("second")
	st, ok := v.Unit(u)
	_, known := v.Formation(f)
	_, stance := v.StanceOf(u)
	if ok || st != (engine.UnitState{}) || known || stance || v.Power(u) != 0 || v.HQ(f) != -1 || v.OutOfFuel(u) || v.InCommand(u) ||
		v.FirstPosture(u) != 0 || v.SupplyPriority(u) != 0 || v.StanceDays(f) != 0 || len(v.Reach(u, nil)) != 0 || v.Strength(w.hex("1305")) != 0 || v.Watches(w.hex("1305")) {
		t.Error("something shows")
	}
}

func TestFightingMakesKnown(t *testing.T) {
	w := board{rows: plain7, foggy: true, units: []string{unit("r", "red", "infantry", "leg", "0402", 9000), unit("b", "blue", "infantry", "leg", "0502", 30000)}}.game(t)
	w.attack("0502", "r")
	if s, _ := w.known(0, "0502"); s.Level != engine.Close {
		t.Errorf("after the battle the level is %d", s.Level)
	}
}

func TestAgentsReportOnTheFirstDayOnly(t *testing.T) {
	b := board{rows: plain14, control: half14, foggy: true, units: []string{unit("r", "red", "infantry", "leg", "0102", 9000), unit("b", "blue", "infantry", "leg", "1402", 9000)}}
	sc := b.scenario(t)
	sc.Sides[0].Agents = 1
	w := &war{t, engine.New(sc, 1)}
	if s, ok := w.known(0, "1402"); !ok || s.Level != engine.Presence || s.Seen {
		t.Errorf("first day: %v %+v", ok, s)
	}
	w.nextDay()
	if _, ok := w.known(0, "1402"); ok {
		t.Error("still known on the second day")
	}
}

func TestAForecastGoesByBeliefAndTheResultByTheTruth(t *testing.T) {
	b := board{rows: plain7, foggy: true, units: []string{unit("r", "red", "infantry", "leg", "0402", 9000), unit("b", "blue", "infantry", "leg", "0502", 9000, "cohesion=600")}}
	w := b.game(t)
	o := engine.Attack{Target: w.hex("0502"), Units: []engine.UnitID{w.id("r")}}
	before := w.Hash()
	f, err := w.Forecast(0, o)
	if err != nil || w.Hash() != before {
		t.Fatalf("the forecast changed the game, or %v", err)
	}
	s, _ := w.View(0).Unit(w.id("b"))
	if f.In.DefenceMen != s.Men {
		t.Errorf("forecast against %d men, believed %d", f.In.DefenceMen, s.Men)
	}
	if c := resolved(t, w.must(o)); c.Forecast.In.DefenceMen != 9000 || c.Forecast.In.AttackPower != f.In.AttackPower {
		t.Errorf("resolved against %d men", c.Forecast.In.DefenceMen)
	}
}

func TestAMarchIntoTheUnknownEndsBeforeTheEnemyItMeets(t *testing.T) {
	w := board{rows: plain14, control: "RRRRRRRRRRRRRR RRRRRRRRRRRRRR RRRRRRRRRRRRRR RRRRRRRRRRRRRR RRRRRRRRRRRRRR", foggy: true, units: []string{
		unit("r", "red", "tank", "track", "0302", 9000, "armour=200"), unit("b", "blue", "infantry", "leg", "0702", 9000)}}.game(t)
	if w.View(0).Check(engine.Move{Unit: w.id("r"), To: w.hex("0802")}) != nil {
		t.Fatal("the refusal of a march gives the enemy away")
	}
	if err := w.View(0).Check(engine.Move{Unit: w.id("r"), To: w.hex("0702")}); err != nil {
		t.Fatalf("a march onto an unseen enemy is refused: %v", err)
	}
	events := w.must(engine.Move{Unit: w.id("r"), To: w.hex("0802")})
	if at := w.at("r"); at != "0602" {
		t.Errorf("the tanks stand at %s", at)
	}
	if met, ok := events[len(events)-1].(engine.ContactMade); !ok || met.Hex != w.hex("0602") {
		t.Errorf("last event %+v", events[len(events)-1])
	}
}

func TestEventsAreFilteredByWhatASideSees(t *testing.T) {
	w := board{rows: plain14, control: half14, foggy: true, units: []string{
		unit("r", "red", "infantry", "leg", "0902", 9000), unit("b", "blue", "cavalry", "cavalry", "1302", 4000), unit("c", "blue", "cavalry", "cavalry", "1405", 4000)}}.game(t)
	w.must(engine.EndPhase{})
	seen := w.FilterEvents(0, w.must(engine.Move{Unit: w.id("b"), To: w.hex("1102")}))
	if len(seen) != 1 {
		t.Fatalf("%d events", len(seen))
	}
	if m := seen[0].(engine.UnitMoved); m.Unit != -1 || m.From != -1 || len(m.Route) != 1 || m.MP != 0 {
		t.Errorf("red learns %+v", m)
	}
	if seen = w.FilterEvents(0, w.must(engine.Move{Unit: w.id("c"), To: w.hex("1305")})); len(seen) != 0 {
		t.Errorf("red learns %+v", seen)
	}
	if seen = w.FilterEvents(0, w.must(engine.SetPosture{Unit: w.id("b"), Posture: engine.Delaying})); len(seen) != 0 {
		t.Errorf("red learns %+v", seen)
	}
	for _, e := range w.FilterEvents(0, w.must(engine.EndPhase{})) {
		if r, ok := e.(engine.UnitRecovered); ok && r.Unit != w.id("r") {
			t.Errorf("red learns %+v", e)
		}
	}
}
