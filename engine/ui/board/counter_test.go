package board

import (
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/ui/kit"
)

func TestNoTextOnACounterIsTooSmallToRead(t *testing.T) {
	r := NewRoster(campaign().sc, Palettes[0])
	for i := range r.sc.Units {
		name := r.sc.Units[i].Label
		for _, ui := range []float32{0.75, 1, 2} {
			for _, u := range Stops {
				b := bodySize(u)
				if dressOf(b) < named {
					continue
				}
				if text, size := fitted(name, b*ui*0.86, b*ui*0.21); text != "" && size < leastText {
					t.Errorf("%s at zoom %g and scale %g is written %g pixels high", name, u, ui, size)
				} else if u == Stops[len(Stops)-1] && ui >= 1 && text != name {
					t.Errorf("%s has no room at zoom %g and scale %g", name, u, ui)
				}
			}
		}
	}
}

func TestAWeatherPictureIsThereOnlyInBadWeather(t *testing.T) {
	m := campaign()
	r := NewRoster(m.sc, Palettes[0])
	g := engine.New(m.sc, 1)
	air := r.Air(g.View(0))
	if air == nil || r.Air(g.View(1)) != air {
		t.Fatal("the rain of 9 August is not on the map, or is painted twice")
	}
	clear, h := 0, air.Pix.Rect
	for i := 3; i < len(air.Pix.Pix); i += 4 {
		if a := air.Pix.Pix[i]; a == 0 {
			clear++
		} else if a > 90 {
			t.Fatalf("weather of strength %d of 255 hides the ground", a)
		}
	}
	if clear < h.Dx()*h.Dy()/4 {
		t.Errorf("%d of %d places are clear", clear, h.Dx()*h.Dy())
	}
}

func TestTintsCanBeLeftAway(t *testing.T) {
	m := campaign()
	v := NewView(m, kit.Rect{W: 800, H: 600})
	count := func() int {
		var l kit.List
		v.Draw(&l, 1)
		return len(l.Cmds)
	}
	lamp := count()
	v.Light, v.Air = Evening, NewRoster(m.sc, Palettes[0]).Air(engine.New(m.sc, 1).View(0))
	lit := count()
	v.Plain = true
	if plain := count(); lit != lamp+2 || plain != lamp {
		t.Errorf("%d commands under the lamp, %d with light and weather, %d without", lamp, lit, plain)
	}
}
