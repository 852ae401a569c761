package screen_test

import (
	"strings"
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/ui/kit"
)

// standing are the hexes of all own units, and which of them belong to an army.
func (h *hand) standing(army string) (at map[engine.UnitID]int32, of map[engine.UnitID]bool) {
	at, of = map[engine.UnitID]int32{}, map[engine.UnitID]bool{}
	s := h.game().Session()
	sc := s.Setup.Scenario
	for _, u := range s.View().Units(nil) {
		at[u] = hexOf(h.game(), u)
		for f := sc.FormationByID(sc.Units[u].Formation); f != nil; f = sc.FormationByID(f.Parent) {
			of[u] = of[u] || f.ID == army
		}
	}
	return at, of
}

// gone counts the units that have left their hexes: those of an army and the others.
func (h *hand) gone(was map[engine.UnitID]int32, of map[engine.UnitID]bool) (own, others int) {
	for u, from := range was {
		switch {
		case hexOf(h.game(), u) == from:
		case of[u]:
			own++
		default:
			others++
		}
	}
	return own, others
}

func TestThe6thGuardsTankArmyIsGivenItsMissionOfHistoryAndTheStaffMovesItAlone(t *testing.T) {
	h := begin(t)
	h.pick("6th Guards Tank Army")
	was, of := h.standing("6gta")
	before := h.game().Session().Game().Hash()
	h.press(kit.Shift, "G")
	if !h.sees("Lupei – Tungliao – Changwu – Mukden") {
		t.Fatalf("the axis of history is not offered: %q", h.texts())
	}
	h.click("Give the mission")
	h.settle()
	if own, others := h.gone(was, of); own+others > 0 {
		t.Fatalf("%d units have moved before the staff was asked", own+others)
	}
	if !strings.Contains(strings.Join(h.texts(), " "), "Assault as in history") {
		t.Errorf("the record of the army does not tell its mission: %q", h.texts())
	}
	h.press(kit.Shift, "M")
	h.settle()
	own, others := h.gone(was, of)
	if own < 10 || others > 0 {
		t.Fatalf("%d units of the army and %d others have moved", own, others)
	}
	// What was ordered since dice fell last goes back at once.
	orders := h.game().Session().Record().Count()
	n := h.game().Session().Undoes()
	if n < 1 {
		t.Fatalf("no order can be taken back")
	}
	h.press(kit.Ctrl, "Z")
	h.settle()
	if now := h.game().Session().Record().Count(); now != orders-n {
		t.Errorf("undo takes %d orders back, not %d", orders-now, n)
	}
	if orders == n && h.game().Session().Game().Hash() != before {
		t.Error("all is taken back and the position is another")
	}
	if fault := h.game().Session().Game().Audit(); fault != nil {
		t.Error(fault)
	}
}

func TestTheStaffMovesItsArmiesBeforeTheDayEndsAndSaysSo(t *testing.T) {
	h := begin(t)
	h.pick("6th Guards Tank Army")
	h.press(kit.Shift, "G")
	h.click("Give the mission")
	h.press(0, "G")
	h.click("At the end of every day")
	h.frame(kit.Input{})
	was, of := h.standing("6gta")
	h.press(kit.Ctrl, "Enter")
	if !h.sees("The staff moves 6th Guards Tank Army") {
		t.Fatalf("the day ends without a warning: %q", h.texts())
	}
	if own, _ := h.gone(was, of); own > 0 {
		t.Error("the staff has moved before the answer")
	}
	h.wait(0.6)
	h.press(kit.Ctrl, "Enter")
	h.settle()
	if own, others := h.gone(was, of); own < 10 || others > 3 { // others: retreats before the enemy
		t.Errorf("%d units of the army and %d others have moved", own, others)
	}
	if d := h.game().Session().Game().Day(); d != 1 {
		t.Errorf("it is day %d", d)
	}
	// The game is closed and opened again.
	h.press(kit.Ctrl, "Q")
	h.settle()
	h.click("Saved games")
	h.clickOn("As it stands")
	h.click("Go on")
	h.settle()
	h.press(0, "G")
	if !h.sees("6th Guards Tank Army") || !h.game().Session().Auto() {
		t.Fatalf("the mission is forgotten: %q", h.texts())
	}
	h.click("Take back")
	h.frame(kit.Input{})
	if n := len(h.game().Session().Charges()); n != 0 {
		t.Errorf("%d missions are left", n)
	}
	was, of = h.standing("6gta")
	h.press(kit.Shift, "M")
	h.settle()
	if own, others := h.gone(was, of); own+others > 0 {
		t.Errorf("%d units have moved that nobody has a mission for", own+others)
	}
}

func TestAnAxisIsMadeOfPlacesOnTheMapByHandAndByKeys(t *testing.T) {
	h := begin(t)
	h.pick("36th Motorized Rifle Division")
	g := h.game()
	u := g.Chosen()[0]
	h.press(kit.Shift, "G")
	h.click("Pass by")
	h.walk(5)
	h.press(0, "M")
	first := g.Cursor()
	h.walk(5)
	h.walk(5)
	h.press(0, "M")
	second := g.Cursor()
	at := g.Spot(second)
	h.clickAt(kit.Point{X: at.X - 60, Y: at.Y + 40})
	third := g.Cursor()
	h.click("Give the mission")
	h.frame(kit.Input{})
	charges := g.Session().Charges()
	if len(charges) != 1 || charges[0].Mission.History || charges[0].Mission.Works != "pass" {
		t.Fatalf("%+v", charges)
	}
	if a := charges[0].Mission.Axis; len(a) != 3 || a[0] != first || a[1] != second || a[2] != third {
		t.Errorf("the axis is %v, not %v", a, []int32{first, second, third})
	}
	if sc := g.Session().Setup.Scenario; sc.Formations[charges[0].Formation].ID != "6gta" {
		t.Errorf("the mission is given to %s", sc.Formations[charges[0].Formation].Name)
	}
	if c := g.Chosen(); len(c) != 1 || c[0] != u {
		t.Errorf("the clicks for the axis have chosen %v", c)
	}
	// A corps is taken out of it.
	h.pick("9th Guards Mechanized Corps")
	h.press(kit.Shift, "B")
	was, of := h.standing("9gmc")
	_, army := h.standing("6gta")
	h.press(kit.Shift, "M")
	h.settle()
	if own, rest := h.gone(was, of); own > 0 || rest == 0 {
		t.Errorf("%d units of the corps in my hands have moved, %d others", own, rest)
	}
	if _, others := h.gone(was, army); others > 0 {
		t.Errorf("%d units of other armies have moved", others)
	}
}

func TestEveryArmyCanHaveItsMissionOfHistoryAtOnce(t *testing.T) {
	h := begin(t)
	h.press(0, "G")
	for _, text := range h.texts() {
		if strings.HasSuffix(text, "armies their missions of 1945") {
			h.click(text)
			break
		}
	}
	h.settle()
	if n := len(h.game().Session().Charges()); n < 12 {
		t.Fatalf("only %d armies have a mission", n)
	}
	was, of := h.standing("6gta")
	h.press(kit.Shift, "M")
	h.settle()
	if own, others := h.gone(was, of); own < 10 || others < 60 {
		t.Errorf("%d units of the tank army and %d others have moved", own, others)
	}
	if fault := h.game().Session().Game().Audit(); fault != nil {
		t.Error(fault)
	}
}

// offers opens the mission of the chosen army and picks a stance from the list.
func (h *hand) offers(stance string) {
	h.t.Helper()
	h.press(kit.Shift, "G")
	h.rest()
	for _, open := range []string{"Assault", "Advance", "Pursue", "Hold", "Delay", "Regroup"} {
		for _, text := range h.texts() {
			if text == open {
				h.click(open)
				h.rest()
				h.click(stance)
				h.rest()
				return
			}
		}
	}
	h.t.Fatalf("no list of stances: %q", h.texts())
}

func TestAnArmyIsToldToMaskAPlaceToWithdrawToOneAndToStandByInReserve(t *testing.T) {
	h := begin(t)
	for _, x := range []struct {
		name, stance, lacks string
		places              int
	}{
		{"Mask", "mask", "Name the place it is to stand before.", 1},
		{"Withdraw", "withdraw", "Name the place it is to go back to.", 2},
		{"Reserve", "reserve", "", 0},
	} {
		h.pick("36th Motorized Rifle Division")
		g := h.game()
		for _, c := range g.Session().Charges() {
			g.Session().Discharge(c.Formation)
		}
		h.offers(x.name)
		if x.stance == "mask" { // it comes first: no places are left of the mission before
			if why := g.WhyNoMission(h.a.UI); why != x.lacks || h.sees("As in history") {
				t.Errorf("%s without a place: %q", x.name, why)
			}
		}
		for range 2 {
			if x.places > 0 {
				h.walk(3)
				h.press(0, "M")
			}
		}
		h.click("Give the mission")
		h.rest()
		charges := g.Session().Charges()
		if len(charges) != 1 || charges[0].Mission.Stance != x.stance || len(charges[0].Mission.Axis) != x.places || charges[0].Mission.History {
			t.Fatalf("%s: %+v", x.name, charges)
		}
		h.press(kit.Shift, "M")
		h.settle()
		if fault := g.Session().Game().Audit(); fault != nil {
			t.Error(fault)
		}
	}
}

func TestAMissionThatWasForgottenIsCarriedOutByTheFirstButtonBeforeTheDayEndsOrByItsKey(t *testing.T) {
	const first, other = "Let the staffs move, then end the day", "End the day all the same"
	for _, x := range []struct {
		name  string
		end   func(h *hand)
		moved bool
	}{
		{"the first button", func(h *hand) { h.click(first) }, true},
		{"the key", func(h *hand) { h.press(kit.Ctrl, "Enter") }, true},
		{"the other button", func(h *hand) { h.click(other) }, false},
	} {
		h := begin(t)
		h.pick("6th Guards Tank Army")
		h.press(kit.Shift, "G")
		h.click("Give the mission")
		h.frame(kit.Input{})
		if !strings.Contains(strings.Join(h.texts(), " "), first) {
			t.Errorf("it is not said when the staff moves: %q", h.texts())
		}
		was, of := h.standing("6gta")
		h.wait(0.6)
		h.press(kit.Ctrl, "Enter")
		if !h.sees("mission and has not moved") || !h.sees(first) || !h.sees(other) {
			t.Fatalf("before the day ends: %q", h.texts())
		}
		h.wait(0.6)
		x.end(h)
		h.settle()
		if own, _ := h.gone(was, of); (own >= 10) != x.moved {
			t.Errorf("%s has moved %d units of the army", x.name, own)
		}
		if d := h.day(); d != 1 {
			t.Errorf("%s: it is day %d", x.name, d)
		}
	}
}

func TestAFrontAndTheHighCommandAreOfferedTheAssaultOfHistoryLikeAnArmy(t *testing.T) {
	h := begin(t)
	for _, name := range []string{"Main Command of Soviet Forces in the Far East", "Transbaikal Front", "1st Far Eastern Front", "2nd Far Eastern Front", "5th Army"} {
		for _, k := range h.game().Session().Charges() {
			h.game().Session().Discharge(k.Formation)
		}
		h.pick(name)
		h.press(kit.Shift, "G")
		h.click("Give the mission")
		h.rest()
		charges := h.game().Session().Charges()
		if len(charges) != 1 || charges[0].Mission.Stance != "assault" || !charges[0].Mission.History {
			t.Errorf("%s is offered %+v", name, charges)
			continue
		}
		if given := h.game().Session().Setup.Scenario.Formations[charges[0].Formation].Name; given != name {
			t.Errorf("%s is given the mission of %s", given, name)
		}
	}
	h.pick("Chuguevka Operational Group")
	h.press(kit.Shift, "G")
	h.click("Give the mission")
	h.rest()
	for _, k := range h.game().Session().Charges() {
		if k.Mission.Stance == "assault" && h.game().Session().Setup.Scenario.Formations[k.Formation].Name == "Chuguevka Operational Group" {
			t.Error("a group that holds in history is offered an assault")
		}
	}
}

func TestTheMissionSaysWhenItsStanceComesAndThePanelWhatIsInForceNow(t *testing.T) {
	h := begin(t)
	h.pick("6th Guards Tank Army")
	h.press(kit.Shift, "G")
	if !h.sees("Its stance is in force now: assault.") {
		t.Errorf("an assault by an army that assaults: %q", h.texts())
	}
	h.press(0, "Escape")
	h.offers("Hold")
	all := func() string { return strings.Join(h.texts(), " ") }
	if !strings.Contains(all(), "Now: assault. From 10 August: hold. If the staff moves today.") {
		t.Fatalf("the mission to hold: %q", h.texts())
	}
	h.click("Give the mission")
	h.rest()
	if k := h.game().Session().Charges(); len(k) != 1 || k[0].Mission.History {
		t.Errorf("told to hold after the assault of history was offered: %+v", k)
	}
	h.press(kit.Shift, "M")
	h.settle()
	sc, found := h.game().Session().Setup.Scenario, false
	for i := range sc.Formations {
		if sc.Formations[i].ID == "6gta" {
			s, _ := h.game().Session().View().Formation(int32(i))
			found = s.Stance == engine.Assault && s.Next == engine.Hold && s.Due == 1
		}
	}
	if !found {
		t.Error("the stance does not come on the day that was said")
	}
	h.pick("6th Guards Tank Army")
	h.rest()
	if !strings.Contains(all(), "Now: assault. From 10 August: hold.") || strings.Contains(all(), "until 10 August") {
		t.Errorf("the panel of the army: %q", h.texts())
	}
	h.pick("Transbaikal Front")
	h.offers("Hold")
	if !strings.Contains(all(), "New stances of its headquarters:") {
		t.Errorf("the mission of the front: %q", h.texts())
	}
}
