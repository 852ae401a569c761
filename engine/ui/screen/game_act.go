package screen

import (
	"auguststorm/engine/ui/kit"
)

var gameActions = []kit.Action{
	{ID: "day.end", Name: "End the day", Group: "Turn", Keys: []kit.Chord{"Ctrl+Enter"}, Help: "Ends your phase; the other side gives its orders and the next morning comes."},
	{ID: "order.undo", Name: "Undo", Group: "Turn", Keys: []kit.Chord{"Ctrl+Z"}, Help: "Takes the last order back, until dice fall or something hidden is seen."},
	{ID: "unit.next", Name: "Next unit", Group: "Turn", Keys: []kit.Chord{"N"}, Help: "Chooses the next unit that can still march: army by army, those nearest the enemy first."},
	{ID: "unit.last", Name: "Unit before", Group: "Turn", Keys: []kit.Chord{"Shift+N"}},
	{ID: "order.here", Name: "March or attack here", Group: "Turn", Keys: []kit.Chord{"Enter"}, Help: "Sends the chosen units to the hex under the pointer, or works out an attack on it."},
	{ID: "order.cancel", Name: "Choose nothing", Group: "Turn", Keys: []kit.Chord{"Escape"}},
	{ID: "show.reports", Name: "Reports", Group: "Panels", Keys: []kit.Chord{"R"}, Help: "Daybook, units and objectives."},
	{ID: "show.finder", Name: "Go to", Group: "Panels", Keys: []kit.Chord{"Ctrl+F", "F"}, Help: "Finds any town, river, range, formation, unit or rule; Enter goes there."},
	{ID: "show.oob", Name: "Order of battle", Group: "Panels", Keys: []kit.Chord{"U"}, Help: "Opens the tree of both sides at what is chosen. Arrows walk and fold it, Enter goes to the map."},
	{ID: "show.overlay", Name: "Next layer", Group: "Panels", Keys: []kit.Chord{"O"}, Help: "Lays the next layer over the map, alone; the menu of layers lays several together."},
	{ID: "stack.fan", Name: "Lay out the stack", Group: "Hex", Keys: []kit.Chord{"L"}, Help: "Lays the counters of the chosen hex side by side; a click with Shift on a stack does the same."},
	{ID: "unit.say", Name: "Read out", Group: "Panels", Keys: []kit.Chord{"Shift+R"}, Help: "Reads the chosen hex and unit to a screen reader."},
	{ID: "hex.e", Name: "Hex to the east", Group: "Hex", Keys: []kit.Chord{"Shift+Right"}},
	{ID: "hex.w", Name: "Hex to the west", Group: "Hex", Keys: []kit.Chord{"Shift+Left"}},
	{ID: "hex.ne", Name: "Hex to the north-east", Group: "Hex", Keys: []kit.Chord{"Shift+Up"}},
	{ID: "hex.nw", Name: "Hex to the north-west", Group: "Hex", Keys: []kit.Chord{"Ctrl+Up"}},
	{ID: "hex.se", Name: "Hex to the south-east", Group: "Hex", Keys: []kit.Chord{"Shift+Down"}},
	{ID: "hex.sw", Name: "Hex to the south-west", Group: "Hex", Keys: []kit.Chord{"Ctrl+Down"}},
	{ID: "hex.go", Name: "March or attack at the cursor", Group: "Hex", Keys: []kit.Chord{"M"}, Help: "Sends the chosen units to the hex the keys have walked to."},
	{ID: "hex.unit", Name: "Choose the unit at the cursor", Group: "Hex", Keys: []kit.Chord{"Space"}},
	{ID: "game.save", Name: "Save under a name", Group: "Everywhere", Keys: []kit.Chord{"Ctrl+S"}},
	{ID: "app.home", Name: "Title screen", Group: "Everywhere", Keys: []kit.Chord{"Ctrl+Q"}, Help: "Saves the game and goes back to the title."},
}

func (g *Game) act(c *kit.Context) {
	g.actDay(c)
	g.actWatch(c)
	if c.Act("phase.skip") {
		g.skip()
	}
	if g.play.on() {
		g.actPlaying(c)
		return
	}
	g.actStaff(c)
	g.actOrders(c)
	g.actDetach(c)
	if c.Act("order.cancel") && g.stepBack(c) {
		return
	}
	if c.Act("game.save") {
		g.naming.show(g)
	}
	if c.Act("stack.fan") {
		g.table.fan(g.table.hex)
	}
	g.actHex(c)
	g.actShow(c)
}

// actPlaying takes the keys that only look, while movements are played; an order waits
// until they have been seen.
func (g *Game) actPlaying(c *kit.Context) {
	switch {
	case c.Act("order.cancel") && (g.reportsOn || g.carded()):
		if g.oob.card = ""; g.reportsOn {
			g.closeReports(c)
		}
	case c.Act("game.save"):
		g.naming.show(g)
	}
	g.actShow(c)
	for _, list := range [...][]kit.Action{gameActions, detachActions, staffActions} {
		for i := range list {
			if c.Act(list[i].ID) {
				c.ToastAs("playing", c.T("The movements are being shown. Skip passes over them."), kit.News)
			}
		}
	}
}

// actDay ends the day, or passes over what is being shown of it.
func (g *Game) actDay(c *kit.Context) {
	if c.Act("day.end") {
		switch {
		case g.play.on() && !g.s.WatchOnly():
			if g.play.now > calmTime {
				c.Start("phase.skip")
			}
		case g.s.PersonToMove():
			g.endDay(c)
		case g.s.WatchOnly():
			g.nextDay()
		}
	}
}

func (g *Game) actOrders(c *kit.Context) {
	if c.Act("order.undo") {
		taken := g.s.Undoes()
		if err := g.s.Undo(); err != nil {
			c.Toast(c.Err(err), kit.News)
		} else {
			g.turn.takeBack(taken)
			g.dirty = true
			g.table.goBack(g)
		}
	}
	if c.Act("unit.next") {
		g.next(c, 1)
	}
	if c.Act("unit.last") {
		g.next(c, -1)
	}
	if c.Act("order.here") && g.table.view.Hover >= 0 {
		g.command(c, g.table.view.Hover)
	}
}

// stepBack closes one thing: a question, a mission being given, the reports, or what is
// chosen. It says whether the key has done all it should.
func (g *Game) stepBack(c *kit.Context) bool {
	switch {
	case g.turn.warned:
		g.turn.warned = false
		return true
	case g.orders.editing >= 0:
		g.closeMission(c)
		return true
	case g.orders.list:
		g.orders.list = false
		return true
	case g.byRail():
		g.rail = railing{}
		g.table.lay(g)
		return true
	case g.attack.open && len(g.table.units) > 0:
		g.attack.open = false
		g.table.goBack(g)
		g.table.lay(g)
		return true
	}
	if g.table.hex < 0 && !g.attack.open && g.ledger == nil && !g.carded() && g.reportsOn {
		g.closeReports(c)
		return true
	}
	g.attack.open, g.ledger, g.table.units, g.table.hex, g.oob.card = false, nil, nil, -1, ""
	g.table.fan(-1)
	g.table.lay(g)
	return false
}

// actShow opens and closes what stands beside the map.
func (g *Game) actShow(c *kit.Context) {
	if c.Act("show.reports") {
		if g.reportsOn {
			g.closeReports(c)
		} else {
			g.reportsOn = true
		}
	}
	if c.Act("show.finder") {
		g.finder.show()
	}
	if c.Act("show.oob") {
		if g.reportsOn && gamePages[g.page] == "Units" {
			g.closeReports(c)
		} else {
			g.openRoll()
		}
	}
	if c.Act("show.overlay") {
		g.nextLayer(c)
	}
	if c.Act("app.home") {
		g.leave()
	}
}
