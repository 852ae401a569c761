package load

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"auguststorm/engine/scenario"
)

// Finder finds scenarios and overlays by what a person types. The zero value
// finds nothing.
type Finder struct {
	// Embedded holds one folder per scenario, named by its id.
	Embedded fs.FS
	// Folder opens a folder of the machine, such as os.DirFS; nil where there
	// are none, as in a browser.
	Folder func(path string) fs.FS

	// Pause, if not nil, is called between parts of the work, so that a program of one
	// thread can draw a frame.
	Pause func()
}

// IDs lists the embedded scenarios.
func (f Finder) IDs() []string {
	if f.Embedded == nil {
		return nil
	}
	entries, _ := fs.ReadDir(f.Embedded, ".")
	var ids []string
	for _, e := range entries {
		if _, err := fs.Stat(f.Embedded, path.Join(e.Name(), Main)); err == nil {
			ids = append(ids, e.Name())
		}
	}
	slices.Sort(ids)
	return ids
}

// Whatifs lists the overlays that come with a scenario, as in "whatif/no-surprise".
func (f Finder) Whatifs(name string) []string {
	at, p := f.find(name)
	if p != nil {
		return nil
	}
	files, _ := fs.Glob(at.fsys, path.Join(at.dir, "whatif", "*.toml"))
	var names []string
	for _, file := range files {
		names = append(names, "whatif/"+strings.TrimSuffix(path.Base(file), ".toml"))
	}
	slices.Sort(names)
	return names
}

// Open loads a scenario with overlays. name is the id of an embedded scenario
// or the path of a folder; an overlay is the path of a file or a name such as
// whatif/no-surprise, with or without .toml, from the scenario's own folder.
func (f Finder) Open(name string, overlays ...string) (*scenario.Scenario, []scenario.Problem) {
	return f.openAnd(name, overlays)
}

// openAnd is Open with further overlays that the caller has at hand.
func (f Finder) openAnd(name string, overlays []string, more ...Overlay) (*scenario.Scenario, []scenario.Problem) {
	at, p := f.find(name)
	if p != nil {
		return nil, []scenario.Problem{*p}
	}
	var files []Overlay
	var missing []scenario.Problem
	for _, o := range overlays {
		file, ok := f.overlay(at, o)
		if !ok {
			missing = append(missing, f.noOverlay(name, o))
		}
		files = append(files, file)
	}
	if missing != nil {
		return nil, missing
	}
	return open(at, append(files, more...), f.Pause)
}

// OpenWith is Open with overlays that the caller has at hand.
func (f Finder) OpenWith(name string, overlays ...Overlay) (*scenario.Scenario, []scenario.Problem) {
	at, p := f.find(name)
	if p != nil {
		return nil, []scenario.Problem{*p}
	}
	return open(at, overlays, f.Pause)
}

// Files is the folder of a scenario, for what is read beside its TOML; nil where
// there is no such scenario.
func (f Finder) Files(name string) fs.FS {
	at, p := f.find(name)
	if p != nil {
		return nil
	}
	sub, err := fs.Sub(at.fsys, at.dir)
	if err != nil {
		return nil
	}
	return sub
}

// find turns the name of a scenario into a place. An embedded id goes first.
func (f Finder) find(name string) (place, *scenario.Problem) {
	ids := f.IDs()
	if slices.Contains(ids, name) {
		return place{f.Embedded, name, name}, nil
	}
	if f.Folder != nil && name != "" {
		dir := strings.TrimRight(name, `/\`)
		if dir == "" {
			dir = name
		}
		fsys := f.Folder(dir)
		if _, err := fs.Stat(fsys, Main); err == nil {
			return place{fsys, ".", dir}, nil
		}
		if _, err := fs.Stat(fsys, "."); err == nil {
			return place{}, &scenario.Problem{Code: "AS108", What: fmt.Sprintf("the folder %q has no %s", name, Main), Cure: "name the folder that holds " + Main}
		}
	}
	cure := "name a folder, or one of: " + strings.Join(ids, ", ")
	if hint := scenario.DidYouMean(name, ids); hint != "" {
		cure += " (" + hint + ")"
	}
	return place{}, &scenario.Problem{Code: "AS108", What: fmt.Sprintf("there is no scenario %q", name), Cure: cure}
}

// noOverlay says that there is no such overlay.
func (f Finder) noOverlay(name, overlay string) scenario.Problem {
	own := f.Whatifs(name)
	cure := "name a file"
	if len(own) > 0 {
		cure += ", or one of: " + strings.Join(own, ", ")
	}
	if hint := scenario.DidYouMean(strings.TrimSuffix(overlay, ".toml"), own); hint != "" {
		cure += " (" + hint + ")"
	}
	return scenario.Problem{Code: "AS108", What: fmt.Sprintf("there is no overlay %q", overlay), Cure: cure}
}

// overlay turns the name of an overlay into a file: one of the machine if there
// is one of that name, else one of the scenario's folder. It returns false when
// there is neither.
func (f Finder) overlay(at place, name string) (Overlay, bool) {
	dir, base := ".", name
	if cut := strings.LastIndexAny(name, `/\`); cut >= 0 {
		dir, base = name[:max(cut, 1)], name[cut+1:]
	}
	if f.isFile(dir, base) {
		return Overlay{FS: f.Folder(dir), Path: base, Show: name}, true
	}
	own := strings.TrimSuffix(name, ".toml") + ".toml"
	for _, o := range []string{own, "whatif/" + own} {
		if file := path.Join(at.dir, o); fs.ValidPath(o) {
			if _, err := fs.Stat(at.fsys, file); err == nil {
				return Overlay{FS: at.fsys, Path: file, Show: path.Join(at.show, o)}, true
			}
		}
	}
	return Overlay{}, false
}

func (f Finder) isFile(dir, base string) bool {
	if f.Folder == nil || !fs.ValidPath(base) {
		return false
	}
	info, err := fs.Stat(f.Folder(dir), base)
	if err != nil {
		return escapes(err) // a link that leads elsewhere: reading it says so
	}
	return !info.IsDir()
}
