package load

import (
	"os"
	"testing"

	"auguststorm/engine/scenario"
)

func good(t *testing.T) *scenario.Scenario {
	t.Helper()
	s, ps := Dir(os.DirFS("testdata/good"), ".")
	for _, p := range ps {
		t.Error(p)
	}
	if s == nil {
		t.FailNow()
	}
	return s
}

func TestGoodFilesLoadAndCompile(t *testing.T) {
	s := good(t)
	u := s.Units[0]
	if u.Men != 4501 || u.Guns != 30 || u.Armour != 0 || !u.Estimated || s.Units[1].Estimated {
		t.Errorf("derived strengths: %+v", u)
	}
	if p := s.Map.Places[0]; p.Lat != 472500 || p.Lon != 1180001 || p.Class != 4 || p.Hex.Hex != 16 {
		t.Errorf("place: %+v", p)
	}
	if s.Units[1].Hex.Hex != 16 || s.Formations[0].Axis[1].Hex != 23 || s.Formations[1].Hex.Hex != -1 {
		t.Errorf("hexes: %+v %+v", s.Units[1].Hex, s.Formations[0].Axis)
	}
	if s.Days() != 10 || s.Rules.Stacking.Units != 5 || s.Rules.Movement.MALeg != 6 || len(s.Rules.Losses.Attacker) != 9 {
		t.Errorf("rules or days: %+v", s.Rules.Stacking)
	}
	b := s.Board
	if b.River[8*6+5] != scenario.MinorRiver || b.River[15*6+2] != scenario.MinorRiver || b.Bridge[15*6+2] != scenario.RoadBridge {
		t.Error("river 0302:SE is not on both sides of the hexside")
	}
	if b.Rail[5*6+4] == 0 && b.Rail[5*6+5] == 0 || s.Content == 0 {
		t.Error("no railway at 0601, or no content hash")
	}
}
