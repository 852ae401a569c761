package load

import (
	"fmt"
	"strings"
	"unicode"

	"auguststorm/engine/scenario"
)

// faults collects what is wrong. Places in files are looked up at the end.
type faults struct {
	list     []fault
	paths    map[string]bool // merged key paths that have a fault
	suggests int
	full     bool
}

type fault struct {
	at *node // where to point; nil when the problem has its place already
	scenario.Problem
}

func newFaults() *faults { return &faults{paths: map[string]bool{}} }

// add notes a fault at a node. path is the key path in the merged tree.
func (f *faults) add(at *node, path, code, cure, format string, args ...any) {
	f.paths[path] = true
	f.addOutside(at, path, code, cure, format, args...)
}

// addOutside notes a fault that lies outside the merged tree, in an overlay.
func (f *faults) addOutside(at *node, path, code, cure, format string, args ...any) {
	p := scenario.Problem{Code: code, Path: path, What: fmt.Sprintf(format, args...), Cure: cure}
	f.keep(fault{at, p})
}

// maxProblems bounds the memory for a file that is wrong everywhere.
const maxProblems = 10_000

func (f *faults) keep(x fault) {
	x.What, x.Cure = shown(x.What), shown(x.Cure)
	if len(f.list) < maxProblems {
		f.list = append(f.list, x)
	} else if !f.full {
		f.full = true
		x.Code, x.What, x.Cure = "AS111", fmt.Sprintf("there are more than %d problems; the rest is not listed", maxProblems), "mend these first"
		f.list = append(f.list, x)
	}
}

// addPlaced notes a problem that has its place already.
func (f *faults) addPlaced(p *scenario.Problem) { f.keep(fault{nil, *p}) }

// shown makes a message safe to print, whatever names a file brings into it.
func shown(s string) string {
	const most = 400
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "") + "..."
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return '?'
		}
		return r
	}, s)
}

// maxSuggestions bounds the work on a file that is wrong everywhere.
const maxSuggestions = 500

func (f *faults) suggest(word string, options []string) string {
	if f.suggests++; f.suggests > maxSuggestions {
		return ""
	}
	return scenario.DidYouMean(word, options)
}

// problems gives everything with its place, sorted, each once.
func (f *faults) problems() []scenario.Problem {
	var ps []scenario.Problem
	for _, x := range f.list {
		p := x.Problem
		if x.at != nil && x.at.src != nil {
			pos := x.at.src.at(x.at.path())
			p.File, p.Line, p.Col = x.at.src.name, pos.line, pos.col
		}
		ps = append(ps, p)
	}
	scenario.SortProblems(ps)
	return ps
}
