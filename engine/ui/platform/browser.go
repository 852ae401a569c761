//go:build js

package platform

import (
	"fmt"
	"syscall/js"
	"time"

	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/kit"
)

// heartbeat is not needed: a browser keeps the picture of a page.
const heartbeat = time.Duration(0)

// Query is a value of the page's address, as in ?screen=gallery.
func Query(name string) string {
	search := js.Global().Get("location").Get("search").String()
	v := js.Global().Get("URLSearchParams").New(search).Call("get", name)
	if v.IsNull() {
		return ""
	}
	return v.String()
}

// pasteboard writes to the browser's clipboard and reads what was pasted there:
// the page hears the paste event before we see the key.
type pasteboard struct{ text string }

func board() kit.Clipboard {
	p := &pasteboard{}
	js.Global().Get("document").Call("addEventListener", "paste", js.FuncOf(func(_ js.Value, args []js.Value) any {
		p.text = args[0].Get("clipboardData").Call("getData", "text").String()
		return nil
	}))
	return p
}

func (p *pasteboard) Read() string { return p.text }

func (p *pasteboard) Write(s string) {
	p.text = s
	if c := js.Global().Get("navigator").Get("clipboard"); c.Truthy() {
		c.Call("writeText", s).Call("catch", js.FuncOf(func(js.Value, []js.Value) any { return nil }))
	}
}

// say fills the page's live region for screen readers.
func say(text string) {
	if e := js.Global().Get("document").Call("getElementById", "said"); e.Truthy() {
		if e.Get("textContent").String() == text {
			text += "\u00a0" // the same again is read again
		}
		e.Set("textContent", text)
	}
}

// ready takes the title page away and tells screen readers what the canvas is.
func ready() {
	if canvas := js.Global().Get("document").Call("querySelector", "canvas"); canvas.Truthy() {
		canvas.Call("setAttribute", "role", "application")
		canvas.Call("setAttribute", "aria-label", "August Storm")
		canvas.Call("setAttribute", "aria-describedby", "said")
	}
	if f := js.Global().Get("augustStormReady"); f.Truthy() {
		f.Invoke()
	}
}

// between is what the page calls between two frames, and whether it has been asked to.
var between struct {
	channel js.Value
	asked   bool
}

// The time lent between two frames before the page may draw: little while the hand is
// on the map.
const (
	lentBusy = 3 * time.Millisecond
	lentIdle = 12 * time.Millisecond
)

// lend has the page give the app time between this frame and the next, again and again
// while there is work for it.
func (g *game) lend() {
	if between.asked || !g.app.Spares() {
		return
	}
	if between.channel.IsUndefined() {
		between.channel = js.Global().Get("MessageChannel").New()
		between.channel.Get("port1").Set("onmessage", js.FuncOf(func(js.Value, []js.Value) any {
			between.asked = false
			d := lentIdle
			if time.Since(g.touched) < time.Second/3 {
				d = lentBusy
			}
			began := time.Now()
			more := g.app.Spare(d)
			g.stats.lent(time.Since(began))
			if more {
				g.lend()
			}
			return nil
		}))
	}
	between.asked = true
	between.channel.Get("port2").Call("postMessage", 0)
}

var resting bool

// rest tells the page for how long no frame is needed unless the hand does
// something.
func rest(seconds float64) {
	if !resting && seconds <= 0 {
		return
	}
	resting = seconds > 0
	if f := js.Global().Get("augustStormRest"); f.Truthy() {
		f.Invoke(min(seconds, 60))
	}
}

// calm reports that the system asks for reduced motion.
func calm() bool {
	m := js.Global().Get("matchMedia")
	return m.Truthy() && m.Invoke("(prefers-reduced-motion: reduce)").Get("matches").Bool()
}

func locale() string {
	if l := js.Global().Get("navigator").Get("language"); l.Truthy() {
		return l.String()
	}
	return ""
}

// shown is for the window: the page asks by augustStormState.
func shown(*app.App) {}

func exchange(a *app.App) app.Exchange { return &picker{a} }

// picker downloads files and lets the browser ask for one.
type picker struct{ app *app.App }

func (p *picker) Export(name string, data []byte, done func(string, error)) {
	doc := js.Global().Get("document")
	arr := js.Global().Get("Uint8Array").New(len(data))
	js.CopyBytesToJS(arr, data)
	blob := js.Global().Get("Blob").New([]any{arr}, map[string]any{"type": "application/octet-stream"})
	address := js.Global().Get("URL").Call("createObjectURL", blob)
	link := doc.Call("createElement", "a")
	link.Set("href", address)
	link.Set("download", name)
	link.Call("click")
	js.Global().Get("URL").Call("revokeObjectURL", address)
	done("with the downloads of the browser", nil)
}

func (p *picker) Import(done func(string, []byte, error)) {
	doc := js.Global().Get("document")
	field := doc.Call("createElement", "input")
	field.Set("type", "file")
	var change, read js.Func
	var name string
	read = js.FuncOf(func(_ js.Value, args []js.Value) any {
		arr := js.Global().Get("Uint8Array").New(args[0])
		data := make([]byte, arr.Length())
		js.CopyBytesToGo(data, arr)
		read.Release()
		p.app.Later(func() { done(name, data, nil) })
		wakePage()
		return nil
	})
	change = js.FuncOf(func(js.Value, []js.Value) any {
		defer change.Release()
		file := field.Get("files").Index(0)
		if !file.Truthy() {
			return nil
		}
		name = file.Get("name").String()
		if file.Get("size").Int() > app.MaxImport {
			p.app.Later(func() { done(name, nil, fmt.Errorf("%s has more than %d MiB", name, app.MaxImport>>20)) })
			wakePage()
			return nil
		}
		return file.Call("arrayBuffer").Call("then", read)
	})
	field.Call("addEventListener", "change", change)
	field.Call("click")
}

// wakePage ends a rest of the page.
func wakePage() {
	if f := js.Global().Get("augustStormWake"); f.Truthy() {
		f.Invoke()
	}
}

// tell lends the page the times of frames: augustStormFrames() returns them as
// text and begins anew; augustStormState() says what is shown, as JSON.
func tell(a *app.App, s *stats) {
	js.Global().Set("augustStormState", js.FuncOf(func(js.Value, []js.Value) any { return a.State() }))
	js.Global().Set("augustStormFrames", js.FuncOf(func(js.Value, []js.Value) any {
		text := s.String()
		*s = stats{}
		return text
	}))
}
