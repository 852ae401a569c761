package ai_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"auguststorm/ai"
	"auguststorm/engine"
	"auguststorm/engine/daybook"
	"auguststorm/engine/scenario/load"
)

var update = flag.Bool("update", false, "write the golden files anew")

// goldenSeed is the seed of all golden campaigns: that of a run that names none.
const goldenSeed = 1945

// TestGoldenCampaigns plays every scenario, staff against staff, and compares the
// account and hash of each day with the kept ones, on every platform.
func TestGoldenCampaigns(t *testing.T) {
	folders, err := filepath.Glob("../scenarios/*/scenario.toml")
	if err != nil || len(folders) < 2 {
		t.Fatalf("%d scenarios, %v", len(folders), err)
	}
	for _, f := range folders {
		id := filepath.Base(filepath.Dir(f))
		got := goldenText(t, id)
		file := filepath.Join("testdata", "golden", id+".txt")
		if *update {
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Errorf("%s has no golden file; run this test with -update and read what it writes: %v", id, err)
			continue
		}
		if line, a, b := firstDifference(got, string(want)); line > 0 {
			t.Errorf("%s:%d differs\nkept %s\nnow  %s", file, line, b, a)
		}
	}
}

func firstDifference(a, b string) (line int, of, other string) {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range max(len(x), len(y)) {
		var p, q string
		if i < len(x) {
			p = x[i]
		}
		if i < len(y) {
			q = y[i]
		}
		if p != q {
			return i + 1, p, q
		}
	}
	return 0, "", ""
}

// goldenText tells a campaign; a small one with every order and what came of it.
func goldenText(t *testing.T, id string) string {
	sc, problems := load.Dir(os.DirFS("../scenarios"), id)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	m, err := ai.NewMatch(sc, goldenSeed, [2]string{})
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	book, clerk := daybook.New(m.Game), daybook.NewClerk(sc)
	orders := len(sc.Units) < 50
	watch := func(_ engine.Side, o engine.Order, events []engine.Event) {
		if orders {
			fmt.Fprintf(&out, "%s\n", clerk.Order(o))
			for _, e := range events {
				if line := clerk.Event(e); line != "" {
					fmt.Fprintf(&out, "    %s\n", line)
				}
			}
		}
		if day := book.Note(events); day != nil {
			fmt.Fprintf(&out, "\n%s\n\n", strings.Join(book.Tell(day), "\n  "))
		}
	}
	for !m.Game.Over() {
		if err := m.PlayDay(watch); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&out, "hash %016x\n\n", m.Game.Hash())
	}
	return out.String()
}
