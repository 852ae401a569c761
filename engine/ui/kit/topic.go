package kit

// topic is what a part of the screen is about.
type topic struct {
	r       Rect // what of it shows
	section string
	over    bool // the pointer was on it
	layer   int  // it lies in
}

// Topic says which section of the manual a part of the screen is about: the key for
// help opens it there. What is drawn later, and so lies within, decides.
func (c *Context) Topic(r Rect, section string) {
	if section == "" {
		return
	}
	for _, clip := range c.clips {
		r = r.Intersect(clip)
	}
	c.topics = append(c.topics, topic{r, section, c.Over(r), c.depth})
}

// HelpTopic is the section of the manual for where the player is: the part with the
// widget that has the keyboard, or the part under the pointer where it was used after
// the last key; "" for none. Over a dialog it is that of the dialog, at least its first.
// It looks at the frame before.
func (c *Context) HelpTopic() (section string) {
	if c.ring && c.focus != "" {
		for _, f := range c.lastOrder {
			if f.id != c.focus {
				continue
			}
			for _, t := range c.lastTopics {
				if t.layer >= c.top && t.r.Has(f.rect.Center()) {
					section = t.section
				}
			}
		}
		if section != "" {
			return section
		}
	}
	for _, t := range c.lastTopics {
		if t.over && c.pointing && t.layer >= c.top {
			section = t.section
		}
	}
	for _, t := range c.lastTopics {
		if section == "" && c.top > 0 && t.layer >= c.top {
			section = t.section
		}
	}
	return section
}

// points notes whether the hand is at the pointer or at the keys. Function keys, the
// one for help among them, are pressed with either.
func (c *Context) points(in Input) {
	if in.Pos != c.lastPos || in.Pressed != [3]bool{} {
		c.lastPos, c.pointing = in.Pos, true
	}
	for _, k := range in.Keys {
		if len(k.Key) < 2 || k.Key[0] != 'F' {
			c.pointing = false
		}
	}
}
