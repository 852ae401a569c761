package engine_test

import (
	"strings"
	"testing"

	"auguststorm/engine"
)

// corridor is a strip of red ground with a road along it, five hexes of it between a
// source and the division a.
func corridor(strip, source string, units ...string) board {
	return board{rows: plain14, control: "BBBBBBBBBBBBBB BBBBBBBBBBBBBB " + strip + " BBBBBBBBBBBBBB BBBBBBBBBBBBBB",
		units: append(units, division("a", "0903", 9000)),
		extra: "[[supply_source]]\nid=\"s\"\nside=\"red\"\nhex=\"" + source + "\"\ntons=100\n[[map.road]]\nid=\"w\"\nclass=\"road\"\npath=\"0103 0203 0303 0403 0503 0603 0703 0803 0903\"\n"}
}

func TestAUnitCutOffIsToldWhereAndByWhom(t *testing.T) {
	const open, shut = "RRRRRRRRRBBBBB", "RRRRBRRRRBBBBB"
	blue := func(men int) string { return unit("b", "blue", "tank", "track", "0503", men) }
	for name, c := range map[string]struct {
		b        board
		from, at string
		by       string
	}{
		"by a unit on the road":          {corridor(open, "0103", blue(900), unit("other", "blue", "infantry", "leg", "0503", 500)), "0603", "0503", "b"},
		"by a ZOC over the road":         {corridor(open, "0103", blue(9000)), "0703", "0603", "b"},
		"by ground the enemy holds":      {corridor(shut, "0103", unit("b", "blue", "infantry", "leg", "1401", 900)), "0603", "0503", ""},
		"by the loss of the only source": {corridor(shut, "1301", unit("b", "blue", "infantry", "leg", "1301", 9000)), "", "", ""},
	} {
		w := c.b.game(t)
		var told []engine.UnitCutOff
		for _, e := range w.Opening() {
			if e, ok := e.(engine.UnitCutOff); ok && w.SideOf(e.Unit) == 0 {
				told = append(told, e)
			}
		}
		want := engine.UnitCutOff{Unit: w.id("a"), Hex: w.hex("0903"), From: -1, At: -1, By: -1}
		if c.at != "" {
			want.From, want.At = w.hex(c.from), w.hex(c.at)
		}
		if c.by != "" {
			want.By = w.id(c.by)
		}
		if len(told) != 1 || told[0] != want {
			t.Errorf("%s: told %+v, want %+v", name, told, want)
		}
		for _, e := range w.nextDay() {
			if e, again := e.(engine.UnitCutOff); again && w.SideOf(e.Unit) == 0 {
				t.Errorf("%s: told twice", name)
			}
		}
	}
}

func TestASideLearnsWhoCutsItOffOnlyWhereItKnowsHim(t *testing.T) {
	b := corridor("RRRRRRRRRBBBBB", "0103", unit("b", "blue", "tank", "track", "0503", 900))
	b.foggy = true
	w := b.game(t)
	for s, want := range []int{1, 0} {
		told := 0
		for _, e := range w.FilterEvents(engine.Side(s), w.Opening()) {
			if e, ok := e.(engine.UnitCutOff); ok && e.Unit == w.id("a") {
				if told++; e.By != -1 || e.At != w.hex("0503") {
					t.Errorf("side %d learns %+v", s, e)
				}
			}
		}
		if told != want {
			t.Errorf("side %d is told %d times", s, told)
		}
	}
}

// beyond is a board with a railway over a river that red supplies the division far by; blue's
// rear party d leaves the far bank and blows the bridge with so many chances in a hundred.
func beyond(chance string) board {
	b := crossing(division("b", "0502", 4000), division("a", "0602", 4000), division("far", "0902", 2000), of("rearguard", unit("d", "blue", "cavalry", "cavalry", "0802", 900)))
	b.control = strings.Repeat("RRRRRRRRRRBBBB ", 5)
	b.extra = strings.Replace(b.extra, "demolish_delay=100", "demolish_delay="+chance+"\n[rules.movement]\nbridge_others=0", 1) +
		"[[supply_source]]\nid=\"s\"\nside=\"red\"\nhex=\"0502\"\ntons=400\n"
	return b
}

func TestNeitherSupplyNorTroopsGoByRailOverABlownBridge(t *testing.T) {
	for chance, blown := range map[string]bool{"0": false, "100": true} {
		w := beyond(chance).game(t)
		w.mustMove("a", "0702")
		w.must(engine.EndPhase{})
		w.mustMove("d", "1001")
		w.nextDay()
		if w.bridgeDown() != blown {
			t.Fatalf("with %s chances the bridge is down: %v", chance, !blown)
		}
		v := w.View(0)
		near, far := v.SupplyDistance(w.hex("0702")), v.SupplyDistance(w.hex("0902"))
		if near != 0 || (far == 0) == blown {
			t.Errorf("bridge blown %v: trains bring supply to within %d and %d quarters of a hex of the banks", blown, near, far)
		}
		if head := w.Unit(w.id("far")).Railhead; head != w.hex(map[bool]string{false: "0902", true: "0702"}[blown]) {
			t.Errorf("bridge blown %v: the division beyond is served from hex %d", blown, head)
		}
		over := false
		for _, r := range v.RailReach(w.id("b"), nil) {
			over = over || r.Hex == w.hex("0802")
		}
		if over == blown {
			t.Errorf("bridge blown %v: a division can go over it by rail: %v", blown, over)
		}
		if _, err := w.do(engine.MoveByRail{Unit: w.id("b"), To: w.hex("0802")}); (err != nil) != blown {
			t.Errorf("bridge blown %v: ordered over it by rail: %v", blown, err)
		}
	}
}
