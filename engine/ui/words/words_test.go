package words_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"auguststorm/engine/ui/words"
)

var verb = regexp.MustCompile(`%[-+0-9.]*[a-zA-Z%]`)

// said are files outside the client whose texts it shows.
var said = []string{"../../scenario/level.go", "../../../assets/lessons/*.toml"}

// literals are all string literals of the client's code, and of what it shows.
func literals(t *testing.T) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	quoted := regexp.MustCompile("\"(?:[^\"\\\\\n]|\\\\.)*\"")
	read := func(path string) error {
		text, err := os.ReadFile(path)
		for _, q := range quoted.FindAllString(string(text), -1) {
			if s, err := strconv.Unquote(q); err == nil {
				out[s] = true
			}
		}
		return err
	}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		return read(path)
	})
	for _, pattern := range said {
		paths, e := filepath.Glob(pattern)
		err = errors.Join(err, e)
		for _, path := range paths {
			err = errors.Join(err, read(path))
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// composed are texts the code puts together from a literal and a scenario's own
// words.
var composed = []string{"The Soviet side", "The Japanese side", "Doctrine of the Soviet side", "Doctrine of the Japanese side"}

func TestEveryTranslationBelongsToATextOfTheCodeAndKeepsItsVerbs(t *testing.T) {
	all, err := words.All()
	if err != nil {
		t.Fatal(err)
	}
	code := literals(t)
	for _, l := range all {
		for english, text := range l.Text {
			if !code[english] && !slices.Contains(composed, english) {
				t.Errorf("%s: nothing in engine/ui says %q any more", l.Code, english)
			}
			if a, b := verb.FindAllString(english, -1), verb.FindAllString(text, -1); !slices.Equal(a, b) {
				t.Errorf("%s: %q has the verbs %v, its translation %v", l.Code, english, a, b)
			}
			if strings.TrimSpace(text) == "" {
				t.Errorf("%s: %q is translated to nothing", l.Code, english)
			}
		}
	}
}

func TestTheLanguageOfTheSystemIsTaken(t *testing.T) {
	all, err := words.All()
	if err != nil {
		t.Fatal(err)
	}
	for wish, want := range map[string]string{"ru-RU": "ru", "ru": "ru", "de-DE": "en", "": "en", "C": "en"} {
		if got := words.Best(all, wish); got != want {
			t.Errorf("%q gives %s", wish, got)
		}
	}
}
