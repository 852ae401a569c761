package screen_test

import (
	"slices"
	"strings"
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/ui/kit"
)

func TestADivisionIsDividedByAKeyAndPutTogetherByAnother(t *testing.T) {
	h := begin(t)
	h.pick("384th Rifle Division")
	g := h.game()
	u, before := g.Chosen()[0], g.Session().Game().Hash()
	h.press(0, "D")
	h.rest()
	sc := g.Session().Setup.Scenario
	d := g.Chosen()[0]
	if sc.Units[d].Name != "Detachment of 384th Rifle Division" || hexOf(g, d) != hexOf(g, u) {
		t.Fatalf("chosen is %s", sc.Units[d].Name)
	}
	if row := g.Row(); row != sc.Units[d].Name {
		t.Errorf("the tree is at %s", row)
	}
	own := g.Own(hexOf(g, u))
	if i := slices.Index(own, u); i < 0 || own[i+1] != d {
		t.Errorf("the list of the hex is %v", own)
	}
	for _, want := range []string{"Belongs to: 384th Rifle Division.", "2,123"} {
		if !h.sees(want) {
			t.Errorf("%q is not shown: %q", want, h.texts())
		}
	}
	h.press(kit.Ctrl, "Z")
	if g.Session().Game().Hash() != before {
		t.Error("the order is not taken back")
	}
	h.pick("384th Rifle Division")
	h.press(0, "D")
	h.press(0, "J")
	if s := g.Session().Game().Unit(u); len(g.Chosen()) != 1 || g.Chosen()[0] != u || s.Men != 8492 {
		t.Errorf("chosen are %v, the division has %d men", g.Chosen(), s.Men)
	}
	if h.press(0, "J"); !h.sees("Detachment of 384th Rifle Division is with its unit.") {
		t.Errorf("nothing says why it cannot rejoin: %q", h.texts())
	}
}

func TestTheTreeCountsADetachmentUnderItsDivisionAndOnce(t *testing.T) {
	h := begin(t)
	h.pick("384th Rifle Division")
	g := h.game()
	total := func() string {
		for _, s := range h.texts() {
			if strings.HasPrefix(s, "1,022,") {
				return s
			}
		}
		return ""
	}
	n, men := len(g.Listed()), total()
	h.press(0, "D")
	h.rest()
	list := g.Listed()
	if men == "" || total() != men {
		t.Errorf("the side has %s, then %s", men, total())
	}
	i := slices.Index(list, g.Chosen()[0])
	if len(list) != n+1 || i < 1 || g.Session().View().DetachmentOf(list[i-1]) != list[i] {
		t.Errorf("%d rows of %d, the detachment is number %d", len(list), n, i)
	}
}

func TestADetachmentOfTheEnemyIsInTheTreeOnlyWhenItIsKnown(t *testing.T) {
	h := begin(t)
	h.press(0, "U")
	g := h.game()
	for _, u := range g.Listed() {
		if g.Session().Setup.Scenario.Units[u].Detached {
			t.Errorf("%s is listed", g.Session().Setup.Scenario.Units[u].Name)
		}
	}
}

func TestAUnitThatCannotDivideSaysWhy(t *testing.T) {
	h := begin(t)
	h.pick("259th Tank Brigade")
	h.press(0, "D")
	if !h.sees("259th Tank Brigade would detach 338 men") {
		t.Errorf("%q", h.texts())
	}
	if g := h.game(); g.Session().Game().Unit(g.Chosen()[0]).Status != engine.OnMap {
		t.Error("it is gone")
	}
}

func TestTheOrdersOfAChosenUnitAreInReachInSmallWindows(t *testing.T) {
	for _, w := range []struct {
		high  int
		scale float32
	}{{720, 1}, {600, 1}, {720, 2}, {720, 3}} {
		h := begin(t)
		h.high, h.a.UI.Prefs.Scale, h.a.UI.Prefs.Still = w.high, w.scale, true
		h.settle()
		h.press(0, "N")
		for h.game().Session().View().Check(engine.Detach{Unit: h.game().Chosen()[0]}) != nil {
			h.press(0, "N")
		}
		h.settle()
		u := h.game().Chosen()[0]
		h.click("Detach")
		h.settle()
		if now := h.game().Chosen(); len(now) != 1 || now[0] == u {
			t.Errorf("%d high at %v: Detach cannot be clicked", w.high, w.scale)
		}
	}
}
