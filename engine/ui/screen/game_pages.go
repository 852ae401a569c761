package screen

import (
	"strconv"
	"strings"

	"auguststorm/engine/daybook"
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/kit"
)

// The pages of the panel at the other side.
var gamePages = []string{"Daybook", "Units", "Objectives", "Graphs"}

// reports is the panel with the daybook, the order of battle and the objectives.
func (g *Game) reports(c *kit.Context, r kit.Rect) {
	c.Topic(r, reportTopics[gamePages[g.page]])
	head := r.CutTop(36)
	c.Button(head.CutRight(28).Middle(26, 26), kit.Button{ID: "close", Icon: "close", Kind: kit.Quiet, Action: "show.reports", Tip: "Closes the reports; Escape does the same where nothing is chosen."})
	c.Tabs(head, "reports", gamePages, &g.page)
	r.CutTop(10)
	switch g.page {
	case 0:
		g.daybook(c, r)
	case 1:
		g.oob.roll(c, r, g)
	case 2:
		g.objectives(c, r)
	default:
		g.graphs(c, r)
	}
}

// closeReports gives the room and the keys back to the map.
func (g *Game) closeReports(c *kit.Context) {
	g.reportsOn = false
	c.Focus("")
	c.Redraw()
}

// daybook is the account of the days gone, the last one first.
func (g *Game) daybook(c *kit.Context, r kit.Rect) {
	days := g.s.Book.Days
	if len(days) == 0 {
		c.Paragraph(r, kit.Body, c.Theme.Soft, c.T("The first day is not over yet."))
		return
	}
	n := len(days) - 1 - min(g.back, len(days)-1)
	row := r.CutTop(kit.RowHeight)
	if c.Button(row.CutLeft(34), kit.Button{ID: "earlier", Label: "‹", Tip: "The day before", Why: why(n == 0, "This is the first day.")}) {
		g.back++
	}
	if c.Button(row.CutRight(34), kit.Button{ID: "later", Label: "›", Tip: "The day after", Why: why(g.back == 0, "This is the last day that is over.")}) {
		g.back--
	}
	_, notes := g.report(n)
	row = row.InsetXY(8, 0)
	date := daybook.Long(c, days[n].Date)
	if c.Measure(kit.Strong, date) > row.W {
		date = daybook.Short(c, days[n].Date)
	}
	c.Line(row, kit.Strong, c.Theme.Ink, kit.Center, date)
	r.CutTop(8)
	if h := dayNotes(c, r, "day"+strconv.Itoa(n), notes); h >= 0 {
		g.table.hex, g.table.units = h, nil
		g.table.goTo(h)
		g.table.lay(g)
	}
}

func why(is bool, text string) string {
	if is {
		return text
	}
	return ""
}

// objectives lists the places that decide, with the dates of history beside, under
// what the next level of victory needs. In a low panel all of it scrolls together.
func (g *Game) objectives(c *kit.Context, r kit.Rect) {
	sc := g.s.Setup.Scenario
	if r.H < 430 {
		c.Column(r, "objectives", func(r *kit.Rect) {
			g.prospect(c, r)
			g.objectiveList(c, r.CutTop(float32(len(sc.Objectives))*44))
			premises(c, r, sc, g.person())
		})
	} else {
		foot := r.CutBottom(min(130, r.H/3))
		c.Column(foot, "premises", func(r *kit.Rect) {
			r.CutTop(8)
			premises(c, r, sc, g.person())
		})
		g.prospect(c, &r)
		g.objectiveList(c, r)
	}
	if g.objective >= 0 && g.objective != g.shown {
		g.shown = g.objective
		g.table.hex, g.table.units = sc.Objectives[g.objective].Hex.Hex, nil
		g.table.goTo(g.table.hex)
		g.table.lay(g)
	}
}

// prospect writes how the points stand.
func (g *Game) prospect(c *kit.Context, r *kit.Rect) {
	was := *r
	head, lines := g.prospects(c)
	c.Line(r.CutTop(c.LineRow(24, r.W, kit.Strong, head)), kit.Strong, c.Theme.Ink, kit.Start, head)
	for _, l := range lines {
		says(c, r, kit.Small, c.Theme.Soft, l)
	}
	c.Topic(within(was, *r), "10.3")
	r.CutTop(6)
}

// ribbon is the row of days at the foot: where the campaign stands, and what fell.
func (g *Game) ribbon(c *kit.Context, r kit.Rect) {
	r = c.Edge(r, "bottom")
	c.Topic(r, "10.1")
	sc := g.s.Setup.Scenario
	n := int(sc.Days())
	for i, cell := range r.Columns(n, 2) {
		d := sc.Start + scenario.Date(i)
		_, _, day := d.Civil()
		today := int32(i) == g.s.Game().Day()
		if today {
			c.Round(cell, 3, c.Theme.Select)
		}
		style, ink := kit.Small, c.Theme.Soft
		if today {
			style, ink = kit.Strong.At(13), c.Theme.Ink
		}
		top := cell.CutTop(18)
		c.Line(top, style, ink, kit.Center, strconv.Itoa(int(day)))
		if i < len(g.s.Book.Days) {
			g.fell(c, cell, i)
		}
	}
}

// fell draws a mark for what fell on a day, and names it where the pointer is.
func (g *Game) fell(c *kit.Context, cell kit.Rect, i int) {
	day := &g.s.Book.Days[i]
	if len(day.Taken) == 0 {
		return
	}
	c.Icon(cell.Middle(12, 12), "flag", c.Theme.Accent)
	var names []string
	for _, t := range day.Taken {
		names = append(names, c.Name(g.s.Setup.Scenario.Objectives[t.Objective].Name))
	}
	c.Tip(cell, daybook.Short(c, day.Date)+": "+strings.Join(names, ", "))
}
