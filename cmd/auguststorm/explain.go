//go:build !js

package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"auguststorm/engine"
	"auguststorm/engine/daybook"
	"auguststorm/engine/replay"
	"auguststorm/engine/scenario"

	"github.com/spf13/cobra"
)

// explainCmd is the verb explain: the ledger of one combat of a record.
func explainCmd() *cobra.Command {
	var record, at, folder string
	var combat, day int32
	cmd := &cobra.Command{
		Use:   "explain --record FILE [--combat N] [--day N] [--hex PLACE]",
		Short: "Take a combat of a record apart: every factor, the dice, the losses",
		Long: "Take a combat of a record apart: every factor with its reason and section of the manual, the dice, the\n" +
			"losses. Without --combat it lists the combats, of a day or at a place if --day or --hex is given.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if record == "" {
				return errors.New("explain needs --record FILE; run writes one with --record")
			}
			r, sc, err := openRecord(cmd.ErrOrStderr(), record, folder)
			if err != nil {
				return err
			}
			want := combatFilter{number: combat, day: day, hex: -1}
			if at != "" {
				if want.hex, err = placeHex(sc, at); err != nil {
					return err
				}
			}
			return explain(cmd.OutOrStdout(), r, sc, want)
		},
	}
	f := cmd.Flags()
	f.StringVar(&record, "record", "", "the record")
	f.Int32Var(&combat, "combat", 0, "number of the combat in the campaign")
	f.Int32Var(&day, "day", 0, "combats of this day, 1 being the first")
	f.StringVar(&at, "hex", "", "combats at this hex: a label, or the id or name of a place")
	f.StringVar(&folder, "scenario", "", "folder of the scenario, when it is not one that comes with the program")
	return cmd
}

// combatFilter says which combats are wanted; zero or -1 stands for any.
type combatFilter struct {
	number, day, hex int32
}

func (f combatFilter) wants(c *engine.CombatResolved, day int32) bool {
	return (f.number == 0 || c.Number == f.number) && (f.day == 0 || day == f.day) && (f.hex < 0 || c.Target == f.hex)
}

func explain(w io.Writer, r *replay.Record, sc *scenario.Scenario, want combatFilter) error {
	p, err := replay.Play(r, sc)
	if err != nil {
		return err
	}
	clerk, found := daybook.NewClerk(sc), 0
	for {
		day := p.Game.Day() + 1
		_, events, ok, err := p.Next()
		if err != nil {
			return err
		}
		if !ok {
			break
		}
		for _, e := range events {
			c, fought := e.(engine.CombatResolved)
			if !fought || !want.wants(&c, day) {
				continue
			}
			found++
			if want.number == 0 {
				fmt.Fprintf(w, "day %d: %s\n", day, clerk.Event(c))
				continue
			}
			x := p.Game.Explain(c)
			fmt.Fprintf(w, "%s\n", (sc.Start + scenario.Date(day-1)).Long())
			fmt.Fprintln(w, strings.Join(x.Lines(), "\n"))
		}
	}
	if found == 0 {
		return errors.New("the record has no such combat; without --combat, --day and --hex all are listed")
	}
	return nil
}
