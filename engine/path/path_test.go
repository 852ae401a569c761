package path_test

import (
	"slices"
	"testing"

	"auguststorm/engine/hex"
	"auguststorm/engine/path"

	"pgregory.net/rapid"
)

// reference works out costs the slow way: it sweeps the map until nothing gets
// cheaper; -1 is a hex out of reach.
func reference(g *path.Grid, edge, enter []uint8, seeds []path.Seed, budget int32) []int32 {
	const far = 1 << 30
	cost, seeded := make([]int32, g.N), make([]bool, g.N)
	for h := range cost {
		cost[h] = far
	}
	for _, s := range seeds {
		if s.Cost <= budget {
			cost[s.Hex], seeded[s.Hex] = min(cost[s.Hex], s.Cost), true
		}
	}
	for changed := true; changed; {
		changed = false
		for e, n := range g.Neighbours {
			h := e / 6
			if n < 0 || edge[e] == 0 || enter[n]&path.Forbidden != 0 || enter[h]&path.Stop != 0 && !seeded[h] {
				continue
			}
			if c := cost[h] + int32(edge[e]) + int32(enter[n]&path.ExtraCost); c <= budget && c < cost[n] {
				cost[n], changed = c, true
			}
		}
	}
	for h := range cost {
		if cost[h] == far {
			cost[h] = -1
		}
	}
	return cost
}

// puzzle is a small random map with everything on it.
type puzzle struct {
	w, h        int32
	grid        path.Grid
	edge, enter []uint8
	seeds       []path.Seed
	budget      int32
}

func drawPuzzle(t *rapid.T) *puzzle {
	p := &puzzle{w: rapid.Int32Range(1, 9).Draw(t, "w"), h: rapid.Int32Range(1, 9).Draw(t, "h")}
	n := p.w * p.h
	p.grid = path.Grid{Neighbours: hex.NeighbourTable(p.w, p.h), N: n}
	costs := rapid.SampledFrom([]uint8{0, 1, 1, 2, 3, 4, 60, 255})
	p.edge = rapid.SliceOfN(costs, int(n)*6, int(n)*6).Draw(t, "edge")
	for e, to := range p.grid.Neighbours {
		if to < 0 {
			p.edge[e] = 0
		}
	}
	flags := rapid.SampledFrom([]uint8{0, 0, 0, 1, 2, 63, path.Forbidden, path.Stop, path.Stop | 3, path.Stop | path.Forbidden})
	p.enter = rapid.SliceOfN(flags, int(n), int(n)).Draw(t, "enter")
	seed := rapid.Custom(func(t *rapid.T) path.Seed {
		return path.Seed{Hex: rapid.Int32Range(0, n-1).Draw(t, "hex"), Cost: rapid.Int32Range(0, 20).Draw(t, "cost")}
	})
	p.seeds = rapid.SliceOfN(seed, 1, 4).Draw(t, "seeds")
	p.budget = rapid.SampledFrom([]int32{0, 1, 5, 12, 40, 1000, path.MaxBudget}).Draw(t, "budget")
	return p
}

func (p *puzzle) seeded(h int32) bool {
	return slices.ContainsFunc(p.seeds, func(s path.Seed) bool { return s.Hex == h })
}

func (p *puzzle) sameCosts(t *rapid.T, s *path.Search, want []int32) {
	reached := 0
	for h, cost := range want {
		if s.Cost(int32(h)) != cost || s.Reached(int32(h)) != (cost >= 0) {
			t.Fatalf("hex %d costs %d, the reference says %d", h, s.Cost(int32(h)), cost)
		}
		if cost >= 0 {
			reached++
		}
	}
	if len(s.Settled()) != reached {
		t.Fatalf("%d hexes settled, %d reached", len(s.Settled()), reached)
	}
	for i, h := range s.Settled() {
		if i > 0 && s.Cost(h) < s.Cost(s.Settled()[i-1]) {
			t.Fatal("hexes did not settle in order of cost")
		}
	}
}

// routesAdd walks every route and adds it up again.
func (p *puzzle) routesAdd(t *rapid.T, s *path.Search) {
	for _, to := range s.Settled() {
		at := s.Origin(to)
		cost := s.Cost(at)
		for i, h := range s.Route(to, nil) {
			d := hex.DirectionTo(at, h, p.w)
			if d < 0 || p.edge[at*6+d] == 0 || p.enter[h]&path.Forbidden != 0 {
				t.Fatalf("route to %d steps from %d to %d, where there is no way", to, at, h)
			}
			if i > 0 && p.enter[at]&path.Stop != 0 && !p.seeded(at) {
				t.Fatalf("route to %d goes through %d, where it had to stop", to, at)
			}
			cost += int32(p.edge[at*6+d]) + int32(p.enter[h]&path.ExtraCost)
			at = h
		}
		if at != to || cost != s.Cost(to) {
			t.Fatalf("route to %d ends at %d and costs %d, not %d", to, at, cost, s.Cost(to))
		}
	}
}

func TestCostsAreThoseOfTheSlowReference(t *testing.T) {
	s := &path.Search{} // one Search for all maps: nothing of an earlier one may show
	rapid.Check(t, func(t *rapid.T) {
		p := drawPuzzle(t)
		s.Flood(&p.grid, p.edge, p.enter, p.seeds, p.budget)
		p.sameCosts(t, s, reference(&p.grid, p.edge, p.enter, p.seeds, p.budget))
		p.routesAdd(t, s)
		start := p.seeds[0].Hex
		s.Reach(&p.grid, p.edge, p.enter, start, p.budget)
		p.sameCosts(t, s, reference(&p.grid, p.edge, p.enter, []path.Seed{{Hex: start}}, p.budget))
		p.routesAdd(t, s)
	})
}

func TestMarchFindsTheCostThatReachFinds(t *testing.T) {
	s := &path.Search{}
	rapid.Check(t, func(t *rapid.T) {
		p := drawPuzzle(t)
		start, goal := p.seeds[0].Hex, p.seeds[len(p.seeds)-1].Hex
		want := reference(&p.grid, p.edge, p.enter, []path.Seed{{Hex: start}}, p.budget)
		found := s.March(&p.grid, p.edge, p.enter, start, goal, p.budget)
		if s.Cost(goal) != want[goal] || found != (want[goal] >= 0) {
			t.Fatalf("march costs %d, reference %d", s.Cost(goal), want[goal])
		}
		p.routesAdd(t, s)
		// A march that ended early must leave nothing behind for the next search.
		s.Flood(&p.grid, p.edge, p.enter, p.seeds, p.budget)
		p.sameCosts(t, s, reference(&p.grid, p.edge, p.enter, p.seeds, p.budget))
	})
}

func TestResultsDoNotDependOnEarlierSearches(t *testing.T) {
	used := &path.Search{}
	rapid.Check(t, func(t *rapid.T) {
		p := drawPuzzle(t)
		fresh := &path.Search{}
		a := fresh.Flood(&p.grid, p.edge, p.enter, p.seeds, p.budget)
		b := used.Flood(&p.grid, p.edge, p.enter, p.seeds, p.budget)
		if !slices.Equal(a, b) {
			t.Fatalf("settled %v in a fresh search, %v in a used one", a, b)
		}
		for _, h := range a {
			if fresh.From(h) != used.From(h) {
				t.Fatalf("hex %d is reached from %d and from %d", h, fresh.From(h), used.From(h))
			}
		}
	})
}
