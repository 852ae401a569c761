package files

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"syscall"

	"auguststorm/engine/ui/app"
)

// ErrFull is the error of a file that found no room; what was there before is as it was.
var ErrFull = errors.New("the disk is full; nothing was changed")

// ErrForbidden is the error of a folder that the user may not write.
var ErrForbidden = errors.New("the folder of saves may not be written")

// fault is an error of the system in a sentence for the player, without names of
// folders and working files.
type fault struct{ said, cause error }

func (f *fault) Error() string   { return f.said.Error() }
func (f *fault) Unwrap() []error { return []error{f.said, f.cause} }

// plain puts an error of the system into a sentence; others it returns as they are.
func plain(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case err == nil:
		return nil
	case Missing(err):
		return &fault{app.ErrNoFile, err}
	case full(err):
		return &fault{ErrFull, err}
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return &fault{ErrForbidden, err}
	case errors.As(err, &path):
		return &fault{fmt.Errorf("the folder of saves cannot be used: %w", path.Err), err}
	case errors.As(err, &link):
		return &fault{fmt.Errorf("the folder of saves cannot be used: %w", link.Err), err}
	}
	return err
}

// full says whether the disk or the user's share of it is full.
func full(err error) bool {
	const windowsDiskFull = syscall.Errno(112)
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) ||
		runtime.GOOS == "windows" && errors.Is(err, windowsDiskFull)
}
