package screen

import (
	"bytes"
	"fmt"

	"auguststorm/engine"
	"auguststorm/engine/daybook"
	"auguststorm/engine/replay"
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/board"
	"auguststorm/engine/ui/kit"
)

// Replay is the screen on which a record is watched: a slider of its days, steps of
// one order, and the eyes of either side or of both.
type Replay struct {
	manual   book
	settings preferences
	sh       *Shell
	sc       *scenario.Scenario
	rec      *replay.Record
	days     []*engine.Game // the morning of each day, the last one the end
	book     *daybook.Book
	clerk    *daybook.Clerk
	view     *board.View
	roster   *board.Roster
	painted  kit.Palette // the colours of the counters

	game  *engine.Game // as shown
	day   int
	order int // of the day, carried out
	eyes  int // 0 both sides, 1 and 2 one of them
	only  int // the eyes that are allowed, 0 for all of them
	last  string
	plays bool
	until int      // the day to which it goes on, while it does not play
	job   *app.Job // the day that is worked out
	film  playback // of the day
	look  look
	still float64 // when the next day comes without movements to show
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
	if post := r.Header.Post; post != nil {
		s.only = int(post.Side) + 1
	}
	hotSeat := r.Header.Doctrines == [2]string{}
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
	switch {
	case p.Game.Over():
		s.only = 0
	case hotSeat && r.Header.Post == nil: // the other at the same screen shall not see more than on the map
		s.only = int(p.Game.Active()) + 1
	}
	s.view = sh.layMap(sc, pause)
	s.eyes, s.game = s.only, s.days[0].Clone()
	s.film.lead.off = sh.App.Recall(leadKey) == "off"
	sh.App.UI.Actions.Add(watchActions...)
	sh.App.UI.Actions.Add(replayActions()...)
	s.look.hex = -1
	return s, nil
}

// How long a day of a record is played at most, and shown where nothing moves, in
// seconds at speed 1.
const (
	filmTime = 5.0
	dayTime  = 0.9
)

// goTo shows the morning of a day.
func (s *Replay) goTo(day int) {
	if s.job != nil {
		s.job.Stop()
		s.job = nil
	}
	s.film.stop()
	s.view.Results = nil
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
	o, side := orders[s.order], s.game.Active()
	if _, err := s.game.Do(side, o); err != nil {
		s.last, s.plays = c.Tf("The rules refuse the next order: %s", err), false
		return
	}
	s.order++
	s.last, s.stale = capital(s.clerk.Order(o))+".", true
	if s.eyes > 0 && s.eyes != int(side)+1 {
		s.last = s.sh.App.UI.T("The other side gives an order.")
	}
	if s.order == len(orders) && s.day+1 < len(s.days) {
		s.goTo(s.day + 1)
	}
}

// Frame draws the replay, and the manual over all of it.
func (s *Replay) Frame(c *kit.Context) {
	s.draw(c)
	s.manual.frame(c, c.HelpTopic)
}

func (s *Replay) draw(c *kit.Context) {
	s.sh.common(c)
	s.book.Speak(c)
	s.clerk.Speak(c)
	page := c.Size
	if s.roster == nil || s.painted != c.Prefs.Palette && !s.film.on() && !s.working() {
		c.Actions.Add(board.Actions...)
		s.painted, s.stale = c.Prefs.Palette, true
		s.roster = board.NewRoster(s.sc, board.Palettes[c.Prefs.Palette%kit.PaletteCount])
		if s.view == nil {
			s.view = s.sh.layMap(s.sc, func() {})
		}
	}
	if !s.settings.on {
		s.act(c)
		s.actLook(c)
	}
	s.lift()
	s.goOn(c)
	if s.stale && !s.film.on() && !s.working() {
		s.lay()
	}
	s.view.Top = topBarHeight
	s.view.Show(c, page)
	s.top(c, page.CutTop(topBarHeight))
	s.foot(c, page.CutBottom(58))
	room := page.Inset(12)
	room = s.panels(c, room)
	s.film.lead.room = room
	s.look.finder.frame(c, s)
	s.settings.frame(s.sh, c)
	touch := s.view.Handle(c)
	s.observed().townTip(c, room, touch.Hex)
	switch {
	case touch.Clicked && touch.Hex >= 0 && c.Input.Mods&kit.Shift != 0:
		s.view.Fan = touch.Hex
		c.Redraw()
	case touch.Clicked && touch.Hex >= 0:
		s.touched(c, touch)
	}
}

// working reports that a day is being worked out.
func (s *Replay) working() bool { return s.job != nil && !s.job.Done() }

// goOn plays the day that is under way, and begins the next one.
func (s *Replay) goOn(c *kit.Context) {
	if s.manual.on {
		return
	}
	if s.film.run(c) {
		marks := s.view.Results // of the last fights of the day: they stand their time
		s.goTo(s.day + 1)
		s.view.Results = marks
	}
	if s.film.on() || s.working() {
		return
	}
	if s.day >= len(s.days)-1 {
		s.plays, s.until = false, 0
	}
	if !s.plays && s.day >= s.until {
		return
	}
	if s.still > c.Now {
		c.WakeIn(s.still - c.Now)
		return
	}
	s.begin()
}

// begin works out the rest of the day in slices and plays what the eyes see of it.
func (s *Replay) begin() {
	ui, day := s.sh.App.UI, s.day
	s.lay()
	s.job = s.sh.App.Go(func(pause func()) {
		var steps []step
		orders := s.rec.Days[day].Orders
		for ; s.order < len(orders); s.order++ {
			events, err := s.game.Do(s.game.Active(), orders[s.order])
			if err != nil {
				s.last, s.plays, s.until = ui.Tf("The rules refuse the next order: %s", err.Error()), false, 0
				return
			}
			steps = append(steps, asSeen(s.game, s.roster, s.eyes, events)...)
			pause()
		}
		s.film.start(ui, s.view, s.roster, steps, filmTime)
		if !s.film.on() {
			s.job = nil
			marks := s.view.Results // with reduced motion they are all there is to see
			s.goTo(day + 1)
			s.view.Results = marks
			s.still = ui.Now + dayTime/speeds[s.sh.fast()]
			ui.Redraw()
		}
	})
}

func (s *Replay) act(c *kit.Context) {
	s.sh.actFollow(c, s.view, &s.film)
	switch {
	case c.Act("phase.pause"):
		s.film.lead.free(s.view)
		s.plays = !s.plays
		s.film.paused = !s.plays
	case c.Act("watch.day"):
		if s.film.on() || s.working() || s.plays {
			s.goTo(s.day + 1)
		} else {
			s.film.lead.free(s.view)
			s.until = s.day + 1
		}
	case c.Act("watch.before"):
		s.until = 0
		s.goTo(s.day - 1)
	case c.Act("watch.step"):
		if s.film.on() || s.working() {
			s.goTo(s.day + 1)
		}
		s.step(c)
	case c.Act("phase.skip"):
		if s.film.on() {
			s.goTo(s.day + 1)
		}
	case c.Act("watch.eyes") && s.only == 0:
		s.lookAs((s.eyes + 1) % 3)
	case c.Act("app.home"):
		s.sh.App.Show(NewHome(s.sh.App))
	}
}

// lookAs changes the eyes; a day that is being played ends.
func (s *Replay) lookAs(eyes int) {
	if s.film.on() || s.working() {
		s.goTo(s.day + 1)
	}
	s.eyes, s.stale, s.look.from = eyes, true, -1
}

// lay puts the counters of the moment on the map, for the eyes chosen.
func (s *Replay) lay() {
	s.stale = false
	if s.eyes == 0 {
		s.view.Counters = s.roster.All(s.game)
	} else {
		s.view.Counters = s.roster.Seen(s.game.View(engine.Side(s.eyes - 1)))
	}
	v := s.game.View(engine.Side(max(0, s.eyes-1)))
	s.view.Overlay, s.view.Air, s.view.Light = s.roster.Front(v), s.roster.Air(v), board.LightOf(s.game.Active())
	if s.look.hex >= 0 {
		s.view.Overlay.Add(s.roster.Command(s.look.hex, 0, 0xB7791F)) // the cursor
	}
	s.view.Changed()
}

func (s *Replay) top(c *kit.Context, r kit.Rect) {
	r = c.Edge(r, "top")
	narrow := c.Size.W < 760
	home := kit.Button{ID: "home", Action: "app.home"}
	wide := float32(120)
	if narrow {
		wide, home.Icon, home.Kind = 38, "close", kit.Quiet
	}
	c.Button(r.CutRight(wide).Middle(wide-4, 32), home)
	r.CutRight(8)
	for _, b := range [...]kit.Button{{ID: "reports", Icon: "list", Kind: kit.Quiet, Action: "show.reports", On: !s.look.closed},
		{ID: "find", Icon: "search", Kind: kit.Quiet, Action: "show.finder"}, {ID: "book", Icon: "book", Kind: kit.Quiet, Action: "app.manual"}} {
		c.Button(r.CutRight(36).Middle(34, 32), b)
	}
	r.CutRight(10)
	game := s.observed().truth() // of the moment the map shows
	date := daybook.Long(c, game.Date())
	if narrow {
		date = daybook.Short(c, game.Date())
	}
	if s.only == 0 {
		s.pickEyes(c, &r, c.Measure(kit.Title, date)+28)
	}
	r.CutRight(12)
	c.Line(r.CutLeft(min(c.Measure(kit.Title, date)+16, r.W)), kit.Title, c.Theme.Ink, kit.Start, date)
	res := game.Result()
	text := c.Tf("%[1]s of %[2]s VP held by %[3]s", c.Num(res.VP[0]), c.Num(res.Total), s.sc.Sides[0].Name)
	if game.Over() {
		text = capital(c.T(res.Level)) + ": " + text
	}
	full := text
	for _, shorter := range [...]string{c.Tf("%[1]s / %[2]s VP", c.Num(res.VP[0]), c.Num(res.Total)), ""} {
		if c.Measure(kit.Body, text) > r.W { // a part of a figure misleads
			text = shorter
		}
	}
	c.Line(r, kit.Body, c.Theme.Soft, kit.Start, text)
	if text != full {
		c.Tip(r, full)
	}
}

// pickEyes chooses whose eyes look: side by side, or as a list where what must stay
// free at the left leaves no room for that.
func (s *Replay) pickEyes(c *kit.Context, r *kit.Rect, free float32) {
	names, eyes := eyesNames(c, sideIDs(s.sc)), s.eyes
	asked := float32(0)
	for _, name := range names {
		asked += c.Measure(kit.Body, c.T(name)) + 20
	}
	changed := false
	if asked <= r.W-free {
		changed = c.Choice(r.CutRight(min(330, r.W-free)).InsetXY(0, 8), "eyes", names, &eyes)
	} else {
		changed = c.Dropdown(r.CutRight(max(60, min(150, r.W-free))).InsetXY(0, 8), "eyes", names, &eyes)
	}
	if changed {
		s.lookAs(eyes)
		c.Redraw()
	}
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
		c.Start("phase.pause")
	}
	row.CutLeft(8)
	c.Button(row.CutLeft(36), kit.Button{ID: "before", Icon: "left", Action: "watch.before", Why: why(s.day == 0, "This is the first day.")})
	c.Button(row.CutLeft(36), kit.Button{ID: "after", Icon: "right", Action: "watch.day", Why: end})
	row.CutLeft(8)
	c.Button(row.CutLeft(max(120, c.ButtonWidth("Next order", false))), kit.Button{ID: "step", Label: "Next order", Action: "watch.step", Why: end})
	row.CutLeft(12)
	if row.W > 420 {
		s.sh.speedChoice(c, row.CutLeft(150), &s.film)
		row.CutLeft(6)
		s.sh.followButton(c, row.CutLeft(36), &s.film)
	}
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
		if s.eyes > 0 {
			text = ""
		}
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
		d = s.book.As(d, engine.Side(s.eyes-1))
	}
	c.Head(&r, s.book.Heading(&d))
	if h := dayNotes(c, r, fmt.Sprint("day", s.day), s.book.Notes(&d)); h >= 0 {
		s.choose(h, "")
		s.view.Camera.Show(h, 31)
		c.Redraw()
	}
}

// openRecord reads a saved file and loads its scenario.
func openRecord(sh *Shell, data []byte, pause func()) (*replay.Record, *scenario.Scenario, error) {
	r, err := replay.Read(bytes.NewReader(data))
	if err != nil {
		return nil, nil, err
	}
	pause()
	sc, err := scenarioOf(sh, r, pause)
	pause()
	return r, sc, err
}
