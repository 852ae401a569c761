package screen_test

import (
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/screen"
)

// recorded opens the record of two days of Nomonhan between two staffs.
func recorded(t *testing.T) (*hand, *screen.Replay) {
	t.Helper()
	h := watching(t)
	h.a.UI.Prefs.Still = true
	for range 2 {
		h.press(0, ".")
		h.settle()
	}
	h.press(kit.Ctrl, "Q")
	h.settle()
	h.click("Saved games")
	h.clickOn("As it stands")
	h.click("Watch")
	h.settle()
	r, ok := h.a.Screen().(*screen.Replay)
	if !ok {
		t.Fatalf("no record is watched: %q", h.texts())
	}
	return h, r
}

// clickUnit clicks on the counter of a unit in a record.
func (h *hand) clickUnit(r *screen.Replay, u engine.UnitID) {
	h.t.Helper()
	at := r.Game().Unit(u).Hex
	for range 12 {
		if r.Chosen() == r.Game().Scenario().Units[u].Name {
			return
		}
		h.clickAt(r.Spot(at))
		h.frame(kit.Input{})
	}
	h.t.Fatalf("%s does not come up, but %q", r.Game().Scenario().Units[u].Name, r.Chosen())
}

func TestInARecordTreeAndMapChooseTheSame(t *testing.T) {
	h, r := recorded(t)
	h.press(0, "U")
	if !h.sees("Filter units and formations") {
		t.Fatalf("no tree: %q", h.texts())
	}
	h.press(kit.Shift, "Tab")
	h.frame(kit.Input{Chars: "601st"})
	h.press(0, "Enter")
	h.settle()
	if len(r.Selected()) != 1 || r.Game().Scenario().Units[r.Selected()[0]].Name != r.Chosen() {
		t.Fatalf("the tree has %q, the map lifts %v", r.Chosen(), r.Selected())
	}
	for u := range r.Game().Scenario().Units {
		if s := r.Game().Unit(engine.UnitID(u)); s.Hex >= 0 && s.Hex != r.Game().Unit(engine.UnitID(r.Selected()[0])).Hex {
			h.clickUnit(r, engine.UnitID(u))
			break
		}
	}
	h.rest()
	if r.Row() != r.Chosen() {
		t.Errorf("the map has %q, the tree %q", r.Chosen(), r.Row())
	}
	h.press(0, "Escape")
	h.rest()
	if len(r.Selected()) > 0 || r.Chosen() != "" {
		t.Error("Escape leaves it chosen")
	}
}

func TestTheTreeOfARecordShowsTheMomentShown(t *testing.T) {
	h, r := recorded(t)
	h.press(0, "U")
	h.rest()
	first := r.Men(0)
	if total := men(r.Game(), 0); first != total {
		t.Errorf("the tree has %d men, the position %d", first, total)
	}
	h.press(0, ".")
	h.settle()
	h.press(0, ".")
	h.settle()
	h.rest()
	if now := r.Men(0); now == first || now != men(r.Game(), 0) {
		t.Errorf("two days later the tree has %d men, before %d, the position %d", now, first, men(r.Game(), 0))
	}
}

// men are those of the units of a side that are on the map or still to come.
func men(g *engine.Game, side engine.Side) (n int64) {
	for i := range g.Scenario().Units {
		u := engine.UnitID(i)
		switch s, d := g.Unit(u), &g.Scenario().Units[i]; {
		case g.SideOf(u) != side || s.Status == engine.OutOfPlay && d.OffMap || s.Status == engine.Destroyed || s.Status == engine.Surrendered:
		case s.Status == engine.Waiting, s.Status == engine.OutOfPlay:
			n += int64(d.Men)
		default:
			n += int64(s.Men)
		}
	}
	return n
}

func TestTheTreeOfARecordHoldsOfTheEnemyWhatTheEyesKnow(t *testing.T) {
	h, r := recorded(t)
	h.press(0, "V")
	h.press(0, "U")
	h.rest()
	v := r.Game().View(0)
	known := map[engine.UnitID]bool{}
	for _, s := range v.Sightings(nil) {
		known[s.Unit] = true
	}
	for _, u := range r.Listed() {
		if v.SideOf(u) != 0 && !known[u] && r.Game().Unit(u).Hex >= 0 {
			t.Errorf("%s is in the tree", r.Game().Scenario().Units[u].Name)
		}
	}
}

func TestTheSearchOfARecordGoesToTownsAndFormations(t *testing.T) {
	h, r := recorded(t)
	h.press(0, "F")
	h.frame(kit.Input{Chars: "kawamata"})
	h.frame(kit.Input{})
	h.press(0, "Enter")
	h.rest()
	b := r.Game().Scenario().Board
	if at := r.Cursor(); at < 0 || b.Place[at] < 0 || r.Game().Scenario().Map.Places[b.Place[at]].Name != "Kawamata" {
		t.Errorf("it goes to hex %d", at)
	}
	h.press(0, "F")
	h.frame(kit.Input{Chars: "601st"})
	h.frame(kit.Input{})
	h.press(0, "Enter")
	h.rest()
	if len(r.Selected()) != 1 {
		t.Errorf("the map lifts %v", r.Selected())
	}
}
