// Package combat is the arithmetic of one attack: combat power and factors in,
// losses and a result out, or the exact chances of all of them. It knows numbers
// only, no unit and no map. All of it is in cd, hundredths of a doubling, so that
// what multiplies in the field adds in the ledger.
package combat

import "auguststorm/engine/dice"

// Band is the result of an attack, from worst to best for the attacker.
type Band uint8

// The bands of manual section 6.1.
const (
	Repulsed     Band = iota // the attack fails, R below 0
	Held                     // the defender stays
	GivesGround              // the defender goes back in order
	Forced                   // the defender is driven back
	Breakthrough             // the defender is broken
	bands
)

// String is the band as players read it.
func (b Band) String() string {
	return [...]string{"repulsed", "held", "gives ground", "forced back", "breakthrough"}[b]
}

// Input is all that an attack depends on besides its dice.
type Input struct {
	Tables       Tables
	AttackPower  int64 // combat power, at least 1; any unit, the same for both
	DefencePower int64
	AttackMen    int32 // men engaged
	DefenceMen   int32
	Terrain      int32 // losses in this terrain, percent
	Intensity    int32 // 100 an assault, 40 a probe, percent
	Fort         int32 // level of the works, 0..4
	Factors      int32 // sum of the ledger, cd
	AttackMore   int32 // losses of the attacker beyond all this, percent: crowding
	DefenceMore  int32
	Restraint    int32 // how many of the best bands the attacker forgoes, 0..4
	Hold         bool  // the defender is told to hold
	Fanatic      bool  // the defender is fanatic
}

// Rolls are the dice of one attack.
type Rolls struct {
	Noise   int32 // fortune of war, cd, at most 4 Tables.Noise either way
	Attack  int32 // deviation of the attacker's losses, percent
	Defence int32 // deviation of the defender's losses, percent
}

// Outcome is the result of one attack.
type Outcome struct {
	R           int32 // odds with the fortune of war, cd
	Band        Band
	AttackLoss  int32 // killed and wounded, permille of the engaged men, 0..1000
	DefenceLoss int32
	AttackLost  int32 // the same in men
	DefenceLost int32
}

// Throw takes the dice of one attack from its stream.
func Throw(in *Input, roll *dice.Stream) Rolls {
	spread := in.Tables.Spread
	return Rolls{
		Noise:   roll.SumOfFour(in.Tables.Noise),
		Attack:  roll.Between(-spread, spread),
		Defence: roll.Between(-spread, spread),
	}
}

// Odds is L, the odds before the fortune of war, in cd (5.6.6).
func (in *Input) Odds() int32 {
	return CD(in.AttackPower) - CD(in.DefencePower) + in.Factors
}

// Resolve is one attack with its dice fallen (5.6.6, 5.7).
func Resolve(in *Input, rolls Rolls) Outcome {
	r := in.Odds() + rolls.Noise
	attack, defence := in.rates(r)
	out := Outcome{R: r, Band: in.band(r), AttackLoss: loss(attack, rolls.Attack), DefenceLoss: loss(defence, rolls.Defence)}
	out.AttackLost = men(in.AttackMen, out.AttackLoss)
	out.DefenceLost = men(in.DefenceMen, out.DefenceLoss)
	return out
}

// band is the result at R (6.1).
func (in *Input) band(r int32) Band {
	t := &in.Tables
	hold := t.HoldBelow
	if in.Hold {
		hold = t.HoldBelowHold
	}
	b := Breakthrough
	switch {
	case r < 0:
		b = Repulsed
	case r < hold:
		b = Held
	case r < t.ForcedFrom:
		b = GivesGround
	case r < t.BreakFrom:
		b = Forced
	}
	return min(b, Breakthrough-Band(in.Restraint))
}

// Share is one multiplier of a side's losses and why it applies.
type Share struct {
	Name    string
	Percent int32
	Section string // of the manual
}

// shares are the multipliers of each side's losses, in the order in which they are
// applied. They feed the resolution, the forecast and the explanation alike (5.7).
func (in *Input) shares() (attack, defence [8]Share) {
	t := &in.Tables
	both := [...]Share{{"terrain", in.Terrain, "5.7.2"}, {"effort", in.Intensity, "5.8"}, {"told to hold", 100, "5.7.3"}}
	fanatic := Share{"fanatic", 100, "5.7.3"}
	if in.Hold {
		both[2].Percent = t.Hold
		if in.Fanatic {
			fanatic.Percent = t.Fanatic
		}
	}
	attack = [8]Share{{"size", Size(in.AttackMen), "5.7.1"}, both[0], both[1], both[2], fanatic, {"crowding", 100 + in.AttackMore, "5.7.4"}, {"works", 100, "5.7.4"}, {"few before them", in.exposed(), "5.7.7"}}
	defence = [8]Share{{"size", Size(in.DefenceMen), "5.7.1"}, both[0], both[1], both[2], {"fanatic", 100, "5.7.3"}, {"crowding", 100 + in.DefenceMore, "5.7.4"},
		{"works", max(0, 100-in.Fort*t.FortRelief), "5.7.4"}, {"few before them", 100, "5.7.7"}}
	return attack, defence
}

// exposed is the percentage of their losses that attackers pay who outnumber those before
// them by more than the tables foresee: only so many of them come under fire (5.7.7).
func (in *Input) exposed() int32 {
	most := int64(in.Tables.Outnumber) * int64(max(1, in.DefenceMen))
	if most == 0 || int64(in.AttackMen) <= most {
		return 100
	}
	return max(1, int32(100*most/int64(in.AttackMen)))
}

// rates are the losses at R before their dice, in millionths of the engaged men (5.7).
func (in *Input) rates(r int32) (attack, defence int64) {
	a, d := in.shares()
	return multiply(perMillion(&in.Tables.Attacker, r), &a), multiply(perMillion(&in.Tables.Defender, r), &d)
}

// multiply applies one share after the other and cuts what is beyond a millionth.
func multiply(rate int64, shares *[8]Share) int64 {
	for i := range shares {
		rate = rate * int64(shares[i].Percent) / 100
	}
	return rate
}

// loss rounds a rate with its deviation in percent to permille.
func loss(perMillion int64, deviation int32) int32 {
	return int32(min((perMillion*int64(100+deviation)+50000)/100000, 1000))
}

// men is a share of n men in permille, to the nearest man.
func men(n, permille int32) int32 { return int32((int64(n)*int64(permille) + 500) / 1000) }
