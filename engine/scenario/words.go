package scenario

import (
	"unicode"
	"unicode/utf8"
)

// Sentence is s with a capital at its head, in any script.
func Sentence(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if n == 0 || first == utf8.RuneError {
		return s
	}
	return string(unicode.ToUpper(first)) + s[n:]
}
