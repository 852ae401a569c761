package scenario

import (
	"strings"
	"testing"
)

// oobSample is an army with a corps, a split division, a task force drawn from
// others and a claim.
func oobSample() *Scenario {
	return &Scenario{
		Sides:     []Side{{ID: "red", Name: "the red side"}, {ID: "blue", Name: "the blue side"}},
		Countries: []Country{{ID: "x", Name: "Xland", Side: "blue"}, {ID: "y", Name: "Yland", Side: "red"}},
		Sources:   []Source{{ID: "book", Title: "A book", URL: "https://example.org/book", Kind: "memory"}},
		Formations: []Formation{
			{ID: "army", Name: "Army", Level: "army", Country: "y", ClaimMen: 20000, ClaimNote: "Rear services are not counted.", Confidence: "high", Source: []string{"book"}},
			{ID: "corps", Name: "Corps", Level: "corps", Country: "y", Parent: "army", Confidence: "high", Source: []string{"book"}},
			{ID: "other", Name: "Other army", Level: "army", Country: "x", Confidence: "low", Source: []string{"book"}},
		},
		Units: []Unit{
			{ID: "part", Name: "Regiment", PartOf: "div", Formation: "corps", Country: "y", Men: 3000, Source: []string{"book"}},
			{ID: "div", Name: "Division", Formation: "corps", Country: "y", Men: 9000, Guns: 100, Estimated: true, Source: []string{"book"}},
			{ID: "tanks", Name: "Tanks", Formation: "army", Country: "y", Men: 1000, Armour: 65, Source: []string{"book"}},
			{ID: "raid", Name: "Raid", Formation: "army", Country: "y", Men: 500, OffMap: true, Source: []string{"book"}},
			{ID: "foe", Name: "Foe", Formation: "other", Country: "x", Men: 7, Rating: 15, Fill: 1000, Source: []string{"book"}},
		},
	}
}

func TestOOBTree(t *testing.T) {
	s := oobSample()
	roots := OOBTree(s)
	t.Run("a formation's sum holds its whole command, without task forces", func(t *testing.T) {
		want := Strength{Units: 3, Men: 13000, Guns: 100, Armour: 65, Estimated: 1}
		if got := FindOOB(roots, "army").Sum; got != want {
			t.Errorf("got %+v, want %+v", got, want)
		}
	})
	t.Run("a detached part stands under the unit it comes from", func(t *testing.T) {
		div := FindOOB(roots, "div")
		if len(div.Children) != 1 || div.Children[0].ID() != "part" || div.Sum.Men != 9000 {
			t.Errorf("got %+v", div)
		}
	})
	t.Run("own units come before the formations below", func(t *testing.T) {
		if c := FindOOB(roots, "army").Children; c[0].ID() != "tanks" || c[2].ID() != "corps" {
			t.Errorf("got %s, %s, %s", c[0].ID(), c[1].ID(), c[2].ID())
		}
	})
	t.Run("totals follow the order of sides, not of countries", func(t *testing.T) {
		ts := OOBTotals(s, roots)
		if len(ts) != 2 || ts[0].Country != "y" || ts[0].Sum.Men != 13000 || ts[1].Sum.Men != 7 {
			t.Errorf("got %+v", ts)
		}
	})
	t.Run("an unknown id finds nothing", func(t *testing.T) {
		if n := FindOOB(roots, "nobody"); n != nil {
			t.Errorf("got %v", n)
		}
	})
}

func TestDeviation(t *testing.T) {
	for _, c := range []struct {
		name             string
		sum, claim, want int64
		ok               bool
	}{
		{"nothing claimed", 5, 0, 0, false},
		{"a third short rounds to the nearest", 2, 3, -33, true},
		{"half a percent short rounds away from zero", 199, 200, -1, true},
		{"half a percent over rounds away from zero", 201, 200, 1, true},
		{"agreement", 7, 7, 0, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, ok := Deviation(c.sum, c.claim); got != c.want || ok != c.ok {
				t.Errorf("got %d, %v; want %d, %v", got, ok, c.want, c.ok)
			}
		})
	}
}

func TestOOBText(t *testing.T) {
	s := oobSample()
	var b strings.Builder
	p := OOBPrinter{W: &b, Scenario: s, Sources: true}
	p.Tree(OOBTree(s))
	p.Totals(OOBTotals(s, OOBTree(s)))
	p.Unit(&s.Units[4])
	text := b.String()
	for _, want := range []string{"13,000", "20,000", "-35 %", "Rear services are not counted.", "not counted", "[1]", "https://example.org/book", "The red side (3 units)", "rating 15 percent"} {
		if !strings.Contains(strings.Join(strings.Fields(text), " "), want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	for _, line := range strings.Split(text, "\n") {
		if n := len([]rune(line)); n > 100 {
			t.Errorf("%d columns: %s", n, line)
		}
	}
}

func TestGroup(t *testing.T) {
	for n, want := range map[int64]string{0: "0", 999: "999", 1000: "1,000", 1577725: "1,577,725", -1000: "-1,000", -999: "-999"} {
		if got := group(n); got != want {
			t.Errorf("group(%d) = %q, want %q", n, got, want)
		}
	}
}
