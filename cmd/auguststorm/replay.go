//go:build !js

package main

import (
	"fmt"
	"io"
	"strings"

	"auguststorm/engine"
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
		Args:  noArgs,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	var folder, as string
	verify := &cobra.Command{
		Use:   "verify FILE",
		Short: "Play a record again and name the first day and field that differ",
		Args:  oneArg("one record file", "run writes one with --record FILE"),
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
			verified(cmd.OutOrStdout(), args[0], sc.ID, r)
			standing(cmd.OutOrStdout(), r, sc)
			return nil
		},
	}
	tell := &cobra.Command{
		Use:   "tell FILE",
		Short: "Tell a record day by day",
		Args:  oneArg("one record file", "run writes one with --record FILE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			r, sc, err := openRecord(cmd.ErrOrStderr(), args[0], folder)
			if err != nil {
				return err
			}
			eyes, err := eyesOf(r, sc, as)
			if err != nil {
				return err
			}
			return tellRecord(cmd.OutOrStdout(), r, sc, eyes)
		},
	}
	tell.Flags().StringVar(&as, "as", "", "tell what this side knows, by its id; without it both are told in full")
	for _, c := range []*cobra.Command{verify, tell} {
		c.Flags().StringVar(&folder, "scenario", "", "folder of the scenario, when it is not one that comes with the program")
		cmd.AddCommand(c)
	}
	return cmd
}

// verified says what has come out the same.
func verified(w io.Writer, file, scenario string, r *replay.Record) {
	n := len(r.Days)
	switch {
	case n == 0:
		fmt.Fprintf(w, "%s: %s, seed %d: no order has been given yet\n", file, scenario, r.Header.Seed)
	case n == 1 && !r.Days[0].Closed:
		fmt.Fprintf(w, "%s: %s, seed %d: the orders of the first day, which is not over, come out the same, hash %016x\n", file, scenario, r.Header.Seed, r.Days[0].Hash)
	default:
		fmt.Fprintf(w, "%s: %s, seed %d: all %d days come out the same, hash %016x\n", file, scenario, r.Header.Seed, n, r.Days[n-1].Hash)
	}
}

// openRecord reads a record and loads its scenario with its overlays.
func openRecord(stderr io.Writer, file, folder string) (*replay.Record, *scenario.Scenario, error) {
	f, err := readable(file)
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

// standing says where a record that is not over stands: a save or a turn file.
func standing(w io.Writer, r *replay.Record, sc *scenario.Scenario) {
	at, name := r.Place(sc.Start), func(s engine.Side) string { return sc.Sides[s].Name }
	if at.Day() >= sc.Days() {
		return
	}
	if post := r.Header.Post; post != nil {
		fmt.Fprintf(w, "turn file of game %s, written by %s\n", post.Game, name(engine.Side(post.Side)))
	}
	date := sc.Start + scenario.Date(at.Day())
	if r.Within() {
		fmt.Fprintf(w, "the phase of %s on %s is under way; orders of the day so far: %d\n", name(at.Side()), date.Long(), len(r.Days[len(r.Days)-1].Orders))
		return
	}
	fmt.Fprintf(w, "next is the phase of %s on %s\n", name(at.Side()), date.Long())
}

// eyesOf is the side that a record is told as, or NoSide for both. A game by turn
// files that is not over is told as one of them only.
func eyesOf(r *replay.Record, sc *scenario.Scenario, as string) (engine.Side, error) {
	ids := make([]string, len(sc.Sides))
	for i := range sc.Sides {
		if ids[i] = sc.Sides[i].ID; ids[i] == as {
			return engine.Side(i), nil
		}
	}
	switch {
	case as != "":
		return engine.NoSide, fmt.Errorf("there is no side %q; there are %s", as, strings.Join(ids, " and "))
	case r.Header.Post != nil && r.Place(sc.Start).Day() < sc.Days():
		return engine.NoSide, fmt.Errorf("the record is of a game by turn files that is not over: say --as %s", strings.Join(ids, " or --as "))
	}
	return engine.NoSide, nil
}

func tellRecord(w io.Writer, r *replay.Record, sc *scenario.Scenario, eyes engine.Side) error {
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
			if eyes != engine.NoSide {
				seen := book.As(*page, eyes)
				page = &seen
			}
			printDay(w, book, page)
		}
	}
}
