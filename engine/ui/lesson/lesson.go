// Package lesson reads the lessons of assets/lessons and judges what the player has
// done. A lesson is a position and steps; a step says what to do, what it speaks of,
// and what must be true of the game or of the screen for it to be done.
package lesson

import (
	"fmt"
	"io/fs"
	"slices"

	"auguststorm/assets/lessons"
	"auguststorm/engine"
	"auguststorm/engine/hex"
	"auguststorm/engine/scenario"

	"github.com/BurntSushi/toml"
)

// Lesson is one lesson.
type Lesson struct {
	ID, Name, About string
	Scenario        string // august-storm where none is given
	Seed            uint64
	Side            int    // the player's
	Steps           []Step `toml:"step"`
}

// Step is one thing to do.
type Step struct {
	Name string // a few words, for the list of steps
	Text string // what to do and why
	Hint string // what to say after a wrong try
	Want string // a key of wants
	At   string // hex or place it speaks of: ringed on the map and never under a panel
	// Button is a button of the top bar it speaks of.
	Button string

	Formation string // the units meant: all under it
	Unit      string // the one unit meant
	Place     string // hex or place where it is to happen
	Units     int    // how many at least
	Least     int32  // hexes, or days, at least
	Level     int32
	Before    int32  // days; on the morning of that day it is too late, 0 for never
	Word      string // the overlay, page, stance or posture meant

	at, place int32 // hexes, -1 for none
	unit      engine.UnitID
	formation int32
	under     map[engine.UnitID]bool // units of the formation
}

// All reads the lessons, in order.
func All() ([]Lesson, error) {
	names, err := fs.Glob(lessons.FS, "*.toml")
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	var out []Lesson
	for _, name := range names {
		l := Lesson{Scenario: "august-storm"}
		meta, err := toml.DecodeFS(lessons.FS, name, &l)
		if err != nil {
			return nil, fmt.Errorf("assets/lessons/%s: %w", name, err)
		}
		if extra := meta.Undecoded(); len(extra) > 0 {
			return nil, fmt.Errorf("assets/lessons/%s: nobody reads %v", name, extra)
		}
		out = append(out, l)
	}
	return out, nil
}

// Bind finds in the scenario what the steps name.
func (l *Lesson) Bind(sc *scenario.Scenario) error {
	for i := range l.Steps {
		if err := l.Steps[i].bind(sc); err != nil {
			return fmt.Errorf("lesson %s, step %q: %w", l.ID, l.Steps[i].Name, err)
		}
	}
	return nil
}

func (s *Step) bind(sc *scenario.Scenario) (err error) {
	if _, ok := wants[s.Want]; !ok {
		return fmt.Errorf("nobody can want %q", s.Want)
	}
	if s.at, err = where(sc, s.At); err != nil {
		return err
	}
	if s.place, err = where(sc, s.Place); err != nil {
		return err
	}
	s.unit, s.formation, s.under = -1, -1, map[engine.UnitID]bool{}
	for i := range sc.Formations {
		if sc.Formations[i].ID == s.Formation {
			s.formation = int32(i)
		}
	}
	for i := range sc.Units {
		u := &sc.Units[i]
		if u.ID == s.Unit {
			s.unit = engine.UnitID(i)
		}
		for f, n := sc.FormationByID(u.Formation), 0; f != nil && n < len(sc.Formations); f, n = sc.FormationByID(f.Parent), n+1 {
			if f.ID == s.Formation {
				s.under[engine.UnitID(i)] = true
			}
		}
	}
	if s.Formation != "" && s.formation < 0 || s.Unit != "" && s.unit < 0 {
		return fmt.Errorf("the scenario has no %q", s.Formation+s.Unit)
	}
	return nil
}

// where is the hex of a label or the id of a place; -1 for none named.
func where(sc *scenario.Scenario, name string) (int32, error) {
	if name == "" {
		return -1, nil
	}
	for i := range sc.Map.Places {
		if sc.Map.Places[i].ID == name {
			return sc.Map.Places[i].Hex.Hex, nil
		}
	}
	if h, ok := hex.Parse(name, sc.Board.Width, sc.Board.Height); ok {
		return h, nil
	}
	return -1, fmt.Errorf("%q is neither a place nor a hex", name)
}

// Hex is the hex the step speaks of, or -1.
func (s *Step) Hex() int32 { return s.at }

// means says whether the step means a unit.
func (s *Step) means(u engine.UnitID) bool {
	return (s.unit < 0 || u == s.unit) && (s.Formation == "" || s.under[u])
}
