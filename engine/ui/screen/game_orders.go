package screen

import (
	"auguststorm/engine"
	"auguststorm/engine/ui/kit"
)

// command is a right click on the map: the chosen units march there, or the
// attack on it is worked out.
func (g *Game) command(c *kit.Context, h int32) {
	if !g.s.PersonToMove() {
		return
	}
	if g.orders.editing >= 0 {
		g.addPlace(c, h)
		return
	}
	v := g.s.View()
	if v.Occupant(h) == v.Side().Enemy() {
		g.attack.begin(g, h)
		g.table.lay(g)
		c.Redraw()
		return
	}
	if len(g.table.units) == 0 {
		c.Toast(c.T("Choose a unit first, then the hex it shall march to."), kit.News)
		return
	}
	byRail, done := g.byRail(), false
	for _, u := range g.table.units {
		if byRail {
			done = g.do(c, engine.MoveByRail{Unit: u, To: h}) || done
		} else {
			done = g.do(c, engine.Move{Unit: u, To: h}) || done
		}
	}
	if !done { // the units are still chosen: another hex may do
		return
	}
	g.rail = railing{}
	g.table.hex = h
	g.table.lay(g)
	c.Say(g.spoken(c))
}

// do gives an order and says why where it is refused.
func (g *Game) do(c *kit.Context, o engine.Order) bool {
	side := g.s.Game().Active()
	events, err := g.s.Order(o)
	if err != nil {
		c.Toast(refusal(c, err), kit.Refused)
		return false
	}
	c.Answered()
	for _, e := range events {
		switch e := e.(type) {
		case engine.ObjectiveTaken:
			c.Toast(c.Tf("%s is taken.", c.Name(g.sc().Objectives[e.Objective].Name)), kit.Good)
		case engine.CombatResolved:
			g.ledger = &e
		}
	}
	g.turn.note(g, side, events)
	g.dirty = true
	c.Redraw()
	return true
}
