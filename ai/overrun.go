package ai

import "auguststorm/engine"

// sureOverrun is what the odds of an overrun must be better than the rule asks for.
const sureOverrun = 30

// overrun finds in one hex next to a target the mobile units that can ride it down off
// the march and go on (5.11, 17.6.4). Of several hexes the strongest counts.
func (s *Staff) overrun(v engine.View, h int32) (best engine.Attack, ok bool) {
	if v.FortLevel(h) > 0 {
		return best, false
	}
	most := int64(0)
	for d := range int32(6) {
		from := v.Neighbour(h, d)
		if from < 0 || v.Occupant(from) != s.side {
			continue
		}
		o, power := engine.Attack{Target: h, Effort: engine.Overrun, Advance: true}, int64(0)
		for _, u := range s.buf.near {
			if st, _ := v.Unit(u); st.Hex == from && s.leash.arms[u] == mobile && s.orders(u).Stance.offensive() {
				o.Units, power = append(o.Units, u), power+v.Power(u)
			}
		}
		if power > most {
			best, most = o, power
		}
	}
	if most == 0 {
		return best, false
	}
	f, err := v.Forecast(best)
	return best, err == nil && f.In.Odds() >= s.sc.Rules.Retreat.BreakFrom+sureOverrun
}
