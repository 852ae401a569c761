package engine_test

import (
	"fmt"
	"testing"

	"auguststorm/engine"
)

const regions = "[[weather_region]]\nid=\"west\"\nname=\"West\"\nnear=[\"0101\"]\n[[weather_region]]\nid=\"east\"\nname=\"East\"\nnear=[\"0701\"]\n"

func rainy(region string, from, to int, state, ground string) string {
	if ground != "" {
		ground = fmt.Sprintf("ground=%q\n", ground)
	}
	return fmt.Sprintf("[[weather]]\nid=\"%s-%d-%s\"\nregion=%q\nfrom=1945-08-%02d\nto=1945-08-%02d\nstate=%q\nconfidence=\"high\"\nsource=[\"t\"]\n%s",
		region, from, state, region, from, to, state, ground)
}

func TestTwoRainyDaysInThreeMakeMudAndTwoDryOnesEndIt(t *testing.T) {
	w := board{rows: plain7, days: 12, extra: regions + rainy("west", 2, 2, "rain", "") + rainy("west", 4, 4, "storm", "")}.game(t)
	want := []engine.Ground{engine.Hard, engine.Wet, engine.Hard, engine.Mud, engine.Mud, engine.Wet, engine.Hard}
	for day, ground := range want {
		if got := w.View(0).Ground(w.hex("0201")); got != ground {
			t.Errorf("day %d: %s, want %s", day+1, got, ground)
		}
		if got := w.View(0).Ground(w.hex("0601")); got != engine.Hard {
			t.Errorf("day %d: %s in the east, where it is dry", day+1, got)
		}
		w.nextDay()
	}
}

func TestFiveRainyDaysInSevenFloodPlainsOnly(t *testing.T) {
	w := board{rows: ".h:....\n.......", days: 12, extra: regions + rainy("west", 1, 5, "rain", "")}.game(t)
	for range 4 {
		w.nextDay()
	}
	v := w.View(0)
	for at, want := range map[string]engine.Ground{"0101": engine.Flood, "0201": engine.Mud, "0301": engine.Wet} {
		if got := v.Ground(w.hex(at)); got != want {
			t.Errorf("%s is %s, want %s", at, got, want)
		}
	}
}

func TestRainBeforeTheCampaignCountsForTheGround(t *testing.T) {
	rain := "[[weather]]\nid=\"r\"\nregion=\"west\"\nfrom=1945-07-30\nto=1945-07-31\nstate=\"rain\"\nconfidence=\"high\"\nsource=[\"t\"]\n"
	w := board{rows: plain7, extra: regions + rain}.game(t)
	if got := w.View(0).Ground(w.hex("0101")); got != engine.Mud {
		t.Errorf("the ground on the first day is %s, want mud", got)
	}
}

func TestMudSlowsEverybody(t *testing.T) {
	const road, bed = "[[map.road]]\nid=\"r\"\nclass=\"road\"\npath=\"0101 0201\"\n", "[[map.rail]]\nid=\"b\"\ngauge=1435\npath=\"0101 0201\"\n"
	cases := []struct {
		name, mobility, rows, extra, ground string
		left                                int16
	}{
		{"a muddy plain costs infantry a day", "leg", plain7, "", "mud", -1},
		{"a muddy plain costs tanks 8 MP", "track", plain7, "", "mud", 16},
		{"a road through mud costs half as much again", "track", plain7, road, "mud", 18},
		{"a railway bed carries tanks through forest as well in mud as in the dry", "track", "fffffff\nfffffff", bed, "mud", 14},
		{"and above the flood", "track", plain7, bed, "flood", 14},
		{"flooded plain costs lorries three times as much", "truck", plain7, "", "flood", 9},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			kind := map[string]string{"leg": "infantry", "track": "tank", "truck": "motorised"}[c.mobility]
			w := board{rows: c.rows, control: red7, extra: regions + c.extra + rainy("west", 1, 3, "rain", c.ground),
				units: []string{unit("a", "red", kind, c.mobility, "0101", 900)}}
			if len(c.rows) < 30 {
				w.control = "RRRRRRR RRRRRRR"
			}
			g := w.game(t)
			err := g.move("a", "0201")
			if got := g.Unit(g.id("a")).MP; c.left < 0 && err == nil || c.left >= 0 && (err != nil || got != c.left) {
				t.Errorf("%v, %d MP left, want %d", err, got, c.left)
			}
		})
	}
}

func TestMudBurnsHalfAsMuchFuelAgain(t *testing.T) {
	w := board{rows: plain7, control: red7, extra: regions + rainy("west", 1, 1, "rain", "mud"), units: []string{unit("a", "red", "tank", "track", "0101", 900)}}.game(t)
	dry := board{rows: plain7, control: red7, units: []string{unit("a", "red", "tank", "track", "0101", 900)}}.game(t)
	before := w.Unit(w.id("a")).Fuel
	if err := w.move("a", "0201"); err != nil {
		t.Fatal(err)
	}
	if err := dry.move("a", "0201"); err != nil {
		t.Fatal(err)
	}
	if mud, hard := before-w.Unit(w.id("a")).Fuel, before-dry.Unit(dry.id("a")).Fuel; 2*mud != 3*hard || hard == 0 {
		t.Errorf("%d centi-refills burnt in mud and %d on hard ground", mud, hard)
	}
}

func TestRainMudAndFogHelpTheDefender(t *testing.T) {
	for _, c := range []struct {
		state, ground, want string
	}{{"clear", "", ""}, {"rain", "", "-10 weather, rain (16.6)"}, {"rain", "mud", "-25 ground, mud (16.6)"}, {"fog", "", "-20 weather, fog (16.6)"}} {
		w := board{rows: plain7, extra: regions + rainy("west", 1, 1, c.state, c.ground),
			units: []string{unit("a", "red", "infantry", "leg", "0101", 9000), unit("b", "blue", "infantry", "leg", "0201", 4000)}}.game(t)
		f, err := w.Forecast(0, engine.Attack{Target: w.hex("0201"), Units: []engine.UnitID{w.id("a")}})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, l := range f.Ledger {
			if l.Section == "16.6" {
				got += l.String()
			}
		}
		if got != c.want {
			t.Errorf("%s, %s: %q, want %q", c.state, c.ground, got, c.want)
		}
	}
}

func TestDrawnWeatherFollowsTheSeedAlone(t *testing.T) {
	b := board{rows: plain7, days: 25, extra: regions + "[rules.weather]\ndrawn=1\n"}
	skies := func(seed uint64) (out string) {
		w := &war{t, engine.New(b.scenario(t), seed)}
		for !w.Over() {
			out += w.View(0).Sky(0).String()[:1] + w.View(0).Sky(6).String()[:1]
			w.nextDay()
		}
		return out
	}
	if first, again := skies(1), skies(1); first != again || first == skies(2) {
		t.Error("the same seed should give the same weather and another seed another")
	}
}

func TestEngineersOnABankMakeRiversCheap(t *testing.T) {
	river := func(rank string) string {
		return "[[map.river]]\nid=\"r\"\nrank=\"" + rank + "\"\nsides=\"0101:E,SE\"\n"
	}
	for _, c := range []struct {
		rank, sappers string
		left          int16
	}{{"minor", "0103", 18}, {"minor", "0201", 20}, {"major", "0103", 8}, {"major", "0201", 16}, {"major", "0101", 16}} {
		w := board{rows: plain7, control: red7, extra: river(c.rank),
			units: []string{unit("a", "red", "tank", "track", "0101", 900), unit("e", "red", "engineer", "leg", c.sappers, 900)}}.game(t)
		if err := w.move("a", "0201"); err != nil {
			t.Fatal(err)
		}
		if got := w.Unit(w.id("a")).MP; got != c.left {
			t.Errorf("%s river, engineers in %s: %d MP left, want %d", c.rank, c.sappers, got, c.left)
		}
	}
}

func TestMudLengthensTheTraceOfSupply(t *testing.T) {
	for ground, want := range map[string]int32{"wet": 16, "mud": 32, "flood": 48} {
		w := board{rows: plain7, control: red7, extra: source0101 + regions + rainy("west", 1, 1, "rain", ground),
			units: []string{unit("a", "red", "infantry", "leg", "0301", 5000)}}.game(t)
		if got := w.SupplyDistance(0, w.hex("0301")); got != want {
			t.Errorf("%s: %d quarters of a road hex, want %d", ground, got, want)
		}
	}
}

func TestRainOverEitherEndOfAnAirliftCutsIt(t *testing.T) {
	for _, c := range []struct {
		region, state string
		want          int32
	}{{"west", "clear", 25}, {"west", "rain", 7}, {"west", "storm", 0}, {"east", "rain", 7}, {"east", "fog", 0}} {
		w := board{rows: plain7, control: red7, days: 9, extra: "[rules.supply]\nfuel_full=0\n[[air_supply]]\nid=\"a\"\nformation=\"red-army\"\nhex=\"0101\"\nfirst=1945-08-02\nlast=1945-08-02\ntons=30\n" +
			regions + rainy(c.region, 2, 2, c.state, ""), units: []string{unit("t", "red", "tank", "track", "0601", 5000, "armour=200")}}.game(t)
		flown := int32(0)
		for _, e := range w.nextDay() {
			if e, ok := e.(engine.SupplyFlown); ok {
				flown = e.Kg
			}
		}
		if flown != c.want*1165 { // a hundredth of a refill weighs 1,165 kg
			t.Errorf("%s in the %s: %d kg flown, want %d hundredths of a refill", c.state, c.region, flown, c.want)
		}
	}
}

func TestACopiedPositionHasTheCostsOfItsDay(t *testing.T) {
	sc := campaign(t)
	early, late := engine.New(sc, 1), engine.New(sc, 1)
	for range 10 {
		for range 2 {
			if _, err := late.Do(late.Active(), engine.EndPhase{}); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, pair := range [][2]*engine.Game{{early.Clone(), late}, {late.Clone(), early}} {
		pair[0].CopyStateFrom(pair[1])
		if fault := pair[0].Audit(); fault != nil || pair[0].Hash() != pair[1].Hash() {
			t.Errorf("day %d: %v", pair[1].Day(), fault)
		}
	}
}
