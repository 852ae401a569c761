package screen

import (
	"sort"

	"auguststorm/engine"
	"auguststorm/engine/daybook"
	"auguststorm/engine/ui/board"
	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/play"
)

// turn is where the game stands between phases and days.
type turn struct {
	days    int // told so far
	side    engine.Side
	warned  bool
	warning int
	curtain bool
	failed  bool         // a staff could not go on
	saw     []step       // what the side that waits saw of the other's phase
	sawAt   []int        // how many of them there were before each order
	before  *engine.Game // the position when the phase began
	pending *missed      // to be played before the side moves
	far     []int32      // depths of farOf, made when asked for
	farOf   engine.Side
	looks   [2]board.Look // what each side looked at when its phase ended
	unsaid  bool          // the morning has come and its daybook was not read out yet
	calm    float64       // until when the day cannot be ended, in seconds of the client
}

// calmTime is how long, in seconds, no input ends the day after the morning has come
// or a warning was shown: clicks and keys meant for what was there before are dropped.
const calmTime = 0.5

// calmDown bars the end of the day for a moment, and longer while presses go on.
func (t *turn) calmDown(g *Game, c *kit.Context) {
	pressed := c.Input.Pressed != [3]bool{} || len(c.Input.Keys) > 0
	if g.busy() || g.play.on() || pressed && c.Now < t.calm {
		t.calm = c.Now + calmTime
	}
	if rest := t.calm - c.Now; rest > 0 {
		c.WakeIn(rest)
	}
}

// missed is what a side saw of the other's phase, and the position before it.
type missed struct {
	before *engine.Game
	steps  []step
}

func (t *turn) begin(g *Game) {
	t.days, t.side, t.warning = len(g.s.Book.Days), g.s.Game().Active(), -1
	t.before, t.far = g.s.Game().Clone(), nil
	begun := t.days > 0 || t.side != 0
	t.curtain = begun && g.hotSeat() && !g.s.Game().Over() // who goes on with it may be the other
}

// showFrom plays what a side has missed, from the position before it.
func (g *Game) showFrom(c *kit.Context, m *missed) {
	v := m.before.View(g.s.View().Side())
	g.table.view.Counters = g.table.roster.Seen(v)
	g.table.view.Overlay = g.table.roster.Front(v)
	g.table.view.Light = board.LightOf(m.before.Active())
	g.table.view.Changed()
	g.play.lead.free(g.table.view)
	g.play.start(c, g.table.view, g.table.roster, m.steps, longest)
	g.play.day = m.before.Day()
	g.table.stale = true
}

// hotSeat reports that persons play both sides.
func (g *Game) hotSeat() bool {
	return g.s.Setup.Post == nil && g.s.Setup.Seats[0] == play.Person && g.s.Setup.Seats[1] == play.Person
}

// run draws the curtain between two persons and opens the daybook in the morning.
func (t *turn) run(g *Game, c *kit.Context) {
	t.calmDown(g, c)
	if g.busy() || g.play.on() {
		return
	}
	if n := len(g.s.Book.Days); n > t.days {
		t.days, g.back, t.calm = n, 0, c.Now+calmTime
		g.keepDay()
		if !g.s.WatchOnly() {
			g.reportsOn, g.page = true, 0
		}
		t.unsaid = true
	}
	defer t.sayMorning(g, c)
	if a := g.s.Game().Active(); a != t.side {
		t.side, t.calm = a, c.Now+calmTime
		if g.hotSeat() && !g.s.Game().Over() {
			t.curtain = true
			cam := g.table.view.Camera // one side shall not see where the other has looked
			t.looks[a.Enemy()] = cam.Look()
			cam.Return(t.looks[a])
			g.table.hex, g.table.units = -1, nil
			g.attack.open, g.ledger = false, nil
			g.orders.list, g.orders.editing = false, -1
			t.pending = &missed{t.before, t.saw}
			c.HushToasts() // they were meant for the side that leaves
		}
		t.saw, t.sawAt, t.far = nil, nil, nil
		if g.hotSeat() { // the old one is to be played from
			t.before = g.s.Game().Clone()
		} else {
			t.before.CopyStateFrom(g.s.Game())
		}
	}
}

// sayMorning reads out the head of the daybook to the side it is for, once it sits here.
func (t *turn) sayMorning(g *Game, c *kit.Context) {
	if n := len(g.s.Book.Days); t.unsaid && !t.curtain && n > 0 {
		t.unsaid = false
		heading, _ := g.report(n - 1)
		c.Say(heading)
	}
}

// note keeps what the side that waits may see of a person's order.
func (t *turn) note(g *Game, side engine.Side, events []engine.Event) {
	if g.hotSeat() {
		t.sawAt = append(t.sawAt, len(t.saw))
		t.saw = append(t.saw, asSeen(g.s.Game(), g.table.roster, int(side.Enemy())+1, events)...)
	}
}

// takeBack forgets what was seen of the last orders, which were taken back.
func (t *turn) takeBack(orders int) {
	if n := len(t.sawAt); n >= orders && orders > 0 {
		t.saw, t.sawAt = t.saw[:t.sawAt[n-orders]], t.sawAt[:n-orders]
	}
}

// runStaff lets the staff whose phase it is give its orders in slices; what the
// person may see of them is played afterwards on the map as it was.
func (g *Game) runStaff() {
	eyes, ui, day := g.eyes(), g.sh.App.UI, g.s.Game().Day()
	var seen []step
	g.table.view.Overlay = g.table.roster.Front(g.s.View())
	g.table.view.Light = board.LightOf(g.s.Game().Active())
	g.staff = g.sh.App.Go(func(pause func()) {
		err := g.s.StaffPhase(pause, func(_ engine.Order, events []engine.Event) {
			seen = append(seen, asSeen(g.s.Game(), g.table.roster, eyes, events)...)
		})
		if err != nil {
			g.turn.failed = true
			ui.Toast(ui.Err(err), kit.Trouble)
		}
		g.back = 0
		pause()
		g.save(nil)
		pause()
		if !g.s.WatchOnly() {
			g.play.lead.free(g.table.view)
		}
		if eyes == g.eyes() { // otherwise other eyes were chosen meanwhile
			g.play.start(ui, g.table.view, g.table.roster, seen, longest)
			g.play.day = day
		}
	})
}

// endDay ends the phase; the first time it says what may have been forgotten, and a
// moment must pass before the same key is an answer to that: the primary button.
func (g *Game) endDay(c *kit.Context) {
	g.endDayAs(c, g.staffMoves() || g.turn.warned && g.staffWaits())
}

// endDayAs ends the phase, with the staff moving first or not.
func (g *Game) endDayAs(c *kit.Context, staffFirst bool) {
	if c.Now < g.turn.calm {
		if !g.turn.warned {
			c.ToastAs("calm", c.T("The morning has just come. Pause for a moment, then end the day."), kit.News)
		}
		return
	}
	g.turn.calm = c.Now + calmTime
	if !g.turn.warned && len(g.forgotten(c)) > 0 {
		g.turn.warned = true
		c.Say(c.T("Before the day ends") + ". " + g.forgotten(c)[0].text)
		return
	}
	g.turn.warned = false
	g.attack.open, g.ledger = false, nil
	g.reportsOn = false // the map is free for what is played; the morning opens them again
	if staffFirst {
		g.letMove(c, -1, true)
		return
	}
	g.do(c, engine.EndPhase{})
}

// warning is something to think of before the day ends.
type warning struct {
	text string
	many string        // how many units it is about, where it is an army
	unit engine.UnitID // to look at
}

// said is the warning in one line.
func (w *warning) said() string {
	if w.many == "" {
		return w.text
	}
	return w.text + ": " + w.many
}

// forgotten lists idle armies and units that lack what they need.
func (g *Game) forgotten(c *kit.Context) (out []warning) {
	v := g.s.View()
	out = g.staffWarnings(c)
	idle, first := map[string]int{}, map[string]engine.UnitID{}
	var dry, hungry []engine.UnitID
	for _, u := range v.Units(nil) {
		if rests(v, u) && !g.leftToStaff(u) {
			army := daybook.Army(g.sc(), u)
			if idle[army]++; idle[army] == 1 {
				first[army] = u
			}
		}
		s, _ := v.Unit(u)
		if v.Motorised(u) && v.OutOfFuel(u) {
			dry = append(dry, u)
		}
		if s.CutOff > 0 || s.Unsupplied > 0 {
			hungry = append(hungry, u)
		}
	}
	var armies []string
	for a := range idle {
		armies = append(armies, a)
	}
	sort.Slice(armies, func(i, k int) bool {
		return idle[armies[i]] > idle[armies[k]] || idle[armies[i]] == idle[armies[k]] && armies[i] < armies[k]
	})
	for _, a := range armies {
		name := c.Name(a)
		if name == "" {
			name = c.T("Units without an army")
		}
		out = append(out, warning{name, c.N(idle[a], "%s unit idle", "%s units idle"), first[a]})
	}
	for _, u := range dry {
		out = append(out, warning{c.Tf("%s is out of fuel", g.unitName(c, u)), "", u})
	}
	for _, u := range hungry {
		out = append(out, warning{c.Tf("%s is cut off or without rations", g.unitName(c, u)), "", u})
	}
	return out
}

// warnings is the list of what may have been forgotten.
func (g *Game) warnings(c *kit.Context, r kit.Rect) {
	c.Head(&r, "Before the day ends")
	kind := kit.Primary
	waits := g.staffWaits()
	if waits {
		kind = kit.Plain
	}
	foot := r.CutBottom(kit.RowHeight)
	if c.Button(foot, kit.Button{ID: "go", Label: "End the day all the same", Kind: kind}) {
		g.endDayAs(c, g.staffMoves())
		return
	}
	r.CutBottom(6)
	if waits {
		if c.Button(r.CutBottom(kit.RowHeight), kit.Button{ID: "staffs", Label: staffsFirst, Kind: kit.Primary, Tip: "Carries out the missions with all units that have not moved today, shows it, and ends the day."}) {
			g.endDayAs(c, true)
			return
		}
		r.CutBottom(8)
	}
	list := g.forgotten(c)
	was := g.turn.warning
	c.Rows(r, kit.Rows{ID: "warnings", N: len(list), Height: 30, Chosen: &g.turn.warning, Row: func(i int, row kit.Rect, _ bool) {
		c.Tip(row, list[i].said())
		if list[i].many != "" {
			c.Line(row.CutRight(c.Measure(kit.Small, list[i].many)+6), kit.Small, c.Theme.Soft, kit.End, list[i].many)
			row.CutRight(6)
		}
		c.Line(row, kit.Small, c.Theme.Ink, kit.Start, list[i].text)
	}})
	if n := g.turn.warning; n != was && n >= 0 && n < len(list) {
		g.table.choose(g, list[n].unit)
	}
}

// rests reports a unit under attack orders that could do something today and has not.
func rests(v engine.View, u engine.UnitID) bool {
	s, ok := v.Unit(u)
	return ok && s.Hex >= 0 && !s.Moved && !s.Fought && s.MP > 0 && v.CanMove(u) && s.Posture == engine.Attacking && !s.Routed
}

// drawCurtain hides the map while the hot seat changes hands.
func (g *Game) drawCurtain(c *kit.Context, area kit.Rect) {
	c.Fill(area, c.Theme.Paper)
	c.Bar(area)
	r := c.Panel(area.Middle(min(480, area.W-20), 220))
	c.Head(&r, "The seat changes hands")
	side := g.sideName(c, g.s.Game().Active())
	says(c, &r, kit.Body, c.Theme.Ink, c.Tf("%s is to move. The map shows when its commander sits here; what was seen of the other side's phase is played first.", capital(side)))
	calm := c.Now < g.turn.calm // a second Ctrl+Enter must not show one side the map of the other
	if !calm && !c.Focused("lift") && c.Input.Pressed == [3]bool{} {
		c.FocusOn("lift") // Enter lifts it
	}
	if c.Button(r.CutBottom(kit.RowHeight), kit.Button{ID: "lift", Label: "Show the map", Kind: kit.Primary}) && !calm {
		g.turn.curtain, g.turn.calm = false, c.Now+calmTime
		c.Redraw()
	}
}
