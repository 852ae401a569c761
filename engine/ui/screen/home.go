package screen

import (
	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/kit"
)

// Home is the title screen: new campaign, saved games, manual, settings.
type Home struct {
	sh       *Shell
	tab      int
	from     int // the page the manual was opened from
	setup    setup
	saves    saves
	lessons  lessons
	manual   Manual
	settings Settings
	last     lastGame
}

// The pages of the title screen.
const (
	pageNew = iota
	pageLessons
	pageSaves
	pageManual
	pageSettings
)

var homePages = []string{"New campaign", "Lessons", "Saved games", "Manual", "Settings"}

// NewHome returns the title screen.
func NewHome(a *app.App) *Home {
	sh := NewShell(a)
	h := &Home{sh: sh}
	h.setup.init(sh)
	h.saves.init(sh)
	h.lessons.init(sh)
	a.UI.Actions.Add(homeActions...)
	h.settings.sh = sh
	h.last.find(sh)
	return h
}

// Frame draws the title screen.
func (h *Home) Frame(c *kit.Context) {
	h.sh.common(c)
	h.help(c)
	if c.Act("app.lessons") {
		h.tab = pageLessons
	}
	if c.Act("app.settings") {
		h.tab = pageSettings
	}
	page := c.Size
	top := c.Edge(page.CutTop(64), "top")
	title := c.T("August Storm")
	style := kit.Display
	if h.last.name != "" && c.Measure(style, title)+c.ButtonWidth("Continue", true)+270 > top.W {
		style = kit.Display.At(21) // room for the last game
	}
	c.Line(top.CutLeft(c.Measure(style, title)+20), style, c.Theme.Ink, kit.Start, title)
	h.last.frame(c, &top)
	if top.W > 320 {
		c.Line(top, kit.Script, c.Theme.Soft, kit.Start, c.T("the Far East, 9 August to 2 September 1945"))
	}
	page = page.InsetXY(max(16, (c.Size.W-1180)/2), 14)
	before := h.tab
	c.Tabs(page.CutTop(40), "pages", homePages, &h.tab)
	if h.tab == pageSaves && before != h.tab {
		h.saves.refresh()
	}
	page.CutTop(14)
	switch h.tab {
	case pageNew:
		h.setup.frame(c, page)
	case pageLessons:
		h.lessons.frame(c, page)
	case pageSaves:
		h.saves.frame(c, page)
	case pageManual:
		h.manual.Frame(c, page)
	case pageSettings:
		h.settings.Frame(c, page)
	}
}

// help turns to the manual at what the player is at, and back again.
func (h *Home) help(c *kit.Context) {
	switch {
	case c.Act("app.manual"):
		if h.tab == pageManual {
			h.tab = h.from
			return
		}
		h.from, h.tab = h.tab, pageManual
		if section := c.HelpTopic(); section != "" {
			h.manual.Open(section)
		}
	case h.tab == pageManual && c.Input.Hit("Escape"):
		h.tab = h.from
		c.Redraw()
	}
}
