package load

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"auguststorm/engine/scenario"
)

const head = `format = 1
overlay = "test"
name = "Test"
supposes = "Something is different from what it was."
`

// withOverlays loads testdata/good with overlays given as text, in order.
func withOverlays(t *testing.T, texts ...string) *scenario.Scenario {
	t.Helper()
	m := fstest.MapFS{}
	var overlays []Overlay
	for i, text := range texts {
		name := string(rune('a'+i)) + ".toml"
		text = strings.Replace(head, `"test"`, `"test-`+string(rune('a'+i))+`"`, 1) + text
		m[name] = &fstest.MapFile{Data: []byte(text)}
		overlays = append(overlays, Overlay{FS: m, Path: name})
	}
	s, ps := Dir(os.DirFS("testdata/good"), ".", overlays...)
	for _, p := range ps {
		t.Error(p)
	}
	if s == nil {
		t.FailNow()
	}
	return s
}

func TestOverlayChangesRecordsRulesMapAndScenario(t *testing.T) {
	s := withOverlays(t, `
[change.scenario]
end = 1939-07-20
[change.rules.movement]
ma_leg = 12
[change.terrain.forest]
leg = 6
[change.unit.blue-1]
men = 7000
[change.map]
hex_km = 10
[change.map.place.town]
name = "City"
`)
	forest := s.Terrains[3]
	if s.Days() != 20 || s.Rules.Movement.MALeg != 12 || s.Units[1].Men != 7000 || s.Map.HexKM != 10 || s.Map.Places[0].Name != "City" {
		t.Errorf("days %d, rules %d, men %d, km %d, place %q", s.Days(), s.Rules.Movement.MALeg, s.Units[1].Men, s.Map.HexKM, s.Map.Places[0].Name)
	}
	if forest.ID != "forest" || forest.Leg != 6 || forest.Truck != 18 || forest.Stacking != 45000 {
		t.Errorf("changed built-in terrain: %+v", forest)
	}
	if s.Units[1].Guns != 40 || s.Rules.Movement.MATruck != 24 {
		t.Error("a key that the overlay does not name has changed")
	}
}

func TestOverlayAddsAndRemovesRecordsOfScenarioAndMap(t *testing.T) {
	s := withOverlays(t, `
[[add.supply_source]]
id = "blue-rail"
side = "blue"
hex = "0603"
[[add.map.airfield]]
id = "strip"
name = "Strip"
hex = "0602"
[remove]
supply_source = ["red-rail"]
"map.rail" = ["main-line"]
map.bridge = ["0302:SE"]
`)
	if len(s.Supply) != 1 || s.Supply[0].ID != "blue-rail" || len(s.Map.Rails) != 0 || len(s.Map.Bridges) != 0 || len(s.Map.Airfields) != 1 {
		t.Errorf("supply %+v, rails %d, bridges %d, airfields %d", s.Supply, len(s.Map.Rails), len(s.Map.Bridges), len(s.Map.Airfields))
	}
	for _, r := range s.Board.Rail {
		if r != 0 {
			t.Fatal("the removed railway is still on the board")
		}
	}
}

func TestALaterOverlayWinsAndBothAreNamedInOrder(t *testing.T) {
	first, second := "[change.unit.blue-1]\nmen = 7000\n", "[change.unit.blue-1]\nmen = 6000\n"
	s := withOverlays(t, first, second)
	if s.Units[1].Men != 6000 || len(s.Overlays) != 2 || s.Overlays[0].ID != "test-a" || s.Overlays[1].Supposes == "" {
		t.Errorf("men %d, overlays %+v", s.Units[1].Men, s.Overlays)
	}
	if s = withOverlays(t, second, first); s.Units[1].Men != 7000 {
		t.Errorf("the other way round: men %d", s.Units[1].Men)
	}
}

func TestARemovedRecordMayBeReplacedByAnAddedOne(t *testing.T) {
	s := withOverlays(t, `
[remove]
objective = ["town"]
[[add.objective]]
id = "town"
name = "Town centre"
hex = "town"
`)
	if len(s.Objectives) != 1 || s.Objectives[0].Name != "Town centre" {
		t.Errorf("%+v", s.Objectives)
	}
}

func TestContentHashFollowsContentAndNotFiles(t *testing.T) {
	plain := good(t).Content
	if again := withOverlays(t, "").Content; again != plain {
		t.Error("an overlay that changes nothing changes the content hash")
	}
	if other := withOverlays(t, "[change.unit.blue-1]\nmen = 7999\n").Content; other == plain {
		t.Error("a change of one man leaves the content hash alone")
	}
	one := fstest.MapFS{}
	var all strings.Builder
	for _, name := range []string{"scenario.toml", "map.toml", "sides.toml", "units.toml", "aims.toml"} {
		data, err := os.ReadFile("testdata/good/" + name)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.Replace(string(data), `"map.toml", "sides.toml", "units.toml", "aims.toml"`, "", 1)
		all.WriteString(text + "\n")
	}
	one["scenario.toml"] = &fstest.MapFile{Data: []byte(all.String())}
	s, ps := Dir(one, ".")
	if s == nil {
		t.Fatal(ps)
	}
	if s.Content != plain {
		t.Error("the same records in one file have another content hash")
	}
	const golden uint64 = 0x5dffc5d749d30411
	if plain != golden {
		t.Errorf("content hash %#x, want %#x on every platform", plain, golden)
	}
}

func TestManyFaultsAreReportedAtOnceInTheOrderOfTheFiles(t *testing.T) {
	m := layered(t, "testdata/bad/AS102-unknown-key")
	for _, alter := range [][3]string{
		{"map.toml", `"..ff..",`, `"..fX..",`},
		{"aims.toml", `hex = "0601"`, `hex = "9901"`},
		{"units.toml", `formation = "blue-army"`, `formation = "bleu-army"`},
		{"units.toml", `men = 8000`, `men = "many"`},
	} {
		text := string(m[alter[0]].Data)
		if !strings.Contains(text, alter[1]) {
			t.Fatal(alter)
		}
		m[alter[0]] = &fstest.MapFile{Data: []byte(strings.Replace(text, alter[1], alter[2], 1))}
	}
	_, ps := Dir(m, ".")
	var got []string
	for _, p := range ps {
		got = append(got, p.Code)
	}
	if strings.Join(got, " ") != "AS204 AS302 AS102 AS201 AS103" {
		t.Error(got)
		for _, p := range ps {
			t.Log(p)
		}
	}
}
