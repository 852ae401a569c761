//go:build !js

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"auguststorm/engine/scenario/load"
	"auguststorm/scenarios"
)

const schemaFile = "../../assets/manual/schema.md"

func TestTheSchemaPageIsTheOneTheProgramPrints(t *testing.T) {
	page, err := load.SchemaPage(scenarios.FS)
	if err != nil {
		t.Fatal(err)
	}
	have, err := os.ReadFile(schemaFile)
	if err != nil || string(have) != page {
		t.Errorf("%s is stale (%v); run: go run ./cmd/auguststorm schema > assets/manual/schema.md", schemaFile, err)
	}
}

// The files a reader would copy out of the page: a line `name.toml`: and the
// fenced block after it.
func TestTheExampleInTheSchemaPageLoadsAsItStands(t *testing.T) {
	page, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	parts := strings.Split(string(page), "\n\n```toml\n")
	for i, part := range parts[1:] {
		before := parts[i]
		name := strings.Trim(before[strings.LastIndexByte(before, '\n')+1:], "`:")
		text, _, _ := strings.Cut(part, "\n```")
		files[name] = &fstest.MapFile{Data: []byte(text + "\n")}
	}
	if len(files) != 4 {
		t.Fatalf("the page has %d files", len(files))
	}
	for _, overlays := range [][]load.Overlay{nil, {{FS: files, Path: "whatif/warned.toml"}}} {
		s, problems := load.Dir(files, ".", overlays...)
		for _, p := range problems {
			t.Error(p)
		}
		if s != nil && (len(s.Units) < 20 || len(s.Overlays) != len(overlays)) {
			t.Errorf("%d units, %d overlays", len(s.Units), len(s.Overlays))
		}
	}
}

// The same records, put into an overlay of another scenario, need nothing of the first but
// the formation, the country and the place that they name.
func TestTheOverlayOfTheSchemaPageBringsItsOwnSource(t *testing.T) {
	page, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(page), "`whatif/warned.toml`:\n\n```toml\n")
	text, _, _ := strings.Cut(rest, "\n```")
	head, rest, ok := strings.Cut(text, "[change.side.soviet]")
	at := strings.Index(rest, "[[add.unit]]")
	if !ok || at < 0 {
		t.Fatal("the overlay of the page has other parts")
	}
	added, _, _ := strings.Cut(rest[at:], "[remove]")
	text = strings.NewReplacer("nomonhan-1939", "august-storm", "23rd-division-command", "4th-army", `hex = "0707"`, `hex = "harbin"`).Replace(head + added)
	file := filepath.Join(t.TempDir(), "mine.toml")
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if out, err := say(t, "check", "august-storm", "--overlay", file); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
