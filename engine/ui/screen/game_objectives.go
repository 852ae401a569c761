package screen

import (
	"strconv"
	"strings"

	"auguststorm/engine"
	"auguststorm/engine/daybook"
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/kit"
)

// objectiveList is the list of objectives: a table where it has room, else two lines
// each.
func (g *Game) objectiveList(c *kit.Context, r kit.Rect) {
	sc := g.sc()
	if r.W < 370 {
		c.Rows(r, kit.Rows{ID: "objectives", N: len(sc.Objectives), Height: 44, Chosen: &g.objective, Row: func(i int, row kit.Rect, chosen bool) {
			g.objectiveRow(c, i, row, chosen)
		}})
		return
	}
	g.objectiveTable(c, r, &g.objective)
}

// objectiveTable is the table of objectives.
func (g *Game) objectiveTable(c *kit.Context, r kit.Rect, chosen *int) {
	sc := g.sc()
	c.Table(r, kit.Table{
		ID: "objectives", N: len(sc.Objectives), Chosen: chosen, Height: 30,
		Columns: []kit.Column{{Title: "Objective"}, {Title: "VP", W: 28, Align: kit.End}, {Title: "Holder", W: 64}, {Title: "Fell", W: 56}, {Title: "History", W: 62}},
		Cell:    func(row, col int) string { return g.objectiveCell(c, row, col) },
		Draw: func(row, col int, r kit.Rect) bool {
			if col == 2 {
				c.Line(r, kit.Small, sideInk(c, g.holder(row)), kit.Start, g.objectiveCell(c, row, 2))
				return true
			}
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
			if col == 4 {
				return sc.Objectives[a].Taken < sc.Objectives[b].Taken
			}
			return g.objectiveCell(c, a, col) < g.objectiveCell(c, b, col)
		},
	})
}

// holder is the side that holds an objective.
func (g *Game) holder(row int) engine.Side {
	_, holder := g.s.Game().Taken(int32(row))
	return holder
}

// objectiveCell is a cell of the table: name, VP, who holds it, the day it fell, and
// in history.
func (g *Game) objectiveCell(c *kit.Context, row, col int) string {
	sc, game := g.sc(), g.s.Game()
	o := &sc.Objectives[row]
	switch col {
	case 0:
		return c.Name(o.Name)
	case 1:
		return strconv.Itoa(int(o.VP))
	case 2:
		if h := g.holder(row); h >= 0 {
			return c.T(capital(sc.Sides[h].ID))
		}
		return ""
	case 3:
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
	if holder := g.objectiveCell(c, i, 2); holder != "" {
		parts = append(parts, holder)
	}
	if fell := g.objectiveCell(c, i, 3); fell != "" {
		parts = append(parts, c.Tf("fell %s", fell))
	}
	if then := g.objectiveCell(c, i, 4); then != "" {
		parts = append(parts, c.Tf("history %s", then))
	}
	c.Line(row, kit.Small, c.Theme.Soft, kit.Start, strings.Join(parts, " · "))
}
