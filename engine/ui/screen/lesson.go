package screen

import (
	"slices"
	"strconv"

	"auguststorm/engine"
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/ink"
	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/lesson"
	"auguststorm/engine/ui/play"
)

// teaching is a lesson in progress on a game. A nil one teaches nothing.
type teaching struct {
	all    []lesson.Lesson
	number int
	step   int
	begun  bool // the step, with the camera at rest
	facts  lesson.Facts
	tried  string
	wrong  bool
	late   bool
	began  float32 // the zoom when the step began
	at     ink.Pt  // of the camera in the last frame
	zoom   float32 // and its zoom
	free   kit.Rect
	turned bool                // the camera towards what the step speaks of
	spots  map[string]kit.Rect // buttons of the top bar
}

// newLesson begins a lesson in a scenario.
func newLesson(sh *Shell, all []lesson.Lesson, number int, sc *scenario.Scenario) (app.Screen, error) {
	l := &all[number]
	if err := l.Bind(sc); err != nil {
		return nil, err
	}
	setup := play.Setup{Scenario: sc, Seed: l.Seed}
	setup.Seats[l.Side] = play.Person
	s, err := play.New(setup)
	if err != nil {
		return nil, err
	}
	g := NewGame(sh, s)
	t := &teaching{all: all, number: number, spots: map[string]kit.Rect{}}
	g.lesson = t
	s.Watch = func(o engine.Order, events []engine.Event, err error) {
		t.facts.Deeds = append(t.facts.Deeds, lesson.Deed{Order: o, Events: events, Undone: o == nil && err == nil, Refused: o == nil && err != nil})
	}
	return g, nil
}

func (t *teaching) lesson() *lesson.Lesson { return &t.all[t.number] }

// now is the step to do, nil after the last.
func (t *teaching) now() *lesson.Step {
	if t == nil || t.step >= len(t.lesson().Steps) {
		return nil
	}
	return &t.lesson().Steps[t.step]
}

// hex is what the step speaks of on the map, or -1.
func (t *teaching) hex() int32 {
	if s := t.now(); s != nil {
		return s.Hex()
	}
	return -1
}

// run judges what has been done and goes on to the next step.
func (t *teaching) run(g *Game, c *kit.Context) {
	for s := t.now(); s != nil; s = t.now() {
		cam := g.table.view.Camera
		if !t.begun {
			if cam.Moving() || s.Hex() >= 0 && !t.turned {
				return
			}
			t.begin(g)
		}
		t.see(g)
		if !s.Met(&t.facts) {
			t.late = s.Late(&t.facts)
			if now := s.Tried(&t.facts); now != t.tried {
				t.tried, t.wrong = now, true
				c.Redraw()
			}
			return
		}
		t.step++
		t.begun, t.turned, t.wrong, t.free = false, false, false, kit.Rect{}
		t.note(g.sh.App)
		if next := t.now(); next != nil {
			c.Say(c.T(next.Text))
		}
		g.table.lay(g)
		c.Redraw()
	}
}

// begin takes the screen as it is for the beginning of the step.
func (t *teaching) begin(g *Game) {
	t.begun = true
	t.facts = lesson.Facts{Before: slices.Clone(g.table.units)}
	cam := g.table.view.Camera
	t.began, t.at, t.zoom = cam.Rest(), cam.At(), cam.Zoom()
	t.see(g)
	t.tried = t.now().Tried(&t.facts)
}

// see brings the facts up to date.
func (t *teaching) see(g *Game) {
	f, cam := &t.facts, g.table.view.Camera
	f.Scenario, f.View, f.Day, f.Moves = g.sc(), g.s.View(), g.s.Game().Day(), g.s.PersonToMove() && !g.busy() && !g.play.on()
	f.Cursor, f.Chosen = g.table.hex, g.table.units
	f.Zoomed = f.Zoomed || cam.Rest() != t.began
	f.Panned = f.Panned || cam.Zoom() == t.zoom && cam.At().Sub(t.at).Len() > 0.01 // zooming moves the camera too
	t.at, t.zoom = cam.At(), cam.Zoom()
	f.Overlay, f.Page = g.table.laid(), ""
	if g.reportsOn {
		f.Page = gamePages[g.page]
	}
	f.Manual, f.Warned = g.manual.on, g.turn.warned
	f.Entrusted = f.Entrusted[:0]
	for _, k := range g.entrusted() {
		f.Entrusted = append(f.Entrusted, k.Formation)
	}
	f.Attack, f.Way = nil, nil
	if g.attack.open {
		o := g.attack.order()
		f.Attack = &o
	}
	if g.table.path >= 0 && len(f.Chosen) > 0 && t.now().Want == "way" {
		f.Way, _ = g.wayTo(f.Chosen[0], g.table.path)
	}
}

// lessonKey is under what the progress in a lesson is remembered.
func lessonKey(l *lesson.Lesson) string { return "lesson-" + l.ID }

// note remembers how far the player has come; a lesson once learnt stays so.
func (t *teaching) note(a *app.App) {
	if l := t.lesson(); t.step > stepsDone(a, l) {
		a.Remember(lessonKey(l), strconv.Itoa(t.step))
	}
}

// stepsDone is how many steps of a lesson the player has done at the best.
func stepsDone(a *app.App, l *lesson.Lesson) int {
	n, _ := strconv.Atoi(a.Recall(lessonKey(l)))
	return max(0, min(n, len(l.Steps)))
}

// show keeps what the step speaks of in the part of the map that no panel covers.
func (t *teaching) show(g *Game, c *kit.Context, free kit.Rect) {
	h, cam := t.hex(), g.table.view.Camera
	if h < 0 || t.turned && free == t.free || cam.Moving() {
		return
	}
	t.free = free
	const nearEnough = 31 // UI units a hex
	if t.turned && free.Inset(30).Has(cam.Centre(h)) {
		return
	}
	t.turned = true
	cam.Show(h, nearEnough)
	away, middle := cam.Area().Center(), free.Center()
	cam.CentreOn(g.table.view.Map.Grid().Centre(h).Add(ink.Pt{X: away.X - middle.X, Y: away.Y - middle.Y}.Mul(1 / cam.Rest())))
	c.Redraw()
}
