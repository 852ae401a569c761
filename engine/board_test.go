package engine_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"auguststorm/engine"
	"auguststorm/engine/hex"
	"auguststorm/engine/scenario"
	"auguststorm/engine/scenario/load"
)

// A board is a small war drawn as text: rows of terrain codes and units placed
// by label. Red attacks and moves first, blue defends; every hex is blue's
// unless control says otherwise.
type board struct {
	rows    string
	control string // rows of R, B or -, like rows; empty: all B
	days    int
	extra   string // further TOML
	foggy   bool   // sight as in the rules; otherwise whoever is seen is known exactly
	units   []string
}

// unit writes a unit record; more holds further keys, one a line.
func unit(id, country, kind, mobility, at string, men int, more ...string) string {
	return fmt.Sprintf("[[unit]]\nid=%q\nname=\"The %s\"\nlabel=%q\ncountry=%q\nformation=\"%s-army\"\nkind=%q\nsize=\"division\"\nmobility=%q\nhex=%q\nmen=%d\nconfidence=\"high\"\nsource=[\"t\"]\n%s\n",
		id, id, id, country, country, kind, mobility, at, men, strings.Join(more, "\n"))
}

func (b board) toml() string {
	rows := strings.Fields(b.rows)
	control := strings.Fields(b.control)
	if b.control == "" {
		for _, r := range rows {
			control = append(control, strings.Repeat("B", len(r)))
		}
	}
	quote := func(in []string) string { return "[\"" + strings.Join(in, "\",\n\"") + "\"]" }
	days := max(b.days, 5)
	fog := "[rules.fog]\nfoot=5\ncavalry=5\nmotor=5\nscouts=5\nguns=5\nfar_loss=0\n"
	if b.foggy {
		fog = ""
	}
	return fmt.Sprintf(`format=1
id="drawn"
name="Drawn"
start=1945-08-01
end=1945-08-%02d
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
[[formation]]
id="blue-army"
name="Blue Army"
country="blue"
level="army"
confidence="high"
source=["t"]
%s
[map]
width=%d
height=%d
hex_km=20
rows=%s
control=%s
`, days, fog, strings.Join(b.units, ""), len(rows[0]), len(rows), quote(rows), quote(control)) + b.extra
}

func (b board) scenario(t testing.TB) *scenario.Scenario {
	t.Helper()
	sc, problems := load.Dir(fstest.MapFS{"s/scenario.toml": {Data: []byte(b.toml())}}, "s")
	for _, p := range problems {
		t.Errorf("%s:%d: %s %s: %s", p.File, p.Line, p.Code, p.What, p.Cure)
	}
	if sc == nil {
		t.FailNow()
	}
	return sc
}

func (b board) game(t testing.TB) *war {
	t.Helper()
	return &war{t, engine.New(b.scenario(t), 1)}
}

// war is a game with short words for tests.
type war struct {
	t testing.TB
	*engine.Game
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

func (w *war) hex(label string) int32 {
	b := w.Scenario().Board
	h, ok := hex.Parse(label, b.Width, b.Height)
	if !ok {
		w.t.Fatalf("no hex %q", label)
	}
	return h
}

func (w *war) at(name string) string {
	b := w.Scenario().Board
	if h := w.Unit(w.id(name)).Hex; h >= 0 {
		return hex.Label(h, b.Width, b.Height)
	}
	return "gone"
}

// do gives an order as the side whose phase it is and checks every invariant.
func (w *war) do(o engine.Order) ([]engine.Event, error) {
	w.t.Helper()
	events, err := w.Do(w.Active(), o)
	if fault := w.Audit(); fault != nil {
		w.t.Fatalf("after %+v: %v", o, fault)
	}
	return events, err
}

func (w *war) must(o engine.Order) []engine.Event {
	w.t.Helper()
	events, err := w.do(o)
	if err != nil {
		w.t.Fatalf("%+v: %v", o, err)
	}
	return events
}

func (w *war) move(name, to string) error {
	w.t.Helper()
	_, err := w.do(engine.Move{Unit: w.id(name), To: w.hex(to)})
	return err
}

func (w *war) attack(to string, names ...string) []engine.Event {
	w.t.Helper()
	o := engine.Attack{Target: w.hex(to), Advance: true}
	for _, n := range names {
		o.Units = append(o.Units, w.id(n))
	}
	return w.must(o)
}

// nextDay ends both sides' phases.
func (w *war) nextDay() (events []engine.Event) {
	w.t.Helper()
	for day := w.Day(); w.Day() == day && !w.Over(); {
		events = append(events, w.must(engine.EndPhase{})...)
	}
	return events
}

// rule is the rule that an error names, or "" for none.
func rule(err error) engine.Rule {
	if r, ok := err.(*engine.Rejection); ok {
		return r.Rule
	}
	return ""
}
