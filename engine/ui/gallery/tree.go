package gallery

import (
	"strings"

	"auguststorm/engine/ui/kit"
)

// branches is a tree of the order of battle with a filter.
type branches struct {
	open, found []bool
	show        []bool
	find        string
	chosen      int
}

var twigs = []struct {
	depth int
	name  string
	men   string
}{
	{0, "Transbaikal Front", "434,640"},
	{1, "6th Guards Tank Army", "72,858"},
	{2, "5th Guards Tank Corps", "12,010"},
	{3, "20th Guards Tank Brigade", "1,354"},
	{3, "6th Guards Motor Rifle Brigade", "3,222"},
	{2, "36th Motorized Rifle Division", "9,450"},
	{1, "17th Army", "27,246"},
	{2, "209th Rifle Division", "8,492"},
	{0, "1st Far Eastern Front", "437,201"},
	{1, "5th Army", "128,112"},
	{2, "72nd Rifle Corps", "25,476"},
}

// frame draws the tree.
func (b *branches) frame(c *kit.Context, r kit.Rect) {
	depth := make([]int, len(twigs))
	for i := range twigs {
		depth[i] = twigs[i].depth
	}
	if b.open == nil {
		b.open, b.chosen = make([]bool, len(twigs)), 5
		kit.TreeReveal(depth, b.open, 5)
	}
	r = c.Panel(r)
	c.Head(&r, "A tree")
	if changed, _ := c.Field(r.CutTop(kit.RowHeight), kit.Field{ID: "twig", Hint: "Filter", Icon: "search"}, &b.find); changed {
		b.show, b.found = kit.TreeFind(depth, func(i int) bool {
			return strings.Contains(strings.ToLower(twigs[i].name), strings.ToLower(b.find))
		})
	}
	r.CutTop(8)
	t := kit.Tree{ID: "tree", Depth: depth, Open: b.open, Chosen: &b.chosen, Height: 26, Row: func(i int, row kit.Rect, chosen bool) {
		style := kit.Small
		if chosen {
			style.Face = kit.Strong.Face
		}
		men := row.CutRight(56)
		c.Line(men, kit.Small, c.Theme.Soft, kit.End, twigs[i].men)
		c.Line(row, style, c.Theme.Ink, kit.Start, twigs[i].name)
	}}
	if b.find != "" {
		t.Show, t.Open = b.show, b.found
	}
	if i := c.Tree(r, t); i >= 0 {
		c.Toast(twigs[i].name, kit.News)
	}
}
