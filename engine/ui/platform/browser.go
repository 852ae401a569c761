//go:build js

package platform

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
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

// store keeps files with the server that sent the page; a page from elsewhere
// keeps them in the browser.
func store(a *app.App) app.Store {
	if e := js.Global().Get("augustStormSaves"); e.Truthy() {
		return &remote{a}
	}
	return &local{}
}

// remote asks the server's small interface.
type remote struct{ app *app.App }

// fetch asks the server; done runs within a frame.
func (r *remote) fetch(method, name string, body []byte, done func(status int, sum string, data []byte, err error)) {
	opt := js.Global().Get("Object").New()
	opt.Set("method", method)
	headers := map[string]any{"X-August-Storm": "1"}
	if body != nil {
		h := sha256.Sum256(body)
		headers["X-Checksum"] = hex.EncodeToString(h[:])
		arr := js.Global().Get("Uint8Array").New(len(body))
		js.CopyBytesToJS(arr, body)
		opt.Set("body", arr)
	}
	opt.Set("headers", js.ValueOf(headers))
	var got, read, failed js.Func
	var status int
	var sum string
	end := func(data []byte, err error) {
		got.Release()
		read.Release()
		failed.Release()
		r.app.Later(func() { done(status, sum, data, err) })
		wakePage()
	}
	got = js.FuncOf(func(_ js.Value, args []js.Value) any {
		status = args[0].Get("status").Int()
		if s := args[0].Get("headers").Call("get", "X-Checksum"); s.Truthy() {
			sum = s.String()
		}
		return args[0].Call("arrayBuffer")
	})
	read = js.FuncOf(func(_ js.Value, args []js.Value) any {
		arr := js.Global().Get("Uint8Array").New(args[0])
		data := make([]byte, arr.Length())
		js.CopyBytesToGo(data, arr)
		end(data, nil)
		return nil
	})
	failed = js.FuncOf(func(_ js.Value, args []js.Value) any {
		end(nil, fmt.Errorf("the program that keeps the saves does not answer: %s", args[0].Call("toString").String()))
		return nil
	})
	js.Global().Call("fetch", "/saves/"+name, opt).Call("then", got).Call("then", read, failed)
}

// refused turns an answer of the server into an error.
func refused(status int, data []byte, err error) error {
	switch {
	case err != nil:
		return err
	case status == 404:
		return app.ErrNoFile
	case status >= 300:
		return errors.New(string(data))
	}
	return nil
}

func (r *remote) List(done func([]app.Entry, error)) {
	r.fetch("GET", "", nil, func(status int, _ string, data []byte, err error) {
		var out []app.Entry
		if err = refused(status, data, err); err == nil {
			err = json.Unmarshal(data, &out)
		}
		done(out, err)
	})
}

func (r *remote) Get(name string, done func([]byte, error)) {
	r.fetch("GET", name, nil, func(status int, sum string, data []byte, err error) {
		if err = refused(status, data, err); err == nil && status == 204 {
			err = app.ErrNoFile
		}
		if err == nil {
			if h := sha256.Sum256(data); sum != hex.EncodeToString(h[:]) {
				err = fmt.Errorf("%s came damaged", name)
			}
		}
		done(data, err)
	})
}

func (r *remote) Put(name string, data []byte, done func(error)) {
	if data == nil {
		data = []byte{}
	}
	r.fetch("PUT", name, data, func(status int, _ string, answer []byte, err error) { done(refused(status, answer, err)) })
}

func (r *remote) Delete(name string, done func(error)) {
	r.fetch("DELETE", name, nil, func(status int, _ string, answer []byte, err error) { done(refused(status, answer, err)) })
}

// local keeps files in the browser's own storage, as hexadecimal text.
type local struct{}

const prefix = "auguststorm/"

func storage() (s js.Value, err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("the browser keeps no files for this page")
		}
	}()
	return js.Global().Get("localStorage"), nil
}

func (*local) List(done func([]app.Entry, error)) {
	s, err := storage()
	if err != nil {
		done(nil, err)
		return
	}
	var out []app.Entry
	for i := range s.Get("length").Int() {
		key := s.Call("key", i).String()
		if len(key) > len(prefix) && key[:len(prefix)] == prefix {
			out = append(out, app.Entry{Name: key[len(prefix):], Size: int64(s.Call("getItem", key).Length()-20) / 2, Saved: saved(s.Call("getItem", key).String())})
		}
	}
	done(out, nil)
}

// saved is the time before the text of a file.
func saved(text string) time.Time {
	t, _ := time.Parse(stamp, text[:min(20, len(text))])
	return t
}

const stamp = "2006-01-02T15:04:05Z"

func (*local) Get(name string, done func([]byte, error)) {
	s, err := storage()
	if err != nil {
		done(nil, err)
		return
	}
	v := s.Call("getItem", prefix+name)
	if v.IsNull() {
		done(nil, app.ErrNoFile)
		return
	}
	text := v.String()
	data, err := hex.DecodeString(text[min(20, len(text)):])
	done(data, err)
}

func (*local) Put(name string, data []byte, done func(error)) {
	s, err := storage()
	if err != nil {
		done(err)
		return
	}
	defer func() {
		if recover() != nil {
			done(errors.New("the browser has no room for " + name))
		}
	}()
	s.Call("setItem", prefix+name, time.Now().UTC().Format(stamp)+hex.EncodeToString(data))
	done(nil)
}

func (*local) Delete(name string, done func(error)) {
	s, err := storage()
	if err == nil {
		s.Call("removeItem", prefix+name)
	}
	done(err)
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
// text and begins anew.
func tell(s *stats) {
	js.Global().Set("augustStormFrames", js.FuncOf(func(js.Value, []js.Value) any {
		text := s.String()
		*s = stats{}
		return text
	}))
}
