package engine

import (
	"auguststorm/engine/combat"
	"auguststorm/engine/scenario"
)

// tablesOf copies the figures that resolve a combat out of a scenario's rules.
func tablesOf(sc *scenario.Scenario) combat.Tables {
	l, r := &sc.Rules.Losses, &sc.Rules.Retreat
	t := combat.Tables{
		HoldBelow: r.HoldBelow, HoldBelowHold: r.HoldBelowHold, ForcedFrom: r.ForcedFrom, BreakFrom: r.BreakFrom,
		Hold: l.Hold, Fanatic: l.Fanatic, FortRelief: l.FortRelief, Spread: l.Spread, Outnumber: l.Outnumber, Noise: sc.Rules.Combat.Noise,
	}
	copy(t.Attacker[:], l.Attacker)
	copy(t.Defender[:], l.Defender)
	return t
}
