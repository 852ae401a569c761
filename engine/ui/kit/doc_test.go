package kit_test

import (
	"fmt"
	"strings"
	"testing"

	"auguststorm/engine/ui/kit"
)

func TestAPageOfTheManualIsDrawnAndItsLinksLead(t *testing.T) {
	followed := ""
	text := "# Supply\n\nA unit **in supply** traces to a [railhead](rail) or `depot`.\n\n- one\n- two\n  more\n\n| A | B |\n|---|---:|\n| x | 12 |\n"
	h := newHand(func(c *kit.Context) {
		if l := c.Doc(kit.Rect{X: 0, Y: 0, W: 600, H: 500}, "doc", text); l != "" {
			followed = l
		}
	})
	for _, want := range []string{`"Supply"`, `bold14 #2B2620 "in "`, `"railhead"`, `"two "`, `"12"`} {
		if !strings.Contains(h.c.List.Dump(), want) {
			t.Errorf("the page lacks %s\n%s", want, h.c.List.Dump())
		}
	}
	for _, c := range h.c.List.Cmds {
		if c.Text == "railhead" {
			h.click(c.Rect.X+5, c.Rect.Y-4)
		}
	}
	if followed != "rail" {
		t.Errorf("a click on the link led to %q", followed)
	}
	followed = ""
	h.key("Tab")
	h.key("Enter")
	if followed != "rail" {
		t.Errorf("Tab and Enter led to %q", followed)
	}
}

func TestAPageInAnotherLanguageStaysInItsSection(t *testing.T) {
	page := func(word string, n int) string {
		text := "# " + word + "\n\n"
		for i := range 9 {
			text += fmt.Sprintf("**4.%d %s.** %s\n\n", i+1, word, strings.Repeat(word+" ", n))
		}
		return text
	}
	text := page("hex", 90)
	h := newHand(func(c *kit.Context) { c.Doc(kit.Rect{W: 400, H: 200}, "page", text) })
	show := func(now string) {
		text = now
		for range 40 {
			h.step(kit.Input{})
		}
	}
	show(page("hex", 90))
	h.c.DocGo("page", "4.6")
	show(page("hex", 90))
	before := h.c.Scrolled("page")
	show(page("шестиугольник", 90))
	after := h.c.Scrolled("page")
	show(page("hex", 90))
	if back := h.c.Scrolled("page"); after <= before*1.5 || back < before-20 || back > before+20 {
		t.Errorf("scrolled %v, in longer words %v, back %v", before, after, back)
	}
}
