// Package files keeps saves in a folder of the user: names are checked, writing
// is atomic, and nothing grows without limit.
package files

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"auguststorm/engine/ui/app"

	"github.com/adrg/xdg"
)

// Limits of a folder.
const (
	MaxSize  = 16 << 20 // bytes a file
	MaxFiles = 500
)

// Entry is a file of the folder.
type Entry struct {
	Name  string
	Size  int64
	Saved time.Time
}

// Folder is a folder of files; it is made when the first is written.
type Folder struct{ Dir string }

// Saves is the folder of the user's saves and choices, by the rules of the
// system (XDG and its equivalents).
func Saves() Folder { return Folder{filepath.Join(xdg.DataHome, "auguststorm", "saves")} }

// Missing reports that the error says a file is not there.
func Missing(err error) bool { return errors.Is(err, fs.ErrNotExist) }

func (f Folder) path(name string) (string, error) {
	if !app.GoodName(name) {
		return "", fmt.Errorf("%q is no name for a file: up to 64 letters, digits, dots, hyphens and underscores", name)
	}
	return filepath.Join(f.Dir, name), nil
}

// List names the files, the newest first.
func (f Folder) List() ([]Entry, error) {
	list, err := os.ReadDir(f.Dir)
	if err != nil && !Missing(err) {
		return nil, plain(err)
	}
	var out []Entry
	for _, x := range list {
		info, err := x.Info()
		if err != nil || !info.Mode().IsRegular() || !app.GoodName(x.Name()) {
			continue
		}
		out = append(out, Entry{Name: x.Name(), Size: info.Size(), Saved: info.ModTime().UTC()})
	}
	slices.SortFunc(out, func(a, b Entry) int {
		if c := b.Saved.Compare(a.Saved); c != 0 {
			return c
		}
		return strings.Compare(a.Name, b.Name)
	})
	return out, nil
}

// Get reads a file.
func (f Folder) Get(name string) ([]byte, error) {
	path, err := f.path(name)
	if err != nil {
		return nil, err
	}
	info, err := os.Lstat(path)
	if err != nil {
		return nil, plain(err)
	}
	if !info.Mode().IsRegular() || info.Size() > MaxSize {
		return nil, fmt.Errorf("%s is not a file of at most %d MiB", name, MaxSize>>20)
	}
	data, err := os.ReadFile(path)
	return data, plain(err)
}

// Put writes a file whole or not at all: to a new file beside it, to the disk,
// and then in its place.
func (f Folder) Put(name string, data []byte) error {
	path, err := f.path(name)
	if err != nil {
		return err
	}
	if len(data) > MaxSize {
		return fmt.Errorf("%s has %d bytes; a file may have %d MiB", name, len(data), MaxSize>>20)
	}
	if err := f.room(path); err != nil {
		return err
	}
	tmp, err := os.CreateTemp(f.Dir, ".new-*")
	if err != nil {
		return plain(err)
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(data)
	if err == nil {
		err = tmp.Sync()
	}
	if e := tmp.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	return plain(err)
}

// writing lets one PutIf of this program at a time look and write. Another program
// could still come between; the moment is that of a rename.
var writing sync.Mutex

// PutIf is Put for a file that is still what it was, by app.Version, "" for one that
// is not there; otherwise the error is app.ErrChanged and nothing is written.
func (f Folder) PutIf(name, was string, data []byte) error {
	writing.Lock()
	defer writing.Unlock()
	now := ""
	switch old, err := f.Get(name); {
	case err == nil:
		now = app.Version(old)
	case !Missing(err):
		return err
	}
	if now != was {
		return app.ErrChanged
	}
	return f.Put(name, data)
}

// room makes the folder and refuses a new file in a full one.
func (f Folder) room(path string) error {
	if err := os.MkdirAll(f.Dir, 0o700); err != nil {
		return plain(err)
	}
	if _, err := os.Lstat(path); err == nil {
		return nil
	}
	list, err := f.List()
	if err == nil && len(list) >= MaxFiles {
		err = fmt.Errorf("there are %d saves already; delete some", MaxFiles)
	}
	return err
}

// Delete removes a file.
func (f Folder) Delete(name string) error {
	path, err := f.path(name)
	if err != nil {
		return err
	}
	return plain(os.Remove(path))
}
