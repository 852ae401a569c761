package shot_test

import (
	"fmt"
	"strings"
	"testing"

	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/shot"
)

// window is a size in pixels and a scale of the interface.
type window struct {
	w, h  int
	scale float32
}

// windows are the small, the usual and the large, and what asks too much of a small one.
var windows = []window{{1024, 640, 1}, {1280, 720, 1}, {1280, 720, 2}, {1600, 900, 0.75}, {1600, 900, 1}, {1600, 900, 2}, {1600, 900, 3}}

// cutOnPurpose are texts of which a part is enough: addresses of sources, the lines in
// which a search found something, and the one name that asks for three lines in the
// narrowest tree, where the tip tells it.
func cutOnPurpose(look, text string) bool {
	return text == "советских войск на Дальне…" || strings.Contains(text, "/") || strings.Contains(text, "?") || strings.HasPrefix(text, "…") || look == "game-manual"
}

// TestEveryWordIsWholeInEveryWindow lays every screen out in many windows, in both
// languages and for either hand: the script is played once, and window and language
// change under it.
func TestEveryWordIsWholeInEveryWindow(t *testing.T) {
	for _, l := range shot.Looks {
		if l.Screen == "gallery" {
			continue
		}
		s, err := l.Take(1280, 720, 1, "")
		if err != nil {
			t.Errorf("%s: %v", l.Name, err)
			continue
		}
		for _, language := range []string{"", "ru"} {
			s.App.Choices.Language = language
			for _, w := range windows {
				s.W, s.H, s.App.UI.Prefs.Scale = w.w, w.h, w.scale
				for _, mirror := range []bool{false, true} {
					if mirror && w != (window{1280, 720, 2}) {
						continue
					}
					s.App.UI.Prefs.Mirror = mirror
					s.Wait(0.08)
					for _, f := range append(s.Lint(), cut(s, l.Name)...) {
						t.Errorf("%s %s in %v, left-handed %v: %s", l.Name, language, w, mirror, f)
					}
				}
			}
		}
	}
}

// cut names the texts that end in an ellipsis.
func cut(s *shot.Shot, look string) (out []string) {
	for i := range s.App.UI.List.Cmds {
		c := &s.App.UI.List.Cmds[i]
		if c.Op == kit.OpText && strings.HasSuffix(c.Text, "…") && !cutOnPurpose(look, c.Text) {
			out = append(out, fmt.Sprintf("%q is cut", c.Text))
		}
	}
	return out
}
