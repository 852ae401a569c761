package dice_test

import (
	"slices"
	"testing"

	"auguststorm/engine/dice"

	"pgregory.net/rapid"
)

// The numbers below are what every machine and every later version must roll: a
// change breaks all recorded games. They were worked out a second time in another
// language.
func TestGoldenSequence(t *testing.T) {
	s := dice.New(1945, dice.Combat, 1, 2, 3)
	got := [4]uint64{s.Next(), s.Next(), s.Next(), s.Next()}
	want := [4]uint64{0x92ff820c5b5f3915, 0x412a7819437ba61c, 0x703b26facb1a838b, 0xb3999c4281ea5e87}
	if got != want {
		t.Errorf("rolled %#x", got)
	}
	s = dice.New(1945, dice.Combat, 1, 2, 3)
	var sums [8]int32
	for i := range sums {
		sums[i] = s.SumOfFour(45)
	}
	if want := [8]int32{-3, 14, 24, -45, -15, 58, -27, 19}; sums != want {
		t.Errorf("sums of four %v", sums)
	}
}

func TestPurposesKeepTheirNumbers(t *testing.T) {
	got := []dice.Purpose{dice.Combat, dice.Losses, dice.Surrender, dice.Weather, dice.Intel, dice.Staff, dice.Events, dice.CeaseFire, dice.Demolition}
	if want := []dice.Purpose{1, 2, 3, 4, 5, 6, 7, 8, 9}; !slices.Equal(got, want) {
		t.Errorf("purposes are %v; a recorded game would roll anew", got)
	}
}

func TestStreamsDoNotDependOnTheOrderOfDrawing(t *testing.T) {
	one, two := dice.New(7, dice.Combat, 3, 100, 0), dice.New(7, dice.Combat, 3, 200, 0)
	first := [4]uint64{one.Next(), one.Next(), two.Next(), two.Next()}
	one, two = dice.New(7, dice.Combat, 3, 100, 0), dice.New(7, dice.Combat, 3, 200, 0)
	b1, a1 := two.Next(), one.Next()
	b2, a2 := two.Next(), one.Next()
	if first != [4]uint64{a1, a2, b1, b2} {
		t.Errorf("drawn in turns %v, drawn one after another %v", [4]uint64{a1, a2, b1, b2}, first)
	}
}

func TestEveryPartOfTheKeyMatters(t *testing.T) {
	seen := map[uint64]bool{}
	for seed := range uint64(6) {
		for purpose := range dice.Purpose(6) {
			for a := range uint64(6) {
				for b := range uint64(6) {
					for c := range uint64(6) {
						s := dice.New(seed, purpose, a, b, c)
						seen[s.Next()] = true
					}
				}
			}
		}
	}
	if len(seen) != 6*6*6*6*6 {
		t.Errorf("%d different streams from %d keys", len(seen), 6*6*6*6*6)
	}
}

// chiSquare is the sum of squared deviations from an even share, over that share,
// in thousandths.
func chiSquare(counts []int64) int64 {
	total := int64(0)
	for _, n := range counts {
		total += n
	}
	share, sum := total/int64(len(counts)), int64(0)
	for _, n := range counts {
		sum += (n - share) * (n - share) * 1000 / share
	}
	return sum
}

func TestResultsAreUniform(t *testing.T) {
	// Bounds: one fair set of dice in 10,000 exceeds them (chi-square, n-1 degrees).
	for _, c := range []struct {
		name  string
		n     int32
		bound int64 // thousandths
		roll  func(i uint64, s *dice.Stream) int32
	}{
		{"faces of one stream", 6, 25745, func(_ uint64, s *dice.Stream) int32 { return s.Intn(6) }},
		{"91 values of one stream", 91, 147350, func(_ uint64, s *dice.Stream) int32 { return s.Between(-45, 45) + 45 }},
		{"first throws of neighbouring hexes", 10, 33720, func(i uint64, _ *dice.Stream) int32 {
			s := dice.New(1, dice.Combat, 1, i, 0)
			return s.Intn(10)
		}},
		{"first throws of neighbouring seeds", 10, 33720, func(i uint64, _ *dice.Stream) int32 {
			s := dice.New(i, dice.Combat, 1, 1, 0)
			return s.Intn(10)
		}},
		{"large numbers, where a quarter of the throws must be rejected", 3, 18421, func(_ uint64, s *dice.Stream) int32 {
			return s.Intn(3<<29) % 3
		}},
		{"pairs of throws", 36, 75350, func(_ uint64, s *dice.Stream) int32 { return 6*s.Intn(6) + s.Intn(6) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, counts := dice.New(1945, dice.Staff, 0, 0, 0), make([]int64, c.n)
			for i := range uint64(900) * uint64(c.n) {
				counts[c.roll(i, &s)]++
			}
			if got := chiSquare(counts); got > c.bound {
				t.Errorf("chi-square %d, bound %d thousandths", got, c.bound)
			}
		})
	}
}

func TestThrowsStayInTheirRange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := dice.New(rapid.Uint64().Draw(t, "seed"), dice.Intel, 0, 0, 0)
		n := rapid.Int32Range(1, 1<<31-1).Draw(t, "n")
		lo := rapid.Int32Range(-1000, 1000).Draw(t, "lo")
		hi := lo + rapid.Int32Range(0, 1000).Draw(t, "width")
		half := rapid.Int32Range(0, 200).Draw(t, "half")
		for range 20 {
			if got := s.Intn(n); got < 0 || got >= n {
				t.Fatalf("Intn(%d) is %d", n, got)
			}
			if got := s.Between(lo, hi); got < lo || got > hi {
				t.Fatalf("Between(%d, %d) is %d", lo, hi, got)
			}
			if got := s.SumOfFour(half); got < -4*half || got > 4*half {
				t.Fatalf("SumOfFour(%d) is %d", half, got)
			}
		}
	})
}

func TestPermilleAtItsEndsIsCertain(t *testing.T) {
	s, yes := dice.New(3, dice.Surrender, 0, 0, 0), 0
	for range 10_000 {
		if s.Permille(0) || s.Permille(-5) || !s.Permille(1000) {
			t.Fatal("0 permille came true, or 1,000 did not")
		}
		if s.Permille(350) {
			yes++
		}
	}
	if yes < 3350 || yes > 3650 { // three standard deviations
		t.Errorf("350 permille came true %d times in 10,000", yes)
	}
}

func BenchmarkNewAndSumOfFour(b *testing.B) {
	b.ReportAllocs()
	n := uint64(0)
	for b.Loop() {
		n++
		s := dice.New(1, dice.Combat, 1, n, 0)
		s.SumOfFour(45)
	}
}
