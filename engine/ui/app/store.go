package app

import (
	"errors"
	"slices"
	"strings"
	"time"
)

// Entry is a kept file.
type Entry struct {
	Name  string
	Size  int64
	Saved time.Time
}

// Store keeps files by name: saves and the player's choices. Answers may come
// later, always from within a frame.
type Store interface {
	List(done func([]Entry, error))
	Get(name string, done func([]byte, error))
	Put(name string, data []byte, done func(error))
	Delete(name string, done func(error))
}

// ErrNoFile is the answer for a name that is not there.
var ErrNoFile = errors.New("there is no such file")

// GoodName reports a name a store accepts: up to 64 letters, digits, dots,
// hyphens and underscores, not beginning with a dot.
func GoodName(name string) bool {
	if name == "" || len(name) > 64 || name[0] == '.' {
		return false
	}
	return strings.IndexFunc(name, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '.' || r == '-' || r == '_')
	}) < 0
}

// Memory is a store that forgets with the program.
type Memory struct{ files map[string][]byte }

// NewMemory returns an empty store.
func NewMemory() *Memory { return &Memory{map[string][]byte{}} }

// List implements Store.
func (m *Memory) List(done func([]Entry, error)) {
	var out []Entry
	for name, data := range m.files {
		out = append(out, Entry{Name: name, Size: int64(len(data))})
	}
	slices.SortFunc(out, func(a, b Entry) int { return strings.Compare(a.Name, b.Name) })
	done(out, nil)
}

// Get implements Store.
func (m *Memory) Get(name string, done func([]byte, error)) {
	data, ok := m.files[name]
	if !ok {
		done(nil, ErrNoFile)
		return
	}
	done(slices.Clone(data), nil)
}

// Put implements Store.
func (m *Memory) Put(name string, data []byte, done func(error)) {
	m.files[name] = slices.Clone(data)
	done(nil)
}

// Delete implements Store.
func (m *Memory) Delete(name string, done func(error)) {
	delete(m.files, name)
	done(nil)
}
