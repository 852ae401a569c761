package engine_test

import (
	"strings"
	"testing"

	"auguststorm/engine"
)

// resolved finds the combat among events.
func resolved(t *testing.T, events []engine.Event) engine.CombatResolved {
	t.Helper()
	for _, e := range events {
		if c, ok := e.(engine.CombatResolved); ok {
			return c
		}
	}
	t.Fatal("no combat among the events")
	panic("unreachable")
}

func TestEveryFactorOfACombatNamesItselfAndItsSection(t *testing.T) {
	few := unit("d", "blue", "infantry", "leg", "0302", 4000, "entrenched=3", `posture="hold"`, "quality=-10")
	cases := []struct {
		name  string
		b     board
		by    []string
		wants []string
	}{
		{"a division across a river against field works",
			board{rows: plain7, units: []string{unit("a", "red", "infantry", "leg", "0202", 9000), few},
				extra: "[[map.river]]\nid=\"r\"\nrank=\"major\"\nsides=\"0202:E\"\n"}, []string{"a"},
			[]string{"-40 river, across a major river (5.5.2)", "-68 position, field fortifications (5.5.3)", "+10 quality, of the defenders (5.6.2)"}},
		{"a bridge over a major river leaves the help of a minor one",
			board{rows: plain7, units: []string{unit("a", "red", "infantry", "leg", "0202", 9000), few},
				extra: "[[map.river]]\nid=\"r\"\nrank=\"major\"\nsides=\"0202:E\"\n[[map.bridge]]\nside=\"0202:E\"\nkind=\"road\"\n"}, []string{"a"},
			[]string{"-20 river, across a minor river (5.5.2)"}},
		{"tanks in the open, from two sides",
			board{rows: plain7, units: []string{unit("a", "red", "tank", "track", "0202", 2000, "armour=200"), unit("b", "red", "infantry", "leg", "0402", 9000), few}}, []string{"a", "b"},
			[]string{"+15 several sides, attack over two or more hexsides (5.6.3)", "+30 armour, armour against no anti-tank defence (5.6.4)"}},
		{"tanks alone in a forest",
			board{rows: ".......\n..f....\n.......\n.......\n.......", units: []string{unit("a", "red", "tank", "track", "0202", 2000, "armour=200"), few}}, []string{"a"},
			[]string{"-35 terrain, forest (5.5.1)", "+10 armour, armour against no anti-tank defence (5.6.4)", "-40 no infantry, armour without infantry in close country (5.6.4)"}},
		{"works halved by engineers and heavy guns",
			board{rows: plain7, units: []string{unit("a", "red", "engineer", "leg", "0202", 2000), unit("g", "red", "artillery", "truck", "0202", 2000, "guns=100"), few},
				extra: "[[map.fort]]\nid=\"f\"\nname=\"Old Works\"\nhex=\"0302\"\nside=\"blue\"\nlevel=2\nconfidence=\"high\"\n"}, []string{"a", "g"},
			[]string{"-120 works, Old Works (5.5.4)", "+30 engineers, engineers against works (5.5.4)", "+30 heavy guns, artillery against works (5.5.4)"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w := c.b.game(t)
			o := engine.Attack{Target: w.hex("0302")}
			for _, n := range c.by {
				o.Units = append(o.Units, w.id(n))
			}
			f, err := w.Forecast(0, o)
			if err != nil {
				t.Fatal(err)
			}
			lines := []string{}
			for _, x := range f.Ledger {
				lines = append(lines, x.String())
			}
			all := strings.Join(lines, "\n")
			for _, want := range c.wants {
				if !strings.Contains(all, want) {
					t.Errorf("no line %q in\n%s", want, all)
				}
			}
		})
	}
}

func TestWhatTheForecastSaysIsWhatIsResolved(t *testing.T) {
	w := board{rows: plain7, units: []string{unit("a", "red", "infantry", "leg", "0202", 9000), unit("d", "blue", "infantry", "leg", "0302", 4000)}}.game(t)
	o := engine.Attack{Target: w.hex("0302"), Units: []engine.UnitID{w.id("a")}}
	f, err := w.Forecast(0, o)
	if err != nil {
		t.Fatal(err)
	}
	c := resolved(t, w.must(o))
	if c.Forecast.In != f.In {
		t.Errorf("resolved %+v, forecast %+v", c.Forecast.In, f.In)
	}
	if c.R != f.In.Odds()+c.Noise {
		t.Errorf("R is %d, the odds %d and the fortune of war %d", c.R, f.In.Odds(), c.Noise)
	}
}

func TestABreakthroughThrowsTheDefenderTwoHexesBackAndTheTanksFollow(t *testing.T) {
	w := board{rows: plain7, units: []string{unit("a", "red", "tank", "track", "0202", 12000, "armour=300", "guns=200"), unit("b", "red", "infantry", "leg", "0202", 12000, "guns=200"), unit("d", "blue", "infantry", "leg", "0302", 2000, "fanatic=true")}}.game(t)
	events := w.attack("0302", "a", "b")
	if c := resolved(t, events); c.Band != engine.Breakthrough {
		t.Fatalf("R is %d, %s", c.R, c.Band)
	}
	if at := w.at("a"); at != "0302" {
		t.Errorf("the tanks stand at %s", at)
	}
	if d := w.View(0).Distance(w.hex("0302"), w.Unit(w.id("d")).Hex); d != 2 {
		t.Errorf("the defender is %d hexes away", d)
	}
	if mp := w.Unit(w.id("a")).MP; mp != 21 {
		t.Errorf("the tanks keep %d MP of 24, want 21", mp)
	}
	if got := rule(w.move("b", "0402")); got == "" {
		t.Error("infantry with 3 MP left should not get two hexes on")
	}
}

func TestAGarrisonWithNowhereToGoBleedsInItsWorks(t *testing.T) {
	w := board{rows: plain7, units: []string{unit("a", "red", "infantry", "leg", "0202", 40000, "guns=900"), unit("d", "blue", "fortress", "static", "0302", 6000)},
		extra: "[[map.fort]]\nid=\"f\"\nname=\"Old Works\"\nhex=\"0302\"\nside=\"blue\"\nlevel=1\nconfidence=\"high\"\n"}.game(t)
	c := resolved(t, w.attack("0302", "a"))
	if c.Band < engine.GivesGround {
		t.Fatalf("R is %d, %s", c.R, c.Band)
	}
	d := w.Unit(w.id("d"))
	if d.Status == engine.OnMap && (w.at("d") != "0302" || d.Lost.Captured != 0 || d.Lost.Men() == 0) {
		t.Errorf("the garrison is at %s and lost %+v", w.at("d"), d.Lost)
	}
	if c.Breach == 0 {
		t.Error("the works took no damage")
	}
}

func TestOneAttackAHexAPhase(t *testing.T) {
	w := board{rows: plain7, units: []string{unit("a", "red", "infantry", "leg", "0202", 3000), unit("b", "red", "infantry", "leg", "0402", 3000), unit("d", "blue", "infantry", "leg", "0302", 30000)}}.game(t)
	w.attack("0302", "a")
	_, err := w.do(engine.Attack{Target: w.hex("0302"), Units: []engine.UnitID{w.id("b")}})
	if got := rule(err); got != engine.RejectAttackedToday {
		t.Errorf("second attack: %q", got)
	}
}
