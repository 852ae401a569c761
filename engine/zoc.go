package engine

// Manual chapter 3: zones of control.

// zones counts, per side and hex, the neighbouring stacks that exert a ZOC into
// it. It is derived from the state and kept up to date hex by hex.
type zones struct {
	exert []bool // per hex: the stack there exerts a ZOC
	count [2][]uint8
}

func (z *zones) init(hexes int32) {
	z.exert = make([]bool, hexes)
	z.count = [2][]uint8{make([]uint8, hexes), make([]uint8, hexes)}
}

func (z *zones) clone() zones {
	return zones{append([]bool(nil), z.exert...), [2][]uint8{append([]uint8(nil), z.count[0]...), append([]uint8(nil), z.count[1]...)}}
}

func (z *zones) copyFrom(o *zones) {
	z.exert = append(z.exert[:0], o.exert...)
	for s := range z.count {
		z.count[s] = append(z.count[s][:0], o.count[s]...)
	}
}

// exerts says whether the stack in a hex has a ZOC: enough men in units that
// hold together and can leave their works (3.1).
func (g *Game) exerts(h int32) bool {
	r := &g.sc.Rules.ZOC
	men := int32(0)
	for u := g.stack.first[h]; u >= 0; u = g.stack.next[u] {
		s := &g.st.Units[u]
		if !s.Routed && int32(s.Cohesion) >= r.MinCohesion && g.fixed.facts[u].class != immobile {
			men += s.Men
		}
	}
	return men > 0 && men >= r.MinMen
}

// inZOC says whether a hex lies in a ZOC of a side.
func (g *Game) inZOC(h int32, of Side) bool { return g.zoc.count[of][h] > 0 }

// ignoresZOC says whether a unit may go on after entering an enemy ZOC (3.2).
func (g *Game) ignoresZOC(u UnitID) bool {
	return g.fixed.facts[u].class == horses || g.st.Units[u].Men <= g.sc.Rules.ZOC.IgnoreMen
}

// leave and join keep stacks, zones and search tables in step with the state.
// The caller changes the units of the hex between them.
func (g *Game) leave(h int32) {
	if g.zoc.exert[h] {
		g.zoc.exert[h] = false // before the neighbours are looked at anew
		g.spread(h, g.occupant(h), -1)
	}
}

func (g *Game) join(h int32) {
	if g.exerts(h) {
		g.zoc.exert[h] = true
		g.spread(h, g.occupant(h), +1)
	}
	g.refreshEnter(h)
}

func (g *Game) spread(h int32, s Side, by int8) {
	for d := int32(0); d < 6; d++ {
		if n := g.fixed.neighbours[h*6+d]; n >= 0 {
			g.zoc.count[s][n] = uint8(int8(g.zoc.count[s][n]) + by)
			g.refreshEnter(n)
		}
	}
}
