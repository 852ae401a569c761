package screen

import (
	"fmt"
	"strings"

	"auguststorm/engine"
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
		c.Label(r, f.Name)
		if f.Commander != "" {
			says(c, r, kit.Small, c.Theme.Soft, f.Commander)
		}
		g.formationOrders(c, r, n, &s)
	}
}

// formationOrders are stance and supply priority.
func (g *Game) formationOrders(c *kit.Context, r *kit.Rect, n int32, s *engine.FormationState) {
	v := g.s.View()
	if s.HQ >= 0 {
		says(c, r, kit.Small, c.Theme.Ink, c.Tf("Headquarters %s.", g.gaz().At(s.HQ)))
	}
	if v.Commands(n) && g.s.PersonToMove() {
		c.Label(r, "Stance")
		p := int(s.Stance)
		if s.Due >= 0 {
			p = int(s.Next)
		}
		if c.Dropdown(r.CutTop(kit.RowHeight), fmt.Sprint("stance", n), stanceWords, &p) {
			g.do(c, engine.SetStance{Formation: n, Stance: engine.Stance(p)})
		}
		r.CutTop(4)
		if s.Due >= 0 {
			says(c, r, kit.Small, c.Theme.Warn, fmt.Sprintf("%s until %s, then %s.", stanceWords[s.Stance], (g.sc().Start+scenario.Date(s.Due)).Short(), strings.ToLower(stanceWords[s.Next])))
		} else {
			says(c, r, kit.Small, c.Theme.Soft, "A new stance comes into force after "+plural(int(v.StanceDays(n)), "day")+".")
		}
	}
	if !g.s.PersonToMove() {
		return
	}
	p := 0
	if c.Dropdown(r.CutTop(kit.RowHeight), fmt.Sprint("priority", n), priorityWords, &p) && p > 0 {
		if g.do(c, engine.SetSupplyPriority{Formation: n, Priority: int8(p - 1)}) {
			c.Toast("Supply: "+strings.ToLower(priorityWords[p])+", from tomorrow.", kit.Good)
		}
	}
	r.CutTop(4)
}

// priorityWords name when a formation is served with supply; the first entry leaves it.
var priorityWords = []string{"Supply priority", "As the formation above", "Served first", "Served second", "Served third", "Served fourth", "Served last"}
