package engine

import "auguststorm/engine/combat"

// Manual sections 5.7 and 6.1 to 6.3: what a combat costs each unit.

// toll is what a side's units lose at one result.
type toll struct {
	rate     int32 // killed and wounded, permille
	killed   int32 // of them, percent
	touch    int32 // men who lose touch, permille
	captured int32 // of them, percent
	shock    int32 // cohesion beyond that for the losses
	wrecks   int32 // knocked-out armour that can be repaired, percent
}

// shareLosses turns the losses of both sides into losses of units, in proportion
// to their men, and keeps every unit's figures whole (5.7).
func (g *Game) shareLosses(c *CombatResolved, out combat.Outcome) {
	in, r := &c.Forecast.In, &g.sc.Rules
	c.Engaged = g.line(c.Units)
	attack := toll{rate: feedIn(c.Engaged, in.AttackMen, out.AttackLoss), killed: r.Losses.Killed, wrecks: r.Losses.Repairable}
	for _, u := range c.Units {
		if !g.supports(u) {
			c.Losses = append(c.Losses, g.unitLoss(u, attack))
		}
	}
	from := g.attackHexes(c.Units)
	for _, u := range c.Defence {
		c.Losses = append(c.Losses, g.unitLoss(u, g.defenceToll(c, u, from, out.DefenceLoss)))
	}
}

// defenceToll is what the result costs a defender: who must go loses stragglers,
// prisoners, wrecks and cohesion; who stays loses ground inside (6.1, 6.4).
func (g *Game) defenceToll(c *CombatResolved, u UnitID, from []int32, rate int32) toll {
	r := &g.sc.Rules
	t := toll{rate: rate, killed: r.Losses.Killed, wrecks: r.Losses.Repairable}
	if c.Forecast.In.Hold && c.Forecast.In.Fanatic {
		t.killed = r.Losses.KilledFanatic
	}
	switch {
	case c.Band < GivesGround:
		return t
	case g.stays(u, c) || len(g.retreatRoute(u, c.Target, from, 1)) == 0:
		in := &c.Forecast.In
		c.Inside = r.Retreat.NoPath[c.Band-GivesGround] * in.Intensity / 100 * (100 - in.Fort*r.Losses.FortRelief) / 100
		t.rate += c.Inside
		return t
	case c.Band == GivesGround:
		t.touch = r.Retreat.CapturedGive
	case c.Band == Forced:
		t.touch, t.captured, t.shock = r.Retreat.CapturedForced, r.Retreat.StragglersCaptured, r.Retreat.CohesionForced
	default:
		t.touch, t.captured, t.shock = r.Retreat.CapturedBreak, r.Retreat.StragglersCaptured, r.Retreat.CohesionBreak
	}
	t.wrecks = 0
	return t
}

// line is how many men of the attackers are not in units that only support.
func (g *Game) line(units []UnitID) (men int32) {
	for _, u := range units {
		if !g.supports(u) {
			men += g.st.Units[u].Men
		}
	}
	return men
}

// feedIn turns the losses of the men engaged into those of all men in line: reserves
// take the place of the fallen (5.4).
func feedIn(line, engaged, permille int32) int32 {
	if line <= engaged {
		return permille
	}
	return int32(int64(permille) * int64(engaged) / int64(line))
}

// stays says whether a beaten unit does not even try to leave: a garrison, or whoever
// has been told to hold works that stood when he was attacked (6.4).
func (g *Game) stays(u UnitID, c *CombatResolved) bool {
	return g.fixed.facts[u].class == immobile || c.Forecast.In.Fort > 0 && g.st.Units[u].Posture == Holding
}

// unitLoss is what one unit pays of a toll.
func (g *Game) unitLoss(u UnitID, t toll) UnitLoss {
	s, f, r := &g.st.Units[u], &g.fixed.facts[u], &g.sc.Rules
	rate := min(t.rate, 1000)
	l := UnitLoss{Unit: u}
	lost := share(s.Men, rate)
	l.Lost.Killed = lost * t.killed / 100
	l.Lost.Wounded = lost - l.Lost.Killed
	l.straggle(min(s.Men-lost, share(s.Men, t.touch)), r.Retreat.StragglersKilled, t.captured)
	l.Lost.Guns = share(s.Guns, min(1000, rate*r.Losses.Guns/100+t.touch))
	hit := share(s.Armour, min(1000, rate*r.Losses.Armour/100))
	l.Pool = hit * t.wrecks / 100
	l.Lost.Armour = hit - l.Pool + min(s.Armour-hit, share(s.Armour, t.touch))
	per := r.Retreat.LossCohesion
	if f.fanatic {
		per = r.Retreat.LossCohesionFanatic
	}
	l.Cohesion = int16(min(int32(s.Cohesion), rate*per+t.shock))
	return l
}

// straggle parts n men who lost touch into killed, captured and stragglers (6.3).
func (l *UnitLoss) straggle(n, killed, captured int32) {
	dead, taken := n*killed/100, n*captured/100
	l.Lost.Killed += dead
	l.Lost.Captured += taken
	l.Stragglers += n - dead - taken
}

// share is n times permille, rounded to the nearest whole.
func share(n, permille int32) int32 { return int32((int64(n)*int64(permille) + 500) / 1000) }
