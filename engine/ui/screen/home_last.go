package screen

import (
	"slices"
	"strings"

	"auguststorm/engine/daybook"
	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/kit"
)

// lastGame is the game that was played last: the title offers to go on with it.
type lastGame struct {
	sh   *Shell
	name string // of its file, "" for none
	head savedHead
	job  *app.Job
}

// find looks for the file in which a game stands that was written last.
func (l *lastGame) find(sh *Shell) {
	l.sh = sh
	sh.App.Store.List(func(list []app.Entry, err error) {
		if err != nil {
			return // the page of saved games says so
		}
		list = slices.DeleteFunc(slices.Clone(list), func(e app.Entry) bool {
			return !strings.HasSuffix(e.Name, saveSuffix) || !standing(e.Name)
		})
		slices.SortStableFunc(list, func(a, b app.Entry) int { return b.Saved.Compare(a.Saved) })
		l.take(sh, list)
	})
}

// take takes the first of the files that can be opened; the page of saved games says
// what is wrong with the others.
func (l *lastGame) take(sh *Shell, list []app.Entry) {
	if len(list) == 0 {
		return
	}
	sh.App.Store.Get(list[0].Name, func(data []byte, err error) {
		if l.head = (savedHead{}); err == nil {
			l.head.read(sh, data)
		}
		if l.head.header == nil {
			l.take(sh, list[1:])
			return
		}
		l.name = list[0].Name
		sh.App.UI.Redraw()
	})
}

// frame draws the button in the bar of the title, with the side and the day.
func (l *lastGame) frame(c *kit.Context, top *kit.Rect) {
	if l.name == "" || top.W < 200 {
		return
	}
	busy := why(l.job != nil && !l.job.Done(), "A game is being opened.")
	w := c.ButtonWidth("Continue", true)
	if c.Button(top.CutRight(w).Middle(w, 36), kit.Button{ID: "continue", Label: "Continue", Icon: "play", Kind: kit.Primary, Why: busy,
		Tip: "Goes on with the game that was played last."}) {
		l.sh.openKept(l.name, openSave, func(text string) { c.Toast(text, kit.Trouble) }, func(job *app.Job) { l.job = job })
	}
	top.CutRight(12)
	who := c.Name(l.head.heading.Name) + ": " + l.head.who(c)
	when := daybook.Long(c, l.head.date())
	if s := l.head.header.Stands; s != nil && s.Over {
		when = c.T("the campaign is over")
	}
	if c.Measure(kit.Strong, who) > top.W {
		who = capital(l.head.who(c))
	}
	w = min(max(c.Measure(kit.Strong, who), c.Measure(kit.Small, when))+4, top.W)
	r := top.CutRight(w).Middle(w, 42)
	c.Line(r.CutTop(22), kit.Strong, c.Theme.Ink, kit.End, who)
	c.Line(r, kit.Small, c.Theme.Soft, kit.End, capital(when))
	top.CutRight(16)
}
