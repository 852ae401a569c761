package daybook_test

import (
	"slices"
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/daybook"
)

func TestADayNamesWhoDetachedAPartAndWhoTookItBackToTheirSideAlone(t *testing.T) {
	g := engine.New(nomonhan(t), 1)
	book, clerk := daybook.New(g), daybook.NewClerk(g.Scenario())
	v := g.View(0)
	u := v.Units(nil)[slices.IndexFunc(v.Units(nil), func(u engine.UnitID) bool { return v.Check(engine.Detach{Unit: u}) == nil })]
	name := g.Scenario().Units[u].Name
	var said []string
	for _, o := range []engine.Order{engine.Detach{Unit: u}, engine.Rejoin{Unit: v.DetachmentOf(u)}, engine.EndPhase{}, engine.EndPhase{}} {
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
}
