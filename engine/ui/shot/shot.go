// Package shot takes pictures of screens without a screen: it runs a client with
// a written script of input and paints it in software.
package shot

import (
	"fmt"
	"image"
	"strconv"
	"strings"

	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/client"
	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/kit/glyph"
	"auguststorm/engine/ui/kit/soft"
	"auguststorm/engine/ui/words"
)

// Shot is a client on an imagined screen.
type Shot struct {
	App   *app.App
	W, H  int     // pixels
	Scale float32 // of the device
	in    kit.Input
	bend  float32 // pixels of a script are UI units times this; 0 is 1
}

// Open starts a screen by its name; "" is the first one.
func Open(screen string, w, h int, scale float32) (*Shot, error) {
	s := &Shot{App: app.New(glyph.Embedded()), W: w, H: h, Scale: scale}
	if err := client.Open(s.App, screen); err != nil {
		return nil, err
	}
	s.step(kit.Input{DT: 0.016})
	return s, nil
}

// step runs one frame and keeps the pointer.
func (s *Shot) step(in kit.Input) {
	in.Pos, in.Inside, in.Down, in.Mods = s.in.Pos, s.in.Inside, s.in.Down, s.in.Mods
	if in.DT == 0 {
		in.DT = 0.016
	}
	s.App.Frame(in, s.W, s.H, s.Scale)
}

// Wait lets time pass in frames of a fiftieth of a second.
func (s *Shot) Wait(seconds float32) {
	for ; seconds > 0; seconds -= 0.02 {
		s.step(kit.Input{DT: 0.02})
	}
}

// Settle lets time pass until nothing moves and no work is left, half a minute at
// most.
func (s *Shot) Settle() {
	for n := 0; n < 1500 && s.App.Wake() < 0.1; n++ {
		s.step(kit.Input{DT: 0.02})
	}
}

// Move puts the pointer at a pixel.
func (s *Shot) Move(x, y float32) {
	if s.bend != 0 {
		x, y = x*s.bend, y*s.bend
	}
	s.in.Pos, s.in.Inside = kit.Point{X: x, Y: y}, true
	s.step(kit.Input{})
}

// Click presses and lets go a button where the pointer is.
func (s *Shot) Click(b kit.MouseButton) {
	var in kit.Input
	in.Pressed[b], s.in.Down[b] = true, true
	s.step(in)
	in = kit.Input{}
	in.Released[b], s.in.Down[b] = true, false
	s.step(in)
}

// Type types text.
func (s *Shot) Type(text string) { s.step(kit.Input{Chars: text}) }

// own is an English text in the language of the screens; what stands in its verbs
// follows it, after a |.
func (s *Shot) own(text string) string {
	tr := s.App.UI.Tr
	if tr == nil {
		tr = words.English.Tr
	}
	parts := strings.Split(text, "|")
	var args []any
	for _, p := range parts[1:] {
		args = append(args, tr(p))
	}
	return fmt.Sprintf(tr(parts[0]), args...)
}

// Press clicks on what says a text, the topmost where several do. A text of the code
// may be given in English in every language.
func (s *Shot) Press(text string) bool {
	own := s.own(text)
	whole := func(shown, want string) bool { return strings.EqualFold(shown, want) }
	begins := func(shown, want string) bool {
		return len(want) > 3 && len(shown) > len(want) && strings.EqualFold(shown[:len(want)], want)
	}
	first := func(shown, want string) bool { // of two lines
		return 3*len(shown) > len(want) && len(shown) < len(want) && want[len(shown)] == ' ' && strings.EqualFold(shown, want[:len(shown)])
	}
	for _, fits := range []func(string, string) bool{whole, begins, first} {
		if s.press(func(shown string) bool { return fits(shown, text) || fits(shown, own) }) {
			return true
		}
	}
	return false
}

// press clicks on the last text that fits.
func (s *Shot) press(fits func(string) bool) bool {
	list, scale := s.App.UI.List.Cmds, s.App.UI.Scale
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].Op == kit.OpText && fits(list[i].Text) {
			r := s.box(&list[i])
			s.in.Pos, s.in.Inside = kit.Point{X: r.Center().X * scale, Y: r.Center().Y * scale}, true
			s.step(kit.Input{})
			s.Click(kit.Left)
			return true
		}
	}
	return false
}

// Key presses a chord such as "Ctrl+S".
func (s *Shot) Key(chord string) {
	parts := strings.Split(chord, "+")
	for _, p := range parts[:len(parts)-1] {
		s.in.Mods |= map[string]kit.Mods{"Shift": kit.Shift, "Ctrl": kit.Ctrl, "Alt": kit.Alt}[p]
	}
	s.step(kit.Input{Keys: []kit.KeyPress{{Key: kit.Key(parts[len(parts)-1])}}})
	s.in.Mods = 0
	s.step(kit.Input{})
}

// Picture paints what is shown.
func (s *Shot) Picture() *image.RGBA {
	return soft.New(glyph.Embedded()).Paint(&s.App.UI.List, s.App.UI.Scale, s.W, s.H)
}

// Script runs commands divided by semicolons: "press TEXT", "move X Y", "click", "right",
// "type TEXT", "key CHORD", "wheel N", "drag X Y", "wait SECONDS", "settle".
func (s *Shot) Script(script string) error {
	for _, line := range strings.Split(script, ";") {
		verb, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		arg := numbers(rest)
		switch {
		case verb == "":
		case verb == "move" && len(arg) == 2:
			s.Move(arg[0], arg[1])
		case verb == "click":
			s.Click(kit.Left)
		case verb == "right":
			s.Click(kit.Right)
		case verb == "drag" && len(arg) == 2:
			s.drag(arg[0], arg[1])
		case verb == "press":
			if !s.Press(rest) {
				return fmt.Errorf("nothing on the screen says %q", rest)
			}
		case verb == "type":
			s.Type(rest)
		case verb == "key":
			s.Key(rest)
		case verb == "settle":
			s.Settle()
		case verb == "wheel" && len(arg) == 1:
			s.step(kit.Input{Wheel: kit.Point{Y: arg[0]}})
		case verb == "wait" && len(arg) == 1:
			s.Wait(arg[0])
		default:
			return fmt.Errorf("the script does not know %q", strings.TrimSpace(line))
		}
	}
	return nil
}

// drag moves the pointer with the left button held, in four steps.
func (s *Shot) drag(x, y float32) {
	from := s.in.Pos
	in := kit.Input{}
	in.Pressed[kit.Left], s.in.Down[kit.Left] = true, true
	s.step(in)
	if s.bend != 0 {
		from = kit.Point{X: from.X / s.bend, Y: from.Y / s.bend}
	}
	for i := float32(1); i <= 4; i++ {
		s.Move(from.X+(x-from.X)*i/4, from.Y+(y-from.Y)*i/4)
	}
	in = kit.Input{}
	in.Released[kit.Left], s.in.Down[kit.Left] = true, false
	s.step(in)
}

func numbers(text string) (out []float32) {
	for _, f := range strings.Fields(text) {
		v, err := strconv.ParseFloat(f, 32)
		if err != nil {
			return nil
		}
		out = append(out, float32(v))
	}
	return out
}
