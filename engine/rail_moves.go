package engine

import "auguststorm/engine/scenario"

// Manual chapter 19: troops by rail.

// trainSearch is a search for stations: how many hexes of railway lie behind, by node.
type trainSearch struct {
	dist  []int16 // per node, -1 where no train of the unit comes
	from  []int8  // per node: direction back to the node before it
	queue []int32
}

// trainsFor is how many trains a unit fills (19.3).
func (g *Game) trainsFor(u UnitID) int32 {
	s, r := &g.st.Units[u], &g.sc.Rules.Rail
	return max(1, (s.Men+r.TrainMen-1)/r.TrainMen+(s.Armour+r.TrainArmour-1)/r.TrainArmour)
}

// railRange is how far trains run in a day, in hexes (19.2).
func (g *Game) railRange() int32 { return g.sc.Rules.Rail.Km / g.sc.Map.HexKM }

// lineTrains is how many trains a day the stretch of railway on an edge of the
// network carries for a side (19.3).
func (g *Game) lineTrains(s Side, e int32) int32 {
	n, h := g.trackTrains(e), g.fixed.nodes[e/6]
	if g.fixed.railOwner[h] != int8(s) || g.fixed.railOwner[g.fixed.neighbours[h*6+e%6]] != int8(s) {
		n = n * g.sc.Rules.Supply.RailTaken / 100
	}
	return n
}

// trackTrains is the same for a line that its first owner runs.
func (g *Game) trackTrains(e int32) int32 {
	r := &g.sc.Rules.Rail
	switch kind := g.sc.Board.Rail[g.fixed.nodes[e/6]*6+e%6]; {
	case kind == scenario.NoRail:
		return 0
	case kind&^scenario.DoubleTrack == scenario.NarrowRail:
		return r.Narrow
	case kind&scenario.DoubleTrack != 0:
		return r.Double
	}
	return r.Single
}

// lineOf is the one of the two directions of a stretch by which its trains are counted.
func (g *Game) lineOf(e int32) int32 {
	h := g.fixed.nodes[e/6]
	if n := g.fixed.neighbours[h*6+e%6]; n < h {
		return g.fixed.nodeOf[n]*6 + (e%6+3)%6
	}
	return e
}

// searchTrains finds all stations that the trains of a unit can come to today: along
// railway that the side runs, outside of enemy ZOCs it knows of, on lines that have
// room for all of them. It writes scratch only.
func (g *Game) searchTrains(u UnitID) {
	f, t := g.fixed, &g.work.trains
	s, need, most := f.facts[u].side, g.trainsFor(u), int16(g.railRange())
	if len(t.dist) != len(f.nodes) {
		t.dist, t.from = make([]int16, len(f.nodes)), make([]int8, len(f.nodes))
	}
	for n := range t.dist {
		t.dist[n] = -1
	}
	start := f.nodeOf[g.st.Units[u].Hex]
	t.dist[start], t.queue = 0, append(t.queue[:0], start)
	for k := 0; k < len(t.queue); k++ {
		n := t.queue[k]
		if t.dist[n] == most {
			break
		}
		for d := int32(0); d < 6; d++ {
			e := n*6 + d
			if f.railRoom[e] == 0 || g.bridgeDown(f.nodes[n]*6+d) {
				continue
			}
			h := f.neighbours[f.nodes[n]*6+d]
			to := f.nodeOf[h]
			if t.dist[to] >= 0 || !g.runsTrains(s, h) || g.feelsZOC(h, s) || g.barred(h, s) {
				continue
			}
			if int32(g.st.Trains[g.lineOf(e)])+need > g.lineTrains(s, e) {
				continue
			}
			t.dist[to], t.from[to] = t.dist[n]+1, int8((d+3)%6)
			t.queue = append(t.queue, to)
		}
	}
}

// barred says whether an enemy the side knows of stands in a hex, as one who fell
// back there may without controlling it.
func (g *Game) barred(h int32, s Side) bool {
	return g.occupant(h) == s.Enemy() && g.knowsOf(s, h)
}

// trainRoute is the way to a station that the last search found, without the hex
// where it begins.
func (g *Game) trainRoute(to int32) []int32 {
	f, t := g.fixed, &g.work.trains
	n := f.nodeOf[to]
	route := make([]int32, t.dist[n])
	for i := len(route) - 1; i >= 0; i-- {
		route[i] = f.nodes[n]
		n = f.nodeOf[f.neighbours[route[i]*6+int32(t.from[n])]]
	}
	return route
}

// canEntrain holds the conditions that do not depend on where the trains go (19.1).
func (g *Game) canEntrain(s Side, u UnitID) error {
	if err := g.checkOwn(s, u); err != nil {
		return err
	}
	name, st := g.sc.Units[u].Name, &g.st.Units[u]
	switch {
	case g.fixed.facts[u].class == immobile:
		return reject(RejectImmobile, "%s cannot move", name)
	case st.Routed:
		return reject(RejectRouted, "%s is routed", name)
	case st.Moved || st.Fought:
		return reject(RejectMovedToday, "%s has moved or fought today; entraining takes the whole day", name)
	case !g.runsTrains(s, st.Hex):
		return reject(RejectNoRailway, "%s does not stand on a railway of yours", name)
	case g.feelsZOC(st.Hex, s):
		return reject(RejectZOC, "%s cannot entrain in an enemy ZOC", name)
	}
	if need, left := g.trainsFor(u), g.sc.Rules.Rail.Trains-int32(g.st.TrainsRun[s]); need > left {
		return reject(RejectNoTrains, "%s fills %d trains; %d of %d are left today", name, need, max(0, left), g.sc.Rules.Rail.Trains)
	}
	return nil
}

// checkRail returns the event of a legal move by rail without applying it.
func (g *Game) checkRail(s Side, o MoveByRail) (UnitMovedByRail, error) {
	var none UnitMovedByRail
	if err := g.canEntrain(s, o.Unit); err != nil {
		return none, err
	}
	name, st := g.sc.Units[o.Unit].Name, &g.st.Units[o.Unit]
	switch {
	case o.To < 0 || o.To >= g.sc.Board.Hexes():
		return none, reject(RejectNoSuchHex, "there is no such hex on the map")
	case o.To == st.Hex:
		return none, reject(RejectOutOfReach, "%s is there already", name)
	case !g.runsTrains(s, o.To):
		return none, reject(RejectNoRailway, "no railway of yours runs there")
	case g.barred(o.To, s):
		return none, reject(RejectEnemyThere, "the enemy holds the hex")
	case g.feelsZOC(o.To, s):
		return none, reject(RejectZOC, "trains do not run into an enemy ZOC")
	}
	need := g.trainsFor(o.Unit)
	if g.searchTrains(o.Unit); g.work.trains.dist[g.fixed.nodeOf[o.To]] < 0 {
		return none, reject(RejectOutOfReach, "no line within %d km has room for the %d trains of %s", g.sc.Rules.Rail.Km, need, name)
	}
	if err := g.fits(o.Unit, o.To); err != nil {
		return none, err
	}
	return UnitMovedByRail{Unit: o.Unit, From: st.Hex, Trains: int16(need)}, nil
}

// decideRail runs the trains. They halt before a ZOC that nobody knew of.
func (g *Game) decideRail(o MoveByRail) []Event {
	e, _ := g.checkRail(g.st.Active, o)
	e.Route = g.trainRoute(o.To)
	met, n := ContactMade{Unit: o.Unit, Hex: -1}, len(e.Route)
	for i, h := range e.Route {
		if g.inZOC(h, g.st.Active.Enemy()) || g.occupant(h) == g.st.Active.Enemy() {
			n, met.Hex = i, h
			break
		}
	}
	for met.Hex >= 0 && n > 0 && g.fits(o.Unit, e.Route[n-1]) != nil {
		n--
	}
	if met.Hex >= 0 && n == 0 {
		met.Stopped = true
		return g.emit(nil, met)
	}
	e.Route = e.Route[:n]
	list := g.emit(nil, e)
	if met.Hex >= 0 {
		list = g.emit(list, met)
	}
	return g.overrunHQs(list, g.st.Active, e.Route) // one that its units have left (14.8)
}

func (g *Game) applyRail(e UnitMovedByRail) {
	s, at := &g.st.Units[e.Unit], e.From
	for _, h := range e.Route {
		g.st.Trains[g.lineOf(g.fixed.nodeOf[at]*6+g.adjacent(at, h))] += uint8(e.Trains)
		at = h
	}
	g.st.TrainsRun[g.fixed.facts[e.Unit].side] += e.Trains
	g.lift(e.Unit)
	g.place(e.Unit, at)
	g.glimpse(e.Unit, e.Route)
	s.MP, s.Still, s.Entrenched, s.Moved = 0, 0, 0, true
}

// CanEntrain is why an own unit cannot go by rail today, a Rejection, or nil (19).
func (v View) CanEntrain(u UnitID) error { return v.g.canEntrain(v.side, u) }

// RailReach appends every hex to which an own unit could be taken by rail today to
// buf, nearest first; MP is the number of hexes. It is empty where it cannot entrain.
func (v View) RailReach(u UnitID, buf []Reachable) []Reachable {
	if v.g.canEntrain(v.side, u) != nil {
		return buf
	}
	v.g.searchTrains(u)
	t := &v.g.work.trains
	for _, n := range t.queue[1:] {
		if h := v.g.fixed.nodes[n]; v.g.fits(u, h) == nil {
			buf = append(buf, Reachable{h, int32(t.dist[n])})
		}
	}
	return buf
}

// RailRoute is the way that trains take an own unit to a station, with the hex where they
// begin, and how many trains it fills; the error is the Rejection of the order.
func (v View) RailRoute(u UnitID, to int32) (way []int32, trains int32, err error) {
	e, err := v.g.checkRail(v.side, MoveByRail{Unit: u, To: to})
	if err != nil {
		return nil, 0, err
	}
	return append([]int32{e.From}, v.g.trainRoute(to)...), int32(e.Trains), nil
}

// RailClosed is why no train takes an own unit anywhere today though it could entrain, a
// Rejection; nil where RailReach is not empty.
func (v View) RailClosed(u UnitID) error {
	g := v.g
	if err := g.canEntrain(v.side, u); err != nil {
		return err
	}
	if len(v.RailReach(u, nil)) > 0 {
		return nil
	}
	f, name := g.fixed, g.sc.Units[u].Name
	start := f.nodeOf[g.st.Units[u].Hex]
	for d := int32(0); d < 6; d++ {
		e := start*6 + d
		h := f.neighbours[f.nodes[start]*6+d]
		if f.railRoom[e] == 0 || g.bridgeDown(f.nodes[start]*6+d) || !g.runsTrains(v.side, h) || g.feelsZOC(h, v.side) || g.barred(h, v.side) {
			continue
		}
		if need, left := g.trainsFor(u), g.lineTrains(v.side, e)-int32(g.st.Trains[g.lineOf(e)]); need > left {
			return reject(RejectNoTrains, "%s fills %d trains; the line has room for %d today", name, need, max(0, left))
		}
		return reject(RejectOutOfReach, "no station within reach of %s has room for it", name)
	}
	return reject(RejectNoRailway, "the railway ends where %s stands: beyond, it is the enemy's, cut, or under his guns", name)
}

// TrainsLeft is how many trains the side can still run today.
func (v View) TrainsLeft() int32 {
	return v.g.sc.Rules.Rail.Trains - int32(v.g.st.TrainsRun[v.side])
}
