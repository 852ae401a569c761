package replay

import (
	"fmt"

	"auguststorm/engine"
	"auguststorm/engine/scenario"
)

// Player plays a record again, order by order.
type Player struct {
	Game *engine.Game
	rec  *Record
	day  int // of the next order
	at   int // the next order within it
}

// Play begins a record with its scenario. The error says why the two do not
// belong together.
func Play(r *Record, sc *scenario.Scenario) (*Player, error) {
	switch content := fmt.Sprintf("%016x", sc.Content); {
	case r.Header.Scenario != sc.ID:
		return nil, fmt.Errorf("the record is of scenario %q, not of %q", r.Header.Scenario, sc.ID)
	case r.Header.Rules != engine.RulesVersion:
		return nil, fmt.Errorf("the record was made under rules version %d and this program has version %d", r.Header.Rules, engine.RulesVersion)
	case r.Header.Content != content:
		return nil, fmt.Errorf("the scenario %q has changed since the record was made (content %s then, %s now)", sc.ID, r.Header.Content, content)
	}
	return &Player{Game: engine.New(sc, r.Header.Seed), rec: r}, nil
}

// Next carries out the next order and returns what came of it; false at the end
// of the record. The error names an order that the rules refuse.
func (p *Player) Next() (o engine.Order, events []engine.Event, ok bool, err error) {
	for p.day < len(p.rec.Days) && p.at >= len(p.rec.Days[p.day].Orders) {
		p.day, p.at = p.day+1, 0
	}
	if p.day >= len(p.rec.Days) {
		return nil, nil, false, nil
	}
	o = p.rec.Days[p.day].Orders[p.at]
	events, err = p.Game.Do(p.Game.Active(), o)
	if err != nil {
		return o, nil, false, fmt.Errorf("day %d, order %d: the rules refuse it: %w", p.day+1, p.at+1, err)
	}
	p.at++
	return o, events, true, nil
}

// NextDay plays to the end of the next recorded day and returns its events; false
// at the end of the record.
func (p *Player) NextDay(watch func(engine.Order, []engine.Event)) (bool, error) {
	for p.day < len(p.rec.Days) && p.at >= len(p.rec.Days[p.day].Orders) {
		p.day, p.at = p.day+1, 0
	}
	if p.day >= len(p.rec.Days) {
		return false, nil
	}
	for day := p.day; p.day == day && p.at < len(p.rec.Days[day].Orders); {
		o, events, ok, err := p.Next()
		if err != nil || !ok {
			return false, err
		}
		if watch != nil {
			watch(o, events)
		}
	}
	return true, nil
}

// Difference is where a game came out otherwise than its record.
type Difference struct {
	Day                int32 // 1 is the first
	Date               scenario.Date
	Field              string
	Recorded, Computed int64
	More               int // further numbers that differ on that day
}

// String tells the difference in a sentence.
func (d *Difference) String() string {
	s := fmt.Sprintf("day %d (%s) differs: %s was %d in the record and is %d now", d.Day, d.Date.Long(), d.Field, d.Recorded, d.Computed)
	if d.More > 0 {
		s += fmt.Sprintf(", and %d more numbers differ", d.More)
	}
	return s
}

// Verify plays a record again and compares every evening. It returns nil when
// all agree.
func Verify(r *Record, sc *scenario.Scenario) (*Difference, error) {
	p, err := Play(r, sc)
	if err != nil {
		return nil, err
	}
	for i := range r.Days {
		day := &r.Days[i]
		if _, err := p.NextDay(nil); err != nil {
			return nil, err
		}
		if p.Game.Hash() != day.Hash {
			return compare(p.Game, day, int32(i)), nil
		}
		if d := compare(p.Game, day, int32(i)); d != nil {
			return d, nil // the hash agrees and the state beside it does not
		}
	}
	return nil, nil
}

// compare finds the first number of the state that differs from the record.
func compare(g *engine.Game, day *Day, n int32) *Difference {
	var d *Difference
	now := g.Dump(nil)
	for i, v := range now {
		if i < len(day.State) && day.State[i] == v {
			continue
		}
		if d == nil {
			d = &Difference{Day: n + 1, Date: g.Scenario().Start + scenario.Date(n), Field: g.DumpField(i), Computed: v}
			if i < len(day.State) {
				d.Recorded = day.State[i]
			}
			continue
		}
		d.More++
	}
	if d == nil && (g.Hash() != day.Hash || len(now) != len(day.State)) {
		d = &Difference{Day: n + 1, Date: g.Scenario().Start + scenario.Date(n), Field: "the hash", Recorded: int64(day.Hash), Computed: int64(g.Hash())}
	}
	return d
}
