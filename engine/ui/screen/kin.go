package screen

import (
	"auguststorm/engine"
	"auguststorm/engine/scenario"
)

// kin is the tree of formations by their indices, for what is asked of every unit.
type kin struct {
	above []int32 // of a formation, -1 at the top
	of    []int32 // the formation of a unit, or -1
}

func newKin(sc *scenario.Scenario) kin {
	index := map[string]int32{}
	for i := range sc.Formations {
		index[sc.Formations[i].ID] = int32(i)
	}
	find := func(id string) int32 {
		if i, ok := index[id]; ok {
			return i
		}
		return -1
	}
	k := kin{make([]int32, len(sc.Formations)), make([]int32, len(sc.Units))}
	for i := range k.above {
		k.above[i] = find(sc.Formations[i].Parent)
	}
	for i := range k.of {
		k.of[i] = find(sc.Units[i].Formation)
	}
	return k
}

// within says whether a unit belongs to a formation, directly or further down.
func (k *kin) within(u engine.UnitID, f int32) bool {
	at := k.of[u]
	for range k.above {
		if at < 0 || at == f {
			break
		}
		at = k.above[at]
	}
	return at >= 0 && at == f
}
