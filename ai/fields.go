package ai

import "auguststorm/engine"

// fields keeps the marching distances to goals, which never change during a game.
type fields struct {
	index map[fieldKey]int32
	table [][]int16
}

type fieldKey struct {
	goal int32
	key  uint8
}

// to is the marching distance in MP of every hex to the goal for units that move
// like u; -1 where no way leads.
func (f *fields) to(v engine.View, u engine.UnitID, goal int32) []int16 {
	k := fieldKey{goal, v.FieldKey(u)}
	if i, ok := f.index[k]; ok {
		return f.table[i]
	}
	if f.index == nil {
		f.index = map[fieldKey]int32{}
	}
	b := v.Scenario().Board
	t := v.Field(u, goal, make([]int16, 0, b.Hexes()))
	f.index[k] = int32(len(f.table))
	f.table = append(f.table, t)
	return t
}
