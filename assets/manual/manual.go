// Package manual holds the pages of the manual: the English ones beside this file, those
// of another language in a folder of its code. A chapter that a language lacks is read
// in English.
package manual

import (
	"embed"
	"path"
	"strings"
	"sync"
)

//go:embed *.md */*.md
var pages embed.FS

// Book is the manual in one language.
type Book struct {
	lang     string // folder; "" is English
	sections func() []Section
}

// Chapter is one page.
type Chapter struct {
	ID    string // file name without .md: what links name
	Title string
	Own   bool // in the language of the book; false where the English page stands in
}

// order is how the chapters follow each other; the others come after, by name.
var order = strings.Fields("map sequence stacking zoc movement railways combat retreat supply recovery reinforcements victory seeing hexes dice command sieges ceasefire weather staff doctrines levels turns playing oob schema mapgen")

// books are all languages of the manual by their codes.
var books = sync.OnceValue(func() map[string]*Book {
	all := map[string]*Book{"": newBook("")}
	entries, _ := pages.ReadDir(".")
	for _, e := range entries {
		if e.IsDir() {
			all[e.Name()] = newBook(e.Name())
		}
	}
	return all
})

func newBook(lang string) *Book {
	b := &Book{lang: lang}
	b.sections = sync.OnceValue(b.cut)
	return b
}

// In is the manual in a language by its code, such as "ru"; in English where there is
// none.
func In(lang string) *Book {
	if b := books()[lang]; b != nil {
		return b
	}
	return books()[""]
}

// Chapters lists the pages in their order.
func (b *Book) Chapters() []Chapter {
	entries, _ := pages.ReadDir(".")
	have := map[string]bool{}
	for _, e := range entries {
		if id, is := strings.CutSuffix(e.Name(), ".md"); is {
			have[id] = true
		}
	}
	var list []Chapter
	add := func(id string) {
		if have[id] {
			text, own := b.page(id)
			list = append(list, Chapter{id, title(text), own})
			delete(have, id)
		}
	}
	for _, id := range order {
		add(id)
	}
	for _, e := range entries {
		add(strings.TrimSuffix(e.Name(), ".md"))
	}
	return list
}

func title(text string) string {
	first, _, _ := strings.Cut(text, "\n")
	return strings.TrimSpace(strings.TrimLeft(first, "# "))
}

// Page is the text of a chapter, in Markdown; "" where there is none.
func (b *Book) Page(id string) string {
	text, _ := b.page(id)
	return text
}

// page is the text of a chapter; own is false where it is the English one for want of
// another.
func (b *Book) page(id string) (text string, own bool) {
	id = strings.TrimSuffix(id, ".md")
	if t, err := pages.ReadFile(path.Join(b.lang, id+".md")); err == nil {
		return string(t), true
	}
	t, _ := pages.ReadFile(id + ".md")
	return string(t), false
}
