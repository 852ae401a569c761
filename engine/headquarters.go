package engine

import "auguststorm/engine/hex"

// Manual chapter 14, second part: where headquarters stand.

// commandEvening moves headquarters that have lost touch (14.7).
func (g *Game) commandEvening(list []Event) []Event {
	ready := NoSide
	for i := range g.st.Formations {
		f, c := &g.st.Formations[i], &g.fixed.formations[i]
		switch {
		case c.side == NoSide || len(c.all) == 0:
		case f.HQ < 0:
			if to := g.quarters(int32(i), -1); to >= 0 {
				list = g.emit(list, HQMoved{int32(i), -1, to})
			}
		case g.st.Control[f.HQ] == int8(c.side.Enemy()):
			list = g.emit(list, g.overrunHQ(int32(i)))
		case g.displaces(int32(i)):
			if ready != c.side {
				g.hqOverlay(c.side)
				ready = c.side
			}
			if to := g.displaceTo(int32(i)); to != f.HQ {
				list = g.emit(list, HQMoved{int32(i), f.HQ, to})
			}
		}
	}
	return list
}

// displaces says whether a headquarters has a unit out of reach, or the enemy
// before its door and nobody of its own in the hex.
func (g *Game) displaces(i int32) bool {
	f, c := &g.st.Formations[i], &g.fixed.formations[i]
	if g.exposed(i) {
		return true
	}
	if c.theatre {
		return false
	}
	for _, u := range c.all {
		if s := &g.st.Units[u]; s.Status == OnMap && g.fixed.facts[u].class != immobile && g.beyond(i, s.Hex) > 0 {
			centre, ok := g.centre(i)
			return ok && hex.Distance(f.HQ, centre, g.sc.Board.Width) > 1
		}
	}
	return false
}

func (g *Game) exposed(i int32) bool {
	h, s := g.st.Formations[i].HQ, g.fixed.formations[i].side
	return g.inZOC(h, s.Enemy()) && g.occupant(h) != s
}

// centre is the mean position of the mobile units of a formation by men, in axial
// coordinates, as the nearest hex of the map.
func (g *Game) centre(i int32) (int32, bool) {
	b := g.sc.Board
	q, r, men := int64(0), int64(0), int64(0)
	for _, u := range g.fixed.formations[i].all {
		if s := &g.st.Units[u]; s.Status == OnMap && g.fixed.facts[u].class != immobile {
			a, n := hex.ToAxial(s.Hex, b.Width), int64(s.Men)+1
			q, r, men = q+n*int64(a.Q), r+n*int64(a.R), men+n
		}
	}
	if men == 0 {
		return -1, false
	}
	return hex.Axial{Q: nearest(q, men), R: nearest(r, men)}.Index(b.Width, b.Height)
}

// nearest is x/n rounded to the nearest whole, halves up; n is above 0.
func nearest(x, n int64) int32 {
	x = 2*x + n
	if x < 0 {
		x -= 2*n - 1
	}
	return int32(x / (2 * n))
}

// quarters is the hex of the unit of a formation nearest to a hex, or to its centre
// where that is -1, outside enemy ZOCs if there is one; ties go to the lower id.
func (g *Game) quarters(i, to int32) int32 {
	c := &g.fixed.formations[i]
	if to < 0 {
		to, _ = g.centre(i)
	}
	best, least := int32(-1), int32(1<<30)
	for _, u := range c.all {
		s := &g.st.Units[u]
		if s.Status != OnMap {
			continue
		}
		d := int32(0)
		if to >= 0 {
			d = hex.Distance(s.Hex, to, g.sc.Board.Width)
		}
		if g.inZOC(s.Hex, c.side.Enemy()) {
			d += 1 << 16
		}
		if d < least {
			best, least = s.Hex, d
		}
	}
	return best
}

// hqOverlay bars a side's headquarters from enemies, their ZOCs and their ground.
func (g *Game) hqOverlay(s Side) {
	enemy := s.Enemy()
	for h := range g.work.hq {
		g.work.hq[h] = 0
		if g.fixed.closed[h] || g.st.Control[h] == int8(enemy) || g.occupant(int32(h)) == enemy || g.inZOC(int32(h), enemy) {
			g.work.hq[h] = enterForbidden
		}
	}
}

// displaceTo is the hex nearest to the centre of its units that a headquarters can
// reach in an evening; the cheaper way decides between equals.
func (g *Game) displaceTo(i int32) int32 {
	f := &g.st.Formations[i]
	centre, ok := g.centre(i)
	if !ok {
		if centre = g.quarters(i, f.HQ); centre < 0 {
			return f.HQ
		}
	}
	best, least := f.HQ, hex.Distance(f.HQ, centre, g.sc.Board.Width)
	if g.exposed(i) {
		least = 1 << 30
	}
	search := &g.work.search
	for _, h := range search.Reach(&g.fixed.grid, g.fixed.supplyEdge, g.work.hq, f.HQ, g.sc.Rules.Command.HQMove) {
		if d := hex.Distance(h, centre, g.sc.Board.Width); h != f.HQ && d < least {
			best, least = h, d
		}
	}
	return best
}

// overrunHQs lets the headquarters flee that enemies of side s have run into on a route.
func (g *Game) overrunHQs(list []Event, s Side, route []int32) []Event {
	for i := range g.st.Formations {
		f := &g.st.Formations[i]
		if f.HQ < 0 || g.fixed.formations[i].side != s.Enemy() {
			continue
		}
		for _, h := range route {
			if h == f.HQ {
				list = g.emit(list, g.overrunHQ(int32(i)))
				break
			}
		}
	}
	return list
}

// overrunHQ sends a headquarters to the nearest of its units; it is out of action
// for the days the rules give (14.8).
func (g *Game) overrunHQ(i int32) HQOverrun {
	h := g.st.Formations[i].HQ
	e := HQOverrun{Formation: i, From: h, To: g.quarters(i, h)}
	e.Silent = int16(g.st.Day + g.sc.Rules.Command.OverrunDays)
	return e
}
