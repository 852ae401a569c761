package daybook

import (
	"strings"
)

// called tells who was ordered to cease fire, or heard that the war is lost.
func (b *Book) called(d *Day) string {
	w, sc := b.gaz.words(), b.g.Scenario()
	var ordered, told []string
	for _, e := range d.Called {
		name := w.Name(sc.FormationByID(sc.CeaseFires[e.Order].Formation).Name)
		if e.Given {
			ordered = append(ordered, name)
		} else {
			told = append(told, name)
		}
	}
	var out []string
	if len(ordered) > 0 {
		out = append(out, w.Tf("Ordered to cease fire and lay down arms: %s.", listOf(w, ordered)))
	}
	if len(told) > 0 {
		out = append(out, w.Tf("It is announced that the war is lost, to: %s.", listOf(w, told)))
	}
	return strings.Join(out, " ")
}

// ending is how a unit went that is no more.
type ending uint8

const (
	fell   ending = iota // it broke up
	cutOff               // it gave up, cut off
	obeyed               // it obeyed an order to cease fire
)

func (e *Ended) kind() ending {
	switch {
	case e.Ordered:
		return obeyed
	case e.Surrendered:
		return cutOff
	}
	return fell
}

// ended tells how the units went that are no more: how many men, then where the first of
// them were; and the hex of the very first.
func (b *Book) ended(d *Day, kind ending) (text string, at int32) {
	var parts []string
	at = -1
	men, n := int32(0), 0
	for i := range d.Ended {
		e := &d.Ended[i]
		if e.kind() != kind {
			continue
		}
		men += e.Men
		if n++; n == 1 {
			at = e.Hex
		}
		if n <= most {
			parts = append(parts, b.placed(e.Unit, e.Hex))
		}
	}
	if n == 0 {
		return "", -1
	}
	w := b.gaz.words()
	if n > most {
		parts = append(parts, b.more(n-most))
	}
	list, lost := listOf(w, parts), w.N(int(men), "%s man", "%s men")
	switch kind {
	case obeyed:
		return w.Tf("By order %[1]s lay down their arms: %[2]s.", lost, list), at
	case cutOff:
		return w.Tf("%[1]s laid down their arms after being cut off: %[2]s.", lost, list), at
	}
	return w.Tf("Destroyed: %[1]s; %[2]s captured or scattered.", list, lost), at
}

// more counts what a list leaves out.
func (b *Book) more(n int) string { return b.gaz.words().N(n, "%s more", "%s more") }
