package daybook

import (
	"slices"

	"auguststorm/engine"
)

// As is a day as one side may tell it (11): its own troops in full; of the enemy
// what its ledgers of battle say and what ended before its eyes.
func (b *Book) As(d Day, s engine.Side) Day {
	mine := func(u engine.UnitID) bool { return b.g.SideOf(u) == s }
	foe := s.Enemy()
	d.Eyes = s
	d.Arrived, d.CutOff, d.Relieved, d.Routed = only(d.Arrived, mine), only(d.CutOff, mine), only(d.Relieved, mine), only(d.Routed, mine)
	d.Waiting, d.Barred = only(d.Waiting, mine), only(d.Barred, func(x Barred) bool { return mine(x.Unit) })
	d.Flown = only(d.Flown, func(x Flown) bool { return x.Side == s })
	d.Marched = only(d.Marched, func(x March) bool { return x.Side == s })
	d.Parted = only(d.Parted, func(x Parted) bool { return mine(x.Unit) })
	for i := range d.Barred {
		if x := &d.Barred[i]; !x.Named[s] {
			x.By = -1
		}
	}
	d.Short = only(d.Short, func(x engine.RanShort) bool { return mine(x.Unit) })
	d.Ended = only(d.Ended, func(x Ended) bool { return mine(x.Unit) || x.Seen[s] })
	d.Taken = slices.Clone(d.Taken)
	for i := range d.Taken {
		if t := &d.Taken[i]; t.Unit >= 0 && !mine(t.Unit) && !t.Named[s] {
			t.Unit = -1
		}
	}
	d.Deserted[foe], d.RailHexes[foe] = 0, 0
	lost := engine.Losses{}
	for i := range d.Battles {
		if f := &d.Battles[i]; f.Side == s {
			lost = sum(lost, f.DefenderLost)
		} else {
			lost = sum(lost, f.AttackerLost)
		}
	}
	for _, e := range d.Ended {
		if !mine(e.Unit) {
			lost.Captured += e.Men
		}
	}
	d.Losses[foe] = lost
	return d
}

// only keeps what a test lets through, in a list of its own.
func only[T any](list []T, keep func(T) bool) (out []T) {
	for _, x := range list {
		if keep(x) {
			out = append(out, x)
		}
	}
	return out
}

// learn asks for both sides whether an event reaches them.
func (b *Book) learn(e engine.Event, is func(engine.Event) bool) (out [2]bool) {
	for s := range engine.Side(2) {
		seen := b.g.FilterEvents(s, []engine.Event{e})
		out[s] = len(seen) > 0 && is(seen[0])
	}
	return out
}

func (b *Book) seen(e engine.Event) [2]bool {
	return b.learn(e, func(engine.Event) bool { return true })
}

func (b *Book) named(e engine.ObjectiveTaken) [2]bool {
	return b.learn(e, func(x engine.Event) bool {
		t, ok := x.(engine.ObjectiveTaken)
		return ok && t.Unit >= 0
	})
}
