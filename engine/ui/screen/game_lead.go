package screen

import (
	"slices"

	"auguststorm/engine"
	"auguststorm/engine/ui/board"
	"auguststorm/engine/ui/kit"
)

// This file marks how the fights that are played ended, and leads the camera to what
// is played.

// fought is what came of an attack, as the ledger tells both sides.
type fought struct {
	band   engine.Band
	lost   [2]int32 // men of attacker and defender: killed, wounded and captured
	back   int32    // the hexes the defenders went back, as far as it was seen
	broken bool     // no defender was left
	marked bool     // its mark has been put up
}

// resultOf is what came of an attack and of what followed it in the same order, as
// far as the side whose events they are saw it.
func resultOf(game *engine.Game, x engine.CombatResolved, events []engine.Event) *fought {
	f := &fought{band: x.Band}
	for _, l := range x.Losses {
		who := 0
		if game.SideOf(l.Unit) != x.Side {
			who = 1
		}
		f.lost[who] += l.Lost.Men()
	}
	gone := 0
	for _, e := range events {
		switch e := e.(type) {
		case engine.UnitRetreated:
			if e.From == x.Target {
				f.back = max(f.back, int32(len(e.Route)))
			}
		case engine.UnitShattered:
			if slices.Contains(x.Defence, e.Unit) {
				f.lost[1] += e.Killed + e.Captured + e.Missing
				gone++
			}
		}
	}
	f.broken = gone > 0 && gone == len(x.Defence)
	return f
}

// words are the outcome in a word or two.
func (f *fought) words(c *kit.Context) string {
	switch {
	case f.broken:
		return c.T("Broken up")
	case f.back > 0:
		return c.N(int(f.back), "Back %s hex", "Back %s hexes")
	}
	return c.T(bandNames[f.band])
}

// mark puts up what came of an attack, when its arrow has been seen for a moment.
func (p *playback) mark(c *kit.Context, s *step) {
	f := s.fight
	if f == nil || f.marked || p.now < s.begins+(s.ends-s.begins)*0.45 {
		return
	}
	f.marked = true
	p.putUp(c, s, c.Now)
}

// readTime is how much longer the marks stand that come all at once, in s.
const readTime = 2.5

// markAll puts up the marks of all fights at once; of many the view keeps the last.
func (p *playback) markAll(c *kit.Context, steps []step) {
	for i := range steps {
		if steps[i].fight != nil {
			p.putUp(c, &steps[i], c.Now+readTime)
		}
	}
}

// putUp puts a mark on the map, as of a time.
func (p *playback) putUp(c *kit.Context, s *step, since float64) {
	f := s.fight
	r := p.roster.Result(s.target, f.words(c), int8(s.side))
	for i, n := range f.lost {
		if r.Lost[i] = "0"; n > 0 {
			r.Lost[i] = "−" + c.Num(n)
		}
	}
	r.Since = since
	p.view.AddResult(r)
}

// lead is how the camera goes along with what is played.
type lead struct {
	off   bool     // the player does not want it
	taken int      // of the view, when the player last let it lead
	since float64  // it was led where it is, in s of the clock
	fight bool     // to a fight
	room  kit.Rect // that panels leave of the map; empty for all of it

	returns bool       // to where the player looked, when all has been played
	home    board.Look // that place
	led     bool       // away from it
}

// free lets the camera lead again, after the player had the map in hand.
func (l *lead) free(v *board.View) {
	if v != nil {
		l.taken = v.Taken
	}
}

// held reports that the player has the map in hand.
func (p *playback) held() bool { return p.view.Taken != p.lead.taken || p.view.Holding() }

// sight is the part of the map that no panel covers.
func (l *lead) sight(v *board.View) kit.Rect {
	if r := l.room.Intersect(v.Camera.Area()); r.W > 240 && r.H > 160 {
		return r
	}
	return v.Camera.Area()
}

// How long the camera stays where it was led, in s of the clock: for a fight, and
// before it is led to a march.
const (
	stayFight = 0.8
	stayMarch = 1.6
)

// follow leads the camera to what is played next, where nothing of it shows in the
// middle of the view.
func (p *playback) follow(c *kit.Context) {
	l := &p.lead
	if l.off || p.held() || p.view.Camera.Moving() {
		return
	}
	fight, march := p.next(c.Now)
	switch since := c.Now - l.since; {
	case fight >= 0 && (since >= stayFight || !l.fight):
		l.to(c, p.view, fight, true)
	case fight < 0 && march >= 0 && since >= stayMarch:
		l.to(c, p.view, march, false)
	}
}

// to leads the camera to a hex.
func (l *lead) to(c *kit.Context, v *board.View, h int32, fight bool) {
	if v.Camera.Lead(h, l.sight(v).Center()) {
		l.since, l.fight, l.led = c.Now, fight, true
	}
}

// ahead is how far the camera looks forward, in s of the clock: it is there when the
// movement begins; behind is how long after the end of a fight it still goes there.
const (
	ahead  = 0.3
	behind = 1.0
)

// next is where to look, at an attack before a march; -1 where what is played shows
// already, or nothing is.
func (p *playback) next(now float64) (fight, march int32) {
	fight, march = -1, -1
	marches := false // one shows
	for i := p.at; i < len(p.steps); i++ {
		s := &p.steps[i]
		if s.begins > p.now+ahead*p.speed {
			break
		}
		h := s.place()
		if s.landed || h < 0 {
			continue
		}
		shows := p.central(h)
		switch {
		case s.target >= 0 && shows:
			return -1, -1
		case s.target >= 0 && fight < 0:
			fight = h
		case s.target < 0 && shows:
			marches = true
		case s.target < 0 && march < 0:
			march = h
		}
	}
	for _, r := range p.view.Results {
		if now-r.Since < behind && fight < 0 && !p.central(r.Hex) {
			fight = r.Hex
		}
	}
	if marches {
		march = -1
	}
	return fight, march
}

// place is the hex a step is about, where it ends; -1 for what is not seen.
func (s *step) place() int32 {
	switch {
	case s.target >= 0:
		return s.target
	case len(s.way) > 0:
		return s.way[len(s.way)-1]
	}
	return -1
}

// central reports that a hex shows in the middle of the view.
func (p *playback) central(h int32) bool {
	a := p.lead.sight(p.view)
	return a.InsetXY(a.W*0.2, a.H*0.22).Has(p.view.Camera.Centre(h))
}

const leadKey = "follow"

// followButton switches the camera's following.
func (sh *Shell) followButton(c *kit.Context, r kit.Rect, p *playback) {
	c.Button(r, kit.Button{ID: "follow", Icon: "follow", Action: "phase.follow", On: !p.lead.off && (p.view == nil || !p.held())})
}

// actFollow takes the key that switches the following: where the player has the map in
// hand it gives it back.
func (sh *Shell) actFollow(c *kit.Context, v *board.View, p *playback) {
	if !c.Act("phase.follow") {
		return
	}
	on := p.lead.off || v.Taken != p.lead.taken
	p.lead.off = !on
	p.lead.free(v)
	word, text := "", "The map follows what is shown."
	if !on {
		word, text = "off", "The map stays where it is."
	}
	sh.App.Remember(leadKey, word)
	c.ToastAs("follow", c.T(text), kit.News)
	c.Redraw()
}
