package manual

import (
	"regexp"
	"strings"
)

// Section is a numbered section of a chapter, or one of its headings.
type Section struct {
	Chapter string // id
	Number  string // such as 5.6.1; "" for a heading without one
	Title   string
	Text    string // the whole section with its title
}

var sectionHead = regexp.MustCompile(`^(?:\*\*(\d+(?:\.\d+)+) ?([^*]*)\*\*|# (?:(\d+) )?(.*)|##+ (.*))`)

// Sections lists all sections in the order of the chapters, once cut and kept.
func (b *Book) Sections() []Section { return b.sections() }

func (b *Book) cut() (out []Section) {
	for _, ch := range b.Chapters() {
		fenced := false
		for _, l := range strings.Split(b.Page(ch.ID), "\n") {
			if strings.HasPrefix(l, "```") {
				fenced = !fenced
			}
			if m := sectionHead.FindStringSubmatch(l); m != nil && !fenced {
				s := Section{Chapter: ch.ID, Number: m[1] + m[3], Title: strings.TrimRight(m[2]+m[4]+m[5], ".,: ")}
				out = append(out, s)
			}
			if n := len(out); n > 0 && out[n-1].Chapter == ch.ID {
				out[n-1].Text += l + "\n"
			}
		}
	}
	return out
}

// Heading is what this book calls a section that is cited by its English heading, such
// as "In the game": the heading at the same place of the chapter. A number is the same
// in every language.
func (b *Book) Heading(chapter, section string) string {
	own := b.of(chapter)
	for i, s := range In("").of(chapter) {
		if s.Number == "" && s.Title == section && i < len(own) {
			return own[i].Title
		}
	}
	return section
}

// of are the sections of a chapter.
func (b *Book) of(chapter string) (out []Section) {
	for _, s := range b.Sections() {
		if s.Chapter == chapter {
			out = append(out, s)
		}
	}
	return out
}

// Find is the chapter and the section to turn to for a citation: a section such as
// 5.6.1, a chapter's number such as 5, or a chapter's id, also with a section after a
// "#". ok is false where the manual has no such chapter. It is the same place in every
// language.
func Find(cited string) (chapter, section string, ok bool) {
	id, after, _ := strings.Cut(strings.TrimSuffix(cited, ".md"), "#")
	id = strings.TrimSuffix(id, ".md")
	if In("").Page(id) != "" {
		return id, after, true
	}
	for _, s := range In("").Sections() {
		if s.Number == cited {
			if strings.Contains(cited, ".") {
				return s.Chapter, cited, true
			}
			return s.Chapter, "", true
		}
	}
	// a line of a list, such as 10.3.2, is found with its section
	if i := strings.LastIndex(cited, "."); i > 0 {
		return Find(cited[:i])
	}
	return "", "", false
}
