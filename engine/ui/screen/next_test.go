package screen_test

import (
	"strings"
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/ui/kit"
)

// touching reports that an enemy is known beside a unit.
func touching(v engine.View, u engine.UnitID) bool {
	s, _ := v.Unit(u)
	for d := range int32(6) {
		if n := v.Neighbour(s.Hex, d); n >= 0 && v.Occupant(n) == v.Side().Enemy() {
			return true
		}
	}
	return false
}

func TestTheNextUnitIsInTouchWithTheEnemyAndTheCycleGoesArmyByArmy(t *testing.T) {
	h := begin(t)
	v := h.game().Session().View()
	h.press(0, "N")
	if u := h.game().Chosen()[0]; !touching(v, u) {
		t.Errorf("N begins with %s, where no enemy is", v.Scenario().Units[u].Name)
	}
	left := map[int32]bool{}
	last := v.ArmyOf(h.game().Chosen()[0])
	for range 60 {
		h.press(0, "N")
		army := v.ArmyOf(h.game().Chosen()[0])
		if army == last {
			continue
		}
		if left[army] {
			t.Fatalf("the cycle comes back to army %d", army)
		}
		left[last], last = true, army
	}
	if len(left) == 0 {
		t.Error("60 units on it is still the same army")
	}
}

func TestTheOrderOfTheNextUnitsStaysWhileUnitsMarch(t *testing.T) {
	h := begin(t)
	h.press(0, "N")
	h.press(0, "N")
	second := h.game().Chosen()[0]
	h.press(kit.Shift, "N")
	for d := range 6 { // marches wherever it can
		h.walk(d)
		h.press(0, "M")
	}
	u := h.game().Chosen()[0]
	if s, _ := h.game().Session().View().Unit(u); !s.Moved {
		t.Fatal("it has not marched")
	}
	if h.press(0, "N"); h.game().Chosen()[0] != second {
		t.Errorf("after the march N goes to unit %d, before to %d", h.game().Chosen()[0], second)
	}
}

func TestTheCurtainTellsTheNextSideNothing(t *testing.T) {
	h := open(t)
	h.a.UI.Prefs.Still = true
	h.click("Both sides, taking turns at one screen")
	h.click("Begin")
	h.settle()
	if !h.sees("VP") {
		t.Fatalf("the line beside the date is missing: %q", h.texts())
	}
	h.wait(0.6)
	h.press(kit.Ctrl, "Enter")
	h.wait(0.6)
	h.a.UI.Toast("Hailar is taken.", kit.Good)
	h.press(kit.Ctrl, "Enter")
	h.settle()
	if !h.sees("The seat changes hands") {
		t.Fatalf("no curtain: %q", h.texts())
	}
	for _, text := range []string{"VP", "Hailar is taken.", "clear", "rain"} {
		if h.sees(text) {
			t.Errorf("the curtain shows %q: %q", text, h.texts())
		}
	}
}

func TestTheMorningIsReadOutOnlyWhenTheCurtainIsLifted(t *testing.T) {
	h := twoAtOneScreen(t)
	h.endDay()
	h.wait(0.6)
	h.click("Show the map")
	h.settle()
	h.press(0, "Backspace")
	h.a.UI.Said()
	h.endDay()
	if said := h.a.UI.Said(); !h.sees("The seat changes hands") || strings.Contains(said, "August") {
		t.Fatalf("behind the curtain it says %q", said)
	}
	h.wait(0.6)
	h.click("Show the map")
	h.settle()
	h.press(0, "Backspace")
	h.settle()
	if said := h.a.UI.Said(); !strings.Contains(said, "August") {
		t.Errorf("after it is lifted it says %q", said)
	}
}

func TestAnAirfieldNamesItselfAndWhatFliesFromIt(t *testing.T) {
	h := begin(t)
	h.press(0, "F")
	h.typeIn("A town, a river, a formation, a hex, a rule", "Tamsag")
	h.press(0, "Enter")
	h.settle()
	for range 2 {
		if h.sees("Based here:") {
			break
		}
		h.settle()
	}
	for _, text := range []string{"Based here:", "190th Fighter"} {
		if !strings.Contains(strings.Join(h.texts(), " "), text) {
			t.Errorf("no %q in %q", text, h.texts())
		}
	}
}

func TestTheArrowOfSupplyHasAWordInTheLegend(t *testing.T) {
	h := begin(t)
	for range 5 {
		if h.press(0, "N"); h.sees("supply from:") {
			break
		}
	}
	if !h.sees("The chosen unit") || !h.sees("supply from:") || !h.sees("reach today") {
		t.Errorf("%q", h.texts())
	}
	h.press(0, "Escape")
	if h.sees("The chosen unit") {
		t.Error("the legend stays when nothing is chosen")
	}
}

func TestEveryPostureSaysWhatItDoes(t *testing.T) {
	h := begin(t)
	h.press(0, "N")
	h.settle()
	for _, cmd := range h.a.UI.List.Cmds {
		if cmd.Op == kit.OpText && cmd.Text == "Hold" {
			at := kit.Point{X: cmd.Rect.X + 2, Y: cmd.Rect.Y - 3}
			for range 60 {
				h.frame(kit.Input{Pos: at})
			}
			if !h.sees("Keeps its ground") {
				t.Errorf("Hold does not say what it does: %q", h.texts())
			}
			return
		}
	}
	t.Fatal("no posture")
}

func TestThePointerOnABaseSaysInBriefWhatFliesFromIt(t *testing.T) {
	h := begin(t)
	g := h.game()
	sc := g.Session().Setup.Scenario
	base := sc.AirSupply[0].Hex.Hex
	h.press(0, "F")
	h.typeIn("A town, a river, a formation, a hex, a rule", "Tamsag")
	h.press(0, "Enter")
	h.settle()
	h.press(0, "Escape")
	h.settle()
	at := g.Spot(base)
	for range 60 {
		h.frame(kit.Input{Pos: at})
	}
	if text := strings.Join(h.texts(), " "); !strings.Contains(text, "Transports fly from here: fuel for 6th Guards Tank") || strings.Contains(text, "t this morning") {
		t.Errorf("the tooltip says %q", text)
	}
}
