package engine_test

import (
	"fmt"
	"reflect"
	"testing"
	"testing/fstest"

	"auguststorm/engine"
	"auguststorm/engine/scenario"
	"auguststorm/engine/scenario/load"
)

// levelled is a drawn board at a level for a person who plays red.
func levelled(t *testing.T, b board, l scenario.Level) *war {
	t.Helper()
	plain := b.scenario(t)
	var with []load.Overlay
	if text := l.Overlay(plain.ID, plain.Sides, 0); text != "" {
		with = append(with, load.Overlay{Show: "level", Text: text})
	}
	sc, problems := load.Dir(fstest.MapFS{"s/scenario.toml": {Data: []byte(b.toml())}}, "s", with...)
	if sc == nil {
		t.Fatal(problems)
	}
	if sc.Level().ID != l.ID || (sc.Content == plain.Content) != l.Equal() {
		t.Errorf("%s: the scenario says level %q, content %x and %x without", l.ID, sc.Level().ID, sc.Content, plain.Content)
	}
	return &war{t, engine.New(sc, 7)}
}

var levelBoard = board{rows: plain7, control: "RRRRRBB RRRRRBB RRRRRBB RRRRRBB RRRRRBB", foggy: true, days: 9,
	units: []string{
		unit("r", "red", "tank", "track", "0402", 9000, "armour=100"), unit("b", "blue", "infantry", "leg", "0502", 9000),
		unit("far", "red", "infantry", "leg", "0101", 9000), unit("hidden", "blue", "infantry", "leg", "0705", 9000)},
	extra: "[[supply_source]]\nid=\"s\"\nside=\"red\"\nhex=\"0101\"\ntons=20\nstock=400\n" +
		"[[supply_source]]\nid=\"j\"\nside=\"blue\"\nhex=\"0705\"\ntons=20\nstock=400\n" +
		"[[truck_pool]]\nid=\"p\"\nformation=\"red-army\"\ncolumns=2\n[[truck_pool]]\nid=\"q\"\nformation=\"blue-army\"\ncolumns=2\n"}

func TestEveryLevelReachesSupplyAndSight(t *testing.T) {
	equal := levelled(t, levelBoard, scenario.Level{ID: scenario.EqualLevel, Supply: 100, ScriptSupply: 100})
	for _, l := range scenario.DefaultLevels() {
		w := levelled(t, levelBoard, l)
		for s, figures := range [2][3]int32{{l.Reports, l.Insight, l.Supply}, {l.ScriptReports, l.ScriptInsight, l.ScriptSupply}} {
			side := engine.Side(s)
			if got := w.View(side).Stock(int32(s)); got != 4000*figures[2] {
				t.Errorf("%s: %d kg lie in the depot of side %d", l.ID, got, s)
			}
			near, unseen := [2]string{"0502", "0402"}[s], [2]string{"0705", "0101"}[s]
			was, _ := equal.known(side, near)
			now, _ := w.known(side, near)
			if want := min(int8(engine.Exact), was.Level+int8(figures[1])); now.Level != want {
				t.Errorf("%s: side %d knows the enemy next to it at level %d, not %d", l.ID, s, now.Level, want)
			}
			if x, _ := w.known(side, unseen); int32(x.Level) != figures[0] || x.Seen {
				t.Errorf("%s: side %d knows the enemy out of sight at level %d", l.ID, s, x.Level)
			}
			u := w.id([2]string{"far", "hidden"}[s])
			if got, want := w.Unit(u).Rations, int16(min(70, 70*figures[2]/100)); got != want {
				t.Errorf("%s: side %d begins with %d tenths of rations, not %d", l.ID, s, got, want)
			}
		}
	}
}

func TestWhatArrivesGrowsWithTheShareOfSupply(t *testing.T) {
	arrived := map[int32]int64{}
	for _, percent := range []int32{50, 100, 200} {
		w := levelled(t, levelBoard, scenario.Level{ID: fmt.Sprint("l", percent), Name: "L", Supply: percent, ScriptSupply: 99})
		for range 6 {
			w.nextDay()
		}
		arrived[percent] = w.View(0).SupplyAccount().Arrived
	}
	if !(arrived[50] < arrived[100] && arrived[100] < arrived[200]) {
		t.Errorf("arrived: %v", arrived)
	}
}

func TestTheDiceAreTheSameOnEveryLevel(t *testing.T) {
	var noise []int32
	for _, l := range scenario.DefaultLevels() {
		for _, e := range levelled(t, levelBoard, l).attack("0502", "r") {
			if c, ok := e.(engine.CombatResolved); ok {
				noise = append(noise, c.Noise)
			}
		}
	}
	if len(noise) != 4 || !reflect.DeepEqual(noise, []int32{noise[0], noise[0], noise[0], noise[0]}) {
		t.Errorf("the fortunes of war are %v", noise)
	}
}
