// Package daybook tells a campaign day by day: what fell, who was beaten, cut off
// or out of fuel, and what it cost. It reads events and the position of the game
// and never changes anything.
package daybook

import (
	"slices"

	"auguststorm/engine"
	"auguststorm/engine/scenario"
)

// Day is what a daybook notes of one day.
type Day struct {
	Number    int32 // 1 is the first
	Date      scenario.Date
	Taken     []Taken
	Battles   []Battle // by men engaged, the greatest first
	Ended     []Ended
	Arrived   []engine.UnitID
	CutOff    []engine.UnitID   // since this morning
	Barred    []Barred          // where and by whom they are cut off
	Relieved  []engine.UnitID   // no longer cut off since this morning
	Short     []engine.RanShort // what ran out since yesterday
	Routed    []engine.UnitID
	Waiting   []engine.UnitID // stopped short for the traffic before them
	Parted    []Parted
	stood     []standing // where those who are told of stood in the evening
	Marched   []March    // by army, the unit that came furthest; the furthest first
	Flown     []Flown    // this morning
	Called    []engine.CeaseFireCalled
	Withdrew  int      // attacks that met nobody, because the defender slipped away
	Deserted  [2]int32 // men who went home, by side
	Bridges   int      // blown
	RailHexes [2]int32
	Losses    [2]engine.Losses
	Eyes      engine.Side // of one side alone, see As; NoSide tells everything
}

// Taken is an objective that changed hands.
type Taken struct {
	Objective int32
	Side      engine.Side
	Unit      engine.UnitID // that entered it, or -1
	Named     [2]bool       // by side: whether it knows the unit
}

// standing is where a unit stood.
type standing struct {
	unit engine.UnitID
	hex  int32
}

// March is how far a unit came on a day, by march alone.
type March struct {
	Unit engine.UnitID
	Side engine.Side
	To   int32
	Km   int32
}

// Parted is a detachment that left its unit, or came back to it.
type Parted struct {
	Unit, Detachment engine.UnitID
	Men              int32
	Back             bool
}

// Flown is what came by air, and where its units stood.
type Flown struct {
	engine.SupplyFlown
	Hexes []int32
}

// Barred is a unit cut off this morning; Named says for both sides whether they know by whom.
type Barred struct {
	engine.UnitCutOff
	Named [2]bool
}

// Battle is an attack and what came of it.
type Battle struct {
	engine.CombatResolved
	AttackerLost, DefenderLost engine.Losses
	Retreated                  int // units that gave up the hex
	Broken                     int // defenders who broke up in it
}

// Ended is a unit that is no more.
type Ended struct {
	Unit        engine.UnitID
	Hex         int32
	Surrendered bool
	Ordered     bool    // it obeyed an order to cease fire; Surrendered is true as well
	Men         int32   // captured or scattered
	Days        int16   // cut off
	Seen        [2]bool // by side: whether it learned of it
}

// Book keeps the days of a game.
type Book struct {
	Days []Day
	g    *engine.Game
	gaz  Gazetteer

	open   Day
	lost   []engine.Losses // per unit, when the day began
	cutOff []int16
	routed []bool
	at     []int32 // per unit, when the day began
	driven []bool  // per unit: it went by rail or fell back today
}

// New begins the daybook of a game that has not yet been played on.
func New(g *engine.Game) *Book {
	n := len(g.Scenario().Units)
	b := &Book{g: g, gaz: NewGazetteer(g.Scenario()), lost: make([]engine.Losses, n)}
	b.cutOff, b.routed = make([]int16, n), make([]bool, n)
	b.at, b.driven = make([]int32, n), make([]bool, n)
	b.begin(0)
	b.Note(g.Opening())
	return b
}

// Gazetteer names hexes.
func (b *Book) Gazetteer() *Gazetteer { return &b.gaz }

// Today is what is noted so far of the day that is not over yet.
func (b *Book) Today() Day { return b.open }

func (b *Book) begin(day int32) {
	b.open = Day{Number: day + 1, Date: b.g.Scenario().Start + scenario.Date(day), Eyes: engine.NoSide}
	for u := range b.lost {
		s := b.g.Unit(engine.UnitID(u))
		b.lost[u], b.routed[u] = s.Lost, s.Routed
		b.at[u], b.driven[u] = s.Hex, false
	}
}

// Note takes in what one order brought about. It returns the day that ended with
// it, or nil.
func (b *Book) Note(events []engine.Event) *Day {
	var ended *Day
	for _, e := range events {
		switch e := e.(type) {
		case engine.DayBegan:
			if e.Day > 0 {
				ended = b.close()
				b.begin(e.Day)
			}
		case engine.GameEnded:
			ended = b.close()
		default:
			b.note(e)
		}
	}
	return ended
}

func (b *Book) note(e engine.Event) {
	d := &b.open
	switch e := e.(type) {
	case engine.UnitArrived:
		d.Arrived = append(d.Arrived, e.Unit)
	case engine.ObjectiveTaken:
		d.Taken = append(d.Taken, Taken{e.Objective, e.Side, e.Unit, b.named(e)})
	case engine.CombatResolved:
		d.Battles = append(d.Battles, b.battle(e))
	case engine.UnitMovedByRail:
		b.driven[e.Unit] = true
	case engine.UnitRetreated:
		b.driven[e.Unit] = true
		if n := len(d.Battles); n > 0 {
			d.Battles[n-1].Retreated++
		}
	case engine.ContactAvoided:
		d.Withdrew++
	case engine.MenDeserted:
		d.Deserted[b.g.SideOf(e.Unit)] += e.Men
	case engine.RoadAwaited:
		d.Waiting = append(d.Waiting, e.Unit)
	case engine.UnitDetached:
		d.Parted = append(d.Parted, Parted{Unit: e.From, Detachment: e.Unit, Men: e.Men})
	case engine.UnitRejoined:
		d.Parted = append(d.Parted, Parted{Unit: e.Into, Detachment: e.Unit, Men: e.Men, Back: true})
	case engine.BridgeBlown:
		d.Bridges++
	case engine.SupplyFlown:
		f := Flown{SupplyFlown: e}
		for _, u := range e.Units {
			f.Hexes = append(f.Hexes, b.g.Unit(u).Hex)
		}
		d.Flown = append(d.Flown, f)
	case engine.UnitShattered:
		if n := len(d.Battles); n > 0 && d.Battles[n-1].Target == e.Hex && slices.Contains(d.Battles[n-1].Defence, e.Unit) {
			d.Battles[n-1].Broken++
		}
		d.Ended = append(d.Ended, Ended{Unit: e.Unit, Hex: e.Hex, Men: e.Captured + e.Missing, Seen: b.seen(e)})
	case engine.CeaseFireCalled:
		d.Called = append(d.Called, e)
	case engine.ArmsLaidDown:
		d.Ended = append(d.Ended, Ended{Unit: e.Unit, Hex: e.Hex, Surrendered: true, Ordered: true, Men: e.Men, Seen: b.seen(e)})
	case engine.UnitSurrendered:
		d.Ended = append(d.Ended, Ended{Unit: e.Unit, Hex: e.Hex, Surrendered: true, Men: e.Men, Days: e.Days, Seen: b.seen(e)})
	case engine.RailOpened:
		d.RailHexes[e.Side] += int32(len(e.Hexes))
	case engine.Supplied:
		b.supplied(e)
	case engine.UnitCutOff:
		d.Barred = append(d.Barred, Barred{e, b.learn(e, func(x engine.Event) bool { return x.(engine.UnitCutOff).By >= 0 })})
	case engine.RanShort:
		if e.Cause != engine.NoRoute { // told as cut off
			d.Short = append(d.Short, e)
		}
	}
}

func (b *Book) supplied(e engine.Supplied) {
	d := &b.open
	switch was := b.cutOff[e.Unit]; {
	case e.CutOff > 0 && was == 0:
		d.CutOff = append(d.CutOff, e.Unit)
	case e.CutOff == 0 && was > 0:
		d.Relieved = append(d.Relieved, e.Unit)
	}
	b.cutOff[e.Unit] = e.CutOff
}

func (b *Book) battle(e engine.CombatResolved) Battle {
	out := Battle{CombatResolved: e}
	for _, l := range e.Losses {
		if b.g.SideOf(l.Unit) == e.Side {
			out.AttackerLost = sum(out.AttackerLost, l.Lost)
		} else {
			out.DefenderLost = sum(out.DefenderLost, l.Lost)
		}
	}
	return out
}

// close finishes the day: what it cost, and who came out of it in a worse state.
func (b *Book) close() *Day {
	d := &b.open
	for u := range b.lost {
		id := engine.UnitID(u)
		s := b.g.Unit(id)
		if side := b.g.SideOf(id); side >= 0 {
			d.Losses[side] = sum(d.Losses[side], less(s.Lost, b.lost[u]))
		}
		if s.Status == engine.OnMap && s.Routed && !b.routed[u] {
			d.Routed = append(d.Routed, id)
		}
	}
	sortBattles(d.Battles)
	d.Marched = b.marches()
	b.pin(d)
	b.Days = append(b.Days, *d)
	return &b.Days[len(b.Days)-1]
}

// pin notes where the units stand that the account will tell of: it may be told again
// days later.
func (b *Book) pin(d *Day) {
	d.stood = []standing{}
	keep := func(u engine.UnitID) {
		if h := b.g.Unit(u).Hex; h >= 0 {
			d.stood = append(d.stood, standing{u, h})
		}
	}
	for _, list := range [...][]engine.UnitID{d.CutOff, d.Relieved, d.Routed, d.Waiting} {
		for _, u := range list {
			keep(u)
		}
	}
	for i := range d.Short {
		keep(d.Short[i].Unit)
	}
	for i := range d.Parted {
		keep(d.Parted[i].Unit)
	}
}

// stood is where a unit that is told of stood on the evening of a day, or -1.
func (b *Book) stood(d *Day, u engine.UnitID) int32 {
	if d.stood == nil { // the day is not over
		return b.g.Unit(u).Hex
	}
	for _, s := range d.stood {
		if s.unit == u {
			return s.hex
		}
	}
	return -1
}

func sum(a, b engine.Losses) engine.Losses {
	a.Killed, a.Wounded, a.Captured, a.Missing = a.Killed+b.Killed, a.Wounded+b.Wounded, a.Captured+b.Captured, a.Missing+b.Missing
	a.Guns, a.Armour = a.Guns+b.Guns, a.Armour+b.Armour
	return a
}

func less(a, b engine.Losses) engine.Losses {
	a.Killed, a.Wounded, a.Captured, a.Missing = a.Killed-b.Killed, a.Wounded-b.Wounded, a.Captured-b.Captured, a.Missing-b.Missing
	a.Guns, a.Armour = a.Guns-b.Guns, a.Armour-b.Armour
	return a
}

// Clone returns an independent copy for a copy g of the book's game, so that an
// order can be taken back.
func (b *Book) Clone(g *engine.Game) *Book {
	c := *b
	c.g = g
	c.Days = slices.Clone(b.Days)
	c.lost, c.cutOff, c.routed = slices.Clone(b.lost), slices.Clone(b.cutOff), slices.Clone(b.routed)
	c.at, c.driven = slices.Clone(b.at), slices.Clone(b.driven)
	o := &c.open
	o.Taken, o.Battles, o.Ended = slices.Clone(o.Taken), slices.Clone(o.Battles), slices.Clone(o.Ended)
	o.Waiting, o.Barred, o.Parted, o.Flown = slices.Clone(o.Waiting), slices.Clone(o.Barred), slices.Clone(o.Parted), slices.Clone(o.Flown)
	o.Arrived, o.CutOff, o.Relieved, o.Short = slices.Clone(o.Arrived), slices.Clone(o.CutOff), slices.Clone(o.Relieved), slices.Clone(o.Short)
	return &c
}
