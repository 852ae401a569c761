// Package words gives the screens their language. English stands in the code and
// is the key; assets/strings has a file for every other language.
package words

import (
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"

	files "auguststorm/assets/strings"

	"github.com/BurntSushi/toml"
)

// Language is a language of the screens.
type Language struct {
	Code string `toml:"code"` // such as "ru"
	Name string `toml:"name"` // in itself
	Text map[string]string
	// Plural has the forms of texts with a number, by the English text for many: for
	// one, few, many after the rule of Form.
	Plural map[string][]string
	Names  map[string]string // of scenarios; # stands for a number, see Proper
}

// English is the language of the code.
var English = Language{Code: "en", Name: "English"}

// All are the languages, English first.
func All() ([]Language, error) {
	out := []Language{English}
	names, err := fs.Glob(files.FS, "*.toml")
	if err != nil {
		return out, err
	}
	slices.Sort(names)
	for _, name := range names {
		var l Language
		if _, err := toml.DecodeFS(files.FS, name, &l); err != nil {
			return out, fmt.Errorf("assets/strings/%s: %w", name, err)
		}
		if l.Code+".toml" != name || l.Name == "" {
			return out, fmt.Errorf("assets/strings/%s: code %q and name %q do not fit the file", name, l.Code, l.Name)
		}
		if _, err := fs.Stat(files.FS, "names/"+name); err == nil {
			if _, err := toml.DecodeFS(files.FS, "names/"+name, &l.Names); err != nil {
				return out, fmt.Errorf("assets/strings/names/%s: %w", name, err)
			}
		}
		out = append(out, l)
	}
	return out, nil
}

// Tr is the text in the language; what it lacks stays English.
func (l Language) Tr(english string) string {
	if t, ok := l.Text[english]; ok {
		return t
	}
	return l.proper(english)
}

// Proper is a name of a scenario in the language. Where the file lacks it, its numbers
// are taken out first, so that one entry serves all of a kind: "17th Army" is found
// as "# Army", and the numbers stand in the same order in the translation.
func (l Language) Proper(english string) string {
	if t, ok := l.Names[english]; ok {
		return t
	}
	return l.Tr(english)
}

func (l Language) proper(english string) string {
	if t, ok := l.Names[english]; ok {
		return t
	}
	if t, ok := l.numbered(english, numeral); ok {
		return t
	}
	if t, ok := l.numbered(english, digits); ok { // short names, such as 6GTA
		return t
	}
	return english
}

// numbered is a name whose entry has # for what a pattern finds.
func (l Language) numbered(english string, number *regexp.Regexp) (string, bool) {
	var numbers []string
	t, ok := l.Names[number.ReplaceAllStringFunc(english, func(s string) string {
		numbers = append(numbers, strings.TrimRight(s, "stndrh"))
		return "#"
	})]
	if !ok || strings.Count(t, "#") != len(numbers) {
		return english, false
	}
	for _, n := range numbers {
		t = strings.Replace(t, "#", n, 1)
	}
	return t, true
}

var (
	numeral = regexp.MustCompile(`\b[0-9]+(st|nd|rd|th)?\b`)
	digits  = regexp.MustCompile(`[0-9]+`)
)

// Form is the text with a number for n, "" where the language has none. The forms
// of Russian: 1, 21, 31; 2 to 4, 22 to 24; all others.
func (l Language) Form(n int, many string) string {
	forms := l.Plural[many]
	if len(forms) != 3 {
		return ""
	}
	if n < 0 {
		n = -n
	}
	switch last, teens := n%10, n%100/10 == 1; {
	case last == 1 && !teens:
		return forms[0]
	case last >= 2 && last <= 4 && !teens:
		return forms[1]
	}
	return forms[2]
}

// Best is the code of a language for a wish such as "ru-RU", or "en".
func Best(all []Language, wish string) string {
	code, _, _ := strings.Cut(strings.ToLower(wish), "-")
	for _, l := range all {
		if l.Code == code {
			return code
		}
	}
	return English.Code
}
