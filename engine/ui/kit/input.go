package kit

import "strings"

// Button is a button of the pointer.
type MouseButton uint8

// The buttons of the pointer.
const (
	Left MouseButton = iota
	Right
	Middle
)

// Mods are the modifier keys held.
type Mods uint8

// The modifiers. Ctrl is Command on a Mac.
const (
	Shift Mods = 1 << iota
	Ctrl
	Alt
)

// Key names a key: "A" to "Z", "0" to "9", "F1" to "F12", "Enter", "Escape",
// "Tab", "Space", "Backspace", "Delete", "Insert", "Home", "End", "PageUp",
// "PageDown", "Left", "Right", "Up", "Down", and the signs "-", "=", "[", "]",
// ";", "'", ",", ".", "/", "\\", "`".
type Key string

// Chord is a key with its modifiers, written "Ctrl+Shift+S".
type Chord string

// MakeChord joins a key and its modifiers.
func MakeChord(k Key, m Mods) Chord {
	var b strings.Builder
	if m&Ctrl != 0 {
		b.WriteString("Ctrl+")
	}
	if m&Alt != 0 {
		b.WriteString("Alt+")
	}
	if m&Shift != 0 {
		b.WriteString("Shift+")
	}
	b.WriteString(string(k))
	return Chord(b.String())
}

// KeyPress is a key that went down in this frame, or repeats while held.
type KeyPress struct {
	Key    Key
	Repeat bool
}

// Input is what the hand did since the last frame. The platform fills it, or a
// test does.
type Input struct {
	Pos      Point // of the pointer
	Inside   bool  // the pointer is over the window
	Down     [3]bool
	Pressed  [3]bool // went down in this frame
	Released [3]bool // came up in this frame
	Wheel    Point   // notches, y positive away from the hand
	Keys     []KeyPress
	Held     []Key  // all keys that are down
	Chars    string // text typed
	Mods     Mods
	DT       float32 // seconds by which what moves goes on, less than Passed after a rest
	Passed   float32 // seconds since the last frame by the clock; 0 is DT
}

// Quiet is the input with the same pointer and nothing happening: for a second
// pass over a screen after an event changed it.
func (in Input) Quiet() Input {
	return Input{Pos: in.Pos, Inside: in.Inside, Down: in.Down, Held: in.Held, Mods: in.Mods}
}

// Any reports whether anything happened but the passing of time.
func (in Input) Any(last Input) bool {
	return in.Pos != last.Pos || in.Inside != last.Inside || in.Down != last.Down ||
		in.Pressed != [3]bool{} || in.Released != [3]bool{} || in.Wheel != Point{} ||
		len(in.Keys) > 0 || len(in.Held) > 0 || in.Chars != "" || in.Mods != last.Mods
}

// Hit reports whether the key went down or repeats.
func (in Input) Hit(k Key) bool {
	for _, p := range in.Keys {
		if p.Key == k {
			return true
		}
	}
	return false
}

// Holds reports whether the key is down.
func (in Input) Holds(k Key) bool {
	for _, h := range in.Held {
		if h == k {
			return true
		}
	}
	return false
}
