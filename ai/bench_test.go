package ai_test

import (
	"os"
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/scenario/load"
)

// BenchmarkCampaign is the whole of August Storm, both staffs and the engine.
func BenchmarkCampaign(b *testing.B) {
	sc, problems := load.Dir(os.DirFS("../scenarios"), "august-storm")
	if len(problems) > 0 {
		b.Fatalf("%d problems, first %+v", len(problems), problems[0])
	}
	b.ReportAllocs()
	for b.Loop() {
		for w := start(b, sc); !w.Over(); {
			w.play()
		}
	}
}

// BenchmarkDoctrine is what the two scripts cost: all decisions of one day of both sides.
func BenchmarkDoctrine(b *testing.B) {
	sc, problems := load.Dir(os.DirFS("../scenarios"), "august-storm")
	if len(problems) > 0 {
		b.Fatalf("%d problems, first %+v", len(problems), problems[0])
	}
	w := start(b, sc)
	for w.Day() < 3 {
		w.play()
	}
	for b.Loop() {
		for s := range w.staff {
			w.staff[s].Consult(w.View(engine.Side(s)))
		}
	}
}
