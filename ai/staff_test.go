package ai_test

import (
	"reflect"
	"testing"

	"auguststorm/ai"
	"auguststorm/engine"
)

const (
	source = "[[supply_source]]\nid=\"depot\"\nside=\"red\"\nhex=\"0102\"\n[[supply_source]]\nid=\"arsenal\"\nside=\"blue\"\nhex=\"1202\"\n"
	plain  = `............
	          ............
	          ............
	          ............`
	half = `RRRRRRBBBBBB
	        RRRRRRBBBBBB
	        RRRRRRBBBBBB
	        RRRRRRBBBBBB`
)

func TestAColumnFollowsItsRoadAndDoesNotStackUp(t *testing.T) {
	forest := "............\nffffffffffff\n............\nffffffffffff"
	road := "[[map.road]]\nid=\"r\"\nclass=\"road\"\npath=\"0102 0202 0302 0402 0502 0602 0702 0802\"\n"
	b := board{rows: forest, control: half, red: `axis=["0802"]`, extra: road}
	for _, id := range []string{"a", "b", "c", "d"} {
		b.units = append(b.units, unit(id, "red", "infantry", "leg", "0102", 10000))
	}
	w := b.war(t)
	w.days(4)
	if got := w.at("a"); got[2:] != "02" || got < "0502" {
		t.Errorf("the head of the column is at %s, not down the road", got)
	}
	seen := map[string]int{}
	for _, id := range []string{"a", "b", "c", "d"} {
		seen[w.at(id)]++
		if seen[w.at(id)] > 2 {
			t.Errorf("%d divisions stand in %s", seen[w.at(id)], w.at(id))
		}
	}
}

func TestAGarrisonStaysInItsWorks(t *testing.T) {
	w := board{rows: plain, control: half, red: `axis=["1002"]`,
		extra: "[[map.fort]]\nid=\"f\"\nname=\"Fort\"\nhex=\"0802\"\nside=\"blue\"\nlevel=3\nconfidence=\"high\"\n",
		units: []string{
			unit("a", "red", "infantry", "leg", "0602", 9000),
			unit("garrison", "blue", "fortress", "leg", "0802", 6000, `posture="hold"`),
		}}.war(t)
	for range 12 {
		w.phase()
		if at := w.at("garrison"); at != "0802" && at != "gone" {
			t.Fatalf("the garrison left its works for %s", at)
		}
	}
}

func TestADelayingDivisionFallsBackToItsNextLineBeforeAStrongerEnemy(t *testing.T) {
	units := []string{unit("a", "red", "infantry", "leg", "0602", 9000), unit("d", "blue", "infantry", "leg", "0802", 4000)}
	b := board{rows: plain, control: half, red: `axis=["1002"]`, blue: "posture=\"delay\"\naxis=[\"0802\",\"1102\"]", units: units, extra: source}
	w := b.war(t)
	w.days(4)
	if at := w.at("d"); at < "0902" {
		t.Errorf("the division is still at %s", at)
	}
	b.units = units[1:]
	w = b.war(t)
	w.days(4)
	if at := w.at("d"); at != "0802" {
		t.Errorf("without an enemy the division went to %s", at)
	}
}

func TestATankCorpsWithoutFuelWaits(t *testing.T) {
	b := board{rows: plain, control: half, red: `axis=["1202"]`,
		units: []string{unit("tanks", "red", "tank", "track", "0102", 3000, "armour=100")},
		extra: source + "[rules.supply]\nfuel_full=25\nfuel_day=0\n"}
	w := b.war(t)
	for range 2 {
		w.days(1)
		if at := w.at("tanks"); at != "0102" {
			t.Fatalf("on day %d the tanks are at %s", w.Day(), at)
		}
	}
	if fuel := w.Unit(w.id("tanks")).Fuel; fuel != 25 {
		t.Errorf("fuel is %d, want the 25 it had", fuel)
	}
}

func TestTwoDivisionsAttackFromTwoSidesRatherThanOne(t *testing.T) {
	w := board{rows: plain, control: half, red: `axis=["0702"]`, extra: source,
		units: []string{
			unit("a", "red", "infantry", "leg", "0402", 9000, "guns=100"),
			unit("b", "red", "infantry", "leg", "0403", 9000, "guns=100"),
			unit("d", "blue", "infantry", "leg", "0702", 9000, `posture="hold"`),
		}}.war(t, "advance", "passive")
	for range 16 {
		before := []string{w.at("a"), w.at("b")}
		for _, o := range w.phase() {
			attack, ok := o.(engine.Attack)
			if !ok {
				continue
			}
			if len(attack.Units) != 2 {
				t.Fatalf("%d units attack, want both", len(attack.Units))
			}
			if before[0] == before[1] {
				t.Fatalf("both attack from %s", before[0])
			}
			return
		}
	}
	t.Errorf("nobody attacked in a week: %s, %s", w.at("a"), w.at("b"))
}

func TestAStrongEnemyInThePathIsGoneRound(t *testing.T) {
	w := board{rows: plain, control: half, red: `axis=["1202"]`,
		units: []string{
			unit("a", "red", "cavalry", "cavalry", "0402", 3000),
			unit("d", "blue", "infantry", "leg", "0702", 16000, `posture="hold"`, "entrenched=3"),
		}}.war(t, "advance", "passive")
	w.days(10)
	if at := w.at("a"); at < "0902" {
		t.Errorf("the cavalry is at %s, still before the enemy", at)
	}
}

func TestAStaffNeverSeesWhatTheViewHides(t *testing.T) {
	orders := func(hidden string) []engine.Order {
		w := board{rows: plain, control: half, red: `axis=["1202"]`,
			units: []string{
				unit("a", "red", "infantry", "leg", "0302", 9000),
				unit("tanks", "red", "tank", "track", "0303", 3000, "armour=100"),
				unit("seen", "blue", "infantry", "leg", "0502", 4000),
				unit("hidden", "blue", "infantry", "leg", hidden, 20000),
			}}.war(t)
		return w.phase()
	}
	one, other := orders("1202"), orders("1004")
	if len(one) == 0 || !reflect.DeepEqual(one, other) {
		t.Errorf("an unseen enemy changes the orders:\n%v\n%v", one, other)
	}
}

func TestPassiveDoesNothing(t *testing.T) {
	w := board{rows: plain, control: half, red: `axis=["1202"]`, units: []string{unit("a", "red", "infantry", "leg", "0302", 9000)}}.war(t, "passive")
	if o := w.phase(); len(o) != 0 {
		t.Errorf("orders %v", o)
	}
}

func TestAnUnknownDoctrineIsRefused(t *testing.T) {
	w := board{rows: plain, control: half}.war(t)
	if _, err := ai.New(w.Scenario(), 0, "attack"); err == nil {
		t.Error("no error")
	}
	for _, d := range ai.Doctrines() {
		if _, err := ai.New(w.Scenario(), 0, d); err != nil {
			t.Error(err)
		}
	}
}

// TestAnyDoctrineAgainstAnyKeepsTheGameWhole audits the game after every order.
func TestAnyDoctrineAgainstAnyKeepsTheGameWhole(t *testing.T) {
	for _, red := range ai.Doctrines() {
		for _, blue := range ai.Doctrines() {
			w := crowded().war(t, red, blue)
			given := 0
			for !w.Over() {
				given += len(w.phase())
			}
			if again := crowded().war(t, red, blue); !w.same(again) {
				t.Errorf("%s against %s ends otherwise the second time", red, blue)
			}
			if given == 0 && (red == "advance" || red == "random") {
				t.Errorf("%s against %s: no order in the whole game", red, blue)
			}
		}
	}
}

func (w *war) same(o *war) bool {
	for !o.Over() {
		o.phase()
	}
	return w.Hash() == o.Hash()
}

// crowded has every arm on both sides and broken ground between them.
func crowded() board {
	b := board{rows: ".h..f...h...\n..ff..hh....\n.....w...m..\n...h....h...", control: half,
		red: `axis=["0802","1102"]`, blue: "posture=\"delay\"\naxis=[\"0702\",\"1002\",\"1202\"]",
		extra: source + "[[objective]]\nid=\"town\"\nname=\"Town\"\nhex=\"1202\"\n[[objective]]\nid=\"home\"\nname=\"Home\"\nhex=\"0102\"\n"}
	b.units = []string{
		unit("a", "red", "infantry", "leg", "0401", 9000, "guns=80"),
		unit("b", "red", "infantry", "leg", "0402", 9000, "guns=80"),
		unit("c", "red", "cavalry", "cavalry", "0403", 4000, "guns=30"),
		unit("e", "red", "tank", "track", "0504", 2000, "armour=120"),
		unit("g", "red", "artillery", "truck", "0204", 2000, "guns=90"),
		unit("r", "red", "infantry", "leg", "0104", 7000, `posture="reserve"`),
		unit("p", "blue", "infantry", "leg", "0701", 8000, "guns=40"),
		unit("q", "blue", "infantry", "leg", "0803", 8000, "guns=40", `posture="hold"`),
		unit("s", "blue", "cavalry", "cavalry", "1003", 3000, `posture="reserve"`),
		unit("t", "blue", "fortress", "static", "0901", 3000, `posture="hold"`),
	}
	return b
}

func TestTanksRideDownAWeakPostOffTheMarchAndGoOn(t *testing.T) {
	w := board{rows: plain, control: half, red: `axis=["1202"]`, extra: source,
		units: []string{
			unit("tanks", "red", "tank", "track", "0602", 9000, "armour=200", "guns=60"),
			unit("post", "blue", "infantry", "leg", "0702", 400),
		}}.war(t, "advance", "passive")
	overrun := false
	for _, o := range w.phase() {
		if a, ok := o.(engine.Attack); ok {
			overrun = overrun || a.Effort == engine.Overrun
		}
	}
	if at := w.at("tanks"); !overrun || at <= "0702" {
		t.Errorf("overrun %v, the tanks are at %s", overrun, at)
	}
}
