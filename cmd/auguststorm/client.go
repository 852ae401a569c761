//go:build !js

package main

import (
	"fmt"
	"os"
	"path/filepath"

	"auguststorm/engine/ui/serve"

	"github.com/spf13/cobra"
)

// clientCmd is the verb client: it writes the browser client, for a release or
// for a web server of one's own.
func clientCmd() *cobra.Command {
	return &cobra.Command{
		Use:    "client folder",
		Short:  "Build the browser client into a folder",
		Hidden: true,
		Args:   oneArg("one folder", "name the one to write the client into"),
		RunE: func(cmd *cobra.Command, args []string) error {
			top := serve.SourceTree(".")
			if top == "" {
				return serve.ErrNoSource
			}
			c, err := serve.Build(top, func(text string) { fmt.Fprintln(cmd.ErrOrStderr(), text) })
			if err != nil {
				return err
			}
			if err := os.MkdirAll(args[0], 0o755); err != nil {
				return err
			}
			for name, data := range map[string][]byte{"client.wasm.gz": c.Wasm, "wasm_exec.js": c.Exec} {
				if err := os.WriteFile(filepath.Join(args[0], name), data, 0o644); err != nil {
					return err
				}
				fmt.Fprintf(cmd.OutOrStdout(), "%s %d bytes\n", name, len(data))
			}
			return nil
		},
	}
}
