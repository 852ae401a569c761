package screen_test

import (
	"strings"
	"testing"

	"auguststorm/engine/ui/kit"
)

// lays puts a layer on the map.
func (h *hand) lays(name string) {
	h.t.Helper()
	for range 12 {
		if h.game().Laid() == name {
			return
		}
		h.press(0, "O")
	}
	h.t.Fatalf("no layer %q", name)
}

func TestTheLayerOfTheAirTellsWhatIsFlownFromWhereToWhomAndOnlyToItsSide(t *testing.T) {
	h := open(t)
	h.a.UI.Prefs.Still = true
	h.click("Neither: watch two staffs")
	h.click("Begin")
	h.settle()
	h.lays("Air")
	said := func() string {
		h.rest()
		return strings.Join(h.texts(), " ")
	}
	if text := said(); !strings.Contains(text, "It begins on 11 August.") {
		t.Errorf("on the first day it says %q", text)
	}
	for range 5 {
		h.press(0, ".")
		h.settle()
	}
	flights := h.game().Session().Book.Today().Flown
	if len(flights) == 0 {
		t.Fatal("nothing is flown on 14 August")
	}
	if text := said(); !strings.Contains(text, "Tamsag Bulak") || strings.Contains(text, "Bulak: 0 t this morning, 0 t yesterday; at most 150") {
		t.Errorf("on 14 August it says %q", text)
	}
	h.press(0, "V") // the Soviet side sees the same
	if text := said(); !strings.Contains(text, "Fuel for 6th Guards Tank Army") {
		t.Errorf("the Soviet side reads %q", text)
	}
	h.press(0, "V")
	if text := said(); strings.Contains(text, "6th Guards Tank Army from") {
		t.Errorf("the Japanese side reads %q", text)
	}
	if n := len(h.game().Sorties()); n > 0 {
		t.Errorf("the Japanese side sees %d flights", n)
	}
	h.press(0, "V")
	if n := len(h.game().Sorties()); n == 0 {
		t.Error("who sees both sides sees no flight")
	}
	h.frame(kit.Input{})
}
