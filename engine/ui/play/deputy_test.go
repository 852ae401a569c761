package play_test

import (
	"bytes"
	"testing"

	"auguststorm/ai"
	"auguststorm/engine"
	"auguststorm/engine/replay"
	"auguststorm/engine/ui/play"
)

// places are the hexes of all land units of the side at the board.
func places(s *play.Session) map[engine.UnitID]int32 {
	out := map[engine.UnitID]int32{}
	v := s.View()
	for _, u := range v.Units(nil) {
		st, _ := v.Unit(u)
		out[u] = st.Hex
	}
	return out
}

// entrust gives the first formation that has units of its own a mission.
func entrust(t *testing.T, s *play.Session) int32 {
	t.Helper()
	v := s.View()
	for _, u := range v.Units(nil) {
		id := s.Setup.Scenario.Units[u].Formation
		for f := range s.Setup.Scenario.Formations {
			if s.Setup.Scenario.Formations[f].ID != id || len(ai.HistoricAxis(s.Setup.Scenario, u)) == 0 || !v.CanMove(u) {
				continue
			}
			if err := s.Entrust(int32(f), ai.Mission{Stance: "assault", History: true, Works: "pass"}); err != nil {
				t.Fatal(err)
			}
			return int32(f)
		}
	}
	t.Fatal("no formation has an axis")
	return -1
}

func TestTheStaffMovesThoseWithAMissionAndNobodyElse(t *testing.T) {
	s := begin(t, [2]string{play.Person, ""})
	f := entrust(t, s)
	before, hash := places(s), s.Game().Hash()
	given, err := s.LetMove(-1, nil, nil)
	if err != nil || given == 0 {
		t.Fatalf("%d orders, %v", given, err)
	}
	moved := 0
	for u, h := range places(s) {
		if h == before[u] {
			continue
		}
		if moved++; s.Setup.Scenario.Units[u].Formation != s.Setup.Scenario.Formations[f].ID {
			if m, _ := s.MissionOf(formationOf(s, u)); m == nil {
				t.Errorf("%s has moved without a mission", s.Setup.Scenario.Units[u].Name)
			}
		}
	}
	if moved == 0 {
		t.Error("nobody has moved")
	}
	for ok, _ := s.CanUndo(); ok; ok, _ = s.CanUndo() {
		if err := s.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	if _, why := s.CanUndo(); why == "Nothing has been ordered yet." && s.Game().Hash() != hash {
		t.Error("all is taken back and the position is another")
	}
	if fault := s.Game().Audit(); fault != nil {
		t.Error(fault)
	}
}

func formationOf(s *play.Session, u engine.UnitID) int32 {
	for f := range s.Setup.Scenario.Formations {
		if s.Setup.Scenario.Formations[f].ID == s.Setup.Scenario.Units[u].Formation {
			return int32(f)
		}
	}
	return -1
}

func TestAMissionIsInTheSaveAndNotInTheRecordAndTheStaffGoesOnAfterIt(t *testing.T) {
	whole := begin(t, [2]string{play.Person, ""})
	cut := begin(t, [2]string{play.Person, ""})
	for _, s := range []*play.Session{whole, cut} {
		entrust(t, s)
		s.SetAuto(true)
	}
	if cut.Record().Header.Missions != nil {
		t.Error("the record tells the missions")
	}
	for day := range 5 {
		for _, s := range []**play.Session{&whole, &cut} {
			if _, err := (*s).LetMove(-1, nil, nil); err != nil {
				t.Fatal(err)
			}
			if _, err := (*s).Order(engine.EndPhase{}); err != nil {
				t.Fatal(err)
			}
			if err := (*s).StaffPhase(nil, nil); err != nil {
				t.Fatal(err)
			}
		}
		if day == 1 || day == 3 {
			var file bytes.Buffer
			if err := replay.Write(&file, cut.Saved()); err != nil {
				t.Fatal(err)
			}
			r, err := replay.Read(&file)
			if err != nil {
				t.Fatal(err)
			}
			if cut, err = play.Resume(r, cut.Setup.Scenario, nil); err != nil {
				t.Fatal(err)
			}
			if len(cut.Charges()) != 1 || !cut.Auto() {
				t.Fatalf("the missions are lost: %+v, auto %v", cut.Charges(), cut.Auto())
			}
		}
	}
	if whole.Game().Hash() != cut.Game().Hash() {
		t.Error("the staff of the resumed game went another way")
	}
}

func TestAFormationTakenBackStaysInThePersonsHands(t *testing.T) {
	s := begin(t, [2]string{play.Person, ""})
	f := entrust(t, s)
	s.Discharge(f)
	before := places(s)
	if given, err := s.LetMove(-1, nil, nil); err != nil || given != 0 {
		t.Errorf("the staff gives %d orders without a mission, %v", given, err)
	}
	for u, h := range places(s) {
		if h != before[u] {
			t.Errorf("unit %d has moved", u)
		}
	}
	if m, _ := s.MissionOf(f); m != nil {
		t.Error("it still has its mission")
	}
}

func TestAMissionThatMakesNoSenseIsRefused(t *testing.T) {
	s := begin(t, [2]string{play.Person, ""})
	for _, m := range []ai.Mission{{Stance: "dance"}, {Stance: "hold", Works: "paint"}, {Stance: "hold", Supply: "often"}, {Stance: "hold", Axis: []int32{-1}}, {Stance: "hold", Axis: make([]int32, 99)}} {
		if s.Entrust(0, m) == nil {
			t.Errorf("%+v is taken", m)
		}
	}
	if s.Entrust(-1, ai.Mission{Stance: "hold"}) == nil {
		t.Error("a formation that does not exist is entrusted")
	}
}

func TestATurnFileDoesNotTellTheMissionsAndTheOwnCopyKeepsThem(t *testing.T) {
	sc := nomonhan(t)
	saw := func(*engine.Game, []engine.Event) {}
	s, err := play.New(play.Setup{Scenario: sc, Seed: 5, Seats: [2]string{play.Person, play.Person}, Post: &replay.Post{Game: "00000001"}})
	if err != nil {
		t.Fatal(err)
	}
	entrust(t, s)
	if _, err := s.Order(engine.EndPhase{}); err != nil {
		t.Fatal(err)
	}
	there, err := play.TakeTurn(nil, s.Saved(), sc, nil, saw) // even a file that tells them
	if err != nil {
		t.Fatal(err)
	}
	if n := len(there.Session.Charges()); n != 0 {
		t.Errorf("the other side reads %d missions", n)
	}
	if _, err := there.Session.Order(engine.EndPhase{}); err != nil {
		t.Fatal(err)
	}
	back, err := play.TakeTurn(s.Saved(), there.Session.Record(), sc, nil, saw)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(back.Session.Charges()); n != 1 {
		t.Errorf("%d missions are left of one", n)
	}
}
