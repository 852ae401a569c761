package ai

import "auguststorm/engine"

// railDays is how many days' march a journey must save a unit to be worth the day it
// takes (17.5.6).
const railDays = 2

// entrain sends a unit whose mission says so by rail, to the station nearest to its
// goal that has room. It says whether the unit went.
func (s *Staff) entrain(v engine.View, u engine.UnitID, do Do) bool {
	if !s.orders(u).Rail {
		return false
	}
	goal := s.march[u].Goal
	st, _ := v.Unit(u)
	field := s.fields.to(v, u, goal)
	best, least := int32(-1), int32(field[st.Hex])-railDays*int32(st.MP)
	if least < 0 {
		return false
	}
	s.buf.ways = v.RailReach(u, s.buf.ways[:0])
	for _, w := range s.buf.ways {
		if d := int32(field[w.Hex]); d >= 0 && d < least && !s.pic.isEnemy[w.Hex] && s.roomy(v, u, w.Hex, goal) {
			best, least = w.Hex, d
		}
	}
	if best < 0 || do(engine.MoveByRail{Unit: u, To: best}) != nil {
		return false
	}
	if now, ok := v.Unit(u); ok {
		s.glance(v, now.Hex)
	}
	return true
}
