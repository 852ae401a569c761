package engine

import "auguststorm/engine/hex"

// Threat is the enemy combat power, in thousandths of a CP and as the side believes it,
// that can come to each hex in its next phase or attack it from beside: every enemy the
// side knows of marches from where it was seen last as its branch does, on foot where
// that is not known, by the ground of today and stopped by the side's own units. What the
// enemy hides changes nothing of it. It is appended to buf, an entry a hex.
func (v View) Threat(buf []int64) []int64 {
	g, start := v.g, len(buf)
	n := int32(len(g.fixed.closed))
	for range n {
		buf = append(buf, 0)
	}
	sum, marked := buf[start:], make([]int32, n)
	enter := append([]uint8(nil), g.fixed.closedEnter...)
	for _, u := range v.Units(nil) {
		if h := g.st.Units[u].Hex; h >= 0 {
			enter[h] = enterForbidden
		}
	}
	for i, s := range v.Sightings(nil) {
		if s.Hex < 0 || s.Power <= 0 {
			continue
		}
		class, ma := legs, g.sc.Rules.Movement.MALeg
		if s.Unit >= 0 {
			class, ma = g.fixed.facts[s.Unit].class, g.allowance(s.Unit)
		}
		mark := func(h int32) {
			if h >= 0 && marked[h] != int32(i)+1 && !g.fixed.closed[h] {
				marked[h] = int32(i) + 1
				sum[h] += s.Power
			}
		}
		mark(s.Hex)
		if class == immobile {
			continue
		}
		for _, h := range g.work.search.Reach(&g.fixed.grid, g.edge[class], enter, s.Hex, ma) {
			mark(h)
			for d := range int32(hex.Directions) {
				if o := g.fixed.neighbours[h*hex.Directions+d]; o >= 0 && enter[o] == enterForbidden && g.edge[class][h*hex.Directions+d] > 0 {
					mark(o)
				}
			}
		}
	}
	return buf
}
