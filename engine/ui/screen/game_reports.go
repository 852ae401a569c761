package screen

import "auguststorm/engine"

// all reports that both sides are shown in full: only where nobody plays.
func (g *Game) all() bool { return g.eyes() == 0 }

// report tells a day as the person's side may know it: of the enemy's troops only
// what happened in its sight.
func (g *Game) report(n int) []string {
	d := g.s.Book.Days[n]
	if eyes := g.eyes(); eyes > 0 {
		d = g.s.Book.As(d, engine.Side(eyes-1))
	}
	return g.s.Book.Tell(&d)
}
