package mapgen

import (
	"math"
	"slices"

	"auguststorm/engine/hex"
)

// Line is a railway or road from hex to hex.
type Line struct {
	ID, Name          string
	Gauge, Tracks     int32
	Operator          string
	Class, Confidence string
	Paths             [][]int32 // more than one where it leaves the map in between
	Broken            []string  // stations it could not reach
}

// stop is a station on its hex.
type stop struct {
	station
	hex   int32 // -1 off the map
	fixed bool
	p     Point
}

// lines lays railways, then roads.
func (a *Atlas) lines() {
	used := make([]bool, a.Hexes()*6)
	a.Rails = a.layAll(a.bundle.Rails, a.stationNames(), used)
	a.Roads = a.layAll(a.bundle.Roads, nil, used)
}

// stationNames counts the railways at each station; where two meet is a junction.
func (a *Atlas) stationNames() map[string]int {
	names := map[string]int{}
	for _, f := range a.bundle.Rails {
		for _, s := range f.stations() {
			names[s.name]++
		}
	}
	return names
}

func (a *Atlas) layAll(features []Feature, junctions map[string]int, used []bool) []Line {
	var out []Line
	for _, f := range features {
		if slices.ContainsFunc(a.Config.Links, func(o LinkOverride) bool { return o.ID == kebab(f.text("id")) && o.Skip }) {
			continue
		}
		l := Line{ID: kebab(f.text("id")), Name: f.text("name"), Gauge: int32(f.number("gauge_mm")),
			Tracks: int32(f.number("tracks")), Operator: f.text("operator"), Class: f.text("class"), Confidence: f.text("confidence")}
		a.lay(&l, a.stops(f, junctions), used)
		for _, p := range l.Paths {
			a.eachLink(p, func(h, d int32) { used[h*6+d] = true; used[a.Neighbour(h, d)*6+hex.Opposite(d)] = true })
		}
		if len(l.Paths) > 0 || len(l.Broken) > 0 {
			out = append(out, l)
		}
	}
	return out
}

// eachLink calls use for every step of a path.
func (a *Atlas) eachLink(path []int32, use func(h, d int32)) {
	for i := 1; i < len(path); i++ {
		use(path[i-1], hex.DirectionTo(path[i-1], path[i], a.W))
	}
}

// stops puts the stations on hexes: a place of that name, or the land under it.
func (a *Atlas) stops(f Feature, junctions map[string]int) []stop {
	list := f.stations()
	out := make([]stop, 0, len(list))
	for i, s := range list {
		t := stop{station: s, p: a.Forward(s.at.X, s.at.Y), fixed: i == 0 || i == len(list)-1 || junctions[s.name] > 1}
		t.hex = a.At(t.p)
		for _, p := range a.Places {
			if (p.Name == s.name || slices.Contains(p.Names, s.name)) && distance(p.P, t.p) < 25 {
				t.hex, t.fixed = p.Hex, true
				break
			}
		}
		if t.hex >= 0 && a.Water(t.hex) {
			t.hex = a.shore(t.hex, t.p)
		}
		out = append(out, t)
	}
	return out
}

// shore is the land hex next to h nearest to p, or -1.
func (a *Atlas) shore(h int32, p Point) int32 {
	best, found := math.Inf(1), int32(-1)
	for d := range int32(6) {
		if n := a.Neighbour(h, d); n >= 0 && !a.Water(n) {
			if q := distance(a.Centre(n), p); q < best {
				best, found = q, n
			}
		}
	}
	return found
}

// lay leads a line over its stops.
func (a *Atlas) lay(l *Line, stops []stop, used []bool) {
	var path []int32
	flush := func() {
		if len(path) > 1 {
			l.Paths = append(l.Paths, path)
		}
		path = nil
	}
	last := -1
	for i, s := range stops {
		if s.hex < 0 || last >= 0 && stops[last].hex < 0 {
			if last < 0 {
				last = i
				continue
			}
			a.toRim(&path, stops[last], s, flush)
			last = i
			continue
		}
		if last < 0 {
			path, last = []int32{s.hex}, i
			continue
		}
		if !s.fixed && (distance(stops[last].p, s.p) < 2.6*a.D || i+1 < len(stops) && stops[i+1].fixed && distance(s.p, stops[i+1].p) < 1.5*a.D) {
			continue
		}
		way := a.link(stops[last:i+1], used)
		if way == nil {
			l.Broken = append(l.Broken, stops[last].name+" to "+s.name)
			flush()
			path, last = []int32{s.hex}, i
			continue
		}
		if len(path) == 0 {
			path = way[:1]
		}
		path, last = append(path, way[1:]...), i
	}
	flush()
}

// toRim leads a line to the rim of the map, or from it.
func (a *Atlas) toRim(path *[]int32, from, to stop, flush func()) {
	n := int(distance(from.p, to.p)/(a.D/4)) + 1
	for k := range n + 1 {
		t := float64(k) / float64(n)
		h := a.At(Point{from.p.X + (to.p.X-from.p.X)*t, from.p.Y + (to.p.Y-from.p.Y)*t})
		if k == 0 && from.hex >= 0 {
			h = from.hex
		}
		if k == n && to.hex >= 0 {
			h = to.hex
		}
		if h < 0 || a.Water(h) {
			flush()
			continue
		}
		if m := len(*path); m == 0 {
			*path = []int32{h}
		} else if last := (*path)[m-1]; last != h {
			if hex.DirectionTo(last, h, a.W) < 0 {
				flush()
			}
			*path = append(*path, h)
		}
	}
}

// link is the cheapest way from the first stop to the last, close to the line
// through all of them.
func (a *Atlas) link(stops []stop, used []bool) []int32 {
	var chain []Point
	for i, s := range stops {
		if i == 0 || i == len(stops)-1 {
			s.p = a.Centre(s.hex)
		}
		chain = append(chain, s.p)
	}
	start, goal := stops[0].hex, stops[len(stops)-1].hex
	return search(start, goal, func(h int32, visit func(int32, float64)) {
		for d := range int32(6) {
			n := a.Neighbour(h, d)
			if n < 0 || a.Water(n) {
				continue
			}
			rel := toChain(chain, a.Centre(n)) / a.D
			if rel > 4 {
				continue
			}
			cost := 1 + 1.6*rel*rel
			if t := a.Terrain[n]; t == 'm' || t == 'n' || t == 'e' || t == 'M' {
				cost += 0.15
			}
			cost += []float64{0, 0.3, 0.9}[a.river[h*6+d]]
			if a.Owner[n] != a.Owner[start] && a.Owner[n] != a.Owner[goal] {
				cost += 3
			}
			if used[h*6+d] {
				cost *= 0.85
			}
			visit(n, cost)
		}
	})
}

// toChain is the distance of a point from a chain of straight lines.
func toChain(chain []Point, p Point) float64 {
	best := math.Inf(1)
	for i := 1; i < len(chain); i++ {
		a, b := chain[i-1], chain[i]
		dx, dy := b.X-a.X, b.Y-a.Y
		t := 0.0
		if l := dx*dx + dy*dy; l > 0 {
			t = min(1, max(0, ((p.X-a.X)*dx+(p.Y-a.Y)*dy)/l))
		}
		best = min(best, distance(p, Point{a.X + t*dx, a.Y + t*dy}))
	}
	return best
}

// Bridge is a bridge or ferry on a hexside, hex*6 + direction.
type Bridge struct {
	Side int32
	Kind string
	Name string
}

// bridges stand where lines cross rivers. A railway always has one; a road too;
// a track has a ferry over a major river and a ford, which is nothing, over a
// minor one. The config's crossings come first.
func (a *Atlas) bridges() {
	seen := map[Bridge]bool{}
	add := func(l Line, usual func(rank uint8) string) {
		for _, p := range l.Paths {
			a.eachLink(p, func(h, d int32) {
				s := a.canonical(h, d)
				rank := a.river[s]
				if rank == 0 {
					return
				}
				b := Bridge{Side: s, Kind: usual(rank)}
				for _, c := range a.Config.Crossings {
					if c.Line == l.ID && (c.River == "" || a.riverOf[s] >= 0 && c.River == a.Rivers[a.riverOf[s]].Name) {
						b.Kind, b.Name = c.Kind, c.Name
					}
				}
				key := Bridge{Side: s, Kind: b.Kind}
				if b.Kind != "" && b.Kind != "none" && !seen[key] {
					seen[key] = true
					a.Bridges = append(a.Bridges, b)
				}
			})
		}
	}
	for _, l := range a.Rails {
		add(l, func(uint8) string { return "rail" })
	}
	for _, l := range a.Roads {
		add(l, func(rank uint8) string {
			switch {
			case l.Class == "road":
				return "road"
			case rank == 2:
				return "ferry"
			}
			return ""
		})
	}
}
