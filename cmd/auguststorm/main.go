//go:build !js

// Command auguststorm plays, tests and replays operational campaigns. A verb a
// file; `auguststorm help` lists them.
package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
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

// flagFault says in plain words what is wrong with a flag.
func flagFault(cmd *cobra.Command, err error) error {
	var bad *pflag.InvalidValueError
	if errors.As(err, &bad) {
		want := map[string]string{"int32": "a whole number", "int": "a whole number", "uint": "a whole number from 0", "uint64": "a whole number from 0",
			"float32": "a number", "bool": "true or false", "duration": "a time such as 10s"}[bad.GetFlag().Value.Type()]
		if want != "" {
			return fmt.Errorf("--%s %s: give %s", bad.GetFlag().Name, bad.GetValue(), want)
		}
	}
	return fmt.Errorf("%w; %s --help lists the flags", err, cmd.CommandPath())
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
	root.SetFlagErrorFunc(flagFault)
	root.CompletionOptions.HiddenDefaultCmd = true
	root.AddCommand(checkCmd(), explainCmd(), forecastCmd(), leagueCmd(), mapgenCmd(), oobCmd(), replayCmd(), runCmd(), schemaCmd(), pictureCmd(), screenshotCmd(), playCmd(), clientCmd())
	return root
}
