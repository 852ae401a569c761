//go:build !js

package main

import (
	"fmt"

	"auguststorm/engine/scenario/load"
	"auguststorm/scenarios"

	"github.com/spf13/cobra"
)

// schemaCmd is the verb schema: the manual page on the scenario format.
func schemaCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the manual page on the scenario format (assets/manual/schema.md)",
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			page, err := load.SchemaPage(scenarios.FS)
			if err != nil {
				return err
			}
			_, err = fmt.Fprint(cmd.OutOrStdout(), page)
			return err
		},
	}
}
