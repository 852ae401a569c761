package screen

import (
	"slices"
	"strings"

	"auguststorm/ai"
	"auguststorm/engine"
	"auguststorm/engine/ui/board"
	"auguststorm/engine/ui/kit"
)

// missionStance is a stance that a person can give the staff.
type missionStance struct {
	word  string // of a doctrine
	name  string
	about string
	works bool   // it meets works on its way
	axis  string // what its places are called, "" where it has none
	own   bool   // its places are named by the player, never those of history
	needs string // why it cannot be given without a place, "" where it can
}

// missionStances are those offered, in the order of the list.
var missionStances = []missionStance{
	{word: "assault", name: "Assault", about: "Along the axis, fighting whoever bars it.", works: true, axis: "Axis"},
	{word: "advance", name: "Advance", about: "Along the axis, leaving alone who does not bar the way.", works: true, axis: "Axis"},
	{word: "pursue", name: "Pursue", about: "Along the axis as fast as possible, leaving to others what holds out.", works: true, axis: "Axis"},
	{word: "mask", name: "Mask", about: "Goes to the place named and stands before it without attacking, so that its garrison stays where it is.", axis: "Place", own: true, needs: "Name the place it is to stand before."},
	{word: "hold", name: "Hold", about: "Stays where it is, or goes to the place named and holds it.", axis: "Place"},
	{word: "delay", name: "Delay", about: "Stands on each line of the axis until it cannot be held, then falls back to the next.", axis: "Lines to fall back to", needs: "Name at least one line to fall back to."},
	{word: "withdraw", name: "Withdraw", about: "Goes back at once to the last of the places named that its side still holds, and stays there.", axis: "Places to go back to", needs: "Name the place it is to go back to."},
	{word: "reserve", name: "Reserve", about: "Stands by, and goes where an objective of its own side within 16 hexes is threatened."},
	{word: "regroup", name: "Regroup", about: "Stays, rests and attacks nobody."},
}

// worksKeys and supplyKeys are the words of a doctrine behind the choices.
var (
	worksKeys   = []string{"split", "reduce", "pass"}
	worksNames  = []string{"Split", "Reduce", "Pass by"}
	worksAbout  = []string{"A part stays to reduce works on the way, the rest passes by.", "All reduce works on the way before they go on.", "All pass works by."}
	worksShort  = []string{"works: a part reduces them", "works: all reduce them", "works: passed by"}
	supplyKeys  = []string{"", "first", "last"}
	supplyNames = []string{"As others", "First", "Last"}
)

// stanceAt is the place of a mission's stance in the list.
func stanceAt(m *ai.Mission) int {
	return max(0, slices.IndexFunc(missionStances, func(s missionStance) bool { return s.word == m.Stance }))
}

// placeNames are the places of an axis in a row.
func (g *Game) placeNames(axis []int32) string {
	var names []string
	for _, h := range axis {
		names = append(names, g.gaz().Where(h))
	}
	return strings.Join(names, " – ")
}

// missionWords is a mission in a sentence.
func (g *Game) missionWords(c *kit.Context, f int32, m *ai.Mission) string {
	at := stanceAt(m)
	text := c.T(missionStances[at].name)
	switch axis := g.placeNames(g.mainAxis(f, m)); {
	case axis != "" && m.Stance == "mask":
		text = c.Tf("Mask %s", axis)
	case axis != "" && m.History:
		text = c.Tf("%[1]s as in history: %[2]s", text, axis)
	case axis != "":
		text += ": " + axis
	case m.Stance == "hold":
		text = c.T("Hold where it stands")
	}
	var more []string
	if missionStances[at].works {
		more = append(more, c.T(worksShort[max(0, slices.Index(worksKeys, m.Works))]))
	}
	switch m.Supply {
	case "first":
		more = append(more, c.T("served first"))
	case "last":
		more = append(more, c.T("served last"))
	}
	if m.Rail {
		more = append(more, c.T("by rail where it can"))
	}
	for _, s := range more {
		text += "; " + s
	}
	return text + "."
}

// missionShort is a mission in two words, for a row of the order of battle.
func (g *Game) missionShort(c *kit.Context, f int32, m *ai.Mission) string {
	text := c.T(missionStances[stanceAt(m)].name)
	if axis := g.mainAxis(f, m); len(axis) > 0 && m.Stance != "delay" {
		text += ": " + g.gaz().Where(axis[len(axis)-1])
	}
	return text
}

// nodeMission is what a row of the order of battle says of its mission, "" where the
// formation has none of its own.
func (g *Game) nodeMission(c *kit.Context, n *oobNode) string {
	if n.formation < 0 || n.side != g.s.View().Side() || g.s.WatchOnly() {
		return ""
	}
	if m, of := g.s.MissionOf(n.formation); m != nil && of == n.formation {
		return g.missionShort(c, of, m)
	}
	return ""
}

// unitsUnder are the land units on the map that belong to a formation.
func (g *Game) unitsUnder(f int32) (out []engine.UnitID) {
	v := g.s.View()
	for _, u := range v.Units(nil) {
		if s, ok := v.Unit(u); !ok || s.Hex < 0 {
			continue
		}
		if g.kin.within(u, f) {
			out = append(out, u)
		}
	}
	return out
}

// course is an axis and where those who go along it stand.
type course struct {
	from int32
	axis []int32
	men  int32
}

// courses are the axes of a formation with a mission, that of most men first.
func (g *Game) courses(f int32, m *ai.Mission) (out []course) {
	v := g.s.View()
	if missionStances[stanceAt(m)].axis == "" {
		return nil
	}
	for _, u := range g.unitsUnder(f) {
		if own, of := g.s.MissionOf(g.formation(g.sc().Units[u].Formation)); of >= 0 && of != f && own != nil && g.isUnder(of, f) {
			continue // it has a mission of its own
		}
		axis := m.Axis
		if m.History {
			axis = ai.HistoricAxis(g.sc(), u)
		}
		s, _ := v.Unit(u)
		if len(axis) == 0 || m.History && v.FirstPosture(u) == engine.Holding && missionStances[stanceAt(m)].works {
			continue
		}
		at := slices.IndexFunc(out, func(k course) bool { return slices.Equal(k.axis, axis) })
		if at < 0 {
			at = len(out)
			out = append(out, course{s.Hex, axis, 0})
		}
		k := &out[at]
		k.men += s.Men
		if v.Distance(s.Hex, axis[0]) < v.Distance(k.from, axis[0]) {
			k.from = s.Hex // the foremost
		}
	}
	slices.SortStableFunc(out, func(a, b course) int { return int(b.men - a.men) })
	return out
}

// isUnder reports that a formation stands below another.
func (g *Game) isUnder(f, above int32) bool {
	return slices.Contains(g.chain(g.sc().Formations[f].ID), &g.sc().Formations[above])
}

// mainAxis is the axis of a mission that is named: the places given, or in history the
// formation's own, else that of most of its men.
func (g *Game) mainAxis(f int32, m *ai.Mission) []int32 {
	if !m.History {
		return m.Axis
	}
	var axis []int32
	for _, l := range g.sc().Formations[f].Axis {
		if l.Hex >= 0 {
			axis = append(axis, l.Hex)
		}
	}
	if k := g.courses(f, m); len(axis) == 0 && len(k) > 0 {
		axis = k[0].axis
	}
	return axis
}

// layMission draws the arrows of the mission that is being given, or of that of what is
// chosen.
func (g *Game) layMission() {
	o, f := &g.table.view.Overlay, g.orders.editing
	if f >= 0 {
		g.layCourses(o, f, &g.orders.draft, true)
		return
	}
	if f = g.subject(); f < 0 || g.s.WatchOnly() {
		return
	}
	if m, of := g.s.MissionOf(f); m != nil {
		g.layCourses(o, of, m, false)
	}
}

// layCourses draws the arrows of a mission: one that goes the way of another for a while
// branches off from it.
func (g *Game) layCourses(o *board.Overlay, f int32, m *ai.Mission, numbered bool) {
	courses := g.courses(f, m)
	for i := range courses {
		courses[i].axis = g.ahead(&courses[i], m.History)
	}
	for i, k := range courses {
		if slices.ContainsFunc(courses[:i], func(o course) bool { return begins(o.axis, k.axis) }) ||
			slices.ContainsFunc(courses[i+1:], func(o course) bool { return len(o.axis) > len(k.axis) && begins(o.axis, k.axis) }) {
			continue // another arrow goes the same way, and on
		}
		for _, before := range courses[:i] {
			for n := len(k.axis) - 1; n > 0; n-- {
				if begins(before.axis, k.axis[:n]) {
					k.from, k.axis = k.axis[n-1], k.axis[n:]
					break
				}
			}
		}
		o.Add(g.table.roster.Axis(k.from, k.axis, numbered && !m.History))
	}
}

// begins reports that an axis begins with all places of another.
func begins(axis, with []int32) bool {
	return len(axis) >= len(with) && slices.Equal(axis[:len(with)], with)
}

// ahead are the places of an axis that are not passed yet: the next one is nearer than
// from those behind, and of places named by the person the own side holds them.
func (g *Game) ahead(k *course, history bool) []int32 {
	v, axis := g.s.View(), k.axis
	for len(axis) > 1 && (history || v.Control(axis[0]) == v.Side()) && v.Distance(k.from, axis[1]) < v.Distance(axis[0], axis[1]) {
		axis = axis[1:]
	}
	return axis
}

// subject is the formation that is chosen: the one whose record shows, or the army of the
// chosen unit; -1 for none.
func (g *Game) subject() int32 {
	if g.carded() {
		if i := g.oob.index(g.oob.card); i >= 0 && g.oob.nodes[i].side == g.s.View().Side() {
			return g.oob.nodes[i].formation
		}
	}
	if len(g.table.units) == 0 {
		return -1
	}
	return g.armyIndex(g.table.units[0])
}

// armyIndex is the army of a unit, or the highest formation below its front.
func (g *Game) armyIndex(u engine.UnitID) int32 {
	chain := g.chain(g.sc().Units[u].Formation)
	for i, f := range chain {
		if f.Level == "army" || i+1 == len(chain) || chain[i+1].Level == "front" || chain[i+1].Level == "theatre" {
			return g.formation(f.ID)
		}
	}
	return -1
}
