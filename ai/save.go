package ai

import (
	"encoding/json"
	"fmt"
)

// saved is all that a staff remembers from one day to the next.
type saved struct {
	Doctrine string   `json:"doctrine"`
	Fresh    bool     `json:"fresh"`
	Memory   [][]byte `json:"memory"`
	Groups   []group  `json:"groups"`
	Of       []int32  `json:"of"`
	Target   []int32  `json:"target"`
	March    []march  `json:"march"`
	Served   []int8   `json:"served"`
	Jobs     []job    `json:"jobs"`
	Stuck    []int32  `json:"stuck"` // hex, days, hex, days ...
	Notes    []Note   `json:"notes"`
}

// Save writes down what the staff remembers, for a saved game.
func (s *Staff) Save() []byte {
	m := saved{Doctrine: s.doctrine, Fresh: s.fresh, Memory: s.memory, Groups: s.plan.groups, Of: s.plan.of, Target: s.plan.target, March: s.march, Served: s.served, Jobs: s.jobs, Notes: s.notes}
	for h, days := range s.stuck {
		if days > 0 {
			m.Stuck = append(m.Stuck, int32(h), int32(days))
		}
	}
	text, err := json.Marshal(m)
	if err != nil {
		panic(fmt.Sprintf("a staff that cannot be written down: %v", err)) // plain data: cannot happen
	}
	return text
}

// Restore takes over what a staff of the same side of the same scenario remembered.
func (s *Staff) Restore(text []byte) error {
	var m saved
	if err := json.Unmarshal(text, &m); err != nil {
		return fmt.Errorf("the staff's memory cannot be read: %w", err)
	}
	hexes := s.sc.Board.Hexes()
	if m.Doctrine != s.doctrine || len(m.Memory) != len(s.memory) || len(m.Of) != len(s.plan.of) || len(m.Target) != len(s.plan.target) || len(m.March) != len(s.march) || len(m.Served) != len(s.served) || len(m.Stuck)%2 != 0 {
		return fmt.Errorf("the staff's memory belongs to another scenario or doctrine")
	}
	for _, g := range m.Of {
		if g < 0 || int(g) >= len(m.Groups) {
			return fmt.Errorf("the staff's memory is damaged: there is no group %d", g)
		}
	}
	for i := range m.Groups {
		g := &m.Groups[i]
		g.lead = -1
		if g.Stance >= stances || g.Next < 0 {
			return fmt.Errorf("the staff's memory is damaged: group %d", i)
		}
		for _, h := range g.Axis {
			if h < 0 || h >= hexes {
				return fmt.Errorf("the staff's memory is damaged: hex %d", h)
			}
		}
	}
	for i := range m.March {
		if k := &m.March[i]; k.Goal < -1 || k.Goal >= hexes || k.Siege < -1 || k.Siege >= hexes {
			return fmt.Errorf("the staff's memory is damaged: unit %d", i)
		}
	}
	for i, j := range m.Jobs {
		if j.Place < 0 || j.Place >= hexes || j.Army < 0 || int(j.Army) >= len(s.sc.Formations) {
			return fmt.Errorf("the staff's memory is damaged: siege %d", i)
		}
	}
	for i, t := range m.Target {
		if t < -1 || int(t) >= len(s.sc.Objectives) {
			return fmt.Errorf("the staff's memory is damaged: target %d", i)
		}
	}
	clear(s.stuck)
	for i := 0; i < len(m.Stuck); i += 2 {
		if h := m.Stuck[i]; h < 0 || h >= hexes || m.Stuck[i+1] < 0 || m.Stuck[i+1] > 255 {
			return fmt.Errorf("the staff's memory is damaged: hex %d", h)
		}
		s.stuck[m.Stuck[i]] = uint8(m.Stuck[i+1])
	}
	s.fresh, s.memory, s.march, s.served, s.jobs, s.notes = m.Fresh, m.Memory, m.March, m.Served, m.Jobs, m.Notes
	s.plan.groups, s.plan.of, s.plan.target = m.Groups, m.Of, m.Target
	return nil
}
