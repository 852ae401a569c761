package serve

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/adrg/xdg"
)

// ErrNoSource says that the client can neither be found nor built.
var ErrNoSource = errors.New("this program carries no client and stands outside its source tree; start it inside a checkout with the Go toolchain (go run ./cmd/auguststorm), or take a release, which carries the client")

// SourceTree is the top of the module around a folder, or "".
func SourceTree(dir string) string {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return ""
	}
	for {
		text, err := os.ReadFile(filepath.Join(dir, "go.mod"))
		if err == nil && strings.HasPrefix(string(text), "module auguststorm\n") {
			return dir
		}
		up := filepath.Dir(dir)
		if up == dir {
			return ""
		}
		dir = up
	}
}

// Build makes the client from the sources at the top of the module, or takes the
// one made from the same sources before. Say tells what takes time.
func Build(top string, say func(string)) (Client, error) {
	tool, err := goTool()
	if err != nil {
		return Client{}, err
	}
	root, err := output(tool, top, "env", "GOROOT")
	if err != nil {
		return Client{}, err
	}
	c := Client{}
	if c.Exec, err = readFirst(filepath.Join(root, "lib", "wasm", "wasm_exec.js"), filepath.Join(root, "misc", "wasm", "wasm_exec.js")); err != nil {
		return c, fmt.Errorf("the Go toolchain in %s lacks wasm_exec.js: %w", root, err)
	}
	key, err := fingerprint(top, root)
	if err != nil {
		return c, err
	}
	dir := filepath.Join(xdg.CacheHome, "auguststorm", "client")
	kept := filepath.Join(dir, key+".wasm.gz")
	if c.Wasm, err = os.ReadFile(kept); err == nil {
		return c, nil
	}
	say("Building the browser client from its sources. The first time takes up to two minutes.")
	if c.Wasm, err = compile(tool, top); err != nil {
		return c, err
	}
	return c, keep(dir, kept, c.Wasm)
}

// goTool finds the Go command.
func goTool() (string, error) {
	if path, err := exec.LookPath("go"); err == nil {
		return path, nil
	}
	return "", errors.New("the browser client is built with the Go toolchain, and no go command is on the PATH; install Go, or take a release, which carries the client")
}

func output(tool, dir string, args ...string) (string, error) {
	cmd := exec.Command(tool, args...)
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("go %s: %w", strings.Join(args, " "), err)
	}
	return strings.TrimSpace(string(out)), nil
}

func readFirst(paths ...string) (data []byte, err error) {
	for _, p := range paths {
		if data, err = os.ReadFile(p); err == nil {
			return data, nil
		}
	}
	return nil, err
}

// compile builds the client and packs it.
func compile(tool, top string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "auguststorm-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "client.wasm")
	cmd := exec.Command(tool, "build", "-trimpath", "-ldflags=-s -w", "-o", out, "./cmd/auguststorm")
	cmd.Dir = top
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	if text, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("the browser client does not build: %w\n%s", err, text)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		return nil, err
	}
	var packed bytes.Buffer
	z, _ := gzip.NewWriterLevel(&packed, 6)
	if _, err := z.Write(data); err != nil {
		return nil, err
	}
	err = z.Close()
	return packed.Bytes(), err
}

// keepClients is how many clients of other sources stay in the cache, for people
// with several checkouts.
const keepClients = 3

// keep writes a client to the cache and removes the oldest.
func keep(dir, path string, wasm []byte) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	old, _ := filepath.Glob(filepath.Join(dir, "*.wasm.gz"))
	slices.SortFunc(old, func(a, b string) int { return modified(b).Compare(modified(a)) })
	tmp := path + ".new"
	if err := os.WriteFile(tmp, wasm, 0o600); err != nil {
		return err
	}
	for _, o := range old[min(len(old), keepClients):] {
		_ = os.Remove(o)
	}
	return os.Rename(tmp, path)
}

func modified(path string) time.Time {
	info, err := os.Stat(path)
	if err != nil {
		return time.Time{}
	}
	return info.ModTime()
}

// fingerprint is a name for the sources as they are: it changes with every file
// that can go into the client.
func fingerprint(top, goroot string) (string, error) {
	h := sha256.New()
	fmt.Fprintln(h, goroot, runtime.Version(), os.Getenv("GOFLAGS"))
	err := filepath.WalkDir(top, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() {
			if path != top && (strings.HasPrefix(name, ".") || name == "testdata" || name == "node_modules") {
				return filepath.SkipDir
			}
			return nil
		}
		if strings.HasSuffix(name, "_test.go") || !d.Type().IsRegular() {
			return nil
		}
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		rel, _ := filepath.Rel(top, path)
		fmt.Fprintln(h, rel)
		_, err = io.Copy(h, f)
		return err
	})
	return hex.EncodeToString(h.Sum(nil)[:12]), err
}
