package engine_test

import (
	"testing"

	"auguststorm/engine"
)

// crossing is a board with a bridged major river between the hexes 0702, red's, and
// 0802, where blue delays; a railway runs over the bridge.
func crossing(units ...string) board {
	return board{rows: plain14, control: "RRRRRRRBBBBBBB RRRRRRRBBBBBBB RRRRRRRBBBBBBB RRRRRRRBBBBBBB RRRRRRRBBBBBBB", units: units, days: 12,
		extra: "[rules.command]\ndemolish_delay=100\n[[map.rail]]\nid=\"l\"\ngauge=1435\npath=\"0502 0602 0702 0802 0902\"\n" +
			army("rearguard", "blue", "army", "1202", "posture=\"delay\"") +
			"[[map.river]]\nid=\"r\"\nrank=\"major\"\nsides=\"0702:E\"\n[[map.bridge]]\nside=\"0702:E\"\nkind=\"rail\"\n"}
}

func (w *war) bridgeDown() bool { return w.View(0).BridgeDown(w.hex("0702"), 0) }

// cost is what a red unit pays for the step over the river.
func (w *war) cost(name string) int32 { return w.View(0).Step(w.id(name), w.hex("0702"), 0) }

func TestADelayingUnitBlowsTheBridgeBeforeTheEnemyWhoComesUp(t *testing.T) {
	w := crossing(division("a", "0602", 9000), of("rearguard", unit("d", "blue", "infantry", "leg", "0802", 4000))).game(t)
	whole := w.cost("a")
	if err := w.move("a", "0702"); err != nil {
		t.Fatal(err)
	}
	if !w.bridgeDown() {
		t.Fatal("the bridge stands")
	}
	if now := w.cost("a"); now <= whole {
		t.Errorf("the step costs %d without the bridge and %d with it", now, whole)
	}
	w.nextDay()
	if got := w.factor("river", "0802", "a"); got != 40 {
		t.Errorf("an attack over the river: %d cd", got)
	}
}

func TestOthersLeaveBridgesAlone(t *testing.T) {
	w := crossing(division("a", "0602", 9000), unit("d", "blue", "infantry", "leg", "0802", 4000)).game(t)
	if err := w.move("a", "0702"); err != nil {
		t.Fatal(err)
	}
	if w.bridgeDown() {
		t.Error("a unit told to hold blew the bridge")
	}
}

func TestBridgesAreBlownOnlyBeforeAnEnemyNearby(t *testing.T) {
	for at, want := range map[string]bool{"0602": true, "0302": false} {
		w := crossing(division("a", at, 9000), of("rearguard", unit("d", "blue", "infantry", "leg", "0802", 4000))).game(t)
		w.must(engine.EndPhase{})
		if err := w.move("d", "0902"); err != nil {
			t.Fatal(err)
		}
		if w.bridgeDown() != want {
			t.Errorf("with the enemy at %s the bridge is down: %v", at, !want)
		}
	}
}

func TestEngineersRebuildABridgeInTwoDaysAndOthersInSix(t *testing.T) {
	for kind, want := range map[string]int{"engineer": 2, "infantry": 6} {
		w := crossing(unit("a", "red", kind, "leg", "0702", 9000), division("b", "0803", 9000), of("rearguard", unit("d", "blue", "cavalry", "cavalry", "0802", 4000))).game(t)
		w.must(engine.EndPhase{})
		if err := w.move("d", "1002"); err != nil {
			t.Fatal(err)
		}
		if !w.bridgeDown() {
			t.Fatal("the bridge stands")
		}
		days := 0
		for w.bridgeDown() && days < 9 {
			w.nextDay()
			days++
		}
		if days != want {
			t.Errorf("%s: %d days, want %d", kind, days, want)
		}
	}
}
