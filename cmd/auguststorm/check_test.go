//go:build !js

package main

import (
	"os"
	"strings"
	"testing"
)

func TestCheckNamesEveryProblemOfABrokenFolder(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(dir+"/scenario.toml", []byte("format = 2\nid = \"Bad Id\"\nnmae = 3\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := checkCmd()
	var out strings.Builder
	cmd.SetOut(&out)
	cmd.SetArgs([]string{dir})
	err := cmd.Execute()
	if err == nil || !strings.HasSuffix(err.Error(), "problems") {
		t.Errorf("error %v", err)
	}
	for _, want := range []string{"scenario.toml:1: AS105", "scenario.toml:2: AS113", `did you mean "name"?`, `lacks "map"`} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}

func TestEveryEmbeddedScenarioAndOverlayHasNoProblem(t *testing.T) {
	var out strings.Builder
	if n := checkAll(&out, scenarioFinder(), nil); n > 0 {
		t.Errorf("%d problems:\n%s", n, out.String())
	}
	if lines := strings.Count(out.String(), "\n"); lines < 9 {
		t.Errorf("only %d scenarios and overlays:\n%s", lines, out.String())
	}
}
