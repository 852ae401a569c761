package daybook_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/daybook"
	"auguststorm/engine/scenario"
	"auguststorm/engine/scenario/load"
)

func nomonhan(t *testing.T) *scenario.Scenario {
	t.Helper()
	sc, problems := load.Dir(os.DirFS("../../scenarios"), "nomonhan-1939")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return sc
}

func TestAHexWithoutANameIsToldByTheNearestPlace(t *testing.T) {
	sc := nomonhan(t)
	g := daybook.NewGazetteer(sc)
	b := sc.Board
	named := int32(-1)
	for h, p := range b.Place {
		if p >= 0 && int32(h)%b.Width > 1 && int32(h)%b.Width < b.Width-2 {
			named = int32(h)
			break
		}
	}
	name := g.Name(named)
	if got := g.At(named); got != "at "+name {
		t.Errorf("it is called %q", got)
	}
	if b.Place[named+1] < 0 {
		if got := g.At(named + 1); !strings.Contains(got, " km ") || !strings.Contains(got, " of ") {
			t.Errorf("the hex east of %s is called %q", name, got)
		}
	}
}

func TestADayWithoutAnOrderIsToldWithItsDateAndNoLosses(t *testing.T) {
	g := engine.New(nomonhan(t), 1)
	book := daybook.New(g)
	var page *daybook.Day
	for range 2 {
		events, err := g.Do(g.Active(), engine.EndPhase{})
		if err != nil {
			t.Fatal(err)
		}
		if d := book.Note(events); d != nil {
			page = d
		}
	}
	if page == nil || len(book.Days) != 1 {
		t.Fatal("the day has no page")
	}
	lines := book.Tell(page)
	if lines[0] != "Sunday 20 August 1939, day 1" {
		t.Errorf("the page begins with %q", lines[0])
	}
	if last := lines[len(lines)-1]; last != "No losses on either side." {
		t.Errorf("the page ends with %q", last)
	}
}

func TestACopyOfTheBookDoesNotShareItsOpenDay(t *testing.T) {
	g := engine.New(nomonhan(t), 1)
	book := daybook.New(g)
	copied := book.Clone(g.Clone())
	book.Note([]engine.Event{engine.UnitArrived{Unit: 3}})
	for range 2 {
		events, err := g.Do(g.Active(), engine.EndPhase{})
		if err != nil {
			t.Fatal(err)
		}
		book.Note(events)
		copied.Note(events)
	}
	if len(book.Days[0].Arrived) != len(copied.Days[0].Arrived)+1 {
		t.Error("the copy took note of what only the book was told")
	}
}

func TestThousandsAreGrouped(t *testing.T) {
	for n, want := range map[int32]string{0: "0", 999: "999", 1000: "1,000", 1577725: "1,577,725", -12000: "-12,000"} {
		if got := daybook.Thousands(n); got != want {
			t.Errorf("%d is written %q", n, got)
		}
	}
}

func TestUnitsThatWaitForTheRoadAreNamedWithTheirPlace(t *testing.T) {
	sc := nomonhan(t)
	g := engine.New(sc, 1)
	book := daybook.New(g)
	u := g.View(0).Units(nil)[0]
	book.Note([]engine.Event{engine.RoadAwaited{Unit: u, Hex: g.Unit(u).Hex, MP: 4}})
	page := book.Note([]engine.Event{engine.DayBegan{Day: 1}})
	gaz := daybook.NewGazetteer(sc)
	want := "Waiting for the road: " + sc.Units[u].Name + " " + gaz.At(g.Unit(u).Hex) + "."
	if got := book.Tell(page); !strings.Contains(strings.Join(got, "\n"), want) {
		t.Errorf("the day is told as %q, want %q in it", got, want)
	}
}

func TestUnitsCutOffAreToldWithWhoBarsTheirWay(t *testing.T) {
	sc := nomonhan(t)
	g := engine.New(sc, 1)
	book := daybook.New(g)
	mine, foe := g.View(0).Units(nil)[0], g.View(1).Units(nil)[0]
	at := g.Unit(foe).Hex
	gaz := daybook.NewGazetteer(sc)
	head := "Cut off: " + sc.Units[mine].Name + " " + gaz.At(g.Unit(mine).Hex)
	for by, want := range map[engine.UnitID]string{foe: head + " (by " + sc.Units[foe].Name + " " + gaz.At(at) + ").", -1: head + " (the enemy holds the ground " + gaz.At(at) + ")."} {
		b := book.Clone(g)
		b.Note([]engine.Event{engine.Supplied{Unit: mine, CutOff: 1}, engine.UnitCutOff{Unit: mine, Hex: g.Unit(mine).Hex, From: g.Unit(mine).Hex, At: at, By: by}})
		page := b.Note([]engine.Event{engine.DayBegan{Day: 1}})
		if got := strings.Join(b.Tell(page), "\n"); !strings.Contains(got, want) {
			t.Errorf("the day is told as %q, want %q in it", got, want)
		}
		day := b.As(*page, 1)
		if len(day.Barred)+len(day.CutOff) > 0 {
			t.Error("the enemy is told of it")
		}
	}
}

func TestADayAsOneSideTellsItHoldsItsOwnTroopsAndTheLedgersAlone(t *testing.T) {
	g := engine.New(nomonhan(t), 1)
	b := daybook.New(g)
	var own, foe engine.UnitID = -1, -1
	for u := range g.Scenario().Units {
		if id := engine.UnitID(u); g.SideOf(id) == 0 && own < 0 {
			own = id
		} else if g.SideOf(id) == 1 && foe < 0 {
			foe = id
		}
	}
	lost := func(n int32) engine.Losses { return engine.Losses{Killed: n} }
	d := daybook.Day{Eyes: engine.NoSide, Arrived: []engine.UnitID{own, foe}, CutOff: []engine.UnitID{foe}, Routed: []engine.UnitID{foe, own},
		Taken:   []daybook.Taken{{Side: 1, Unit: foe}, {Side: 1, Unit: foe, Named: [2]bool{true, true}}},
		Ended:   []daybook.Ended{{Unit: foe, Men: 7, Seen: [2]bool{true, true}}, {Unit: foe, Men: 100}},
		Battles: []daybook.Battle{{CombatResolved: engine.CombatResolved{Side: 0}, AttackerLost: lost(3), DefenderLost: lost(20)}},
		Losses:  [2]engine.Losses{lost(5), lost(500)}, Deserted: [2]int32{1, 9}}
	s := b.As(d, 0)
	if len(s.Arrived) != 1 || len(s.CutOff) != 0 || len(s.Routed) != 1 || len(s.Ended) != 1 || s.Deserted != [2]int32{1, 0} {
		t.Errorf("the day is told with %+v", s)
	}
	if s.Taken[0].Unit != -1 || s.Taken[1].Unit != foe {
		t.Errorf("units that took objectives: %v", s.Taken)
	}
	if s.Losses[0].Men() != 5 || s.Losses[1].Men() != 27 {
		t.Errorf("losses %d and %d", s.Losses[0].Men(), s.Losses[1].Men())
	}
	if d.Losses[1].Men() != 500 || d.Taken[0].Unit != foe {
		t.Error("the day itself has changed")
	}
}

// told is the account of a day in one text.
func told(b *daybook.Book, d daybook.Day) string {
	d.Eyes = engine.NoSide
	return strings.Join(b.Tell(&d), "\n")
}

// unitWhere is the first unit that fits.
func unitWhere(t *testing.T, sc *scenario.Scenario, fits func(*scenario.Unit) bool) engine.UnitID {
	t.Helper()
	for i := range sc.Units {
		if fits(&sc.Units[i]) {
			return engine.UnitID(i)
		}
	}
	t.Fatal("there is no such unit")
	return -1
}

func TestABattleIsToldByItsOddsLAndByWhatTheDefendersDid(t *testing.T) {
	sc := nomonhan(t)
	g := engine.New(sc, 1)
	b := daybook.New(g)
	guns := unitWhere(t, sc, func(u *scenario.Unit) bool { return g.Bombards([]engine.UnitID{indexOf(sc, u)}) })
	foot := unitWhere(t, sc, func(u *scenario.Unit) bool {
		return u.Kind == "infantry" && u.Country == sc.Units[guns].Country
	})
	foe := unitWhere(t, sc, func(u *scenario.Unit) bool { return u.Country == "japan" })
	battle := func(who engine.UnitID, band engine.Band, fort, inside int32) daybook.Battle {
		var x daybook.Battle
		x.Units, x.Defence, x.Target = []engine.UnitID{who}, []engine.UnitID{foe}, g.Unit(foe).Hex
		x.Band, x.R, x.Inside = band, 500, inside
		x.Forecast.In.AttackPower, x.Forecast.In.DefencePower, x.Forecast.In.Fort = 2000, 1000, fort
		x.DefenderLost.Killed = 7
		return x
	}
	for _, c := range []struct {
		battle daybook.Battle
		want   string
	}{
		{battle(foot, engine.Held, 0, 0), " gains no ground against " + sc.Units[foe].Name + " at odds of 2 to 1 (0 and 7 men lost)."},
		{battle(foot, engine.Breakthrough, 0, 0), " breaks through the lines of " + sc.Units[foe].Name + " at odds of 2 to 1 (0 and 7 men lost)."},
		{battle(foot, engine.Breakthrough, 3, 40), " storms part of the works of " + sc.Units[foe].Name + " at odds of 2 to 1; the garrison holds out (0 and 7 men lost)."},
		{battle(foot, engine.Breakthrough, 0, 40), " breaks in upon " + sc.Units[foe].Name + " at odds of 2 to 1; the defenders hold out (0 and 7 men lost)."},
		{battle(guns, engine.Held, 0, 0), sc.Units[guns].Name + " bombards " + sc.Units[foe].Name + " (7 men lost)."},
	} {
		if got := told(b, daybook.Day{Battles: []daybook.Battle{c.battle}}); !strings.Contains(got, c.want) {
			t.Errorf("told as %q, want %q", got, c.want)
		}
	}
	broken := battle(foot, engine.Breakthrough, 3, 40)
	broken.Broken = 1
	if got := told(b, daybook.Day{Battles: []daybook.Battle{broken}}); strings.Contains(got, "holds out") {
		t.Errorf("a garrison that is no more is told as %q", got)
	}
}

func indexOf(sc *scenario.Scenario, u *scenario.Unit) engine.UnitID {
	for i := range sc.Units {
		if &sc.Units[i] == u {
			return engine.UnitID(i)
		}
	}
	return -1
}

func TestAUnitNamedAfterAPlaceIsToldApartFromWhereItIs(t *testing.T) {
	sc := nomonhan(t)
	g := engine.New(sc, 1)
	b := daybook.New(g)
	u := g.View(1).Units(nil)[0]
	var places []*scenario.Place
	for i := range sc.Map.Places {
		if p := &sc.Map.Places[i]; int(sc.Board.Place[p.Hex.Hex]) == i {
			places = append(places, p)
		}
	}
	one, two := places[0], places[1]
	for name, want := range map[string]string{
		"Party":                        "Party at " + one.Name,
		"Party at " + two.Name:         "Party at " + two.Name + ", at " + one.Name,
		"Party at " + one.Name:         "Party at " + one.Name,
		"Battalion, " + two.Name:       "Battalion, " + two.Name + ", at " + one.Name,
		"Battalion, " + one.Name:       "Battalion, " + one.Name,
		"Battalion (" + two.Name + ")": "Battalion (" + two.Name + ") at " + one.Name,
	} {
		sc.Units[u].Name = name
		got := told(b, daybook.Day{Ended: []daybook.Ended{{Unit: u, Hex: one.Hex.Hex, Men: 9}}})
		if !strings.Contains(got, "Destroyed: "+want+"; 9 men") {
			t.Errorf("%s is told as %q, want %q", name, got, want)
		}
	}
}

func TestADayToldAgainLaterSaysWhereItsUnitsStoodThen(t *testing.T) {
	g := engine.New(nomonhan(t), 1)
	book := daybook.New(g)
	able := g.View(0).Units(nil)
	u := able[slices.IndexFunc(able, func(u engine.UnitID) bool { return g.View(0).Check(engine.Detach{Unit: u}) == nil })]
	do := func(o engine.Order) {
		events, err := g.Do(g.Active(), o)
		if err != nil {
			t.Fatal(err)
		}
		book.Note(events)
	}
	for _, o := range []engine.Order{engine.Detach{Unit: u}, engine.EndPhase{}, engine.EndPhase{}} {
		do(o)
	}
	at, before := g.Unit(u).Hex, book.Tell(&book.Days[0])
	for _, x := range g.View(0).Reach(u, nil) {
		if x.Hex != at && g.View(0).Check(engine.Move{Unit: u, To: x.Hex}) == nil {
			do(engine.Move{Unit: u, To: x.Hex})
			break
		}
	}
	if g.Unit(u).Hex == at {
		t.Fatal("it cannot march")
	}
	if after := book.Tell(&book.Days[0]); !slices.Equal(before, after) {
		t.Errorf("told later: %q, then %q", before, after)
	}
	for _, n := range book.Notes(&book.Days[0]) {
		if strings.HasPrefix(n.Text, "Sent out detachments") && n.Hex != at {
			t.Errorf("%q is about hex %d, not %d", n.Text, n.Hex, at)
		}
	}
}

func TestAShortageIsOneParagraphWithTheCauses(t *testing.T) {
	sc := nomonhan(t)
	g := engine.New(sc, 1)
	b := daybook.New(g)
	units := g.View(0).Units(nil)
	got := told(b, daybook.Day{Short: []engine.RanShort{
		{Unit: units[0], Of: engine.OutOfFuel, Cause: engine.FarAhead, Behind: 80},
		{Unit: units[1], Of: engine.OutOfFuel, Cause: engine.NoTrucks},
	}})
	if strings.Count(got, "Short of fuel: ") != 1 || !strings.Contains(got, " (supply column 80 km of good road behind); ") || !strings.Contains(got, " (too few lorries).") {
		t.Errorf("told as %q", got)
	}
}

func TestAHexFarFromEverywhereIsToldByTheNearestPlaceToo(t *testing.T) {
	sc, problems := load.Dir(os.DirFS("../../scenarios"), "august-storm")
	if len(problems) > 0 {
		t.Fatal(problems[0])
	}
	g := daybook.NewGazetteer(sc)
	for h := range sc.Board.Hexes() {
		if got := g.At(h); strings.Contains(got, "hex") {
			t.Fatalf("hex number %d is told as %q", h, got)
		}
	}
}
