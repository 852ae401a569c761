// Package serve hands the browser client out on the loopback interface and keeps
// its saves. It is no game server: the game runs in the page.
package serve

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"

	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/files"
)

// Client is the browser client.
type Client struct {
	Wasm []byte // gzip
	Exec []byte // wasm_exec.js of the Go that built it
}

//go:embed index.html
var index []byte

//go:embed boot.js
var boot []byte

//go:embed icon.svg
var icon []byte

// Server hands out a client.
type Server struct {
	Client Client
	Saves  files.Folder
	hosts  map[string]bool // names the page may be asked by
}

// Listen opens a port of the loopback interface; 0 is any free one.
func Listen(port int) (net.Listener, error) {
	l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		return nil, fmt.Errorf("port %d of 127.0.0.1 cannot be opened (%w); choose another with --port, or leave it out for any free one", port, err)
	}
	return l, nil
}

// Serve answers until the listener is closed.
func (s *Server) Serve(l net.Listener) error {
	srv := &http.Server{
		Handler:           s.Handler(l.Addr().(*net.TCPAddr).Port),
		ReadHeaderTimeout: 10 * time.Second, ReadTimeout: time.Minute, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 16 << 10,
	}
	err := srv.Serve(l)
	if errors.Is(err, net.ErrClosed) {
		return nil
	}
	return err
}

// Handler is the server for a port: whoever asks by another name than this
// machine's own, or from another page, is refused, so that no page of the
// internet reaches the saves.
func (s *Server) Handler(port int) http.Handler {
	s.hosts = map[string]bool{fmt.Sprintf("127.0.0.1:%d", port): true, fmt.Sprintf("localhost:%d", port): true}
	mux := http.NewServeMux()
	static := func(path, kind string, data []byte) {
		mux.HandleFunc("GET "+path, func(w http.ResponseWriter, r *http.Request) { give(w, r, kind, data) })
	}
	static("/{$}", "text/html; charset=utf-8", index)
	static("/boot.js", "text/javascript; charset=utf-8", boot)
	static("/icon.svg", "image/svg+xml", icon)
	static("/wasm_exec.js", "text/javascript; charset=utf-8", s.Client.Exec)
	mux.HandleFunc("GET /client.wasm", s.wasm)
	mux.HandleFunc("GET /saves/{$}", s.list)
	mux.HandleFunc("GET /saves/{name}", s.get)
	mux.HandleFunc("PUT /saves/{name}", s.put)
	mux.HandleFunc("DELETE /saves/{name}", s.remove)
	return s.guard(mux)
}

// guard refuses strangers and sets the headers of every answer.
func (s *Server) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' blob:; worker-src 'self' blob:; connect-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		if why := s.stranger(r); why != "" {
			http.Error(w, why, http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// stranger says why a request is refused, or "".
func (s *Server) stranger(r *http.Request) string {
	if !s.hosts[r.Host] {
		return "this server answers only by its own address on this machine"
	}
	if o := r.Header.Get("Origin"); o != "" && !s.hosts[strings.TrimPrefix(o, "http://")] {
		return "another page may not use this server"
	}
	saves := strings.HasPrefix(r.URL.Path, "/saves/")
	switch site := r.Header.Get("Sec-Fetch-Site"); {
	case site == "cross-site" || site == "same-site":
		if saves || r.Header.Get("Sec-Fetch-Mode") != "navigate" {
			return "another page may not use this server"
		}
	}
	if saves && r.Header.Get("X-August-Storm") == "" {
		return "saves are given to the game only"
	}
	return ""
}

func give(w http.ResponseWriter, r *http.Request, kind string, data []byte) {
	w.Header().Set("Content-Type", kind)
	tagged(w, r, data)
}

// tagged answers with the data, or with nothing where the browser has it.
func tagged(w http.ResponseWriter, r *http.Request, data []byte) {
	sum := sha256.Sum256(data)
	tag := `"` + hex.EncodeToString(sum[:16]) + `"`
	w.Header().Set("ETag", tag)
	w.Header().Set("Cache-Control", "no-cache")
	if r.Header.Get("If-None-Match") == tag {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	w.Header().Set("Content-Length", fmt.Sprint(len(data)))
	_, _ = w.Write(data)
}

func (s *Server) wasm(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/wasm")
	w.Header().Set("Content-Encoding", "gzip")
	tagged(w, r, s.Client.Wasm)
}

func (s *Server) list(w http.ResponseWriter, r *http.Request) {
	list, err := s.Saves.List()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	_ = json.NewEncoder(w).Encode(list)
}

func (s *Server) get(w http.ResponseWriter, r *http.Request) {
	data, err := s.Saves.Get(r.PathValue("name"))
	if files.Missing(err) { // an answer, not a fault: browsers report a 404 as one
		w.WriteHeader(http.StatusNoContent)
		return
	}
	if err != nil {
		http.Error(w, err.Error(), failure(err))
		return
	}
	sum := sha256.Sum256(data)
	w.Header().Set("X-Checksum", hex.EncodeToString(sum[:]))
	w.Header().Set("ETag", `"`+hex.EncodeToString(sum[:])+`"`)
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Header().Set("Cache-Control", "no-store")
	_, _ = w.Write(data)
}

func (s *Server) put(w http.ResponseWriter, r *http.Request) {
	data, err := io.ReadAll(http.MaxBytesReader(w, r.Body, files.MaxSize))
	if err != nil {
		http.Error(w, fmt.Sprintf("the file came cut short, or has more than %d MiB", files.MaxSize>>20), http.StatusRequestEntityTooLarge)
		return
	}
	sum := sha256.Sum256(data)
	if r.Header.Get("X-Checksum") != hex.EncodeToString(sum[:]) {
		http.Error(w, "the file does not have the checksum it came with; nothing was written", http.StatusBadRequest)
		return
	}
	err = s.write(r, data)
	if errors.Is(err, app.ErrChanged) {
		http.Error(w, err.Error(), http.StatusPreconditionFailed)
		return
	}
	if err != nil {
		http.Error(w, err.Error(), failure(err))
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// write keeps a file; with If-Match only where it is still the one named, with
// If-None-Match only where there is none.
func (s *Server) write(r *http.Request, data []byte) error {
	name, was := r.PathValue("name"), strings.Trim(r.Header.Get("If-Match"), `"`)
	if was == "" && r.Header.Get("If-None-Match") == "" {
		return s.Saves.Put(name, data)
	}
	return s.Saves.PutIf(name, was, data)
}

func (s *Server) remove(w http.ResponseWriter, r *http.Request) {
	if err := s.Saves.Delete(r.PathValue("name")); err != nil {
		http.Error(w, err.Error(), failure(err))
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func failure(err error) int {
	switch {
	case files.Missing(err):
		return http.StatusNotFound
	case errors.Is(err, files.ErrFull):
		return http.StatusInsufficientStorage
	case errors.Is(err, files.ErrForbidden):
		return http.StatusInternalServerError
	}
	return http.StatusBadRequest
}
