package engine

import "auguststorm/engine/scenario"

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
	f.pools(sc, find)
	f.stocks(sc)
	f.opening = make([][3]int16, len(sc.Units))
	for u := range sc.Units {
		own, most := f.openingStores(sc, f.facts[u].formation, find), int16(sc.Rules.Supply.AmmoMax)
		if own[1] >= 0 {
			most = min(own[1], most)
		}
		f.facts[u].ammoMost, f.opening[u] = most, f.shareOf(sc, UnitID(u), most, orRules(own, &sc.Rules.Supply))
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

// pools finds the lorry columns that serve each unit, and those that help out (7.4).
func (f *fixed) pools(sc *scenario.Scenario, find func(string) int32) {
	of := make([]int32, len(sc.Formations)) // pool of a formation, or -1
	for i := range of {
		of[i] = -1
	}
	r := &sc.Rules.Supply
	for i := range sc.TruckPools {
		p := &sc.TruckPools[i]
		k := find(p.Formation)
		room := int64(p.Columns) * int64(r.ColumnTons) * 1000 * int64(r.ColumnKm) * 4 / int64(sc.Map.HexKM)
		f.poolAbove = append(f.poolAbove, of[k])
		of[k] = int32(i)
		if s := f.formations[k].side; s >= 0 {
			f.pooled[s] = true
			room = room * int64(sc.Sides[s].Supply) / 100
		}
		f.poolRoom = append(f.poolRoom, room)
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
	for u := range sc.Units {
		f.poolOf[u] = nearest(f.facts[u].formation)
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

// stocks are what arrives and lies at the sources, by the share of supply that their
// side has (20.2).
func (f *fixed) stocks(sc *scenario.Scenario) {
	for i := range sc.Supply {
		rec, percent := &sc.Supply[i], int64(100)
		for s := range sc.Sides {
			if sc.Sides[s].ID == rec.Side {
				percent = int64(sc.Sides[s].Supply)
			}
		}
		f.sourceTons = append(f.sourceTons, 1000*int64(rec.Tons)*percent/100)
		f.sourceStock = append(f.sourceStock, int32(1000*int64(rec.Stock)*percent/100))
		f.endless = append(f.endless, rec.Tons == 0 && rec.Stock == 0)
	}
}

// shareOf are the opening stores of a unit by the share of supply that its side has; what
// a unit can carry stays as it is.
func (f *fixed) shareOf(sc *scenario.Scenario, u UnitID, ammoMost int16, stores [3]int16) [3]int16 {
	s, r := f.facts[u].side, &sc.Rules.Supply
	if s < 0 || sc.Sides[s].Supply == 100 {
		return stores
	}
	for k, most := range [3]int32{r.RationsMax, int32(ammoMost), r.FuelMax} {
		have := int32(stores[k])
		stores[k] = int16(min(have*sc.Sides[s].Supply/100, max(most, have)))
	}
	return stores
}
