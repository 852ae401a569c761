// Package manual holds the pages of the manual.
package manual

import (
	"embed"
	"strings"
)

//go:embed *.md
var pages embed.FS

// Chapter is one page.
type Chapter struct {
	ID    string // file name without .md: what links name
	Title string
}

// order is how the chapters follow each other; the others come after, by name.
var order = strings.Fields("map sequence stacking zoc movement railways combat retreat supply recovery reinforcements victory seeing hexes dice command sieges ceasefire weather staff doctrines levels turns playing oob schema mapgen")

// Chapters lists the pages in their order.
func Chapters() []Chapter {
	entries, _ := pages.ReadDir(".")
	have := map[string]bool{}
	for _, e := range entries {
		have[strings.TrimSuffix(e.Name(), ".md")] = true
	}
	var list []Chapter
	add := func(id string) {
		if have[id] {
			list = append(list, Chapter{id, title(id)})
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

func title(id string) string {
	first, _, _ := strings.Cut(Page(id), "\n")
	return strings.TrimSpace(strings.TrimLeft(first, "# "))
}

// Page is the text of a chapter, in Markdown; "" where there is none.
func Page(id string) string {
	id = strings.TrimSuffix(id, ".md")
	text, _ := pages.ReadFile(id + ".md")
	return string(text)
}
