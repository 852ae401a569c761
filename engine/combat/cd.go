package combat

import "math/bits"

// logTable holds 2^20 log2(1 + i/256), worked out with integers alone.
var logTable = buildLogTable()

const logOne = 1 << 20

// buildLogTable finds each logarithm bit by bit: squaring a number of 1..2
// doubles its logarithm, whose next binary digit is whether the square reached 2.
//
// Source: Knuth, The Art of Computer Programming 1, section 1.2.2, exercise 25.
func buildLogTable() [257]uint32 {
	var table [257]uint32
	for i := range table[:256] {
		x, log := uint64(256+i)<<23, uint32(0) // x in units of 2^-31
		for bit := uint32(logOne / 2); bit > 0; bit /= 2 {
			x = x * x >> 31
			if x >= 1<<32 {
				x >>= 1
				log += bit
			}
		}
		table[i] = log
	}
	table[256] = logOne
	return table
}

// CD is 100 log2(x), rounded: 100 is a doubling, 10 about 7 percent. x below 1
// counts as 1. It is exact at powers of two and never falls as x grows.
func CD(x int64) int32 {
	if x <= 1 {
		return 0
	}
	exponent := bits.Len64(uint64(x)) - 1
	mantissa := uint64(x) << (63 - exponent) << 1 // what follows the leading bit
	i, rest := mantissa>>56, mantissa>>36&(1<<20-1)
	low, high := uint64(logTable[i]), uint64(logTable[i+1])
	log := uint64(exponent)<<20 + low + (high-low)*rest>>20
	return int32((log*100 + logOne/2) >> 20)
}
