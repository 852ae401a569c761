package engine

import (
	"auguststorm/engine/hex"
	"auguststorm/engine/scenario"
)

// This file holds what it costs to cross a hexside: manual sections 4.3 to 4.5 and 4.12. The cost of
// every kind of hexside on every ground is worked out once; a game looks its own
// hexsides up as ground and engineers change.

// crossing is what a hexside is like at the moment.
type crossing struct {
	terrain uint8 // entered
	road    uint8 // scenario.NoRoad ..
	rail    bool
	river   uint8 // scenario.NoRiver where a bridge stands
	sappers bool  // engineers on one of its banks
	ground  Ground
	jam     uint8 // how often the capacity of its way is used up, below jams
}

// index is the place of a crossing in a table of costs for so many kinds of
// terrain. Those without traffic lie together.
func (x *crossing) index(terrains int32) int32 {
	i := int32(x.jam)*terrains + int32(x.terrain)
	i = i*3 + int32(x.road)
	i = i*2 + int32(bit(x.rail))
	i = i*3 + int32(x.river)
	i = i*2 + int32(bit(x.sappers))
	return i*int32(grounds) + int32(x.ground)
}

// crossingCosts works out every crossing for a mobility class; 0 is no way.
func crossingCosts(sc *scenario.Scenario, c class) []uint8 {
	last := crossing{uint8(len(sc.Terrains) - 1), scenario.MainRoad, true, scenario.MajorRiver, true, grounds - 1, jams - 1}
	kinds := int32(len(sc.Terrains))
	out := make([]uint8, last.index(kinds)+1)
	if c == immobile {
		return out
	}
	m := &sc.Rules.Movement
	limit := m.CarryOver + [...]int32{m.MALeg, m.MACavalry, m.MATruck, m.MATrack}[c]
	var x crossing
	for x.terrain = 0; int(x.terrain) < len(sc.Terrains); x.terrain++ {
		for x.road = scenario.NoRoad; x.road <= scenario.MainRoad; x.road++ {
			for rail := range 2 {
				for x.ground = Hard; x.ground < grounds; x.ground++ {
					for x.jam = 0; x.jam < jams; x.jam++ {
						x.rail = rail == 1
						cost := landCost(sc, &x, c)
						for x.river = scenario.NoRiver; x.river <= scenario.MajorRiver; x.river++ {
							x.sappers = false
							out[x.index(kinds)] = uint8(min(riverCost(m, &x, cost), limit))
							x.sappers = true
							out[x.index(kinds)] = uint8(min(riverCost(m, &x, cost), limit))
						}
					}
				}
			}
		}
	}
	return out
}

// landCost is the cheapest of the open country and the ways through it (4.3, 4.12, 16.5).
func landCost(sc *scenario.Scenario, x *crossing, c class) int32 {
	m, w := &sc.Rules.Movement, &sc.Rules.Weather
	cost := percent(enterCost(&sc.Terrains[x.terrain], c), w.OffRoad[x.ground])
	way := func(base, onGround int32) {
		base = percent(percent(base, onGround), 100+int32(x.jam)*m.Traffic)
		if cost == 0 || base < cost {
			cost = base
		}
	}
	track := [...]int32{m.TrackLeg, m.TrackCavalry, m.TrackTruck, m.TrackTrack, 0}[c]
	switch x.road {
	case scenario.MainRoad:
		way([...]int32{m.RoadLeg, m.RoadCavalry, m.RoadTruck, m.RoadTrack, 0}[c], w.Road[x.ground])
	case scenario.TrackRoad:
		way(track, w.Track[x.ground])
	}
	if x.rail {
		way(track, w.Embank[x.ground])
	}
	return cost
}

func enterCost(t *scenario.Terrain, c class) int32 {
	return [...]int32{t.Leg, t.Cavalry, t.Truck, t.Track, 0}[c]
}

// riverCost adds an unbridged river (4.4).
func riverCost(m *scenario.MovementRules, x *crossing, cost int32) int32 {
	switch {
	case cost == 0 || x.river == scenario.NoRiver:
		return cost
	case x.river == scenario.MinorRiver && x.sappers:
		return cost + m.MinorEngineers
	case x.river == scenario.MinorRiver:
		return cost + m.MinorRiver
	case x.sappers:
		return cost + m.MajorEngineers
	case m.MajorRiver == 0:
		return 0
	}
	return cost + m.MajorRiver
}

// percent is a share of n, rounded up.
func percent(n, share int32) int32 { return (n*share + 99) / 100 }

// firstCrossing is a hexside on hard ground with all bridges standing and nobody on it.
func firstCrossing(b *scenario.Board, e, to int32) crossing {
	x := crossing{terrain: b.Terrain[to], road: b.Road[e], rail: b.Rail[e] != scenario.NoRail, river: b.River[e]}
	if b.Bridge[e] != scenario.NoBridge {
		x.river = scenario.NoRiver
	}
	return x
}

// edgeCosts is the cost of every hexside for a mobility class at the outset.
func edgeCosts(sc *scenario.Scenario, neighbours []int32, costs []uint8) []uint8 {
	out := make([]uint8, len(neighbours))
	for e, n := range neighbours {
		if n >= 0 {
			x := firstCrossing(sc.Board, int32(e), n)
			out[e] = costs[x.index(int32(len(sc.Terrains)))]
		}
	}
	return out
}

// crossingNow is what the hexside e, which leads to a hex of the map, is like at
// the moment.
func (g *Game) crossingNow(e, to int32) crossing {
	x := firstCrossing(g.sc.Board, e, to)
	if x.ground = g.ground(to); g.bridgeDown(e) {
		x.river = g.sc.Board.River[e]
	}
	if x.river != scenario.NoRiver {
		x.sappers = g.sappers(to) || g.sappers(e/6)
	}
	return x
}

// sappers says whether engineers stand in a hex. They help whoever can use the
// hexside at all: nobody enters or leaves a hex against the enemy in it.
func (g *Game) sappers(h int32) bool {
	for u := g.stack.first[h]; u >= 0; u = g.stack.next[u] {
		if g.fixed.facts[u].engineer {
			return true
		}
	}
	return false
}

// refreshBanks brings the hexsides of a hex up to date that engineers came to or left.
func (g *Game) refreshBanks(u UnitID, h int32) {
	if g.fixed.facts[u].engineer {
		g.refreshSides(h)
	}
}

// refreshSides brings all hexsides of a hex up to date, in both directions.
func (g *Game) refreshSides(h int32) {
	for d := int32(0); d < hex.Directions; d++ {
		if n := g.fixed.neighbours[h*6+d]; n >= 0 {
			g.refreshEdge(h*6 + d)
			g.refreshEdge(n*6 + (d+3)%6)
		}
	}
}

// refreshEdge brings one direction of a hexside up to date.
func (g *Game) refreshEdge(e int32) {
	if to := g.fixed.neighbours[e]; to >= 0 {
		x := g.crossingNow(e, to)
		i := x.index(int32(len(g.sc.Terrains)))
		was, is := g.edgeWord(e), uint64(0)
		j := i
		if g.fixed.wayAt[e] >= 0 {
			x.jam = g.jam(e, g.wayFirst)
			j = x.index(int32(len(g.sc.Terrains)))
		}
		for c := range g.edge {
			g.edge[c][e], g.way[c][e] = g.fixed.costs[c][i], g.fixed.costs[c][j]
		}
		if is = g.edgeWord(e); is != was {
			g.edgeMark += mixed(is) - mixed(was)
		}
	}
}

// edgeWord holds a hexside and its costs for all classes.
func (g *Game) edgeWord(e int32) uint64 {
	w := uint64(uint32(e))
	for c := range g.edge {
		w = w<<8 | uint64(g.edge[c][e])
	}
	return w
}

// mixed spreads a word over 64 bits, so that sums of them tell sets apart.
func mixed(w uint64) uint64 {
	d := digest(0x9E3779B97F4A7C15)
	d.add(w)
	return d.sum()
}

// copyEdges takes the costs over from another game of the scenario, if they differ, before
// its state is copied: without traffic in either, the mark tells.
func (g *Game) copyEdges(o *Game) {
	if g.edgeMark != o.edgeMark {
		for c := legs; c < immobile; c++ {
			copy(g.edge[c], o.edge[c])
			copy(g.way[c], o.way[c])
		}
	} else if g.busy+o.busy > 0 {
		for i, e := range g.fixed.ways {
			if g.st.Traffic[i].All|o.st.Traffic[i].All > 0 {
				for c := range g.way {
					g.way[c][e] = o.way[c][e]
				}
			}
		}
	}
	g.edgeMark, g.wayFirst, g.busy = o.edgeMark, o.wayFirst, o.busy
}

// refreshGround brings the ways into all hexes up to date whose ground was another.
func (g *Game) refreshGround(before []RegionWeather) {
	changed := false
	for r := range before {
		changed = changed || before[r].Ground != g.st.Weather[r].Ground
	}
	if !changed {
		return
	}
	for e, to := range g.fixed.neighbours {
		if to >= 0 && before[g.sc.Board.Region[to]].Ground != g.st.Weather[g.sc.Board.Region[to]].Ground {
			g.refreshEdge(int32(e))
		}
	}
}

// initEdges gives a game its own tables of costs.
func (g *Game) initEdges() {
	for c := range g.edge {
		g.edge[c] = append([]uint8(nil), g.fixed.edge[c]...)
		g.way[c] = append([]uint8(nil), g.fixed.edge[c]...)
	}
	if len(g.st.Weather) > 0 {
		g.refreshGround(make([]RegionWeather, len(g.st.Weather)))
	}
}

// adjacent returns the direction from a to a neighbouring b, or -1.
func (g *Game) adjacent(a, b int32) int32 {
	for d := int32(0); d < hex.Directions; d++ {
		if g.fixed.neighbours[a*6+d] == b {
			return d
		}
	}
	return -1
}
