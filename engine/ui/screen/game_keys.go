package screen

import (
	"strings"

	"auguststorm/engine/ui/kit"
)

// hexKeys are the actions that move the cursor, by direction.
var hexKeys = [...]string{"hex.e", "hex.ne", "hex.nw", "hex.w", "hex.sw", "hex.se"}

// actHex walks over the map by keys: the chosen hex is the cursor, the chosen units
// stay chosen while it walks.
func (g *Game) actHex(c *kit.Context) {
	for d, id := range hexKeys {
		if c.Act(id) {
			g.walk(c, int32(d))
		}
	}
	t := &g.table
	switch {
	case c.Act("hex.go") && t.hex >= 0:
		g.command(c, t.hex)
		g.attack.handed = g.attack.open
	case c.Act("hex.unit") && t.hex >= 0:
		t.units = nil
		if own := g.own(t.hex); len(own) > 0 {
			t.units, t.found = own[:1:1], true
		}
		t.lay(g)
		c.Say(g.spoken(c))
	case c.Act("unit.say"):
		c.Say(g.spoken(c))
	}
}

// walk moves the cursor one hex.
func (g *Game) walk(c *kit.Context, d int32) {
	t := &g.table
	h := t.hex
	if h < 0 {
		h = t.view.Map.Grid().Nearest(t.view.Camera.At())
	} else if n := g.s.View().Neighbour(h, d); n >= 0 {
		h = n
	}
	t.hex = h
	t.lay(g)
	if p := t.view.Camera.Centre(h); !t.view.Camera.Area().Inset(80).Has(p) {
		t.goTo(h)
	}
	c.Say(g.spokenHex(c, h))
	c.Redraw()
}

// spoken describes what is chosen in sentences.
func (g *Game) spoken(c *kit.Context) string {
	var out []string
	for _, u := range g.table.units {
		if s, ok := g.s.View().Unit(u); ok {
			text := c.Tf("%[1]s: %[2]s men, %[3]d MP left, cohesion %[4]d percent", g.unitName(c, u), c.Num(s.Men), s.MP, s.Cohesion/10)
			if s.Short != 0 {
				text += ", " + c.T(s.Short.String())
			}
			out = append(out, text+".")
		}
	}
	if g.table.hex >= 0 {
		out = append(out, g.spokenHex(c, g.table.hex))
	}
	if len(out) == 0 {
		return c.T("Nothing is chosen.")
	}
	return strings.Join(out, " ")
}

// spokenHex describes a hex: where it is, its ground, who holds it, who is there.
func (g *Game) spokenHex(c *kit.Context, h int32) string {
	v := g.s.View()
	text := g.gaz().Where(h) + ": " + strings.ToLower(c.Name(g.sc().Terrains[g.sc().Board.Terrain[h]].Name))
	if s := v.Control(h); s >= 0 {
		text += ", " + c.Tf("held by %s", g.sideName(c, s))
	}
	for _, u := range v.At(h, nil) {
		text += "; " + g.unitName(c, u)
		if v.SideOf(u) != v.Side() {
			text += ", " + c.T("enemy")
		}
	}
	return text + "."
}
