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
	t.Log("\n" + out.String())
}
