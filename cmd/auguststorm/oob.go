//go:build !js

package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"auguststorm/engine/scenario"

	"github.com/spf13/cobra"
)

// oobCmd is the verb oob: the order of battle with its sums and sources.
func oobCmd() *cobra.Command {
	var name string
	var overlays []string
	var sources, asJSON bool
	cmd := &cobra.Command{
		Use:   "oob [formation or unit]",
		Short: "Print the order of battle: the tree with its sums, sources and confidence",
		Long: "Print the order of battle of a scenario with the sums of every formation beside what sources state.\n" +
			"With the id of a formation only that branch; with the id of a unit its whole record and its sources.",
		Args:          atMostOne("one formation or unit"),
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			s, problems := scenarioFinder().Open(name, overlays...)
			for _, p := range problems {
				fmt.Fprintln(cmd.ErrOrStderr(), p)
			}
			if s == nil {
				return fmt.Errorf("the scenario %q has %d %s", name, len(problems), plural(len(problems), "problem"))
			}
			roots, all := scenario.OOBTree(s), len(args) == 0
			if !all {
				n := scenario.FindOOB(roots, args[0])
				if n == nil {
					return noFormation(s, args[0])
				}
				roots = []*scenario.OOBNode{n}
			}
			if asJSON {
				return oobJSON(cmd.OutOrStdout(), s, roots)
			}
			p := scenario.OOBPrinter{W: cmd.OutOrStdout(), Scenario: s, Sources: sources}
			if !all && roots[0].Unit != nil {
				p.Unit(roots[0].Unit)
				return nil
			}
			p.Tree(roots)
			p.Totals(scenario.OOBTotals(s, roots))
			return nil
		},
	}
	f := cmd.Flags()
	f.StringVar(&name, "scenario", "august-storm", "the scenario: an id, or the path of a folder")
	f.StringArrayVar(&overlays, "overlay", nil, "apply this overlay: a file, or a name such as whatif/no-surprise; may be repeated")
	f.BoolVar(&sources, "sources", false, "number the sources of every line and list them at the end")
	f.BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func noFormation(s *scenario.Scenario, id string) error {
	var ids []string
	for i := range s.Formations {
		ids = append(ids, s.Formations[i].ID)
	}
	for i := range s.Listed() {
		ids = append(ids, s.Units[i].ID)
	}
	text := fmt.Sprintf("there is no formation or unit %q", id)
	if hint := scenario.DidYouMean(id, ids); hint != "" {
		text += "; " + hint
	}
	return errors.New(text)
}

func oobJSON(w io.Writer, s *scenario.Scenario, roots []*scenario.OOBNode) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(map[string]any{
		"scenario": s.ID,
		"tree":     scenario.OOBRecords(s, roots),
		"totals":   scenario.OOBTotals(s, roots),
	})
}
