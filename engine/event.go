package engine

import "auguststorm/engine/combat"

// An Event is something that has happened. The events of a game, applied in
// order, rebuild its state; animation, daybook and replay read nothing else.
type Event interface{ isEvent() }

// UnitArrived puts a reinforcement on the map.
type UnitArrived struct {
	Unit UnitID
	Hex  int32
}

// ArrivalDelayed says that a reinforcement found no room or an enemy in its hex.
type ArrivalDelayed struct {
	Unit UnitID
	Hex  int32
}

// UnitMoved takes a unit along a route; Route holds every hex entered, in order.
type UnitMoved struct {
	Unit   UnitID
	From   int32
	Route  []int32
	MP     int16 // spent
	Waited int16 // of it, because others were on the road before it
	Fuel   int16 // centi-refills burnt
	Worn   int32 // wear of its armour, in thousandths of a vehicle
	Broke  int32 // armour broken down
	Pool   int32 // of it, what can be repaired (8.4)
}

// UnitMovedByRail takes a unit along a railway; Route holds every hex passed, in order.
type UnitMovedByRail struct {
	Unit   UnitID
	From   int32
	Route  []int32
	Trains int16 // it fills
}

// RoadAwaited says at the end of a phase that a unit has stopped short because of the
// traffic before it.
type RoadAwaited struct {
	Unit UnitID
	Hex  int32
	MP   int16 // spent waiting
}

// MarchForced gives a unit more MP for the day.
type MarchForced struct {
	Unit UnitID
	MP   int16 // more
}

// UnitDetached makes a part of a unit one of its own (2.4). The unit gives what the
// detachment takes over.
type UnitDetached struct {
	Unit, From        UnitID // the detachment, and what it is taken from
	Hex               int32
	Men, Guns, Armour int32
	MP                int16 // that it has left
}

// UnitRejoined puts a detachment back into its unit (2.5).
type UnitRejoined struct {
	Unit, Into        UnitID
	Hex               int32
	Men, Guns, Armour int32 // that it brings
}

// BridgeBlown breaks the bridges of the hexside between two hexes; Work is what it takes
// to rebuild them.
type BridgeBlown struct {
	Unit     UnitID
	From, To int32
	Work     uint8
}

// BridgeRebuilt is a day's work on a blown bridge; with nothing left to do it stands.
type BridgeRebuilt struct {
	From, To int32
	Left     uint8
}

// ContactMade says that a march ended early before enemies it did not know of.
type ContactMade struct {
	Unit    UnitID
	Hex     int32 // where it met them
	Stopped bool  // it did not find room to get away from its hex at all
}

// PostureSet changes a unit's posture.
type PostureSet struct {
	Unit    UnitID
	Posture Posture
}

// UnitLoss is what one unit lost in one event.
type UnitLoss struct {
	Unit       UnitID
	Lost       Losses
	Stragglers int32 // men who have lost touch
	Pool       int32 // armour knocked out that can be repaired
	Cohesion   int16 // lost
}

// Strength is what a unit brought into a combat (5.3).
type Strength struct {
	Unit              UnitID
	Men, Guns, Armour int32
	Cohesion, Fatigue int16
	Routed            bool
	Power             int64 // thousandths of a CP
}

// Band is the outcome of a combat.
type Band = combat.Band

// CombatResolved is one attack with everything that decided it.
type CombatResolved struct {
	Number   int32 // in the campaign, from 1
	Side     Side  // attacker
	Target   int32
	Units    []UnitID // attackers
	Defence  []UnitID
	Strength []Strength // of Units, then of Defence
	Effort   Effort
	Forecast Forecast // the ledger by the true state of both
	Noise    int32    // cd
	R        int32    // cd
	Losing   [2]int32 // deviation of the losses of attacker and defender, percent
	Band     Band
	Losses   []UnitLoss
	Breach   int16 // breach points the works lost
	Fought   int32 // men engaged on both sides
	Engaged  int32 // men of the attackers with those who only fed in
	Inside   int32 // ground lost inside by defenders who stayed, permille of their men (6.4)
}

// UnitRetreated moves a beaten unit out of its hex; Route holds the hexes it passed.
type UnitRetreated struct {
	Unit  UnitID
	From  int32
	Route []int32
	Loss  UnitLoss // of the retreat itself
}

// MenDeserted are men of a puppet unit who went home.
type MenDeserted struct {
	Unit UnitID
	Hex  int32
	Men  int32
}

// UnitShattered ends a unit that has lost its cohesion: part of it is captured,
// the rest scatters.
type UnitShattered struct {
	Unit     UnitID
	Hex      int32
	Killed   int32
	Captured int32
	Missing  int32
}

// UnitSurrendered ends a unit that was cut off.
type UnitSurrendered struct {
	Unit UnitID
	Hex  int32
	Men  int32
	Days int16 // cut off
}

// CeaseFireCalled says that an order to cease fire has been given, or the end of the
// war been announced.
type CeaseFireCalled struct {
	Order int32 // index into Scenario.CeaseFires
	Given bool  // the order; otherwise the announcement
}

// AnnouncementHeard costs a unit cohesion that hears of the end of the war.
type AnnouncementHeard struct {
	Unit     UnitID
	Cohesion int16 // lost
}

// CeaseFireHeard says that the order to cease fire has reached a unit.
type CeaseFireHeard struct{ Unit UnitID }

// ArmsLaidDown ends a unit that obeys it.
type ArmsLaidDown struct {
	Unit UnitID
	Hex  int32
	Men  int32
}

// Advanced occupies a hex after combat and keeps MP for exploitation.
type Advanced struct {
	Unit UnitID
	From int32
	To   int32
}

// HexControlled changes the control of a hex without anybody entering it.
type HexControlled struct {
	Hex  int32
	Side Side
}

// ObjectiveTaken records that an objective changed hands.
type ObjectiveTaken struct {
	Objective int32 // index into Scenario.Objectives
	Side      Side
	Unit      UnitID // that entered it, or in whose ZOC it fell (3.4), or -1
}

// RailOpened puts a stretch of railway to use for a side.
type RailOpened struct {
	Side  Side
	Hexes []int32
}

// Supplied is the morning of one unit: its state after the supply phase.
type Supplied struct {
	Unit       UnitID
	Railhead   int32 // hex from which it is served, or -1
	Need, Got  int32 // kg asked for and brought by land
	Unsupplied int16 // days without rations
	CutOff     int16 // days cut off
	Rations    int16 // tenths of a day
	Ammo       int16 // centi-units of fire
	Fuel       int16 // centi-refills
	Column     int16 // how far its columns have come, in quarters of a road hex
	MP         int16 // for today
	Short      Shortage
	Cause      Cause
}

// RanShort says that a unit has run out of something since yesterday, and why no
// more came.
type RanShort struct {
	Unit   UnitID
	Hex    int32
	Of     Shortage // new ones
	Cause  Cause
	Trace  int32 // length of its supply trace in km of good road; negative when cut off
	Behind int32 // how far its columns are behind it, in the same km
}

// UnitCutOff says on the first morning without a land route where a unit's trace ends: at
// the hexside from From to At, -1 where its side has no source left that it could reach.
type UnitCutOff struct {
	Unit     UnitID
	Hex      int32
	From, At int32
	By       UnitID // enemy in At or with a ZOC over it; -1 where he holds the ground alone
}

// SupplyFlown is what came by air on one morning: Parts holds for each unit the
// tenths of a day, centi-units of fire or centi-refills it received.
type SupplyFlown struct {
	Air   int32 // index into Scenario.AirSupply
	Side  Side
	Units []UnitID
	Parts []int16
	Kg    int32
}

// SupplyRan closes a side's morning: what lies at each of its sources now, and what
// arrived, was delivered by land and was burnt on the way, in kg.
type SupplyRan struct {
	Side      Side
	Stock     []int32
	Arrived   int64
	Delivered int64
	Burnt     int64
}

// SupplyPrioritySet changes when a formation is served.
type SupplyPrioritySet struct {
	Formation int32
	Priority  int8
}

// UnitRecovered is a unit's evening: cohesion, fatigue, entrenchment, MP carried over.
type UnitRecovered struct {
	Unit       UnitID
	Cohesion   int16
	Fatigue    int16
	Entrenched int8
	Still      int16
	MP         int16
	Routed     bool
	Rejoined   int32 // stragglers who came back
	Repaired   int32 // armour back from the repair shops
}

// StanceOrdered gives an army a new stance from a day on; Due is -1 where a change
// is called off.
type StanceOrdered struct {
	Formation int32
	Stance    Stance
	Due       int16
}

// StanceChanged puts an army's stance into force.
type StanceChanged struct {
	Formation int32
	Stance    Stance
}

// HQMoved displaces a headquarters; From is -1 where it is set up.
type HQMoved struct{ Formation, From, To int32 }

// HQOverrun chases a headquarters away; To is -1 where it has no unit left to flee to.
type HQOverrun struct {
	Formation, From, To int32
	Silent              int16 // last day on which it cannot command
}

// ContactAvoided is an attack whose defenders, told to delay, withdraw before it
// strikes (14.5); where to follows as UnitRetreated.
type ContactAvoided struct {
	Side    Side // attacker
	Target  int32
	Units   []UnitID // attackers
	Defence []UnitID
}

// WeatherSet is the weather of a day, region by region.
type WeatherSet struct{ Regions []RegionWeather }

// DayBegan starts a day.
type DayBegan struct{ Day int32 }

// PhaseBegan starts a side's phase.
type PhaseBegan struct{ Side Side }

// GameEnded closes the campaign.
type GameEnded struct{ Result Result }

func (UnitArrived) isEvent()     {}
func (ArrivalDelayed) isEvent()  {}
func (UnitMoved) isEvent()       {}
func (UnitMovedByRail) isEvent() {}
func (MarchForced) isEvent()     {}
func (RoadAwaited) isEvent()     {}
func (UnitDetached) isEvent()    {}
func (UnitRejoined) isEvent()    {}
func (BridgeBlown) isEvent()     {}
func (BridgeRebuilt) isEvent()   {}
func (PostureSet) isEvent()      {}
func (CombatResolved) isEvent()  {}
func (UnitRetreated) isEvent()   {}
func (UnitShattered) isEvent()   {}
func (MenDeserted) isEvent()     {}
func (UnitSurrendered) isEvent() {}
func (Advanced) isEvent()        {}
func (HexControlled) isEvent()   {}
func (ObjectiveTaken) isEvent()  {}
func (RailOpened) isEvent()      {}
func (Supplied) isEvent()        {}
func (UnitRecovered) isEvent()   {}
func (StanceOrdered) isEvent()   {}
func (StanceChanged) isEvent()   {}
func (HQMoved) isEvent()         {}
func (HQOverrun) isEvent()       {}
func (ContactAvoided) isEvent()  {}
func (ContactMade) isEvent()     {}
func (WeatherSet) isEvent()      {}
func (DayBegan) isEvent()        {}
func (PhaseBegan) isEvent()      {}
func (GameEnded) isEvent()       {}

func (CeaseFireCalled) isEvent()   {}
func (AnnouncementHeard) isEvent() {}
func (CeaseFireHeard) isEvent()    {}
func (ArmsLaidDown) isEvent()      {}

func (RanShort) isEvent()          {}
func (UnitCutOff) isEvent()        {}
func (SupplyFlown) isEvent()       {}
func (SupplyRan) isEvent()         {}
func (SupplyPrioritySet) isEvent() {}
