package ai_test

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"auguststorm/ai"
	"auguststorm/engine"
	"auguststorm/engine/scenario/load"
)

// scripted is a small war whose first side is played by a script.
func scripted(t testing.TB, body string) *war {
	t.Helper()
	w := crowded().war(t)
	s, err := ai.NewScripted(w.Scenario(), 0, "test", "def decide(side, formation, memory):\n    "+strings.ReplaceAll(body, "\n", "\n    ")+"\n")
	if err != nil {
		t.Fatal(err)
	}
	w.staff[0] = s
	return w
}

func TestAScriptSendsAFormationAlongAnAxis(t *testing.T) {
	w := scripted(t, `return mission("assault", axis = ["0802", "1102"])`)
	if o := w.phase(); len(o) == 0 {
		t.Error("no orders")
	}
	if n := w.staff[0].Notes(); len(n) > 0 {
		t.Errorf("notes: %v", n)
	}
}

func TestAScriptSeesSideFormationAndUnits(t *testing.T) {
	for _, claim := range []string{
		`side.id == "red" and side.day == 1 and side.last_day == 20 and side.date == "1945-08-01"`,
		`side.holds("0102") and not side.holds("1202") and side.works("0102") == 0`,
		`side.objectives == ["0102"] and side.distance("0102", "0402") == 3`,
		`side.own_near("0402", 2) > 0 and side.enemy_near("0102", 1) == 0`,
		`formation.id == "red-army" and formation.level == "army" and formation.parent == ""`,
		`formation.men == 33000 and formation.strength == 100 and formation.axis == ["0802", "1102"]`,
		`len(formation.units) == 6 and formation.distance("0401") == 0 and formation.passed == 0`,
		`[u.id for u in formation.units if u.mobility == "track"] == ["e"]`,
		`[u.posture for u in formation.units if u.id == "r"] == ["reserve"]`,
		`formation.units[0].men == 9000 and formation.units[0].can_move and not formation.units[0].in_works`,
		`formation.cohesion == 1000 and not formation.cut_off and formation.stance == "assault"`,
	} {
		w := scripted(t, "if not ("+claim+"):\n    fail(\"not so\")")
		w.phase()
		if n := w.staff[0].Notes(); len(n) > 0 {
			t.Errorf("%s: %v", claim, n)
		}
	}
}

func TestTheMemoryOfAFormationIsKept(t *testing.T) {
	w := scripted(t, "memory[\"days\"] = memory.get(\"days\", 0) + 1\nif memory[\"days\"] != side.day:\n    fail(\"forgotten\")")
	w.days(4)
	if n := w.staff[0].Notes(); len(n) > 0 {
		t.Error(n)
	}
}

// hostile are doctrines that try to do harm.
var hostile = map[string]string{
	"an endless loop":        "for i in range(4000):\n    for j in range(4000):\n        pass",
	"a huge list":            "x = [0]\nfor i in range(99):\n    x = x + x",
	"a huge text":            "x = 'x' * 999999999",
	"deep data":              "x = []\nfor i in range(9000):\n    x = [x]\nmemory['x'] = x",
	"too much to remember":   "for i in range(2000):\n    memory[str(i)] = i",
	"an error":               "return 1 // 0",
	"fail":                   "fail('no')",
	"the enemy's unit":       `return mission("assault", units = ["p"])`,
	"an unknown unit":        `return mission("assault", units = ["nobody"])`,
	"an unknown place":       `return mission("assault", axis = ["atlantis"])`,
	"an unknown stance":      `return mission("charge")`,
	"no mission":             "return 7",
	"a list of other things": "return [7]",
	"an axis without end":    `return mission("assault", axis = ["0102"] * 3000)`,
	"an unknown attribute":   "return side.seed",
	"missions without end":   `return [mission("hold", axis = ["0102"] * 40) for i in range(4096)]`,
	"more missions than men": `return [mission("hold") for i in range(200)]`,
	"units without end":      `return [mission("hold", units = ["a"] * 4000) for i in range(20)]`,
	"much looking round":     "for i in range(4000):\n    side.own_near(\"0802\", 30)\n    side.enemy_near(\"0802\", 30)",
	"a key that is a nest":   "x = (1,)\nfor i in range(60):\n    x = (x, x)\nmemory.get(x)",
}

func TestAHostileScriptCostsItsSideTheDoctrineAndNothingElse(t *testing.T) {
	for name, body := range hostile {
		w := scripted(t, body)
		begun := time.Now()
		given := 0
		for range 6 {
			given += len(w.phase())
		}
		if took := time.Since(begun); took > 3*time.Second {
			t.Errorf("%s: three days take %s", name, took)
		}
		if n := w.staff[0].Notes(); len(n) != 3 || n[0].Formation != "red-army" || !strings.Contains(n[0].Text, "set aside for the day") {
			t.Errorf("%s: notes %v, want one a day", name, n)
		}
		if given == 0 {
			t.Errorf("%s: the staff gives no orders of its own", name)
		}
	}
}

func TestAfterABadDayTheLastGoodMissionsStand(t *testing.T) {
	const body = "if side.day == 2:\n    fail(\"ill\")\nreturn mission(\"hold\")"
	w := scripted(t, body)
	w.days(3)
	for _, id := range []string{"a", "b"} {
		if w.Unit(w.id(id)).Moved {
			t.Errorf("%s moved", id)
		}
	}
	if n := w.staff[0].Notes(); len(n) != 1 || n[0].Day != 1 {
		t.Errorf("notes %v", n)
	}
}

func TestAScriptedGameIsTheSameTwice(t *testing.T) {
	body := "memory[\"n\"] = memory.get(\"n\", 0) + len(formation.units)\nif side.enemy_near(\"0802\", 4) > 10:\n    return mission(\"assault\", axis = [\"0802\", \"1102\"], works = \"pass\")\nreturn mission(\"pursue\", axis = [\"1202\"])"
	one, two := scripted(t, body), scripted(t, body)
	for !one.Over() {
		one.phase()
	}
	for !two.Over() {
		two.phase()
	}
	if one.Hash() != two.Hash() {
		t.Error("the games differ")
	}
}

func TestAStaffSavedAndRestoredGoesOnAsBefore(t *testing.T) {
	body := "memory[\"n\"] = memory.get(\"n\", 0) + 1\nif memory[\"n\"] > 4:\n    return mission(\"pursue\", axis = [\"1202\"])\nreturn mission(\"assault\", axis = [\"0802\", \"1102\"])"
	one, two := scripted(t, body), scripted(t, body)
	one.days(4)
	two.days(4)
	for s := range two.staff {
		text := two.staff[s].Save()
		fresh := scripted(t, body).staff[s]
		if err := fresh.Restore(text); err != nil {
			t.Fatal(err)
		}
		two.staff[s] = fresh
	}
	var a, b []engine.Order
	for range 10 {
		a, b = append(a, one.phase()...), append(b, two.phase()...)
	}
	if !reflect.DeepEqual(a, b) {
		t.Error("the restored staff gives other orders")
	}
}

func TestAListOfMissionsHasOneForEachUnitAtMostAndOneForAll(t *testing.T) {
	for n, want := range map[int]string{7: "", 8: "test.star:1: decide returned 8 missions for red-army; at most 7 are allowed, one for each of its 6 units and one for all"} {
		w := scripted(t, fmt.Sprintf("return [mission(\"hold\") for i in range(%d)]", n))
		w.phase()
		notes := w.staff[0].Notes()
		if want == "" && len(notes) > 0 || want != "" && (len(notes) != 1 || !strings.Contains(notes[0].Text, want)) {
			t.Errorf("%d missions: notes %v, want %q", n, notes, want)
		}
	}
}

func TestAnUnknownStanceIsAnsweredWithAListOfThem(t *testing.T) {
	w := scripted(t, `return mission("charge")`)
	w.phase()
	const want = `there is no stance "charge"; there are hold, assault, advance, pursue, mask, delay, withdraw, reserve and regroup`
	if n := w.staff[0].Notes(); len(n) != 1 || !strings.Contains(n[0].Text, want) {
		t.Errorf("notes %v, want %q", n, want)
	}
}

// What stops them is their count of steps (18.7), 15 ms of it on a quiet machine; without
// it such a day took a second and more.
func TestADayOfAHostileDoctrineOnTheCampaignIsShort(t *testing.T) {
	sc, problems := load.Dir(os.DirFS("../scenarios"), "august-storm")
	if len(problems) > 0 {
		t.Fatal(problems[0])
	}
	for _, body := range []string{
		`return [mission("hold", axis = ["mukden", "harbin"] * 20) for i in range(4096)]`,
		"for i in range(3900):\n    x = {\"a\": i}\nreturn mission(\"hold\")",
		"for i in range(300):\n    x = side.own_near(\"mukden\", 30)\nreturn mission(\"hold\")",
		`return [mission("hold", units = [u.id for u in formation.units]) for i in range(len(formation.units))]`,
	} {
		s, err := ai.NewScripted(sc, 0, "test", "def decide(side, formation, memory):\n    "+strings.ReplaceAll(body, "\n", "\n    ")+"\n")
		if err != nil {
			t.Fatal(err)
		}
		least := time.Hour
		for range 3 {
			begun := time.Now()
			s.Consult(engine.New(sc, 1).View(0))
			least = min(least, time.Since(begun))
		}
		if least > 500*time.Millisecond {
			t.Errorf("%s takes %s", body, least)
		}
	}
}
