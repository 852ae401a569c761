package kit_test

import (
	"strings"
	"testing"

	"auguststorm/engine/ui/kit"
)

func TestATooltipOfTheMapStaysInTheRoomThePanelsLeave(t *testing.T) {
	room := kit.Rect{X: 0, Y: 0, W: 400, H: 400}
	h := newHand(func(c *kit.Context) { c.TipIn(room, room, "A town with a long name of the time, and that of today") })
	h.move(380, 100)
	h.wait(1)
	h.wait(0.1)
	for i := range h.c.List.Cmds {
		if x := &h.c.List.Cmds[i]; x.Op == kit.OpText && strings.Contains(x.Text, "town") {
			if x.Rect.X > 380 {
				t.Errorf("it is written at %v", x.Rect)
			}
			return
		}
	}
	t.Error("there is no tooltip")
}

// shows reports that a text is drawn.
func (h *hand) shows(text string) bool {
	for i := range h.c.List.Cmds {
		if h.c.List.Cmds[i].Text == text {
			return true
		}
	}
	return false
}

func TestAToastTakesThePlaceOfTheLastOfItsKind(t *testing.T) {
	h := newHand(func(*kit.Context) {})
	h.c.ToastAs("layer", "Supply", kit.News)
	h.c.ToastAs("layer", "Fuel", kit.News)
	h.wait(0.1)
	var all []string
	for i := range h.c.List.Cmds {
		all = append(all, h.c.List.Cmds[i].Text)
	}
	if text := strings.Join(all, "|"); strings.Contains(text, "Supply") || !strings.Contains(text, "Fuel") {
		t.Errorf("%q", text)
	}
}

func TestATooltipGoesWhenItsButtonIsUsedAndDoesNotComeBackUntilThePointerHasBeenElsewhere(t *testing.T) {
	h := newHand(func(c *kit.Context) {
		c.Button(kit.Rect{X: 10, Y: 10, W: 80, H: 30}, kit.Button{ID: "b", Label: "Reports", Tip: "Opens the reports"})
		c.Button(kit.Rect{X: 110, Y: 10, W: 80, H: 30}, kit.Button{ID: "w", Label: "Undo", Why: "Dice have fallen"})
	})
	h.move(20, 20)
	h.wait(1)
	h.wait(0.1)
	if !h.shows("Opens the reports") {
		t.Fatal("the tooltip does not come")
	}
	h.click(20, 20)
	h.wait(1)
	h.wait(0.1)
	if h.shows("Opens the reports") {
		t.Error("it lies over what the button has opened")
	}
	h.move(300, 300)
	h.wait(0.1)
	h.move(20, 20)
	h.wait(1)
	h.wait(0.1)
	if !h.shows("Opens the reports") {
		t.Error("it never comes back")
	}
	h.move(120, 20)
	h.click(120, 20)
	h.wait(1)
	h.wait(0.1)
	if !h.shows("Dice have fallen") {
		t.Error("a button that cannot be used does not say why")
	}
}

func TestWhatWasNotDoneIsForgottenWhenSomethingIsDoneButGoodNewsStand(t *testing.T) {
	h := newHand(func(*kit.Context) {})
	h.c.Toast("Choose a unit first.", kit.News)
	h.c.Toast("It is out of fuel.", kit.Refused)
	h.c.Toast("Hailar is taken.", kit.Good)
	h.c.Toast("The game cannot be saved.", kit.Trouble)
	h.wait(0.1)
	h.c.Toast("It is said now.", kit.Refused)
	h.c.Answered()
	h.wait(0.1)
	for text, stands := range map[string]bool{"Choose a unit first.": false, "It is out of fuel.": false, "Hailar is taken.": true, "The game cannot be saved.": true, "It is said now.": true} {
		if h.shows(text) != stands {
			t.Errorf("%q shows: %v", text, !stands)
		}
	}
	h.wait(4)
	h.wait(0.1)
	if h.shows("Hailar is taken.") {
		t.Error("a toast stands longer than 4 s")
	}
}

func TestATooltipOfTheTableOfKeysLiesOverNoRow(t *testing.T) {
	page := kit.Rect{X: 330, Y: 0, W: 300, H: 400}
	h := newHand(func(c *kit.Context) {
		c.Actions.Add(kit.Action{ID: "a", Name: "Next unit", Group: "Units", Keys: []kit.Chord{"N"}, Help: "Chooses the next one"})
		c.KeyPage(page, "keys")
	})
	h.move(340, 60)
	h.wait(1)
	h.wait(0.1)
	for i := range h.c.List.Cmds {
		if x := &h.c.List.Cmds[i]; x.Op == kit.OpText && x.Text == "Chooses the next one" {
			if x.Rect.X+h.c.Measure(kit.Small, x.Text) > page.X {
				t.Errorf("it is written at %v, over the rows", x.Rect)
			}
			return
		}
	}
	t.Error("there is no tooltip")
}
