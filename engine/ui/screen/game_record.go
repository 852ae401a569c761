package screen

import (
	"fmt"
	"strings"

	"auguststorm/engine"
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/kit"
)

// record is the panel of what is chosen in the order of battle and cannot be chosen
// on the map: a formation, an enemy, a unit that is lost or not there yet.
func (g *Game) record(c *kit.Context, r kit.Rect) {
	i := g.oob.index(g.oob.card)
	if i < 0 {
		g.oob.card = ""
		return
	}
	n := &g.oob.nodes[i]
	c.Head(&r, nodeName(c, n))
	c.Column(r, "record"+n.key, func(r *kit.Rect) {
		r.CutRight(8)
		g.nodeRecord(c, r, &g.oob, n, func(r *kit.Rect) {
			if s, own := g.s.View().Formation(n.formation); own {
				r.CutTop(6)
				g.formationOrders(c, r, n.formation, &s)
			}
		})
	})
}

// nodeRecord is the record of a row: a unit, a formation with its orders, or what is
// known of an enemy.
func (m observer) nodeRecord(c *kit.Context, r *kit.Rect, o *oob, n *oobNode, orders func(*kit.Rect)) {
	own := n.side == m.view().Side() || m.bare()
	switch {
	case n.unit >= 0 && own:
		m.fateLine(c, r, n)
		m.chainLines(c, r, n.unit)
		m.unitRecord(c, r, n.unit)
	case n.unit >= 0:
		m.fateLine(c, r, n)
		m.chainLines(c, r, n.unit)
		m.enemyRecord(c, r, n)
	case n.formation >= 0 && own:
		m.formationRecord(c, r, o, n, orders)
	default:
		m.knownRecord(c, r, n)
	}
}

// fateLine says where a unit is, or why it is nowhere.
func (m observer) fateLine(c *kit.Context, r *kit.Rect, n *oobNode) {
	where := ""
	if n.hex >= 0 {
		where = m.gaz().At(n.hex)
	}
	text, tone := "", c.Theme.Ink
	switch n.fate {
	case present:
		text = where
	case waits:
		text, tone = c.Tf("arrives on %s %s", m.dayName(c, n.day), m.gaz().At(m.sc().Units[n.unit].Hex.Hex)), c.Theme.Warn
	case broken, yielded:
		text, tone = c.T("lost"), c.Theme.Bad
		if n.day >= 0 && n.fate == broken {
			text = c.Tf("broke up on %s %s", m.dayName(c, n.day), where)
		} else if n.day >= 0 {
			text = c.Tf("surrendered on %s %s", m.dayName(c, n.day), where)
		}
	case offMap:
		text, tone = c.T("listed for completeness: outside the map or the campaign, in no sum"), c.Theme.Soft
	case elsewhere:
		text, tone = c.T("takes no part in the land war"), c.Theme.Soft
	case recalled:
		text, tone = c.Tf("last seen on %s %s", m.dayName(c, n.day), where), c.Theme.Soft
	}
	if text != "" {
		says(c, r, kit.Strong, tone, capital(text)+".")
	}
}

// chainLines names the formations above a unit and its branch.
func (m observer) chainLines(c *kit.Context, r *kit.Rect, u engine.UnitID) {
	d := &m.sc().Units[u]
	says(c, r, kit.Small, c.Theme.Soft, m.chainNames(c, d.Formation))
	says(c, r, kit.Small, c.Theme.Soft, capital(branch(c, d.Kind)+", "+c.T(d.Size)))
}

// chainNames are a formation and those above it up to the front.
func (m observer) chainNames(c *kit.Context, id string) string {
	var names []string
	for _, f := range m.chain(id) {
		if f.Level != "theatre" || len(names) == 0 {
			names = append(names, c.Name(f.Name))
		}
	}
	return strings.Join(names, " · ")
}

// strengthRow is a kind of strength now and at the start.
func strengthRow(c *kit.Context, r *kit.Rect, name string, now, start, claim int64, claims bool) {
	if now+start+claim == 0 {
		return
	}
	if r.W < narrowRecord {
		says(c, r, kit.Small, c.Theme.Ink, c.Tf("%s: %s of %s", c.T(name), c.Num64(now), c.Num64(start)))
		return
	}
	row := r.CutTop(22)
	cells := []string{c.Num64(start), c.Num64(now)}
	if claims {
		cells = []string{c.Num64(claim), cells[0], cells[1]}
		if claim == 0 {
			cells[0] = "–"
		}
	}
	for k, text := range cells {
		style := kit.Small
		if k == len(cells)-1 {
			style.Face = kit.Strong.Face
		}
		c.Line(row.CutRight(strengthColumn(r.W)), style, c.Theme.Ink, kit.End, text)
	}
	c.Line(row, kit.Small, c.Theme.Soft, kit.Start, c.T(name))
}

// narrowRecord is the width, in UI units, below which figures stand in sentences.
const narrowRecord = 190

// strengthColumn is the width of a column of figures in a panel.
func strengthColumn(room float32) float32 { return min(70, max(48, room*0.27)) }

// strengthHead names the columns of strengthRow.
func strengthHead(c *kit.Context, r *kit.Rect, claims bool) {
	r.CutTop(4)
	if r.W < narrowRecord {
		c.Label(r, "Strength")
		return
	}
	row := r.CutTop(20)
	names := []string{"Start", "Now"}
	if claims {
		names = []string{"Stated", "Start", "Now"}
	}
	for _, name := range names {
		c.Line(row.CutRight(strengthColumn(r.W)), kit.Caption, c.Theme.Soft, kit.End, c.T(name))
	}
	c.Line(row, kit.Label, c.Theme.Soft, kit.Start, strings.ToUpper(c.T("Strength")))
	c.HLine(kit.Rect{X: r.X, Y: r.Y, W: r.W}, c.Theme.Line)
	r.CutTop(3)
}

// unitRecord is what the data and the campaign say of an own unit: its strength now
// and at the start, what it did, what became of it in history, and how sure that is.
func (m observer) unitRecord(c *kit.Context, r *kit.Rect, u engine.UnitID) {
	d, s := &m.sc().Units[u], m.truth().Unit(u)
	men, guns, armour := m.truth().Full(u)
	out := s.Status == engine.OutOfPlay
	strengthHead(c, r, false)
	for _, x := range []struct {
		name       string
		now, start int32
	}{{"Men", s.Men, men}, {"Guns", s.Guns, guns}, {"Armour", s.Armour, armour}, {"Aircraft", d.Aircraft, d.Aircraft}, {"Ships", d.Ships, d.Ships}} {
		if s.Status == engine.Waiting || out {
			x.now = x.start
		}
		strengthRow(c, r, x.name, int64(x.now), int64(x.start), 0, false)
	}
	if l := s.Lost; l.Men() > 0 {
		r.CutTop(2)
		says(c, r, kit.Small, c.Theme.Soft, c.Tf("Lost: %s killed, %s wounded, %s captured, %s missing.", c.Num(l.Killed), c.Num(l.Wounded), c.Num(l.Captured), c.Num(l.Missing)))
	}
	if s.Stragglers > 0 {
		says(c, r, kit.Small, c.Theme.Soft, c.Tf("Out of touch: %s stragglers.", c.Num(s.Stragglers)))
	}
	m.storyLines(c, r, u)
	if d.Note+d.Fate != "" {
		r.CutTop(6)
		c.Label(r, "In history")
		says(c, r, kit.Small, c.Theme.Ink, c.Name(d.Note))
		says(c, r, kit.Small, c.Theme.Ink, c.Name(d.Fate))
	}
	r.CutTop(6)
	c.Label(r, "How sure")
	m.sureLines(c, r, d.Confidence, d.Placed)
	if d.Estimated {
		says(c, r, kit.Small, c.Theme.Soft, c.T("At least one strength is derived from the establishment."))
	}
	for i := range m.sc().Establishments {
		if e := &m.sc().Establishments[i]; e.ID == d.Estab {
			says(c, r, kit.Small, c.Theme.Soft, c.Tf("Establishment: %s, %d %% of it present.", c.Name(e.Name), d.Fill/10))
		}
	}
	says(c, r, kit.Small, c.Theme.Soft, capital(c.Name(d.Basis)))
	m.sourceLines(c, r, d.Source)
}

// storyLines is what a unit did in this campaign.
func (m observer) storyLines(c *kit.Context, r *kit.Rect, u engine.UnitID) {
	lines := m.story(c, u)
	if len(lines) == 0 {
		return
	}
	r.CutTop(6)
	c.Label(r, "In this campaign")
	for _, l := range lines {
		row := *r
		c.Line(row.CutTop(kit.Small.LineHeight()), kit.Small, c.Theme.Soft, kit.Start, m.dayName(c, l.day))
		row = *r
		row.CutLeft(52)
		r.CutTop(c.Paragraph(row, kit.Small, c.Theme.Ink, l.text) + 3)
	}
}

// sureLines is the confidence of a record.
func (m observer) sureLines(c *kit.Context, r *kit.Rect, existence, place string) {
	text := c.Tf("Existence and subordination: %s.", c.T(existence))
	if place != "" {
		text += " " + c.Tf("Position: %s.", c.T(place))
	}
	says(c, r, kit.Small, c.Theme.Ink, text)
}

// sourceLines names the sources with what they were used for.
func (m observer) sourceLines(c *kit.Context, r *kit.Rect, ids []string) {
	if len(ids) == 0 {
		return
	}
	r.CutTop(4)
	c.Label(r, "Sources")
	for _, id := range ids {
		for i := range m.sc().Sources {
			if s := &m.sc().Sources[i]; s.ID == id {
				says(c, r, kit.Small, c.Theme.Ink, s.Title)
				if s.URL != "" {
					row := r.CutTop(kit.Caption.LineHeight() + 4)
					c.Line(row, kit.Caption, c.Theme.Soft, kit.Start, strings.TrimPrefix(strings.TrimPrefix(s.URL, "https://"), "http://"))
					c.Tip(row, s.URL)
				}
			}
		}
	}
}

// formationRecord is a whole command: who leads it, its sums now, at the start and as
// stated, its orders and its sources.
func (m observer) formationRecord(c *kit.Context, r *kit.Rect, o *oob, n *oobNode, orders func(*kit.Rect)) {
	f := &m.sc().Formations[n.formation]
	says(c, r, kit.Small, c.Theme.Soft, m.chainNames(c, f.Parent))
	says(c, r, kit.Small, c.Theme.Soft, f.Native)
	says(c, r, kit.Strong, c.Theme.Ink, capital(c.Name(f.Commander)))
	m.formationSums(c, r, o, n, f)
	orders(r)
	if f.Note != "" {
		r.CutTop(6)
		c.Label(r, "In history")
		says(c, r, kit.Small, c.Theme.Ink, c.Name(f.Note))
	}
	r.CutTop(6)
	c.Label(r, "How sure")
	m.sureLines(c, r, f.Confidence, f.Placed)
	m.sourceLines(c, r, f.Source)
}

// formationSums adds up what is below a formation.
func (m observer) formationSums(c *kit.Context, r *kit.Rect, o *oob, n *oobNode, f *scenario.Formation) {
	var now, start [5]int64
	count := map[fate]int{}
	i := o.index(n.key)
	for k := i + 1; k < len(o.nodes) && o.depth[k] > n.depth; k++ {
		x := &o.nodes[k]
		if x.unit < 0 {
			continue
		}
		if count[x.fate]++; x.fate == offMap {
			continue
		}
		d, s := &m.sc().Units[x.unit], m.truth().Unit(x.unit)
		men, guns, armour := m.truth().Full(x.unit)
		full := [5]int64{int64(men), int64(guns), int64(armour), int64(d.Aircraft), int64(d.Ships)}
		have := [5]int64{x.men, int64(s.Guns), int64(s.Armour), full[3], full[4]}
		if x.fate == waits || x.fate == elsewhere {
			have = full
		} else if x.fate.lost() {
			have = [5]int64{}
		}
		for j := range now {
			now[j], start[j] = now[j]+have[j], start[j]+full[j]
		}
	}
	claims := [5]int64{int64(f.ClaimMen), int64(f.ClaimGuns), int64(f.ClaimArm)}
	stated := claims != [5]int64{} && r.W > 260
	strengthHead(c, r, stated)
	for j, name := range [...]string{"Men", "Guns", "Armour", "Aircraft", "Ships"} {
		strengthRow(c, r, name, now[j], start[j], claims[j], stated)
	}
	r.CutTop(4)
	says(c, r, kit.Small, c.Theme.Soft, f.ClaimNote)
	var parts []string
	for _, x := range []struct {
		f    fate
		text string
	}{{present, "%d on the map"}, {waits, "%d still to come"}, {broken, "%d broken up"}, {yielded, "%d surrendered"}, {elsewhere, "%d in the air or afloat"}, {offMap, "%d not counted"}} {
		if count[x.f] > 0 {
			parts = append(parts, c.Tf(x.text, count[x.f]))
		}
	}
	says(c, r, kit.Small, c.Theme.Ink, c.Tf("Units: %s.", strings.Join(parts, ", ")))
}

// enemyRecord is what is known of an enemy unit, and where it was met.
func (m observer) enemyRecord(c *kit.Context, r *kit.Rect, n *oobNode) {
	for _, s := range m.view().Sightings(nil) {
		if s.Unit != n.unit {
			continue
		}
		c.Pair(r, "Believed strength", c.Tf("about %s men", c.Num((s.Men+50)/100*100)))
		c.Pair(r, "Level of knowledge", fmt.Sprintf("%d / %d", s.Level, engine.Exact))
	}
	m.storyLines(c, r, n.unit)
	r.CutTop(6)
	says(c, r, kit.Small, c.Theme.Soft, c.T("What is known of the enemy comes from reconnaissance and battle (manual 11.2); his records open when the campaign is over."))
}

// knownRecord is what is known of a side or of an enemy formation.
func (m observer) knownRecord(c *kit.Context, r *kit.Rect, n *oobNode) {
	own := n.side == m.view().Side() || m.bare()
	if own {
		strengthHead(c, r, false)
		strengthRow(c, r, "Men", n.men, n.start, 0, false)
	} else if n.men > 0 {
		c.Pair(r, "Believed strength", c.Tf("about %s men", c.Num64((n.men+50)/100*100)))
	}
	c.Pair(r, "Units", c.Num(int32(n.units)))
	if n.hex >= 0 {
		c.Pair(r, "Place", m.gaz().Where(n.hex))
	}
	if !own {
		r.CutTop(6)
		says(c, r, kit.Small, c.Theme.Soft, c.T("Of the enemy the tree shows what has been identified; there may be more."))
	}
}
