package ai

import (
	"fmt"

	"auguststorm/ai/doctrine"
	"auguststorm/engine"
	"auguststorm/engine/scenario"

	"go.starlark.net/starlark"
)

// A Note is what the staff has to tell about itself: a doctrine that failed, or what
// it printed. It is no event of the game.
type Note struct {
	Day       int32
	Formation string // id, or empty for the side
	Text      string
}

// Notes are all notes since the staff took over, oldest first.
func (s *Staff) Notes() []Note { return s.notes }

// maxNotes bounds what is kept of them.
const maxNotes = 500

func (s *Staff) tell(v engine.View, formation, format string, args ...any) {
	if len(s.notes) < maxNotes {
		s.notes = append(s.notes, Note{v.Day(), formation, fmt.Sprintf(format, args...)})
	}
}

// command is an own formation that the doctrine is asked about.
type command struct {
	formation int32
	units     []engine.UnitID // below it, in order of id
	own       []bool          // beside units: directly below it
}

// newTree lists the side's formations that have land units, superiors first.
func (s *Staff) newTree(sc *scenario.Scenario) {
	index := make(map[string]int32, len(sc.Formations))
	for i := range sc.Formations {
		index[sc.Formations[i].ID] = int32(i)
	}
	s.up, s.named = make([]int32, len(sc.Formations)), map[string][]engine.UnitID{}
	for f := range s.up {
		s.up[f] = -1
		if up, ok := index[sc.Formations[f].Parent]; ok {
			s.up[f] = up
		}
	}
	below := make([][]engine.UnitID, len(sc.Formations))
	depth := make([]int32, len(sc.Formations))
	for u := range sc.Units {
		if !sc.Units[u].Land() || sc.Countries[s.country[u]].Side != sc.Sides[s.side].ID {
			continue
		}
		for _, id := range []string{sc.Units[u].ID, sc.Units[u].PartOf} {
			if id != "" {
				s.named[id] = append(s.named[id], engine.UnitID(u))
			}
		}
		id := sc.Units[u].Formation
		for range len(sc.Formations) {
			f, ok := index[id]
			if !ok {
				break
			}
			below[f] = append(below[f], engine.UnitID(u))
			id = sc.Formations[f].Parent
		}
	}
	for f := range sc.Formations {
		id := sc.Formations[f].Parent
		for range len(sc.Formations) {
			up, ok := index[id]
			if !ok {
				break
			}
			depth[f]++
			id = sc.Formations[up].Parent
		}
	}
	for d := int32(0); d < 32; d++ {
		for f := range below {
			if depth[f] != d || len(below[f]) == 0 {
				continue
			}
			c := command{formation: int32(f), units: below[f]}
			for _, u := range c.units {
				c.own = append(c.own, s.plan.corps[u] == int32(f))
			}
			s.tree = append(s.tree, c)
		}
	}
}

// decide settles the missions of the day. A script that fails costs the side its
// doctrine for the day: everybody goes on with the mission of the day before, and on the
// first day with the built-in doctrine that fits the side's posture (18.7).
func (s *Staff) decide(v engine.View) {
	if s.script == nil {
		s.generic(v, s.doctrine)
		return
	}
	if s.fresh {
		s.fresh = false
		if s.sc.Sides[s.side].Defends() {
			s.generic(v, "defend")
		} else {
			s.generic(v, "advance")
		}
	}
	told, memory, err := s.consult(v)
	if err != nil {
		s.tell(v, err.formation, "the doctrine is set aside for the day: %v", err.cause)
		return
	}
	copy(s.memory, memory)
	s.plan.forget()
	for i, u := range told.units {
		s.assign(u, told.missions[i])
	}
}

// fault is a doctrine's failure and the formation it was deciding for.
type fault struct {
	formation string
	cause     error
}

// told is the sum of a day's decisions, in the order in which they are carried out. Of
// what one formation decides, a unit gets the last mission only.
type told struct {
	units    []engine.UnitID
	missions []mission
	at       []int32 // per unit: one more than its index in units, 0 where it has been told nothing
	from     int     // where the decisions of the formation begin
	work     uint64  // units told, those told again counted again
}

func (t *told) tell(u engine.UnitID, m mission) {
	t.work++
	if at := int(t.at[u]) - 1; at >= t.from {
		t.missions[at] = m
		return
	}
	t.units, t.missions = append(t.units, u), append(t.missions, m)
	t.at[u] = int32(len(t.units))
}

// consult asks the script about every formation, superiors first, so that what
// an army is told for itself replaces what its front was told.
func (s *Staff) consult(v engine.View) (t told, memory [][]byte, _ *fault) {
	memory = append(memory, s.memory...)
	t.at = make([]int32, len(s.sc.Units))
	side := &sideValue{s: s, v: v}
	left := uint64(doctrine.DaySteps)
	for i := range s.tree {
		s.rest()
		c := &s.tree[i]
		f := s.formationValue(v, c)
		if f.units.Len() == 0 && f.men == 0 {
			continue
		}
		fail := func(err error) *fault { return &fault{s.sc.Formations[c.formation].ID, err} }
		mem, err := doctrine.Recall(memory[c.formation])
		if err != nil {
			return t, nil, fail(err)
		}
		out, err := s.script.Call(min(left, doctrine.CallSteps), side, f, mem)
		for _, text := range out.Prints {
			s.tell(v, s.sc.Formations[c.formation].ID, "%s", text)
		}
		if err != nil {
			return t, nil, fail(err)
		}
		before := t.work
		t.from = len(t.units)
		if memory[c.formation], err = doctrine.Remember(mem); err != nil {
			return t, nil, fail(fmt.Errorf("%s: %w", s.script.Where(), err))
		}
		if err := s.read(&t, v, c, out.Value); err != nil {
			return t, nil, fail(fmt.Errorf("%s: %w", s.script.Where(), err))
		}
		left -= min(left, out.Steps+t.work-before)
	}
	return t, memory, nil
}

// read takes in what decide returned: None, a mission or a list of missions.
func (s *Staff) read(t *told, view engine.View, c *command, v starlark.Value) error {
	switch v := v.(type) {
	case starlark.NoneType:
		return nil
	case *missionValue:
		return s.entrust(t, c, v)
	case *starlark.List:
		if n := s.count(view, c); v.Len() > n+1 {
			return fmt.Errorf("decide returned %d missions for %s; at most %d are allowed, one for each of its %d units and one for all", v.Len(), s.sc.Formations[c.formation].ID, n+1, n)
		}
		work := t.work
		for i := range v.Len() {
			m, ok := v.Index(i).(*missionValue)
			if !ok {
				return fmt.Errorf("decide returned a list with a %s; it may hold missions only", v.Index(i).Type())
			}
			if err := s.entrust(t, c, m); err != nil {
				return err
			}
			if t.work-work > doctrine.CallSteps {
				return fmt.Errorf("the missions for %s name its units more than %d times; name each once", s.sc.Formations[c.formation].ID, doctrine.CallSteps)
			}
		}
		return nil
	}
	return fmt.Errorf("decide returned a %s; it returns None, a mission or a list of missions", v.Type())
}

// count is how many units a formation has, detachments with those that are out.
func (s *Staff) count(v engine.View, c *command) (n int) {
	for _, u := range c.units {
		if st, _ := v.Unit(u); st.Status != engine.WithUnit {
			n++
		}
	}
	return n
}

// entrust gives a mission to the units it is for.
func (s *Staff) entrust(t *told, c *command, m *missionValue) error {
	if !m.some {
		for _, u := range c.units {
			t.tell(u, m.mission)
		}
		return nil
	}
	for _, id := range m.units {
		found := false
		for _, u := range s.named[id] {
			if s.under(u, c.formation) {
				found = found || s.sc.Units[u].ID == id
				t.tell(u, m.mission)
			}
		}
		if !found {
			return fmt.Errorf("there is no unit %q under %s", id, s.sc.Formations[c.formation].ID)
		}
	}
	return nil
}

// under reports that a unit of the side belongs to a formation or to one below it.
func (s *Staff) under(u engine.UnitID, formation int32) bool {
	f := s.plan.corps[u]
	for range s.up {
		if f < 0 || f == formation {
			break
		}
		f = s.up[f]
	}
	return f == formation
}
