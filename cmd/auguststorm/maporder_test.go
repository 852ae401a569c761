//go:build !js

package main

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// checker type-checks packages of this module from their sources, without go list,
// whose result the test cache can serve stale.
type checker struct {
	set  *token.FileSet
	std  types.Importer
	done map[string]*types.Package
	uses func(pkg string, files []*ast.File, info *types.Info)
}

// Import implements types.Importer.
func (c *checker) Import(name string) (*types.Package, error) {
	own, ok := strings.CutPrefix(name, "auguststorm/")
	if !ok {
		p, err := c.std.Import(name)
		if err != nil { // a module from outside: its types do not matter here
			p = types.NewPackage(name, name[strings.LastIndex(name, "/")+1:])
			p.MarkComplete()
		}
		return p, nil
	}
	if p := c.done[own]; p != nil {
		return p, nil
	}
	entries, err := os.ReadDir(filepath.Join(root, own))
	if err != nil {
		return nil, err
	}
	var files []*ast.File
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".go") && !strings.HasSuffix(e.Name(), "_test.go") {
			f, err := parser.ParseFile(c.set, filepath.Join(root, own, e.Name()), nil, 0)
			if err != nil {
				return nil, err
			}
			files = append(files, f)
		}
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	config := types.Config{Importer: c, Error: func(error) {}}
	p, _ := config.Check(name, c.set, files, info)
	c.done[own] = p
	if c.uses != nil {
		c.uses(own, files, info)
	}
	return p, nil
}

// TestNoGameDependsOnTheOrderOfAMap refuses loops over maps in the packages that
// compute games.
func TestNoGameDependsOnTheOrderOfAMap(t *testing.T) {
	set := token.NewFileSet()
	c := &checker{set: set, std: importer.ForCompiler(set, "source", nil), done: map[string]*types.Package{}}
	ranges := 0
	c.uses = func(pkg string, files []*ast.File, info *types.Info) {
		watched := false
		for _, p := range pure {
			watched = watched || p == pkg
		}
		for _, f := range files {
			ast.Inspect(f, func(n ast.Node) bool {
				loop, ok := n.(*ast.RangeStmt)
				if !ok {
					return true
				}
				ranges++
				if _, isMap := types.Unalias(info.TypeOf(loop.X)).Underlying().(*types.Map); isMap && watched {
					t.Errorf("%s: a loop over a map", set.Position(n.Pos()))
				}
				return true
			})
		}
	}
	for _, p := range pure {
		if _, err := c.Import("auguststorm/" + p); err != nil {
			t.Fatal(err)
		}
	}
	if ranges < 100 {
		t.Errorf("only %d loops were looked at", ranges)
	}
}
