package engine

// An Order is what a side asks for; the types below are the orders there are.
type Order interface{ isOrder() }

// Move takes a unit along the cheapest route to a hex it can reach with the MP
// it has left. Ties between routes are settled the same way on every platform.
type Move struct {
	Unit UnitID
	To   int32 // hex
}

// MoveByRail takes a unit that has not moved or fought today along its side's
// railways to another hex on them (19).
type MoveByRail struct {
	Unit UnitID
	To   int32 // hex
}

// ForcedMarch lets a unit that has not moved or fought today march farther than its
// MA, at the price of fatigue and wear (4.9).
type ForcedMarch struct{ Unit UnitID }

// Attack sends units against all enemies in a hex next to each of them. With
// Advance the first unit listed that can do so occupies the hex if it falls empty.
type Attack struct {
	Target  int32 // hex
	Units   []UnitID
	Advance bool
	Effort  Effort
}

// Effort is how hard an attack is pressed (5.8).
type Effort uint8

// The zero value is an attack with all means.
const (
	Press   Effort = iota
	Probe          // vanguards feel their way; ground is taken where it is given
	Screen         // fire and patrols that pin or mask the enemy
	Overrun        // off the march, by mobile units of one hex; only at great odds (5.11)
	efforts
)

// String is the effort as players read it.
func (e Effort) String() string { return [...]string{"assault", "probe", "screen", "overrun"}[e] }

// SetPosture tells a unit how to behave when it is attacked.
type SetPosture struct {
	Unit    UnitID
	Posture Posture
}

// SetStance tells an army what to do as a whole. It comes into force after a day or
// more (14.3); the stance in force, ordered again, calls a change off.
type SetStance struct {
	Formation int32 // index into Scenario.Formations
	Stance    Stance
}

// SetSupplyPriority says when a formation and those below it are served with supply:
// 1 first, 5 last, 0 as the formation above. It counts from the next morning.
type SetSupplyPriority struct {
	Formation int32
	Priority  int8
}

// Detach takes a part of a unit out of it, as a unit of its own in the same hex (2.4).
type Detach struct{ Unit UnitID }

// Rejoin takes a detachment back into its unit in the same hex (2.5).
type Rejoin struct{ Unit UnitID } // the detachment

// EndPhase ends the side's phase; after the second side's it ends the day.
type EndPhase struct{}

func (Move) isOrder()              {}
func (MoveByRail) isOrder()        {}
func (ForcedMarch) isOrder()       {}
func (Attack) isOrder()            {}
func (SetPosture) isOrder()        {}
func (SetStance) isOrder()         {}
func (SetSupplyPriority) isOrder() {}
func (Detach) isOrder()            {}
func (Rejoin) isOrder()            {}
func (EndPhase) isOrder()          {}
