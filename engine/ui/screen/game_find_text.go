package screen

import "strings"

// fold is a text as it is sought: without capitals, marks over letters and signs.
func fold(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	return foldMarks.Replace(s)
}

var foldMarks = strings.NewReplacer("ō", "o", "ū", "u", "ā", "a", "ī", "i", "ē", "e", "ü", "u", "ö", "o", "ä", "a", "ë", "e", "é", "e", "ё", "е", "«", "", "»", "", "'", "", "’", "", "-", " ")

// matches reports that every word sought begins a word of the text, in any order.
// want is folded.
func matches(text, want string) bool {
	text = " " + fold(text)
	for _, w := range strings.Fields(want) {
		if !strings.Contains(text, " "+w) && !strings.Contains(text, "("+w) {
			return false
		}
	}
	return true
}
