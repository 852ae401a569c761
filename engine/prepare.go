package engine

import (
	"auguststorm/engine/hex"
	"auguststorm/engine/path"
	"auguststorm/engine/scenario"
)

// prepare works out everything about a scenario that no game changes.
func prepare(sc *scenario.Scenario, pause func()) *fixed {
	b := sc.Board
	f := &fixed{facts: factsOf(sc), tables: tablesOf(sc), neighbours: hex.NeighbourTable(b.Width, b.Height)}
	f.grid = path.Grid{Neighbours: f.neighbours, N: b.Hexes()}
	for c := legs; c < classes; c++ {
		f.costs[c] = crossingCosts(sc, c)
		f.edge[c] = edgeCosts(sc, f.neighbours, f.costs[c])
		pause()
	}
	for c := legs; c < classes; c++ {
		f.reverse[c] = reversed(f.edge[c], f.neighbours)
	}
	pause()
	f.commandFacts(sc)
	f.supplyEdge = supplyEdges(f.edge[trucks], f.edge[legs])
	f.hexFacts(sc)
	f.weather(sc)
	f.objectives(sc)
	for i := range sc.Supply {
		for s := range sc.Sides {
			if sc.Sides[s].ID == sc.Supply[i].Side {
				f.sources[s] = append(f.sources[s], int16(i))
			}
		}
	}
	pause()
	f.bridgeFacts(sc)
	f.wayFacts(sc)
	f.carryCosts(sc)
	f.railNodes(sc)
	f.storesFacts(sc)
	f.ceaseFireFacts(sc)
	return f
}

func (f *fixed) hexFacts(sc *scenario.Scenario) {
	b := sc.Board
	n := b.Hexes()
	f.burn, f.rough = make([]uint8, n*6), make([]bool, n)
	f.closed, f.rail, f.closedEnter = make([]bool, n), make([]bool, n), make([]uint8, n)
	r := &sc.Rules.Supply
	for h := int32(0); h < n; h++ {
		f.rough[h] = sc.Terrains[b.Terrain[h]].Landform == "mountains"
		if f.closed[h] = neutral(sc, b.Country[h]); f.closed[h] {
			f.closedEnter[h] = enterForbidden
		}
		for d := int32(0); d < hex.Directions; d++ {
			e := h*6 + d
			f.rail[h] = f.rail[h] || b.Rail[e] != scenario.NoRail
			if to := f.neighbours[e]; to >= 0 {
				f.burn[e] = uint8(fuelBurnt(r, sc.Terrains[b.Terrain[to]].Landform, b.Road[e] != scenario.NoRoad))
			}
		}
	}
}

// fuelBurnt is the fuel of a hex in centi-refills (7.8).
func fuelBurnt(r *scenario.SupplyRules, landform string, road bool) int32 {
	switch {
	case landform == "mountains" && !road:
		return r.FuelClimb
	case landform == "mountains", landform == "hills" && !road:
		return r.FuelRough
	case !road:
		return r.FuelOff
	}
	return r.FuelHex
}

// neutral says whether a country keeps both sides out.
func neutral(sc *scenario.Scenario, c uint8) bool {
	return c != scenario.NoCountry && sc.Countries[c].Side == "" && !sc.Countries[c].Open
}

// objectives chains the objectives of each hex.
func (f *fixed) objectives(sc *scenario.Scenario) {
	f.objective = make([]int16, sc.Board.Hexes())
	for h := range f.objective {
		f.objective[h] = -1
	}
	f.nextObjective = make([]int16, len(sc.Objectives))
	for i := len(sc.Objectives) - 1; i >= 0; i-- {
		h := sc.Objectives[i].Hex.Hex
		f.nextObjective[i] = f.objective[h]
		f.objective[h] = int16(i)
	}
}

// reversed turns "cost to leave a by d" into "cost to come from a by d".
func reversed(edge []uint8, neighbours []int32) []uint8 {
	out := make([]uint8, len(edge))
	for e, n := range neighbours {
		if n >= 0 {
			out[e] = edge[n*6+(int32(e)%6+3)%6]
		}
	}
	return out
}
