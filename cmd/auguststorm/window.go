//go:build !js && (windows || (darwin && cgo) || (linux && desktop))

package main

import (
	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/client"
	"auguststorm/engine/ui/kit/glyph"
	"auguststorm/engine/ui/platform"
)

// openWindow plays in a window of its own.
func openWindow(screen string) error {
	a := app.New(glyph.Embedded())
	platform.Attach(a)
	if err := client.Open(a, screen); err != nil {
		return err
	}
	return platform.Run(a)
}
