package screen

import "fmt"

// gameState is what a test from outside may ask of a game.
type gameState struct {
	Scenario, Date, Hash string
	Day                  int32
	Active               int8
	Orders               int // of the record
	Undo                 bool
	Chosen               []string // names of units
	Hex                  int32
	Playing              bool         // movements are being played
	Around               [][2]float32 // pixels of the chosen hex and its six neighbours
	Enemy                []bool       // by direction: an enemy is seen there
}

// State implements app.Stated.
func (g *Game) State() any {
	game, v := g.s.Game(), g.s.View()
	s := gameState{Scenario: g.sc().ID, Date: game.Date().String(), Hash: fmt.Sprintf("%016x", game.Hash()), Day: game.Day(), Active: int8(game.Active()),
		Orders: g.s.Record().Count(), Hex: g.table.hex, Playing: g.play.on() || g.busy()}
	s.Undo, _ = g.s.CanUndo()
	for _, u := range g.table.units {
		s.Chosen = append(s.Chosen, g.sc().Units[u].Name)
	}
	if h := g.table.hex; h >= 0 && g.table.view != nil {
		place := func(h int32) [2]float32 {
			p, k := g.table.view.Camera.Centre(h), g.sh.App.UI.Scale
			return [2]float32{p.X * k, p.Y * k}
		}
		s.Around = append(s.Around, place(h))
		for d := range int32(6) {
			n := v.Neighbour(h, d)
			if n < 0 {
				n = h
			}
			s.Around = append(s.Around, place(n))
			s.Enemy = append(s.Enemy, v.Occupant(n) == v.Side().Enemy())
		}
	}
	return s
}

// State implements app.Stated.
func (s *Replay) State() any {
	return struct {
		Scenario, Date string
		Day, Days      int
		Eyes           int
		Hash           string
	}{s.sc.ID, s.game.Date().String(), s.day, len(s.days), s.eyes, fmt.Sprintf("%016x", s.game.Hash())}
}
