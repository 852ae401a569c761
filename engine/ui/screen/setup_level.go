package screen

import (
	"strings"

	"auguststorm/engine/scenario"
	"auguststorm/engine/scenario/load"
	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/play"
)

// levelChoice is the level of the opponent, by its place among those of the scenario;
// before anything is chosen it is the one on equal terms.
type levelChoice struct {
	chosen int
	of     string // the scenario the choice was made for
}

// frame asks for the level and writes its handicaps out.
func (l *levelChoice) frame(c *kit.Context, r *kit.Rect, h *load.Heading, person int) {
	l.settle(h)
	r.CutTop(8)
	c.Label(r, "Level")
	names := make([]string, len(h.Levels))
	for i := range h.Levels {
		names[i] = c.T(h.Levels[i].Name)
	}
	c.Dropdown(r.CutTop(kit.RowHeight), "level", names, &l.chosen)
	r.CutTop(4)
	lines := h.Levels[l.chosen].Handicaps(c.Tf, c.T(h.Sides[person].Name), c.T(h.Sides[1-person].Name))
	says(c, r, kit.Small, c.Theme.Soft, strings.Join(lines, " "))
}

// settle starts again at equal terms where another scenario was chosen.
func (l *levelChoice) settle(h *load.Heading) {
	if l.of == h.ID && l.chosen < len(h.Levels) {
		return
	}
	*l = levelChoice{of: h.ID}
	for i := range h.Levels {
		if h.Levels[i].Equal() {
			l.chosen = i
		}
	}
}

// id is the level to open the scenario with, and the side of the person; "" where not
// exactly one person plays.
func (l *levelChoice) id(h *load.Heading, seat int) (id string, person int) {
	if seat > 1 || len(h.Levels) == 0 {
		return "", 0
	}
	l.settle(h)
	return h.Levels[l.chosen].ID, seat
}

// premises tells at what level a person plays against a script (-1 for nobody), and
// what the game supposes.
func premises(c *kit.Context, r *kit.Rect, sc *scenario.Scenario, person int) {
	if person >= 0 {
		c.Label(r, "Level")
		says(c, r, kit.Strong, c.Theme.Ink, c.T(sc.Level().Name))
		l := sc.PlayedLevel(person)
		says(c, r, kit.Small, c.Theme.Soft, strings.Join(l.Handicaps(c.Tf, c.T(sc.Sides[person].Name), c.T(sc.Sides[1-person].Name)), " "))
	}
	for i, o := range sc.Overlays {
		if o.ID == "level-"+sc.Level().ID {
			continue
		}
		if i == 0 {
			c.Label(r, "What if")
		}
		says(c, r, kit.Small, c.Theme.Soft, c.T(o.Supposes))
	}
}

// person is the side of the only person who plays, -1 where both or none do.
func (g *Game) person() int {
	if seats := g.s.Setup.Seats; (seats[0] == play.Person) != (seats[1] == play.Person) {
		if seats[0] == play.Person {
			return 0
		}
		return 1
	}
	return -1
}
