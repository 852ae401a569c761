//go:build !js && !(windows || (darwin && cgo) || (linux && desktop))

package main

import (
	"errors"
	"runtime"
)

// openWindow says what is needed for a window.
func openWindow(string) error {
	switch runtime.GOOS {
	case "linux":
		return errors.New("this program was built without a window; install its packages (Debian: apt-get install gcc libc6-dev pkg-config libgl-dev libxrandr-dev libxxf86vm-dev libxi-dev libxcursor-dev libxinerama-dev libasound2-dev) and start it with: go run -tags desktop ./cmd/auguststorm play --window")
	case "darwin":
		return errors.New("this program was built without a window; install Apple's command line tools (xcode-select --install) and start it with: CGO_ENABLED=1 go run ./cmd/auguststorm play --window")
	}
	return errors.New("there is no window on this system; leave --window out to play in the browser")
}
