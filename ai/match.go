package ai

import (
	"auguststorm/engine"
	"auguststorm/engine/scenario"
)

// Match is a campaign between two staffs.
type Match struct {
	Game   *engine.Game
	Staffs [2]*Staff
}

// NewMatch sets up a campaign; an empty doctrine means the scenario's own. The
// error names a doctrine that does not exist.
func NewMatch(sc *scenario.Scenario, seed uint64, doctrines [2]string) (*Match, error) {
	m := &Match{}
	for side := range m.Staffs {
		s, err := New(sc, engine.Side(side), doctrines[side])
		if err != nil {
			return nil, err
		}
		m.Staffs[side] = s
	}
	m.Game = engine.New(sc, seed)
	return m, nil
}

// PlayDay plays both phases of a day and the evening after them. watch, if not
// nil, is shown every order with what came of it.
func (m *Match) PlayDay(watch func(engine.Side, engine.Order, []engine.Event)) error {
	for range m.Staffs {
		side := m.Game.Active()
		do := func(o engine.Order) error {
			events, err := m.Game.Do(side, o)
			if err == nil && watch != nil {
				watch(side, o, events)
			}
			return err
		}
		if err := m.Staffs[side].PlayPhase(m.Game.View(side), do); err != nil {
			return err
		}
		if err := do(engine.EndPhase{}); err != nil {
			return err
		}
	}
	return nil
}

// Doctrine names the doctrine a staff plays.
func (s *Staff) Doctrine() string { return s.doctrine }
