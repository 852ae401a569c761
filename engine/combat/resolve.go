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
	switch {
	case r < 0:
		return Repulsed
	case r < hold:
		return Held
	case r < t.ForcedFrom:
		return GivesGround
	case r < t.BreakFrom:
		return Forced
	}
	return Breakthrough
}

// rates are the losses at R before their dice, in millionths of the engaged men (5.7).
func (in *Input) rates(r int32) (attack, defence int64) {
	t := &in.Tables
	attack = perMillion(&t.Attacker, r) * int64(Size(in.AttackMen)) / 100
	defence = perMillion(&t.Defender, r) * int64(Size(in.DefenceMen)) / 100
	both := int64(in.Terrain) * int64(in.Intensity)
	if in.Hold {
		both = both * int64(t.Hold) / 100
	}
	if in.Hold && in.Fanatic {
		attack = attack * int64(t.Fanatic) / 100
	}
	defence = defence * int64(max(0, 100-in.Fort*t.FortRelief)) / 100
	return attack * both / 10000, defence * both / 10000
}

// loss rounds a rate with its deviation in percent to permille.
func loss(perMillion int64, deviation int32) int32 {
	return int32(min((perMillion*int64(100+deviation)+50000)/100000, 1000))
}

// men is a share of n men in permille, to the nearest man.
func men(n, permille int32) int32 { return int32((int64(n)*int64(permille) + 500) / 1000) }
