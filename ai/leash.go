package ai

import (
	"auguststorm/engine"
	"auguststorm/engine/scenario"
)

// leash keeps an army together (17.5.4): guns and assault guns stay with those who
// fight in the line, and tanks do not outrun the infantry of an army that has any.
type leash struct {
	army []int32 // per unit
	arms []arm   // per unit
	line [][]int32
	foot [][]int32 // per army: hexes of its units, each once
}

type arm uint8

const (
	infantry  arm = iota // on foot: nobody waits for anybody
	mobile               // cavalry, tanks, lorried infantry
	supporter            // guns, assault guns, engineers
)

// How far, in hexes, a supporter may stand from the line and a mobile unit from
// the infantry.
const (
	closeBy = 1
	ahead   = 3 // in the face of the enemy
	pursuit = 8 // where none is in sight
)

func (l *leash) init(s *Staff) {
	sc := s.sc
	formation := make(map[string]int32, len(sc.Formations))
	for i := range sc.Formations {
		formation[sc.Formations[i].ID] = int32(i)
	}
	l.army, l.arms = make([]int32, len(sc.Units)), make([]arm, len(sc.Units))
	for i := range sc.Units {
		at := formation[sc.Units[i].Formation]
		for range len(sc.Formations) {
			up, ok := formation[sc.Formations[at].Parent]
			if !ok || sc.Formations[at].Level == "army" || sc.Formations[up].Level == "front" || sc.Formations[up].Level == "theatre" {
				break
			}
			at = up
		}
		l.army[i] = at
		l.arms[i] = armOf(&sc.Units[i])
	}
	l.line, l.foot = make([][]int32, len(sc.Formations)), make([][]int32, len(sc.Formations))
}

func armOf(u *scenario.Unit) arm {
	switch u.Kind {
	case "artillery", "anti-tank", "self-propelled", "engineer":
		return supporter
	}
	if u.Mobility == "leg" {
		return infantry
	}
	return mobile
}

// gather notes where every army stands.
func (l *leash) gather(s *Staff, v engine.View, units []engine.UnitID) {
	for a := range l.line {
		l.line[a], l.foot[a] = l.line[a][:0], l.foot[a][:0]
	}
	for _, u := range units {
		if l.arms[u] == supporter || !v.CanMove(u) || s.taskOf(v, u) == stay {
			continue
		}
		st, _ := v.Unit(u)
		a := l.army[u]
		l.line[a] = addOnce(l.line[a], st.Hex)
		if l.arms[u] == infantry {
			l.foot[a] = addOnce(l.foot[a], st.Hex)
		}
	}
}

func addOnce(list []int32, h int32) []int32 {
	for _, o := range list {
		if o == h {
			return list
		}
	}
	return append(list, h)
}

// allows says whether the unit may go to a hex; going nearer is always allowed. Those
// told to pursue are free to go twice as far ahead.
func (l *leash) allows(v engine.View, u engine.UnitID, from, to int32, contact, free bool) bool {
	list, far := l.foot[l.army[u]], int32(pursuit)
	if contact {
		far = ahead
	}
	if free {
		far *= 2
	}
	switch l.arms[u] {
	case infantry:
		return true
	case supporter:
		list, far = l.line[l.army[u]], closeBy
	}
	if len(list) == 0 {
		return true
	}
	before, after := int32(1<<30), int32(1<<30)
	for _, h := range list {
		before, after = min(before, v.Distance(h, from)), min(after, v.Distance(h, to))
	}
	return after <= far || after <= before && before > far
}
