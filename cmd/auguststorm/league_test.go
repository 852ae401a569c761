//go:build !js

package main

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func leagueOf(t *testing.T, args ...string) map[string]leagueRow {
	t.Helper()
	var out bytes.Buffer
	cmd := rootCmd()
	cmd.SetOut(&out)
	cmd.SetErr(&out)
	cmd.SetArgs(append([]string{"league", "--json"}, args...))
	if err := cmd.Execute(); err != nil {
		t.Fatalf("%v: %s", err, out.String())
	}
	var table struct{ Pairs []leagueRow }
	if err := json.Unmarshal(out.Bytes(), &table); err != nil {
		t.Fatal(err)
	}
	rows := map[string]leagueRow{}
	for _, r := range table.Pairs {
		if r.Notes != 0 {
			t.Errorf("%s against %s: %d notes", r.First, r.Second, r.Notes)
		}
		rows[r.First+" "+r.Second] = r
	}
	return rows
}

// Over four seeds the mean day of fall varies by more than the margin asked for.
func TestKwantungHoldsTheGreatCitiesLongerThanThoseItIsMeasuredAgainst(t *testing.T) {
	rows := leagueOf(t, "--overlay", "whatif/fight-on", "--seeds", "8", "--objective", "mukden,hsinking,harbin", "--doctrine", "soviet=stavka",
		"--doctrine", "japan=kwantung", "--doctrine", "japan=passive", "--doctrine", "japan=random")
	day := func(japan string) float64 { return rows["stavka "+japan].Fall.Mean }
	t.Logf("mean day of fall: kwantung %.1f, passive %.1f, random %.1f", day("kwantung"), day("passive"), day("random"))
	if day("kwantung") < day("passive")+1 || day("kwantung") < day("random")+4 {
		t.Error("kwantung gains too little")
	}
}

func TestStavkaIsFasterThanThoseItIsMeasuredAgainst(t *testing.T) {
	rows := leagueOf(t, "--overlay", "whatif/fight-on", "--seeds", "3", "--doctrine", "soviet=stavka", "--doctrine", "soviet=advance", "--doctrine", "soviet=rush",
		"--doctrine", "soviet=passive", "--doctrine", "soviet=random", "--doctrine", "japan=kwantung")
	day := func(soviet string) float64 { return rows[soviet+" kwantung"].Fall.Mean }
	t.Logf("mean day of fall: stavka %.1f, advance %.1f, rush %.1f, passive %.1f, random %.1f", day("stavka"), day("advance"), day("rush"), day("passive"), day("random"))
	if day("stavka") > day("advance") || day("stavka") > day("rush")-0.5 || day("stavka") > day("random")-5 || day("stavka") > day("passive")-8 {
		t.Error("stavka gains too little")
	}
}

func TestALeagueIsTheSameHoweverManyGamesRunSideBySide(t *testing.T) {
	args := []string{"--scenario", "nomonhan-1939", "--seeds", "4"}
	one := leagueOf(t, append(args, "--workers", "1")...)
	three := leagueOf(t, append(args, "--workers", "3")...)
	if len(one) < 6 || len(one) != len(three) {
		t.Fatalf("%d and %d pairings", len(one), len(three))
	}
	for k, r := range one {
		if three[k] != r {
			t.Errorf("%s: %+v and %+v", k, r, three[k])
		}
	}
}

func TestALeagueTakesADoctrineFromAFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "stand.star")
	if err := os.WriteFile(file, []byte("def decide(side, formation, memory):\n    return mission(\"hold\")\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	rows := leagueOf(t, "--scenario", "nomonhan-1939", "--seeds", "2", "--doctrine", "soviet=wings", "--doctrine", "japan="+file)
	if _, ok := rows["wings stand"]; !ok {
		t.Errorf("rows %v", rows)
	}
}

func TestAgainstHistoryPrintsEveryDatedObjective(t *testing.T) {
	var out bytes.Buffer
	cmd := rootCmd()
	cmd.SetOut(&out)
	cmd.SetArgs([]string{"league", "--against-history", "--seeds", "1"})
	if err := cmd.Execute(); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Mukden", "19 Aug to 20 Aug", "67 within 3 days", "median losses"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is missing in\n%s", want, out.String())
		}
	}
}

// The dates are those of the record; the places are the ones that stand for the campaign.
func TestItLooksLikeAugust1945(t *testing.T) {
	var out bytes.Buffer
	cmd := rootCmd()
	cmd.SetOut(&out)
	cmd.SetArgs([]string{"league", "--against-history", "--json", "--seeds", "10", "--objective", "hailar,wangyehmiao,mutanchiang,chiamussu,tungliao,mukden,hsinking,harbin"})
	if err := cmd.Execute(); err != nil {
		t.Fatal(err)
	}
	var table struct{ Falls []fallRow }
	if err := json.Unmarshal(out.Bytes(), &table); err != nil || len(table.Falls) != 8 {
		t.Fatalf("%v: %s", err, out.String())
	}
	for _, r := range table.Falls {
		t.Logf("%s falls on %s, recorded %s", r.Objective, r.Median, r.Recorded)
		if r.Off < -3 || r.Off > 3 {
			t.Errorf("%s falls on %s, %d days off the record, %s", r.Objective, r.Median, r.Off, r.Recorded)
		}
	}
}

func TestRunTellsWhereADoctrineFailed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "ill.star")
	if err := os.WriteFile(file, []byte("def decide(side, formation, memory):\n    if side.day == 2:\n        fail(\"ill\")\n    return mission(\"hold\")\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	cmd := rootCmd()
	cmd.SetOut(&out)
	cmd.SetErr(&out)
	cmd.SetArgs([]string{"run", "--scenario", "nomonhan-1939", "--brief", "--doctrine", "japan=" + file})
	if err := cmd.Execute(); err != nil {
		t.Fatal(err)
	}
	if want := "japan, day 2, 6th-army: the doctrine is set aside for the day: ill.star:3: fail: ill"; strings.Count(out.String(), want) != 1 {
		t.Errorf("%q is not told once in\n%s", want, out.String())
	}
}

func TestIntervals(t *testing.T) {
	near := func(a, b float64) bool { return math.Abs(a-b) < 0.001 }
	if e := wilson(8, 10); !near(e.Low, 0.4902) || !near(e.High, 0.9433) {
		t.Errorf("wilson %+v", e) // Newcombe 1998 gives the method; figures by hand
	}
	if e := meanT([]float64{1, 2, 3, 4, 5}); !near(e.Mean, 3) || !near(e.High-3, 2.776*math.Sqrt(0.5)) {
		t.Errorf("mean %+v", e)
	}
	if q := student(30); !near(q, 2.0423) {
		t.Errorf("student(30) = %f", q)
	}
}
