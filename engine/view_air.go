package engine

// Airlift is what is flown to a formation of the own side, as it stands today (7.9).
type Airlift struct {
	Air       int32    // index into Scenario.AirSupply
	Formation int32    // that receives it
	Base      int32    // hex, -1 off the map
	Flown     int32    // kg so far in the campaign
	Left      int32    // kg that may still be flown, -1 where only the days limit it
	InDays    bool     // today lies within its days
	Held      bool     // the base is not in enemy hands
	Weather   int32    // permille of the flights that today's sky lets through, 0..1000 (16.7)
	Units     []UnitID // of the formation to whom transports can come as they stand now
}

// Flies says whether anything may be flown today.
func (a *Airlift) Flies() bool { return a.InDays && a.Held && a.Left != 0 && a.Weather > 0 }

// Airlifts are those of the own side; of the enemy's nothing is known.
func (v View) Airlifts() (out []Airlift) {
	g := v.g
	for i := range g.sc.AirSupply {
		a, f := &g.sc.AirSupply[i], g.fixed.airFor[i]
		if f < 0 || g.fixed.formations[f].side != v.side {
			continue
		}
		x := Airlift{Air: int32(i), Formation: f, Base: a.Hex.Hex, Flown: g.st.Flown[i], Left: -1,
			InDays: g.Date() >= a.First && g.Date() <= a.Last, Held: a.Hex.Hex < 0 || g.st.Control[a.Hex.Hex] == int8(v.side)}
		if a.Total > 0 {
			x.Left = max(0, 1000*a.Total-x.Flown)
		}
		for _, u := range g.fixed.formations[f].all {
			if g.reachedByAir(u) {
				x.Units = append(x.Units, u)
			}
		}
		x.Weather = g.landing(int32(i), x.Units)
		if len(x.Units) == 0 {
			x.Weather = 0
		}
		out = append(out, x)
	}
	return out
}
