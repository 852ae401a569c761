//go:build js || windows || (darwin && cgo) || (linux && desktop)

// Package platform runs the client in a window or a page by Ebitengine: it
// fills the kit's input, paints when something changed and otherwise rests,
// and lends the app clipboard and files.
package platform

import (
	"io"
	"io/fs"
	"time"

	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/draw"
	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/kit/glyph"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"
)

// longestStep is how far what moves goes on at most in a frame, in seconds.
const longestStep = 0.25

// game is the client as Ebitengine sees it.
type game struct {
	app     *app.App
	painter *draw.Painter
	hand    hand
	speaker speaker

	w, h    int // pixels
	device  float32
	dirty   bool
	focused bool
	inside  bool
	last    time.Time // of the last frame of the app
	beat    time.Time // of the last painting
	ticked  time.Time
	ready   bool
	still   int       // ticks in which nothing happened
	touched time.Time // when the hand did something last
	stats   stats
}

// Attach lends the app the clipboard and the files of the system and reads the
// player's choices; call it before the first screen is opened.
func Attach(a *app.App) {
	a.UI.Board = board()
	a.Store = store(a)
	a.Files = exchange(a)
	a.Locale = locale()
	a.UI.Prefs.Still = calm()
	a.LoadChoices(func() {})
}

// Run shows the app until its window is closed.
func Run(a *app.App) error {
	ebiten.SetWindowTitle(a.Title)
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	ebiten.SetWindowSize(1280, 800)
	ebiten.SetWindowSizeLimits(480, 300, -1, -1)
	ebiten.SetScreenClearedEveryFrame(false)
	ebiten.SetTPS(ebiten.SyncWithFPS) // else a slow picture is made up for by frames that nobody sees
	listen()
	g := &game{app: a, hand: hand{since: map[ebiten.Key]float32{}}, painter: draw.New(glyph.Embedded()), last: time.Now(), ticked: time.Now()}
	tell(a, &g.stats)
	return ebiten.RunGameWithOptions(g, &ebiten.RunGameOptions{})
}

// LayoutF implements ebiten.LayoutFer: one pixel of ours is one of the screen.
func (g *game) LayoutF(w, h float64) (float64, float64) {
	s := ebiten.Monitor().DeviceScaleFactor()
	pw, ph := int(w*s), int(h*s)
	if pw != g.w || ph != g.h || g.device != float32(s) {
		g.w, g.h, g.device, g.dirty = pw, ph, float32(s), true
	}
	return float64(pw), float64(ph)
}

// Layout is needed by the interface and never called.
func (g *game) Layout(w, h int) (int, int) { return w, h }

// Update implements ebiten.Game: it runs a frame of the app where the hand did
// something or the app asked for one.
func (g *game) Update() error {
	now := time.Now()
	inputs := g.hand.read(now.Sub(g.ticked), g.w, g.h)
	in := inputs[len(inputs)-1]
	g.ticked = now
	if f := ebiten.IsFocused(); f != g.focused {
		g.focused, g.dirty = f, true
	}
	if in.Inside != g.inside {
		g.inside, g.dirty = in.Inside, true
	}
	if g.w == 0 {
		return nil
	}
	g.dropped()
	if inpututil.IsKeyJustPressed(ebiten.KeyF11) {
		ebiten.SetFullscreen(!ebiten.IsFullscreen())
	}
	due := now.Sub(g.last).Seconds() >= g.app.Wake()
	if !g.hand.acted && !due && !g.dirty {
		if g.still++; g.still > 12 {
			rest(g.app.Wake() - now.Sub(g.last).Seconds())
		}
		return nil
	}
	g.still = 0
	rest(0)
	if g.hand.acted {
		g.touched = now
	}
	defer g.lend()
	began := time.Now()
	defer func() { g.stats.ran(time.Since(began)) }()
	passed := float32(0)
	if g.hand.acted || due {
		passed, g.last = float32(now.Sub(g.last).Seconds()), now
	}
	for _, in := range inputs { // the first takes the time that has passed
		in.Passed, in.DT = passed, min(passed, longestStep)
		passed = 0
		if g.app.Frame(in, g.w, g.h, g.device) {
			g.dirty = true
		}
		g.outcome()
	}
	if g.app.Quitting() {
		return ebiten.Termination
	}
	return nil
}

// dropped gives the app the files that were dropped on the window.
func (g *game) dropped() {
	files := ebiten.DroppedFiles()
	if files == nil {
		return
	}
	list, err := fs.ReadDir(files, ".")
	if err != nil {
		return
	}
	for _, x := range list {
		f, err := files.Open(x.Name())
		if err != nil {
			continue
		}
		data, err := io.ReadAll(io.LimitReader(f, app.MaxImport))
		f.Close()
		if err == nil {
			g.app.TakeDrop(app.Drop{Name: x.Name(), Data: data})
		}
	}
}

// outcome carries what a frame asks of the system.
func (g *game) outcome() {
	if said := g.app.UI.Said(); said != "" {
		say(said)
	}
	for _, name := range g.app.Sounds() {
		g.speaker.play(name)
	}
	shape := [...]ebiten.CursorShapeType{
		kit.Arrow: ebiten.CursorShapeDefault, kit.Beam: ebiten.CursorShapeText, kit.Hand: ebiten.CursorShapePointer,
		kit.Grab: ebiten.CursorShapeMove, kit.Cross: ebiten.CursorShapeCrosshair,
	}[g.app.UI.Cursor]
	if ebiten.CursorShape() != shape {
		ebiten.SetCursorShape(shape)
	}
}

// Draw implements ebiten.Game.
func (g *game) Draw(screen *ebiten.Image) {
	if now := time.Now(); g.dirty || heartbeat > 0 && now.Sub(g.beat) > heartbeat {
		g.beat = now
	} else {
		g.painter.Warm(&g.app.UI.List)
		return
	}
	g.dirty = false
	began := time.Now()
	g.painter.Paint(screen, &g.app.UI.List, g.app.UI.Scale)
	g.stats.painted(time.Since(began))
	shown(g.app)
	if !g.ready && len(g.app.UI.List.Cmds) > 0 {
		g.ready = true
		ready()
	}
}
