package screen

import (
	"fmt"
	"math"

	"auguststorm/engine/ui/board"
	"auguststorm/engine/ui/ink"
	"auguststorm/engine/ui/kit"
)

// lessonInk is the colour of the ring about what a step speaks of; the frame about a
// button has it too.
const lessonInk = 0x7A1FA2

// ring is the mark about a hex on the map, over its counters.
func (t *table) ring(h int32) board.Overlay {
	const corners, radius = 48, 0.82 // of a hex
	at := t.view.Map.Grid().Centre(h)
	line := board.Line{Width: 3.5, Color: kit.Hex(lessonInk), Edge: kit.Hex(0xFFF8E6), Closed: true, Over: true}
	for i := range corners {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / corners)
		line.Points = append(line.Points, at.Add(ink.Pt{X: float32(cos) * radius, Y: float32(sin) * radius}))
	}
	return board.Overlay{Lines: []board.Line{line}}
}

// spot notes where a button of the top bar is.
func (t *teaching) spot(id string, r kit.Rect) {
	if t != nil {
		t.spots[id] = r
	}
}

// end judges the frame that has been drawn and keeps what the step speaks of in sight.
func (t *teaching) end(g *Game, c *kit.Context, free kit.Rect) {
	if t == nil {
		return
	}
	t.show(g, c, free)
	t.run(g, c)
	if s := t.now(); s != nil {
		if r, ok := t.spots[s.Button]; ok {
			c.Stroke(r.Inset(-3), 6, 2.5, kit.Hex(lessonInk))
		}
	}
}

// narrow is a window without room for a column of text beside the panels.
const narrow = 900

// teach draws the panel of the lesson at the foot of a column, above the reports if
// they are in it, or in a narrow window as a strip along its foot.
func (g *Game) teach(c *kit.Context, room *kit.Rect, reports bool) {
	if g.lesson == nil {
		return
	}
	c.Scope("lesson", func() {
		if c.Size.W < narrow {
			h := min(g.lesson.stripHeight(c, room.W-2*stripPad), max(96, room.H*0.4))
			c.Foot = c.Size.Bottom() - room.Bottom() + h // toasts come above it
			g.lesson.strip(g, c, c.Panel(room.CutBottom(h)))
			room.CutBottom(8)
			return
		}
		c.Foot = 0
		col := *room
		if !reports {
			col = c.OtherPanel(room, 340)
		}
		h := min(g.lesson.height(c, col.W-2*kit.Pad, !reports), col.H)
		panel := col.CutBottom(h)
		if reports {
			room.CutBottom(h + 8)
		}
		g.lesson.page(g, c, c.Panel(panel), !reports)
	})
}

// The measures of the panel, in UI units.
const (
	stepRow   = 20
	stepsHead = 42
)

// words are the paragraphs of the step: what to do, and what to say to a wrong try.
func (t *teaching) words(c *kit.Context) (text, hint string) {
	s := t.now()
	switch {
	case s == nil:
		return c.T("That was all of this lesson. You may go on playing from here, or take the next one."), ""
	case t.late:
		return c.T("The days of this task are over. Begin the lesson again and try another way."), c.T(s.Hint)
	case t.wrong:
		return c.T(s.Text), c.T(s.Hint)
	}
	return c.T(s.Text), ""
}

func (t *teaching) height(c *kit.Context, w float32, list bool) float32 {
	h := float32(stepsHead + 2*kit.Pad + 10 + kit.RowHeight + 8 + 14)
	if list {
		h += stepRow * float32(len(t.lesson().Steps))
	} else {
		h += stepRow
	}
	text, hint := t.words(c)
	h += c.TextHeight(kit.Body, text, w) + 8
	if hint != "" {
		h += c.TextHeight(kit.Small, hint, w-22) + 10
	}
	return h
}

// page is the panel in full.
func (t *teaching) page(g *Game, c *kit.Context, r kit.Rect, list bool) {
	c.Head(&r, t.lesson().Name)
	foot := r.CutBottom(kit.RowHeight)
	r.CutBottom(8)
	if list {
		for i := range t.lesson().Steps {
			t.tick(c, r.CutTop(stepRow), i, true)
		}
	} else {
		t.ticks(c, r.CutTop(stepRow))
	}
	r.CutTop(10)
	text, hint := t.words(c)
	c.Column(r, "text"+t.lesson().ID, func(r *kit.Rect) {
		r.CutTop(c.Paragraph(*r, kit.Body, c.Theme.Ink, text) + 8)
		hinted(c, r, hint)
	})
	t.buttons(g, c, foot)
}

// hinted is what is said to a wrong try.
func hinted(c *kit.Context, r *kit.Rect, hint string) {
	if hint == "" {
		return
	}
	c.Icon(kit.Rect{X: r.X, Y: r.Y + 1, W: 16, H: 16}, "info", c.Theme.Warn)
	in := *r
	in.CutLeft(22)
	r.CutTop(c.Paragraph(in, kit.Small, c.Theme.Warn, hint) + 4)
}

// tick draws the mark of a step, with its name where there is room.
func (t *teaching) tick(c *kit.Context, r kit.Rect, i int, named bool) {
	box := r.CutLeft(16).Middle(14, 14)
	ink, style := c.Theme.Soft, kit.Small
	switch {
	case i < t.step:
		c.Round(box, 7, c.Theme.Good)
		c.Icon(box.Inset(2), "check", c.Theme.Panel)
	case i == t.step:
		c.Stroke(box, 7, 2, c.Theme.Accent)
		ink, style = c.Theme.Ink, kit.Strong.At(12.5)
	default:
		c.Stroke(box, 7, 1, c.Theme.Line)
	}
	if named {
		r.CutLeft(8)
		c.Line(r, style, ink, kit.Start, c.T(t.lesson().Steps[i].Name))
	}
}

// ticks are the marks of all steps in a row, and the name of the present one.
func (t *teaching) ticks(c *kit.Context, r kit.Rect) {
	n := len(t.lesson().Steps)
	if r.W < float32(18*n+150) {
		text := fmt.Sprintf("%d/%d", t.step, n)
		c.Line(r.CutLeft(c.Measure(kit.Small, text)), kit.Small, c.Theme.Soft, kit.Start, text)
	} else {
		for i := range n {
			t.tick(c, r.CutLeft(18), i, false)
		}
	}
	r.CutLeft(8)
	if s := t.now(); s != nil {
		c.Line(r, kit.Strong, c.Theme.Ink, kit.Start, c.T(s.Name))
	}
}

func (t *teaching) buttons(g *Game, c *kit.Context, r kit.Rect) {
	left := r.CutLeft((r.W - 8) / 2)
	r.CutLeft(8)
	more := t.now() == nil && t.number+1 < len(t.all)
	if more && c.Button(r, kit.Button{ID: "next", Label: "Next lesson", Kind: kit.Primary}) {
		g.restart(t.number + 1)
	}
	if !more && c.Button(left, kit.Button{ID: "again", Label: "Begin again"}) {
		g.restart(t.number)
	}
	if more {
		r = left
	}
	c.Button(r, kit.Button{ID: "leave", Label: "Leave", Action: "app.home"})
}

// stripPad is the room about the words of the strip.
const stripPad = 10

func (t *teaching) stripHeight(c *kit.Context, w float32) float32 {
	text, hint := t.words(c)
	h := 24 + 4 + 2*stripPad + c.TextHeight(kit.Body, text, w) + 10
	if hint != "" {
		h += c.TextHeight(kit.Small, hint, w-22) + 4
	}
	return h
}

// strip is the panel in a narrow window: the marks, and words that scroll.
func (t *teaching) strip(g *Game, c *kit.Context, r kit.Rect) {
	r = r.Inset(stripPad - kit.Pad)
	top := r.CutTop(24)
	c.Button(top.CutRight(26), kit.Button{ID: "leave", Icon: "close", Kind: kit.Quiet, Action: "app.home"})
	if c.Button(top.CutRight(26), kit.Button{ID: "again", Icon: "undo", Kind: kit.Quiet, Tip: "Begin again"}) {
		g.restart(t.number)
	}
	if t.now() == nil && t.number+1 < len(t.all) && c.Button(top.CutRight(26), kit.Button{ID: "next", Icon: "right", Kind: kit.Primary, Tip: "Next lesson"}) {
		g.restart(t.number + 1)
	}
	t.ticks(c, top)
	r.CutTop(4)
	text, hint := t.words(c)
	c.Column(r, "text"+t.lesson().ID, func(r *kit.Rect) {
		hinted(c, r, hint) // first: what scrolls away is what has been read
		r.CutTop(c.Paragraph(*r, kit.Body, c.Theme.Ink, text) + 4)
	})
}

// restart begins a lesson with the scenario at hand.
func (g *Game) restart(number int) {
	t := g.lesson
	if t.all[number].Scenario != g.sc().ID {
		g.sh.App.Show(NewHome(g.sh.App))
		return
	}
	next, err := newLesson(g.sh, t.all, number, g.sc())
	if err != nil {
		g.sh.App.UI.Toast(err.Error(), kit.Trouble)
		return
	}
	g.sh.App.Show(next)
}

// leave saves the game, where something has changed, and goes back to the title.
func (g *Game) leave() {
	if !g.dirty && g.keeper.turned == g.s.Turned() && !g.keeper.writing {
		g.home()
		return
	}
	g.dirty, g.keeper.leaving = false, true
	g.save(g.home)
}

// home shows the title, after a lesson its page of lessons.
func (g *Game) home() {
	home := NewHome(g.sh.App)
	if g.lesson != nil {
		g.sh.App.UI.Foot = 0
		home.tab, home.lessons.chosen = pageLessons, g.lesson.number
	}
	g.sh.App.Show(home)
}
