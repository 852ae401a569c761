package ai

import (
	"slices"

	"auguststorm/engine"
)

// marches moves everybody who has somewhere to go, those nearest to their goals
// first, so that a column closes up behind its head, and before all others the armies
// that have the road first (4.12, 17.5).
func (s *Staff) marches(v engine.View, do Do) {
	s.buf.units = s.units(v, s.buf.units[:0])
	s.leash.gather(s, v, s.buf.units)
	s.buf.keys = s.buf.keys[:0]
	for _, u := range s.buf.units {
		s.rest()
		st, _ := v.Unit(u)
		if !s.may(u) || st.MP <= 0 || st.Routed && s.orders(u).Stance.offensive() {
			continue
		}
		s.withdraw(v, u)
		goal := s.march[u].Goal
		if goal < 0 || goal == st.Hex || !v.CanMove(u) {
			continue
		}
		if d := s.fields.to(v, u, goal)[st.Hex]; d >= 0 {
			key := int64(d)<<32 | int64(u)
			if told, _ := v.StanceOf(u); told != engine.Advance {
				key |= 1 << 56
			}
			s.buf.keys = append(s.buf.keys, key)
		}
	}
	slices.Sort(s.buf.keys)
	for _, k := range s.buf.keys {
		s.rest()
		if u := engine.UnitID(k & 0x7fffffff); !s.entrain(v, u, do) {
			s.marchUnit(v, u, do)
		}
	}
}

// horizon is how far ahead, in MP, a unit looks for a way round the enemy.
func (s *Staff) horizon(u engine.UnitID) int32 {
	switch s.sc.Units[u].Mobility {
	case "leg":
		return 26
	case "cavalry":
		return 36
	}
	return 64
}

// lastStep is the dearest step taken for one at the rim of the horizon.
const lastStep = 12

// route finds the way of a unit toward its goal as far as its horizon: to the best
// hex at the rim that is nearer to the goal, or, where everything nearer is barred,
// as near as it can come (17.5.1).
func (s *Staff) route(v engine.View, u engine.UnitID, goal int32) []int32 {
	field, rim := s.fields.to(v, u, goal), s.horizon(u)
	st, _ := v.Unit(u)
	s.buf.ways = v.Ways(u, s.overlay(u), rim, s.buf.ways[:0])
	here := int32(field[st.Hex])
	best, least, close, closest := int32(-1), int32(1<<30), st.Hex, here
	for _, w := range s.buf.ways {
		d := int32(field[w.Hex])
		if d < 0 || d >= here {
			continue
		}
		if score := 4*w.MP + 5*d; (w.MP >= rim-lastStep || w.Hex == goal) && score < least {
			best, least = w.Hex, score
		}
		if d < closest && !s.pic.isEnemy[w.Hex] {
			close, closest = w.Hex, d
		}
	}
	if best < 0 {
		best = close
		s.barred(v, close, field)
	}
	s.buf.route = v.WayTo(best, s.buf.route[:0])
	return s.buf.route
}

// barred notes the enemies before whom a way ends.
func (s *Staff) barred(v engine.View, h int32, field []int16) {
	for d := range int32(6) {
		if n := v.Neighbour(h, d); n >= 0 && s.pic.isEnemy[n] && field[n] >= 0 && field[n] < field[h] {
			s.wants = append(s.wants, n)
		}
	}
}

// marchUnit takes one unit as far along its way as MP, fuel and room allow.
func (s *Staff) marchUnit(v engine.View, u engine.UnitID, do Do) {
	st, ok := v.Unit(u)
	if !ok || st.MP <= 0 {
		return
	}
	if s.orders(u).Stance.offensive() && s.mustGuard(v, st.Hex) {
		return
	}
	goal := s.march[u].Goal
	s.force(v, u, goal, do)
	route := s.route(v, u, goal)
	steps := s.paces(v, u, route)
	for i := steps - 1; i >= 0; i-- {
		if !s.roomy(v, u, route[i], goal) {
			continue
		}
		if do(engine.Move{Unit: u, To: route[i]}) == nil {
			s.glance(v, route[i])
			if now, ok := v.Unit(u); ok && now.Hex != route[i] {
				s.glance(v, now.Hex)
			}
			return
		}
	}
	if steps > 0 {
		s.sidestep(v, u, goal, do)
	}
}

// mustGuard says whether the last unit in a taken place has to stay because an
// enemy next to it would take it back (17.5.5).
func (s *Staff) mustGuard(v engine.View, h int32) bool {
	if !s.prize[h] || !v.InEnemyZOC(h) {
		return false
	}
	units, _ := v.Crowd(h)
	return units == 1
}

// paces is how many hexes of a route the unit can do today, and it notes whom it
// finds in its way.
func (s *Staff) paces(v engine.View, u engine.UnitID, route []int32) int {
	st, _ := v.Unit(u)
	mp, at, over, fuel := int32(st.MP), st.Hex, s.overlay(u), s.fuelSteps(v, u)
	for i, h := range route {
		if s.pic.isEnemy[h] {
			s.wants = append(s.wants, h)
			return i
		}
		mp -= v.Step(u, at, s.direction(v, at, h)) + int32(over[h]&^engine.Shut)
		if mp < 0 || i >= fuel {
			return i
		}
		if s.pic.zoc[h] && !v.PassesZOC(u) {
			if i+1 < len(route) && s.pic.isEnemy[route[i+1]] {
				s.wants = append(s.wants, route[i+1])
			}
			return i + 1
		}
		at = h
	}
	return len(route)
}

func (s *Staff) direction(v engine.View, a, b int32) int32 {
	for d := range int32(6) {
		if v.Neighbour(a, d) == b {
			return d
		}
	}
	return 0
}

// fuelSteps is how many hexes a unit may drive without falling below what it needs
// to fight. A unit that is dry waits; cut off or without rations, where nothing
// comes to it, it creeps on (17.5.3).
func (s *Staff) fuelSteps(v engine.View, u engine.UnitID) int {
	if !v.Motorised(u) {
		return 1 << 20
	}
	st, _ := v.Unit(u)
	r := &s.sc.Rules.Supply
	steps := (int32(st.Fuel) - r.FuelStop) / max(1, r.FuelOff)
	if steps <= 0 && (st.CutOff > 2 || st.Unsupplied > 2) {
		return 1
	}
	return int(max(0, steps))
}

// Room that a column leaves in a hex for those who follow, unless it is in contact.
const (
	columnUnits = 5
	columnMen   = 28000
)

// roomy says whether a unit should end its march in a hex.
func (s *Staff) roomy(v engine.View, u engine.UnitID, h, goal int32) bool {
	st, _ := v.Unit(u)
	if !v.Fits(u, h) || s.orders(u).Stance.offensive() && !s.leash.allows(v, u, st.Hex, h, s.contact(v, h), s.orders(u).Stance == pursue) {
		return false
	}
	if s.pic.zoc[h] || h == goal {
		return true
	}
	units, men := v.Crowd(h)
	return units == 0 || units < columnUnits && men+st.Men <= columnMen
}

// sidestep takes a unit whose way is full to the best other hex that brings it nearer.
func (s *Staff) sidestep(v engine.View, u engine.UnitID, goal int32, do Do) {
	st, _ := v.Unit(u)
	field := s.fields.to(v, u, goal)
	if s.fuelSteps(v, u) < 2 {
		return
	}
	best, least := int32(-1), int32(field[st.Hex])-1
	for _, w := range s.buf.ways {
		if w.MP > int32(st.MP) {
			break
		}
		if d := int32(field[w.Hex]); w.MP > 0 && d >= 0 && d < least && !s.pic.isEnemy[w.Hex] && s.roomy(v, u, w.Hex, goal) {
			best, least = w.Hex, d
		}
	}
	if best >= 0 && do(engine.Move{Unit: u, To: best}) == nil {
		s.glance(v, best)
	}
}

// remember counts a day against every enemy who still bars a way (17.3.2).
func (s *Staff) remember() {
	slices.Sort(s.wants)
	for i, h := range s.wants {
		if (i == 0 || s.wants[i-1] != h) && s.pic.isEnemy[h] && s.stuck[h] < 100 {
			s.stuck[h]++
		}
	}
	s.wants = s.wants[:0]
}

// contact says whether an enemy is in sight within three hexes of a hex.
func (s *Staff) contact(v engine.View, h int32) bool {
	for _, e := range s.pic.enemyHexes {
		if v.Distance(e, h) <= 3 {
			return true
		}
	}
	return false
}
