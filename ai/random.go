package ai

import (
	"auguststorm/engine"
	"auguststorm/engine/dice"
)

// wild is the seed of the random doctrine's dice. It is fixed: a staff must not
// know the game's.
const wild = 0xA5

// playRandom gives every unit some legal order or none, by dice of its own (17.2).
func (s *Staff) playRandom(v engine.View, do Do) {
	s.buf.units = v.Units(s.buf.units[:0])
	for _, u := range s.buf.units {
		roll := dice.New(wild, dice.Staff, uint64(v.Day()), uint64(u), uint64(s.side))
		switch roll.Intn(8) {
		case 0:
			_ = do(engine.SetPosture{Unit: u, Posture: engine.Posture(roll.Intn(4))})
		case 1, 2:
		default:
			s.wander(v, u, &roll, do)
		}
		s.lashOut(v, u, &roll, do)
	}
}

func (s *Staff) wander(v engine.View, u engine.UnitID, roll *dice.Stream, do Do) {
	s.buf.ways = v.Reach(u, s.buf.ways[:0])
	if n := int32(len(s.buf.ways)); n > 0 {
		_ = do(engine.Move{Unit: u, To: s.buf.ways[roll.Intn(n)].Hex})
	}
}

func (s *Staff) lashOut(v engine.View, u engine.UnitID, roll *dice.Stream, do Do) {
	st, ok := v.Unit(u)
	if !ok || st.Status != engine.OnMap {
		return
	}
	h := v.Neighbour(st.Hex, roll.Intn(6))
	if h < 0 || v.Occupant(h) != s.side.Enemy() {
		return
	}
	if near := s.attackers(v, h, nil); len(near) > 0 {
		n := 1 + roll.Intn(int32(len(near)))
		_ = do(engine.Attack{Target: h, Units: near[:n], Advance: roll.Intn(2) == 0})
	}
}
