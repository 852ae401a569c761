//go:build !js

package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"auguststorm/engine"
	"auguststorm/engine/combat"
	"auguststorm/engine/hex"
	"auguststorm/engine/replay"
	"auguststorm/engine/scenario"

	"github.com/spf13/cobra"
)

// forecastCmd is the verb forecast: what an attack would come to.
func forecastCmd() *cobra.Command {
	var record, at, folder string
	var units []string
	var day int32
	cmd := &cobra.Command{
		Use:   "forecast --record FILE --hex PLACE [--day N] [--unit ID]...",
		Short: "Work out an attack from a position of a record: factors and the chance of every outcome",
		Long: "Work out an attack from a position of a record, at the start of a day or at the record's end: every factor\n" +
			"and the exact chance of every outcome. Without --unit all units next to the hex that can attack take part.",
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := given(cmd, "record", "hex", "unit", "scenario"); err != nil {
				return err
			}
			if record == "" || at == "" {
				return errors.New("forecast needs --record FILE and --hex PLACE")
			}
			r, sc, err := openRecord(cmd.ErrOrStderr(), record, folder)
			if err != nil {
				return err
			}
			target, err := placeHex(sc, at)
			if err != nil {
				return err
			}
			ids, err := unitIDs(sc, units)
			if err != nil {
				return err
			}
			g, err := positionOf(r, sc, day)
			if err != nil {
				return err
			}
			return forecast(cmd.OutOrStdout(), g, target, ids)
		},
	}
	f := cmd.Flags()
	f.StringVar(&record, "record", "", "the record")
	f.StringVar(&at, "hex", "", "the hex attacked: a label, or the id or name of a place")
	f.Int32Var(&day, "day", 0, "the morning of this day, 1 being the first (0 for the end of the record)")
	f.StringArrayVar(&units, "unit", nil, "a unit that attacks; may be repeated")
	f.StringVar(&folder, "scenario", "", "folder of the scenario, when it is not one that comes with the program")
	return cmd
}

// placeHex finds a hex by its label or by the id or name of a place.
func placeHex(sc *scenario.Scenario, at string) (int32, error) {
	b := sc.Board
	if h, ok := hex.Parse(at, b.Width, b.Height); ok {
		return h, nil
	}
	var names []string
	for i := range sc.Map.Places {
		p := &sc.Map.Places[i]
		if p.ID == at || strings.EqualFold(p.Name, at) {
			return p.Hex.Hex, nil
		}
		names = append(names, p.ID)
	}
	text := fmt.Sprintf("there is no hex or place %q; give a label such as %s or the name of a town", at, hex.Label(b.Hexes()/2, b.Width, b.Height))
	if hint := scenario.DidYouMean(at, names); hint != "" {
		text += "; " + hint
	}
	return -1, errors.New(text)
}

func unitIDs(sc *scenario.Scenario, names []string) (ids []engine.UnitID, err error) {
next:
	for _, name := range names {
		for i := range sc.Units {
			if sc.Units[i].ID == name {
				ids = append(ids, engine.UnitID(i))
				continue next
			}
		}
		var all []string
		for i := range sc.Listed() {
			all = append(all, sc.Units[i].ID)
		}
		hint := scenario.DidYouMean(name, all)
		if hint == "" {
			hint = "oob lists them"
		}
		return nil, fmt.Errorf("--unit: there is no unit %q; %s", name, hint)
	}
	return ids, nil
}

// positionOf plays a record up to the morning of a day, or to its end.
func positionOf(r *replay.Record, sc *scenario.Scenario, day int32) (*engine.Game, error) {
	p, err := replay.Play(r, sc)
	if err != nil {
		return nil, err
	}
	if day < 0 || int(day) > len(r.Days) {
		return nil, fmt.Errorf("--day %d: the record has days 1 to %d; give one of them, or 0 for its end", day, len(r.Days))
	}
	for d := int32(1); day == 0 || d < day; d++ {
		if ok, err := p.NextDay(nil); err != nil || !ok {
			return p.Game, err
		}
	}
	return p.Game, nil
}

// forecast prints an attack on a hex by the side whose phase it is, or by the
// other after its enemy's phase.
func forecast(w io.Writer, g *engine.Game, target int32, units []engine.UnitID) error {
	occupants := g.At(target, nil)
	if len(occupants) == 0 {
		b := g.Scenario().Board
		return fmt.Errorf("--hex: nobody stands in hex %s on the morning of %s; a forecast needs a hex that a side holds with troops", hex.Label(target, b.Width, b.Height), g.Date().Long())
	}
	side := g.SideOf(occupants[0]).Enemy()
	if g.Active() != side && !g.Over() {
		if _, err := g.Do(g.Active(), engine.EndPhase{}); err != nil {
			return err
		}
	}
	o := engine.Attack{Target: target, Units: units}
	if len(units) == 0 {
		if o.Units = canAttack(g, side, target); len(o.Units) == 0 {
			return fmt.Errorf("no unit of %s stands next to the hex and can attack it", g.Scenario().Sides[side].Name)
		}
	}
	f, err := g.Forecast(side, o)
	if err != nil {
		return err
	}
	sc := g.Scenario()
	fmt.Fprintf(w, "%s, attack by %s\n", g.Date().Long(), sc.Sides[side].Name)
	for _, u := range o.Units {
		fmt.Fprintf(w, "  %s\n", sc.Units[u].Name)
	}
	fmt.Fprintf(w, "%s CP against %s CP\n", tenth(f.In.AttackPower), tenth(f.In.DefencePower))
	for _, t := range combat.Terms(&f.In, f.Ledger) {
		fmt.Fprintf(w, "  %s\n", t)
	}
	fmt.Fprintf(w, "  %+d together, in hundredths of a doubling\n", f.In.Odds())
	d := f.Distribution()
	for band := engine.Repulsed; band <= engine.Breakthrough; band++ {
		p := d.Permille(band)
		fmt.Fprintf(w, "%5d.%d%%  %s\n", p/10, p%10, band)
	}
	fmt.Fprintln(w, d.LossesText())
	return nil
}

func tenth(thousandths int64) string {
	n := (thousandths + 50) / 100
	return fmt.Sprintf("%d.%d", n/10, n%10)
}

// canAttack lists the units next to a hex that may attack it.
func canAttack(g *engine.Game, side engine.Side, target int32) []engine.UnitID {
	var out []engine.UnitID
	v := g.View(side)
	for d := range int32(6) {
		n := v.Neighbour(target, d)
		if n < 0 || v.Occupant(n) != side {
			continue
		}
		for _, u := range g.At(n, nil) {
			if v.Check(engine.Attack{Target: target, Units: []engine.UnitID{u}}) == nil {
				out = append(out, u)
			}
		}
	}
	return out
}
