package engine

import (
	"auguststorm/engine/combat"
	"auguststorm/engine/path"
	"auguststorm/engine/scenario"
)

// Game is one campaign in progress. It is used by one goroutine at a time;
// games of the same scenario may run side by side.
type Game struct {
	sc       *scenario.Scenario
	seed     uint64
	fixed    *fixed
	st       State
	stack    stacks
	zoc      zones
	edge     [classes][]uint8 // cost to leave a hex by a direction today, 0 = no way
	edgeMark uint64           // tells two tables of costs apart: a sum over all hexsides that differ from the start
	way      [classes][]uint8 // edge with the traffic of the phase (4.12), see marchCosts
	wayFirst bool             // way is for units that have the road first
	busy     int32            // ways with traffic
	work     scratch
}

// fixed is what all games of a scenario share and never write.
type fixed struct {
	facts         []facts
	formations    []formationFacts
	army          []int32 // per unit: the formation that commands it
	tables        combat.Tables
	neighbours    []int32
	grid          path.Grid
	costs         [classes][]uint8 // per crossing
	edge          [classes][]uint8 // cost to leave a hex by a direction on hard ground
	reverse       [classes][]uint8 // edge costs seen from the goal
	closedEnter   []uint8          // search overlay that only keeps neutral countries shut
	burn          []uint8          // fuel to leave a hex by a direction
	rough         []bool           // mountain hexes, for wear
	records       []record         // of weather
	worst         []Ground         // per hex: the worst its ground can be
	supplyEdge    []uint8          // cost of a hexside for lorries and carts, in lorry MP
	carry         []uint8          // the same for supply, in quarters of a road hex
	nodes         []int32          // hexes of the railway network, see railway
	nodeOf        []int32          // per hex: its node, or -1
	sourceNode    []int32          // per supply source
	sourceTons    []int64          // per supply source: kg that arrive a day
	sourceStock   []int32          // per supply source: kg at the start, and the most laid up there
	endless       []bool           // per supply source: it never limits
	railRoom      []int32          // per edge of the network: capacity in kg a day
	railOwner     []int8           // per hex: the side that began with it
	poolRoom      []int64          // per pool: kg x quarters of a road hex a day
	poolAbove     []int32          // per pool: the next one up, or -1
	poolOf        []int32          // per unit
	pooled        [2]bool          // the side has pools at all
	opening       [][3]int16       // per unit: rations, ammunition, fuel at the start
	firstPriority []int8           // per formation
	airFor        []int32          // per record of air supply: its formation
	ceaseFire     []int32          // per unit: the order to cease fire that holds for it, or -1
	closed        []bool           // hexes nobody may enter
	objective     []int16          // per hex: index of its objective, or -1
	sources       [2][]int16       // indices into Scenario.Supply
	bridges       []int32          // hexsides with a bridge or ferry, see bridgeFacts
	bridgeAt      []int16          // per hexside: its index there, or -1
	ways          []int32          // hexsides with a road, track or railway, each direction by itself
	wayAt         []int16          // per hexside: its index there, or -1
	wayRoom       []int32          // per way: vehicles a day
	carryBlown    []uint8          // per bridge: carry both ways without it
	rail          []bool           // per hex: a railway runs through it
	nextObjective []int16          // per objective: the next one in the same hex, or -1
}

// scratch is memory reused by searches; it is no part of the state.
type scratch struct {
	search     path.Search
	route      []int32
	events     []Event
	supply     [2]supplyMap
	rail       railway
	trains     trainSearch
	carry      []uint8 // with the bridges that stand
	serve      serving
	enter      [4][]uint8 // search overlays of one side, see variant
	enterSide  Side
	hq         []uint8 // search overlay for headquarters, made anew each evening
	enterReady bool
	saved      []UnitState     // while the enemy is taken to be what a side believes
	weather    []RegionWeather // of yesterday
}

// New begins a game. The scenario must have come from package load without
// problems; the same scenario may be shared by any number of games.
func New(sc *scenario.Scenario, seed uint64) *Game { return NewInSteps(sc, seed, func() {}) }

// NewInSteps is New, with a call between the parts of the work, so that a program of one
// thread can draw a frame.
func NewInSteps(sc *scenario.Scenario, seed uint64, pause func()) *Game {
	g := &Game{sc: sc, seed: seed, fixed: prepare(sc, pause)}
	pause()
	for u := range g.fixed.facts {
		g.fixed.facts[u].recon = g.reconOf(UnitID(u))
	}
	n := sc.Board.Hexes()
	g.st = State{
		Units:      make([]UnitState, len(sc.Units)),
		Formations: make([]FormationState, len(sc.Formations)),
		Intel:      make([]Intel, len(sc.Units)),
		Control:    startControl(sc),
		RailOf:     make([]int8, n),
		Fort:       make([]int16, len(sc.Map.Forts)),
		TakenOn:    make([]int16, len(sc.Objectives)),
		Holder:     make([]int8, len(sc.Objectives)),
		Priority:   append([]int8(nil), g.fixed.firstPriority...),
		Stock:      make([]int32, len(sc.Supply)),
		Flown:      make([]int32, len(sc.AirSupply)),
		Trains:     make([]uint8, 6*len(g.fixed.nodes)),
		Bridges:    make([]uint8, len(g.fixed.bridges)),
		Traffic:    make([]Passed, len(g.fixed.ways)),
	}
	g.stack.init(n, int32(len(sc.Units)))
	g.zoc.init(n)
	g.work.init(n)
	for i := range g.st.Intel {
		g.st.Intel[i].Hex = -1
	}
	g.firstWeather()
	g.initEdges()
	pause()
	g.deploy()
	g.raiseHQs()
	g.work.events = g.beginDay(nil, 0)
	return g
}

// Opening returns the events of the first morning, which happen inside New.
func (g *Game) Opening() []Event { return g.work.events }

// Scenario is the scenario played.
func (g *Game) Scenario() *scenario.Scenario { return g.sc }

// Seed is the seed of the dice.
func (g *Game) Seed() uint64 { return g.seed }

// Day is the current day: 0 is the first.
func (g *Game) Day() int32 { return g.st.Day }

// Date is the current day of the calendar.
func (g *Game) Date() scenario.Date { return g.sc.Start + scenario.Date(g.st.Day) }

// Active is the side whose phase it is.
func (g *Game) Active() Side { return g.st.Active }

// Over says whether the campaign has ended.
func (g *Game) Over() bool { return g.st.Over }

// Unit returns the state of a unit.
func (g *Game) Unit(u UnitID) UnitState { return g.st.Units[u] }

// OutOfFuel says whether a motorised unit has too little fuel to attack (7.4).
func (g *Game) OutOfFuel(u UnitID) bool { return g.outOfFuel(u) }

// SideOf is the side a unit fights on.
func (g *Game) SideOf(u UnitID) Side { return g.fixed.facts[u].side }

// Clone returns an independent copy, for staffs and laboratories that think ahead.
func (g *Game) Clone() *Game {
	c := &Game{sc: g.sc, seed: g.seed, fixed: g.fixed, st: g.st.clone()}
	c.stack, c.edgeMark = g.stack.clone(), g.edgeMark
	c.zoc = g.zoc.clone()
	c.wayFirst, c.busy = g.wayFirst, g.busy
	for k := range g.edge {
		c.edge[k], c.way[k] = append([]uint8(nil), g.edge[k]...), append([]uint8(nil), g.way[k]...)
	}
	c.work.init(g.sc.Board.Hexes())
	for s := range c.work.supply {
		c.work.supply[s].dist = append([]int32(nil), g.work.supply[s].dist...)
		c.work.supply[s].load = append([]int32(nil), g.work.supply[s].load...)
		c.work.supply[s].enter = make([]uint8, g.sc.Board.Hexes())
	}
	return c
}

// CopyStateFrom overwrites g's position with that of o, a game of the same
// scenario, without allocating.
func (g *Game) CopyStateFrom(o *Game) {
	g.copyEdges(o)
	g.st.copyFrom(&o.st)
	g.stack.copyFrom(&o.stack)
	g.zoc.copyFrom(&o.zoc)
	for s := range g.work.supply {
		g.work.supply[s].dist = append(g.work.supply[s].dist[:0], o.work.supply[s].dist...)
		g.work.supply[s].load = append(g.work.supply[s].load[:0], o.work.supply[s].load...)
	}
	g.work.enterReady = false
}

func (w *scratch) init(hexes int32) {
	for v := range w.enter {
		w.enter[v] = make([]uint8, hexes)
	}
	w.hq = make([]uint8, hexes)
}

// Check says whether a side may give an order now; nil means it may. The error
// is a *Rejection that names the rule and its numbers. Check never writes.
func (g *Game) Check(s Side, o Order) error {
	if g.st.Over {
		return reject(RejectGameOver, "the campaign has ended")
	}
	if s != g.st.Active {
		return reject(RejectNotYourPhase, "it is the other side's phase")
	}
	switch o := o.(type) {
	case Move:
		_, err := g.checkMove(s, o)
		return err
	case MoveByRail:
		_, err := g.checkRail(s, o)
		return err
	case ForcedMarch:
		return g.checkForced(s, o)
	case Detach:
		return g.checkDetach(s, o)
	case Rejoin:
		return g.checkRejoin(s, o)
	case Attack:
		return g.checkAttack(s, o)
	case SetPosture:
		return g.checkPosture(s, o)
	case SetStance:
		return g.checkStance(s, o)
	case SetSupplyPriority:
		return g.checkPriority(s, o)
	case EndPhase:
		return nil
	}
	return reject(RejectUnknownOrder, "no such order")
}

// Do checks an order, decides it and applies what happens. On error nothing has
// changed. The returned slice is the caller's.
func (g *Game) Do(s Side, o Order) ([]Event, error) {
	if err := g.Check(s, o); err != nil {
		return nil, err
	}
	switch o := o.(type) {
	case Move:
		return g.decideMove(o), nil
	case MoveByRail:
		return g.decideRail(o), nil
	case ForcedMarch:
		return g.emit(nil, MarchForced{o.Unit, int16(g.forcedMore(o.Unit))}), nil
	case Detach:
		return g.emit(nil, g.detachment(o.Unit)), nil
	case Rejoin:
		return g.emit(nil, g.rejoin(o.Unit)), nil
	case Attack:
		return g.decideAttack(s, o), nil
	case SetPosture:
		return g.emit(nil, PostureSet(o)), nil
	case SetSupplyPriority:
		return g.emit(nil, SupplyPrioritySet(o)), nil
	case SetStance:
		return g.decideStance(o), nil
	default:
		return g.endPhase(), nil
	}
}

// emit applies an event and appends it to the list.
func (g *Game) emit(list []Event, e Event) []Event {
	g.apply(e)
	return append(list, e)
}

func startControl(sc *scenario.Scenario) []int8 {
	side := make([]int8, len(sc.Countries))
	for i := range sc.Countries {
		side[i] = int8(NoSide)
		for s := range sc.Sides {
			if sc.Sides[s].ID == sc.Countries[i].Side {
				side[i] = int8(s)
			}
		}
	}
	out := make([]int8, len(sc.Board.Country))
	for h, c := range sc.Board.Country {
		out[h] = int8(NoSide)
		if c != scenario.NoCountry {
			out[h] = side[c]
		}
	}
	return out
}
