package ai

import (
	"slices"

	"auguststorm/engine"
)

// stance is what a formation is told to do, in the words of a doctrine (18.3).
type stance uint8

const (
	hold     stance = iota // stay, or go to the first place named and stay there
	assault                // along the axis, and fight whoever bars it
	advance                // along the axis, round the enemy where that is not much longer
	pursue                 // along the axis, and leave to others what holds out
	mask                   // stand before the first place named without attacking it
	delay                  // stand on each line until it cannot be held
	withdraw               // go back to the last line named at once
	reserve                // stand by, and go where an own objective is threatened
	regroup                // stay, rest, attack nobody
	stances
)

var stanceNames = [stances]string{"hold", "assault", "advance", "pursue", "mask", "delay", "withdraw", "reserve", "regroup"}

func stanceOf(word string) (stance, bool) {
	i := slices.Index(stanceNames[:], word)
	return stance(max(0, i)), i >= 0
}

// offensive says whether a unit with this stance seeks the enemy.
func (s stance) offensive() bool { return s == assault || s == advance || s == pursue }

// army is the stance of the rules that an army with this stance takes (14.4).
func (s stance) army() engine.Stance {
	switch s {
	case assault, advance:
		return engine.Assault
	case pursue:
		return engine.Pursue
	case delay, withdraw:
		return engine.Delay
	case regroup:
		return engine.Regroup
	}
	return engine.Hold
}

// ArmyStance is the stance that an army with a mission takes, of a unit that the
// scenario has begin with a posture (17.8.5).
func (m *Mission) ArmyStance(first engine.Posture) engine.Stance {
	st, _ := stanceOf(m.Stance)
	if m.History && st.offensive() && first == engine.Holding {
		st = hold // it stays, as in history
	}
	return st.army()
}

// Ways to treat works and strong places on the axis (18.3).
const (
	worksSplit  uint8 = iota // a part stays to reduce them, the rest passes by
	worksReduce              // the whole formation reduces them
	worksPass                // everybody passes by
)

var worksNames = [...]string{"split", "reduce", "pass"}

// mission is what one formation, or some units of it, are told for a day.
type mission struct {
	Stance stance  `json:"stance"`
	Works  uint8   `json:"works,omitempty"`
	Supply int8    `json:"supply,omitempty"` // -1 last, 0 as the others, 1 first
	Rail   bool    `json:"rail,omitempty"`   // by rail where it can
	Axis   []int32 `json:"axis,omitempty"`   // hexes
}

func (m *mission) same(o *mission) bool {
	return m.Stance == o.Stance && m.Works == o.Works && m.Supply == o.Supply && m.Rail == o.Rail && slices.Equal(m.Axis, o.Axis)
}

// group is everybody who has the same mission, and how far they have come.
type group struct {
	mission
	Next    int32 `json:"next"`              // waypoint it goes for; len(Axis) when all are passed
	Wait    int32 `json:"wait"`              // days it has stood before that waypoint
	Counted int32 `json:"counted,omitempty"` // number of the last of them, 1 the first of the campaign
	Country int16 `json:"country"`

	lead engine.UnitID // foremost member, or -1
	dist int32         // its marching distance from the waypoint
}

// plan is who marches with whom along which axis (17.1).
type plan struct {
	groups []group
	of     []int32 // per unit: its group
	corps  []int32 // per unit: the formation it belongs to
	target []int32 // per formation: objective it goes for beyond its axis, or -1
}

// assign gives a unit its mission. A new mission along an old axis goes on where the
// old one has come to.
func (s *Staff) assign(u engine.UnitID, m mission) {
	p, country := &s.plan, s.country[u]
	if now := &p.groups[p.of[u]]; now.Country == country && now.same(&m) {
		return
	}
	at := int32(-1)
	for i := range p.groups {
		if g := &p.groups[i]; g.Country == country && g.same(&m) {
			at = int32(i)
		}
	}
	if at < 0 {
		at = int32(len(p.groups))
		p.groups = append(p.groups, group{mission: m, Country: country, lead: -1})
		p.groups[at].Axis = slices.Clone(m.Axis)
	}
	for g, i := &p.groups[at], 0; i < len(p.groups); i++ {
		if o := &p.groups[i]; o.Country == country && o.Next > g.Next && slices.Equal(o.Axis, m.Axis) {
			g.Next, g.Wait = o.Next, o.Wait
		}
	}
	p.of[u] = at
	if k := &s.march[u]; !m.Stance.offensive() {
		k.Goal, k.Siege, k.Moving = -1, -1, false
	}
}

// maxGroups is how many groups may be remembered after nobody belongs to them; August
// Storm's doctrines make fewer than 300 in a campaign.
const maxGroups = 1024

// forget drops the groups that nobody belongs to when there are too many. A doctrine that
// thinks of new axes every day would else be remembered without bound.
func (p *plan) forget() {
	if len(p.groups) <= maxGroups {
		return
	}
	to := make([]int32, len(p.groups)) // 1 where somebody belongs to it, then its new index
	for _, g := range p.of {
		to[g] = 1
	}
	kept := p.groups[:0]
	for i := range p.groups {
		if to[i] == 1 {
			to[i] = int32(len(kept))
			kept = append(kept, p.groups[i])
		}
	}
	p.groups = kept
	for u := range p.of {
		p.of[u] = to[p.of[u]]
	}
}

// orders is the mission of a unit.
func (s *Staff) orders(u engine.UnitID) *group { return &s.plan.groups[s.plan.of[u]] }

// task is what a unit does for its mission (17.2).
type task uint8

const (
	stay task = iota
	onward
	fallBack // line by line
	goBack   // at once
	toPost   // to the place it is to hold or mask
	react    // reserve of a defender
)

func (s *Staff) taskOf(v engine.View, u engine.UnitID) task {
	if !v.CanMove(u) {
		return stay
	}
	switch g := s.orders(u); g.Stance {
	case assault, advance, pursue:
		return onward
	case delay:
		return fallBack
	case withdraw:
		return goBack
	case hold, mask:
		if len(g.Axis) > 0 {
			return toPost
		}
	case reserve:
		return react
	}
	return stay
}

// supplyFormations tells who is to be served first or last (7.5).
func (s *Staff) supplyFormations(do Do) {
	for i := range s.tree {
		c := &s.tree[i]
		if s.charge != nil && !s.charge.under[c.formation] {
			continue
		}
		want := int8(0)
		for k, u := range c.units {
			if c.own[k] {
				want = s.orders(u).Supply
				break
			}
		}
		if want == s.served[c.formation] {
			continue
		}
		if do(engine.SetSupplyPriority{Formation: c.formation, Priority: [...]int8{5, 0, 1}[want+1]}) == nil {
			s.served[c.formation] = want
		}
	}
}

// stanceArmies tells the armies whose men mostly have another stance than the
// army's to take it (14.3).
func (s *Staff) stanceArmies(v engine.View, do Do) {
	for i := range s.votes {
		s.votes[i] = [stances]int32{}
	}
	for _, u := range s.buf.units {
		st, _ := v.Unit(u)
		s.votes[v.ArmyOf(u)][s.orders(u).Stance] += st.Men
	}
	for f := range s.votes {
		state, ok := v.Formation(int32(f))
		best, most := stance(0), int32(0)
		for st, men := range s.votes[f] {
			if men > most {
				best, most = stance(st), men
			}
		}
		if want := best.army(); ok && most > 0 && v.Commands(int32(f)) && (s.charge == nil || s.charge.under[f]) && want != state.Next {
			_ = do(engine.SetStance{Formation: int32(f), Stance: want})
		}
	}
}
