package engine_test

import (
	"reflect"
	"testing"

	"auguststorm/engine"
)

func TestEveryOrderSurvivesItsWireForm(t *testing.T) {
	for _, o := range []engine.Order{
		engine.EndPhase{},
		engine.Move{Unit: 7, To: 23659},
		engine.Attack{Target: 12, Units: []engine.UnitID{3, 400, 5}, Advance: true, Effort: engine.Probe},
		engine.SetPosture{Unit: 453, Posture: engine.Delaying},
		engine.SetStance{Formation: 40, Stance: engine.Regroup},
		engine.SetSupplyPriority{Formation: 3, Priority: 5},
		engine.ForcedMarch{Unit: 12},
		engine.MoveByRail{Unit: 9, To: 4711},
		engine.Detach{Unit: 453},
		engine.Rejoin{Unit: 580},
	} {
		wire := engine.AppendOrder([]byte("x"), o)
		got, n, err := engine.ReadOrder(append(wire[1:], "rest"...))
		if err != nil || n != len(wire)-1 || !reflect.DeepEqual(got, o) {
			t.Errorf("%#v came back as %#v, %d bytes of %d, %v", o, got, n, len(wire)-1, err)
		}
		for cut := range len(wire) - 1 {
			if o, _, err := engine.ReadOrder(wire[1 : 1+cut]); err == nil {
				t.Errorf("%d of %d bytes were read as %#v", cut, len(wire)-1, o)
			}
		}
	}
}

func FuzzReadOrder(f *testing.F) {
	f.Add(engine.AppendOrder(nil, engine.Attack{Target: 1, Units: []engine.UnitID{1, 2}}))
	f.Add([]byte{2, 0, 255, 255, 255, 255, 15})
	f.Fuzz(func(t *testing.T, data []byte) {
		o, n, err := engine.ReadOrder(data)
		if err != nil {
			return
		}
		again, m, err := engine.ReadOrder(engine.AppendOrder(nil, o))
		if err != nil || m > n || !reflect.DeepEqual(again, o) {
			t.Errorf("%v of %d bytes came back as %v of %d", o, n, again, m)
		}
	})
}
