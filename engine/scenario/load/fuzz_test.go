package load

import (
	"io/fs"
	"os"
	"testing"
	"testing/fstest"

	"auguststorm/engine/scenario"
)

// seeds adds the good files and every bad one to a fuzz corpus.
func seeds(f *testing.F, pattern string) {
	files, err := fs.Glob(os.DirFS("testdata"), pattern)
	if err != nil || len(files) == 0 {
		f.Fatal(pattern, err)
	}
	for _, name := range files {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			f.Fatal(err)
		}
		if len(data) < 10_000 {
			f.Add(string(data))
		}
	}
}

// sound checks what must hold of any result: a scenario or problems, never
// both, and each problem with code, place and words.
func sound(t *testing.T, s *scenario.Scenario, ps []scenario.Problem) {
	if (s == nil) == (len(ps) == 0) {
		t.Fatalf("scenario %v with %d problems", s != nil, len(ps))
	}
	for _, p := range ps {
		if p.File == "" || p.Line < 0 || p.Code == "" || p.What == "" || p.Cure == "" {
			t.Fatalf("incomplete problem %+v", p)
		}
	}
}

// FuzzLoad loads any text as the whole of a scenario, and as its main file
// among good ones.
func FuzzLoad(f *testing.F) {
	seeds(f, "good/*.toml")
	seeds(f, "bad/*/*.toml")
	f.Fuzz(func(t *testing.T, text string) {
		m := fstest.MapFS{}
		for _, name := range []string{"map.toml", "sides.toml", "units.toml", "aims.toml"} {
			data, err := os.ReadFile("testdata/good/" + name)
			if err != nil {
				t.Fatal(err)
			}
			m[name] = &fstest.MapFile{Data: data}
		}
		main := "format = 1\nid = \"fuzz\"\nname = \"Fuzz\"\nstart = 1939-07-01\nend = 1939-07-09\n" +
			"files = [\"map.toml\", \"sides.toml\", \"units.toml\", \"aims.toml\", \"more.toml\"]\n"
		m["scenario.toml"] = &fstest.MapFile{Data: []byte(text)}
		s, ps := Dir(m, ".")
		sound(t, s, ps)
		m["scenario.toml"] = &fstest.MapFile{Data: []byte(main)}
		m["more.toml"] = &fstest.MapFile{Data: []byte(text)}
		s, ps = Dir(m, ".")
		sound(t, s, ps)
	})
}

// FuzzOverlay applies any text as an overlay to the good scenario.
func FuzzOverlay(f *testing.F) {
	seeds(f, "bad/*/overlay.toml")
	good := os.DirFS("testdata/good")
	f.Fuzz(func(t *testing.T, text string) {
		m := fstest.MapFS{"o.toml": &fstest.MapFile{Data: []byte(text)}}
		s, ps := Dir(good, ".", Overlay{FS: m, Path: "o.toml"})
		sound(t, s, ps)
	})
}

// BenchmarkLoad loads the real campaign from TOML, where its folder exists.
func BenchmarkLoad(b *testing.B) {
	const dir = "../../../scenarios/august-storm"
	fsys := os.DirFS(dir)
	if _, ps := Dir(fsys, "."); len(ps) > 0 {
		b.Skip("august-storm does not load: ", ps[0])
	}
	b.ReportAllocs()
	for b.Loop() {
		Dir(fsys, ".")
	}
}
