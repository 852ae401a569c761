package kit

// topic is what a part of the screen is about.
type topic struct {
	r       Rect // what of it shows
	section string
	over    bool // the pointer was on it
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
	c.topics = append(c.topics, topic{r, section, c.Over(r)})
}

// HelpTopic is the section of the manual for where the player is: the part with the
// widget that has the keyboard, or the part under the pointer; "" for none. It looks
// at the frame before.
func (c *Context) HelpTopic() (section string) {
	if c.ring && c.focus != "" {
		for _, f := range c.lastOrder {
			if f.id != c.focus {
				continue
			}
			for _, t := range c.lastTopics {
				if t.r.Has(f.rect.Center()) {
					section = t.section
				}
			}
		}
		if section != "" {
			return section
		}
	}
	for _, t := range c.lastTopics {
		if t.over {
			section = t.section
		}
	}
	return section
}
