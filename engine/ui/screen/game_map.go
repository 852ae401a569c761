package screen

import (
	"slices"
	"strings"

	"auguststorm/engine"
	"auguststorm/engine/ui/board"
	"auguststorm/engine/ui/kit"
)

// table is the map on which the game lies, and what is chosen on it.
type table struct {
	view    *board.View
	roster  *board.Roster
	mini    board.Minimap
	turned  int  // of the position the counters show
	stale   bool // they are to be made again
	side    engine.Side
	painted kit.Palette // the colours of the counters

	hex   int32           // chosen, -1 for none
	units []engine.UnitID // chosen own units, all in the chosen hex
	found bool            // they have just been chosen: the panel scrolls to them
	show  uint            // layers, a bit each; see layers
	path  int32
	key   key // to what is drawn about the chosen unit
}

// open lays out the map of the scenario.
func (t *table) open(g *Game, c *kit.Context, area kit.Rect) {
	sc := g.s.Setup.Scenario
	t.painted = c.Prefs.Palette
	t.roster = board.NewRoster(sc, board.Palettes[c.Prefs.Palette%kit.PaletteCount])
	if t.view == nil {
		t.view = g.sh.layMap(sc, func() {})
	}
	t.view.Camera.Resize(area)
	t.hex, t.path, t.show = -1, -1, frontLayer
	c.Actions.Add(board.Actions...)
}

// refresh puts the counters where they are now.
func (t *table) refresh(g *Game) {
	if t.view.Counters != nil && (g.busy() || g.play.on()) {
		return // the map stays as it was until the movements have been played
	}
	v := g.s.View()
	if n := g.s.Turned(); t.view.Counters != nil && n == t.turned && v.Side() == t.side && !t.stale {
		return
	} else {
		t.turned, t.side, t.stale = n, v.Side(), false
	}
	if g.all() {
		t.view.Counters = t.roster.All(g.s.Game())
	} else {
		t.view.Counters = t.roster.Seen(v)
	}
	t.units = slices.DeleteFunc(t.units, func(u engine.UnitID) bool {
		s, ok := v.Unit(u)
		return !ok || s.Hex != t.hex
	})
	t.view.Changed()
	t.lay(g)
}

// lay lays the chosen overlay, and the reach of the chosen units.
func (t *table) lay(g *Game) {
	if g.play.on() { // only what lies below the movements
		t.layLayers(g.observer)
		g.play.base = t.view.Overlay
		return
	}
	v := g.s.View()
	r := t.roster
	t.view.Light, t.view.Air = board.LightOf(g.s.Game().Active()), nil
	if !t.on(weatherLayer) {
		t.view.Air = r.Air(v)
	}
	t.layLayers(g.observer)
	t.view.Selected, t.view.Keep = t.view.Selected[:0], t.hex+1
	for _, u := range append(g.marked(), t.units...) {
		t.view.Selected = append(t.view.Selected, int32(u))
	}
	t.key = key{trace: -1}
	if len(t.units) > 0 && g.s.PersonToMove() && !t.crowded() && g.orders.editing < 0 {
		t.layUnit(g, v, t.units[0])
	}
	if t.hex >= 0 && len(t.units) == 0 {
		t.view.Overlay.Add(r.Command(t.hex, 0, 0xB7791F)) // the cursor
	}
	if h := g.lesson.hex(); h >= 0 {
		t.view.Overlay.Add(t.ring(h))
	}
	g.layMission()
	if g.attack.open {
		t.view.Overlay.Add(r.Attack(g.attack.target, g.attack.from(v), 0xA6342B))
	}
}

// layUnit lays where a unit can go and whence it is supplied.
func (t *table) layUnit(g *Game, v engine.View, u engine.UnitID) {
	reach := board.Overlay{}
	if g.byRail() {
		reach = t.roster.RailReach(v, u)
		t.key.rail = len(reach.Hexes) > 0
	} else {
		reach = t.roster.Reach(v, u)
		t.key.reach = len(reach.Hexes) > 0
		t.key.stops = slices.ContainsFunc(v.Reach(u, nil), func(x engine.Reachable) bool { return v.Stops(u, x.Hex) })
	}
	t.view.Overlay.Add(reach)
	if t.show != frontLayer {
		return
	}
	if trace := t.roster.Trace(v, u); len(trace.Lines) > 0 {
		s, _ := v.Unit(u)
		t.view.Overlay.Add(trace)
		t.key.trace = s.Railhead
	}
}

// frame draws the map and takes what the hand does on it; call hand after the panels.
func (t *table) frame(g *Game, c *kit.Context, area kit.Rect) {
	if t.roster == nil {
		t.open(g, c, area)
	}
	t.refresh(g)
	t.view.Night, t.view.Top = c.Prefs.Night, topBarHeight
	t.view.Show(c, area)
}

// hand takes what the hand does on the map outside the panels, which leave a room.
func (t *table) hand(g *Game, c *kit.Context, room, mini kit.Rect) {
	if mini.W > 0 && mini.Has(c.Input.Pos) {
		if c.Input.Pressed[kit.Left] && !c.Captured() {
			t.view.Camera.CentreOn(t.mini.Place(t.view, mini, c.Input.Pos))
			c.Redraw()
		}
		return
	}
	touch := t.view.Handle(c)
	t.hover(g, c, touch.Hex)
	if g.byRail() {
		g.railTip(c, room, touch.Hex)
	} else {
		g.townTip(c, room, touch.Hex)
	}
	switch {
	case touch.Right && touch.Hex >= 0:
		g.command(c, touch.Hex)
	case touch.Clicked && touch.Hex >= 0 && c.Input.Mods&kit.Shift != 0:
		t.fan(touch.Hex)
		c.Redraw()
	case touch.Clicked && touch.Hex >= 0:
		if g.orders.editing >= 0 {
			g.addPlace(c, touch.Hex)
			return
		}
		if t.touched(g, touch); len(t.units) > 0 {
			c.Answered()
		}
		c.Redraw()
	}
}

// fan lays the counters of a hex side by side, or puts them together again.
func (t *table) fan(h int32) {
	if h == t.view.Fan || h < 0 {
		t.view.Fan = -1
		return
	}
	t.view.Fan = h
}

// clicked is the own unit whose counter was clicked, or -1.
func (t *table) clicked(own []engine.UnitID, touch board.Touch) engine.UnitID {
	if touch.Counter >= 0 {
		if k := &t.view.Counters[touch.Counter]; k.Kind != "hq" && slices.Contains(own, engine.UnitID(k.ID)) {
			return engine.UnitID(k.ID)
		}
	}
	return -1
}

// townTip names the town under the pointer: its name of the time, in its own script,
// and that of today; of a base also what is based there and flown from it.
func (m observer) townTip(c *kit.Context, room kit.Rect, h int32) {
	if h < 0 || c.Captured() {
		return
	}
	text, based := m.placeWords(c, h), m.baseWords(c, h, true)
	switch {
	case based != "" && text == "":
		text = m.gaz().Where(h) + ".\n" + based
	case based != "":
		text += ".\n" + based
	}
	c.TipIn(room, kit.Rect{X: c.Input.Pos.X - 2, Y: c.Input.Pos.Y - 2, W: 4, H: 4}, text)
}

// placeWords are the names of the place in a hex where it has several, else "".
func (m observer) placeWords(c *kit.Context, h int32) string {
	p := m.sc().Board.Place[h]
	if p < 0 {
		return ""
	}
	place := &m.sc().Map.Places[p]
	names := []string{c.Name(place.Name)}
	if place.Native != "" {
		names = append(names, place.Native)
	}
	if place.Modern != "" && place.Modern != place.Name {
		names = append(names, c.Tf("today %s", place.Modern))
	}
	if len(names) == 1 {
		return ""
	}
	return strings.Join(names, ", ")
}

// touched chooses what was clicked: the unit; a second click goes on to the next of the
// stack.
func (t *table) touched(g *Game, touch board.Touch) {
	g.attack.open, g.orders.list = false, false
	again := touch.Hex == t.hex
	t.hex = touch.Hex
	if t.view.Fan != touch.Hex {
		t.view.Fan = -1
	}
	own := g.own(touch.Hex)
	switch {
	case len(own) == 0:
		t.units = nil
	case again && len(t.units) == 1:
		i := slices.Index(own, t.units[0])
		t.units = []engine.UnitID{own[(i+1)%len(own)]}
		if u := t.clicked(own, touch); u >= 0 && t.view.Fan == touch.Hex {
			t.units[0] = u // of those laid side by side
		}
	default:
		t.units = []engine.UnitID{own[0]}
		if u := t.clicked(own, touch); u >= 0 {
			t.units[0] = u
		}
	}
	t.found = true
	t.lay(g)
}

// choose puts a unit into the middle of the map and chooses it.
func (t *table) choose(g *Game, u engine.UnitID) {
	s, ok := g.s.View().Unit(u)
	if !ok || s.Hex < 0 {
		return
	}
	t.hex, t.units, t.found = s.Hex, []engine.UnitID{u}, true
	t.goTo(s.Hex)
	t.lay(g)
}

// goBack follows the chosen unit to where it stands after its march was taken back.
func (t *table) goBack(g *Game) {
	if len(t.units) == 0 {
		return
	}
	if s, ok := g.s.View().Unit(t.units[0]); ok && s.Hex >= 0 {
		t.hex = s.Hex
	}
}

// goTo brings a hex into the middle of the map.
func (t *table) goTo(h int32) { t.view.Camera.Show(h, 31) }

// own lists the own units in a hex, those of the side to move, a detachment behind its unit.
func (g *Game) own(h int32) []engine.UnitID {
	v := g.s.View()
	units := slices.DeleteFunc(v.At(h, nil), func(u engine.UnitID) bool { return v.SideOf(u) != v.Side() })
	rank := func(u engine.UnitID) engine.UnitID {
		if w := v.DetachedFrom(u); w >= 0 {
			return 2*w + 1
		}
		return 2 * u
	}
	slices.SortFunc(units, func(a, b engine.UnitID) int { return int(rank(a) - rank(b)) })
	return units
}
