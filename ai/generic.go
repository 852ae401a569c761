package ai

import (
	"auguststorm/engine"
	"auguststorm/engine/scenario"
)

// reserveDay is the first day on which reserves of an attacker follow (17.2).
const reserveDay = 3

// generic gives every unit the mission that a built-in doctrine makes of the axes
// and postures of the scenario (17.2).
func (s *Staff) generic(v engine.View, doctrine string) {
	for _, u := range s.buf.units {
		s.assign(u, s.builtIn(v, u, doctrine))
	}
}

func (s *Staff) builtIn(v engine.View, u engine.UnitID, doctrine string) mission {
	axis := s.axis[u]
	switch posture := v.FirstPosture(u); {
	case doctrine == "rush":
		return mission{Stance: assault, Works: worksPass}
	case doctrine == "defend" && posture == engine.Delaying:
		return mission{Stance: delay, Axis: axis}
	case doctrine == "defend" && posture == engine.Reserve:
		return mission{Stance: reserve}
	case doctrine == "defend":
		return mission{Stance: hold}
	case posture == engine.Attacking, posture == engine.Reserve && v.Day() >= reserveDay:
		return mission{Stance: assault, Axis: axis}
	case posture == engine.Delaying: // its axis leads back
		return mission{Stance: assault}
	}
	return mission{Stance: hold}
}

// newPlan reads who belongs to whom on one side; the enemy's missions are none of
// its business.
func (s *Staff) newPlan(sc *scenario.Scenario) {
	formation := make(map[string]int32, len(sc.Formations))
	for i := range sc.Formations {
		formation[sc.Formations[i].ID] = int32(i)
	}
	country := make(map[string]int16, len(sc.Countries))
	for i := range sc.Countries {
		country[sc.Countries[i].ID] = int16(i)
	}
	s.plan = plan{groups: []group{{Country: -1, lead: -1}}, of: make([]int32, len(sc.Units)), corps: make([]int32, len(sc.Units))}
	s.plan.target = make([]int32, len(sc.Formations))
	for i := range s.plan.target {
		s.plan.target[i] = -1
	}
	s.country, s.axis = make([]int16, len(sc.Units)), make([][]int32, len(sc.Units))
	s.axisRefs = make([][]scenario.Loc, len(sc.Units))
	for i := range sc.Units {
		s.country[i] = country[sc.Units[i].Country]
		s.plan.corps[i] = formation[sc.Units[i].Formation]
		if sc.Countries[s.country[i]].Side == sc.Sides[s.side].ID {
			s.axisRefs[i] = axisOf(sc, &sc.Units[i], formation)
			s.axis[i] = hexesOf(s.axisRefs[i])
		}
	}
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
