package ai

import (
	"fmt"
	"slices"

	"auguststorm/engine"
	"auguststorm/engine/scenario"
)

// A Mission is what a person tells a formation whose units the staff is to move (17.8),
// in the words of a doctrine (18.3). One without a stance leaves the formation in the
// person's own hands while those above it have a mission.
type Mission struct {
	Stance  string  `json:"stance,omitempty"`
	Axis    []int32 `json:"axis,omitempty"`    // hexes
	History bool    `json:"history,omitempty"` // each unit along the axis the scenario gives it, in place of Axis
	Works   string  `json:"works,omitempty"`   // split, reduce, pass; "" is split
	Supply  string  `json:"supply,omitempty"`  // first, last; "" as the others
	Rail    bool    `json:"rail,omitempty"`    // by rail where it can
}

// ByHand reports that the units stay in the person's own hands.
func (m *Mission) ByHand() bool { return m.Stance == "" }

// Clone is a copy that shares nothing.
func (m *Mission) Clone() Mission {
	out := *m
	out.Axis = slices.Clone(m.Axis)
	return out
}

// A Charge is a formation with its mission.
type Charge struct {
	Formation int32   `json:"formation"` // index in the scenario
	Mission   Mission `json:"mission"`
}

// Check says what is wrong with a charge.
func (c *Charge) Check(sc *scenario.Scenario) error {
	m := &c.Mission
	if c.Formation < 0 || int(c.Formation) >= len(sc.Formations) {
		return fmt.Errorf("there is no formation number %d", c.Formation)
	}
	if len(m.Axis) > maxAxis {
		return fmt.Errorf("an axis of %d places; at most %d are allowed", len(m.Axis), maxAxis)
	}
	for _, h := range m.Axis {
		if h < 0 || h >= sc.Board.Hexes() {
			return fmt.Errorf("there is no hex number %d", h)
		}
	}
	_, err := m.plain()
	return err
}

// plain is the mission as the staff keeps it.
func (m *Mission) plain() (out mission, err error) {
	st, ok := stanceOf(m.Stance)
	if !ok && !m.ByHand() {
		return out, noStance(m.Stance)
	}
	out = mission{Stance: st, Rail: m.Rail, Axis: m.Axis}
	works := slices.Index(worksNames[:], m.Works)
	if works < 0 && m.Works != "" {
		return out, noWorks(m.Works)
	}
	out.Works = uint8(max(0, works))
	switch m.Supply {
	case "first":
		out.Supply = 1
	case "last":
		out.Supply = -1
	case "":
	default:
		return out, fmt.Errorf("supply is first or last, not %q", m.Supply)
	}
	return out, nil
}

// charge is what a staff that serves a person knows of its charges.
type charge struct {
	trusted []bool // per unit: the staff is to move it
	free    []bool // per unit: nobody has moved it today
	under   []bool // per formation: it has a mission, or one above it
	of      []int32
}

// deputy is the doctrine of a staff that serves a person.
const deputy = "deputy"

// NewDeputy makes a staff that serves a person: it has no doctrine, and CarryOut is all
// it does.
func NewDeputy(sc *scenario.Scenario, side engine.Side) *Staff {
	s := newStaff(sc, side, deputy, nil)
	s.charge = &charge{make([]bool, len(sc.Units)), make([]bool, len(sc.Units)), make([]bool, len(sc.Formations)), make([]int32, len(sc.Units))}
	return s
}

// CarryOut gives the orders of the phase to the units of formations that have a mission:
// of all of them, or only of those below one formation. Units that have marched or
// fought today are left where they are.
func (s *Staff) CarryOut(v engine.View, charges []Charge, only int32, do Do) error {
	if s.charge == nil || v.Side() != s.side {
		return fmt.Errorf("the staff of side %d has no charges on side %d", s.side, v.Side())
	}
	if !v.MyTurn() {
		return nil
	}
	for i := range charges {
		if err := charges[i].Check(s.sc); err != nil {
			return err
		}
	}
	s.entrustAll(v, charges, only)
	s.look(v)
	s.rest()
	s.brood(v)
	s.rest()
	s.buf.units = s.units(v, s.buf.units[:0])
	known := int32(len(s.plan.groups))
	for _, u := range s.buf.units {
		m := &charges[s.charge.of[u]].Mission
		s.assign(u, s.told(v, u, m))
		if s.plan.of[u] >= known && m.History {
			s.joinAxis(v, u)
		}
	}
	s.carry(v, do)
	return nil
}

// joinAxis has a group that is given an axis of history in the middle of a campaign begin
// where its foremost unit stands: beyond a place that is farther from the next one (17.8.2).
func (s *Staff) joinAxis(v engine.View, u engine.UnitID) {
	g := s.orders(u)
	st, _ := v.Unit(u)
	if !g.Stance.offensive() {
		return
	}
	at := int32(0)
	for at+1 < int32(len(g.Axis)) && v.Distance(st.Hex, g.Axis[at+1]) < v.Distance(g.Axis[at], g.Axis[at+1]) {
		at++
	}
	g.Next = max(g.Next, at)
}

// told is the mission of one unit. Along the axes of the scenario those stay that it
// has hold their ground.
func (s *Staff) told(v engine.View, u engine.UnitID, m *Mission) mission {
	out, _ := m.plain()
	if !m.History {
		return out
	}
	out.Axis = s.axis[u]
	if out.Stance.offensive() && v.FirstPosture(u) == engine.Holding {
		return mission{Stance: hold, Supply: out.Supply}
	}
	return out
}

// entrustAll notes who is to be moved.
func (s *Staff) entrustAll(v engine.View, charges []Charge, only int32) {
	k := s.charge
	for f := range k.under {
		at := ChargeOf(s.sc, charges, int32(f))
		k.under[f] = at >= 0 && !charges[at].Mission.ByHand() && s.below(int32(f), only)
	}
	for u := range k.trusted {
		f := s.plan.corps[u]
		st, ok := v.Unit(engine.UnitID(u))
		k.of[u], k.trusted[u] = int32(ChargeOf(s.sc, charges, f)), k.under[f] && !s.left(v, engine.UnitID(u), st.Posture)
		k.free[u] = ok && !st.Moved && !st.Fought
	}
}

// left reports a detachment that the person has told to hold: it stays where he has left it.
func (s *Staff) left(v engine.View, u engine.UnitID, p engine.Posture) bool {
	return p == engine.Holding && v.DetachedFrom(u) >= 0
}

// ChargeOf is the index of the charge that rules a formation, its own or that of the
// nearest one above it; -1 where there is none.
func ChargeOf(sc *scenario.Scenario, charges []Charge, f int32) int {
	for range len(sc.Formations) {
		for i := range charges {
			if charges[i].Formation == f {
				return i
			}
		}
		if f = parent(sc, f); f < 0 {
			break
		}
	}
	return -1
}

func parent(sc *scenario.Scenario, f int32) int32 {
	if up := sc.Formations[f].Parent; up != "" {
		for i := range sc.Formations {
			if sc.Formations[i].ID == up {
				return int32(i)
			}
		}
	}
	return -1
}

// below reports that a formation is another or belongs to it; everybody belongs to -1.
func (s *Staff) below(f, above int32) bool {
	for range len(s.sc.Formations) {
		if above < 0 || f == above {
			return true
		}
		if f = parent(s.sc, f); f < 0 {
			break
		}
	}
	return false
}

// units are the own units that the staff has a say over.
func (s *Staff) units(v engine.View, buf []engine.UnitID) []engine.UnitID {
	buf = v.Units(buf)
	if s.charge != nil {
		buf = slices.DeleteFunc(buf, func(u engine.UnitID) bool { return !s.charge.trusted[u] })
	}
	return buf
}

// may reports that the staff may give a unit orders now.
func (s *Staff) may(u engine.UnitID) bool {
	return s.charge == nil || s.charge.trusted[u] && s.charge.free[u]
}

// HistoricAxis is the axis the scenario gives a unit, its own or that of the nearest
// formation above it, in hexes.
func HistoricAxis(sc *scenario.Scenario, u engine.UnitID) []int32 {
	d := &sc.Units[u]
	axis, f := d.Axis, sc.FormationByID(d.Formation)
	for range len(sc.Formations) {
		if len(axis) > 0 || f == nil {
			break
		}
		axis, f = f.Axis, sc.FormationByID(f.Parent)
	}
	return hexesOf(axis)
}
