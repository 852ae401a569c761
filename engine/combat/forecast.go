package combat

import "fmt"

// Distribution is the exact chance of everything that can come of an attack.
type Distribution struct {
	Odds    int32        // L, cd
	Total   int64        // equally likely throws of the fortune of war: (2 Noise + 1)^4
	Weight  [bands]int64 // how many of them end in each band
	Attack  Losses
	Defence Losses
}

// Losses are what a side can expect to lose, in men.
type Losses struct {
	Mean   int32
	Low    int32 // one time in twenty it is at most this
	Median int32
	High   int32 // nineteen times in twenty it is at most this
}

// Permille is the chance of a band, rounded, 0..1000.
func (d *Distribution) Permille(b Band) int32 {
	return int32((d.Weight[b]*1000 + d.Total/2) / d.Total)
}

// AtLeast is the chance of a band or a better one for the attacker, in permille.
func (d *Distribution) AtLeast(b Band) int32 {
	sum := int64(0)
	for ; b < bands; b++ {
		sum += d.Weight[b]
	}
	return int32((sum*1000 + d.Total/2) / d.Total)
}

// LossesText is what both sides can expect to lose, with the range that nine throws in
// ten stay in.
func (d *Distribution) LossesText() string {
	return fmt.Sprintf("attacker loses %d men (%d to %d), defender %d (%d to %d)",
		d.Attack.Mean, d.Attack.Low, d.Attack.High, d.Defence.Mean, d.Defence.Low, d.Defence.High)
}

// Forecast resolves the attack with every throw of its dice and counts the ends.
// It is exact: the weights are whole numbers of throws, nothing is sampled.
func Forecast(in *Input) Distribution {
	d := Distribution{Odds: in.Odds()}
	var attack, defence histogram
	for i, weight := range noiseWeights(in.Tables.Noise) {
		out := Resolve(in, Rolls{Noise: int32(i) - 4*in.Tables.Noise})
		d.Weight[out.Band] += weight
		d.Total += weight
		a, b := in.rates(out.R)
		for s := -in.Tables.Spread; s <= in.Tables.Spread; s++ {
			attack[loss(a, s)] += weight
			defence[loss(b, s)] += weight
		}
	}
	total := d.Total * int64(2*in.Tables.Spread+1)
	d.Attack, d.Defence = attack.losses(in.AttackMen, total), defence.losses(in.DefenceMen, total)
	return d
}

// noiseWeights counts the throws of four dice of -half..half by their sum, from
// -4 half on: the distribution of one die, convolved with itself.
func noiseWeights(half int32) []int64 {
	faces := int(2*half + 1)
	weights := []int64{1}
	for range 4 {
		sums, window := make([]int64, len(weights)+faces-1), int64(0)
		for i := range sums {
			if i < len(weights) {
				window += weights[i]
			}
			if i >= faces {
				window -= weights[i-faces]
			}
			sums[i] = window
		}
		weights = sums
	}
	return weights
}

// histogram counts throws by the loss they bring in permille.
type histogram [1001]int64

// losses reads mean and quantiles for a side of n engaged men.
func (h *histogram) losses(n int32, total int64) Losses {
	sum := int64(0)
	for permille, weight := range h {
		sum += int64(permille) * weight
	}
	perMillion := sum/total*1000 + sum%total*1000/total
	return Losses{
		Mean:   int32((perMillion*int64(n) + 500000) / 1000000),
		Low:    men(n, h.quantile(total, 5)),
		Median: men(n, h.quantile(total, 50)),
		High:   men(n, h.quantile(total, 95)),
	}
}

// quantile is the least loss in permille that covers percent of all throws.
func (h *histogram) quantile(total, percent int64) int32 {
	sum := int64(0)
	for permille, weight := range h {
		sum += weight
		if sum*100 >= total*percent {
			return int32(permille)
		}
	}
	return 1000
}
