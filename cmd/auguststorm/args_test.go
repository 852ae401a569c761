//go:build !js

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// say runs the program and returns what it prints and how it fails.
func say(t *testing.T, args ...string) (string, error) {
	t.Helper()
	var out bytes.Buffer
	cmd := rootCmd()
	cmd.SetOut(&out)
	cmd.SetErr(&out)
	cmd.SetArgs(args)
	err := cmd.Execute()
	return out.String(), err
}

// small records the small scenario for some verbs to read.
func small(t *testing.T) string {
	t.Helper()
	rec := filepath.Join(t.TempDir(), "x.rec")
	if out, err := say(t, "run", "--scenario", "nomonhan-1939", "--brief", "--record", rec); err != nil {
		t.Fatal(err, out)
	}
	return rec
}

func TestAFaultOfTheCommandLineIsOneSentenceThatSaysHowToMendIt(t *testing.T) {
	rec, dir := small(t), t.TempDir()
	star := filepath.Join(dir, "d.star")
	if err := os.Mkdir(star, 0o755); err != nil {
		t.Fatal(err)
	}
	none := filepath.Join(dir, "none.rec")
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"league", "--from", "99999999999999999999"}, "--from 99999999999999999999: the number is out of range; --from is: the first seed"},
		{[]string{"league", "--from", "x"}, "--from x: give a whole number"},
		{[]string{"league", "--from", "-1"}, "--from -1: the first seed is 0 or more"},
		{[]string{"league", "--from", "9223372036854775807"}, "--from 9223372036854775807: there are not 20 seeds from there on; give a smaller number"},
		{[]string{"league", "--seeds", "0"}, "--seeds 0: play 1 seed or more"},
		{[]string{"league", "--workers", "0"}, "--workers 0: let 1 game or more run at a time"},
		{[]string{"league", "--objective", ""}, "--objective is empty; leave it out, or set it (objectives whose days of fall are compared; without any, all the first side can take)"},
		{[]string{"league", "--objective", "mukdem"}, `--objective: there is no objective "mukdem"; did you mean "mukden"?`},
		{[]string{"league", "--objective", "atlantis", "--scenario", "nomonhan-1939"}, `--objective: there is no objective "atlantis"; name one of: fui-heights, remizov-heights, nomonhan, kawamata`},
		{[]string{"league", "--doctrine", "japan="}, `--doctrine "japan=": write side=name, as in japan=passive`},
		{[]string{"run", "--doctrine", "japan=passive", "--doctrine", "japan=defend"}, `--doctrine "japan=defend": japan has the doctrine passive already; give one for each side`},
		{[]string{"run", "--doctrine", "japan=" + star}, `--doctrine "japan=` + star + `": ` + star + " cannot be read: it is a folder; name a file in it"},
		{[]string{"run", "--days", "999999999999"}, "--days 999999999999: the number is out of range; --days is: play only so many days (0 for all)"},
		{[]string{"run", "--days", "26"}, "--days 26: the campaign has 25 days; give 1 to 25, or 0 for all"},
		{[]string{"run", "away"}, `run takes no argument "away"; auguststorm run --help lists its flags`},
		{[]string{"leage"}, `there is no verb "leage"; did you mean "league"? auguststorm --help lists them`},
		{[]string{"replay", "verfy", rec}, `there is no verb "verfy"; did you mean "verify"? auguststorm replay --help lists them`},
		{[]string{"replay", "verify"}, "replay verify needs one record file; run writes one with --record FILE"},
		{[]string{"replay", "tell", "a", "b"}, "replay tell takes one record file, and 2 are given (a, b); call it for each"},
		{[]string{"check", "a", "b"}, "check takes one scenario, and 2 are given (a, b); call it for each"},
		{[]string{"replay", "verify", none}, "there is no file " + none + "; check its name and folder"},
		{[]string{"replay", "verify", dir}, dir + " cannot be read: it is a folder; name a file in it"},
		{[]string{"explain", "--record", rec, "--combat", "9999"}, "--combat 9999: the record has combats 1 to "},
		{[]string{"explain", "--record", rec, "--combat", "0"}, "--combat 0: combats are numbered from 1; leave --combat out to list them"},
		{[]string{"explain", "--record", rec, "--combat", "1", "--day", "12"}, "--combat 1 was fought on day 1 at "},
		{[]string{"explain", "--record", rec, "--day", "99"}, "--day 99: the record has days 1 to 12"},
		{[]string{"explain", "--record", rec, "--day", "-1"}, "--day -1: the record has days 1 to 12"},
		{[]string{"explain", "--record", rec, "--hex", "0101"}, "--hex 0101: none of the record's "},
		{[]string{"forecast", "--record", rec, "--hex", "nomonhan", "--day", "-1"}, "--day -1: the record has days 1 to 12; give one of them, or 0 for its end"},
		{[]string{"forecast", "--record", rec, "--hex", "nomonhna"}, `did you mean "nomonhan"?`},
	} {
		out, err := say(t, c.args...)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q fails with %v, want %q", c.args, err, c.want)
			continue
		}
		if strings.Contains(err.Error(), "\n") || out != "" {
			t.Errorf("%q: more than a sentence: %v %q", c.args, err, out)
		}
	}
}

func TestDaysAreListedWithRangesPutTogether(t *testing.T) {
	for want, days := range map[string][]int32{"day 3": {3, 3}, "days 1 to 3, 5": {1, 2, 2, 3, 5}} {
		var list []fought
		for _, d := range days {
			list = append(list, fought{day: d})
		}
		if got := daysOf(list); got != want {
			t.Errorf("%v are listed as %q", days, got)
		}
	}
}

func TestAForecastPrintsTheExpectedLosses(t *testing.T) {
	rec := small(t)
	for _, place := range []string{"fui-heights", "nomonhan", "remizov-heights"} {
		out, err := say(t, "forecast", "--record", rec, "--hex", place, "--day", "2")
		if err != nil {
			continue
		}
		if !strings.Contains(out, "\nattacker loses ") || !strings.Contains(out, "), defender ") {
			t.Errorf("%s: %s", place, out)
		}
		return
	}
	t.Fatal("no attack can be worked out on the second day")
}

func TestTheHistoryTableAsJSONNamesDoctrinesOverlaysAndLosses(t *testing.T) {
	out, err := say(t, "league", "--against-history", "--json", "--seeds", "2", "--overlay", "whatif/fight-on", "--doctrine", "japan=passive")
	if err != nil {
		t.Fatal(err)
	}
	var got historyRecord
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Overlays) != 1 || got.Overlays[0] != "fight-on" || got.Doctrines["soviet"] != "stavka" || got.Doctrines["japan"] != "passive" {
		t.Errorf("overlays %v, doctrines %v", got.Overlays, got.Doctrines)
	}
	if l := got.Losses["japan"]; l.Men == 0 || l.Killed == 0 || l.Men < l.Killed {
		t.Errorf("losses %+v", got.Losses)
	}
}
