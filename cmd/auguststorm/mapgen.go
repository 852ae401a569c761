//go:build !js

package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"auguststorm/engine/mapgen"

	"github.com/spf13/cobra"
)

// campaignMap is the config of the map of the campaign.
const campaignMap = "scenarios/august-storm/mapgen.toml"

const mapgenLong = `Make the hex map of a scenario from open geodata, and check it.

It needs two things: a config file (--config, by default that of the campaign) that
says which part of the world, how large and with which hexes, and the folder of the
geodata (--geo) with land.geojson, rivers.geojson, elevation_2min.png and the others.
The manual page mapgen.md describes both.

Beside the config file it writes map.toml, which the scenario lists in files, and three
files for drawing finer than hexes: relief.png, shore.txt and rivers.txt. It writes nothing
when a check is not clean, unless --anyway is given, and then exits with 1.`

// mapgenFlags are the flags of the verb mapgen.
type mapgenFlags struct {
	config, geo, history, out, preview string
	check, anyway                      bool
}

// mapgenCmd is the verb mapgen: open geodata to the map of a scenario.
func mapgenCmd() *cobra.Command {
	var f mapgenFlags
	cmd := &cobra.Command{
		Use:           "mapgen --geo FOLDER",
		Short:         "Make the hex map of a scenario from open geodata",
		Long:          mapgenLong,
		Example:       "  auguststorm mapgen --geo ../shared/geo --check\n  auguststorm mapgen --config my-war/mapgen.toml --geo ../shared/geo --preview map.png",
		Args:          noArgs,
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return f.run(cmd.OutOrStdout())
		},
	}
	s := cmd.Flags()
	s.StringVar(&f.config, "config", campaignMap, "the config file")
	s.StringVar(&f.geo, "geo", "", "folder of the geodata")
	s.StringVar(&f.history, "history", "", "folder of the historical record; every objective in its timeline.toml must lie at a place")
	s.StringVar(&f.out, "out", "", "write the map to this file, and the others beside it (default map.toml beside the config)")
	s.StringVar(&f.preview, "preview", "", "draw a picture of the map to this PNG file")
	s.BoolVar(&f.check, "check", false, "only check, write nothing but the preview")
	s.BoolVar(&f.anyway, "anyway", false, "write even if a check is not clean")
	return cmd
}

func (f *mapgenFlags) run(out io.Writer) error {
	if f.geo == "" {
		return errors.New("mapgen needs the folder of the geodata: --geo FOLDER (auguststorm mapgen --help says more)")
	}
	c, err := mapgen.ReadConfig(f.config)
	if err != nil {
		return err
	}
	b, err := mapgen.ReadBundle(os.DirFS(f.geo))
	if err != nil {
		return fmt.Errorf("geodata in %s: %w", f.geo, err)
	}
	a, err := mapgen.Generate(c, b)
	if err != nil {
		return fmt.Errorf("%s: %w", f.config, err)
	}
	if f.history != "" {
		if err := a.ReadObjectives(filepath.Join(f.history, "timeline.toml")); err != nil {
			return err
		}
	}
	clean := a.Check(out)
	if f.preview != "" {
		if err := writeFile(f.preview, a.Preview); err != nil {
			return err
		}
	}
	switch {
	case !clean && !f.anyway:
		return errors.New("the checks are not clean, nothing is written; mend what is marked ! by an override in " + f.config + ", or accept it there with a reason")
	case f.check:
	default:
		if err := f.write(a, out); err != nil {
			return err
		}
	}
	if !clean {
		return errors.New("the checks are not clean")
	}
	return nil
}

// write writes the map and what belongs to it.
func (f *mapgenFlags) write(a *mapgen.Atlas, out io.Writer) error {
	name := f.out
	if name == "" {
		name = filepath.Join(filepath.Dir(f.config), "map.toml")
	}
	from := filepath.Base(f.config)
	for _, file := range []struct {
		name  string
		write func(io.Writer) error
	}{
		{filepath.Base(name), func(w io.Writer) error { return a.Write(w, from) }},
		{"relief.png", a.Relief},
		{"shore.txt", func(w io.Writer) error { return a.Shore(w, from) }},
		{"rivers.txt", func(w io.Writer) error { return a.RiverLines(w, from) }},
	} {
		if err := writeFile(filepath.Join(filepath.Dir(name), file.name), file.write); err != nil {
			return err
		}
	}
	fmt.Fprintf(out, "%s: %d x %d hexes of %g km, with relief.png, shore.txt and rivers.txt beside it\n", name, a.W, a.H, a.D)
	return nil
}
