// Package replay records games and plays them again. A record holds the scenario's
// identity, the seed, the overlays as they were and every order; beside each day
// it keeps the hash and the whole state of that evening, so that a game that no
// longer comes out the same is told by its first day and field. A save is a
// record of a game that is not over.
package replay

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"auguststorm/engine"
	"auguststorm/engine/scenario"
)

// Format is the version of the file format that Write makes and Read understands.
const Format = 1

// Header says which game a record is of.
type Header struct {
	Format    int       `json:"format"`
	Program   string    `json:"program,omitempty"` // version of the program that wrote it
	Scenario  string    `json:"scenario"`          // id
	Content   string    `json:"content"`           // hash of the scenario with its overlays, 16 hex digits
	Rules     int32     `json:"rules_version"`
	Seed      uint64    `json:"seed,string"`
	Doctrines [2]string `json:"doctrines"`          // "" for a side that a person played
	Overlays  []Overlay `json:"overlays,omitempty"` // in the order of their application
	Start     string    `json:"start"`              // first day, YYYY-MM-DD
	Post      *Post     `json:"post,omitempty"`     // of a game by exchanged turn files
	// Game tells saves of one game from those of others; records of older programs have none.
	Game string `json:"game,omitempty"`
	// Stands is how the game stood when it was saved, for lists; nobody else reads it.
	Stands *Stands `json:"stands,omitempty"`
	// Missions is what the client keeps beside the game in a save, and nobody else reads.
	Missions json.RawMessage `json:"missions,omitempty"`
}

// Stands is how a game stands.
type Stands struct {
	Day    int32    `json:"day"` // 0 the first
	VP     [2]int32 `json:"vp"`
	Total  int32    `json:"total"`
	Orders int      `json:"orders"`
	Over   bool     `json:"over,omitempty"`
}

// Overlay is an overlay file with its id.
type Overlay struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// Day is the orders of one day in the order in which they were given, each by
// the side whose phase it was, and the evening that came of them.
type Day struct {
	Orders []engine.Order
	Closed bool    // false for the day on which a save was made
	Hash   uint64  // of the state after the day's last order
	State  []int64 // engine.Game.Dump after the day's last order
}

// Record is a game, whole or as far as it has gone.
type Record struct {
	Header Header
	Days   []Day
}

// NewHeader describes a game about to begin.
func NewHeader(sc *scenario.Scenario, seed uint64, doctrines [2]string) Header {
	h := Header{Format: Format, Scenario: sc.ID, Content: fmt.Sprintf("%016x", sc.Content), Rules: engine.RulesVersion,
		Seed: seed, Doctrines: doctrines, Start: sc.Start.String()}
	for _, o := range sc.Overlays {
		h.Overlays = append(h.Overlays, Overlay{o.ID, o.Text})
	}
	return h
}

// Recorder writes down a game while it is played.
type Recorder struct {
	rec Record
	buf []int64 // for the state of an evening, before it is kept
	to  *Writer // nil where the record is kept in memory
	err error   // the first of writing
}

// NewRecorder begins a record.
func NewRecorder(h Header) *Recorder { return &Recorder{rec: Record{Header: h}} }

// NewStream begins a record that is written while the game is played. It keeps the open
// day only; Finish ends it.
func NewStream(h Header, w io.Writer) (*Recorder, error) {
	to, err := NewWriter(w, &h)
	return &Recorder{rec: Record{Header: h}, to: to}, err
}

// Finish writes the day that is open, if any, and the end of a record begun with NewStream.
func (r *Recorder) Finish(g *engine.Game) error {
	if n := len(r.rec.Days); n > 0 && !r.rec.Days[n-1].Closed {
		d := &r.rec.Days[n-1]
		d.Hash, d.State = g.Hash(), g.Dump(nil)
		r.write(d)
	}
	return errors.Join(r.err, r.to.Close())
}

// write writes a day and keeps nothing of it but that it was.
func (r *Recorder) write(d *Day) {
	if err := r.to.Day(d); err != nil && r.err == nil {
		r.err = err
	}
	*d = Day{Closed: true}
}

// Order notes an order that g has just carried out.
func (r *Recorder) Order(g *engine.Game, o engine.Order) {
	n := len(r.rec.Days)
	if n == 0 || r.rec.Days[n-1].Closed {
		r.rec.Days = append(r.rec.Days, Day{})
		n++
	}
	d := &r.rec.Days[n-1]
	d.Orders = append(d.Orders, o)
	if int(g.Day()) >= n || g.Over() {
		r.buf = g.Dump(r.buf[:0])
		d.Closed, d.Hash, d.State = true, g.Hash(), r.buf
		if r.to != nil {
			r.write(d)
			return
		}
		d.State = slices.Clone(r.buf)
	}
}

// Record returns what has been written down, with the state of g if a day is open.
func (r *Recorder) Record(g *engine.Game) *Record {
	out := r.rec
	out.Days = append([]Day(nil), r.rec.Days...)
	if n := len(out.Days); n > 0 && !out.Days[n-1].Closed {
		out.Days[n-1].Hash, out.Days[n-1].State = g.Hash(), g.Dump(nil)
	}
	return &out
}

// Continue goes on with a record that has been played up to its end.
func Continue(r *Record) *Recorder { return &Recorder{rec: *r} }

// TakeBack forgets the last order of the open day. It reports whether there was one.
func (r *Recorder) TakeBack() bool {
	n := len(r.rec.Days)
	if n == 0 || r.rec.Days[n-1].Closed {
		return false
	}
	d := &r.rec.Days[n-1]
	d.Orders = d.Orders[:len(d.Orders)-1]
	if len(d.Orders) == 0 {
		r.rec.Days = r.rec.Days[:n-1]
	}
	return true
}
