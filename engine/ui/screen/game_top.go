package screen

import (
	"strings"

	"auguststorm/engine/daybook"
	"auguststorm/engine/ui/kit"
)

// topBarHeight is how much of the map the bar at the top covers, in UI units.
const topBarHeight = 48

// stateLine is the line beside the date: victory points and weather in the fullest
// words that have room; what was shortened shows where the pointer rests.
func (g *Game) stateLine(c *kit.Context, r kit.Rect) {
	full := g.state(c)
	text := full
	for _, shorter := range []func(*kit.Context) string{g.stateByNames, g.stateByLabels, g.stateByWeather, g.statePoints} {
		if c.Measure(kit.Body, text) <= r.W {
			break
		}
		text = shorter(c)
	}
	if c.Measure(kit.Body, text) > r.W {
		text = "" // a part of a figure misleads
	}
	c.Line(r, kit.Body, c.Theme.Soft, kit.Start, text)
	if text != full {
		c.Tip(r, full)
	}
}

// statePoints is the score in figures alone.
func (g *Game) statePoints(c *kit.Context) string {
	r := g.s.Game().Result()
	return c.Tf("%s / %s VP", c.Num(r.VP[0]), c.Num(r.Total))
}

// stateByNames names the fronts in full.
func (g *Game) stateByNames(c *kit.Context) string { return g.statePoints(c) + g.skies(c) }

// stateByLabels names the fronts by their short names.
func (g *Game) stateByLabels(c *kit.Context) string {
	text := g.statePoints(c)
	for _, f := range g.fronts() {
		text += "; " + c.Name(g.sc().Formations[f].Label) + ": " + g.frontSky(c, f)
	}
	return text
}

// stateByWeather is the weather alone, of front after front.
func (g *Game) stateByWeather(c *kit.Context) string {
	var skies []string
	for _, f := range g.fronts() {
		skies = append(skies, g.frontSky(c, f))
	}
	return g.statePoints(c) + "; " + strings.Join(skies, ", ")
}

// fronts are the own fronts with a headquarters.
func (g *Game) fronts() (out []int32) {
	for i := range g.sc().Formations {
		if s, own := g.s.View().Formation(int32(i)); own && g.sc().Formations[i].Level == "front" && s.HQ >= 0 {
			out = append(out, int32(i))
		}
	}
	return out
}

// frontSky is the weather at a front's headquarters.
func (g *Game) frontSky(c *kit.Context, f int32) string {
	s, _ := g.s.View().Formation(f)
	return c.T(g.s.View().Sky(s.HQ).String())
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
