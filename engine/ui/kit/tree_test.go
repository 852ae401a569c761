package kit_test

import (
	"slices"
	"strings"
	"testing"

	"auguststorm/engine/ui/kit"
)

// grove is a tree on a screen.
type grove struct {
	names  []string
	depth  []int
	open   []bool
	show   []bool
	chosen int
	opened int
	acted  bool
}

// parseGrove reads a tree drawn with an indent of a blank a level.
func parseGrove(text string) *grove {
	g := &grove{chosen: -1, opened: -1}
	for _, l := range strings.Split(strings.Trim(text, "\n"), "\n") {
		g.names = append(g.names, strings.TrimSpace(l))
		g.depth = append(g.depth, len(l)-len(strings.TrimLeft(l, " ")))
	}
	g.open = make([]bool, len(g.names))
	return g
}

const army = `
front
 army
  corps
   division
  brigade
 army B
other front
`

func (g *grove) draw(c *kit.Context) {
	c.Actions.Add(kit.Action{ID: "map.whole", Keys: []kit.Chord{"Home", "Left"}})
	g.acted = g.acted || c.Act("map.whole")
	if i := c.Tree(kit.Rect{X: 0, Y: 0, W: 300, H: 200}, kit.Tree{ID: "tree", Depth: g.depth, Open: g.open, Show: g.show, Chosen: &g.chosen, Height: 20,
		Row: func(i int, r kit.Rect, _ bool) { c.Line(r, kit.Body, c.Theme.Ink, kit.Start, g.names[i]) }}); i >= 0 {
		g.opened = i
	}
}

// shown are the names on the screen.
func (h *hand) shown() (out []string) {
	for i := range h.c.List.Cmds {
		if h.c.List.Cmds[i].Op == kit.OpText {
			out = append(out, h.c.List.Cmds[i].Text)
		}
	}
	return out
}

func (h *hand) wantRows(t *testing.T, want string) {
	t.Helper()
	if got := strings.Join(h.shown(), ", "); got != want {
		t.Errorf("the tree shows %s, not %s", got, want)
	}
}

func TestATreeIsWalkedFoldedAndOpenedByKeys(t *testing.T) {
	g := parseGrove(army)
	h := newHand(g.draw)
	h.wantRows(t, "front, other front")
	h.key("Tab")
	for _, k := range []string{"Down", "Right", "Right", "Right", "Down"} {
		h.key(k)
	}
	h.wantRows(t, "front, army, corps, brigade, army B, other front")
	if g.names[g.chosen] != "corps" {
		t.Errorf("chosen is %s", g.names[g.chosen])
	}
	h.key("Enter")
	if g.opened != 2 {
		t.Errorf("Enter opened %d", g.opened)
	}
	h.key("Left")
	h.key("Left")
	h.wantRows(t, "front, army, army B, other front")
	h.key("End")
	if g.names[g.chosen] != "other front" {
		t.Errorf("End chose %s", g.names[g.chosen])
	}
	h.key("Home")
	if g.chosen != 0 || g.acted {
		t.Errorf("Home chose %d; an action started: %v", g.chosen, g.acted)
	}
	h.key("Space")
	h.wantRows(t, "front, other front")
}

func TestAPressOnTheTriangleFoldsAndChoosesNothing(t *testing.T) {
	g := parseGrove(army)
	h := newHand(g.draw)
	h.click(14, 10)
	h.wantRows(t, "front, army, army B, other front")
	if g.chosen != -1 {
		t.Errorf("chosen is %d", g.chosen)
	}
	h.click(100, 50)
	if g.names[max(0, g.chosen)] != "army B" {
		t.Errorf("a press on the row chose %d", g.chosen)
	}
}

func TestASearchInATreeShowsWhatMatchesWithWhatIsAboveAndBelow(t *testing.T) {
	g := parseGrove(army)
	g.show, g.open = kit.TreeFind(g.depth, func(i int) bool { return g.names[i] == "corps" })
	h := newHand(g.draw)
	h.wantRows(t, "front, army, corps")
	h.key("Tab")
	h.key("End")
	h.key("Right")
	h.wantRows(t, "front, army, corps, division")
}

func TestARevealedNodeShowsInALongTree(t *testing.T) {
	g := &grove{chosen: -1}
	for i := range 400 {
		g.names, g.depth = append(g.names, strings.Repeat("x", i%7+1)), append(g.depth, i%4)
	}
	g.names[399] = "the last"
	g.open = make([]bool, 400)
	h := newHand(g.draw)
	g.chosen = 399
	kit.TreeReveal(g.depth, g.open, 399)
	h.wait(1)
	if !slices.Contains(h.shown(), "the last") {
		t.Errorf("the tree shows %v", h.shown())
	}
}
