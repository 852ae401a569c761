package path_test

import (
	"testing"

	"auguststorm/engine/dice"
	"auguststorm/engine/hex"
	"auguststorm/engine/path"
)

// field is the map of the benchmarks: 150 by 100 hexes that cost 1, 2 or 3 MP to
// enter, drawn so that 12 MP from the middle reach about 400 of them.
type field struct {
	grid  path.Grid
	edge  []uint8
	enter []uint8
}

const fieldWidth, fieldHeight = 150, 100

func newField() *field {
	w, h := int32(fieldWidth), int32(fieldHeight)
	f := &field{grid: path.Grid{Neighbours: hex.NeighbourTable(w, h), N: w * h}}
	roll := dice.New(1, dice.Staff, 0, 0, 0)
	cost := make([]uint8, f.grid.N)
	f.enter = make([]uint8, f.grid.N)
	for i := range cost {
		cost[i] = [...]uint8{1, 1, 1, 1, 1, 1, 1, 1, 2, 3}[roll.Intn(10)]
	}
	f.edge = make([]uint8, f.grid.N*6)
	for e, n := range f.grid.Neighbours {
		if n >= 0 {
			f.edge[e] = cost[n]
		}
	}
	return f
}

func perHex(b *testing.B, hexes int) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(hexes), "ns/hex")
	b.ReportMetric(float64(hexes), "hexes")
}

func BenchmarkReach12MP(b *testing.B) {
	f, s, n := newField(), &path.Search{}, 0
	s.Reach(&f.grid, f.edge, nil, 51*fieldWidth+75, 12)
	b.ReportAllocs()
	for b.Loop() {
		n = len(s.Reach(&f.grid, f.edge, nil, 51*fieldWidth+75, 12))
	}
	perHex(b, n)
}

func BenchmarkReach12MPWithOverlay(b *testing.B) {
	f, s, n := newField(), &path.Search{}, 0
	for i := range f.enter {
		switch roll := dice.New(1, dice.Staff, 1, uint64(i), 0); roll.Intn(20) {
		case 0:
			f.enter[i] = 1
		case 1:
			f.enter[i] = path.Forbidden
		case 2:
			f.enter[i] = 2 | path.Stop
		}
	}
	s.Reach(&f.grid, f.edge, f.enter, 51*fieldWidth+75, 12)
	b.ReportAllocs()
	for b.Loop() {
		n = len(s.Reach(&f.grid, f.edge, f.enter, 51*fieldWidth+75, 12))
	}
	perHex(b, n)
}

func BenchmarkReachWholeMap(b *testing.B) {
	f, s, n := newField(), &path.Search{}, 0
	s.Reach(&f.grid, f.edge, nil, 51*fieldWidth+75, 1000)
	b.ReportAllocs()
	for b.Loop() {
		n = len(s.Reach(&f.grid, f.edge, nil, 51*fieldWidth+75, 1000))
	}
	perHex(b, n)
}

// The 500 units stand all over the map, as in a campaign.
func BenchmarkReach500Units(b *testing.B) {
	f, s, n := newField(), &path.Search{}, 0
	b.ReportAllocs()
	for b.Loop() {
		n = 0
		for u := range int32(500) {
			n += len(s.Reach(&f.grid, f.edge, nil, u*7919%f.grid.N, 12))
		}
	}
	perHex(b, n)
}

func BenchmarkMarch130Hexes(b *testing.B) {
	f, s := newField(), &path.Search{}
	b.ReportAllocs()
	for b.Loop() {
		s.March(&f.grid, f.edge, nil, 51*fieldWidth+10, 51*fieldWidth+140, 1000)
	}
}

func BenchmarkFlood14Sources(b *testing.B) {
	f, s, n := newField(), &path.Search{}, 0
	var seeds []path.Seed
	for i := range int32(14) {
		seeds = append(seeds, path.Seed{Hex: i * 1067, Cost: i * 3})
	}
	s.Flood(&f.grid, f.edge, f.enter, seeds, 4000)
	b.ReportAllocs()
	for b.Loop() {
		n = len(s.Flood(&f.grid, f.edge, f.enter, seeds, 4000))
	}
	perHex(b, n)
}
