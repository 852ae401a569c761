package ai

import "auguststorm/engine"

// reserveDay is the first day on which reserves of an attacker follow (12.2).
const reserveDay = 3

// direct settles where every unit of the side is to go (12.4).
func (s *Staff) direct(v engine.View) {
	s.buf.units = v.Units(s.buf.units[:0])
	s.lead(v)
	s.sieges(v)
	for g := range s.plan.groups {
		s.progress(v, int32(g))
	}
	for _, u := range s.buf.units {
		switch t := s.taskOf(v, u); {
		case t == advance || t == follow && v.Day() >= reserveDay:
			s.march[u].goal = s.goalOf(v, u)
		case t == delay || t == react:
		default:
			s.march[u].goal = -1
		}
	}
}

// lead finds the foremost member of every group.
func (s *Staff) lead(v engine.View) {
	for g := range s.plan.groups {
		s.plan.groups[g].lead = -1
	}
	for _, u := range s.buf.units {
		g := &s.plan.groups[s.plan.of[u]]
		if s.march[u].siege >= 0 || g.next >= int32(len(g.axis)) || s.taskOf(v, u) != advance {
			continue
		}
		if d := s.distance(v, u, g.axis[g.next]); d >= 0 && (g.lead < 0 || d < g.dist) {
			g.lead, g.dist = u, d
		}
	}
}

// distance is the marching distance of a unit from a goal.
func (s *Staff) distance(v engine.View, u engine.UnitID, goal int32) int32 {
	st, _ := v.Unit(u)
	return int32(s.fields.to(v, u, goal)[st.Hex])
}

// near is how close to a waypoint, in hexes, a group must come to have passed it.
const near = 3

// progress moves a group on to its next waypoint when it has passed one (12.4.2).
func (s *Staff) progress(v engine.View, gi int32) {
	g := &s.plan.groups[gi]
	for range g.axis {
		if g.next >= int32(len(g.axis)) || g.lead < 0 {
			return
		}
		if !s.passed(v, gi) {
			return
		}
		g.next++
		g.wait = 0
		s.lead(v)
	}
}

func (s *Staff) passed(v engine.View, gi int32) bool {
	g := &s.plan.groups[gi]
	way, last := g.axis[g.next], g.next == int32(len(g.axis))-1
	st, _ := v.Unit(g.lead)
	if v.Control(way) == s.side {
		return last || v.Distance(st.Hex, way) <= near || s.beyond(v, g)
	}
	if v.Distance(st.Hex, way) > 1 || !s.pic.isEnemy[way] {
		return false
	}
	g.wait++
	if works := v.FortLevel(way) > 0; works && g.wait >= 2 || g.wait >= 5 {
		s.tellOff(v, gi, way)
		return true
	}
	return false
}

// beyond says whether the foremost member is nearer to the waypoint after the next.
func (s *Staff) beyond(v engine.View, g *group) bool {
	after := g.axis[g.next+1]
	f := s.fields.to(v, g.lead, after)
	st, _ := v.Unit(g.lead)
	return f[st.Hex] >= 0 && f[st.Hex] < f[g.axis[g.next]]
}

// tellOff leaves a part of the group behind to reduce a place that the rest
// passes by: guns and engineers first, then men on foot, never more than half (12.4.3).
func (s *Staff) tellOff(v engine.View, gi, place int32) {
	need := s.powerAt(v, place) * int64(2+v.FortLevel(place)) / 2
	count := 0
	for _, u := range s.buf.units {
		if s.plan.of[u] == gi && s.taskOf(v, u) == advance {
			count++
		}
	}
	left := max(1, count/2)
	for rank := range int32(3) {
		for _, u := range s.buf.units {
			if left == 0 || need <= 0 {
				return
			}
			st, _ := v.Unit(u)
			if s.plan.of[u] != gi || s.taskOf(v, u) != advance || s.march[u].siege >= 0 || s.siegeRank(u) != rank || v.Distance(st.Hex, place) > 4 {
				continue
			}
			s.march[u].siege = place
			need -= v.Power(u)
			left--
		}
	}
}

func (s *Staff) siegeRank(u engine.UnitID) int32 {
	r := &s.sc.Units[u]
	switch {
	case r.Kind == "artillery" || r.Kind == "engineer" || r.Kind == "fortress":
		return 0
	case r.Mobility == "leg":
		return 1
	}
	return 2
}

// sieges lets the besiegers of a place that has fallen go.
func (s *Staff) sieges(v engine.View) {
	for _, u := range s.buf.units {
		if m := &s.march[u]; m.siege >= 0 && v.Control(m.siege) == s.side {
			m.siege = -1
		}
	}
}

// goalOf is the hex a marching unit makes for.
func (s *Staff) goalOf(v engine.View, u engine.UnitID) int32 {
	if h := s.march[u].siege; h >= 0 {
		return h
	}
	g := &s.plan.groups[s.plan.of[u]]
	for i := g.next; i < int32(len(g.axis)) && !g.back; i++ {
		if s.distance(v, u, g.axis[i]) >= 0 {
			return g.axis[i]
		}
	}
	return s.objective(v, u)
}

// spread is what another corps on its way to an objective adds to its distance, in hexes.
const spread = 12

// objective is the enemy's objective that the unit's corps goes for when its axis
// ends: the nearest one, with corps spread over several (12.4.4).
func (s *Staff) objective(v engine.View, u engine.UnitID) int32 {
	p := &s.plan
	if t := p.target[p.corps[u]]; t >= 0 && v.Holder(t) == s.side.Enemy() && s.distance(v, u, s.sc.Objectives[t].Hex.Hex) >= 0 {
		return s.sc.Objectives[t].Hex.Hex
	}
	if s.march[u].cannot == nil {
		s.march[u].cannot = make([]bool, len(s.sc.Objectives))
	}
	st, _ := v.Unit(u)
	for range s.sc.Objectives {
		best, least := int32(-1), int32(1<<30)
		for i := range s.sc.Objectives {
			if s.march[u].cannot[i] || v.Holder(int32(i)) != s.side.Enemy() {
				continue
			}
			d := v.Distance(st.Hex, s.sc.Objectives[i].Hex.Hex)
			for c := range p.target {
				if p.target[c] == int32(i) && int32(c) != p.corps[u] {
					d += spread
				}
			}
			if d < least {
				best, least = int32(i), d
			}
		}
		if best < 0 {
			return -1
		}
		if h := s.sc.Objectives[best].Hex.Hex; s.distance(v, u, h) >= 0 {
			p.target[p.corps[u]] = best
			return h
		}
		s.march[u].cannot[best] = true
	}
	return -1
}
