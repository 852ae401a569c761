package engine

// Stores of units (7.7): rations, ammunition and fuel, each in parts of what the unit
// needs for a day, a day of fire or a refill, so that they shrink with it.

// store is one kind of stores of a unit on one morning.
type store struct {
	have, most int32 // in tenths of a day, centi-units of fire, centi-refills
	take       int32 // most it takes over today
	kg         int32 // weight of one such part
}

// stores lists rations, ammunition and fuel, the day's rations eaten already.
func (g *Game) stores(u UnitID) [3]store {
	s, f, r := &g.st.Units[u], &g.fixed.facts[u], &g.sc.Rules.Supply
	quiet := int64(s.Men)*int64(r.MenKg)/1000 + int64(s.Guns)*int64(r.GunKg) + int64(s.Armour)*int64(r.ArmourKg)
	fire := int64(s.Men)*int64(r.AmmoMen)/1000 + int64(s.Guns)*int64(r.AmmoGun) + int64(s.Armour)*int64(r.AmmoArmour)
	out := [3]store{
		{have: int32(s.Rations), most: r.RationsMax, take: 20, kg: int32(max(1, quiet/10))},
		{have: int32(s.Ammo), most: int32(f.ammoMost), take: 100, kg: int32(max(1, fire/100))},
	}
	if g.st.Day > 0 {
		eaten := int32(10)
		if !g.inZOC(s.Hex, f.side.Enemy()) {
			eaten -= r.Forage
		}
		out[0].have = max(0, out[0].have-eaten)
	}
	if f.motor {
		refill := int64(s.Men)*int64(r.FuelMen)/1000 + int64(s.Armour)*int64(r.FuelArmour)
		out[2] = store{have: int32(s.Fuel), most: r.FuelMax, take: r.FuelDay, kg: int32(max(1, refill/100))}
	}
	for i := range out {
		out[i].take = max(0, min(out[i].take, out[i].most-out[i].have))
	}
	return out
}

// need is what a unit asks for today, in kg.
func (g *Game) need(u UnitID) int32 {
	kg := int32(0)
	for _, s := range g.stores(u) {
		kg += s.take * s.kg
	}
	return kg
}

// emptiness is the part left of what a unit is shortest of, 0..10.
func (g *Game) emptiness(u UnitID) int32 {
	least := int32(10)
	for _, s := range g.stores(u) {
		if s.most > 0 {
			least = min(least, 10*s.have/s.most)
		}
	}
	return least
}

// share turns a delivery into stores, always of what the unit is shortest of, and
// returns the kg used: what does not fill a part is left over.
func (g *Game) share(u UnitID, e *Supplied, kg int32) int32 {
	stores, left := g.stores(u), kg
	for {
		best := -1
		for i, s := range stores {
			if s.take > 0 && s.kg <= left && (best < 0 || s.have*stores[best].most < stores[best].have*s.most) {
				best = i
			}
		}
		if best < 0 {
			break
		}
		s := &stores[best]
		n := min(10, s.take, left/s.kg)
		s.have, s.take, left = s.have+n, s.take-n, left-n*s.kg
	}
	e.Rations, e.Ammo = int16(stores[0].have), int16(stores[1].have)
	if g.fixed.facts[u].motor {
		e.Fuel = int16(stores[2].have)
	}
	return kg - left
}

// supplied is a unit's morning before anything is handed over.
func (g *Game) supplied(c *claim) Supplied {
	s, stores := &g.st.Units[c.unit], g.stores(c.unit)
	e := Supplied{Unit: c.unit, Railhead: -1, Column: int16(c.column), Need: c.need, Got: c.got, Cause: c.cause,
		Rations: int16(stores[0].have), Ammo: s.Ammo, Fuel: s.Fuel, MP: s.MP}
	if c.dist >= 0 {
		e.Railhead = g.fixed.nodes[c.node]
	} else {
		e.CutOff = s.CutOff + 1
	}
	if e.Rations == 0 && c.got == 0 {
		e.Unsupplied = s.Unsupplied + 1
	}
	return e
}

// hobble leaves a unit low on fuel the MP of its forward detachment (7.8).
func (g *Game) hobble(u UnitID, e *Supplied) {
	if r := &g.sc.Rules.Supply; g.fixed.facts[u].motor && int32(e.Fuel) < r.FuelLow {
		e.MP = int16(min(int32(e.MP), g.allowance(u)*r.FuelLowMP/100))
	}
}

// shortages are what a unit has run out of.
func (g *Game) shortages(u UnitID, e *Supplied) Shortage {
	out, r := Shortage(0), &g.sc.Rules.Supply
	if g.fixed.facts[u].motor && int32(e.Fuel) < r.FuelLow {
		out |= OutOfFuel
	}
	if int32(e.Ammo) < r.AmmoWhole/2 {
		out |= ShortOfShells
	}
	if e.Rations == 0 {
		out |= OutOfRations
	}
	return out
}

func (g *Game) applySupplied(e Supplied) {
	s := &g.st.Units[e.Unit]
	s.Unsupplied, s.CutOff, s.Rations, s.Ammo, s.Fuel = e.Unsupplied, e.CutOff, e.Rations, e.Ammo, e.Fuel
	s.Column, s.Short, s.Cause, s.MP = e.Column, e.Short, e.Cause, e.MP
	s.Need, s.Got, s.Railhead = e.Need, e.Got, e.Railhead
}

func (g *Game) applyRan(e SupplyRan) {
	for k, i := range g.fixed.sources[e.Side] {
		g.st.Stock[i] = e.Stock[k]
	}
	a := &g.st.Account[e.Side]
	a.Arrived += e.Arrived
	a.Delivered += e.Delivered
	a.Burnt += e.Burnt
}

// loseDepots writes off what lies in a hex that fell to the enemy (7.1).
func (g *Game) loseDepots(h int32, to Side) {
	if g.fixed.nodeOf[h] < 0 {
		return
	}
	for _, i := range g.fixed.sources[to.Enemy()] {
		if g.sc.Supply[i].Hex.Hex == h {
			g.st.Account[to.Enemy()].Lost += int64(g.st.Stock[i])
			g.st.Stock[i] = 0
		}
	}
}
