//go:build !js

package main

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestPictureDrawsTheOpeningInTheSizeAskedFor(t *testing.T) {
	file := filepath.Join(t.TempDir(), "p.png")
	root := rootCmd()
	root.SetArgs([]string{"picture", "--scenario", "nomonhan-1939", "--size", "320x200", "--scale", "2", "-o", file})
	if err := root.Execute(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if s := img.Bounds().Size(); s.X != 640 || s.Y != 400 {
		t.Errorf("the picture is %v, want 640 by 400", s)
	}
	if a, b := img.At(320, 200), img.At(2, 200); a == b {
		t.Error("the middle of the picture looks like the table beside the map")
	}
}

func TestPictureSaysWhatIsWrong(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"-o x.png --size big", `the size "big"`},
		{"--size 320x200", "-o FILE.png"},
		{"-o x.png --at harbn", `no town or hex "harbn" on the map; did you mean "harbin"`},
		{"-o x.png --day 3", "--day needs a record"},
		{"-o x.png --palette neon", `no palette "neon"; there are "standard"`},
		{"-o x.png --zoom huge", `the zoom "huge"`},
		{"-o x.png --scale 9", "the scale 9"},
	} {
		root := rootCmd()
		root.SetArgs(append([]string{"picture"}, strings.Fields(c.args)...))
		root.SetErr(&bytes.Buffer{})
		if err := root.Execute(); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("picture %s: %v, want it to say %q", c.args, err, c.want)
		}
	}
}

func TestATownIsFoundByItsNameOfTheTimeBeforeAnothersSecondName(t *testing.T) {
	sc, _ := scenarioFinder().Open("august-storm")
	for _, c := range []struct{ name, id string }{{"keijo", "keijo"}, {"Seoul", "keijo"}, {"HARBIN", "harbin"}, {"077128", "keijo"}} {
		h, err := findHex(sc, c.name)
		if err != nil {
			t.Fatal(err)
		}
		for i := range sc.Map.Places {
			if p := &sc.Map.Places[i]; p.ID == c.id && p.Hex.Hex != h {
				t.Errorf("%s is not %s", c.name, c.id)
			}
		}
	}
}
