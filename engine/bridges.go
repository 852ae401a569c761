package engine

import (
	"auguststorm/engine/dice"
	"auguststorm/engine/hex"
	"auguststorm/engine/scenario"
)

// Manual sections 4.10 and 4.11: bridges blown and rebuilt. A hexside has one state for
// all its bridges and ferries.

// bridgeFacts numbers the hexsides with a bridge or ferry, each by its first direction.
func (f *fixed) bridgeFacts(sc *scenario.Scenario) {
	f.bridgeAt = make([]int16, len(f.neighbours))
	for e := range f.bridgeAt {
		f.bridgeAt[e] = -1
	}
	for e, to := range f.neighbours {
		if to > int32(e)/hex.Directions && sc.Board.Bridge[e] != scenario.NoBridge {
			f.bridgeAt[e], f.bridgeAt[opposite(int32(e), to)] = int16(len(f.bridges)), int16(len(f.bridges))
			f.bridges = append(f.bridges, int32(e))
		}
	}
}

// opposite is the same hexside seen from the hex it leads to.
func opposite(e, to int32) int32 { return to*6 + (e%6+3)%6 }

// bridgeDown says whether the bridge on a hexside is blown.
func (g *Game) bridgeDown(e int32) bool {
	i := g.fixed.bridgeAt[e]
	return i >= 0 && g.st.Bridges[i] > 0
}

// bridged says whether a bridge or ferry leads over a hexside now.
func (g *Game) bridged(e int32) bool { return g.fixed.bridgeAt[e] >= 0 && !g.bridgeDown(e) }

// bridgeWork is how much work a blown bridge needs, in points (4.11).
func (g *Game) bridgeWork(i int16) int32 {
	if g.sc.Board.River[g.fixed.bridges[i]] == scenario.MajorRiver {
		return g.sc.Rules.Movement.BridgeMajor
	}
	return g.sc.Rules.Movement.BridgeMinor
}

// leaveBridges lets the last unit that leaves a hex before the enemy blow the bridge it
// has crossed and those that lead to the enemy (4.10).
func (g *Game) leaveBridges(list []Event, u UnitID, from, to int32) []Event {
	chance, side := g.demolition(u), g.fixed.facts[u].side
	if chance == 0 || g.occupant(from) == side || !g.enemyNear(side, from, g.sc.Rules.Movement.DemolishReach) {
		return list
	}
	for d := int32(0); d < hex.Directions; d++ {
		e := from*6 + d
		if n := g.fixed.neighbours[e]; g.bridged(e) && (n == to || g.st.Control[n] == int8(side.Enemy())) {
			list = g.blow(list, e, u, chance)
		}
	}
	return list
}

// meetBridges lets units blow the bridges over which an enemy in h stands before them.
func (g *Game) meetBridges(list []Event, h int32) []Event {
	enemy := g.occupant(h).Enemy()
	for d := int32(0); d < hex.Directions; d++ {
		e := h*6 + d
		if !g.bridged(e) || g.occupant(h) == NoSide || g.occupant(g.fixed.neighbours[e]) != enemy {
			continue
		}
		for u := g.stack.first[g.fixed.neighbours[e]]; u >= 0 && g.bridged(e); u = g.stack.next[u] {
			if chance := g.demolition(UnitID(u)); chance > 0 {
				list = g.blow(list, e, UnitID(u), chance)
			}
		}
	}
	return list
}

// blow rolls for one bridge; there is one roll a bridge, side and day.
func (g *Game) blow(list []Event, e int32, u UnitID, chance int32) []Event {
	i := g.fixed.bridgeAt[e]
	roll := dice.New(g.seed, dice.Demolition, uint64(g.st.Day), uint64(i), uint64(g.fixed.facts[u].side))
	if g.bridgeWork(i) == 0 || !roll.Permille(10*chance) {
		return list
	}
	first := g.fixed.bridges[i]
	return g.emit(list, BridgeBlown{Unit: u, From: first / 6, To: g.fixed.neighbours[first], Work: uint8(g.bridgeWork(i))})
}

// rebuildBridges is a day's work on all blown bridges (4.11).
func (g *Game) rebuildBridges(list []Event) []Event {
	for i, left := range g.st.Bridges {
		if left == 0 {
			continue
		}
		e := g.fixed.bridges[i]
		if work := g.workOn(e/6, g.fixed.neighbours[e]); work > 0 {
			list = g.emit(list, BridgeRebuilt{From: e / 6, To: g.fixed.neighbours[e], Left: uint8(max(0, int32(left)-work))})
		}
	}
	return list
}

// workOn is the work of a day on a bridge from a to b: none unless one side controls
// both banks and no enemy ZOC lies on them.
func (g *Game) workOn(a, b int32) int32 {
	s := Side(g.st.Control[a])
	if s == NoSide || g.st.Control[b] != int8(s) || g.inZOC(a, s.Enemy()) || g.inZOC(b, s.Enemy()) || g.occupant(a) == s.Enemy() || g.occupant(b) == s.Enemy() {
		return 0
	}
	if g.sappers(a) || g.sappers(b) {
		return g.sc.Rules.Movement.BridgeEngineers
	}
	return g.sc.Rules.Movement.BridgeOthers
}

// setBridge writes the work left on a bridge.
func (g *Game) setBridge(from, to int32, left uint8) {
	e := from*6 + g.adjacent(from, to)
	g.st.Bridges[g.fixed.bridgeAt[e]] = left
	g.refreshEdge(e)
	g.refreshEdge(opposite(e, to))
}

// enemyNear says whether a unit of the other side stands within so many hexes of a hex.
func (g *Game) enemyNear(s Side, h, reach int32) bool {
	b := g.sc.Board
	col, row := h%b.Width, h/b.Width
	for r := max(0, row-reach); r <= min(b.Height-1, row+reach); r++ {
		for c := max(0, col-reach); c <= min(b.Width-1, col+reach); c++ {
			if n := r*b.Width + c; g.occupant(n) == s.Enemy() && hex.Distance(n, h, b.Width) <= reach {
				return true
			}
		}
	}
	return false
}

// carryNow is the cost of carrying supply over every hexside with the bridges that stand.
func (g *Game) carryNow() []uint8 {
	out := append(g.work.carry[:0], g.fixed.carry...)
	for i, left := range g.st.Bridges {
		if left > 0 {
			e := g.fixed.bridges[i]
			o := opposite(e, g.fixed.neighbours[e])
			out[e], out[o] = g.fixed.carryBlown[2*i], g.fixed.carryBlown[2*i+1]
		}
	}
	g.work.carry = out
	return out
}

// BridgeDown says whether the bridge over the hexside of h in direction d is blown.
func (v View) BridgeDown(h, d int32) bool { return v.g.bridgeDown(h*6 + d) }
