// Package app is the loop of the client without a screen: it holds the screen
// that is shown, runs its frames until they have settled, slices long work
// so that a picture never waits for it, and keeps files. A platform calls Frame
// with what the hand did and paints the list; a test does the same.
package app

import (
	"math"
	"sync"

	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/sound"
)

// Screen is one screen of the client: a struct with its own state.
type Screen interface {
	Frame(*kit.Context)
}

// App is the running client.
type App struct {
	UI      *kit.Context
	Store   Store // where saves and choices are kept
	Title   string
	Choices Choices // Prefs and Keys of it are those of UI
	Files   Exchange
	Locale  string // of the system, such as "ru-RU", or ""

	screen          Screen
	jobs            []*Job
	lock            sync.Mutex // of after
	after           []func()
	sum             uint64
	shown           bool
	framing, spared bool // a frame is being run; work was done since the last one
	w, h            int
	quit            bool
	bears           float32 // Prefs.Scale that the window has now, less where it is too small for it
	sounds          []string
	spoken          string // code of the language the screens have now
	drops           []Drop

	loaded         bool // choices have been read and may be written
	kept, changing Choices
	changed        float64 // when, in UI.Now
}

// New returns a client without a screen; files stay in memory until a platform
// sets the Store.
func New(text kit.Measurer) *App {
	return &App{UI: kit.New(text), Store: NewMemory(), Files: &memoryExchange{}, Title: "August Storm"}
}

// Show changes the screen from the next frame on.
func (a *App) Show(s Screen) {
	a.screen = s
	a.UI.Focus("")
	a.UI.Redraw()
}

// Screen is the screen that is shown.
func (a *App) Screen() Screen { return a.screen }

// Quit asks the platform to close the window.
func (a *App) Quit() { a.quit = true }

// Quitting reports that the window is to close.
func (a *App) Quitting() bool { return a.quit }

// Play asks for a sound by its name in engine/ui/sound.
func (a *App) Play(name string) {
	if !a.Choices.Mute {
		a.sounds = append(a.sounds, name)
	}
}

// Sounds takes what is to be played after this frame.
func (a *App) Sounds() []string {
	s := a.sounds
	a.sounds = nil
	return s
}

// Later runs a function before the next frame: for answers that come from
// outside, such as a file read. It may be called from any goroutine.
func (a *App) Later(f func()) {
	a.lock.Lock()
	defer a.lock.Unlock()
	a.after = append(a.after, f)
}

// waiting reports that functions wait for the next frame; take removes them.
func (a *App) waiting() bool {
	a.lock.Lock()
	defer a.lock.Unlock()
	return len(a.after) > 0
}

func (a *App) take() []func() {
	a.lock.Lock()
	defer a.lock.Unlock()
	f := a.after
	a.after = nil
	return f
}

// The least room a screen gets, in UI units: a larger scale than the window
// bears is cut down to it.
const leastW, leastH = 640, 360

// Scale is pixels a UI unit for a window of w times h pixels on a screen with
// its own scale.
func (a *App) Scale(w, h int, device float32) float32 {
	user := max(0.75, min(3, a.UI.Prefs.Scale))
	most := min(float32(w)/leastW, float32(h)/leastH)
	return max(0.5, min(user*device, most))
}

// Bears is the scale in force, which is less than Prefs.Scale where the window is too
// small for that.
func (a *App) Bears() float32 { return a.bears }

// passes is how often a frame is run again at most until it stays the same.
const passes = 4

// Frame runs a frame: the pointer of the input is in pixels. It reports that the
// picture changed.
func (a *App) Frame(in kit.Input, w, h int, device float32) (changed bool) {
	a.framing = true
	defer func() { a.framing = false }()
	for _, f := range a.take() {
		f()
	}
	a.catchUp()
	a.speak()
	c := a.UI
	c.Scale = a.Scale(w, h, device)
	a.bears = c.Scale / device
	c.Theme = kit.NewTheme(c.Prefs.Palette, c.Prefs.Night)
	in.Pos = kit.Point{X: in.Pos.X / c.Scale, Y: in.Pos.Y / c.Scale}
	used := false
	for range passes {
		c.Begin(in, float32(w)/c.Scale, float32(h)/c.Scale)
		c.Fill(c.Size, c.Theme.Paper)
		if a.screen != nil {
			a.screen.Frame(c)
		}
		c.End()
		used = used || c.Used()
		if !c.Again() {
			break
		}
		in = in.Quiet()
	}
	if used {
		a.Play(sound.Click)
	}
	a.keepChoices()
	sum := c.List.Sum()
	changed = !a.shown || sum != a.sum || w != a.w || h != a.h
	a.sum, a.shown, a.w, a.h = sum, true, w, h
	return changed
}

// Wake is in how many seconds a frame is wanted without input, +Inf for never.
func (a *App) Wake() float64 {
	if len(a.jobs) > 0 || a.waiting() || a.UI.Again() {
		return 0
	}
	if w := a.UI.Wake(); w > 0 {
		return w
	}
	return 0
}

// Asleep reports that nothing will change without input.
func (a *App) Asleep() bool { return math.IsInf(a.Wake(), 1) }
