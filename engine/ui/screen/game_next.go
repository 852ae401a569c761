package screen

import (
	"cmp"
	"slices"

	"auguststorm/engine"
	"auguststorm/engine/ui/kit"
)

// next chooses the next own unit that can still march.
func (g *Game) next(c *kit.Context, by int) {
	v := g.s.View()
	units := g.byFront()
	at := 0
	if len(g.table.units) > 0 {
		for i, u := range units {
			if u == g.table.units[0] {
				at = i + by
			}
		}
	}
	for i := range units {
		u := units[((at+i*by)%len(units)+len(units))%len(units)]
		s, _ := v.Unit(u)
		if s.MP > 0 && !s.Moved && !s.Fought && v.CanMove(u) {
			c.Answered()
			g.table.choose(g, u)
			c.Say(g.spoken(c))
			return
		}
	}
	c.Toast(c.T("No unit is left that could still march."), kit.News)
}

// byFront lists the own units army by army: first the armies in touch with the enemy,
// then those farther back, and within each the units nearest to him. The order is that
// of the beginning of the phase, so that it stays while units march.
func (g *Game) byFront() []engine.UnitID {
	v := g.s.View()
	dawn, far := g.turn.before.View(v.Side()), g.turn.depths(v.Side())
	units := v.Units(nil)
	depth, nearest := map[engine.UnitID]int32{}, map[int32]int32{}
	for _, u := range units {
		s, ok := dawn.Unit(u)
		if !ok || s.Hex < 0 { // it came in, or was detached, in this phase
			s, _ = v.Unit(u)
		}
		depth[u] = remotest
		if s.Hex >= 0 {
			depth[u] = far[s.Hex]
		}
		army := v.ArmyOf(u)
		if d, known := nearest[army]; !known || depth[u] < d {
			nearest[army] = depth[u]
		}
	}
	slices.SortStableFunc(units, func(a, b engine.UnitID) int {
		x, y := v.ArmyOf(a), v.ArmyOf(b)
		return cmp.Or(cmp.Compare(nearest[x], nearest[y]), cmp.Compare(x, y), cmp.Compare(depth[a], depth[b]), cmp.Compare(a, b))
	})
	return units
}

// remotest is the depth of units off the map, and of all where nothing is known of the enemy.
const remotest = 1 << 20

// depths are how many hexes lie between every hex and what the side knows of the enemy
// as its phase begins: 1 touches one of his units; land he holds where none is known counts
// as 1 itself, so that who stands at it comes second.
func (t *turn) depths(side engine.Side) []int32 {
	if t.far != nil && t.farOf == side {
		return t.far
	}
	v := t.before.View(side)
	far := make([]int32, v.Scenario().Board.Hexes())
	var queue []int32
	for h := range int32(len(far)) {
		far[h] = remotest
		if v.Control(h) == side.Enemy() {
			far[h] = 1
			queue = append(queue, h)
		}
	}
	var touch []int32
	for _, s := range v.Sightings(nil) {
		if s.Hex >= 0 {
			touch = append(touch, s.Hex)
		}
	}
	for _, h := range touch {
		far[h] = 0
	}
	queue = append(touch, queue...)
	for len(queue) > 0 {
		h := queue[0]
		queue = queue[1:]
		for d := range int32(6) {
			if n := v.Neighbour(h, d); n >= 0 && far[n] > far[h]+1 {
				far[n] = far[h] + 1
				queue = append(queue, n)
			}
		}
	}
	t.far, t.farOf = far, side
	return far
}
