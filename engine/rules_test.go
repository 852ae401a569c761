package engine_test

import (
	"testing"

	"auguststorm/engine"
)

const plain7 = `
	.......
	.......
	.......
	.......
	.......`

func TestMovement(t *testing.T) {
	cases := []struct {
		name     string
		b        board
		unit, to string
		want     engine.Rule
		left     int16
	}{
		{"infantry marches one plain hex a day and keeps 2 MP",
			board{rows: plain7, control: "RRRRRRR RRRRRRR RRRRRRR RRRRRRR RRRRRRR", units: []string{unit("a", "red", "infantry", "leg", "0101", 9000)}}, "a", "0201", "", 2},
		{"two plain hexes are too far on the first day",
			board{rows: plain7, control: "RRRRRRR RRRRRRR RRRRRRR RRRRRRR RRRRRRR", units: []string{unit("a", "red", "infantry", "leg", "0101", 9000)}}, "a", "0301", engine.RejectOutOfReach, 6},
		{"enemy ground costs 1 MP more",
			board{rows: plain7, units: []string{unit("a", "red", "infantry", "leg", "0101", 9000)}}, "a", "0201", "", 1},
		{"a tank corps makes four enemy hexes",
			board{rows: plain7, units: []string{unit("a", "red", "tank", "track", "0101", 9000, "armour=200")}}, "a", "0501", "", 4},
		{"tanks cannot enter a wooded mountain",
			board{rows: ".M..... .M..... .......", units: []string{unit("a", "red", "tank", "track", "0101", 9000, "armour=200")}}, "a", "0201", engine.RejectOutOfReach, 24},
		{"unless a track leads there",
			board{rows: ".M..... .M..... .......", units: []string{unit("a", "red", "tank", "track", "0101", 9000, "armour=200")},
				extra: "[[map.road]]\nid=\"r\"\nclass=\"track\"\npath=\"0101 0201\"\n"}, "a", "0201", "", 13},
		{"a minor river costs 2 MP more",
			board{rows: plain7, control: "RRRRRRR RRRRRRR RRRRRRR RRRRRRR RRRRRRR", units: []string{unit("a", "red", "infantry", "leg", "0101", 9000)},
				extra: "[[map.river]]\nid=\"r\"\nrank=\"minor\"\nsides=\"0101:E\"\n"}, "a", "0201", "", 0},
		{"a bridge takes the river away",
			board{rows: plain7, control: "RRRRRRR RRRRRRR RRRRRRR RRRRRRR RRRRRRR", units: []string{unit("a", "red", "infantry", "leg", "0101", 9000)},
				extra: "[[map.river]]\nid=\"r\"\nrank=\"minor\"\nsides=\"0101:E\"\n[[map.bridge]]\nside=\"0101:E\"\nkind=\"road\"\n"}, "a", "0201", "", 2},
		{"a major river is too much for the first day on foot",
			board{rows: plain7, control: "RRRRRRR RRRRRRR RRRRRRR RRRRRRR RRRRRRR", units: []string{unit("a", "red", "infantry", "leg", "0101", 9000)},
				extra: "[[map.river]]\nid=\"r\"\nrank=\"major\"\nsides=\"0101:E\"\n[[map.river]]\nid=\"q\"\nrank=\"major\"\nsides=\"0101:SE\"\n"}, "a", "0201", engine.RejectOutOfReach, 6},
		{"the sea stops everybody",
			board{rows: ".~~~... .~~~... .......", units: []string{unit("a", "red", "infantry", "leg", "0101", 9000)}}, "a", "0201", engine.RejectOutOfReach, 6},
		{"a garrison cannot leave its works",
			board{rows: plain7, units: []string{unit("a", "red", "fortress", "static", "0101", 900)}}, "a", "0201", engine.RejectImmobile, 0},
		{"an occupied hex is attacked, not entered",
			board{rows: plain7, units: []string{unit("a", "red", "infantry", "leg", "0101", 9000), unit("b", "blue", "infantry", "leg", "0201", 900)}}, "a", "0201", engine.RejectEnemyThere, 6},
		{"the enemy's units take no orders",
			board{rows: plain7, units: []string{unit("a", "red", "infantry", "leg", "0101", 9000), unit("b", "blue", "infantry", "leg", "0501", 900)}}, "b", "0601", engine.RejectNotYourUnit, 6},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w := c.b.game(t)
			if got := rule(w.move(c.unit, c.to)); got != c.want {
				t.Errorf("refused with %q, want %q", got, c.want)
			}
			if got := w.Unit(w.id(c.unit)).MP; got != c.left {
				t.Errorf("%d MP left, want %d", got, c.left)
			}
		})
	}
}

func TestUnspentMPCarryOverToTheNextDay(t *testing.T) {
	w := board{rows: ".M. .M. ...", units: []string{unit("a", "red", "infantry", "leg", "0101", 9000)}}.game(t)
	if got := rule(w.move("a", "0201")); got != engine.RejectOutOfReach {
		t.Fatalf("a mountain hex on the first day: %q", got)
	}
	w.nextDay()
	if err := w.move("a", "0201"); err != nil {
		t.Fatal(err)
	}
	if got := w.Unit(w.id("a")).MP; got != 3 {
		t.Errorf("%d MP left of 6 + 6 after 9", got)
	}
}

func TestZoneOfControl(t *testing.T) {
	enemy := unit("e", "blue", "infantry", "leg", "0402", 5000)
	cases := []struct {
		name  string
		units []string
		to    string
		want  engine.Rule
	}{
		{"tanks stop in an enemy ZOC", []string{unit("a", "red", "tank", "track", "0202", 9000, "armour=200"), enemy}, "0603", engine.RejectOutOfReach},
		{"cavalry passes it", []string{unit("a", "red", "cavalry", "cavalry", "0302", 9000), enemy}, "0303", ""},
		{"a stack of fewer than 3,000 men exerts none", []string{unit("a", "red", "tank", "track", "0202", 9000, "armour=200"), unit("e", "blue", "infantry", "leg", "0402", 2000)}, "0502", ""},
		{"nor does a garrison", []string{unit("a", "red", "tank", "track", "0202", 9000, "armour=200"), unit("e", "blue", "fortress", "static", "0402", 9000)}, "0502", ""},
		{"nor a routed division", []string{unit("a", "red", "tank", "track", "0202", 9000, "armour=200"), unit("e", "blue", "infantry", "leg", "0402", 9000, "cohesion=200")}, "0502", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w := board{rows: plain7, units: c.units}.game(t)
			if got := rule(w.move("a", c.to)); got != c.want {
				t.Errorf("refused with %q, want %q", got, c.want)
			}
		})
	}
}

func TestStacking(t *testing.T) {
	w := board{rows: plain7, units: []string{unit("a", "red", "infantry", "leg", "0101", 30000), unit("b", "red", "infantry", "leg", "0201", 20000)}}.game(t)
	if got := rule(w.move("a", "0201")); got != engine.RejectStackLimit {
		t.Errorf("50,000 men in a plain hex: %q, want %q", got, engine.RejectStackLimit)
	}
}

func TestEmptyGroundInAZOCChangesHands(t *testing.T) {
	w := board{rows: plain7, units: []string{unit("a", "red", "infantry", "leg", "0303", 9000)}}.game(t)
	w.nextDay()
	v := w.View(0)
	if v.Control(w.hex("0403")) != 0 || v.Control(w.hex("0603")) != 1 {
		t.Error("the hex next to the division should be red's, the one beyond blue's")
	}
}
