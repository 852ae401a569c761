package app

import (
	"encoding/json"
	"fmt"

	"auguststorm/engine/ui/kit"
)

// Stated is a screen that can say in figures what it shows, for tests that play
// from outside.
type Stated interface {
	State() any
}

// Written is a text on the screen and its middle, in pixels of the page.
type Written struct {
	Text string
	X, Y float32
}

// State is what the client shows, as JSON: which screen, its texts and where they
// stand, and what the screen says of itself. It only reads.
func (a *App) State() string {
	out := struct {
		Screen, Language string
		Scale            float32 // as chosen
		Pixels           float32 // a UI unit
		Busy             bool
		Texts            []Written
		State            any `json:",omitempty"`
	}{Screen: fmt.Sprintf("%T", a.screen), Language: a.Language(), Scale: a.UI.Prefs.Scale, Pixels: a.UI.Scale, Busy: len(a.jobs) > 0}
	for i := range a.UI.List.Cmds {
		if cmd := &a.UI.List.Cmds[i]; cmd.Op == kit.OpText && cmd.Text != "" {
			w := a.UI.Measure(cmd.Style, cmd.Text)
			out.Texts = append(out.Texts, Written{cmd.Text, (cmd.Rect.X + w/2) * a.UI.Scale, (cmd.Rect.Y - cmd.Style.Size*0.35) * a.UI.Scale})
		}
	}
	if s, ok := a.screen.(Stated); ok {
		out.State = s.State()
	}
	text, err := json.Marshal(out)
	if err != nil {
		return "{}"
	}
	return string(text)
}
