package engine

import (
	"os"
	"testing"

	"auguststorm/engine/scenario/load"
)

// BenchmarkSupplyMorning is the supply of both sides on one morning of the campaign.
func BenchmarkSupplyMorning(b *testing.B) {
	sc, problems := load.Dir(os.DirFS("../scenarios"), "august-storm")
	if len(problems) > 0 {
		b.Fatalf("%d problems, first %+v", len(problems), problems[0])
	}
	g := New(sc, 1)
	g.st.Day = 1
	list := g.supplyPhase(nil)
	b.ReportAllocs()
	for b.Loop() {
		list = g.supplyPhase(list[:0])
	}
}
