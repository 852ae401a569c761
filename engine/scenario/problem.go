package scenario

import (
	"cmp"
	"slices"
	"strconv"
)

// A Problem is one fault of a scenario, overlay or record.
type Problem struct {
	File      string // as given to the loader; may be empty
	Line, Col int    // from 1; 0 when unknown
	Code      string // AS101 and the like, never reused
	Path      string // key path, such as unit[17].hex
	What      string // what is wrong
	Cure      string // how to mend it
	Ref       string // for a dangling reference: table and id, as "unit 39-rd"
}

// String gives p as it is printed: "file:line: CODE what is wrong; how to mend it".
func (p Problem) String() string {
	s := p.File
	if p.Line > 0 {
		s += ":" + strconv.Itoa(p.Line)
	}
	if s != "" {
		s += ": "
	}
	s += p.Code + " " + p.What
	if p.Cure != "" {
		s += "; " + p.Cure
	}
	return s
}

// SortProblems sorts by file, line, column, code and text.
func SortProblems(ps []Problem) {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col),
			cmp.Compare(a.Code, b.Code), cmp.Compare(a.Path, b.Path), cmp.Compare(a.What, b.What))
	})
}
