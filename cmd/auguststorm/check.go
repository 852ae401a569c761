//go:build !js

package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"

	"auguststorm/ai"
	"auguststorm/engine/scenario"
	"auguststorm/engine/scenario/load"
	"auguststorm/scenarios"

	"github.com/spf13/cobra"
)

// scenarioFinder finds the embedded scenarios, and folders and overlays of this machine.
func scenarioFinder() load.Finder {
	return load.Finder{Embedded: scenarios.FS, Folder: folder}
}

// folder opens a folder of this machine from which no link leads out.
func folder(dir string) fs.FS {
	r, err := os.OpenRoot(dir)
	if err != nil {
		return os.DirFS(dir) // says why when something is read from it
	}
	return r.FS()
}

// checkCmd is the verb check: every problem of a scenario at once.
func checkCmd() *cobra.Command {
	var overlays []string
	cmd := &cobra.Command{
		Use:   "check [DIR or id]",
		Short: "Check a scenario and its overlays, and name every problem with file and line",
		Long: "Check a scenario, by the path of its folder or the id of an embedded one, and name every problem\n" +
			"with file and line. Without an argument: all embedded scenarios, each also with every overlay it brings.",
		Args:          atMostOne("one scenario"),
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			problems := 0
			if len(args) == 1 {
				problems = checkOne(cmd.OutOrStdout(), scenarioFinder(), args[0], overlays...)
			} else {
				problems = checkAll(cmd.OutOrStdout(), scenarioFinder(), overlays)
			}
			if problems > 0 {
				return fmt.Errorf("%d %s", problems, plural(problems, "problem"))
			}
			return nil
		},
	}
	cmd.Flags().StringArrayVar(&overlays, "overlay", nil, "apply this overlay: a file, or a name such as whatif/no-surprise; may be repeated")
	return cmd
}

// checkAll checks the embedded scenarios, and their own overlays one by one.
func checkAll(w io.Writer, f load.Finder, overlays []string) int {
	problems := 0
	for _, id := range f.IDs() {
		problems += checkOne(w, f, id, overlays...)
		for _, o := range f.Whatifs(id) {
			problems += checkOne(w, f, id, append(overlays[:len(overlays):len(overlays)], o)...)
		}
	}
	return problems
}

// checkOne prints what is wrong with a scenario, or one line on what is in it.
func checkOne(w io.Writer, f load.Finder, name string, overlays ...string) int {
	s, problems := f.Open(name, overlays...)
	for _, p := range problems {
		fmt.Fprintln(w, p)
	}
	if s != nil {
		fmt.Fprintln(w, contents(s))
		return checkDoctrines(w, name, s)
	}
	return len(problems)
}

// checkDoctrines reads every doctrine of a scenario and prints what is wrong with it.
func checkDoctrines(w io.Writer, folder string, s *scenario.Scenario) int {
	faults := 0
	for i := range s.Doctrines {
		name := s.Doctrines[i].Name
		if strings.HasPrefix(name, "lib-") {
			continue // read by the doctrines that load it
		}
		if _, err := ai.Compile(s, name, s.Doctrines[i].Source); err != nil {
			fmt.Fprintf(w, "%s/%v\n", path.Join(folder, "doctrines"), err)
			faults++
		}
	}
	return faults
}

// contents says in one line what is in a scenario.
func contents(s *scenario.Scenario) string {
	line := fmt.Sprintf("%s: %s to %s, %d x %d hexes, %d units in %d formations, %d objectives, %d %s, content %016x",
		s.ID, s.Start, s.End, s.Map.Width, s.Map.Height, len(s.Listed()), len(s.Formations), len(s.Objectives), len(s.Sources), plural(len(s.Sources), "source"), s.Content)
	for _, o := range s.Overlays {
		line += "; with " + o.ID
	}
	return line
}

func plural(n int, word string) string {
	if n == 1 {
		return word
	}
	return word + "s"
}
