package daybook

import (
	"slices"
	"strings"

	"auguststorm/engine"
	"auguststorm/engine/hex"
	"auguststorm/engine/scenario"
)

// stand is several units of one army in one hex, with a remark of their own.
type stand struct {
	army   string
	hex    int32
	remark string
	ids    []engine.UnitID
}

// placed is a unit and where it is. A unit whose own name says so is not told twice to be there.
func (b *Book) placed(u engine.UnitID, h int32) string {
	sc, name := b.g.Scenario(), b.unitName(u)
	if p := sc.Board.Place[h]; p >= 0 {
		place, own := sc.Map.Places[p].Name, sc.Units[u].Name
		if strings.HasSuffix(own, " at "+place) || strings.HasSuffix(own, ", "+place) {
			return name
		}
	}
	return b.before(u) + " " + b.gaz.At(h)
}

// before is a unit's name with a place to follow: behind a comma, if the name has one of its own.
func (b *Book) before(u engine.UnitID) string {
	if n := b.g.Scenario().Units[u].Name; strings.Contains(n, " at ") || strings.Contains(n, ", ") {
		return b.unitName(u) + ","
	}
	return b.unitName(u)
}

// roster lists units with their places, several of one army in one hex together.
func (b *Book) roster(d *Day, units []engine.UnitID, head string) string {
	return sentence(head, b.remarked(d, units, func(engine.UnitID) string { return "" }))
}

func sentence(head, list string) string {
	if list == "" {
		return ""
	}
	return head + ": " + list + "."
}

// remarked is the list of a roster, with a remark behind each place.
func (b *Book) remarked(d *Day, units []engine.UnitID, remark func(engine.UnitID) string) string {
	var groups []stand
next:
	for _, u := range units {
		g := stand{Army(b.g.Scenario(), u), b.stood(d, u), remark(u), []engine.UnitID{u}}
		if g.hex < 0 {
			continue
		}
		for i := range groups {
			if o := &groups[i]; o.army == g.army && o.hex == g.hex && o.remark == g.remark {
				o.ids = append(o.ids, u)
				continue next
			}
		}
		groups = append(groups, g)
	}
	slices.SortStableFunc(groups, func(a, c stand) int { return len(c.ids) - len(a.ids) })
	var parts []string
	rest := 0
	for i, g := range groups {
		if i >= most {
			rest += len(g.ids)
			continue
		}
		text := b.placed(g.ids[0], g.hex)
		if len(g.ids) > 1 {
			name, _ := b.force(g.ids)
			text = name + " " + b.gaz.At(g.hex)
		}
		parts = append(parts, text+g.remark)
	}
	if rest > 0 {
		parts = append(parts, b.more(rest))
	}
	return listOf(b.gaz.words(), parts)
}

// cutOffs tells who is cut off since this morning, where and by whom.
func (b *Book) cutOffs(d *Day) string {
	return sentence(b.gaz.words().T("Cut off"), b.remarked(d, d.CutOff, func(u engine.UnitID) string {
		for i := range d.Barred {
			if d.Barred[i].Unit == u {
				return " (" + b.barred(&d.Barred[i]) + ")"
			}
		}
		return ""
	}))
}

// barred says who bars the way of a unit that is cut off.
func (b *Book) barred(x *Barred) string {
	w := b.gaz.words()
	if x.At < 0 {
		return w.T("no source of supply within reach")
	}
	place, way := b.gaz.At(x.At), b.wayBetween(x.From, x.At)
	if x.By >= 0 {
		return w.Tf([...]string{"by %[1]s %[2]s", "by %[1]s on the road %[2]s", "by %[1]s on the railway %[2]s"}[way], b.before(x.By), place)
	}
	return w.Tf([...]string{"the enemy holds the ground %s", "the enemy holds the road %s", "the enemy holds the railway %s"}[way], place)
}

// wayBetween is what leads from a hex to its neighbour: 1 a road or track, 2 a railway
// alone, 0 nothing.
func (b *Book) wayBetween(from, to int32) int {
	board := b.g.Scenario().Board
	d := hex.DirectionTo(from, to, board.Width)
	switch {
	case d < 0:
		return 0
	case board.Road[from*6+d] != scenario.NoRoad:
		return 1
	case board.Rail[from*6+d] != scenario.NoRail:
		return 2
	}
	return 0
}

// shortages tells who ran out of something, and in brackets why no more came; and where
// the first of them is.
func (b *Book) shortages(d *Day, of engine.Shortage) (text string, at int32) {
	var parts []string
	at = -1
	for _, cause := range []engine.Cause{engine.FarAhead, engine.NoTrucks, engine.NoTons, engine.Served} {
		var units []engine.UnitID
		behind := int32(0)
		for _, s := range d.Short {
			if s.Of&of != 0 && s.Cause == cause {
				behind = max(behind, s.Behind)
				units = append(units, s.Unit)
			}
		}
		if list := b.remarked(d, units, func(engine.UnitID) string { return "" }); list != "" {
			parts = append(parts, list+b.why(cause, behind, len(units) > 1))
			if at < 0 {
				at = b.firstHex(d, units)
			}
		}
	}
	return sentence(capital(b.gaz.words().T(of.String())), strings.Join(parts, "; ")), at
}

// why is the cause of a shortage in brackets; behind is how far the column is, in km.
func (b *Book) why(cause engine.Cause, behind int32, many bool) string {
	w := b.gaz.words()
	switch {
	case cause == engine.Served:
		return ""
	case cause != engine.FarAhead:
		return " (" + w.T(cause.String()) + ")"
	case many:
		return " (" + w.Tf("supply column up to %d km of good road behind", behind) + ")"
	}
	return " (" + w.Tf("supply column %d km of good road behind", behind) + ")"
}
