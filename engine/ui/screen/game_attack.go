package screen

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"auguststorm/engine"
	"auguststorm/engine/combat"
	"auguststorm/engine/ui/kit"
)

// attack is an attack that is being worked out.
type attack struct {
	open   bool
	target int32
	units  []engine.UnitID // that take part
	all    []engine.UnitID // that could
	effort int
	keep   bool // do not advance
	handed bool // the keyboard is to be given to the button that attacks
}

// begin works out an attack on a hex by all who can take part, or by the chosen
// units if some of them can.
func (a *attack) begin(g *Game, h int32) {
	*a = attack{open: true, target: h, all: g.canAttack(h)}
	for _, u := range a.all {
		if slices.Contains(g.table.units, u) {
			a.units = append(a.units, u)
		}
	}
	if len(a.units) == 0 {
		a.units = slices.Clone(a.all)
	}
	g.ledger = nil
}

// from lists the hexes the attack comes from.
func (a *attack) from(v engine.View) []int32 {
	var out []int32
	for _, u := range a.units {
		if s, ok := v.Unit(u); ok && !slices.Contains(out, s.Hex) {
			out = append(out, s.Hex)
		}
	}
	return out
}

func (a *attack) order() engine.Attack {
	return engine.Attack{Target: a.target, Units: a.units, Advance: !a.keep, Effort: engine.Effort(a.effort)}
}

// canAttack lists the own units that may attack a hex now.
func (g *Game) canAttack(h int32) []engine.UnitID {
	v := g.s.View()
	var out []engine.UnitID
	for d := range int32(6) {
		n := v.Neighbour(h, d)
		if n < 0 {
			continue
		}
		for _, u := range g.own(n) {
			if v.Check(engine.Attack{Target: h, Units: []engine.UnitID{u}}) == nil {
				out = append(out, u)
			}
		}
	}
	return out
}

// forecast is the panel of an attack before it: the chances first, then why.
func (g *Game) forecast(c *kit.Context, r kit.Rect) {
	a := &g.attack
	c.Head(&r, c.Tf("Attack %s", g.gaz().At(a.target)))
	foot := r.CutBottom(kit.RowHeight)
	f, err := g.s.View().Forecast(a.order())
	why := refusal(c, err)
	if a.handed && why == "" {
		a.handed = false
		c.FocusOn("strike") // Enter attacks, Tab goes on through the panel
	}
	if c.Button(foot.CutRight(110), kit.Button{ID: "strike", Label: "Attack", Icon: "attack", Kind: kit.Primary, Why: why}) {
		o := a.order()
		a.open = false
		g.do(c, o)
		g.table.lay(g)
		return
	}
	foot.CutRight(8)
	if c.Button(foot.CutRight(90), kit.Button{ID: "cancel", Label: "Not now"}) {
		a.open = false
		g.table.lay(g)
	}
	r.CutBottom(8)
	height := 376 + float32(len(a.all))*kit.ListRow + float32(len(f.Ledger)+6)*52
	c.Scroll(r, "forecast", height, func(r kit.Rect) {
		r.CutRight(8)
		if err != nil {
			r.CutTop(c.Paragraph(r, kit.Body, c.Theme.Bad, why) + 8)
		} else {
			g.chances(c, &r, &f)
		}
		c.Label(&r, "How hard")
		c.Topic(kit.Rect{X: r.X, Y: r.Y, W: r.W, H: kit.RowHeight}, "5.8")
		c.ChoiceRow(&r, "effort", []string{"Assault", "Probe", "Screen", "Overrun"}, &a.effort)
		advance := !a.keep
		c.CheckRow(&r, kit.RowHeight, "advance", "Advance if the hex falls empty", &advance)
		a.keep = !advance
		c.Label(&r, "Who attacks")
		for _, u := range a.all {
			on := slices.Contains(a.units, u)
			if c.CheckRow(&r, kit.ListRow, "a"+strconv.Itoa(int(u)), g.unitName(c, u), &on) {
				if on {
					a.units = append(a.units, u)
				} else {
					a.units = slices.DeleteFunc(a.units, func(x engine.UnitID) bool { return x == u })
				}
				slices.Sort(a.units)
				g.table.lay(g)
			}
		}
		if err == nil {
			g.factors(c, &r, combat.Terms(&f.In, f.Ledger), f.In.Odds())
		}
	})
}

// bandNames are the outcomes in words, the worst for the attacker first.
var bandNames = []string{"Repulsed", "The defenders hold", "Ground is won", "Thrown back", "Breakthrough"}

// chances draws the chance of every outcome as a bar.
func (g *Game) chances(c *kit.Context, r *kit.Rect, f *engine.Forecast) {
	d := f.Distribution()
	c.Topic(kit.Rect{X: r.X, Y: r.Y, W: r.W, H: 150}, "6.1")
	ground := int32(0)
	for b := engine.GivesGround; b <= engine.Breakthrough; b++ {
		ground += d.Permille(b)
	}
	row := r.CutTop(40)
	c.Line(row.CutLeft(96), kit.Figure, c.Theme.Ink, kit.Start, fmt.Sprintf("%d %%", (ground+5)/10))
	c.Line(row, kit.Body, c.Theme.Soft, kit.Start, c.T("chance to win ground"))
	wide := float32(130)
	for _, name := range bandNames {
		wide = max(wide, min(c.Measure(kit.Small, c.T(name))+8, r.W*0.6))
	}
	for i := range bandNames {
		p := d.Permille(engine.Band(i))
		row := r.CutTop(22)
		c.Line(row.CutLeft(wide), kit.Small, c.Theme.Ink, kit.Start, c.T(bandNames[i]))
		c.Line(row.CutRight(48), kit.Small, c.Theme.Soft, kit.End, c.Dec(p, 1)+" %")
		row.CutRight(6)
		colour := c.Theme.Accent
		if i < int(engine.GivesGround) {
			colour = c.Theme.Bad
		}
		c.Meter(row.Middle(row.W, 8), float32(p)/1000, colour)
	}
	r.CutTop(6)
	c.Label(r, "Expected killed and wounded")
	g.lossForecast(c, r, "Own men", d.Attack)
	g.lossForecast(c, r, "Enemy men", d.Defence)
	r.CutTop(10)
}

// lossForecast is what a side can expect to lose: the mean, and what it is in nine cases
// of ten.
func (g *Game) lossForecast(c *kit.Context, r *kit.Rect, who string, l combat.Losses) {
	row := r.CutTop(22)
	c.Topic(row, "5.7")
	c.Tip(row, c.T("The mean, and from the 5th to the 95th percentile: nine times in ten the losses lie between. Exact if the enemy is what he is believed to be. Prisoners and stragglers of a retreat are not in it."))
	c.Line(row.CutLeft(max(130, min(c.Measure(kit.Small, c.T(who))+8, row.W*0.6))), kit.Small, c.Theme.Ink, kit.Start, c.T(who))
	text := c.Tf("%[1]s (%[2]s to %[3]s)", c.Num(l.Mean), c.Num(l.Low), c.Num(l.High))
	c.Line(row, kit.Small, c.Theme.Ink, kit.End, text)
}

// factors lists what the odds are made of, each with its reason and a way to the
// manual.
func (g *Game) factors(c *kit.Context, r *kit.Rect, terms []combat.Factor, odds int32) {
	c.Label(r, "Why: what multiplies the odds")
	for i, t := range terms {
		c.Topic(kit.Rect{X: r.X, Y: r.Y, W: r.W, H: 40}, t.Section)
		row := r.CutTop(22)
		colour := c.Theme.Good
		if t.Odds() < 0 {
			colour = c.Theme.Bad
		}
		share := row.CutLeft(56)
		c.Tip(share, exactly(c, t.Odds()))
		c.Line(share, kit.Strong, colour, kit.Start, times(c, t.Odds()))
		if t.Section != "" {
			b := row.CutRight(54)
			if c.Button(b, kit.Button{ID: "s" + strconv.Itoa(i), Label: t.Section, Kind: kit.Quiet, Tip: c.Tf("The manual, section %s", t.Section)}) {
				g.manual.at(t.Section)
			}
		}
		c.Line(row, kit.Body, c.Theme.Ink, kit.Start, capital(c.T(t.Name)))
		if t.Reason != "" && i > 0 { // the first is the ratio of combat power, as its multiplier
			row := *r
			row.CutLeft(56)
			r.CutTop(c.Paragraph(row, kit.Small, c.Theme.Soft, reason(c, t.Reason)))
		}
	}
	row := r.CutTop(26)
	c.Tip(row, exactly(c, odds))
	c.Line(row, kit.Strong, c.Theme.Ink, kit.Start, c.Tf("Odds of %s", ratio(c, odds)))
}

// ratio is hundredths of a doubling as a player reads odds: "190 to 1", "1 to 2.5".
func ratio(c *kit.Context, cd int32) string {
	n := figures(c, math.Exp2(math.Abs(float64(cd))/100))
	if cd < 0 {
		return c.Tf("%[1]s to %[2]s", "1", n)
	}
	return c.Tf("%[1]s to %[2]s", n, "1")
}

// times is hundredths of a doubling as a multiplier: "×1.5", "×0.67".
func times(c *kit.Context, cd int32) string { return "×" + figures(c, math.Exp2(float64(cd)/100)) }

// figures is a number of three figures, or whole from a hundred on.
func figures(c *kit.Context, x float64) string {
	switch {
	case x >= 9.95:
		return c.Num64(int64(math.Round(x)))
	case x >= 1.995:
		return whole(c, int32(math.Round(x*10)), 1)
	case x >= 0.0995:
		return whole(c, int32(math.Round(x*100)), 2)
	}
	return whole(c, int32(math.Round(x*1000)), 3)
}

// whole is a decimal number without zeros at its end.
func whole(c *kit.Context, n int32, digits int) string {
	for digits > 0 && n%10 == 0 {
		n, digits = n/10, digits-1
	}
	if digits == 0 {
		return c.Num(n)
	}
	return c.Dec(n, digits)
}

// exactly is the figure the rules add up, for those who do the sum again.
func exactly(c *kit.Context, cd int32) string {
	return c.Tf("%+d in hundredths of a doubling, as the manual adds them up.", cd)
}

// reason is what makes a factor apply: a text of the rules, a name, or a ratio of
// powers.
func reason(c *kit.Context, text string) string {
	if own := c.Name(text); own != text {
		return own
	}
	if a, b, ok := strings.Cut(text, " to "); ok && a[0] <= '9' {
		return c.Tf("%[1]s to %[2]s", strings.Replace(a, ".", c.T("."), 1), strings.Replace(b, ".", c.T("."), 1))
	}
	return text
}

// lossLines tell what a combat cost, a line a unit, without what it did not.
func (g *Game) lossLines(c *kit.Context, x *engine.CombatResolved) (out []string) {
	for _, l := range x.Losses {
		var parts []string
		for _, p := range [...]struct {
			n    int32
			said string
		}{
			{l.Lost.Killed, c.N(int(l.Lost.Killed), "%s killed", "%s killed")},
			{l.Lost.Wounded, c.N(int(l.Lost.Wounded), "%s wounded", "%s wounded")},
			{l.Lost.Captured, c.N(int(l.Lost.Captured), "%s captured", "%s captured")},
			{l.Stragglers, c.N(int(l.Stragglers), "%s straggler", "%s stragglers")},
			{l.Lost.Guns, c.N(int(l.Lost.Guns), "%s gun lost", "%s guns lost")},
			{l.Lost.Armour, c.N(int(l.Lost.Armour), "%s tank lost", "%s tanks lost")},
			{l.Pool, c.N(int(l.Pool), "%s tank in repair", "%s tanks in repair")},
		} {
			if p.n > 0 {
				parts = append(parts, p.said)
			}
		}
		if len(parts) == 0 {
			parts = append(parts, c.T("no losses"))
		}
		out = append(out, c.Tf("%[1]s: %[2]s; cohesion -%[3]s %%.", g.unitName(c, l.Unit), strings.Join(parts, ", "), whole(c, int32(l.Cohesion), 1)))
	}
	return out
}

// after is the panel of a combat just fought: the same factors, and the dice.
func (g *Game) after(c *kit.Context, r kit.Rect) {
	x := g.s.Game().Explain(*g.ledger)
	c.Head(&r, c.Tf("The fight %s", g.gaz().At(g.ledger.Target)))
	foot := r.CutBottom(kit.RowHeight)
	if c.Button(foot.CutRight(90), kit.Button{ID: "close", Label: "Close"}) {
		g.ledger = nil
		return
	}
	r.CutBottom(8)
	losses := g.lossLines(c, g.ledger)
	lines := strings.Join(losses, "\n")
	c.Scroll(r, "after", 260+float32(len(x.Terms))*52+c.TextHeight(kit.Small, lines, r.W)+float32(len(losses))*44, func(r kit.Rect) {
		r.CutRight(8)
		c.Line(r.CutTop(40), kit.Figure, c.Theme.Ink, kit.Start, c.T(bandNames[x.Band]))
		says(c, &r, kit.Body, c.Theme.Soft, c.Tf("Odds of %[1]s, times a fortune of war of %[2]s, made %[3]s.", ratio(c, x.Odds), times(c, x.Noise), ratio(c, x.R)))
		r.CutTop(4)
		g.factors(c, &r, x.Terms, x.Odds)
		c.Label(&r, "Losses")
		for _, l := range losses {
			r.CutTop(c.Paragraph(r, kit.Small, c.Theme.Ink, l) + 4)
		}
	})
}
