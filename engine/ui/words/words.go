// Package words gives the screens their language. English stands in the code and
// is the key; assets/strings has a file for every other language.
package words

import (
	"fmt"
	"io/fs"
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
		out = append(out, l)
	}
	return out, nil
}

// Tr is the text in the language; what it lacks stays English.
func (l Language) Tr(english string) string {
	if t, ok := l.Text[english]; ok {
		return t
	}
	return english
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
