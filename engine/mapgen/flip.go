package mapgen

import (
	"slices"

	"auguststorm/engine/hex"
)

// farBank counts, around a land hex, hexes of its own country on its bank, those across
// a river, and foreign ones on its bank.
func (a *Atlas) farBank(h int32) (own, across, foreign int) {
	for d := range int32(6) {
		n := a.Neighbour(h, d)
		switch {
		case n < 0 || a.Water(n):
		case a.Owner[n] == a.Owner[h] && a.river[h*6+d] > 0:
			across++
		case a.Owner[n] == a.Owner[h]:
			own++
		case a.river[h*6+d] == 0:
			foreign++
		}
	}
	return own, across, foreign
}

// stranded says that a hex has its own country only across a river, and another
// beside it on its own bank.
func (a *Atlas) stranded(h int32) bool {
	if a.Water(h) {
		return false
	}
	own, across, foreign := a.farBank(h)
	return own == 0 && across > 0 && foreign > 0
}

// flip leads rivers around the other side of stranded hexes that hold a place: frontier
// towns face each other over the river, as Heiho does Blagoveshchensk.
func (a *Atlas) flip() {
	for _, p := range a.Places {
		if !a.stranded(p.Hex) {
			continue
		}
		if i := a.oneRiver(p.Hex); i >= 0 {
			a.flipHex(p.Hex, i)
		}
	}
}

// oneRiver is the river between a hex and its own country, or -1 if there are two.
func (a *Atlas) oneRiver(h int32) int32 {
	found := int32(-1)
	for d := range int32(6) {
		n := a.Neighbour(h, d)
		if n < 0 || a.Owner[n] != a.Owner[h] || a.river[h*6+d] == 0 {
			continue
		}
		if i := a.riverOf[h*6+d]; found < 0 {
			found = i
		} else if i != found {
			return -1
		}
	}
	return found
}

// flipHex exchanges the sides of a hex that a river runs along for the other ones.
func (a *Atlas) flipHex(h, river int32) {
	r := &a.Rivers[river]
	at := len(r.Sides)
	var fresh []int32
	for d := range int32(6) {
		s := a.canonicalOf(h, d)
		if s < 0 {
			continue
		}
		if a.riverOf[h*6+d] == river {
			if k := slices.Index(r.Sides, s); k >= 0 {
				r.Sides = slices.Delete(r.Sides, k, k+1)
				at = min(at, k)
			}
			a.setSide(s, func(t int32) { a.river[t], a.riverOf[t] = 0, -1 })
		} else if a.river[h*6+d] < r.Rank {
			fresh = append(fresh, s)
		}
	}
	for _, s := range fresh {
		a.setSide(s, func(t int32) { a.river[t], a.riverOf[t] = r.Rank, river })
	}
	r.Sides = slices.Insert(r.Sides, min(at, len(r.Sides)), fresh...)
}

// canonicalOf is canonical, or -1 at the rim of the map.
func (a *Atlas) canonicalOf(h, d int32) int32 {
	if a.Neighbour(h, d%hex.Directions) < 0 {
		return -1
	}
	return a.canonical(h, d)
}
