package engine

// Manual section 4.9: forced marches.

// forcedMore is what a forced march adds to a unit's MA, in MP.
func (g *Game) forcedMore(u UnitID) int32 {
	r, forced := &g.sc.Rules.Movement, int32(0)
	switch g.fixed.facts[u].class {
	case legs:
		forced = r.ForcedLeg
	case horses:
		forced = r.ForcedCavalry
	case trucks:
		forced = r.ForcedTruck
	case tracks:
		forced = r.ForcedTrack
	}
	return max(0, forced-g.allowance(u))
}

func (g *Game) checkForced(s Side, o ForcedMarch) error {
	if err := g.checkOwn(s, o.Unit); err != nil {
		return err
	}
	name, st, r := g.sc.Units[o.Unit].Name, &g.st.Units[o.Unit], &g.sc.Rules
	switch {
	case g.fixed.facts[o.Unit].class == immobile:
		return reject(RejectImmobile, "%s cannot move", name)
	case st.Routed:
		return reject(RejectRouted, "%s is routed", name)
	case st.Forced:
		return reject(RejectForced, "%s is on a forced march already", name)
	case st.Moved || st.Fought:
		return reject(RejectMovedToday, "%s has moved or fought today", name)
	case int32(st.Fatigue) > r.Movement.ForcedLimit:
		return reject(RejectTired, "%s has %d of fatigue; at most %d may march farther", name, st.Fatigue, r.Movement.ForcedLimit)
	case g.fixed.facts[o.Unit].motor && int32(st.Fuel) < r.Supply.FuelLow:
		return reject(RejectNoFuel, "%s has %d centi-refills of fuel and needs %d for such a day", name, st.Fuel, r.Supply.FuelLow)
	}
	return nil
}

// ForcedMore is how many MP a forced march would give an own unit now, 0 where it
// cannot force its march.
func (v View) ForcedMore(u UnitID) int32 {
	if v.g.checkForced(v.side, ForcedMarch{u}) != nil {
		return 0
	}
	return v.g.forcedMore(u)
}
