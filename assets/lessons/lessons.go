// Package lessons holds the lessons of the client, a file each, in the order of their
// names. Package engine/ui/lesson says what stands in them.
package lessons

import "embed"

// FS has a file a lesson. Texts are on one line each: they are keys of assets/strings.
//
//go:embed *.toml
var FS embed.FS
