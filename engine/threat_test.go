package engine_test

import (
	"slices"
	"testing"
)

func TestTheThreatIsWhatKnownEnemiesCanReachAndAttackInAPhase(t *testing.T) {
	b := board{rows: plain7, foggy: true, units: []string{unit("r", "red", "infantry", "leg", "0302", 9000), unit("b", "blue", "infantry", "leg", "0502", 9000)}}
	w := b.game(t)
	threat := w.View(0).Threat(nil)
	if threat[w.hex("0502")] <= 0 || threat[w.hex("0402")] <= 0 {
		t.Errorf("the infantry threatens neither its own hex nor the one beside: %v", threat)
	}
	unseen := board{rows: plain7, foggy: true, units: []string{unit("r", "red", "infantry", "leg", "0102", 9000), unit("b", "blue", "infantry", "leg", "0702", 9000)}}.game(t)
	for h, p := range unseen.View(0).Threat(nil) {
		if p != 0 {
			t.Errorf("an enemy nobody has seen threatens hex %d", h)
		}
	}
}

func TestTheThreatTellsNothingTheSightingsDoNot(t *testing.T) {
	// Only presence is known at two hexes: infantry and tanks look the same from there.
	seen := func(kind, mobility string) []int64 {
		w := board{rows: plain7, foggy: true, units: []string{unit("r", "red", "infantry", "leg", "0302", 9000), unit("b", "blue", kind, mobility, "0502", 9000)}}.game(t)
		for _, s := range w.View(0).Sightings(nil) {
			if s.Unit >= 0 {
				t.Fatalf("more than presence is known: %+v", s)
			}
		}
		return w.View(0).Threat(nil)
	}
	if a, b := seen("infantry", "leg"), seen("cavalry", "cavalry"); !slices.Equal(a, b) {
		t.Errorf("foot and horse differ:\n%v\n%v", a, b)
	}
}
