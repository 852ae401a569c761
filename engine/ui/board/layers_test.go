package board

import (
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/ui/kit"
)

func TestTheFrontOfHistoryMovesOnWithTheDays(t *testing.T) {
	m := campaign()
	r := NewRoster(m.sc, Palettes[0])
	fell := r.nearestFall()
	if h := place(t, m.sc, "mukden"); fell[h] != m.sc.Start+11 { // 19 and 20 August
		t.Errorf("Mukden falls on day %d", fell[h]-m.sc.Start+1)
	}
	first, last := r.History(m.sc.Start), r.History(m.sc.End)
	if len(first.Lines) == 0 {
		t.Fatal("there is no front on the first day")
	}
	points := func(o Overlay) (n int) {
		for i := range o.Lines {
			n += len(o.Lines[i].Points)
		}
		return n
	}
	if points(last) >= points(first) {
		t.Errorf("the front is as long on the last day (%d points) as on the first (%d)", points(last), points(first))
	}
}

func TestEveryArmyHasItsReachAndThreadsToItsUnits(t *testing.T) {
	m := campaign()
	v := engine.New(m.sc, 1).View(0)
	rings, threads := 0, 0
	for _, l := range NewRoster(m.sc, Palettes[0]).Headquarters(v).Lines {
		if l.Closed {
			rings++
		} else {
			threads++
		}
	}
	if rings < 10 || threads < 100 {
		t.Errorf("%d rings and %d threads", rings, threads)
	}
}

func TestObjectivesFuelAndSourcesHaveMarksForFarAway(t *testing.T) {
	v := opened(t)
	e := engine.New(campaign().sc, 1).View(0)
	r := NewRoster(campaign().sc, Palettes[0])
	for name, lay := range map[string]func(engine.View) Overlay{"objectives": r.Objectives, "fuel": r.Fuel, "supply": r.Supply} {
		v.Overlay = lay(e)
		v.Camera.ZoomTo(v.Camera.Fit(), kit.Point{})
		v.Camera.Step(5)
		var far, near kit.List
		v.spots(&far, 1)
		v.Camera.ZoomTo(31, kit.Point{})
		v.Camera.Step(5)
		v.spots(&near, 1)
		if len(far.Cmds) == 0 || len(near.Cmds) > 0 {
			t.Errorf("%s: %d marks far away and %d near", name, len(far.Cmds), len(near.Cmds))
		}
	}
}

func TestTheStepsOfAChunkAreShort(t *testing.T) {
	m := campaign()
	s := m.Sheet(31, 1.0009)
	for !s.prepare() {
		continue
	}
	j, n := newJob(s, 3, 3), 0
	for ; !j.step(); n++ {
		continue
	}
	if n < 200 {
		t.Errorf("a chunk is drawn in %d steps", n)
	}
}
