package daybook_test

import (
	"os"
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
