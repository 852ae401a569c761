//go:build js

package platform

import (
	"strings"
	"syscall/js"

	"auguststorm/engine/ui/kit"
)

// event is a button or a key as the page heard it. Ebitengine looks at their
// state once a frame, and where frames are slow it misses short clicks; the page
// misses none.
type event struct {
	button  kit.MouseButton
	down    bool
	up      bool
	key     kit.KeyPress
	char    string
	mods    kit.Mods
	x, y    float32
	pointed bool
}

var heard []event

// codes are the browser's names of keys that differ from the kit's.
var codes = map[string]kit.Key{
	"ArrowLeft": "Left", "ArrowRight": "Right", "ArrowUp": "Up", "ArrowDown": "Down", "NumpadEnter": "Enter",
	"Minus": "-", "Equal": "=", "BracketLeft": "[", "BracketRight": "]", "Semicolon": ";", "Quote": "'", "Comma": ",", "Period": ".",
	"Slash": "/", "Backslash": "\\", "Backquote": "`", "NumpadAdd": "=", "NumpadSubtract": "-",
}

func codeKey(code string) kit.Key {
	if k, ok := codes[code]; ok {
		return k
	}
	return kit.Key(strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(code, "Key"), "Digit"), "Numpad"))
}

// listen hears the page's buttons and keys.
func listen() {
	on := func(name string, f func(js.Value)) {
		js.Global().Call("addEventListener", name, js.FuncOf(func(_ js.Value, args []js.Value) any {
			f(args[0])
			return nil
		}), map[string]any{"capture": true, "passive": true})
	}
	button := func(down bool) func(js.Value) {
		return func(e js.Value) {
			b, ok := map[int]kit.MouseButton{0: kit.Left, 1: kit.Middle, 2: kit.Right}[e.Get("button").Int()]
			if !ok {
				return
			}
			s := js.Global().Get("devicePixelRatio").Float()
			heard = append(heard, event{button: b, down: down, up: !down, mods: eventMods(e), pointed: true,
				x: float32(e.Get("clientX").Float() * s), y: float32(e.Get("clientY").Float() * s)})
		}
	}
	on("mousedown", button(true))
	on("mouseup", button(false))
	on("blur", func(js.Value) { // what is let go elsewhere is not heard
		for b := range 3 {
			heard = append(heard, event{button: kit.MouseButton(b), up: true})
		}
	})
	on("keydown", func(e js.Value) {
		code := e.Get("code").String()
		if strings.HasPrefix(code, "Shift") || strings.HasPrefix(code, "Control") || strings.HasPrefix(code, "Alt") || strings.HasPrefix(code, "Meta") {
			return
		}
		ev := event{key: kit.KeyPress{Key: codeKey(code), Repeat: e.Get("repeat").Bool()}, mods: eventMods(e)}
		if third := e.Call("getModifierState", "AltGraph").Bool(); third {
			ev.mods &^= kit.Ctrl | kit.Alt
		}
		if char := e.Get("key").String(); len([]rune(char)) == 1 && ev.mods&(kit.Ctrl|kit.Alt) == 0 {
			ev.char = char
		}
		heard = append(heard, ev)
	})
}

func eventMods(e js.Value) (m kit.Mods) {
	if e.Get("shiftKey").Bool() {
		m |= kit.Shift
	}
	if e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() {
		m |= kit.Ctrl
	}
	if e.Get("altKey").Bool() {
		m |= kit.Alt
	}
	return m
}

// split makes an input of every event, in their order, before the one of the
// tick.
func (h *hand) split(in kit.Input) (out []kit.Input) {
	for _, e := range heard {
		x := kit.Input{Pos: in.Pos, Inside: in.Inside, Held: in.Held, Mods: e.mods, Chars: e.char}
		switch {
		case e.down:
			h.down[e.button], x.Pressed[e.button] = true, true
		case e.up:
			x.Released[e.button], h.down[e.button] = h.down[e.button], false
		default:
			x.Keys = []kit.KeyPress{e.key}
		}
		if e.pointed {
			h.at = kit.Point{X: e.x, Y: e.y}
		}
		if h.at != (kit.Point{}) {
			x.Pos = h.at
		}
		x.Down = h.down
		out = append(out, x)
	}
	heard = heard[:0]
	if !h.touched && !h.touchWas {
		in.Down = h.down
	}
	h.at = in.Pos
	return append(out, in)
}

// sampled is false: buttons and keys come as events.
const sampled = false
