package engine_test

import (
	"fmt"
	"os"
	"reflect"
	"testing"
	"testing/fstest"

	"auguststorm/engine/scenario"
	"auguststorm/engine/scenario/load"
)

// extremes are overlays that set figures of the rules to the ends of their ranges: all of a
// chapter at once and, if each is true, every figure by itself.
func extremes(each bool) map[string]string {
	out := map[string]string{}
	for _, chapter := range scenario.Fields(reflect.TypeFor[scenario.Rules]()) {
		var least, most string
		head := fmt.Sprintf("[change.rules.%s]\n", chapter.Key)
		for _, f := range scenario.Fields(chapter.Type) {
			if f.Type.Kind() != reflect.Int32 || !f.HasRange {
				continue
			}
			low, high := fmt.Sprintf("%s = %d\n", f.Key, f.Min), fmt.Sprintf("%s = %d\n", f.Key, f.Max)
			least, most = least+low, most+high
			if each {
				out[chapter.Key+" "+low], out[chapter.Key+" "+high] = head+low, head+high
			}
		}
		out[chapter.Key+" least"], out[chapter.Key+" most"] = head+least, head+most
	}
	return out
}

func TestRandomPlayKeepsEveryInvariantWithFiguresAtTheEndsOfTheirRanges(t *testing.T) {
	played := 0
	for name, change := range extremes(*soak > 0) {
		text := "format = 1\noverlay = \"ends\"\nname = \"Ends\"\nsupposes = \"Figures stand at the ends of their ranges.\"\n" + change
		fsys := fstest.MapFS{"o.toml": &fstest.MapFile{Data: []byte(text)}}
		sc, problems := load.Dir(os.DirFS("../scenarios"), "nomonhan-1939", load.Overlay{FS: fsys, Path: "o.toml"})
		if sc == nil { // figures that contradict others are refused
			for _, p := range problems {
				if p.Code != "AS503" && p.Code != "AS407" {
					t.Errorf("%s: %v", name, p)
				}
			}
			continue
		}
		played++
		t.Run(name, func(t *testing.T) { playRandom(t, sc, 1, 40, 1) })
	}
	if played < 15 {
		t.Errorf("only %d were played", played)
	}
}
