// Package fonts holds the typefaces of the client, cut down to the runes it
// uses. .ci/fonts.sh makes the files; LICENSES.txt is their licence.
package fonts

import "embed"

// FS has the font files by name.
//
//go:embed *.ttf *.otf LICENSES.txt
var FS embed.FS
