package combat_test

import (
	"testing"

	"auguststorm/engine/combat"
	"auguststorm/engine/dice"
)

// wide is an attack with the widest dice a scenario may ask for.
func wide() combat.Input {
	in := hailar()
	in.Tables.Noise, in.Tables.Spread = 200, 90
	return in
}

func BenchmarkForecast(b *testing.B) {
	in := hailar()
	b.ReportAllocs()
	for b.Loop() {
		combat.Forecast(&in)
	}
}

func BenchmarkForecastWidestDice(b *testing.B) {
	in := wide()
	b.ReportAllocs()
	for b.Loop() {
		combat.Forecast(&in)
	}
}

func BenchmarkThrowAndResolve(b *testing.B) {
	in, place := hailar(), uint64(0)
	b.ReportAllocs()
	for b.Loop() {
		place++
		roll := dice.New(1, dice.Combat, 1, place, 0)
		combat.Resolve(&in, combat.Throw(&in, &roll))
	}
}
