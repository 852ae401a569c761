package engine_test

import (
	"testing"

	"auguststorm/engine"
)

func forecast(t *testing.T, w *war, o engine.Attack) engine.Forecast {
	t.Helper()
	f, err := w.Forecast(w.Active(), o)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestArtillerySupportsFromAcrossWhatItCannotCross(t *testing.T) {
	w := board{rows: ".......\n..M....\n.......\n.......\n.......", units: []string{
		unit("g", "red", "artillery", "truck", "0202", 3000, "guns=300"), unit("a", "red", "infantry", "leg", "0202", 9000), unit("d", "blue", "infantry", "leg", "0302", 3000)}}.game(t)
	alone := forecast(t, w, engine.Attack{Target: w.hex("0302"), Units: []engine.UnitID{w.id("a")}})
	both := forecast(t, w, engine.Attack{Target: w.hex("0302"), Units: []engine.UnitID{w.id("a"), w.id("g")}})
	if both.In.AttackPower <= alone.In.AttackPower || both.In.AttackMen != alone.In.AttackMen {
		t.Errorf("power %d and %d, men engaged %d and %d", alone.In.AttackPower, both.In.AttackPower, alone.In.AttackMen, both.In.AttackMen)
	}
	c := resolved(t, w.attack("0302", "a", "g"))
	for _, l := range c.Losses {
		if l.Unit == w.id("g") {
			t.Errorf("the guns lost %+v", l.Lost)
		}
	}
}

func TestGunsAloneWinNoGround(t *testing.T) {
	w := board{rows: plain7, units: []string{unit("g", "red", "artillery", "truck", "0202", 3000, "guns=900"), unit("d", "blue", "infantry", "leg", "0302", 800, "fanatic=true")}}.game(t)
	c := resolved(t, w.attack("0302", "g"))
	if c.R < 300 || c.Band != engine.Held || w.at("d") != "0302" || w.at("g") != "0202" {
		t.Errorf("R is %d, %s; the defender is at %s, the guns at %s", c.R, c.Band, w.at("d"), w.at("g"))
	}
}

func TestHowHardAnAttackIsPressed(t *testing.T) {
	for _, c := range []struct {
		effort    engine.Effort
		intensity int32
		most      engine.Band
		odds      int32
	}{
		{engine.Press, 100, engine.Breakthrough, 0},
		{engine.Probe, 40, engine.GivesGround, -40},
		{engine.Screen, 18, engine.Held, -100},
	} {
		t.Run(c.effort.String(), func(t *testing.T) {
			w := board{rows: plain7, units: []string{unit("a", "red", "infantry", "leg", "0202", 40000, "guns=900"), unit("d", "blue", "infantry", "leg", "0302", 3000, "fanatic=true")}}.game(t)
			o := engine.Attack{Target: w.hex("0302"), Units: []engine.UnitID{w.id("a")}}
			press := forecast(t, w, o)
			o.Effort = c.effort
			f := forecast(t, w, o)
			if f.In.Intensity != c.intensity || f.In.Odds()-press.In.Odds() != c.odds {
				t.Errorf("intensity %d, %+d cd", f.In.Intensity, f.In.Odds()-press.In.Odds())
			}
			if got := resolved(t, w.must(o)); got.Band != c.most {
				t.Errorf("R is %d: %s", got.R, got.Band)
			}
			if mp := w.Unit(w.id("a")).MP; c.effort != engine.Press && mp != 0 {
				t.Errorf("%d MP left", mp)
			}
		})
	}
}

func TestAnOverrunCostsTheHexAndTheColumnGoesOn(t *testing.T) {
	w := board{rows: plain7, units: []string{unit("a", "red", "tank", "track", "0202", 12000, "armour=400"), unit("f", "red", "infantry", "leg", "0202", 12000),
		unit("d", "blue", "infantry", "leg", "0302", 300), unit("e", "blue", "infantry", "leg", "0502", 30000)}}.game(t)
	o := engine.Attack{Target: w.hex("0302"), Units: []engine.UnitID{w.id("a")}, Advance: true, Effort: engine.Overrun}
	foot := o
	foot.Units = []engine.UnitID{w.id("f")}
	if _, err := w.do(foot); rule(err) != engine.RejectOverrun {
		t.Errorf("infantry overruns: %v", err)
	}
	w.must(o)
	if s := w.Unit(w.id("a")); w.at("a") != "0302" || s.MP != 20 || s.Fought {
		t.Errorf("at %s with %d MP, fought %v; want 0302, 20, no", w.at("a"), s.MP, s.Fought)
	}
	if err := w.move("a", "0402"); err != nil {
		t.Errorf("it does not go on: %v", err)
	}
	o.Target = w.hex("0502")
	if _, err := w.do(o); rule(err) != engine.RejectOverrun {
		t.Errorf("30,000 men are overrun: %v", err)
	}
}

func TestHalfTheTanksKnockedOutComeBack(t *testing.T) {
	w := board{rows: plain7, extra: "[[supply_source]]\nid=\"r\"\nside=\"red\"\nhex=\"0102\"\n", control: "RRRRRRR RRBBBBB BBBBBBB BBBBBBB BBBBBBB",
		units: []string{unit("a", "red", "tank", "track", "0202", 12000, "armour=400"), unit("d", "blue", "infantry", "leg", "0302", 20000, "armour=100")}}.game(t)
	w.attack("0302", "a")
	hit := w.Unit(w.id("a"))
	if lost := hit.Lost.Armour; lost == 0 || hit.ArmourPool < lost-1 || hit.ArmourPool > lost {
		t.Fatalf("%d lost for good, %d in repair", lost, hit.ArmourPool)
	}
	w.nextDay()
	if s := w.Unit(w.id("a")); s.Armour-hit.Armour != (hit.ArmourPool+9)/10 {
		t.Errorf("%d of %d repaired", s.Armour-hit.Armour, hit.ArmourPool)
	}
}

func TestACrowdedStackLosesMore(t *testing.T) {
	w := board{rows: plain7, units: []string{unit("a", "red", "infantry", "leg", "0202", 9000), unit("d", "blue", "infantry", "leg", "0302", 37000)}}.game(t)
	if f := forecast(t, w, engine.Attack{Target: w.hex("0302"), Units: []engine.UnitID{w.id("a")}}); f.In.DefenceMore != 20 || f.In.AttackMore != 0 {
		t.Errorf("%d and %d percent more", f.In.AttackMore, f.In.DefenceMore)
	}
}
