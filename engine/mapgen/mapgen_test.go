package mapgen

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"auguststorm/engine/hex"
	"auguststorm/engine/mapgen/fine"
	"auguststorm/engine/scenario/load"
)

var (
	update = flag.Bool("update", false, "rewrite the golden files of this package")
	geo    = flag.String("geo", "", "folder of the geodata; tests that need it are skipped without")
)

// tinyFiles is the hand-made bundle of testdata/tiny; its rasters are drawn as text,
// a character a fifth of a degree.
func tinyFiles(t *testing.T) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	names, _ := filepath.Glob("testdata/tiny/*.*")
	for _, n := range names {
		data, err := os.ReadFile(n)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(n)] = &fstest.MapFile{Data: data}
	}
	drawn(t, files, "cover.txt", "landcover_1min", 4, func(c byte) color.Color { return color.Gray{Y: c - '0'} })
	drawn(t, files, "elevation.txt", "elevation_2min", 1, func(c byte) color.Color { return color.Gray16{Y: uint16(c-'0')*100 + 11000} })
	return files
}

func drawn(t *testing.T, files fstest.MapFS, from, to string, fold int, pixel func(c byte) color.Color) {
	t.Helper()
	rows := strings.Fields(string(files[from].Data))
	w, h := len(rows[0])*fold, len(rows)*fold
	var img interface {
		image.Image
		Set(x, y int, c color.Color)
	} = image.NewGray(image.Rect(0, 0, w, h))
	if _, deep := pixel('0').(color.Gray16); deep {
		img = image.NewGray16(image.Rect(0, 0, w, h))
	}
	for y := range h {
		for x := range w {
			img.Set(x, y, pixel(rows[y/fold][x/fold]))
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	files[to+".png"] = &fstest.MapFile{Data: b.Bytes()}
	head, _ := json.Marshal(map[string]any{"width": w, "height": h, "west": 126, "north": 47, "cell_deg": 0.2 / float64(fold)})
	files[to+".json"] = &fstest.MapFile{Data: head}
}

func generate(t *testing.T, files fstest.MapFS, change func(c *Config)) *Atlas {
	t.Helper()
	c, err := ParseConfig(string(files["mapgen.toml"].Data))
	if err != nil {
		t.Fatal(err)
	}
	if change != nil {
		change(c)
	}
	b, err := ReadBundle(files)
	if err != nil {
		t.Fatal(err)
	}
	a, err := Generate(c, b)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func tiny(t *testing.T, change func(c *Config)) *Atlas { return generate(t, tinyFiles(t), change) }

func (a *Atlas) placeOf(t *testing.T, id string) Place {
	t.Helper()
	i := slices.IndexFunc(a.Places, func(p Place) bool { return p.ID == id })
	if i < 0 {
		t.Fatalf("there is no place %s", id)
	}
	return a.Places[i]
}

// outputs are the files of a map, by name.
func outputs(t *testing.T, a *Atlas) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	for name, write := range map[string]func(w io.Writer) error{
		"map.toml":   func(w io.Writer) error { return a.Write(w, "mapgen.toml") },
		"relief.png": a.Relief,
		"shore.txt":  func(w io.Writer) error { return a.Shore(w, "mapgen.toml") },
		"rivers.txt": func(w io.Writer) error { return a.RiverLines(w, "mapgen.toml") },
	} {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		out[name] = b.Bytes()
	}
	return out
}

func compare(t *testing.T, dir string, out map[string][]byte) {
	t.Helper()
	for name, got := range out {
		file := filepath.Join(dir, name)
		if *update {
			if err := os.WriteFile(file, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want, err := os.ReadFile(file); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s differs from what mapgen makes; read the difference, then run the test with -update (%v)", file, err)
		}
	}
}

func TestTheWholePipelineOnATinyLandIsAsTheGoldenFilesSay(t *testing.T) {
	a := tiny(t, nil)
	compare(t, "testdata/tiny", outputs(t, a))
	var report bytes.Buffer
	if !a.Check(&report) {
		t.Errorf("the checks are not clean:\n%s", &report)
	}
}

func TestTheSameInputGivesTheSameBytes(t *testing.T) {
	one, two := outputs(t, tiny(t, nil)), outputs(t, tiny(t, nil))
	for name := range one {
		if !bytes.Equal(one[name], two[name]) {
			t.Errorf("%s differs from run to run", name)
		}
	}
}

func TestMapsOfOtherPlacesSizesAndHexesLoad(t *testing.T) {
	for _, c := range []struct {
		dir                string
		width, height, hex int32
	}{{"tiny", 18, 14, 20}, {"primorye", 43, 44, 12}, {"shumshu", 30, 29, 3}} {
		s, problems := load.Dir(os.DirFS("testdata"), c.dir)
		for _, p := range problems {
			t.Error(p)
		}
		if s == nil {
			continue
		}
		if m := s.Map; m.Width != c.width || m.Height != c.height || m.HexKM != c.hex || len(m.Places) < 3 {
			t.Errorf("%s: %d x %d hexes of %d km with %d places", c.dir, m.Width, m.Height, m.HexKM, len(m.Places))
		}
		f, err := os.Open(filepath.Join("testdata", c.dir, "relief.png"))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if _, err := fine.ReadRelief(f, s.Map.Width, s.Map.Height); err != nil {
			t.Errorf("%s: %v", c.dir, err)
		}
	}
}

// The committed maps are what mapgen makes of the geodata, where there are any:
// go test ./engine/mapgen -geo FOLDER
func TestCommittedMapsAreWhatTheGeodataGive(t *testing.T) {
	if *geo == "" {
		*geo = os.Getenv("AUGUSTSTORM_GEO")
	}
	if *geo == "" {
		t.Skip("no geodata: give -geo FOLDER or AUGUSTSTORM_GEO")
	}
	b, err := ReadBundle(os.DirFS(*geo))
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{"testdata/primorye", "testdata/shumshu", "../../scenarios/august-storm"} {
		c, err := ReadConfig(filepath.Join(dir, "mapgen.toml"))
		if err != nil {
			t.Fatal(err)
		}
		a, err := Generate(c, b)
		if err != nil {
			t.Fatal(err)
		}
		compare(t, dir, outputs(t, a))
		var report bytes.Buffer
		if !a.Check(&report) {
			t.Errorf("%s: the checks are not clean:\n%s", dir, &report)
		}
	}
}

func TestARiverRunsUnbrokenAlongHexsidesToItsMouth(t *testing.T) {
	a := tiny(t, nil)
	for _, r := range a.Rivers {
		ends := map[int32]int{}
		for _, s := range r.Sides {
			p, q := a.sideEnds(s/6, s%6)
			ends[a.nearestCorner(p)]++
			ends[a.nearestCorner(q)]++
		}
		loose := 0
		for _, n := range ends {
			if n == 1 {
				loose++
			}
		}
		if loose != 2 {
			t.Errorf("%s has %d loose ends, want a source and a mouth", r.Name, loose)
		}
	}
	if len(a.Rivers) != 2 || a.Rivers[0].Rank != 2 || a.Rivers[1].Rank != 1 {
		t.Errorf("want the Great River major and the Little River minor, no brook and no canal of later years; got %d rivers", len(a.Rivers))
	}
}

func TestARiverIsRenamedWhereItPassesAPosition(t *testing.T) {
	for _, x := range []struct {
		near []float64
		want string
	}{{[]float64{45.9, 127.5}, "Lesser River"}, {[]float64{44, 120}, "Little River"}, {nil, "Lesser River"}} {
		a := tiny(t, func(c *Config) {
			c.Rivers = append(c.Rivers, RiverOverride{Name: "Little River", Near: x.near, As: "Lesser River"})
		})
		if r := a.Rivers[1]; r.Name != x.want || r.ID != kebab(x.want) {
			t.Errorf("near %v it is called %s, want %s", x.near, r.Name, x.want)
		}
	}
}

func TestARiversideTownStaysOnItsBank(t *testing.T) {
	a := tiny(t, nil)
	for _, id := range []string{"ferrytown", "bankside", "southbank"} {
		if r, wrong := a.wrongBank(a.placeOf(t, id)); wrong {
			t.Errorf("%s lies across the %s", id, r)
		}
	}
	north, south := a.Centre(a.placeOf(t, "ferrytown").Hex), a.Centre(a.placeOf(t, "bankside").Hex)
	if north.Y <= south.Y {
		t.Error("Ferrytown lies north of the river, Bankside south of it")
	}
}

func TestTheFrontierFollowsItsRiver(t *testing.T) {
	a := tiny(t, nil)
	apart, along := 0, 0
	for h := range a.Hexes() {
		for d := range int32(3) {
			n := a.Neighbour(h, d)
			if n < 0 || a.Water(h) || a.Water(n) || a.Owner[h] == a.Owner[n] {
				continue
			}
			apart++
			if a.river[h*6+d] == 2 {
				along++
			}
		}
	}
	if apart == 0 || along*10 < apart*8 {
		t.Errorf("the Great River runs along %d of %d frontier hexsides", along, apart)
	}
}

func TestARiverFlipsAroundATownStrandedOnTheFarBank(t *testing.T) {
	a := tiny(t, nil)
	// Bend the Great River south around a town on its south bank, then let it find back.
	h, _ := hex.Parse("0708", a.W, a.H)
	a.Places = append(a.Places, Place{Hex: h})
	i := int32(slices.IndexFunc(a.Rivers, func(r River) bool { return r.ID == "great-river" }))
	before := slices.Clone(a.Rivers[i].Sides)
	a.flipHex(h, i)
	if !a.stranded(h) {
		t.Fatal("the town is not stranded")
	}
	a.flip()
	slices.Sort(before)
	after := slices.Sorted(slices.Values(a.Rivers[i].Sides))
	if a.stranded(h) || !slices.Equal(before, after) {
		t.Errorf("the river does not run back north of the town: %s", a.sides(a.Rivers[i].Sides))
	}
	for d := range int32(6) {
		if s := a.canonicalOf(h, d); (a.river[h*6+d] > 0) != slices.Contains(after, s) {
			t.Errorf("side %s is out of step with the river's list", hex.Names[d])
		}
	}
}

func TestAnEnclaveOfOneHexGoesToTheCountryAroundIt(t *testing.T) {
	a := tiny(t, nil)
	h := a.Find(128.56, 46.19)
	if c := a.Config.Countries[a.Samples[h].owner()].ID; c != "south" {
		t.Fatalf("the speck is not there in the geodata: %s", c)
	}
	if a.Config.Countries[a.Owner[h]].ID != "north" {
		t.Error("the speck of South inside North is still there")
	}
}

func TestPortsTouchTheSeaAndIslandsWithAPlaceBecomeLand(t *testing.T) {
	a := tiny(t, nil)
	for _, id := range []string{"harbour", "gull-island"} {
		p := a.placeOf(t, id)
		if a.Water(p.Hex) || !a.coastal(p.Hex) {
			t.Errorf("%s is no port at hex %s", id, a.Label(p.Hex))
		}
	}
	if h := a.Find(127.3, 46.4); a.Terrain[h] != 'o' {
		t.Errorf("the Long Lake is %q", a.Terrain[h])
	}
	if h := a.Find(126.55, 44.5); a.Water(h) {
		t.Error("the reservoir of later years is water")
	}
}

func TestRailwaysRunOverTheirTownsAndCrossByBridgeOrFerry(t *testing.T) {
	a := tiny(t, nil)
	path := a.Rails[0].Paths[0]
	for _, id := range []string{"westfort", "ferrytown", "southbank", "harbour"} {
		if !slices.Contains(path, a.placeOf(t, id).Hex) {
			t.Errorf("the North Line misses %s", id)
		}
	}
	ferries := 0
	for _, b := range a.Bridges {
		if b.Kind == "ferry" && b.Name == "train ferry" {
			ferries++
		}
	}
	if ferries == 0 {
		t.Error("the config's ferry over the Great River is missing")
	}
	for i, h := range path[1:] {
		if hex.Distance(path[i], h, a.W) != 1 {
			t.Errorf("the North Line jumps from %s to %s", a.Label(path[i]), a.Label(h))
		}
	}
}

func TestChecksFindWhatIsWrongAndAcceptWhatHasAReason(t *testing.T) {
	broken := func(c *Config) {
		c.Places = append(c.Places, PlaceRecord{ID: "bankside", At: []float64{45.8, 127.6}}, PlaceRecord{ID: "stone-pass", Flags: []string{"port"}})
		c.Terrain = append(c.Terrain, TerrainOverride{Lat: 45.0, Lon: 126.6, Country: "north"})
		c.Crossings = []CrossingConfig{{Line: "r1", Kind: "none"}, {Line: "r9", Kind: "ferry"}}
		c.Routes = append(c.Routes, RouteCheck{Name: "To the island", Via: []string{"harbour", "gull-island"}}, RouteCheck{Name: "Too fast", Via: []string{"southbank", "harbour"}, Class: "leg", Days: 1})
	}
	a := tiny(t, broken)
	a.objectives = []Objective{{"Nowhere", 46.8, 128.0}, {"Harbour", 44.9, 129.15}, {"Beyond", 52, 140}}
	var report bytes.Buffer
	if a.Check(&report) {
		t.Fatal("nothing was found")
	}
	var got []string
	for _, f := range a.Findings {
		got = append(got, f.Check+" "+f.ID)
	}
	for _, want := range []string{"place bankside", "port stone-pass", "crossing r1", "config r9", "route to-the-island", "route too-fast", "objective nowhere", "objective beyond"} {
		if !slices.Contains(got, want) {
			t.Errorf("%q is not found; found are %q", want, got)
		}
	}
	if slices.Contains(got, "objective harbour") {
		t.Error("Harbour lies at its place")
	}
	for _, f := range a.Findings {
		a.Config.Accept = append(a.Config.Accept, Accepted{f.Check, f.ID, "so be it"})
	}
	if !a.Check(io.Discard) {
		t.Error("what is accepted with a reason is clean")
	}
	a.Config.Accept = append(a.Config.Accept, Accepted{"port", "harbour", "no longer true"})
	if a.Check(io.Discard) {
		t.Error("an acceptance of what is not found is not clean")
	}
}

func TestHexesAndDegreesAreTheSamePlaceBothWays(t *testing.T) {
	a := tiny(t, nil)
	for h := range a.Hexes() {
		if lon, lat := a.Inverse(a.Centre(h)); a.Find(lon, lat) != h {
			t.Fatalf("the centre of %s lies in another hex", a.Label(h))
		}
	}
}

func TestTheReliefLiesUnderTheHexes(t *testing.T) {
	a := tiny(t, nil)
	img, err := fine.ReadRelief(bytes.NewReader(outputs(t, a)["relief.png"]), a.W, a.H)
	if err != nil {
		t.Fatal(err)
	}
	nw := a.corner0()
	for h := range a.Hexes() {
		c := a.Centre(h)
		x, y := int((c.X-nw.X)/a.D*fine.PerHex), int((nw.Y-c.Y)/a.D*fine.PerHex)
		if g := img.GrayAt(x, y).Y; a.Terrain[h] != '~' && a.Samples[h].Land == a.Samples[h].Points && g == 0 {
			t.Errorf("%s is land, its relief sea", a.Label(h))
		} else if a.Samples[h].Land+a.Samples[h].Lake == 0 && g != 0 {
			t.Errorf("%s is sea, its relief land", a.Label(h))
		}
	}
}

func TestThePreviewIsDrawn(t *testing.T) {
	var b bytes.Buffer
	if err := tiny(t, nil).Preview(&b); err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(&b)
	if err != nil || img.Bounds().Dx() < 15*previewHex {
		t.Errorf("%v, %v", err, img.Bounds())
	}
}

func TestWhatIsWrongWithTheGeodataIsSaidInOneSentence(t *testing.T) {
	if _, err := ReadBundle(os.DirFS("testdata/no-such-folder")); err == nil || !strings.Contains(err.Error(), "there is no such folder; name the one") {
		t.Errorf("a missing folder: %v", err)
	}
	for _, c := range []struct{ name, file, data, want string }{
		{"a missing file", "rivers.geojson", "", "rivers.geojson is missing; the folder must hold the whole bundle"},
		{"a torn file", "land.geojson", "{\"features\": [\n{\"type\": ", "land.geojson, line 2: this is not GeoJSON: unexpected end of JSON input; unpack the file afresh"},
		{"another JSON", "lakes.geojson", "{}", "lakes.geojson: there is no list of features; give a GeoJSON FeatureCollection"},
		{"a short row", "gazetteer.csv", "a,b\n", "gazetteer.csv: record on line 1: wrong number of fields; each row has ten fields"},
		{"a torn picture", "landcover_1min.png", "this is no picture", "landcover_1min.png: this is no PNG picture: png: invalid format: not a PNG file; unpack the file afresh"},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := tinyFiles(t)
			files[c.file] = &fstest.MapFile{Data: []byte(c.data)}
			if c.data == "" {
				delete(files, c.file)
			}
			if _, err := ReadBundle(files); err == nil || err.Error() != c.want {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}

func TestWhatIsWrongWithAConfigIsSaidInOneSentence(t *testing.T) {
	good := string(tinyFiles(t)["mapgen.toml"].Data)
	for _, c := range []struct{ name, old, new, want string }{
		{"a syntax error", "hex_km = 20", "hex_km = ", "line 9: this is not TOML"},
		{"an unknown key", "hex_km", "hex_width", "unknown key map.hex_width; "},
		{"hexes of no width", "hex_km = 20", "hex_km = 0", "hex_km is 0; give 1 to 100"},
		{"no whole width", "hex_km = 20", "hex_km = 20.5", "give a whole number"},
		{"a code twice", "code = \"S\"", "code = \"N\"", "country south has the code N of north; give each its own letter"},
		{"an unknown elsewhere", "elsewhere = \"south\"", "elsewhere = \"east\"", "elsewhere names \"east\"; give the id of a [[country]]"},
		{"a wrong word", "kind = \"ferry\"", "kind = \"raft\"", "crossing r1: kind is \"raft\"; give rail, road, ferry, none"},
		{"a cylinder", "hex_km = 20", "hex_km = 20\nparallels = [-40.0, 40.0]", "do not make a cone"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := ParseConfig(strings.Replace(good, c.old, c.new, 1)); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}

func TestTheManualPageNamesEveryKeyOfTheConfig(t *testing.T) {
	page, err := os.ReadFile("../../assets/manual/mapgen.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range (&Config{}).keys() {
		table, key, is := strings.Cut(k, ".")
		if !is {
			continue
		}
		i := strings.Index(string(page), fmt.Sprintf("### `%s`", table))
		if i < 0 {
			t.Errorf("no section on %s", table)
			continue
		}
		section, _, _ := strings.Cut(string(page)[i+4:], "\n#")
		if !strings.Contains(section, "| `"+key+"` |") {
			t.Errorf("the section on %s does not name %s", table, key)
		}
	}
}
