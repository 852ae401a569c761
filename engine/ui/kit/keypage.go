package kit

// KeyPage draws the table of actions by groups with their keys; a click on a key
// waits for another one. It reports a change.
func (c *Context) KeyPage(r Rect, id string) (changed bool) {
	const row = 34
	full := c.id(id)
	var groups []string
	height := float32(0)
	for _, a := range c.Actions.All() {
		if len(groups) == 0 || groups[len(groups)-1] != a.Group {
			groups = append(groups, a.Group)
			height += 40
		}
		height += row
	}
	c.Scroll(r, id, height, func(view Rect) {
		group := ""
		for _, a := range c.Actions.All() {
			if a.Group != group {
				group = a.Group
				head := view.CutTop(40)
				head.CutTop(12)
				c.Label(&head, group)
			}
			line := view.CutTop(row)
			if !c.Visible(line) {
				continue
			}
			c.tipsBeside(r, func() { c.keyRow(full, a, line) })
		}
	})
	changed = c.rebound
	c.rebound = false
	return changed
}

func (c *Context) keyRow(page string, a Action, line Rect) {
	key := line.CutRight(min(190, line.W*0.55)).InsetXY(0, 3)
	c.Line(line, Body, c.Theme.Ink, Start, c.T(a.Name))
	c.Tip(line, c.T(a.Help))
	label := c.keyText(c.Actions.Keys(a.ID))
	for _, k := range c.Actions.Keys(a.ID)[min(1, len(c.Actions.Keys(a.ID))):] {
		label += c.T(" or ") + c.ChordText(k)
	}
	if c.capture == a.ID {
		label = c.T("Press the new key")
	}
	if label == "" {
		label = c.T("none")
	}
	c.nextName = c.T(a.Name) + ": " + label
	c.Scope(page, func() {
		if c.Button(key, Button{ID: a.ID, Label: label, On: c.capture == a.ID, Tip: c.T("Choose another key; Backspace leaves it without one.")}) {
			c.capture = a.ID
		}
	})
}

// captured takes the key that was waited for; Escape leaves it as it was.
func (c *Context) takeKey() {
	for _, k := range c.Input.Keys {
		if k.Repeat {
			continue
		}
		switch k.Key {
		case "Escape":
		case "Backspace":
			c.Actions.Rebind(c.capture)
			c.rebound = true
		default:
			if loser := c.Actions.Rebind(c.capture, MakeChord(k.Key, c.Input.Mods)); loser != "" {
				x, _ := c.Actions.Find(loser)
				c.Toast(c.T(x.Name)+": "+c.T("its key is used elsewhere now"), News)
			}
			c.rebound = true
		}
		c.capture = ""
		c.again = true
		break
	}
	c.Input.Keys, c.Input.Chars = nil, ""
}
