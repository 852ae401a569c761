package screen

import (
	"auguststorm/engine"
	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/play"
)

// Game is the screen on which a campaign is played: the map fills the window, the
// panels lie on it.
type Game struct {
	observer
	sh        *Shell
	s         *play.Session
	kin       kin
	table     table
	attack    attack
	ledger    *engine.CombatResolved // just fought
	staff     *app.Job               // the staff's phase in progress
	page      int                    // of the reports
	back      int                    // days back in the daybook
	oob       oob
	finder    finder
	objective int
	shown     int
	reportsOn bool
	manual    book
	asking    bool
	dirty     bool // orders since the last save
	turn      turn
	play      playback // of the other side's phase
	watch     watch    // of a game of two staffs
	taking    *app.Job // a turn file that is being opened
	naming    naming
	keeper    keeper
	settings  preferences
	closing   closing
	lesson    *teaching // nil in a game of its own
	orders    staffing  // of the person's own staff
	rail      railing   // the next march goes by rail
}

// NewGame shows a session.
func NewGame(sh *Shell, s *play.Session) *Game {
	if s.Setup.Game == "" && s.Setup.Post == nil {
		s.Setup.Game = newGameName()
	}
	sh.App.UI.Actions.Add(gameActions...)
	sh.App.UI.Actions.Add(detachActions...)
	sh.App.UI.Actions.Add(staffActions...)
	sh.App.UI.Actions.Add(watchActions...)
	g := &Game{sh: sh, s: s, kin: newKin(s.Setup.Scenario), objective: -1, shown: -1, keeper: keeper{turned: -1}}
	g.observer = observer{g}
	g.table.hex, g.orders.editing = -1, -1
	g.play.lead.off = sh.App.Recall(leadKey) == "off"
	g.play.lead.returns = !s.WatchOnly()
	g.turn.begin(g)
	return g
}

// layOut makes the map before the screen is shown.
func (g *Game) layOut(pause func()) *Game {
	g.table.view = g.sh.layMap(g.s.Setup.Scenario, pause)
	return g
}

// busy reports that a staff is at work.
func (g *Game) busy() bool { return g.staff != nil && !g.staff.Done() }

// Frame draws the game, and the manual over all of it.
func (g *Game) Frame(c *kit.Context) {
	g.draw(c)
	g.manual.frame(c, func() string { return g.help(c) })
}

// goOn is what happens by itself: a turn file comes, a staff gives its orders, movements
// are played; and the map below all of it.
func (g *Game) goOn(c *kit.Context) {
	if g.s.Setup.Post != nil {
		for _, d := range g.sh.App.Dropped() {
			g.receive(d.Name, d.Data, nil)
		}
	}
	g.turn.run(g, c)
	g.endRail()
	g.table.frame(g, c, c.Size)
	if p := g.turn.pending; p != nil && !g.turn.curtain {
		g.turn.pending = nil
		g.showFrom(c, p)
	}
	if g.wants() {
		g.runStaff()
	}
	if !g.manual.on && g.play.run(c) {
		g.table.stale = true
	}
	g.endAfterStaff(c)
}

func (g *Game) draw(c *kit.Context) {
	g.sh.common(c)
	g.s.Book.Speak(c)
	g.goOn(c)
	if !g.turn.curtain && !g.asked() {
		g.act(c)
	}
	page := c.Size
	g.topBar(c, page.CutTop(topBarHeight))
	if c.Size.H > 480 {
		g.ribbon(c, page.CutBottom(46))
	}
	g.dialogs(c)
	if g.turn.curtain {
		g.drawCurtain(c, page)
		return
	}
	page = page.Inset(12)
	if g.s.WatchOnly() {
		g.watchBar(c, &page)
	}
	if g.play.on() {
		g.drawPlaying(c, page)
		return
	}
	g.leftPanel(c, &page, true)
	g.rightPanel(c, &page)
	if g.s.Owes() {
		g.sendPanel(c, page)
	}
	g.lesson.end(g, c, page)
	mini := g.minimap(c, page)
	g.finder.frame(c, g)
	g.legend(c, page)
	g.table.hand(g, c, page, mini)
	if g.dirty && !g.busy() {
		g.dirty = false
		g.save(nil)
	}
}

// drawPlaying is the screen while movements are played: what only looks works as ever.
func (g *Game) drawPlaying(c *kit.Context, page kit.Rect) {
	g.leftPanel(c, &page, false)
	if g.carded() {
		g.rightPanel(c, &page)
	}
	g.play.lead.room = page
	if !g.s.WatchOnly() {
		g.playBar(c, page)
	}
	g.finder.frame(c, g)
	g.table.view.Handle(c)
}

// leftPanel is the reports, where they are open, with the lesson below them.
func (g *Game) leftPanel(c *kit.Context, page *kit.Rect, teaches bool) {
	if !g.reportsOn || page.W <= 560 {
		if teaches {
			g.teach(c, page, false)
		}
		return
	}
	side := c.OtherPanel(page, g.reportsWidth(page.W))
	if teaches {
		g.teach(c, &side, true)
	}
	c.Scope("reports", func() { g.reports(c, c.Panel(side)) })
}

// minimap draws the whole map small in the lower right corner, where only a part of it
// shows, and returns its place.
func (g *Game) minimap(c *kit.Context, page kit.Rect) (mini kit.Rect) {
	cam := g.table.view.Camera
	if c.Size.H <= 560 || page.W <= 320 || cam.Zoom() <= cam.Fit()*1.1 {
		return mini
	}
	mini.W = min(230, page.W/3)
	mini.H = mini.W / g.table.view.Map.Grid().Aspect()
	mini.X, mini.Y = page.Right()-mini.W, page.Bottom()-mini.H
	if g.table.mini.Draw(&c.List, g.table.view, mini, c.Scale) {
		c.WakeIn(0)
	}
	return mini
}

// rightPanel is what is chosen, the attack being worked out, or the one just fought.
func (g *Game) rightPanel(c *kit.Context, page *kit.Rect) {
	if g.table.hex < 0 && !g.attack.open && g.ledger == nil && !g.turn.warned && !g.carded() && !g.orders.staffShows() || page.W < 330 {
		return
	}
	side := c.SidePanel(page, min(330, max(page.W*0.48, min(210, page.W-110))))
	c.Scope("right", func() {
		r := c.Panel(side)
		c.Topic(side, g.topic())
		x := kit.Rect{X: side.Right() - 30, Y: side.Y + 3, W: 26, H: 24}
		if c.Button(x, kit.Button{ID: "x", Icon: "close", Kind: kit.Quiet, Action: "order.cancel", Tip: "Closes this panel."}) {
			c.Redraw()
		}
		switch {
		case g.turn.warned:
			g.warnings(c, r)
		case g.attack.open:
			g.forecast(c, r)
		case g.ledger != nil:
			g.after(c, r)
		case g.orders.editing >= 0:
			g.missionPanel(c, r)
		case g.orders.list:
			g.staffPanel(c, r)
		case g.carded():
			g.record(c, r)
		default:
			g.selection(c, r)
		}
	})
}
