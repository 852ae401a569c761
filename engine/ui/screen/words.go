package screen

import (
	"auguststorm/engine"
	"auguststorm/engine/daybook"
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/kit"
)

// branch is a branch of service; that of rivers is not named like a river.
func branch(c *kit.Context, kind string) string {
	if kind == "river" {
		return c.T("river forces")
	}
	if kind == "transport" {
		return c.T("transport aviation")
	}
	return c.Name(kind)
}

// armyOf is the army of a unit, or "".
func (g *Game) armyOf(c *kit.Context, u engine.UnitID) string {
	return c.Name(daybook.Army(g.sc(), u))
}

// refusal is an error as a sentence.
func refusal(c *kit.Context, err error) string {
	if err == nil {
		return ""
	}
	return capital(c.Err(err)) + "."
}

// stanceWords are the stances of an army, by their number.
var stanceWords = []string{"Assault", "Advance", "Pursue", "Hold", "Delay", "Regroup"}

// says draws a paragraph and cuts it off.
func says(c *kit.Context, r *kit.Rect, s kit.Style, color kit.Color, text string) {
	if text != "" {
		r.CutTop(c.Paragraph(*r, s, color, text) + 4)
	}
}

// sideInk is the colour of a side in charts and marks.
func sideInk(c *kit.Context, s engine.Side) kit.Color {
	switch s {
	case 0:
		return c.Theme.Sides[kit.Soviet]
	case 1:
		return c.Theme.Sides[kit.Japanese]
	}
	return c.Theme.Faint
}

// sideIDs are the short names of the sides.
func sideIDs(sc *scenario.Scenario) [2]string { return [2]string{sc.Sides[0].ID, sc.Sides[1].ID} }
