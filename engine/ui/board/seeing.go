package board

import (
	"slices"
	"strconv"

	"auguststorm/engine"
	"auguststorm/engine/ui/ink"
	"auguststorm/engine/ui/kit"
)

// This file makes overlays of what a View of the game knows.

// Colours of the overlays.
const (
	reachInk  = 0xF2D27A
	stopInk   = 0xD98E32
	pathInk   = 0xFBF4DF
	pathEdge  = 0x5A3B12
	zocInk    = 0xB23A2E
	zocFarInk = 0x8E1F4F // apart from the red of counters and front
	inkAccent = 0xB7791F
)

// sideColour is the colour of a side.
func (r *Roster) sideColour(s int8) uint32 { return r.sideLook(s).colour }

// sideLook is the look of a side: its first fighting country's.
func (r *Roster) sideLook(s int8) look {
	for i := range r.sc.Units {
		if l := r.country[r.sc.Units[i].Country]; l.side == s {
			return l
		}
	}
	return look{colour: 0x777777}
}

// Front is who holds the land and the line between them.
func (r *Roster) Front(v engine.View) Overlay {
	held := v.Controls(r.now[:0])
	r.now = held
	for _, h := range r.waters() {
		held[h] = -1
	}
	if !slices.Equal(held, r.held) {
		r.held, r.front = slices.Clone(held), nil
		for _, ps := range GridOf(r.sc.Board).Between(held, 0, 1) {
			for i, side := range [...]float32{-1.6, 1.6} {
				r.front = append(r.front, Line{Points: ps, Shift: side, Width: 3.2, Color: kit.Hex(r.sideColour(int8(i))).Fade(0.85)})
			}
		}
	}
	return Overlay{Lines: slices.Clone(r.front)}
}

// waters are the hexes of water.
func (r *Roster) waters() []int32 {
	if r.water == nil {
		r.water = []int32{}
		for h := range r.sc.Board.Hexes() {
			if r.wet(h) {
				r.water = append(r.water, h)
			}
		}
	}
	return r.water
}

// wet says whether a hex is water.
func (r *Roster) wet(h int32) bool {
	return r.sc.Terrains[r.sc.Board.Terrain[h]].Landform == "water"
}

// Control tints every hex in the colour of the side that holds it.
func (r *Roster) Control(v engine.View) Overlay {
	o := r.Front(v)
	for h := range r.sc.Board.Hexes() {
		if s := v.Control(h); s >= 0 && r.sc.Terrains[r.sc.Board.Terrain[h]].Landform != "water" {
			o.Hexes = append(o.Hexes, Tint{Hex: h, Color: kit.Hex(r.sideColour(int8(s))).Fade(0.16)})
		}
	}
	return o
}

// Reach is where a unit can go today, what it costs, and where a ZOC stops it.
func (r *Roster) Reach(v engine.View, u engine.UnitID) Overlay {
	var o Overlay
	s, ok := v.Unit(u)
	if !ok {
		return o
	}
	in := map[int32]bool{s.Hex: true}
	for _, x := range v.Reach(u, nil) {
		in[x.Hex] = true
		c := kit.Hex(reachInk).Fade(0.34)
		if v.Stops(u, x.Hex) {
			c = kit.Hex(stopInk).Fade(0.42)
		}
		o.Hexes = append(o.Hexes, Tint{Hex: x.Hex, Color: c})
		o.Notes = append(o.Notes, Note{Hex: x.Hex, Text: strconv.Itoa(int(x.MP)), Color: kit.Hex(0x4A3208)})
	}
	o.outline(GridOf(r.sc.Board), in, Line{Width: 2, Color: kit.Hex(inkAccent)})
	return o
}

// RailReach tints where trains can take a unit today.
func (r *Roster) RailReach(v engine.View, u engine.UnitID) Overlay {
	var o Overlay
	in := map[int32]bool{}
	for _, x := range v.RailReach(u, nil) {
		in[x.Hex] = true
		o.Hexes = append(o.Hexes, Tint{Hex: x.Hex, Color: kit.Hex(reachInk).Fade(0.5)})
	}
	o.outline(GridOf(r.sc.Board), in, Line{Width: 2, Color: kit.Hex(inkAccent)})
	return o
}

// outline adds the boundary of a set of hexes.
func (o *Overlay) outline(g Grid, in map[int32]bool, l Line) {
	for _, ps := range g.Outline(func(h int32) bool { return in[h] }) {
		n := l
		n.Points, n.Closed = ps, true
		o.Lines = append(o.Lines, n)
	}
}

// Path is the way a unit would take, with an arrow at its end.
func (r *Roster) Path(hexes []int32) Overlay {
	if len(hexes) < 2 {
		return Overlay{}
	}
	way := GridOf(r.sc.Board).Route(hexes)
	for len(way) > 2 && way[1].Sub(GridOf(r.sc.Board).Centre(hexes[0])).Len() < 0.36 { // from the edge of the counter
		way = way[1:]
	}
	return Overlay{Lines: []Line{{Points: way, Width: 5, Color: kit.Hex(pathInk), Edge: kit.Hex(pathEdge), Arrow: true, Over: true}}}
}

// RailPath is the way of the trains that take a unit somewhere: tied like the railway.
func (r *Roster) RailPath(hexes []int32) Overlay {
	o := r.Path(hexes)
	if len(o.Lines) > 0 {
		tied := o.Lines[0]
		tied.Width, tied.Arrow, tied.Edge, tied.Color, tied.Dash = 2.4, false, 0, kit.Hex(pathEdge), []float32{5, 5}
		o.Lines = append(o.Lines, tied)
	}
	return o
}

// ZOC is where the side feels enemy zones of control.
func (r *Roster) ZOC(v engine.View) Overlay {
	var o Overlay
	in := map[int32]bool{}
	for h := range r.sc.Board.Hexes() {
		if v.InEnemyZOC(h) {
			in[h] = true
			o.Hexes = append(o.Hexes, Tint{Hex: h, Color: kit.Hex(zocInk).Fade(0.17), Far: kit.Hex(zocFarInk).Fade(0.3)})
		}
	}
	g := GridOf(r.sc.Board)
	o.outline(g, in, Line{Width: 1.6, Color: kit.Hex(zocInk).Fade(0.7), Dash: []float32{5, 4}, Only: NearOnly})
	// Far away the counters of both sides cover the hexes: there its edge lies over them.
	o.outline(g, in, Line{Width: 1.8, Color: kit.Hex(zocFarInk), Edge: kit.Hex(pathInk), Fill: kit.Hex(zocFarInk).Fade(0.3), Over: true, Only: FarOnly})
	return o
}

// supplyInks go from well supplied to beyond the trace.
var supplyInks = [...]uint32{0x4F8A4B, 0x9DB04A, 0xD9A441, 0xC8642F}

// Supply is how far the supply trace of the side reaches: green near a railhead,
// then paler, rust at its end, and nothing beyond.
func (r *Roster) Supply(v engine.View) Overlay {
	var o Overlay
	far := int32(1)
	for h := range r.sc.Board.Hexes() {
		far = max(far, v.SupplyDistance(h))
	}
	for h := range r.sc.Board.Hexes() {
		if d := v.SupplyDistance(h); d >= 0 && v.Control(h) == v.Side() {
			k := min(int(d*4/(far+1)), 3)
			o.Hexes = append(o.Hexes, Tint{Hex: h, Color: kit.Hex(supplyInks[k]).Fade(0.3)})
		}
	}
	for i := range r.sc.Supply {
		if s := &r.sc.Supply[i]; s.Hex.Hex >= 0 && s.Side == r.sc.Sides[v.Side()].ID {
			o.Notes = append(o.Notes, Note{Hex: s.Hex.Hex, Text: "\u25A0", Color: kit.Hex(supplyInks[0])})
			o.Spots = append(o.Spots, Spot{Hex: s.Hex.Hex, Color: kit.Hex(supplyInks[0]), Size: 8})
		}
	}
	return o
}

// Trace is the way of a unit's supply this morning: from where it was served to
// where it stands.
func (r *Roster) Trace(v engine.View, u engine.UnitID) Overlay {
	s, ok := v.Unit(u)
	if !ok || v.SideOf(u) != v.Side() || s.Railhead < 0 || s.Hex < 0 || s.Railhead == s.Hex {
		return Overlay{}
	}
	g := GridOf(r.sc.Board)
	return Overlay{Lines: []Line{{Points: g.Sweep(s.Railhead, s.Hex, 0.08), Width: 4, Color: kit.Hex(supplyInks[0]), Edge: kit.Hex(pathInk), Arrow: true, Over: true}}}
}

// Fuel is how much fuel the side's motorised units have, in percent of a full load:
// green for plenty, rust for units that are about to stand still.
func (r *Roster) Fuel(v engine.View) Overlay {
	var o Overlay
	least := map[int32]int32{}
	for _, u := range v.Units(nil) {
		if s, ok := v.Unit(u); ok && v.Motorised(u) {
			p := share(int32(s.Fuel), r.sc.Rules.Supply.FuelMax)
			if old, known := least[s.Hex]; !known || p < old {
				least[s.Hex] = p
			}
		}
	}
	for h := range r.sc.Board.Hexes() {
		p, ok := least[h]
		if !ok {
			continue
		}
		c := supplyInks[3-min(p, 99)/25]
		o.Hexes = append(o.Hexes, Tint{Hex: h, Color: kit.Hex(c).Fade(0.5)})
		o.Notes = append(o.Notes, Note{Hex: h, Text: strconv.Itoa(int(p)) + "%", Color: kit.Hex(0x2A2018), Below: true, Over: true})
		o.Spots = append(o.Spots, Spot{Hex: h, Color: kit.Hex(c), Size: 7})
	}
	return o
}

// Command is the reach of a headquarters: all hexes within radius of it.
func (r *Roster) Command(h, radius int32, colour uint32) Overlay {
	var o Overlay
	g := GridOf(r.sc.Board)
	in := map[int32]bool{}
	for _, n := range g.Disc(h, radius) {
		in[n] = true
	}
	o.outline(g, in, Line{Width: 2.4, Color: kit.Hex(colour), Dash: []float32{9, 5}, Fill: kit.Hex(colour).Fade(0.1)})
	return o
}

// Objectives are the places that decide the game, in the colour of who holds them.
func (r *Roster) Objectives(v engine.View) Overlay {
	var o Overlay
	for i := range r.sc.Objectives {
		h := r.sc.Objectives[i].Hex.Hex
		if h < 0 {
			continue
		}
		c := uint32(0x777777)
		if s := v.Holder(int32(i)); s >= 0 {
			c = r.sideColour(int8(s))
		}
		o.outline(GridOf(r.sc.Board), map[int32]bool{h: true}, Line{Width: 2.6, Color: kit.Hex(c), Fill: kit.Hex(c).Fade(0.22)})
		vp := strconv.Itoa(int(r.sc.Objectives[i].VP))
		o.Notes = append(o.Notes, Note{Hex: h, Text: vp, Color: kit.Hex(c), Over: true})
		o.Spots = append(o.Spots, Spot{Hex: h, Color: kit.Hex(c), Size: 14, Text: vp})
	}
	return o
}

// Attack is the arrows of an attack on a hex from the hexes of those who make it.
func (r *Roster) Attack(to int32, from []int32, colour uint32) Overlay {
	var o Overlay
	g := GridOf(r.sc.Board)
	for i, h := range from {
		bend := float32(0.1)
		if i%2 == 1 {
			bend = -0.1
		}
		o.Lines = append(o.Lines, Line{Points: g.Sweep(h, to, bend), Width: 8, Color: kit.Hex(colour), Edge: kit.Hex(pathInk), Arrow: true, Over: true})
	}
	return o
}

// Past is a line of history, such as the front of that day.
func (r *Roster) Past(ps []ink.Pt) Overlay {
	return Overlay{Lines: []Line{{Points: ps, Width: 3, Color: kit.Hex(borderInk), Dash: []float32{10, 6}}}}
}

// Add lays another overlay over this one.
func (o *Overlay) Add(p Overlay) {
	o.Hexes, o.Lines, o.Notes = append(o.Hexes, p.Hexes...), append(o.Lines, p.Lines...), append(o.Notes, p.Notes...)
	o.Spots = append(o.Spots, p.Spots...)
}
