//go:build js

package platform

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"syscall/js"
	"time"

	"auguststorm/engine/ui/app"
)

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

// fetch asks the server; done runs within a frame. more are further headers.
func (r *remote) fetch(method, name string, body []byte, more map[string]any, done func(status int, sum string, data []byte, err error)) {
	opt := js.Global().Get("Object").New()
	opt.Set("method", method)
	headers := map[string]any{"X-August-Storm": "1"}
	maps.Copy(headers, more)
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
		js.Global().Get("console").Call("warn", args[0]) // the browser's own words help nobody who plays
		end(nil, errors.New("the program that keeps the saves does not answer; start it again, then try once more"))
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
	case status == 412:
		return app.ErrChanged
	case status >= 300:
		return errors.New(string(data))
	}
	return nil
}

func (r *remote) List(done func([]app.Entry, error)) {
	r.fetch("GET", "", nil, nil, func(status int, _ string, data []byte, err error) {
		var out []app.Entry
		if err = refused(status, data, err); err == nil {
			err = json.Unmarshal(data, &out)
		}
		done(out, err)
	})
}

func (r *remote) Get(name string, done func([]byte, error)) {
	r.fetch("GET", name, nil, nil, func(status int, sum string, data []byte, err error) {
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

func (r *remote) Put(name string, data []byte, done func(error)) { r.put(name, data, nil, done) }

// PutIf implements app.Store.
func (r *remote) PutIf(name, was string, data []byte, done func(error)) {
	if was == "" {
		r.put(name, data, map[string]any{"If-None-Match": "*"}, done)
		return
	}
	r.put(name, data, map[string]any{"If-Match": `"` + was + `"`}, done)
}

func (r *remote) put(name string, data []byte, only map[string]any, done func(error)) {
	if data == nil {
		data = []byte{}
	}
	r.fetch("PUT", name, data, only, func(status int, _ string, answer []byte, err error) { done(refused(status, answer, err)) })
}

func (r *remote) Delete(name string, done func(error)) {
	r.fetch("DELETE", name, nil, nil, func(status int, _ string, answer []byte, err error) { done(refused(status, answer, err)) })
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

// PutIf implements app.Store: between the look and the writing no other tab of the
// browser can come, as both are one piece of this page's work.
func (l *local) PutIf(name, was string, data []byte, done func(error)) {
	l.Get(name, func(old []byte, err error) {
		now := ""
		if err == nil {
			now = app.Version(old)
		}
		switch {
		case err != nil && err != app.ErrNoFile:
			done(err)
		case now != was:
			done(app.ErrChanged)
		default:
			l.Put(name, data, done)
		}
	})
}

func (*local) Delete(name string, done func(error)) {
	s, err := storage()
	if err == nil {
		s.Call("removeItem", prefix+name)
	}
	done(err)
}
