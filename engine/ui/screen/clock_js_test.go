package screen_test

import (
	"syscall/js"
	"time"
)

// clock is the processor time this program has had: what other programs on the machine
// do does not show in it.
func clock() time.Duration {
	used := js.Global().Get("process").Call("cpuUsage")
	return time.Duration(used.Get("user").Int()+used.Get("system").Int()) * time.Microsecond
}
