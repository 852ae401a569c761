package engine_test

import (
	"os"
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/scenario"
	"auguststorm/engine/scenario/load"
)

func campaign(tb testing.TB) *scenario.Scenario {
	tb.Helper()
	sc, problems := load.Dir(os.DirFS("../scenarios"), "august-storm")
	if len(problems) > 0 {
		tb.Fatalf("%d problems, first %+v", len(problems), problems[0])
	}
	return sc
}

func BenchmarkStateCopy(b *testing.B) {
	sc := campaign(b)
	from, to := engine.New(sc, 1), engine.New(sc, 2)
	to.CopyStateFrom(from)
	b.ReportAllocs()
	for b.Loop() {
		to.CopyStateFrom(from)
	}
}

func BenchmarkHash(b *testing.B) {
	g := engine.New(campaign(b), 1)
	b.ReportAllocs()
	for b.Loop() {
		g.Hash()
	}
}

func BenchmarkNew(b *testing.B) {
	sc := campaign(b)
	b.ReportAllocs()
	for b.Loop() {
		engine.New(sc, 1)
	}
}

// BenchmarkReach asks where every unit of a side can go, as a staff does.
func BenchmarkReach(b *testing.B) {
	g := engine.New(campaign(b), 1)
	v := g.View(0)
	units := v.Units(nil)
	var reach []engine.Reachable
	b.ReportAllocs()
	for b.Loop() {
		for _, u := range units {
			reach = v.Reach(u, reach[:0])
		}
	}
}
