package screen

import (
	"bytes"
	"fmt"
	"io/fs"

	"auguststorm/engine"
	"auguststorm/engine/daybook"
	"auguststorm/engine/replay"
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/board"
	"auguststorm/engine/ui/kit"
	"auguststorm/scenarios"
)

// Replay is the screen on which a record is watched: a slider of its days, steps of
// one order, and the eyes of either side or of both.
type Replay struct {
	sh     *Shell
	sc     *scenario.Scenario
	rec    *replay.Record
	days   []*engine.Game // the morning of each day, the last one the end
	book   *daybook.Book
	clerk  *daybook.Clerk
	view   *board.View
	roster *board.Roster

	game  *engine.Game // as shown
	day   int
	order int // of the day, carried out
	eyes  int // 0 both sides, 1 and 2 one of them
	last  string
	plays bool
	next  float64 // when the next day comes
	stale bool
}

// openReplay plays a record through once, a day a slice, and keeps every morning.
func openReplay(sh *Shell, data []byte, pause func()) (*Replay, error) {
	r, sc, err := openRecord(sh, data, pause)
	if err != nil {
		return nil, err
	}
	p, err := replay.Play(r, sc)
	if err != nil {
		return nil, err
	}
	s := &Replay{sh: sh, sc: sc, rec: r, clerk: daybook.NewClerk(sc), stale: true}
	s.book = daybook.New(p.Game)
	s.days = append(s.days, p.Game.Clone())
	for {
		more, err := p.NextDay(func(_ engine.Order, events []engine.Event) { s.book.Note(events) })
		if err != nil {
			return nil, err
		}
		if !more {
			break
		}
		s.days = append(s.days, p.Game.Clone())
		pause()
	}
	s.game = s.days[0].Clone()
	sh.App.UI.Actions.Add(replayActions...)
	return s, nil
}

var replayActions = []kit.Action{
	{ID: "replay.play", Name: "Play or pause", Group: "Replay", Keys: []kit.Chord{"Space"}},
	{ID: "replay.after", Name: "Next day", Group: "Replay", Keys: []kit.Chord{"."}},
	{ID: "replay.before", Name: "Day before", Group: "Replay", Keys: []kit.Chord{","}},
	{ID: "replay.step", Name: "Next order", Group: "Replay", Keys: []kit.Chord{"/"}, Help: "Carries out one order of the record."},
	{ID: "replay.eyes", Name: "Other eyes", Group: "Replay", Keys: []kit.Chord{"V"}, Help: "Both sides in full, then what each side sees."},
	{ID: "app.home", Name: "Title screen", Group: "Everywhere", Keys: []kit.Chord{"Ctrl+Q"}},
}

// dayTime is how long a day is shown while the record plays, in seconds.
const dayTime = 0.9

// goTo shows the morning of a day.
func (s *Replay) goTo(day int) {
	s.day, s.order, s.last, s.stale = max(0, min(day, len(s.days)-1)), 0, "", true
	s.game = s.days[s.day].Clone()
}

// step carries out the next order of the day.
func (s *Replay) step(c *kit.Context) {
	if s.day >= len(s.rec.Days) {
		return
	}
	orders := s.rec.Days[s.day].Orders
	if s.order >= len(orders) {
		s.goTo(s.day + 1)
		return
	}
	o := orders[s.order]
	if _, err := s.game.Do(s.game.Active(), o); err != nil {
		s.last, s.plays = c.Tf("The rules refuse the next order: %s", err), false
		return
	}
	s.order++
	s.last, s.stale = capital(s.clerk.Order(o))+".", true
	if s.order == len(orders) && s.day+1 < len(s.days) {
		s.goTo(s.day + 1)
	}
}

// Frame draws the replay.
func (s *Replay) Frame(c *kit.Context) {
	s.sh.common(c)
	s.book.Speak(c)
	s.clerk.Speak(c)
	page := c.Size
	if s.view == nil {
		var d board.Detail
		if folder, err := fs.Sub(scenarios.FS, s.sc.ID); err == nil {
			d, _ = board.ReadDetail(folder, s.sc) // without it the map is drawn from its hexes
		}
		c.Actions.Add(board.Actions...)
		s.roster = board.NewRoster(s.sc, board.Palettes[c.Prefs.Palette%kit.PaletteCount])
		s.view = board.NewView(board.New(s.sc, d), page)
	}
	s.act(c)
	if s.plays {
		if c.Now >= s.next {
			s.goTo(s.day + 1)
			s.next = c.Now + dayTime
		}
		s.plays = s.day < len(s.days)-1
		c.WakeIn(dayTime)
	}
	if s.stale {
		s.lay()
	}
	s.view.Show(c, page)
	s.top(c, page.CutTop(48))
	s.foot(c, page.CutBottom(58))
	room := page.Inset(12)
	if s.day > 0 && room.W > 560 {
		r := c.OtherPanel(&room, min(340, room.W*0.34))
		s.account(c, c.Panel(r))
	}
	s.view.Handle(c)
}

func (s *Replay) act(c *kit.Context) {
	switch {
	case c.Act("replay.play"):
		s.plays, s.next = !s.plays, c.Now+dayTime
	case c.Act("replay.after"):
		s.goTo(s.day + 1)
	case c.Act("replay.before"):
		s.goTo(s.day - 1)
	case c.Act("replay.step"):
		s.step(c)
	case c.Act("replay.eyes"):
		s.eyes, s.stale = (s.eyes+1)%3, true
	case c.Act("app.home"):
		s.sh.App.Show(NewHome(s.sh.App))
	}
}

// lay puts the counters of the moment on the map, for the eyes chosen.
func (s *Replay) lay() {
	s.stale = false
	if s.eyes == 0 {
		s.view.Counters = s.roster.All(s.game)
	} else {
		s.view.Counters = s.roster.Seen(s.game.View(engine.Side(s.eyes - 1)))
	}
	s.view.Overlay = s.roster.Front(s.game.View(engine.Side(max(0, s.eyes-1))))
	s.view.Changed()
}

func (s *Replay) top(c *kit.Context, r kit.Rect) {
	r = c.Edge(r, "top")
	c.Button(r.CutRight(120).Middle(116, 32), kit.Button{ID: "home", Action: "app.home"})
	r.CutRight(10)
	eyes := []string{c.T("Both sides"), capital(s.sc.Sides[0].ID), capital(s.sc.Sides[1].ID)}
	if c.Choice(r.CutRight(min(330, r.W*0.4)).InsetXY(0, 8), "eyes", eyes, &s.eyes) {
		s.stale = true
		c.Redraw()
	}
	r.CutRight(12)
	date := daybook.Long(c, s.game.Date())
	c.Line(r.CutLeft(min(c.Measure(kit.Title, date)+16, r.W)), kit.Title, c.Theme.Ink, kit.Start, date)
	res := s.game.Result()
	text := c.Tf("%[1]s of %[2]s VP held by %[3]s", c.Num(res.VP[0]), c.Num(res.Total), s.sc.Sides[0].Name)
	if s.game.Over() {
		text = capital(c.T(res.Level)) + ": " + text
	}
	c.Line(r, kit.Body, c.Theme.Soft, kit.Start, text)
}

// foot is the slider of the days with its buttons.
func (s *Replay) foot(c *kit.Context, r kit.Rect) {
	r = c.Edge(r, "bottom")
	row := r.Middle(r.W, 32)
	icon, label := "play", "Play"
	if s.plays {
		icon, label = "pause", "Pause"
	}
	end := why(s.day == len(s.days)-1, "The record ends here.")
	if c.Button(row.CutLeft(96), kit.Button{ID: "play", Icon: icon, Label: label, Kind: kit.Primary, Why: end}) {
		c.Start("replay.play")
	}
	row.CutLeft(8)
	c.Button(row.CutLeft(36), kit.Button{ID: "before", Icon: "left", Action: "replay.before", Why: why(s.day == 0, "This is the first day.")})
	c.Button(row.CutLeft(36), kit.Button{ID: "after", Icon: "right", Action: "replay.after", Why: end})
	row.CutLeft(8)
	c.Button(row.CutLeft(120), kit.Button{ID: "step", Label: "Next order", Action: "replay.step", Why: end})
	row.CutLeft(16)
	at := float32(s.day)
	if len(s.days) > 1 && c.Slider(row.CutLeft(min(340, row.W*0.5)), "day", &at, 0, float32(len(s.days)-1), 1) {
		s.goTo(int(at + 0.5))
		c.Redraw()
	}
	row.CutLeft(16)
	text := s.last
	if text == "" && s.day < len(s.rec.Days) {
		text = c.N(len(s.rec.Days[s.day].Orders), "%s order on this day", "%s orders on this day")
	}
	c.Line(row, kit.Small, c.Theme.Soft, kit.Start, text)
}

// account is the daybook of the day before: what is on the map came of it. With the
// eyes of one side only what both sides know is told.
func (s *Replay) account(c *kit.Context, r kit.Rect) {
	if s.day-1 >= len(s.book.Days) {
		return
	}
	d := s.book.Days[s.day-1]
	if s.eyes > 0 {
		d = daybook.Day{Number: d.Number, Date: d.Date, Taken: d.Taken, Battles: d.Battles, Losses: d.Losses}
	}
	lines := s.book.Tell(&d)
	c.Head(&r, lines[0])
	height := float32(10)
	for _, l := range lines[1:] {
		height += c.TextHeight(kit.Body, l, r.W-12) + 8
	}
	c.Scroll(r, fmt.Sprint("day", s.day), height, func(r kit.Rect) {
		r.CutRight(12)
		for _, l := range lines[1:] {
			r.CutTop(c.Paragraph(r, kit.Body, c.Theme.Ink, l) + 8)
		}
	})
}

// openRecord reads a saved file and loads its scenario.
func openRecord(sh *Shell, data []byte, pause func()) (*replay.Record, *scenario.Scenario, error) {
	r, err := replay.Read(bytes.NewReader(data))
	if err != nil {
		return nil, nil, err
	}
	pause()
	sc, err := scenarioOf(sh, r)
	pause()
	return r, sc, err
}
