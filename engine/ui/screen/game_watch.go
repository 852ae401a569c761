package screen

import (
	"auguststorm/engine"
	"auguststorm/engine/daybook"
	"auguststorm/engine/ui/board"
	"auguststorm/engine/ui/kit"
)

// watch is how a game of two staffs is looked at: with whose eyes, and how it goes
// on.
type watch struct {
	eyes  int   // 0 both sides, 1 and 2 one of them
	plays bool  // phase after phase
	until int32 // the day to which it goes on, while it does not play
}

// watchActions serve watched games and records alike.
var watchActions = []kit.Action{
	{ID: "phase.pause", Name: "Play or pause", Group: "Watching", Keys: []kit.Chord{"P"}, Help: "Holds the movements, or a watched game, and lets them go on."},
	{ID: "watch.day", Name: "Next day", Group: "Watching", Keys: []kit.Chord{"."}, Help: "Goes on to the next morning."},
	{ID: "watch.before", Name: "Day before", Group: "Watching", Keys: []kit.Chord{","}, Help: "Goes back a day in a record."},
	{ID: "watch.phase", Name: "Next phase", Group: "Watching", Keys: []kit.Chord{"Shift+."}, Help: "Lets the staff whose turn it is give its orders."},
	{ID: "watch.step", Name: "Next order", Group: "Watching", Keys: []kit.Chord{"/"}, Help: "Carries out one order of the record."},
	{ID: "phase.skip", Name: "Skip the movements", Group: "Watching", Keys: []kit.Chord{"Backspace"}, Help: "Shows at once how the other side's phase ended."},
	{ID: "phase.follow", Name: "Follow what is shown", Group: "Watching", Keys: []kit.Chord{"Shift+P"}, Help: "Leads the map to the movements and fights that are played; once the map has been moved by hand it stays."},
	{ID: "watch.eyes", Name: "Other eyes", Group: "Watching", Keys: []kit.Chord{"V"}, Help: "Both sides in full, then what each side sees."},
}

// eyesNames name the eyes to choose from.
func eyesNames(c *kit.Context, sides [2]string) []string {
	return []string{"Both sides", capital(c.T(sides[0])), capital(c.T(sides[1]))}
}

// asSeen are the steps of events with the eyes chosen: 0 both sides, 1 and 2 one.
func asSeen(game *engine.Game, roster *board.Roster, eyes int, events []engine.Event) []step {
	if eyes == 0 {
		return stepsOf(events, game, roster, func(u engine.UnitID) engine.View { return game.View(game.SideOf(u)) })
	}
	side := engine.Side(eyes - 1)
	return stepsOf(game.FilterEvents(side, events), game, roster, func(engine.UnitID) engine.View { return game.View(side) })
}

// eyes are those of the person at the board, or those chosen for watching.
func (g *Game) eyes() int {
	if g.s.WatchOnly() {
		return g.watch.eyes
	}
	return int(g.s.View().Side()) + 1
}

// The game at the board as a scene.
func (g *Game) truth() *engine.Game { return g.s.Game() }
func (g *Game) view() engine.View   { return g.s.View() }
func (g *Game) past() []daybook.Day { return g.s.Book.Days }
func (g *Game) book() *daybook.Book { return g.s.Book }

// The game as the host of an order of battle.
func (g *Game) observed() observer { return g.observer }
func (g *Game) moment() int        { return g.s.Turned() }

// wants reports that the next staff is to give its orders.
func (g *Game) wants() bool {
	if !g.s.StaffToMove() || g.busy() || g.play.on() || g.turn.failed || g.turn.pending != nil {
		return false
	}
	if !g.s.WatchOnly() {
		return true
	}
	if g.asking || g.watch.plays || g.s.Game().Day() < g.watch.until {
		g.asking = false
		return true
	}
	return false
}

// actWatch takes the keys of a watched game.
func (g *Game) actWatch(c *kit.Context) {
	w := &g.watch
	if g.table.view != nil {
		g.sh.actFollow(c, g.table.view, &g.play)
	}
	switch {
	case c.Act("phase.pause"):
		switch {
		case g.play.on():
			g.play.paused = !g.play.paused
			if g.s.WatchOnly() {
				w.plays = !g.play.paused
			}
		case g.s.WatchOnly():
			w.plays = !w.plays
			g.play.lead.free(g.table.view)
		}
	case !g.s.WatchOnly():
	case c.Act("watch.phase"):
		g.skip()
		g.asking = true
		g.play.lead.free(g.table.view)
	case c.Act("watch.day"):
		g.nextDay()
	case c.Act("watch.before"):
		c.Toast(c.T("A game only goes forward. Its record can be wound back: save it, and open that from the title screen."), kit.News)
	case c.Act("watch.eyes"):
		w.eyes = (w.eyes + 1) % 3
		g.changeEyes(c)
	}
}

// skip passes over the movements that are being played.
func (g *Game) skip() {
	if g.play.on() {
		g.play.stop()
		g.table.stale = true
	}
	if g.table.view != nil {
		g.table.view.Results = nil
	}
}

// nextDay goes on to the morning after the day that is shown. The last phase of that may
// be what is being played: then the morning has come.
func (g *Game) nextDay() {
	g.play.lead.free(g.table.view)
	day := g.s.Game().Day()
	if !g.play.on() || day == g.play.day {
		g.watch.until = day + 1
	}
	g.skip()
}

// changeEyes lays the map for the eyes chosen.
func (g *Game) changeEyes(c *kit.Context) {
	g.s.Eyes = engine.Side(max(0, g.watch.eyes-1))
	g.table.hex, g.table.units = -1, nil
	g.play.stop()
	g.table.stale = true
	c.Say(c.T(eyesNames(c, sideIDs(g.sc()))[g.watch.eyes]))
	c.Redraw()
}

// watchBar is the row of buttons of a watched game.
func (g *Game) watchBar(c *kit.Context, page *kit.Rect) {
	r := c.Panel(page.CutBottom(64).Middle(min(1120, page.W), 60))
	row := r.Middle(r.W, 32)
	w := &g.watch
	over := ""
	if g.s.Game().Over() {
		over = c.T("The campaign is over.")
	}
	icon, label := "play", "Play"
	if w.plays {
		icon, label = "pause", "Pause"
	}
	c.Button(row.CutLeft(max(100, c.ButtonWidth(label, true))), kit.Button{ID: "play", Icon: icon, Label: label, Kind: kit.Primary, Action: "phase.pause", Why: over})
	row.CutLeft(8)
	if row.W > 640 {
		c.Button(row.CutLeft(max(110, c.ButtonWidth("Next phase", false)-10)), kit.Button{ID: "phase", Label: "Next phase", Action: "watch.phase", Why: over})
		row.CutLeft(8)
	}
	if w := max(100, c.ButtonWidth("Next day", false)-10); row.W*0.4-w > 140 || row.W-w > 490 { // the top bar has it too
		c.Button(row.CutLeft(w), kit.Button{ID: "day", Label: "Next day", Action: "watch.day", Why: over})
		row.CutLeft(8)
	}
	if row.W > 520 {
		idle := ""
		if !g.play.on() {
			idle = c.T("Nothing is moving now.")
		}
		c.Button(row.CutLeft(max(90, c.ButtonWidth("Skip", true)-10)), kit.Button{ID: "skip", Icon: "skip", Label: "Skip", Action: "phase.skip", Why: idle})
		row.CutLeft(12)
	}
	if c.Choice(row.CutRight(min(300, row.W*0.6)), "eyes", eyesNames(c, sideIDs(g.sc())), &w.eyes) {
		g.changeEyes(c)
	}
	row.CutRight(12)
	if row.W > 40 {
		g.sh.followButton(c, row.CutRight(36), &g.play)
		row.CutRight(6)
	}
	if row.W > 120 {
		g.sh.speedChoice(c, row.CutRight(min(170, row.W)), &g.play)
	}
}
