package play_test

import (
	"bytes"
	"os"
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/replay"
	"auguststorm/engine/scenario"
	"auguststorm/engine/scenario/load"
	"auguststorm/engine/ui/play"
)

func nomonhan(t *testing.T) *scenario.Scenario {
	t.Helper()
	sc, problems := load.Dir(os.DirFS("../../../scenarios"), "nomonhan-1939")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return sc
}

func begin(t *testing.T, seats [2]string) *play.Session {
	t.Helper()
	s, err := play.New(play.Setup{Scenario: nomonhan(t), Seed: 5, Seats: seats})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// quietMove finds a move that shows nothing of the enemy, and gives it.
func quietMove(t *testing.T, s *play.Session) {
	t.Helper()
	v := s.View()
	for _, u := range v.Units(nil) {
		for _, r := range v.Reach(u, nil) {
			if v.Check(engine.Move{Unit: u, To: r.Hex}) != nil {
				continue
			}
			if _, err := s.Order(engine.Move{Unit: u, To: r.Hex}); err != nil {
				t.Fatal(err)
			}
			if ok, _ := s.CanUndo(); ok {
				return
			}
		}
	}
	t.Fatal("no unit could move quietly")
}

func TestAnOrderCanBeTakenBackUntilThePhaseEnds(t *testing.T) {
	s := begin(t, [2]string{play.Person, ""})
	if ok, why := s.CanUndo(); ok || why == "" {
		t.Error("there is something to take back before the first order")
	}
	before := s.Game().Hash()
	quietMove(t, s)
	after := s.Game().Hash()
	if after == before {
		t.Fatal("the order changed nothing")
	}
	if err := s.Undo(); err != nil || s.Game().Hash() != before {
		t.Errorf("taken back: %v", err)
	}
	if fault := s.Game().Audit(); fault != nil {
		t.Error(fault)
	}
	if n := len(s.Record().Days); n != 0 {
		t.Errorf("the record still has %d days", n)
	}
	quietMove(t, s)
	if s.Game().Hash() != after {
		t.Error("the same order came out otherwise")
	}
	if _, err := s.Order(engine.EndPhase{}); err != nil {
		t.Fatal(err)
	}
	if ok, why := s.CanUndo(); ok || why != "The phase has ended." {
		t.Errorf("%v %q", ok, why)
	}
	if _, err := s.Order(engine.EndPhase{}); err == nil {
		t.Error("a person ended the staff's phase")
	}
}

func TestAResumedGameGoesOnLikeOneThatWasNeverSaved(t *testing.T) {
	whole := begin(t, [2]string{"", play.Person})
	cut := begin(t, [2]string{"", play.Person})
	for day := range 8 {
		if err := whole.StaffPhase(nil, nil); err != nil {
			t.Fatal(err)
		}
		if err := cut.StaffPhase(nil, nil); err != nil {
			t.Fatal(err)
		}
		if day == 3 || day == 6 {
			quietMove(t, whole)
			quietMove(t, cut)
			var file bytes.Buffer
			if err := replay.Write(&file, cut.Record()); err != nil {
				t.Fatal(err)
			}
			r, err := replay.Read(&file)
			if err != nil {
				t.Fatal(err)
			}
			if cut, err = play.Resume(r, cut.Setup.Scenario, nil); err != nil || cut.Redone() {
				t.Fatalf("day %d: %v, redone %v", day, err, cut != nil && cut.Redone())
			}
		}
		for _, s := range []*play.Session{whole, cut} {
			if _, err := s.Order(engine.EndPhase{}); err != nil {
				t.Fatal(err)
			}
		}
	}
	if whole.Game().Hash() != cut.Game().Hash() {
		t.Error("the resumed game went another way")
	}
	if len(whole.Book.Days) != len(cut.Book.Days) {
		t.Errorf("the daybooks have %d and %d days", len(whole.Book.Days), len(cut.Book.Days))
	}
}
