package screen

import (
	"auguststorm/engine"
	"auguststorm/engine/ui/kit"
)

// step is one movement or attack as it is played on the map.
type step struct {
	unit   engine.UnitID // that moves, -1 where it cannot be told
	way    []int32
	target int32   // of an attack, -1 for a movement
	from   []int32 // hexes it comes from
	side   engine.Side
}

// stepsOf are the events that can be shown, as the side sees them.
func stepsOf(events []engine.Event, game *engine.Game) (out []step) {
	for _, e := range events {
		switch e := e.(type) {
		case engine.UnitMoved:
			out = append(out, step{unit: e.Unit, way: trail(e.From, e.Route), target: -1})
		case engine.UnitRetreated:
			out = append(out, step{unit: e.Unit, way: trail(e.From, e.Route), target: -1})
		case engine.Advanced:
			out = append(out, step{unit: e.Unit, way: []int32{e.From, e.To}, target: -1})
		case engine.CombatResolved:
			s := step{unit: -1, target: e.Target, side: e.Side}
			seen := map[int32]bool{}
			for _, u := range e.Units {
				if h := game.Unit(u).Hex; h >= 0 && h != e.Target && !seen[h] {
					seen[h] = true
					s.from = append(s.from, h)
				}
			}
			out = append(out, s)
		}
	}
	return out
}

func trail(from int32, route []int32) []int32 {
	if from < 0 {
		return route
	}
	return append([]int32{from}, route...)
}

// playback plays steps on the map as it was before them.
type playback struct {
	steps []step
	at    int
	began float64
	each  float64 // seconds a step
}

func (p *playback) on() bool { return p.at < len(p.steps) }

// longest is how long a phase is played at most, and a step.
const (
	longest  = 9.0
	stepTime = 0.18
)

func (p *playback) start(c *kit.Context, steps []step) {
	*p = playback{}
	if len(steps) == 0 || c.Prefs.Still {
		return
	}
	*p = playback{steps: steps, began: c.Now, each: min(stepTime, longest/float64(len(steps)))}
	c.Redraw()
}

// skip shows the end at once.
func (p *playback) skip(g *Game) {
	*p = playback{}
	g.table.stale = true
}

// run moves on to the step of this moment.
func (p *playback) run(g *Game, c *kit.Context) {
	if !p.on() {
		return
	}
	now := min(int((c.Now-p.began)/p.each), len(p.steps))
	moved := now != p.at
	for ; p.at < now; p.at++ {
		p.land(g, &p.steps[p.at])
	}
	if !p.on() {
		p.skip(g)
		return
	}
	if moved {
		g.table.view.Changed()
	}
	g.table.view.Overlay = g.table.roster.Front(g.s.View())
	for i := max(0, p.at-2); i <= p.at; i++ {
		if s := &p.steps[i]; s.target >= 0 {
			g.table.view.Overlay.Add(g.table.roster.Attack(s.target, s.from, 0xA6342B))
			g.table.view.Overlay.Add(g.table.roster.Command(s.target, 0, 0xF2A33A))
		} else if len(s.way) > 1 {
			g.table.view.Overlay.Add(g.table.roster.Path(s.way))
		}
	}
	c.WakeIn(p.each)
}

// land puts the counter of a step where it went.
func (p *playback) land(g *Game, s *step) {
	if s.unit < 0 || len(s.way) == 0 {
		return
	}
	for i := range g.table.view.Counters {
		if k := &g.table.view.Counters[i]; k.ID == int32(s.unit) && k.Kind != "hq" {
			k.Hex = s.way[len(s.way)-1]
			return
		}
	}
}

// playBar says what is being played, with speed and skip.
func (g *Game) playBar(c *kit.Context, room kit.Rect) {
	r := c.Panel(room.CutBottom(64).Middle(min(430, room.W), 60))
	row := r.Middle(r.W, 30)
	if c.Button(row.CutRight(90), kit.Button{ID: "skip", Label: "Skip", Icon: "skip", Kind: kit.Primary}) {
		g.play.skip(g)
		return
	}
	row.CutRight(8)
	if c.Button(row.CutRight(80), kit.Button{ID: "faster", Label: "Faster"}) {
		g.play.each /= 2
		g.play.began = c.Now - float64(g.play.at)*g.play.each
	}
	row.CutRight(10)
	c.Line(row.CutTop(20), kit.Small, c.Theme.Ink, kit.Start, c.T("The other side moves"))
	c.Progress(row.Middle(row.W, 5), float32(g.play.at)/float32(max(1, len(g.play.steps))))
}
