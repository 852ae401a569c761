package screen

import (
	"slices"
	"strconv"
	"strings"

	"auguststorm/engine"
	"auguststorm/engine/hex"
	"auguststorm/engine/ui/kit"
)

// selection is the panel of what is chosen: the hex, its units, one of them in full.
func (g *Game) selection(c *kit.Context, r kit.Rect) {
	h := g.table.hex
	c.Head(&r, g.gaz().Where(h))
	rows := stackRows(r.H)
	c.Column(r, "hex"+strconv.Itoa(int(h)), func(r *kit.Rect) {
		r.CutTop(c.Paragraph(*r, kit.Small, c.Theme.Soft, g.groundWords(c, h)) + 10)
		if own := g.own(h); len(own) > 0 {
			g.stack(c, r, own, rows)
		} else if text := g.baseWords(c, h, false); text != "" { // with units to lead only the tooltip tells it
			r.CutTop(c.Paragraph(*r, kit.Small, c.Theme.Ink, text) + 10)
		}
		for _, s := range g.sighted(h) {
			g.sighting(c, r, s)
		}
		if len(g.table.units) == 1 {
			g.unit(c, r, g.table.units[0])
		}
		g.table.found = false
	})
}

// stackRows is how many units of a hex are listed at once in a panel of a height, so
// that the orders of the chosen one stand below without scrolling where that can be.
func stackRows(height float32) int {
	const ordersHeight = 320
	return int(max(4, min(10, (height-ordersHeight)/kit.ListRow)))
}

// groundWords say what a hex is like: its ground and weather, its holder and its works.
func (m observer) groundWords(c *kit.Context, h int32) string {
	sc, v := m.sc(), m.view()
	b := sc.Board
	ground := []string{c.Name(sc.Terrains[b.Terrain[h]].Name), c.Tf("hex %s", hex.Label(h, b.Width, b.Height))}
	if n := b.Elevation[h]; n != 0 {
		ground = append(ground, c.Tf("%s m", c.Num(int32(n))))
	}
	if p := b.Place[h]; p >= 0 && sc.Map.Places[p].Modern != "" && sc.Map.Places[p].Modern != sc.Map.Places[p].Name {
		ground = append(ground, c.Tf("today %s", sc.Map.Places[p].Modern))
	}
	if p := b.Place[h]; p >= 0 && sc.Map.Places[p].Native != "" {
		ground = append([]string{sc.Map.Places[p].Native}, ground...)
	}
	ground = append(ground, c.T(v.Sky(h).String()), c.Tf("ground %s", c.T(v.Ground(h).String())))
	if s := v.Control(h); s >= 0 {
		ground = append(ground, c.Tf("held by %s", m.sideName(c, s)))
	}
	if n := v.FortLevel(h); n > 0 {
		ground = append(ground, c.Tf("works of level %d", n))
	}
	return capital(strings.Join(ground, ", ")) + "."
}

// stack lists the own units of the hex with their boxes, so many of them at once.
func (g *Game) stack(c *kit.Context, r *kit.Rect, own []engine.UnitID, rows int) {
	c.Label(r, "Units here")
	rows = min(rows, len(own))
	v := g.s.View()
	height := float32(kit.ListRow)
	for _, u := range own {
		height = c.LineRow(height, r.W-27-58-12, kit.Body, g.unitName(c, u))
	}
	list := r.CutTop(float32(rows)*height + 4)
	c.Topic(list, "2.1")
	c.Scroll(list, "stack", float32(len(own))*height, func(view kit.Rect) {
		for _, u := range own {
			row := view.CutTop(height)
			s, _ := v.Unit(u)
			on := slices.Contains(g.table.units, u)
			if on && g.table.found {
				c.Reveal(row)
			}
			c.Line(row.CutRight(58), kit.Small, c.Theme.Soft, kit.End, c.Num(s.Men))
			if c.Checkbox(row, "u"+strconv.Itoa(int(u)), g.unitName(c, u), &on) {
				g.table.tick(u, on)
				g.table.lay(g)
			}
		}
	})
	r.CutTop(8)
}

// tick adds an own unit of the chosen hex to those chosen, or takes it away.
func (t *table) tick(u engine.UnitID, on bool) {
	if on {
		t.units = append(t.units, u)
		return
	}
	t.units = slices.DeleteFunc(t.units, func(x engine.UnitID) bool { return x == u })
}

// unit is one own unit in full: who it is, its orders, its state, its place in the army.
func (g *Game) unit(c *kit.Context, r *kit.Rect, u engine.UnitID) {
	s, ok := g.s.View().Unit(u)
	if !ok {
		return
	}
	from := *r
	g.unitHead(c, r, u)
	g.posture(c, r, u, s)
	if g.table.found {
		c.Reveal(within(from, *r))
	}
	g.unitState(c, r, u, s)
	g.chainOrders(c, r, u)
	g.unitRecord(c, r, u)
}

// unitHead says which unit it is, whose, and under whom.
func (g *Game) unitHead(c *kit.Context, r *kit.Rect, u engine.UnitID) {
	d := &g.sc().Units[u]
	name := g.unitName(c, u)
	c.Line(r.CutTop(c.LineRow(26, r.W, kit.Heading, name)), kit.Heading, c.Theme.Ink, kit.Start, name)
	if d.Native != "" {
		c.Line(r.CutTop(20), kit.Small, c.Theme.Soft, kit.Start, d.Native)
	}
	says(c, r, kit.Small, c.Theme.Soft, g.armyOf(c, u))
	if d.Commander != "" {
		says(c, r, kit.Small, c.Theme.Soft, capital(c.Name(d.Commander)))
	}
	g.parted(c, r, u)
}

// unitState is what a unit has and how it fares.
func (g *Game) unitState(c *kit.Context, r *kit.Rect, u engine.UnitID, s engine.UnitState) {
	if s.Short != 0 {
		r.CutTop(c.Paragraph(*r, kit.Strong, c.Theme.Bad, capital(c.T(s.Short.String()))+": "+c.T(s.Cause.String())+".") + 4)
	}
	if s.CutOff > 0 {
		r.CutTop(c.Paragraph(*r, kit.Strong, c.Theme.Bad, c.N(int(s.CutOff), "Cut off for %s day.", "Cut off for %s days.")) + 4)
	}
	fact(c, r, "Movement left", c.Tf("%d MP", s.MP))
	g.meter(c, r, "Strength", s.Men, s.Men+s.Lost.Men(), c.N(int(s.Men), "%s man", "%s men"))
	g.meter(c, r, "Cohesion", int32(s.Cohesion), 1000, strconv.Itoa(int(s.Cohesion)/10)+" %")
	g.meter(c, r, "Fatigue", int32(s.Fatigue), 1000, strconv.Itoa(int(s.Fatigue)/10)+" %")
	if g.s.View().Motorised(u) {
		g.meter(c, r, "Fuel", int32(s.Fuel), g.sc().Rules.Supply.FuelMax, c.Tf("%s refills", c.Dec(int32(s.Fuel), 2)))
	}
	g.meter(c, r, "Shells", int32(s.Ammo), 100, c.Tf("%s loads", c.Dec(int32(s.Ammo), 2)))
	fact(c, r, "Rations", c.Tf("%s days", c.Dec(int32(s.Rations), 1)))
	if s.Guns > 0 {
		fact(c, r, "Guns and mortars", c.Num(s.Guns))
	}
	if s.Armour > 0 {
		fact(c, r, "Tanks and SP guns", c.Num(int32(s.Armour)))
	}
	if s.ArmourPool > 0 {
		fact(c, r, "Tanks in repair", c.Num(int32(s.ArmourPool)))
	}
	fact(c, r, "Entrenched", c.T(entrenchedWords[min(3, max(0, s.Entrenched))]))
}

// entrenchedWords say how deep a unit has dug in, by level.
var entrenchedWords = []string{"not at all", "hasty", "prepared", "fortified"}

// meterNames are the names of what a unit has bars for.
var meterNames = []string{"Strength", "Cohesion", "Fatigue", "Fuel", "Shells"}

// meterLabel is the room their names take.
func meterLabel(c *kit.Context) float32 {
	w := float32(76)
	for _, name := range meterNames {
		w = max(w, c.Measure(kit.Small, c.T(name))+10)
	}
	return w
}

func (g *Game) meter(c *kit.Context, r *kit.Rect, name string, value, most int32, text string) {
	row := r.CutTop(24)
	c.Topic(row, topics[name])
	c.Line(row.CutLeft(meterLabel(c)), kit.Small, c.Theme.Soft, kit.Start, c.T(name))
	c.Line(row.CutRight(96), kit.Small, c.Theme.Ink, kit.End, text)
	row.CutRight(8)
	share := float32(0)
	if most > 0 {
		share = min(1, float32(value)/float32(most))
	}
	colour := c.Theme.Accent
	if name != "Fatigue" && share < 0.3 {
		colour = c.Theme.Bad
	}
	c.Meter(row.Middle(row.W, 7), share, colour)
}

// postureTips say what each posture does.
var postureTips = []string{
	"Fights as usual when it is attacked. A unit that stands idle in this posture is named before the day ends.",
	"Keeps its ground: only a heavy defeat throws it back, and both sides lose more men. In works that stand it never goes back.",
	"Counts as in a light position, and may blow up the bridges it leaves. In an army that delays it slips away before a strong attack.",
	"Fights as usual when it is attacked. It may stand idle, and transport aircraft serve it last.",
}

// posture lets the player tell the unit how to behave when it is attacked.
func (g *Game) posture(c *kit.Context, r *kit.Rect, u engine.UnitID, s engine.UnitState) {
	if !g.s.PersonToMove() {
		return
	}
	r.CutTop(6)
	c.Label(r, "Posture")
	p := int(s.Posture)
	c.Topic(kit.Rect{X: r.X, Y: r.Y, W: r.W, H: kit.RowHeight}, "1.3")
	if c.ChoiceRow(r, "posture", []string{"Attack", "Hold", "Delay", "Reserve"}, &p, postureTips...) {
		g.do(c, engine.SetPosture{Unit: u, Posture: engine.Posture(p)})
	}
	r.CutTop(8)
	row := r.CutTop(kit.RowHeight)
	c.Topic(row, "4.9")
	c.Topic(row.Columns(2, 8)[1], "19")
	reason := refusal(c, g.s.View().Check(engine.ForcedMarch{Unit: u}))
	if c.Button(row.CutLeft(row.W/2-4), kit.Button{ID: "forced", Label: "Forced march", Why: reason, Tip: "More movement today, at the price of fatigue and wear."}) {
		if g.do(c, engine.ForcedMarch{Unit: u}) {
			g.table.lay(g)
		}
	}
	row.CutLeft(8)
	why := refusal(c, g.s.View().CanEntrain(u))
	if c.Button(row, kit.Button{ID: "rail", Label: "By rail", On: g.byRail(), Why: why, Tip: "Tints where trains can take it today. Then right-click a hex there, or walk to it and press M."}) {
		g.chooseRail(c, u)
	}
	r.CutTop(8)
	g.detaching(c, r, u)
}

// sighting is what is known of one enemy unit.
func (g *Game) sighting(c *kit.Context, r *kit.Rect, s engine.Sighting) {
	name := c.T("An enemy force")
	if s.Unit >= 0 {
		name = g.unitName(c, s.Unit)
	}
	c.Topic(kit.Rect{X: r.X, Y: r.Y, W: r.W, H: 80}, "11.2")
	c.Line(r.CutTop(c.LineRow(24, r.W, kit.Strong, name)), kit.Strong, c.Theme.Ink, kit.Start, name)
	var parts []string
	if s.Kind != "" {
		parts = append(parts, branch(c, s.Kind))
	}
	if s.Men > 0 {
		parts = append(parts, c.Tf("about %s", c.N(int((s.Men+50)/100*100), "%s man", "%s men")))
	}
	if !s.Seen {
		parts = append(parts, c.Tf("last seen on day %d", s.LastSeen+1))
	}
	if len(parts) > 0 {
		says(c, r, kit.Small, c.Theme.Soft, capital(strings.Join(parts, ", ")))
	}
	if g.s.PersonToMove() && s.Seen && len(g.canAttack(s.Hex)) > 0 && !g.attack.open {
		if c.Button(r.CutTop(kit.RowHeight), kit.Button{ID: "attack", Label: "Work out an attack", Icon: "attack"}) {
			g.attack.begin(g, s.Hex)
			g.table.lay(g)
		}
		r.CutTop(8)
	}
	r.CutTop(4)
}
