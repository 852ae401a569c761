package ai

import "auguststorm/engine"

// Consult asks the script and drops what it says.
func (s *Staff) Consult(v engine.View) {
	s.buf.units = v.Units(s.buf.units[:0])
	_, _, _ = s.consult(v)
}
