// Package load reads a scenario and its overlays from TOML files. It is the only
// importer of a TOML library in the engine.
//
// A folder holds scenario.toml and the files that this one lists under files.
// The files become one tree, overlays change the tree, a decoder driven by the
// struct tags of package scenario fills the types, and scenario.Compile checks
// them and builds the board. Whatever is wrong is returned all at once, with
// file and line. Nothing here touches the operating system: the caller hands in
// an fs.FS.
package load

import (
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"strings"

	"auguststorm/engine/scenario"
)

// Main is the name of the file every scenario folder has.
const Main = "scenario.toml"

// Dir loads the scenario in folder dir of fsys ("." for its root) and applies
// the overlays in order. The scenario is nil when there are problems.
func Dir(fsys fs.FS, dir string, overlays ...Overlay) (*scenario.Scenario, []scenario.Problem) {
	return open(place{fsys, dir, dir}, overlays, nil)
}

// place is a folder with a scenario, and the name to show for it in problems.
type place struct {
	fsys fs.FS
	dir  string
	show string
}

func open(at place, overlays []Overlay, pause func()) (*scenario.Scenario, []scenario.Problem) {
	if pause == nil {
		pause = func() {}
	}
	l := loader{faults: newFaults(), place: at, pause: pause}
	root := l.files()
	if root == nil {
		return nil, l.faults.problems()
	}
	notes := l.overlays(root, overlays)
	pause()
	s := &scenario.Scenario{}
	d := decoder{faults: l.faults, fields: map[reflect.Type][]scenario.Field{}, whole: "scenario"}
	d.partial = l.unreadable
	d.structure(root, reflect.ValueOf(s).Elem(), nil)
	s.Doctrines = l.doctrines()
	pause()
	if !l.unreadable {
		l.check(s, root)
	}
	if ps := l.faults.problems(); len(ps) > 0 {
		return nil, ps
	}
	s.Overlays = notes
	return s, nil
}

// loader is one run of open.
type loader struct {
	place
	faults     *faults
	unreadable bool // a file is missing or no TOML: checks across files would only confuse
	removed    []removal
	bytes      int // read so far
	pause      func()
}

// files reads scenario.toml and what it lists, and merges them.
func (l *loader) files() *node {
	root := l.file(Main)
	if root == nil {
		return nil
	}
	names := root.table()["files"].list()
	if len(names) > maxFiles {
		l.faults.add(root.table()["files"], "files", "AS111", "merge some of them", "%d files are listed; at most %d are allowed", len(names), maxFiles)
		l.unreadable = true
		return root
	}
	seen := map[string]bool{Main: true}
	for _, n := range names {
		name, ok := n.val.(string)
		if !ok {
			continue // the decoder reports the type
		}
		if seen[name] {
			l.faults.add(n, "", "AS112", "list it once", "the file %q is listed a second time", name)
			continue
		}
		seen[name] = true
		l.pause()
		if more := l.listed(n, name); more != nil {
			l.faults.merge(root, more, "")
		}
	}
	return root
}

// listed reads a file named in files; one that cannot be read is a fault of
// that entry.
func (l *loader) listed(n *node, name string) *node {
	src, p := l.read(name)
	if p == nil {
		return l.parse(src)
	}
	l.unreadable = true
	if p.Code == "AS110" {
		l.faults.addPlaced(p)
		return nil
	}
	p.What = strings.Replace(p.What, "this file", fmt.Sprintf("the file %q", name), 1)
	l.faults.add(n, "", p.Code, p.Cure, "%s", p.What)
	return nil
}

func (l *loader) file(name string) *node {
	src, p := l.read(name)
	if p != nil {
		l.unreadable = true
		l.faults.addPlaced(p)
		return nil
	}
	return l.parse(src)
}

func (l *loader) read(name string) (*source, *scenario.Problem) {
	src, p := readSource(l.fsys, l.dir, name, path.Join(l.show, name))
	if src == nil {
		return nil, p
	}
	if l.bytes += len(src.data); l.bytes > maxTotalBytes {
		return nil, &scenario.Problem{File: src.name, Code: "AS110", What: fmt.Sprintf("with this file the scenario is larger than %d MB", maxTotalBytes>>20), Cure: "leave out what the game does not need"}
	}
	return src, nil
}

func (l *loader) parse(src *source) *node {
	n, p := src.parse(l.pause)
	if p != nil {
		l.unreadable = true
		l.faults.addPlaced(p)
		return nil
	}
	return n
}

// check runs the checks that need no file and places their problems.
func (l *loader) check(s *scenario.Scenario, root *node) {
	faulty := func(path string) bool { return l.faults.paths[path] }
	for _, p := range scenario.Compile(s, faulty, l.pause) {
		at, _ := root.find(p.Path)
		if l.stillReferenced(&p, at) {
			continue
		}
		l.faults.keep(fault{at, p})
	}
	l.missedRecords()
}
