package combat_test

import (
	"math/big"
	"testing"

	"auguststorm/engine/combat"

	"pgregory.net/rapid"
)

func TestCDOfKnownNumbers(t *testing.T) {
	for _, c := range []struct {
		x    int64
		want int32
	}{
		{-5, 0}, {0, 0}, {1, 0}, {2, 100}, {3, 158}, {4, 200}, {5, 232}, {7, 281}, {10, 332},
		{33, 504}, {420, 871}, {1000, 997}, {1_000_000, 1993}, {1<<63 - 1, 6300},
	} {
		if got := combat.CD(c.x); got != c.want {
			t.Errorf("CD(%d) is %d, want %d", c.x, got, c.want)
		}
	}
	for e := range int32(63) {
		if got := combat.CD(1 << e); got != 100*e {
			t.Errorf("CD(2^%d) is %d, want %d", e, got, 100*e)
		}
	}
}

func TestCDNeverFalls(t *testing.T) {
	last := int32(0)
	for x := int64(1); x < 200_000; x++ {
		got := combat.CD(x)
		if got < last {
			t.Fatalf("CD(%d) is %d, below CD(%d) = %d", x, got, x-1, last)
		}
		last = got
	}
}

// CD is the nearest whole number to 100 log2(x), but for errors of the table of
// about 1/3,000 cd: 2^(200 CD - 1) < x^200 < 2^(200 CD + 1) up to that.
func TestCDIsTheNearestWholeNumber(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Int64Range(2, 1<<62).Draw(t, "x")
		power := new(big.Int).Exp(big.NewInt(x), big.NewInt(20000), nil)
		// BitLen-1 is 20000 log2(x), rounded down: half a cd is 100 of its units.
		log := int64(power.BitLen() - 1)
		if off := log - 200*int64(combat.CD(x)); off < -102 || off > 102 {
			t.Fatalf("CD(%d) is %d, exactly %d/200", x, combat.CD(x), log)
		}
	})
}
