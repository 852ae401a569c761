package screen

import (
	"strconv"
	"strings"

	"auguststorm/engine/daybook"
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/kit"
)

// objectiveList is the list of objectives: a table where it has room, else two lines
// each.
func (g *Game) objectiveList(c *kit.Context, r kit.Rect) {
	sc := g.sc()
	if r.W < 330 {
		c.Rows(r, kit.Rows{ID: "objectives", N: len(sc.Objectives), Height: 44, Chosen: &g.objective, Row: func(i int, row kit.Rect, chosen bool) {
			g.objectiveRow(c, i, row, chosen)
		}})
		return
	}
	c.Table(r, kit.Table{
		ID: "objectives", N: len(sc.Objectives), Chosen: &g.objective, Height: 30,
		Columns: []kit.Column{{Title: "Objective"}, {Title: "VP", W: 28, Align: kit.End}, {Title: "Fell", W: 52}, {Title: "History", W: 66}},
		Cell:    func(row, col int) string { return g.objectiveCell(c, row, col) },
		Draw: func(row, col int, r kit.Rect) bool {
			if col > 0 {
				return false
			}
			name := g.objectiveCell(c, row, 0)
			if c.Measure(kit.Body.At(13.5), name) <= r.W {
				return false
			}
			lines := c.Wrap(kit.Small.At(12), name, r.W)
			r.Y, r.H = r.Y+r.H/2-float32(min(2, len(lines)))*7, 14
			for i := range min(2, len(lines)) {
				line := lines[i]
				if i == 1 {
					line = strings.Join(lines[1:], " ")
				}
				c.Line(r, kit.Small.At(12), c.Theme.Ink, kit.Start, line)
				r.Y += 14
			}
			return true
		},
		Less: func(col, a, b int) bool {
			if col == 1 {
				return sc.Objectives[a].VP < sc.Objectives[b].VP
			}
			if col == 3 {
				return sc.Objectives[a].Taken < sc.Objectives[b].Taken
			}
			return g.objectiveCell(c, a, col) < g.objectiveCell(c, b, col)
		},
	})
}

// objectiveCell is a cell of the table: name, VP, the day it fell, and in history.
func (g *Game) objectiveCell(c *kit.Context, row, col int) string {
	sc, game := g.sc(), g.s.Game()
	o := &sc.Objectives[row]
	switch col {
	case 0:
		return c.Name(o.Name)
	case 1:
		return strconv.Itoa(int(o.VP))
	case 2:
		day, holder := game.Taken(int32(row))
		if day < 0 || holder == game.FirstHolder(int32(row)) {
			return ""
		}
		return daybook.Brief(c, sc.Start+scenario.Date(day))
	}
	if o.Taken == 0 {
		return ""
	}
	return daybook.Brief(c, o.Taken)
}

// objectiveRow is an objective in two lines.
func (g *Game) objectiveRow(c *kit.Context, i int, row kit.Rect, chosen bool) {
	style := kit.Body
	if chosen {
		style = kit.Strong
	}
	name := g.objectiveCell(c, i, 0)
	row = row.InsetXY(0, 3)
	c.Tip(row, name)
	c.Line(row.CutTop(20), style, c.Theme.Ink, kit.Start, name)
	parts := []string{c.Tf("%s VP", g.objectiveCell(c, i, 1))}
	if fell := g.objectiveCell(c, i, 2); fell != "" {
		parts = append(parts, c.Tf("fell %s", fell))
	}
	if then := g.objectiveCell(c, i, 3); then != "" {
		parts = append(parts, c.Tf("history %s", then))
	}
	c.Line(row, kit.Small, c.Theme.Soft, kit.Start, strings.Join(parts, " · "))
}
