package screen

import (
	"slices"

	"auguststorm/engine"
	"auguststorm/engine/daybook"
	"auguststorm/engine/ui/kit"
)

// deed is something a unit did or suffered on a day.
type deed struct {
	day  int32
	text string
}

// story is what the daybook notes of a unit, the first day first. Of an enemy only
// his battles are told, which both sides read.
func (m observer) story(c *kit.Context, u engine.UnitID) (out []deed) {
	own := m.mine(u) || m.bare()
	for i := range m.past() {
		day := m.dayKnown(i)
		d := &day
		add := func(text string) { out = append(out, deed{d.Number - 1, capital(text) + "."}) }
		if own && slices.Contains(d.Arrived, u) {
			add(c.T("arrives"))
		}
		for k := range d.Battles {
			if text := m.fought(c, &d.Battles[k], u); text != "" {
				add(text)
			}
		}
		for _, t := range d.Taken {
			if own && t.Unit == u {
				add(c.Tf("enters %s", m.sc().Objectives[t.Objective].Name))
			}
		}
		if own {
			m.partings(c, d, u, add)
			m.hardships(c, d, u, add)
		}
		for _, e := range d.Ended {
			if e.Unit != u {
				continue
			}
			if e.Surrendered {
				add(c.Tf("surrenders %s", m.gaz().At(e.Hex)))
			} else {
				add(c.Tf("breaks up %s", m.gaz().At(e.Hex)))
			}
		}
	}
	return out
}

// fought is a battle as a unit saw it, or "".
func (m observer) fought(c *kit.Context, b *daybook.Battle, u engine.UnitID) string {
	where, lost := m.gaz().At(b.Target), int32(0)
	for _, l := range b.Losses {
		if l.Unit == u {
			lost = l.Lost.Men()
		}
	}
	text := ""
	switch {
	case slices.Contains(b.Units, u):
		text = c.Tf("attacks %s: %s", where, c.T(attackWords[b.Band]))
	case slices.Contains(b.Defence, u):
		text = c.Tf("is attacked %s: %s", where, c.T(defenceWords[b.Band]))
	default:
		return ""
	}
	if lost > 0 && (m.mine(u) || m.bare()) {
		text += ", " + c.Tf("%s men lost", c.Num(lost))
	}
	return text
}

// attackWords and defenceWords tell the outcome of a battle from either side, by band.
var (
	attackWords  = [...]string{"repulsed", "no ground gained", "ground gained", "the defenders thrown back", "a breakthrough"}
	defenceWords = [...]string{"the attack repulsed", "holds", "gives ground", "thrown back", "broken through"}
)

// partings are detachments sent out and taken back.
func (m observer) partings(c *kit.Context, d *daybook.Day, u engine.UnitID, add func(string)) {
	for _, p := range d.Parted {
		switch {
		case p.Unit == u && p.Back:
			add(c.Tf("takes back its detachment, %s men", c.Num(p.Men)))
		case p.Unit == u:
			add(c.Tf("detaches %s men", c.Num(p.Men)))
		case p.Detachment == u && p.Back:
			add(c.T("goes back to its unit"))
		case p.Detachment == u:
			add(c.T("is detached"))
		}
	}
}

// hardships are days without supply and order.
func (m observer) hardships(c *kit.Context, d *daybook.Day, u engine.UnitID, add func(string)) {
	if slices.Contains(d.CutOff, u) {
		add(c.T("is cut off"))
	}
	if slices.Contains(d.Relieved, u) {
		add(c.T("is relieved"))
	}
	for _, s := range d.Short {
		if s.Unit == u {
			add(c.Tf("%s: %s", s.Of, s.Cause))
		}
	}
	if slices.Contains(d.Routed, u) {
		add(c.T("routs"))
	}
}
