package engine

import "slices"

// Manual chapter 7: supply and fuel. This file is the morning of one side: who
// needs what, in which order they are served, and what reaches them. The map part
// is in supply_trace.go, the railways in supply_rail.go, stores in supply_stores.go.

// Cause says why a unit did not receive all it asked for this morning.
type Cause uint8

// Causes, in the order in which they are looked for.
const (
	Served   Cause = iota
	NoRoute        // cut off: no land route to a source
	FarAhead       // its columns are still on the way
	NoTrucks       // the columns of its formation have no more room
	NoTons         // source or railway gives no more
)

var causeNames = [...]string{"served", "cut off", "supply column far behind", "too few lorries", "railway or depot exhausted"}

// String names the cause in words.
func (c Cause) String() string { return causeNames[c] }

// Shortage is a set of things that have run out.
type Shortage uint8

// Things that run out.
const (
	OutOfFuel Shortage = 1 << iota
	ShortOfShells
	OutOfRations
)

// String names the first of the things.
func (s Shortage) String() string {
	switch {
	case s&OutOfFuel != 0:
		return "short of fuel"
	case s&ShortOfShells != 0:
		return "short of shells"
	case s&OutOfRations != 0:
		return "out of rations"
	}
	return "nothing"
}

// Account sums up what a side has had of supply since the start, in kg. What came
// in, with the opening stocks, is what lies in depots and what went out (7.10).
type Account struct {
	Arrived   int64 // at the sources
	Flown     int64 // by air, to units
	Delivered int64 // to units, by land and air
	Burnt     int64 // by lorry columns, with what they could not hand over
	Lost      int64 // in depots that fell to the enemy
}

// claim is what one unit asks for on one morning.
type claim struct {
	unit   UnitID
	dist   int32 // trace in quarters of a road hex
	node   int32 // railhead, see railway
	column int32 // how far its columns have come
	need   int32 // kg
	got    int32 // kg that reach it by land
	cause  Cause
}

// supplyPhase is the morning for both sides.
func (g *Game) supplyPhase(list []Event) []Event {
	for s := Side(0); s < 2; s++ {
		list = g.openRails(list, s)
		g.layRails(s)
		g.trace(s, &g.work.supply[s])
		list = g.cutOffs(g.serve(list, s), s)
	}
	return list
}

// serve works out deliveries of a side and hands them over. On the first morning
// stores are as the scenario gives them.
func (g *Game) serve(list []Event, s Side) []Event {
	w := &g.work.serve
	if g.st.Day > 0 {
		list = g.flyIn(list, s)
	}
	g.claims(s)
	ran := SupplyRan{Side: s}
	if g.st.Day > 0 {
		g.allocate(s)
		g.loadRails(&g.work.supply[s])
	}
	for i := range w.claims {
		c := &w.claims[i]
		e := g.supplied(c)
		if c.got > 0 {
			left := c.got - g.share(c.unit, &e, c.got)
			ran.Delivered += int64(c.got - left)
			ran.Burnt += int64(left)
		}
		g.hobble(c.unit, &e)
		e.Short = g.shortages(c.unit, &e)
		if now := e.Short &^ g.st.Units[c.unit].Short; now != 0 && g.st.Day > 0 {
			list = g.emit(list, RanShort{c.unit, g.st.Units[c.unit].Hex, now, c.cause, c.dist * g.sc.Map.HexKM / 4, (c.dist - c.column) * g.sc.Map.HexKM / 4})
		}
		list = g.emit(list, e)
	}
	ran.Stock, ran.Arrived = g.settleSources(s)
	ran.Burnt += w.burnt
	return g.emit(list, ran)
}

// claims lists the units of a side with their traces, in the order of service:
// priority, then the emptiest stores, then the shortest trace (7.5).
func (g *Game) claims(s Side) {
	w, m := &g.work.serve, &g.work.supply[s]
	w.claims, w.order, w.burnt = w.claims[:0], w.order[:0], 0
	for i := range g.st.Units {
		u, st := UnitID(i), &g.st.Units[i]
		if st.Status != OnMap || g.fixed.facts[i].side != s {
			continue
		}
		c := claim{unit: u, dist: m.dist[st.Hex], node: -1, column: int32(st.Column)}
		if c.dist < 0 {
			c.cause = NoRoute
		} else {
			c.node = g.fixed.nodeOf[g.work.search.Origin(st.Hex)]
			if c.column < 0 {
				c.column = c.dist
			}
			c.column = min(c.column+g.columnDay(), c.dist)
		}
		c.need = g.need(u)
		w.order = append(w.order, int64(g.priority(u))<<58|int64(g.emptiness(u))<<48|int64(max(0, min(c.dist, 1<<15)))<<16|int64(len(w.claims)))
		w.claims = append(w.claims, c)
	}
	slices.Sort(w.order)
}

// allocate serves the claims from their nearest railheads, then those that found
// theirs exhausted from the nearest that has anything left (7.6).
func (g *Game) allocate(s Side) {
	w, m := &g.work.serve, &g.work.supply[s]
	copy(w.pool, g.fixed.poolRoom)
	short := false
	for _, key := range w.order {
		c := &w.claims[key&0xffff]
		g.deliver(s, c)
		short = short || c.cause == NoTons
	}
	g.loadRoads(m)
	for pass := 1; short && pass < passes && g.retrace(s, m); pass++ {
		short = g.secondServing(s)
		g.loadRoads(m)
	}
}

// passes is how often the map is searched for railheads at most.
const passes = 4

// secondServing goes through the claims that found nothing more, from the railheads
// that have something left. It says whether any is worth a further pass.
func (g *Game) secondServing(s Side) bool {
	w, again := &g.work.serve, false
	for _, key := range w.order {
		c := &w.claims[key&0xffff]
		h := g.st.Units[c.unit].Hex
		if c.cause != NoTons || !g.work.search.Reached(h) {
			continue
		}
		c.column = min(int32(g.st.Units[c.unit].Column)+g.columnDay(), g.work.search.Cost(h))
		c.dist, c.node = g.work.search.Cost(h), g.fixed.nodeOf[g.work.search.Origin(h)]
		before := c.got
		g.deliver(s, c)
		again = again || c.cause == NoTons && c.got > before
	}
	return again
}

// columnDay is what a column covers a day, in quarters of a road hex.
func (g *Game) columnDay() int32 { return g.sc.Rules.Supply.ColumnKm * 4 / g.sc.Map.HexKM }

// deliver carries as much of a claim as columns, railway and source allow.
func (g *Game) deliver(s Side, c *claim) {
	if c.cause == NoRoute || c.got >= c.need {
		return
	}
	w, way, far := &g.work.serve, c.dist, g.farAhead(c)
	c.cause = Served
	if far > 0 {
		c.cause = FarAhead
		if !g.fixed.pooled[s] {
			return
		}
		way += far * g.sc.Rules.Supply.ColumnStretch / 100
	}
	net := g.carriers(s, c.unit, way, c.need-c.got)
	if net < c.need-c.got && far == 0 {
		c.cause = NoTrucks
	}
	scale := 8000 + int64(c.dist)*int64(g.sc.Map.HexKM)*int64(g.sc.Rules.Supply.ColumnFuel)
	gross := (int64(net)*scale + 7999) / 8000
	if load := g.haul(s, c.node, gross); load < gross {
		c.cause, net = NoTons, int32(load*8000/scale)
		gross = load
	}
	g.engage(s, c.unit, way, net)
	w.burnt += gross - int64(net)
	c.got += net
	w.arrive[g.st.Units[c.unit].Hex] += net
}

// farAhead is how far a unit is beyond where its columns' own lorries still serve it, in
// quarters of a road hex; 0 when they do (7.4).
func (g *Game) farAhead(c *claim) int32 {
	return max(0, c.dist-c.column-g.sc.Rules.Supply.ColumnLead*4/g.sc.Map.HexKM)
}

// carriers is how much of a load the columns of a unit's formations can still bring
// over a distance (7.4).
func (g *Game) carriers(s Side, u UnitID, dist, load int32) int32 {
	if dist == 0 || !g.fixed.pooled[s] {
		return load
	}
	room := int64(0)
	for p := g.fixed.poolOf[u]; p >= 0; p = g.fixed.poolAbove[p] {
		room += g.work.serve.pool[p]
	}
	return int32(min(int64(load), room/int64(dist)))
}

// engage takes the columns for a load out of the pools, the nearest first.
func (g *Game) engage(s Side, u UnitID, dist, load int32) {
	if dist == 0 || !g.fixed.pooled[s] {
		return
	}
	work := int64(dist) * int64(load)
	for p := g.fixed.poolOf[u]; p >= 0 && work > 0; p = g.fixed.poolAbove[p] {
		part := min(work, g.work.serve.pool[p])
		g.work.serve.pool[p] -= part
		work -= part
	}
}

// priority of a unit is that of the nearest formation that has one, 1 to 5 (7.5).
func (g *Game) priority(u UnitID) int32 {
	for f := g.fixed.facts[u].formation; f >= 0; f = g.fixed.formations[f].above {
		if p := g.st.Priority[f]; p > 0 {
			return int32(p)
		}
	}
	return 3
}

func (g *Game) checkPriority(s Side, o SetSupplyPriority) error {
	if o.Formation < 0 || int(o.Formation) >= len(g.st.Priority) || g.fixed.formations[o.Formation].side != s {
		return reject(RejectNoSuchFormation, "there is no formation number %d of yours", o.Formation)
	}
	if o.Priority < 0 || o.Priority > 5 {
		return reject(RejectPriority, "a priority is 1 to 5, or 0 for that of the formation above; %d is none", o.Priority)
	}
	return nil
}

// SupplyDistance is the length of the supply trace to a hex on this morning in
// quarters of a hex of main road, or -1 where no land route led.
func (g *Game) SupplyDistance(s Side, h int32) int32 { return g.work.supply[s].dist[h] }
