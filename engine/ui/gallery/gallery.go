// Package gallery is a screen that shows every widget of the kit in its states.
package gallery

import (
	"strconv"

	"auguststorm/engine"
	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/board"
	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/sound"
)

// Screen is the gallery.
type Screen struct {
	app      *app.App
	tab      int
	name     string
	search   string
	check    [3]bool
	radio    int
	slide    float32
	weather  int
	row      int
	record   int
	clicks   int
	modal    bool
	confirm  bool
	last     string
	progress float32
	job      *app.Job
	board    *board.View
	mini     board.Minimap
	roster   *board.Roster
	game     *engine.Game
	tree     branches
}

// New returns the gallery.
func New(a *app.App) *Screen {
	s := &Screen{app: a, check: [3]bool{true, false, false}, slide: 40, row: 2, record: 1, progress: 0.62}
	a.UI.Actions.Add(
		kit.Action{ID: "gallery.day", Name: "End the day", Group: "Gallery", Keys: []kit.Chord{"Ctrl+Enter"}, Help: "Both sides resolve what was ordered, and the next morning comes."},
		kit.Action{ID: "gallery.night", Name: "Night theme", Group: "Gallery", Keys: []kit.Chord{"N"}},
		kit.Action{ID: "gallery.sound", Name: "Sound on or off", Group: "Gallery", Keys: []kit.Chord{"M"}},
		kit.Action{ID: "gallery.find", Name: "Search", Group: "Gallery", Keys: []kit.Chord{"Ctrl+F", "/"}, Help: "Look for a town or a formation."},
	)
	return s
}

var tabs = []string{"Controls", "Lists", "Text", "Colours", "Keys", "Map"}

// Frame draws the gallery.
func (s *Screen) Frame(c *kit.Context) {
	s.actions(c)
	page := c.Size
	top := c.Edge(page.CutTop(52), "top")
	c.Line(top.CutLeft(c.Measure(kit.Title, "August Storm")+18), kit.Title, c.Theme.Ink, kit.Start, "August Storm")
	s.topButtons(c, &top)
	if top.W > 200 {
		c.Line(top, kit.Script, c.Theme.Soft, kit.Start, "the gallery of widgets")
	}
	page = page.InsetXY(min(24, c.Size.W/40), 16)
	c.Tabs(page.CutTop(38), "tabs", tabs, &s.tab)
	page.CutTop(16)
	switch s.tab {
	case 0:
		s.controls(c, page)
	case 1:
		s.lists(c, page)
	case 2:
		s.text(c, page)
	case 3:
		s.colours(c, page)
	case 4:
		r := c.Panel(page.CutLeft(min(page.W, 560)))
		c.Head(&r, "Keys")
		c.KeyPage(r, "keys")
	default:
		s.table(c, page)
	}
	s.dialogs(c)
}

func (s *Screen) topButtons(c *kit.Context, top *kit.Rect) {
	volume := kit.Button{ID: "sound", Icon: "sound", Kind: kit.Quiet, Action: "gallery.sound"}
	if s.app.Choices.Mute {
		volume.Icon = "mute"
	}
	for _, b := range []kit.Button{
		volume,
		{ID: "help", Icon: "help", Kind: kit.Quiet, Tip: "The manual"},
		{ID: "night", Icon: "eye", Kind: kit.Quiet, Action: "gallery.night"},
		{ID: "menu", Icon: "menu", Kind: kit.Quiet, Tip: "Menu"},
	} {
		r := top.CutRight(36).Middle(34, 34)
		if c.Button(r, b) && b.ID == "menu" {
			c.OpenMenu("main", r, []kit.MenuItem{
				{ID: "day", Action: "gallery.day", Icon: "play"},
				{ID: "find", Action: "gallery.find", Icon: "search"},
				{},
				{ID: "night", Action: "gallery.night", Checked: c.Prefs.Night},
				{ID: "undo", Label: "Undo", Icon: "undo", Why: "A die has been rolled since the last order."},
			})
		}
	}
	c.MenuChoice("main")
}

func (s *Screen) actions(c *kit.Context) {
	if c.Act("gallery.day") {
		s.clicks++
		c.Toast("The sun sets on 9 August 1945.", kit.News)
		s.app.Play(sound.Turn)
	}
	if c.Act("gallery.night") {
		c.Prefs.Night = !c.Prefs.Night
		c.Redraw()
	}
	if c.Act("gallery.sound") {
		s.app.Choices.Mute = !s.app.Choices.Mute
	}
	if c.Act("gallery.find") {
		c.FocusOn("search")
	}
}

func (s *Screen) controls(c *kit.Context, page kit.Rect) {
	n := max(1, min(3, int(page.W/340)))
	cols := page.Columns(n, 20)
	parts := []func(*kit.Context, kit.Rect){s.buttons, s.choices, s.fields}
	if n == 3 {
		for i, part := range parts {
			col := cols[i]
			col.H = min(col.H, 500)
			c.Scope(strconv.Itoa(i), func() { part(c, c.Panel(col)) })
		}
		return
	}
	rows := (len(parts) + n - 1) / n
	c.Scroll(page, "controls", float32(rows)*520, func(view kit.Rect) {
		for i, part := range parts {
			cell := view.Columns(n, 20)[i%n]
			cell.Y, cell.H = view.Y+float32(i/n)*520+4, 500
			cell = cell.InsetXY(4, 0)
			c.Scope(strconv.Itoa(i), func() { part(c, c.Panel(cell)) })
		}
	})
}

func (s *Screen) buttons(c *kit.Context, r kit.Rect) {
	c.Head(&r, "Buttons")
	row := func() kit.Rect { x := r.CutTop(kit.RowHeight); r.CutTop(10); return x }
	pair := row().Columns(2, 10)
	if c.Button(pair[0], kit.Button{ID: "primary", Kind: kit.Primary, Action: "gallery.day"}) {
		s.last = "End the day"
	}
	if c.Button(pair[1], kit.Button{ID: "plain", Label: "Rest", Tip: "The unit stays and recovers fatigue."}) {
		s.last = "Rest"
		s.clicks++
	}
	pair = row().Columns(2, 10)
	c.Button(pair[0], kit.Button{ID: "icon", Label: "Attack", Icon: "attack"})
	c.Button(pair[1], kit.Button{ID: "off", Label: "Bombard", Icon: "star", Tip: "Guns and aircraft fire without an assault.", Why: "5th Guards Tank Corps has no ammunition; the next column comes tomorrow."})
	pair = row().Columns(2, 10)
	c.Button(pair[0], kit.Button{ID: "danger", Label: "Disband", Kind: kit.Danger, Icon: "trash"})
	if c.Button(pair[1], kit.Button{ID: "quiet", Label: "More choices", Kind: kit.Quiet, Icon: "more"}) {
		c.OpenMenu("more", pair[1], []kit.MenuItem{{ID: "a", Label: "Entrench", Icon: "shield"}, {ID: "b", Label: "Detach a regiment"}, {}, {ID: "c", Label: "Go by rail", Why: "There is no railway here."}})
	}
	if x := c.MenuChoice("more"); x != "" {
		s.last = "menu " + x
	}
	c.Label(&r, "Dialogs and news")
	pair = row().Columns(3, 8)
	if c.Button(pair[0], kit.Button{ID: "modal", Label: "Dialog"}) {
		s.modal = true
	}
	if c.Button(pair[1], kit.Button{ID: "confirm", Label: "Question"}) {
		s.confirm = true
	}
	if c.Button(pair[2], kit.Button{ID: "toast", Label: "News"}) {
		s.app.Play(sound.Fall)
		c.Toast("Hailar has fallen to the 36th Army; 3,200 men of the 80th Brigade hold the forts.", kit.Good)
	}
	c.Label(&r, "Icons")
	names := []string{"undo", "save", "folder", "gear", "search", "flag", "book", "list", "map", "layers", "chart", "clock", "sound", "mute", "fuel", "supply", "attack", "shield", "eye", "lock", "link", "edit", "person", "weather", "warn", "info", "play", "pause", "skip", "star"}
	per := max(1, int(r.W/30))
	for i, name := range names {
		cell := kit.Rect{X: r.X + float32(i%per)*30, Y: r.Y + float32(i/per)*28, W: 28, H: 26}
		c.Icon(cell.Middle(18, 18), name, c.Theme.Ink)
		c.Tip(cell, name)
	}
}

func (s *Screen) choices(c *kit.Context, r kit.Rect) {
	c.Head(&r, "Choices")
	for i, name := range []string{"Show zones of control", "Supply and fuel", "The historical front of that day"} {
		c.Checkbox(r.CutTop(kit.RowHeight), name, name, &s.check[i])
	}
	r.CutTop(8)
	c.Label(&r, "Side")
	for i, name := range []string{"Soviet Union", "Japan"} {
		c.Radio(r.CutTop(kit.RowHeight), name, name, &s.radio, i)
	}
	r.CutTop(8)
	c.Label(&r, "Palette")
	p := int(c.Prefs.Palette)
	if c.Choice(r.CutTop(kit.RowHeight), "palette", []string{"Standard", "Red-green", "Blue-yellow"}, &p) {
		c.Prefs.Palette = kit.Palette(p)
	}
	r.CutTop(12)
	c.Label(&r, "Size of the interface")
	c.ScaleSlider(r.CutTop(kit.RowHeight), "scale")
	r.CutTop(8)
	c.Checkbox(r.CutTop(kit.RowHeight), "still", "Reduced motion", &c.Prefs.Still)
	c.Checkbox(r.CutTop(kit.RowHeight), "mirror", "Left-handed", &c.Prefs.Mirror)
}

func (s *Screen) fields(c *kit.Context, r kit.Rect) {
	c.Head(&r, "Fields and figures")
	c.Label(&r, "Name of the save")
	if _, entered := c.Field(r.CutTop(kit.RowHeight), kit.Field{ID: "name", Hint: "My campaign"}, &s.name); entered {
		s.last = "saved as " + s.name
	}
	r.CutTop(12)
	c.Field(r.CutTop(kit.RowHeight), kit.Field{ID: "search", Hint: "Search towns and formations", Icon: "search"}, &s.search)
	r.CutTop(12)
	c.Label(&r, "Weather")
	c.Dropdown(r.CutTop(kit.RowHeight), "weather", []string{"Historical", "Drawn for each day", "Always dry", "A wet August"}, &s.weather)
	r.CutTop(14)
	c.Label(&r, "Strength")
	row := r.CutTop(22)
	c.Line(row.CutRight(110), kit.Body, c.Theme.Ink, kit.End, "8,650 of 14,000")
	c.Meter(row.Middle(row.W, 8), s.progress, c.Theme.Sides[kit.Soviet])
	row = r.CutTop(22)
	c.Line(row.CutRight(110), kit.Body, c.Theme.Ink, kit.End, "fuel 30 %")
	c.Meter(row.Middle(row.W, 8), 0.3, c.Theme.Accent)
	r.CutTop(10)
	pair := r.CutTop(kit.RowHeight).Columns(2, 10)
	if c.Button(pair[0], kit.Button{ID: "work", Label: "Long work"}) {
		s.job = s.app.Go(func(pause func()) {
			for i := range 200 {
				s.progress = float32(i) / 200
				pause()
			}
		})
	}
	c.Line(pair[1], kit.Small, c.Theme.Soft, kit.Start, "in slices, never freezing")
	r.CutTop(10)
	c.Pair(&r, "Buttons used", strconv.Itoa(s.clicks))
	c.Pair(&r, "Last", s.last)
}

func (s *Screen) dialogs(c *kit.Context) {
	if s.modal && c.Modal("dialog", 460, 260, "Order of the day", func(r kit.Rect) {
		c.Paragraph(r, kit.Body, c.Theme.Ink, "The 6th Guards Tank Army crosses the Great Khingan and is to reach the Central Manchurian Plain by the fifth day, whatever stays behind for want of fuel.")
		row := r.CutBottom(kit.RowHeight + 2)
		if c.Button(row.CutRight(120), kit.Button{ID: "ok", Label: "Understood", Kind: kit.Primary}) {
			s.modal = false
		}
	}) {
		s.modal = false
	}
	if s.confirm {
		switch c.Confirm("confirm", "End the day?", "Three armies have no orders, and two tank brigades are out of fuel. The day can be ended all the same.", "End the day", "Go back") {
		case 1:
			s.confirm = false
			s.last = "yes"
		case -1:
			s.confirm = false
			s.last = "no"
		}
	}
}
