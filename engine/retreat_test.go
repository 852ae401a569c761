package engine_test

import (
	"fmt"
	"testing"

	"auguststorm/engine"
)

// ring surrounds hex 0302 with red divisions.
func ring() (units []string) {
	for i, at := range []string{"0202", "0402", "0301", "0401", "0303", "0403"} {
		units = append(units, unit(fmt.Sprintf("a%d", i), "red", "infantry", "leg", at, 6000))
	}
	return units
}

const oldWorks = "[[map.fort]]\nid=\"f\"\nname=\"Old Works\"\nhex=\"0302\"\nside=\"blue\"\nlevel=2\nconfidence=\"high\"\n"

// sources keep both sides supplied unless they are cut off.
const sources = "[[supply_source]]\nid=\"s\"\nside=\"blue\"\nhex=\"0705\"\n"

func TestWhoLaysDownHisArms(t *testing.T) {
	const days = 20
	for _, c := range []struct {
		name  string
		red   []string
		blue  string
		extra string
		gives bool
	}{
		{"a division cut off on all sides gives up", ring(), unit("d", "blue", "infantry", "leg", "0302", 8000), "", true},
		{"one with a way out does not, supplied or not", ring()[:1], unit("d", "blue", "infantry", "leg", "0302", 8000), "", false},
		{"nor one in works that stand", ring(), unit("d", "blue", "infantry", "leg", "0302", 8000), oldWorks, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := board{rows: plain7, days: days, units: append(c.red, c.blue), extra: c.extra}.game(t)
			for !w.Over() {
				w.nextDay()
			}
			d := w.Unit(w.id("d"))
			if gave := d.Status == engine.Surrendered; gave != c.gives {
				t.Errorf("after %d days it is %s", days, d.Status)
			}
			if c.gives && d.Lost.Captured != 8000 {
				t.Errorf("%d captured", d.Lost.Captured)
			}
		})
	}
}

func TestPuppetsRunHomeWhenTheEnemyIsNear(t *testing.T) {
	w := board{rows: plain7, units: []string{unit("a", "red", "infantry", "leg", "0102", 4000),
		unit("near", "blue", "infantry", "leg", "0502", 4000, "puppet=true"), unit("far", "blue", "infantry", "leg", "0602", 4000, "puppet=true")}}.game(t)
	w.nextDay()
	if n := w.Unit(w.id("near")).Lost.Missing; n < 600 || n > 1200 {
		t.Errorf("%d of 4,000 deserted within 4 hexes of the enemy, want 600 to 1,200", n)
	}
	if n := w.Unit(w.id("far")).Lost.Missing; n != 0 {
		t.Errorf("%d deserted 5 hexes away", n)
	}
}

// beaten is a weak division thrown out of 0302 by overwhelming force from the west;
// more stands behind it.
func beaten(t *testing.T, extra string, more ...string) (*war, []engine.Event) {
	t.Helper()
	units := append([]string{unit("a", "red", "infantry", "leg", "0202", 40000, "guns=900"),
		unit("d", "blue", "infantry", "leg", "0302", 4000, "guns=60", "fanatic=true", `posture="attack"`)}, more...)
	w := board{rows: plain7, units: units, extra: sources + extra}.game(t)
	return w, w.attack("0302", "a")
}

func retreated(t *testing.T, events []engine.Event) engine.UnitRetreated {
	t.Helper()
	for _, e := range events {
		if r, ok := e.(engine.UnitRetreated); ok {
			return r
		}
	}
	t.Fatal("nobody retreated")
	panic("unreachable")
}

func TestARetreatThroughAnEnemyZOCCostsStragglersAndGoesOn(t *testing.T) {
	_, free := beaten(t, "")
	_, barred := beaten(t, "", unit("n", "red", "infantry", "leg", "0501", 5000), unit("s", "red", "infantry", "leg", "0503", 5000))
	if r := retreated(t, free); r.Loss.Lost.Men()+r.Loss.Stragglers != 0 {
		t.Errorf("a free retreat lost %+v", r.Loss)
	}
	r := retreated(t, barred)
	if r.Loss.Lost.Captured == 0 || r.Loss.Stragglers == 0 || r.Loss.Cohesion == 0 {
		t.Errorf("through ZOCs along %v it lost %+v", r.Route, r.Loss)
	}
}

func TestGunsComeAlongOnARoadOnly(t *testing.T) {
	_, open := beaten(t, "")
	_, road := beaten(t, "[[map.road]]\nid=\"r\"\nclass=\"road\"\npath=\"0302 0402 0502 0602 0702\"\n")
	if r := retreated(t, open); r.Loss.Lost.Guns == 0 {
		t.Error("no gun was left behind in the open")
	}
	if r := retreated(t, road); r.Loss.Lost.Guns != 0 {
		t.Errorf("%d guns were left behind on a road", r.Loss.Lost.Guns)
	}
}

func TestStragglersRejoinAtATwentiethADay(t *testing.T) {
	w, _ := beaten(t, "")
	before := w.Unit(w.id("d"))
	if before.Stragglers == 0 {
		t.Fatal("no stragglers")
	}
	w.nextDay()
	after := w.Unit(w.id("d"))
	if want := (before.Stragglers*50 + 999) / 1000; before.Stragglers-after.Stragglers != want || after.Men-before.Men != want {
		t.Errorf("%d of %d came back, %d men more, want %d", before.Stragglers-after.Stragglers, before.Stragglers, after.Men-before.Men, want)
	}
}

func TestARoutedUnitLeavesTheZOCInTheEvening(t *testing.T) {
	w := board{rows: plain7, extra: sources, units: []string{unit("a", "red", "infantry", "leg", "0202", 6000), unit("d", "blue", "infantry", "leg", "0302", 5000, "cohesion=200")}}.game(t)
	w.nextDay()
	if at := w.at("d"); w.View(0).Distance(w.hex("0202"), w.hex(at)) < 2 {
		t.Errorf("it stands at %s", at)
	}
}

func TestBrigadesMaskWorksWhileTheArmyPasses(t *testing.T) {
	w := board{rows: plain7, days: 12, extra: oldWorks + sources, units: []string{
		unit("west", "red", "infantry", "leg", "0202", 3500), unit("south", "red", "infantry", "leg", "0403", 3500), unit("army", "red", "tank", "track", "0201", 20000, "armour=200"),
		unit("d", "blue", "fortress", "static", "0302", 6000)}}.game(t)
	if err := w.move("army", "0501"); err != nil {
		t.Fatalf("works exert a ZOC: %v", err)
	}
	for range 8 {
		w.nextDay()
	}
	if d := w.Unit(w.id("d")); d.CutOff == 0 || d.Status != engine.OnMap || d.Men != 6000 {
		t.Errorf("the garrison: %s, %d men, cut off for %d days", d.Status, d.Men, d.CutOff)
	}
}

func TestWhoHoldsWorksThatStandDoesNotRetreat(t *testing.T) {
	for _, posture := range []string{"hold", "attack"} {
		w := board{rows: plain7, extra: oldWorks + sources, units: []string{unit("a", "red", "infantry", "leg", "0202", 42000, "guns=1000"),
			unit("b", "red", "infantry", "leg", "0301", 42000, "guns=1000"), unit("d", "blue", "infantry", "leg", "0302", 3000, "fanatic=true", fmt.Sprintf("posture=%q", posture))}}.game(t)
		c := resolved(t, w.attack("0302", "a", "b"))
		if c.Band < engine.Forced {
			t.Fatalf("R is %d, %s", c.R, c.Band)
		}
		d := w.Unit(w.id("d"))
		if stayed := w.at("d") == "0302"; stayed != (posture == "hold") || stayed != (c.Inside > 0) || stayed != (d.Lost.Captured == 0) {
			t.Errorf("told to %s it stands at %s, lost %+v, inside %d", posture, w.at("d"), d.Lost, c.Inside)
		}
	}
}

func TestAWithdrawalThroughZOCsIsNotTheFirstChoice(t *testing.T) {
	// East of the beaten division one way is watched by the enemy, the other is not.
	_, events := beaten(t, "", unit("n", "red", "infantry", "leg", "0501", 5000))
	r := retreated(t, events)
	if r.Loss.Lost.Captured != 0 || r.Loss.Stragglers != 0 {
		t.Errorf("along %v it lost %+v", r.Route, r.Loss)
	}
}
