package screen

import (
	"testing"

	"auguststorm/engine/ui/kit"
)

func TestOddsAndMultipliersAreWrittenAsPlayersReadThem(t *testing.T) {
	c := kit.New(kit.Fixed{})
	for cd, want := range map[int32][2]string{
		757: {"190 to 1", "×190"}, 0: {"1 to 1", "×1"}, 58: {"1.49 to 1", "×1.49"}, -100: {"1 to 2", "×0.5"},
		100: {"2 to 1", "×2"}, 10: {"1.07 to 1", "×1.07"}, -400: {"1 to 16", "×0.063"}, 1000: {"1,024 to 1", "×1,024"},
	} {
		if got := [2]string{ratio(c, cd), times(c, cd)}; got != want {
			t.Errorf("%+d is written %q, not %q", cd, got, want)
		}
	}
}
