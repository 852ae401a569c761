package screen

import (
	"strconv"

	"auguststorm/engine/daybook"
	"auguststorm/engine/ui/kit"
)

// report is a day as the person's side may know it: of the enemy's troops only what
// happened in its sight.
func (g *Game) report(n int) (heading string, notes []daybook.Note) {
	d := g.daySeen(n)
	return g.s.Book.Heading(&d), g.s.Book.Notes(&d)
}

// dayNotes draws the account of a day, a paragraph a note, and returns the hex that the
// player wants to see on the map, or -1.
func dayNotes(c *kit.Context, r kit.Rect, id string, notes []daybook.Note) (show int32) {
	show = -1
	c.Column(r, id, func(r *kit.Rect) {
		r.CutRight(4)
		for i, n := range notes {
			from := *r
			text := from
			text.CutRight(30)
			r.CutTop(c.Paragraph(text, kit.Body, c.Theme.Ink, n.Text) + 8)
			if n.Hex < 0 {
				continue
			}
			if c.Button(kit.Rect{X: from.Right() - 26, Y: from.Y - 1, W: 26, H: 24}, kit.Button{ID: "see" + strconv.Itoa(i), Icon: "follow", Kind: kit.Quiet, Tip: "Shows it on the map."}) {
				show = n.Hex
			}
		}
	})
	return show
}
