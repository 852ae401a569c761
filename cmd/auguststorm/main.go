//go:build !js

// Command auguststorm plays, tests and replays operational campaigns. A verb a
// file; `auguststorm help` lists them.
package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

func main() {
	out := &output{File: os.Stdout}
	root := rootCmd()
	root.SetOut(out)
	err := root.Execute()
	if err == nil {
		err = out.err
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "auguststorm: "+err.Error())
		os.Exit(1)
	}
}

// rootCmd gathers the verbs.
func rootCmd() *cobra.Command {
	root := &cobra.Command{
		Use:           "auguststorm",
		Short:         "The Soviet-Japanese War, August 1945: an operational wargame",
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	var p playing
	p.flags(root)
	root.RunE = func(cmd *cobra.Command, _ []string) error { return p.run(cmd) }
	root.Args = noArgs
	root.SetFlagErrorFunc(flagFault)
	root.CompletionOptions.HiddenDefaultCmd = true
	root.AddCommand(checkCmd(), explainCmd(), forecastCmd(), leagueCmd(), mapgenCmd(), oobCmd(), replayCmd(), runCmd(), schemaCmd(), pictureCmd(), screenshotCmd(), playCmd(), clientCmd())
	return root
}
