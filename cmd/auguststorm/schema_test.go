//go:build !js

package main

import (
	"os"
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
