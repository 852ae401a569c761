//go:build !js && (windows || (darwin && cgo) || (linux && desktop))

package platform

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/files"
	"auguststorm/engine/ui/kit"

	"github.com/adrg/xdg"
)

// heartbeat repaints a resting window: Ebitengine does not hear that another
// window has covered it.
const heartbeat = 4 * time.Second

// store keeps files in the user's data folder.
func store(*app.App) app.Store { return folder{files.Saves()} }

type folder struct{ files.Folder }

func (f folder) List(done func([]app.Entry, error)) {
	list, err := f.Folder.List()
	out := make([]app.Entry, len(list))
	for i, x := range list {
		out[i] = app.Entry(x)
	}
	done(out, err)
}

func (f folder) Get(name string, done func([]byte, error)) {
	data, err := f.Folder.Get(name)
	if files.Missing(err) {
		err = app.ErrNoFile
	}
	done(data, err)
}

func (f folder) Put(name string, data []byte, done func(error)) { done(f.Folder.Put(name, data)) }
func (f folder) PutIf(name, was string, data []byte, done func(error)) {
	done(f.Folder.PutIf(name, was, data))
}
func (f folder) Delete(name string, done func(error)) { done(f.Folder.Delete(name)) }

// pasteboard is the clipboard through the system's own small programs; without
// one the text stays within this program.
type pasteboard struct {
	text        string
	read, write []string
}

func board() kit.Clipboard {
	programs := map[string][][2][]string{
		"windows": {{{"powershell", "-NoProfile", "-Command", "Get-Clipboard"}, {"clip"}}},
		"darwin":  {{{"pbpaste"}, {"pbcopy"}}},
		"linux":   {{{"wl-paste", "-n"}, {"wl-copy"}}, {{"xclip", "-o", "-selection", "clipboard"}, {"xclip", "-selection", "clipboard"}}, {{"xsel", "-ob"}, {"xsel", "-ib"}}},
	}
	for _, p := range programs[runtime.GOOS] {
		if _, err := exec.LookPath(p[1][0]); err == nil {
			return &pasteboard{read: p[0], write: p[1]}
		}
	}
	return &pasteboard{}
}

func (p *pasteboard) Read() string {
	if p.read != nil {
		if out, err := exec.Command(p.read[0], p.read[1:]...).Output(); err == nil {
			return strings.TrimRight(string(out), "\r\n")
		}
	}
	return p.text
}

func (p *pasteboard) Write(s string) {
	p.text = s
	if p.write != nil {
		cmd := exec.Command(p.write[0], p.write[1:]...)
		cmd.Stdin = strings.NewReader(s)
		_ = cmd.Run() // the text stays within this program
	}
}

// say has no reader on the desktop.
func say(string) {}

func ready() {}

// rest is for the browser; Ebitengine rests by itself in a window.
func rest(float64) {}

// lend is not needed: a frame has time enough here.
func (g *game) lend() {}

// shown writes what a frame shows to the file that AUGUSTSTORM_STATE names, for
// tests that play from outside.
func shown(a *app.App) {
	path := os.Getenv("AUGUSTSTORM_STATE")
	if path == "" {
		return
	}
	if os.WriteFile(path+".new", []byte(a.State()), 0o600) == nil {
		_ = os.Rename(path+".new", path) // the next frame tries again
	}
}

// calm is a wish of the system that is not asked for here.
func calm() bool { return false }

func locale() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" {
			v, _, _ = strings.Cut(v, ".")
			return strings.ReplaceAll(v, "_", "-")
		}
	}
	return ""
}

// exchange writes to the user's folder of downloads, and asks the system's own
// small programs for a file.
func exchange(a *app.App) app.Exchange { return &dialogs{a} }

type dialogs struct{ app *app.App }

func (d *dialogs) Export(name string, data []byte, done func(string, error)) {
	dir := xdg.UserDirs.Download
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		dir = xdg.Home
	}
	if !app.GoodName(name) {
		done("", errors.New(name+" is no name for a file"))
		return
	}
	path := filepath.Join(dir, name)
	done(path, os.WriteFile(path, data, 0o644))
}

var openDialogs = map[string][][]string{
	"linux":   {{"zenity", "--file-selection"}, {"kdialog", "--getopenfilename"}},
	"darwin":  {{"osascript", "-e", "POSIX path of (choose file)"}},
	"windows": {{"powershell", "-NoProfile", "-Command", "Add-Type -AssemblyName System.Windows.Forms; $d = New-Object System.Windows.Forms.OpenFileDialog; if ($d.ShowDialog() -eq 'OK') { $d.FileName }"}},
}

func (d *dialogs) Import(done func(string, []byte, error)) {
	for _, program := range openDialogs[runtime.GOOS] {
		if _, err := exec.LookPath(program[0]); err != nil {
			continue
		}
		go func() {
			out, err := exec.Command(program[0], program[1:]...).Output()
			path := strings.TrimSpace(string(out))
			if err != nil || path == "" {
				return
			}
			data, err := os.ReadFile(path)
			d.app.Later(func() { done(filepath.Base(path), data, err) })
		}()
		return
	}
	done("", nil, errors.New("no file dialog is installed (zenity or kdialog); drop the file on the window instead"))
}

// sampled is true: Ebitengine loses no button or key in a window.
const sampled = true

func listen() {}

func (h *hand) split(in kit.Input) []kit.Input { return []kit.Input{in} }

// tell prints the times of frames where AUGUSTSTORM_FRAMES is set, every ten
// seconds.
func tell(_ *app.App, s *stats) {
	if os.Getenv("AUGUSTSTORM_FRAMES") == "" {
		return
	}
	go func() {
		for range time.Tick(10 * time.Second) {
			fmt.Fprintln(os.Stderr, s)
		}
	}()
}
