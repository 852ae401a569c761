package replay_test

import (
	"bytes"
	"errors"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"auguststorm/ai"
	"auguststorm/engine"
	"auguststorm/engine/replay"
	"auguststorm/engine/scenario"
	"auguststorm/engine/scenario/load"
)

func nomonhan(t testing.TB) *scenario.Scenario {
	t.Helper()
	sc, problems := load.Dir(os.DirFS("../../scenarios"), "nomonhan-1939")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return sc
}

// played records a whole campaign, or its first orders.
func played(t testing.TB, sc *scenario.Scenario, seed uint64, orders int) *replay.Record {
	t.Helper()
	m, err := ai.NewMatch(sc, seed, [2]string{})
	if err != nil {
		t.Fatal(err)
	}
	rec := replay.NewRecorder(replay.NewHeader(sc, seed, [2]string{"advance", "defend"}))
	n := 0
	for !m.Game.Over() && n < orders {
		err := m.PlayDay(func(_ engine.Side, o engine.Order, _ []engine.Event) {
			if n++; n <= orders {
				rec.Order(m.Game, o)
			}
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return rec.Record(m.Game)
}

func written(t testing.TB, r *replay.Record) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := replay.Write(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestARecordSurvivesItsFileAndReplaysTheSame(t *testing.T) {
	sc := nomonhan(t)
	r := played(t, sc, 7, 1<<30)
	if len(r.Days) != int(sc.Days()) || !r.Days[len(r.Days)-1].Closed {
		t.Fatalf("%d days were recorded, want %d", len(r.Days), sc.Days())
	}
	got, err := replay.Read(bytes.NewReader(written(t, r)))
	if err != nil || !reflect.DeepEqual(got, r) {
		t.Fatalf("the record came back otherwise: %v", err)
	}
	if d, err := replay.Verify(got, sc); d != nil || err != nil {
		t.Errorf("%v, %v", d, err)
	}
}

func TestTheFirstFieldThatDiffersIsNamed(t *testing.T) {
	sc := nomonhan(t)
	r := played(t, sc, 7, 1<<30)
	r.Days[3].State[8] += 5
	d, err := replay.Verify(r, sc)
	if err != nil || d == nil || d.Day != 4 || d.Recorded-d.Computed != 5 || !strings.Contains(d.Field, ": ") {
		t.Errorf("%v, %v", d, err)
	}
	r = played(t, sc, 7, 1<<30)
	r.Header.Seed++
	if d, err := replay.Verify(r, sc); d == nil && err == nil {
		t.Error("another seed verified")
	}
	r.Header.Content = "0123456789abcdef"
	if _, err := replay.Verify(r, sc); err == nil || !strings.Contains(err.Error(), "has changed") {
		t.Errorf("a changed scenario: %v", err)
	}
}

func TestABrokenFileIsRefusedWithThePlace(t *testing.T) {
	data := written(t, played(t, nomonhan(t), 3, 1<<30))
	for cut := 0; cut < len(data); cut += 1 + len(data)/200 {
		if _, err := replay.Read(bytes.NewReader(data[:cut])); err == nil {
			t.Errorf("a file cut at %d of %d was read", cut, len(data))
		}
	}
	days := map[string]bool{}
	for at := 40; at < len(data); at += 1 + len(data)/300 {
		flipped := bytes.Clone(data)
		flipped[at] ^= 4
		_, err := replay.Read(bytes.NewReader(flipped))
		if err == nil {
			t.Fatalf("a file with byte %d of %d flipped was read", at, len(data))
		}
		if _, place, ok := strings.Cut(err.Error(), " at "); ok {
			place, _, _ = strings.Cut(place, ":")
			days[place] = true
		}
	}
	if !days["the header"] || !days["day 1"] || !days["day 12"] {
		t.Errorf("places named: %v", days)
	}
}

func TestAPackedGameIsTheFileOfItsRecordOnEveryDay(t *testing.T) {
	sc := nomonhan(t)
	var p replay.Packer
	check := func(what string, r *replay.Record) {
		got, err := p.Pack(r)
		if err != nil || !bytes.Equal(got, written(t, r)) {
			t.Errorf("%s: the file is another, %v", what, err)
		}
	}
	whole := played(t, sc, 3, 1<<30)
	part := *whole
	for n := range whole.Days {
		part.Days = slices.Clone(whole.Days[:n+1])
		part.Days[n].Closed = false
		check("open", &part)
		part.Days = whole.Days[:n+1]
		check("closed", &part)
	}
	check("another game", played(t, sc, 4, 1<<30))
	part.Days = whole.Days[:2]
	check("the first days again", &part)
}

func BenchmarkPackAnEvening(b *testing.B) {
	r := played(b, nomonhan(b), 3, 1<<30)
	var p replay.Packer
	for b.Loop() {
		if _, err := p.Pack(r); err != nil {
			b.Fatal(err)
		}
	}
}

func TestAFileIsCheckedWithoutUnpackingIt(t *testing.T) {
	data := written(t, played(t, nomonhan(t), 3, 1<<30))
	if err := replay.Check(data); err != nil {
		t.Errorf("a whole file: %v", err)
	}
	for at := 0; at < len(data); at += 1 + len(data)/300 {
		if err := replay.Check(data[:at]); err == nil {
			t.Errorf("a file cut at %d of %d passes", at, len(data))
		}
		flipped := bytes.Clone(data)
		flipped[at] ^= 4
		_, read := replay.Read(bytes.NewReader(flipped))
		if err := replay.Check(flipped); (err == nil) != (read == nil) {
			t.Errorf("byte %d flipped: %v, reading it: %v", at, err, read)
		}
	}
	newer := replay.NewHeader(nomonhan(t), 1, [2]string{})
	newer.Format++
	var file bytes.Buffer
	if err := replay.Write(&file, &replay.Record{Header: newer}); err != nil {
		t.Fatal(err)
	}
	var other *replay.OtherFormat
	if err := replay.Check(file.Bytes()); !errors.As(err, &other) || other.Has != newer.Format {
		t.Errorf("a newer format: %v", err)
	}
	if err := replay.Check([]byte("GIF89a")); !errors.Is(err, replay.ErrNoRecord) {
		t.Errorf("a picture: %v", err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(written(f, played(f, nomonhan(f), 3, 200)))
	f.Add([]byte("August Storm record\n\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := replay.Read(bytes.NewReader(data))
		if err != nil {
			return
		}
		if _, err := replay.Read(bytes.NewReader(written(t, r))); err != nil {
			t.Errorf("written again it is refused: %v", err)
		}
	})
}

func TestARecordWrittenDayByDayIsTheSameFile(t *testing.T) {
	sc := nomonhan(t)
	for _, orders := range []int{7, 40, 4000} { // within a day, on a later one, to the end
		whole := played(t, sc, 3, orders)
		kept := replay.NewRecorder(whole.Header)
		var got bytes.Buffer
		rec, err := replay.NewStream(whole.Header, &got)
		if err != nil {
			t.Fatal(err)
		}
		g := engine.New(sc, 3)
		for i := range whole.Days {
			for _, o := range whole.Days[i].Orders {
				if _, err := g.Do(g.Active(), o); err != nil {
					t.Fatal(err)
				}
				rec.Order(g, o)
				kept.Order(g, o)
			}
		}
		if err := rec.Finish(g); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got.Bytes(), written(t, kept.Record(g))) {
			t.Errorf("%d orders: the files differ", orders)
		}
	}
}
