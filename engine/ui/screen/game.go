package screen

import (
	"auguststorm/engine"
	"auguststorm/engine/daybook"
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

func (g *Game) topBar(c *kit.Context, r kit.Rect) {
	r = c.Edge(r, "top")
	end := float32(140)
	if c.Size.W < 700 {
		end = min(end, c.ButtonWidth(g.endName(c), false))
	} else {
		end = max(end, c.ButtonWidth(g.endName(c), false)-8)
	}
	g.lesson.spot("end", kit.Rect{X: r.Right() - end, Y: r.Y, W: end, H: r.H}.Middle(end, 32))
	if g.s.Game().Over() && g.lesson == nil {
		if c.Button(r.CutRight(end).Middle(end, 32), kit.Button{ID: "verdict", Label: "The verdict", Kind: kit.Primary}) {
			g.closing.on = true
		}
	} else {
		c.Button(r.CutRight(end).Middle(end, 32), kit.Button{ID: "end", Label: g.endName(c), Action: "day.end", Kind: kit.Primary, Why: g.whyNoEnd(c)})
	}
	r.CutRight(8)
	for _, b := range g.tools() {
		g.lesson.spot(b.ID, kit.Rect{X: r.Right() - 36, Y: r.Y, W: 36, H: r.H}.Middle(34, 32))
		at := r.CutRight(36)
		switch used := c.Button(at.Middle(34, 32), b); {
		case used && b.ID == "layers":
			g.layerMenu(c, r.CutRight(36))
		case used && b.ID == "menu":
			g.menu(c, at)
		}
	}
	g.pickLayer(c)
	g.dateLine(c, &r)
	if g.turn.curtain { // not even its weather is told before the next side sits here
		return
	}
	r.CutLeft(12)
	c.Topic(r, "16.1")
	g.stateLine(c, r)
}

// dateLine is the date, short where there is little room.
func (g *Game) dateLine(c *kit.Context, r *kit.Rect) {
	date := daybook.Long(c, g.s.Game().Date())
	if c.Measure(kit.Title, date)+110 > r.W {
		date = daybook.Short(c, g.s.Game().Date())
	}
	c.Line(r.CutLeft(min(c.Measure(kit.Title, date)+12, r.W)), kit.Title, c.Theme.Ink, kit.Start, date)
}

func (g *Game) tools() []kit.Button {
	_, why := g.s.CanUndo()
	tools := []kit.Button{
		{ID: "save", Icon: "save", Kind: kit.Quiet, Action: "game.save"},
		{ID: "undo", Icon: "undo", Kind: kit.Quiet, Action: "order.undo", Why: why},
		{ID: "layers", Icon: "layers", Kind: kit.Quiet, Tip: "What lies over the map"},
		{ID: "staff", Icon: "person", Kind: kit.Quiet, Action: "staff.show", On: g.orders.staffShows()},
		{ID: "reports", Icon: "list", Kind: kit.Quiet, Action: "show.reports", On: g.reportsOn},
		{ID: "find", Icon: "search", Kind: kit.Quiet, Action: "show.finder"},
		{ID: "book", Icon: "book", Kind: kit.Quiet, Action: "app.manual"},
		{ID: "menu", Icon: "menu", Kind: kit.Quiet, Tip: "Menu: save, settings, manual, title"},
	}
	for i := range tools {
		if g.turn.curtain {
			tools[i].Why = "The seat changes hands"
		}
	}
	return tools
}

func (g *Game) endName(c *kit.Context) string {
	if g.s.WatchOnly() {
		return c.T("Next day")
	}
	return c.T("End the day")
}

func (g *Game) state(c *kit.Context) string {
	game := g.s.Game()
	r := game.Result()
	vp := c.Tf("%[1]s of %[2]s VP held by %[3]s", c.Num(r.VP[0]), c.Num(r.Total), g.sideName(c, 0))
	switch {
	case game.Over():
		return c.Tf("The campaign is over: %[1]s, %[2]s", c.T(r.Level), vp)
	case g.busy():
		return c.Tf("%s gives its orders", capital(g.sideName(c, game.Active())))
	}
	return capital(vp) + g.skies(c)
}

// skies is the weather at the headquarters of the fronts.
func (g *Game) skies(c *kit.Context) string {
	text := ""
	for i := range g.sc().Formations {
		f, v := &g.sc().Formations[i], g.s.View()
		if s, own := v.Formation(int32(i)); own && f.Level == "front" && s.HQ >= 0 {
			text += "; " + c.Name(f.Name) + ": " + c.T(v.Sky(s.HQ).String())
		}
	}
	return text
}

func (g *Game) whyNoEnd(c *kit.Context) string {
	switch {
	case g.s.Game().Over():
		return c.T("The campaign is over.")
	case g.turn.curtain:
		return c.T("The seat changes hands")
	case g.s.Away():
		return c.T("The turn is with the other side.")
	case g.busy() && g.s.Lent():
		return c.T("Your staff is giving its orders.")
	case g.busy():
		return c.T("The other side is giving its orders.")
	case g.s.WatchOnly() || g.play.on():
		return ""
	case g.turn.warned:
		return c.T("The panel at the side asks first.")
	case c.Now < g.turn.calm:
		return c.T("The morning has just come.")
	}
	return ""
}
