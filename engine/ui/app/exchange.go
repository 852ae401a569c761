package app

// Exchange gives files to the player and takes files from him: turns by post,
// saves to carry to another machine. Answers may come later, from within a
// frame.
type Exchange interface {
	// Export hands a file over; where says in words where it is now.
	Export(name string, data []byte, done func(where string, err error))
	// Import lets the player choose a file. Done is not called where he does not.
	Import(done func(name string, data []byte, err error))
}

// MaxImport is how large a file taken from outside may be, in bytes.
const MaxImport = 16 << 20

// Drop is a file the player has dropped on the window.
type Drop struct {
	Name string
	Data []byte
}

// Dropped takes the files dropped on the window since it was asked last.
func (a *App) Dropped() []Drop {
	d := a.drops
	a.drops = nil
	return d
}

// TakeDrop is for the platform: a file was dropped.
func (a *App) TakeDrop(d Drop) {
	a.drops = append(a.drops, d)
	a.UI.Redraw()
}

// memoryExchange keeps what was exported and imports the last of it.
type memoryExchange struct {
	name string
	data []byte
}

func (m *memoryExchange) Export(name string, data []byte, done func(string, error)) {
	m.name, m.data = name, data
	done("in memory", nil)
}

func (m *memoryExchange) Import(done func(string, []byte, error)) {
	if m.name != "" {
		done(m.name, m.data, nil)
	}
}
