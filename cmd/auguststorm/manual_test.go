//go:build !js

package main

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
)

var (
	sectionHead = regexp.MustCompile(`(?m)^\*\*(\d+\.\d+(?:\.\d+)?)\b|^(\d+)\. `)
	citation    = regexp.MustCompile(`\((\d{1,2}\.\d{1,2}(?:\.\d{1,2})?(?:, \d{1,2}\.\d{1,2}(?:\.\d{1,2})?)*)\)|"(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)"`)
)

// sections are the numbered sections of the manual and how often each is there. A list
// below section 12.5 has 12.5.1, 12.5.2 and so on.
func sections(t *testing.T) map[string]int {
	t.Helper()
	all := map[string]int{}
	root := os.DirFS("../../assets/manual")
	pages, err := fs.Glob(root, "*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range pages {
		if page == "schema.md" || page == "mapgen.md" {
			continue // no rules
		}
		text, err := fs.ReadFile(root, page)
		if err != nil {
			t.Fatal(err)
		}
		last := ""
		for _, m := range sectionHead.FindAllStringSubmatch(string(text), -1) {
			switch {
			case m[1] != "":
				last = m[1]
				all[last]++
			case last != "":
				all[last+"."+m[2]]++
			}
		}
	}
	return all
}

func TestEverySectionOfTheManualHasANumberOfItsOwn(t *testing.T) {
	for s, n := range sections(t) {
		if n > 1 {
			t.Errorf("section %s is there %d times", s, n)
		}
	}
}

func TestEverySectionThatTheRulesCiteIsInTheManual(t *testing.T) {
	all, cited := sections(t), 0
	for _, dir := range []string{"engine", "ai", "scenarios", "assets/manual"} {
		root := os.DirFS("../../" + dir)
		err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case d.IsDir() && (name == "ui" || name == "testdata"):
				return fs.SkipDir
			case name == "schema.md" || name == "mapgen.md" || strings.HasSuffix(name, "_test.go"):
				return nil
			case !strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, ".md") && !strings.HasSuffix(name, ".star"):
				return nil
			}
			text, err := fs.ReadFile(root, name)
			for _, m := range citation.FindAllStringSubmatch(string(text), -1) {
				for _, s := range strings.Split(m[1]+m[2], ", ") {
					if cited++; all[s] == 0 {
						t.Errorf("%s/%s cites section %s, which the manual does not have", dir, name, s)
					}
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if cited < 100 {
		t.Errorf("only %d citations were found", cited)
	}
}
