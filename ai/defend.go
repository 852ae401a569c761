package ai

import "auguststorm/engine"

// Bounds of a defender's judgement (17.7).
const (
	strength = 20 // tenths of his own power that make the enemy before him too strong to await
	warning  = 2  // hexes around a line in which the enemy's strength is summed up
	alarm    = 16 // hexes within which a reserve answers a threat
)

// postures gives every unit of a defender the posture that fits what it does.
func (s *Staff) postures(v engine.View, do Do) {
	for _, u := range s.buf.units {
		t := s.taskOf(v, u)
		st, _ := v.Unit(u)
		want := st.Posture
		switch {
		case t == fallBack && !s.march[u].Moving && s.lastLine(v, u):
			want = engine.Holding
		case t == fallBack, t == goBack && s.march[u].Goal != st.Hex && s.march[u].Goal >= 0:
			want = engine.Delaying
		case t == goBack, t == toPost, (s.script != nil || s.charge != nil) && t == stay:
			want = engine.Holding
		case t == onward:
			want = engine.Attacking
		case t == react && s.march[u].Goal == st.Hex:
			want = engine.Holding
		}
		if s.charge != nil && v.DetachedFrom(u) >= 0 {
			want = st.Posture // the person's word, see left
		}
		if want != st.Posture && s.may(u) {
			_ = do(engine.SetPosture{Unit: u, Posture: want})
		}
	}
}

// lastLine says whether a delaying unit has nothing to fall back to.
func (s *Staff) lastLine(v engine.View, u engine.UnitID) bool {
	_, ok := s.nextLine(v, u)
	return !ok
}

// withdraw settles where a unit of a defender goes.
func (s *Staff) withdraw(v engine.View, u engine.UnitID) {
	switch s.taskOf(v, u) {
	case fallBack:
		s.lineByLine(v, u)
	case goBack:
		s.march[u].Goal = s.rearmost(v, u)
	case toPost:
		s.march[u].Goal = s.orders(u).Axis[0]
	case react:
		s.answer(v, u)
	}
}

// rearmost is the last line of a unit that withdraws which its side still holds, or -1.
func (s *Staff) rearmost(v engine.View, u engine.UnitID) int32 {
	axis := s.orders(u).Axis
	st, _ := v.Unit(u)
	for i := len(axis) - 1; i >= 0; i-- {
		if v.Control(axis[i]) == s.side && !s.pic.isEnemy[axis[i]] && s.fields.to(v, u, axis[i])[st.Hex] >= 0 {
			return axis[i]
		}
	}
	return -1
}

// lineByLine lets a delaying unit leave its line when it is outflanked or the enemy
// before it is too strong (17.7.2).
func (s *Staff) lineByLine(v engine.View, u engine.UnitID) {
	m := &s.march[u]
	st, _ := v.Unit(u)
	if m.Moving && s.arrived(v, st.Hex, m.Goal, u) {
		m.Moving, m.Goal = false, -1
	}
	if m.Moving && v.Control(m.Goal) == s.side && !s.pic.isEnemy[m.Goal] {
		return
	}
	m.Moving, m.Goal = false, -1
	next, ok := s.nextLine(v, u)
	if !ok {
		return
	}
	if s.tooStrong(v, u, st.Hex) || s.outflanked(v, u, next) {
		m.Moving, m.Goal = true, next
	}
}

func (s *Staff) arrived(v engine.View, at, goal int32, u engine.UnitID) bool {
	return at == goal || v.Distance(at, goal) == 1 && !s.roomy(v, u, goal, -1)
}

// nextLine is the first waypoint of a delaying unit that lies behind it and is not lost.
func (s *Staff) nextLine(v engine.View, u engine.UnitID) (line int32, ok bool) {
	g := &s.plan.groups[s.plan.of[u]]
	if len(g.Axis) == 0 {
		return -1, false
	}
	st, _ := v.Unit(u)
	last := g.Axis[len(g.Axis)-1]
	f := s.fields.to(v, u, last)
	for _, h := range g.Axis {
		if v.Control(h) == s.side && f[h] >= 0 && f[h] < f[st.Hex] && v.Distance(st.Hex, h) > 1 {
			return h, true
		}
	}
	return -1, false
}

// tooStrong weighs the enemies seen near a hex, once one of them has come up to it,
// against the units in it.
func (s *Staff) tooStrong(v engine.View, u engine.UnitID, at int32) bool {
	enemy, nearest := int64(0), int32(warning)
	for _, e := range s.pic.enemies {
		if d := v.Distance(e.Hex, at); e.Seen && d <= warning {
			enemy += e.Power
			nearest = min(nearest, d)
		}
	}
	return nearest <= 1 && enemy*10 > s.powerAt(v, at)*strength
}

// outflanked says whether the enemy is nearer to the next line than the unit, or
// has cut its supply.
func (s *Staff) outflanked(v engine.View, u engine.UnitID, next int32) bool {
	st, _ := v.Unit(u)
	if st.CutOff > 0 {
		return true
	}
	mine := v.Distance(st.Hex, next)
	for _, h := range s.pic.enemyHexes {
		if v.Distance(h, st.Hex) <= mine+4 && v.Distance(h, next) < mine {
			return true
		}
	}
	return false
}

// answer sends a reserve to the own objective nearest to it that an enemy in sight
// threatens (17.7.4).
func (s *Staff) answer(v engine.View, u engine.UnitID) {
	st, _ := v.Unit(u)
	best, least := int32(-1), int32(1<<30)
	for i := range s.sc.Objectives {
		h := s.sc.Objectives[i].Hex.Hex
		d := v.Distance(h, st.Hex)
		if v.Holder(int32(i)) != s.side || d > alarm || d >= least || !s.threatened(v, h) {
			continue
		}
		if s.fields.to(v, u, h)[st.Hex] >= 0 {
			best, least = h, d
		}
	}
	s.march[u].Goal = best
}

func (s *Staff) threatened(v engine.View, h int32) bool {
	for _, e := range s.pic.enemyHexes {
		if v.Distance(e, h) <= alarm/2 {
			return true
		}
	}
	return false
}
