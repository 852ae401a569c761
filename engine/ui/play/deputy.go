package play

import (
	"bytes"
	"encoding/json"
	"slices"

	"auguststorm/ai"
	"auguststorm/engine"
	"auguststorm/engine/replay"
)

// Missions are what the person of a side has told the staff, kept with the saved game
// and in no record: what comes of them is ordinary orders.
type Missions struct {
	Charges []ai.Charge `json:"charges,omitempty"` // in order of formation
	Auto    bool        `json:"auto,omitempty"`    // they are carried out before the phase ends
	Memory  []byte      `json:"memory,omitempty"`  // of the staff, in a save
}

// deputy is the staff of a person's side; the staff is nil until it is first needed.
type deputy struct {
	Missions
	staff *ai.Staff
}

// deputyOf is the staff of the person at the board.
func (s *Session) deputyOf() *deputy { return &s.deputies[s.View().Side()] }

// Charges are the formations the person at the board has given a mission, in order of
// formation. They are the session's: change them with Entrust and Discharge.
func (s *Session) Charges() []ai.Charge { return s.deputyOf().Charges }

// Auto reports that the staff moves before the person's phase ends.
func (s *Session) Auto() bool { return s.deputyOf().Auto }

// SetAuto has the staff move before the phase ends, or not.
func (s *Session) SetAuto(on bool) { s.deputyOf().Auto = on; s.turned++ }

// Entrust gives a formation a mission, in place of the one it had. A mission by hand
// takes it out of that of a formation above it.
func (s *Session) Entrust(f int32, m ai.Mission) error {
	c := ai.Charge{Formation: f, Mission: m.Clone()}
	if err := c.Check(s.Setup.Scenario); err != nil {
		return err
	}
	s.Discharge(f)
	d := s.deputyOf()
	at, _ := slices.BinarySearchFunc(d.Charges, f, func(c ai.Charge, f int32) int { return int(c.Formation - f) })
	d.Charges = slices.Insert(d.Charges, at, c)
	return nil
}

// Discharge forgets the mission of a formation.
func (s *Session) Discharge(f int32) {
	d := s.deputyOf()
	d.Charges = slices.DeleteFunc(slices.Clone(d.Charges), func(c ai.Charge) bool { return c.Formation == f })
	s.turned++
}

// MissionOf is the mission that rules a formation of the person at the board, and the
// formation that has it, its own or one above; nil where its units are in his hands.
func (s *Session) MissionOf(f int32) (m *ai.Mission, of int32) {
	charges := s.Charges()
	at := ai.ChargeOf(s.Setup.Scenario, charges, f)
	if at < 0 || charges[at].Mission.ByHand() {
		return nil, -1
	}
	return &charges[at].Mission, charges[at].Formation
}

// LetMove lets the staff move the units of formations with a mission now, in the
// person's phase: all of them, or with only not -1 those below that formation. The
// orders since dice fell last can be taken back together. It returns how many orders
// were given. Run it as a job of the app, like StaffPhase.
func (s *Session) LetMove(only int32, pause func(), show func(engine.Order, []engine.Event)) (given int, err error) {
	if s.Away() {
		return 0, errAway
	}
	if !s.PersonToMove() {
		return 0, errStaff
	}
	side, d := s.game.Active(), s.deputyOf()
	if d.staff == nil {
		d.staff = ai.NewDeputy(s.Setup.Scenario, side)
	}
	if pause == nil {
		pause = func() {}
	}
	d.staff.Pause = pause
	s.lent = true
	defer func() { d.staff.Pause, s.lent = nil, false }()
	before := &step{game: s.game.Clone(), memory: d.staff.Save()}
	before.book = s.Book.Clone(before.game)
	do := func(o engine.Order) error {
		if before == nil {
			before = &step{game: s.game.Clone()}
			before.book = s.Book.Clone(before.game)
		}
		seen := s.sightings()
		events, err := s.game.Do(side, o)
		if err != nil {
			return err
		}
		given++
		before.orders++
		s.noted(o, events)
		if why := s.barrier(o, events, seen); why != "" {
			s.undo, s.wall, before = nil, why, nil
		}
		if show != nil {
			show(o, events)
		}
		s.tell(o, events, nil)
		pause()
		return nil
	}
	err = d.staff.CarryOut(s.game.View(side), d.Charges, only, do)
	if before != nil && before.orders > 0 {
		s.undo = append(s.undo, *before)
	}
	return given, err
}

// remembers gives the staff of the person back what it knew before a step.
func (s *Session) remembers(memory []byte) {
	if d := &s.deputies[s.game.Active()]; memory != nil && d.staff != nil {
		_ = d.staff.Restore(memory) // it wrote it down itself
	}
}

// Saved is the game so far with the missions of the persons, to be kept by them.
func (s *Session) Saved() *replay.Record {
	r := s.Record()
	res := s.game.Result()
	r.Header.Game = s.Setup.Game
	r.Header.Stands = &replay.Stands{Day: s.game.Day(), VP: res.VP, Total: res.Total, Orders: r.Count(), Over: s.game.Over()}
	var out [2]*Missions
	for i := range s.deputies {
		d := &s.deputies[i]
		if len(d.Charges) == 0 && !d.Auto {
			continue
		}
		m := d.Missions
		if d.staff != nil {
			m.Memory = d.staff.Save()
		}
		out[i] = &m
	}
	if out != [2]*Missions{} {
		r.Header.Missions, _ = json.Marshal(out) // plain data: cannot fail
	}
	return r
}

// Save is the file of Saved.
func (s *Session) Save() ([]byte, error) { return s.packer.Pack(s.Saved()) }

// takeMissions gives the persons of a resumed game their missions back. What cannot be
// used, from another version or a damaged file, is left out: the game goes on without.
func (s *Session) takeMissions(text []byte) {
	var in [2]*Missions
	if len(bytes.TrimSpace(text)) == 0 || json.Unmarshal(text, &in) != nil {
		return
	}
	sc := s.Setup.Scenario
	for i, m := range in {
		if m == nil || s.staffs[i] != nil {
			continue
		}
		d := &s.deputies[i]
		for _, c := range m.Charges {
			if c.Check(sc) == nil {
				d.Charges = append(d.Charges, c)
			}
		}
		slices.SortFunc(d.Charges, func(a, b ai.Charge) int { return int(a.Formation - b.Formation) })
		d.Auto = m.Auto
		if staff := ai.NewDeputy(sc, engine.Side(i)); len(m.Memory) > 0 && staff.Restore(m.Memory) == nil {
			d.staff = staff
		}
	}
}

// Lent reports that the staff of the person is giving its orders.
func (s *Session) Lent() bool { return s.lent }
