package screen

import (
	"auguststorm/engine"
	"auguststorm/engine/hex"
	"auguststorm/engine/ui/kit"
)

// hover draws the way of the chosen unit to the hex under the pointer, while nothing
// else is planned.
func (t *table) hover(g *Game, c *kit.Context, h int32) {
	if h == t.path || len(t.units) == 0 || !g.s.PersonToMove() || g.attack.open {
		return
	}
	t.path = h
	t.lay(g)
	if h < 0 {
		return
	}
	if g.byRail() {
		if way, _, err := g.s.View().RailRoute(t.units[0], h); err == nil {
			t.view.Overlay.Add(t.roster.RailPath(way))
		}
		c.Redraw()
		return
	}
	if way, _ := g.wayTo(t.units[0], h); len(way) > 1 {
		t.view.Overlay.Add(t.roster.Path(way))
	}
	c.Redraw()
}

// wayTo is the march of a unit to a hex within reach today, by the rules' own costs.
func (g *Game) wayTo(u engine.UnitID, h int32) (way []int32, mp int32) {
	v := g.s.View()
	s, _ := v.Unit(u)
	cost := map[int32]int32{s.Hex: 0}
	for _, x := range v.Reach(u, nil) {
		cost[x.Hex] = x.MP
	}
	mp, ok := cost[h]
	if !ok || h == s.Hex {
		return nil, 0
	}
	way = []int32{h}
	for at := h; at != s.Hex && len(way) < 200; {
		best := int32(-1)
		for d := range int32(hex.Directions) {
			n := v.Neighbour(at, d)
			if n < 0 {
				continue
			}
			if k, ok := cost[n]; ok && k < cost[at] && (best < 0 || k < cost[best]) && (n == s.Hex || !v.Stops(u, n)) {
				best = n
			}
		}
		if best < 0 {
			return nil, 0
		}
		at = best
		way = append(way, at)
	}
	for i, j := 0, len(way)-1; i < j; i, j = i+1, j-1 {
		way[i], way[j] = way[j], way[i]
	}
	return way, mp
}
