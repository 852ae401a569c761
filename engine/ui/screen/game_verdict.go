package screen

import (
	"auguststorm/engine"
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/kit"
)

// The levels of victory of manual section 10.3, from the lowest of the first side.
var levelNames = [...]string{"defeat", "draw", "victory", "decisive victory"}

// levelNeeds are the VP that the first side needs for each of levelNames.
func levelNeeds(sc *scenario.Scenario, total int32) [len(levelNames)]int32 {
	v := &sc.Rules.Victory
	least := func(percent int32) int32 { return (total*percent + 99) / 100 }
	return [...]int32{0, least(v.Draw), least(v.Victory), least(v.Decisive)}
}

// verdict is a level as the player reads it: whose victory it is.
func verdict(c *kit.Context, sc *scenario.Scenario, level string) string {
	switch level {
	case "decisive victory":
		return c.Tf("decisive victory of %s", c.Name(sc.Sides[0].Name))
	case "victory":
		return c.Tf("victory of %s", c.Name(sc.Sides[0].Name))
	case "defeat":
		return c.Tf("victory of %s", c.Name(sc.Sides[1].Name))
	}
	return c.T("draw")
}

// prospects says how the points stand for the eyes at the board, and what the next
// level of victory needs.
func (g *Game) prospects(c *kit.Context) (head string, lines []string) {
	r, sc := g.s.Game().Result(), g.sc()
	side := engine.Side(max(0, g.eyes()-1))
	head = c.Tf("%[1]s: %[2]s of %[3]s VP", capital(g.sideName(c, side)), c.Num(r.VP[side]), c.Num(r.Total))
	if r.Total == 0 {
		return head, nil
	}
	lines = append(lines, c.Tf("As it stands: %s.", verdict(c, sc, r.Level)))
	needs, at := levelNeeds(sc, r.Total), 0
	for at+1 < len(needs) && r.VP[0] >= needs[at+1] {
		at++
	}
	if down := at - 1; down >= 0 && g.eyes() != 1 {
		lines = append(lines, c.Tf("%[1]s: %[2]s must hold fewer than %[3]s VP, %[4]s less than now.", capital(verdict(c, sc, levelNames[down])),
			g.sideName(c, 0), c.Num(needs[at]), c.Num(r.VP[0]-needs[at]+1)))
	}
	if up := at + 1; up < len(needs) {
		lines = append(lines, c.Tf("%[1]s: %[2]s needs %[3]s VP, %[4]s more than now.", capital(verdict(c, sc, levelNames[up])),
			g.sideName(c, 0), c.Num(needs[up]), c.Num(needs[up]-r.VP[0])))
	}
	return head, lines
}
