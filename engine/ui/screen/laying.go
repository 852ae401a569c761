package screen

import (
	"io/fs"

	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/board"
	"auguststorm/engine/ui/kit"
	"auguststorm/scenarios"
)

// laying is how far a campaign is laid out: what a screen shows while it waits.
type laying struct {
	what  string
	share float32 // of it all
}

// say tells what is being done, and pauses.
func (l *laying) say(what string, share float32, pause func()) {
	l.what, l.share = what, share
	pause()
}

// frame shows it.
func (l *laying) frame(c *kit.Context, r kit.Rect) {
	if l.what == "" {
		return
	}
	c.Line(r.CutTop(r.H-10), kit.Small, c.Theme.Soft, kit.Start, c.T(l.what))
	c.Progress(r.Middle(r.W, 5), float32(int(l.share*20))/20) // in steps: every change is a picture to draw
	c.WakeIn(0.05)
}

// layMap makes the map of a scenario for this window, a step at a time. Without a
// folder of its own it is drawn from its hexes.
func (sh *Shell) layMap(sc *scenario.Scenario, pause func()) *board.View {
	l, ui := &sh.laying, sh.App.UI
	l.say("The ground is being surveyed", 0.3, pause)
	var d board.Detail
	if folder, err := fs.Sub(scenarios.FS, sc.ID); err == nil {
		d, _ = board.ReadDetailInSteps(folder, sc, pause)
	}
	l.say("Rivers and railways are being traced", 0.4, pause)
	m := board.NewInSteps(sc, d, pause)
	m.Lay(ui.Size, ui.Scale, func(share float32) { l.say("The map is being drawn", 0.5+share/2, pause) })
	*l = laying{}
	return board.NewView(m, ui.Size)
}
