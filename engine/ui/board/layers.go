package board

import (
	"strconv"

	"auguststorm/engine"
	"auguststorm/engine/hex"
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/ink"
	"auguststorm/engine/ui/kit"
)

// This file makes the overlays of command, threat, history and weather. Each has a way
// of drawing of its own, so that several can be read together: rings and threads, spots,
// a broken line, hatching.

// Colours of these overlays.
const (
	threatInk  = 0x9C2F24
	outInk     = 0xC03A28
	historyInk = 0x7B3F74
	rainInk    = 0x3F6C93
	mudInk     = 0x6E5231
	floodInk   = 0x2F6F8F
	fogInk     = 0x8C8F96
)

// Headquarters is the radius of every own headquarters that commands units, and a
// thread to each of its units: broken and red where the unit is out of its reach.
func (r *Roster) Headquarters(v engine.View) Overlay {
	var o Overlay
	g := GridOf(r.sc.Board)
	hq := map[int32]int32{}
	for i := range r.sc.Formations {
		h := v.HQ(int32(i))
		if _, own := v.Formation(int32(i)); !own || h < 0 || !v.Commands(int32(i)) {
			continue
		}
		hq[int32(i)] = h
		radius := r.sc.Rules.Command.RadiusArmy
		if r.sc.Formations[i].Level == "front" {
			radius = r.sc.Rules.Command.RadiusFront
		}
		in := map[int32]bool{}
		for _, n := range g.Disc(h, radius) {
			in[n] = true
		}
		band := r.band[i]
		if band == 0 {
			band = inkAccent
		}
		o.outline(g, in, Line{Width: 1.8, Color: kit.Hex(band), Edge: kit.Hex(0x3A2A14).Fade(0.35), Dash: []float32{9, 5}})
	}
	for _, u := range v.Units(nil) {
		s, ok := v.Unit(u)
		at, led := hq[v.ArmyOf(u)]
		if !ok || !led || s.Hex < 0 || s.Hex == at {
			continue
		}
		l := Line{Points: []ink.Pt{g.Centre(at), g.Centre(s.Hex)}, Width: 1.3, Color: kit.Hex(0x3A2A14).Fade(0.6)}
		if !v.InCommand(u) {
			l.Width, l.Color, l.Dash = 1.8, kit.Hex(outInk), []float32{4, 4}
		}
		o.Lines = append(o.Lines, l)
	}
	return o
}

// Threat is the enemy's combat power that may come to a hex or attack it in his next
// phase, as the side believes: the larger the spot, the more.
func (r *Roster) Threat(v engine.View) Overlay {
	var o Overlay
	for h, p := range v.Threat(nil) {
		if p <= 0 {
			continue
		}
		k := float32(0)
		for _, step := range [...]int64{1_000, 4_000, 12_000, 30_000} {
			if p >= step {
				k++
			}
		}
		o.Hexes = append(o.Hexes, Tint{Hex: int32(h), Color: kit.Hex(threatInk).Fade(0.2 + 0.09*k), Share: 0.34 + 0.12*k})
		if v.Occupant(int32(h)) == v.Side() {
			o.Notes = append(o.Notes, Note{Hex: int32(h), Text: strconv.FormatInt((p+500)/1000, 10), Color: kit.Hex(threatInk), Below: true, Over: true})
		}
	}
	return o
}

// History is how far the attacker had come on a day in 1945: a line between the dated
// places, and the place with a ring where one fell on that very day. Between those
// places the line is drawn at even distance, which is an estimate.
func (r *Roster) History(day scenario.Date) Overlay {
	var o Overlay
	g, b := GridOf(r.sc.Board), r.sc.Board
	own := func(h int32) int8 { // at the beginning
		for s := range r.sc.Sides {
			if c := b.Country[h]; c != scenario.NoCountry && r.sc.Countries[c].Side == r.sc.Sides[s].ID {
				return int8(s)
			}
		}
		return -1
	}
	held := make([]int8, b.Hexes())
	for h, fell := range r.nearestFall() {
		held[h] = own(int32(h))
		switch {
		case r.wet(int32(h)):
			held[h] = -1
		case held[h] == 1 && fell != 0 && fell <= day:
			held[h] = 0
		}
	}
	for _, ps := range g.Between(held, 0, 1) {
		o.Lines = append(o.Lines, Line{Points: ps, Width: 3.4, Color: kit.Hex(historyInk), Edge: kit.Hex(pathInk).Fade(0.8), Dash: []float32{11, 6}})
	}
	for i := range r.sc.Objectives {
		if x := &r.sc.Objectives[i]; x.Hex.Hex >= 0 && x.Taken != 0 && x.Taken <= day && day <= max(x.Taken, x.TakenTo) {
			o.outline(g, map[int32]bool{x.Hex.Hex: true}, Line{Width: 3, Color: kit.Hex(historyInk), Over: true})
		}
	}
	return o
}

// nearestFall is for every hex the day of the dated place nearest to it, counted along
// the land; 0 where there is none within reach.
func (r *Roster) nearestFall() []scenario.Date {
	if r.fall != nil {
		return r.fall
	}
	b, g := r.sc.Board, GridOf(r.sc.Board)
	r.fall = make([]scenario.Date, b.Hexes())
	var queue []int32
	for i := range r.sc.Objectives {
		if x := &r.sc.Objectives[i]; x.Hex.Hex >= 0 && x.Taken != 0 && r.fall[x.Hex.Hex] == 0 {
			r.fall[x.Hex.Hex] = max(x.Taken, x.TakenTo)
			queue = append(queue, x.Hex.Hex)
		}
	}
	for len(queue) > 0 {
		h := queue[0]
		queue = queue[1:]
		for d := range int32(hex.Directions) {
			n := g.Neighbour(h, d)
			if n >= 0 && r.fall[n] == 0 && r.sc.Terrains[b.Terrain[n]].Landform != "water" {
				r.fall[n] = r.fall[h]
				queue = append(queue, n)
			}
		}
	}
	return r.fall
}

// Weather tints where it rains, storms or lies in fog, and where the ground is wet,
// muddy or flooded.
func (r *Roster) Weather(v engine.View) Overlay {
	var o Overlay
	for h := range r.sc.Board.Hexes() {
		if r.sc.Terrains[r.sc.Board.Terrain[h]].Landform == "water" {
			continue
		}
		switch v.Ground(h) {
		case engine.Wet:
			o.Hexes = append(o.Hexes, Tint{Hex: h, Color: kit.Hex(mudInk).Fade(0.1)})
		case engine.Mud:
			o.Hexes = append(o.Hexes, Tint{Hex: h, Color: kit.Hex(mudInk).Fade(0.3)})
		case engine.Flood:
			o.Hexes = append(o.Hexes, Tint{Hex: h, Color: kit.Hex(floodInk).Fade(0.4)})
		}
		switch v.Sky(h) {
		case engine.Rain:
			o.Hexes = append(o.Hexes, Tint{Hex: h, Color: kit.Hex(rainInk).Fade(0.45), Hatch: 3})
		case engine.Storm:
			o.Hexes = append(o.Hexes, Tint{Hex: h, Color: kit.Hex(rainInk).Fade(0.75), Hatch: 5})
		case engine.Fog:
			o.Hexes = append(o.Hexes, Tint{Hex: h, Color: kit.Hex(fogInk).Fade(0.3)})
		}
	}
	return o
}

// Bridges crosses out the bridges that are blown.
func (r *Roster) Bridges(v engine.View) Overlay {
	var o Overlay
	g, b := GridOf(r.sc.Board), r.sc.Board
	for h := range b.Hexes() {
		for d := range int32(3) {
			n := g.Neighbour(h, d)
			if n < 0 || b.Bridge[h*6+d] == scenario.NoBridge || !v.BridgeDown(h, d) {
				continue
			}
			m := g.Centre(h).Lerp(g.Centre(n), 0.5)
			for _, k := range [...]float32{-1, 1} {
				a, e := m.Add(ink.Pt{X: -0.1, Y: -0.1 * k}), m.Add(ink.Pt{X: 0.1, Y: 0.1 * k})
				o.Lines = append(o.Lines, Line{Points: []ink.Pt{a, e}, Width: 3, Color: kit.Hex(outInk), Edge: kit.Hex(pathInk)})
			}
		}
	}
	return o
}
