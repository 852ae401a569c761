//go:build !js

package main

import (
	"fmt"
	"io"
	"os"

	"auguststorm/engine/daybook"
	"auguststorm/engine/replay"
	"auguststorm/engine/scenario"
	"auguststorm/engine/scenario/load"

	"github.com/spf13/cobra"
)

// replayCmd is the verb replay: records of games.
func replayCmd() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "replay",
		Short: "Verify a record, or tell it again",
		Args:  cobra.NoArgs,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	var folder string
	verify := &cobra.Command{
		Use:   "verify FILE",
		Short: "Play a record again and name the first day and field that differ",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			r, sc, err := openRecord(cmd.ErrOrStderr(), args[0], folder)
			if err != nil {
				return err
			}
			d, err := replay.Verify(r, sc)
			if err != nil {
				return fmt.Errorf("%s: %w", args[0], err)
			}
			if d != nil {
				return fmt.Errorf("%s: %s", args[0], d)
			}
			fmt.Fprintf(cmd.OutOrStdout(), "%s: %s, seed %d: all %d days come out the same, hash %016x\n",
				args[0], sc.ID, r.Header.Seed, len(r.Days), lastHash(r))
			return nil
		},
	}
	tell := &cobra.Command{
		Use:   "tell FILE",
		Short: "Tell a record day by day",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			r, sc, err := openRecord(cmd.ErrOrStderr(), args[0], folder)
			if err != nil {
				return err
			}
			return tellRecord(cmd.OutOrStdout(), r, sc)
		},
	}
	for _, c := range []*cobra.Command{verify, tell} {
		c.Flags().StringVar(&folder, "scenario", "", "folder of the scenario, when it is not one that comes with the program")
		cmd.AddCommand(c)
	}
	return cmd
}

func lastHash(r *replay.Record) uint64 {
	if len(r.Days) == 0 {
		return 0
	}
	return r.Days[len(r.Days)-1].Hash
}

// openRecord reads a record and loads its scenario with its overlays.
func openRecord(stderr io.Writer, file, folder string) (*replay.Record, *scenario.Scenario, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	r, err := replay.Read(f)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", file, err)
	}
	name := r.Header.Scenario
	if folder != "" {
		name = folder
	}
	var overlays []load.Overlay
	for _, o := range r.Header.Overlays {
		overlays = append(overlays, load.Overlay{Show: o.ID + " (in the record)", Text: o.Text})
	}
	sc, problems := scenarioFinder().OpenWith(name, overlays...)
	if sc == nil {
		for _, p := range problems {
			fmt.Fprintln(stderr, p)
		}
		return nil, nil, fmt.Errorf("%s: the scenario %q of the record cannot be loaded", file, name)
	}
	return r, sc, nil
}

func tellRecord(w io.Writer, r *replay.Record, sc *scenario.Scenario) error {
	p, err := replay.Play(r, sc)
	if err != nil {
		return err
	}
	book := daybook.New(p.Game)
	fmt.Fprintf(w, "%s, seed %d\n", sc.Name, r.Header.Seed)
	for {
		_, events, ok, err := p.Next()
		if err != nil || !ok {
			return err
		}
		if page := book.Note(events); page != nil {
			printDay(w, book, page)
		}
	}
}
