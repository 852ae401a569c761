package engine

import (
	"auguststorm/engine/combat"
	"auguststorm/engine/scenario"
)

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

// flyIn brings what is flown to formations (7.9): fuel, ammunition or rations to the
// units that have least of it, level by level.
func (g *Game) flyIn(list []Event, s Side) []Event {
	for i := range g.sc.AirSupply {
		a, f := &g.sc.AirSupply[i], g.fixed.airFor[i]
		if f < 0 || g.fixed.formations[f].side != s || g.Date() < a.First || g.Date() > a.Last ||
			a.Hex.Hex >= 0 && g.st.Control[a.Hex.Hex] != int8(s) {
			continue
		}
		budget := 1000 * a.Tons
		if a.Total > 0 {
			budget = min(budget, 1000*a.Total-g.st.Flown[i])
		}
		if e := g.flight(int32(i), f, budget); e.Kg > 0 {
			list = g.emit(list, e)
		}
	}
	return list
}

func (g *Game) flight(i, formation, budget int32) SupplyFlown {
	kind := map[string]int{"rations": 0, "ammunition": 1, "fuel": 2}[g.sc.AirSupply[i].Kind]
	e := SupplyFlown{Air: i, Side: g.fixed.formations[formation].side}
	var open []store
	for _, u := range g.fixed.formations[formation].all {
		st := &g.st.Units[u]
		if st.Status != OnMap || g.inZOC(st.Hex, e.Side.Enemy()) || g.fixed.rough[st.Hex] {
			continue
		}
		if s := g.stores(u)[kind]; s.take > 0 {
			s.have = [3]int32{int32(st.Rations), int32(st.Ammo), int32(st.Fuel)}[kind]
			e.Units, open = append(e.Units, u), append(open, s)
			e.Parts = append(e.Parts, 0)
		}
	}
	for budget > 0 {
		best := -1
		for k := range open {
			if s := &open[k]; s.take > 0 && s.kg <= budget && (best < 0 || s.have < open[best].have) {
				best = k
			}
		}
		if best < 0 {
			break
		}
		s := &open[best]
		s.have, s.take, budget = s.have+1, s.take-1, budget-s.kg
		e.Parts[best]++
		e.Kg += s.kg
	}
	return e
}

// applyFlown hands over what was flown in.
func (g *Game) applyFlown(e SupplyFlown) {
	for k, u := range e.Units {
		s := &g.st.Units[u]
		switch g.sc.AirSupply[e.Air].Kind {
		case "fuel":
			s.Fuel += e.Parts[k]
		case "ammunition":
			s.Ammo += e.Parts[k]
		default:
			s.Rations += e.Parts[k]
		}
	}
	g.st.Flown[e.Air] += e.Kg
	a := &g.st.Account[e.Side]
	a.Flown += int64(e.Kg)
	a.Delivered += int64(e.Kg)
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

// storesFacts resolves pools, opening stores, priorities and flights.
func (f *fixed) storesFacts(sc *scenario.Scenario) {
	index := map[string]int32{}
	for i := range sc.Formations {
		index[sc.Formations[i].ID] = int32(i)
	}
	find := func(id string) int32 {
		if i, ok := index[id]; ok {
			return i
		}
		return -1
	}
	of := make([]int32, len(sc.Formations)) // pool of a formation, or -1
	for i := range of {
		of[i] = -1
	}
	r := &sc.Rules.Supply
	for i := range sc.TruckPools {
		p := &sc.TruckPools[i]
		k := find(p.Formation)
		f.poolRoom = append(f.poolRoom, int64(p.Columns)*int64(r.ColumnTons)*1000*int64(r.ColumnKm)*4/int64(sc.Map.HexKM))
		f.poolAbove = append(f.poolAbove, of[k])
		of[k] = int32(i)
		if s := f.formations[k].side; s >= 0 {
			f.pooled[s] = true
		}
	}
	nearest := func(k int32) int32 {
		for ; k >= 0; k = f.formations[k].above {
			if of[k] >= 0 {
				return of[k]
			}
		}
		return -1
	}
	for i := range sc.TruckPools {
		if f.poolAbove[i] < 0 {
			f.poolAbove[i] = nearest(f.formations[find(sc.TruckPools[i].Formation)].above)
		}
	}
	f.poolOf = make([]int32, len(sc.Units))
	f.opening = make([][3]int16, len(sc.Units))
	for u := range sc.Units {
		f.poolOf[u] = nearest(f.facts[u].formation)
		f.opening[u] = f.openingStores(sc, f.facts[u].formation, find)
		f.facts[u].ammoMost = int16(r.AmmoMax)
		if f.opening[u][1] >= 0 {
			f.facts[u].ammoMost = min(f.opening[u][1], int16(r.AmmoMax))
		}
		f.opening[u] = orRules(f.opening[u], r)
	}
	f.firstPriority = make([]int8, len(sc.Formations))
	for i := range sc.Stores {
		f.firstPriority[find(sc.Stores[i].Formation)] = int8(sc.Stores[i].Priority)
	}
	f.airFor = make([]int32, len(sc.AirSupply))
	for i := range sc.AirSupply {
		f.airFor[i] = find(sc.AirSupply[i].Formation)
	}
}

// openingStores takes each figure from the nearest formation above that gives it; -1
// where none does.
func (f *fixed) openingStores(sc *scenario.Scenario, at int32, find func(string) int32) [3]int16 {
	out := [3]int16{-1, -1, -1}
	for ; at >= 0; at = f.formations[at].above {
		for i := range sc.Stores {
			if s := &sc.Stores[i]; find(s.Formation) == at {
				for k, v := range [3]int32{s.Rations, s.Ammo, s.Fuel} {
					if out[k] < 0 {
						out[k] = int16(v)
					}
				}
			}
		}
	}
	return out
}

// orRules fills in what no record gives.
func orRules(stores [3]int16, r *scenario.SupplyRules) [3]int16 {
	for k, v := range [3]int32{r.RationsFull, r.AmmoFull, r.FuelFull} {
		if stores[k] < 0 {
			stores[k] = int16(v)
		}
	}
	return stores
}
