package ai

import (
	"fmt"

	"auguststorm/engine"
	"auguststorm/engine/scenario"
)

// Do carries out one order at once; the View shows its outcome.
type Do = func(engine.Order) error

// Staff plays one side. Its memory is all in this struct: what it has concluded on
// earlier days, nothing of the game's own.
type Staff struct {
	sc       *scenario.Scenario
	side     engine.Side
	doctrine string
	plan     plan
	march    []march // per unit
	fields   fields
	pic      picture
	leash    leash
	prize    []bool  // per hex: it holds an objective
	stuck    []uint8 // per hex: days an enemy there has barred the way
	wants    []int32 // hexes with an enemy whom a unit found in its way today
	buf      buffers
}

// march is what the staff remembers of one unit.
type march struct {
	goal   int32  // hex it is sent to, or -1
	siege  int32  // hex it has been told off to reduce or watch, or -1
	moving bool   // a delaying unit on its way back
	cannot []bool // per objective: it has found no way to it; nil before the first search
}

// buffers is memory reused within a phase.
type buffers struct {
	units, at, near []engine.UnitID
	ways            []engine.Reachable
	route           []int32
	keys            []int64
}

var doctrines = []string{"advance", "defend", "passive", "random"}

// Doctrines names the doctrines there are, in alphabetical order.
func Doctrines() []string { return append([]string(nil), doctrines...) }

// New makes the staff of a side. An empty doctrine means the one the scenario
// gives the side.
func New(sc *scenario.Scenario, side engine.Side, doctrine string) (*Staff, error) {
	if side < 0 || int(side) >= len(sc.Sides) {
		return nil, fmt.Errorf("there is no side number %d", side)
	}
	if doctrine == "" {
		doctrine = sc.Sides[side].Doctrine
	}
	known := false
	for _, d := range doctrines {
		known = known || d == doctrine
	}
	if !known {
		return nil, fmt.Errorf("there is no doctrine %q; there are %v", doctrine, doctrines)
	}
	s := &Staff{sc: sc, side: side, doctrine: doctrine, plan: newPlan(sc, side)}
	n := sc.Board.Hexes()
	s.march = make([]march, len(sc.Units))
	for i := range s.march {
		s.march[i] = march{goal: -1, siege: -1}
	}
	s.stuck = make([]uint8, n)
	s.pic.init(n)
	s.leash.init(s)
	s.prize = make([]bool, n)
	for i := range sc.Objectives {
		if h := sc.Objectives[i].Hex.Hex; h >= 0 {
			s.prize[h] = true
		}
	}
	return s, nil
}

// PlayPhase gives all orders of the side's phase through do, except the one that
// ends it. An order that is refused is given up; it never stops the staff.
func (s *Staff) PlayPhase(v engine.View, do Do) error {
	if v.Side() != s.side {
		return fmt.Errorf("the staff of side %d was shown the view of side %d", s.side, v.Side())
	}
	if !v.MyTurn() || s.doctrine == "passive" {
		return nil
	}
	if s.doctrine == "random" {
		s.playRandom(v, do)
		return nil
	}
	s.look(v)
	s.brood(v)
	s.direct(v)
	s.postures(v, do)
	s.assaults(v, do, false)
	s.marches(v, do)
	s.assaults(v, do, true)
	s.marches(v, do)
	s.remember()
	return nil
}

// task is what a unit does under the doctrine (12.2).
type task uint8

const (
	stay task = iota
	advance
	follow // advance later
	delay
	react // reserve of a defender
)

// taskOf translates the posture of the scenario.
func (s *Staff) taskOf(v engine.View, u engine.UnitID) task {
	if !v.CanMove(u) {
		return stay
	}
	attacking := s.doctrine == "advance"
	switch v.FirstPosture(u) {
	case engine.Attacking:
		if attacking {
			return advance
		}
	case engine.Delaying:
		if attacking {
			return advance
		}
		return delay
	case engine.Reserve:
		if attacking {
			return follow
		}
		return react
	}
	return stay
}
