package kit_test

import (
	"flag"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"auguststorm/engine/ui/kit"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// hand drives a context as a person would.
type hand struct {
	c    *kit.Context
	in   kit.Input
	draw func(*kit.Context)
}

func newHand(draw func(*kit.Context)) *hand {
	h := &hand{c: kit.New(kit.Fixed{}), draw: draw}
	h.step(kit.Input{})
	return h
}

func (h *hand) step(in kit.Input) {
	in.Pos, in.Inside, in.Down, in.Mods = h.in.Pos, h.in.Inside, h.in.Down, h.in.Mods
	in.DT = 0.016
	for range 4 {
		h.c.Begin(in, 800, 600)
		h.draw(h.c)
		h.c.End()
		if !h.c.Again() {
			break
		}
		in = in.Quiet()
	}
}

func (h *hand) move(x, y float32) {
	h.in.Pos, h.in.Inside = kit.Point{X: x, Y: y}, true
	h.step(kit.Input{})
}

func (h *hand) press() {
	h.in.Down[kit.Left] = true
	h.step(kit.Input{Pressed: [3]bool{true}})
}

func (h *hand) release() {
	h.in.Down[kit.Left] = false
	h.step(kit.Input{Released: [3]bool{true}})
}

func (h *hand) click(x, y float32) {
	h.move(x, y)
	h.press()
	h.release()
}

func (h *hand) key(chord string) {
	parts := strings.Split(chord, "+")
	for _, p := range parts[:len(parts)-1] {
		h.in.Mods |= map[string]kit.Mods{"Shift": kit.Shift, "Ctrl": kit.Ctrl, "Alt": kit.Alt}[p]
	}
	h.step(kit.Input{Keys: []kit.KeyPress{{Key: kit.Key(parts[len(parts)-1])}}})
	h.in.Mods = 0
}

func (h *hand) text(s string) { h.step(kit.Input{Chars: s}) }

func (h *hand) wait(seconds float32) {
	for ; seconds > 0; seconds -= 0.016 {
		h.step(kit.Input{})
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; read the difference, then go test -update\n%s", path, got)
	}
}

var box = kit.Rect{X: 100, Y: 100, W: 120, H: 30}

func TestAButtonIsUsedWhenThePointerComesUpOnIt(t *testing.T) {
	used := 0
	h := newHand(func(c *kit.Context) {
		if c.Button(box, kit.Button{ID: "go", Label: "Go"}) {
			used++
		}
	})
	h.click(150, 110)
	if used != 1 {
		t.Fatalf("a click used the button %d times", used)
	}
	h.move(150, 110)
	h.press()
	h.move(400, 400)
	h.release()
	if used != 1 {
		t.Fatal("a press that ends elsewhere used the button")
	}
}

func TestADisabledButtonSaysWhy(t *testing.T) {
	used := false
	h := newHand(func(c *kit.Context) {
		used = c.Button(box, kit.Button{ID: "go", Label: "Go", Tip: "Moves", Why: "It is out of fuel."}) || used
	})
	h.click(150, 110)
	h.wait(0.6)
	if used || !strings.Contains(h.c.List.Dump(), "It is out of fuel.") {
		t.Fatalf("used %v\n%s", used, h.c.List.Dump())
	}
}

func TestTabGoesThroughTheWidgetsAndEnterUsesThem(t *testing.T) {
	var used []string
	h := newHand(func(c *kit.Context) {
		for i, id := range []string{"a", "b", "c"} {
			if c.Button(box.Move(0, float32(i)*40), kit.Button{ID: id, Label: id}) {
				used = append(used, id)
			}
		}
	})
	h.key("Tab")
	h.key("Enter")
	h.key("Tab")
	h.key("Space")
	h.key("Shift+Tab")
	h.key("Shift+Tab")
	h.key("Enter")
	if got := strings.Join(used, " "); got != "a b c" {
		t.Fatalf("used %q", got)
	}
}

func TestADialogKeepsPointerAndKeyboardFromWhatIsBelow(t *testing.T) {
	below, inside, open := 0, 0, true
	h := newHand(func(c *kit.Context) {
		if c.Button(box, kit.Button{ID: "below", Label: "Below"}) {
			below++
		}
		if open && c.Modal("dialog", 300, 200, "Question", func(r kit.Rect) {
			if c.Button(r.CutTop(30), kit.Button{ID: "in", Label: "Inside"}) {
				inside++
			}
		}) {
			open = false
		}
	})
	h.click(150, 110)
	for range 4 {
		h.key("Tab")
		h.key("Enter")
		if !open {
			open = true
		}
	}
	if below != 0 || inside == 0 {
		t.Fatalf("below %d, inside %d", below, inside)
	}
	h.key("Escape")
	if open {
		t.Fatal("Escape does not close the dialog")
	}
	h.click(150, 110)
	if below != 1 {
		t.Fatal("the button below stays barred after the dialog")
	}
}

func TestAFieldTakesTextAndMovesItsCaret(t *testing.T) {
	value := ""
	h := newHand(func(c *kit.Context) { c.Field(box, kit.Field{ID: "name", Limit: 12}, &value) })
	h.click(150, 110)
	h.text("Хайлар")
	h.key("Home")
	h.text("В ")
	h.key("End")
	h.key("Backspace")
	if value != "В Хайла" {
		t.Fatalf("value %q", value)
	}
	h.key("Ctrl+A")
	h.key("Ctrl+C")
	h.key("End")
	h.key("Ctrl+V")
	if value != "В ХайлаВ Хай" {
		t.Fatalf("after paste with a limit of 12: %q", value)
	}
	h.key("Ctrl+A")
	h.text("x")
	if value != "x" {
		t.Fatalf("typing over the selection: %q", value)
	}
}

func TestAnActionIsStartedByItsKeyItsButtonAndItsMenu(t *testing.T) {
	acts := 0
	h := newHand(func(c *kit.Context) {
		c.Actions.Add(kit.Action{ID: "day", Name: "End the day", Keys: []kit.Chord{"Ctrl+Enter"}})
		if c.Act("day") {
			acts++
		}
		c.Button(box, kit.Button{ID: "day", Action: "day"})
		if c.Button(box.Move(0, 40), kit.Button{ID: "menu", Label: "Menu"}) {
			c.OpenMenu("m", box.Move(0, 40), []kit.MenuItem{{ID: "x", Label: "X"}, {ID: "day", Action: "day"}})
		}
		c.MenuChoice("m")
	})
	h.key("Ctrl+Enter")
	h.click(150, 110)
	h.click(150, 150)
	h.key("Down")
	h.key("Down")
	h.key("Enter")
	if acts != 3 {
		t.Fatalf("the action was started %d times", acts)
	}
	if loser := h.c.Actions.Rebind("day", "F5"); loser != "" {
		t.Fatal(loser)
	}
	h.key("Ctrl+Enter")
	h.key("F5")
	if acts != 4 {
		t.Fatalf("after another key was chosen: %d", acts)
	}
}

func TestALetterTypedInAFieldIsNoCommand(t *testing.T) {
	acts, value := 0, ""
	h := newHand(func(c *kit.Context) {
		c.Actions.Add(kit.Action{ID: "n", Name: "Next unit", Keys: []kit.Chord{"N"}})
		if c.Act("n") {
			acts++
		}
		c.Field(box, kit.Field{ID: "f"}, &value)
	})
	h.click(150, 110)
	h.key("N")
	if acts != 0 {
		t.Fatal("N in a field started the action")
	}
	h.click(500, 500)
	h.key("N")
	if acts != 1 {
		t.Fatal("N outside the field did nothing")
	}
}

func TestAListOfAThousandDrawsWhatIsInView(t *testing.T) {
	chosen := 0
	drawn := 0
	r := kit.Rect{X: 10, Y: 10, W: 300, H: 260}
	h := newHand(func(c *kit.Context) {
		drawn = 0
		c.Prefs.Still = true
		c.Rows(r, kit.Rows{ID: "l", N: 1000, Chosen: &chosen, Row: func(i int, r kit.Rect, _ bool) { drawn++ }})
	})
	if drawn > 12 {
		t.Fatalf("%d rows drawn of a list that shows 10", drawn)
	}
	h.key("Tab")
	h.key("End")
	if chosen != 999 {
		t.Fatalf("End chose %d", chosen)
	}
	h.click(50, 264)
	if chosen != 999 {
		t.Fatalf("the last row in view after End is %d", chosen)
	}
	h.step(kit.Input{Wheel: kit.Point{Y: 1000}})
	h.click(50, 20)
	if chosen != 0 {
		t.Fatalf("the first row after the wheel is %d", chosen)
	}
}

func TestATableSortsByAHeadingAndKeepsTheChosenRecord(t *testing.T) {
	names, chosen := []string{"c", "a", "b"}, 2
	h := newHand(func(c *kit.Context) {
		c.Table(kit.Rect{X: 0, Y: 0, W: 200, H: 200}, kit.Table{ID: "t", N: 3, Columns: []kit.Column{{Title: "Name"}}, Chosen: &chosen,
			Cell: func(row, _ int) string { return names[row] }})
	})
	order := func() (s string) {
		for _, cmd := range h.c.List.Cmds {
			if cmd.Op == kit.OpText && len(cmd.Text) == 1 {
				s += cmd.Text
			}
		}
		return s
	}
	if order() != "cab" {
		t.Fatal(order())
	}
	h.click(50, 10)
	up := order()
	h.click(50, 10)
	if up != "abc" || order() != "cba" || chosen != 2 {
		t.Fatalf("up %s, down %s, chosen %d", up, order(), chosen)
	}
}

func TestTextBreaksBetweenWordsAndBetweenKanji(t *testing.T) {
	c := kit.New(kit.Fixed{})
	c.Scale = 2
	s := kit.Style{Size: 10} // 5 a letter
	if got := strings.Join(c.Wrap(s, "the 6th Guards Tank Army", 60), "|"); got != "the 6th|Guards Tank|Army" {
		t.Error(got)
	}
	if got := strings.Join(c.Wrap(s, "満洲国軍。綏芬河", 20), "|"); got != "満洲国|軍。綏芬|河" {
		t.Error(got)
	}
	if got, _ := c.Fit(s, "Transbaikal", 30); got != "Trans…" {
		t.Error(got)
	}
}

func TestNothingMovesWithoutInput(t *testing.T) {
	h := newHand(func(c *kit.Context) { c.Button(box, kit.Button{ID: "go", Label: "Go"}) })
	h.move(400, 400)
	if w := h.c.Wake(); w < 1e9 {
		t.Fatalf("a resting screen wants a frame in %v s", w)
	}
}

func TestTheListOfAButtonInAPanel(t *testing.T) {
	h := newHand(func(c *kit.Context) {
		r := c.Panel(kit.Rect{X: 20, Y: 20, W: 240, H: 160})
		c.Head(&r, "The commander")
		c.Button(r.CutTop(kit.RowHeight), kit.Button{ID: "go", Label: "Begin", Kind: kit.Primary})
		r.CutTop(kit.Gap)
		on := true
		c.Checkbox(r.CutTop(kit.RowHeight), "zoc", "Zones of control", &on)
	})
	golden(t, "panel", h.c.List.Dump())
}

func TestAnotherKeyIsChosenOnThePageOfKeys(t *testing.T) {
	acts := 0
	h := newHand(func(c *kit.Context) {
		c.Actions.Add(kit.Action{ID: "a", Name: "Next unit", Group: "Units", Keys: []kit.Chord{"N"}}, kit.Action{ID: "b", Name: "Rest", Group: "Units", Keys: []kit.Chord{"R"}})
		if c.Act("a") {
			acts++
		}
		c.KeyPage(kit.Rect{W: 500, H: 400}, "keys")
	})
	h.click(450, 55) // Next unit
	h.key("Ctrl+R")
	h.key("Ctrl+R")
	if acts != 1 {
		t.Fatalf("the new key started the action %d times", acts)
	}
	h.click(450, 55)
	h.key("R") // which was Rest's
	if k := h.c.Actions.Keys("b"); len(k) != 0 {
		t.Fatalf("Rest still has %v", k)
	}
	h.click(450, 55)
	h.key("Escape")
	if k := h.c.Actions.Keys("a"); len(k) != 1 || k[0] != "R" {
		t.Fatalf("Escape changed the key to %v", k)
	}
}

func TestTheWidgetThatGetsTheFocusIsReadAloud(t *testing.T) {
	pick := 1
	h := newHand(func(c *kit.Context) {
		r := kit.Rect{X: 10, Y: 10, W: 200, H: 200}
		c.Button(r.CutTop(30), kit.Button{ID: "go", Label: "End the day"})
		c.Label(&r, "Weather")
		c.Dropdown(r.CutTop(30), "weather", []string{"Historical", "Dry"}, &pick)
	})
	h.key("Tab")
	first := h.c.Said()
	h.key("Tab")
	if second := h.c.Said(); first != "End the day" || second != "Weather: Dry" {
		t.Fatalf("%q, %q", first, second)
	}
}

func TestAColumnScrollsToWhatDoesNotFit(t *testing.T) {
	used := ""
	draw := func(c *kit.Context) {
		c.Prefs.Still = true
		c.Column(kit.Rect{X: 0, Y: 0, W: 200, H: 100}, "form", func(r *kit.Rect) {
			for _, id := range []string{"a", "b", "c", "d", "e"} {
				if c.Button(r.CutTop(40), kit.Button{ID: id, Label: id}) {
					used = id
				}
			}
		})
	}
	h := newHand(draw)
	h.click(50, 120) // outside, where c would be
	if used != "" {
		t.Fatalf("%s was used outside the column", used)
	}
	h.move(50, 50)
	h.step(kit.Input{Wheel: kit.Point{Y: -10}})
	h.click(50, 90)
	if used != "e" {
		t.Fatalf("at the end of the column is %q", used)
	}
	h.key("Tab") // from e around to a, which is brought into view
	h.step(kit.Input{})
	h.click(50, 10)
	if used != "a" {
		t.Fatalf("after Tab the column begins with %q", used)
	}
}

func TestAColumnRevealsInItsFirstFrame(t *testing.T) {
	used, asked := "", false
	h := newHand(func(c *kit.Context) {
		c.Prefs.Still = true
		c.Column(kit.Rect{X: 0, Y: 0, W: 200, H: 100}, "form", func(r *kit.Rect) {
			for _, id := range []string{"a", "b", "c", "d", "e"} {
				row := r.CutTop(40)
				if id == "e" && !asked {
					asked = true
					c.Reveal(row)
				}
				if c.Button(row, kit.Button{ID: id, Label: id}) {
					used = id
				}
			}
		})
	})
	h.step(kit.Input{})
	h.click(50, 90)
	if used != "e" {
		t.Fatalf("at the end of the column is %q", used)
	}
}

func TestTheClockGoesOnWhileNothingIsDrawn(t *testing.T) {
	double := false
	h := newHand(func(c *kit.Context) { double = double || c.Double() })
	again := func(in kit.Input) {
		in.Pos, in.Inside, in.DT = kit.Point{X: 20, Y: 20}, true, 0.25
		h.c.Begin(in, 800, 600)
		h.draw(h.c)
		h.c.End()
	}
	h.c.Toast("Saved.", kit.Good)
	again(kit.Input{Pressed: [3]bool{true}})
	again(kit.Input{Released: [3]bool{true}})
	again(kit.Input{Passed: 5})
	if rest := h.c.Wake(); !math.IsInf(rest, 1) {
		t.Errorf("after 5 seconds a notice of 4.5 still asks for a frame in %g s", rest)
	}
	again(kit.Input{Passed: 3, Pressed: [3]bool{true}})
	if double {
		t.Error("two clicks eight seconds apart are a double click")
	}
}
