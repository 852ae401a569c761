package words_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// alike are texts that are the same in every language.
var alike = []string{"‹", "›", "%d / %d", "VP", "English"}

func TestEveryTextOfTheScreensIsTranslated(t *testing.T) {
	code := read(t)
	if len(code.texts) < 300 || len(code.plurals) < 5 {
		t.Fatalf("only %d texts found", len(code.texts))
	}
	for _, l := range languages(t) {
		for text := range code.texts {
			if l.Tr(text) == text && l.Text[text] == "" && !slices.Contains(alike, text) && strings.IndexFunc(text, unicode.IsLetter) >= 0 && verbOnly.ReplaceAllString(text, "") != "" {
				t.Errorf("%s lacks %q", l.Code, text)
			}
		}
		for text := range code.plurals {
			if l.Form(1, text) == "" {
				t.Errorf("%s lacks the plural forms of %q", l.Code, text)
			}
		}
	}
}

// verbOnly is what is not to be translated of a text: its verbs and signs.
var verbOnly = regexp.MustCompile(`%[-+0-9.\[\]]*[a-zA-Z%]|[^\pL]`)
