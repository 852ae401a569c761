package ai

import "auguststorm/engine"

// picture is what the staff knows of the enemy this phase, as overlays for its
// searches (17.3). Nothing is in it that the View does not show.
type picture struct {
	foot, wheel []uint8 // per hex: extra MP to enter, or Shut
	zoc         []bool
	enemies     []engine.Sighting // in sight
	enemyHexes  []int32           // each once
	isEnemy     []bool
}

// barrier is what the way through an enemy stack counts for, in MP: it makes units
// go round where that is not much longer, and come up and fight where it is.
const (
	barrier      = 10
	barrierWorks = 24 // per level
	barrierDay   = 8  // per day it has held
	barrierMost  = 63
)

func (p *picture) init(n int32) {
	p.foot, p.wheel = make([]uint8, n), make([]uint8, n)
	p.zoc, p.isEnemy = make([]bool, n), make([]bool, n)
}

// look takes in the whole map at the start of a phase.
func (s *Staff) look(v engine.View) {
	p := &s.pic
	enemyHex := uint8(s.sc.Rules.Movement.EnemyHex)
	for h := range int32(len(p.foot)) {
		c := uint8(0)
		if v.Control(h) == s.side.Enemy() {
			c = enemyHex
		}
		if !v.Open(h) {
			c = engine.Shut
		}
		p.foot[h], p.wheel[h], p.zoc[h] = c, c, false
	}
	for _, h := range p.enemyHexes {
		p.isEnemy[h] = false
	}
	p.enemies = v.Sightings(p.enemies[:0])
	p.enemyHexes = p.enemyHexes[:0]
	for _, e := range p.enemies {
		if e.Seen {
			s.note(e.Hex)
		}
	}
	for _, h := range p.enemyHexes {
		s.mark(v, h)
	}
}

func (s *Staff) note(h int32) {
	if !s.pic.isEnemy[h] {
		s.pic.isEnemy[h] = true
		s.pic.enemyHexes = append(s.pic.enemyHexes, h)
	}
}

// mark enters an enemy stack and the ZOC around it.
func (s *Staff) mark(v engine.View, h int32) {
	p := &s.pic
	cost := min(barrierMost, barrier+barrierWorks*v.FortLevel(h)+barrierDay*int32(s.stuck[h]))
	p.foot[h], p.wheel[h] = uint8(cost), uint8(cost)
	for d := range int32(6) {
		n := v.Neighbour(h, d)
		if n < 0 || p.isEnemy[n] || p.zoc[n] || p.foot[n]&engine.Shut != 0 || !v.InEnemyZOC(n) {
			continue
		}
		p.zoc[n] = true
		p.foot[n] += uint8(s.sc.Rules.ZOC.CostLeg)
		p.wheel[n] += uint8(s.sc.Rules.ZOC.CostOther)
	}
}

// glance looks again at the surroundings of a hex after something happened there.
func (s *Staff) glance(v engine.View, at int32) {
	b, p := s.sc.Board, &s.pic
	col, row := at%b.Width, at/b.Width
	const far = 3
	for r := max(0, row-far); r <= min(b.Height-1, row+far); r++ {
		for c := max(0, col-far); c <= min(b.Width-1, col+far); c++ {
			h := r*b.Width + c
			if enemy := v.Occupant(h) == s.side.Enemy(); enemy != p.isEnemy[h] {
				s.changed(v, h, enemy)
			}
		}
	}
}

func (s *Staff) changed(v engine.View, h int32, enemy bool) {
	p := &s.pic
	if enemy {
		s.note(h)
		s.mark(v, h)
		return
	}
	p.isEnemy[h] = false
	for i, o := range p.enemyHexes {
		if o == h {
			p.enemyHexes = append(p.enemyHexes[:i], p.enemyHexes[i+1:]...)
			break
		}
	}
	s.clear(v, h)
	for d := range int32(6) {
		if n := v.Neighbour(h, d); n >= 0 && !p.isEnemy[n] {
			s.clear(v, n)
		}
	}
}

// clear works out the entry of a hex without an enemy.
func (s *Staff) clear(v engine.View, h int32) {
	p := &s.pic
	if !v.Open(h) {
		return
	}
	c := uint8(0)
	if v.Control(h) == s.side.Enemy() {
		c = uint8(s.sc.Rules.Movement.EnemyHex)
	}
	p.zoc[h] = v.InEnemyZOC(h)
	p.foot[h], p.wheel[h] = c, c
	if p.zoc[h] {
		p.foot[h] += uint8(s.sc.Rules.ZOC.CostLeg)
		p.wheel[h] += uint8(s.sc.Rules.ZOC.CostOther)
	}
}

// overlay is the one for the way a unit moves.
func (s *Staff) overlay(u engine.UnitID) []uint8 {
	if s.sc.Units[u].Mobility == "leg" {
		return s.pic.foot
	}
	return s.pic.wheel
}

// brood counts the days for which enemies have barred the way.
func (s *Staff) brood(v engine.View) {
	for h := range s.stuck {
		if s.stuck[h] > 0 && !s.pic.isEnemy[h] && v.Control(int32(h)) == s.side {
			s.stuck[h] = 0
		}
	}
}

// powerAt is the power of all seen enemies, as believed, or of all own units, in a hex.
func (s *Staff) powerAt(v engine.View, h int32) int64 { return v.Strength(h) }
