package ai_test

import (
	"testing"

	"auguststorm/ai"
	"auguststorm/engine"
	"auguststorm/engine/hex"
)

// twoCorps is an army of two corps on a plain, the first in the north, and an enemy far
// in the east.
func twoCorps(t *testing.T) (*war, *ai.Staff) {
	t.Helper()
	corps := func(id string) string {
		return "[[formation]]\nid=\"" + id + "\"\nname=\"" + id + "\"\ncountry=\"red\"\nlevel=\"corps\"\nparent=\"red-army\"\naxis=[\"1201\"]\nconfidence=\"high\"\nsource=[\"t\"]\n"
	}
	under := func(u, f string) string { return replace(u, `formation="red-army"`, `formation="`+f+`"`) }
	b := board{
		rows:    "............ ............ ............ ............ ............",
		control: "RRRRRRBBBBBB RRRRRRBBBBBB RRRRRRBBBBBB RRRRRRBBBBBB RRRRRRBBBBBB",
		extra:   corps("north") + corps("south"),
		units: []string{
			under(unit("1rd", "red", "infantry", "leg", "0201", 9000), "north"),
			under(unit("2rd", "red", "infantry", "leg", "0202", 9000), "north"),
			under(unit("3rd", "red", "infantry", "leg", "0204", 9000), "south"),
			unit("bd", "blue", "infantry", "leg", "1205", 4000),
		},
	}
	w := b.war(t)
	return w, ai.NewDeputy(w.Scenario(), 0)
}

func replace(s, old, with string) string {
	for i := 0; i+len(old) <= len(s); i++ {
		if s[i:i+len(old)] == old {
			return s[:i] + with + s[i+len(old):]
		}
	}
	return s
}

func (w *war) formation(id string) int32 {
	for i := range w.Scenario().Formations {
		if w.Scenario().Formations[i].ID == id {
			return int32(i)
		}
	}
	w.t.Fatalf("no formation %q", id)
	return -1
}

// carry has the deputy move and tells who has left his hex.
func (w *war) carry(d *ai.Staff, charges []ai.Charge, only int32) (moved string) {
	w.t.Helper()
	names := []string{"1rd", "2rd", "3rd"}
	var was []string
	for _, n := range names {
		was = append(was, w.at(n))
	}
	err := d.CarryOut(w.View(0), charges, only, func(o engine.Order) error { _, err := w.Do(0, o); return err })
	if err != nil {
		w.t.Fatal(err)
	}
	if fault := w.Audit(); fault != nil {
		w.t.Fatal(fault)
	}
	for i, n := range names {
		if w.at(n) != was[i] {
			moved += n + " "
		}
	}
	return moved
}

func TestADeputyMovesThoseWithAMissionAlone(t *testing.T) {
	history := ai.Mission{Stance: "advance", History: true}
	for _, c := range []struct {
		name    string
		charges func(*war) []ai.Charge
		only    string
		moved   string
	}{
		{"a mission for the army moves both corps", func(w *war) []ai.Charge { return []ai.Charge{{w.formation("red-army"), history}} }, "", "1rd 2rd 3rd "},
		{"a mission for a corps moves that corps", func(w *war) []ai.Charge { return []ai.Charge{{w.formation("south"), history}} }, "", "3rd "},
		{"of the army with a mission only one corps is asked", func(w *war) []ai.Charge { return []ai.Charge{{w.formation("red-army"), history}} }, "north", "1rd 2rd "},
		{"a corps in the player's hands stays", func(w *war) []ai.Charge {
			return []ai.Charge{{w.formation("red-army"), history}, {w.formation("north"), ai.Mission{}}}
		}, "", "3rd "},
		{"a corps with a mission of its own goes by that", func(w *war) []ai.Charge {
			return []ai.Charge{{w.formation("red-army"), history}, {w.formation("north"), ai.Mission{Stance: "hold"}}}
		}, "", "3rd "},
		{"nobody moves without a mission", func(*war) []ai.Charge { return nil }, "", ""},
	} {
		w, d := twoCorps(t)
		only := int32(-1)
		if c.only != "" {
			only = w.formation(c.only)
		}
		if got := w.carry(d, c.charges(w), only); got != c.moved {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}

func TestADeputyLeavesAUnitWhereThePlayerHasSentIt(t *testing.T) {
	w, d := twoCorps(t)
	b := w.Scenario().Board
	to, _ := hex.Parse("0302", b.Width, b.Height)
	if _, err := w.Do(0, engine.Move{Unit: w.id("2rd"), To: to}); err != nil {
		t.Fatal(err)
	}
	charges := []ai.Charge{{w.formation("north"), ai.Mission{Stance: "assault", History: true}}}
	if got := w.carry(d, charges, -1); got != "1rd " {
		t.Errorf("moved: %q", got)
	}
	if got := w.carry(d, charges, -1); got != "" {
		t.Errorf("asked again on the same day it moves %q", got)
	}
}

func TestADeputyGoesToThePlaceItIsToHoldAndStaysThere(t *testing.T) {
	w, d := twoCorps(t)
	b := w.Scenario().Board
	post, _ := hex.Parse("0504", b.Width, b.Height)
	charges := []ai.Charge{{w.formation("south"), ai.Mission{Stance: "hold", Axis: []int32{post}}}}
	for range 4 {
		w.carry(d, charges, -1)
		if _, err := w.Do(0, engine.EndPhase{}); err != nil {
			t.Fatal(err)
		}
		w.phase()
	}
	if at := w.at("3rd"); at != "0504" {
		t.Errorf("it stands at %s", at)
	}
}

func TestAnAxisOfHistoryGivenLateDoesNotLeadBack(t *testing.T) {
	for _, from := range []string{"0204", "1004"} {
		corps := "[[formation]]\nid=\"south\"\nname=\"south\"\ncountry=\"red\"\nlevel=\"corps\"\nparent=\"red-army\"\naxis=[\"0604\",\"1204\"]\nconfidence=\"high\"\nsource=[\"t\"]\n"
		b := board{
			rows:    "............ ............ ............ ............ ............",
			control: "RRRBBBBBBBBB RRRBBBBBBBBB RRRBBBBBBBBB RRRBBBBBBRRB RRRBBBBBBBBB",
			extra:   corps,
			units: []string{
				replace(unit("3rd", "red", "infantry", "leg", from, 9000), `formation="red-army"`, `formation="south"`),
				unit("bd", "blue", "infantry", "leg", "1201", 4000),
			},
		}
		w := b.war(t)
		d := ai.NewDeputy(w.Scenario(), 0)
		before := w.Unit(w.id("3rd")).Hex % w.Scenario().Board.Width
		charges := []ai.Charge{{w.formation("south"), ai.Mission{Stance: "pursue", History: true, Works: "pass"}}}
		if err := d.CarryOut(w.View(0), charges, -1, func(o engine.Order) error { _, err := w.Do(0, o); return err }); err != nil {
			t.Fatal(err)
		}
		if now := w.Unit(w.id("3rd")).Hex % w.Scenario().Board.Width; now <= before {
			t.Errorf("from %s it goes to %s", from, w.at("3rd"))
		}
	}
}
