package load

import (
	"io/fs"
	"path"
	"strings"
	"time"

	"auguststorm/engine/scenario"

	"github.com/BurntSushi/toml"
)

// Heading is what a list of scenarios shows of one, without loading it.
type Heading struct {
	ID, Name, Summary string
	Start, End        scenario.Date
	Sides             []scenario.Side
	Whatifs           []scenario.OverlayNote // ID is the name that Open takes
	Levels            []scenario.Level       // of the opponent, the easiest first
}

// Heading reads the heading of an embedded scenario; false where there is none or
// it cannot be read, which Open then explains.
func (f Finder) Heading(name string) (Heading, bool) {
	at, p := f.find(name)
	if p != nil {
		return Heading{}, false
	}
	var top struct {
		ID      string    `toml:"id"`
		Name    string    `toml:"name"`
		Summary string    `toml:"summary"`
		Start   time.Time `toml:"start"`
		End     time.Time `toml:"end"`
		Files   []string
		Side    []scenario.Side `toml:"side"`
	}
	if !decodeFile(at.fsys, path.Join(at.dir, Main), &top) {
		return Heading{}, false
	}
	h := Heading{ID: top.ID, Name: top.Name, Summary: top.Summary, Start: dateOf(top.Start), End: dateOf(top.End), Sides: top.Side}
	for i := 0; len(h.Sides) == 0 && i < len(top.Files); i++ {
		var more struct {
			Side []scenario.Side `toml:"side"`
		}
		if decodeFile(at.fsys, path.Join(at.dir, top.Files[i]), &more, "side") {
			h.Sides = more.Side
		}
	}
	h.Levels = levels(at.fsys, at.dir, top.Files)
	for _, o := range f.Whatifs(name) {
		var note struct {
			Name     string `toml:"name"`
			Supposes string `toml:"supposes"`
		}
		if decodeFile(at.fsys, path.Join(at.dir, o+".toml"), &note) {
			h.Whatifs = append(h.Whatifs, scenario.OverlayNote{ID: o, Name: note.Name, Supposes: note.Supposes})
		}
	}
	return h, true
}

// decodeFile reads a file; one without a table that is asked for is not parsed, for the
// larger files take long.
func decodeFile(fsys fs.FS, name string, into any, tables ...string) bool {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return false
	}
	for _, t := range tables {
		if !mayHold(string(data), t) {
			return false
		}
	}
	_, err = toml.Decode(string(data), into)
	return err == nil
}

// mayHold says whether a TOML file may hold an array of tables: a header of that name, or
// the name before an equals sign and a bracket.
func mayHold(data, name string) bool {
	for line := range strings.Lines(data) {
		line = strings.TrimLeft(line, " \t")
		if header, _, _ := strings.Cut(line, "]"); strings.HasPrefix(line, "[[") && strings.Trim(header, "[ \t\"'") == name {
			return true
		}
		if key, value, ok := strings.Cut(line, "="); ok && strings.Trim(key, " \t\"'") == name && strings.HasPrefix(strings.TrimLeft(value, " \t"), "[") {
			return true
		}
	}
	return false
}

// dateOf is the day of a TOML date.
func dateOf(t time.Time) scenario.Date {
	return scenario.DateOf(int32(t.Year()), int32(t.Month()), int32(t.Day()))
}
