package lesson

import (
	"fmt"
	"slices"

	"auguststorm/engine"
	"auguststorm/engine/hex"
	"auguststorm/engine/scenario"
)

// Facts are what a step is judged by: how the game stands, what the screen shows, and
// what was done since the step began.
type Facts struct {
	Scenario *scenario.Scenario
	View     engine.View
	Day      int32
	Moves    bool // the player is to move

	Zoomed, Panned bool
	Cursor         int32 // the chosen hex, -1 for none
	Chosen, Before []engine.UnitID
	Way            []int32 // drawn under the pointer
	Overlay, Page  string  // Page is "" while the reports are closed
	Attack         *engine.Attack
	Manual, Warned bool
	Entrusted      []int32 // formations that have a mission of the staff
	Deeds          []Deed
}

// Deed is an order given, or an attempt to take one back.
type Deed struct {
	Order           engine.Order
	Events          []engine.Event
	Undone, Refused bool
}

// want is one kind of condition: whether it holds, and what of the facts is an attempt
// at it, so that an attempt that misses earns a hint.
type want struct {
	met   func(*Step, *Facts) bool
	tried func(*Facts) string
}

func still(*Facts) string      { return "" }
func choice(f *Facts) string   { return fmt.Sprint(f.Cursor, f.Chosen) }
func deeds(f *Facts) string    { return fmt.Sprint(len(f.Deeds)) }
func mornings(f *Facts) string { return fmt.Sprint(f.Day) }

// given counts the orders of one kind.
func given[O engine.Order](f *Facts) string {
	n := 0
	for _, d := range f.Deeds {
		if _, ok := d.Order.(O); ok {
			n++
		}
	}
	return fmt.Sprint(n)
}

// aimed is at whom an attack is worked out.
func aimed(f *Facts) string {
	if f.Attack == nil {
		return given[engine.Attack](f)
	}
	return fmt.Sprint(f.Attack.Target)
}

var wants = map[string]want{
	"zoom":     {func(_ *Step, f *Facts) bool { return f.Zoomed }, still},
	"pan":      {func(_ *Step, f *Facts) bool { return f.Panned }, still},
	"choose":   {chosen, choice},
	"other":    {otherChosen, choice},
	"cursor":   {func(s *Step, f *Facts) bool { return f.Cursor == s.place }, choice},
	"way":      {func(s *Step, f *Facts) bool { return int32(len(f.Way)) > s.Least }, choice},
	"overlay":  {func(s *Step, f *Facts) bool { return f.Overlay == s.Word }, func(f *Facts) string { return f.Overlay }},
	"page":     {func(s *Step, f *Facts) bool { return f.Page == s.Word }, func(f *Facts) string { return f.Page }},
	"march":    {marched, given[engine.Move]},
	"stack":    {stacked, given[engine.Move]},
	"zone":     {entered, given[engine.Move]},
	"undo":     {func(_ *Step, f *Facts) bool { return f.any(func(d Deed) bool { return d.Undone }) }, deeds},
	"refused":  {func(_ *Step, f *Facts) bool { return f.any(func(d Deed) bool { return d.Refused }) }, deeds},
	"forecast": {forecast, aimed},
	"attack":   {attacked, given[engine.Attack]},
	"manual":   {func(_ *Step, f *Facts) bool { return f.Manual }, deeds},
	"stance":   {stance, given[engine.SetStance]},
	"priority": {priority, given[engine.SetSupplyPriority]},
	"posture":  {posture, given[engine.SetPosture]},
	"mission":  {func(s *Step, f *Facts) bool { return slices.Contains(f.Entrusted, s.formation) }, func(f *Facts) string { return fmt.Sprint(f.Entrusted) }},
	"warned":   {func(_ *Step, f *Facts) bool { return f.Warned }, deeds},
	"day":      {func(s *Step, f *Facts) bool { return f.Day >= s.Least && f.Moves }, still},
	"near":     {near, mornings},
	"hold":     {func(s *Step, f *Facts) bool { return f.View.Control(s.place) == f.View.Side() }, mornings},
}

// Met says whether the step is done.
func (s *Step) Met(f *Facts) bool { return !s.Late(f) && wants[s.Want].met(s, f) }

// Tried tells apart the states of what the step asks for: where it changes and the
// step is not met, the player has tried something else.
func (s *Step) Tried(f *Facts) string { return wants[s.Want].tried(f) }

// Late says that the time for the step is over.
func (s *Step) Late(f *Facts) bool { return s.Before > 0 && f.Day >= s.Before }

func (f *Facts) any(is func(Deed) bool) bool { return slices.ContainsFunc(f.Deeds, is) }

func chosen(s *Step, f *Facts) bool {
	return slices.ContainsFunc(f.Chosen, s.means)
}

func otherChosen(s *Step, f *Facts) bool {
	return slices.ContainsFunc(f.Chosen, func(u engine.UnitID) bool {
		st, ok := f.View.Unit(u)
		return ok && s.means(u) && !slices.Contains(f.Before, u) && slices.ContainsFunc(f.Before, func(b engine.UnitID) bool {
			was, ok := f.View.Unit(b)
			return ok && was.Hex == st.Hex
		})
	})
}

// moves calls done for every march of a unit that the step means.
func (s *Step) moves(f *Facts, done func(engine.UnitMoved) bool) bool {
	return f.any(func(d Deed) bool {
		return slices.ContainsFunc(d.Events, func(e engine.Event) bool {
			m, ok := e.(engine.UnitMoved)
			return ok && f.View.SideOf(m.Unit) == f.View.Side() && s.means(m.Unit) && done(m)
		})
	})
}

func marched(s *Step, f *Facts) bool {
	return s.moves(f, func(m engine.UnitMoved) bool {
		st, ok := f.View.Unit(m.Unit)
		return ok && hex.Distance(m.From, st.Hex, f.Scenario.Board.Width) >= s.Least
	})
}

func stacked(s *Step, f *Facts) bool {
	in := map[int32]map[engine.UnitID]bool{}
	return s.moves(f, func(m engine.UnitMoved) bool {
		st, ok := f.View.Unit(m.Unit)
		if !ok || st.Hex == m.From {
			return false
		}
		if in[st.Hex] == nil {
			in[st.Hex] = map[engine.UnitID]bool{}
		}
		in[st.Hex][m.Unit] = true
		return len(in[st.Hex]) >= s.Units
	})
}

// entered is a march that ends where a zone of control stops it; place is where the
// unit comes from.
func entered(s *Step, f *Facts) bool {
	return s.moves(f, func(m engine.UnitMoved) bool {
		st, ok := f.View.Unit(m.Unit)
		return ok && (s.place < 0 || m.From == s.place) && f.View.Stops(m.Unit, st.Hex)
	})
}

func (s *Step) force(units []engine.UnitID) bool {
	n := 0
	for _, u := range units {
		if s.means(u) {
			n++
		}
	}
	return n >= max(1, s.Units)
}

func forecast(s *Step, f *Facts) bool {
	return f.Attack != nil && f.Attack.Target == s.place && s.force(f.Attack.Units)
}

func attacked(s *Step, f *Facts) bool {
	return f.any(func(d Deed) bool {
		a, ok := d.Order.(engine.Attack)
		return ok && a.Target == s.place && s.force(a.Units)
	})
}

func stance(s *Step, f *Facts) bool {
	return f.any(func(d Deed) bool {
		o, ok := d.Order.(engine.SetStance)
		return ok && o.Formation == s.formation && scenario.Sentence(o.Stance.String()) == s.Word
	})
}

func priority(s *Step, f *Facts) bool {
	return f.any(func(d Deed) bool {
		o, ok := d.Order.(engine.SetSupplyPriority)
		return ok && o.Formation == s.formation && int32(o.Priority) == s.Level
	})
}

func posture(s *Step, f *Facts) bool {
	return f.any(func(d Deed) bool {
		o, ok := d.Order.(engine.SetPosture)
		return ok && s.means(o.Unit) && o.Posture.String() == s.Word
	})
}

func near(s *Step, f *Facts) bool {
	var there []engine.UnitID
	for d := range int32(hex.Directions) {
		if n := f.View.Neighbour(s.place, d); n >= 0 {
			there = append(there, f.View.At(n, nil)...)
		}
	}
	return s.force(there) || f.View.Control(s.place) == f.View.Side()
}
