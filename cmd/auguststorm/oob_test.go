//go:build !js

package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

func runOOB(t *testing.T, args ...string) (string, error) {
	t.Helper()
	cmd := oobCmd()
	var out bytes.Buffer
	cmd.SetOut(&out)
	cmd.SetErr(&out)
	cmd.SetArgs(args)
	err := cmd.Execute()
	return out.String(), err
}

func TestOOBOfTheCampaignFitsATerminal(t *testing.T) {
	out, err := runOOB(t)
	if err != nil {
		t.Fatal(err, out)
	}
	for _, line := range strings.Split(out, "\n") {
		if n := len([]rune(line)); n > 100 || strings.Contains(line, "…") {
			t.Errorf("%d columns, or a name cut short: %s", n, line)
		}
	}
	for _, want := range []string{"1,577,725", "Fifth Army", "not counted", "Mongolian People's Republic"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is missing", want)
		}
	}
}

func TestOOBOfAUnitNamesItsSources(t *testing.T) {
	out, err := runOOB(t, "124th-div")
	if err != nil || !strings.Contains(out, "12,500 men") || !strings.Contains(out, "https://") {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestOOBAsJSON(t *testing.T) {
	out, err := runOOB(t, "--json", "6gta")
	var v struct {
		Scenario string
		Tree     []struct {
			ID  string
			Sum struct{ Armour int64 }
		}
	}
	if err != nil || json.Unmarshal([]byte(out), &v) != nil || len(v.Tree) != 1 || v.Tree[0].ID != "6gta" || v.Tree[0].Sum.Armour != 1019 {
		t.Errorf("%v %+v", err, v)
	}
}

func TestOOBSaysWhatItCannotFind(t *testing.T) {
	for arg, want := range map[string]string{"15th-border-gard": `did you mean "15th-border-guard"?`, "zzzzzzzzzzzz": "no formation or unit"} {
		if _, err := runOOB(t, arg); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", arg, err)
		}
	}
	if _, err := runOOB(t, "--scenario", "no-such-place"); err == nil {
		t.Error("a missing scenario is no error")
	}
}
