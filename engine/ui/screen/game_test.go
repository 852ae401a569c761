package screen_test

import (
	"strings"
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/screen"
)

// game is the game on the screen.
func (h *hand) game() *screen.Game {
	h.t.Helper()
	g, ok := h.a.Screen().(*screen.Game)
	if !ok {
		h.t.Fatalf("no game is shown: %q", h.texts())
	}
	return g
}

// begin starts August Storm with the choices as they stand.
func begin(t *testing.T) *hand {
	h := open(t)
	h.a.UI.Prefs.Still = true
	h.click("Begin")
	h.settle()
	return h
}

func (h *hand) typeIn(hint, text string) {
	h.t.Helper()
	h.click(hint)
	h.frame(kit.Input{Chars: text})
	h.frame(kit.Input{})
}

// pick chooses a unit by the filter of the order of battle, and gives the keys back to
// the map.
func (h *hand) pick(text string) {
	h.t.Helper()
	if h.press(0, "U"); !h.game().Reporting() { // it was open
		h.press(0, "U")
	}
	h.press(kit.Shift, "Tab")
	h.press(kit.Ctrl, "A")
	h.frame(kit.Input{Chars: text})
	h.press(0, "Enter")
	h.press(0, "Enter")
}

// steps are the keys that walk over the map, by direction, and those that walk back.
var steps = [6]struct {
	mods kit.Mods
	key  kit.Key
}{{kit.Shift, "Right"}, {kit.Shift, "Up"}, {kit.Ctrl, "Up"}, {kit.Shift, "Left"}, {kit.Ctrl, "Down"}, {kit.Shift, "Down"}}

func (h *hand) walk(d int) { h.press(steps[d].mods, steps[d].key) }

func hexOf(g *screen.Game, u engine.UnitID) int32 { return g.Session().Game().Unit(u).Hex }

func TestAUnitOfThe6thGuardsTankArmyMarchesByKeysAndIsTakenBack(t *testing.T) {
	h := begin(t)
	h.pick("36th Motorized Rifle Division")
	g := h.game()
	if len(g.Chosen()) != 1 {
		t.Fatalf("chosen are %v", g.Chosen())
	}
	u := g.Chosen()[0]
	from := hexOf(g, u)
	for d := range 6 {
		h.walk(d)
		h.press(0, "M")
		if hexOf(g, u) != from {
			break
		}
		h.walk((d + 3) % 6)
	}
	if hexOf(g, u) == from {
		t.Fatal("it marches in no direction")
	}
	h.press(kit.Ctrl, "Z")
	if hexOf(g, u) != from {
		t.Error("undo does not bring it back")
	}
}

// besieger is a unit that can attack a neighbouring hex now, and the direction.
func besieger(v engine.View) (engine.UnitID, int) {
	for _, u := range v.Units(nil) {
		s, _ := v.Unit(u)
		for d := range int32(6) {
			n := v.Neighbour(s.Hex, d)
			if n >= 0 && v.Occupant(n) == v.Side().Enemy() && v.Check(engine.Attack{Target: n, Units: []engine.UnitID{u}, Advance: true}) == nil {
				return u, int(d)
			}
		}
	}
	return -1, 0
}

func TestAnAttackShowsItsForecastThenItsLedgerAndCannotBeTakenBack(t *testing.T) {
	h := begin(t)
	g := h.game()
	u, d := besieger(g.Session().View())
	if u < 0 {
		t.Fatal("nobody can attack on the first day")
	}
	name := g.Session().Setup.Scenario.Units[u].Name
	h.pick(name)
	if len(g.Chosen()) != 1 || g.Session().Setup.Scenario.Units[g.Chosen()[0]].Name != name {
		t.Fatalf("chosen are %v, not %s", g.Chosen(), name)
	}
	h.walk(d)
	h.press(0, "M")
	if !h.sees("Breakthrough") || !h.sees("How hard") && !h.sees("HOW HARD") {
		t.Fatalf("no forecast: %q", h.texts())
	}
	h.click("Attack")
	h.frame(kit.Input{})
	if ok, why := g.Session().CanUndo(); ok || why != "Dice have fallen on the last order: it cannot be taken back." {
		t.Errorf("after an attack undo says %q", why)
	}
}

// checkFog fails where the map or a text tells of an enemy that the side does not know.
func checkFog(t *testing.T, h *hand) {
	t.Helper()
	g := h.game()
	v := g.Session().View()
	known := map[int32]int32{}
	for _, s := range v.Sightings(nil) {
		if s.Unit >= 0 {
			known[int32(s.Unit)] = s.Hex
		}
	}
	for _, c := range g.Counters() {
		if c.Side == int8(v.Side()) || c.ID < 0 {
			continue
		}
		if c.Kind == "hq" {
			t.Errorf("the headquarters %s of the enemy is on the map", c.Label)
		} else if h, ok := known[c.ID]; !ok || h != c.Hex {
			t.Errorf("%s of the enemy is on the map", c.Label)
		}
	}
	sc := g.Session().Setup.Scenario
	for _, text := range h.texts() {
		for i := range sc.Units {
			u := &sc.Units[i]
			if _, ok := known[int32(i)]; !ok && v.SideOf(engine.UnitID(i)) == v.Side().Enemy() && strings.Contains(text, u.Name) {
				t.Errorf("%q names %s, of which nothing is known", text, u.Name)
			}
		}
	}
}

func TestNothingHiddenIsOnTheScreen(t *testing.T) {
	h := begin(t)
	checkFog(t, h)
	h.press(0, "R")
	for _, page := range []string{"Units", "Objectives", "Graphs"} {
		h.click(page)
		h.frame(kit.Input{})
		checkFog(t, h)
	}
	h.click("Units")
	h.typeIn("Filter units and formations", "a")
	checkFog(t, h)
}

func TestTheMorningReportOpensAndTheGraphsFollow(t *testing.T) {
	h := begin(t)
	h.endDay()
	if !h.sees("Daybook") || !h.sees("osses") {
		t.Fatalf("no morning report: %q", h.texts())
	}
	h.click("Graphs")
	h.frame(kit.Input{})
	if !h.sees("MEN LOST SINCE THE START") && !h.sees("Men lost since the start") {
		t.Errorf("no graphs: %q", h.texts())
	}
}

func TestAPieceOfTheMorningReportIsShownOnTheMap(t *testing.T) {
	h := begin(t)
	g := h.game()
	u, d := besieger(g.Session().View())
	h.pick(g.Session().Setup.Scenario.Units[u].Name)
	h.walk(d)
	target := g.Cursor()
	h.press(0, "M")
	h.press(0, "Enter")
	h.press(0, "Escape")
	h.press(0, "Escape")
	h.endDay()
	var marks []kit.Point // beside what fell, and then beside the fight
	for _, cmd := range h.a.UI.List.Cmds {
		if cmd.Op == kit.OpIcon && cmd.Text == "follow" {
			marks = append(marks, cmd.Rect.Center())
		}
	}
	if len(marks) < 2 {
		t.Fatalf("%d pieces have a mark: %q", len(marks), h.texts())
	}
	h.clickAt(marks[1])
	if h.settle(); g.Cursor() != target {
		t.Errorf("hex %d is shown, the fight was at %d: %q", g.Cursor(), target, h.texts())
	}
}

func TestAKilledGameGoesOnAtItsLastOrder(t *testing.T) {
	h := begin(t)
	g := h.game()
	v := g.Session().View()
	u := v.Units(nil)[0]
	name := g.Session().Setup.Scenario.Units[u].Name
	h.pick(name)
	u = g.Chosen()[0]
	h.click("Hold")
	h.settle()
	want := g.Session().Game().Hash()
	h.a.Show(screen.NewHome(h.a)) // nothing is saved on this way out
	h.settle()
	h.click("Saved games")
	h.clickOn("As it stands")
	h.click("Go on")
	h.settle()
	if got := h.game().Session().Game(); got.Hash() != want {
		t.Errorf("posture %s after the game was opened again", got.Unit(u).Posture)
	}
}

func TestARecordIsWatchedDayByDayFromBothSides(t *testing.T) {
	h := open(t)
	h.a.UI.Prefs.Still = true
	h.click("Nomonhan")
	h.click("Begin")
	h.settle()
	h.endDay()
	h.endDay()
	h.press(kit.Ctrl, "Q")
	h.settle()
	h.click("Saved games")
	h.clickOn("As it stands")
	h.click("Watch")
	h.settle()
	r, ok := h.a.Screen().(*screen.Replay)
	if !ok {
		t.Fatalf("no replay: %q", h.texts())
	}
	if r.Days() < 3 || !h.sees("Sunday 20 August 1939") {
		t.Fatalf("%d days, shows %q", r.Days(), h.texts())
	}
	h.press(0, ".")
	h.settle()
	h.press(0, "V")
	h.press(0, "/")
	if !h.sees("Monday 21 August 1939") {
		t.Errorf("a day later it shows %q", h.texts())
	}
	h.press(0, ",")
	if r.Day() != 0 {
		t.Errorf("back on day %d", r.Day())
	}
}

func TestTwoPersonsAtOneScreenDoNotSeeEachOthersMap(t *testing.T) {
	h := twoAtOneScreen(t)
	h.endDay()
	if !h.sees("The seat changes hands") {
		t.Fatalf("no curtain: %q", h.texts())
	}
	h.wait(0.6)
	h.click("Show the map")
	h.settle()
	if v := h.game().Session().View(); v.Side() != 1 {
		t.Errorf("the view is of side %d", v.Side())
	}
	checkFog(t, h)
}

func TestTheGameIsWholeAtEveryScale(t *testing.T) {
	h := begin(t)
	for _, scale := range []float32{0.75, 1, 2} {
		h.a.UI.Prefs.Scale = scale
		h.settle()
		if !h.sees("9 August") {
			t.Errorf("at scale %v: %q", scale, h.texts())
		}
	}
}
