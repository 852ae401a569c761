// Package strings holds the words of the screens in other languages than
// English, a file each.
package strings

import "embed"

// FS has a file a language, named by its code, and in names/ its names of places and
// formations.
//
//go:embed *.toml names/*.toml
var FS embed.FS
