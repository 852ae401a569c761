package board

import (
	"testing"

	"auguststorm/engine"
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
