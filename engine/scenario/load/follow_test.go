package load

import (
	"strings"
	"testing"
	"testing/fstest"
)

// alter is one replacement in one of the good files.
type alter struct{ file, old, new string }

// codesAfter loads the good files with replacements and lists the codes.
func codesAfter(t *testing.T, alters ...alter) string {
	t.Helper()
	m := layered(t, "testdata/good")
	for _, a := range alters {
		text := string(m[a.file].Data)
		if !strings.Contains(text, a.old) {
			t.Fatalf("%s has no %q", a.file, a.old)
		}
		m[a.file] = &fstest.MapFile{Data: []byte(strings.Replace(text, a.old, a.new, 1))}
	}
	_, ps := Dir(m, ".")
	var codes []string
	for _, p := range ps {
		codes = append(codes, p.Code)
		t.Log(p)
	}
	return strings.Join(codes, " ")
}

func TestOneFaultIsNotBlamedOnOthers(t *testing.T) {
	for name, c := range map[string]struct {
		alter
		want string
	}{
		"side of a country of the wrong type":    {alter{"sides.toml", "side = \"red\"", "side = 1"}, "AS103"},
		"side of a country misspelt":             {alter{"sides.toml", "side = \"red\"", "side = \"rde\""}, "AS201"},
		"strength of an establishment":           {alter{"units.toml", "men = 9001\nguns = 60", "men = \"9001\""}, "AS103"},
		"misspelt establishment":                 {alter{"units.toml", "establishment = \"division\"", "establishment = \"divison\""}, "AS201"},
		"kind of a unit":                         {alter{"units.toml", "kind = \"infantry\"", "kind = \"foot\""}, "AS106"},
		"units that are no tables":               {alter{"aims.toml", "[[objective]]\nid = \"town\"\nname = \"Town\"\nhex = \"town\"\nvp = 10", "objective = [1]"}, "AS103"},
		"width as text":                          {alter{"map.toml", "width = 6", "width = \"6\""}, "AS103"},
		"code of a country too long":             {alter{"sides.toml", "code = \"r\"", "code = \"red\""}, "AS107"},
		"one row of terrain too short":           {alter{"map.toml", "\"~~,,hh\"", "\"~~,,h\""}, "AS301"},
		"all rows of another width":              {alter{"map.toml", "width = 6", "width = 7"}, "AS301 AS301"},
		"start missing":                          {alter{"scenario.toml", "start = 1939-07-01\n", ""}, "AS104"},
		"river malformed, bridge on it":          {alter{"map.toml", "0302:SW,SE 0402:SW", "0302:SW;SE"}, "AS304"},
		"place without a hex, cited by others":   {alter{"map.toml", "hex = \"0503\"", "hex = \"5003\""}, "AS204"},
		"objective, when its country is unknown": {alter{"map.toml", "\"rrrrbb\"", "\"rrrrb?\""}, "AS302"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := codesAfter(t, c.alter); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestABrokenMapRowDoesNotHideFaultsElsewhereOnTheMap(t *testing.T) {
	got := codesAfter(t,
		alter{"map.toml", `"......"`, `"?....."`},
		alter{"units.toml", `hex = "0201"`, `hex = "0203"`},
		alter{"map.toml", `path = "0601 0602 0603"`, `path = "0601 0603"`},
		alter{"aims.toml", `hex = "0601"`, `hex = "0104"`},
		alter{"units.toml", `axis = ["town", "0604"]`, `axis = ["town", "0605"]`})
	if got != "AS502 AS302 AS305 AS204 AS401" {
		t.Error(got)
	}
}

func TestABrokenFileDoesNotHideTheFaultsOfOthers(t *testing.T) {
	got := codesAfter(t,
		alter{"map.toml", "width = 6", "width = "},
		alter{"units.toml", `mobility = "leg"`, `mobility = "legs"`},
		alter{"aims.toml", "vp = 10", "vp = 10\nvp = 11"})
	if got != "AS101 AS101 AS106" {
		t.Error(got)
	}
}
