package screen

import (
	"fmt"
	"strconv"
	"strings"

	"auguststorm/ai"
	"auguststorm/engine/daybook"
	"auguststorm/engine/replay"
	"auguststorm/engine/scenario"
	"auguststorm/engine/scenario/load"
	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/play"
)

// setup is the page on which a campaign is chosen.
type setup struct {
	sh        *Shell
	scenarios []load.Heading
	chosen    int
	seat      int // 0, 1: that side; 2: both by persons; 3: watch; 4, 5: that side by turn files
	doctrine  [2]int
	names     []string // of doctrines; the first is the scenario's own
	seed      string
	with      map[string]bool // overlays of the chosen scenario
	level     levelChoice
	job       *app.Job
	failed    string
}

func (s *setup) init(sh *Shell) {
	s.sh, s.seed, s.with = sh, "1945", map[string]bool{}
	for _, id := range sh.Finder.IDs() {
		if h, ok := sh.Finder.Heading(id); ok {
			s.scenarios = append(s.scenarios, h)
		}
	}
	s.names = append([]string{"as the scenario says"}, ai.Doctrines()...)
}

func (s *setup) frame(c *kit.Context, page kit.Rect) {
	if len(s.scenarios) == 0 {
		return
	}
	left := c.OtherPanel(&page, min(300, page.W*0.32))
	c.OtherPanel(&page, 16)
	r := c.Panel(left)
	c.Head(&r, "Campaigns")
	before := s.chosen
	height := float32(54)
	for i := range s.scenarios {
		height = max(height, 32+c.LineRow(20, r.W-20, kit.Small, span(c, &s.scenarios[i])))
	}
	c.Rows(r, kit.Rows{ID: "scenarios", N: len(s.scenarios), Height: height, Chosen: &s.chosen, Row: func(i int, row kit.Rect, _ bool) {
		h := &s.scenarios[i]
		row = row.InsetXY(0, 6)
		c.Line(row.CutTop(22), kit.Strong, c.Theme.Ink, kit.Start, c.Name(h.Name))
		c.Line(row, kit.Small, c.Theme.Soft, kit.Start, span(c, h))
	}})
	if s.chosen != before {
		s.with = map[string]bool{}
	}
	h := &s.scenarios[max(0, s.chosen)]
	r = c.Panel(page)
	foot := r.CutBottom(kit.RowHeight + 10)
	c.Scope(h.ID, func() { s.choices(c, r, h) })
	s.begin(c, foot, h)
}

// span is when a campaign takes place.
func span(c *kit.Context, h *load.Heading) string {
	return c.Tf("%[1]s to %[2]s %[3]s", daybook.Short(c, h.Start), daybook.Short(c, h.End), h.End.String()[:4])
}

// choices is the middle of the page: premise, sides, dice.
func (s *setup) choices(c *kit.Context, r kit.Rect, h *load.Heading) {
	if r.W < 600 {
		c.Column(r, "all", func(r *kit.Rect) {
			s.heading(c, r, h)
			s.seats(c, r, h)
			r.CutTop(12)
			s.premises(c, r, h)
		})
		return
	}
	s.heading(c, &r, h)
	cols := r.Columns(2, 24)
	c.Column(cols[0], "seats", func(r *kit.Rect) { s.seats(c, r, h) })
	c.Column(cols[1], "premises", func(r *kit.Rect) { s.premises(c, r, h) })
}

func (s *setup) heading(c *kit.Context, r *kit.Rect, h *load.Heading) {
	c.Head(r, c.Name(h.Name))
	r.CutTop(c.Paragraph(*r, kit.Body, c.Theme.Ink, c.Name(h.Summary)) + 14)
}

// seats asks who commands and how the staffs think.
func (s *setup) seats(c *kit.Context, r *kit.Rect, h *load.Heading) {
	if len(h.Sides) != 2 {
		return
	}
	c.Label(r, "You command")
	for i, name := range []string{capital(c.Name(h.Sides[0].Name)), capital(c.Name(h.Sides[1].Name)), "Both sides, taking turns at one screen", "Neither: watch two staffs"} {
		c.RadioRow(r, kit.RowHeight, "seat"+strconv.Itoa(i), name, &s.seat, i)
	}
	for i := range h.Sides {
		c.RadioRow(r, kit.RowHeight, "post"+strconv.Itoa(i), c.Tf("%s, by exchanged turn files", capital(c.Name(h.Sides[i].Name))), &s.seat, byPost+i)
	}
	if s.seat >= byPost {
		says(c, r, kit.Small, c.Theme.Soft, c.T("Each side plays its phase and sends the other a turn file, which is opened under Saved games. Each sees only what its side saw."))
	}
	for side := range h.Sides {
		if s.staffed(side) {
			r.CutTop(8)
			c.Label(r, c.Tf("Doctrine of %s", h.Sides[side].Name))
			c.Topic(kit.Rect{X: r.X, Y: r.Y, W: r.W, H: kit.RowHeight}, "18")
			c.Dropdown(r.CutTop(kit.RowHeight), "doctrine"+strconv.Itoa(side), s.names, &s.doctrine[side])
		}
	}
	if s.seat < 2 {
		was := *r
		s.level.frame(c, r, h, s.seat)
		c.Topic(within(was, *r), "20")
	}
	r.CutTop(8)
	c.Label(r, "Seed of the dice")
	row := r.CutTop(kit.RowHeight)
	c.Topic(row, "13")
	c.Field(row.CutLeft(140), kit.Field{ID: "seed", Limit: 19}, &s.seed)
}

// premises lists the overlays of the scenario.
func (s *setup) premises(c *kit.Context, r *kit.Rect, h *load.Heading) {
	if len(h.Whatifs) == 0 {
		return
	}
	c.Topic(*r, "schema#7. Overlays")
	c.Label(r, "What if")
	for i := range h.Whatifs {
		o := &h.Whatifs[i]
		on := s.with[o.ID]
		if c.CheckRow(r, kit.RowHeight, o.ID, c.Name(o.Name), &on) {
			s.with[o.ID] = on
		}
		text := *r
		text.CutLeft(28)
		text.CutRight(8)
		r.CutTop(c.Paragraph(text, kit.Small, c.Theme.Soft, c.Name(o.Supposes)) + 8)
	}
}

// byPost is the first of the seats that exchange turn files.
const byPost = 4

func (s *setup) staffed(side int) bool { return s.seat == 3 || s.seat < 2 && s.seat != side }

func (s *setup) begin(c *kit.Context, foot kit.Rect, h *load.Heading) {
	why := ""
	seed, err := strconv.ParseUint(strings.TrimSpace(s.seed), 10, 64)
	if err != nil {
		why = "The seed is a whole number without sign, such as 1945."
	}
	if s.job != nil && !s.job.Done() {
		why = "The campaign is being laid out."
	}
	foot.CutTop(10)
	if c.Button(foot.CutRight(160), kit.Button{ID: "begin", Label: "Begin", Kind: kit.Primary, Why: why}) {
		s.start(h, seed)
	}
	foot.CutRight(16)
	s.sh.laying.frame(c, foot)
	if s.failed != "" {
		c.Line(foot, kit.Small, c.Theme.Bad, kit.Start, s.failed)
	}
}

// start loads the scenario and shows the game.
func (s *setup) start(h *load.Heading, seed uint64) {
	seats, id := [2]string{}, h.ID
	for side := range seats {
		switch {
		case !s.staffed(side):
			seats[side] = play.Person
		case s.doctrine[side] > 0:
			seats[side] = s.names[s.doctrine[side]]
		}
	}
	var post *replay.Post
	if s.seat >= byPost {
		post = newPost(s.seat - byPost)
	}
	var overlays []string
	for _, o := range h.Whatifs {
		if s.with[o.ID] {
			overlays = append(overlays, o.ID)
		}
	}
	level, person := s.level.id(h, s.seat)
	s.failed = ""
	s.job = s.sh.App.Go(func(pause func()) {
		s.sh.laying.say("The order of battle is being read", 0.02, pause)
		f := s.sh.Finder
		f.Pause = func() {
			s.sh.laying.say("The order of battle is being read", min(s.sh.laying.share+0.012, 0.25), pause)
		}
		sc, problems := f.OpenLevel(id, level, person, overlays...)
		if sc == nil {
			s.failed, s.sh.laying = problemsText(problems), laying{}
			return
		}
		s.sh.laying.say("The staffs take their places", 0.27, pause)
		session, err := play.NewInSteps(play.Setup{Scenario: sc, Seed: seed, Seats: seats, Post: post}, pause)
		if err != nil {
			s.failed, s.sh.laying = s.sh.App.UI.Err(err), laying{}
			return
		}
		s.sh.App.Show(NewGame(s.sh, session).layOut(pause))
	})
}

func problemsText(problems []scenario.Problem) string {
	if len(problems) == 0 {
		return ""
	}
	text := problems[0].String()
	if n := len(problems) - 1; n > 0 {
		text += fmt.Sprintf(" (and %d more)", n)
	}
	return text
}

func capital(s string) string { return scenario.Sentence(s) }
