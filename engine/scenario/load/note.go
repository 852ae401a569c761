package load

import (
	"io/fs"
	"path"
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
		if decodeFile(at.fsys, path.Join(at.dir, top.Files[i]), &more) {
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

func decodeFile(fsys fs.FS, name string, into any) bool {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return false
	}
	_, err = toml.Decode(string(data), into)
	return err == nil
}

// dateOf is the day of a TOML date.
func dateOf(t time.Time) scenario.Date {
	return scenario.DateOf(int32(t.Year()), int32(t.Month()), int32(t.Day()))
}
