package ai

import (
	"fmt"
	"slices"
	"strings"

	"auguststorm/ai/doctrine"
	"auguststorm/engine"
	"auguststorm/engine/scenario"
)

// Do carries out one order at once; the View shows its outcome.
type Do = func(engine.Order) error

// Staff plays one side. Its memory is all in this struct: what it has concluded on
// earlier days, nothing of the game's own.
type Staff struct {
	// Pause, if not nil, is called often while the staff thinks, so that a program of one
	// thread can draw a frame. Nothing it does may change the game.
	Pause func()

	sc       *scenario.Scenario
	side     engine.Side
	doctrine string
	script   *doctrine.Program // nil for the built-in doctrines
	charge   *charge           // nil for a staff that plays the whole side
	memory   [][]byte          // per formation: what its script keeps
	notes    []Note
	plan     plan
	country  []int16   // per unit
	axis     [][]int32 // per own unit: the axis the scenario gives it
	axisRefs [][]scenario.Loc
	places   *places
	fresh    bool                       // nobody has had a mission yet
	tree     []command                  // own formations, superiors first
	up       []int32                    // per formation: the one above it, or -1
	named    map[string][]engine.UnitID // own land units by id, each with its detachments
	votes    [][stances]int32
	served   []int8  // per formation: the place in supply it has been given
	march    []march // per unit
	fields   fields
	pic      picture
	leash    leash
	jobs     []job
	prize    []bool  // per hex: it holds an objective
	stuck    []uint8 // per hex: days an enemy there has barred the way
	wants    []int32 // hexes with an enemy whom a unit found in its way today
	buf      buffers
}

// march is what the staff remembers of one unit.
type march struct {
	Goal   int32  `json:"goal"`             // hex it is sent to, or -1
	Siege  int32  `json:"siege"`            // hex it has been told off to reduce or watch, or -1
	Moving bool   `json:"moving,omitempty"` // a delaying unit on its way back
	cannot []bool // per objective: it has found no way to it; nil before the first search
}

// buffers is memory reused within a phase.
type buffers struct {
	units, at, near []engine.UnitID
	ways            []engine.Reachable
	route           []int32
	keys            []int64
}

// Doctrines names the built-in doctrines, in alphabetical order.
func Doctrines() []string { return slices.Clone(scenario.BuiltInDoctrines) }

// New makes the staff of a side. An empty doctrine means the one the scenario
// gives the side; else it is the name of a built-in one or of one of the scenario's
// scripts.
func New(sc *scenario.Scenario, side engine.Side, name string) (*Staff, error) {
	if side < 0 || int(side) >= len(sc.Sides) {
		return nil, fmt.Errorf("there is no side number %d", side)
	}
	if name == "" {
		name = sc.Sides[side].Doctrine
	}
	if slices.Contains(scenario.BuiltInDoctrines, name) {
		return newStaff(sc, side, name, nil), nil
	}
	src, ok := sc.Doctrine(name)
	if !ok {
		return nil, fmt.Errorf("there is no doctrine %q; there are %s", name, strings.Join(sc.DoctrineNames(), ", "))
	}
	return NewScripted(sc, side, name, src)
}

// NewScripted makes the staff of a side under a doctrine given as text; name is
// shown in its faults.
func NewScripted(sc *scenario.Scenario, side engine.Side, name, src string) (*Staff, error) {
	p, err := Compile(sc, name, src)
	if err != nil {
		return nil, err
	}
	return newStaff(sc, side, name, p), nil
}

// NewWith makes the staff of a side under a doctrine compiled before, for games in
// great number.
func NewWith(sc *scenario.Scenario, side engine.Side, name string, p *doctrine.Program) *Staff {
	return newStaff(sc, side, name, p)
}

func newStaff(sc *scenario.Scenario, side engine.Side, name string, p *doctrine.Program) *Staff {
	s := &Staff{sc: sc, side: side, doctrine: name, script: p, fresh: true, places: placesOf(sc)}
	s.newPlan(sc)
	s.newTree(sc)
	s.served = make([]int8, len(sc.Formations))
	s.votes = make([][stances]int32, len(sc.Formations))
	s.memory = make([][]byte, len(sc.Formations))
	n := sc.Board.Hexes()
	s.march = make([]march, len(sc.Units))
	for i := range s.march {
		s.march[i] = march{Goal: -1, Siege: -1}
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
	return s
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
	s.rest()
	s.brood(v)
	s.rest()
	s.buf.units = s.units(v, s.buf.units[:0])
	s.decide(v)
	s.rest()
	s.carry(v, do)
	return nil
}

// carry turns the missions of the day into orders.
func (s *Staff) carry(v engine.View, do Do) {
	s.stanceArmies(v, do)
	s.supplyFormations(do)
	s.direct(v)
	s.rest()
	s.postures(v, do)
	s.assaults(v, do, false)
	s.marches(v, do)
	s.assaults(v, do, true)
	s.marches(v, do)
	s.remember()
}

func (s *Staff) rest() {
	if s.Pause != nil {
		s.Pause()
	}
}
