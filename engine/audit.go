package engine

import "fmt"

// Audit recomputes everything derived and compares it, and checks the invariants
// of the state: men conserved, stacking legal, no enemies in one hex, nothing
// negative. It returns the first fault found. Tests and soak runs call it after
// every order; it never writes.
func (g *Game) Audit() error {
	for i := range g.st.Units {
		if err := g.auditUnit(UnitID(i)); err != nil {
			return err
		}
	}
	for i := range g.st.Formations {
		if err := g.auditFormation(int32(i)); err != nil {
			return err
		}
	}
	if err := g.auditBattle(); err != nil {
		return err
	}
	for h := int32(0); h < g.sc.Board.Hexes(); h++ {
		if err := g.auditHex(h); err != nil {
			return err
		}
	}
	for i, left := range g.st.Bridges {
		if int32(left) > g.bridgeWork(int16(i)) {
			return fmt.Errorf("bridge %d: %d points of work left of %d", i, left, g.bridgeWork(int16(i)))
		}
	}
	if err := g.auditTrains(); err != nil {
		return err
	}
	if err := g.auditSupply(); err != nil {
		return err
	}
	if err := g.auditEdges(); err != nil {
		return err
	}
	if err := g.auditTraffic(); err != nil {
		return err
	}
	return g.auditOverlay()
}

// auditTraffic checks the traffic of the phase (4.12).
func (g *Game) auditTraffic() error {
	busy := int32(0)
	for i, t := range g.st.Traffic {
		if t.All > 0 {
			busy++
		}
		if t.First > t.All {
			return fmt.Errorf("way %d: %d vehicles of the armies that go first among %d", i, t.First, t.All)
		}
	}
	if busy != g.busy {
		return fmt.Errorf("%d ways have traffic, %d are counted", busy, g.busy)
	}
	return nil
}

func (g *Game) auditUnit(u UnitID) error {
	s, name := &g.st.Units[u], g.sc.Units[u].ID
	if err := g.auditStrength(u); err != nil {
		return err
	}
	switch {
	case s.Status != OnMap && s.Stragglers+s.ArmourPool != 0:
		return fmt.Errorf("%s: is %s and has stragglers or a repair pool", name, s.Status)
	case s.Men < 0 || s.Stragglers < 0 || s.ArmourPool < 0 || s.Guns < 0 || s.Armour < 0 || s.MP < 0 || s.Waited < 0 || s.Fuel < 0 || s.Ammo < 0 || s.Rations < 0:
		return fmt.Errorf("%s: a strength, its MP or its fuel is negative", name)
	case s.Cohesion < 0 || s.Cohesion > 1000 || s.Fatigue < 0 || s.Fatigue > 1000:
		return fmt.Errorf("%s: cohesion %d or fatigue %d out of range", name, s.Cohesion, s.Fatigue)
	case (s.Hex >= 0) != (s.Status == OnMap):
		return fmt.Errorf("%s: is %s but its hex is %d", name, s.Status, s.Hex)
	case s.Routed != (int32(s.Cohesion) < g.sc.Rules.Retreat.RoutBelow):
		return fmt.Errorf("%s: routed is %v at cohesion %d", name, s.Routed, s.Cohesion)
	}
	return g.auditIntel(u)
}

// auditStrength checks that a unit and what it has detached have all that it began with.
func (g *Game) auditStrength(u UnitID) error {
	f, s, name := &g.fixed.facts[u], g.st.Units[u], g.sc.Units[u].ID
	switch {
	case f.whole >= 0 && s.Status == WithUnit && s != g.absent(u):
		return fmt.Errorf("%s: has not left its unit and has something of its own", name)
	case (f.whole < 0 && s.Status == WithUnit) || (f.whole >= 0 && (s.Status == Waiting || s.Status == OutOfPlay)):
		return fmt.Errorf("%s: is %s", name, s.Status)
	case f.whole >= 0:
		return nil // counted with its unit
	}
	if f.part >= 0 {
		p := &g.st.Units[f.part]
		s.Men, s.Guns, s.Armour = s.Men+p.Men, s.Guns+p.Guns, s.Armour+p.Armour
		s.Stragglers, s.ArmourPool = s.Stragglers+p.Stragglers, s.ArmourPool+p.ArmourPool
		s.Lost.add(p.Lost)
	}
	switch {
	case s.Men+s.Stragglers+s.Lost.Men() != f.men:
		return fmt.Errorf("%s: %d men left, %d stragglers and %d lost do not add up to %d", name, s.Men, s.Stragglers, s.Lost.Men(), f.men)
	case s.Guns+s.Lost.Guns != f.guns || s.Armour+s.ArmourPool+s.Lost.Armour != f.armour:
		return fmt.Errorf("%s: guns or armour do not add up", name)
	}
	return nil
}

func (g *Game) auditIntel(u UnitID) error {
	s, i, name := &g.st.Units[u], &g.st.Intel[u], g.sc.Units[u].ID
	level := int8(0)
	if s.Status == OnMap {
		level = g.observed(g.fixed.facts[u].side.Enemy(), s.Hex)
	}
	switch {
	case i.Seen != (level > 0):
		return fmt.Errorf("%s: seen is %v at level %d", name, i.Seen, level)
	case i.Seen && (i.Hex != s.Hex || i.Level < level):
		return fmt.Errorf("%s: known at level %d in hex %d, observed at %d in %d", name, i.Level, i.Hex, level, s.Hex)
	case (i.Hex < 0) != (i.Level == Unknown) || i.Level > Exact || int32(i.Day) > g.st.Day:
		return fmt.Errorf("%s: known at level %d in hex %d on day %d", name, i.Level, i.Hex, i.Day)
	}
	return nil
}

func (g *Game) auditFormation(i int32) error {
	f, name := &g.st.Formations[i], g.sc.Formations[i].ID
	switch {
	case f.Stance >= stances || f.Was >= stances || f.Next >= stances:
		return fmt.Errorf("%s: no such stance", name)
	case f.Due < 0 && f.Next != f.Stance || f.Due >= 0 && (f.Next == f.Stance || int32(f.Due) <= g.st.Day):
		return fmt.Errorf("%s: %s is to follow %s on day %d", name, f.Next, f.Stance, f.Due)
	case f.HQ >= g.sc.Board.Hexes() || int32(f.MovedOn) > g.st.Day:
		return fmt.Errorf("%s: the headquarters is in hex %d, moved on day %d", name, f.HQ, f.MovedOn)
	case f.HQ >= 0 && g.occupant(f.HQ) == g.fixed.formations[i].side.Enemy():
		return fmt.Errorf("%s: the headquarters stands among the enemy", name)
	}
	return nil
}

// auditSupply checks that tons that came in are tons that lie somewhere or went out (7.10).
func (g *Game) auditSupply() error {
	for s := range g.st.Account {
		a := &g.st.Account[s]
		in, out := a.Arrived+a.Flown, a.Delivered+a.Burnt+a.Lost
		for _, i := range g.fixed.sources[s] {
			in += int64(g.fixed.sourceStock[i])
			out += int64(g.st.Stock[i])
			if g.st.Stock[i] < 0 {
				return fmt.Errorf("%s: a stock of %d kg", g.sc.Supply[i].ID, g.st.Stock[i])
			}
		}
		if in != out {
			return fmt.Errorf("side %d: %d kg of supply came in and %d went out or lie there", s, in, out)
		}
	}
	return nil
}

// auditTrains checks that no line and no side ran more trains than it can (19.3).
func (g *Game) auditTrains() error {
	for e, n := range g.st.Trains {
		if e := int32(e); n > 0 && (g.lineOf(e) != e || int32(n) > g.trackTrains(e)) {
			return fmt.Errorf("hex %d: %d trains to direction %d, where %d can run", g.fixed.nodes[e/6], n, e%6, g.trackTrains(e))
		}
	}
	for s, n := range g.st.TrainsRun {
		if n < 0 || int32(n) > g.sc.Rules.Rail.Trains {
			return fmt.Errorf("side %d: %d trains ran of %d", s, n, g.sc.Rules.Rail.Trains)
		}
	}
	return nil
}

// auditBattle checks works and the list of hexes attacked in this phase.
func (g *Game) auditBattle() error {
	for i, left := range g.st.Fort {
		if most := g.sc.Map.Forts[i].Level * g.sc.Rules.Siege.BreachLevel; left < 0 || int32(left) > most {
			return fmt.Errorf("%s: %d breach points left of %d", g.sc.Map.Forts[i].Name, left, most)
		}
	}
	for i, h := range g.st.Attacked {
		for _, o := range g.st.Attacked[:i] {
			if h == o {
				return fmt.Errorf("hex %d: attacked twice in a phase", h)
			}
		}
	}
	return nil
}

func (g *Game) auditHex(h int32) error {
	units, men, side, last := int32(0), int32(0), NoSide, int16(-1)
	for u := g.stack.first[h]; u >= 0; u = g.stack.next[u] {
		if u <= last {
			return fmt.Errorf("hex %d: stack not in the order of ids", h)
		}
		last = u
		if g.st.Units[u].Hex != h {
			return fmt.Errorf("hex %d: %s is listed here and stands in %d", h, g.sc.Units[u].ID, g.st.Units[u].Hex)
		}
		if s := g.fixed.facts[u].side; side != NoSide && s != side {
			return fmt.Errorf("hex %d: both sides stand in it", h)
		} else {
			side = s
		}
		units, men = units+1, men+g.st.Units[u].Men
	}
	if units > g.sc.Rules.Stacking.Units || units > 1 && men > g.stackLimit(h) {
		return fmt.Errorf("hex %d: %d units with %d men stack", h, units, men)
	}
	if g.zoc.exert[h] != g.exerts(h) {
		return fmt.Errorf("hex %d: ZOC out of date", h)
	}
	var count [2]uint8
	for d := int32(0); d < 6; d++ {
		if n := g.fixed.neighbours[h*6+d]; n >= 0 && g.exerts(n) {
			count[g.occupant(n)]++
		}
	}
	if count[0] != g.zoc.count[0][h] || count[1] != g.zoc.count[1][h] {
		return fmt.Errorf("hex %d: ZOC count out of date", h)
	}
	return nil
}

func (g *Game) auditOverlay() error {
	if !g.work.enterReady {
		return nil
	}
	for v := range g.work.enter {
		for h, b := range g.work.enter[v] {
			if b != g.enterByte(int32(h), int32(v)) {
				return fmt.Errorf("hex %d: search overlay %d out of date", h, v)
			}
		}
	}
	return nil
}

func (g *Game) auditEdges() error {
	for e, to := range g.fixed.neighbours {
		if to < 0 {
			continue
		}
		x := g.crossingNow(int32(e), to)
		free := x.index(int32(len(g.sc.Terrains)))
		x.jam = g.jam(int32(e), g.wayFirst)
		for c := range g.edge {
			if g.edge[c][e] != g.fixed.costs[c][free] || g.way[c][e] != g.fixed.costs[c][x.index(int32(len(g.sc.Terrains)))] {
				return fmt.Errorf("hexside %d: cost for class %d out of date", e, c)
			}
		}
	}
	return nil
}
