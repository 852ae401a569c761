package screen_test

import (
	"slices"
	"strings"
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/daybook"
	"auguststorm/engine/hex"
	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/kit"
)

// learn begins a lesson from the title screen, by its key.
func learn(t *testing.T, name string) *hand {
	t.Helper()
	h := open(t)
	h.a.UI.Prefs.Still = true
	h.begin(name)
	return h
}

func (h *hand) begin(name string) {
	h.t.Helper()
	h.bare = true
	h.press(0, "F2")
	h.click(name)
	h.click("Begin the lesson")
	h.settle()
}

// at demands that the lesson stands at a step.
func (h *hand) at(step string) {
	h.t.Helper()
	for range 3 {
		h.frame(kit.Input{})
	}
	if got := h.game().Step(); got != step {
		h.t.Fatalf("the lesson stands at %q, not at %q", got, step)
	}
}

// wrong demands that the step stands and its hint is shown.
func (h *hand) wrong(step string) {
	h.t.Helper()
	h.at(step)
	if !h.game().Hinted() {
		h.t.Errorf("no hint at %q", step)
	}
}

func (h *hand) hex(label string) int32 {
	b := h.game().Session().Setup.Scenario.Board
	at, ok := hex.Parse(label, b.Width, b.Height)
	if !ok {
		h.t.Fatalf("no hex %q", label)
	}
	return at
}

// middle is a point of the map that no panel covers.
var middle = kit.Point{X: 640, Y: 300}

// bring drags the map until a hex is in the middle.
func (h *hand) bring(to int32) {
	h.t.Helper()
	for range 40 {
		at := h.game().Spot(to)
		dx, dy := middle.X-at.X, middle.Y-at.Y
		if max(dx, -dx) < 40 && max(dy, -dy) < 40 {
			return
		}
		dx, dy = max(-200, min(200, dx)), max(-200, min(200, dy))
		h.drag(kit.Point{X: middle.X + dx, Y: middle.Y + dy})
	}
	h.t.Fatal("the hex does not come into the middle")
}

func (h *hand) drag(to kit.Point) {
	h.frame(kit.Input{Pos: middle})
	in := kit.Input{Pos: middle}
	in.Pressed[0], in.Down[0] = true, true
	h.frame(in)
	in = kit.Input{Pos: to}
	in.Down[0] = true
	h.frame(in)
	in = kit.Input{Pos: to}
	in.Released[0] = true
	h.frame(in)
	h.frame(kit.Input{Pos: to})
}

func (h *hand) clickHex(at int32) {
	h.t.Helper()
	h.bring(at)
	h.clickAt(h.game().Spot(at))
	h.frame(kit.Input{})
}

// send clicks on a hex with the right button.
func (h *hand) send(to int32) {
	h.t.Helper()
	h.bring(to)
	at := h.game().Spot(to)
	h.frame(kit.Input{Pos: at})
	in := kit.Input{Pos: at}
	in.Pressed[kit.Right], in.Down[kit.Right] = true, true
	h.frame(in)
	in = kit.Input{Pos: at}
	in.Released[kit.Right] = true
	h.frame(in)
	h.frame(kit.Input{Pos: middle})
}

// choose clicks on the stack of a unit until it is chosen.
func (h *hand) choose(u engine.UnitID) {
	h.t.Helper()
	at := hexOf(h.game(), u)
	if at < 0 {
		h.t.Fatal("the unit is gone")
	}
	for range 40 {
		if c := h.game().Chosen(); len(c) == 1 && c[0] == u {
			return
		}
		h.clickHex(at)
	}
	h.t.Fatalf("unit %d does not come up in its stack", u)
}

func (h *hand) unit(id string) engine.UnitID {
	sc := h.game().Session().Setup.Scenario
	for i := range sc.Units {
		if sc.Units[i].ID == id {
			return engine.UnitID(i)
		}
	}
	h.t.Fatalf("no unit %q", id)
	return -1
}

// overlay presses O until an overlay is laid.
func (h *hand) overlay(name string) {
	h.t.Helper()
	for range 12 {
		h.press(0, "O")
		if h.game().Laid() == name {
			return
		}
	}
	h.t.Fatalf("no overlay %q", name)
}

// afar is a hex the chosen unit can march to, so many hexes away.
func (h *hand) afar(least, most int32) int32 {
	h.t.Helper()
	v, u := h.game().Session().View(), h.game().Chosen()[0]
	from := hexOf(h.game(), u)
	for _, r := range v.Reach(u, nil) {
		d := hex.Distance(from, r.Hex, h.game().Session().Setup.Scenario.Board.Width)
		if d >= least && d <= most && v.Check(engine.Move{Unit: u, To: r.Hex}) == nil {
			return r.Hex
		}
	}
	h.t.Fatal("nowhere to go")
	return -1
}

func TestTheLessonOfLookingAbout(t *testing.T) {
	h := learn(t, "1  Looking about")
	h.at("Come nearer")
	h.drag(kit.Point{X: 700, Y: 320})
	h.at("Come nearer") // moving the map is not coming nearer
	h.frame(kit.Input{Pos: middle, Wheel: kit.Point{Y: 1}})
	h.at("Move the map")
	h.frame(kit.Input{Pos: middle, Wheel: kit.Point{Y: 1}})
	h.at("Move the map")
	h.drag(kit.Point{X: 560, Y: 340})
	h.at("Choose a unit")
	h.clickHex(h.hex("049050"))
	h.wrong("Choose a unit")
	h.clickHex(h.game().Meant())
	h.at("Another of the stack")
	h.clickHex(h.hex("049050"))
	h.wrong("Another of the stack")
	h.clickHex(h.game().Meant())
	h.at("Another of the stack")
	h.clickHex(h.game().Meant())
	h.at("Reach and way")
	h.bring(h.game().Meant())
	h.frame(kit.Input{Pos: h.game().Spot(h.game().Meant())})
	h.at("Reach and way")
	h.frame(kit.Input{Pos: h.game().Spot(h.afar(4, 6))})
	h.at("A layer")
	h.overlay("Zones of control")
	h.wrong("A layer")
	h.overlay("Objectives")
	h.at("What counts")
	h.press(0, "R")
	h.wrong("What counts")
	h.click("Objectives")
	h.at("Find a town")
	h.click("Mukden")
	h.wrong("Find a town")
	h.clickHex(h.game().Meant())
	h.at("")
	if !h.sees("That was all of this lesson.") {
		t.Errorf("no word at the end: %q", h.texts())
	}
	h.click("Leave")
	h.settle()
	if !h.sees("8 of 8 steps done") {
		t.Errorf("the progress is not kept: %q", h.texts())
	}
}

func TestTheLessonOfTheMarch(t *testing.T) {
	h := learn(t, "2  The march")
	h.at("Choose tanks")
	h.choose(h.unit("36mrd"))
	h.at("March")
	h.send(h.afar(1, 1))
	h.wrong("March")
	h.press(kit.Ctrl, "Z")
	h.at("March") // an undo is not what is asked for here
	h.choose(h.unit("20gtb"))
	h.send(h.afar(3, 6))
	h.at("Take it back")
	h.choose(h.unit("21gtb"))
	h.send(h.afar(3, 6))
	h.wrong("Take it back")
	h.press(kit.Ctrl, "Z")
	h.at("March together")
	h.choose(h.unit("20gtb"))
	if hexOf(h.game(), h.unit("20gtb")) != h.hex("043066") {
		h.press(kit.Ctrl, "Z")
		h.choose(h.unit("20gtb"))
	}
	goal := h.afar(2, 4)
	h.send(goal)
	h.wrong("March together")
	h.choose(h.unit("21gtb"))
	h.send(goal)
	h.at("Fuel")
	h.overlay("Supply")
	h.wrong("Fuel")
	h.overlay("Fuel")
	h.at("Zones of control")
	h.overlay("Zones of control")
	h.at("Up to the enemy")
	h.choose(h.unit("94rd"))
	h.send(h.afar(1, 1))
	h.wrong("Up to the enemy")
	h.choose(h.unit("2rba-troops"))
	h.send(h.game().Meant())
	h.at("")
}

func TestTheLessonOfTheAttack(t *testing.T) {
	h := learn(t, "3  The attack")
	target := h.hex("050045")
	h.at("Who is there")
	h.clickHex(h.hex("043049"))
	h.wrong("Who is there")
	h.clickHex(target)
	h.at("One attacker")
	h.choose(h.unit("275rd"))
	h.wrong("One attacker")
	h.choose(h.unit("103rd"))
	h.at("The forecast")
	h.send(target)
	h.at("With three")
	h.click("Attack")
	h.wrong("With three") // the chance is gone with one attacker
	h.click("Begin again")
	h.settle()
	h.at("Who is there")
	h.clickHex(target)
	h.choose(h.unit("103rd"))
	h.at("The forecast")
	h.send(target)
	h.at("With three")
	h.click("292nd Rifle Division")
	h.at("With three")
	h.click("275th Rifle Division")
	h.at("Strike")
	h.click("Attack")
	h.at("The ledger")
	h.press(kit.Ctrl, "Z")
	h.wrong("The ledger")
	if !h.pressSection() {
		t.Fatalf("no section of the manual in the ledger: %q", h.texts())
	}
	h.at("No way back")
	h.press(0, "Escape")
	h.press(kit.Ctrl, "Z")
	h.at("")
}

// pressSection clicks on the first number of a section in the panel.
func (h *hand) pressSection() bool {
	for _, cmd := range h.a.UI.List.Cmds {
		if cmd.Op == kit.OpText && strings.HasPrefix(cmd.Text, "5.") && len(cmd.Text) <= 6 && cmd.Rect.X > 900 {
			h.clickAt(kit.Point{X: cmd.Rect.X + 2, Y: cmd.Rect.Y - 3})
			return true
		}
	}
	return false
}

// below clicks on the first of a text that stands below another.
func (h *hand) below(head, text string) {
	h.t.Helper()
	y := float32(-1)
	for _, cmd := range h.a.UI.List.Cmds {
		if cmd.Op != kit.OpText {
			continue
		}
		if y < 0 && cmd.Text == head {
			y = cmd.Rect.Y
		} else if y >= 0 && cmd.Text == text && cmd.Rect.Y > y {
			h.clickAt(kit.Point{X: cmd.Rect.X + 2, Y: cmd.Rect.Y - 3})
			h.settle()
			return
		}
	}
	h.t.Fatalf("no %q below %q: %q", text, head, h.texts())
}

func TestTheLessonOfSupplyAndCommand(t *testing.T) {
	h := open(t)
	h.a.UI.Prefs.Still, h.high = true, 1600
	h.begin("4  Supply and command")
	h.at("Supply")
	h.overlay("Zones of control")
	h.wrong("Supply")
	h.overlay("Supply")
	h.at("The chain of command")
	h.choose(h.unit("20gtb"))
	h.wrong("The chain of command")
	h.choose(h.unit("103rd"))
	h.at("A mission for the army")
	h.below("36TH ARMY", "Assault")
	h.click("Pursue")
	h.wrong("A mission for the army")
	h.below("36TH ARMY", "Pursue")
	h.click("Advance")
	h.at("First in the queue")
	h.below("36TH ARMY", "Supply priority")
	h.click("Served last")
	h.wrong("First in the queue")
	h.below("36TH ARMY", "Supply priority")
	h.click("Served first")
	h.at("One unit's posture")
	h.below("POSTURE", "Reserve")
	h.wrong("One unit's posture")
	h.below("POSTURE", "Hold")
	h.at("An army for the staff")
	h.choose(h.unit("20gtb"))
	h.press(kit.Shift, "G")
	h.click("Give the mission")
	h.wrong("An army for the staff")
	h.press(kit.Shift, "B")
	h.choose(h.unit("103rd"))
	h.press(kit.Shift, "G")
	h.click("Give the mission")
	h.at("The staff moves")
	h.press(kit.Shift, "M")
	h.settle()
	h.at("Before the day ends")
	h.wait(0.6)
	h.press(kit.Ctrl, "Enter")
	h.at("The other side")
	h.wait(0.6)
	h.press(kit.Ctrl, "Enter")
	h.settle()
	h.press(0, "Backspace")
	h.at("The morning report")
	h.click("Units")
	h.wrong("The morning report")
	h.click("Graphs")
	h.at("")
	if list := h.stored(); slices.ContainsFunc(list, func(name string) bool { return strings.HasSuffix(name, ".rec") }) {
		t.Errorf("the lesson has left a saved game: %v", list)
	}
}

// storm brings the units of an army as near to a hex as they can go.
func (h *hand) storm(army string, goal int32) {
	s := h.game().Session()
	sc, w := s.Setup.Scenario, s.Setup.Scenario.Board.Width
	for _, u := range s.View().Units(nil) {
		st, ok := s.View().Unit(u)
		if !ok || daybook.Army(sc, u) != army || hex.Distance(st.Hex, goal, w) > 9 {
			continue
		}
		best, far := st.Hex, hex.Distance(st.Hex, goal, w)
		for _, r := range s.View().Reach(u, nil) {
			if d := hex.Distance(r.Hex, goal, w); d < far && s.View().Check(engine.Move{Unit: u, To: r.Hex}) == nil {
				best, far = r.Hex, d
			}
		}
		if best != st.Hex {
			h.choose(u)
			h.send(best)
		}
	}
}

func TestTheLessonOfAnOperation(t *testing.T) {
	h := learn(t, "5  Halun-Arshaan in three days")
	h.at("Look at the goal")
	goal := h.game().Meant()
	h.clickHex(goal)
	h.at("Close up")
	for day := range 3 {
		h.storm("39th Army", goal)
		if day == 0 {
			h.at("Attack together")
		}
		if v := h.game().Session().View(); day > 0 && v.Control(goal) != 0 {
			h.press(0, "Escape")
			h.press(0, "Escape")
			h.send(goal)
			h.click("Attack")
			h.press(0, "Escape")
			h.storm("39th Army", goal)
		}
		if h.game().Session().View().Control(goal) == 0 {
			break
		}
		h.endDay()
	}
	h.at("")
}

func TestTheDaysOfAnOperationRunOut(t *testing.T) {
	h := learn(t, "5  Halun-Arshaan in three days")
	h.clickHex(h.game().Meant())
	for range 3 {
		h.endDay()
	}
	h.at("Close up")
	if !h.game().Late() || !h.sees("The days of this task are over.") {
		t.Errorf("the fourth morning has come and nothing is said: %q", h.texts())
	}
	h.click("Begin again")
	h.at("Look at the goal")
	if d := h.game().Session().Game().Day(); d != 0 {
		t.Errorf("begun again on day %d", d)
	}
}

// stored lists the files the client has kept.
func (h *hand) stored() (names []string) {
	h.a.Store.List(func(list []app.Entry, _ error) {
		for _, e := range list {
			names = append(names, e.Name)
		}
	})
	return names
}
