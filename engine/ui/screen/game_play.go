package screen

import (
	"slices"
	"strconv"

	"auguststorm/engine"
	"auguststorm/engine/ui/board"
	"auguststorm/engine/ui/kit"
)

// step is one movement, attack or end of a unit as it is played on the map.
type step struct {
	unit   engine.UnitID // that moves or is no more, -1 where it cannot be told
	way    []int32
	target int32   // of an attack, -1 otherwise
	from   []int32 // hexes it comes from
	side   engine.Side
	ended  bool          // the unit is no more
	face   board.Counter // the unit as it is seen then, where it is not on the map before
	seen   bool          // face holds
	fight  *fought       // what came of an attack

	begins, ends float64 // seconds after the beginning
	landed       bool
}

// stepsOf are the events that can be shown, as the side of v sees them.
func stepsOf(events []engine.Event, game *engine.Game, roster *board.Roster, eyes func(engine.UnitID) engine.View) (out []step) {
	move := func(u engine.UnitID, way []int32) {
		s := step{unit: u, way: way, target: -1}
		if u >= 0 && roster != nil {
			s.face, s.seen = roster.Unit(eyes(u), u)
		}
		out = append(out, s)
	}
	for _, e := range events {
		switch e := e.(type) {
		case engine.UnitMoved:
			move(e.Unit, trail(e.From, e.Route))
		case engine.UnitMovedByRail:
			move(e.Unit, trail(e.From, e.Route))
		case engine.UnitRetreated:
			move(e.Unit, trail(e.From, e.Route))
		case engine.Advanced:
			move(e.Unit, []int32{e.From, e.To})
		case engine.UnitRejoined:
			out = append(out, step{unit: e.Unit, target: -1, ended: true})
		case engine.UnitShattered:
			out = append(out, step{unit: e.Unit, target: -1, ended: true})
		case engine.UnitSurrendered:
			out = append(out, step{unit: e.Unit, target: -1, ended: true})
		case engine.CombatResolved:
			s := step{unit: -1, target: e.Target, side: e.Side, fight: resultOf(game, e, events)}
			for _, u := range e.Units {
				if h := game.Unit(u).Hex; h >= 0 && h != e.Target && !slices.Contains(s.from, h) {
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

// playback plays steps on a map that shows the position before them.
type playback struct {
	view   *board.View
	roster *board.Roster
	base   board.Overlay // below what is played
	steps  []step
	at     int // steps before it have landed
	now    float64
	length float64
	paused bool
	speed  float64 // 1 where not chosen
	lead   lead    // of the camera
	day    int32   // of the game when its phase began
}

func (p *playback) on() bool { return p.length > 0 }

// How long a phase is played at most, the pause between two steps, a hex of a
// march and an attack, in seconds at speed 1.
const (
	longest   = 9.0
	stepTime  = 0.18
	hexTime   = 0.11
	leastMove = 0.3
	fightTime = 0.7
)

// start plays steps within a time, in seconds at speed 1, as fast as chosen
// before; with reduced motion nothing is played, and the marks of the fights stand at once.
func (p *playback) start(c *kit.Context, view *board.View, roster *board.Roster, steps []step, within float64) {
	*p = playback{view: view, roster: roster, base: view.Overlay, speed: p.speed, lead: p.lead}
	if c.Prefs.Still {
		p.markAll(c, steps)
		return
	}
	if len(steps) == 0 {
		return
	}
	p.lead.home, p.lead.led = view.Camera.Look(), false
	p.steps = steps
	p.length = schedule(steps, within)
	c.Redraw()
}

// schedule lays the steps out in time: one begins after the other and they
// overlap, but a unit's next one begins when its last has ended. It returns the
// length.
func schedule(steps []step, within float64) (length float64) {
	free := map[engine.UnitID]float64{}
	for i := range steps {
		s := &steps[i]
		s.begins = stepTime * float64(i)
		if s.unit >= 0 {
			s.begins = max(s.begins, free[s.unit])
		}
		s.ends = s.begins + max(leastMove, hexTime*float64(len(s.way)))
		if s.target >= 0 {
			s.ends = s.begins + fightTime
		}
		if s.unit >= 0 {
			free[s.unit] = s.ends
		}
		length = max(length, s.ends)
	}
	if length > within {
		k := within / length
		for i := range steps { // the beginnings draw closer, the marches stay long enough to be seen
			s := &steps[i]
			took := s.ends - s.begins
			s.begins *= k
			s.ends = min(s.begins+max(took*k, min(took, 0.35)), within)
		}
		length = within
	}
	return length
}

// stop leaves the map to be laid out anew.
func (p *playback) stop() {
	if p.view != nil {
		p.view.Flights = nil
		if l := &p.lead; l.returns && l.led && !p.held() {
			p.view.Camera.Return(l.home)
			l.led = false
		}
	}
	*p = playback{speed: p.speed, lead: p.lead}
}

// run moves on to this moment; it returns true when the last step has ended.
func (p *playback) run(c *kit.Context) (over bool) {
	if !p.on() {
		return false
	}
	if p.speed == 0 {
		p.speed = 1
	}
	if !p.paused {
		p.now += float64(c.Input.DT) * p.speed
	}
	if p.now >= p.length {
		p.stop()
		return true
	}
	p.show(c)
	if !p.paused {
		p.follow(c)
		c.WakeIn(0)
	}
	return false
}

// show puts the counters where they are now and lays marches and attacks over the map.
func (p *playback) show(c *kit.Context) {
	v := p.view
	v.Flights = v.Flights[:0]
	v.Overlay = board.Overlay{Hexes: slices.Clip(p.base.Hexes), Lines: slices.Clip(p.base.Lines), Notes: slices.Clip(p.base.Notes), Spots: p.base.Spots}
	for i := p.at; i < len(p.steps); i++ {
		s := &p.steps[i]
		if s.landed {
			if i == p.at {
				p.at++
			}
			continue
		}
		if s.begins > p.now {
			continue
		}
		p.mark(c, s)
		at := p.counter(s)
		if p.now >= s.ends {
			s.landed = true
			switch {
			case at >= 0 && s.ended:
				v.Counters[at].Hex = -1
			case at >= 0 && len(s.way) > 0:
				v.Counters[at].Hex = s.way[len(s.way)-1]
			}
			continue
		}
		switch {
		case s.target >= 0:
			v.Overlay.Add(p.roster.Attack(s.target, s.from, 0xA6342B))
			v.Overlay.Add(p.roster.Command(s.target, 0, 0xF2A33A))
		case len(s.way) > 1:
			way := p.roster.Path(s.way)
			for k := range way.Lines { // the counter rides over its way
				way.Lines[k].Over = false
			}
			v.Overlay.Add(way)
			if at >= 0 {
				v.Counters[at].Hex = -1
				v.Flights = append(v.Flights, board.Flight{Counter: at, At: v.Map.Along(s.way, ease((p.now-s.begins)/(s.ends-s.begins)))})
			}
		}
	}
	v.Moved()
}

// ease begins and ends a march slowly.
func ease(t float64) float32 {
	t = max(0, min(1, t))
	return float32(t * t * (3 - 2*t))
}

// counter is the counter of the unit of a step, put on the map if it was not
// there, or -1.
func (p *playback) counter(s *step) int {
	if s.unit < 0 {
		return -1
	}
	for i := range p.view.Counters {
		if k := &p.view.Counters[i]; k.ID == int32(s.unit) && k.Kind != "hq" {
			return i
		}
	}
	if !s.seen {
		return -1
	}
	p.view.Counters = append(p.view.Counters, s.face)
	p.view.Counters[len(p.view.Counters)-1].Hex = -1
	return len(p.view.Counters) - 1
}

// speeds are how fast movements are played.
var speeds = []float64{0.5, 1, 2, 4}

var speedNames = []string{"½", "1×", "2×", "4×"}

const speedKey = "speed"

// fast is the index of the speed kept from the last game.
func (sh *Shell) fast() int {
	if n, err := strconv.Atoi(sh.App.Recall(speedKey)); err == nil && n >= 0 && n < len(speeds) {
		return n
	}
	return 1
}

// speedChoice is the choice of the speed.
func (sh *Shell) speedChoice(c *kit.Context, r kit.Rect, p *playback) {
	n := sh.fast()
	if c.Choice(r, "speed", speedNames, &n) {
		sh.App.Remember(speedKey, strconv.Itoa(n))
	}
	p.speed = speeds[n]
}

// whoMoves says whose movements are played: the own staff's or the other side's.
var whoMoves = map[bool]string{true: "Your staff moves", false: "The other side moves"}

// playBar says what is being played, with speed and skip.
func (g *Game) playBar(c *kit.Context, room kit.Rect) {
	r := c.Panel(room.CutBottom(64).Middle(min(600, room.W), 60))
	row := r.Middle(r.W, 30)
	if c.Button(row.CutRight(96), kit.Button{ID: "skip", Label: "Skip", Icon: "skip", Kind: kit.Primary}) {
		c.Start("phase.skip")
	}
	row.CutRight(8)
	if row.W > 360 {
		g.sh.speedChoice(c, row.CutRight(170), &g.play)
		row.CutRight(8)
	}
	icon := "pause"
	if g.play.paused {
		icon = "play"
	}
	if c.Button(row.CutLeft(36), kit.Button{ID: "pause", Icon: icon, Action: "phase.pause"}) {
		c.Redraw()
	}
	g.sh.followButton(c, row.CutLeft(36), &g.play)
	row.CutLeft(10)
	c.Line(row.CutTop(20), kit.Small, c.Theme.Ink, kit.Start, c.T(whoMoves[g.orders.moves]))
	c.Progress(row.Middle(row.W, 5), float32(g.play.now/max(0.01, g.play.length)))
}
