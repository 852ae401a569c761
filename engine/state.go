package engine

import "auguststorm/engine/scenario"

// Side is one of the two players: the index of its record in Scenario.Sides.
type Side int8

// NoSide stands for nobody, as in the control of a neutral hex.
const NoSide Side = -1

// Enemy is the other side.
func (s Side) Enemy() Side { return 1 - s }

// UnitID is the index of a unit in Scenario.Units.
type UnitID int32

// Status says where a unit is in its life.
type Status uint8

// A unit waits for its arrival, is on the map, is gone for one of three reasons, or is a
// part of another.
const (
	Waiting Status = iota
	OnMap
	Destroyed
	Surrendered
	OutOfPlay // not a land unit, or listed for completeness only
	WithUnit  // a detachment that has not left its unit, or has come back (2.4)
)

var statusNames = [...]string{"waiting", "on the map", "destroyed", "surrendered", "out of play", "with its unit"}

// String names the status in words.
func (s Status) String() string { return statusNames[s] }

// Posture is what a unit has been told to do.
type Posture uint8

// Postures; the zero value is Attack.
const (
	Attacking Posture = iota
	Holding
	Delaying
	Reserve
)

var postureNames = [...]string{"attack", "hold", "delay", "reserve"}

// String gives the word used in scenario files.
func (p Posture) String() string { return postureNames[p] }

// Losses are what a unit has lost since the campaign began.
type Losses struct {
	Killed, Wounded, Captured, Missing int32 // men
	Guns, Armour                       int32
}

// Men is the sum of all men lost.
func (l Losses) Men() int32 { return l.Killed + l.Wounded + l.Captured + l.Missing }

// UnitState is what changes about a unit. Invariants: Men, Guns, Armour >= 0;
// Men, Stragglers and Lost.Men() of a unit and its detachment add up to the unit's men at
// the start, Armour, ArmourPool and Lost.Armour to its armour; Hex >= 0 exactly when
// Status is OnMap; one that is WithUnit has nothing.
type UnitState struct {
	Hex           int32 // -1 when not on the map
	Men, Guns     int32
	Armour        int32
	ArmourPool    int32 // armour knocked out or broken down that can be repaired (8.4)
	Stragglers    int32 // men who have lost touch and may rejoin (6.3)
	Worn          int32 // armour broken down on the march, in thousandths of a vehicle
	Lost          Losses
	MP            int16 // MP left today
	Waited        int16 // MP spent today because others were on the road before it (4.12)
	Cohesion      int16 // 0..1000
	Fatigue       int16 // 0..1000
	Fuel          int16 // centi-refills; unused by units on foot
	Ammo          int16 // centi-units of fire
	Rations       int16 // tenths of a day
	Column        int16 // how far its supply columns have come, in quarters of a road hex; -1 before the first morning
	Short         Shortage
	Cause         Cause // why it got less than it needed this morning
	Need, Got     int32 // kg it asked for and got by land this morning
	Railhead      int32 // hex from which it was served, or -1
	CutOff        int16 // full days without any land route to a source
	Unsupplied    int16 // days without rations
	Still         int16 // days without moving
	Entrenched    int8  // 0..3
	Status        Status
	Posture       Posture
	Moved, Fought bool // today
	Forced        bool // it is on a forced march today
	Routed        bool
	Told          bool // the order to cease fire has reached it (21.3)
}

// State is everything that changes during a game. It holds no pointers other
// than its slices, so that a copy is one memory copy for each of them.
type State struct {
	Day        int32 // 0 is the first day
	Active     Side  // whose phase it is
	Over       bool
	Units      []UnitState
	Intel      []Intel // per unit: what the other side knows of it
	Formations []FormationState
	Weather    []RegionWeather // per weather region
	Control    []int8          // per hex: Side that controls it
	RailOf     []int8          // per hex with a railway: Side whose trains run there
	Fort       []int16         // per fort: what is left of its works, in breach points
	TakenOn    []int16         // per objective: day it was last taken, -1 if still with its first owner
	Holder     []int8          // per objective: Side that holds it
	Attacked   []int32         // hexes attacked in this phase
	Combats    int32           // fought so far
	Priority   []int8          // per formation: 1 is served first, 5 last, 0 leaves it to the one above
	Stock      []int32         // per supply source: kg that lie there
	Flown      []int32         // per record of air supply: kg flown so far
	Trains     []uint8         // per edge of the railway network: trains of troops run over it today
	Bridges    []uint8         // per bridged hexside: work left until it stands again, 0 for one that stands
	Traffic    []Passed        // per way and direction: what has passed in this phase
	TrainsRun  [2]int16        // per side: trains of troops run today
	Account    [2]Account
}

// class is a mobility class.
type class uint8

const (
	legs class = iota
	horses
	trucks
	tracks
	immobile
	classes
)

// facts are what never changes about a unit during a game.
type facts struct {
	side              Side
	class             class
	land              bool
	motor             bool // needs fuel
	engineer, heavy   bool // engineers; artillery, which supports and breaks works
	antiTank          bool
	foot              bool // has infantry of its own
	men, guns, armour int32
	quality, rating   int32
	fanatic, puppet   bool
	start             int32 // hex
	arrives           int32 // day, 0 = at the start
	posture           Posture
	cohesion          int16
	entrenched        int8
	formation         int32
	ammoMost          int16  // most ammunition issued to it, in centi-units of fire
	recon             int32  // level at which it knows an enemy next to it
	part, whole       UnitID // what it may detach (2.4), and what it is a detachment of; -1 for none
}

func factsOf(sc *scenario.Scenario) []facts {
	side := make(map[string]Side, len(sc.Sides))
	for i := range sc.Sides {
		side[sc.Sides[i].ID] = Side(i)
	}
	country := make(map[string]Side, len(sc.Countries))
	for i := range sc.Countries {
		if s, ok := side[sc.Countries[i].Side]; ok {
			country[sc.Countries[i].ID] = s
		} else {
			country[sc.Countries[i].ID] = NoSide
		}
	}
	formation := make(map[string]int32, len(sc.Formations))
	for i := range sc.Formations {
		formation[sc.Formations[i].ID] = int32(i)
	}
	unit := make(map[string]UnitID, len(sc.Units))
	for i := range sc.Units {
		unit[sc.Units[i].ID] = UnitID(i)
	}
	out := make([]facts, len(sc.Units))
	for i := range sc.Units {
		u := &sc.Units[i]
		f := &out[i]
		f.side = country[u.Country]
		f.class = classOf(u.Mobility)
		f.land = u.Land() && f.side != NoSide
		f.motor = f.class == trucks || f.class == tracks
		f.engineer = u.Kind == "engineer"
		f.heavy = u.Kind == "artillery"
		f.antiTank = u.Kind == "anti-tank" || u.Kind == "self-propelled"
		f.foot = u.Kind != "tank" && u.Kind != "self-propelled" && u.Kind != "artillery" && u.Kind != "anti-tank"
		f.men, f.guns, f.armour = u.Men, u.Guns, u.Armour
		f.quality, f.rating = u.Quality, u.Rating
		f.fanatic, f.puppet = u.Fanatic, u.Puppet
		f.start = u.Hex.Hex
		if u.Arrival > sc.Start {
			f.arrives = int32(u.Arrival - sc.Start)
		}
		f.cohesion, f.entrenched = int16(u.Cohesion), int8(u.Entrench)
		f.formation = formation[u.Formation]
		f.posture = postureOf(sc, u, formation, f.side)
		f.part, f.whole = -1, -1
		if u.Detached { // listed behind its unit
			f.whole = unit[u.PartOf]
			out[f.whole].part = UnitID(i)
		}
	}
	return out
}

func classOf(mobility string) class {
	switch mobility {
	case "leg":
		return legs
	case "cavalry":
		return horses
	case "truck":
		return trucks
	case "track":
		return tracks
	}
	return immobile
}

// postureOf takes the unit's own posture or that of the nearest formation above it.
func postureOf(sc *scenario.Scenario, u *scenario.Unit, formation map[string]int32, s Side) Posture {
	word := u.Posture
	for id := u.Formation; word == "" && id != ""; {
		f := &sc.Formations[formation[id]]
		word, id = f.Posture, f.Parent
	}
	for p, name := range postureNames {
		if name == word {
			return Posture(p)
		}
	}
	if s != NoSide && sc.Sides[s].Defends() {
		return Holding
	}
	return Attacking
}

func (s *State) clone() State {
	c := *s
	c.Units = append([]UnitState(nil), s.Units...)
	c.Intel = append([]Intel(nil), s.Intel...)
	c.Formations = append([]FormationState(nil), s.Formations...)
	c.Weather = append([]RegionWeather(nil), s.Weather...)
	c.Control = append([]int8(nil), s.Control...)
	c.RailOf = append([]int8(nil), s.RailOf...)
	c.Fort = append([]int16(nil), s.Fort...)
	c.TakenOn = append([]int16(nil), s.TakenOn...)
	c.Holder = append([]int8(nil), s.Holder...)
	c.Attacked = append([]int32(nil), s.Attacked...)
	c.Priority = append([]int8(nil), s.Priority...)
	c.Stock = append([]int32(nil), s.Stock...)
	c.Flown = append([]int32(nil), s.Flown...)
	c.Trains = append([]uint8(nil), s.Trains...)
	c.Bridges = append([]uint8(nil), s.Bridges...)
	c.Traffic = append([]Passed(nil), s.Traffic...)
	return c
}

// copyFrom overwrites s with o without allocating where the sizes agree.
func (s *State) copyFrom(o *State) {
	units, control, rail := append(s.Units[:0], o.Units...), append(s.Control[:0], o.Control...), append(s.RailOf[:0], o.RailOf...)
	fort, taken, holder, attacked := append(s.Fort[:0], o.Fort...), append(s.TakenOn[:0], o.TakenOn...), append(s.Holder[:0], o.Holder...), append(s.Attacked[:0], o.Attacked...)
	intel := append(s.Intel[:0], o.Intel...)
	formations := append(s.Formations[:0], o.Formations...)
	priority, stock, flown := append(s.Priority[:0], o.Priority...), append(s.Stock[:0], o.Stock...), append(s.Flown[:0], o.Flown...)
	trains, weather, bridges := append(s.Trains[:0], o.Trains...), append(s.Weather[:0], o.Weather...), append(s.Bridges[:0], o.Bridges...)
	traffic := append(s.Traffic[:0], o.Traffic...)
	*s = *o
	s.Traffic = traffic
	s.Trains, s.Weather, s.Bridges = trains, weather, bridges
	s.Intel, s.Formations = intel, formations
	s.Units, s.Control, s.RailOf = units, control, rail
	s.Fort, s.TakenOn, s.Holder, s.Attacked = fort, taken, holder, attacked
	s.Priority, s.Stock, s.Flown = priority, stock, flown
}
