package kit

import (
	"strings"
	"unicode"
)

// span is a run of one style in a paragraph.
type span struct {
	style Style
	text  string
	link  string
	soft  bool
}

// docBlock is a paragraph, a heading, a bullet or a table of a document.
type docBlock struct {
	spans  []span
	indent float32
	above  float32
	head   bool // a heading
	rule   bool
	code   bool   // fenced: lines as they stand, in spans
	number string // of a line of a numbered list
	table  [][]string
	right  []bool // columns of figures
}

// docPage is a page as it was laid out last.
type docPage struct {
	text   string
	width  float32
	blocks []docBlock
	tops   []float32 // where each block begins, and the end
	goal   string    // the section asked for
	mark   int       // the block of it, -1 for none
	aim    bool      // it is to be scrolled to
}

// Doc draws a page of the manual, written in Markdown: headings, paragraphs,
// bullets, numbered lists, tables, fenced code, **strong**, *slanted*, `code` and
// [links](target). It returns the target of a link that was used, or "".
func (c *Context) Doc(r Rect, id, text string) (followed string) {
	m := c.mem(c.id(id) + "#page")
	if m.page == nil {
		m.page = &docPage{mark: -1}
	}
	p := m.page
	was, to := p.text != "" && p.text != text, c.Scrolled(id)
	head, into := 0, float32(0)
	if was {
		head, into = p.headAt(to)
	}
	c.layDoc(p, text, r.W-thumbWidth-6)
	if was && !p.aim {
		c.ScrollTo(id, p.topOf(head, into))
	}
	if p.aim && p.mark >= 0 {
		c.ScrollTo(id, max(0, p.tops[p.mark]-8))
		p.aim = false
	}
	c.Scroll(r, id, p.tops[len(p.blocks)]+8, func(view Rect) {
		for i := range p.blocks {
			row := Rect{view.X, view.Y + p.tops[i], p.width, 0}
			if i == p.mark {
				c.Round(Rect{row.X - 4, row.Y + p.blocks[i].above - 2, p.width + 4, p.tops[i+1] - p.tops[i] - p.blocks[i].above}, 3, c.Theme.Select)
			}
			if end := view.Y + p.tops[i+1]; end > r.Y-40 && row.Y < r.Bottom()+40 || p.blocks[i].linked() {
				c.docBlock(&p.blocks[i], row, id, &followed)
			}
		}
	})
	return followed
}

// DocGo shows and marks the section of a page, such as 5.6.1, in the next frame; ""
// goes to its beginning.
func (c *Context) DocGo(id, section string) {
	m := c.mem(c.id(id) + "#page")
	if m.page == nil {
		m.page = &docPage{}
	}
	m.page.goal, m.page.aim, m.page.text, m.page.mark = section, true, "", -1
	if section == "" {
		c.ScrollTo(id, 0)
	}
	c.again = true
}

// layDoc lays a page out where its text or width is another.
func (c *Context) layDoc(p *docPage, text string, width float32) {
	if p.text == text && p.width == width && p.tops != nil {
		return
	}
	p.text, p.width, p.blocks, p.tops, p.mark = text, width, parseDoc(text), p.tops[:0], -1
	y := float32(0)
	for i := range p.blocks {
		p.tops = append(p.tops, y)
		y += c.docBlock(&p.blocks[i], Rect{0, 0, width, 0}, "", nil)
		if p.mark < 0 && p.goal != "" && p.blocks[i].titled(p.goal) {
			p.mark = i
		}
	}
	p.tops = append(p.tops, y)
}

// isHead reports that a block is a heading or begins with a section's number.
func (b *docBlock) isHead() bool {
	if b.head || len(b.spans) == 0 || b.code {
		return b.head
	}
	first := b.spans[0]
	return first.style == Strong && first.text != "" && first.text[0] >= '0' && first.text[0] <= '9'
}

// headAt is the section in sight at a scroll, counted from the top of the page, and the
// part of it above the edge, 0 to 1. Another language of the page has as many.
func (p *docPage) headAt(y float32) (head int, into float32) {
	from, to := float32(0), p.tops[len(p.blocks)]
	for i := range p.blocks {
		if !p.blocks[i].isHead() {
			continue
		}
		if p.tops[i] > y+10 {
			to = p.tops[i]
			break
		}
		head, from = head+1, p.tops[i]
	}
	return head, max(0, y-from) / max(1, to-from)
}

// topOf is the scroll for a section and a part of it.
func (p *docPage) topOf(head int, into float32) float32 {
	from, to, n := float32(0), p.tops[len(p.blocks)], 0
	for i := range p.blocks {
		if !p.blocks[i].isHead() {
			continue
		}
		if n++; n > head {
			to = p.tops[i]
			break
		}
		from = p.tops[i]
	}
	return from + into*(to-from)
}

// titled reports that a block begins with a section's number.
func (b *docBlock) titled(section string) bool {
	if len(b.spans) == 0 {
		return false
	}
	rest, ok := strings.CutPrefix(b.spans[0].text, section)
	return ok && (rest == "" || strings.ContainsAny(rest[:1], " ,.:"))
}

// linked reports that a block has a link, which the keys may reach out of sight.
func (b *docBlock) linked() bool {
	for i := range b.spans {
		if b.spans[i].link != "" {
			return true
		}
	}
	return false
}

// docBlock draws a block, or only measures it where followed is nil.
func (c *Context) docBlock(b *docBlock, r Rect, id string, followed *string) float32 {
	if b.table != nil {
		return c.docTable(b, r, followed != nil)
	}
	x, y := r.X+b.indent, r.Y+b.above
	lh := c.legible(b.spans[0].style).LineHeight() + 1
	if b.code {
		return c.docCode(b, r, followed != nil)
	}
	if b.number != "" && followed != nil {
		c.Write(r.X, baseline(Rect{r.X, y, 18, lh}, Body), Body, c.Theme.Accent, b.number)
	} else if b.indent > 0 && followed != nil {
		c.Round(Rect{r.X + 5, y + lh/2 - 2, 4, 4}, 2, c.Theme.Accent)
	}
	for i, s := range b.spans {
		run := words(s.text)
		for k, w := range run {
			ww := c.Measure(s.style, strings.TrimRight(w, " "))
			if k+1 == len(run) && !strings.HasSuffix(w, " ") {
				ww += c.docStuck(b.spans[i+1:])
			}
			if x+ww > r.Right() && x > r.X+b.indent {
				x, y = r.X+b.indent, y+lh
				w = strings.TrimLeft(w, " ")
			}
			if followed != nil {
				c.docWord(s, Rect{x, y, c.Measure(s.style, w), lh}, w, id, k+1 == len(run), followed)
			}
			x += c.Measure(s.style, w)
		}
	}
	if b.rule {
		if followed != nil {
			c.HLine(Rect{r.X, y + lh + 3, r.W, 1}, c.Theme.Line)
		}
		y += 9
	}
	return y + lh + 6 - r.Y
}

// docStuck is the width of what follows a word without a space between, such as the
// link after its bracket: it goes to the next line with it.
func (c *Context) docStuck(spans []span) (w float32) {
	for _, s := range spans {
		run := words(s.text)
		if len(run) == 0 || strings.HasPrefix(run[0], " ") {
			break
		}
		w += c.Measure(s.style, strings.TrimRight(run[0], " "))
		if len(run) > 1 || strings.HasSuffix(run[0], " ") {
			break
		}
	}
	return w
}

func (c *Context) docWord(s span, r Rect, w, id string, last bool, followed *string) {
	ink := c.Theme.Ink
	if s.soft {
		ink = c.Theme.Soft
	}
	if s.link != "" {
		ink = c.Theme.Accent.Mix(c.Theme.Ink, 0.25)
		key := c.id(id + "#" + s.link)
		p := press{hot: c.Over(r)}
		if first := len(c.order) == 0 || c.order[len(c.order)-1].id != key; first || p.hot {
			p = c.interact(key, r, true)
		}
		if p.clicked {
			*followed = s.link
		}
		if p.hot {
			c.Cursor = Hand
		}
		under := r.W
		if last {
			under = c.Measure(s.style, strings.TrimRight(w, " "))
		}
		c.HLine(Rect{r.X, r.Bottom() - 3, under, 1}, ink.Fade(0.6))
		c.focusRing(key, r, 3)
	}
	c.Write(r.X, baseline(r, s.style), s.style, ink, w)
}

// parseDoc splits Markdown into blocks.
func parseDoc(text string) []docBlock {
	var out []docBlock
	var para []string
	flush := func() {
		if len(para) > 0 {
			out = append(out, docBlock{spans: parseSpans(strings.Join(para, " "), Body)})
			para = nil
		}
	}
	lines := strings.Split(text, "\n")
	for i := 0; i < len(lines); i++ {
		s := strings.TrimSpace(lines[i])
		switch {
		case strings.HasPrefix(s, "```"):
			flush()
			b := docBlock{code: true, above: 4}
			for i++; i < len(lines) && !strings.HasPrefix(strings.TrimSpace(lines[i]), "```"); i++ {
				b.spans = append(b.spans, span{style: Small, text: strings.TrimRight(lines[i], " ")})
			}
			if len(b.spans) > 0 {
				out = append(out, b)
			}
		case s == "":
			flush()
		case strings.HasPrefix(s, "#"):
			flush()
			level := len(s) - len(strings.TrimLeft(s, "#"))
			style := [...]Style{Title, Heading, Heading.At(16)}[min(level, 3)-1]
			out = append(out, docBlock{spans: []span{{style: style, text: strings.TrimSpace(s[level:])}}, above: [...]float32{0, 10, 6}[min(level, 3)-1], head: true, rule: level == 1})
		case strings.HasPrefix(s, "- ") || strings.HasPrefix(s, "* "):
			flush()
			item := s[2:]
			for i+1 < len(lines) && strings.HasPrefix(lines[i+1], "  ") {
				i++
				item += " " + strings.TrimSpace(lines[i])
			}
			out = append(out, docBlock{spans: parseSpans(item, Body), indent: 18})
		case numbered(s) > 0:
			flush()
			n := numbered(s)
			item := s[n:]
			for i+1 < len(lines) && strings.HasPrefix(lines[i+1], "  ") {
				i++
				item += " " + strings.TrimSpace(lines[i])
			}
			out = append(out, docBlock{spans: parseSpans(strings.TrimSpace(item), Body), indent: 26, number: s[:n]})
		case strings.HasPrefix(s, "|"):
			flush()
			b := docBlock{}
			for ; i < len(lines) && strings.HasPrefix(strings.TrimSpace(lines[i]), "|"); i++ {
				b.row(strings.TrimSpace(lines[i]))
			}
			i--
			out = append(out, b)
		default:
			para = append(para, s)
		}
	}
	flush()
	return out
}

// row adds a line of a table; the line of dashes tells the columns of figures.
func (b *docBlock) row(s string) {
	cells := strings.Split(strings.Trim(s, "|"), "|")
	if strings.Trim(s, "|-: ") == "" {
		for _, cell := range cells {
			b.right = append(b.right, strings.HasSuffix(strings.TrimSpace(cell), ":"))
		}
		return
	}
	for i := range cells {
		cells[i] = strings.NewReplacer("**", "", "`", "").Replace(strings.TrimSpace(cells[i]))
	}
	b.table = append(b.table, cells)
}

// parseSpans splits a paragraph by its marks.
func parseSpans(text string, base Style) []span {
	var out []span
	add := func(s span) {
		if s.text != "" {
			out = append(out, s)
		}
	}
	plain := ""
	for text != "" {
		mark, inner, rest, link := "", "", "", ""
		switch {
		case strings.HasPrefix(text, "**"):
			mark = "**"
		case strings.HasPrefix(text, "`"):
			mark = "`"
		case strings.HasPrefix(text, "*") && len(text) > 1 && !unicode.IsSpace(rune(text[1])):
			mark = "*"
		case strings.HasPrefix(text, "["):
			if head, tail, ok := strings.Cut(text[1:], "]("); ok {
				if link, rest, ok = strings.Cut(tail, ")"); ok {
					inner = head
				}
			}
		}
		if mark != "" {
			inner, rest, _ = strings.Cut(text[len(mark):], mark)
		}
		if inner == "" {
			_, size := firstRune(text)
			plain += text[:size]
			text = text[size:]
			continue
		}
		add(span{style: base, text: plain})
		plain = ""
		s := span{style: base, text: inner, link: link}
		switch mark {
		case "**":
			s.style.Face = Strong.Face
		case "*":
			s.style.Face = Script.Face
		case "`":
			s.style.Face, s.soft = Strong.Face, true
		}
		add(s)
		text = rest
	}
	add(span{style: base, text: plain})
	if len(out) == 0 {
		out = append(out, span{style: base, text: " "})
	}
	return out
}

// numbered is the length of the number a line of a numbered list begins with, 0 for
// any other line.
func numbered(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n == 0 || n > 2 || !strings.HasPrefix(s[n:], ". ") {
		return 0
	}
	return n + 1
}

// docCode draws lines of code as they stand, on a ground of their own.
func (c *Context) docCode(b *docBlock, r Rect, draw bool) float32 {
	lh := c.legible(Small).LineHeight()
	h := lh*float32(len(b.spans)) + 14
	if draw {
		ground := Rect{r.X, r.Y + b.above, r.W, h}
		c.Round(ground, 4, c.Theme.Field)
		c.Stroke(ground, 4, 1, c.Theme.Line)
		for i := range b.spans {
			text := strings.ReplaceAll(b.spans[i].text, "\t", "    ")
			body := strings.TrimLeft(text, " ")
			x := ground.X + 10 + float32(len(text)-len(body))*6
			c.Line(Rect{x, ground.Y + 7 + lh*float32(i), ground.Right() - 8 - x, lh}, Small, c.Theme.Ink, Start, body)
		}
	}
	return b.above + h + 10
}

func firstRune(s string) (rune, int) {
	for i, r := range s {
		if i > 0 {
			return r, i
		}
	}
	return 0, len(s)
}
