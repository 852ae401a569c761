package load

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"auguststorm/engine/scenario"
)

// Limits of the folder doctrines.
const (
	maxDoctrines     = 50
	maxDoctrineBytes = 64 << 10
)

// doctrines reads the scripts beside the scenario. A folder without any is no fault.
func (l *loader) doctrines() []scenario.Doctrine {
	files, err := fs.ReadDir(l.fsys, path.Join(l.dir, "doctrines"))
	if err != nil {
		return nil
	}
	var out []scenario.Doctrine
	for _, f := range files { // ReadDir sorts by name
		name, ok := strings.CutSuffix(f.Name(), ".star")
		if !ok || f.IsDir() {
			continue
		}
		if len(out) == maxDoctrines {
			l.faults.addPlaced(&scenario.Problem{File: path.Join(l.show, "doctrines"), Code: "AS111", What: fmt.Sprintf("there are more than %d doctrines", maxDoctrines), Cure: "remove some of them"})
			break
		}
		src, p := l.read("doctrines/" + f.Name())
		if p == nil && len(src.data) > maxDoctrineBytes {
			p = &scenario.Problem{File: src.name, Code: "AS110", What: fmt.Sprintf("this doctrine is larger than %d kB", maxDoctrineBytes>>10), Cure: "load what it needs from a library"}
		}
		if p != nil {
			l.faults.addPlaced(p)
			continue
		}
		out = append(out, scenario.Doctrine{Name: name, Source: src.data})
	}
	return out
}
