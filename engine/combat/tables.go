package combat

// Tables are the figures of the rules that resolve a combat; the engine copies
// them from a scenario's rules.
type Tables struct {
	Attacker [9]int32 // losses at R = -300, -200 .. 500 cd, permille of engaged men a day
	Defender [9]int32 // likewise

	HoldBelow     int32 // R below which the defender stays, cd
	HoldBelowHold int32 // the same for a defender told to hold, cd
	ForcedFrom    int32 // R from which the retreat is forced, cd
	BreakFrom     int32 // R from which the attack breaks through, cd

	Hold       int32 // losses of both sides when the defender holds, percent
	Fanatic    int32 // attacker's losses, again, when the holding defender is fanatic, percent
	FortRelief int32 // off the defender's losses for each level of the works, percent
	Spread     int32 // widest deviation of a side's losses either way, percent
	Outnumber  int32 // attackers for each defender beyond whom no more come under fire; 0 for no limit
	Noise      int32 // half width of each of the four draws of the fortune of war, cd
}

// Standard is the rules model's own set of tables.
//
// Source: rules model 2.3, the defaults of scenario.Rules.
func Standard() Tables {
	return Tables{
		Attacker:  [9]int32{75, 60, 45, 32, 23, 19, 16, 14, 12},
		Defender:  [9]int32{5, 8, 11, 16, 27, 48, 80, 125, 180},
		HoldBelow: 100, HoldBelowHold: 150, ForcedFrom: 200, BreakFrom: 300,
		Hold: 140, Fanatic: 125, FortRelief: 10, Spread: 20, Outnumber: 10, Noise: 45,
	}
}

// sizes are the losses by engaged men, in percent: small forces bleed faster.
//
// Source: rules model 2.3, after Dupuy's verities.
var sizes = [...]struct{ men, percent int32 }{
	{1000, 170}, {3000, 140}, {8000, 120}, {15000, 100}, {40000, 85}, {80000, 75},
}

// Size is the percentage of the tables that a force of so many engaged men loses:
// 170 for up to 1,000 men, falling to 75 for 80,000 and more. Between two figures the fall
// is cut to whole percent, as Go divides (5.7.1).
func Size(men int32) int32 {
	if men <= sizes[0].men {
		return sizes[0].percent
	}
	for i, to := range sizes[1:] {
		if from := sizes[i]; men < to.men {
			return from.percent + (to.percent-from.percent)*(men-from.men)/(to.men-from.men)
		}
	}
	return sizes[len(sizes)-1].percent
}

// perMillion interpolates a loss table at R, in millionths of the engaged men.
func perMillion(table *[9]int32, r int32) int64 {
	at := min(max(r, -300), 500) + 300
	i, rest := at/100, at%100
	if rest == 0 {
		return int64(table[i]) * 1000
	}
	return int64(table[i])*1000 + int64(table[i+1]-table[i])*int64(rest)*10
}
