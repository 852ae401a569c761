//go:build linux && desktop

package platform

/*
#cgo LDFLAGS: -lasound
#include <alsa/asoundlib.h>

static void silent(const char *file, int line, const char *function, int err, const char *fmt, ...) {}

static void quiet(void) { snd_lib_error_set_handler(silent); }
*/
import "C"

// quiet keeps the sound library from writing a dozen lines to the terminal where
// there is no device; we say it in one.
func quiet() { C.quiet() }
