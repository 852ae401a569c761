package mapgen

import (
	"math"
	"slices"
	"sort"

	"auguststorm/engine/hex"
)

// River is a river along hexsides.
type River struct {
	ID, Name string
	Rank     uint8   // 1 minor, 2 major
	Sides    []int32 // hex*6 + direction, in order along the river, direction E NE or NW
	Runs     []run   // its course
}

// run is a stretch of a river's course on the map.
type run struct {
	at       []Point // km, about 1.5 km apart
	frontier []bool  // within 6 km of an international frontier
	lake     bool    // the middle of a lake, which is a river where the hexes are land
}

// rivers lays all rivers along hexsides, the great ones first.
func (a *Atlas) rivers() {
	a.river, a.riverOf = make([]uint8, a.Hexes()*6), make([]int32, a.Hexes()*6)
	for i := range a.riverOf {
		a.riverOf[i] = -1
	}
	a.Rivers = nil
	features := slices.Clone(a.bundle.Rivers)
	sort.SliceStable(features, func(i, j int) bool { return features[i].number("rank") < features[j].number("rank") })
	index, bed := map[string]int{}, map[int32]bool{}
	for _, f := range features {
		rank := a.riverRank(f)
		if rank == 0 {
			continue
		}
		name := a.riverName(f)
		i, known := index[name]
		if !known {
			i = len(a.Rivers)
			index[name] = i
			a.Rivers = append(a.Rivers, River{ID: kebab(name), Name: name, Rank: rank})
		}
		for _, l := range f.Lines {
			for _, r := range a.runs(l) {
				r.lake = f.flag("lake_centerline")
				a.Rivers[i].Runs = append(a.Rivers[i].Runs, r)
				a.layRiver(i, r, rank, bed)
			}
		}
	}
	a.Rivers = slices.DeleteFunc(a.Rivers, func(r River) bool { return len(r.Sides) == 0 })
	for i := range a.Rivers {
		for _, s := range a.Rivers[i].Sides {
			a.setSide(s, func(t int32) { a.riverOf[t] = int32(i) })
		}
	}
}

func (a *Atlas) layRiver(i int, r run, rank uint8, bed map[int32]bool) {
	corners, sides := a.trace(r, bed)
	for _, v := range corners {
		bed[v] = true
	}
	for _, s := range sides {
		wet, other := a.Water(s/6), a.Water(a.Neighbour(s/6, s%6))
		if a.river[s] >= rank || wet && other || r.lake && (wet || other) {
			continue
		}
		a.Rivers[i].Sides = append(a.Rivers[i].Sides, s)
		a.setSide(s, func(t int32) { a.river[t] = rank })
	}
}

// setSide calls use for both entries of a hexside.
func (a *Atlas) setSide(s int32, use func(t int32)) {
	use(s)
	if n := a.Neighbour(s/6, s%6); n >= 0 {
		use(n*6 + hex.Opposite(s%6))
	}
}

// riverName is what a river is called on the map.
func (a *Atlas) riverName(f Feature) string {
	for i := range a.Config.Rivers {
		if o := &a.Config.Rivers[i]; o.As != "" && o.holds(f) {
			return o.As
		}
	}
	return f.text("name")
}

func (a *Atlas) riverRank(f Feature) uint8 {
	rank := uint8(0)
	switch n := f.number("rank"); {
	case n <= 2:
		rank = 2
	case n <= 3:
		rank = 1
	}
	if !f.flag("existed_1945") {
		rank = 0
	}
	for _, o := range a.Config.Rivers {
		switch {
		case !o.holds(f):
		case o.Skip:
			rank = 0
		case o.Rank == "major":
			rank = 2
		case o.Rank == "minor":
			rank = 1
		}
	}
	return rank
}

// runs cuts a river into the stretches that lie on the map.
func (a *Atlas) runs(line []Point) []run {
	var out []run
	var now run
	for _, p := range a.project(line, 1.5) {
		if a.At(p) >= 0 {
			now.at = append(now.at, p)
			now.frontier = append(now.frontier, a.nearFrontier(p, 6))
			continue
		}
		if len(now.at) > 1 {
			out = append(out, now)
		}
		now = run{}
	}
	if len(now.at) > 1 {
		out = append(out, now)
	}
	return out
}

func (a *Atlas) nearFrontier(p Point, km float64) bool {
	for _, l := range a.frontier {
		for _, q := range l {
			if math.Abs(p.X-q.X) < km && distance(p, q) < km {
				return true
			}
		}
	}
	return false
}

// trace is the way of a river from corner to corner along hexsides, without loops.
// Where it ends beside an older bed it joins it.
func (a *Atlas) trace(r run, bed map[int32]bool) (corners, sides []int32) {
	cuts := []int{0}
	length := 0.0
	for i := 1; i < len(r.at); i++ {
		if length += distance(r.at[i-1], r.at[i]); length >= 2.2*a.D {
			cuts, length = append(cuts, i), 0
		}
	}
	if length < 0.8*a.D && len(cuts) > 1 {
		cuts = cuts[:len(cuts)-1]
	}
	cuts = append(cuts, len(r.at)-1)
	at := map[int32]int{}
	last := a.mouth(r.at[0], bed)
	corners, at[last] = []int32{last}, 0
	for i := 1; i < len(cuts); i++ {
		goal := a.nearestCorner(r.at[cuts[i]])
		if i == len(cuts)-1 {
			goal = a.mouth(r.at[cuts[i]], bed)
		}
		way := a.piece(r, cuts[i-1], cuts[i], last, goal)
		if way == nil {
			continue
		}
		for _, v := range way[1:] {
			if k, looped := at[v]; looped {
				for _, u := range corners[k+1:] {
					delete(at, u)
				}
				corners = corners[:k+1]
				continue
			}
			at[v] = len(corners)
			corners = append(corners, v)
		}
		last = goal
	}
	for i := 1; i < len(corners); i++ {
		for _, e := range a.edges(corners[i-1]) {
			if e.to == corners[i] && e.hex >= 0 {
				sides = append(sides, a.canonical(e.hex, e.dir))
			}
		}
	}
	return corners, sides
}

// mouth is the corner where a river ends: on an older bed nearby, or the nearest.
func (a *Atlas) mouth(p Point, bed map[int32]bool) int32 {
	v := a.nearestCorner(p)
	if bed[v] {
		return v
	}
	best, found := 0.75*a.D, v
	for _, w := range a.cornersWithin(v, 2) {
		if q := distance(p, a.cornerPoint(w)); bed[w] && q < best {
			best, found = q, w
		}
	}
	return found
}

// cornersWithin lists the corners at most n hexsides from v, v first.
func (a *Atlas) cornersWithin(v int32, n int) []int32 {
	out := []int32{v}
	for first := 0; n > 0; n-- {
		end := len(out)
		for ; first < end; first++ {
			for _, e := range a.edges(out[first]) {
				if e.to >= 0 && !slices.Contains(out, e.to) {
					out = append(out, e.to)
				}
			}
		}
	}
	return out
}

// canonical writes a hexside with direction E, NE or NW.
func (a *Atlas) canonical(h, d int32) int32 {
	if d >= 3 {
		return a.Neighbour(h, d)*6 + d - 3
	}
	return h*6 + d
}

// bank is a place whose side of the river is known: its hex, and the sign of the
// side as seen downstream (+1 left, -1 right).
type bank struct {
	place int
	sign  float64
}

// piece finds the way of a stretch between two corners.
func (a *Atlas) piece(r run, from, to int, start, goal int32) []int32 {
	lo, hi := max(0, from-20), min(len(r.at)-1, to+20)
	pts := r.at[lo : hi+1]
	banks := a.banks(pts)
	return search(start, goal, func(v int32, visit func(int32, float64)) {
		for _, e := range a.edges(v) {
			if e.to < 0 {
				continue
			}
			p, q := a.cornerPoint(v), a.cornerPoint(e.to)
			mid := Point{(p.X + q.X) / 2, (p.Y + q.Y) / 2}
			k, dist := nearest(pts, mid)
			if dist > 2.5*a.D {
				continue
			}
			visit(e.to, a.sideCost(e, mid, pts, k, dist, r.frontier[lo+k], banks))
		}
	})
}

// sideCost is the price of running along a hexside.
func (a *Atlas) sideCost(e edge, mid Point, pts []Point, k int, dist float64, frontier bool, banks map[int32]bank) float64 {
	rel := dist / a.D
	cost := 0.15 + 6*rel*rel
	if rel > 0.9 {
		cost += 4
	}
	if e.hex < 0 {
		return cost
	}
	n := a.Neighbour(e.hex, e.dir)
	if a.Water(e.hex) && a.Water(n) {
		cost += 3
	}
	if frontier && !a.Water(e.hex) && !a.Water(n) {
		if a.Owner[e.hex] != a.Owner[n] {
			cost *= 0.25
		} else {
			cost += 1
		}
	}
	for _, h := range [2]int32{e.hex, n} {
		if b, is := banks[h]; is && side(pts, k, mid, a.Centre(h)) != b.sign {
			cost += 20
		}
	}
	return cost
}

// banks finds the places near a stretch and the side of it they lie on.
func (a *Atlas) banks(pts []Point) map[int32]bank {
	out := map[int32]bank{}
	class := map[int32]int32{}
	for i, p := range a.Places {
		if _, dist := nearest(pts, a.Centre(p.Hex)); dist > 2*a.D {
			continue
		}
		k, dist := nearest(pts, p.P)
		if dist > 1.3*a.D || k == 0 || k == len(pts)-1 {
			continue
		}
		if c, is := class[p.Hex]; is && c <= p.Class {
			continue
		}
		class[p.Hex] = p.Class
		out[p.Hex] = bank{i, side(pts, k, pts[k], p.P)}
	}
	return out
}

// side is +1 where p lies left of the river that runs through mid, else -1.
func side(pts []Point, k int, mid, p Point) float64 {
	a, b := pts[max(0, k-2)], pts[min(len(pts)-1, k+2)]
	if (b.X-a.X)*(p.Y-mid.Y)-(b.Y-a.Y)*(p.X-mid.X) >= 0 {
		return 1
	}
	return -1
}

// nearest is the number of the point of a line nearest to p, and its distance.
func nearest(pts []Point, p Point) (int, float64) {
	best, found := math.Inf(1), 0
	for i, q := range pts {
		if d := (p.X-q.X)*(p.X-q.X) + (p.Y-q.Y)*(p.Y-q.Y); d < best {
			best, found = d, i
		}
	}
	return found, math.Sqrt(best)
}

// snapFrontier moves single hexes from one country to the other where that
// makes frontier and frontier river share more hexsides.
func (a *Atlas) snapFrontier() {
	zone := a.frontierZone()
	for range 6 {
		changed := false
		for h := range a.Hexes() {
			if !zone[h] || a.Water(h) || a.fixed[h] {
				continue
			}
			best, owner := a.mismatch(h, zone), a.Owner[h]
			for d := range int32(6) {
				n := a.Neighbour(h, d)
				if n < 0 || a.Owner[n] < 0 || a.Owner[n] == owner {
					continue
				}
				old := a.Owner[h]
				a.Owner[h] = a.Owner[n]
				if m := a.mismatch(h, zone); m < best && !a.enclave(h) {
					best, owner = m, a.Owner[n]
				}
				a.Owner[h] = old
			}
			if owner != a.Owner[h] {
				a.Owner[h], changed = owner, true
			}
		}
		if !changed {
			return
		}
	}
}

// frontierZone marks the hexes within one hex of a river that is the frontier.
func (a *Atlas) frontierZone() []bool {
	zone := make([]bool, a.Hexes())
	for _, r := range a.Rivers {
		for _, run := range r.Runs {
			for i, p := range run.at {
				h := a.At(p)
				if h < 0 || !run.frontier[i] {
					continue
				}
				zone[h] = true
				for d := range int32(6) {
					if n := a.Neighbour(h, d); n >= 0 && distance(a.Centre(n), p) < 1.1*a.D {
						zone[n] = true
					}
				}
			}
		}
	}
	return zone
}

// mismatch counts the sides of a hex where frontier and river part.
func (a *Atlas) mismatch(h int32, zone []bool) int {
	count := 0
	for d := range int32(6) {
		n := a.Neighbour(h, d)
		if n < 0 || a.Water(n) || !zone[n] {
			continue
		}
		if (a.river[h*6+d] > 0 && a.nearFrontier(a.sideMid(h, d), 0.8*a.D)) != (a.Owner[h] != a.Owner[n]) {
			count++
		}
	}
	return count
}
