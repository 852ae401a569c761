package manual_test

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"testing"

	"auguststorm/assets/manual"
)

var (
	figure = regexp.MustCompile(`\d+`)
	link   = regexp.MustCompile(`\]\(([^)]*)\)`)
)

// languages are the folders of the languages.
func languages(t *testing.T) (all []string) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.IsDir() {
			all = append(all, e.Name())
		}
	}
	if len(all) == 0 {
		t.Fatal("there is no language beside English")
	}
	return all
}

// of are the sections of a chapter.
func of(all []manual.Section, chapter string) (out []manual.Section) {
	for _, s := range all {
		if s.Chapter == chapter {
			out = append(out, s)
		}
	}
	return out
}

func numbers(all []manual.Section) (out []string) {
	for _, s := range all {
		out = append(out, s.Number)
	}
	return out
}

// less are the words of one set that the other lacks, in order.
func less(a, b []string) (out []string) {
	lacks := map[string]bool{}
	for _, w := range a {
		if !slices.Contains(b, w) {
			lacks[w] = true
		}
	}
	return slices.Sorted(maps.Keys(lacks))
}

func links(text string) (out []string) {
	for _, m := range link.FindAllStringSubmatch(text, -1) {
		out = append(out, m[1])
	}
	return out
}

func TestTheManualSaysTheSameInEveryLanguage(t *testing.T) {
	english := manual.In("")
	for _, lang := range languages(t) {
		book, own := manual.In(lang), 0
		for _, ch := range book.Chapters() {
			if !ch.Own {
				continue
			}
			own++
			want, have := of(english.Sections(), ch.ID), of(book.Sections(), ch.ID)
			if !slices.Equal(numbers(want), numbers(have)) {
				t.Errorf("%s/%s has the sections %q, the English chapter %q", lang, ch.ID, numbers(have), numbers(want))
				continue
			}
			for i, e := range want {
				compare(t, lang+"/"+ch.ID, e, have[i])
			}
		}
		if files, _ := os.ReadDir(lang); len(files) != own {
			t.Errorf("%s has %d files, but %d chapters", lang, len(files), own)
		}
	}
}

// compare demands the figures and the links of an English section from another's.
func compare(t *testing.T, chapter string, e, s manual.Section) {
	t.Helper()
	for _, of := range []struct {
		what       string
		want, have []string
	}{
		{"figures", figure.FindAllString(e.Text, -1), figure.FindAllString(s.Text, -1)},
		{"links", links(e.Text), links(s.Text)},
	} {
		if a, b := less(of.want, of.have), less(of.have, of.want); len(a)+len(b) > 0 {
			t.Errorf("%s, section %q %s (English: %s): %s lacking %q, too many %q", chapter, s.Number, s.Title, e.Title, of.what, a, b)
		}
	}
}

func TestAChapterThatALanguageLacksIsEnglish(t *testing.T) {
	ru, english := manual.In("ru"), manual.In("")
	for _, ch := range ru.Chapters() {
		switch ch.ID {
		case "schema", "mapgen":
			if ch.Own || ru.Page(ch.ID) != english.Page(ch.ID) {
				t.Errorf("%s is not the English one", ch.ID)
			}
		case "combat":
			if !ch.Own || ru.Page(ch.ID) == english.Page(ch.ID) {
				t.Errorf("%s is English", ch.ID)
			}
		}
	}
	if manual.In("en") != english || manual.In("xx") != english {
		t.Error("a language without a folder is not English")
	}
	for _, ch := range english.Chapters() {
		if !ch.Own {
			t.Errorf("%s is foreign in English", ch.ID)
		}
	}
}

func TestAHeadingIsFoundInEveryLanguage(t *testing.T) {
	for _, c := range [][3]string{
		{"oob", "In the game", "В игре"}, {"oob", "В игре", "В игре"}, {"combat", "5.6.1", "5.6.1"}, {"oob", "", ""},
	} {
		if got := manual.In("ru").Heading(c[0], c[1]); got != c[2] {
			t.Errorf("%s of %s is called %q, want %q", c[1], c[0], got, c[2])
		}
	}
	if got := manual.In("").Heading("oob", "In the game"); got != "In the game" {
		t.Errorf("in English it is called %q", got)
	}
}
