package board

import (
	"testing"

	"auguststorm/engine/ui/kit"
)

func TestTheMarkOfAFightStandsBesideItsHexWithinTheWindow(t *testing.T) {
	h := newHand(t)
	harbin := place(t, h.v.Map.sc, "harbin")
	h.v.Top = 48
	h.v.Camera.Show(harbin, 46)
	for _, at := range []kit.Point{{X: 400, Y: 300}, {X: 400, Y: 60}, {X: 20, Y: 300}, {X: 790, Y: 590}} {
		p := h.v.Camera.Centre(harbin)
		h.v.Camera.Pan(at.X-p.X, at.Y-p.Y)
		r := h.v.plate(&Result{Hex: harbin, Word: "Breakthrough", Lost: [2]string{"−310", "−1,920"}}, 1)
		if r.W == 0 || r.X < 0 || r.Right() > 800 || r.Y < 48 || r.Bottom() > 600 {
			t.Errorf("of a hex at %v it stands at %v", h.v.Camera.Centre(harbin), r)
		}
		if r.Has(h.v.Camera.Centre(harbin)) {
			t.Errorf("it covers its hex at %v", h.v.Camera.Centre(harbin))
		}
	}
}

func TestOfManyFightsTheLastMarksStandAndOneAHex(t *testing.T) {
	h := newHand(t)
	for i := range int32(20) {
		h.v.AddResult(Result{Hex: i})
	}
	h.v.AddResult(Result{Hex: 19, Word: "again"})
	if n := len(h.v.Results); n != mostResults || h.v.Results[n-1].Word != "again" || h.v.Results[0].Hex != 20-mostResults {
		t.Errorf("%+v", h.v.Results)
	}
	for range 4 {
		h.frame(kit.Input{DT: 1})
	}
	if n := len(h.v.Results); n != 0 {
		t.Errorf("%d stand after four seconds", n)
	}
}
