package load

import (
	"io/fs"

	"auguststorm/engine/scenario"
)

// Overlay names an overlay file: a path in a file system, and the name to show
// for it in problems (the path when empty).
type Overlay struct {
	FS   fs.FS
	Path string
	Show string
}

// removal is a record that an overlay removed.
type removal struct {
	table, id string
	at        *node
}

func (l *loader) overlays(root *node, overlays []Overlay) []scenario.OverlayNote { return nil }

func (l *loader) stillReferenced(p *scenario.Problem, at *node) bool { return false }
