package engine

import "auguststorm/engine/combat"

// What shortage does in combat (7.8).

// burnAmmo is what a combat costs a unit (7.7).
func (g *Game) burnAmmo(u UnitID, centi int32) {
	s := &g.st.Units[u]
	s.Ammo = int16(max(0, int32(s.Ammo)-centi))
}

// shellFactor is what missing shells take from the power of units (7.8).
func (g *Game) shellFactor(l *combat.Ledger, units []UnitID, side combat.Side) {
	whole, left := int64(0), int64(0)
	for _, u := range units {
		p := g.power(u)
		whole += p
		left += p - g.silent(u, p)
	}
	if value := combat.CD(max(1, left)) - combat.CD(max(1, whole)); value < 0 {
		l.Add("shells", side, value, "guns short of ammunition", "7.8")
	}
}

// silent is the part of a unit's power that its guns lack for want of shells.
func (g *Game) silent(u UnitID, power int64) int64 {
	s, r := &g.st.Units[u], &g.sc.Rules
	if int32(s.Ammo) >= r.Supply.AmmoWhole {
		return 0
	}
	guns := 10 * int64(s.Guns) * int64(r.Combat.CPGuns)
	all := guns + int64(s.Men)*int64(r.Combat.CPInfantry) + 10*int64(s.Armour)*int64(r.Combat.CPArmour)
	return power * guns / max(1, all) * int64(r.Supply.AmmoWhole-int32(s.Ammo)) / int64(r.Supply.AmmoWhole)
}

// supplyFactors weigh on the side whose larger part is out of supply (7.8).
func (g *Game) supplyFactors(l *combat.Ledger, units []UnitID, side combat.Side) {
	men, short, days := int32(0), int32(0), int32(0)
	for _, u := range units {
		s := &g.st.Units[u]
		men += s.Men + 1
		if s.Unsupplied > 0 {
			short += s.Men + 1
			days = max(days, int32(s.Unsupplied))
		}
	}
	if 2*short <= men {
		return
	}
	r := &g.sc.Rules.Combat
	value := r.Unsupplied6
	switch {
	case days <= 2:
		value = r.Unsupplied1
	case days <= 5:
		value = r.Unsupplied3
	}
	l.Add("out of supply", side, -value, "without rations", "7.8")
}
