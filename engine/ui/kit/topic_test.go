package kit_test

import (
	"slices"
	"strings"
	"testing"

	"auguststorm/engine/ui/kit"
)

func TestHelpIsAboutTheInnermostPartUnderThePointerOrWithTheKeyboard(t *testing.T) {
	got := ""
	h := newHand(func(c *kit.Context) {
		got = c.HelpTopic()
		c.Topic(kit.Rect{X: 0, Y: 0, W: 400, H: 400}, "5")
		c.Topic(kit.Rect{X: 0, Y: 100, W: 400, H: 20}, "5.6.1")
		c.Topic(kit.Rect{X: 400, Y: 0, W: 400, H: 400}, "7")
		c.Button(kit.Rect{X: 500, Y: 10, W: 80, H: 30}, kit.Button{ID: "b", Label: "Fuel"})
	})
	for _, x := range []struct {
		x, y float32
		want string
	}{{20, 110, "5.6.1"}, {20, 200, "5"}, {700, 300, "7"}, {20, 500, ""}} {
		h.move(x.x, x.y)
		h.wait(0.1)
		if got != x.want {
			t.Errorf("at %v,%v help is about %q, not %q", x.x, x.y, got, x.want)
		}
	}
	h.move(20, 110)
	h.key("Tab")
	h.wait(0.1)
	if got != "7" {
		t.Errorf("with the keyboard on the button help is about %q", got)
	}
	h.click(20, 110)
	h.key("N")
	h.wait(0.1)
	if got != "" {
		t.Errorf("after a key help is about %q, where the pointer was left lying", got)
	}
}

func TestAPageOpensAtASectionAndMarksIt(t *testing.T) {
	var b strings.Builder
	b.WriteString("# 5 Combat\n\n")
	for range 60 {
		b.WriteString("A line of words.\n\n")
	}
	b.WriteString("**5.6 The forces**\n\n**5.6.1 Surprise,** to a side.\n\n1. first\n2. second\n   goes on\n\n```\nas it stands\n  indented\n```\n")
	goal := "5.6.1"
	h := newHand(func(c *kit.Context) {
		if goal != "" {
			c.DocGo("page", goal)
			goal = ""
		}
		c.Doc(kit.Rect{X: 0, Y: 0, W: 500, H: 300}, "page", b.String())
	})
	h.wait(1)
	inView := func(text string) bool {
		return slices.ContainsFunc(h.c.List.Cmds, func(k kit.Cmd) bool {
			return k.Op == kit.OpText && strings.HasPrefix(k.Text, text) && k.Rect.Y > 0 && k.Rect.Y < 300
		})
	}
	for _, want := range []string{"5.6.1 ", "second", "as it stands", "indented", "2."} {
		if !inView(want) {
			t.Errorf("%q is not in view: %s", want, h.c.List.Dump())
		}
	}
}
