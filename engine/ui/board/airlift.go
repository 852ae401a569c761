package board

import (
	"slices"

	"auguststorm/engine"
	"auguststorm/engine/ui/ink"
	"auguststorm/engine/ui/kit"
)

// Sortie is what was flown to a hex on a morning.
type Sortie struct {
	From, To  int32 // hexes; From is -1 for a base off the map
	Yesterday bool
}

// Colours of the overlay of the air.
const (
	airInk    = 0x1F5F7A
	airOldInk = 0x6F93A3
	fieldInk  = 0x55606A
)

// Airlift is airfields in the colour of who holds their ground, the bases of the
// transports, the hexes to whose units they can come today, and what was flown today and
// yesterday.
func (r *Roster) Airlift(views []engine.View, sorties []Sortie) Overlay {
	var o Overlay
	g := GridOf(r.sc.Board)
	for i := range r.sc.Map.Airfields {
		h := r.sc.Map.Airfields[i].Hex.Hex
		if h < 0 {
			continue
		}
		c := uint32(fieldInk)
		if s := views[0].Control(h); s >= 0 {
			c = r.sideColour(int8(s))
		}
		o.outline(g, map[int32]bool{h: true}, Line{Width: 1.4, Color: kit.Hex(c), Fill: kit.Hex(c).Fade(0.16), Only: NearOnly})
		o.Spots = append(o.Spots, Spot{Hex: h, Color: kit.Hex(c), Size: 5})
	}
	served := map[int32]bool{}
	for _, v := range views {
		for _, a := range v.Airlifts() {
			if !a.Flies() {
				continue
			}
			for _, u := range a.Units {
				if s, ok := v.Unit(u); ok && s.Hex >= 0 {
					served[s.Hex] = true
				}
			}
		}
	}
	o.outline(g, served, Line{Width: 2, Color: kit.Hex(airInk), Edge: kit.Hex(pathInk).Fade(0.8), Dash: []float32{3, 4}, Fill: kit.Hex(airInk).Fade(0.14), Over: true})
	for _, v := range views {
		for _, a := range v.Airlifts() {
			if a.Base < 0 {
				continue
			}
			c := uint32(airInk)
			if !a.Flies() {
				c = fieldInk
			}
			o.outline(g, map[int32]bool{a.Base: true}, Line{Width: 3.2, Color: kit.Hex(c), Edge: kit.Hex(pathInk), Over: true})
			o.Spots = append(o.Spots, Spot{Hex: a.Base, Color: kit.Hex(c), Size: 11})
		}
	}
	for _, old := range [...]bool{true, false} { // today's over yesterday's
		o.flights(g, sorties, old)
	}
	return o
}

// together is how near to each other, in hexes, units are served by one arrow.
const together = 3.5

// flights draws the sorties of a day: an arrow to the units that stand together, and a
// tint in every hex that was served today.
func (o *Overlay) flights(g Grid, sorties []Sortie, yesterday bool) {
	var drawn []Sortie
	for _, s := range sorties {
		if s.Yesterday != yesterday || s.To < 0 {
			continue
		}
		if !yesterday {
			o.Hexes = append(o.Hexes, Tint{Hex: s.To, Color: kit.Hex(airInk).Fade(0.35)})
		}
		near := func(d Sortie) bool {
			return d.From == s.From && g.Centre(d.To).Sub(g.Centre(s.To)).Len() < together
		}
		if s.From < 0 || s.From == s.To || slices.ContainsFunc(drawn, near) {
			continue
		}
		drawn = append(drawn, s)
		l := Line{Points: flown(g, s.From, s.To), Width: 2.6, Color: kit.Hex(airInk), Edge: kit.Hex(pathInk), Arrow: true, Over: true}
		if yesterday {
			l.Width, l.Color, l.Edge, l.Dash = 1.8, kit.Hex(airOldInk), 0, []float32{7, 5}
		}
		o.Lines = append(o.Lines, l)
	}
}

// flown is the line of a flight, from hex to hex.
func flown(g Grid, from, to int32) []ink.Pt {
	a, b := g.Centre(from), g.Centre(to)
	n := b.Sub(a).Len()
	if n < 1e-3 {
		return nil
	}
	a, b = a.Lerp(b, min(0.4/n, 0.4)), a.Lerp(b, 1-min(0.3/n, 0.4))
	m, d := a.Lerp(b, 0.5), b.Sub(a)
	m = m.Add(ink.Pt{X: d.Y * 0.06, Y: -d.X * 0.06})
	var ps []ink.Pt
	for i := range 13 {
		t := float32(i) / 12
		ps = append(ps, a.Lerp(m, t).Lerp(m.Lerp(b, t), t))
	}
	return ps
}
