package load

import (
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"auguststorm/engine/scenario"
)

// layered is testdata/good with the files of a folder laid over it.
func layered(t *testing.T, dir string) fstest.MapFS {
	t.Helper()
	m := fstest.MapFS{}
	for _, d := range []string{"testdata/good", dir} {
		files, err := fs.Glob(os.DirFS(d), "*.toml")
		if err != nil || len(files) == 0 {
			t.Fatal(dir, "holds no files", err)
		}
		for _, f := range files {
			data, err := os.ReadFile(path.Join(d, f))
			if err != nil {
				t.Fatal(err)
			}
			m[f] = &fstest.MapFile{Data: data}
		}
	}
	return m
}

// marked lists "file:line CODE" for every line that ends in a mark "# <- CODE".
func marked(m fstest.MapFS) []string {
	var want []string
	for name, f := range m {
		for i, line := range strings.Split(string(f.Data), "\n") {
			if _, code, ok := strings.Cut(line, "# <- "); ok {
				want = append(want, name+":"+strconv.Itoa(i+1)+" "+code)
			}
		}
	}
	return want
}

func loadBad(t *testing.T, dir string) (got []string, ps []scenario.Problem, want []string) {
	m := layered(t, dir)
	var overlays []Overlay
	if _, ok := m["overlay.toml"]; ok {
		overlays = append(overlays, Overlay{FS: m, Path: "overlay.toml"})
		if strings.Contains(dir, "AS607") {
			overlays = append(overlays, overlays[0])
		}
	}
	_, ps = Dir(m, ".", overlays...)
	for _, p := range ps {
		got = append(got, p.File+":"+strconv.Itoa(p.Line)+" "+p.Code)
	}
	return got, ps, marked(m)
}

func TestEachBadFileProvokesItsCodeAtTheMarkedLineAndNothingElse(t *testing.T) {
	dirs, err := os.ReadDir("testdata/bad")
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range dirs {
		t.Run(d.Name(), func(t *testing.T) {
			got, ps, want := loadBad(t, "testdata/bad/"+d.Name())
			if len(want) != 1 || !strings.HasPrefix(d.Name(), want[0][strings.Index(want[0], " ")+1:]+"-") {
				t.Fatalf("the folder marks %q", want)
			}
			if !slices.Equal(got, want) {
				t.Errorf("want %q, got:", want)
			}
			for _, p := range ps {
				t.Log(p)
				if p.Cure == "" {
					t.Errorf("%s says no cure", p.Code)
				}
			}
		})
	}
}

func TestEveryCodeIsUsedOnceInTheTableAndHasABadFile(t *testing.T) {
	dirs, err := os.ReadDir("testdata/bad")
	if err != nil {
		t.Fatal(err)
	}
	last := ""
	for _, c := range scenario.Codes() {
		if c.Code <= last {
			t.Errorf("%s comes after %s", c.Code, last)
		}
		last = c.Code
		if c.Title == "" || c.Explain == "" {
			t.Errorf("%s is not explained", c.Code)
		}
		if !slices.ContainsFunc(dirs, func(d fs.DirEntry) bool { return strings.HasPrefix(d.Name(), c.Code+"-") }) {
			t.Errorf("%s has no bad file", c.Code)
		}
	}
}

// Every code in the source stands in the table, so that no fault has a code
// that the manual does not explain.
func TestEveryCodeInTheSourceIsInTheTable(t *testing.T) {
	known := map[string]bool{}
	for _, c := range scenario.Codes() {
		known[c.Code] = true
	}
	for _, dir := range []string{".", ".."} {
		files, _ := fs.Glob(os.DirFS(dir), "*.go")
		for _, f := range files {
			data, err := os.ReadFile(path.Join(dir, f))
			if err != nil {
				t.Fatal(err)
			}
			for _, part := range strings.Split(string(data), `"AS`)[1:] {
				if code := "AS" + part[:min(3, len(part))]; strings.HasPrefix(part[min(3, len(part)):], `"`) && !known[code] {
					t.Errorf("%s uses %s, which is not in the table", f, code)
				}
			}
		}
	}
}
