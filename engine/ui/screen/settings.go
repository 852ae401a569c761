package screen

import (
	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/words"
)

// Settings are the player's choices: look, layout and keys.
type Settings struct {
	sh        *Shell
	languages []words.Language
}

// Frame draws the settings.
func (s *Settings) Frame(c *kit.Context, page kit.Rect) {
	cols := page.Columns(2, 16)
	c.Scope("look", func() { c.Column(c.Panel(cols[0]), "column", func(r *kit.Rect) { s.look(c, r) }) })
	c.Topic(cols[1], "23.10")
	c.Scope("keys", func() { s.keys(c, c.Panel(cols[1])) })
}

func (s *Settings) look(c *kit.Context, r *kit.Rect) {
	c.Head(r, "Look and layout")
	c.Label(r, "Size of the interface")
	c.ScaleSlider(r.CutTop(kit.RowHeight), "scale")
	if in := s.sh.App.Bears(); in < c.Prefs.Scale-0.01 {
		says(c, r, kit.Small, c.Theme.Warn, c.Tf("This window has room for %d percent: that is in force.", int(in*100+0.5)))
	}
	r.CutTop(10)
	s.language(c, r)
	c.Label(r, "Colours of the sides")
	p := int(c.Prefs.Palette)
	if c.ChoiceRow(r, "palette", []string{"Standard", "Red-green", "Blue-yellow"}, &p) {
		c.Prefs.Palette = kit.Palette(p)
	}
	r.CutTop(4)
	r.CutTop(c.Paragraph(*r, kit.Small, c.Theme.Soft, c.T("The second set stays apart for people who confuse red and green, the third for people who confuse blue and yellow.")))
	r.CutTop(14)
	c.CheckRow(r, kit.RowHeight, "night", "Night theme", &c.Prefs.Night)
	c.CheckRow(r, kit.RowHeight, "still", "Reduced motion", &c.Prefs.Still)
	tints := !c.Prefs.Plain
	if c.CheckRow(r, kit.RowHeight, "tints", "Light of the day and weather on the map", &tints) {
		c.Prefs.Plain = !tints
	}
	c.CheckRow(r, kit.RowHeight, "mirror", "Left-handed layout", &c.Prefs.Mirror)
	c.CheckRow(r, kit.RowHeight, "script", "Names in their own script", &c.Prefs.Script)
	sound := !s.sh.App.Choices.Mute
	if c.CheckRow(r, kit.RowHeight, "sound", "Sound", &sound) {
		s.sh.App.Choices.Mute = !sound
	}
}

// language chooses the language of the screens.
func (s *Settings) language(c *kit.Context, r *kit.Rect) {
	app := s.sh.App
	if s.languages == nil {
		s.languages = app.Languages()
	}
	names, at := make([]string, len(s.languages)), 0
	for i, l := range s.languages {
		names[i] = l.Name
		if l.Code == words.Best(s.languages, app.Language()) {
			at = i
		}
	}
	c.Label(r, "Language")
	if c.Dropdown(r.CutTop(kit.RowHeight), "language", names, &at) {
		app.Choices.Language = s.languages[at].Code
	}
	r.CutTop(10)
}

// keys lists every action with its keys, which can be changed.
func (s *Settings) keys(c *kit.Context, r kit.Rect) {
	c.Head(&r, "Keys")
	foot := r.CutBottom(kit.RowHeight)
	r.CutBottom(kit.Gap)
	if c.Button(foot.CutRight(c.ButtonWidth("As delivered", false)), kit.Button{ID: "reset", Label: "As delivered", Tip: "All keys as they were when the game was new."}) {
		c.Actions.Reset()
	}
	c.KeyPage(r, "list")
}
