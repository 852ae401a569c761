package fine

import (
	"bytes"
	"math"
	"reflect"
	"strings"
	"testing"
)

func TestHeightsComeBackWithinHalfAStepOfTheScale(t *testing.T) {
	for m := int32(1); m < 3250; m++ {
		got := Metres(Grey(float64(m)))
		if off := max(got-m, m-got); float64(off) > 1+math.Sqrt(float64(m)/20) {
			t.Fatalf("%d m comes back as %d m", m, got)
		}
	}
	if Grey(-5) != 1 || Grey(9000) != 255 || Metres(0) != 0 {
		t.Error("land is 1 to 255, the sea 0")
	}
}

func TestLinesComeBackAsTheyWere(t *testing.T) {
	lines := []Line{{"land", "", []float64{0, 0, 10.5, -3, 7, 120.1}}, {"major", "amur", []float64{-20, 5, 3.2, 4}}}
	var b bytes.Buffer
	if err := Write(&b, "Credits.\nMore.", lines); err != nil {
		t.Fatal(err)
	}
	got, err := Read(&b)
	if err != nil || len(got) != 2 {
		t.Fatal(err, got)
	}
	for i := range got {
		for k, v := range got[i].XY {
			if d := v - lines[i].XY[k]; d > 1e-9 || d < -1e-9 {
				t.Errorf("%v came back as %v", lines[i], got[i])
			}
		}
		got[i].XY = lines[i].XY
	}
	if !reflect.DeepEqual(got, lines) {
		t.Errorf("got %v", got)
	}
}

func TestATornFileIsRefusedWithItsLine(t *testing.T) {
	for text, want := range map[string]string{
		"# c\nland - 1 2 3":     "line 2: want kind, name and at least two points",
		"land - 1 2 3 x":        "line 1: \"x\" is no coordinate",
		"land - 1 2 99999999 3": "line 1: \"99999999\" is no coordinate",
	} {
		if _, err := Read(strings.NewReader(text)); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}
