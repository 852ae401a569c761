// Package client is the table of screens: what the browser, the window and the
// pictures of screens are started with.
package client

import (
	"fmt"
	"slices"
	"strings"

	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/gallery"
	"auguststorm/engine/ui/screen"
)

var screens = map[string]func(*app.App) app.Screen{
	"home":    func(a *app.App) app.Screen { return screen.NewHome(a) },
	"gallery": func(a *app.App) app.Screen { return gallery.New(a) },
}

// First is the screen shown where none is asked for.
const First = "home"

// Names are the screens that can be asked for by name.
func Names() []string {
	var out []string
	for name := range screens {
		out = append(out, name)
	}
	slices.Sort(out)
	return out
}

// Open shows a screen by its name.
func Open(a *app.App, name string) error {
	if name == "" {
		name = First
	}
	open, ok := screens[name]
	if !ok {
		return fmt.Errorf("there is no screen %q; there are %s", name, strings.Join(Names(), ", "))
	}
	a.Show(open(a))
	return nil
}
