package screen

import (
	"slices"
	"strings"

	"auguststorm/engine"
	"auguststorm/engine/daybook"
	"auguststorm/engine/ui/board"
	"auguststorm/engine/ui/kit"
)

// look is what is chosen in a record, and the panels beside its map.
type look struct {
	oob    oob
	finder finder
	closed bool // the panel with the pages
	page   int
	hex    int32  // chosen, -1 for none
	key    string // of the row chosen in the order of battle, "" for none
	laid   string // the key the map has lifted counters for
	from   int    // the moment it did
}

// The pages of the panel of a record.
var replayPages = []string{"Daybook", "Units"}

// replayActions are those of the game that a record knows too.
func replayActions() (out []kit.Action) {
	for _, a := range gameActions {
		if slices.Contains([]string{"show.reports", "show.finder", "show.oob", "order.cancel", "stack.fan", "app.home"}, a.ID) {
			out = append(out, a)
		}
	}
	return out
}

// shown is the moment of a record that the map shows: while a day is played, its morning.
type shown struct{ *Replay }

func (s shown) truth() *engine.Game {
	if s.film.on() || s.working() {
		return s.days[s.day]
	}
	return s.game
}
func (s shown) view() engine.View   { return s.truth().View(engine.Side(max(0, s.Replay.eyes-1))) }
func (s shown) eyes() int           { return s.Replay.eyes }
func (s shown) past() []daybook.Day { return s.Replay.book.Days[:min(s.day, len(s.Replay.book.Days))] }
func (s shown) book() *daybook.Book { return s.Replay.book }

func (s *Replay) observed() observer { return observer{shown{s}} }

// moment changes with the position shown.
func (s *Replay) moment() int {
	if s.film.on() || s.working() {
		return s.day << 20
	}
	return s.day<<20 + s.order
}

func (s *Replay) chosenKey() string                         { return s.look.key }
func (s *Replay) nodeMission(*kit.Context, *oobNode) string { return "" }

// roll is the order of battle of the moment.
func (s *Replay) roll() *oob {
	s.look.oob.make(s.observed(), s.moment())
	return &s.look.oob
}

// pickNode shows a row on the map: a unit, where it was seen, or a headquarters with all
// its units.
func (s *Replay) pickNode(i int) {
	o := &s.look.oob
	o.chosen = i
	kit.TreeReveal(o.depth, o.open, i)
	n := &o.nodes[i]
	h := n.hex
	if n.unit < 0 && h < 0 {
		h = o.firstHex(i)
	}
	o.seen = n.key
	s.choose(h, n.key)
	if h >= 0 {
		s.view.Camera.Show(h, 31)
	}
}

// choose marks a hex and a row.
func (s *Replay) choose(h int32, key string) {
	s.look.hex, s.look.key = h, key
	s.view.Keep = h + 1
	if !s.film.on() && !s.working() {
		s.stale = true
	}
}

// goToHit goes to what a search has found.
func (s *Replay) goToHit(c *kit.Context, h *hit) {
	c.Focus("")
	switch {
	case h.section != "":
		s.manual.at(h.section)
	case h.key != "":
		if i := s.look.oob.index(h.key); i >= 0 {
			s.pickNode(i)
		}
	default:
		s.choose(h.hex, "")
		s.view.Camera.Show(h.hex, 31)
	}
	c.Redraw()
}

// touched chooses what was clicked on the map: a unit or a headquarters, another click
// the next one of the stack, or the hex alone.
func (s *Replay) touched(c *kit.Context, t board.Touch) {
	var keys []string
	for i := range s.view.Counters {
		k := &s.view.Counters[i]
		if key := s.keyOf(k); k.Hex == t.Hex && key != "" {
			keys = append(keys, key)
		}
	}
	key := ""
	switch at := slices.Index(keys, s.look.key); {
	case len(keys) == 0:
	case at >= 0 && s.view.Fan != t.Hex:
		key = keys[(at+1)%len(keys)]
	default:
		key = keys[0]
		if t.Counter >= 0 && s.keyOf(&s.view.Counters[t.Counter]) != "" {
			key = s.keyOf(&s.view.Counters[t.Counter])
		}
	}
	if s.view.Fan != t.Hex {
		s.view.Fan = -1
	}
	s.choose(t.Hex, key)
	c.Redraw()
}

// keyOf is the row of a counter, "" where it cannot be told apart.
func (s *Replay) keyOf(k *board.Counter) string {
	switch {
	case k.ID < 0:
		return ""
	case k.Kind == "hq":
		return "f" + s.sc.Formations[k.ID].ID
	}
	return "u" + s.sc.Units[k.ID].ID
}

// lift marks the counters of what is chosen on the map.
func (s *Replay) lift() {
	l := &s.look
	if l.laid == l.key && l.from == s.moment() {
		return
	}
	l.laid, l.from = l.key, s.moment()
	s.view.Selected = s.view.Selected[:0]
	if i := s.roll().index(l.key); i >= 0 {
		for _, u := range l.oob.under(i) {
			s.view.Selected = append(s.view.Selected, int32(u))
		}
		if n := &l.oob.nodes[i]; n.hex >= 0 && n.hex != l.hex { // it goes along with its unit
			s.choose(n.hex, l.key)
		}
	}
}

// actLook opens and closes what stands beside the map.
func (s *Replay) actLook(c *kit.Context) {
	l := &s.look
	switch {
	case c.Act("show.reports"):
		l.closed = !l.closed
		c.Focus("")
	case c.Act("show.oob"):
		if !l.closed && l.page == 1 {
			l.closed = true
			c.Focus("")
			return
		}
		l.closed, l.page = false, 1
		l.oob.seen, l.oob.grab = "", true
	case c.Act("show.finder"):
		l.finder.show()
	case c.Act("stack.fan") && l.hex >= 0:
		if s.view.Fan == l.hex {
			s.view.Fan = -1
		} else {
			s.view.Fan = l.hex
		}
	case c.Act("order.cancel"):
		if l.hex < 0 && l.key == "" {
			l.closed = true
		}
		c.Focus("")
		s.view.Fan = -1
		s.choose(-1, "")
	}
}

// panels are the pages at one side and what is chosen at the other; they leave a room.
func (s *Replay) panels(c *kit.Context, room kit.Rect) kit.Rect {
	l := &s.look
	if !l.closed && room.W > 560 && (s.day > 0 || l.page > 0) {
		w := min(340, room.W*0.34)
		if l.page == 1 {
			w = min(450, room.W*0.44)
		}
		side := c.OtherPanel(&room, w)
		c.Scope("pages", func() { s.pages(c, c.Panel(side)) })
	}
	if l.hex < 0 && l.key == "" || room.W < 330 {
		return room
	}
	side := c.SidePanel(&room, min(330, room.W*0.48))
	c.Scope("card", func() {
		r := c.Panel(side)
		x := kit.Rect{X: side.Right() - 30, Y: side.Y + 3, W: 26, H: 24}
		if c.Button(x, kit.Button{ID: "x", Icon: "close", Kind: kit.Quiet, Tip: "Closes this panel."}) {
			s.choose(-1, "")
			c.Redraw()
		}
		s.card(c, side, r)
	})
	return room
}

func (s *Replay) pages(c *kit.Context, r kit.Rect) {
	c.Topic(r, reportTopics[replayPages[s.look.page]])
	head := r.CutTop(36)
	c.Button(head.CutRight(28).Middle(26, 26), kit.Button{ID: "close", Icon: "close", Kind: kit.Quiet, Action: "show.reports", Tip: "Closes the panel; R opens it again."})
	c.Tabs(head, "pages", replayPages, &s.look.page)
	r.CutTop(10)
	switch {
	case s.look.page == 1:
		s.look.oob.roll(c, r, s)
	case s.day == 0:
		c.Paragraph(r, kit.Body, c.Theme.Soft, c.T("The first day is not over yet."))
	default:
		s.account(c, r)
	}
}

// card tells of what is chosen, at the moment shown.
func (s *Replay) card(c *kit.Context, side, r kit.Rect) {
	l, m := &s.look, s.observed()
	o := s.roll()
	i := o.index(l.key)
	if i < 0 {
		c.Topic(side, "map")
		if l.key != "" || l.hex < 0 {
			c.Paragraph(r, kit.Body, c.Theme.Soft, c.T("These eyes do not see it at this moment."))
			return
		}
		c.Head(&r, m.gaz().Where(l.hex))
		says(c, &r, kit.Small, c.Theme.Soft, m.groundWords(c, l.hex))
		return
	}
	n := &o.nodes[i]
	c.Topic(side, "oob#In the game")
	c.Head(&r, nodeName(c, n))
	c.Column(r, "record"+n.key, func(r *kit.Rect) {
		r.CutRight(8)
		m.nodeRecord(c, r, o, n, func(r *kit.Rect) {
			f, own := m.truth().View(n.side).Formation(n.formation)
			if !own {
				return
			}
			r.CutTop(6)
			if f.HQ >= 0 {
				says(c, r, kit.Small, c.Theme.Ink, c.Tf("Headquarters %s.", m.gaz().At(f.HQ)))
			}
			says(c, r, kit.Small, c.Theme.Ink, c.T("Stance")+": "+strings.ToLower(c.T(stanceWords[f.Stance]))+".")
		})
	})
}
