//go:build !js && !release

package main

import "auguststorm/engine/ui/serve"

func embeddedClient() (serve.Client, bool) { return serve.Client{}, false }
