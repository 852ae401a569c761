package manual_test

import (
	"testing"

	"auguststorm/assets/manual"
)

func TestACitationIsFoundInItsChapter(t *testing.T) {
	for cited, want := range map[string][2]string{
		"5.6.1":       {"combat", "5.6.1"},
		"7":           {"supply", ""},
		"4":           {"movement", ""},
		"oob":         {"oob", ""},
		"seeing#11.2": {"seeing", "11.2"},
		"supply.md":   {"supply", ""},
		"20.3":        {"levels", "20.3"},
		"5.6.1.9":     {"combat", "5.6.1"},
	} {
		if chapter, section, ok := manual.Find(cited); !ok || chapter != want[0] || section != want[1] {
			t.Errorf("%s is found in %q at %q", cited, chapter, section)
		}
	}
	if _, _, ok := manual.Find("99"); ok {
		t.Error("there is no chapter 99")
	}
}

func TestTheSectionsHaveTitlesAndText(t *testing.T) {
	n := 0
	for _, s := range manual.In("").Sections() {
		if s.Title == "" || s.Text == "" {
			t.Errorf("section %s of %s has no title or text", s.Number, s.Chapter)
		}
		if s.Number != "" {
			n++
		}
	}
	if n < 100 {
		t.Errorf("only %d numbered sections", n)
	}
}
