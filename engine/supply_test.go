package engine_test

import (
	"testing"

	"auguststorm/engine"
)

const red7 = "RRRRRRR RRRRRRR RRRRRRR RRRRRRR RRRRRRR"

const source0101 = "[[supply_source]]\nid=\"s\"\nside=\"red\"\nhex=\"0101\"\n"

func TestSupplyTrace(t *testing.T) {
	wall := []string{
		unit("w1", "blue", "infantry", "leg", "0401", 4000), unit("w2", "blue", "infantry", "leg", "0403", 4000), unit("w3", "blue", "infantry", "leg", "0405", 4000),
	}
	cases := []struct {
		name   string
		b      board
		cutOff bool
		dist   int32
	}{
		{"a hex of plain without a road costs as much as two of road", board{rows: plain7, control: red7, extra: source0101,
			units: []string{unit("a", "red", "infantry", "leg", "0301", 5000)}}, false, 16},
		{"a source in enemy hands gives nothing", board{rows: plain7, control: "BRRRRRR RRRRRRR RRRRRRR RRRRRRR RRRRRRR", extra: source0101,
			units: []string{unit("a", "red", "infantry", "leg", "0301", 5000)}}, true, -1},
		{"zones of control cut the trace", board{rows: plain7, control: red7, extra: source0101,
			units: append(wall, unit("a", "red", "infantry", "leg", "0702", 2000))}, true, -1},
		{"enemy ground is closed to it", board{rows: plain7, control: "RRBBRRR RRBBRRR RRBBRRR RRBBRRR RRBBRRR", extra: source0101,
			units: []string{unit("a", "red", "infantry", "leg", "0701", 2000)}}, true, -1},
		{"trains carry it free of cost", board{rows: plain7, control: red7, units: []string{unit("a", "red", "infantry", "leg", "0602", 5000)},
			extra: source0101 + "[[map.rail]]\nid=\"r\"\ngauge=1524\npath=\"0101 0201 0301 0401 0501 0601\"\n"}, false, 8},
		{"not over a stretch in enemy hands", board{rows: plain7, control: "RRRBRRR RRRRRRR RRRRRRR RRRRRRR RRRRRRR", units: []string{unit("a", "red", "infantry", "leg", "0601", 5000)},
			extra: source0101 + "[[map.rail]]\nid=\"r\"\ngauge=1524\npath=\"0101 0201 0301 0401 0501 0601\"\n"}, false, 32},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w := c.b.game(t)
			s := w.Unit(w.id("a"))
			if got := s.CutOff > 0; got != c.cutOff {
				t.Errorf("cut off: %v", got)
			}
			if got := w.SupplyDistance(0, s.Hex); got != c.dist {
				t.Errorf("distance %d, want %d", got, c.dist)
			}
		})
	}
}

func TestATankCorpsBeyondItsSupplyRunsDry(t *testing.T) {
	w := board{rows: plain7, control: red7, days: 20, units: []string{unit("a", "red", "tank", "track", "0301", 5000, "armour=200")}}.game(t)
	for range 14 {
		for _, to := range []string{"0701", "0301", "0501"} {
			if w.move("a", to) == nil {
				break
			}
		}
		w.nextDay()
	}
	s := w.Unit(w.id("a"))
	if s.Fuel >= 20 {
		t.Fatalf("%d centi-refills left after a fortnight of marching", s.Fuel)
	}
	far := map[string]string{"0301": "0501", "0701": "0501", "0501": "0701"}[w.at("a")]
	if got := rule(w.move("a", far)); got != engine.RejectNoFuel {
		t.Errorf("a march of two hexes: %q, want %q", got, engine.RejectNoFuel)
	}
	if s.Lost.Armour == 0 {
		t.Error("not one tank broke down in a fortnight of marching")
	}
}

func TestCapturedRailwayIsPutToUseHexByHex(t *testing.T) {
	w := board{rows: plain7, control: "RRRBBBB RRRRRRR RRRRRRR RRRRRRR RRRRRRR", days: 9, units: []string{unit("a", "red", "infantry", "leg", "0402", 9000)},
		extra: source0101 + "[[map.rail]]\nid=\"r\"\ngauge=1435\npath=\"0101 0201 0301 0401 0501 0601\"\n"}.game(t)
	var opened []int32
	for range 4 {
		for _, e := range w.nextDay() {
			if r, ok := e.(engine.RailOpened); ok && r.Side == 0 {
				opened = append(opened, r.Hexes...)
			}
		}
	}
	if len(opened) != 2 || opened[0] != w.hex("0401") || opened[1] != w.hex("0501") {
		t.Errorf("opened %v, want 0401 and then 0501, which lie in the division's ZOC", opened)
	}
}

func TestReinforcements(t *testing.T) {
	late := `arrival=1945-08-03`
	w := board{rows: plain7, units: []string{unit("a", "blue", "infantry", "leg", "0301", 5000, late), unit("b", "blue", "infantry", "leg", "0701", 5000, late),
		unit("r", "red", "cavalry", "cavalry", "0101", 4000)}}.game(t)
	w.nextDay()
	if err := w.move("r", "0301"); err != nil {
		t.Fatal(err)
	}
	if w.Unit(w.id("b")).Status != engine.Waiting {
		t.Error("a unit due on the 3rd should still be waiting on the 2nd")
	}
	w.nextDay()
	if got := w.at("b"); got != "0701" {
		t.Errorf("the unit due today is %s", got)
	}
	if got := w.Unit(w.id("a")).Status; got != engine.Waiting {
		t.Errorf("a unit whose hex the enemy holds is %s", got)
	}
}

func TestAWarWithoutObjectivesIsADraw(t *testing.T) {
	w := board{rows: plain7, units: []string{unit("r", "red", "cavalry", "cavalry", "0101", 4000)}}.game(t)
	if r := w.Result(); r.Level != "draw" || r.Winner != engine.NoSide {
		t.Errorf("%+v", r)
	}
}

func TestObjectivesAndVerdict(t *testing.T) {
	w := board{rows: plain7, units: []string{unit("r", "red", "cavalry", "cavalry", "0101", 4000)},
		extra: "[[objective]]\nid=\"near\"\nname=\"Near\"\nhex=\"0201\"\nvp=9\n[[objective]]\nid=\"far\"\nname=\"Far\"\nhex=\"0705\"\nvp=1\n"}.game(t)
	if r := w.Result(); r.Level != "defeat" || r.Total != 10 {
		t.Errorf("at the start: %+v", r)
	}
	if err := w.move("r", "0301"); err != nil {
		t.Fatal(err)
	}
	if day, holder := w.Taken(0); day != 0 || holder != 0 {
		t.Errorf("ridden through on day %d by side %d", day, holder)
	}
	if r := w.Result(); r.Level != "decisive victory" || r.VP != [2]int32{9, 1} {
		t.Errorf("with 9 of 10 VP: %+v", r)
	}
	for !w.Over() {
		w.nextDay()
	}
	if _, err := w.do(engine.EndPhase{}); rule(err) != engine.RejectGameOver {
		t.Errorf("an order after the end: %v", err)
	}
}

func TestRecovery(t *testing.T) {
	w := board{rows: plain7, control: red7, extra: source0101, days: 9, units: []string{
		unit("a", "red", "infantry", "leg", "0101", 9000), unit("m", "red", "infantry", "leg", "0105", 9000)}}.game(t)
	for _, to := range []string{"0205", "0305", "0405", "0505"} {
		if err := w.move("m", to); err != nil {
			t.Fatal(err)
		}
		w.nextDay()
	}
	if a := w.Unit(w.id("a")); a.Entrenched != 2 || a.Fatigue != 0 || a.MP != 14 {
		t.Errorf("four days of rest: entrenched %d, fatigue %d, %d MP", a.Entrenched, a.Fatigue, a.MP)
	}
	if m := w.Unit(w.id("m")); m.Entrenched != 0 || m.Fatigue != 80 {
		t.Errorf("four days of marching: entrenched %d, fatigue %d", m.Entrenched, m.Fatigue)
	}
}

func TestASideDoesNotSeeWhatItsUnitsDoNotSee(t *testing.T) {
	far := board{rows: plain7, units: []string{unit("r", "red", "infantry", "leg", "0101", 9000), unit("b", "blue", "infantry", "leg", "0705", 9000)}}.game(t)
	other := board{rows: plain7, units: []string{unit("r", "red", "infantry", "leg", "0101", 9000), unit("b", "blue", "infantry", "leg", "0605", 9000)}}.game(t)
	for _, w := range []*war{far, other} {
		v := w.View(0)
		if _, ok := v.Unit(w.id("b")); ok || len(v.Enemies(nil)) > 0 || v.Power(w.id("b")) != 0 || v.Occupant(w.hex("0705")) != engine.NoSide || v.InEnemyZOC(w.hex("0604")) {
			t.Error("an enemy six hexes away is seen")
		}
	}
	near := board{rows: plain7, units: []string{unit("r", "red", "infantry", "leg", "0101", 9000), unit("b", "blue", "infantry", "leg", "0301", 9000)}}.game(t)
	if v := near.View(0); len(v.Enemies(nil)) != 1 || v.Occupant(near.hex("0301")) != 1 {
		t.Error("an enemy two hexes away is not seen")
	}
}

func TestTheSameOrdersGiveTheSameHashAndAnotherSeedAnother(t *testing.T) {
	b := board{rows: plain7, units: []string{unit("a", "red", "infantry", "leg", "0202", 9000), unit("d", "blue", "infantry", "leg", "0302", 4000)}}
	run := func(seed uint64) uint64 {
		w := &war{t, engine.New(b.scenario(t), seed)}
		w.attack("0302", "a")
		w.nextDay()
		return w.Hash()
	}
	if first, second := run(1), run(1); first != second {
		t.Error("the same game twice differs")
	}
	if run(1) == run(2) {
		t.Error("two seeds give the same combat")
	}
}

func TestACloneGoesItsOwnWay(t *testing.T) {
	w := board{rows: plain7, units: []string{unit("a", "red", "infantry", "leg", "0202", 9000), unit("d", "blue", "infantry", "leg", "0302", 4000)}}.game(t)
	before := w.Hash()
	c := &war{t, w.Clone()}
	c.attack("0302", "a")
	c.nextDay()
	if w.Hash() != before || w.Audit() != nil {
		t.Error("the clone's combat reached the original")
	}
	c.CopyStateFrom(w.Game)
	if c.Hash() != before || c.Audit() != nil {
		t.Error("copying the state back does not restore it")
	}
}
