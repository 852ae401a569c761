//go:build !js

package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"runtime"
	"slices"
	"strings"
	"sync"

	"auguststorm/ai/league"
	"auguststorm/engine/scenario"

	"github.com/spf13/cobra"
)

// leagueCmd is the verb league: doctrines against one another over common seeds.
func leagueCmd() *cobra.Command {
	var o leagueOptions
	cmd := &cobra.Command{
		Use:   "league",
		Short: "Play doctrines against one another, or against the historical record",
		Long: "Play every doctrine of one side against every doctrine of the other over the same seeds, and print\n" +
			"how often the first side won, its victory points and the day on which named objectives fell, with 95 percent\n" +
			"intervals. With --against-history, play the scenario's own doctrines and compare the days of fall with the record.",
		Args:          noArgs,
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := o.check(cmd); err != nil {
				return err
			}
			s, err := openScenario(cmd.ErrOrStderr(), o.scenario, o.overlays)
			if err != nil {
				return err
			}
			if o.history {
				return againstHistory(cmd.OutOrStdout(), s, &o)
			}
			return playLeague(cmd.OutOrStdout(), s, &o)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.scenario, "scenario", "august-storm", "the scenario: an id, or the path of a folder")
	f.StringArrayVar(&o.overlays, "overlay", nil, "apply this overlay: a file, or a name such as whatif/no-surprise; may be repeated")
	f.StringArrayVar(&o.doctrines, "doctrine", nil, "side=name, a doctrine that plays for a side: a name, or a file that ends in .star; may be repeated")
	f.StringSliceVar(&o.objectives, "objective", nil, "objectives whose days of fall are compared; without any, all the first side can take")
	f.Int64Var(&o.from, "from", 1, "the first seed")
	f.IntVar(&o.seeds, "seeds", 20, "how many seeds")
	f.IntVar(&o.workers, "workers", runtime.NumCPU(), "how many games run side by side")
	f.BoolVar(&o.history, "against-history", false, "compare the scenario's own doctrines with the historical record")
	f.BoolVar(&o.asJSON, "json", false, "print JSON")
	return cmd
}

type leagueOptions struct {
	scenario            string
	overlays, doctrines []string
	objectives          []string
	from                int64
	seeds, workers      int
	history, asJSON     bool
}

// check refuses settings that no league can be played with.
func (o *leagueOptions) check(cmd *cobra.Command) error {
	switch {
	case o.seeds < 1:
		return fmt.Errorf("--seeds %d: play 1 seed or more", o.seeds)
	case o.from < 0:
		return fmt.Errorf("--from %d: the first seed is 0 or more", o.from)
	case o.from > math.MaxInt64-int64(o.seeds):
		return fmt.Errorf("--from %d: there are not %d seeds from there on; give a smaller number", o.from, o.seeds)
	case o.workers < 1:
		return fmt.Errorf("--workers %d: let 1 game or more run at a time", o.workers)
	}
	return given(cmd, "scenario", "overlay", "doctrine", "objective")
}

// entries are the doctrines that play for each side.
func (o *leagueOptions) entries(s *scenario.Scenario, standard bool) (out [2][]league.Entry, err error) {
	for _, d := range o.doctrines {
		side, name, err := doctrineSetting(s, d)
		if err != nil {
			return out, err
		}
		e, err := openDoctrine(s, name)
		if err != nil {
			return out, fmt.Errorf("--doctrine %q: %w", d, err)
		}
		out[side] = append(out[side], e)
	}
	for side := range out {
		names := []string{s.Sides[side].Doctrine}
		if !standard {
			names = append(names, opponents(s, side)...)
		}
		for _, name := range names {
			if len(o.doctrines) > 0 && len(out[side]) > 0 && name != names[0] || slices.ContainsFunc(out[side], func(e league.Entry) bool { return e.Name == name }) || standard && len(out[side]) > 0 {
				continue
			}
			e, err := league.Open(s, name)
			if err != nil {
				return out, err
			}
			out[side] = append(out[side], e)
		}
	}
	return out, nil
}

// opponents are the built-in doctrines a side's own is measured against.
func opponents(s *scenario.Scenario, side int) []string {
	if s.Sides[side].Defends() {
		return []string{"defend", "passive", "random"}
	}
	return []string{"advance", "rush", "passive", "random"}
}

// openDoctrine finds a doctrine by its name, or reads the file of that path.
func openDoctrine(s *scenario.Scenario, name string) (league.Entry, error) {
	name, err := namedDoctrine(s, name)
	if err != nil {
		return league.Entry{}, err
	}
	return league.Open(s, name)
}

// playAll plays the same seeds for every pairing, several games side by side. What
// comes out does not depend on how many.
func playAll(s *scenario.Scenario, o *leagueOptions, pairs [][2]league.Entry, watch func(pair, seed int) league.Watch) ([][]league.Game, error) {
	games := make([][]league.Game, len(pairs))
	for i := range games {
		games[i] = make([]league.Game, o.seeds)
	}
	type job struct{ pair, seed int }
	jobs, errs := make(chan job), make([]error, max(1, o.workers))
	var wg sync.WaitGroup
	for w := range errs {
		wg.Go(func() {
			for j := range jobs {
				var look league.Watch
				if watch != nil {
					look = watch(j.pair, j.seed)
				}
				g, err := league.Play(s, uint64(o.from)+uint64(j.seed), pairs[j.pair], look)
				if err != nil {
					errs[w] = err
				}
				games[j.pair][j.seed] = g
			}
		})
	}
	for p := range pairs {
		for n := range o.seeds {
			jobs <- job{p, n}
		}
	}
	close(jobs)
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return games, nil
}

// playLeague prints the table of every pairing.
func playLeague(w io.Writer, s *scenario.Scenario, o *leagueOptions) error {
	entries, err := o.entries(s, false)
	if err != nil {
		return err
	}
	watched, err := watchedObjectives(s, o.objectives)
	if err != nil {
		return err
	}
	var pairs [][2]league.Entry
	for _, a := range entries[0] {
		for _, b := range entries[1] {
			pairs = append(pairs, [2]league.Entry{a, b})
		}
	}
	games, err := playAll(s, o, pairs, nil)
	if err != nil {
		return err
	}
	rows := make([]leagueRow, len(pairs))
	for i := range pairs {
		rows[i] = rowOf(pairs[i], games[i], watched)
	}
	if o.asJSON {
		e := json.NewEncoder(w)
		e.SetIndent("", " ")
		return e.Encode(map[string]any{"scenario": s.ID, "overlays": overlayIDs(s), "from": o.from, "seeds": o.seeds, "pairs": rows})
	}
	printLeague(w, s, rows, o.seeds)
	return nil
}

// watchedObjectives are the objectives whose fall is measured: those named, or all
// that the first side does not hold at the start and that have a recorded date.
func watchedObjectives(s *scenario.Scenario, names []string) ([]int, error) {
	var out []int
	for i := range s.Objectives {
		if len(names) == 0 && s.Objectives[i].Taken != 0 && !s.Objectives[i].Unreach {
			out = append(out, i)
		}
	}
	for _, name := range names {
		i := slices.IndexFunc(s.Objectives, func(x scenario.Objective) bool { return x.ID == name })
		if i < 0 {
			return nil, noObjective(s, name)
		}
		out = append(out, i)
	}
	return out, nil
}

// noObjective suggests the objective that is spelt most alike, or lists all.
func noObjective(s *scenario.Scenario, name string) error {
	var ids []string
	for i := range s.Objectives {
		ids = append(ids, s.Objectives[i].ID)
	}
	hint := scenario.DidYouMean(name, ids)
	if hint == "" {
		hint = "name one of: " + strings.Join(ids, ", ")
	}
	return fmt.Errorf("--objective: there is no objective %q; %s", name, hint)
}

// overlayIDs names the overlays of a scenario; never nil.
func overlayIDs(s *scenario.Scenario) []string {
	out := []string{}
	for _, o := range s.Overlays {
		out = append(out, o.ID)
	}
	return out
}
