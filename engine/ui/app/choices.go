package app

import (
	"encoding/json"
	"reflect"

	"auguststorm/engine/ui/kit"
)

// Choices are what the player has chosen for all games; they are kept as a small
// JSON file beside the saves.
type Choices struct {
	Prefs    kit.Prefs
	Keys     map[string][]kit.Chord `json:",omitempty"` // actions with other keys than the delivered ones
	Language string                 `json:",omitempty"`
	Mute     bool                   `json:",omitempty"`
	More     map[string]string      `json:",omitempty"` // of screens: what they remember between games
}

const choicesFile = "choices.json"

// LoadChoices reads the choices; done runs when they hold, also where there are
// none yet.
func (a *App) LoadChoices(done func()) {
	a.Store.Get(choicesFile, func(data []byte, err error) {
		next := Choices{Prefs: a.UI.Prefs}
		if err == nil && json.Unmarshal(data, &next) == nil {
			if next.Prefs.Scale < 0.75 || next.Prefs.Scale > 3 {
				next.Prefs.Scale = 1
			}
			a.Choices = next
			a.UI.Prefs = next.Prefs
			for id, keys := range next.Keys {
				a.UI.Actions.Rebind(id, keys...)
			}
		}
		a.kept = a.choices()
		a.loaded = true
		a.UI.Redraw()
		done()
	})
}

// choices is what holds now.
func (a *App) choices() Choices {
	c := a.Choices
	c.Prefs = a.UI.Prefs
	c.Keys = map[string][]kit.Chord{}
	for id, keys := range a.UI.Actions.Chosen() {
		c.Keys[id] = keys
	}
	more := map[string]string{}
	for k, v := range c.More {
		more[k] = v
	}
	c.More = more
	return c
}

// Remember keeps a word of a screen between games; Recall returns it.
func (a *App) Remember(key, value string) {
	if a.Choices.More == nil {
		a.Choices.More = map[string]string{}
	}
	a.Choices.More[key] = value
}

// Recall returns what was remembered, or "".
func (a *App) Recall(key string) string { return a.Choices.More[key] }

// keepChoices writes the choices a second after the last of them changed.
func (a *App) keepChoices() {
	if !a.loaded {
		return
	}
	now := a.choices()
	if reflect.DeepEqual(now, a.kept) {
		return
	}
	if !reflect.DeepEqual(now, a.changing) {
		a.changing, a.changed = now, a.UI.Now
	}
	if wait := a.changed + 1 - a.UI.Now; wait > 0 {
		a.UI.WakeIn(wait)
		return
	}
	a.kept = now
	if data, err := json.MarshalIndent(now, "", " "); err == nil {
		a.Store.Put(choicesFile, data, func(error) {}) // choices are not worth a message
	}
}
