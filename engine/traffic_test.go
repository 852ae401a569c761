package engine_test

import (
	"slices"
	"strings"
	"testing"

	"auguststorm/engine"
)

// pass is a board of wooded mountains, closed to lorries, with two roads from west to east that
// meet in 0202; a thousand vehicles a day find room on each. A thousand men with lorries are
// a hundred of them.
func pass(units ...string) board {
	return board{rows: strings.Repeat("MMMMMMMMMMMMMM ", 5), control: strings.Repeat("RRRRRRRRRRRRRB ", 5), days: 9,
		units: append(units, unit("d", "blue", "infantry", "leg", "1401", 900)),
		extra: "[rules.movement]\nroad_capacity=1000\n" + army("other", "red", "army", "0202") +
			"[[map.road]]\nid=\"north\"\nclass=\"road\"\npath=\"0102 0202 0302 0402 0502 0602 0702 0802 0902\"\n" +
			"[[map.road]]\nid=\"south\"\nclass=\"road\"\npath=\"0102 0103 0104 0204 0304 0404 0504 0604 0704 0803 0802\"\n"}
}

func lorries(id string, at string, men int) string {
	return unit(id, "red", "infantry", "truck", at, men)
}

// passed is the traffic on the northern road behind 0302.
func (w *war) passed() int32 {
	n, _ := w.View(0).Traffic(w.hex("0302"), 0)
	return n
}

// price is what a unit would pay to reach a hex now, -1 where it cannot.
func (w *war) price(name, to string) int32 {
	for _, r := range w.View(w.Active()).Reach(w.id(name), nil) {
		if r.Hex == w.hex(to) {
			return r.MP
		}
	}
	return -1
}

func (w *war) mustMove(name, to string) {
	w.t.Helper()
	if err := w.move(name, to); err != nil {
		w.t.Fatal(err)
	}
}

func TestTheSecondDivisionOnARoadPaysMoreAndTheThirdMoreStill(t *testing.T) {
	w := pass(lorries("a", "0202", 10000), lorries("b", "0102", 10000), lorries("c", "0202", 10000)).game(t)
	for i, want := range []int32{4 * 4, 6 * 4, 8 * 3} {
		name, to := []string{"a", "b", "c"}[i], []string{"0602", "0502", "0502"}[i]
		if name == "b" {
			want = 4 + 6*3 // nobody was before it on the first hex
		}
		if got := w.price(name, to); got != want {
			t.Errorf("%s: %d MP to %s, want %d", name, got, to, want)
		}
		w.mustMove(name, to)
		s := w.Unit(w.id(name))
		if int32(24-s.MP) != want || s.Waited != []int16{0, 6, 12}[i] {
			t.Errorf("%s: paid %d MP, of it %d for waiting", name, 24-s.MP, s.Waited)
		}
	}
	if w.passed() != 3000 {
		t.Errorf("%d vehicles passed", w.passed())
	}
}

func TestAParallelRoadIsFreeOfTheTrafficOnTheFirst(t *testing.T) {
	w := pass(lorries("a", "0202", 10000), lorries("b", "0304", 10000)).game(t)
	before := w.price("b", "0704")
	w.mustMove("a", "0602")
	if got := w.price("b", "0704"); got != before || before != 16 {
		t.Errorf("%d MP, before %d", got, before)
	}
}

func TestTheWayIsChosenByTheTraffic(t *testing.T) {
	b := pass(lorries("a", "0202", 10000), lorries("b", "0102", 3000), lorries("c", "0202", 10000))
	b.extra = strings.Replace(b.extra, "road_capacity", "ma_truck=60\nroad_capacity", 1)
	w := b.game(t)
	south := w.hex("0304")
	if e := w.must(engine.Move{Unit: w.id("a"), To: w.hex("0902")})[0].(engine.UnitMoved); slices.Contains(e.Route, south) {
		t.Errorf("nobody before it, it went %v", e.Route)
	}
	w.mustMove("c", "0902")
	if e := w.must(engine.Move{Unit: w.id("b"), To: w.hex("0802")})[0].(engine.UnitMoved); !slices.Contains(e.Route, south) || e.MP != 40 || e.Waited != 0 {
		t.Errorf("behind two others it went %v for %d MP", e.Route, e.MP)
	}
}

func TestTheOpenCountryKnowsNoTraffic(t *testing.T) {
	b := pass(division("a", "0102", 20000), division("b", "0102", 20000))
	b.rows = plain14
	w := b.game(t)
	w.mustMove("a", "0202")
	w.mustMove("b", "0202")
	if got, _ := w.View(0).Traffic(w.hex("0102"), 0); got != 0 {
		t.Errorf("on foot in the plain %d vehicles are on the road", got)
	}
	if got := w.Unit(w.id("b")); got.MP != 2 || got.Waited != 0 {
		t.Errorf("the second has %d MP left and waited for %d", got.MP, got.Waited)
	}
}

func TestTracksAreFullSooner(t *testing.T) {
	b := pass(lorries("a", "0202", 5000), lorries("b", "0202", 5000))
	b.extra = strings.Replace(strings.Replace(b.extra, `class="road"`, `class="track"`, 2), "road_capacity=1000", "track_capacity=500", 1)
	w := b.game(t)
	if got := w.price("a", "0302"); got != 12 {
		t.Fatalf("%d MP on the track", got)
	}
	w.mustMove("a", "0302")
	if got := w.price("b", "0302"); got != 18 {
		t.Errorf("%d MP behind the first", got)
	}
}

func TestAnArmyToldToAdvanceHasTheRoadFirst(t *testing.T) {
	w := pass(lorries("a", "0202", 10000), of("other", lorries("first", "0202", 9000)), of("other", lorries("second", "0202", 9000))).game(t)
	if err := w.stance("other", engine.Advance); err != nil {
		t.Fatal(err)
	}
	w.nextDay()
	w.mustMove("a", "0602")
	for i, want := range []int32{16, 16} { // 900 of its own leave it free
		name := []string{"first", "second"}[i]
		if got := w.price(name, "0602"); got != want {
			t.Errorf("%s: %d MP, want %d", name, got, want)
		}
		if i == 0 {
			w.mustMove(name, "0602")
		}
	}
	w.mustMove("second", "0502")
	if w.passed() != 2800 {
		t.Errorf("%d vehicles passed", w.passed())
	}
}

func TestAnArmyToldToAdvanceWaitsForItself(t *testing.T) {
	w := pass(of("other", lorries("first", "0202", 10000)), of("other", lorries("second", "0202", 9000)), lorries("a", "0202", 500)).game(t)
	if err := w.stance("other", engine.Advance); err != nil {
		t.Fatal(err)
	}
	w.nextDay()
	w.mustMove("first", "0502")
	for name, want := range map[string]int32{"second": 18, "a": 18} {
		if got := w.price(name, "0502"); got != want {
			t.Errorf("%s: %d MP, want %d", name, got, want)
		}
	}
}

func TestTrafficEndsWithThePhase(t *testing.T) {
	w := pass(lorries("a", "0202", 10000), lorries("b", "0202", 10000)).game(t)
	w.mustMove("a", "0602")
	if got := w.price("b", "0302"); got != 6 || w.passed() != 1000 {
		t.Fatalf("%d MP, %d vehicles", got, w.passed())
	}
	w.must(engine.EndPhase{})
	if got, _ := w.View(1).Traffic(w.hex("0302"), 0); got != 0 || w.passed() != 0 {
		t.Errorf("%d vehicles in the enemy's phase", got)
	}
	w.must(engine.EndPhase{})
	if got := w.price("b", "0302"); got != 4 || w.Unit(w.id("a")).Waited != 0 {
		t.Errorf("%d MP the day after", got)
	}
}

func TestTheEnemyLearnsNothingFromTraffic(t *testing.T) {
	w := pass(lorries("a", "0202", 10000)).game(t)
	v := w.View(1)
	w.mustMove("a", "0602")
	if got, room := v.Traffic(w.hex("0302"), 0); got != 0 || room != 1000 {
		t.Errorf("the enemy sees %d vehicles of %d", got, room)
	}
}

func TestACopyRestoresTheTraffic(t *testing.T) {
	w := pass(lorries("a", "0202", 10000), lorries("b", "0202", 10000)).game(t)
	before, hash := w.Clone(), w.Hash()
	w.mustMove("a", "0602")
	after := w.Clone()
	if after.Hash() == hash || after.Audit() != nil {
		t.Errorf("the copy after the march: %v", after.Audit())
	}
	w.CopyStateFrom(before)
	if got := w.price("b", "0302"); got != 4 || w.Hash() != hash || w.Audit() != nil {
		t.Errorf("taken back, the next one pays %d: %v", got, w.Audit())
	}
	w.CopyStateFrom(after)
	if got := w.price("b", "0302"); got != 6 || w.Audit() != nil {
		t.Errorf("done again, the next one pays %d: %v", got, w.Audit())
	}
}

func awaited(events []engine.Event) (units []engine.UnitID) {
	for _, e := range events {
		if a, ok := e.(engine.RoadAwaited); ok {
			units = append(units, a.Unit)
		}
	}
	return units
}

func TestWhoStopsShortForTheTrafficBeforeItIsNamed(t *testing.T) {
	w := pass(lorries("a", "0202", 10000), lorries("b", "0202", 10000), lorries("c", "0304", 1000)).game(t)
	w.mustMove("a", "0702")
	w.mustMove("b", "0602") // 24 MP for the 16 of the way
	w.mustMove("c", "0604")
	if got := awaited(w.must(engine.EndPhase{})); !slices.Equal(got, []engine.UnitID{w.id("b")}) {
		t.Errorf("waiting: %v", got)
	}
	if got := awaited(w.must(engine.EndPhase{})); len(got) > 0 {
		t.Errorf("waiting in the enemy's phase: %v", got)
	}
}
