package serve

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"auguststorm/engine/ui/files"
)

func open(t *testing.T) (*httptest.Server, string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "saves")
	s := &Server{Client: Client{Wasm: []byte("wasm"), Exec: []byte("exec")}, Saves: files.Folder{Dir: dir}}
	srv := httptest.NewUnstartedServer(nil)
	_, port, _ := strings.Cut(srv.Listener.Addr().String(), ":")
	n := 0
	for _, d := range port {
		n = n*10 + int(d-'0')
	}
	srv.Config.Handler = s.Handler(n)
	srv.Start()
	t.Cleanup(srv.Close)
	return srv, dir
}

func ask(t *testing.T, method, address string, body []byte, header map[string]string) (int, string) {
	t.Helper()
	r, err := http.NewRequest(method, address, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for k, v := range header {
		if k == "Host" {
			r.Host = v
		}
		r.Header.Set(k, v)
	}
	a, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Body.Close()
	text, _ := io.ReadAll(a.Body)
	return a.StatusCode, string(text)
}

func sum(data []byte) string {
	h := sha256.Sum256(data)
	return hex.EncodeToString(h[:])
}

func TestThePageIsGivenAndStrangersAreRefused(t *testing.T) {
	srv, _ := open(t)
	game := map[string]string{"X-August-Storm": "1"}
	with := func(extra map[string]string) map[string]string {
		out := map[string]string{"X-August-Storm": "1"}
		for k, v := range extra {
			out[k] = v
		}
		return out
	}
	for _, c := range []struct {
		name, path string
		header     map[string]string
		want       int
	}{
		{"the page", "/", nil, 200},
		{"the client", "/client.wasm", nil, 200},
		{"a link from another page", "/", map[string]string{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}, 200},
		{"the list of saves", "/saves/", game, 200},
		{"saves asked for without our header", "/saves/", nil, 403},
		{"another name for this machine", "/", map[string]string{"Host": "evil.example"}, 403},
		{"a name with the right port", "/saves/", with(map[string]string{"Host": "evil.example:80"}), 403},
		{"another origin", "/saves/", with(map[string]string{"Origin": "http://evil.example"}), 403},
		{"an origin on another port", "/saves/", with(map[string]string{"Origin": "http://127.0.0.1:1"}), 403},
		{"no origin at all", "/saves/", with(map[string]string{"Origin": "null"}), 403},
		{"another page's script", "/client.wasm", map[string]string{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}, 403},
		{"our own origin", "/saves/", with(map[string]string{"Origin": srv.URL}), 200},
		{"a file that is not there", "/saves/none", game, 204},
		{"a path outside", "/saves/..%2f..%2fetc%2fpasswd", game, 400},
		{"a hidden file", "/saves/.bashrc", game, 400},
		{"an unknown path", "/etc/passwd", nil, 404},
	} {
		if got, text := ask(t, "GET", srv.URL+c.path, nil, c.header); got != c.want {
			t.Errorf("%s: %d %s, want %d", c.name, got, strings.TrimSpace(text), c.want)
		}
	}
}

func TestSavesAreKeptWholeOrNotAtAll(t *testing.T) {
	srv, dir := open(t)
	data := []byte("a campaign")
	head := func(s string) map[string]string { return map[string]string{"X-August-Storm": "1", "X-Checksum": s} }
	if got, text := ask(t, "PUT", srv.URL+"/saves/auto-1.save", data, head(sum(data))); got != 204 {
		t.Fatal(got, text)
	}
	if got, text := ask(t, "PUT", srv.URL+"/saves/auto-1.save", data[:4], head(sum(data))); got != 400 {
		t.Fatal("a file cut short was taken:", got, text)
	}
	if got, text := ask(t, "GET", srv.URL+"/saves/auto-1.save", nil, head("")); got != 200 || text != "a campaign" {
		t.Fatal(got, text)
	}
	for _, name := range []string{"..", "../x", ".x", "a/b", strings.Repeat("x", 65), "a b", `a\b`} {
		if got, _ := ask(t, "PUT", srv.URL+"/saves/"+url.PathEscape(name), data, head(sum(data))); got == 204 {
			t.Errorf("the name %q was taken", name)
		}
	}
	big := make([]byte, files.MaxSize+1)
	if got, _ := ask(t, "PUT", srv.URL+"/saves/big", big, head(sum(big))); got != 413 {
		t.Errorf("a file too large: %d", got)
	}
	list, err := os.ReadDir(dir)
	if err != nil || len(list) != 1 {
		t.Errorf("the folder has %v, %v", list, err)
	}
	if got, _ := ask(t, "DELETE", srv.URL+"/saves/auto-1.save", nil, head("")); got != 204 {
		t.Error("delete:", got)
	}
}

func TestTheSourceTreeIsFoundFromInsideIt(t *testing.T) {
	top := SourceTree(".")
	if top == "" || SourceTree(t.TempDir()) != "" {
		t.Fatalf("top %q", top)
	}
	a, err := fingerprint(top, "x")
	if err != nil {
		t.Fatal(err)
	}
	b, _ := fingerprint(top, "x")
	c, _ := fingerprint(top, "y")
	if a != b || a == c {
		t.Fatal(a, b, c)
	}
}

func TestASaveThatChangedSinceItWasReadIsNotOverwritten(t *testing.T) {
	srv, _ := open(t)
	put := func(text string, more ...string) int {
		h := map[string]string{"X-August-Storm": "1", "X-Checksum": sum([]byte(text))}
		for i := 0; i < len(more); i += 2 {
			h[more[i]] = more[i+1]
		}
		got, _ := ask(t, "PUT", srv.URL+"/saves/game.rec", []byte(text), h)
		return got
	}
	for _, c := range []struct {
		name, text string
		more       []string
		want       int
	}{
		{"a new file that must be new", "first", []string{"If-None-Match", "*"}, 204},
		{"another that must be new", "second", []string{"If-None-Match", "*"}, 412},
		{"over the one that was read", "second", []string{"If-Match", `"` + sum([]byte("first")) + `"`}, 204},
		{"over one that is no more", "third", []string{"If-Match", `"` + sum([]byte("first")) + `"`}, 412},
		{"whatever is there", "fourth", nil, 204},
	} {
		if got := put(c.text, c.more...); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
	if _, text := ask(t, "GET", srv.URL+"/saves/game.rec", nil, map[string]string{"X-August-Storm": "1"}); text != "fourth" {
		t.Errorf("the file holds %q", text)
	}
}

func TestFaultsOfTheDiskAreToldInASentenceWithoutFolders(t *testing.T) {
	srv, dir := open(t)
	game := map[string]string{"X-August-Storm": "1"}
	if code, text := ask(t, "DELETE", srv.URL+"/saves/gone.rec", nil, game); code != http.StatusNotFound || strings.TrimSpace(text) != "there is no such file" {
		t.Errorf("deleting what is not there: %d %q", code, text)
	}
	if err := os.WriteFile(dir, []byte("a file where the folder should be"), 0o600); err != nil {
		t.Fatal(err)
	}
	data := []byte("a game")
	game["X-Checksum"] = sum(data)
	code, text := ask(t, "PUT", srv.URL+"/saves/mine.rec", data, game)
	if code < 400 || strings.Contains(text, dir) || !strings.HasPrefix(text, "the folder of saves cannot be used: ") {
		t.Errorf("a file in the place of the folder: %d %q", code, text)
	}
}
