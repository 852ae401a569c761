//go:build !js

package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestAFileIsWrittenWholeOrNotAtAllAndNeverOverAFolder(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "x.rec")
	put := func(text string, err error) func(io.Writer) error {
		return func(w io.Writer) error {
			io.WriteString(w, text)
			return err
		}
	}
	if err := writeFile(name, put("one", nil)); err != nil {
		t.Fatal(err)
	}
	if err := writeFile(name, put("two", errors.New("the disk is full"))); err == nil || !strings.Contains(err.Error(), name+" cannot be written: the disk is full") {
		t.Error(err)
	}
	if data, _ := os.ReadFile(name); string(data) != "one" {
		t.Errorf("%q", data)
	}
	for _, bad := range []string{dir, filepath.Join(dir, "none", "x"), filepath.Join(name, "x"), ""} {
		if err := writeFile(bad, put("x", nil)); err == nil || strings.Contains(err.Error(), "-") && !strings.Contains(dir, "-") {
			t.Error(bad, err)
		}
	}
	if files, _ := os.ReadDir(dir); len(files) != 1 {
		t.Error(files)
	}
}

func TestADeviceIsNotReplacedByAFile(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no devices in the tree of files")
	}
	if err := writable(os.DevNull); err == nil || !strings.Contains(err.Error(), "no ordinary file") {
		t.Error(err)
	}
}

func TestAFailureToPrintIsKept(t *testing.T) {
	f, err := os.Open(os.DevNull) // not for writing
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	o := &output{File: f}
	io.WriteString(o, "lost")
	if o.err == nil {
		t.Error("nobody noticed")
	}
}

func TestAFlagThatMakesNoSenseIsAnsweredInOneSentence(t *testing.T) {
	for want, args := range map[string][]string{
		"--days abc: give a whole number":                        {"run", "--days", "abc"},
		"--seed -1: give a whole number from 0":                  {"run", "--seed", "-1"},
		"--record is empty; leave it out, or set it":             {"run", "--record", ""},
		"unknown flag: --frob; auguststorm run --help lists":     {"run", "--frob"},
		`there is no verb "frob"; auguststorm replay --help lis`: {"replay", "frob"},
		`--screen: there is no screen "nonsense"; there are gal`: {"play", "--screen", "nonsense"},
		"--port -1: give a number from 1 to 65535, or 0 for any": {"play", "--port", "-1"},
		"--port 70000: give a number from 1 to 65535":            {"--port", "70000"},
		"--scale 9: give a number from 0.75 to 3":                {"screenshot", "--scale", "9"},
		`--language: there is no language "xx"; there are en, r`: {"screenshot", "--language", "xx"},
		"flag needs an argument: --days; auguststorm run --hel":  {"run", "--days"},
	} {
		root := rootCmd()
		root.SetArgs(args)
		root.SetOut(&bytes.Buffer{})
		if err := root.Execute(); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%v: %v, want %s", args, err, want)
		}
	}
}

func TestALinkOutOfTheFolderOfAScenarioIsRefused(t *testing.T) {
	dir, elsewhere := t.TempDir(), filepath.Join(t.TempDir(), "map.toml")
	os.WriteFile(elsewhere, nil, 0o644)
	os.WriteFile(filepath.Join(dir, "scenario.toml"), []byte("files = [\"map.toml\"]\n"), 0o644)
	if err := os.Symlink(elsewhere, filepath.Join(dir, "map.toml")); err != nil {
		t.Skip(err)
	}
	_, problems := scenarioFinder().Open(dir)
	if len(problems) == 0 {
		t.Fatal("it was read")
	}
	for _, p := range problems {
		if p.Code == "AS109" {
			return
		}
	}
	t.Error(problems)
}
