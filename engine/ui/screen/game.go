package screen

import (
	"bytes"

	"auguststorm/engine"
	"auguststorm/engine/daybook"
	"auguststorm/engine/replay"
	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/play"
)

// Game is the screen on which a campaign is played.
type Game struct {
	sh    *Shell
	s     *play.Session
	staff *app.Job // the staff's phase in progress
	said  string
	page  int // of the daybook, from the last one back
}

// NewGame shows a session.
func NewGame(sh *Shell, s *play.Session) *Game {
	sh.App.UI.Actions.Add(gameActions...)
	return &Game{sh: sh, s: s}
}

var gameActions = []kit.Action{
	{ID: "day.end", Name: "End the day", Group: "Turn", Keys: []kit.Chord{"Ctrl+Enter"}, Help: "Ends your phase; the other side gives its orders and the next morning comes."},
	{ID: "order.undo", Name: "Undo", Group: "Turn", Keys: []kit.Chord{"Ctrl+Z"}, Help: "Takes the last order back, until dice fall or something hidden is seen."},
	{ID: "app.home", Name: "Title screen", Group: "Everywhere", Keys: []kit.Chord{"Ctrl+Q"}, Help: "Saves the game and goes back to the title."},
}

// busy reports that a staff is at work.
func (g *Game) busy() bool { return g.staff != nil && !g.staff.Done() }

// Frame draws the game.
func (g *Game) Frame(c *kit.Context) {
	g.sh.common(c)
	g.act(c)
	if !g.busy() && !g.s.PersonToMove() && !g.s.Game().Over() {
		g.runStaff()
	}
	page := c.Size
	g.topBar(c, page.CutTop(48))
	g.daybook(c, page.Inset(16))
}

func (g *Game) act(c *kit.Context) {
	if c.Act("day.end") && g.s.PersonToMove() {
		if _, err := g.s.Order(engine.EndPhase{}); err != nil {
			c.Toast(err.Error(), kit.Trouble)
		}
	}
	if c.Act("order.undo") {
		if err := g.s.Undo(); err != nil {
			c.Toast(err.Error(), kit.News)
		}
	}
	if c.Act("app.home") {
		g.save()
		g.sh.App.Show(NewHome(g.sh.App))
	}
}

// runStaff lets the staff whose phase it is give its orders in slices.
func (g *Game) runStaff() {
	g.staff = g.sh.App.Go(func(pause func()) {
		if err := g.s.StaffPhase(pause, nil); err != nil {
			g.said = err.Error()
		}
		g.save()
	})
}

// save keeps the game under the name of its scenario and day.
func (g *Game) save() {
	var file bytes.Buffer
	if replay.Write(&file, g.s.Record()) == nil {
		g.sh.App.Store.Put(g.s.Setup.Scenario.ID+"-"+g.s.Game().Date().String()+saveSuffix, file.Bytes(), func(error) {})
	}
}

func (g *Game) topBar(c *kit.Context, r kit.Rect) {
	r = c.Edge(r, "top")
	c.Button(r.CutRight(140).Middle(140, 32), kit.Button{ID: "end", Action: "day.end", Kind: kit.Primary, Why: g.whyNoEnd()})
	r.CutRight(8)
	_, why := g.s.CanUndo()
	c.Button(r.CutRight(36).Middle(34, 32), kit.Button{ID: "undo", Icon: "undo", Kind: kit.Quiet, Action: "order.undo", Why: why})
	game := g.s.Game()
	c.Line(r.CutLeft(330), kit.Title, c.Theme.Ink, kit.Start, game.Date().Long())
	c.Line(r, kit.Body, c.Theme.Soft, kit.Start, g.state())
}

func (g *Game) state() string {
	game := g.s.Game()
	r := game.Result()
	vp := daybook.Thousands(r.VP[0]) + " of " + daybook.Thousands(r.Total) + " VP held by " + g.s.Setup.Scenario.Sides[0].Name
	if game.Over() {
		return "The campaign is over: " + r.Level + ", " + vp
	}
	return vp
}

func (g *Game) whyNoEnd() string {
	switch {
	case g.s.Game().Over():
		return "The campaign is over."
	case !g.s.PersonToMove():
		return "The other side is giving its orders."
	}
	return ""
}

// daybook is the account of the days gone.
func (g *Game) daybook(c *kit.Context, page kit.Rect) {
	r := c.Panel(page)
	c.Head(&r, "Daybook")
	days := g.s.Book.Days
	if len(days) == 0 {
		c.Paragraph(r, kit.Body, c.Theme.Soft, "The first day is not over yet.")
		return
	}
	lines := g.s.Book.Tell(&days[len(days)-1])
	for i, line := range lines {
		style := kit.Body
		if i == 0 {
			style = kit.Heading
		}
		r.CutTop(c.Paragraph(r, style, c.Theme.Ink, line) + 8)
	}
}
