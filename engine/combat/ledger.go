package combat

import "strconv"

// Side is whom a factor belongs to.
type Side uint8

// The two sides of a combat.
const (
	Attacker Side = iota
	Defender
)

// Factor is one modifier of the odds and why it applies.
type Factor struct {
	Name    string
	Side    Side
	Value   int32  // cd in favour of Side; negative is against it
	Reason  string // what makes it apply here
	Section string // of the manual
}

// Odds is what the factor adds to the odds, in cd: positive helps the attacker.
func (f Factor) Odds() int32 {
	if f.Side == Defender {
		return -f.Value
	}
	return f.Value
}

// String is the factor as players read it: "+100 surprise, first day (5.6.1)".
func (f Factor) String() string {
	s := signed(f.Odds()) + " " + f.Name
	if f.Reason != "" {
		s += ", " + f.Reason
	}
	if f.Section != "" {
		s += " (" + f.Section + ")"
	}
	return s
}

// Ledger collects the factors of one combat. The same list feeds the forecast,
// the resolution and the explanation, so that they cannot differ.
type Ledger struct{ Factors []Factor }

// Add enters a factor of value cd in favour of side. A factor of 0 is left out.
func (l *Ledger) Add(name string, side Side, value int32, reason, section string) {
	if value != 0 {
		l.Factors = append(l.Factors, Factor{name, side, value, reason, section})
	}
}

// Sum is what all factors together add to the odds, in cd.
func (l *Ledger) Sum() int32 {
	sum := int32(0)
	for _, f := range l.Factors {
		sum += f.Odds()
	}
	return sum
}

// Lines are the factors as players read them, one a line.
func (l *Ledger) Lines() []string {
	lines := make([]string, len(l.Factors))
	for i, f := range l.Factors {
		lines[i] = f.String()
	}
	return lines
}

// Terms are all that adds up to the odds L: the ratio of combat power, then the factors.
func Terms(in *Input, factors []Factor) []Factor {
	ratio := CD(in.AttackPower) - CD(in.DefencePower)
	return append([]Factor{{"combat power", Attacker, ratio, odds(in.AttackPower, in.DefencePower), "5.3"}}, factors...)
}

// Explain is the sum that leads to the odds L, one line a term and L last.
func Explain(in *Input, factors []Factor) []string {
	lines := (&Ledger{Terms(in, factors)}).Lines()
	return append(lines, signed(in.Odds())+" odds L (5.6.6)")
}

// ExplainLosses is how the losses of attacker and defender come about, a line each:
// the figure of the table, every share that changes it, and the men.
func ExplainLosses(in *Input, rolls Rolls) [2]string {
	a, d := in.shares()
	out := Resolve(in, rolls)
	return [2]string{
		lossLine("attacker", perMillion(&in.Tables.Attacker, out.R), &a, rolls.Attack, out.AttackLoss, in.AttackMen, out.AttackLost),
		lossLine("defender", perMillion(&in.Tables.Defender, out.R), &d, rolls.Defence, out.DefenceLoss, in.DefenceMen, out.DefenceLost),
	}
}

func lossLine(who string, rate int64, shares *[8]Share, deviation, permille, of, lost int32) string {
	s := who + " loses " + thousandths(rate) + " permille (5.7)"
	for _, x := range shares {
		if x.Percent != 100 {
			s += ", " + strconv.Itoa(int(x.Percent)) + " percent of it for " + x.Name + " (" + x.Section + ")"
		}
	}
	s += ", " + strconv.Itoa(int(100+deviation)) + " percent by chance (5.7.5)"
	return s + ": " + strconv.Itoa(int(permille)) + " permille of " + strconv.Itoa(int(of)) + ", " + strconv.Itoa(int(lost)) + " men"
}

// thousandths writes millionths as permille: 21500 is "21.500".
func thousandths(n int64) string {
	rest := strconv.FormatInt(1000+n%1000, 10)
	return strconv.FormatInt(n/1000, 10) + "." + rest[1:]
}

// odds is a ratio of powers to a tenth, the greater one first in its own place:
// "12.7 to 1", "1 to 2.5".
func odds(a, d int64) string {
	a, d = max(a, 1), max(d, 1)
	if a < d {
		return "1 to " + tenths(d, a)
	}
	return tenths(a, d) + " to 1"
}

// tenths is n/by, rounded to one decimal.
func tenths(n, by int64) string {
	whole, rest := n/by, (n%by*20+by)/(2*by)
	return strconv.FormatInt(whole+rest/10, 10) + "." + strconv.FormatInt(rest%10, 10)
}

func signed(n int32) string {
	if n > 0 {
		return "+" + strconv.Itoa(int(n))
	}
	return strconv.Itoa(int(n))
}
