package engine

import (
	"auguststorm/engine/path"
	"auguststorm/engine/scenario"
)

// Manual chapter 7: supply and fuel.

type source struct{ hex int32 }

// supplyMap is one side's supply on one day: the road distance of every hex from
// the nearest source or railhead, in lorry MP.
type supplyMap struct {
	dist  []int32 // -1 where no land route leads
	queue []int32
	seeds []path.Seed
	enter []uint8
}

// traceLimit ends the search for any land route at all; nothing on the map is farther.
const traceLimit = 4000

// supplyEdges is the cost of carrying supply over every hexside: lorries where
// they can go, carts and pack animals at three times the marching cost elsewhere.
func supplyEdges(lorry, foot []uint8) []uint8 {
	out := make([]uint8, len(lorry))
	for i := range out {
		out[i] = lorry[i]
		if out[i] == 0 && foot[i] > 0 {
			out[i] = uint8(min(3*int32(foot[i]), 63))
		}
	}
	return out
}

// railNet collects the hexes that trains from the side's sources reach (7.2).
func (g *Game) railNet(s Side, m *supplyMap) {
	m.seeds, m.queue = m.seeds[:0], m.queue[:0]
	seen := m.dist
	for i := range seen {
		seen[i] = -1
	}
	for _, src := range g.fixed.sources[s] {
		if g.st.Control[src.hex] == int8(s) && seen[src.hex] < 0 {
			seen[src.hex] = 0
			m.queue = append(m.queue, src.hex)
		}
	}
	for i := 0; i < len(m.queue); i++ {
		h := m.queue[i]
		m.seeds = append(m.seeds, path.Seed{Hex: h})
		if seen[h] >= g.sc.Rules.Supply.RailReach {
			continue
		}
		for d := int32(0); d < 6; d++ {
			n := g.fixed.neighbours[h*6+d]
			if n < 0 || seen[n] >= 0 || g.sc.Board.Rail[h*6+d] == scenario.NoRail {
				continue
			}
			if g.st.RailOf[h] == int8(s) && g.st.RailOf[n] == int8(s) && g.st.Control[n] == int8(s) {
				seen[n] = seen[h] + 1
				m.queue = append(m.queue, n)
			}
		}
	}
}

// trace floods the map from sources and railheads (7.3). Enemy units, enemy ZOCs
// without a friendly unit, and enemy-held hexes stop it.
func (g *Game) trace(s Side, m *supplyMap) {
	n := g.sc.Board.Hexes()
	if m.dist == nil {
		m.dist, m.enter = make([]int32, n), make([]uint8, n)
	}
	g.railNet(s, m)
	enemy := s.Enemy()
	for h := int32(0); h < n; h++ {
		m.enter[h] = 0
		if here := g.occupant(h); here != s && (here == enemy || g.fixed.closed[h] || g.st.Control[h] == int8(enemy) || g.inZOC(h, enemy)) {
			m.enter[h] = enterForbidden
		}
	}
	g.work.search.Flood(&g.fixed.grid, g.fixed.supplyEdge, m.enter, m.seeds, traceLimit)
	for h := range m.dist {
		m.dist[h] = -1
	}
	for _, h := range g.work.search.Settled() {
		m.dist[h] = g.work.search.Cost(h)
	}
}

// supplyPhase traces supply for both sides and hands out fuel.
func (g *Game) supplyPhase(list []Event) []Event {
	for s := Side(0); s < 2; s++ {
		list = g.openRails(list, s)
		g.trace(s, &g.work.supply[s])
	}
	for u := range g.st.Units {
		if g.st.Units[u].Status == OnMap {
			if e, changed := g.supplyUnit(UnitID(u)); changed {
				list = g.emit(list, e)
			}
		}
	}
	return list
}

func (g *Game) supplyUnit(u UnitID) (Supplied, bool) {
	s, r := &g.st.Units[u], &g.sc.Rules.Supply
	dist := g.work.supply[g.fixed.facts[u].side].dist[s.Hex]
	e := Supplied{Unit: u, Fuel: s.Fuel}
	if dist < 0 {
		e.CutOff = s.CutOff + 1
	}
	if dist < 0 || dist > r.Reach {
		e.Unsupplied = s.Unsupplied + 1
	} else if g.fixed.facts[u].motor {
		got := r.FuelNear - (r.FuelNear-r.FuelFar)*dist/r.Reach
		e.Fuel = int16(min(r.FuelMax, int32(s.Fuel)+got))
	}
	return e, e.CutOff != s.CutOff || e.Unsupplied != s.Unsupplied || e.Fuel != s.Fuel
}

// openRails puts captured railway next to the side's own network to use (7.5).
func (g *Game) openRails(list []Event, s Side) []Event {
	if g.st.Day == 0 {
		return list
	}
	for i := int32(0); i < g.sc.Rules.Supply.RailAdvance; i++ {
		var opened []int32
		for h := int32(0); h < g.sc.Board.Hexes(); h++ {
			if g.fixed.rail[h] && g.st.RailOf[h] != int8(s) && g.st.Control[h] == int8(s) && g.nextToOwnRail(h, s) {
				opened = append(opened, h)
			}
		}
		if len(opened) == 0 {
			break
		}
		list = g.emit(list, RailOpened{s, opened})
	}
	return list
}

func (g *Game) nextToOwnRail(h int32, s Side) bool {
	for d := int32(0); d < 6; d++ {
		if n := g.fixed.neighbours[h*6+d]; n >= 0 && g.sc.Board.Rail[h*6+d] != scenario.NoRail && g.st.RailOf[n] == int8(s) && g.st.Control[n] == int8(s) {
			return true
		}
	}
	return false
}

// SupplyDistance is the length of the supply trace to a hex on this morning in
// lorry MP, or -1 where no land route led.
func (g *Game) SupplyDistance(s Side, h int32) int32 { return g.work.supply[s].dist[h] }
