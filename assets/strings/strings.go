// Package strings holds the words of the screens in other languages than
// English, a file each.
package strings

import "embed"

// FS has a file a language, named by its code.
//
//go:embed *.toml
var FS embed.FS
