package board

import (
	"slices"
	"strings"

	"auguststorm/engine"
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/kit"
)

// Roster turns the units of a scenario into counters. It holds what does not
// change: colours, letters, labels, bands.
type Roster struct {
	sc      *scenario.Scenario
	country map[string]look
	band    []uint32 // per formation
	armies  map[string]int
	fall    []scenario.Date // see nearestFall
	air     *kit.Image      // see Air
	airOf   []uint8         // the weather it shows
	front   []Line          // see Front
	held    []int8          // the sides between which it runs, by hex
	now     []int8          // the same as they are now
	water   []int32         // see waters
}

// look is how the units of a country look.
type look struct {
	colour uint32
	side   int8
	round  bool
	state  string
}

// NewRoster prepares the counters of a scenario in a palette.
func NewRoster(sc *scenario.Scenario, p Palette) *Roster {
	r := &Roster{sc: sc, country: map[string]look{}, armies: map[string]int{}}
	fights := map[string]bool{}
	for i := range sc.Units {
		fights[sc.Units[i].Country] = true
	}
	nth := [2]int{}
	for i := range sc.Countries {
		c := &sc.Countries[i]
		l := look{side: -1, state: letters(c.Name)}
		for s := range sc.Sides {
			if sc.Sides[s].ID == c.Side {
				l.side, l.round = int8(s), s == 1
			}
		}
		if l.side >= 0 {
			n := nth[l.side]
			if fights[c.ID] {
				nth[l.side]++
			} else {
				n = 0
			}
			l.colour = p.colour(int(l.side), n, c.Colour)
		}
		r.country[c.ID] = l
	}
	for i := range sc.Formations {
		r.armies[sc.Formations[i].ID] = i
	}
	r.bands()
	return r
}

// letters are the first two of a name, of "Empire of Japan" those of Japan.
func letters(name string) string {
	if _, after, ok := strings.Cut(name, " of "); ok {
		name = after
	}
	rs := []rune(strings.ToUpper(name))
	if len(rs) > 2 {
		rs = rs[:2]
	}
	return string(rs)
}

// bandInks mark armies; neighbours in the order of battle differ.
var bandInks = [...]uint32{0xE9C46A, 0x8FB8DE, 0xA7C77B, 0xE8A0A0, 0xC9A7E0, 0xF2F0E6, 0x7FD0C0, 0xE58E4B, 0xB7B7A4, 0x5FA8A0}

// bands gives every army its colour, and what stands below it the same.
func (r *Roster) bands() {
	r.band = make([]uint32, len(r.sc.Formations))
	n := 0
	for i := range r.sc.Formations {
		if r.sc.Formations[i].Level == "army" || r.sc.Formations[i].Level == "group" {
			r.band[i] = bandInks[n%len(bandInks)]
			n++
		}
	}
	for i := range r.sc.Formations {
		for at, steps := i, 0; r.band[i] == 0 && steps < 8; steps++ {
			up, ok := r.armies[r.sc.Formations[at].Parent]
			if !ok {
				break
			}
			at = up
			r.band[i] = r.band[at]
		}
	}
}

// Seen is what a side sees: its own units in full, the enemy as it believes him.
func (r *Roster) Seen(v engine.View) []Counter {
	out := slices.DeleteFunc(r.afloat(nil), func(c Counter) bool { return c.Side != int8(v.Side()) })
	out = r.own(out, v)
	for _, s := range v.Sightings(nil) {
		if s.Hex >= 0 {
			out = append(out, r.sighted(v, s))
		}
	}
	return r.headquarters(out, v, v.Side())
}

// All is the whole position, both sides in full.
func (r *Roster) All(g *engine.Game) []Counter {
	out := r.afloat(nil)
	for s := range engine.Side(2) {
		out = r.own(out, g.View(s))
		out = r.headquarters(out, g.View(s), s)
	}
	return out
}

// own appends the side's own units, the strongest of a hex first.
func (r *Roster) own(out []Counter, v engine.View) []Counter {
	start := len(out)
	for _, u := range v.Units(nil) {
		s, ok := v.Unit(u)
		if !ok {
			continue
		}
		c := r.counter(int32(u), &s)
		if full := v.FullMen(u); full > 0 {
			c.Strength = int8(min(100, int64(s.Men)*100/int64(full)))
		}
		rules := &r.sc.Rules
		c.MP = int8(min(max(s.MP, 0), 99))
		c.Supply = pipsOf(min(share(int32(s.Ammo), rules.Supply.AmmoMax), share(int32(s.Rations), rules.Supply.RationsMax)))
		if v.Motorised(u) {
			c.Fuel = pipsOf(share(int32(s.Fuel), rules.Supply.FuelMax))
		}
		c.Fatigue = int8(min(3, s.Fatigue/250))
		c.Spent = s.MP <= 0 && v.CanMove(u) && (s.Moved || s.Fought)
		if st, ok := v.StanceOf(u); ok {
			c.Stance = stanceOf(st)
		}
		if v.FortLevel(s.Hex) > 0 {
			c.Works = int8(v.FortLevel(s.Hex))
		}
		out = append(out, c)
	}
	byWeight(out[start:])
	return out
}

func share(have, most int32) int32 {
	if most <= 0 {
		return 100
	}
	return have * 100 / most
}

// pipsOf is 0 for next to nothing, 3 for plenty.
func pipsOf(percent int32) int8 {
	switch {
	case percent < 8:
		return 0
	case percent < 35:
		return 1
	case percent < 70:
		return 2
	}
	return 3
}

// counter is the common part of a unit's counter.
func (r *Roster) counter(u int32, s *engine.UnitState) Counter {
	f := &r.sc.Units[u]
	l := r.country[f.Country]
	c := Counter{ID: u, Hex: s.Hex, Side: l.side, Men: s.Men, Face: Face{Colour: l.colour, Round: l.round, State: l.state,
		Kind: f.Kind, Size: f.Size, Label: f.Label, Strength: -1, MP: -1, Supply: -1, Fuel: -1}}
	if n, ok := r.armies[f.Formation]; ok {
		c.Band = r.band[n]
	}
	if f.Men > 0 {
		c.Strength = int8(min(100, int64(s.Men)*100/int64(f.Men)))
	}
	c.Dug, c.Shaken = s.Entrenched, s.Routed
	return c
}

// sighted is an enemy unit as a side knows it; one that it cannot tell apart is a
// counter without a branch.
func (r *Roster) sighted(v engine.View, s engine.Sighting) Counter {
	if s.Unit >= 0 {
		if st, ok := v.Unit(s.Unit); ok {
			return r.counter(int32(s.Unit), &st)
		}
	}
	for i := range r.sc.Countries {
		l := r.country[r.sc.Countries[i].ID]
		if l.side == int8(v.Side().Enemy()) {
			label := "?"
			if !s.Seen {
				label = "seen"
			}
			return Counter{ID: -1, Hex: s.Hex, Side: l.side, Men: s.Men, Face: Face{Colour: l.colour, Round: l.round, State: l.state,
				Kind: s.Kind, Label: label, Strength: -1, MP: -1, Supply: -1, Fuel: -1, Spent: !s.Seen}}
		}
	}
	return Counter{ID: -1, Hex: -1}
}

// headquarters appends the flags of the formations of a side.
func (r *Roster) headquarters(out []Counter, v engine.View, side engine.Side) []Counter {
	for i := range r.sc.Formations {
		f := &r.sc.Formations[i]
		l := r.country[f.Country]
		if l.side != int8(side) || f.Level != "army" && f.Level != "front" && f.Level != "theatre" && f.Level != "group" {
			continue
		}
		if h := v.HQ(int32(i)); h >= 0 {
			out = append(out, Counter{ID: int32(i), Hex: h, Side: l.side, Face: Face{Colour: l.colour, Round: l.round, State: l.state,
				Kind: "hq", Size: f.Level, Label: f.Label, Band: r.band[i], Strength: -1, MP: -1, Supply: -1, Fuel: -1}})
		}
	}
	return out
}

// afloat appends what takes no part in the land war: aircraft and ships at their
// bases.
func (r *Roster) afloat(out []Counter) []Counter {
	for i := range r.sc.Units {
		f := &r.sc.Units[i]
		if f.Land() || f.OffMap || f.Hex.Hex < 0 || f.Arrival > r.sc.Start {
			continue
		}
		l := r.country[f.Country]
		out = append(out, Counter{ID: int32(i), Hex: f.Hex.Hex, Side: l.side, Face: Face{Colour: l.colour, Round: l.round, State: l.state,
			Kind: f.Kind, Size: f.Size, Label: f.Label, Strength: -1, MP: -1, Supply: -1, Fuel: -1}})
	}
	return out
}

func stanceOf(s engine.Stance) Stance {
	switch s {
	case engine.Assault, engine.Advance, engine.Pursue:
		return Attacks
	case engine.Hold:
		return Holds
	case engine.Delay:
		return Delays
	}
	return Waits
}
