package engine

import "auguststorm/engine/combat"

// forecast builds the arithmetic of one attack. Every modifier goes through one
// ledger, which the player reads before and after the combat (5.3 to 5.6).
func (g *Game) forecast(s Side, o Attack) Forecast {
	defence := g.At(o.Target, nil)
	in := combat.Input{Tables: g.fixed.tables, Terrain: g.terrain(o.Target).Loss}
	in.AttackPower, in.AttackMen = g.attackPower(o)
	for _, u := range defence {
		in.DefencePower += g.power(u)
		in.DefenceMen += g.st.Units[u].Men
	}
	in.Hold, in.Fanatic = g.holds(defence)
	in.Fort = g.fortLevel(o.Target)
	in.AttackMore, in.DefenceMore = g.crowding(o)
	l := combat.Ledger{}
	g.effortFactors(&l, &in, o)
	g.groundFactors(&l, o, defence)
	g.fortFactors(&l, o)
	g.attackerFactors(&l, s, o, defence)
	g.commandFactors(&l, o)
	g.supplyFactors(&l, o.Units, combat.Attacker)
	g.supplyFactors(&l, defence, combat.Defender)
	g.shellFactor(&l, o.Units, combat.Attacker)
	g.shellFactor(&l, defence, combat.Defender)
	in.Factors = l.Sum()
	return Forecast{In: in, Ledger: l.Factors}
}

// power is a unit's combat power in thousandths of a CP (5.3).
func (g *Game) power(u UnitID) int64 {
	s, f, r := &g.st.Units[u], &g.fixed.facts[u], &g.sc.Rules.Combat
	p := int64(s.Men)*int64(r.CPInfantry) + 10*int64(s.Armour)*int64(r.CPArmour) + 10*int64(s.Guns)*int64(r.CPGuns)
	p = p * int64(f.rating) / 100
	p = p * int64(500+int32(s.Cohesion)/2) / 1000
	p = p * int64(10000-3*int32(s.Fatigue)) / 10000
	if s.Routed && (s.Hex < 0 || g.fortLevel(s.Hex) == 0) {
		p /= 2
	}
	return max(p, 1)
}

// attackPower sums the attackers. Over each hexside only as many men as its frontage
// holds are engaged, with their share of power; artillery fires from behind (5.4).
func (g *Game) attackPower(o Attack) (power int64, men int32) {
	front := g.terrain(o.Target).Frontage
	for d := int32(0); d < 6; d++ {
		from := g.fixed.neighbours[o.Target*6+d]
		sideMen, sidePower := int32(0), int64(0)
		for _, u := range o.Units {
			switch {
			case g.st.Units[u].Hex != from:
			case g.supports(u):
				power += g.power(u)
			default:
				sideMen += g.st.Units[u].Men
				sidePower += g.power(u)
			}
		}
		if front > 0 && sideMen > front {
			sidePower = sidePower * int64(front) / int64(sideMen)
			sideMen = front
		}
		power, men = power+sidePower, men+sideMen
	}
	return max(power, 1), men
}

// holds says whether most of the defence has been told to hold, and whether most is fanatic.
func (g *Game) holds(defence []UnitID) (hold, fanatic bool) {
	men, holding, fanatics := int32(0), int32(0), int32(0)
	for _, u := range defence {
		n := g.st.Units[u].Men + 1
		men += n
		if g.st.Units[u].Posture == Holding {
			holding += n
		}
		if g.fixed.facts[u].fanatic {
			fanatics += n
		}
	}
	return 2*holding > men, 2*fanatics > men
}

// groundFactors are terrain, river and the defender's position (5.5.1 to 5.5.3).
func (g *Game) groundFactors(l *combat.Ledger, o Attack, defence []UnitID) {
	r, t := &g.sc.Rules.Combat, g.terrain(o.Target)
	l.Add("terrain", combat.Defender, t.Defence, t.Name, "5.5.1")
	river := uint8(3)
	for _, u := range o.Units {
		if g.supports(u) {
			continue
		}
		from := g.st.Units[u].Hex
		e := from*6 + g.adjacent(from, o.Target)
		rank := g.sc.Board.River[e]
		if g.bridged(e) && rank > 0 {
			rank--
		}
		river = min(river, rank)
	}
	switch river {
	case 1:
		l.Add("river", combat.Defender, r.RiverMinor, "across a minor river", "5.5.2")
	case 2:
		l.Add("river", combat.Defender, r.RiverMajor, "across a major river", "5.5.2")
	}
	value, reason := g.position(defence)
	l.Add("position", combat.Defender, value, reason, "5.5.3")
}

// position is the help of field works or of delaying tactics, by the best-placed
// half of the defence.
func (g *Game) position(defence []UnitID) (int32, string) {
	r := &g.sc.Rules.Combat
	men, dug, delaying := int32(0), [4]int32{}, int32(0)
	for _, u := range defence {
		s := &g.st.Units[u]
		men += s.Men + 1
		dug[s.Entrenched] += s.Men + 1
		if s.Posture == Delaying {
			delaying += s.Men + 1
		}
	}
	switch {
	case 2*dug[3] >= men:
		return r.Fortified, "field fortifications"
	case 2*(dug[3]+dug[2]) >= men:
		return r.Prepared, "prepared position"
	case 2*delaying > men:
		return r.Delay, "delaying"
	}
	return r.Hasty, "hasty position"
}

// fortFactors are permanent works and what the attacker brings against them (5.5.4).
func (g *Game) fortFactors(l *combat.Ledger, o Attack) {
	level := g.fortLevel(o.Target)
	if level == 0 {
		return
	}
	r := &g.sc.Rules.Combat
	works := level * r.FortLevel
	l.Add("works", combat.Defender, works, g.sc.Map.Forts[g.sc.Board.Fort[o.Target]].Name, "5.5.4")
	engineers, heavy := false, false
	for _, u := range o.Units {
		engineers = engineers || g.fixed.facts[u].engineer
		heavy = heavy || g.fixed.facts[u].heavy
	}
	left := works / 2
	if engineers {
		l.Add("engineers", combat.Attacker, min(left, r.Engineers), "engineers against works", "5.5.4")
		left -= min(left, r.Engineers)
	}
	if heavy {
		l.Add("heavy guns", combat.Attacker, min(left, r.HeavyGuns), "artillery against works", "5.5.4")
	}
}

// attackerFactors are surprise, quality, arms and encirclement (5.6).
func (g *Game) attackerFactors(l *combat.Ledger, s Side, o Attack, defence []UnitID) {
	r := &g.sc.Rules.Combat
	if day := g.st.Day; day < g.sc.Sides[s].Surprise && day < 3 {
		l.Add("surprise", combat.Attacker, [3]int32{r.Surprise1, r.Surprise2, r.Surprise3}[day], [3]string{"first day", "second day", "third day"}[day], "5.6.1")
	}
	l.Add("quality", combat.Attacker, g.quality(o.Units), "of the attackers", "5.6.2")
	l.Add("quality", combat.Defender, g.quality(defence), "of the defenders", "5.6.2")
	if g.sidesOf(o) >= 2 {
		l.Add("several sides", combat.Attacker, r.TwoSides, "attack over two or more hexsides", "5.6.3")
	}
	g.armsFactors(l, o, defence)
	g.weatherFactors(l, s, o.Target)
	if days := g.cutOffDays(defence); days > 0 && g.fortLevel(o.Target) == 0 {
		l.Add("encircled", combat.Attacker, r.Encircled*min(3, days), "defender cut off", "5.6.5")
	}
}

// armsFactors are armour against men without it, and armour without infantry (5.6.4).
func (g *Game) armsFactors(l *combat.Ledger, o Attack, defence []UnitID) {
	r, t := &g.sc.Rules.Combat, g.terrain(o.Target)
	armour, foot := g.arms(o.Units)
	if armour < r.ArmourMass {
		return
	}
	close := t.Cover == "forest" || t.Cover == "urban" || g.fortLevel(o.Target) > 0
	if !g.antiTank(defence) {
		value := r.ArmourOpen
		if close || t.Landform != "plain" {
			value = r.ArmourClose
		}
		l.Add("armour", combat.Attacker, value, "armour against no anti-tank defence", "5.6.4")
	}
	if !foot && close {
		l.Add("no infantry", combat.Defender, r.NoInfantry, "armour without infantry in close country", "5.6.4")
	}
}

// antiTank says whether a defence can stop armour: it has tanks or anti-tank units
// of its own.
func (g *Game) antiTank(defence []UnitID) bool {
	armour, _ := g.arms(defence)
	for _, u := range defence {
		if g.fixed.facts[u].antiTank && g.st.Units[u].Guns > 0 {
			return true
		}
	}
	return armour >= g.sc.Rules.Combat.ArmourStop
}

func (g *Game) arms(units []UnitID) (armour int32, foot bool) {
	for _, u := range units {
		armour += g.st.Units[u].Armour
		foot = foot || g.fixed.facts[u].foot
	}
	return armour, foot
}

// quality is the mean of the units' quality, weighted by power.
func (g *Game) quality(units []UnitID) int32 {
	sum, power := int64(0), int64(0)
	for _, u := range units {
		p := g.power(u)
		sum += p * int64(g.fixed.facts[u].quality)
		power += p
	}
	return int32(sum / max(power, 1))
}

func (g *Game) sidesOf(o Attack) int32 {
	var seen [6]bool
	n := int32(0)
	for _, u := range o.Units {
		if d := g.adjacent(o.Target, g.st.Units[u].Hex); d >= 0 && !seen[d] && !g.supports(u) {
			seen[d] = true
			n++
		}
	}
	return n
}

func (g *Game) cutOffDays(units []UnitID) int32 {
	days := int32(1 << 15)
	for _, u := range units {
		days = min(days, int32(g.st.Units[u].CutOff))
	}
	return days
}

// supports says whether a unit only lends its fire: artillery shells a neighbouring
// hex from where it stands, crosses nothing, fills no frontage and loses no men (5.4).
func (g *Game) supports(u UnitID) bool { return g.fixed.facts[u].heavy }
