package scenarios_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"auguststorm/engine/hex"
	"auguststorm/engine/mapgen"
	"auguststorm/engine/mapgen/fine"
	"auguststorm/engine/scenario"
	"auguststorm/scenarios"
)

// sides lists the hexsides of a river on the board: hex and direction.
func sides(m *scenario.Map, list string) (out [][2]int32) {
	for _, word := range strings.Fields(list) {
		label, dirs, _ := strings.Cut(word, ":")
		h, _ := hex.Parse(label, m.Width, m.Height)
		for _, name := range strings.Split(dirs, ",") {
			d, _ := hex.Direction(name)
			out = append(out, [2]int32{h, d})
		}
	}
	return out
}

func TestTheFrontierRiversPartTheirCountries(t *testing.T) {
	s := augustStorm(t)
	b := s.Board
	for id, least := range map[string]int{"amur": 140, "ussuri": 35, "argun": 60, "yalu": 50, "tumen": 28, "sungacha": 8} {
		i := slices.IndexFunc(s.Map.Rivers, func(r scenario.River) bool { return r.ID == id })
		if i < 0 {
			t.Errorf("there is no river %s", id)
			continue
		}
		apart := 0
		for _, x := range sides(&s.Map, s.Map.Rivers[i].Sides) {
			n, ok := hex.Neighbour(x[0], x[1], b.Width, b.Height)
			if ok && b.Country[x[0]] != b.Country[n] {
				apart++
			}
		}
		if apart < least {
			t.Errorf("the %s parts two countries on %d hexsides, want at least %d", id, apart, least)
		}
	}
}

// place is the hex of a place of the map.
func place(t *testing.T, s *scenario.Scenario, id string) int32 {
	t.Helper()
	i := slices.IndexFunc(s.Map.Places, func(p scenario.Place) bool { return p.ID == id })
	if i < 0 {
		t.Fatalf("there is no place %s", id)
	}
	return s.Map.Places[i].Hex.Hex
}

func TestTheChineseEasternRailwayRunsThrough(t *testing.T) {
	s := augustStorm(t)
	b := s.Board
	next := func(h int32) (out []int32) {
		for d := range int32(6) {
			if n, ok := hex.Neighbour(h, d, b.Width, b.Height); ok && b.Rail[h*6+d] != scenario.NoRail {
				out = append(out, n)
			}
		}
		return out
	}
	for _, c := range []struct {
		from, to string
		most     int // hexes
	}{{"otpor", "harbin", 50}, {"harbin", "suifenho", 26}, {"harbin", "dairen", 54}, {"mukden", "antung", 16}, {"mukden", "chinwangtao", 26}, {"chita", "khabarovsk", 120}, {"khabarovsk", "vladivostok", 45}} {
		goal, dist, queue := place(t, s, c.to), map[int32]int{place(t, s, c.from): 0}, []int32{place(t, s, c.from)}
		for i := 0; i < len(queue); i++ {
			for _, n := range next(queue[i]) {
				if _, seen := dist[n]; !seen {
					dist[n] = dist[queue[i]] + 1
					queue = append(queue, n)
				}
			}
		}
		if n, ok := dist[goal]; !ok || n > c.most {
			t.Errorf("%s to %s is %d hexes of railway, want at most %d", c.from, c.to, n, c.most)
		}
	}
}

func TestTheProjectionInTheFileFindsTheHexOfEachPlace(t *testing.T) {
	m := augustStorm(t).Map
	deg := func(d scenario.Degree) float64 { return float64(d) / 10000 }
	p := m.Projection
	a := mapgen.NewAlbers(deg(p.Parallel1), deg(p.Parallel2), deg(p.Lat0), deg(p.Lon0))
	km, near := float64(m.HexKM), 0
	for _, q := range m.Places {
		at := a.Forward(deg(q.Lon), deg(q.Lat))
		col, row := q.Hex.Hex%m.Width, q.Hex.Hex/m.Width
		x := float64(p.OriginX)/1000 + km*(float64(col)+0.5*float64(row&1))
		y := float64(p.OriginY)/1000 - km*float64(row)*math.Sqrt(3)/2
		off := math.Hypot(at.X-x, at.Y-y) / km
		if off > 1.3 {
			t.Errorf("%s lies %.2f hexes from the centre of its hex", q.ID, off)
		}
		if off < 0.58 {
			near++
		}
	}
	if near*10 < len(m.Places)*8 {
		t.Errorf("only %d of %d places lie in their own hex", near, len(m.Places))
	}
}

func TestTheFilesForDrawingFitTheMap(t *testing.T) {
	m := augustStorm(t).Map
	f, err := scenarios.FS.Open("august-storm/relief.png")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := fine.ReadRelief(f, m.Width, m.Height); err != nil {
		t.Error(err)
	}
	east, south := (float64(m.Width)+2)*float64(m.HexKM), float64(m.Height+3)*float64(m.HexKM)*math.Sqrt(3)/2
	for name, kinds := range map[string][]string{"shore.txt": {"land", "lake"}, "rivers.txt": {"minor", "major"}} {
		f, err := scenarios.FS.Open("august-storm/" + name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		lines, err := fine.Read(f)
		if err != nil || len(lines) < 100 {
			t.Errorf("%s: %d lines, %v", name, len(lines), err)
		}
		for _, l := range lines {
			if !slices.Contains(kinds, l.Kind) {
				t.Errorf("%s holds a line of kind %s", name, l.Kind)
			}
			for i := 0; i < len(l.XY); i += 2 {
				if x, y := l.XY[i], l.XY[i+1]; x < -30 || y < -30 || x > east || y > south {
					t.Fatalf("%s: a %s reaches %.0f, %.0f km, off the map", name, l.Kind, x, y)
				}
			}
			if l.Kind == "major" || l.Kind == "minor" {
				if !slices.ContainsFunc(m.Rivers, func(r scenario.River) bool { return r.ID == l.Name }) {
					t.Errorf("%s: the map has no river %s", name, l.Name)
				}
			}
		}
	}
}

func TestFrontierTownsFaceEachOtherOverTheirRiver(t *testing.T) {
	s := augustStorm(t)
	b := s.Board
	for _, pair := range [][2]string{{"heiho", "blagoveshchensk"}, {"hutou", "iman"}, {"antung", "shingishu"}, {"tumen", "nanyo"}} {
		from, to := place(t, s, pair[0]), place(t, s, pair[1])
		d := hex.DirectionTo(from, to, b.Width)
		if d < 0 || b.River[from*6+d] == scenario.NoRiver {
			t.Errorf("no river parts %s and %s", pair[0], pair[1])
		}
	}
}
