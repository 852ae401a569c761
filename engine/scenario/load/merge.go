package load

import (
	"maps"
	"slices"
)

// merge adds the tree of a further file to root: lists of records append, tables
// merge key by key, and a single value may be given once only.
func (f *faults) merge(root, more *node, path string) {
	t := root.table()
	for _, k := range slices.Sorted(maps.Keys(more.table())) {
		old, added := t[k], more.table()[k]
		here := join(path, k)
		switch {
		case old == nil:
			t[k] = added
		case old.records() && added.records():
			t[k] = &node{src: old.src, up: old.up, key: old.key, val: append(slices.Clip(old.list()), added.list()...)}
		case old.table() != nil && added.table() != nil:
			f.merge(old, added, here)
		default:
			pos := old.src.at(old.path())
			f.add(added, here, "AS112", "remove one of the two", "%s is given a second time; the first stands in %s:%d", here, old.src.name, pos.line)
		}
	}
}

// records says that n is a list of tables.
func (n *node) records() bool {
	l, ok := n.val.(list)
	return ok && !slices.ContainsFunc(l, func(c *node) bool { return c.table() == nil })
}
