package load

import (
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// position is a place in a file, from 1.
type position struct{ line, col int }

// at is where the key path stands in the file, or the nearest path above it.
// BurntSushi/toml gives no positions of keys, so a second parser builds an
// index, and only when there is something to report.
func (s *source) at(path string) position {
	if s.index == nil {
		s.buildIndex()
	}
	for path != "" {
		if p, ok := s.index[path]; ok {
			return p
		}
		cut := strings.LastIndexAny(path, ".[")
		if cut < 0 {
			break
		}
		path = path[:cut]
	}
	return position{1, 1}
}

// indexer walks the expressions of one file.
type indexer struct {
	parser unstable.Parser
	index  map[string]position
	arrays map[string]int // tables seen so far of each array of tables
	data   string
	off    int // of pos
	pos    position
}

func (s *source) buildIndex() {
	x := indexer{index: map[string]position{}, arrays: map[string]int{}, data: s.data, pos: position{1, 1}}
	s.index = x.index
	x.parser.Reset([]byte(s.data))
	prefix := ""
	for x.parser.NextExpression() {
		switch e := x.parser.Expression(); e.Kind {
		case unstable.Table, unstable.ArrayTable:
			prefix = x.header(e)
		case unstable.KeyValue:
			x.keyValue(prefix, e)
		}
	}
}

// header notes the place of [a.b] or [[a.b]] and returns the path that the
// keys below it start with.
func (x *indexer) header(e *unstable.Node) string {
	path := ""
	for it := e.Key(); it.Next(); {
		k := it.Node()
		path = join(path, string(k.Data))
		switch n := x.arrays[path]; {
		case it.IsLast() && e.Kind == unstable.ArrayTable:
			x.note(path, k)
			x.arrays[path] = n + 1
			path += "[" + strconv.Itoa(n) + "]"
		case n > 0:
			path += "[" + strconv.Itoa(n-1) + "]"
		}
		x.note(path, k)
	}
	return path
}

func (x *indexer) keyValue(prefix string, e *unstable.Node) {
	path := prefix
	for it := e.Key(); it.Next(); {
		path = join(path, string(it.Node().Data))
		x.note(path, it.Node())
	}
	x.value(path, e.Value())
}

func (x *indexer) value(path string, v *unstable.Node) {
	switch v.Kind {
	case unstable.Array:
		i := 0
		for it := v.Children(); it.Next(); i++ {
			p := path + "[" + strconv.Itoa(i) + "]"
			x.note(p, it.Node())
			x.value(p, it.Node())
		}
	case unstable.InlineTable:
		for it := v.Children(); it.Next(); {
			if it.Node().Kind == unstable.KeyValue {
				x.keyValue(path, it.Node())
			}
		}
	}
}

// note keeps the first place of path. Expressions come in the order of the
// file, so lines are counted onward from the last place; an array has no place
// of its own and keeps that of what was noted before it.
func (x *indexer) note(path string, n *unstable.Node) {
	if n.Raw.Length > 0 {
		off := int(n.Raw.Offset)
		if off < x.off {
			x.off, x.pos = 0, position{1, 1}
		}
		between := x.data[x.off:off]
		if nl := strings.Count(between, "\n"); nl > 0 {
			x.pos = position{x.pos.line + nl, len(between) - strings.LastIndexByte(between, '\n')}
		} else {
			x.pos.col += len(between)
		}
		x.off = off
	}
	if _, seen := x.index[path]; !seen {
		x.index[path] = x.pos
	}
}
