package screen

import (
	"fmt"
	"slices"
	"strconv"

	"auguststorm/ai"
	"auguststorm/engine"
	"auguststorm/engine/ui/kit"
)

// formationMission is what a formation is to do under the staff, in its record and in the
// chain of command of a unit.
func (g *Game) formationMission(c *kit.Context, r *kit.Rect, f int32) {
	if g.s.WatchOnly() || len(g.unitsUnder(f)) == 0 {
		return
	}
	c.Topic(kit.Rect{X: r.X, Y: r.Y, W: r.W, H: kit.RowHeight + 20}, "17.8")
	m, of := g.s.MissionOf(f)
	c.Label(r, "Mission for the staff")
	switch {
	case m == nil && g.apart(f):
		says(c, r, kit.Small, c.Theme.Ink, c.T("In your own hands, apart from the formation above."))
	case m == nil:
		says(c, r, kit.Small, c.Theme.Soft, c.T("None: you move its units yourself."))
	case of == f:
		says(c, r, kit.Small, c.Theme.Ink, g.missionWords(c, f, m))
	default:
		says(c, r, kit.Small, c.Theme.Ink, c.Tf("With %[1]s: %[2]s", c.Name(g.sc().Formations[of].Name), g.missionWords(c, of, m)))
	}
	g.missionButtons(c, r, f)
	r.CutTop(6)
}

// apart reports that a formation has been taken out of the mission of one above it.
func (g *Game) apart(f int32) bool {
	return slices.ContainsFunc(g.s.Charges(), func(k ai.Charge) bool { return k.Formation == f && k.Mission.ByHand() })
}

// missionButtons give, change and take back the mission of a formation.
func (g *Game) missionButtons(c *kit.Context, r *kit.Rect, f int32) {
	m, of := g.s.MissionOf(f)
	id := strconv.Itoa(int(f))
	label := "Give a mission"
	if m != nil && of == f {
		label = "Change"
	}
	n := 2
	if m == nil && !g.apart(f) {
		n = 1
	}
	cells := cellsOf(r, n)
	if c.Button(cells[0], kit.Button{ID: "give" + id, Label: label}) {
		g.editMission(c, f)
	}
	switch {
	case m != nil:
		if c.Button(cells[1], kit.Button{ID: "take" + id, Label: "Take back", Tip: "You move its units yourself again."}) {
			g.takeBack(c, f)
		}
		r.CutTop(4)
		if c.Button(r.CutTop(kit.RowHeight), kit.Button{ID: "go" + id, Label: "Let the staff move it", Icon: "play", Why: g.whyNoStaff(c), Tip: "Carries the mission out now with its units that have not moved today."}) {
			g.letMove(c, f, false)
		}
	case g.apart(f):
		if c.Button(cells[1], kit.Button{ID: "back" + id, Label: "As above", Tip: "It goes again with the formation above it."}) {
			g.s.Discharge(f)
			g.missionsChanged(c)
		}
	}
}

// takeBack takes a formation into the person's own hands.
func (g *Game) takeBack(c *kit.Context, f int32) {
	g.s.Discharge(f)
	if m, _ := g.s.MissionOf(f); m != nil { // of one above
		_ = g.s.Entrust(f, ai.Mission{})
	}
	c.Toast(c.Tf("%s: in your own hands.", c.Name(g.sc().Formations[f].Name)), kit.Good)
	g.missionsChanged(c)
}

// missionsChanged has the map and the save follow.
func (g *Game) missionsChanged(c *kit.Context) {
	g.dirty = true
	g.table.lay(g)
	c.Redraw()
}

// editMission opens the panel in which a formation is given its mission.
func (g *Game) editMission(c *kit.Context, f int32) {
	if !g.s.PersonToMove() || f < 0 {
		return
	}
	o := &g.orders
	if o.editing < 0 {
		o.hex = g.table.hex
	}
	o.editing, o.list = f, false
	o.history = g.mainAxis(f, &ai.Mission{Stance: "assault", History: true})
	if m, of := g.s.MissionOf(f); m != nil {
		o.draft = m.Clone()
		if of != f && m.History {
			o.draft.History = len(o.history) > 0
		}
	} else {
		o.draft = g.firstMission(f)
	}
	g.attack.open, g.ledger, g.turn.warned = false, nil, false
	g.table.lay(g)
	c.Redraw()
}

// firstMission is what is offered first: what most men of the formation do in history.
func (g *Game) firstMission(f int32) ai.Mission {
	v := g.s.View()
	var attack, delay, stay int64 // men
	for _, u := range g.unitsUnder(f) {
		s, _ := v.Unit(u)
		switch v.FirstPosture(u) {
		case engine.Attacking:
			attack += int64(s.Men)
		case engine.Delaying:
			delay += int64(s.Men)
		default:
			stay += int64(s.Men)
		}
	}
	m := ai.Mission{Stance: "hold"}
	switch {
	case attack > 0 && attack >= delay && attack >= stay:
		m.Stance = "assault"
	case delay > 0 && delay >= stay:
		m.Stance = "delay"
	}
	m.History = m.Stance != "hold" && len(g.orders.history) > 0
	return m
}

// missionPanel gives a formation its mission.
func (g *Game) missionPanel(c *kit.Context, r kit.Rect) {
	o := &g.orders
	f := &g.sc().Formations[o.editing]
	c.Head(&r, f.Name)
	foot := r.CutBottom(kit.RowHeight + 8)
	foot.CutTop(8)
	halves := foot.Columns(2, 8)
	label := "Give the mission"
	if r.W < narrowMission {
		label = "Give"
	}
	if c.Button(halves[0], kit.Button{ID: "ok", Label: label, Kind: kit.Primary, Why: g.whyNoMission(c)}) {
		g.giveMission(c)
		return
	}
	if c.Button(halves[1], kit.Button{ID: "cancel", Label: "Leave it"}) {
		g.closeMission(c)
		return
	}
	c.Topic(r, "17.8")
	c.Column(r, "mission", func(r *kit.Rect) {
		r.CutRight(8)
		s := g.missionStance(c, r)
		if s.axis != "" {
			g.missionAxis(c, r, s)
		}
		g.missionWays(c, r, s)
	})
}

func (g *Game) missionStance(c *kit.Context, r *kit.Rect) *missionStance {
	d := &g.orders.draft
	names := make([]string, len(missionStances))
	for i := range missionStances {
		names[i] = missionStances[i].name
	}
	c.Label(r, "What it is to do")
	at := stanceAt(d)
	if c.Dropdown(r.CutTop(kit.RowHeight), "stance", names, &at) {
		switch d.Stance = missionStances[at].word; {
		case missionStances[at].own, d.Stance == "hold": // it holds where it stands unless a place is named
			d.History = false
		case missionStances[at].works && len(d.Axis) == 0:
			d.History = len(g.orders.history) > 0
		}
		if missionStances[at].axis == "Place" && len(d.Axis) > 1 {
			d.Axis = d.Axis[:1]
		}
		g.table.lay(g)
	}
	r.CutTop(4)
	says(c, r, kit.Small, c.Theme.Soft, c.T(missionStances[at].about))
	says(c, r, kit.Small, c.Theme.Ink, g.missionComes(c))
	r.CutTop(4)
	return &missionStances[at]
}

// missionAxis is the axis: of history, or places clicked on the map.
func (g *Game) missionAxis(c *kit.Context, r *kit.Rect, s *missionStance) {
	o := &g.orders
	d := &o.draft
	c.Label(r, s.axis)
	if len(o.history) > 0 && !s.own {
		at := 1
		if d.History {
			at = 0
		}
		if choose(c, r, "axis", []string{"As in history", "Own places"}, &at) {
			d.History = at == 0
			g.table.lay(g)
		}
		r.CutTop(6)
	}
	if d.History {
		says(c, r, kit.Small, c.Theme.Ink, g.placeNames(o.history)+".")
		says(c, r, kit.Small, c.Theme.Soft, c.T("Units with an axis of their own go along that; those that stood their ground in history stay."))
		r.CutTop(4)
		return
	}
	for i, h := range d.Axis {
		row := r.CutTop(26)
		if c.Button(row.CutRight(28).Middle(26, 26), kit.Button{ID: fmt.Sprint("drop", i), Icon: "close", Kind: kit.Quiet, Tip: "Take this place off the axis"}) {
			d.Axis = slices.Delete(slices.Clone(d.Axis), i, i+1)
			g.table.lay(g)
			break
		}
		c.Line(row.CutLeft(22), kit.Strong.At(13), c.Theme.Accent, kit.Start, strconv.Itoa(i+1))
		c.Line(row, kit.Small, c.Theme.Ink, kit.Start, g.gaz().Where(h))
	}
	how := "Click the places on the map one after the other, or walk to them with the keys and press M."
	if s.axis == "Place" {
		how = "Click the place on the map, or walk to it with the keys and press M."
	}
	says(c, r, kit.Small, c.Theme.Soft, c.T(how))
	if len(d.Axis) == 0 && s.works {
		says(c, r, kit.Small, c.Theme.Soft, c.T("Without a place each corps goes for the nearest objective of the enemy."))
	}
	r.CutTop(4)
}

// missionWays are works, supply and rail.
func (g *Game) missionWays(c *kit.Context, r *kit.Rect, s *missionStance) {
	d := &g.orders.draft
	if s.works {
		c.Label(r, "Works on the way")
		at := max(0, slices.Index(worksKeys, d.Works))
		if choose(c, r, "works", worksNames, &at) {
			d.Works = worksKeys[at]
		}
		r.CutTop(4)
		says(c, r, kit.Small, c.Theme.Soft, c.T(worksAbout[at]))
		r.CutTop(4)
	}
	c.Label(r, "Supplied")
	at := max(0, slices.Index(supplyKeys, d.Supply))
	if choose(c, r, "supply", supplyNames, &at) {
		d.Supply = supplyKeys[at]
	}
	r.CutTop(8)
	if s.axis != "" {
		c.Checkbox(r.CutTop(kit.RowHeight), "rail", "By rail where that saves time", &d.Rail)
	}
}

func (g *Game) whyNoMission(c *kit.Context) string {
	d := &g.orders.draft
	if s := &missionStances[stanceAt(d)]; s.needs != "" && !d.History && len(d.Axis) == 0 {
		return c.T(s.needs)
	}
	return ""
}

// addPlace puts a place on the axis that is being given.
func (g *Game) addPlace(c *kit.Context, h int32) {
	d := &g.orders.draft
	s := &missionStances[stanceAt(d)]
	switch n := len(d.Axis); {
	case s.axis == "" || h < 0 || !g.s.View().Open(h):
		return
	case s.axis == "Place":
		d.Axis = []int32{h}
	case d.History:
		d.Axis = []int32{h}
	case n > 0 && d.Axis[n-1] == h:
		return
	case n >= longestAxis:
		c.Toast(c.Tf("An axis has at most %d places.", longestAxis), kit.News)
		return
	default:
		d.Axis = append(slices.Clone(d.Axis), h)
	}
	d.History = false
	c.Say(g.placeNames(d.Axis))
	g.table.hex = h
	g.table.lay(g)
	c.Redraw()
}

// longestAxis is how many places an axis may have.
const longestAxis = 12

// giveMission ends the panel with the mission given.
func (g *Game) giveMission(c *kit.Context) {
	o := &g.orders
	m := o.draft.Clone()
	if s := &missionStances[stanceAt(&m)]; s.axis == "" {
		m.Axis, m.History, m.Works, m.Rail = nil, false, "", false
	} else if !s.works {
		m.Works = ""
	}
	if m.History {
		m.Axis = nil
	}
	if err := g.s.Entrust(o.editing, m); err != nil {
		c.Toast(refusal(c, err), kit.Refused)
		return
	}
	name := c.Name(g.sc().Formations[o.editing].Name)
	if g.s.Auto() {
		c.Toast(c.Tf("%s has its mission. The staff moves it at the end of the day.", name), kit.Good)
	} else {
		c.Toast(c.Tf("%[1]s has its mission. The staff moves it when you tell it to, or at the end of the day if you choose \"%[2]s\" then.", name, c.T(staffsFirst)), kit.Good)
	}
	c.Say(g.missionWords(c, o.editing, &m))
	g.closeMission(c)
	g.missionsChanged(c)
}

func (g *Game) closeMission(c *kit.Context) {
	o := &g.orders
	g.table.hex = o.hex
	if len(g.table.units) > 0 { // another unit may have been chosen meanwhile
		if s, ok := g.s.View().Unit(g.table.units[0]); ok {
			g.table.hex = s.Hex
		}
	}
	o.editing, o.list, o.fromList = -1, o.fromList, false
	g.table.lay(g)
	c.Redraw()
}

// narrowMission is the width of the panel, in UI units, below which what stands side by
// side stands one below the other.
const narrowMission = 240

// choose is a choice side by side, or a list where there is no room for that.
func choose(c *kit.Context, r *kit.Rect, id string, names []string, at *int) bool {
	if r.W < narrowMission {
		return c.Dropdown(r.CutTop(kit.RowHeight), id, names, at)
	}
	return c.ChoiceRow(r, id, names, at)
}

// cellsOf are places for n buttons, side by side or one below the other.
func cellsOf(r *kit.Rect, n int) []kit.Rect {
	if r.W >= narrowMission {
		return r.CutTop(kit.RowHeight).Columns(n, 8)
	}
	var out []kit.Rect
	for i := range n {
		if i > 0 {
			r.CutTop(4)
		}
		out = append(out, r.CutTop(kit.RowHeight))
	}
	return out
}
