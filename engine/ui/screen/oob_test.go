package screen_test

import (
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/ui/kit"
)

func TestAUnitChosenInTheTreeIsChosenOnTheMapAndTheOtherWayRound(t *testing.T) {
	h := begin(t)
	h.pick("20th Guards Tank Brigade")
	g := h.game()
	sc := g.Session().Setup.Scenario
	if len(g.Chosen()) != 1 || sc.Units[g.Chosen()[0]].Name != "20th Guards Tank Brigade" {
		t.Fatalf("chosen are %v", g.Chosen())
	}
	if !h.sees("IN HISTORY") && !h.sees("HOW SURE") {
		t.Errorf("its record is not there: %q", h.texts())
	}
	h.press(0, "N") // the map's next unit
	u := g.Chosen()[0]
	h.rest()
	if row := g.Row(); row != sc.Units[u].Name {
		t.Errorf("the map has %s, the tree %s", sc.Units[u].Name, row)
	}
}

func TestTheTreeIsWalkedByArrowsAndShowsAFormationWithAllItsUnits(t *testing.T) {
	h := begin(t)
	h.press(0, "U")
	h.press(0, "Home")
	for h.game().Row() != "6th Guards Tank Army" {
		h.press(0, "Down")
		if h.game().Row() == "17th Army" {
			t.Fatal("the arrows do not come by the army")
		}
		if h.game().Row() == "Transbaikal Front" {
			h.press(0, "Right")
		}
	}
	h.rest()
	if n := len(h.game().Marked()); n != 22 {
		t.Errorf("the map marks %d units", n)
	}
	for _, want := range []string{"Col Gen A. G. Kravchenko", "72,858", "Units: 22 on the map.", "SOURCES"} {
		if !h.sees(want) {
			t.Errorf("the record does not show %q: %q", want, h.texts())
		}
	}
	h.press(0, "Escape")
	if len(h.game().Marked()) != 0 {
		t.Error("Escape leaves the army marked")
	}
}

func TestTheTreeOfTheEnemyHoldsOnlyWhatIsKnown(t *testing.T) {
	h := begin(t)
	h.endDay()
	h.endDay()
	h.press(0, "U")
	g := h.game()
	known := map[engine.UnitID]bool{}
	for _, s := range g.Session().View().Sightings(nil) {
		known[s.Unit] = true
	}
	ended := 0
	for _, u := range g.Listed() {
		switch {
		case g.Session().View().SideOf(u) == g.Session().View().Side() || known[u]:
		case g.Session().Game().Unit(u).Hex < 0:
			ended++
		default:
			t.Errorf("%s is in the tree", g.Session().Setup.Scenario.Units[u].Name)
		}
	}
	t.Logf("%d rows, %d known, %d ended", len(g.Listed()), len(known), ended)
	h.press(0, "End")
	h.rest()
	checkMap(t, h)
}

// checkMap fails where the map shows an enemy headquarters that nobody sees.
func checkMap(t *testing.T, h *hand) {
	t.Helper()
	g := h.game()
	for _, c := range g.Counters() {
		if c.Kind == "hq" && c.Side != int8(g.Session().View().Side()) {
			t.Errorf("the headquarters %s of the enemy is on the map", c.Label)
		}
	}
}

func TestAUnitThatComesLaterSaysWhen(t *testing.T) {
	h := begin(t)
	g := h.game()
	sc := g.Session().Setup.Scenario
	for i := range sc.Units {
		u := &sc.Units[i]
		if u.Arrival <= sc.Start || !u.Land() || u.OffMap || g.Session().View().SideOf(engine.UnitID(i)) != g.Session().View().Side() {
			continue
		}
		h.pick(u.Name)
		if !h.sees("Arrives on") {
			t.Errorf("%s: %q", u.Name, h.texts())
		}
		return
	}
	t.Skip("everybody is there from the start")
}

func TestTheSearchGoesToTownsFormationsHexesAndRules(t *testing.T) {
	h := begin(t)
	g := h.game()
	sc := g.Session().Setup.Scenario
	find := func(text string) {
		h.press(0, "F")
		h.frame(kit.Input{Chars: text})
		h.frame(kit.Input{})
	}
	find("changchun") // Hsinking by its name of today
	if !h.sees("TOWNS AND PLACES") || !h.sees("Hsinking") {
		t.Fatalf("the search shows %q", h.texts())
	}
	h.press(0, "Enter")
	if g.Cursor() < 0 || sc.Board.Place[g.Cursor()] < 0 || sc.Map.Places[sc.Board.Place[g.Cursor()]].ID != "hsinking" {
		t.Errorf("it goes to hex %d", g.Cursor())
	}
	find("奉天") // Mukden in its own script
	if !h.sees("Mukden") {
		t.Errorf("the search in Chinese script shows %q", h.texts())
	}
	h.press(0, "Enter")
	find("guards tank 6th")
	h.press(0, "Enter")
	h.rest()
	if len(g.Marked()) != 22 {
		t.Errorf("the army marks %d units", len(g.Marked()))
	}
	find("071087")
	h.press(0, "Enter")
	if g.Cursor() != 86*sc.Board.Width+70 {
		t.Errorf("hex 071087 is %d", g.Cursor())
	}
	find("20th guards tank brigade")
	h.press(0, "Enter")
	if len(g.Chosen()) != 1 || sc.Units[g.Chosen()[0]].Name != "20th Guards Tank Brigade" {
		t.Errorf("chosen are %v", g.Chosen())
	}
	find("overrun")
	for range 20 {
		h.press(0, "Down")
	}
	h.press(0, "Enter")
	h.rest()
	if g.Section() == "" {
		t.Error("no page of the manual opens")
	}
}

func TestTheSearchFindsNoEnemyThatIsNotKnown(t *testing.T) {
	h := begin(t)
	g := h.game()
	sc := g.Session().Setup.Scenario
	known := map[engine.UnitID]bool{}
	for _, s := range g.Session().View().Sightings(nil) {
		known[s.Unit] = true
	}
	for i := range sc.Units {
		u := engine.UnitID(i)
		if i%12 > 0 || g.Session().View().SideOf(u) != g.Session().View().Side().Enemy() || known[u] {
			continue
		}
		h.press(0, "F")
		h.frame(kit.Input{Chars: sc.Units[i].Name})
		h.frame(kit.Input{})
		if h.sees("THE ENEMY, AS FAR AS KNOWN") {
			t.Errorf("the search finds %s: %q", sc.Units[i].Name, h.texts())
		}
		h.press(0, "Escape")
	}
}

// rest runs a few frames, enough for all but the map to come to rest.
func (h *hand) rest() {
	for range 5 {
		h.frame(kit.Input{})
	}
}
