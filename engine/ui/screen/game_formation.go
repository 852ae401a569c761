package screen

import (
	"fmt"
	"strings"

	"auguststorm/engine"
	"auguststorm/engine/daybook"
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/kit"
)

// chainOrders is the chain of command of a unit, with stance and supply priority of
// each formation in it.
func (g *Game) chainOrders(c *kit.Context, r *kit.Rect, u engine.UnitID) {
	for _, f := range g.chain(g.sc().Units[u].Formation) {
		n := g.formation(f.ID)
		s, own := g.s.View().Formation(n)
		if !own {
			continue
		}
		r.CutTop(4)
		c.Label(r, c.Name(f.Name))
		if f.Commander != "" {
			says(c, r, kit.Small, c.Theme.Soft, capital(c.Name(f.Commander)))
		}
		g.formationOrders(c, r, n, &s)
	}
}

// formationOrders are stance and supply priority.
func (g *Game) formationOrders(c *kit.Context, r *kit.Rect, n int32, s *engine.FormationState) {
	v := g.s.View()
	g.formationMission(c, r, n)
	if s.HQ >= 0 {
		says(c, r, kit.Small, c.Theme.Ink, c.Tf("Headquarters %s.", g.gaz().At(s.HQ)))
	}
	if v.Commands(n) && g.s.PersonToMove() {
		c.Label(r, "Stance")
		c.Topic(kit.Rect{X: r.X, Y: r.Y, W: r.W, H: kit.RowHeight}, "14.3")
		p := int(s.Stance)
		if s.Due >= 0 {
			p = int(s.Next)
			says(c, r, kit.Small, c.Theme.Warn, g.stanceComes(c, s.Stance, s.Next, int32(s.Due)))
		}
		if c.Dropdown(r.CutTop(kit.RowHeight), fmt.Sprint("stance", n), stanceWords, &p) {
			g.do(c, engine.SetStance{Formation: n, Stance: engine.Stance(p)})
		}
		r.CutTop(4)
		if s.Due < 0 {
			says(c, r, kit.Small, c.Theme.Soft, c.N(int(v.StanceDays(n)), "A new stance comes into force after %s day.", "A new stance comes into force after %s days."))
		}
	}
	if !g.s.PersonToMove() {
		return
	}
	p := 0
	c.Topic(kit.Rect{X: r.X, Y: r.Y, W: r.W, H: kit.RowHeight}, "7.5")
	if c.Dropdown(r.CutTop(kit.RowHeight), fmt.Sprint("priority", n), priorityWords, &p) && p > 0 {
		if g.do(c, engine.SetSupplyPriority{Formation: n, Priority: int8(p - 1)}) {
			c.Toast(c.Tf("Supply: %s, from tomorrow.", strings.ToLower(c.T(priorityWords[p]))), kit.Good)
		}
	}
	r.CutTop(4)
}

// lowerWord is a stance within a sentence.
func lowerWord(c *kit.Context, s engine.Stance) string { return strings.ToLower(c.T(stanceWords[s])) }

// stanceComes says what is in force now and what comes when.
func (g *Game) stanceComes(c *kit.Context, now, next engine.Stance, due int32) string {
	return c.Tf("Now: %[1]s. From %[2]s: %[3]s.", lowerWord(c, now), daybook.Short(c, g.sc().Start+scenario.Date(due)), lowerWord(c, next))
}

// priorityWords name when a formation is served with supply; the first entry leaves it.
var priorityWords = []string{"Supply priority", "As the formation above", "Served first", "Served second", "Served third", "Served fourth", "Served last"}
