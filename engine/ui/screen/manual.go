package screen

import (
	"strings"
	"unicode/utf8"

	"auguststorm/assets/manual"
	"auguststorm/engine/ui/kit"
)

// Manual is the reader of the manual: chapters or what a search finds at one side,
// the page at the other, and the way back through the pages that were read.
type Manual struct {
	book     *manual.Book // in the language of the screens
	chapters []manual.Chapter
	chosen   int
	find     string
	hits     []manual.Section
	hit      int
	past     []leaf // pages before this one
	now      leaf
	turn     bool // the page is to be turned to now
}

// leaf is a place in the manual.
type leaf struct {
	chapter, section string
	scroll           float32
}

// Open turns to a chapter by its id, or to a section that is cited.
func (m *Manual) Open(cited string) {
	m.load(m.book)
	chapter, section, ok := manual.Find(cited)
	if !ok {
		return
	}
	if m.now.chapter != "" && (chapter != m.now.chapter || section != m.now.section) {
		m.past = append(m.past, m.now)
	}
	m.show(leaf{chapter: chapter, section: section})
	m.turn = true
}

// show makes a place the one that is read.
func (m *Manual) show(l leaf) {
	m.now = l
	for i, ch := range m.chapters {
		if ch.ID == l.chapter {
			m.chosen = i
		}
	}
}

// Back turns to the page read before; false where there is none.
func (m *Manual) Back(c *kit.Context) bool {
	n := len(m.past)
	if n == 0 {
		return false
	}
	m.show(m.past[n-1])
	m.past = m.past[:n-1]
	c.ScrollTo(m.page(), m.now.scroll)
	c.Redraw()
	return true
}

// load takes up the manual of a language; the place that is read stays.
func (m *Manual) load(book *manual.Book) {
	if book == nil {
		book = manual.In("")
	}
	if m.book == book {
		return
	}
	m.book, m.chapters = book, book.Chapters()
	m.hits, m.hit = m.findSections(m.find), -1
	if m.now.chapter == "" && len(m.chapters) > 0 {
		m.show(leaf{chapter: m.chapters[0].ID})
	}
}

func (m *Manual) page() string { return "page-" + m.now.chapter }

// Frame draws the reader.
func (m *Manual) Frame(c *kit.Context, page kit.Rect) {
	m.load(manual.In(c.Lang))
	if len(m.chapters) == 0 {
		return
	}
	list := c.OtherPanel(&page, min(270, page.W*0.34))
	c.OtherPanel(&page, 16)
	if m.turn {
		m.turn = false
		c.DocGo(m.page(), m.book.Heading(m.now.chapter, m.now.section))
	}
	m.contents(c, c.Panel(list))
	r := c.Panel(page)
	if r.W > 800 {
		r = r.CutLeft(760)
	}
	m.keys(c, r.H)
	m.now.scroll = c.Scrolled(m.page())
	if m.chosen >= 0 && !m.chapters[m.chosen].Own {
		c.Line(r.CutTop(24), kit.Script, c.Theme.Soft, kit.Start, c.T("This chapter is in English."))
	}
	if to := c.Doc(r, m.page(), m.book.Page(m.now.chapter)); to != "" {
		m.Open(to)
		c.Redraw()
	}
}

// contents is the search with the chapters, or with what it finds.
func (m *Manual) contents(c *kit.Context, r kit.Rect) {
	row := r.CutTop(kit.RowHeight)
	if c.Button(row.CutLeft(34), kit.Button{ID: "back", Icon: "left", Tip: "The page before (Alt + ←)", Why: why(len(m.past) == 0, "This is the first page.")}) {
		m.Back(c)
	}
	row.CutLeft(6)
	changed, entered := c.Field(row, kit.Field{ID: "search", Hint: "Search the manual", Icon: "search"}, &m.find)
	if changed {
		m.hits, m.hit = m.findSections(m.find), -1
	}
	r.CutTop(8)
	if fold(m.find) == "" {
		m.list(c, r)
		return
	}
	if len(m.hits) == 0 {
		c.Paragraph(r, kit.Body, c.Theme.Soft, c.T("The manual says nothing of that."))
		return
	}
	was := m.hit
	if entered {
		m.hit = max(0, m.hit)
		c.FocusOn("hits")
	} else if c.Focused("search") && c.Input.Hit("Down") {
		m.hit = 0
		c.FocusOn("hits")
	}
	c.Rows(r, kit.Rows{ID: "hits", N: len(m.hits), Height: 42, Chosen: &m.hit, Row: func(i int, row kit.Rect, chosen bool) {
		s := &m.hits[i]
		row = row.InsetXY(0, 3)
		style := kit.Body
		if chosen {
			style = kit.Strong
		}
		c.Line(row.CutTop(19), style, c.Theme.Ink, kit.Start, strings.TrimSpace(s.Number+" "+s.Title))
		c.Line(row, kit.Small, c.Theme.Soft, kit.Start, snippet(s, m.find))
	}})
	if m.hit != was && m.hit >= 0 && m.hit < len(m.hits) {
		m.openSection(m.hits[m.hit])
		c.Redraw()
	}
}

// list is the chapters; those that the language lacks say so.
func (m *Manual) list(c *kit.Context, r kit.Rect) {
	was, height := m.chosen, float32(30)
	for i := range m.chapters {
		width := r.W - 32
		if !m.chapters[i].Own {
			width -= 26
		}
		height = c.LineRow(height, width, kit.Strong, m.chapters[i].Title)
	}
	c.Rows(r, kit.Rows{ID: "chapters", N: len(m.chapters), Height: height, Chosen: &m.chosen, Row: func(i int, row kit.Rect, chosen bool) {
		style := kit.Body
		if chosen {
			style = kit.Strong
		}
		ch := m.chapters[i]
		if !ch.Own {
			c.Line(row.CutRight(26), kit.Small, c.Theme.Soft, kit.End, "en")
			c.Tip(row, c.T("This chapter is in English."))
		} else if c.Measure(style, ch.Title) > row.W {
			c.Tip(row, ch.Title)
		}
		c.Line(row, style, c.Theme.Ink, kit.Start, ch.Title)
	}})
	if m.chosen != was && m.chosen >= 0 {
		m.Open(m.chapters[m.chosen].ID)
		c.Redraw()
	}
}

// openSection turns to a section that a search found.
func (m *Manual) openSection(s manual.Section) {
	section := s.Number
	if section == "" {
		section = s.Title
	}
	m.Open(s.Chapter + "#" + section)
}

// keys turn back and scroll the page while no list or field has the keyboard.
func (m *Manual) keys(c *kit.Context, height float32) {
	if c.Input.Mods == kit.Alt && c.Input.Hit("Left") || !c.Typing() && c.Input.Hit("Backspace") {
		m.Back(c)
		return
	}
	if c.Input.Mods == kit.Ctrl && c.Input.Hit("F") {
		c.FocusOn("search")
	}
	if c.Typing() || c.Listed() || c.Input.Mods != 0 {
		return
	}
	for key, by := range map[kit.Key]float32{"Down": 60, "Up": -60, "PageDown": height - 40, "PageUp": 40 - height, "Home": -1e6, "End": 1e6} {
		if c.Input.Hit(key) {
			c.ScrollBy(m.page(), by)
		}
	}
}

// findSections are the sections with all words sought: those with them in the title
// first, then those with them in the text, last those with another ending of them.
func (m *Manual) findSections(text string) []manual.Section {
	want := fold(text)
	if want == "" {
		return nil
	}
	stem := stems(want)
	var found [3][]manual.Section
	for _, s := range m.book.Sections() {
		head, body := s.Number+" "+s.Title, plain(s.Text)
		switch {
		case matches(head, want) || stem != want && matches(head, stem):
			found[0] = append(found[0], s)
		case matches(body, want):
			found[1] = append(found[1], s)
		case stem != want && matches(body, stem):
			found[2] = append(found[2], s)
		}
	}
	return append(append(found[0], found[1]...), found[2]...)
}

// stems are Russian words of five letters and more without the vowels and the like that
// change from case to case, at least four letters of each; other words stay.
func stems(want string) string {
	words := strings.Fields(want)
	for i, w := range words {
		letters := []rune(w)
		n := len(letters)
		for n > 4 && n > len(letters)-3 && strings.ContainsRune("аеийоуыьюямх", letters[n-1]) {
			n--
		}
		words[i] = string(letters[:n])
	}
	return strings.Join(words, " ")
}

// plain is a section without the marks of its letters.
func plain(text string) string {
	return strings.NewReplacer("**", "", "`", "", "*", "", "|", " ", "\n", " ").Replace(text)
}

// snippet is the part of a section around the first word sought.
func snippet(s *manual.Section, find string) string {
	text := strings.Join(strings.Fields(plain(s.Text)), " ")
	text = strings.TrimLeft(strings.TrimPrefix(text, strings.TrimSpace(s.Number+" "+s.Title)), ".,:# ")
	words := strings.Fields(fold(find))
	at := -1
	if len(words) > 0 {
		at = strings.Index(strings.ReplaceAll(strings.ToLower(text), "ё", "е"), stems(words[0]))
	}
	back := 18
	if at > 1 && text[at-2] >= utf8.RuneSelf { // letters of two bytes in longer words
		back = 2
	}
	if from := strings.LastIndex(text[:max(0, at-back)], " "); at > 30 && from > 0 {
		return "…" + strings.ToValidUTF8(text[from+1:min(len(text), from+240)], "")
	}
	return strings.ToValidUTF8(text[:min(len(text), 240)], "")
}
