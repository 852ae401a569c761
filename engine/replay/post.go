package replay

import (
	"bytes"
	"fmt"

	"auguststorm/engine"
	"auguststorm/engine/scenario"
)

// Post marks a record of a game by exchanged turn files. The file holds the
// whole record; that a side looks only with its own eyes is up to the program
// that opens it.
type Post struct {
	Game string `json:"game"` // tells games of the same scenario and seed apart
	Side int32  `json:"side"` // that wrote the file
}

// Place is where a record stands: how many phases have ended.
type Place struct {
	Phases int32
	Start  scenario.Date
}

// Place returns where the record stands.
func (r *Record) Place(start scenario.Date) Place {
	p := Place{Start: start}
	for i := range r.Days {
		for _, o := range r.Days[i].Orders {
			if _, ended := o.(engine.EndPhase); ended {
				p.Phases++
			}
		}
	}
	return p
}

// Side is whose phase it is.
func (p Place) Side() engine.Side { return engine.Side(p.Phases % 2) }

// Day is the day, 0 the first.
func (p Place) Day() int32 { return p.Phases / 2 }

// Within reports that the last phase of the record is under way.
func (r *Record) Within() bool {
	for i := len(r.Days) - 1; i >= 0; i-- {
		if n := len(r.Days[i].Orders); n > 0 {
			_, ended := r.Days[i].Orders[n-1].(engine.EndPhase)
			return !ended
		}
	}
	return false
}

// MisfitKind says why a turn file is not the next of a game.
type MisfitKind int

// Why a turn file is refused.
const (
	NoTurn       MisfitKind = iota // the file is of a game that is not exchanged
	OtherGame                      // of another game, scenario, premise or seed
	Unfinished                     // the phase of the side that sent it is not over
	AlreadyTaken                   // it stands where the own record stands, or before
	AheadOfTurn                    // turns between the two are missing
	Forked                         // it holds other orders than the own record
	TurnIsOut                      // the own phase is not over
)

// Misfit refuses a turn file.
type Misfit struct {
	Kind      MisfitKind
	Got, Want Place // where the file stands, and where it should
}

// Error names the kind; screens say it in their own words.
func (m *Misfit) Error() string {
	return fmt.Sprintf("the turn file does not continue the game (kind %d: %d phases, %d expected)", m.Kind, m.Got.Phases, m.Want.Phases)
}

// Follows checks that a turn file is the next of a game of which mine is the own
// record; mine is nil where nothing of the game is known yet. It returns a
// *Misfit or nil, and looks at the orders alone: Play and the hashes tell whether
// they are worth what they say.
func Follows(mine, got *Record, start scenario.Date) error {
	have := got.Place(start)
	refuse := func(kind MisfitKind, want Place) error { return &Misfit{kind, have, want} }
	if got.Header.Post == nil {
		return refuse(NoTurn, have)
	}
	if mine == nil {
		if got.Within() || have.Side() == engine.Side(got.Header.Post.Side) {
			return refuse(Unfinished, have)
		}
		return nil
	}
	own := mine.Place(start)
	want := Place{own.Phases + 1, start}
	switch {
	case !sameGame(&mine.Header, &got.Header):
		return refuse(OtherGame, want)
	case have.Phases < own.Phases, have.Phases == own.Phases && !got.Within():
		return refuse(AlreadyTaken, want)
	case mine.Header.Post.Side == int32(own.Side()):
		return refuse(TurnIsOut, own)
	case have.Phases == own.Phases:
		return refuse(Unfinished, want)
	case have.Phases > want.Phases:
		return refuse(AheadOfTurn, want)
	case got.Within():
		return refuse(Unfinished, want)
	case !startsWith(got, mine):
		return refuse(Forked, want)
	}
	return nil
}

func sameGame(a, b *Header) bool {
	return a.Post != nil && b.Post != nil && a.Post.Game == b.Post.Game && a.Scenario == b.Scenario && a.Seed == b.Seed &&
		a.Content == b.Content && a.Rules == b.Rules
}

// startsWith reports that all orders of the beginning stand in the whole, and
// closed days with the same hash.
func startsWith(whole, beginning *Record) bool {
	for i := range beginning.Days {
		if i >= len(whole.Days) {
			return false
		}
		a, b := &beginning.Days[i], &whole.Days[i]
		if len(a.Orders) > len(b.Orders) || a.Closed && (len(a.Orders) != len(b.Orders) || a.Hash != b.Hash) {
			return false
		}
		for k, o := range a.Orders {
			if !bytes.Equal(engine.AppendOrder(nil, o), engine.AppendOrder(nil, b.Orders[k])) {
				return false
			}
		}
	}
	return true
}

// Count is the number of orders of the record.
func (r *Record) Count() (n int) {
	for i := range r.Days {
		n += len(r.Days[i].Orders)
	}
	return n
}
