package ai_test

import (
	"slices"
	"strings"
	"testing"

	"auguststorm/engine"
)

func TestTheStaffSendsASecondDivisionByAnotherRoadWhenTheFirstIsFull(t *testing.T) {
	for capacity, want := range map[string]bool{"500": true, "3000": false} {
		w := board{rows: strings.Repeat("MMMMMMMMMM ", 5), control: strings.Repeat("RRRRRRRBBB ", 5), red: `axis=["0802"]`,
			units: []string{unit("a", "red", "infantry", "truck", "0102", 10000), unit("b", "red", "infantry", "truck", "0102", 10000), unit("d", "blue", "infantry", "static", "1005", 500)},
			extra: "[rules.movement]\nroad_capacity=" + capacity + "\n" +
				"[[map.road]]\nid=\"north\"\nclass=\"road\"\npath=\"0102 0202 0302 0402 0502 0602 0702 0802\"\n" +
				"[[map.road]]\nid=\"south\"\nclass=\"road\"\npath=\"0102 0103 0104 0204 0304 0404 0504 0604 0704 0803 0802\"\n"}.war(t)
		byWay := [2]bool{}
		w.phase()
		for i, name := range []string{"a", "b"} {
			byWay[i] = slices.Contains([]string{"0304", "0404", "0504", "0604"}, w.at(name))
		}
		if byWay != [2]bool{false, want} {
			t.Errorf("room for %s vehicles: by the southern road %v (%s, %s)", capacity, byWay, w.at("a"), w.at("b"))
		}
	}
}

func TestTheStaffMarchesArmiesToldToAdvanceFirst(t *testing.T) {
	w := board{rows: strings.Repeat("MMMMMMMMMM ", 5), control: strings.Repeat("RRRRRRRBBB ", 5), red: `axis=["0802"]`,
		units: []string{unit("ahead", "red", "infantry", "truck", "0202", 10000), strings.Replace(unit("behind", "red", "infantry", "truck", "0102", 10000), "red-army", "other", 1),
			unit("d", "blue", "infantry", "static", "1005", 500)},
		extra: "[[formation]]\nid=\"other\"\nname=\"other\"\ncountry=\"red\"\nlevel=\"army\"\nhex=\"0102\"\naxis=[\"0802\"]\nconfidence=\"high\"\nsource=[\"t\"]\n" +
			"[[map.road]]\nid=\"north\"\nclass=\"road\"\npath=\"0102 0202 0302 0402 0502 0602 0702 0802\"\n"}.war(t)
	for i := range w.Scenario().Formations {
		if w.Scenario().Formations[i].ID == "other" {
			if _, err := w.Do(0, engine.SetStance{Formation: int32(i), Stance: engine.Advance}); err != nil {
				t.Fatal(err)
			}
		}
	}
	for range 2 {
		if _, err := w.Do(w.Active(), engine.EndPhase{}); err != nil {
			t.Fatal(err)
		}
	}
	orders := w.phase()
	for _, o := range orders {
		if m, ok := o.(engine.Move); ok {
			if m.Unit != w.id("behind") {
				t.Errorf("%s marches first", w.Scenario().Units[m.Unit].ID)
			}
			return
		}
	}
	t.Errorf("nobody marches: %v", orders)
}
