package ai

import "auguststorm/engine"

// direct settles where every unit of the side is to go (17.4).
func (s *Staff) direct(v engine.View) {
	s.leash.gather(s, v, s.buf.units)
	s.sieges(v)
	s.lead(v)
	for g := range s.plan.groups {
		s.rest()
		s.progress(v, int32(g))
	}
	for _, u := range s.buf.units {
		s.rest()
		switch t := s.taskOf(v, u); {
		case t == onward:
			s.march[u].Goal = s.goalOf(v, u)
		case t == fallBack || t == react:
		default:
			s.march[u].Goal = -1
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
		if s.march[u].Siege >= 0 || g.Next >= int32(len(g.Axis)) || s.taskOf(v, u) != onward {
			continue
		}
		if d := s.distance(v, u, g.Axis[g.Next]); d >= 0 && (g.lead < 0 || d < g.dist) {
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

// progress moves a group on to its next waypoint when it has passed one (17.4.2).
func (s *Staff) progress(v engine.View, gi int32) {
	g := &s.plan.groups[gi]
	for range g.Axis {
		if g.Next >= int32(len(g.Axis)) || g.lead < 0 {
			return
		}
		if !s.passed(v, gi) {
			return
		}
		g.Next++
		g.Wait, g.Counted = 0, 0
		s.lead(v)
	}
}

func (s *Staff) passed(v engine.View, gi int32) bool {
	g := &s.plan.groups[gi]
	way, last := g.Axis[g.Next], g.Next == int32(len(g.Axis))-1
	st, _ := v.Unit(g.lead)
	if v.Control(way) == s.side {
		return last || v.Distance(st.Hex, way) <= near || s.beyond(v, g)
	}
	if v.Distance(st.Hex, way) > 1 || !s.pic.isEnemy[way] {
		return false
	}
	if g.Counted <= v.Day() { // a deputy may be asked twice a day
		g.Wait++
		g.Counted = v.Day() + 1
	}
	patience := int32(5)
	if v.FortLevel(way) > 0 {
		patience = 2
	}
	switch {
	case g.Works == worksReduce, g.Wait < patience && g.Works != worksPass && g.Stance != pursue:
		return false
	case g.Works == worksSplit:
		s.tellOff(gi, way)
	}
	return !last || g.Works == worksSplit
}

// beyond says whether the foremost member is nearer to the waypoint after the next.
func (s *Staff) beyond(v engine.View, g *group) bool {
	after := g.Axis[g.Next+1]
	f := s.fields.to(v, g.lead, after)
	st, _ := v.Unit(g.lead)
	return f[st.Hex] >= 0 && f[st.Hex] < f[g.Axis[g.Next]]
}

// job is a place that is to be reduced while the rest of an army passes by (17.4.3).
type job struct {
	Place int32 `json:"place"`
	Army  int32 `json:"army"` // the leader's, see leash
}

// tellOff takes down that a part of the group stays behind to reduce a place.
func (s *Staff) tellOff(gi, place int32) {
	army := s.leash.army[s.plan.groups[gi].lead]
	for _, j := range s.jobs {
		if j.Place == place && j.Army == army {
			return
		}
	}
	s.jobs = append(s.jobs, job{place, army})
}

// man sends as many to a place to be reduced as it asks for: guns and engineers first,
// then men on foot as they come up, mobile units only where the army has nobody else;
// never more than half of those who are near.
func (s *Staff) man(v engine.View, j job) {
	need, near, told := s.powerAt(v, j.Place)*int64(2+v.FortLevel(j.Place))/2, 0, 0
	for _, u := range s.buf.units {
		st, _ := v.Unit(u)
		switch m := &s.march[u]; {
		case m.Siege == j.Place:
			need -= v.Power(u)
			told++
		case s.mayBesiege(v, u, j) && v.Distance(st.Hex, j.Place) <= besiege:
			near++
		}
	}
	left := (near+told+1)/2 - told
	for rank := range int32(3) {
		if rank == 2 && len(s.leash.foot[j.Army]) > 0 {
			return
		}
		for _, u := range s.buf.units {
			if left <= 0 || need <= 0 {
				return
			}
			st, _ := v.Unit(u)
			if !s.mayBesiege(v, u, j) || s.siegeRank(u) != rank || v.Distance(st.Hex, j.Place) > besiege {
				continue
			}
			s.march[u].Siege = j.Place
			need -= v.Power(u)
			left--
		}
	}
}

// besiege is how near, in hexes, a unit must be to be told off.
const besiege = 4

func (s *Staff) mayBesiege(v engine.View, u engine.UnitID, j job) bool {
	return s.leash.army[u] == j.Army && s.march[u].Siege < 0 && s.taskOf(v, u) == onward && s.orders(u).Works == worksSplit
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

// sieges lets the besiegers of a place that has fallen go, and sees to the others.
func (s *Staff) sieges(v engine.View) {
	for _, u := range s.buf.units {
		if m := &s.march[u]; m.Siege >= 0 && v.Control(m.Siege) == s.side {
			m.Siege = -1
		}
	}
	open := s.jobs[:0]
	for _, j := range s.jobs {
		if v.Control(j.Place) != s.side {
			open = append(open, j)
			s.man(v, j)
		}
	}
	s.jobs = open
}

// goalOf is the hex a marching unit makes for.
func (s *Staff) goalOf(v engine.View, u engine.UnitID) int32 {
	if h := s.march[u].Siege; h >= 0 {
		return h
	}
	g := &s.plan.groups[s.plan.of[u]]
	for i := g.Next; i < int32(len(g.Axis)); i++ {
		if s.distance(v, u, g.Axis[i]) >= 0 {
			return g.Axis[i]
		}
	}
	return s.objective(v, u)
}

// spread is what another corps on its way to an objective adds to its distance, in hexes.
const spread = 12

// objective is the enemy's objective that the unit's corps goes for when its axis
// ends: the nearest one, with corps spread over several (17.4.4).
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
