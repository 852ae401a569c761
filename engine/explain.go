package engine

import (
	"fmt"

	"auguststorm/engine/combat"
	"auguststorm/engine/hex"
)

// Explanation is a combat taken apart, so that everybody can do its sum again. It
// depends on the event and the scenario alone, not on the position of the moment.
type Explanation struct {
	Title   string
	Forces  [2]string       // attacker and defender: men engaged, CP
	Units   [2][]string     // what each unit brought
	Terms   []combat.Factor // that add up to Odds
	Odds    int32           // L, cd
	Noise   int32           // fortune of war, cd
	R       int32           // cd
	Band    Band
	Bands   string   // what would have been needed for which result
	Rates   []string // how the losses of both sides come about
	Losses  []string // a line a unit
	Remarks []string // works, guns that only supported
	Chances [5]int32 // chance of every band beforehand, permille
}

// Explain takes a combat apart (5.3 to 5.8, 6.1, 15.2).
func (g *Game) Explain(c CombatResolved) Explanation {
	in, b := &c.Forecast.In, g.sc.Board
	e := Explanation{Terms: combat.Terms(in, c.Forecast.Ledger), Odds: in.Odds(), Noise: c.Noise, R: c.R, Band: c.Band}
	kind := c.Effort.String()
	if g.Bombards(c.Units) {
		kind = "bombardment"
	}
	e.Title = fmt.Sprintf("Combat %d: %s of hex %s, %s, by %s", c.Number, kind, hex.Label(c.Target, b.Width, b.Height), g.terrain(c.Target).Name, g.sc.Sides[c.Side].Name)
	e.Forces[0] = fmt.Sprintf("%d men engaged, %s CP (5.4)", in.AttackMen, cp(in.AttackPower))
	e.Forces[1] = fmt.Sprintf("%d men, %s CP", in.DefenceMen, cp(in.DefencePower))
	for i := range c.Strength {
		side := 0
		if i >= len(c.Units) {
			side = 1
		}
		e.Units[side] = append(e.Units[side], g.strengthText(&c.Strength[i]))
	}
	d := c.Forecast.Distribution()
	for band := range e.Chances {
		e.Chances[band] = d.Permille(Band(band))
	}
	e.Bands = g.bandsText(in)
	rolls := combat.Rolls{Noise: c.Noise, Attack: c.Losing[0], Defence: c.Losing[1]}
	for _, line := range combat.ExplainLosses(in, rolls) {
		e.Rates = append(e.Rates, line)
	}
	e.Remarks = g.remarks(&c)
	for i := range c.Losses {
		e.Losses = append(e.Losses, g.lossText(&c.Losses[i]))
	}
	return e
}

// Lines are the explanation as text.
func (e *Explanation) Lines() []string {
	lines := append([]string{e.Title, "attack: " + e.Forces[0]}, e.Units[0]...)
	lines = append(append(lines, "defence: "+e.Forces[1]), e.Units[1]...)
	lines = append(lines, "")
	for _, f := range e.Terms {
		lines = append(lines, f.String())
	}
	lines = append(lines, fmt.Sprintf("%+d odds L (5.6.6)", e.Odds), "", "chances before, in permille:")
	for band, p := range e.Chances {
		lines = append(lines, fmt.Sprintf("%5d %s", p, Band(band)))
	}
	lines = append(lines, "", fmt.Sprintf("R = %+d %+d = %+d: %s (%s)", e.Odds, e.Noise, e.R, e.Band, e.Bands))
	lines = append(lines, e.Rates...)
	lines = append(lines, e.Remarks...)
	return append(lines, e.Losses...)
}

func (g *Game) strengthText(s *Strength) string {
	text := fmt.Sprintf("  %s: %d men, %d guns, %d tanks, rating %d percent, cohesion %d, fatigue %d", g.sc.Units[s.Unit].Name, s.Men, s.Guns, s.Armour, g.fixed.facts[s.Unit].rating, s.Cohesion, s.Fatigue)
	if s.Routed {
		text += ", routed"
	}
	return text + ": " + cp(s.Power) + " CP (5.3)"
}

// cp writes thousandths of a CP as CP with one decimal, rounded.
func cp(n int64) string {
	n = (n + 50) / 100
	return fmt.Sprintf("%d.%d", n/10, n%10)
}

func (g *Game) bandsText(in *combat.Input) string {
	t := &in.Tables
	hold := t.HoldBelow
	if in.Hold {
		hold = t.HoldBelowHold
	}
	s := fmt.Sprintf("repulsed below 0, gives ground from %d, forced back from %d, breakthrough from %d; 6.1", hold, t.ForcedFrom, t.BreakFrom)
	if in.Restraint > 0 {
		s += fmt.Sprintf("; at most %s, 5.8", Breakthrough-Band(in.Restraint))
	}
	return s
}

// remarks tell what changes the losses of units beyond the rates of their side.
func (g *Game) remarks(c *CombatResolved) []string {
	var out []string
	in := &c.Forecast.In
	if c.Engaged > in.AttackMen {
		out = append(out, fmt.Sprintf("the attacker's losses spread over %d men, whose frontage let %d attack (5.4)", c.Engaged, in.AttackMen))
	}
	if c.Inside > 0 {
		out = append(out, fmt.Sprintf("defenders who stayed lost ground inside: %d permille more (6.4)", c.Inside))
	}
	if in.Fort > 0 {
		out = append(out, fmt.Sprintf("breach: (%+d + 200) x %d percent, %d points of %d a level (15.2)", c.R, in.Intensity, c.Breach, g.sc.Rules.Siege.BreachLevel))
	}
	for _, u := range c.Units {
		if g.supports(u) {
			out = append(out, g.sc.Units[u].Name+" supported (5.4)")
		}
	}
	return out
}

func (g *Game) lossText(l *UnitLoss) string {
	return fmt.Sprintf("%s: %d killed, %d wounded, %d captured, %d stragglers; %d guns; %d tanks lost, %d in repair; cohesion -%d (5.7.6, 6.1)",
		g.sc.Units[l.Unit].Name, l.Lost.Killed, l.Lost.Wounded, l.Lost.Captured, l.Stragglers, l.Lost.Guns, l.Lost.Armour, l.Pool, l.Cohesion)
}
