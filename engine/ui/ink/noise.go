package ink

// Hash is a value in 0..1 that depends on two whole numbers and nothing else.
func Hash(x, y int32) float32 {
	h := uint32(x)*0x8da6b343 ^ uint32(y)*0xd8163841
	h ^= h >> 13
	h *= 0x5bd1e995
	h ^= h >> 15
	h *= 0x27d4eb2d
	h ^= h >> 16
	return float32(h>>8) / (1 << 24)
}

// Noise is smooth noise in -1..1 with a wave of about one unit.
func Noise(x, y float32) float32 {
	xi, yi := floor(x), floor(y)
	fx, fy := x-float32(xi), y-float32(yi)
	fx, fy = fx*fx*(3-2*fx), fy*fy*(3-2*fy)
	a, b := Hash(xi, yi), Hash(xi+1, yi)
	c, d := Hash(xi, yi+1), Hash(xi+1, yi+1)
	return 2*((a+(b-a)*fx)*(1-fy)+(c+(d-c)*fx)*fy) - 1
}

// Fractal is n octaves of Noise, each half as high and wide as the last.
func Fractal(x, y float32, n int) float32 {
	sum, amp := float32(0), float32(0.5)
	for range n {
		sum += amp * Noise(x, y)
		x, y, amp = x*2+17.3, y*2-9.1, amp/2
	}
	return sum
}

func floor(v float32) int32 {
	i := int32(v)
	if v < float32(i) {
		i--
	}
	return i
}
