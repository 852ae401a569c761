// Package play is a game in progress as the client handles it: who sits at each
// side, orders with their way back, the staffs' phases in slices, the daybook and
// the record that makes a save. It knows no screen.
package play

import (
	"errors"
	"fmt"

	"auguststorm/ai"
	"auguststorm/engine"
	"auguststorm/engine/daybook"
	"auguststorm/engine/replay"
	"auguststorm/engine/scenario"
)

// Person in place of a doctrine's name says that a person plays the side.
const Person = "person"

// Setup is what a game begins with.
type Setup struct {
	Scenario *scenario.Scenario
	Seed     uint64
	Seats    [2]string    // per side: Person, or a doctrine ("" for the scenario's own)
	Post     *replay.Post // of a game by exchanged turn files: its name and the side that plays here
	Game     string       // tells the saves of this game from those of others
}

// Session is a game in progress.
type Session struct {
	Setup    Setup
	Book     *daybook.Book
	Watch    func(engine.Order, []engine.Event, error) // where set, hears a person's orders; without an order, of undo
	game     *engine.Game
	staffs   [2]*ai.Staff // nil for a person
	rec      *replay.Recorder
	packer   replay.Packer
	undo     []step
	wall     string      // why undo goes back no further
	redone   bool        // the record did not come out the same and its orders were taken as they are
	Eyes     engine.Side // whose view it is where nobody plays
	deputies [2]deputy   // of the persons
	lent     bool        // the staff gives orders in the phase of a person
	turned   int         // grows with every change of the position
}

// step is the position before an order, or before several that are taken back together.
type step struct {
	game   *engine.Game
	book   *daybook.Book
	orders int
	memory []byte // of the person's staff, where it gave them
}

// New begins a game. The error names a doctrine that does not exist.
func New(setup Setup) (*Session, error) { return NewInSteps(setup, func() {}) }

// NewInSteps is New, with a call between the parts of the work, so that a screen can
// draw.
func NewInSteps(setup Setup, pause func()) (*Session, error) {
	s := &Session{Setup: setup, game: engine.NewInSteps(setup.Scenario, setup.Seed, pause)}
	pause()
	var doctrines [2]string
	for side, seat := range setup.Seats {
		if seat == Person {
			continue
		}
		staff, err := ai.New(setup.Scenario, engine.Side(side), seat)
		if err != nil {
			return nil, err
		}
		s.staffs[side], doctrines[side] = staff, staff.Doctrine()
		pause()
	}
	s.Book = daybook.New(s.game)
	header := replay.NewHeader(setup.Scenario, setup.Seed, doctrines)
	header.Post, header.Game = setup.Post, setup.Game
	s.rec = replay.NewRecorder(header)
	s.wall = "Nothing has been ordered yet."
	return s, nil
}

// Game is the game as it stands. Undo replaces it: do not keep it.
func (s *Session) Game() *engine.Game { return s.game }

// Turned is a number that changes with every change of the position.
func (s *Session) Turned() int { return s.turned }

// PersonToMove reports that the person here has to give orders now.
func (s *Session) PersonToMove() bool {
	return !s.lent && !s.game.Over() && s.staffs[s.game.Active()] == nil && !s.Away()
}

// StaffToMove reports that a staff has to give orders now.
func (s *Session) StaffToMove() bool { return !s.game.Over() && s.staffs[s.game.Active()] != nil }

// Away reports that the turn file is with the other side.
func (s *Session) Away() bool {
	return s.Setup.Post != nil && !s.game.Over() && s.game.Active() != engine.Side(s.Setup.Post.Side)
}

// Owes reports that the turn file has to be sent: the other side has the turn, or
// the campaign ended with the last phase of the second.
func (s *Session) Owes() bool {
	return s.Away() || s.Setup.Post != nil && s.game.Over() && s.Setup.Post.Side == 1
}

// View is what the person at the board sees: the side to move if a person plays
// it, else the other if a person plays that; where nobody plays, that of Eyes.
func (s *Session) View() engine.View {
	active := s.game.Active()
	switch {
	case s.Setup.Post != nil:
		return s.game.View(engine.Side(s.Setup.Post.Side))
	case s.WatchOnly():
		return s.game.View(s.Eyes)
	}
	for _, side := range []engine.Side{active, active.Enemy()} {
		if s.staffs[side] == nil {
			return s.game.View(side)
		}
	}
	return s.game.View(0)
}

// WatchOnly reports that no person plays.
func (s *Session) WatchOnly() bool { return s.staffs[0] != nil && s.staffs[1] != nil }

// errStaff is the error of an order while a staff has the turn.
var (
	errStaff = errors.New("the staff of the other side is giving its orders")
	errLent  = errors.New("your staff is giving its orders")
	errAway  = errors.New("the other side has the turn; its answer is awaited")
)

// Order carries out an order of the person whose phase it is.
func (s *Session) Order(o engine.Order) ([]engine.Event, error) {
	if s.Away() {
		return nil, errAway
	}
	if s.lent {
		return nil, errLent
	}
	if !s.PersonToMove() {
		return nil, errStaff
	}
	side := s.game.Active()
	if _, ends := o.(engine.EndPhase); ends {
		return s.endPhase(side)
	}
	before := step{game: s.game.Clone(), orders: 1}
	seen := s.sightings()
	events, err := s.game.Do(side, o)
	if err != nil {
		return nil, err
	}
	before.book = s.Book.Clone(before.game)
	s.noted(o, events)
	if why := s.barrier(o, events, seen); why != "" {
		s.undo, s.wall = nil, why
	} else {
		s.undo = append(s.undo, before)
	}
	s.tell(o, events, nil)
	return events, nil
}

// endPhase ends a person's phase. It cannot be taken back, so nothing is kept for that.
func (s *Session) endPhase(side engine.Side) ([]engine.Event, error) {
	events, err := s.game.Do(side, engine.EndPhase{})
	if err != nil {
		return nil, err
	}
	s.noted(engine.EndPhase{}, events)
	s.undo, s.wall = nil, s.barrier(engine.EndPhase{}, events, 0)
	s.tell(engine.EndPhase{}, events, nil)
	return events, nil
}

func (s *Session) noted(o engine.Order, events []engine.Event) *daybook.Day {
	s.turned++
	s.rec.Order(s.game, o)
	return s.Book.Note(events)
}

const hasShown = "The order has shown something of the enemy."

// sightings is how much the side to move knows of the enemy.
func (s *Session) sightings() int {
	sum := 0
	for _, x := range s.game.View(s.game.Active()).Sightings(nil) {
		sum += 1 + int(x.Level)
	}
	return sum
}

// barrier says why an order cannot be taken back, or "".
func (s *Session) barrier(o engine.Order, events []engine.Event, seen int) string {
	if _, ended := o.(engine.EndPhase); ended {
		return "The phase has ended."
	}
	for _, e := range events {
		switch e := e.(type) {
		case engine.UnitMoved:
			if e.Broke > 0 {
				return "Vehicles have broken down on the march, by the dice."
			}
		case engine.ContactMade:
			return hasShown
		case engine.UnitMovedByRail, engine.MarchForced, engine.UnitDetached, engine.UnitRejoined, engine.PostureSet, engine.StanceOrdered, engine.SupplyPrioritySet, engine.HexControlled, engine.ObjectiveTaken:
		default:
			return "Dice have fallen on the last order: it cannot be taken back."
		}
	}
	if s.sightings() != seen {
		return hasShown
	}
	return ""
}

// CanUndo reports whether the last order can be taken back, and if not, why.
func (s *Session) CanUndo() (ok bool, why string) {
	if s.lent {
		return false, errLent.Error()
	}
	if len(s.undo) > 0 {
		return true, ""
	}
	return false, s.wall
}

// Undoes is how many orders Undo would take back: those of the staff go together.
func (s *Session) Undoes() int {
	if n := len(s.undo); n > 0 {
		return s.undo[n-1].orders
	}
	return 0
}

// Undo takes the last order back.
func (s *Session) Undo() error {
	n := len(s.undo)
	if s.lent {
		return errLent
	}
	if n == 0 {
		err := errors.New(s.wall)
		s.tell(nil, nil, err)
		return err
	}
	s.turned++
	last := &s.undo[n-1]
	s.game, s.Book = last.game, last.book
	for range last.orders {
		s.rec.TakeBack()
	}
	s.remembers(last.memory)
	s.undo = s.undo[:n-1]
	s.tell(nil, nil, nil)
	return nil
}

func (s *Session) tell(o engine.Order, events []engine.Event, err error) {
	if s.Watch != nil {
		s.Watch(o, events, err)
	}
}

// StaffPhase lets the staff whose phase it is give its orders and end the phase.
// show, if not nil, is told each order with its events; pause is called between
// them, so that a screen can draw. Run it as a job of the app.
func (s *Session) StaffPhase(pause func(), show func(engine.Order, []engine.Event)) error {
	side := s.game.Active()
	staff := s.staffs[side]
	if staff == nil || s.game.Over() {
		return fmt.Errorf("no staff plays %s", s.Setup.Scenario.Sides[side].Name)
	}
	s.undo, s.wall = nil, "Nothing has been ordered yet."
	do := func(o engine.Order) error {
		events, err := s.game.Do(side, o)
		if err != nil {
			return err
		}
		s.noted(o, events)
		if show != nil {
			show(o, events)
		}
		if pause != nil {
			pause()
		}
		return nil
	}
	staff.Pause = pause
	defer func() { staff.Pause = nil }()
	if err := staff.PlayPhase(s.game.View(side), do); err != nil {
		return err
	}
	if pause != nil {
		pause()
	}
	return do(engine.EndPhase{})
}

// Record is the game so far: a save, or at the end a replay.
func (s *Session) Record() *replay.Record { return s.rec.Record(s.game) }

// Resume opens a save. Sides without a doctrine in the record are played by
// persons. The staffs think their way through the days again, which gives them
// back what they remember; where they decide otherwise than in the record, its
// orders are taken as they stand and Redone reports it.
func Resume(r *replay.Record, sc *scenario.Scenario, pause func()) (*Session, error) {
	if _, err := replay.Play(r, sc); err != nil {
		return nil, err
	}
	s, err := resume(r, sc, pause, true, nil)
	if errors.Is(err, errOtherwise) {
		s, err = resume(r, sc, pause, false, nil)
	}
	return s, err
}

// Redone reports that the staffs of a resumed game have forgotten the days before.
func (s *Session) Redone() bool { return s.redone }

var errOtherwise = errors.New("the staff decides otherwise than in the record")

// resume plays a record again; told, if not nil, hears every
// order of a person, once before it with nil and once after it.
func resume(r *replay.Record, sc *scenario.Scenario, pause func(), think bool, told func(*engine.Game, engine.Order, []engine.Event)) (*Session, error) {
	if pause == nil {
		pause = func() {}
	}
	setup := Setup{Scenario: sc, Seed: r.Header.Seed, Seats: r.Header.Doctrines, Post: r.Header.Post, Game: r.Header.Game}
	for i := range setup.Seats {
		if setup.Seats[i] == "" {
			setup.Seats[i] = Person
		}
	}
	s, err := NewInSteps(setup, pause)
	if err != nil {
		return nil, err
	}
	s.redone = !think
	for d := range r.Days {
		orders := r.Days[d].Orders
		for i := 0; i < len(orders); {
			if staff := s.staffs[s.game.Active()]; staff != nil && think && !s.game.Over() {
				n, err := s.rethink(orders[i:], staff)
				if err != nil {
					return nil, err
				}
				i += n
				continue
			}
			if told != nil {
				told(s.game, nil, nil)
			}
			events, err := s.game.Do(s.game.Active(), orders[i])
			if err != nil {
				return nil, fmt.Errorf("day %d, order %d: the rules refuse it: %w", d+1, i+1, err)
			}
			s.noted(orders[i], events)
			if told != nil {
				told(s.game, orders[i], events)
			}
			i++
		}
		if (r.Days[d].Closed || s.Setup.Post != nil) && s.game.Hash() != r.Days[d].Hash {
			if think {
				return nil, errOtherwise
			}
			return nil, fmt.Errorf("day %d does not come out as it was saved", d+1)
		}
		pause()
	}
	s.takeMissions(r.Header.Missions)
	return s, nil
}

// rethink lets a staff play its phase again; its orders must be those recorded.
func (s *Session) rethink(orders []engine.Order, staff *ai.Staff) (int, error) {
	side, n, same := s.game.Active(), 0, true
	do := func(o engine.Order) error {
		events, err := s.game.Do(side, o)
		if err != nil {
			return err
		}
		s.noted(o, events)
		same = same && n < len(orders) && string(engine.AppendOrder(nil, o)) == string(engine.AppendOrder(nil, orders[n]))
		n++
		return nil
	}
	if err := staff.PlayPhase(s.game.View(side), do); err != nil {
		return 0, err
	}
	if n >= len(orders) {
		return n, nil // saved in the middle of the staff's phase: it goes on from here
	}
	if err := do(engine.EndPhase{}); err != nil || !same {
		return 0, errOtherwise
	}
	return n, nil
}
