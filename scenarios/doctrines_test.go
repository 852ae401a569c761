package scenarios_test

import (
	"os"
	"strings"
	"testing"

	"auguststorm/ai"
	"auguststorm/engine/scenario/load"
	"auguststorm/scenarios"
)

func TestEveryDoctrineCompilesAndPlaysACampaignWithoutANote(t *testing.T) {
	f := load.Finder{Embedded: scenarios.FS}
	played := 0
	for _, id := range f.IDs() {
		s, problems := f.Open(id)
		for _, p := range problems {
			t.Error(p)
		}
		for i := range s.Doctrines {
			name := s.Doctrines[i].Name
			if strings.HasPrefix(name, "lib-") {
				continue
			}
			var sides [2]string
			side := 0
			if s.Sides[1].Doctrine == name {
				side = 1
			}
			sides[side] = name
			m, err := ai.NewMatch(s, 1, sides)
			if err != nil {
				t.Error(err)
				continue
			}
			for !m.Game.Over() {
				if err := m.PlayDay(nil); err != nil {
					t.Fatal(err)
				}
			}
			for _, n := range m.Staffs[side].Notes() {
				t.Errorf("%s, day %d, %s: %s", name, n.Day+1, n.Formation, n.Text)
			}
			played++
		}
	}
	if played < 3 {
		t.Errorf("only %d doctrines", played)
	}
}

func TestTheManualPrintsItsExampleAsItIs(t *testing.T) {
	manual, err := os.ReadFile("../assets/manual/doctrines.md")
	if err != nil {
		t.Fatal(err)
	}
	example, err := scenarios.FS.ReadFile("nomonhan-1939/doctrines/wings.star")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(manual), "```python\n"+string(example)+"```") {
		t.Error("the example in the manual is not the file")
	}
}
