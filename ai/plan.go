package ai

import (
	"auguststorm/engine"
	"auguststorm/engine/scenario"
)

// plan is the missions of the scenario in a form that can be worked with: who
// marches with whom along which axis (12.1).
type plan struct {
	groups []group
	of     []int32 // per unit: its group
	corps  []int32 // per unit: the formation it belongs to
	target []int32 // per formation: objective it goes for beyond its axis, or -1
}

// group is everybody who shares an axis.
type group struct {
	axis []int32 // hexes
	next int32   // waypoint it goes for; len(axis) when all are passed
	wait int32   // days it has stood before that waypoint
	back bool    // the axis leads back: the scenario made it for a retreat

	lead engine.UnitID // foremost member, or -1
	dist int32         // its marching distance from the waypoint
}

// newPlan reads the missions of one side; the enemy's are none of its business.
func newPlan(sc *scenario.Scenario, side engine.Side) plan {
	own := map[string]bool{}
	for i := range sc.Countries {
		own[sc.Countries[i].ID] = sc.Countries[i].Side == sc.Sides[side].ID
	}
	formation := make(map[string]int32, len(sc.Formations))
	for i := range sc.Formations {
		formation[sc.Formations[i].ID] = int32(i)
	}
	p := plan{of: make([]int32, len(sc.Units)), corps: make([]int32, len(sc.Units))}
	p.target = make([]int32, len(sc.Formations))
	for i := range p.target {
		p.target[i] = -1
	}
	known := map[string]int32{}
	for i := range sc.Units {
		if !own[sc.Units[i].Country] {
			continue
		}
		p.corps[i] = formation[sc.Units[i].Formation]
		axis := axisOf(sc, &sc.Units[i], formation)
		key := sc.Units[i].Country
		for _, l := range axis {
			key += " " + l.Ref
		}
		g, ok := known[key]
		if !ok {
			g = int32(len(p.groups))
			known[key] = g
			p.groups = append(p.groups, group{axis: hexesOf(axis), back: postureOf(sc, &sc.Units[i], formation) == "delay"})
		}
		p.of[i] = g
	}
	return p
}

// axisOf is the unit's own axis or that of the nearest formation above it.
func axisOf(sc *scenario.Scenario, u *scenario.Unit, formation map[string]int32) []scenario.Loc {
	axis, id := u.Axis, u.Formation
	for range len(sc.Formations) {
		f, ok := formation[id]
		if len(axis) > 0 || !ok {
			break
		}
		axis, id = sc.Formations[f].Axis, sc.Formations[f].Parent
	}
	return axis
}

func hexesOf(axis []scenario.Loc) []int32 {
	var out []int32
	for _, l := range axis {
		if l.Hex >= 0 {
			out = append(out, l.Hex)
		}
	}
	return out
}

func postureOf(sc *scenario.Scenario, u *scenario.Unit, formation map[string]int32) string {
	word, id := u.Posture, u.Formation
	for range len(sc.Formations) {
		f, ok := formation[id]
		if word != "" || !ok {
			break
		}
		word, id = sc.Formations[f].Posture, sc.Formations[f].Parent
	}
	return word
}
