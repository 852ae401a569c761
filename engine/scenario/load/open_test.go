package load

import (
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// testFinder has the good scenario under the id "good", with one overlay, and
// the folders of this machine.
func testFinder(t *testing.T) Finder {
	t.Helper()
	m := fstest.MapFS{"good/whatif/longer.toml": &fstest.MapFile{Data: []byte(head + "[change.scenario]\nend = 1939-07-20\n")}}
	for name, f := range layered(t, "testdata/good") {
		m["good/"+name] = f
	}
	return Finder{Embedded: m, Folder: func(dir string) fs.FS { return os.DirFS(dir) }}
}

func TestFinderOpensIdsFoldersAndOverlaysByAnyOfTheirNames(t *testing.T) {
	own := t.TempDir() + "/own.toml"
	if err := os.WriteFile(own, []byte(head+"[change.scenario]\nend = 1939-07-02\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name     string
		overlays []string
		days     int32
	}{
		{"good", nil, 10},
		{"testdata/good", nil, 10},
		{"./testdata/good/", nil, 10},
		{"good", []string{"whatif/longer"}, 20},
		{"good", []string{"longer"}, 20},
		{"good", []string{"whatif/longer.toml"}, 20},
		{"good", []string{own}, 2},
		{"testdata/good", []string{own}, 2},
	} {
		s, ps := testFinder(t).Open(c.name, c.overlays...)
		if s == nil || s.Days() != c.days {
			t.Errorf("%s %v: %v", c.name, c.overlays, ps)
		}
	}
}

func TestFinderSaysWhatItCannotFind(t *testing.T) {
	for _, c := range []struct {
		name    string
		overlay string
		want    string
	}{
		{"godo", "", `there is no scenario "godo"; name a folder, or one of: good (did you mean "good"?)`},
		{"testdata", "", `the folder "testdata" has no scenario.toml`},
		{"", "", `there is no scenario ""`},
		{"good", "whatif/shorter", `there is no overlay "whatif/shorter"; name a file, or one of: whatif/longer`},
		{"good", "nowhere/shorter.toml", `there is no overlay "nowhere/shorter.toml"`},
		{"good", "whatif/lnoger", `(did you mean "whatif/longer"?)`},
		{"good", "testdata/good", `there is no overlay "testdata/good"`},
		{"good", "", ""},
	} {
		var overlays []string
		if c.overlay != "" {
			overlays = []string{c.overlay}
		}
		_, ps := testFinder(t).Open(c.name, overlays...)
		if (c.want == "") != (len(ps) == 0) || len(ps) > 0 && !strings.Contains(ps[0].String(), c.want) {
			t.Errorf("%q %q: %v", c.name, c.overlay, ps)
		}
	}
}

func TestFinderListsScenariosAndTheirOverlays(t *testing.T) {
	f := testFinder(t)
	if ids := f.IDs(); !slices.Equal(ids, []string{"good"}) {
		t.Error(ids)
	}
	if names := f.Whatifs("good"); !slices.Equal(names, []string{"whatif/longer"}) {
		t.Error(names)
	}
	if (Finder{}).IDs() != nil || (Finder{}).Whatifs("good") != nil {
		t.Error("the zero finder finds something")
	}
}
