package engine

import "auguststorm/engine/combat"

// Manual section 5.8: how hard an attack is pressed.

// effortFactors set the intensity of an attack, what it forgoes, and what that
// weighs in the odds. The stance of an army may turn an assault into a probe (14.4).
func (g *Game) effortFactors(l *combat.Ledger, in *combat.Input, o Attack) {
	r := &g.sc.Rules.Combat
	in.Intensity = g.intensity(o.Units)
	if in.Fort > 0 {
		in.Intensity = min(in.Intensity, g.sc.Rules.Siege.Intensity)
	}
	switch {
	case g.onlySupport(o.Units):
		in.Intensity, in.Restraint = r.Bombardment, bandsAbove(Held)
	case o.Effort == Probe:
		in.Intensity, in.Restraint = g.sc.Rules.Command.Probe, bandsAbove(GivesGround)
		if !g.probes(o.Units) {
			l.Add("probe", combat.Attacker, -g.sc.Rules.Command.ProbeOdds, "vanguards only", "5.8")
		}
	case o.Effort == Screen:
		in.Intensity, in.Restraint = r.Screen, bandsAbove(Held)
		l.Add("screen", combat.Attacker, -r.ScreenOdds, "fire and patrols", "5.8")
	}
}

// bandsAbove is how many bands are better than b.
func bandsAbove(b Band) int32 { return int32(Breakthrough - b) }

// onlySupport says whether an attack is a bombardment: guns alone (5.4).
func (g *Game) onlySupport(units []UnitID) bool {
	for _, u := range units {
		if !g.supports(u) {
			return false
		}
	}
	return true
}

// Bombards says whether these units, attacking together, only bombard: guns alone (5.4).
func (g *Game) Bombards(units []UnitID) bool { return len(units) > 0 && g.onlySupport(units) }

// crowding is what stacks too dense for their ground lose more, in percent (5.7.4).
func (g *Game) crowding(o Attack) (attack, defence int32) {
	for _, u := range o.Units {
		if !g.supports(u) {
			attack = max(attack, g.crowded(g.st.Units[u].Hex))
		}
	}
	return attack, g.crowded(o.Target)
}

func (g *Game) crowded(h int32) int32 {
	men, r := int64(0), &g.sc.Rules.Losses
	for u := g.stack.first[h]; u >= 0; u = g.stack.next[u] {
		men += int64(g.st.Units[u].Men)
	}
	if men*100 > int64(g.stackLimit(h))*int64(r.CrowdFrom) {
		return r.Crowd
	}
	return 0
}

// checkEffort refuses an overrun by those who cannot, or at odds that are too low (5.11).
func (g *Game) checkEffort(s Side, o Attack) error {
	if o.Effort >= efforts {
		return reject(RejectEffort, "there is no effort number %d", o.Effort)
	}
	if o.Effort != Overrun {
		return nil
	}
	hex := g.st.Units[o.Units[0]].Hex
	for _, u := range o.Units {
		switch c, name := g.fixed.facts[u].class, g.sc.Units[u].Name; {
		case c == legs || g.supports(u):
			return reject(RejectOverrun, "%s cannot overrun anybody off the march", name)
		case g.st.Units[u].Hex != hex:
			return reject(RejectOverrun, "units that overrun start from one hex")
		case int32(g.st.Units[u].MP) < g.overrunCost(u, o.Target):
			return reject(RejectNoMP, "%s has %d MP left and needs %d to overrun", name, g.st.Units[u].MP, g.overrunCost(u, o.Target))
		}
	}
	if g.fortLevel(o.Target) > 0 {
		return reject(RejectOverrun, "works cannot be overrun")
	}
	f := g.believed(s, o)
	if need := g.sc.Rules.Retreat.BreakFrom; f.In.Odds() < need {
		return reject(RejectOverrun, "the odds are %+d; an overrun needs %+d", f.In.Odds(), need)
	}
	return nil
}

// overrunCost is the MP of an overrun: those of the attack or of the hex, whichever
// are more.
func (g *Game) overrunCost(u UnitID, target int32) int32 {
	from := g.st.Units[u].Hex
	return max(g.sc.Rules.Movement.AttackCost, int32(g.edge[g.fixed.facts[u].class][from*6+g.adjacent(from, target)]))
}
