package play

import (
	"auguststorm/engine"
	"auguststorm/engine/replay"
	"auguststorm/engine/scenario"
)

// Turn is a turn file that has been opened.
type Turn struct {
	Session *Session
	Before  *engine.Game // the position when the other side's phase began, nil where it has had none
	From    int          // orders of the record that were known before
}

// TakeTurn opens a turn file as the side that it was sent to. mine is the own
// record of the game, nil where there is none yet. saw is told each order of the
// other side's phase that was not known, right after it.
func TakeTurn(mine, got *replay.Record, sc *scenario.Scenario, pause func(), saw func(*engine.Game, []engine.Event)) (*Turn, error) {
	if err := replay.Follows(mine, got, sc.Start); err != nil {
		return nil, err
	}
	if _, err := replay.Play(got, sc); err != nil {
		return nil, err
	}
	side := engine.Side(got.Header.Post.Side).Enemy()
	t := &Turn{}
	if mine != nil {
		side, t.From = engine.Side(mine.Header.Post.Side), mine.Count()
	}
	record := *got
	record.Header.Post = &replay.Post{Game: got.Header.Post.Game, Side: int32(side)}
	if record.Header.Missions = nil; mine != nil { // those of the other side are none of ours
		record.Header.Missions = mine.Header.Missions
	}
	n := 0
	told := func(g *engine.Game, o engine.Order, events []engine.Event) {
		theirs := n >= t.From
		switch {
		case o != nil:
			if n++; theirs {
				saw(g, events)
			}
		case theirs && t.Before == nil:
			t.Before = g.Clone()
		}
	}
	var err error
	t.Session, err = resume(&record, sc, pause, false, told)
	if t.Session != nil {
		t.Session.redone = false
	}
	return t, err
}
