// Package dice is keyed chance: a stream of numbers for every question asked.
//
// A stream is opened from the seed of the game, a purpose and up to three
// numbers that say which question it is (turn, place, unit). What it gives
// depends on nothing else, least of all on how many dice fell before: two games
// of one seed share their luck wherever they ask the same question. All
// arithmetic is on integers, so that every machine rolls the same.
package dice

// Purpose says what a stream is for. The numbers are part of every recorded game:
// none is ever changed or given to another purpose.
type Purpose uint64

// The purposes, with the three numbers of their keys.
const (
	Combat     Purpose = 1 // fortune of war and losses of an attack: turn, hex, side
	Losses     Purpose = 2 // losses outside of attacks: turn, unit, cause
	Surrender  Purpose = 3 // whether a unit lays down its arms: turn, unit
	Weather    Purpose = 4 // weather: turn, region
	Intel      Purpose = 5 // error of an estimate of strength: turn, unit
	Staff      Purpose = 6 // ties of the AI: turn, unit
	Events     Purpose = 7 // events of the scenario: turn, event
	CeaseFire  Purpose = 8 // whether an order to cease fire is heard and obeyed: turn, hex, which of them
	Demolition Purpose = 9 // whether a bridge is blown: turn, bridge, side
)

// Stream is a source of chance; the value is its whole state. Copying it copies
// its future.
type Stream struct{ state uint64 }

// gamma is the odd number nearest to 2^64 divided by the golden ratio.
const gamma = 0x9E3779B97F4A7C15

// New opens the stream for a question. Every part of the key goes through a full
// mix before the next one joins, so that (1, 2) and (2, 1) have nothing in common.
func New(seed uint64, purpose Purpose, a, b, c uint64) Stream {
	s := mix(seed + gamma)
	s = mix((s ^ uint64(purpose)) + gamma)
	s = mix((s ^ a) + gamma)
	s = mix((s ^ b) + gamma)
	s = mix((s ^ c) + gamma)
	return Stream{s}
}

// mix is the finaliser of SplitMix64: it maps the 64-bit numbers one to one.
//
// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators",
// OOPSLA 2014; constants of Stafford's variant 13 as in Vigna, splitmix64.c.
func mix(z uint64) uint64 {
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}

// Next is the next 64 bits of the stream.
func (s *Stream) Next() uint64 {
	s.state += gamma
	return mix(s.state)
}

// Intn is uniform in 0..n-1; n is at least 1. It may take more than one number
// from the stream, as few in 2^32 would favour a result.
//
// Source: Lemire, "Fast random integer generation in an interval", ACM TOMACS
// 29(1), 2019.
func (s *Stream) Intn(n int32) int32 {
	if n < 1 {
		panic("dice: Intn of nothing")
	}
	width := uint64(n)
	product := s.Next() >> 32 * width
	if low := product & (1<<32 - 1); low < width {
		for least := (1<<32 - width) % width; product&(1<<32-1) < least; {
			product = s.Next() >> 32 * width
		}
	}
	return int32(product >> 32)
}

// Between is uniform in lo..hi, both included; lo is at most hi and hi-lo below 2^31-1.
func (s *Stream) Between(lo, hi int32) int32 { return lo + s.Intn(hi-lo+1) }

// Permille is true with p chances in 1,000: never at 0 or less, always at 1,000
// or more. It always takes a number, so that what follows does not depend on p.
func (s *Stream) Permille(p int32) bool { return s.Intn(1000) < p }

// SumOfFour is the sum of four uniform numbers in -half..half: a bell about 0
// with variance 4/3 half (half+1), bounded by 4 half either way.
func (s *Stream) SumOfFour(half int32) int32 {
	sum := int32(0)
	for range 4 {
		sum += s.Between(-half, half)
	}
	return sum
}
