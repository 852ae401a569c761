package screen

import (
	"strings"

	"auguststorm/assets/manual"
	"auguststorm/engine/ui/kit"
)

// Manual is the reader of the manual: chapters at one side, the page at the other.
type Manual struct {
	chapters []manual.Chapter
	chosen   int
}

// Open turns to a chapter by its id.
func (m *Manual) Open(id string) {
	m.load()
	id, _, _ = strings.Cut(strings.TrimSuffix(id, ".md"), "#")
	for i, ch := range m.chapters {
		if ch.ID == id {
			m.chosen = i
		}
	}
}

func (m *Manual) load() {
	if m.chapters == nil {
		m.chapters = manual.Chapters()
	}
}

// Frame draws the reader.
func (m *Manual) Frame(c *kit.Context, page kit.Rect) {
	m.load()
	list := c.OtherPanel(&page, min(260, page.W*0.34))
	c.OtherPanel(&page, 16)
	r := c.Panel(list)
	c.Rows(r, kit.Rows{ID: "chapters", N: len(m.chapters), Height: 30, Chosen: &m.chosen, Row: func(i int, row kit.Rect, chosen bool) {
		style := kit.Body
		if chosen {
			style = kit.Strong
		}
		c.Line(row, style, c.Theme.Ink, kit.Start, c.T(m.chapters[i].Title))
	}})
	r = c.Panel(page)
	wide := min(r.W, 760)
	r = r.CutLeft(wide)
	if len(m.chapters) == 0 {
		return
	}
	ch := m.chapters[max(0, m.chosen)]
	if to := c.Doc(r, "page-"+ch.ID, manual.Page(ch.ID)); to != "" {
		m.Open(to)
	}
}
