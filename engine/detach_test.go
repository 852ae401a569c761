package engine_test

import (
	"slices"
	"strings"
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/scenario"
)

// redWide gives the whole of it to red.
var redWide = strings.ReplaceAll(wide, ".", "R")

// divided is a board with a red division that can detach and a blue one out of its sight.
func divided(t *testing.T, more ...string) *war {
	t.Helper()
	return board{rows: wide, days: 12, units: append([]string{
		unit("r", "red", "infantry", "leg", "0101", 10001, "guns=101", "armour=41", "cohesion=900"),
		unit("b", "blue", "infantry", "leg", "1204", 9000),
	}, more...)}.game(t)
}

func (w *war) detach(name string) error {
	w.t.Helper()
	_, err := w.do(engine.Detach{Unit: w.id(name)})
	return err
}

func (w *war) rejoin(name string) error {
	w.t.Helper()
	_, err := w.do(engine.Rejoin{Unit: w.id(name)})
	return err
}

func TestADetachmentTakesAQuarterAndNothingIsLost(t *testing.T) {
	w := divided(t)
	before := w.Unit(w.id("r"))
	events := w.must(engine.Detach{Unit: w.id("r")})
	r, d := w.Unit(w.id("r")), w.Unit(w.id("r/d"))
	if d.Men != 2500 || d.Guns != 25 || d.Armour != 10 || r.Men != 7501 || r.Guns != 76 || r.Armour != 31 {
		t.Errorf("%d men %d guns %d tanks go, %d %d %d stay", d.Men, d.Guns, d.Armour, r.Men, r.Guns, r.Armour)
	}
	if d.Cohesion != before.Cohesion || d.Fuel != before.Fuel || d.Ammo != before.Ammo || d.Rations != before.Rations || d.Posture != before.Posture {
		t.Errorf("the detachment is %+v, the unit was %+v", d, before)
	}
	if d.MP != before.MP-1 || r.MP != before.MP {
		t.Errorf("%d MP of the detachment and %d of the unit are left of %d", d.MP, r.MP, before.MP)
	}
	if e := events[0].(engine.UnitDetached); len(events) != 1 || e.Men != d.Men || e.Hex != r.Hex {
		t.Errorf("events %+v", events)
	}
	if w.Scenario().Units[w.id("r/d")].Size != "regiment" {
		t.Error("the detachment of a division is not marked as a regiment")
	}
}

func TestWhatComesBackAtOnceIsTheUnitItWas(t *testing.T) {
	w := divided(t)
	before, hash := w.Unit(w.id("r")), w.Hash()
	w.must(engine.Detach{Unit: w.id("r")})
	if w.Hash() == hash {
		t.Error("the hash does not see the detachment")
	}
	w.must(engine.Rejoin{Unit: w.id("r/d")})
	before.MP--
	if after := w.Unit(w.id("r")); after != before {
		t.Errorf("it was %+v and is %+v", before, after)
	}
	if s := w.Unit(w.id("r/d")); s.Status != engine.WithUnit || s.Men != 0 {
		t.Errorf("the detachment is %s with %d men", s.Status, s.Men)
	}
}

func TestADetachmentMarchesByItselfAndComesBackAnotherDay(t *testing.T) {
	w := divided(t)
	w.must(engine.Detach{Unit: w.id("r")})
	if err := w.move("r/d", "0201"); err != nil {
		t.Fatal(err)
	}
	if err := w.rejoin("r/d"); rule(err) != engine.RejectNotThere {
		t.Errorf("rejoining from the next hex: %v", err)
	}
	w.nextDay()
	if err := w.move("r", "0201"); err != nil {
		t.Fatal(err)
	}
	r, d := w.Unit(w.id("r")), w.Unit(w.id("r/d"))
	w.must(engine.Rejoin{Unit: w.id("r/d")})
	s := w.Unit(w.id("r"))
	if s.Men != 10001 || s.MP != min(r.MP, d.MP) || !s.Moved {
		t.Errorf("%d men, %d MP of %d and %d", s.Men, s.MP, r.MP, d.MP)
	}
	if want := int16((int64(r.Fatigue)*int64(r.Men) + int64(d.Fatigue)*int64(d.Men)) / 10001); s.Fatigue != want {
		t.Errorf("fatigue %d of %d and %d", s.Fatigue, r.Fatigue, d.Fatigue)
	}
	if err := w.detach("r"); err != nil {
		t.Errorf("detaching again: %v", err)
	}
}

func TestOrdersToDetachAreRefusedByTheirRule(t *testing.T) {
	w := divided(t,
		unit("small", "red", "infantry", "leg", "0301", 3100),
		unit("guns", "red", "artillery", "truck", "0401", 9000),
		unit("fort", "red", "infantry", "static", "0501", 9000),
		unit("routed", "red", "infantry", "leg", "0601", 9000, "cohesion=200"),
		unit("part", "red", "infantry", "leg", "0701", 9000, "part_of=\"r\""))
	for name, want := range map[string]engine.Rule{"small": engine.RejectTooSmall, "guns": engine.RejectNoDetachment, "fort": engine.RejectNoDetachment,
		"part": engine.RejectNoDetachment, "routed": engine.RejectRouted, "b": engine.RejectNotYourUnit, "r/d": engine.RejectNotOnMap} {
		if err := w.detach(name); rule(err) != want {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
	}
	w.must(engine.Detach{Unit: w.id("r")})
	if err := w.detach("r"); rule(err) != engine.RejectDetached {
		t.Errorf("a second detachment: %v", err)
	}
	if err := w.detach("r/d"); rule(err) != engine.RejectNoDetachment {
		t.Errorf("a detachment of a detachment: %v", err)
	}
	if err := w.rejoin("r"); rule(err) != engine.RejectNoDetachment {
		t.Errorf("a unit that rejoins: %v", err)
	}
	if err := w.rejoin("routed/d"); rule(err) != engine.RejectNotOnMap {
		t.Errorf("rejoining before detaching: %v", err)
	}
}

func TestAUnitThatHasMarchedAllDayOrGoneByRailCannotDetach(t *testing.T) {
	w := board{rows: wide, days: 12, control: redWide, units: []string{unit("r", "red", "infantry", "leg", "0101", 10000)},
		extra: "[[map.rail]]\nid=\"l\"\ngauge=1435\npath=\"0101 0201 0301 0401\"\n"}.game(t)
	w.must(engine.MoveByRail{Unit: w.id("r"), To: w.hex("0301")})
	if err := w.detach("r"); rule(err) != engine.RejectNoMP {
		t.Errorf("with %d MP left: %v", w.Unit(w.id("r")).MP, err)
	}
}

func TestWhoHasFoughtTodayNeitherDetachesNorRejoins(t *testing.T) {
	w := board{rows: wide, days: 12, units: []string{
		unit("r", "red", "infantry", "leg", "0303", 12000), unit("q", "red", "infantry", "leg", "0304", 12000),
		unit("b", "blue", "infantry", "leg", "0403", 2000)}}.game(t)
	w.must(engine.Detach{Unit: w.id("q")})
	w.attack("0403", "r")
	if err := w.detach("r"); rule(err) != engine.RejectFought {
		t.Errorf("detaching after a fight: %v", err)
	}
	w = board{rows: wide, days: 12, units: []string{
		unit("r", "red", "infantry", "leg", "0303", 12000), unit("b", "blue", "infantry", "leg", "0403", 12000, "fanatic=true\nposture=\"hold\"\nentrenched=3")}}.game(t)
	w.must(engine.Detach{Unit: w.id("r")})
	w.attack("0403", "r")
	if err := w.rejoin("r/d"); rule(err) != engine.RejectFought {
		t.Errorf("rejoining a unit that has fought: %v", err)
	}
}

func TestADetachmentThatIsLostDoesNotComeBack(t *testing.T) {
	w := board{rows: wide, days: 20, units: []string{
		unit("r", "red", "infantry", "leg", "0303", 8000),
		unit("b", "blue", "infantry", "leg", "0503", 40000, "guns=900\nposture=\"attack\"")}}.game(t)
	w.must(engine.Detach{Unit: w.id("r")})
	if err := w.move("r", "0203"); err != nil {
		t.Fatal(err)
	}
	for range 12 {
		w.must(engine.EndPhase{})
		if h := w.Unit(w.id("r/d")).Hex; h >= 0 {
			_, _ = w.do(engine.Move{Unit: w.id("b"), To: h - 1})
			_, _ = w.do(engine.Move{Unit: w.id("b"), To: h + 1})
			_, _ = w.do(engine.Attack{Target: h, Units: []engine.UnitID{w.id("b")}})
		}
		w.must(engine.EndPhase{})
	}
	if s := w.Unit(w.id("r/d")).Status; s != engine.Destroyed && s != engine.Surrendered {
		t.Fatalf("the detachment is %s", s)
	}
	if w.Unit(w.id("r")).Status != engine.OnMap {
		t.Fatal("the unit is lost too")
	}
	if men, _, _ := w.Full(w.id("r")); men != 6000 {
		t.Errorf("the whole unit has %d men without what it lost", men)
	}
	if err := w.detach("r"); rule(err) != engine.RejectDetached {
		t.Errorf("detaching again: %v", err)
	}
}

func TestTheEnemySeesTheDetachmentAndNotTheOrder(t *testing.T) {
	b := board{rows: wide, foggy: true, days: 12, units: []string{
		unit("r", "red", "infantry", "leg", "0303", 12000), unit("far", "red", "infantry", "leg", "1204", 12000),
		unit("b", "blue", "infantry", "leg", "0403", 5000)}}
	w := b.game(t)
	seen := func() (n int) {
		for _, s := range w.View(1).Sightings(nil) {
			if s.Hex == w.hex("0303") && s.Seen {
				n++
			}
		}
		return n
	}
	events := w.must(engine.Detach{Unit: w.id("r")})
	if got := w.FilterEvents(1, events); len(got) != 0 {
		t.Errorf("the enemy learns of %+v", got)
	}
	if n := seen(); n != 2 {
		t.Errorf("the enemy next to it sees %d units", n)
	}
	w.must(engine.Rejoin{Unit: w.id("r/d")})
	if n := seen(); n != 1 {
		t.Errorf("the enemy next to it sees %d units after it has gone back", n)
	}
}

func TestWhatIsDetachedOutOfSightLeavesTheEnemysViewAlone(t *testing.T) {
	b := board{rows: wide, foggy: true, days: 12, units: []string{
		unit("r", "red", "infantry", "leg", "0101", 12000), unit("b", "blue", "infantry", "leg", "1204", 5000)}}
	w, same := b.game(t), b.game(t)
	w.must(engine.Detach{Unit: w.id("r")})
	for range 3 {
		if a, b := w.View(1).Sightings(nil), same.View(1).Sightings(nil); !slices.Equal(a, b) {
			t.Errorf("the enemy sees %+v, without a detachment %+v", a, b)
		}
		w.nextDay()
		same.nextDay()
	}
	if a, b := w.View(1).Units(nil), same.View(1).Units(nil); !slices.Equal(a, b) {
		t.Errorf("own units %v and %v", a, b)
	}
}

func TestADetachmentThatGoesBackUnseenIsSoughtWhereItWasSeen(t *testing.T) {
	b := board{rows: wide, control: redWide, foggy: true, days: 12, units: []string{
		unit("r", "red", "infantry", "leg", "0102", 12000), unit("b", "blue", "cavalry", "cavalry", "0302", 2000, "posture=\"attack\"")}}
	w := b.game(t)
	remembered := func() bool {
		return slices.ContainsFunc(w.View(1).Sightings(nil), func(s engine.Sighting) bool { return s.Unit == w.id("r/d") })
	}
	w.must(engine.Detach{Unit: w.id("r")})
	if err := w.move("r/d", "0202"); err != nil {
		t.Fatal(err)
	}
	if !remembered() {
		t.Fatal("the detachment is not seen")
	}
	w.must(engine.EndPhase{})
	if err := w.move("b", "0502"); err != nil {
		t.Fatal(err)
	}
	w.must(engine.EndPhase{})
	if err := w.move("r", "0202"); err != nil {
		t.Fatal(err)
	}
	w.must(engine.Rejoin{Unit: w.id("r/d")})
	if !remembered() {
		t.Error("the enemy has forgotten what he cannot know to be gone")
	}
	for range 5 {
		w.nextDay()
	}
	if remembered() {
		t.Error("the enemy still looks for it")
	}
}

func TestDetachmentsOfTheCampaignFitOnTheirCounters(t *testing.T) {
	sc := campaign(t)
	own := sc.Listed()
	if n := len(sc.Units) - len(own); n < 100 || n > 200 {
		t.Errorf("%d units can detach", n)
	}
	g := engine.New(sc, 1)
	for i := len(own); i < len(sc.Units); i++ {
		d := &sc.Units[i]
		if len(d.Label) > 8 || d.Men < sc.Rules.Detach.Least || g.Unit(engine.UnitID(i)).Status != engine.WithUnit {
			t.Errorf("%s: label %q, %d men, %s", d.ID, d.Label, d.Men, g.Unit(engine.UnitID(i)).Status)
		}
	}
	if roots := scenario.OOBTree(sc); scenario.FindOOB(roots, sc.Units[len(own)].ID) != nil {
		t.Error("the order of battle lists a detachment that nobody has ordered")
	}
}

func TestAScenarioCanForbidDetachments(t *testing.T) {
	sc := board{rows: wide, units: []string{unit("r", "red", "infantry", "leg", "0101", 10000)}, extra: "[rules.detach]\nshare=0\n"}.scenario(t)
	if n := len(sc.Units); n != 1 {
		t.Errorf("%d units", n)
	}
}
