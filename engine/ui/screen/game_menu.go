package screen

import (
	"auguststorm/engine/ui/board"
	"auguststorm/engine/ui/kit"
)

// preferences are the settings over a screen that stays open below.
type preferences struct {
	Settings
	on bool
}

// frame opens the settings by their key and draws them while they are open.
func (p *preferences) frame(sh *Shell, c *kit.Context) {
	if c.Act("app.settings") {
		p.on, p.sh = !p.on, sh
		c.Redraw()
	}
	if p.on && c.Modal("settings", min(1060, c.Size.W-40), min(680, c.Size.H-60), "Settings", func(r kit.Rect) { c.Topic(r, "23.11"); p.Frame(c, r) }) {
		p.on = false
	}
}

// asked reports that a dialog is open, below which no order is given.
func (g *Game) asked() bool {
	return g.naming.open || g.keeper.asks || g.keeper.stuck || g.settings.on || g.closing.on
}

// dialogs are the questions and pages that may stand over the game at any time.
func (g *Game) dialogs(c *kit.Context) {
	g.closing.frame(g, c)
	g.naming.frame(g, c)
	g.settings.frame(g.sh, c)
	g.keeper.frame(g, c)
	g.table.recolour(g, c)
}

// menu opens the menu of the game under its button.
func (g *Game) menu(c *kit.Context, at kit.Rect) {
	leave := "Leave to the title; the game is saved"
	if g.lesson != nil {
		leave = "Leave the lesson"
	}
	c.OpenMenu("menu", at, []kit.MenuItem{
		{ID: "back", Label: "Continue"},
		{ID: "save", Icon: "save", Action: "game.save"},
		{},
		{ID: "settings", Label: "Settings: language, size, colours, keys", Icon: "gear", Action: "app.settings"},
		{ID: "manual", Icon: "book", Action: "app.manual"},
		{},
		{ID: "leave", Label: leave, Icon: "close", Action: "app.home"},
	})
}

// recolour gives the counters the colours chosen while the game is open.
func (t *table) recolour(g *Game, c *kit.Context) {
	if t.roster == nil || t.painted == c.Prefs.Palette || g.busy() || g.play.on() {
		return
	}
	t.painted = c.Prefs.Palette
	t.roster = board.NewRoster(g.sc(), board.Palettes[c.Prefs.Palette%kit.PaletteCount])
	t.stale = true
	c.Redraw()
}
