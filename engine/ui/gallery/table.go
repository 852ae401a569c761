package gallery

import (
	"io/fs"

	"auguststorm/engine"
	"auguststorm/engine/scenario/load"
	"auguststorm/engine/ui/board"
	"auguststorm/engine/ui/kit"
	"auguststorm/scenarios"
)

// table shows the map of the campaign with its opening position: pan it, zoom it,
// click a unit for its reach, click a stack again to fan it out.
func (s *Screen) table(c *kit.Context, page kit.Rect) {
	if s.board == nil && !s.open(c, page) {
		return
	}
	v := s.board
	v.Show(c, page)
	mini := kit.Rect{W: min(260, page.W/3)}
	mini.H = mini.W / v.Map.Grid().Aspect()
	mini.X, mini.Y = page.Right()-mini.W-10, page.Bottom()-mini.H-10
	if c.Size.H > 500 {
		if s.mini.Draw(&c.List, v, mini, c.Scale) {
			c.WakeIn(0)
		}
	}
	if mini.Has(c.Input.Pos) && c.Size.H > 500 {
		if c.Input.Pressed[kit.Left] {
			v.Camera.CentreOn(s.mini.Place(v, mini, c.Input.Pos))
			c.Redraw()
		}
		return
	}
	t := v.Handle(c)
	if t.Clicked {
		s.touched(t)
		c.Redraw()
	}
}

// open loads the campaign.
func (s *Screen) open(c *kit.Context, page kit.Rect) bool {
	const id = "august-storm"
	sc, _ := load.Dir(scenarios.FS, id)
	if sc == nil {
		return false
	}
	var d board.Detail
	if folder, err := fs.Sub(scenarios.FS, id); err == nil {
		d, _ = board.ReadDetail(folder, sc) // without it the map is drawn from its hexes
	}
	s.game = engine.New(sc, 1)
	s.roster = board.NewRoster(sc, board.Palettes[c.Prefs.Palette%kit.PaletteCount])
	s.board = board.NewView(board.New(sc, d), page)
	s.board.Counters = s.roster.All(s.game)
	s.board.Overlay = s.roster.Front(s.game.View(0))
	c.Actions.Add(board.Actions...)
	return true
}

// touched selects what was clicked.
func (s *Screen) touched(t board.Touch) {
	v := s.board
	again := t.Counter >= 0 && len(v.Selected) == 1 && v.Selected[0] == v.Counters[t.Counter].ID
	v.Selected, v.Fan = nil, -1
	v.Overlay = s.roster.Front(s.game.View(0))
	if t.Counter < 0 || v.Counters[t.Counter].Kind == "hq" {
		return
	}
	u := &v.Counters[t.Counter]
	v.Selected = []int32{u.ID}
	if again {
		v.Fan = t.Hex
	}
	if u.Side == int8(s.game.Active()) && u.MP >= 0 {
		v.Overlay.Add(s.roster.Reach(s.game.View(s.game.Active()), engine.UnitID(u.ID)))
	}
}
