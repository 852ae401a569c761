package play_test

import (
	"bytes"
	"testing"

	"auguststorm/ai"
	"auguststorm/engine"
	"auguststorm/engine/replay"
	"auguststorm/engine/ui/play"
)

// divides is an own unit that can detach now.
func divides(t *testing.T, s *play.Session) engine.UnitID {
	t.Helper()
	for _, u := range s.View().Units(nil) {
		if s.View().Check(engine.Detach{Unit: u}) == nil {
			return u
		}
	}
	t.Fatal("nobody can detach")
	return -1
}

func TestADetachmentCanBeTakenBackAndIsInTheSave(t *testing.T) {
	s := begin(t, [2]string{play.Person, ""})
	before, u := s.Game().Hash(), divides(t, s)
	for _, o := range []engine.Order{engine.Detach{Unit: u}, engine.Rejoin{Unit: s.View().DetachmentOf(u)}} {
		if _, err := s.Order(o); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 {
		if err := s.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if s.Game().Hash() != before {
		t.Error("undo leaves something behind")
	}
	if _, err := s.Order(engine.Detach{Unit: u}); err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := replay.Write(&file, s.Record()); err != nil {
		t.Fatal(err)
	}
	r, err := replay.Read(&file)
	if err != nil {
		t.Fatal(err)
	}
	again, err := play.Resume(r, s.Setup.Scenario, nil)
	if err != nil || again.Game().Hash() != s.Game().Hash() {
		t.Errorf("resumed: %v", err)
	}
}

func TestTheStaffMovesADetachmentWithItsFormation(t *testing.T) {
	s := begin(t, [2]string{play.Person, ""})
	from := map[engine.UnitID]int32{}
	for _, u := range s.View().Units(nil) {
		if _, err := s.Order(engine.Detach{Unit: u}); err != nil {
			continue
		}
		d := s.View().DetachmentOf(u)
		from[d] = s.Game().Unit(d).Hex
		if err := s.Entrust(formationOf(s, d), ai.Mission{Stance: "assault", History: true}); err != nil {
			t.Fatal(err)
		}
	}
	for range 4 {
		if _, err := s.LetMove(-1, nil, nil); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Order(engine.EndPhase{}); err != nil {
			t.Fatal(err)
		}
		if err := s.StaffPhase(nil, nil); err != nil {
			t.Fatal(err)
		}
	}
	moved := 0
	for d, h := range from {
		if s.Game().Unit(d).Hex != h {
			moved++
		}
	}
	if fault := s.Game().Audit(); fault != nil {
		t.Error(fault)
	}
	if moved == 0 {
		t.Errorf("none of %d detachments has moved", len(from))
	}
}

func TestADetachmentToldToHoldStaysWhereThePersonHasLeftIt(t *testing.T) {
	s := begin(t, [2]string{play.Person, ""})
	from := map[engine.UnitID]int32{}
	for _, u := range s.View().Units(nil) {
		if _, err := s.Order(engine.Detach{Unit: u}); err != nil {
			continue
		}
		d := s.View().DetachmentOf(u)
		from[d] = s.Game().Unit(d).Hex
		if _, err := s.Order(engine.SetPosture{Unit: d, Posture: engine.Holding}); err != nil {
			t.Fatal(err)
		}
		if err := s.Entrust(formationOf(s, d), ai.Mission{Stance: "assault", History: true}); err != nil {
			t.Fatal(err)
		}
	}
	if given, err := s.LetMove(-1, nil, nil); err != nil || given == 0 {
		t.Fatalf("%d orders, %v", given, err)
	}
	for d, h := range from {
		if st := s.Game().Unit(d); st.Hex != h || st.Posture != engine.Holding {
			t.Errorf("%s has been moved or told to %s", s.Setup.Scenario.Units[d].Name, st.Posture)
		}
	}
}
