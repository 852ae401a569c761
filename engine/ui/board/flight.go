package board

import (
	"auguststorm/engine"
	"auguststorm/engine/ui/ink"
	"auguststorm/engine/ui/kit"
)

// Flight is a counter on its way between hexes. Its own Hex is -1 meanwhile, so
// that it stands in no stack.
type Flight struct {
	Counter int    // index into View.Counters
	At      ink.Pt // on the map
}

// Along is the point at a share (0..1) of a way from hex to hex.
func (m *Map) Along(way []int32, share float32) ink.Pt {
	if len(way) == 0 {
		return ink.Pt{}
	}
	f := max(0, min(1, share)) * float32(len(way)-1)
	i := min(int(f), len(way)-1)
	a := m.grid.Centre(way[i])
	if i+1 == len(way) {
		return a
	}
	b := m.grid.Centre(way[i+1])
	return a.Add(b.Sub(a).Mul(f - float32(i)))
}

// Moved says that counters stand elsewhere, as Changed does, and leaves the names
// where they lie: cheap enough for every frame.
func (v *View) Moved() {
	v.Changed()
	v.rev--
}

// drawFlights shows the counters on their way, over all others.
func (v *View) drawFlights(l *kit.List, rest, scale float32) {
	k, b := v.Camera.u/rest, bodySize(rest)
	for _, f := range v.Flights {
		if f.Counter >= len(v.Counters) {
			continue
		}
		p := v.Camera.ToScreen(f.At)
		switch c := &v.Counters[f.Counter]; {
		case !v.Camera.area.Has(p):
		case b < 10.5:
			v.drawForce(&stack{top: []int{f.Counter}, men: c.Men}, p, scale)
		default:
			v.drawSpot(spot{f.Counter, -b / 2, -b / 2, b}, p, k, scale, max(2, b*0.07))
		}
	}
	v.meshes.flush(l)
}

// Unit is the counter of one unit as a side sees it now: its own in full, an
// enemy it can tell apart as it believes him.
func (r *Roster) Unit(v engine.View, u engine.UnitID) (Counter, bool) {
	s, ok := v.Unit(u)
	if !ok {
		return Counter{}, false
	}
	return r.counter(int32(u), &s), true
}
