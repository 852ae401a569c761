package screen

import (
	"strings"

	"auguststorm/engine"
	"auguststorm/engine/ui/kit"
)

// detachActions divide a unit and put it together again.
var detachActions = []kit.Action{
	{ID: "unit.detach", Name: "Detach", Group: "Turn", Keys: []kit.Chord{"D"}, Help: "Makes a part of the chosen unit one of its own: to mask works, to hold a town, to go ahead."},
	{ID: "unit.rejoin", Name: "Rejoin", Group: "Turn", Keys: []kit.Chord{"J"}, Help: "Takes a detachment back into its unit in the same hex."},
}

// actDetach takes the keys.
func (g *Game) actDetach(c *kit.Context) {
	for _, id := range [...]string{"unit.detach", "unit.rejoin"} {
		if !c.Act(id) || !g.s.PersonToMove() {
			continue
		}
		switch {
		case len(g.table.units) == 0:
			c.Toast(c.T("Choose a unit first."), kit.News)
		case id == "unit.detach":
			g.detach(c, g.table.units[0])
		default:
			g.rejoin(c, g.table.units[0])
		}
	}
}

// detach divides a unit; the detachment is chosen, to be sent on its way.
func (g *Game) detach(c *kit.Context, u engine.UnitID) {
	if g.do(c, engine.Detach{Unit: u}) {
		g.chooseHere(c, g.s.View().DetachmentOf(u))
	}
}

// rejoin puts a detachment and its unit together, whichever of them is chosen.
func (g *Game) rejoin(c *kit.Context, u engine.UnitID) {
	if d := g.rejoins(u); g.do(c, engine.Rejoin{Unit: d}) {
		g.chooseHere(c, g.s.View().DetachedFrom(d))
	}
}

// rejoins is what would go back if a unit were told so: its detachment, or the unit.
func (g *Game) rejoins(u engine.UnitID) engine.UnitID {
	if d := g.s.View().DetachmentOf(u); d >= 0 {
		return d
	}
	return u
}

// chooseHere chooses a unit in the chosen hex.
func (g *Game) chooseHere(c *kit.Context, u engine.UnitID) {
	g.table.units = []engine.UnitID{u}
	g.table.stale, g.table.found = true, true
	g.table.lay(g)
	c.Say(g.spoken(c))
}

// detaching are the buttons to divide a unit and to put it together.
func (g *Game) detaching(c *kit.Context, r *kit.Rect, u engine.UnitID) {
	v := g.s.View()
	row := r.CutTop(kit.RowHeight)
	c.Topic(row, "2.4")
	why, tip := refusal(c, v.Check(engine.Detach{Unit: u})), ""
	if why == "" {
		tip = g.shareTip(c, u)
	}
	if c.Button(row.CutLeft(row.W/2-4), kit.Button{ID: "detach", Action: "unit.detach", Label: "Detach", Why: why, Tip: tip}) {
		c.Redraw()
	}
	row.CutLeft(8)
	why = refusal(c, v.Check(engine.Rejoin{Unit: g.rejoins(u)}))
	if c.Button(row, kit.Button{ID: "rejoin", Action: "unit.rejoin", Label: "Rejoin", Why: why}) {
		c.Redraw()
	}
	r.CutTop(10)
}

// shareTip says what goes and what stays.
func (g *Game) shareTip(c *kit.Context, u engine.UnitID) string {
	men, guns, armour := g.s.View().WouldDetach(u)
	s, _ := g.s.View().Unit(u)
	parts := []string{c.N(int(men), "%s man", "%s men")}
	if guns > 0 {
		parts = append(parts, c.N(int(guns), "%s gun", "%s guns"))
	}
	if armour > 0 {
		parts = append(parts, c.N(int(armour), "%s tank", "%s tanks"))
	}
	return c.Tf("Go: %[1]s. Stay: %[2]s. Forming up costs the detachment %[3]d MP.", strings.Join(parts, ", "), c.N(int(s.Men-men), "%s man", "%s men"), g.sc().Rules.Detach.Cost)
}

// parted says what a unit has detached, or what it is a part of.
func (g *Game) parted(c *kit.Context, r *kit.Rect, u engine.UnitID) {
	v := g.s.View()
	if w := v.DetachedFrom(u); w >= 0 {
		says(c, r, kit.Small, c.Theme.Soft, c.Tf("Belongs to: %s.", c.Name(g.sc().Units[w].Name)))
	}
	if d := v.DetachmentOf(u); d >= 0 {
		switch s, _ := v.Unit(d); s.Status {
		case engine.OnMap:
			says(c, r, kit.Small, c.Theme.Soft, c.Tf("Detached: %[1]s men, %[2]s.", c.Num(s.Men), g.gaz().At(s.Hex)))
		case engine.Destroyed, engine.Surrendered:
			says(c, r, kit.Small, c.Theme.Soft, c.T("Its detachment has been lost."))
		}
	}
}
