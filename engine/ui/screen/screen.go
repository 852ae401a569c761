// Package screen holds the screens of the client: the title with its setup, saves,
// manual and settings, and the game. They are plain Go on package kit and are
// tested without a display.
package screen

import (
	"encoding/json"

	"auguststorm/engine/scenario/load"
	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/kit"
	"auguststorm/scenarios"
)

// Shell is what all screens share.
type Shell struct {
	App    *app.App
	Finder load.Finder
	begun  bool
}

// NewShell prepares the screens and reads the player's choices.
func NewShell(a *app.App) *Shell {
	sh := &Shell{App: a, Finder: load.Finder{Embedded: scenarios.FS}}
	a.UI.Actions.Add(globalActions...)
	a.Store.Get(choicesFile, func(data []byte, err error) {
		if err == nil {
			_ = json.Unmarshal(data, &a.UI.Prefs)
			a.UI.Redraw()
		}
	})
	return sh
}

// choicesFile keeps the player's choices.
const choicesFile = "choices.json"

// keepChoices stores the player's choices.
func (sh *Shell) keepChoices() {
	if data, err := json.Marshal(sh.App.UI.Prefs); err == nil {
		sh.App.Store.Put(choicesFile, data, func(error) {})
	}
}

var globalActions = []kit.Action{
	{ID: "app.manual", Name: "Manual", Group: "Everywhere", Keys: []kit.Chord{"F1"}, Help: "The rules and how to use the screens."},
	{ID: "app.night", Name: "Night theme", Group: "Everywhere", Keys: []kit.Chord{"F9"}},
	{ID: "app.settings", Name: "Settings", Group: "Everywhere", Keys: []kit.Chord{"F10"}},
}

// common runs the actions that work on every screen.
func (sh *Shell) common(c *kit.Context) {
	if c.Act("app.night") {
		c.Prefs.Night = !c.Prefs.Night
		sh.keepChoices()
		c.Redraw()
	}
}
