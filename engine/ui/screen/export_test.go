package screen

import (
	"auguststorm/engine"
	"auguststorm/engine/ui/board"
	"auguststorm/engine/ui/play"
)

// What tests look at.

func (g *Game) Session() *play.Session    { return g.s }
func (g *Game) Counters() []board.Counter { return g.table.view.Counters }
func (g *Game) Chosen() []engine.UnitID   { return g.table.units }
func (g *Game) Cursor() int32             { return g.table.hex }
func (r *Replay) Day() int                { return r.day }
func (r *Replay) Days() int               { return len(r.days) }
