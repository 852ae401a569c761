// Package league plays doctrines against one another and against the historical
// record, and sums up what came out. It runs games; it decides nothing in them.
package league

import (
	"auguststorm/ai"
	"auguststorm/ai/doctrine"
	"auguststorm/engine"
	"auguststorm/engine/scenario"
)

// Entry is a doctrine in a league: a built-in one by its name, or a script.
type Entry struct {
	Name   string
	Script *doctrine.Program // nil for a built-in one
}

// Open finds a doctrine by its name among the scenario's.
func Open(sc *scenario.Scenario, name string) (Entry, error) {
	src, ok := sc.Doctrine(name)
	if !ok {
		_, err := ai.New(sc, 0, name)
		return Entry{Name: name}, err
	}
	p, err := ai.Compile(sc, name, src)
	return Entry{name, p}, err
}

func (e Entry) staff(sc *scenario.Scenario, side engine.Side) (*ai.Staff, error) {
	if e.Script != nil {
		return ai.NewWith(sc, side, e.Name, e.Script), nil
	}
	return ai.New(sc, side, e.Name)
}

// Game is what became of one campaign.
type Game struct {
	Seed   uint64
	Result engine.Result
	Fell   []int32 // per objective: first day (0 the first) on which the first side held it though it did not at the start; Days when never
	Near   []int32 // per objective: first day on whose evening a unit of the first side stood in it or next to it
	Lost   [2]Losses
	Notes  []ai.Note
}

// Losses of a side.
type Losses struct{ Killed, Wounded, Captured, Missing, Guns, Armour int32 }

// Watch looks at a game each evening.
type Watch func(g *engine.Game)

// Play plays one campaign to its end.
func Play(sc *scenario.Scenario, seed uint64, entries [2]Entry, watch Watch) (Game, error) {
	out := Game{Seed: seed, Fell: make([]int32, len(sc.Objectives)), Near: make([]int32, len(sc.Objectives))}
	for i := range out.Fell {
		out.Fell[i], out.Near[i] = sc.Days(), sc.Days()
	}
	g := engine.New(sc, seed)
	reach := make([]bool, sc.Board.Hexes())
	var staff [2]*ai.Staff
	for s := range staff {
		var err error
		if staff[s], err = entries[s].staff(sc, engine.Side(s)); err != nil {
			return out, err
		}
	}
	for !g.Over() {
		day, s := g.Day(), g.Active()
		do := func(o engine.Order) error { _, err := g.Do(s, o); return err }
		if err := staff[s].PlayPhase(g.View(s), do); err != nil {
			return out, err
		}
		if err := do(engine.EndPhase{}); err != nil {
			return out, err
		}
		out.falls(g, day)
		if g.Over() || g.Day() > day {
			out.reached(g, day, reach)
		}
		if watch != nil && (g.Over() || g.Day() > day) {
			watch(g)
		}
	}
	out.Result = g.Result()
	out.count(g, sc)
	for _, s := range staff {
		out.Notes = append(out.Notes, s.Notes()...)
	}
	return out, nil
}

// falls notes which objectives the first side has taken by now.
func (o *Game) falls(g *engine.Game, day int32) {
	for i := range o.Fell {
		if taken, holder := g.Taken(int32(i)); taken >= 0 && holder == 0 && o.Fell[i] > day {
			o.Fell[i] = taken
		}
	}
}

// reached notes which objectives the first side stands in or next to tonight.
func (o *Game) reached(g *engine.Game, day int32, reach []bool) {
	clear(reach)
	sc, v := g.Scenario(), g.View(0)
	for _, u := range v.Units(nil) {
		h := g.Unit(u).Hex
		reach[h] = true
		for d := range int32(6) {
			if n := v.Neighbour(h, d); n >= 0 {
				reach[n] = true
			}
		}
	}
	for i := range o.Near {
		if h := sc.Objectives[i].Hex.Hex; h >= 0 && reach[h] && o.Near[i] > day {
			o.Near[i] = day
		}
	}
}

func (o *Game) count(g *engine.Game, sc *scenario.Scenario) {
	for i := range sc.Units {
		u := engine.UnitID(i)
		s := g.SideOf(u)
		if s < 0 {
			continue
		}
		l, t := g.Unit(u).Lost, &o.Lost[s]
		t.Killed, t.Wounded, t.Captured, t.Missing = t.Killed+l.Killed, t.Wounded+l.Wounded, t.Captured+l.Captured, t.Missing+l.Missing
		t.Guns, t.Armour = t.Guns+l.Guns, t.Armour+l.Armour
	}
}
