package mapgen

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"auguststorm/engine/hex"
)

// Finding is one thing that a check found.
type Finding struct {
	Check, ID, Text string
	Accepted        string // the reason it may stand, or empty
}

// check is one check of the finished map. name is the key under which the config accepts.
type check struct {
	name, title string
	run         func(a *Atlas, found func(id, format string, args ...any))
}

var checks = []check{
	{"bank", "towns on the wrong bank of a river", (*Atlas).checkBanks},
	{"enclave", "hexes cut off from their country", (*Atlas).checkEnclaves},
	{"frontier", "hexes on the far bank of the river that is their frontier", (*Atlas).checkFrontier},
	{"place", "places in the water or in another country", (*Atlas).checkPlaces},
	{"port", "ports without sea", (*Atlas).checkPorts},
	{"station", "stations and towns off their line", (*Atlas).checkStations},
	{"crossing", "railways that cross a river without bridge or ferry", (*Atlas).checkCrossings},
	{"route", "routes that cannot be driven", (*Atlas).checkRoutes},
	{"objective", "objectives away from a place", (*Atlas).checkObjectives},
	{"config", "overrides that change nothing", (*Atlas).checkConfig},
}

// Check runs every check, prints what it found and says whether all is clean:
// whatever was found is accepted in the config with a reason.
func (a *Atlas) Check(out io.Writer) bool {
	clean, used := true, map[string]bool{}
	a.Findings = nil
	for _, c := range checks {
		first := len(a.Findings)
		c.run(a, func(id, format string, args ...any) {
			f := Finding{Check: c.name, ID: id, Text: fmt.Sprintf(format, args...)}
			for _, ok := range a.Config.Accept {
				if ok.Check == c.name && ok.ID == id {
					f.Accepted, used[c.name+" "+id] = ok.Reason, true
				}
			}
			a.Findings = append(a.Findings, f)
		})
		open := 0
		for _, f := range a.Findings[first:] {
			if f.Accepted == "" {
				open++
			}
		}
		all := len(a.Findings) - first
		fmt.Fprintf(out, "%-9s  %s: %s\n", c.name, c.title, tally(open, all-open))
		for _, f := range a.Findings[first:] {
			if f.Accepted != "" {
				fmt.Fprintf(out, "           %s: %s (accepted: %s)\n", f.ID, f.Text, f.Accepted)
				continue
			}
			clean = false
			fmt.Fprintf(out, "         ! %s: %s\n", f.ID, f.Text)
		}
	}
	for _, r := range a.Config.Routes {
		if w := a.Ways[r.Name]; w.MP > 0 {
			fmt.Fprintf(out, "           %s: %s, %d hexes, %d MP, %d days\n", r.Name, r.class(), len(w.Hexes)-1, w.MP, w.Days)
		}
	}
	for _, ok := range a.Config.Accept {
		if !used[ok.Check+" "+ok.ID] {
			clean = false
			fmt.Fprintf(out, "         ! accept %s %s: nothing of the kind was found; take it out\n", ok.Check, ok.ID)
		}
	}
	return clean
}

func tally(open, accepted int) string {
	switch {
	case open == 0 && accepted == 0:
		return "none"
	case accepted == 0:
		return fmt.Sprint(open)
	}
	return fmt.Sprintf("%d, and %d accepted", open, accepted)
}

// checkBanks compares, for every place near a river, the side of the river's
// course it lies on with the side of the nearest river hexside its hex lies on.
// Two countries that face each other over the river are apart already.
func (a *Atlas) checkBanks(found func(id, format string, args ...any)) {
	for _, p := range a.Places {
		if r, wrong := a.wrongBank(p); wrong {
			found(p.ID, "hex %s lies on the other bank of the %s", a.Label(p.Hex), r)
		}
	}
}

func (a *Atlas) wrongBank(p Place) (river string, wrong bool) {
	for d := range int32(6) {
		s := p.Hex*6 + d
		if a.river[s] == 0 || a.riverOf[s] < 0 {
			continue
		}
		r, n := &a.Rivers[a.riverOf[s]], a.Neighbour(p.Hex, d)
		if a.Owner[n] != p.Owner && !a.Water(n) {
			continue
		}
		for _, run := range r.Runs {
			k, dist := nearest(run.at, p.P)
			j, near := nearest(run.at, a.sideMid(p.Hex, d))
			// Near its ends and in sharp bends a course has no sides.
			if dist > 0.6*a.D || near > 0.9*a.D || k < 3 || k > len(run.at)-4 || j < 3 || j > len(run.at)-4 {
				continue
			}
			in := side(run.at, k, run.at[k], p.P)
			mine, other := side(run.at, j, a.sideMid(p.Hex, d), a.Centre(p.Hex)), side(run.at, j, a.sideMid(p.Hex, d), a.Centre(n))
			if mine == other {
				continue
			}
			if in != mine {
				return r.Name, true
			}
			return "", false
		}
	}
	return "", false
}

// checkEnclaves finds hexes that touch land but none of their own country, and
// islands of a country inside another of fewer than four hexes.
func (a *Atlas) checkEnclaves(found func(id, format string, args ...any)) {
	seen := make([]bool, a.Hexes())
	for h := range a.Hexes() {
		if seen[h] || a.Water(h) {
			continue
		}
		body, rim, coast := []int32{h}, false, false
		seen[h] = true
		for i := 0; i < len(body); i++ {
			for d := range int32(6) {
				n := a.Neighbour(body[i], d)
				switch {
				case n < 0:
					rim = true
				case a.Water(n):
					coast = true
				case !seen[n] && a.Owner[n] == a.Owner[h]:
					seen[n] = true
					body = append(body, n)
				}
			}
		}
		if len(body) < 4 && !rim && !coast {
			lon, lat := a.Inverse(a.Centre(h))
			found(a.Label(h), "%d hexes of %s at %.2f N %.2f E lie inside another country", len(body), a.Config.Countries[a.Owner[h]].ID, lat, lon)
		}
	}
}

// checkFrontier finds hexes whose own country lies only across a river, while the
// other country lies beside them on their own bank.
func (a *Atlas) checkFrontier(found func(id, format string, args ...any)) {
	for h := range a.Hexes() {
		if a.stranded(h) {
			lon, lat := a.Inverse(a.Centre(h))
			found(a.Label(h), "the hex of %s at %.2f N %.2f E%s lies across the river from its country", a.Config.Countries[a.Owner[h]].ID, lat, lon, a.placesOn(h))
		}
	}
}

// placesOn names the places of a hex in brackets.
func (a *Atlas) placesOn(h int32) string {
	var ids []string
	for _, p := range a.Places {
		if p.Hex == h {
			ids = append(ids, p.ID)
		}
	}
	if ids == nil {
		return ""
	}
	return " (" + strings.Join(ids, ", ") + ")"
}

func (a *Atlas) checkPlaces(found func(id, format string, args ...any)) {
	for _, p := range a.Places {
		switch off := distance(p.P, a.Centre(p.Hex)) / a.D; {
		case a.Water(p.Hex):
			found(p.ID, "hex %s is water", a.Label(p.Hex))
		case a.Owner[p.Hex] != p.Owner:
			found(p.ID, "hex %s belongs to %s", a.Label(p.Hex), a.Config.Countries[a.Owner[p.Hex]].ID)
		case off > 1.3:
			found(p.ID, "hex %s lies %.1f hexes away from it", a.Label(p.Hex), off)
		}
	}
}

func (a *Atlas) checkPorts(found func(id, format string, args ...any)) {
	for _, p := range a.Places {
		if (slices.Contains(p.Flags, "port") || slices.Contains(p.Flags, "naval-base")) && !a.coastal(p.Hex) {
			found(p.ID, "hex %s touches no sea or lake", a.Label(p.Hex))
		}
	}
}

// checkStations finds stretches that could not be laid and stations that lie
// further than a hex from every hex of their line.
func (a *Atlas) checkStations(found func(id, format string, args ...any)) {
	look := func(features []Feature, lines []Line, junctions map[string]int) {
		for _, l := range lines {
			for _, b := range l.Broken {
				found(l.ID, "no way from %s", b)
			}
			f := slices.IndexFunc(features, func(f Feature) bool { return kebab(f.text("id")) == l.ID })
			for _, s := range a.stops(features[f], junctions) {
				if s.hex >= 0 && s.name != "" && !a.onLine(l, s.hex, s.fixed) {
					found(l.ID, "%s at hex %s lies off the line", s.name, a.Label(s.hex))
				}
			}
		}
	}
	look(a.bundle.Rails, a.Rails, a.stationNames())
	look(a.bundle.Roads, a.Roads, nil)
}

// onLine says that a line runs through a hex, or beside it where that will do.
func (a *Atlas) onLine(l Line, h int32, through bool) bool {
	for _, p := range l.Paths {
		for _, q := range p {
			if q == h || !through && hex.Distance(q, h, a.W) <= 1 {
				return true
			}
		}
	}
	// A line of one hex, such as a harbour branch, has no path.
	return len(l.Paths) == 0
}

func (a *Atlas) checkCrossings(found func(id, format string, args ...any)) {
	have := map[int32]bool{}
	for _, b := range a.Bridges {
		have[b.Side] = true
	}
	for _, l := range a.Rails {
		for _, p := range l.Paths {
			a.eachLink(p, func(h, d int32) {
				if s := a.canonical(h, d); a.river[s] > 0 && !have[s] {
					found(l.ID, "no bridge at %s", a.sides([]int32{s}))
				}
			})
		}
	}
}

// checkObjectives wants each objective of the record within a hex of a place of
// its name, or of the hex of any place.
func (a *Atlas) checkObjectives(found func(id, format string, args ...any)) {
	for _, o := range a.objectives {
		at := a.Forward(o.Lon, o.Lat)
		if a.At(at) < 0 {
			found(kebab(o.Name), "it lies off the map")
			continue
		}
		ok := slices.ContainsFunc(a.Places, func(p Place) bool {
			named := p.Name == o.Name || slices.Contains(p.Names, o.Name) || p.ID == kebab(o.Name)
			return distance(at, p.P) < 0.5*a.D || named && distance(at, p.P) < 1.5*a.D
		})
		if !ok {
			found(kebab(o.Name), "no place within half a hex of %.2f N %.2f E, and none of its name beside it", o.Lat, o.Lon)
		}
	}
}

// checkConfig finds overrides that name what is not there. On a smaller map than
// the geodata they may well lie off the map; those are no finding.
func (a *Atlas) checkConfig(found func(id, format string, args ...any)) {
	has := func(features []Feature, key, value string) bool {
		return slices.ContainsFunc(features, func(f Feature) bool { return f.text(key) == value })
	}
	line := func(id string) bool {
		is := func(f Feature) bool { return kebab(f.text("id")) == id }
		return slices.ContainsFunc(a.bundle.Rails, is) || slices.ContainsFunc(a.bundle.Roads, is)
	}
	for _, r := range a.Config.Rivers {
		if !slices.ContainsFunc(a.bundle.Rivers, r.holds) {
			found(r.Name, "the geodata has no river of this name there")
		}
	}
	for _, l := range a.Config.Links {
		if !line(l.ID) {
			found(l.ID, "the geodata has no line of this id")
		}
	}
	for _, c := range a.Config.Crossings {
		if !line(c.Line) {
			found(c.Line, "the geodata has no line of this id")
		} else if c.River != "" && !has(a.bundle.Rivers, "name", c.River) {
			found(c.River, "the geodata has no river of this name")
		}
	}
	for _, c := range a.Config.Countries {
		if !has(a.bundle.Countries, "id", c.Source) {
			found(c.Source, "the geodata has no country of this id")
		}
	}
}
