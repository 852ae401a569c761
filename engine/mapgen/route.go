package mapgen

import (
	"fmt"
	"os"
	"strings"

	"auguststorm/engine/scenario"

	"github.com/BurntSushi/toml"
)

// Objective is one place whose fall the historical record dates.
type Objective struct {
	Name     string
	Lat, Lon float64
}

// ReadObjectives reads the objectives of a historical record, for Check.
func (a *Atlas) ReadObjectives(name string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return fmt.Errorf("%s: the historical record cannot be read; name the folder that holds timeline.toml, or leave --history out", name)
	}
	var record struct {
		Objective []Objective `toml:"objective"`
	}
	if _, err := toml.Decode(string(data), &record); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	a.objectives = record.Objective
	return nil
}

// mover is a mobility class of the routes: its TEC column and its costs along a
// track, a road, and over rivers, in MP.
type mover struct {
	enter       func(t *scenario.Terrain) int32
	track, road int32
	day         int32 // MA
}

// movers are the mobility classes with the default figures of the rules.
func movers(m *scenario.MovementRules) map[string]mover {
	return map[string]mover{
		"leg":     {func(t *scenario.Terrain) int32 { return t.Leg }, m.TrackLeg, m.RoadLeg, m.MALeg},
		"cavalry": {func(t *scenario.Terrain) int32 { return t.Cavalry }, m.TrackCavalry, m.RoadCavalry, m.MACavalry},
		"truck":   {func(t *scenario.Terrain) int32 { return t.Truck }, m.TrackTruck, m.RoadTruck, m.MATruck},
		"track":   {func(t *scenario.Terrain) int32 { return t.Track }, m.TrackTrack, m.RoadTrack, m.MATrack},
	}
}

// Way is the cheapest way of a mobility class between two places.
type Way struct {
	Hexes []int32
	MP    int32
	Worst int32 // dearest step
	Days  int32 // marches of a full MA
}

// way finds the cheapest way of a class under the default rules, without any enemy.
func (a *Atlas) way(from, to int32, class string, rules *scenario.MovementRules, tec map[byte]*scenario.Terrain) (Way, bool) {
	m, links, over := movers(rules)[class], a.links(), a.spans()
	cost := func(h, d, n int32) int32 {
		c := int32(0)
		if t := tec[a.Terrain[n]]; t != nil {
			c = m.enter(t)
		}
		s := a.canonical(h, d)
		if w := links[s]; w == 2 {
			c = lesser(c, m.road)
		} else if w == 1 {
			c = lesser(c, m.track)
		}
		if c == 0 {
			return 0
		}
		if r := a.river[s]; r > 0 && !over[s] {
			c += []int32{0, rules.MinorRiver, rules.MajorRiver}[r]
		}
		return c
	}
	hexes := search(from, to, func(h int32, visit func(int32, float64)) {
		for d := range int32(6) {
			if n := a.Neighbour(h, d); n >= 0 {
				if c := cost(h, d, n); c > 0 {
					visit(n, float64(c))
				}
			}
		}
	})
	if hexes == nil {
		return Way{}, false
	}
	w := Way{Hexes: hexes}
	a.eachLink(hexes, func(h, d int32) {
		c := cost(h, d, a.Neighbour(h, d))
		w.MP += c
		w.Worst = max(w.Worst, c)
	})
	return w, true
}

// lesser is the lesser of two costs, of which 0 forbids.
func lesser(a, b int32) int32 {
	if a == 0 || b > 0 && b < a {
		return b
	}
	return a
}

// links is the best way over each hexside: 2 road, 1 track or railway.
func (a *Atlas) links() []uint8 {
	out := make([]uint8, a.Hexes()*6)
	mark := func(lines []Line) {
		for _, l := range lines {
			v := uint8(1)
			if l.Class == "road" {
				v = 2
			}
			for _, p := range l.Paths {
				a.eachLink(p, func(h, d int32) { s := a.canonical(h, d); out[s] = max(out[s], v) })
			}
		}
	}
	mark(a.Rails)
	mark(a.Roads)
	return out
}

// spans marks the hexsides with a bridge or ferry.
func (a *Atlas) spans() map[int32]bool {
	out := map[int32]bool{}
	for _, b := range a.Bridges {
		out[b.Side] = true
	}
	return out
}

// checkRoutes follows the routes of the config with their mobility class.
func (a *Atlas) checkRoutes(found func(id, format string, args ...any)) {
	all, terrains := scenario.DefaultRules(), scenario.DefaultTerrains()
	rules, tec := &all.Movement, map[byte]*scenario.Terrain{}
	for i := range terrains {
		tec[terrains[i].Code[0]] = &terrains[i]
	}
	a.Ways = map[string]Way{}
	at := map[string]int32{}
	for _, p := range a.Places {
		at[p.ID] = p.Hex
	}
	for _, r := range a.Config.Routes {
		class := r.class()
		total, id := Way{}, kebab(r.Name)
		for i := 1; i < len(r.Via); i++ {
			from, ok1 := at[r.Via[i-1]]
			to, ok2 := at[r.Via[i]]
			if !ok1 || !ok2 {
				found(id, "%s or %s is no place of the map", r.Via[i-1], r.Via[i])
				break
			}
			w, ok := a.way(from, to, class, rules, tec)
			if !ok {
				found(id, "%s cannot get from %s to %s", class, r.Via[i-1], r.Via[i])
				break
			}
			total.Hexes = append(total.Hexes, w.Hexes[min(len(total.Hexes), 1):]...)
			total.MP += w.MP
			total.Worst = max(total.Worst, w.Worst)
		}
		day := movers(rules)[class].day
		total.Days = (total.MP + day - 1) / day
		a.Ways[r.Name] = total
		if r.Days > 0 && total.Days > r.Days {
			found(id, "%s: %d MP, %d days for %s, more than %d", strings.Join(r.Via, " - "), total.MP, total.Days, class, r.Days)
		}
		if total.Worst > day+rules.CarryOver {
			found(id, "one step costs %d MP, more than a day and the carry-over of %s", total.Worst, class)
		}
	}
}

// class is the mobility class of a route; lorries are the hardest to please.
func (r *RouteCheck) class() string {
	if r.Class == "" {
		return "truck"
	}
	return r.Class
}
