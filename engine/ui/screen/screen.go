// Package screen holds the screens of the client: the title with its setup, saves,
// manual and settings, and the game. They are plain Go on package kit and are
// tested without a display.
package screen

import (
	"auguststorm/engine/scenario/load"
	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/kit"
	"auguststorm/scenarios"
)

// Shell is what all screens share.
type Shell struct {
	App    *app.App
	Finder load.Finder
	laying laying // of the campaign that is being opened
}

// NewShell prepares the screens; the app itself keeps the player's choices.
func NewShell(a *app.App) *Shell {
	sh := &Shell{App: a, Finder: load.Finder{Embedded: scenarios.FS}}
	a.UI.Actions.Add(globalActions...)
	return sh
}

var globalActions = []kit.Action{
	{ID: "app.manual", Name: "Manual", Group: "Everywhere", Keys: []kit.Chord{"F1"}, Help: "The rules and how to use the screens, opened at what the pointer or the keyboard is on.", Over: true},
	{ID: "app.night", Name: "Night theme", Group: "Everywhere", Keys: []kit.Chord{"F9"}},
	{ID: "app.sound", Name: "Sound on or off", Group: "Everywhere", Keys: []kit.Chord{"F8"}},
	{ID: "app.settings", Name: "Settings", Group: "Everywhere", Keys: []kit.Chord{"F10"}},
}

// common runs the actions that work on every screen.
func (sh *Shell) common(c *kit.Context) {
	if c.Act("app.night") {
		c.Prefs.Night = !c.Prefs.Night
		c.Redraw()
	}
	if c.Act("app.sound") {
		sh.App.Choices.Mute = !sh.App.Choices.Mute
		text := c.T("Sound is on.")
		if sh.App.Choices.Mute {
			text = c.T("Sound is off.")
		}
		c.ToastAs("sound", text, kit.News)
	}
}
