package screen

import (
	"auguststorm/engine/ui/kit"
)

// book is the manual over a screen: the key for help opens it at what the player is
// at, and closes it again.
type book struct {
	Manual
	on   bool
	back string // the widget that had the keyboard before
}

// at opens the manual at a section, at the page read last for "".
func (b *book) at(section string) {
	b.on = true
	if section != "" {
		b.Open(section)
	}
}

// frame takes the key for help, which opens the manual at a section and closes it
// again, and draws it over the screen and its dialogs while it is open. It comes last in
// the frame of a screen.
func (b *book) frame(c *kit.Context, section func() string) {
	if c.Act("app.manual") {
		if b.on {
			b.close(c)
			return
		}
		b.back = c.Keyboard()
		c.Focus("") // a field below must not take what is typed now
		b.at(section())
	}
	if !b.on {
		return
	}
	closed := c.Modal("manual", min(1060, c.Size.W-40), c.Size.H-60, "Manual", func(r kit.Rect) { b.Frame(c, r) })
	if closed {
		b.close(c)
	}
}

// close goes back to what lay below.
func (b *book) close(c *kit.Context) {
	c.Focus(b.back)
	b.on, b.back = false, ""
	c.Redraw()
}

// help is the section for what the pointer or the keyboard is on, for the dialog that is
// open, else for what is chosen.
func (g *Game) help(c *kit.Context) string {
	section := c.HelpTopic()
	if section == "" && !c.Barred() {
		section = g.topic()
	}
	return section
}

// topic is the section of the manual for what is going on in the game.
func (g *Game) topic() string {
	t := &g.table
	switch {
	case g.attack.open, g.ledger != nil:
		return "5"
	case g.turn.warned:
		return "1.1"
	case g.carded():
		return "oob#In the game"
	case g.byRail():
		return "19"
	case len(t.units) > 0:
		return g.unitTopic()
	case t.hex >= 0 && len(g.sighted(t.hex)) > 0:
		return "11.2"
	case t.hex >= 0 && g.s.View().FortLevel(t.hex) > 0:
		return "15"
	case t.hex >= 0:
		return "map"
	}
	return ""
}

// unitTopic is what most matters about the chosen unit now.
func (g *Game) unitTopic() string {
	u := g.table.units[0]
	s, _ := g.s.View().Unit(u)
	switch {
	case s.Routed:
		return "6.5"
	case s.CutOff > 0:
		return "6.6"
	case s.Short != 0:
		return "7.8"
	case !g.s.View().InCommand(u):
		return "14.2"
	}
	return "4"
}

// topics are the sections of the manual for the facts of a unit, by their names.
var topics = map[string]string{
	"Strength": "5.3", "Cohesion": "8.1", "Fatigue": "8.2", "Fuel": "4.7", "Shells": "7.8", "Rations": "7.8",
	"Movement left": "4.1", "Guns and mortars": "5.3", "Tanks and SP guns": "5.3", "Tanks in repair": "8.4", "Entrenched": "8.3",
}

// fact is a Pair with its place in the manual.
func fact(c *kit.Context, r *kit.Rect, name, value string) {
	row := *r
	c.Pair(r, name, value)
	row.H -= r.H
	c.Topic(row, topics[name])
}

// reportTopics are the sections of the pages of reports, by their names.
var reportTopics = map[string]string{"Daybook": "11.7", "Units": "oob#In the game", "Objectives": "10.1", "Graphs": "10.2"}

// within is what was cut from the top of a rectangle: from is the rectangle before.
func within(from, left kit.Rect) kit.Rect {
	from.H = left.Y - from.Y
	return from
}
