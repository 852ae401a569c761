// Package path searches hex maps with integer costs: what a unit can reach, how
// far every hex is from a set of sources, and by which route.
//
// It is Dial's bucket queue on flat tables: every hexside has a cost of 1..255 or
// is closed, a cost has a bucket, and buckets are emptied in order of cost. A
// search allocates nothing once the Search has grown to the size of its maps, and
// its results depend on its arguments alone, never on an earlier search.
//
// Source: R. B. Dial, "Algorithm 360: shortest-path forest with topological
// ordering", Communications of the ACM 12(11), 1969.
package path

// Grid is the shape of a map: N hexes, and at h*6+d the neighbour of hex h in
// direction d, -1 off the map. The opposite of direction d is (d+3)%6.
type Grid struct {
	Neighbours []int32
	N          int32
}

// The flags of an overlay entry; its low six bits are MP to enter on top of the
// cost of the hexside, 0..63.
const (
	ExtraCost uint8 = 1<<6 - 1 // mask of the extra cost
	Forbidden uint8 = 1 << 6   // the hex cannot be entered
	Stop      uint8 = 1 << 7   // the hex can be entered and not left, unless it is a seed
)

// Seed is a hex where a search begins, with what getting there has cost already.
type Seed struct {
	Hex  int32
	Cost int32 // 0..budget; a dearer seed is left out
}

// MaxBudget is the greatest budget of a search.
const MaxBudget = 1<<15 - 1

// Search is the working memory of searches and holds the result of the last one.
// The zero value works. It reads the tables of the last search when asked for a
// route: they must not have changed since.
type Search struct {
	grid   *Grid
	edge   []uint8
	enter  []uint8
	seeds  []Seed
	blank  []uint8 // an overlay that changes nothing
	budget uint32
	base   uint32

	// label of a hex is base + its cost. Every search takes its base below all
	// labels of earlier ones, so that a hex not yet found is simply a dear one and
	// nothing has to be cleared.
	label  []uint32
	head   []uint32 // per cost: the newest node of its bucket; all 0 between searches
	nodes  []node   // node 0 is no node
	used   uint32   // nodes in use
	taken  uint32   // nodes taken out of buckets again
	settle []int32
}

// node is a hex in a bucket: the hex, noExit added when it may not be left.
type node struct{ hex, next uint32 }

const noExit = 1 << 31

// Reach finds every hex that can be reached from start within budget MP, 0..MaxBudget.
// At edge[h*6+d] stands the cost to leave h in direction d, 0 where there is no
// way; off the map it is 0. The overlay enter has an entry a hex or is nil. start
// itself is always reached, whatever the overlay says of it.
func (s *Search) Reach(g *Grid, edge, enter []uint8, start, budget int32) []int32 {
	s.seeds = append(s.seeds[:0], Seed{Hex: start})
	s.open(g, edge, enter, budget)
	s.run(-1)
	return s.settle
}

// Flood is Reach from many hexes at once: every hex is reached from the seed
// from which it is cheapest.
func (s *Search) Flood(g *Grid, edge, enter []uint8, seeds []Seed, budget int32) []int32 {
	s.seeds = append(s.seeds[:0], seeds...)
	s.open(g, edge, enter, budget)
	s.run(-1)
	return s.settle
}

// March is Reach that ends as soon as goal is reached; hexes dearer than goal
// then count as not reached. It says whether goal can be reached within budget.
func (s *Search) March(g *Grid, edge, enter []uint8, start, goal, budget int32) bool {
	s.seeds = append(s.seeds[:0], Seed{Hex: start})
	s.open(g, edge, enter, budget)
	s.run(goal)
	return s.Reached(goal)
}

// open makes room, takes a new base and puts the seeds into their buckets.
func (s *Search) open(g *Grid, edge, enter []uint8, budget int32) {
	if budget < 0 || budget > MaxBudget || len(edge) < int(g.N)*6 || enter != nil && len(enter) < int(g.N) {
		panic("path: budget or tables out of range")
	}
	s.grid, s.edge, s.enter, s.budget = g, edge, enter, uint32(budget)
	if len(s.label) < int(g.N) {
		s.label, s.base = make([]uint32, g.N), 0
		s.settle, s.blank = make([]int32, 0, g.N), make([]uint8, g.N)
	}
	if len(s.head) <= int(budget) {
		s.head = make([]uint32, budget+1)
	}
	if s.enter == nil {
		s.enter = s.blank
	}
	if s.base <= s.budget {
		for i := range s.label {
			s.label[i] = 1<<32 - 1
		}
		s.base = 1<<32 - 1<<24 // a label and the dearest step, to a forbidden hex, never overflow
	}
	s.base -= s.budget + 1
	s.used = 1
	for _, seed := range s.seeds {
		if c := uint32(seed.Cost); c <= s.budget && s.base+c < s.label[seed.Hex] {
			if len(s.nodes) < int(s.used)+1 {
				s.grow()
			}
			s.label[seed.Hex] = s.base + c
			s.nodes[s.used] = node{uint32(seed.Hex), s.head[c]}
			s.head[c] = s.used
			s.used++
		}
	}
}

// grow doubles the nodes.
func (s *Search) grow() []node {
	s.nodes = append(s.nodes, make([]node, len(s.nodes)+64)...)
	return s.nodes
}

// run empties the buckets in order of cost. A hex found again at less cost leaves
// its older node behind, which is known by its label. Every step costs at least
// 1, so a bucket does not grow while it is emptied.
func (s *Search) run(goal int32) {
	s.settle, s.taken = s.settle[:0], 1
	for c := uint32(0); c <= s.budget && s.taken < s.used; c++ {
		k := s.head[c]
		if k == 0 {
			continue
		}
		s.head[c] = 0
		if c == s.budget {
			s.collect(k, c)
		} else {
			s.expand(k, c)
		}
		if goal >= 0 && s.label[goal]-s.base <= c {
			clear(s.head[c+1 : s.budget+1])
			s.budget = c
		}
	}
}

// expand settles the hexes of bucket c, whose newest node is k, and puts their
// neighbours into later buckets. Everything is in locals: this is the inner loop.
func (s *Search) expand(k, c uint32) {
	label, edges, neighbours := s.label[:s.grid.N], s.edge, s.grid.Neighbours
	enter := s.enter[:s.grid.N]
	nodes, head, used, order := s.nodes, s.head, s.used, s.settle
	base, limit := s.base, s.base+s.budget+1
	cur := base + c
	for k != 0 {
		nd := nodes[k]
		k = nd.next
		s.taken++
		h := nd.hex &^ noExit
		if label[h] != cur {
			continue
		}
		order = append(order, int32(h))
		if nd.hex != h && !s.isSeed(int32(h)) {
			continue
		}
		if len(nodes) < int(used)+6 {
			nodes = s.grow()
		}
		edge, near := (*[6]uint8)(edges[h*6:]), (*[6]int32)(neighbours[h*6:])
		for d := range edge {
			w := uint32(edge[d])
			if w == 0 {
				continue
			}
			n := uint32(near[d])
			if n >= uint32(len(label)) {
				break
			}
			in := uint32(enter[n])
			next := cur + w + in&uint32(ExtraCost) + in&uint32(Forbidden)<<16
			if next >= min(label[n], limit) {
				continue
			}
			label[n] = next
			bucket := &head[next-base]
			nodes[used] = node{n | in&uint32(Stop)<<24, *bucket}
			*bucket = used
			used++
		}
	}
	s.used, s.settle = used, order
}

// collect settles the hexes of the last bucket, from which nothing leads on.
func (s *Search) collect(k, c uint32) {
	for ; k != 0; k = s.nodes[k].next {
		s.taken++
		if h := s.nodes[k].hex &^ noExit; s.label[h] == s.base+c {
			s.settle = append(s.settle, int32(h))
		}
	}
}
