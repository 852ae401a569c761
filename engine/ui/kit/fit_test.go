package kit_test

import (
	"slices"
	"testing"

	"auguststorm/engine/ui/kit"
)

// written draws once and returns the texts of the display list with their sizes.
func written(draw func(*kit.Context)) (texts []string, sizes []float32) {
	h := newHand(draw)
	for i := range h.c.List.Cmds {
		if c := &h.c.List.Cmds[i]; c.Op == kit.OpText {
			texts, sizes = append(texts, c.Text), append(sizes, c.Style.Size)
		}
	}
	return texts, sizes
}

// Every letter is half an em wide here: 7 units in Body, 6 at its tightest.
func TestALabelTightensThenTakesTwoLinesBeforeItIsCut(t *testing.T) {
	for _, k := range []struct {
		why, text string
		w, h      float32
		want      []string
		size      float32
	}{
		{"it fits", "Tank Corps 10", 100, 30, []string{"Tank Corps 10"}, 14},
		{"it is a little too long", "Tank Corps 10", 84, 30, []string{"Tank Corps 10"}, 12.92},
		{"it is much too long and there is room for two lines", "Tank Corps 10", 66, 30, []string{"Tank", "Corps 10"}, 12},
		{"the second line has no word to itself where the first can spare one", "6th Guards Tank Army and its neighbours", 200, 30, []string{"6th Guards Tank Army", "and its neighbours"}, 12},
		{"there is room for one line only", "Tank Corps 10", 66, 20, []string{"Tank Corps…"}, 12},
	} {
		texts, sizes := written(func(c *kit.Context) {
			c.Line(kit.Rect{W: k.w, H: k.h}, kit.Body, c.Theme.Ink, kit.Start, k.text)
		})
		if !slices.Equal(texts, k.want) || sizes[0] < k.size-0.01 || sizes[0] > k.size+0.01 {
			t.Errorf("%s: %q of %v, not %q of %v", k.why, texts, sizes, k.want, k.size)
		}
	}
}

func TestAHeadingGrowsToTwoLines(t *testing.T) {
	for text, lines := range map[string]int{"17th Army": 1, "6th Guards Tank Army": 2} {
		var left float32
		texts, _ := written(func(c *kit.Context) {
			r := kit.Rect{W: 120, H: 300}
			c.Head(&r, text)
			left = r.H
		})
		if len(texts) != lines || lines == 1 && left != 258 || lines == 2 && left >= 258 {
			t.Errorf("%q stands in %q and leaves %v", text, texts, left)
		}
	}
}

func TestAChoiceWithoutRoomForItsNamesTakesTwoRows(t *testing.T) {
	names, at := []string{"Assault", "Reconnaissance", "Screen", "Overrun"}, 0
	var used float32
	h := newHand(func(c *kit.Context) {
		r := kit.Rect{W: 170, H: 300}
		c.ChoiceRow(&r, "effort", names, &at)
		used = 300 - r.H
	})
	if used != 2*kit.RowHeight-1 { // the rows share a line
		t.Errorf("it takes %v", used)
	}
	if h.click(140, 45); at != 3 {
		t.Errorf("a click on the last of the second row chose %d", at)
	}
}

func TestABracketOfThePageGoesToTheNextLineWithItsLink(t *testing.T) {
	h := newHand(func(c *kit.Context) {
		c.Doc(kit.Rect{W: 190, H: 300}, "page", "Fifty or more tanks ([armour](x#1)) of a side.")
	})
	at := map[string]float32{}
	for i := range h.c.List.Cmds {
		if c := &h.c.List.Cmds[i]; c.Op == kit.OpText {
			at[c.Text] = c.Rect.Y
		}
	}
	if at["("] == 0 || at["("] != at["armour"] || at["tanks "] == at["("] {
		t.Errorf("base lines of the words: %v", at)
	}
}
