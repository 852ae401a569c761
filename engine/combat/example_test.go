package combat_test

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"auguststorm/engine/combat"
)

var update = flag.Bool("update", false, "rewrite the worked example in the manual")

const chapter = "../../assets/manual/combat.md"

// worked is the example of manual section 5.10.
func worked() (combat.Input, []combat.Factor, combat.Rolls) {
	l := &combat.Ledger{}
	l.Add("terrain", combat.Defender, 35, "forest", "5.5.1")
	l.Add("river", combat.Defender, 20, "across a minor river", "5.5.2")
	l.Add("position", combat.Defender, 58, "prepared position", "5.5.3")
	l.Add("surprise", combat.Attacker, 100, "first day", "5.6.1")
	l.Add("quality", combat.Defender, -10, "of the defenders", "5.6.2")
	l.Add("several sides", combat.Attacker, 15, "attack over two or more hexsides", "5.6.3")
	return combat.Input{
		Tables: combat.Standard(), AttackPower: 300_000, DefencePower: 110_000,
		AttackMen: 20_000, DefenceMen: 9_000, Terrain: 80, Intensity: 100,
		Factors: l.Sum(), Hold: true,
	}, l.Factors, combat.Rolls{Noise: -31, Attack: 8, Defence: -11}
}

// tell writes the example out.
func tell() string {
	in, factors, rolls := worked()
	d, out := combat.Forecast(&in), combat.Resolve(&in, rolls)
	var b strings.Builder
	fmt.Fprintf(&b, "Before: %d men with %d CP attack %d men with %d CP, who have been told to hold.\n\n",
		in.AttackMen, in.AttackPower/1000, in.DefenceMen, in.DefencePower/1000)
	for _, line := range combat.Explain(&in, factors) {
		fmt.Fprintf(&b, "%s\n", line)
	}
	b.WriteString("\nForecast:\n")
	for band := combat.Repulsed; band <= combat.Breakthrough; band++ {
		fmt.Fprintf(&b, "%5d permille %s\n", d.Permille(band), band)
	}
	fmt.Fprintln(&b, d.LossesText())
	fmt.Fprintf(&b, "\nThe dice: fortune of war %+d, losses of the attacker %+d percent, of the defender %+d percent.\n\n",
		rolls.Noise, rolls.Attack, rolls.Defence)
	fmt.Fprintf(&b, "R = %+d %+d = %+d: %s\n", in.Odds(), rolls.Noise, out.R, out.Band)
	for _, line := range combat.ExplainLosses(&in, rolls) {
		fmt.Fprintf(&b, "%s\n", line)
	}
	return b.String()
}

func TestTheManualsExampleIsWhatTheResolverGives(t *testing.T) {
	text, err := os.ReadFile(chapter)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, opened := strings.Cut(string(text), "```text\n")
	old, tail, closed := strings.Cut(rest, "```\n")
	if !opened || !closed {
		t.Fatal("the chapter has no example: a block fenced with ```text")
	}
	if old == tell() {
		return
	}
	if !*update {
		t.Fatalf("the example is stale; run go test ./engine/combat -update and read the difference. It should be:\n%s", tell())
	}
	if err := os.WriteFile(chapter, []byte(head+"```text\n"+tell()+"```\n"+tail), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestExplainAddsUpToTheOdds(t *testing.T) {
	in, factors, _ := worked()
	lines, sum := combat.Explain(&in, factors), int32(0)
	for i, line := range lines {
		var n int32
		if _, err := fmt.Sscanf(line, "%d", &n); err != nil {
			t.Fatal(err)
		}
		if i < len(lines)-1 {
			sum += n
		} else if n != sum || n != in.Odds() {
			t.Errorf("the terms add up to %d, the last line says %d, the odds are %d", sum, n, in.Odds())
		}
	}
	in.AttackPower, in.DefencePower = 40, 100
	if got, want := combat.Explain(&in, nil)[0], "-132 combat power, 1 to 2.5 (5.3)"; got != want {
		t.Errorf("the first line reads %q, want %q", got, want)
	}
}

// Whoever reads a ledger must be able to work out the losses from it: the figure of
// the table, times every percentage in turn, cut to a millionth, rounded to permille.
func TestLossesCanBeWorkedOutFromTheLineByHand(t *testing.T) {
	in, _, rolls := worked()
	in.Fanatic, in.Fort, in.DefenceMore, in.Intensity = true, 2, 20, 40
	percent := regexp.MustCompile(`, (\d+) percent`)
	for _, line := range combat.ExplainLosses(&in, rolls) {
		var whole, parts int64
		if _, err := fmt.Sscanf(line[len("attacker loses "):], "%d.%d", &whole, &parts); err != nil {
			t.Fatal(err)
		}
		rate, chance := whole*1000+parts, int64(100)
		for _, p := range percent.FindAllStringSubmatch(line, -1) {
			rate, chance = rate*chance/100, 0
			fmt.Sscan(p[1], &chance)
		}
		permille := (rate*chance + 50000) / 100000
		_, tail, _ := strings.Cut(line, ": ")
		var said, of, men int64
		if _, err := fmt.Sscanf(tail, "%d permille of %d, %d men", &said, &of, &men); err != nil {
			t.Fatalf("%q: %v", tail, err)
		}
		if said != permille || men != (of*permille+500)/1000 {
			t.Errorf("%s: by hand %d permille", line, permille)
		}
	}
}
