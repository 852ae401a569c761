//go:build !js

package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
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
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := given(cmd, "record", "hex", "scenario"); err != nil {
				return err
			}
			if record == "" {
				return errors.New("explain needs --record FILE; run writes one with --record")
			}
			r, sc, err := openRecord(cmd.ErrOrStderr(), record, folder)
			if err != nil {
				return err
			}
			if cmd.Flags().Changed("combat") && combat < 1 {
				return fmt.Errorf("--combat %d: combats are numbered from 1; leave --combat out to list them", combat)
			}
			if n := len(r.Days); cmd.Flags().Changed("day") && (day < 1 || int(day) > n) {
				return fmt.Errorf("--day %d: the record has days 1 to %d", day, n)
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
	var all []fought
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
			c, ok := e.(engine.CombatResolved)
			if !ok {
				continue
			}
			all = append(all, fought{c.Number, day, c.Target})
			if !want.wants(&c, day) {
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
		return noCombat(sc, all, want)
	}
	return nil
}

// fought is when and where a combat was.
type fought struct{ number, day, hex int32 }

// noCombat says why none of a record's combats is the wanted one, and which there are.
func noCombat(sc *scenario.Scenario, all []fought, want combatFilter) error {
	if len(all) == 0 {
		return errors.New("nobody fights in this record")
	}
	var here []fought
	for _, f := range all {
		if f.hex == want.hex {
			here = append(here, f)
		}
	}
	place := ""
	if want.hex >= 0 {
		place = daybook.NewClerk(sc).Place(want.hex)
	}
	switch last := all[len(all)-1].number; {
	case want.number > last:
		return fmt.Errorf("--combat %d: the record has combats 1 to %d", want.number, last)
	case want.number > 0:
		i := slices.IndexFunc(all, func(f fought) bool { return f.number == want.number })
		return fmt.Errorf("--combat %d was fought on day %d at %s; leave out what does not fit", want.number, all[i].day, daybook.NewClerk(sc).Place(all[i].hex))
	case want.hex >= 0 && len(here) == 0:
		return fmt.Errorf("--hex %s: none of the record's %d combats was fought there; without --hex all are listed", place, len(all))
	case want.hex >= 0:
		return fmt.Errorf("--day %d: nothing was fought at %s on that day; there were combats on %s", want.day, place, daysOf(here))
	}
	return fmt.Errorf("--day %d: nothing was fought on that day; there were combats on %s", want.day, daysOf(all))
}

// daysOf lists the days of combats: "days 1 to 4, 7".
func daysOf(list []fought) string {
	var days []int32
	for _, f := range list {
		if n := len(days); n == 0 || days[n-1] != f.day {
			days = append(days, f.day)
		}
	}
	var parts []string
	for i := 0; i < len(days); {
		k := i
		for k+1 < len(days) && days[k+1] == days[k]+1 {
			k++
		}
		if k > i {
			parts = append(parts, fmt.Sprintf("%d to %d", days[i], days[k]))
		} else {
			parts = append(parts, fmt.Sprint(days[i]))
		}
		i = k + 1
	}
	return plural(len(days), "day") + " " + strings.Join(parts, ", ")
}
