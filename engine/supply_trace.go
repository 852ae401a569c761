package engine

import (
	"auguststorm/engine/path"
	"auguststorm/engine/scenario"
)

// supplyMap is one side's supply on one day.
type supplyMap struct {
	dist  []int32 // per hex: trace in quarters of a road hex, -1 where no land route leads
	load  []int32 // per hex: kg carried through it today, by rail or road
	seeds []path.Seed
	enter []uint8
}

// serving is memory of the morning; nothing in it lasts.
type serving struct {
	claims []claim
	order  []int64
	pool   []int64 // per pool: kg x quarters of a road hex that it can still carry today
	arrive []int32 // per hex: kg handed over there, then what passes through
	burnt  int64
}

// traceLimit ends the search for any land route at all; nothing on the map is farther.
const traceLimit = 8000

// carryCosts is the cost of carrying supply over every hexside (7.4).
func (f *fixed) carryCosts(sc *scenario.Scenario) {
	f.carry = make([]uint8, len(f.neighbours))
	for e, n := range f.neighbours {
		if n >= 0 {
			f.carry[e] = f.carryCost(sc, int32(e), n, sc.Board.Bridge[e] != scenario.NoBridge)
		}
	}
	for _, e := range f.bridges {
		to := f.neighbours[e]
		f.carryBlown = append(f.carryBlown, f.carryCost(sc, e, to, false), f.carryCost(sc, opposite(e, to), e/6, false))
	}
}

// carryCost is the cost of one hexside to hex n, 0 for no way.
func (f *fixed) carryCost(sc *scenario.Scenario, e, n int32, bridged bool) uint8 {
	b, r := sc.Board, &sc.Rules.Supply
	t, cost := &sc.Terrains[b.Terrain[n]], int32(0)
	rough := t.Landform != "plain" || t.Cover == "forest" || t.Cover == "marsh"
	switch {
	case b.Road[e] == scenario.MainRoad:
		cost = r.CarryRoad
	case b.Road[e] == scenario.TrackRoad && t.Landform == "plain":
		cost = r.CarryOpen
	case b.Road[e] == scenario.TrackRoad, b.Rail[e] != scenario.NoRail:
		cost = r.CarryRough
	case f.edge[trucks][e] > 0 && !rough:
		cost = r.CarryOpen
	case f.edge[trucks][e] > 0:
		cost = r.CarryRough
	case f.edge[legs][e] > 0:
		cost = r.CarryCart
	default:
		return 0
	}
	if !bridged && b.River[e] != scenario.NoRiver {
		if f.edge[trucks][e] == 0 && f.edge[legs][e] == 0 || b.River[e] == scenario.MajorRiver && sc.Rules.Movement.MajorRiver == 0 {
			return 0
		}
		cost += r.CarryRoad * int32(b.River[e]) * int32(b.River[e])
	}
	return uint8(min(cost, 127))
}

// trace floods the map from railheads and sources (7.4). Enemy units, enemy ZOCs
// without a friendly unit, and enemy-held hexes stop it.
func (g *Game) trace(s Side, m *supplyMap) {
	n := g.sc.Board.Hexes()
	if m.dist == nil {
		m.dist, m.load, m.enter = make([]int32, n), make([]int32, n), make([]uint8, n)
	}
	if g.work.serve.arrive == nil {
		g.work.serve.arrive, g.work.serve.pool = make([]int32, n), make([]int64, len(g.fixed.poolRoom))
	}
	clear(m.load)
	enemy := s.Enemy()
	for h := int32(0); h < n; h++ {
		if here := g.occupant(h); here != s && (here == enemy || g.fixed.closed[h] || g.st.Control[h] == int8(enemy) || g.inZOC(h, enemy)) {
			m.enter[h] = enterForbidden
			continue
		}
		m.enter[h] = uint8(g.sc.Rules.Weather.Carry[g.ground(h)]) // 16.5
	}
	g.railheads(m)
	g.work.search.Flood(&g.fixed.grid, g.carryNow(), m.enter, m.seeds, traceLimit)
	for h := range m.dist {
		m.dist[h] = -1
	}
	for _, h := range g.work.search.Settled() {
		m.dist[h] = g.work.search.Cost(h)
	}
}

// railheads are the hexes that trains can still bring something to; every hex of
// the railway is one.
func (g *Game) railheads(m *supplyMap) {
	m.seeds = m.seeds[:0]
	for n, d := range g.work.rail.towards {
		if d != unseen {
			m.seeds = append(m.seeds, path.Seed{Hex: g.fixed.nodes[n]})
		}
	}
}

// retrace floods again from the railheads that have something left.
func (g *Game) retrace(s Side, m *supplyMap) bool {
	g.work.rail.search(g.fixed, s)
	g.railheads(m)
	if len(m.seeds) == 0 {
		return false
	}
	g.work.search.Flood(&g.fixed.grid, g.carryNow(), m.enter, m.seeds, traceLimit)
	return true
}

// loadRoads adds up what passes through every hex on its way to the units, from the
// far end of the search just used back to the railheads.
func (g *Game) loadRoads(m *supplyMap) {
	arrive, order := g.work.serve.arrive, g.work.search.Settled()
	for i := len(order) - 1; i >= 0; i-- {
		h := order[i]
		if arrive[h] == 0 {
			continue
		}
		m.load[h] += arrive[h]
		if d := g.work.search.From(h); d >= 0 {
			arrive[g.fixed.neighbours[h*6+d]] += arrive[h]
		}
		arrive[h] = 0
	}
}

// loadRails adds what trains carry.
func (g *Game) loadRails(m *supplyMap) {
	for n, h := range g.fixed.nodes {
		in, out := int32(0), int32(0)
		for d := 0; d < 6; d++ {
			if f := g.work.rail.flow[n*6+d]; f > 0 {
				out += f
			} else {
				in -= f
			}
		}
		m.load[h] = max(m.load[h], in, out)
	}
}

// supplyEdges is the cost of taking a headquarters over every hexside: lorries where
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
