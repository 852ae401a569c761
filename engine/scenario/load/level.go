package load

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"auguststorm/engine/scenario"
)

// OpenLevel is Open at a level of the opponent, for a person who plays the side of that
// index. The level becomes an overlay after the others, so that a record carries it and
// comes out the same whatever becomes of the level's figures later.
func (f Finder) OpenLevel(name, level string, person int, overlays ...string) (*scenario.Scenario, []scenario.Problem) {
	if level == "" {
		return f.Open(name, overlays...)
	}
	h, ok := f.Heading(name)
	if !ok || len(h.Sides) != 2 {
		return f.Open(name, overlays...)
	}
	if f.Pause != nil {
		f.Pause()
	}
	i := slices.IndexFunc(h.Levels, func(l scenario.Level) bool { return l.ID == level })
	if i < 0 {
		return nil, []scenario.Problem{noLevel(level, h.Levels)}
	}
	text := h.Levels[i].Overlay(h.ID, h.Sides, person)
	if text == "" {
		return f.Open(name, overlays...)
	}
	return f.openAnd(name, overlays, Overlay{Show: "level " + level, Text: text})
}

func noLevel(level string, have []scenario.Level) scenario.Problem {
	var ids []string
	for i := range have {
		ids = append(ids, have[i].ID)
	}
	cure := "name one of: " + strings.Join(ids, ", ")
	if hint := scenario.DidYouMean(level, ids); hint != "" {
		cure += " (" + hint + ")"
	}
	return scenario.Problem{Code: "AS108", What: fmt.Sprintf("there is no level %q", level), Cure: cure}
}

// levels reads the levels of a scenario from its files without loading it.
func levels(fsys fs.FS, dir string, files []string) []scenario.Level {
	for _, name := range append([]string{Main}, files...) {
		var some struct {
			Level []scenario.Level `toml:"level"`
		}
		if !decodeFile(fsys, path.Join(dir, name), &some, "level") || len(some.Level) == 0 {
			continue
		}
		for i := range some.Level {
			for _, percent := range []*int32{&some.Level[i].Supply, &some.Level[i].ScriptSupply} {
				if *percent == 0 {
					*percent = 100 // the default, which this decoder does not know
				}
			}
		}
		return some.Level
	}
	return scenario.DefaultLevels()
}
