package combat_test

import (
	"slices"
	"strings"
	"testing"

	"auguststorm/engine/combat"
	"auguststorm/engine/dice"

	"pgregory.net/rapid"
)

// even is an assault of 15,000 men on 15,000 with the same combat power, in the open.
func even() combat.Input {
	return combat.Input{
		Tables: combat.Standard(), AttackPower: 100, DefencePower: 100,
		AttackMen: 15000, DefenceMen: 15000, Terrain: 100, Intensity: 100,
	}
}

func TestOutcomes(t *testing.T) {
	for _, c := range []struct {
		name            string
		change          func(*combat.Input)
		rolls           combat.Rolls
		r               int32
		band            combat.Band
		attack, defence int32 // permille
	}{
		{"equal forces hold each other at the middle of the tables", nil, combat.Rolls{}, 0, combat.Held, 32, 16},
		{"bad luck alone turns an even attack into a repulse", nil, combat.Rolls{Noise: -1}, -1, combat.Repulsed, 32, 16},
		{"twice the power makes the defender give ground", func(in *combat.Input) { in.AttackPower = 200 }, combat.Rolls{}, 100, combat.GivesGround, 23, 27},
		{"just under twice the power he holds", func(in *combat.Input) { in.AttackPower = 198 }, combat.Rolls{}, 99, combat.Held, 23, 27},
		{"told to hold he stands up to R 149 and both bleed more", func(in *combat.Input) { in.Hold, in.Factors = true, 149 }, combat.Rolls{}, 149, combat.Held, 29, 52},
		{"told to hold he gives ground at R 150", func(in *combat.Input) { in.Hold, in.Factors = true, 150 }, combat.Rolls{}, 150, combat.GivesGround, 29, 53},
		{"four times the power forces him back", func(in *combat.Input) { in.AttackPower = 400 }, combat.Rolls{}, 200, combat.Forced, 19, 48},
		{"eight times the power breaks through", func(in *combat.Input) { in.AttackPower = 800 }, combat.Rolls{}, 300, combat.Breakthrough, 16, 80},
		{"a fanatic who holds costs the attacker more again", func(in *combat.Input) { in.Hold, in.Fanatic = true, true }, combat.Rolls{}, 0, combat.Held, 56, 22},
		{"a fanatic who does not hold costs no more than others", func(in *combat.Input) { in.Fanatic = true }, combat.Rolls{}, 0, combat.Held, 32, 16},
		{"each level of works spares the defender a tenth", func(in *combat.Input) { in.Fort = 4 }, combat.Rolls{}, 0, combat.Held, 32, 10},
		{"difficult terrain spares both", func(in *combat.Input) { in.Terrain = 75 }, combat.Rolls{}, 0, combat.Held, 24, 12},
		{"a probe costs 40 percent", func(in *combat.Input) { in.Intensity = 40 }, combat.Rolls{}, 0, combat.Held, 13, 6},
		{"a small garrison bleeds faster, and an attacker of fifteen times its men loses two thirds", func(in *combat.Input) { in.DefenceMen = 1000 }, combat.Rolls{}, 0, combat.Held, 21, 27},
		{"each side's losses have luck of their own", nil, combat.Rolls{Attack: 20, Defence: -20}, 0, combat.Held, 38, 13},
		{"beyond the tables the last figures hold", func(in *combat.Input) { in.Factors = 900 }, combat.Rolls{}, 900, combat.Breakthrough, 12, 180},
		{"below the tables the first figures hold", func(in *combat.Input) { in.Factors = -900 }, combat.Rolls{}, -900, combat.Repulsed, 75, 5},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := even()
			if c.change != nil {
				c.change(&in)
			}
			got := combat.Resolve(&in, c.rolls)
			if got.R != c.r || got.Band != c.band || got.AttackLoss != c.attack || got.DefenceLoss != c.defence {
				t.Errorf("%+v (%s), want R %d, %s, losses %d and %d permille", got, got.Band, c.r, c.band, c.attack, c.defence)
			}
		})
	}
}

func TestLossesInMenAreTheShareOfTheEngaged(t *testing.T) {
	in := even()
	in.DefenceMen, in.Tables.Outnumber = 1003, 0
	if got := combat.Resolve(&in, combat.Rolls{}); got.AttackLost != 480 || got.DefenceLost != 27 {
		t.Errorf("%d and %d men lost, want 480 and 27", got.AttackLost, got.DefenceLost)
	}
}

func TestSizeFallsFromSmallForcesToLarge(t *testing.T) {
	for _, c := range []struct{ men, want int32 }{
		{0, 170}, {1000, 170}, {2000, 155}, {3000, 140}, {8000, 120}, {15000, 100}, {40000, 85}, {60000, 80}, {80000, 75}, {200000, 75},
	} {
		if got := combat.Size(c.men); got != c.want {
			t.Errorf("%d men: %d percent, want %d", c.men, got, c.want)
		}
	}
}

func TestLedgerReadsAsThePlayerSeesIt(t *testing.T) {
	l := &combat.Ledger{}
	l.Add("terrain", combat.Defender, 0, "plain", "5.5.1")
	l.Add("surprise", combat.Attacker, 100, "first day", "5.6.1")
	l.Add("river", combat.Defender, 40, "across a major river", "5.5.2")
	l.Add("out of supply", combat.Defender, -15, "beyond the supply trace", "7.6")
	want := []string{
		"+100 surprise, first day (5.6.1)",
		"-40 river, across a major river (5.5.2)",
		"+15 out of supply, beyond the supply trace (7.6)",
	}
	if got := l.Lines(); !slices.Equal(got, want) {
		t.Errorf("ledger reads %q", got)
	}
	if l.Sum() != 75 {
		t.Errorf("the ledger adds up to %d, want 75", l.Sum())
	}
}

// drawInput is any attack a scenario can make.
func drawInput(t *rapid.T) combat.Input {
	in := combat.Input{
		Tables:       combat.Standard(),
		AttackPower:  rapid.Int64Range(1, 1_000_000).Draw(t, "attack power"),
		DefencePower: rapid.Int64Range(1, 1_000_000).Draw(t, "defence power"),
		AttackMen:    rapid.Int32Range(0, 200_000).Draw(t, "attack men"),
		DefenceMen:   rapid.Int32Range(0, 200_000).Draw(t, "defence men"),
		Terrain:      rapid.Int32Range(0, 200).Draw(t, "terrain"),
		Intensity:    rapid.Int32Range(0, 200).Draw(t, "intensity"),
		Fort:         rapid.Int32Range(0, 4).Draw(t, "fort"),
		Factors:      rapid.Int32Range(-400, 400).Draw(t, "factors"),
		Hold:         rapid.Bool().Draw(t, "hold"),
		Fanatic:      rapid.Bool().Draw(t, "fanatic"),
	}
	in.Tables.Noise = rapid.Int32Range(0, 60).Draw(t, "noise")
	in.Tables.Spread = rapid.Int32Range(0, 90).Draw(t, "spread")
	return in
}

func TestMorePowerNeverLowersAChanceOfSuccess(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawInput(t)
		less := combat.Forecast(&in)
		in.AttackPower += rapid.Int64Range(0, 1_000_000).Draw(t, "more")
		more := combat.Forecast(&in)
		for b := combat.Held; b <= combat.Breakthrough; b++ {
			if more.AtLeast(b) < less.AtLeast(b) {
				t.Fatalf("%s or better falls from %d to %d permille", b, less.AtLeast(b), more.AtLeast(b))
			}
		}
	})
}

// slow is the forecast by brute force: every throw of the four dice by itself.
func slow(in *combat.Input) (weight [5]int64, attack, defence int64) {
	half := in.Tables.Noise
	for n := range (2*half + 1) * (2*half + 1) * (2*half + 1) * (2*half + 1) {
		noise, rest := -4*half, n
		for range 4 {
			noise, rest = noise+rest%(2*half+1), rest/(2*half+1)
		}
		for s := -in.Tables.Spread; s <= in.Tables.Spread; s++ {
			out := combat.Resolve(in, combat.Rolls{Noise: noise, Attack: s, Defence: s})
			weight[out.Band]++
			attack, defence = attack+int64(out.AttackLoss), defence+int64(out.DefenceLoss)
		}
	}
	return weight, attack, defence
}

func TestForecastCountsEveryThrow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawInput(t)
		in.Tables.Noise, in.Tables.Spread = in.Tables.Noise%6, in.Tables.Spread%4
		d := combat.Forecast(&in)
		weight, attack, defence := slow(&in)
		spread := int64(2*in.Tables.Spread + 1)
		for b, n := range weight {
			if d.Weight[b]*spread != n {
				t.Fatalf("%s: weight %d, by brute force %d", combat.Band(b), d.Weight[b], n/spread)
			}
		}
		total := d.Total * spread
		within(t, "attacker's mean", int64(d.Attack.Mean), attack*int64(in.AttackMen)/total/1000, 1+int64(in.AttackMen)/1_000_000)
		within(t, "defender's mean", int64(d.Defence.Mean), defence*int64(in.DefenceMen)/total/1000, 1+int64(in.DefenceMen)/1_000_000)
	})
}

type fataler interface {
	Helper()
	Fatalf(string, ...any)
}

func within(t fataler, what string, got, want, tolerance int64) {
	t.Helper()
	if got < want-tolerance || got > want+tolerance {
		t.Fatalf("%s is %d, want %d within %d", what, got, want, tolerance)
	}
}

// The dice are fixed, so this cannot fail by bad luck; the tolerances are three to
// four standard deviations of 20,000 throws.
func TestForecastIsWhatTwentyThousandBattlesGive(t *testing.T) {
	for name, in := range map[string]combat.Input{"even": even(), "Hailar": hailar(), "Mutanchiang": mutanchiang()} {
		t.Run(name, func(t *testing.T) {
			const battles = 20_000
			d := combat.Forecast(&in)
			var bands [5]int64
			attack, defence := make([]int32, battles), make([]int32, battles)
			sumA, sumD := int64(0), int64(0)
			for i := range uint64(battles) {
				roll := dice.New(1945, dice.Combat, 1, i, 0)
				out := combat.Resolve(&in, combat.Throw(&in, &roll))
				bands[out.Band]++
				attack[i], defence[i] = out.AttackLost, out.DefenceLost
				sumA, sumD = sumA+int64(out.AttackLost), sumD+int64(out.DefenceLost)
			}
			for b := range bands {
				within(t, combat.Band(b).String(), bands[b]*1000/battles, int64(d.Permille(combat.Band(b))), 12)
			}
			slices.Sort(attack)
			slices.Sort(defence)
			for _, c := range []struct {
				name string
				got  []int32
				sum  int64
				want combat.Losses
			}{{"attacker", attack, sumA, d.Attack}, {"defender", defence, sumD, d.Defence}} {
				slack := max(1, int64(c.want.Median)/50)
				within(t, c.name+" mean", c.sum/battles, int64(c.want.Mean), slack)
				within(t, c.name+" low", int64(c.got[battles/20]), int64(c.want.Low), slack)
				within(t, c.name+" median", int64(c.got[battles/2]), int64(c.want.Median), slack)
				within(t, c.name+" high", int64(c.got[battles*19/20]), int64(c.want.High), slack)
			}
		})
	}
}

func TestThePrintedRatioOfPowersIsRounded(t *testing.T) {
	for want, p := range map[string][2]int64{
		"10.0 to 1": {9_960, 1_000}, "9.9 to 1": {9_940, 1_000}, "1 to 2.5": {1_000, 2_450}, "2.7 to 1": {300, 110}, "1.0 to 1": {1_000, 1_000},
	} {
		in := combat.Input{AttackPower: p[0], DefencePower: p[1]}
		if got := combat.Terms(&in, nil)[0].String(); !strings.Contains(got, want) {
			t.Errorf("%d to %d is printed as %q, want %q", p[0], p[1], got, want)
		}
	}
}
