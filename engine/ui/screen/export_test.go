package screen

import (
	"fmt"

	"auguststorm/engine"
	"auguststorm/engine/ui/board"
	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/play"
)

// What tests look at.

func (g *Game) Session() *play.Session    { return g.s }
func (g *Game) Counters() []board.Counter { return g.table.view.Counters }
func (g *Game) Chosen() []engine.UnitID   { return g.table.units }
func (g *Game) Cursor() int32             { return g.table.hex }
func (r *Replay) Day() int                { return r.day }
func (r *Replay) Days() int               { return len(r.days) }

// Reporting says that the panel of reports is open.
func (g *Game) Reporting() bool { return g.reportsOn }

// Row is the name of what is chosen in the order of battle.
func (g *Game) Row() string {
	if g.oob.chosen < 0 {
		return ""
	}
	return g.oob.nodes[g.oob.chosen].name
}

func (g *Game) Marked() []engine.UnitID { return g.marked() }

// Listed are the units in the order of battle.
func (g *Game) Listed() (out []engine.UnitID) {
	for i := range g.oob.nodes {
		if u := g.oob.nodes[i].unit; u >= 0 {
			out = append(out, u)
		}
	}
	return out
}

// Section and Chapter are where the manual over the game is open, "" where it is not.
func (g *Game) Section() string {
	if !g.manual.on {
		return ""
	}
	return g.manual.now.section
}

func (g *Game) Chapter() string {
	if !g.manual.on {
		return ""
	}
	return g.manual.now.chapter
}

// Read opens a chapter of the manual.
func (g *Game) Read(chapter string) { g.manual.at(chapter) }

// Spot is where a hex shows on the screen.
func (g *Game) Spot(h int32) kit.Point { return g.table.view.Camera.Centre(h) }

// Step is the name of the step of the lesson, "" after the last; Hinted says that a
// wrong try has been seen, Late that its days are over.
func (g *Game) Step() string {
	if s := g.lesson.now(); s != nil {
		return s.Name
	}
	return ""
}

// Laid is the name of the last layer on the map.
func (g *Game) Laid() string { return g.table.laid() }

func (g *Game) Hinted() bool { return g.lesson.wrong }
func (g *Game) Late() bool   { return g.lesson.late }

// Meant is the hex the step of the lesson speaks of.
func (g *Game) Meant() int32 { return g.lesson.hex() }

// Busy says that a staff is at work.
func (g *Game) Busy() bool { return g.busy() }

func (g *Game) Fan() int32 { return g.table.view.Fan }
func (g *Game) Own(h int32) []engine.UnitID {
	return g.own(h)
}
func (g *Game) Middle(h int32) kit.Point { return g.table.view.Camera.Centre(h) }

func (g *Game) Flights() []board.Flight { return g.table.view.Flights }

// Doing is what the screen is at, for the benchmarks of frames.
func (h *Home) Doing() string { return h.sh.laying.what }

// Doing is what the screen is at, for the benchmarks of frames.
func (g *Game) Doing() string {
	v := g.table.view
	if v == nil {
		return "no map yet"
	}
	busy, made := "", ""
	if g.busy() {
		busy = "the staff is at work, "
	}
	if spent, unmade := v.Spent(); spent > 0 {
		made = fmt.Sprintf(", %.1f ms on new counters and names (more to do: %v)", float64(spent.Microseconds())/1000, unmade)
	}
	return fmt.Sprintf("%szoom %.1f%s", busy, v.Camera.Zoom(), made)
}

// Results are the marks of fights on the map.
func (g *Game) Results() []board.Result { return g.table.view.Results }

// What tests look at in a record.

func (r *Replay) Game() *engine.Game     { return r.game }
func (r *Replay) Cursor() int32          { return r.look.hex }
func (r *Replay) Selected() []int32      { return r.view.Selected }
func (r *Replay) Spot(h int32) kit.Point { return r.view.Camera.Centre(h) }
func (r *Replay) Row() string            { return r.named(r.look.oob.chosen) }
func (r *Replay) Chosen() string         { return r.named(r.look.oob.index(r.look.key)) }
func (r *Replay) Men(side int) (men int64) {
	i := r.look.oob.index(fmt.Sprint("side", side))
	return r.look.oob.nodes[i].men
}

func (r *Replay) named(i int) string {
	if i < 0 {
		return ""
	}
	return r.look.oob.nodes[i].name
}

// Listed are the units in the order of battle.
func (r *Replay) Listed() (out []engine.UnitID) {
	for i := range r.look.oob.nodes {
		if u := r.look.oob.nodes[i].unit; u >= 0 {
			out = append(out, u)
		}
	}
	return out
}

// WhyNoMission says why the mission that is being written cannot be given yet.
func (g *Game) WhyNoMission(c *kit.Context) string { return g.whyNoMission(c) }

// Sorties are the flights on the layer of the air.
func (g *Game) Sorties() []board.Sortie { return g.sorties() }

// Look is what the map shows.
func (g *Game) Look() board.Look { return g.table.view.Camera.Look() }

// ByRail reports that the next march goes by rail.
func (g *Game) ByRail() bool { return g.byRail() }

// Playing reports that movements are being shown.
func (g *Game) Playing() bool { return g.play.on() }
