package screen

import (
	"slices"
	"strings"

	"auguststorm/engine"
	"auguststorm/engine/ui/kit"
)

// rollHost is the screen on which an order of battle stands beside a map.
type rollHost interface {
	observed() observer
	moment() int                               // changes with the position
	pickNode(i int)                            // shows a row on the map
	chosenKey() string                         // the row of what is chosen on the map, or ""
	nodeMission(*kit.Context, *oobNode) string // of the staff, or ""
}

// roll is the page of the order of battle: a filter and the tree of both sides. What
// is chosen in it shows on the map, and what is chosen on the map shows in it.
func (o *oob) roll(c *kit.Context, r kit.Rect, h rollHost) {
	o.tongue = c.Name
	o.make(h.observed(), h.moment())
	grab := o.grab // asked for in the frame before: Enter in the filter is not Enter in the tree
	row := r.CutTop(kit.RowHeight)
	if c.Button(row.CutRight(34).Middle(30, 30), kit.Button{ID: "fold", Icon: "minus", Kind: kit.Quiet, Tip: "Fold all but the fronts"}) {
		o.foldAll()
	}
	row.CutRight(4)
	changed, entered := c.Field(row, kit.Field{ID: "find", Hint: "Filter units and formations", Icon: "search"}, &o.find)
	if changed {
		o.search()
	}
	typing := c.Focused("find")
	if entered {
		if i := o.first(); i >= 0 {
			h.pickNode(i)
			o.grab = true
		}
	} else if typing && c.Input.Hit("Down") {
		o.grab = true
	}
	r.CutTop(8)
	o.followMap(h.chosenKey())
	if o.grab && !grab {
		c.Redraw()
	}
	if grab {
		if o.grab = false; o.chosen < 0 || o.show != nil && !o.show[o.chosen] {
			o.chosen = max(0, o.first())
		}
		c.FocusOn("tree")
	}
	was := o.chosen
	opened := c.Tree(r, kit.Tree{ID: "tree", Depth: o.depth, Open: o.found, Show: o.show, Chosen: &o.chosen, Height: o.rowHeight(c, r.W),
		Label: func(i int) string { return o.nodeWords(c, h, i) },
		Row:   func(i int, row kit.Rect, chosen bool) { o.nodeRow(c, h, i, row, chosen) }})
	if o.chosen != was && o.chosen >= 0 || opened >= 0 {
		h.pickNode(o.chosen)
	}
	if opened >= 0 {
		c.Focus("") // the keys are the map's again
	}
}

// rowHeight is that of a line, or of two where the names of the formations ask for
// them in a panel of the width.
func (o *oob) rowHeight(c *kit.Context, width float32) float32 {
	h := float32(25)
	for i := range o.nodes {
		if n := &o.nodes[i]; n.formation >= 0 && n.side == o.side {
			h = c.LineRow(h, width-40-float32(n.depth)*15, kit.Strong.At(kit.Small.Size), nodeName(c, n))
		}
	}
	if h > 25 {
		h -= 4 // close: the two lines of a row are one thing
	}
	return h
}

// foldAll folds what is below the fronts of both sides.
func (o *oob) foldAll() {
	for i := range o.open {
		o.open[i] = o.depth[i] < 2
	}
	o.find, o.chosen = "", -1
	o.search()
}

// nodeRow draws a row: the name, how much of the strength is left, and the men or
// why there are none.
func (o *oob) nodeRow(c *kit.Context, h rollHost, i int, row kit.Rect, chosen bool) {
	n := &o.nodes[i]
	style, ink := kit.Small, c.Theme.Ink
	if n.unit < 0 || chosen {
		style.Face = kit.Strong.Face
	}
	if n.fate != present {
		ink = c.Theme.Soft
	}
	word, tone := h.observed().nodeWord(c, n)
	name := nodeName(c, n)
	figure := max(min(68, row.W*0.36), c.Measure(kit.Small, word))
	fits := func(less float32) bool {
		r := row
		r.W -= less
		return c.Holds(r, style, name)
	}
	if row.W > 175 && fits(figure+6) || n.fate != present { // the whole name before the figure, which the tip tells
		c.Line(row.CutRight(figure), kit.Small, tone, kit.End, word)
		row.CutRight(6)
	}
	mission := h.nodeMission(c, n)
	if row.W > 190 && n.start > 0 && n.fate == present && mission == "" && fits(38) {
		bar := row.CutRight(30)
		row.CutRight(8)
		colour := c.Theme.Accent
		if n.men*10 < n.start*3 {
			colour = c.Theme.Bad
		}
		c.Meter(bar.Middle(30, 4), float32(n.men)/float32(n.start), colour)
	}
	if mission != "" && c.Measure(style, name)+48 > row.W { // no room for words
		c.Icon(row.CutRight(18).Middle(13, 13), "flag", c.Theme.Accent)
		mission = ""
	}
	style = c.Tight(style, name, row.W)
	_, w := c.Fit(style, name, row.W)
	c.Line(row, style, ink, kit.Start, name)
	if room := row.W - w - 8; mission != "" {
		if c.Measure(kit.Caption, mission) > room {
			mission, _, _ = strings.Cut(mission, ":")
		}
		c.Line(kit.Rect{X: row.Right() - room, Y: row.Y, W: room, H: row.H}, kit.Caption, c.Theme.Accent, kit.End, mission)
	}
	if n.fate.lost() {
		c.Fill(kit.Rect{X: row.X, Y: row.Center().Y, W: w, H: 1}, ink)
	}
	c.Tip(row, o.nodeWords(c, h, i))
}

// nodeName is the name of a row in the player's language.
func nodeName(c *kit.Context, n *oobNode) string {
	if n.unit < 0 && n.formation < 0 && n.key[0] == 's' && n.depth > 0 {
		return c.T(n.name) // a heading
	}
	return capital(c.Name(n.name))
}

// nodeWord is what stands at the right of a row.
func (m observer) nodeWord(c *kit.Context, n *oobNode) (string, kit.Color) {
	switch n.fate {
	case waits:
		return m.dayName(c, n.day), c.Theme.Warn
	case broken, yielded:
		return c.T("lost"), c.Theme.Bad
	case offMap:
		return c.T("off map"), c.Theme.Soft
	case recalled:
		return c.Tf("seen %s", m.dayName(c, n.day)), c.Theme.Soft
	}
	if n.side != m.view().Side() && !m.bare() {
		if n.men == 0 {
			return "", c.Theme.Soft
		}
		return "~" + c.Num(int32((n.men+50)/100*100)), c.Theme.Soft
	}
	if n.men+n.start == 0 {
		return "–", c.Theme.Soft // aircraft and ships have no men in the data
	}
	return c.Num(int32(n.men)), c.Theme.Soft
}

// nodeWords is a row in a sentence, for the tooltip and the screen reader.
func (o *oob) nodeWords(c *kit.Context, h rollHost, i int) string {
	n, m := &o.nodes[i], h.observed()
	name := nodeName(c, n)
	switch {
	case n.fate == waits:
		return c.Tf("%s, arrives on %s", name, m.dayName(c, n.day))
	case n.fate.lost():
		return c.Tf("%s, lost", name)
	case n.fate == offMap:
		return c.Tf("%s, not on the map", name)
	case n.fate == recalled:
		return c.Tf("%s, last seen on %s", name, m.dayName(c, n.day))
	case n.side != o.side && !m.bare():
		return c.Tf("%s, about %s men", name, c.Num(int32((n.men+50)/100*100)))
	case h.nodeMission(c, n) != "":
		return c.Tf("%s, %s of %s men, units: %d", name, c.Num(int32(n.men)), c.Num(int32(n.start)), n.units) + "; " + c.T("mission for the staff") + ": " + h.nodeMission(c, n)
	case n.unit < 0:
		return c.Tf("%s, %s of %s men, units: %d", name, c.Num(int32(n.men)), c.Num(int32(n.start)), n.units)
	}
	return c.Tf("%s, %s of %s men", name, c.Num(int32(n.men)), c.Num(int32(n.start)))
}

// pickNode shows a row on the map: its unit, the place it was seen at, or the
// headquarters with all its units.
func (g *Game) pickNode(i int) {
	o := &g.oob
	o.chosen = i
	kit.TreeReveal(o.depth, o.open, i)
	n := &o.nodes[i]
	g.attack.open, g.ledger, g.turn.warned = false, nil, false
	g.orders.list, g.orders.editing = false, -1
	o.card = ""
	if s, ok := g.s.View().Unit(n.unit); ok && g.mine(n.unit) && s.Hex >= 0 {
		g.table.choose(g, n.unit)
		o.seen = g.chosenKey()
		return
	}
	o.card, o.at = n.key, n.hex
	if n.unit < 0 && n.hex < 0 {
		o.at = o.firstHex(i)
	}
	g.table.hex, g.table.units = o.at, nil
	if o.at >= 0 {
		g.table.goTo(o.at)
	}
	g.table.lay(g)
	o.seen = g.chosenKey()
}

// firstHex is where the first unit below a row stands, or -1.
func (o *oob) firstHex(i int) int32 {
	for k := i; k < len(o.nodes) && (k == i || o.depth[k] > o.depth[i]); k++ {
		if h := o.nodes[k].hex; h >= 0 && !o.nodes[k].fate.lost() {
			return h
		}
	}
	return -1
}

// chosenKey is the row of what is chosen on the map: the unit, or the known enemy in
// the chosen hex.
func (g *Game) chosenKey() string {
	t := &g.table
	if len(t.units) > 0 {
		return "u" + g.sc().Units[t.units[0]].ID
	}
	if t.hex >= 0 {
		for _, s := range g.sighted(t.hex) {
			if s.Unit >= 0 {
				return "u" + g.sc().Units[s.Unit].ID
			}
		}
	}
	return ""
}

// followMap brings what was chosen on the map into view in the tree.
func (o *oob) followMap(key string) {
	if key == o.seen {
		return
	}
	o.seen = key
	i := o.index(key)
	if i < 0 {
		return
	}
	if o.show != nil && !o.show[i] {
		o.find = ""
		o.search()
	}
	o.chosen = i
	kit.TreeReveal(o.depth, o.found, i)
}

// carded reports that the record of a row shows beside the map: of a formation, or
// of a unit that cannot be chosen on it.
func (g *Game) carded() bool {
	o := &g.oob
	return o.card != "" && o.side == g.s.View().Side() && g.table.hex == o.at && len(g.table.units) == 0 && !g.attack.open && g.ledger == nil && !g.turn.warned
}

// marked are the units of the formation whose record shows; the map lifts them.
func (g *Game) marked() []engine.UnitID {
	if !g.carded() {
		return nil
	}
	if i := g.oob.index(g.oob.card); i >= 0 {
		return g.oob.under(i)
	}
	return nil
}

// openRoll opens the order of battle at what is chosen and gives it the keyboard.
func (g *Game) openRoll() {
	g.reportsOn, g.page = true, slices.Index(gamePages, "Units")
	g.oob.seen, g.oob.grab = "", true
}

// reportsWidth is the width of the panel of reports in a room: tree and table need more.
func (g *Game) reportsWidth(room float32) float32 {
	if p := gamePages[g.page]; p == "Units" || p == "Objectives" {
		return min(450, room*0.44)
	}
	return min(340, room*0.44)
}
