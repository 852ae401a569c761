package screen_test

import (
	"testing"

	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/screen"
)

// toTheEnd watches two staffs at Nomonhan to the last day.
func toTheEnd(t *testing.T) *hand {
	t.Helper()
	h := open(t)
	h.a.UI.Prefs.Still = true
	h.click("Nomonhan")
	h.click("Neither: watch two staffs")
	h.click("Begin")
	h.settle()
	for range 14 {
		h.press(kit.Ctrl, "Enter")
		h.settle()
		h.press(0, "Backspace")
		h.settle()
		if h.game().Session().Game().Over() {
			h.settle()
			return h
		}
	}
	t.Fatalf("it is still %s", h.game().Session().Game().Date())
	return nil
}

func TestTheCampaignEndsWithAVerdictLossesAndWaysOn(t *testing.T) {
	h := toTheEnd(t)
	for _, text := range []string{"Decisive victory of the Soviet and Mongolian side", "Nomonhan: 20 August to 31 August 1939", "Killed", "Kawamata bridge", "HOLDER"} {
		if !h.sees(text) {
			t.Errorf("the last page lacks %q: %q", text, h.texts())
		}
	}
	h.click("Save the record")
	h.settle()
	h.press(0, "Escape")
	h.settle()
	h.click("Look at the map")
	h.settle()
	if h.sees("Save the record") {
		t.Fatal("the last page does not close")
	}
	h.click("The verdict")
	h.settle()
	h.click("Watch the record")
	h.settle()
	if r, ok := h.a.Screen().(*screen.Replay); !ok || r.Days() < 12 {
		t.Fatalf("the record is not watched: %q", h.texts())
	}
	h.home()
	if !h.sees("the campaign is over") && !h.sees("The campaign is over") {
		t.Errorf("the title shows %q", h.texts())
	}
	h.click("Continue")
	h.settle()
	h.click("New campaign")
	h.settle()
	if !h.sees("Begin") {
		t.Errorf("after the end there is no new campaign: %q", h.texts())
	}
}

func TestTheObjectivesTellBothSidesWhatTheNextLevelNeeds(t *testing.T) {
	for _, c := range []struct {
		name, seat string
		want       []string
	}{
		{"the first side", "The Soviet and Mongolian side", []string{"The Soviet and Mongolian side: 10 of 100 VP", "As it stands: victory of the Japanese side.", "Draw: the Soviet and Mongolian side needs 50 VP, 40 more"}},
		{"the second side", "The Japanese side", []string{"The Japanese side: 90 of 100 VP", "Draw: the Soviet and Mongolian side needs 50 VP, 40 more"}},
	} {
		h := open(t)
		h.a.UI.Prefs.Still = true
		h.click("Nomonhan")
		h.click(c.seat)
		h.click("Begin")
		h.settle()
		h.press(0, "Backspace")
		h.settle()
		if h.sees("Daybook") {
			h.press(0, "R")
		}
		h.press(0, "R")
		h.click("Objectives")
		h.settle()
		for _, text := range append(c.want, "HOLDER") {
			if !h.sees(text) {
				t.Errorf("%s does not read %q: %q", c.name, text, h.texts())
			}
		}
	}
}
