package engine_test

import (
	"testing"

	"auguststorm/engine"
)

func (w *war) force(name string) error {
	w.t.Helper()
	_, err := w.do(engine.ForcedMarch{Unit: w.id(name)})
	return err
}

func TestAForcedMarchGivesMoreMPAndCostsFatigue(t *testing.T) {
	w := line("", division("foot", "0102", 9000), unit("horse", "red", "cavalry", "cavalry", "0103", 4000), unit("lorry", "red", "infantry", "truck", "0104", 4000),
		unit("tank", "red", "tank", "track", "0105", 900, "armour=100"), division("idle", "0101", 9000), division("march", "0301", 9000)).game(t)
	for name, want := range map[string]int16{"foot": 8, "horse": 13, "lorry": 30, "tank": 30, "idle": 8} {
		if err := w.force(name); err != nil || w.Unit(w.id(name)).MP != want {
			t.Errorf("%s: %d MP, want %d (%v)", name, w.Unit(w.id(name)).MP, want, err)
		}
	}
	if got := rule(w.force("foot")); got != engine.RejectForced {
		t.Errorf("twice: %q", got)
	}
	for name, to := range map[string]string{"foot": "0302", "march": "0401"} {
		if err := w.move(name, to); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	if got := rule(w.force("march")); got != engine.RejectMovedToday {
		t.Errorf("after a march: %q", got)
	}
	w.nextDay()
	for name, want := range map[string]int16{"foot": 120, "march": 20, "idle": 120} {
		if got := w.Unit(w.id(name)).Fatigue; got != want {
			t.Errorf("%s has %d of fatigue, want %d", name, got, want)
		}
	}
}

func TestTiredUnitsMarchNoFarther(t *testing.T) {
	b := line("", division("a", "0102", 9000))
	b.days, b.extra = 9, "[rules.movement]\nforced_limit=300\n"+b.extra
	w := b.game(t)
	for day := range 4 {
		if err := w.force("a"); (err == nil) != (day < 3) || day == 3 && rule(err) != engine.RejectTired {
			t.Errorf("day %d: %v", day, err)
		}
		w.nextDay()
	}
}

func TestHalfOfWhatBreaksDownCanBeRepairedAndForcedMarchesWearDouble(t *testing.T) {
	lost := [2]int32{}
	for forced := range lost {
		w := line("", unit("tank", "red", "tank", "track", "0102", 900, "armour=1000")).game(t)
		if forced == 1 {
			if err := w.force("tank"); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.move("tank", "0502"); err != nil {
			t.Fatal(err)
		}
		s := w.Unit(w.id("tank"))
		lost[forced] = 1000 - s.Armour
		if s.ArmourPool != lost[forced]/2 || s.Lost.Armour != lost[forced]/2 {
			t.Errorf("%d broke down: %d for repair, %d lost", lost[forced], s.ArmourPool, s.Lost.Armour)
		}
	}
	if lost != [2]int32{20, 40} {
		t.Errorf("broken down: %v", lost)
	}
}

func TestOddBreakdownsAreMendedHalfTheTime(t *testing.T) {
	broke, pool := int32(0), int32(0)
	for seed := range uint64(200) {
		w := &war{t, engine.New(line("", unit("tank", "red", "tank", "track", "0102", 900, "armour=200")).scenario(t), seed)}
		if err := w.move("tank", "0202"); err != nil {
			t.Fatal(err)
		}
		s := w.Unit(w.id("tank"))
		broke, pool = broke+200-s.Armour, pool+s.ArmourPool
	}
	if broke != 200 || pool < 80 || pool > 120 {
		t.Errorf("%d of %d can be repaired", pool, broke)
	}
}
