package ai

import (
	"slices"

	"auguststorm/engine"
)

// Odds L, in cd, that the staff asks for before it attacks (17.6).
const (
	chance     = 150 // a target of opportunity
	plenty     = 320 // more units than make for this are not thrown in
	early      = 110 // somebody in the way, before others have come up
	late       = 75  // the same, after they have
	worksLate  = -40 // works that are to be reduced
	worksEarly = 60
	holdMore   = 30  // more against a defender who looks dug in
	patience   = 15  // less for each day he has barred the way
	lowest     = 25  // but never less
	sortie     = 180 // a defender's counter-attack
	shaken     = 400 // cohesion below which a unit is rested, not led into an attack
	spent      = 800 // fatigue above which it is rested too
)

// assaults gives the attacks of the side, the most promising first. The early round
// comes before the marches, the late one when everybody has come up.
func (s *Staff) assaults(v engine.View, do Do, after bool) {
	s.buf.keys = s.buf.keys[:0]
	for _, h := range s.pic.enemyHexes {
		s.rest()
		if odds, ok := s.promise(v, h, after); ok {
			s.buf.keys = append(s.buf.keys, int64(4096-odds)<<32|int64(h))
		}
	}
	slices.Sort(s.buf.keys)
	for _, k := range s.buf.keys {
		h := int32(k & 0x7fffffff)
		if _, ok := s.promise(v, h, after); !ok {
			continue
		}
		order, fast := s.overrun(v, h)
		if !fast {
			order = s.muster(v, h)
		}
		if do(order) == nil {
			s.glance(v, h)
			for _, u := range order.Units {
				if st, ok := v.Unit(u); ok && st.Hex >= 0 {
					s.glance(v, st.Hex)
				}
			}
		}
	}
}

// promise is the odds of an attack on a hex by all who can join, and whether they
// are good enough.
func (s *Staff) promise(v engine.View, h int32, after bool) (odds int32, ok bool) {
	if v.AttackedToday(h) {
		return 0, false
	}
	s.buf.near = s.attackers(v, h, s.buf.near[:0])
	if len(s.buf.near) == 0 {
		return 0, false
	}
	f, err := v.Forecast(engine.Attack{Target: h, Units: s.buf.near})
	if err != nil {
		return 0, false
	}
	odds = max(-2000, min(f.In.Odds(), 2000))
	return odds, odds >= s.asked(v, h, f.In.Hold, after)
}

// asked is the odds below which the staff leaves a stack alone.
func (s *Staff) asked(v engine.View, h int32, hold, after bool) int32 {
	wanted, active := s.stuck[h] > 0, false
	for _, u := range s.buf.near {
		m := &s.march[u]
		wanted = wanted || m.Goal == h || m.Siege == h
		t := s.taskOf(v, u)
		active = active || t == onward
	}
	for _, w := range s.wants {
		wanted = wanted || w == h
	}
	ask := int32(chance)
	if s.pressing() {
		ask = early
	}
	switch works := v.FortLevel(h) > 0; {
	case !active:
		return sortie
	case wanted && works && after:
		return worksLate
	case wanted && works:
		return worksEarly
	case wanted && after:
		ask = max(lowest, late-patience*int32(s.stuck[h]))
	case wanted:
		ask = early
	}
	if hold {
		ask += holdMore
	}
	return ask
}

// mayAttack says whether a unit's mission lets it attack.
func (s *Staff) mayAttack(u engine.UnitID) bool {
	switch s.orders(u).Stance {
	case mask, withdraw, regroup:
		return false
	}
	return true
}

// pressing says whether all who are next to an enemy have been told to assault.
func (s *Staff) pressing() bool {
	for _, u := range s.buf.near {
		if s.orders(u).Stance != assault {
			return false
		}
	}
	return true
}

// attackers are the own units next to a hex that could join an attack on it.
func (s *Staff) attackers(v engine.View, h int32, buf []engine.UnitID) []engine.UnitID {
	cost := int16(s.sc.Rules.Movement.AttackCost)
	for d := range int32(6) {
		n := v.Neighbour(h, d)
		if n < 0 || v.Occupant(n) != s.side {
			continue
		}
		s.buf.at = v.At(n, s.buf.at[:0])
		for _, u := range s.buf.at {
			st, ok := v.Unit(u)
			if !ok || !s.may(u) || st.MP < cost || st.Fought || st.Routed || !v.CanMove(u) || v.OutOfFuel(u) || v.Step(u, n, (d+3)%6) == 0 {
				continue
			}
			if s.march[u].Moving || st.Cohesion < shaken || st.Fatigue > spent || !s.mayAttack(u) {
				continue
			}
			buf = append(buf, u)
		}
	}
	return buf
}

// muster takes of those who can join as many as are needed, the strongest first
// and guns last, so that a unit of the line advances after combat.
func (s *Staff) muster(v engine.View, h int32) engine.Attack {
	units := append([]engine.UnitID(nil), s.buf.near...)
	slices.SortFunc(units, func(a, b engine.UnitID) int {
		if x, y := s.leash.arms[a] == supporter, s.leash.arms[b] == supporter; x != y {
			if x {
				return 1
			}
			return -1
		}
		if x, y := v.Power(a), v.Power(b); x != y {
			return int(max(-1, min(1, y-x)))
		}
		return int(a - b)
	})
	o := engine.Attack{Target: h, Units: units, Advance: s.orders(units[0]).Stance.offensive()}
	if v.FortLevel(h) > 0 {
		return o
	}
	for n := 1; n < len(units); n *= 2 {
		f, err := v.Forecast(engine.Attack{Target: h, Units: units[:n]})
		if err == nil && f.In.Odds() >= plenty {
			o.Units = units[:n]
			break
		}
	}
	return o
}
