package engine

import "auguststorm/engine/scenario"

// Railways (7.2): a network with a capacity an edge. Claims are served one after the
// other by augmenting paths over a residual network, so that what has been promised
// to an earlier claim stays, and all together get the most that the lines can carry.
// L. R. Ford, D. R. Fulkerson, "Maximal flow through a network", Canadian Journal of
// Mathematics 8, 1956; shortest paths first as in J. Edmonds, R. M. Karp, JACM 19(2), 1972.

// railway is one side's lines on one morning. Nodes are the hexes with a railway or
// a source; the edge from node n in direction d has the number n*6+d.
type railway struct {
	room    []int32 // per edge: kg that may still be sent along it
	flow    []int32 // per edge: kg sent, negative for what comes the other way
	left    []int64 // per source: kg it can still give today
	source  []int16 // per node where towards is atSource: the source
	towards []int8  // per node: direction of the edge to the node before it; atSource; unseen
	queue   []int32
	fresh   bool // towards is up to date or stricter than the residual network
	cuts    int32
}

const (
	atSource int8 = 6
	unseen   int8 = -1
)

// mostSearches bounds the searches of a side and day.
const mostSearches = 64

// railNodes numbers the hexes with a railway or a source.
func (f *fixed) railNodes(sc *scenario.Scenario) {
	b := sc.Board
	f.nodeOf = make([]int32, b.Hexes())
	for h := range f.nodeOf {
		f.nodeOf[h] = -1
	}
	has := append([]bool(nil), f.rail...)
	for i := range sc.Supply {
		has[sc.Supply[i].Hex.Hex] = true
	}
	for h := range has {
		if has[h] {
			f.nodeOf[h] = int32(len(f.nodes))
			f.nodes = append(f.nodes, int32(h))
		}
	}
	f.sourceNode = make([]int32, len(sc.Supply))
	for i := range sc.Supply {
		f.sourceNode[i] = f.nodeOf[sc.Supply[i].Hex.Hex]
	}
	r := &sc.Rules.Supply
	f.railRoom = make([]int32, 6*len(f.nodes))
	for n, h := range f.nodes {
		for d := int32(0); d < 6; d++ {
			switch kind := b.Rail[h*6+d]; {
			case kind == scenario.NoRail || f.neighbours[h*6+d] < 0:
			case kind&^scenario.DoubleTrack == scenario.NarrowRail:
				f.railRoom[int32(n)*6+d] = 1000 * r.RailNarrow
			case kind&scenario.DoubleTrack != 0:
				f.railRoom[int32(n)*6+d] = 1000 * r.RailDouble
			default:
				f.railRoom[int32(n)*6+d] = 1000 * r.RailSingle
			}
		}
	}
	f.railOwner = startControl(sc)
}

func (g *Game) runsTrains(s Side, h int32) bool {
	return g.fixed.rail[h] && g.st.RailOf[h] == int8(s) && g.st.Control[h] == int8(s)
}

// layRails sets up the railway of a side for the day.
func (g *Game) layRails(s Side) {
	f, r := g.fixed, &g.work.rail
	n := len(f.nodes)
	if len(r.towards) != n || len(r.left) != len(g.sc.Supply) {
		*r = railway{room: make([]int32, 6*n), flow: make([]int32, 6*n), left: make([]int64, len(g.sc.Supply)), source: make([]int16, n), towards: make([]int8, n)}
	}
	clear(r.flow)
	taken := g.sc.Rules.Supply.RailTaken
	for i, h := range f.nodes {
		for d := int32(0); d < 6; d++ {
			e := int32(i)*6 + d
			r.room[e] = 0
			if f.railRoom[e] == 0 || !g.runsTrains(s, h) || g.bridgeDown(h*6+d) {
				continue
			}
			if to := f.neighbours[h*6+d]; g.runsTrains(s, to) {
				r.room[e] = f.railRoom[e]
				if f.railOwner[h] != int8(s) || f.railOwner[to] != int8(s) {
					r.room[e] = int32(int64(f.railRoom[e]) * int64(taken) / 100)
				}
			}
		}
	}
	g.openSources(s)
	r.search(f, s)
}

// openSources sets what every source can give today: what arrives and what lies there.
func (g *Game) openSources(s Side) {
	r := &g.work.rail
	for _, i := range g.fixed.sources[s] {
		rec := &g.sc.Supply[i]
		r.left[i] = 0
		if h := rec.Hex.Hex; g.st.Control[h] == int8(s) {
			r.left[i] = g.fixed.sourceTons[i] + int64(g.st.Stock[i])
			if g.fixed.endless[i] {
				r.left[i] = unlimited
			}
		}
	}
	r.fresh, r.cuts = false, 0
}

const unlimited = int64(1) << 50

// search finds the shortest way from a source that has something left to every node
// that can still be sent something.
func (r *railway) search(f *fixed, s Side) {
	r.queue = r.queue[:0]
	for n := range r.towards {
		r.towards[n] = unseen
	}
	for _, i := range f.sources[s] {
		if n := f.sourceNode[i]; r.left[i] > 0 && r.towards[n] == unseen {
			r.towards[n], r.source[n] = atSource, i
			r.queue = append(r.queue, n)
		}
	}
	for k := 0; k < len(r.queue); k++ {
		n := r.queue[k]
		for d := int32(0); d < 6; d++ {
			if r.room[n*6+d] == 0 {
				continue
			}
			if to := f.nodeOf[f.neighbours[f.nodes[n]*6+d]]; r.towards[to] == unseen {
				r.towards[to] = int8((d + 3) % 6)
				r.queue = append(r.queue, to)
			}
		}
	}
	r.fresh = true
}

// haul brings up to load kg from the sources to a node and returns how much it could.
func (g *Game) haul(s Side, node int32, load int64) int64 {
	f, r := g.fixed, &g.work.rail
	sent := int64(0)
	for sent < load {
		if !r.fresh {
			if r.cuts++; r.cuts > mostSearches {
				break
			}
			r.search(f, s)
		}
		if r.towards[node] == unseen {
			break
		}
		part, root := load-sent, node
		for r.towards[root] != atSource {
			before := f.nodeOf[f.neighbours[f.nodes[root]*6+int32(r.towards[root])]]
			part = min(part, int64(r.room[before*6+(int32(r.towards[root])+3)%6]))
			root = before
		}
		part = min(part, r.left[r.source[root]])
		if part == 0 {
			r.fresh = false
			continue
		}
		r.left[r.source[root]] -= part
		for at := node; at != root; {
			d := int32(r.towards[at])
			before := f.nodeOf[f.neighbours[f.nodes[at]*6+d]]
			back, fore := at*6+d, before*6+(d+3)%6
			r.room[fore] -= int32(part)
			r.flow[fore] += int32(part)
			r.room[back] += int32(part)
			r.flow[back] -= int32(part)
			at = before
		}
		sent += part
	}
	return sent
}

// settleSources works out the stocks of a side after the day and what arrived.
func (g *Game) settleSources(s Side) (stock []int32, arrived int64) {
	r := &g.work.rail
	for _, i := range g.fixed.sources[s] {
		rec := &g.sc.Supply[i]
		in, lies := g.fixed.sourceTons[i], int64(g.st.Stock[i])
		switch {
		case g.st.Control[rec.Hex.Hex] != int8(s) || g.st.Day == 0:
			in = 0
		case g.fixed.endless[i]:
			in = unlimited - r.left[i]
		default: // a stock is drawn on only when what arrives does not suffice
			drawn := in + lies - r.left[i]
			lies += in - drawn
			if most := max(int64(g.st.Stock[i]), int64(g.fixed.sourceStock[i])); lies > most {
				in -= lies - most
				lies = most
			}
		}
		stock, arrived = append(stock, int32(lies)), arrived+in
	}
	return stock, arrived
}

// openRails puts captured railway next to the side's own network to use (7.3).
func (g *Game) openRails(list []Event, s Side) []Event {
	if g.st.Day == 0 {
		return list
	}
	for i := int32(0); i < g.sc.Rules.Supply.RailAdvance; i++ {
		var opened []int32
		for _, h := range g.fixed.nodes {
			if g.fixed.rail[h] && g.st.RailOf[h] != int8(s) && g.st.Control[h] == int8(s) && g.nextToOwnRail(h, s) {
				opened = append(opened, h)
			}
		}
		if len(opened) == 0 {
			break
		}
		list = g.emit(list, RailOpened{s, opened})
	}
	return list
}

func (g *Game) nextToOwnRail(h int32, s Side) bool {
	for d := int32(0); d < 6; d++ {
		if n := g.fixed.neighbours[h*6+d]; n >= 0 && g.sc.Board.Rail[h*6+d] != scenario.NoRail && !g.bridgeDown(h*6+d) && g.st.RailOf[n] == int8(s) && g.st.Control[n] == int8(s) {
			return true
		}
	}
	return false
}
