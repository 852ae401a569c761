package screen

import (
	"strings"

	"auguststorm/engine"
	"auguststorm/engine/daybook"
	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/kit"
)

// closing is the page at the end of a campaign.
type closing struct {
	on, shown bool
	chosen    int // objective
	job       *app.Job
}

// frame opens the page when the campaign has ended, and draws it while it is open.
func (e *closing) frame(g *Game, c *kit.Context) {
	if g.s.Game().Over() && !e.shown && g.lesson == nil && !g.busy() && !g.play.on() && !g.turn.curtain {
		e.on, e.shown, e.chosen = true, true, -1
		g.reportsOn = false
	}
	if !e.on {
		return
	}
	title := capital(verdict(c, g.sc(), g.s.Game().Result().Level))
	if c.Modal("closing", min(1120, c.Size.W-24), min(700, c.Size.H-24), title, func(r kit.Rect) { c.Topic(r, "10.3"); e.page(g, c, r) }) {
		e.on = false
	}
}

func (e *closing) page(g *Game, c *kit.Context, r kit.Rect) {
	foot := r.CutBottom(kit.RowHeight)
	r.CutBottom(12)
	e.buttons(g, c, foot)
	if r.W < 760 || r.H < 330 {
		c.Column(r, "closing", func(r *kit.Rect) {
			e.account(g, c, r)
			for i := range g.sc().Objectives {
				g.objectiveRow(c, i, r.CutTop(44), false)
			}
		})
		return
	}
	left := r.CutLeft(min(500, r.W*0.46))
	r.CutLeft(24)
	c.Column(left, "account", func(r *kit.Rect) { e.account(g, c, r) })
	g.objectiveTable(c, r, &e.chosen)
}

// account is the verdict with its points, and the losses.
func (e *closing) account(g *Game, c *kit.Context, r *kit.Rect) {
	sc, res := g.sc(), g.s.Game().Result()
	before := *r
	says(c, r, kit.Body, c.Theme.Soft, c.Name(sc.Name)+": "+c.Tf("%[1]s to %[2]s %[3]s", daybook.Short(c, sc.Start), daybook.Short(c, sc.End), sc.End.String()[:4]))
	r.CutTop(4)
	for side := range sc.Sides {
		c.Pair(r, capital(g.sideName(c, engine.Side(side))), c.Tf("%[1]s of %[2]s VP", c.Num(res.VP[side]), c.Num(res.Total)))
	}
	scale(c, g, r.CutTop(44), res)
	c.Topic(within(before, *r), "10.3")
	r.CutTop(10)
	e.losses(g, c, r)
	if len(g.s.Book.Days) > 0 {
		r.CutTop(8)
		c.Label(r, "Victory points")
		_, _, vp, _ := g.curves()
		g.chart(c, r.CutTop(100), vp)
	}
}

// scale draws the share of the first side with the marks of the levels.
func scale(c *kit.Context, g *Game, r kit.Rect, res engine.Result) {
	if res.Total == 0 {
		return
	}
	bar := r.CutTop(20).Middle(r.W, 10)
	c.Round(bar, 5, sideInk(c, 1).Fade(0.75))
	if w := bar.W * float32(res.VP[0]) / float32(res.Total); w >= 1 {
		c.Round(kit.Rect{X: bar.X, Y: bar.Y, W: w, H: bar.H}, min(5, w/2), sideInk(c, 0))
	}
	for i, need := range levelNeeds(g.sc(), res.Total) {
		if i == 0 {
			continue
		}
		x := bar.X + bar.W*float32(need)/float32(res.Total)
		c.Fill(kit.Rect{X: x, Y: bar.Y - 3, W: 1.5, H: bar.H + 6}, c.Theme.Ink)
		c.Line(kit.Rect{X: x - 30, Y: r.Y, W: 60, H: 18}, kit.Caption, c.Theme.Soft, kit.Center, c.Num(need))
		c.Tip(kit.Rect{X: x - 8, Y: bar.Y - 4, W: 16, H: 36}, capital(verdict(c, g.sc(), levelNames[i])))
	}
}

// lossKinds are the rows of the table of losses.
var lossKinds = []struct {
	name, kind string
	of         func(engine.Losses) int32
}{
	{"Killed", "killed", func(l engine.Losses) int32 { return l.Killed }},
	{"Wounded", "wounded", func(l engine.Losses) int32 { return l.Wounded }},
	{"Captured", "captured", func(l engine.Losses) int32 { return l.Captured }},
	{"Missing", "missing", func(l engine.Losses) int32 { return l.Missing }},
	{"Guns and mortars", "", func(l engine.Losses) int32 { return l.Guns }},
	{"Tanks and SP guns", "", func(l engine.Losses) int32 { return l.Armour }},
}

// losses is the table of both sides, beside the record where there is one.
func (e *closing) losses(g *Game, c *kit.Context, r *kit.Rect) {
	sc, each := g.sc(), 2
	if len(sc.Recorded) == 0 {
		each = 1
	}
	c.Label(r, "Losses")
	names := min(140, r.W*0.3)
	for _, k := range lossKinds {
		names = max(names, min(c.Measure(kit.Caption, c.T(k.name))+6, r.W*0.4))
	}
	line := func() []kit.Rect {
		row := r.CutTop(24)
		cells := []kit.Rect{row.CutLeft(names)}
		for _, of := range row.Columns(2, 0) {
			if each == 2 {
				cells = append(cells, of.CutLeft(of.W*0.4))
			}
			cells = append(cells, of)
		}
		return cells
	}
	head := line()
	for side := range sc.Sides {
		c.Line(head[1+side*each], kit.Small, sideInk(c, engine.Side(side)), kit.End, c.T(capital(sc.Sides[side].ID)))
		if each == 2 {
			c.Line(head[2+side*each], kit.Small, c.Theme.Soft, kit.End, c.T("recorded"))
		}
	}
	c.HLine(kit.Rect{X: r.X, Y: r.Y, W: r.W, H: 1}, c.Theme.Line)
	for _, k := range lossKinds {
		row := line()
		c.Line(row[0], kit.Body, c.Theme.Soft, kit.Start, c.T(k.name))
		for side := range sc.Sides {
			c.Line(row[1+side*each], kit.Strong, c.Theme.Ink, kit.End, c.Num(k.of(g.s.Game().SideLosses(engine.Side(side)))))
			if each == 2 {
				recorded(c, g, row[2+side*each], side, k.kind)
			}
		}
	}
	r.CutTop(4)
	var notes []string
	for i := range sc.Recorded {
		if n := &sc.Recorded[i]; n.Note != "" {
			notes = append(notes, recordedName(c, g, i)+": "+c.Name(n.Note))
		}
	}
	says(c, r, kit.Small, c.Theme.Soft, strings.Join(notes, " "))
}

// recordedName names whose record it is and of what.
func recordedName(c *kit.Context, g *Game, i int) string {
	r := &g.sc().Recorded[i]
	return c.T(capital(r.Side)) + ", " + c.T(r.Kind)
}

// recorded writes what the record says a side lost, smaller where it is long.
func recorded(c *kit.Context, g *Game, cell kit.Rect, side int, kind string) {
	text := "–"
	for i := range g.sc().Recorded {
		if r := &g.sc().Recorded[i]; r.Side == g.sc().Sides[side].ID && r.Kind == kind {
			text = c.Num(r.Men)
			if r.MenTo > r.Men {
				text += "–" + c.Num(r.MenTo)
			}
		}
	}
	style := kit.Small
	if c.Measure(style, text) > cell.W {
		style = kit.Caption
	}
	c.Line(kit.Rect{X: cell.X - 6, Y: cell.Y, W: cell.W + 6, H: cell.H}, style, c.Theme.Soft, kit.End, text)
}

// buttons are the ways on from the end.
func (e *closing) buttons(g *Game, c *kit.Context, foot kit.Rect) {
	cells := foot.Columns(4, 8)
	busy := why(e.job != nil && !e.job.Done(), "A game is being opened.")
	if c.Button(cells[0], kit.Button{ID: "watch", Label: "Watch the record", Icon: "eye", Why: busy}) {
		e.watch(g)
	}
	if c.Button(cells[1], kit.Button{ID: "keep", Label: "Save the record", Icon: "save"}) {
		g.naming.show(g)
	}
	if c.Button(cells[2], kit.Button{ID: "map", Label: "Look at the map"}) {
		e.on = false
		c.Redraw()
	}
	if c.Button(cells[3], kit.Button{ID: "new", Label: "New campaign", Kind: kit.Primary}) {
		g.leave()
	}
}

// watch shows the record from its first day.
func (e *closing) watch(g *Game) {
	sh := g.sh
	file, err := g.s.Save()
	if err != nil {
		g.unsaved(err)
		return
	}
	g.save(func() {
		e.job = sh.App.Go(func(pause func()) {
			film, err := openReplay(sh, file, pause)
			if err != nil {
				sh.App.UI.Toast(sh.App.UI.Tf("The game cannot be opened. %s", damageText(sh.App.UI, err)), kit.Trouble)
				return
			}
			sh.App.Show(film)
		})
	})
}
