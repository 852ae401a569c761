package scenario

import (
	"fmt"
	"strings"
)

// shape checks sides, days and figures that must fit together.
func (c *checker) shape() {
	s := c.s
	if n := len(s.Sides); n != 2 && !c.faulty("side") {
		path := "side"
		if n > 2 {
			path = "side[2]"
		}
		c.fail(path, "AS115", "give exactly two [[side]] tables; countries can share one", "the number of sides is %d", n)
	}
	if s.End < s.Start && !c.faulty("start") && !c.faulty("end") {
		c.fail("end", "AS116", "choose a day from "+s.Start.String()+" on", "the end %s lies before the start %s", s.End, s.Start)
	} else if s.Days() > maxDays && !c.faulty("start") && !c.faulty("end") {
		c.fail("end", "AS116", fmt.Sprintf("choose an end within %d days", maxDays), "the campaign lasts %d days", s.Days())
	}
	for i, n := range s.Countries {
		if n.Colour != "" && !isColour(n.Colour) {
			c.fail(fmt.Sprintf("country[%d].colour", i), "AS117", "write #RRGGBB with the digits 0-9 and A-F", "%q is no colour", n.Colour)
		}
	}
	v, r, f := &s.Rules.Victory, &s.Rules.Retreat, &s.Rules.Supply
	c.rising("rules.victory", []string{"draw", "victory", "decisive"}, v.Draw, v.Victory, v.Decisive)
	c.rising("rules.retreat", []string{"hold_below", "forced_from", "break_from"}, r.HoldBelow, r.ForcedFrom, r.BreakFrom)
	c.rising("rules.supply", []string{"fuel_full", "fuel_max"}, f.FuelFull, f.FuelMax)
	c.rising("rules.supply", []string{"ammo_full", "ammo_max"}, f.AmmoFull, f.AmmoMax)
	c.rising("rules.supply", []string{"rations_full", "rations_max"}, f.RationsFull, f.RationsMax)
	c.served()
	c.ceaseFires()
	c.recordedLosses()
	for i := range s.AirSupply {
		if a := &s.AirSupply[i]; a.Last < a.First {
			c.fail(fmt.Sprintf("air_supply[%d].last", i), "AS504", "exchange the days", "the flights of %q end before they begin", a.ID)
		}
	}
}

// served checks that no formation has two pools or two sets of stores.
func (c *checker) served() {
	pools, stores := map[string]string{}, map[string]string{}
	once := func(seen map[string]string, table string, i int, id, formation string) {
		if first, ok := seen[formation]; ok && formation != "" {
			c.fail(fmt.Sprintf("%s[%d].formation", table, i), "AS505", "join the two records, or name another formation", "the formation %q has a %s already: %q", formation, table, first)
			return
		}
		seen[formation] = id
	}
	for i := range c.s.TruckPools {
		once(pools, "truck_pool", i, c.s.TruckPools[i].ID, c.s.TruckPools[i].Formation)
	}
	for i := range c.s.Stores {
		once(stores, "stores", i, c.s.Stores[i].ID, c.s.Stores[i].Formation)
	}
}

// rising checks that figures of the rules do not fall from one to the next.
func (c *checker) rising(path string, keys []string, figures ...int32) {
	for i := 1; i < len(figures); i++ {
		if figures[i] < figures[i-1] && !c.anyFaulty(path, keys...) {
			c.fail(path, "AS503", "let "+strings.Join(keys, ", ")+" rise", "%s is %d, but %s only %d", keys[i-1], figures[i-1], keys[i], figures[i])
		}
	}
}

func isColour(s string) bool {
	return len(s) == 7 && s[0] == '#' && strings.Trim(s[1:], "0123456789abcdefABCDEF") == ""
}

// maxDays is the longest campaign, in turns.
const maxDays = 1000

// objectives checks that each can be reached by the side that does not hold it,
// and that supply sources lie on land.
func (c *checker) objectives() {
	for i := range c.s.Supply {
		if h := c.s.Supply[i].Hex.Hex; h >= 0 && c.water(h) {
			c.fail(fmt.Sprintf("supply_source[%d].hex", i), "AS502", "move it to a land hex", "the supply source %q lies in the water", c.s.Supply[i].ID)
		}
	}
	var reach [2][]bool
	for side := range reach {
		reach[side] = c.reach(int32(side))
	}
	for i := range c.s.Objectives {
		o := &c.s.Objectives[i]
		path := fmt.Sprintf("objective[%d]", i)
		if o.TakenTo != 0 && o.TakenTo < o.Taken {
			c.fail(path+".taken_to", "AS504", "exchange the days", "the objective %q has a range of days that ends before it starts", o.ID)
		}
		h := o.Hex.Hex
		if h < 0 || o.Unreach || len(c.s.Sides) != 2 || c.spoilt || c.sidesOpen {
			continue
		}
		holder := c.holder(h)
		if holder != 0 && !reach[0][h] || holder != 1 && !reach[1][h] {
			c.fail(path+".hex", "AS501", "move it, or set no_land_route = true", "no land route leads to the objective %q from the other side's country or units", o.ID)
		}
	}
}

// holder is the side whose country h belongs to, or -1.
func (c *checker) holder(h int32) int32 {
	if owner := c.s.Board.Country[h]; owner != NoCountry {
		return c.sideOf[owner]
	}
	return -1
}

// reach marks what a side can come to on foot from its country and its units.
func (c *checker) reach(side int32) []bool {
	b := c.s.Board
	seen := make([]bool, b.Hexes())
	var queue []int32
	add := func(h int32) {
		if h >= 0 && !seen[h] && c.passable(h) {
			seen[h] = true
			queue = append(queue, h)
		}
	}
	for h := range b.Hexes() {
		if c.holder(h) == side {
			add(h)
		}
	}
	for i := range c.s.Units {
		u := &c.s.Units[i]
		if n, ok := c.countryOf[u.Country]; ok && c.sideOf[n] == side && u.Land() {
			add(u.Hex.Hex)
		}
	}
	for len(queue) > 0 {
		h := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		for d := range int32(6) {
			if c.crossable(h, d) {
				add(c.grid.neighbour(h, d))
			}
		}
	}
	return seen
}

// passable says that units on foot can be in h.
func (c *checker) passable(h int32) bool {
	if owner := c.s.Board.Country[h]; owner != NoCountry {
		if n := &c.s.Countries[owner]; n.Side == "" && !n.Open {
			return false
		}
	}
	return !c.water(h) && c.canStand("leg", h)
}

// crossable says that units on foot can cross the hexside.
func (c *checker) crossable(h, d int32) bool {
	b := c.s.Board
	return b.River[h*6+d] != MajorRiver || b.Bridge[h*6+d] != NoBridge || c.s.Rules.Movement.MajorRiver > 0
}
