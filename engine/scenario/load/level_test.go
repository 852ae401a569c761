package load_test

import (
	"strings"
	"testing"

	"auguststorm/engine/scenario"
	"auguststorm/engine/scenario/load"
	"auguststorm/scenarios"
)

var finder = load.Finder{Embedded: scenarios.FS}

func TestEveryScenarioOpensAtEveryLevelForEitherSide(t *testing.T) {
	for _, id := range finder.IDs() {
		h, _ := finder.Heading(id)
		equal, _ := finder.Open(id)
		seen := map[uint64]string{equal.Content: scenario.EqualLevel}
		if len(h.Levels) != 4 {
			t.Errorf("%s has %d levels", id, len(h.Levels))
		}
		for _, l := range h.Levels {
			for person := range 2 {
				sc, problems := finder.OpenLevel(id, l.ID, person)
				if sc == nil {
					t.Fatal(problems)
				}
				played := sc.PlayedLevel(person)
				if played != l {
					t.Errorf("%s: %s is played as %+v", id, l.ID, played)
				}
				if other, dup := seen[sc.Content]; dup && other != l.ID {
					t.Errorf("%s: %s and %s have the same content hash", id, l.ID, other)
				}
				seen[sc.Content] = l.ID
			}
		}
	}
}

func TestALevelThatIsNotThereNamesThoseThatAre(t *testing.T) {
	sc, problems := finder.OpenLevel("nomonhan-1939", "favored", 0)
	if sc != nil || len(problems) != 1 || !strings.Contains(problems[0].String(), `did you mean "favoured"?`) {
		t.Errorf("%v", problems)
	}
}
