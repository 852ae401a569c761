package engine_test

import (
	"strings"
	"testing"

	"auguststorm/engine"
)

// army writes a second army; of puts a unit under it.
func army(id, country, level, at string, more ...string) string {
	return "[[formation]]\nid=\"" + id + "\"\nname=\"" + id + "\"\ncountry=\"" + country + "\"\nlevel=\"" + level + "\"\nhex=\"" + at + "\"\nconfidence=\"high\"\nsource=[\"t\"]\n" + strings.Join(more, "\n") + "\n"
}

func of(formation, unit string) string {
	for _, c := range []string{"red", "blue"} {
		unit = strings.Replace(unit, `"`+c+`-army"`, `"`+formation+`"`, 1)
	}
	return unit
}

const (
	plain14 = ".............. .............. .............. .............. .............."
	half14  = "RRRRRRRRRBBBBB RRRRRRRRRBBBBB RRRRRRRRRBBBBB RRRRRRRRRBBBBB RRRRRRRRRBBBBB"
)

func (w *war) formation(id string) int32 {
	for i := range w.Scenario().Formations {
		if w.Scenario().Formations[i].ID == id {
			return int32(i)
		}
	}
	w.t.Fatalf("no formation %q", id)
	return -1
}

func (w *war) stance(id string, s engine.Stance) error {
	w.t.Helper()
	_, err := w.do(engine.SetStance{Formation: w.formation(id), Stance: s})
	return err
}

// factor is the value of a factor in the forecast of an attack, 0 without it.
func (w *war) factor(name, to string, by ...string) int32 {
	w.t.Helper()
	o := engine.Attack{Target: w.hex(to)}
	for _, n := range by {
		o.Units = append(o.Units, w.id(n))
	}
	f, err := w.Forecast(w.Active(), o)
	if err != nil {
		w.t.Fatal(err)
	}
	for _, x := range f.Ledger {
		if strings.Contains(x.String(), " "+name+",") {
			return x.Value
		}
	}
	return 0
}

func TestAttackersOutOfReachOfTheirHQLoseTwenty(t *testing.T) {
	d := unit("d", "blue", "infantry", "leg", "1002", 4000)
	for at, want := range map[string]int32{"0402": 0, "0302": -20} {
		w := board{rows: plain14, control: half14, extra: army("first", "red", "army", at),
			units: []string{of("first", unit("a", "red", "infantry", "leg", "0902", 9000)), d}}.game(t)
		if got := w.factor("out of command", "1002", "a"); got != want {
			t.Errorf("with the HQ at %s the factor is %d, want %d", at, got, want)
		}
		if v := w.View(0); v.InCommand(w.id("a")) != (want == 0) {
			t.Errorf("with the HQ at %s the view says otherwise", at)
		}
	}
}

func TestACorpsPassesItsArmysOrdersOn(t *testing.T) {
	for corps, want := range map[string]int32{"0602": 0, "0802": -20, "0303": -20} { // in reach of both, beyond the army's, beyond the unit's
		w := board{rows: plain14, control: half14, extra: army("first", "red", "army", "0202") + army("third-corps", "red", "corps", corps, `parent="first"`),
			units: []string{of("third-corps", unit("a", "red", "infantry", "leg", "0902", 9000)), unit("d", "blue", "infantry", "leg", "1002", 4000)}}.game(t)
		if got := w.factor("out of command", "1002", "a"); got != want {
			t.Errorf("with the corps at %s the factor is %d, want %d", corps, got, want)
		}
	}
}

func TestAnAttackAcrossAnArmyBoundaryLosesFifteen(t *testing.T) {
	w := board{rows: plain14, control: half14, extra: army("first", "red", "army", "0802") + army("second", "red", "army", "0804") + army("front", "red", "front", "0804"),
		units: []string{of("first", unit("a", "red", "infantry", "leg", "0902", 9000)), of("second", unit("b", "red", "infantry", "leg", "0902", 9000)),
			of("front", unit("c", "red", "artillery", "truck", "0902", 900, "guns=80")), unit("d", "blue", "infantry", "leg", "1002", 4000)}}.game(t)
	if got := w.factor("several armies", "1002", "a", "b"); got != -15 {
		t.Errorf("two armies: %d", got)
	}
	if got := w.factor("several armies", "1002", "a", "c"); got != 0 {
		t.Errorf("an army and the front's guns: %d", got)
	}
}

func TestAStanceComesIntoForceTheNextMorning(t *testing.T) {
	w := board{rows: plain14, control: half14, units: []string{unit("a", "red", "infantry", "leg", "0902", 9000), unit("d", "blue", "infantry", "leg", "1002", 9000)}}.game(t)
	if err := w.stance("red-army", engine.Regroup); err != nil {
		t.Fatal(err)
	}
	if got := rule(w.stance("red-army", engine.Regroup)); got != engine.RejectSameStance {
		t.Errorf("the same order again: %q", got)
	}
	w.factor("probe", "1002", "a") // still allowed to attack
	w.nextDay()
	if s, _ := w.View(0).StanceOf(w.id("a")); s != engine.Regroup {
		t.Fatalf("the next day the stance is %s", s)
	}
	_, err := w.do(engine.Attack{Target: w.hex("1002"), Units: []engine.UnitID{w.id("a")}})
	if got := rule(err); got != engine.RejectStance {
		t.Errorf("an attack while regrouping: %q", got)
	}
	for _, c := range []struct {
		o    engine.SetStance
		want engine.Rule
	}{
		{engine.SetStance{Formation: 99}, engine.RejectNoSuchFormation},
		{engine.SetStance{Formation: w.formation("blue-army")}, engine.RejectNotYourUnit},
		{engine.SetStance{Formation: w.formation("red-army"), Stance: 9}, engine.RejectStance},
	} {
		if _, err := w.do(c.o); rule(err) != c.want {
			t.Errorf("%+v: %v, want %s", c.o, err, c.want)
		}
	}
}

func TestAStanceCanBeCalledOffAndComesLateToUnitsOutOfReach(t *testing.T) {
	w := board{rows: plain14, control: half14, days: 9, extra: army("first", "red", "army", "0302"),
		units: []string{of("first", unit("near", "red", "fortress", "static", "0402", 900)), of("first", unit("far", "red", "fortress", "static", "0902", 900))}}.game(t)
	if w.stance("first", engine.Hold) != nil || w.stance("first", engine.Assault) != nil {
		t.Fatal("not called off")
	}
	w.nextDay()
	if f, _ := w.View(0).Formation(w.formation("first")); f.Stance != engine.Assault || f.Due >= 0 {
		t.Errorf("called off, but %+v", f)
	}
	if err := w.stance("first", engine.Hold); err != nil {
		t.Fatal(err)
	}
	for day, want := range [][2]engine.Stance{{engine.Assault, engine.Assault}, {engine.Hold, engine.Assault}, {engine.Hold, engine.Hold}} {
		near, _ := w.View(0).StanceOf(w.id("near"))
		far, _ := w.View(0).StanceOf(w.id("far"))
		if near != want[0] || far != want[1] {
			t.Errorf("day %d: %s and %s, want %v", day, near, far, want)
		}
		w.nextDay()
	}
}

func TestAProbeCostsLessAndWinsLess(t *testing.T) {
	w := board{rows: plain14, control: half14, units: []string{unit("a", "red", "infantry", "leg", "0902", 9000), unit("d", "blue", "infantry", "leg", "1002", 9000)}}.game(t)
	if err := w.stance("red-army", engine.Advance); err != nil {
		t.Fatal(err)
	}
	w.nextDay()
	if got := w.factor("probe", "1002", "a"); got != -40 {
		t.Errorf("factor %d", got)
	}
	f, _ := w.Forecast(0, engine.Attack{Target: w.hex("1002"), Units: []engine.UnitID{w.id("a")}})
	if f.In.Intensity != 40 {
		t.Errorf("intensity %d", f.In.Intensity)
	}
}

func TestAnHQFollowsItsUnitsAndStaysOutOfEnemyZOCs(t *testing.T) {
	w := board{rows: plain14, control: strings.ReplaceAll(half14, "B", "R"), days: 9, extra: army("first", "red", "army", "0102"),
		units: []string{of("first", unit("a", "red", "infantry", "leg", "0902", 9000)), unit("d", "blue", "infantry", "leg", "1002", 9000)}}.game(t)
	w.nextDay()
	hq := w.View(0).HQ(w.formation("first"))
	if d := w.View(0).Distance(hq, w.hex("0902")); d > 4 || hq == w.hex("0902") || w.View(0).InEnemyZOC(hq) {
		t.Errorf("the HQ is in hex %d, %d hexes from its division", hq, d)
	}
	w.nextDay()
	if w.View(0).HQ(w.formation("first")) != hq {
		t.Error("it moves on although its division is in reach")
	}
	if w.View(1).HQ(w.formation("first")) == hq && w.View(1).Distance(hq, w.hex("1002")) > 4 {
		t.Error("the enemy sees it from afar")
	}
}

func TestAnOverrunHQFleesAndIsSilentForADay(t *testing.T) {
	w := board{rows: plain14, control: half14, days: 9, extra: army("second", "blue", "army", "1102"),
		units: []string{unit("a", "red", "cavalry", "cavalry", "0902", 4000), of("second", unit("d", "blue", "infantry", "leg", "1204", 9000))}}.game(t)
	if err := w.move("a", "1102"); err != nil {
		t.Fatal(err)
	}
	f, _ := w.View(1).Formation(w.formation("second"))
	if f.HQ != w.hex("1204") || f.Silent != 1 {
		t.Errorf("the HQ is in hex %d and silent until day %d", f.HQ, f.Silent)
	}
	w.must(engine.EndPhase{})
	if w.View(1).InCommand(w.id("d")) {
		t.Error("it commands on the same day")
	}
	w.nextDay()
	w.nextDay()
	if !w.View(1).InCommand(w.id("d")) {
		t.Error("it has not recovered after a day")
	}
}

func TestADelayingArmyWithdrawsBeforeContactUnlessTheEnemyIsFaster(t *testing.T) {
	for _, c := range []struct {
		kind, mobility string
		want           string
	}{{"infantry", "leg", "stands clear"}, {"cavalry", "cavalry", "fights"}} {
		w := board{rows: plain14, control: half14, extra: army("second", "blue", "army", "1302", `posture="delay"`),
			units: []string{unit("a", "red", c.kind, c.mobility, "0902", 20000, "guns=200"), of("second", unit("d", "blue", "infantry", "leg", "1002", 4000))}}.game(t)
		events := w.attack("1002", "a")
		_, clear := events[0].(engine.ContactAvoided)
		if got := map[bool]string{true: "stands clear", false: "fights"}[clear]; got != c.want {
			t.Errorf("against %s the division %s", c.kind, got)
		}
		if clear && (w.at("a") != "1002" || w.Unit(w.id("d")).Lost.Men() != 0) {
			t.Errorf("the attacker is at %s, the division lost %+v", w.at("a"), w.Unit(w.id("d")).Lost)
		}
	}
}

func TestPursuitKeepsItsMPAndTires(t *testing.T) {
	w := board{rows: plain14, control: half14, units: []string{unit("a", "red", "tank", "track", "0902", 12000, "armour=300", "guns=200"), unit("b", "red", "infantry", "leg", "0902", 12000, "guns=200"), unit("d", "blue", "infantry", "leg", "1002", 2000, "fanatic=true")}}.game(t)
	if err := w.stance("red-army", engine.Pursue); err != nil {
		t.Fatal(err)
	}
	w.nextDay()
	before := w.Unit(w.id("a")).MP
	if c := resolved(t, w.attack("1002", "a", "b")); c.Band < engine.Forced {
		t.Fatalf("R is %d", c.R)
	}
	if got := w.Unit(w.id("a")).MP; got != before {
		t.Errorf("the tanks keep %d MP of %d", got, before)
	}
	w.nextDay()
	if got := w.Unit(w.id("a")).Fatigue; got != 90 {
		t.Errorf("fatigue %d, want one and a half times 60", got)
	}
}
