package kit

import "strings"

// edit is the state of a text field: caret and the other end of the selection,
// in runes, and how far it is scrolled in UI units.
type edit struct {
	caret, anchor int
	scroll        float32
}

// editKeys are the keys a text field wants for itself.
var editKeys = map[Key]bool{"Left": true, "Right": true, "Home": true, "End": true, "Backspace": true, "Delete": true, "Space": true, "Enter": true}

// Field is a line of text to type in.
type Field struct {
	ID    string
	Hint  string // shown while it is empty
	Icon  string
	Limit int // runes, 0 is 200
}

// Field draws a text field on the value. It reports a change, and that Enter was
// pressed.
func (c *Context) Field(r Rect, f Field, value *string) (changed, entered bool) {
	id := c.id(f.ID)
	m := c.mem(id)
	if m.edit == nil {
		m.edit = &edit{}
	}
	e := m.edit
	box := r
	inner := r.InsetXY(9, 0)
	if f.Icon != "" {
		c.fieldBox(id, box)
		c.Icon(inner.CutLeft(16).Middle(16, 16), f.Icon, c.Theme.Soft)
		inner.CutLeft(8)
	} else {
		c.fieldBox(id, box)
	}
	runes := []rune(*value)
	had := c.focus == id
	p := c.interact(id, r, true)
	f.Hint = c.T(f.Hint)
	c.tell(id, f.Hint+" "+*value)
	if p.hot {
		c.Cursor = Beam
	}
	e.caret, e.anchor = min(e.caret, len(runes)), min(e.anchor, len(runes))
	if c.focus == id && !had && c.ring {
		e.anchor, e.caret = 0, len(runes)
	}
	if p.held {
		c.fieldPoint(e, runes, inner, c.Input.Pressed[Left] && p.hot)
	}
	if c.hears(id) {
		limit := f.Limit
		if limit == 0 {
			limit = 200
		}
		next, enter := c.fieldKeys(e, runes, limit)
		entered = enter
		if string(next) != *value {
			*value, runes, changed = string(next), next, true
		}
		if changed || entered {
			c.again = true
		}
		m.since = c.blink(m.since, changed || len(c.Input.Keys) > 0 || p.held)
	}
	c.fieldText(id, e, f, runes, inner, m.since)
	c.focusRing(id, r, cornerRadius)
	return changed, entered
}

func (c *Context) fieldBox(id string, r Rect) {
	edge := c.Theme.Edge
	if c.focus == id {
		edge = c.Theme.Accent
	}
	c.Round(r, cornerRadius, c.Theme.Field)
	c.Stroke(r, cornerRadius, 1, edge)
}

// blink keeps the time the caret was last put, and asks for the frame that
// changes it.
func (c *Context) blink(since float64, now bool) float64 {
	if now || since == 0 {
		since = c.Now
	}
	if !c.Prefs.Still {
		phase := c.Now - since
		c.WakeIn(0.55 - phase + 0.55*float64(int(phase/0.55)))
	}
	return since
}

// fieldPoint puts the caret where the pointer is; a double click takes a word.
func (c *Context) fieldPoint(e *edit, runes []rune, inner Rect, first bool) {
	x := c.Input.Pos.X - inner.X + e.scroll
	at := 0
	for at < len(runes) && c.Measure(Body, string(runes[:at+1]))-c.Measure(Body, string(runes[at:at+1]))/2 < x {
		at++
	}
	switch {
	case first && c.double:
		e.anchor, e.caret = wordStart(runes, at), wordEnd(runes, at)
	case first:
		e.anchor, e.caret = at, at
	case c.clickAt > 0:
		e.caret = at
	}
}

// fieldKeys applies what was typed.
func (c *Context) fieldKeys(e *edit, runes []rune, limit int) (out []rune, entered bool) {
	out = runes
	control := c.Input.Mods&Ctrl != 0
	for _, k := range c.Input.Keys {
		switch k.Key {
		case "Left", "Right", "Home", "End":
			e.caret = c.fieldMove(e, out, k.Key)
			if c.Input.Mods&Shift == 0 {
				e.anchor = e.caret
			}
		case "Backspace", "Delete":
			if e.caret == e.anchor {
				e.anchor = c.fieldMove(e, out, map[Key]Key{"Backspace": "Left", "Delete": "Right"}[k.Key])
			}
			out = replace(e, out, nil)
		case "Enter":
			entered = true
		case "A", "C", "X", "V":
			if control {
				out = c.fieldClip(e, out, k.Key, limit)
			}
		}
	}
	if typed := clean(c.Input.Chars); typed != "" && c.Input.Mods&Ctrl == 0 {
		out = insert(e, out, typed, limit)
	}
	return out, entered
}

func (c *Context) fieldClip(e *edit, runes []rune, key Key, limit int) []rune {
	a, b := min(e.caret, e.anchor), max(e.caret, e.anchor)
	switch key {
	case "A":
		e.anchor, e.caret = 0, len(runes)
	case "V":
		return insert(e, runes, clean(c.Board.Read()), limit)
	default:
		if a < b {
			c.Board.Write(string(runes[a:b]))
			if key == "X" {
				return replace(e, runes, nil)
			}
		}
	}
	return runes
}

// fieldMove is where the caret goes by a key.
func (c *Context) fieldMove(e *edit, runes []rune, k Key) int {
	word := c.Input.Mods&Ctrl != 0
	switch {
	case k == "Home":
		return 0
	case k == "End":
		return len(runes)
	case k == "Left" && word:
		return wordStart(runes, max(0, e.caret-1))
	case k == "Left":
		return max(0, e.caret-1)
	case word:
		return wordEnd(runes, min(len(runes), e.caret+1))
	}
	return min(len(runes), e.caret+1)
}

func wordStart(runes []rune, at int) int {
	for at > 0 && (at == len(runes) || runes[at-1] != ' ') {
		at--
	}
	return at
}

func wordEnd(runes []rune, at int) int {
	for at < len(runes) && runes[at] != ' ' {
		at++
	}
	return at
}

// replace puts runes in place of the selection.
func replace(e *edit, runes, with []rune) []rune {
	a, b := min(e.caret, e.anchor), max(e.caret, e.anchor)
	out := append(append(append([]rune{}, runes[:a]...), with...), runes[b:]...)
	e.caret = a + len(with)
	e.anchor = e.caret
	return out
}

func insert(e *edit, runes []rune, text string, limit int) []rune {
	with := []rune(text)
	room := limit - len(runes) + max(e.caret, e.anchor) - min(e.caret, e.anchor)
	return replace(e, runes, with[:max(0, min(room, len(with)))])
}

// clean leaves out what a line cannot hold.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7F {
			return -1
		}
		return r
	}, s)
}

// fieldText draws the text, the selection and the caret.
func (c *Context) fieldText(id string, e *edit, f Field, runes []rune, inner Rect, since float64) {
	at := func(n int) float32 { return c.Measure(Body, string(runes[:n])) }
	caret := at(e.caret)
	e.scroll = max(min(e.scroll, caret), caret-inner.W+2, 0)
	c.Clip(inner.InsetXY(-1, 0), func() {
		if len(runes) == 0 {
			hint := f.Hint
			if c.Measure(c.Tight(Body, hint, inner.W), hint) > inner.W+0.5 && f.Icon == "search" {
				hint = c.T("Search")
			}
			c.oneLine(inner, c.Tight(Body, hint, inner.W), c.Theme.Faint, Start, hint)
		}
		x := inner.X - e.scroll
		if c.focus == id && e.caret != e.anchor {
			a, b := at(min(e.caret, e.anchor)), at(max(e.caret, e.anchor))
			c.Fill(Rect{x + a, inner.Y + 5, b - a, inner.H - 10}, c.Theme.Accent.Fade(0.3))
		}
		c.Write(x, baseline(inner, Body), Body, c.Theme.Ink, string(runes))
		if c.focus == id && (c.Prefs.Still || int((c.Now-since)/0.55)%2 == 0) {
			c.Fill(Rect{x + caret - 0.5, inner.Y + 6, 1.5, inner.H - 12}, c.Theme.Ink)
		}
	})
}
