package engine

import "auguststorm/engine/scenario"

// Manual chapter 2: stacking.

// stacks lists the units in each hex in the order of their ids, so that nothing
// depends on the order in which they came. It is derived from the state.
type stacks struct {
	first []int16 // per hex, -1 when empty
	next  []int16 // per unit
}

func (s *stacks) init(hexes, units int32) {
	s.first, s.next = make([]int16, hexes), make([]int16, units)
	for i := range s.first {
		s.first[i] = -1
	}
}

func (s *stacks) clone() stacks {
	return stacks{append([]int16(nil), s.first...), append([]int16(nil), s.next...)}
}

func (s *stacks) copyFrom(o *stacks) {
	s.first, s.next = append(s.first[:0], o.first...), append(s.next[:0], o.next...)
}

func (s *stacks) add(h int32, u UnitID) {
	at := &s.first[h]
	for *at >= 0 && UnitID(*at) < u {
		at = &s.next[*at]
	}
	s.next[u] = *at
	*at = int16(u)
}

func (s *stacks) remove(h int32, u UnitID) {
	at := &s.first[h]
	for UnitID(*at) != u {
		at = &s.next[*at]
	}
	*at = s.next[u]
}

// At appends the units in a hex to buf, in the order of their ids.
func (g *Game) At(h int32, buf []UnitID) []UnitID {
	for u := g.stack.first[h]; u >= 0; u = g.stack.next[u] {
		buf = append(buf, UnitID(u))
	}
	return buf
}

// occupant is the side with units in a hex, or NoSide.
func (g *Game) occupant(h int32) Side {
	if u := g.stack.first[h]; u >= 0 {
		return g.fixed.facts[u].side
	}
	return NoSide
}

// stackLimit is how many men of one side fit into a hex.
func (g *Game) stackLimit(h int32) int32 { return g.terrain(h).Stacking }

// fits says whether a unit may end a move, retreat or advance in a hex (2.1).
func (g *Game) fits(u UnitID, h int32) error {
	units, men := int32(1), g.st.Units[u].Men
	for o := g.stack.first[h]; o >= 0; o = g.stack.next[o] {
		if UnitID(o) != u && g.fixed.facts[o].side == g.fixed.facts[u].side {
			units++
			men += g.st.Units[o].Men
		}
	}
	if limit := g.sc.Rules.Stacking.Units; units > limit {
		return reject(RejectStackLimit, "%d units would stand in the hex; at most %d may", units, limit)
	}
	if limit := g.stackLimit(h); men > limit && units > 1 {
		return reject(RejectStackLimit, "%d men would stand in the hex; %s holds %d", men, g.terrain(h).Name, limit)
	}
	return nil
}

func (g *Game) terrain(h int32) *scenario.Terrain { return &g.sc.Terrains[g.sc.Board.Terrain[h]] }
