package scenario

import (
	"fmt"
	"slices"
	"strings"
)

// Doctrine is a script of the scenario's folder doctrines, for the staff that plays
// a side. The rules never read it.
type Doctrine struct {
	Name   string // file name without .star
	Source string
}

// BuiltInDoctrines are those every scenario has, in alphabetical order (17.2).
var BuiltInDoctrines = []string{"advance", "defend", "passive", "random", "rush"}

// Doctrine finds a script by its name.
func (s *Scenario) Doctrine(name string) (src string, ok bool) {
	for i := range s.Doctrines {
		if s.Doctrines[i].Name == name {
			return s.Doctrines[i].Source, true
		}
	}
	return "", false
}

// DoctrineNames lists the built-in doctrines and the scenario's own, in alphabetical
// order. Files that begin with lib- are libraries, no doctrines.
func (s *Scenario) DoctrineNames() []string {
	names := slices.Clone(BuiltInDoctrines)
	for i := range s.Doctrines {
		if !strings.HasPrefix(s.Doctrines[i].Name, "lib-") {
			names = append(names, s.Doctrines[i].Name)
		}
	}
	slices.Sort(names)
	return names
}

// Defends says whether the side's units hold where their records say nothing else.
func (s *Side) Defends() bool {
	return s.Posture == "hold" || s.Posture == "" && s.Doctrine == "defend"
}

// doctrines checks that every side's doctrine exists.
func (c *checker) doctrines() {
	names := c.s.DoctrineNames()
	for i := range c.s.Sides {
		path, name := fmt.Sprintf("side[%d].doctrine", i), c.s.Sides[i].Doctrine
		if c.faulty(path) || slices.Contains(names, name) {
			continue
		}
		cure := "name one of: " + strings.Join(names, ", ")
		if hint := DidYouMean(name, names); hint != "" {
			cure += " (" + hint + ")"
		}
		c.fail(path, "AS201", cure, "there is no doctrine %q", name)
	}
}
