package screen

import (
	"auguststorm/engine"
	"auguststorm/engine/daybook"
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/kit"
)

// scene is what a screen shows: a position, whose eyes look at it, and the days that
// went before. The game at the board is one, a moment of a record another.
type scene interface {
	truth() *engine.Game
	view() engine.View // of the eyes, the first side's where they are those of both
	eyes() int         // 0 both sides, 1 and 2 one of them
	past() []daybook.Day
	book() *daybook.Book
}

// observer tells of a scene what its eyes may know.
type observer struct{ scene }

func (m observer) sc() *scenario.Scenario    { return m.truth().Scenario() }
func (m observer) gaz() *daybook.Gazetteer   { return m.book().Gazetteer() }
func (m observer) mine(u engine.UnitID) bool { return u >= 0 && m.view().SideOf(u) == m.view().Side() }

// all reports that both sides are shown in full: only where nobody plays.
func (m observer) all() bool { return m.eyes() == 0 }

// bare reports that nothing is hidden: from who looks at both sides of a watched game,
// and from everybody when the campaign is over.
func (m observer) bare() bool { return m.all() || m.truth().Over() }

// daySeen is a day as the eyes may know it.
func (m observer) daySeen(n int) daybook.Day {
	d := m.past()[n]
	if eyes := m.eyes(); eyes > 0 {
		d = m.book().As(d, engine.Side(eyes-1))
	}
	return d
}

// dayKnown is a day as the records tell it.
func (m observer) dayKnown(n int) daybook.Day {
	if m.bare() {
		return m.past()[n]
	}
	return m.daySeen(n)
}

// hq is the hex of a headquarters, or -1.
func (m observer) hq(s engine.Side, f int32) int32 {
	if m.bare() {
		return m.truth().View(s).HQ(f)
	}
	return m.view().HQ(f)
}

// sighted are the enemies known in a hex.
func (m observer) sighted(h int32) (out []engine.Sighting) {
	for _, s := range m.view().Sightings(nil) {
		if s.Hex == h {
			out = append(out, s)
		}
	}
	return out
}

// unitName is a unit's name in the player's language, as a heading.
func (m observer) unitName(c *kit.Context, u engine.UnitID) string {
	return capital(c.Name(m.sc().Units[u].Name))
}

// sideName is a side's name to stand in a sentence.
func (m observer) sideName(c *kit.Context, s engine.Side) string { return c.Name(m.sc().Sides[s].Name) }

// dayName is a day of the campaign as "9 Aug".
func (m observer) dayName(c *kit.Context, day int32) string {
	return daybook.Brief(c, m.sc().Start+scenario.Date(day))
}

// chain is a formation and those above it, the nearest first.
func (m observer) chain(id string) (out []*scenario.Formation) {
	for range len(m.sc().Formations) {
		f := m.sc().FormationByID(id)
		if f == nil {
			break
		}
		out = append(out, f)
		id = f.Parent
	}
	return out
}

// formation is the index of a formation, or -1.
func (m observer) formation(id string) int32 {
	for i := range m.sc().Formations {
		if m.sc().Formations[i].ID == id {
			return int32(i)
		}
	}
	return -1
}
