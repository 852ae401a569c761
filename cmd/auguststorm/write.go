//go:build !js

package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// writeFile writes a file whole or not at all: beside its place first, then renamed.
func writeFile(name string, write func(io.Writer) error) error {
	if err := writable(name); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+"-*")
	if err != nil {
		return cannotWrite(name, err)
	}
	err = write(f)
	if e := f.Sync(); err == nil {
		err = e
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		if err = os.Chmod(f.Name(), 0o644); err == nil {
			err = os.Rename(f.Name(), name)
		}
	}
	if err != nil {
		os.Remove(f.Name())
		return cannotWrite(name, err)
	}
	return nil
}

// writable says at once why a file cannot be written, before the work that fills it. What
// is no ordinary file, such as a folder or a device, is never replaced.
func writable(name string) error {
	if name == "" {
		return errors.New("name the file to write")
	}
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		return cannotWrite(name, errors.New("it is a folder"))
	case err == nil && !info.Mode().IsRegular():
		return cannotWrite(name, errors.New("it is no ordinary file"))
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return cannotWrite(name, err)
	}
	probe, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+"-*")
	if err != nil {
		return cannotWrite(name, err)
	}
	probe.Close()
	return os.Remove(probe.Name())
}

// cannotWrite says it with the name that the person gave, not that of the file beside.
func cannotWrite(name string, err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		err = path.Err
	case errors.As(err, &link):
		err = link.Err
	}
	return fmt.Errorf("%s cannot be written: %w", name, err)
}

// output is where the program prints. It keeps the first failure, such as a full disk, so
// that no verb ends as if all had been said.
type output struct {
	*os.File
	err error
}

func (o *output) keep(n int, err error) (int, error) {
	if o.err == nil {
		o.err = err
	}
	return n, err
}

func (o *output) Write(b []byte) (int, error)       { return o.keep(o.File.Write(b)) }
func (o *output) WriteString(s string) (int, error) { return o.keep(o.File.WriteString(s)) }
func (o *output) ReadFrom(r io.Reader) (int64, error) {
	return io.Copy(struct{ io.Writer }{o}, r)
}
