package ai_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"auguststorm/ai"
	"auguststorm/engine"
	"auguststorm/engine/hex"
	"auguststorm/engine/scenario"
	"auguststorm/engine/scenario/load"
)

// board is a small war drawn as text: rows of terrain codes, who owns them (R, B)
// and the units. Red moves first and advances, blue defends.
type board struct {
	rows, control string
	red, blue     string // further keys of the two armies: axis, posture
	units         []string
	extra         string
}

func unit(id, country, kind, mobility, at string, men int, more ...string) string {
	return fmt.Sprintf("[[unit]]\nid=%q\nname=%q\nlabel=%q\ncountry=%q\nformation=\"%s-army\"\nkind=%q\nsize=\"division\"\nmobility=%q\nhex=%q\nmen=%d\nconfidence=\"high\"\nsource=[\"t\"]\n%s\n",
		id, id, id, country, country, kind, mobility, at, men, strings.Join(more, "\n"))
}

func (b board) toml() string {
	quote := func(in []string) string { return "[\"" + strings.Join(in, "\",\"") + "\"]" }
	rows, control := strings.Fields(b.rows), strings.Fields(b.control)
	return fmt.Sprintf(`format=1
id="drawn"
name="Drawn"
start=1945-08-01
end=1945-08-20
%s
[[side]]
id="red"
name="Red"
doctrine="advance"
[[side]]
id="blue"
name="Blue"
doctrine="defend"
[[country]]
id="red"
name="Redland"
code="R"
side="red"
[[country]]
id="blue"
name="Blueland"
code="B"
side="blue"
[[source]]
id="t"
title="a test"
[[formation]]
id="red-army"
name="Red Army"
country="red"
level="army"
confidence="high"
source=["t"]
%s
[[formation]]
id="blue-army"
name="Blue Army"
country="blue"
level="army"
confidence="high"
source=["t"]
%s
%s
[map]
width=%d
height=%d
hex_km=20
rows=%s
control=%s
%s
`, "", b.red, b.blue, strings.Join(b.units, ""), len(rows[0]), len(rows), quote(rows), quote(control), b.extra)
}

// war is a game with both its staffs and short words for tests.
type war struct {
	t testing.TB
	*engine.Game
	staff [2]*ai.Staff
}

func (b board) war(t testing.TB, doctrines ...string) *war {
	t.Helper()
	sc, problems := load.Dir(fstest.MapFS{"s/scenario.toml": {Data: []byte(b.toml())}}, "s")
	for _, p := range problems {
		t.Errorf("%s:%d: %s %s: %s", p.File, p.Line, p.Code, p.What, p.Cure)
	}
	if sc == nil {
		t.FailNow()
	}
	return start(t, sc, doctrines...)
}

func start(t testing.TB, sc *scenario.Scenario, doctrines ...string) *war {
	t.Helper()
	w := &war{t: t, Game: engine.New(sc, 1)}
	for s := range w.staff {
		d := ""
		if s < len(doctrines) {
			d = doctrines[s]
		}
		var err error
		if w.staff[s], err = ai.New(sc, engine.Side(s), d); err != nil {
			t.Fatal(err)
		}
	}
	return w
}

// phase lets the staff whose turn it is play, and returns the orders carried out.
func (w *war) phase() (orders []engine.Order) {
	w.t.Helper()
	s := w.Active()
	err := w.staff[s].PlayPhase(w.View(s), func(o engine.Order) error {
		_, err := w.Do(s, o)
		if fault := w.Audit(); fault != nil {
			w.t.Fatalf("after %+v: %v", o, fault)
		}
		if err == nil {
			orders = append(orders, o)
		}
		return err
	})
	if err != nil {
		w.t.Fatal(err)
	}
	if _, err := w.Do(s, engine.EndPhase{}); err != nil {
		w.t.Fatal(err)
	}
	return orders
}

// play is phase without audits, for benchmarks.
func (w *war) play() {
	s := w.Active()
	do := func(o engine.Order) error { _, err := w.Do(s, o); return err }
	if err := w.staff[s].PlayPhase(w.View(s), do); err != nil {
		w.t.Fatal(err)
	}
	_ = do(engine.EndPhase{})
}

func (w *war) days(n int) {
	w.t.Helper()
	for end := w.Day() + int32(n); w.Day() < end && !w.Over(); {
		w.phase()
	}
}

func (w *war) id(name string) engine.UnitID {
	for i := range w.Scenario().Units {
		if w.Scenario().Units[i].ID == name {
			return engine.UnitID(i)
		}
	}
	w.t.Fatalf("no unit %q", name)
	return -1
}

func (w *war) at(name string) string {
	b := w.Scenario().Board
	if h := w.Unit(w.id(name)).Hex; h >= 0 {
		return hex.Label(h, b.Width, b.Height)
	}
	return "gone"
}
