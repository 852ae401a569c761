//go:build !js

package screen_test

import "time"

var clockBegan = time.Now()

// clock is the time on the wall: a test natively has no other without the system's calls.
func clock() time.Duration { return time.Since(clockBegan) }
