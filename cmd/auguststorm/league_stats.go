//go:build !js

package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"text/tabwriter"

	"auguststorm/ai/league"
	"auguststorm/engine/scenario"
)

// estimate is a mean or share with its 95 percent interval.
type estimate struct {
	Mean float64 `json:"mean"`
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// leagueRow is what one pairing came to.
type leagueRow struct {
	First  string   `json:"first"`
	Second string   `json:"second"`
	Won    estimate `json:"won"`  // share of games won by the first side
	VP     estimate `json:"vp"`   // of the first side
	Fall   estimate `json:"fall"` // mean day on which the watched objectives fell; the day after the last when never
	Notes  int      `json:"notes"`
}

func rowOf(pair [2]league.Entry, games []league.Game, watched []int) leagueRow {
	r := leagueRow{First: pair[0].Name, Second: pair[1].Name}
	won, vp, fall := 0, make([]float64, 0, len(games)), make([]float64, 0, len(games))
	for i := range games {
		g := &games[i]
		if g.Result.Winner == 0 {
			won++
		}
		vp = append(vp, float64(g.Result.VP[0]))
		sum := 0.0
		for _, o := range watched {
			sum += float64(g.Fell[o] + 1)
		}
		fall = append(fall, sum/float64(max(1, len(watched))))
		r.Notes += len(g.Notes)
	}
	r.Won, r.VP, r.Fall = wilson(won, len(games)), meanT(vp), meanT(fall)
	return r
}

// wilson is the score interval of a share. Wilson: "Probable inference, the law of
// succession, and statistical inference", JASA 22 (1927).
func wilson(k, n int) estimate {
	const z = 1.959964
	if n == 0 {
		return estimate{}
	}
	p, m := float64(k)/float64(n), float64(n)
	mid := (p + z*z/(2*m)) / (1 + z*z/m)
	half := z / (1 + z*z/m) * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	return estimate{p, max(0, mid-half), min(1, mid+half)}
}

// meanT is a mean with Student's interval.
func meanT(x []float64) estimate {
	n := float64(len(x))
	mean, ss := 0.0, 0.0
	for _, v := range x {
		mean += v / n
	}
	for _, v := range x {
		ss += (v - mean) * (v - mean)
	}
	if len(x) < 2 {
		return estimate{mean, math.Inf(-1), math.Inf(1)}.printable()
	}
	half := student(len(x)-1) * math.Sqrt(ss/(n-1)/n)
	return estimate{mean, mean - half, mean + half}
}

// printable keeps infinite bounds out of JSON: with one game there is no interval.
func (e estimate) printable() estimate {
	if math.IsInf(e.Low, 0) {
		e.Low, e.High = e.Mean, e.Mean
	}
	return e
}

// student is the 97.5 percent quantile of Student's t: the table up to 10 degrees of
// freedom, beyond it the expansion of Cornish and Fisher (Abramowitz and Stegun, 26.7.5).
func student(df int) float64 {
	table := []float64{12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228}
	if df <= len(table) {
		return table[df-1]
	}
	const z = 1.959964
	n := float64(df)
	return z + (z*z*z+z)/(4*n) + (5*math.Pow(z, 5)+16*z*z*z+3*z)/(96*n*n)
}

func (e estimate) text(format string) string {
	return fmt.Sprintf(format+" ("+format+" to "+format+")", e.Mean, e.Low, e.High)
}

func printLeague(w io.Writer, s *scenario.Scenario, rows []leagueRow, seeds int) {
	fmt.Fprintf(w, "%s, %d %s a pairing, 95 percent intervals\n\n", s.Name, seeds, plural(seeds, "game"))
	t := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	fmt.Fprintf(t, "%s\t%s\twon by %s\tVP of %s\tmean day of fall\tnotes\n", s.Sides[0].ID, s.Sides[1].ID, s.Sides[0].ID, s.Sides[0].ID)
	for _, r := range rows {
		pc := estimate{100 * r.Won.Mean, 100 * r.Won.Low, 100 * r.Won.High}
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%d\n", r.First, r.Second, pc.text("%.0f%%"), r.VP.text("%.1f"), r.Fall.text("%.2f"), r.Notes)
	}
	t.Flush()
}

// quantile is the value below which a share of sorted values lies.
func quantile(sorted []int32, permille int) int32 {
	return sorted[(len(sorted)-1)*permille/1000]
}

func sortedCopy(x []int32) []int32 {
	x = slices.Clone(x)
	slices.Sort(x)
	return x
}
