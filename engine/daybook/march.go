package daybook

import (
	"slices"

	"auguststorm/engine"
	"auguststorm/engine/hex"
)

// leastMarch is how far a unit comes in a day, in hexes, before the account tells it.
const leastMarch = 2

// marches are the units that came furthest today by march, one of each army.
func (b *Book) marches() (out []March) {
	sc := b.g.Scenario()
	best := map[string]int{} // index into out, by army
	for u := range b.at {
		id := engine.UnitID(u)
		s := b.g.Unit(id)
		army := Army(sc, id)
		if s.Hex < 0 || b.at[u] < 0 || b.driven[u] || army == "" {
			continue
		}
		n := hex.Distance(b.at[u], s.Hex, sc.Board.Width)
		m := March{id, b.g.SideOf(id), s.Hex, n * sc.Map.HexKM}
		switch i, known := best[army]; {
		case n < leastMarch:
		case !known:
			best[army] = len(out)
			out = append(out, m)
		case m.Km > out[i].Km:
			out[i] = m
		}
	}
	slices.SortStableFunc(out, func(a, c March) int { return int(c.Km - a.Km) })
	return out
}

// marched tells which armies of a side came furthest, and where their first units are;
// and the hex of the very first.
func (b *Book) marched(d *Day, s engine.Side) (text string, at int32) {
	w := b.gaz.words()
	var parts []string
	at = -1
	for i := range d.Marched {
		if m := &d.Marched[i]; m.Side == s && len(parts) < 3 {
			if len(parts) == 0 {
				at = m.To
			}
			army := w.Name(Army(b.g.Scenario(), m.Unit))
			parts = append(parts, w.Tf("%[1]s (%[2]d km, now %[3]s)", army, m.Km, b.gaz.At(m.To)))
		}
	}
	if len(parts) == 0 {
		return "", -1
	}
	return w.Tf("%[1]s marches furthest with %[2]s.", capital(b.sideName(s)), listOf(w, parts)), at
}
