package screen

import (
	"strconv"

	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/lesson"
)

// lessons is the page of lessons on the title screen.
type lessons struct {
	sh     *Shell
	all    []lesson.Lesson
	chosen int
	job    *app.Job
	said   string
}

var homeActions = []kit.Action{
	{ID: "app.lessons", Name: "Lessons", Group: "Everywhere", Keys: []kit.Chord{"F2"}, Help: "Five lessons that look at what you do."},
}

func (l *lessons) init(sh *Shell) {
	l.sh = sh
	all, err := lesson.All()
	if err != nil {
		l.said = err.Error()
	}
	l.all = all
	for l.chosen < len(all)-1 && stepsDone(sh.App, &all[l.chosen]) == len(all[l.chosen].Steps) {
		l.chosen++
	}
}

func (l *lessons) frame(c *kit.Context, page kit.Rect) {
	if len(l.all) == 0 {
		says(c, &page, kit.Body, c.Theme.Bad, l.said)
		return
	}
	left := c.OtherPanel(&page, min(300, page.W*0.36))
	c.OtherPanel(&page, 16)
	r := c.Panel(left)
	c.Head(&r, "Lessons")
	opened := c.Rows(r, kit.Rows{ID: "lessons", N: len(l.all), Height: 54, Chosen: &l.chosen, Row: func(i int, row kit.Rect, _ bool) {
		x := &l.all[i]
		done := stepsDone(l.sh.App, x)
		row = row.InsetXY(0, 6)
		if done == len(x.Steps) {
			c.Icon(row.CutRight(20).Middle(16, 16), "check", c.Theme.Good)
		}
		c.Line(row.CutTop(22), kit.Strong, c.Theme.Ink, kit.Start, strconv.Itoa(i+1)+"  "+c.T(x.Name))
		c.Line(row, kit.Small, c.Theme.Soft, kit.Start, c.Tf("%d of %d steps done", done, len(x.Steps)))
	}})
	x := &l.all[max(0, l.chosen)]
	r = c.Panel(page)
	foot := r.CutBottom(kit.RowHeight + 10)
	foot.CutTop(10)
	c.Head(&r, x.Name)
	c.Column(r, "about"+x.ID, func(r *kit.Rect) {
		r.CutTop(c.Paragraph(*r, kit.Body, c.Theme.Ink, c.T(x.About)) + 10)
		c.Label(r, "Steps")
		for i := range x.Steps {
			row := r.CutTop(24)
			box := row.CutLeft(24)
			if i < stepsDone(l.sh.App, x) {
				c.Icon(box.Middle(16, 16), "check", c.Theme.Good)
			} else {
				c.Line(box, kit.Small, c.Theme.Soft, kit.Center, strconv.Itoa(i+1))
			}
			row.CutLeft(6)
			c.Line(row, kit.Body, c.Theme.Ink, kit.Start, c.T(x.Steps[i].Name))
		}
	})
	why := ""
	if l.job != nil && !l.job.Done() {
		why = "The lesson is being laid out."
	}
	if c.Button(foot.CutRight(160), kit.Button{ID: "learn", Label: "Begin the lesson", Kind: kit.Primary, Why: why}) || opened >= 0 && why == "" {
		l.start(max(0, l.chosen))
	}
	foot.CutRight(16)
	c.Line(foot, kit.Small, c.Theme.Bad, kit.Start, l.said)
}

// start opens the scenario of a lesson and shows it.
func (l *lessons) start(number int) {
	l.said = ""
	l.job = l.sh.App.Go(func(pause func()) {
		pause()
		sc, problems := l.sh.Finder.Open(l.all[number].Scenario)
		if sc == nil {
			l.said = problemsText(problems)
			return
		}
		pause()
		game, err := newLesson(l.sh, l.all, number, sc)
		if err != nil {
			l.said = err.Error()
			return
		}
		l.sh.App.Show(game)
	})
}
