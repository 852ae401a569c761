//go:build js || windows || (darwin && cgo) || (linux && desktop)

package platform

import (
	"runtime"
	"strings"
	"time"

	"auguststorm/engine/ui/kit"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"
)

// hand reads the input of a tick.
type hand struct {
	last  kit.Input
	acted bool // something happened in this tick
	chars []rune
	keys  []ebiten.Key
	since map[ebiten.Key]float32 // s that a key has been down
	touch []ebiten.TouchID
	touched,
	touchWas bool
	point kit.Point
	down  [3]bool   // where buttons come as events
	at    kit.Point // of the last event
}

var mouse = [...]ebiten.MouseButton{kit.Left: ebiten.MouseButtonLeft, kit.Right: ebiten.MouseButtonRight, kit.Middle: ebiten.MouseButtonMiddle}

// keyNames are the names of Ebitengine that differ from the kit's.
var keyNames = map[ebiten.Key]kit.Key{
	ebiten.KeyArrowLeft: "Left", ebiten.KeyArrowRight: "Right", ebiten.KeyArrowUp: "Up", ebiten.KeyArrowDown: "Down",
	ebiten.KeyNumpadEnter: "Enter", ebiten.KeyMinus: "-", ebiten.KeyEqual: "=", ebiten.KeyBracketLeft: "[", ebiten.KeyBracketRight: "]",
	ebiten.KeySemicolon: ";", ebiten.KeyQuote: "'", ebiten.KeyComma: ",", ebiten.KeyPeriod: ".", ebiten.KeySlash: "/",
	ebiten.KeyBackslash: "\\", ebiten.KeyBackquote: "`", ebiten.KeyNumpadAdd: "=", ebiten.KeyNumpadSubtract: "-",
}

func keyName(k ebiten.Key) kit.Key {
	if n, ok := keyNames[k]; ok {
		return n
	}
	return kit.Key(strings.TrimPrefix(strings.TrimPrefix(k.String(), "Digit"), "Numpad"))
}

func modifier(k ebiten.Key) bool {
	switch k {
	case ebiten.KeyShift, ebiten.KeyShiftLeft, ebiten.KeyShiftRight, ebiten.KeyControl, ebiten.KeyControlLeft, ebiten.KeyControlRight,
		ebiten.KeyAlt, ebiten.KeyAltLeft, ebiten.KeyAltRight, ebiten.KeyMeta, ebiten.KeyMetaLeft, ebiten.KeyMetaRight:
		return true
	}
	return false
}

// Seconds until a held key repeats, and between repeats.
const repeatAfter, repeatEvery = 0.43, 0.05

// read returns what happened since the last tick, in its order; the last input
// is how things stand now.
func (h *hand) read(dt time.Duration, w, hgt int) []kit.Input {
	in := kit.Input{DT: float32(dt.Seconds())}
	x, y := ebiten.CursorPosition()
	in.Pos = kit.Point{X: float32(x), Y: float32(y)}
	in.Inside = x >= 0 && y >= 0 && x < w && y < hgt
	for b, m := range mouse {
		if !sampled {
			break
		}
		in.Down[b] = ebiten.IsMouseButtonPressed(m)
		in.Pressed[b] = inpututil.IsMouseButtonJustPressed(m)
		in.Released[b] = inpututil.IsMouseButtonJustReleased(m)
	}
	h.fingers(&in)
	in.Wheel = wheel()
	in.Mods = mods()
	h.keys = inpututil.AppendPressedKeys(h.keys[:0])
	for _, k := range h.keys {
		if modifier(k) {
			continue
		}
		name := keyName(k)
		in.Held = append(in.Held, name)
		if !sampled {
			continue
		}
		switch first := inpututil.KeyPressDuration(k) == 1; {
		case first:
			in.Keys = append(in.Keys, kit.KeyPress{Key: name})
			h.since[k] = 0
		case h.repeats(k, in.DT):
			in.Keys = append(in.Keys, kit.KeyPress{Key: name, Repeat: true})
		}
	}
	if sampled {
		h.chars = ebiten.AppendInputChars(h.chars[:0])
		in.Chars = string(h.chars)
	}
	all := h.split(in)
	h.acted = len(all) > 1 || all[0].Any(h.last)
	h.last = all[len(all)-1]
	return all
}

// repeats says whether a key that stays down for dt more presses itself again.
func (h *hand) repeats(k ebiten.Key, dt float32) bool {
	was := h.since[k]
	h.since[k] = was + dt
	beats := func(s float32) int { return int(max(0, s-repeatAfter+repeatEvery) / repeatEvery) }
	return beats(was+dt) > beats(was)
}

// fingers makes a touch the left button at its place.
func (h *hand) fingers(in *kit.Input) {
	h.touch = ebiten.AppendTouchIDs(h.touch[:0])
	h.touchWas, h.touched = h.touched, len(h.touch) > 0
	if h.touched {
		x, y := ebiten.TouchPosition(h.touch[0])
		h.point = kit.Point{X: float32(x), Y: float32(y)}
	}
	if !h.touched && !h.touchWas {
		return
	}
	in.Pos, in.Inside = h.point, true
	in.Down[kit.Left] = h.touched
	in.Pressed[kit.Left] = h.touched && !h.touchWas
	in.Released[kit.Left] = !h.touched && h.touchWas
}

// wheel returns notches: a browser tells pixels, a few hundred a notch, so there
// only the sign counts for much.
func wheel() kit.Point {
	x, y := ebiten.Wheel()
	if runtime.GOOS == "js" {
		x, y = max(-1, min(1, x/60)), max(-1, min(1, y/60))
	}
	return kit.Point{X: float32(x), Y: float32(y)}
}

func mods() (m kit.Mods) {
	if ebiten.IsKeyPressed(ebiten.KeyShift) {
		m |= kit.Shift
	}
	if ebiten.IsKeyPressed(ebiten.KeyControl) || ebiten.IsKeyPressed(ebiten.KeyMeta) {
		m |= kit.Ctrl
	}
	if ebiten.IsKeyPressed(ebiten.KeyAlt) {
		m |= kit.Alt
	}
	return m
}
