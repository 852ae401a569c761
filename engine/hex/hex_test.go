package hex_test

import (
	"slices"
	"testing"

	"auguststorm/engine/hex"

	"pgregory.net/rapid"
)

func TestNeighboursOfEvenAndOddRows(t *testing.T) {
	// A map of 4 by 3; row 1 is shifted right by half a hex:
	//    0   1   2   3
	//      4   5   6   7
	//    8   9  10  11
	for _, c := range []struct {
		name string
		hex  int32
		want [6]int32 // E NE NW W SW SE
	}{
		{"in an odd row the northern neighbours are above and above right", 5, [6]int32{6, 2, 1, 4, 9, 10}},
		{"an even row at the northern edge has no northern neighbours", 1, [6]int32{2, -1, -1, 0, 4, 5}},
		{"the western end of an even row has one southern neighbour", 0, [6]int32{1, -1, -1, -1, -1, 4}},
		{"the eastern end of an odd row has no eastern neighbours", 7, [6]int32{-1, -1, 3, 6, 11, -1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			for d, want := range c.want {
				got, ok := hex.Neighbour(c.hex, int32(d), 4, 3)
				if got != want || ok != (want >= 0) {
					t.Errorf("%s of %d is %d, want %d", hex.Names[d], c.hex, got, want)
				}
			}
		})
	}
}

func TestDirectionsHaveNames(t *testing.T) {
	for d, name := range hex.Names {
		if got, ok := hex.Direction(name); !ok || got != int32(d) {
			t.Errorf("%s is direction %d, want %d", name, got, d)
		}
	}
	if _, ok := hex.Direction("N"); ok {
		t.Error("there is no direction N between pointy-top hexes")
	}
}

func TestLineBetweenTwoHexesTakesTheEasternOne(t *testing.T) {
	// On the map above, 1 to 9 runs exactly between 4 and 5; 3 to 11 between 7
	// and a hex off the map when the eastern one does not exist; 0 to 8 likewise
	// in the west.
	for _, c := range []struct{ a, b, middle int32 }{{1, 9, 5}, {3, 11, 7}, {0, 8, 4}} {
		if got := hex.Line(nil, c.a, c.b, 4); !slices.Equal(got, []int32{c.a, c.middle, c.b}) {
			t.Errorf("line %d to %d is %v, want its middle at %d", c.a, c.b, got, c.middle)
		}
	}
	// In odd columns of the eastern edge the eastern hex is off the map.
	if got := hex.Line(nil, 7, 15, 4); !slices.Equal(got, []int32{7, 11, 15}) {
		t.Errorf("line 7 to 15 is %v, want 7 11 15", got)
	}
}

func TestRingRunsCounterClockwiseFromEast(t *testing.T) {
	if got, want := hex.Ring(nil, 5, 1, 4, 3), []int32{6, 2, 1, 4, 9, 10}; !slices.Equal(got, want) {
		t.Errorf("ring %v, want %v", got, want)
	}
	if got, want := hex.Disc(nil, 0, 1, 4, 3), []int32{0, 1, 4}; !slices.Equal(got, want) {
		t.Errorf("disc in the corner %v, want %v", got, want)
	}
}

func TestLabels(t *testing.T) {
	for _, c := range []struct {
		h, w, hgt int32
		want      string
	}{
		{0, 99, 99, "0101"}, {3*99 + 2, 99, 99, "0304"}, {99*99 - 1, 99, 99, "9999"},
		{0, 100, 5, "001001"}, {0, 5, 100, "001001"}, {63*150 + 117, 150, 100, "118064"},
	} {
		if got := hex.Label(c.h, c.w, c.hgt); got != c.want {
			t.Errorf("hex %d of %d by %d is %s, want %s", c.h, c.w, c.hgt, got, c.want)
		}
	}
	for _, bad := range []string{"", "0000", "0001", "0100", "1101", "0106", "010", "00101", "a101", "-101", "001001", "０１"} {
		if h, ok := hex.Parse(bad, 10, 5); ok {
			t.Errorf("%q reads as hex %d of 10 by 5, want a refusal", bad, h)
		}
	}
}

// board is a random map with two hexes on it.
type board struct{ w, h, a, b, c int32 }

func drawBoard(t *rapid.T) board {
	m := board{w: rapid.Int32Range(1, 120).Draw(t, "w"), h: rapid.Int32Range(1, 120).Draw(t, "h")}
	on := rapid.Int32Range(0, m.w*m.h-1)
	m.a, m.b, m.c = on.Draw(t, "a"), on.Draw(t, "b"), on.Draw(t, "c")
	return m
}

func TestEveryNeighbourLeadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawBoard(t)
		for d := range int32(hex.Directions) {
			n, ok := hex.Neighbour(m.a, d, m.w, m.h)
			if !ok {
				continue
			}
			back, _ := hex.Neighbour(n, hex.Opposite(d), m.w, m.h)
			if back != m.a || hex.DirectionTo(m.a, n, m.w) != d || hex.Distance(m.a, n, m.w) != 1 {
				t.Fatalf("%s of %d is %d, and back %d", hex.Names[d], m.a, n, back)
			}
		}
		if d := hex.DirectionTo(m.a, m.b, m.w); (d >= 0) != (hex.Distance(m.a, m.b, m.w) == 1) {
			t.Fatalf("direction from %d to %d is %d", m.a, m.b, d)
		}
	})
}

func TestDistanceIsAMetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawBoard(t)
		ab, ba := hex.Distance(m.a, m.b, m.w), hex.Distance(m.b, m.a, m.w)
		bc, ac := hex.Distance(m.b, m.c, m.w), hex.Distance(m.a, m.c, m.w)
		if ab != ba || ac > ab+bc || (ab == 0) != (m.a == m.b) {
			t.Fatalf("a-b %d, b-a %d, b-c %d, a-c %d", ab, ba, bc, ac)
		}
	})
}

func TestDistanceIsTheNumberOfSteps(t *testing.T) {
	w, h := int32(9), int32(8)
	table := hex.NeighbourTable(w, h)
	for start := range w * h {
		steps := map[int32]int32{start: 0}
		for queue := []int32{start}; len(queue) > 0; queue = queue[1:] {
			at := queue[0]
			if got := hex.Distance(start, at, w); got != steps[at] {
				t.Fatalf("distance %d to %d is %d, in steps %d", start, at, got, steps[at])
			}
			for _, n := range table[at*6 : at*6+6] {
				if _, seen := steps[n]; n >= 0 && !seen {
					steps[n] = steps[at] + 1
					queue = append(queue, n)
				}
			}
		}
	}
}

func TestAxialCoordinatesLeadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawBoard(t)
		if h, ok := hex.ToAxial(m.a, m.w).Index(m.w, m.h); !ok || h != m.a {
			t.Fatalf("%d comes back as %d", m.a, h)
		}
	})
}

func TestLabelsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawBoard(t)
		label := hex.Label(m.a, m.w, m.h)
		if h, ok := hex.Parse(label, m.w, m.h); !ok || h != m.a {
			t.Fatalf("%d is %s and reads as %d", m.a, label, h)
		}
	})
}

func TestLineIsUnbrokenShortestAndReversible(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawBoard(t)
		there, back := hex.Line(nil, m.a, m.b, m.w), hex.Line(nil, m.b, m.a, m.w)
		slices.Reverse(back)
		if !slices.Equal(there, back) {
			t.Fatalf("there %v, back %v", there, back)
		}
		if there[0] != m.a || there[len(there)-1] != m.b || int32(len(there)) != hex.Distance(m.a, m.b, m.w)+1 {
			t.Fatalf("line from %d to %d: %v", m.a, m.b, there)
		}
		for i, h := range there[1:] {
			if h < 0 || h >= m.w*m.h || hex.Distance(there[i], h, m.w) != 1 {
				t.Fatalf("line breaks at %d: %v", h, there)
			}
		}
	})
}

func TestDiscHoldsEveryHexWithinItsRadiusOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawBoard(t)
		radius := rapid.Int32Range(0, 8).Draw(t, "radius")
		disc, want := hex.Disc(nil, m.a, radius, m.w, m.h), 0
		for h := range m.w * m.h {
			if hex.Distance(m.a, h, m.w) <= radius {
				want++
			}
		}
		for i, h := range disc {
			if i > 0 && hex.Distance(m.a, h, m.w) < hex.Distance(m.a, disc[i-1], m.w) {
				t.Fatal("the disc does not grow ring by ring")
			}
		}
		slices.Sort(disc)
		if len(slices.Compact(disc)) != want {
			t.Fatalf("%d hexes in the disc, want %d", len(disc), want)
		}
	})
}
