package app

import (
	"crypto/sha256"
	"encoding/hex"
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
	// PutIf is Put for a file that is still what it was, by its Version; otherwise
	// the answer is ErrChanged and nothing is written.
	PutIf(name, was string, data []byte, done func(error))
	Delete(name string, done func(error))
}

// ErrNoFile is the answer for a name that is not there.
var ErrNoFile = errors.New("there is no such file")

// ErrChanged is the answer where another window or program has written a file since.
var ErrChanged = errors.New("the file has been written elsewhere since it was read")

// Version tells one content of a file from another; no file at all has "".
func Version(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

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
type Memory struct {
	files map[string][]byte
	wrote map[string]int // when, as a number that grows
	count int
}

// NewMemory returns an empty store.
func NewMemory() *Memory { return &Memory{files: map[string][]byte{}, wrote: map[string]int{}} }

// List implements Store, what was written last first.
func (m *Memory) List(done func([]Entry, error)) {
	var out []Entry
	for name, data := range m.files {
		out = append(out, Entry{Name: name, Size: int64(len(data))})
	}
	slices.SortFunc(out, func(a, b Entry) int { return m.wrote[b.Name] - m.wrote[a.Name] })
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
	m.count++
	m.files[name], m.wrote[name] = slices.Clone(data), m.count
	done(nil)
}

// PutIf implements Store.
func (m *Memory) PutIf(name, was string, data []byte, done func(error)) {
	now := ""
	if old, ok := m.files[name]; ok {
		now = Version(old)
	}
	if now != was {
		done(ErrChanged)
		return
	}
	m.Put(name, data, done)
}

// Delete implements Store.
func (m *Memory) Delete(name string, done func(error)) {
	delete(m.files, name)
	done(nil)
}
