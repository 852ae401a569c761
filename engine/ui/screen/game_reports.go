package screen

import (
	"auguststorm/engine"
	"auguststorm/engine/daybook"
)

// all reports that both sides are shown in full: only where nobody plays.
func (g *Game) all() bool { return g.eyes() == 0 }

// report tells a day as the person's side may know it: of the enemy's troops only
// what happened in its sight.
func (g *Game) report(n int) []string {
	d := g.daySeen(n)
	return g.s.Book.Tell(&d)
}

// daySeen is a day as the eyes at the board may know it.
func (g *Game) daySeen(n int) daybook.Day {
	d := g.s.Book.Days[n]
	if eyes := g.eyes(); eyes > 0 {
		d = g.s.Book.As(d, engine.Side(eyes-1))
	}
	return d
}
