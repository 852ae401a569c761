package engine

import "auguststorm/engine/combat"

// shareLosses turns the losses of both sides into losses of units, in proportion
// to their men, and keeps every unit's figures whole (5.7).
func (g *Game) shareLosses(c *CombatResolved, out combat.Outcome) {
	in := &c.Forecast.In
	rate := g.engaged(c.Units, in.AttackMen, out.AttackLoss)
	for _, u := range c.Units {
		c.Losses = append(c.Losses, g.unitLoss(u, rate, 0, g.sc.Rules.Losses.Killed, 0))
	}
	killed := g.sc.Rules.Losses.Killed
	if in.Hold && in.Fanatic {
		killed = g.sc.Rules.Losses.KilledFanatic
	}
	stuck := c.Band >= GivesGround && g.nowhereToGo(c)
	extra, captured, shock := int32(0), int32(0), int32(0)
	if stuck {
		extra = g.sc.Rules.Retreat.NoPath[c.Band-GivesGround]
	} else {
		captured, shock = g.rout(c.Band)
	}
	for _, u := range c.Defence {
		c.Losses = append(c.Losses, g.unitLoss(u, out.DefenceLoss+extra, captured, killed, shock))
	}
}

// engaged spreads the losses of the men engaged over all men of the attackers,
// whose surplus only followed (5.4).
func (g *Game) engaged(units []UnitID, engaged, permille int32) int32 {
	all := int32(0)
	for _, u := range units {
		all += g.st.Units[u].Men
	}
	if all <= engaged {
		return permille
	}
	return int32(int64(permille) * int64(engaged) / int64(all))
}

// rout gives prisoners in permille and cohesion lost on top of the losses (6.1).
func (g *Game) rout(b Band) (captured, cohesion int32) {
	r := &g.sc.Rules.Retreat
	switch b {
	case GivesGround:
		return r.CapturedGive, 0
	case Forced:
		return r.CapturedForced, r.CohesionForced
	case Breakthrough:
		return r.CapturedBreak, r.CohesionBreak
	}
	return 0, 0
}

// nowhereToGo says whether no defender can leave the hex (6.3).
func (g *Game) nowhereToGo(c *CombatResolved) bool {
	from := g.attackHexes(c.Units)
	for _, u := range c.Defence {
		if g.fixed.facts[u].class != immobile && len(g.retreatRoute(u, c.Target, from, 1)) > 0 {
			return false
		}
	}
	return true
}

// unitLoss is what a unit loses at a rate in permille of its men.
func (g *Game) unitLoss(u UnitID, rate, captured, killedShare, shock int32) UnitLoss {
	s, f, r := &g.st.Units[u], &g.fixed.facts[u], &g.sc.Rules
	rate = min(rate, 1000)
	l := UnitLoss{Unit: u}
	lost := share(s.Men, rate)
	l.Lost.Killed = lost * killedShare / 100
	l.Lost.Wounded = lost - l.Lost.Killed
	l.Lost.Captured = min(s.Men-lost, share(s.Men, captured))
	l.Lost.Guns = share(s.Guns, min(1000, rate*r.Losses.Guns/100+captured))
	l.Lost.Armour = share(s.Armour, min(1000, rate*r.Losses.Armour/100+captured))
	per := r.Retreat.LossCohesion
	if f.fanatic {
		per = r.Retreat.LossCohesionFanatic
	}
	l.Cohesion = int16(min(int32(s.Cohesion), rate*per+shock))
	return l
}

// share is n times permille, rounded to the nearest whole.
func share(n, permille int32) int32 { return int32((int64(n)*int64(permille) + 500) / 1000) }
