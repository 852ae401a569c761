package ai

import "auguststorm/engine"

// freshEnough is the fatigue above which the staff spares its men a forced march.
const freshEnough = 150

// force drives on reserves on their way to a threatened place, and pursuers, while
// nobody bars their way and they cannot arrive today otherwise (17.5.7).
func (s *Staff) force(v engine.View, u engine.UnitID, goal int32, do Do) {
	if s.orders(u).Stance != pursue && s.taskOf(v, u) != react {
		return
	}
	st, _ := v.Unit(u)
	left := int32(s.fields.to(v, u, goal)[st.Hex])
	if st.Moved || st.Fatigue > freshEnough || left <= int32(st.MP) || v.ForcedMore(u) == 0 || s.contact(v, st.Hex) {
		return
	}
	_ = do(engine.ForcedMarch{Unit: u})
}
