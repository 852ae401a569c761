package load

import (
	"strconv"
	"strings"
)

// node is one TOML value that knows where it was written: file, and the chain of
// keys and indices inside that file. Merging and overlays move nodes between
// tables; src, up, key and idx keep saying where they came from.
type node struct {
	src *source
	up  *node  // nil at the root of a file
	key string // in up, when up is a table
	idx int    // in up, when up is a list
	val any    // table, list, or a scalar as the TOML library gives it
}

type (
	table map[string]*node
	list  []*node
)

func newTree(src *source, m map[string]any) *node {
	root := &node{src: src}
	root.fill(m)
	return root
}

func (n *node) fill(v any) {
	switch v := v.(type) {
	case map[string]any:
		t := make(table, len(v))
		for k, x := range v {
			c := &node{src: n.src, up: n, key: k}
			c.fill(x)
			t[k] = c
		}
		n.val = t
	case []map[string]any:
		l, block := make(list, len(v)), make([]node, len(v))
		for i, x := range v {
			block[i] = node{src: n.src, up: n, idx: i}
			block[i].fill(x)
			l[i] = &block[i]
		}
		n.val = l
	case []any:
		l, block := make(list, len(v)), make([]node, len(v))
		for i, x := range v {
			block[i] = node{src: n.src, up: n, idx: i}
			block[i].fill(x)
			l[i] = &block[i]
		}
		n.val = l
	default:
		n.val = v
	}
}

// path is the key path of n inside its own file: unit[17].hex.
func (n *node) path() string {
	if n == nil || n.up == nil {
		return ""
	}
	above := n.up.path()
	if _, ok := n.up.val.(list); ok && n.key == "" {
		return above + "[" + strconv.Itoa(n.idx) + "]"
	}
	return join(above, n.key)
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

// find follows a key path such as map.place[3].hex from n and returns the
// deepest node on it, and whether that is the end of the path.
func (n *node) find(path string) (at *node, all bool) {
	for path != "" {
		var next *node
		if path[0] == '[' {
			num, rest, _ := strings.Cut(path[1:], "]")
			i, err := strconv.Atoi(num)
			if l, ok := n.val.(list); ok && err == nil && i >= 0 && i < len(l) {
				next = l[i]
			}
			path = strings.TrimPrefix(rest, ".")
		} else {
			end := strings.IndexAny(path, ".[")
			if end < 0 {
				end = len(path)
			}
			if t, ok := n.val.(table); ok {
				next = t[path[:end]]
			}
			path = strings.TrimPrefix(path[end:], ".")
		}
		if next == nil {
			return n, false
		}
		n = next
	}
	return n, true
}

func (n *node) table() table {
	if n == nil {
		return nil
	}
	t, _ := n.val.(table)
	return t
}

func (n *node) list() list {
	if n == nil {
		return nil
	}
	l, _ := n.val.(list)
	return l
}

// text is the string n holds, or "".
func (n *node) text() string {
	if n == nil {
		return ""
	}
	s, _ := n.val.(string)
	return s
}
