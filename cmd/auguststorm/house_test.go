//go:build !js

package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const root = "../.."

// layers says which packages of this module a package may import, tests excepted.
// A name that ends in /... stands for everything below it.
var layers = map[string][]string{
	"engine/hex":           {},
	"engine/dice":          {},
	"engine/combat":        {"engine/dice"},
	"engine/path":          {"engine/hex"},
	"engine/scenario":      {"engine/hex"},
	"engine/scenario/load": {"engine/hex", "engine/scenario"},
	"engine/mapgen":        {"engine/hex", "engine/scenario", "engine/mapgen/fine"},
	"engine/mapgen/fine":   {},
	"engine":               {"engine/hex", "engine/dice", "engine/combat", "engine/path", "engine/scenario"},
	"engine/replay":        {"engine", "engine/scenario"},
	"engine/daybook":       {"engine", "engine/combat", "engine/hex", "engine/scenario"},
	"engine/history":       {"engine", "engine/hex", "engine/scenario", "engine/replay", "engine/daybook"},
	"engine/lab":           {"engine/...", "ai"},
	"ai":                   {"engine", "engine/hex", "engine/path", "engine/dice", "engine/scenario", "ai/doctrine"},
	"ai/doctrine":          {},
	"ai/league":            {"engine", "engine/scenario", "ai", "ai/doctrine"},
	"assets":               {},
	"scenarios":            {},
	"engine/ui":            {"engine/...", "ai", "assets/...", "scenarios"},
	"cmd/auguststorm":      {"engine/...", "ai/...", "ai", "assets/...", "assets", "scenarios", "engine"},
}

// pure packages compute games: integers only, no clock, no files, no goroutines.
var pure = []string{"engine", "engine/hex", "engine/dice", "engine/combat", "engine/path", "ai", "ai/doctrine"}

// forbidden imports of pure packages.
var forbidden = []string{"time", "os", "sync", "math/rand", "math/rand/v2", "math", "unsafe", "net", "hash/maphash", "runtime"}

func goFiles(t *testing.T) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && p != root && strings.HasPrefix(d.Name(), ".") {
			return fs.SkipDir
		}
		if err == nil && strings.HasSuffix(p, ".go") && !strings.HasSuffix(p, "_test.go") {
			rel, _ := filepath.Rel(root, p)
			files = append(files, filepath.ToSlash(rel))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 50 {
		t.Fatalf("only %d files found", len(files))
	}
	return files
}

// allowed returns what a package may import; packages below engine/ui share a row.
func allowed(pkg string) ([]string, bool) {
	if strings.HasPrefix(pkg, "engine/ui/") {
		pkg = "engine/ui"
	}
	if strings.HasPrefix(pkg, "assets/") {
		pkg = "assets"
	}
	a, ok := layers[pkg]
	return a, ok
}

func TestImportsFollowTheLayers(t *testing.T) {
	for _, file := range goFiles(t) {
		pkg := path.Dir(file)
		rules, ok := allowed(pkg)
		if !ok {
			t.Errorf("%s: the package %s is in no layer; add it to the table", file, pkg)
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, file), nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range f.Imports {
			name := strings.Trim(spec.Path.Value, `"`)
			if slices.Contains(pure, pkg) && slices.Contains(forbidden, name) {
				t.Errorf("%s imports %s", file, name)
			}
			if strings.HasPrefix(name, "github.com/hajimehoshi/ebiten") && !mayDraw(pkg, file) {
				t.Errorf("%s imports ebiten", file)
			}
			if strings.Contains(name, "toml") && pkg != "engine/scenario/load" && pkg != "engine/mapgen" && !strings.HasPrefix(pkg, "engine/ui") {
				t.Errorf("%s imports a TOML library", file)
			}
			own, inside := strings.CutPrefix(name, "auguststorm/")
			if inside && own != pkg && !matches(rules, own) {
				t.Errorf("%s imports %s, which its layer may not", file, own)
			}
		}
	}
}

func mayDraw(pkg, file string) bool {
	return pkg == "engine/ui/draw" || pkg == "engine/ui/platform" || pkg == "cmd/auguststorm" && strings.Contains(file, "window")
}

func matches(rules []string, pkg string) bool {
	for _, r := range rules {
		if below, all := strings.CutSuffix(r, "/..."); r == pkg || all && strings.HasPrefix(pkg, below+"/") || all && pkg == below {
			return true
		}
	}
	return false
}

func TestEbitenStaysBehindItsConstraint(t *testing.T) {
	const constraint = "//go:build js || windows || (darwin && cgo) || (linux && desktop)"
	for _, file := range goFiles(t) {
		text, err := os.ReadFile(filepath.Join(root, file))
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), `"github.com/hajimehoshi/ebiten`) && !strings.HasPrefix(string(text), constraint) {
			t.Errorf("%s imports ebiten and does not begin with %s", file, constraint)
		}
	}
}

// TestGamesAreComputedWithIntegersAlone refuses floats, goroutines and loops over
// maps in the packages that compute games.
func TestGamesAreComputedWithIntegersAlone(t *testing.T) {
	for _, file := range goFiles(t) {
		if !slices.Contains(pure, path.Dir(file)) {
			continue
		}
		set := token.NewFileSet()
		f, err := parser.ParseFile(set, filepath.Join(root, file), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BasicLit:
				if n.Kind == token.FLOAT || n.Kind == token.IMAG {
					t.Errorf("%s: the float %s", set.Position(n.Pos()), n.Value)
				}
			case *ast.Ident:
				if n.Name == "float64" || n.Name == "float32" {
					t.Errorf("%s: %s", set.Position(n.Pos()), n.Name)
				}
			case *ast.GoStmt, *ast.SelectStmt, *ast.SendStmt:
				t.Errorf("%s: a goroutine or channel", set.Position(n.Pos()))
			}
			return true
		})
	}
}

func TestTheTopLevelIsWhatTheOwnerFixed(t *testing.T) {
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") || slices.Contains(strings.Fields("cmd engine scenarios assets ai go.mod go.sum README.md LICENSE"), e.Name()) {
			continue
		}
		if e.Name() == "auguststorm" || strings.HasSuffix(e.Name(), ".test") {
			continue // built here, ignored by git
		}
		t.Errorf("%s does not belong there", e.Name())
	}
}
