//go:build js

// Command auguststorm, built for the browser, is the client alone.
package main

import (
	"fmt"
	"os"

	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/client"
	"auguststorm/engine/ui/kit/glyph"
	"auguststorm/engine/ui/platform"
)

func main() {
	a := app.New(glyph.Embedded())
	platform.Attach(a)
	if err := client.Open(a, platform.Query("screen")); err != nil {
		fmt.Println("auguststorm: " + err.Error())
		_ = client.Open(a, "")
	}
	if err := platform.Run(a); err != nil {
		fmt.Println("auguststorm: " + err.Error())
		os.Exit(1)
	}
}
