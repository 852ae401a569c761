package engine

import (
	"auguststorm/engine/combat"
	"auguststorm/engine/dice"
	"auguststorm/engine/hex"
)

// Manual chapter 5: combat. The factors are in factors.go, the arithmetic in
// package combat.

// Bands of the result, from worst to best for the attacker.
const (
	Repulsed     = combat.Repulsed
	Held         = combat.Held
	GivesGround  = combat.GivesGround
	Forced       = combat.Forced
	Breakthrough = combat.Breakthrough
)

// Forecast is what an attacker can know beforehand: every factor, and the chance
// of every outcome, exact if the enemy is what the attacker believes (11.5).
type Forecast struct {
	In     combat.Input
	Ledger []combat.Factor
}

// Distribution works out the exact chances; it is the function that resolves,
// evaluated over every roll.
func (f *Forecast) Distribution() combat.Distribution { return combat.Forecast(&f.In) }

// checkAttack refuses attacks in the order of manual section 5.1.
func (g *Game) checkAttack(s Side, o Attack) error {
	if o.Target < 0 || o.Target >= g.sc.Board.Hexes() {
		return reject(RejectNoSuchHex, "there is no such hex on the map")
	}
	if g.occupant(o.Target) != s.Enemy() || !g.knowsOf(s, o.Target) {
		return reject(RejectNoDefender, "no enemy is in the hex")
	}
	for _, h := range g.st.Attacked {
		if h == o.Target {
			return reject(RejectAttackedToday, "the hex has been attacked in this phase")
		}
	}
	if len(o.Units) == 0 {
		return reject(RejectNoAttacker, "no unit is listed to attack")
	}
	for i, u := range o.Units {
		for _, v := range o.Units[:i] {
			if u == v {
				return reject(RejectTwice, "a unit is listed twice")
			}
		}
		if err := g.checkAttacker(s, u, o.Target); err != nil {
			return err
		}
	}
	return g.checkEffort(s, o)
}

func (g *Game) checkAttacker(s Side, u UnitID, target int32) error {
	if err := g.checkOwn(s, u); err != nil {
		return err
	}
	st, name := &g.st.Units[u], g.sc.Units[u].Name
	d := g.adjacent(st.Hex, target)
	switch need := g.sc.Rules.Movement.AttackCost; {
	case d < 0:
		return reject(RejectNotAdjacent, "%s is not next to the hex", name)
	case g.fixed.facts[u].class == immobile:
		return reject(RejectImmobile, "%s cannot leave its works", name)
	case !g.supports(u) && g.edge[g.fixed.facts[u].class][st.Hex*6+d] == 0:
		return reject(RejectNoWay, "%s cannot cross into the hex", name)
	case st.Routed:
		return reject(RejectRouted, "%s is routed (cohesion %d)", name, st.Cohesion)
	case !g.mayAttack(u):
		return reject(RejectStance, "%s belongs to an army that regroups", name)
	case st.Fought:
		return reject(RejectFought, "%s has fought today", name)
	case int32(st.MP) < need:
		return reject(RejectNoMP, "%s has %d MP left and needs %d to attack", name, st.MP, need)
	case g.outOfFuel(u):
		return reject(RejectNoFuel, "%s is out of fuel (%d centi-refills)", name, st.Fuel)
	}
	return nil
}

// Forecast works out an attack without carrying it out. The error is that of Check.
func (g *Game) Forecast(s Side, o Attack) (Forecast, error) {
	if err := g.checkAttack(s, o); err != nil {
		return Forecast{}, err
	}
	return g.believed(s, o), nil
}

// decideAttack resolves one attack: dice, losses, retreat, advance.
func (g *Game) decideAttack(s Side, o Attack) []Event {
	c := CombatResolved{Number: g.st.Combats + 1, Side: s, Target: o.Target, Units: append([]UnitID(nil), o.Units...), Defence: g.At(o.Target, nil)}
	c.Forecast = g.forecast(s, o)
	if g.withdraws(o, c.Forecast.In.Odds()) {
		return g.withdrawal(s, o)
	}
	c.Strength = g.strengths(g.strengths(nil, c.Units), c.Defence)
	roll := dice.New(g.seed, dice.Combat, uint64(g.st.Day), uint64(o.Target), uint64(s))
	rolls := combat.Throw(&c.Forecast.In, &roll)
	out := combat.Resolve(&c.Forecast.In, rolls)
	c.Noise, c.R, c.Band = rolls.Noise, out.R, out.Band
	c.Fought = c.Forecast.In.AttackMen + c.Forecast.In.DefenceMen
	c.Effort, c.Losing = o.Effort, [2]int32{rolls.Attack, rolls.Defence}
	c.Breach = g.breach(o.Target, out.R, c.Forecast.In.Intensity)
	g.shareLosses(&c, out)
	from := g.attackHexes(o.Units)
	list := g.emit(nil, c)
	list = g.fallBack(list, &c, from)
	for _, u := range c.Units {
		if g.st.Units[u].Status == OnMap && g.shatters(u) {
			list = g.emit(list, g.shatter(u))
		}
	}
	if o.Advance {
		list = g.advance(list, &c)
	}
	return list
}

func (g *Game) strengths(list []Strength, units []UnitID) []Strength {
	for _, u := range units {
		s := &g.st.Units[u]
		list = append(list, Strength{u, s.Men, s.Guns, s.Armour, s.Cohesion, s.Fatigue, s.Routed, g.power(u)})
	}
	return list
}

func (g *Game) attackHexes(units []UnitID) []int32 {
	var from []int32
	for _, u := range units {
		from = append(from, g.st.Units[u].Hex)
	}
	return from
}

// breach is what an attack of an intensity in percent knocks out of works (15.2).
func (g *Game) breach(target, r, intensity int32) int16 {
	f := g.sc.Board.Fort[target]
	if f < 0 || r <= -200 || g.fortLevel(target) == 0 {
		return 0
	}
	return int16(min(int32(g.st.Fort[f]), (r+200)*intensity/100))
}

// fortLevel is the level of the works that protect the units in a hex, 0..4.
func (g *Game) fortLevel(h int32) int32 {
	f := g.sc.Board.Fort[h]
	if f < 0 {
		return 0
	}
	if here := g.occupant(h); here == NoSide || g.sc.Sides[here].ID != g.sc.Map.Forts[f].Side {
		return 0
	}
	return g.works(int32(f))
}

// works is what is left of a fort's levels, whoever stands there (15.2).
func (g *Game) works(fort int32) int32 {
	level := g.sc.Rules.Siege.BreachLevel
	return (int32(g.st.Fort[fort]) + level - 1) / level
}

// exploitation is what an attacker keeps of its MP (5.9, 5.11).
func (g *Game) exploitation(u UnitID, c *CombatResolved) int16 {
	mp := int32(g.st.Units[u].MP)
	left := max(0, mp-g.sc.Rules.Movement.AttackCost)
	switch b := c.Band; {
	case b == Breakthrough && c.Effort == Overrun:
		return int16(max(0, mp-g.overrunCost(u, c.Target)))
	case c.Effort != Press:
		return 0
	case b >= Forced && g.exploitsFree(u):
		return int16(mp)
	case b == Breakthrough:
		return int16(left)
	case b == Forced:
		return int16(left / 2)
	}
	return 0
}

// advance occupies the vacated hex with the first attacker that can enter it (5.9).
func (g *Game) advance(list []Event, c *CombatResolved) []Event {
	if g.occupant(c.Target) != NoSide {
		return list
	}
	for _, u := range c.Units {
		s := &g.st.Units[u]
		if s.Status != OnMap || g.supports(u) || g.fits(u, c.Target) != nil {
			continue
		}
		if d := g.adjacent(s.Hex, c.Target); d >= 0 && d < hex.Directions {
			list = g.emit(list, Advanced{u, s.Hex, c.Target})
			list = g.meetBridges(list, c.Target)
			list = g.overrunHQs(list, g.fixed.facts[u].side, []int32{c.Target})
			return g.takeObjectives(list, u, []int32{c.Target})
		}
	}
	return list
}
