package kit

import "fmt"

// Sizes every screen keeps to, in UI units.
const (
	RowHeight    = 30 // a button, a field, a row of a form
	ListRow      = 26 // a row of a list
	Gap          = 8
	Pad          = 16 // inside a panel
	cornerRadius = 4
)

// Kind is the weight of a button.
type Kind uint8

// The kinds of button.
const (
	Plain   Kind = iota
	Primary      // the one thing to do here
	Quiet        // no outline until the pointer is on it
	Danger
)

// Button is a button. An Action gives it a name, a key to start it and a line in
// its tooltip; a Why disables it and says for what reason.
type Button struct {
	ID     string
	Label  string
	Icon   string
	Kind   Kind
	Action string
	Tip    string
	Why    string
	On     bool // pressed in, for toggles
	Left   bool // label at the left

	small bool // small letters, as the buttons beside it
}

// Button draws a button and reports that it was used.
func (c *Context) Button(r Rect, b Button) bool {
	id := c.id(b.ID)
	if x, ok := c.Actions.Find(b.Action); ok {
		if b.Label == "" && b.Icon == "" {
			b.Label = x.Name
		}
		if b.Tip == "" {
			b.Tip = x.Help
			if b.Tip == "" && b.Icon != "" && b.Label == "" {
				b.Tip = x.Name
			}
		}
	}
	b.Label, b.Tip, b.Why = c.T(b.Label), c.T(b.Tip), c.T(b.Why)
	p := c.interact(id, r, b.Why == "")
	said := b.Label
	if said == "" {
		said = b.Tip
	}
	c.tell(id, said)
	c.buttonFace(r, b, p)
	c.focusRing(id, r, cornerRadius)
	if p.hot || c.focus == id && c.ring {
		c.offerTip(id, r, b.Tip, b.Why, c.Actions.Keys(b.Action))
	}
	if p.clicked && b.Action != "" {
		c.Start(b.Action)
	}
	return p.clicked
}

// buttonFace draws a button as it feels.
func (c *Context) buttonFace(r Rect, b Button, p press) {
	t := &c.Theme
	ink, fill, edge := t.Ink, t.Raised, t.Edge
	switch {
	case b.Why != "":
		ink, fill, edge = t.Faint, t.Panel, t.Line
	case b.Kind == Primary:
		ink, fill, edge = t.Lit, t.Accent, t.Accent.Mix(t.Ink, 0.25)
	case b.Kind == Danger:
		ink, fill, edge = t.Bad, t.Raised, t.Bad
	}
	quiet := b.Kind == Quiet
	if !quiet {
		c.Round(r, cornerRadius, fill)
	}
	if b.On {
		c.Round(r, cornerRadius, t.Select)
		edge = t.Accent
	}
	if b.Why == "" {
		switch hover, down := t.Hover, t.Press; {
		case b.Kind == Primary && p.held && p.hot:
			c.Round(r, cornerRadius, t.Ink.Fade(0.18))
		case b.Kind == Primary && p.hot:
			c.Round(r, cornerRadius, t.Lit.Fade(0.14))
		case p.held && p.hot:
			c.Round(r, cornerRadius, down)
		case p.hot:
			c.Round(r, cornerRadius, hover)
		}
	}
	if !quiet || b.On {
		c.Stroke(r, cornerRadius, 1, edge)
	}
	c.buttonText(r, b, ink)
}

// buttonText draws the icon and the label, together in the middle or at the left.
func (c *Context) buttonText(r Rect, b Button, ink Color) {
	style := Body
	if b.Kind == Primary {
		style = Strong
	}
	const icon = 16
	if b.Label == "" {
		c.Icon(r.Middle(icon, icon), b.Icon, ink)
		return
	}
	inner := r.InsetXY(10, 0)
	w := float32(0)
	if b.Icon != "" {
		w = icon + 6
	}
	if b.small || c.Measure(style, b.Label) > inner.W-w { // a tight place: closer and smaller
		inner, style.Size = r.InsetXY(5, 0), Small.Size
	}
	style = c.Tight(style, b.Label, inner.W-w)
	if room := inner.W - w; c.Measure(style, b.Label) > room+0.5 && len(c.Wrap(style, b.Label, room)) > 1 {
		if b.Icon != "" {
			c.Icon(Rect{inner.X, r.Y + (r.H-icon)/2, icon, icon}, b.Icon, ink)
		}
		a := Center
		if b.Left {
			a = Start
		}
		c.Line(Rect{inner.X + w, r.Y, room, r.H}, style, ink, a, b.Label)
		return
	}
	label, lw := c.Fit(style, b.Label, inner.W-w)
	x := inner.X
	if !b.Left {
		x += max(0, (inner.W-w-lw)/2)
	}
	if b.Icon != "" {
		c.Icon(Rect{x, r.Y + (r.H-icon)/2, icon, icon}, b.Icon, ink)
	}
	c.Write(x+w, baseline(r, style), style, ink, label)
}

// ButtonWidth is the width a label asks for.
func (c *Context) ButtonWidth(label string, icon bool) float32 {
	w := c.Measure(Strong, c.T(label)) + 28
	if icon {
		w += 22
	}
	return w
}

// Checkbox draws a box with its label and turns the value over.
func (c *Context) Checkbox(r Rect, id, label string, value *bool) bool {
	id, label = c.id(id), c.T(label)
	p := c.interact(id, r, true)
	if p.clicked {
		*value = !*value
		c.Say(label + ": " + c.onOff(*value))
	}
	c.tell(id, label+": "+c.onOff(*value))
	box := Rect{r.X, r.Y + (r.H-18)/2, 18, 18}
	c.tick(box, 3, *value, p)
	c.Line(Rect{box.Right() + 9, r.Y, r.W - 27, r.H}, Body, c.Theme.Ink, Start, label)
	c.focusRing(id, box, 3)
	return p.clicked
}

// CheckRow is a Checkbox at the top of a rectangle, in a row of h or as high as its
// label asks for, and cuts it off.
func (c *Context) CheckRow(r *Rect, h float32, id, label string, value *bool) bool {
	return c.Checkbox(r.CutTop(c.LineRow(h, r.W-27, Body, c.T(label))), id, label, value)
}

// RadioRow is a Radio at the top of a rectangle, in a row of h or as high as its
// label asks for, and cuts it off.
func (c *Context) RadioRow(r *Rect, h float32, id, label string, value *int, mine int) bool {
	return c.Radio(r.CutTop(c.LineRow(h, r.W-27, Body, c.T(label))), id, label, value, mine)
}

// Radio draws one of several exclusive choices.
func (c *Context) Radio(r Rect, id, label string, value *int, mine int) bool {
	id, label = c.id(id), c.T(label)
	p := c.interact(id, r, true)
	changed := p.clicked && *value != mine
	c.tell(id, label+": "+c.onOff(*value == mine))
	if p.clicked {
		*value = mine
	}
	box := Rect{r.X, r.Y + (r.H-18)/2, 18, 18}
	t := &c.Theme
	c.Round(box, 9, t.Field)
	if p.hot {
		c.Round(box, 9, t.Hover)
	}
	c.Stroke(box, 9, 1, t.Edge)
	if *value == mine {
		c.Round(box.Inset(5), 4, t.Accent)
		c.Stroke(box, 9, 1.5, t.Accent)
	}
	c.Line(Rect{box.Right() + 9, r.Y, r.W - 27, r.H}, Body, t.Ink, Start, label)
	c.focusRing(id, box, 9)
	return changed
}

func (c *Context) tick(box Rect, radius float32, on bool, p press) {
	t := &c.Theme
	if on {
		c.Round(box, radius, t.Accent)
		c.Icon(box.Inset(1), "check", t.Lit)
	} else {
		c.Round(box, radius, t.Field)
		c.Stroke(box, radius, 1, t.Edge)
	}
	if p.hot {
		c.Round(box, radius, t.Hover)
	}
}

func (c *Context) onOff(on bool) string {
	if on {
		return c.T("on")
	}
	return c.T("off")
}

// Tabs draws a row of tabs and reports that another was chosen. Left and right
// change it from the keyboard.
func (c *Context) Tabs(r Rect, id string, names []string, chosen *int) bool {
	id = c.id(id)
	was := *chosen
	c.HLine(Rect{r.X, r.Bottom() - 1, r.W, 1}, c.Theme.Line)
	x := r.X
	wide, plain, bold := c.tabWidths(r.W, names)
	for i, name := range names {
		text, w := c.T(name), wide[i]
		tab := Rect{x, r.Y, w, r.H}
		p := c.interact(id+"#"+name, tab, true)
		if p.clicked {
			*chosen = i
		}
		c.tell(id+"#"+name, text)
		ink, style := c.Theme.Soft, plain
		if i == *chosen {
			ink, style = c.Theme.Ink, bold
			c.Fill(Rect{x, r.Bottom() - 3, w, 3}, c.Theme.Accent)
		}
		if p.hot && i != *chosen {
			c.Fill(Rect{x, r.Bottom() - 3, w, 2}, c.Theme.Edge)
			ink = c.Theme.Ink
		}
		c.Line(tab, style, ink, Center, text)
		c.focusRing(id+"#"+name, tab.InsetXY(2, 4), cornerRadius)
		if c.hears(id + "#" + name) {
			if c.Input.Hit("Right") && i+1 < len(names) {
				*chosen = i + 1
			}
			if c.Input.Hit("Left") && i > 0 {
				*chosen = i - 1
			}
			if *chosen != i && i == was {
				c.Focus(id + "#" + names[*chosen])
			}
		}
		x += w
	}
	if *chosen != was {
		c.again = true
		c.Say(c.T(names[*chosen]))
	}
	return *chosen != was
}

// tabPad is the room beside the name of a tab, in UI units.
const tabPad = 24

// tabWidths are the widths of tabs: where not all fit they come closer, and then
// their letters shrink.
func (c *Context) tabWidths(room float32, names []string) (wide []float32, style, chosen Style) {
	style, chosen = Body, Strong
	for range 2 {
		sum := float32(0)
		wide = wide[:0]
		for _, name := range names {
			w := c.Measure(chosen, c.T(name))
			wide = append(wide, w)
			sum += w
		}
		pad := min(tabPad, (room-sum)/float32(len(names)))
		for i := range wide {
			wide[i] += pad
		}
		if pad >= 3 {
			break
		}
		style, chosen = Small, Strong.At(Small.Size)
	}
	return wide, style, chosen
}

// Choice draws a row of joined buttons of which one is in.
func (c *Context) Choice(r Rect, id string, names []string, chosen *int, tips ...string) bool {
	was := *chosen
	c.Scope(id, func() { c.choiceOf(r, names, 0, chosen, tips) })
	return *chosen != was
}

// choiceOf draws the names of a choice from one on in a row.
func (c *Context) choiceOf(r Rect, names []string, from int, chosen *int, tips []string) {
	cells, small := c.choiceCells(r, names)
	for i, cell := range cells {
		b := Button{ID: names[i], Label: names[i], On: from+i == *chosen, small: small}
		if from+i < len(tips) {
			b.Tip = tips[from+i]
		}
		if c.Button(cell, b) {
			*chosen = from + i
		}
	}
}

// ChoiceRow is a Choice at the top of a rectangle, in one row or, where the names
// find no room beside each other, in two, and cuts it off.
func (c *Context) ChoiceRow(r *Rect, id string, names []string, chosen *int, tips ...string) bool {
	if c.choiceFits(r.W, names) {
		return c.Choice(r.CutTop(RowHeight), id, names, chosen, tips...)
	}
	was, half := *chosen, (len(names)+1)/2
	c.Scope(id, func() {
		for at := 0; at < len(names); at += half {
			c.choiceOf(r.CutTop(RowHeight), names[at:min(at+half, len(names))], at, chosen, tips)
			r.Y, r.H = r.Y-1, r.H+1
		}
	})
	r.CutTop(1)
	return *chosen != was
}

// choiceFits reports that the names of a choice have room in a row, in small letters
// at the least.
func (c *Context) choiceFits(width float32, names []string) bool {
	sum := float32(0)
	for _, name := range names {
		sum += c.Measure(Small, c.T(name)) + 10
	}
	return len(names) < 3 || sum <= width+float32(len(names)-1)
}

// choiceCells are the cells of a choice: alike where every name fits, otherwise as
// wide as the names ask for, and small letters in all where there is no room for more.
func (c *Context) choiceCells(r Rect, names []string) (cells []Rect, small bool) {
	cells = r.Columns(len(names), -1)
	wide := make([]float32, len(names))
	for _, small = range []bool{false, true} {
		style, room := Body, float32(20)
		if small {
			style.Size, room = Small.Size, 10
		}
		sum, fits := float32(0), true
		for i, name := range names {
			wide[i] = c.Measure(style, c.T(name))
			sum += wide[i]
			fits = fits && wide[i] <= cells[i].W-room
		}
		if fits {
			return cells, small
		}
		pad := (r.W + float32(len(names)-1) - sum) / float32(len(names))
		if pad < room {
			continue
		}
		for i, x := 0, r.X; i < len(cells); i++ {
			cells[i].X, cells[i].W = x, wide[i]+pad
			x += cells[i].W - 1
		}
		return cells, small
	}
	return cells, true
}

// Slider draws a slider from lo to hi in steps (0 is smooth) and reports a change.
func (c *Context) Slider(r Rect, id string, value *float32, lo, hi, step float32) bool {
	id = c.id(id)
	p := c.interact(id, r, true)
	was := *value
	c.tell(id, num(was))
	const knob = 16
	span := r.W - knob
	if p.held {
		*value = lo + (hi-lo)*max(0, min(1, (c.Input.Pos.X-r.X-knob/2)/span))
	}
	nudge := step
	if nudge == 0 {
		nudge = (hi - lo) / 20
	}
	if c.hears(id) {
		if c.Input.Hit("Left") || c.Input.Hit("Down") {
			*value -= nudge
		}
		if c.Input.Hit("Right") || c.Input.Hit("Up") {
			*value += nudge
		}
	}
	if *value != was && step > 0 {
		*value = lo + step*float32(int((*value-lo)/step+0.5))
	}
	*value = max(lo, min(hi, *value))
	t := &c.Theme
	track := Rect{r.X, r.Y + r.H/2 - 2, r.W, 4}
	at := r.X + knob/2 + span*(*value-lo)/(hi-lo)
	c.Round(track, 2, t.Line)
	c.Round(Rect{r.X, track.Y, at - r.X, 4}, 2, t.Accent)
	k := Rect{at - knob/2, r.Y + (r.H-knob)/2, knob, knob}
	c.Shadow(k.Move(0, 1), knob/2, 4, t.Shadow)
	c.Round(k, knob/2, t.Raised)
	if p.hot || p.held {
		c.Round(k, knob/2, t.Hover)
	}
	c.Stroke(k, knob/2, 1, t.Edge)
	c.focusRing(id, k, knob/2)
	if *value != was {
		c.Say(num(*value))
		c.again = true
	}
	return *value != was
}

// ScaleSlider draws the slider of the size of the interface with its percents. A
// new size holds when the hand lets go: not under the hand that drags.
func (c *Context) ScaleSlider(r Rect, id string) {
	m := c.mem(c.id(id))
	if !m.flag {
		m.at = c.Prefs.Scale
	}
	c.Line(r.CutRight(60), Strong, c.Theme.Ink, End, fmt.Sprintf("%.0f %%", m.at*100))
	r.CutRight(10)
	c.Slider(r, id, &m.at, 0.75, 3, 0.25)
	if m.flag = c.Input.Down[Left]; !m.flag && m.at != c.Prefs.Scale {
		c.Prefs.Scale, c.again = m.at, true
	}
}

// Progress draws how far something is, 0 to 1.
func (c *Context) Progress(r Rect, share float32) {
	c.Meter(r, share, c.Theme.Accent)
}

// Meter is a bar of any colour filled to a share, 0 to 1.
func (c *Context) Meter(r Rect, share float32, color Color) {
	radius := min(r.H/2, 4)
	c.Round(r, radius, c.Theme.Line)
	if w := r.W * max(0, min(1, share)); w >= 1 {
		c.Round(Rect{r.X, r.Y, max(w, min(r.W, 2*radius)), r.H}, radius, color)
	}
}
