package screen

import (
	"auguststorm/engine"
	"auguststorm/engine/daybook"
)

// all reports that both sides are shown in full: only where nobody plays.
func (g *Game) all() bool { return g.s.WatchOnly() }

// report tells a day as the person's side may know it: of the enemy's troops only
// what happened in its sight.
func (g *Game) report(n int) []string {
	d := g.s.Book.Days[n]
	if !g.all() {
		only := func(list []engine.UnitID) (out []engine.UnitID) {
			for _, u := range list {
				if g.mine(u) {
					out = append(out, u)
				}
			}
			return out
		}
		d.Arrived, d.CutOff, d.Relieved, d.Routed = only(d.Arrived), only(d.CutOff), only(d.Relieved), only(d.Routed)
		var short []engine.RanShort
		for _, s := range d.Short {
			if g.mine(s.Unit) {
				short = append(short, s)
			}
		}
		var ended []daybook.Ended
		for _, e := range d.Ended {
			if g.mine(e.Unit) || g.s.View().Watches(e.Hex) {
				ended = append(ended, e)
			}
		}
		d.Short, d.Ended = short, ended
	}
	return g.s.Book.Tell(&d)
}
