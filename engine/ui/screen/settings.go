package screen

import (
	"fmt"
	"strings"

	"auguststorm/engine/ui/kit"
)

// Settings are the player's choices: look, layout and keys.
type Settings struct {
	sh    *Shell
	scale float32
}

// Frame draws the settings.
func (s *Settings) Frame(c *kit.Context, page kit.Rect) {
	before := c.Prefs
	cols := page.Columns(max(1, min(2, int(page.W/420))), 16)
	c.Scope("look", func() { s.look(c, c.Panel(cols[0])) })
	if len(cols) > 1 {
		c.Scope("keys", func() { s.keys(c, c.Panel(cols[1])) })
	}
	if c.Prefs != before {
		s.sh.keepChoices()
	}
}

func (s *Settings) look(c *kit.Context, r kit.Rect) {
	c.Head(&r, "Look and layout")
	c.Label(&r, "Size of the interface")
	if s.scale == 0 {
		s.scale = c.Prefs.Scale
	}
	row := r.CutTop(kit.RowHeight)
	c.Line(row.CutRight(60), kit.Strong, c.Theme.Ink, kit.End, fmt.Sprintf("%.0f %%", s.scale*100))
	row.CutRight(10)
	if c.Slider(row, "scale", &s.scale, 0.75, 3, 0.25) {
		c.Prefs.Scale = s.scale
	}
	r.CutTop(10)
	c.Label(&r, "Colours of the sides")
	p := int(c.Prefs.Palette)
	if c.Choice(r.CutTop(kit.RowHeight), "palette", []string{"Standard", "Red-green", "Blue-yellow"}, &p) {
		c.Prefs.Palette = kit.Palette(p)
	}
	r.CutTop(4)
	r.CutTop(c.Paragraph(r, kit.Small, c.Theme.Soft, "The second set stays apart for people who confuse red and green, the third for people who confuse blue and yellow."))
	r.CutTop(14)
	c.Checkbox(r.CutTop(kit.RowHeight), "night", "Night theme", &c.Prefs.Night)
	c.Checkbox(r.CutTop(kit.RowHeight), "still", "Reduced motion", &c.Prefs.Still)
	c.Checkbox(r.CutTop(kit.RowHeight), "mirror", "Left-handed layout", &c.Prefs.Mirror)
}

// keys lists every action with its keys.
func (s *Settings) keys(c *kit.Context, r kit.Rect) {
	c.Head(&r, "Keys")
	list := c.Actions.All()
	c.Rows(r, kit.Rows{ID: "list", N: len(list), Height: 28, Row: func(i int, row kit.Rect, _ bool) {
		a := list[i]
		c.Line(row.CutRight(150), kit.Strong, c.Theme.Soft, kit.End, keysText(c, c.Actions.Keys(a.ID)))
		c.Line(row, kit.Body, c.Theme.Ink, kit.Start, a.Group+": "+a.Name)
	}})
}

// keysText names the keys of an action.
func keysText(c *kit.Context, keys []kit.Chord) string {
	var names []string
	for _, k := range keys {
		names = append(names, c.ChordText(k))
	}
	return strings.Join(names, " or ")
}
