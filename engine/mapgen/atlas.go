// Package mapgen makes the hex map of a scenario from open geodata, and checks it. The manual
// page mapgen.md describes the config and the data; nothing here runs during a game.
package mapgen

import (
	"fmt"
	"math"
	"strings"

	"auguststorm/engine/hex"
)

// Atlas is the map while it is made.
type Atlas struct {
	*Grid
	Config  *Config
	Samples []Sample
	Terrain []byte  // code of each hex
	Owner   []int32 // index into Config.Countries, or -1
	Height  []float64

	Places    []Place
	Rivers    []River
	Rails     []Line
	Roads     []Line
	Bridges   []Bridge
	Forts     []Site
	Airfields []Site
	Labels    []Label

	river      []uint8   // rank by hexside: 0 none, 1 minor, 2 major
	riverOf    []int32   // index into Rivers by hexside, or -1
	frontier   [][]Point // international frontiers in km
	Findings   []Finding
	Ways       map[string]Way // routes of the config, once checked
	objectives []Objective
	bundle     *Bundle
	fixed      []bool // hexes whose owner an override set
}

// Place is a place on its hex.
type Place struct {
	PlaceRecord
	Hex   int32
	Owner int32
	P     Point // km
}

// Site is a fort or airfield on its hex; an airfield leaves the keys of a fort empty.
type Site struct {
	SiteRecord
	Hex int32
}

// Label is a lettering point.
type Label struct {
	Name        string
	Hex         int32
	Angle, Rank int32
}

// Generate makes a map: the whole pipeline.
func Generate(c *Config, b *Bundle) (*Atlas, error) {
	a := &Atlas{Config: c, bundle: b}
	a.Grid = NewGrid(NewAlbers(c.Map.Parallel[0], c.Map.Parallel[1], c.Map.OriginAt[0], c.Map.OriginAt[1]),
		c.Map.Lon, c.Map.Lat, c.Map.WidthKM, c.Map.HeightKM, c.Map.HexKM)
	a.ground()
	if err := a.overrides(); err != nil {
		return nil, err
	}
	if err := a.places(); err != nil {
		return nil, err
	}
	a.frontiers()
	a.owners()
	a.rivers()
	a.snapFrontier()
	a.rivers()
	a.flip()
	a.lines()
	a.bridges()
	if err := a.sites(); err != nil {
		return nil, err
	}
	a.labels()
	return a, nil
}

// ground samples every hex: terrain, height and owner.
func (a *Atlas) ground() {
	n, offsets := a.Hexes(), samplePoints(a.D)
	m := a.bundle.masks(a.Config.Countries)
	a.Samples, a.Terrain = make([]Sample, n), make([]byte, n)
	a.Owner, a.Height, a.fixed = make([]int32, n), make([]float64, n), make([]bool, n)
	for h := range n {
		s := a.sample(a.bundle, m, h, offsets, len(a.Config.Countries))
		a.Samples[h], a.Owner[h], a.Height[h] = s, -1, s.Mean
		if code, water := s.water(); water {
			a.Terrain[h] = code
			continue
		}
		a.Terrain[h] = s.code(a.D)
		a.Owner[h] = s.owner()
	}
}

// owner is the country with most votes, or -1 where none has any.
func (s *Sample) owner() int32 {
	best, found := 0, int32(-1)
	for i, v := range s.Owner {
		if v > best {
			best, found = v, int32(i)
		}
	}
	return found
}

// Water says whether a hex is sea or lake.
func (a *Atlas) Water(h int32) bool { return a.Terrain[h] == '~' || a.Terrain[h] == 'o' }

// raise makes a water hex land if it holds any land at all.
func (a *Atlas) raise(h int32) bool {
	if !a.Water(h) {
		return true
	}
	s := &a.Samples[h]
	if float64(s.Land) < 0.015*float64(s.Points) {
		return false
	}
	a.Terrain[h], a.Owner[h] = s.code(a.D), s.owner()
	return true
}

func (a *Atlas) overrides() error {
	for _, o := range a.Config.Terrain {
		h := a.Find(o.Lon, o.Lat)
		if h < 0 {
			continue // a config may be used for a smaller map
		}
		switch {
		case o.Code == "land":
			a.Terrain[h] = a.Samples[h].code(a.D)
		case o.Code != "":
			a.Terrain[h] = o.Code[0]
		}
		if o.Country != "" {
			i := a.country(o.Country)
			if i < 0 {
				return fmt.Errorf("terrain at %g %g: unknown country %q", o.Lat, o.Lon, o.Country)
			}
			a.Owner[h], a.fixed[h] = i, true
		}
		if a.Water(h) {
			a.Owner[h] = -1
		} else if a.Owner[h] < 0 {
			a.Owner[h] = a.Samples[h].owner()
		}
	}
	return nil
}

// country is the index of a country by its id here or in the geodata, or -1.
func (a *Atlas) country(id string) int32 {
	for i, c := range a.Config.Countries {
		if c.ID == id || c.Source == id {
			return int32(i)
		}
	}
	return -1
}

// owners gives land without any vote to the nearest country, ring by ring, and
// then hands single hexes cut off from their country to a neighbour.
func (a *Atlas) owners() {
	for changed := true; changed; {
		changed = false
		old := append([]int32(nil), a.Owner...)
		for h := range a.Hexes() {
			if a.Water(h) || old[h] >= 0 {
				continue
			}
			if o := a.mostAround(h, old); o >= 0 {
				a.Owner[h], changed = o, true
			}
		}
	}
	elsewhere := a.country(a.Config.Map.Off)
	for h := range a.Hexes() {
		if a.Water(h) {
			a.Owner[h] = -1
		} else if a.Owner[h] < 0 {
			a.Owner[h] = elsewhere
		}
	}
	for range 3 {
		for h := range a.Hexes() {
			if a.Owner[h] >= 0 && !a.fixed[h] && a.enclave(h) {
				a.Owner[h] = a.mostAround(h, a.Owner)
			}
		}
	}
}

// enclave says that a hex touches land, but none of its own country.
func (a *Atlas) enclave(h int32) bool {
	land := false
	for d := range hex.Directions {
		n := a.Neighbour(h, int32(d))
		if n < 0 {
			return false
		}
		if a.Water(n) {
			continue
		}
		if a.Owner[n] == a.Owner[h] {
			return false
		}
		land = true
	}
	return land
}

func (a *Atlas) mostAround(h int32, owner []int32) int32 {
	votes := make([]int, len(a.Config.Countries))
	for d := range hex.Directions {
		if n := a.Neighbour(h, int32(d)); n >= 0 && owner[n] >= 0 {
			votes[owner[n]]++
		}
	}
	best, found := 0, int32(-1)
	for i, v := range votes {
		if v > best {
			best, found = v, int32(i)
		}
	}
	return found
}

// frontiers projects the frontier lines, densified to 3 km.
func (a *Atlas) frontiers() {
	for _, f := range a.bundle.Borders {
		for _, l := range f.Lines {
			a.frontier = append(a.frontier, a.project(l, 3))
		}
	}
}

// project takes a line in degrees to km with points at most step km apart.
func (g *Grid) project(line []Point, step float64) []Point {
	var out []Point
	for i, p := range line {
		q := g.Forward(p.X, p.Y)
		if i > 0 {
			last := out[len(out)-1]
			n := math.Ceil(distance(last, q) / step)
			for k := 1.0; k < n; k++ {
				out = append(out, Point{last.X + (q.X-last.X)*k/n, last.Y + (q.Y-last.Y)*k/n})
			}
		}
		out = append(out, q)
	}
	return out
}

func (a *Atlas) labels() {
	for _, f := range a.bundle.Labels {
		for _, l := range f.Lines {
			if h := a.Find(l[0].X, l[0].Y); h >= 0 {
				a.Labels = append(a.Labels, Label{f.text("name"), h, int32(f.number("angle_deg")), int32(max(1, min(3, f.number("rank"))))})
			}
		}
	}
}

// kebab makes an id of a name.
func kebab(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	return strings.Join(words, "-")
}
