package ai_test

import (
	"strings"
	"testing"

	"auguststorm/ai"
	"auguststorm/engine"
)

func TestAMissionByRailTakesTheTrainAndMarchesTheRest(t *testing.T) {
	rows := strings.TrimSpace(strings.Repeat(strings.Repeat(".", 16)+" ", 4))
	for rail, want := range map[string]bool{"True": true, "False": false} {
		w := board{rows: rows, control: strings.ReplaceAll(rows, ".", "R"),
			units: []string{unit("a", "red", "infantry", "leg", "0202", 9000), unit("far", "red", "infantry", "leg", "1301", 2000), unit("d", "blue", "infantry", "static", "1604", 500)},
			extra: "[[map.rail]]\nid=\"l\"\ngauge=1435\npath=\"0202 0302 0402 0502 0602 0702 0802 0902 1002 1102 1202\"\n"}.war(t)
		s, err := ai.NewScripted(w.Scenario(), 0, "test", "def decide(side, formation, memory):\n    return mission(\"hold\", axis = [\"1302\"], by_rail = "+rail+")\n")
		if err != nil {
			t.Fatal(err)
		}
		w.staff[0] = s
		rode := 0
		for _, o := range w.phase() {
			if o, ok := o.(engine.MoveByRail); ok {
				rode++
				if o.Unit != w.id("a") {
					t.Errorf("%s rode", w.Scenario().Units[o.Unit].ID)
				}
			}
		}
		if rode == 1 != want {
			t.Errorf("by_rail = %s: %d units rode", rail, rode)
		}
		if want && w.Unit(w.id("a")).MP != 0 {
			t.Error("the journey left MP")
		}
	}
}
