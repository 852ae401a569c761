//go:build !js

package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"auguststorm/engine/mapgen"

	"github.com/spf13/cobra"
)

// mapgenCmd is the verb mapgen: open geodata to the map of a scenario.
func mapgenCmd() *cobra.Command {
	var config, geo, history, out, preview string
	var check bool
	cmd := &cobra.Command{
		Use:   "mapgen",
		Short: "Make the hex map of a scenario from open geodata",
		Long: "Make the hex map of a scenario from open geodata, and check it. The map is written next to the config file\n" +
			"unless --out names another; --check writes nothing. Exit code 1 when a check is not clean.",
		Args:          cobra.NoArgs,
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if config == "" || geo == "" {
				return fmt.Errorf("mapgen needs --config FILE and --geo FOLDER")
			}
			c, err := mapgen.ReadConfig(config)
			if err != nil {
				return err
			}
			b, err := mapgen.ReadBundle(os.DirFS(geo))
			if err != nil {
				return fmt.Errorf("geodata: %w", err)
			}
			a, err := mapgen.Generate(c, b)
			if err != nil {
				return fmt.Errorf("%s: %w", config, err)
			}
			if history != "" {
				if err := a.ReadObjectives(filepath.Join(history, "timeline.toml")); err != nil {
					return err
				}
			}
			clean := a.Check(cmd.OutOrStdout())
			if preview != "" {
				var p bytes.Buffer
				if err := a.Preview(&p); err != nil {
					return err
				}
				if err := os.WriteFile(preview, p.Bytes(), 0o644); err != nil {
					return err
				}
			}
			if !check {
				if out == "" {
					out = filepath.Join(filepath.Dir(config), "map.toml")
				}
				var m bytes.Buffer
				if err := a.Write(&m, filepath.Base(config)); err != nil {
					return err
				}
				if err := os.WriteFile(out, m.Bytes(), 0o644); err != nil {
					return err
				}
				fmt.Fprintf(cmd.OutOrStdout(), "%s: %d x %d hexes, %d kB\n", out, a.W, a.H, m.Len()/1000)
			}
			if !clean {
				return fmt.Errorf("the checks are not clean")
			}
			return nil
		},
	}
	f := cmd.Flags()
	f.StringVar(&config, "config", "", "the config file, such as scenarios/august-storm/mapgen.toml")
	f.StringVar(&geo, "geo", "", "folder of the geodata, such as ../shared/geo")
	f.StringVar(&history, "history", "", "folder of the historical record; every objective in it must lie at a place")
	f.StringVar(&out, "out", "", "write the map to this file")
	f.StringVar(&preview, "preview", "", "draw a picture of the map to this PNG file")
	f.BoolVar(&check, "check", false, "only check, write no map")
	return cmd
}
