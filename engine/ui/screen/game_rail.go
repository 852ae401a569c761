package screen

import (
	"auguststorm/engine"
	"auguststorm/engine/ui/kit"
)

// railing is the choice that the next march goes by rail: of one unit, until another is
// chosen or anything changes.
type railing struct {
	on     bool
	unit   engine.UnitID
	turned int // the session's, when it was chosen
}

// byRail reports that the next march of the chosen units goes by rail.
func (g *Game) byRail() bool {
	return g.rail.on && len(g.table.units) > 0 && g.table.units[0] == g.rail.unit && g.s.Turned() == g.rail.turned
}

// endRail ends the choice for good when another unit has been chosen.
func (g *Game) endRail() {
	if g.rail.on && !g.byRail() {
		g.rail = railing{}
		g.table.stale = true
	}
}

// chooseRail begins or ends it for a unit, and says why where no train goes.
func (g *Game) chooseRail(c *kit.Context, u engine.UnitID) {
	g.rail = railing{!g.byRail(), u, g.s.Turned()}
	g.table.lay(g)
	if !g.rail.on {
		return
	}
	if why := refusal(c, g.s.View().RailClosed(u)); why != "" {
		c.Toast(why, kit.Trouble)
		g.rail = railing{}
	}
}

// railTip says at the pointer what a way by rail is, or why there is none.
func (g *Game) railTip(c *kit.Context, room kit.Rect, h int32) {
	if h < 0 || !g.byRail() {
		return
	}
	u := g.table.units[0]
	way, trains, err := g.s.View().RailRoute(u, h)
	text := refusal(c, err)
	if err == nil {
		km := int32(len(way)-1) * g.sc().Map.HexKM
		text = c.Tf("By rail, %[1]s km in %[2]s; it arrives today and moves no more.", c.Num(km), c.N(int(trains), "%s train", "%s trains"))
	}
	p := g.table.view.Camera.Centre(h)
	c.TipIn(room, kit.Rect{X: p.X - 12, Y: p.Y - 12, W: 24, H: 24}, g.gaz().Where(h)+". "+text)
}
