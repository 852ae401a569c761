package shot

import (
	"fmt"
	"image"
	"image/png"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/words"
)

// Look is a picture of a screen that is made again and again.
type Look struct {
	Name   string
	Screen string
	Script string // input before the picture, in UI units
	Night  bool
	Kept   bool // compared with testdata by the tests
	Late   bool // the scale is set after the script, which presses what a large one hides
}

// Beginnings of scripts: Nomonhan on the first morning, and a day of it.
const (
	nomonhan = "press Nomonhan; press Begin; settle; "
	aDay     = "wait 0.6; key Ctrl+Enter; wait 0.6; key Ctrl+Enter; settle; key Backspace; settle; wait 0.6; "
)

// Looks are the pictures of all screens.
var Looks = []Look{
	{Name: "gallery-controls", Screen: "gallery", Kept: true},
	{Name: "gallery-lists", Screen: "gallery", Script: "press Lists; move 4 700; wait 0.3", Kept: true},
	{Name: "gallery-text", Screen: "gallery", Script: "press Text; move 4 700; wait 0.3", Kept: true},
	{Name: "gallery-colours", Screen: "gallery", Script: "press Colours; move 4 700; wait 0.3", Kept: true},
	{Name: "gallery-keys", Screen: "gallery", Script: "press Keys; move 4 700; wait 0.3", Kept: true},
	{Name: "gallery-dialog", Screen: "gallery", Script: "press Dialog; wait 0.3; key Tab; key Tab", Kept: true},
	{Name: "gallery-menu", Screen: "gallery", Script: "key Tab; key Tab; key Tab; key Tab; key Enter; key Down; key Down; wait 0.3", Night: true, Kept: true},
	{Name: "home", Screen: "home"},
	{Name: "game", Screen: "home", Script: "press Begin; settle"},
	{Name: "game-units", Screen: "home", Script: "press Begin; settle; key U; key Down; key Down; key Right; key Down; settle"},
	{Name: "game-objectives", Screen: "home", Script: "press Begin; settle; key R; wait 0.1; press Objectives; settle"},
	{Name: "game-search", Screen: "home", Script: "press Begin; settle; key F; type mu; settle"},
	{Name: "game-manual", Screen: "home", Script: "press Begin; settle; key N; settle; key F1; key Ctrl+F; type surprise; key Enter; settle"},
	{Name: "lessons", Screen: "home", Script: "key F2; wait 0.3"},
	{Name: "lesson", Screen: "home", Script: "key F2; wait 0.3; press Begin the lesson; settle"},
	{Name: "game-watched", Screen: "home", Late: true, Script: "press Nomonhan; press Neither: watch two staffs; press Begin; settle"},
	{Name: "game-attack", Screen: "home", Late: true, Script: nomonhan + "key N; settle; key Shift+Right; key M; settle"},
	{Name: "game-warnings", Screen: "home", Late: true, Script: nomonhan + "key Ctrl+Enter; settle"},
	{Name: "game-morning", Screen: "home", Late: true, Script: nomonhan + aDay},
	{Name: "game-graphs", Screen: "home", Late: true, Script: nomonhan + aDay + "press Graphs; settle", Night: true},
	{Name: "game-curtain", Screen: "home", Late: true, Script: "press Nomonhan; press Both sides, taking turns at one screen; press Begin; settle; " + aDay},
	{Name: "game-turn-sent", Screen: "home", Late: true, Script: "press Nomonhan; press %s, by exchanged turn files|the Soviet and Mongolian side; press Begin; settle; " + aDay},
	{Name: "game-over", Screen: "home", Late: true, Script: "press Nomonhan; press Neither: watch two staffs; press Begin; settle; " + strings.Repeat("key Ctrl+Enter; settle; key Backspace; settle; ", 13)},
	{Name: "record", Screen: "home", Late: true, Script: nomonhan + aDay + "key Ctrl+Q; settle; press Saved games; press as it stands; press Watch; settle; key .; settle"},
	{Name: "home-saves", Screen: "home", Late: true, Script: nomonhan + "key N; press Hold; settle; key Ctrl+Q; settle; press Saved games; settle"},
	{Name: "home-settings", Screen: "home", Script: "key F10; wait 0.3"},
	{Name: "home-manual", Screen: "home", Script: "key F1; wait 0.3"},
}

// Sizes and Scales are what every screen is looked at in.
var (
	Sizes  = [][2]int{{1280, 720}, {1600, 900}, {2560, 1440}}
	Scales = []float32{1, 2}
)

// Take opens a look in a window of w times h pixels at a scale.
func (l Look) Take(w, h int, scale float32, language string) (*Shot, error) {
	s, err := Open(l.Screen, w, h, 1)
	if err != nil {
		return nil, err
	}
	s.App.Choices.Language = language
	s.App.UI.Asked = map[string]bool{}
	s.App.UI.Prefs = kit.Prefs{Scale: scale, Night: l.Night}
	if l.Late {
		s.App.UI.Prefs.Scale = 1
		s.Wait(0.1)
		err = s.Script(l.Script)
		s.App.UI.Prefs.Scale = scale
		s.Wait(0.1)
		s.Settle()
		return s, err
	}
	s.Wait(0.1)
	s.bend = s.App.UI.Scale
	return s, s.Script(l.Script)
}

// WriteAll makes every look in the sizes and scales into a folder and returns what
// Lint says of each, and what the language lacks.
func WriteAll(dir, language string, sizes [][2]int, scales []float32) ([]string, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	var faults []string
	asked := map[string]bool{}
	for _, l := range Looks {
		for _, size := range sizes {
			for _, scale := range scales {
				s, err := l.Take(size[0], size[1], scale, language)
				if err != nil {
					return faults, err
				}
				maps.Copy(asked, s.App.UI.Asked)
				name := l.file(size, scale)
				for _, f := range s.Lint() {
					faults = append(faults, name+": "+f)
				}
				if err := WritePNG(filepath.Join(dir, name), s.Picture()); err != nil {
					return faults, err
				}
			}
		}
	}
	return append(faults, lacking(language, asked)...), nil
}

// lacking names the texts that were asked for and are not translated.
func lacking(code string, asked map[string]bool) (out []string) {
	all, err := words.All()
	if err != nil {
		return []string{err.Error()}
	}
	for _, l := range all[1:] {
		if l.Code != code {
			continue
		}
		done := map[string]bool{} // what a widget was given in the language already
		for _, text := range l.Text {
			done[text] = true
		}
		for _, text := range slices.Sorted(maps.Keys(asked)) {
			if _, ok := l.Text[text]; !ok && !done[text] {
				out = append(out, fmt.Sprintf("%s lacks %q", code, text))
			}
		}
	}
	return out
}

// WritePNG writes a picture.
func WritePNG(path string, m image.Image) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	err = png.Encode(f, m)
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}
