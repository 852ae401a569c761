package replay_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"auguststorm/engine/replay"
	"auguststorm/engine/scenario/load"
)

func TestARecordKeepsItsLevelAndComesOutTheSame(t *testing.T) {
	f := load.Finder{Embedded: os.DirFS("../../scenarios")}
	sc, problems := f.OpenLevel("nomonhan-1939", "odds", 1)
	if sc == nil {
		t.Fatal(problems)
	}
	r, err := replay.Read(bytes.NewReader(written(t, played(t, sc, 3, 1<<30))))
	if err != nil {
		t.Fatal(err)
	}
	var with []load.Overlay
	for _, o := range r.Header.Overlays {
		with = append(with, load.Overlay{Show: o.ID, Text: o.Text})
	}
	again, problems := f.OpenWith(r.Header.Scenario, with...)
	if again == nil || again.Level().ID != "odds" || again.PlayedLevel(1) != sc.PlayedLevel(1) {
		t.Fatalf("opened again at %+v: %v", again, problems)
	}
	if d, err := replay.Verify(r, again); d != nil || err != nil {
		t.Errorf("%v %v", d, err)
	}
	if _, err := replay.Verify(r, nomonhan(t)); err == nil || !strings.Contains(err.Error(), "has changed") {
		t.Errorf("on equal terms it verifies: %v", err)
	}
}
