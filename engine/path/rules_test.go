package path_test

import (
	"slices"
	"testing"

	"auguststorm/engine/hex"
	"auguststorm/engine/path"
)

// lane is a map one hex high and six wide; every step costs 2 MP.
func lane() (*path.Grid, []uint8) {
	g := &path.Grid{Neighbours: hex.NeighbourTable(6, 1), N: 6}
	edge := make([]uint8, 36)
	for e, n := range g.Neighbours {
		if n >= 0 {
			edge[e] = 2
		}
	}
	return g, edge
}

func TestReachOnALane(t *testing.T) {
	for _, c := range []struct {
		name   string
		enter  []uint8
		start  int32
		budget int32
		want   []int32 // cost of every hex, -1 out of reach
	}{
		{"every step costs its hexside", nil, 0, 100, []int32{0, 2, 4, 6, 8, 10}},
		{"a unit without MP stays", nil, 2, 0, []int32{-1, -1, 0, -1, -1, -1}},
		{"the last MP can be spent and no more", nil, 0, 5, []int32{0, 2, 4, -1, -1, -1}},
		{"extra cost is paid on entering, not on leaving", []uint8{0, 0, 3, 0, 0, 0}, 0, 100, []int32{0, 2, 7, 9, 11, 13}},
		{"a forbidden hex closes the lane", []uint8{0, 0, path.Forbidden, 0, 0, 0}, 0, 100, []int32{0, 2, -1, -1, -1, -1}},
		{"a unit stops in a stop hex", []uint8{0, 0, path.Stop | 1, 0, 0, 0}, 0, 100, []int32{0, 2, 5, -1, -1, -1}},
		{"a unit that starts in a stop hex may leave it", []uint8{0, 0, path.Stop, 0, 0, 0}, 2, 100, []int32{4, 2, 0, 2, 4, 6}},
		{"a unit that starts in a forbidden hex may leave it", []uint8{0, 0, path.Forbidden, 0, 0, 0}, 2, 100, []int32{4, 2, 0, 2, 4, 6}},
	} {
		t.Run(c.name, func(t *testing.T) {
			g, edge := lane()
			s := &path.Search{}
			s.Reach(g, edge, c.enter, c.start, c.budget)
			for h, want := range c.want {
				if got := s.Cost(int32(h)); got != want {
					t.Errorf("hex %d costs %d, want %d", h, got, want)
				}
			}
		})
	}
}

func TestFloodGivesEveryHexToItsCheapestSeed(t *testing.T) {
	g, edge := lane()
	s := &path.Search{}
	s.Flood(g, edge, nil, []path.Seed{{Hex: 0, Cost: 5}, {Hex: 5, Cost: 0}, {Hex: 3, Cost: 400}}, 300)
	want := []int32{0, 0, 5, 5, 5, 5}
	for h, origin := range want {
		if got := s.Origin(int32(h)); got != origin {
			t.Errorf("hex %d comes from %d, want %d", h, got, origin)
		}
	}
}

func TestRouteLeavesOutItsBeginningAndTakesTheLowestDirection(t *testing.T) {
	g := &path.Grid{Neighbours: hex.NeighbourTable(3, 3), N: 9}
	edge := make([]uint8, 54)
	for e, n := range g.Neighbours {
		if n >= 0 {
			edge[e] = 1
		}
	}
	s := &path.Search{}
	s.Reach(g, edge, nil, 4, 10)
	if got := s.Route(4, nil); len(got) != 0 {
		t.Errorf("the route to the start is %v, want none", got)
	}
	s.Reach(g, edge, nil, 0, 10)
	// From hex 8 both the western and the north-western neighbour are as near; NW
	// has the lower number.
	if got, want := s.Route(8, nil), []int32{1, 4, 8}; !slices.Equal(got, want) {
		t.Errorf("route %v, want %v", got, want)
	}
}

func TestLabelsStartAnewBeforeTheyRunOut(t *testing.T) {
	g, edge := lane()
	s := &path.Search{}
	for i := range 140_000 { // 2^32 / (MaxBudget + 1) is 131,072
		if n := len(s.Reach(g, edge, nil, 2, path.MaxBudget)); n != 6 || s.Cost(5) != 6 {
			t.Fatalf("search %d settles %d hexes, the last at %d MP", i, n, s.Cost(5))
		}
	}
}

func TestSearchesDoNotAllocateOnceWarm(t *testing.T) {
	f, s := newField(), &path.Search{}
	seeds := []path.Seed{{Hex: 7000}, {Hex: 30, Cost: 9}}
	route := make([]int32, 0, 500)
	search := func() {
		s.Reach(&f.grid, f.edge, f.enter, 51*fieldWidth+75, 12)
		s.Flood(&f.grid, f.edge, nil, seeds, 1000)
		route = s.Route(14999, route[:0])
	}
	search()
	if n := testing.AllocsPerRun(20, search); n != 0 {
		t.Errorf("%v allocations a search, want none", n)
	}
}
