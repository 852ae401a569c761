package daybook_test

import (
	"slices"
	"strings"
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/daybook"
)

func TestADayTellsWhoMarchedFurthestToItsOwnSideAlone(t *testing.T) {
	g := engine.New(nomonhan(t), 1)
	book, v := daybook.New(g), g.View(0)
	far, at := engine.UnitID(-1), engine.Reachable{}
	for _, u := range v.Units(nil) {
		s, _ := v.Unit(u)
		for _, x := range v.Reach(u, nil) {
			if n := v.Distance(s.Hex, x.Hex); n > 2 && x.MP > at.MP && v.Check(engine.Move{Unit: u, To: x.Hex}) == nil {
				far, at = u, x
			}
		}
	}
	if far < 0 {
		t.Fatal("nobody can march")
	}
	for _, o := range []engine.Order{engine.Move{Unit: far, To: at.Hex}, engine.EndPhase{}, engine.EndPhase{}} {
		events, err := g.Do(g.Active(), o)
		if err != nil {
			t.Fatal(err)
		}
		book.Note(events)
	}
	tells := func(s engine.Side) bool {
		d := book.As(book.Days[0], s)
		return slices.ContainsFunc(book.Tell(&d), func(line string) bool { return strings.Contains(line, "marches furthest with") })
	}
	if len(book.Days[0].Marched) != 1 || book.Days[0].Marched[0].Unit != far || !tells(0) || tells(1) {
		t.Errorf("%v marched to %d: %+v, %q", far, at.Hex, book.Days[0].Marched, book.Tell(&book.Days[0]))
	}
}

func TestADayNamesWhoDetachedAPartAndWhoTookItBackToTheirSideAlone(t *testing.T) {
	g := engine.New(nomonhan(t), 1)
	book, clerk := daybook.New(g), daybook.NewClerk(g.Scenario())
	v := g.View(0)
	able := slices.DeleteFunc(v.Units(nil), func(u engine.UnitID) bool { return v.Check(engine.Detach{Unit: u}) != nil })
	u, other := able[0], able[1]
	name := g.Scenario().Units[u].Name
	var said []string
	for _, o := range []engine.Order{engine.Detach{Unit: u}, engine.Rejoin{Unit: v.DetachmentOf(u)}, engine.Detach{Unit: other}, engine.EndPhase{}, engine.EndPhase{}} {
		events, err := g.Do(g.Active(), o)
		if err != nil {
			t.Fatal(err)
		}
		said = append(said, clerk.Order(o), clerk.Event(events[0]))
		book.Note(events)
	}
	for i, want := range []string{name + ": detach a part", "", "Detachment of " + name + ": back to its unit"} {
		if want != "" && said[i] != want {
			t.Errorf("the order is told as %q", said[i])
		}
	}
	for _, line := range []string{"Sent out detachments", "Took detachments back"} {
		has := func(d daybook.Day) bool {
			return slices.ContainsFunc(book.Tell(&d), func(s string) bool { return len(s) > len(line) && s[:len(line)] == line })
		}
		if own, foe := has(book.As(book.Days[0], 0)), has(book.As(book.Days[0], 1)); !own || foe {
			t.Errorf("%q is told to its side %v, to the enemy %v: %q", line, own, foe, book.Tell(&book.Days[0]))
		}
	}
	if n := strings.Count(strings.Join(book.Tell(&book.Days[0]), " "), name); n != 1 {
		t.Errorf("who detached a part and took it back is told of %d times: %q", n, book.Tell(&book.Days[0]))
	}
}
