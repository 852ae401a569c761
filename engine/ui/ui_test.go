// Package ui_test holds what must be true of the whole client.
package ui_test

import (
	"go/build/constraint"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"auguststorm/engine/ui/kit/glyph"
)

const root = "../.."

// desktop is where Ebitengine can be built without asking a Linux machine for C
// and X11.
const desktop = "js || windows || (darwin && cgo) || (linux && desktop)"

func TestOnlyDrawAndPlatformImportEbitengine(t *testing.T) {
	want, err := constraint.Parse("//go:build " + desktop)
	if err != nil {
		t.Fatal(err)
	}
	walk(t, ".go", func(path, text string) {
		file, err := parser.ParseFile(token.NewFileSet(), path, text, parser.ImportsOnly|parser.ParseComments)
		if err != nil {
			t.Error(err)
			return
		}
		uses := false
		for _, i := range file.Imports {
			name, _ := strconv.Unquote(i.Path.Value)
			uses = uses || strings.HasPrefix(name, "github.com/hajimehoshi/ebiten") || strings.HasPrefix(name, "auguststorm/engine/ui/draw") || strings.HasPrefix(name, "auguststorm/engine/ui/platform")
		}
		if !uses {
			return
		}
		dir := filepath.ToSlash(filepath.Dir(path))
		if dir != "engine/ui/draw" && dir != "engine/ui/platform" && dir != "cmd/auguststorm" {
			t.Errorf("%s imports Ebitengine; only engine/ui/draw, engine/ui/platform and the window's main may", path)
		}
		if !guarded(text, want) {
			t.Errorf("%s imports Ebitengine without //go:build %s", path, desktop)
		}
	})
}

// guarded reports that a file is built only where the constraint holds: it has
// the whole of it, or js alone.
func guarded(text string, want constraint.Expr) bool {
	for _, line := range strings.Split(text, "\n") {
		if !constraint.IsGoBuild(line) {
			continue
		}
		got, err := constraint.Parse(line)
		return err == nil && (got.String() == want.String() || got.String() == "js" || strings.HasPrefix(line, "//go:build !js && ("))
	}
	return false
}

func TestEveryRuneOfScenariosManualAndStringsHasAGlyph(t *testing.T) {
	fonts := glyph.Embedded()
	missing := map[rune]string{}
	see := func(path, text string) {
		for _, r := range text {
			if !unicode.IsControl(r) && !fonts.Has(glyph.Regular, r) && missing[r] == "" {
				missing[r] = path
			}
		}
	}
	for _, ext := range []string{".toml", ".md"} {
		walk(t, ext, func(path, text string) {
			if strings.HasPrefix(path, "scenarios/") || strings.HasPrefix(path, "assets/") {
				see(path, text)
			}
		})
	}
	walk(t, ".go", func(path, text string) {
		if strings.HasPrefix(path, "engine/") || strings.HasPrefix(path, "ai/") {
			see(path, text)
		}
	})
	for r, path := range missing {
		t.Errorf("no embedded font has %q (U+%04X) of %s: run .ci/fonts.sh", r, r, path)
	}
}

// walk calls each for every file of an extension in the repository.
func walk(t *testing.T, ext string, each func(path, text string)) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(root, path)
		rel = filepath.ToSlash(rel)
		if d.IsDir() && strings.HasPrefix(d.Name(), ".") && rel != "." {
			return filepath.SkipDir
		}
		if d.IsDir() || filepath.Ext(path) != ext {
			return nil
		}
		data, err := os.ReadFile(path)
		if err == nil {
			each(rel, string(data))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
