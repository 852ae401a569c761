package lesson_test

import (
	"strings"
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/scenario/load"
	"auguststorm/engine/ui/lesson"
	"auguststorm/scenarios"
)

func TestEveryLessonFindsWhatItSpeaksOf(t *testing.T) {
	all, err := lesson.All()
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != 5 {
		t.Errorf("there are %d lessons", len(all))
	}
	ids := map[string]bool{}
	for i := range all {
		l := &all[i]
		sc, problems := load.Finder{Embedded: scenarios.FS}.Open(l.Scenario)
		if sc == nil {
			t.Fatal(problems)
		}
		if err := l.Bind(sc); err != nil {
			t.Error(err)
		}
		if ids[l.ID] || l.Name == "" || l.About == "" || len(l.Steps) < 4 {
			t.Errorf("lesson %q lacks something of its own", l.ID)
		}
		ids[l.ID] = true
		for _, s := range l.Steps {
			if s.Name == "" || len(s.Text) < 40 || len(s.Hint) < 20 || strings.Contains(s.Text+s.Hint, "\n") {
				t.Errorf("lesson %s, step %q: the words are too few or broken", l.ID, s.Name)
			}
		}
	}
}

func TestAStepThatNamesNothingOfTheScenarioIsRefused(t *testing.T) {
	sc, _ := load.Finder{Embedded: scenarios.FS}.Open("nomonhan-1939")
	for _, s := range []lesson.Step{{Want: "levitate"}, {Want: "zoom", At: "atlantis"}, {Want: "choose", Formation: "99th"}, {Want: "choose", Unit: "99th"}, {Want: "hold", Place: "9999999"}} {
		l := lesson.Lesson{ID: "x", Steps: []lesson.Step{s}}
		if err := l.Bind(sc); err == nil {
			t.Errorf("%+v is taken", s)
		}
	}
}

func TestAnOrderOfAnotherKindIsNoTry(t *testing.T) {
	s := lesson.Step{Want: "attack"}
	before := s.Tried(&lesson.Facts{})
	if now := s.Tried(&lesson.Facts{Deeds: []lesson.Deed{{Order: engine.Move{}}}}); now != before {
		t.Error("a march counts as a try to attack")
	}
	if now := s.Tried(&lesson.Facts{Deeds: []lesson.Deed{{Order: engine.Attack{}}}}); now == before {
		t.Error("an attack does not")
	}
}
