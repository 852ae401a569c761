//go:build !js

package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// flagFault says in plain words what is wrong with a flag.
func flagFault(cmd *cobra.Command, err error) error {
	var bad *pflag.InvalidValueError
	if errors.As(err, &bad) {
		f := bad.GetFlag()
		want := map[string]string{"int32": "a whole number", "int": "a whole number", "int64": "a whole number", "uint": "a whole number from 0", "uint64": "a whole number from 0",
			"float32": "a number", "bool": "true or false", "duration": "a time such as 10s"}[f.Value.Type()]
		switch {
		case want == "":
		case errors.Is(err, strconv.ErrRange):
			return fmt.Errorf("--%s %s: the number is out of range; --%s is: %s", f.Name, bad.GetValue(), f.Name, f.Usage)
		default:
			return fmt.Errorf("--%s %s: give %s", f.Name, bad.GetValue(), want)
		}
	}
	return fmt.Errorf("%w; %s --help lists the flags", err, cmd.CommandPath())
}

// noArgs refuses arguments of a verb that has flags only.
func noArgs(cmd *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return nil
	case cmd.HasSubCommands():
		hint := ""
		cmd.SuggestionsMinimumDistance = 2
		if like := cmd.SuggestionsFor(args[0]); len(like) > 0 {
			hint = fmt.Sprintf("did you mean %q? ", like[0])
		}
		return fmt.Errorf("there is no verb %q; %s%s --help lists them", args[0], hint, cmd.CommandPath())
	}
	return fmt.Errorf("%s takes no argument %q; %s --help lists its flags", cmd.Name(), args[0], cmd.CommandPath())
}

// oneArg demands one argument, and says what it is and where it comes from.
func oneArg(what, from string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch len(args) {
		case 0:
			return fmt.Errorf("%s needs %s; %s", verbOf(cmd), what, from)
		case 1:
			return nil
		}
		return tooMany(cmd, what, args)
	}
}

// atMostOne allows one argument.
func atMostOne(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < 2 {
			return nil
		}
		return tooMany(cmd, what, args)
	}
}

func tooMany(cmd *cobra.Command, what string, args []string) error {
	return fmt.Errorf("%s takes %s, and %d are given (%s); call it for each", verbOf(cmd), what, len(args), strings.Join(args, ", "))
}

// verbOf is a verb with those above it: "replay verify".
func verbOf(cmd *cobra.Command) string {
	return strings.TrimPrefix(cmd.CommandPath(), cmd.Root().Name()+" ")
}

// given is the fault of a flag that is set to nothing, such as --objective "".
func given(cmd *cobra.Command, flags ...string) error {
	for _, name := range flags {
		f := cmd.Flags().Lookup(name)
		if f == nil || !f.Changed {
			continue
		}
		if s := f.Value.String(); s == "" || s == "[]" {
			return fmt.Errorf("--%s is empty; leave it out, or set it (%s)", name, f.Usage)
		}
	}
	return nil
}

// readable opens a file for reading, or says in plain words why it cannot be.
func readable(name string) (*os.File, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, cannotRead(name, err)
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, fmt.Errorf("%s cannot be read: it is a folder; name a file in it", name)
	}
	return f, nil
}

func cannotRead(name string, err error) error {
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no file %s; check its name and folder", name)
	case errors.As(err, &path):
		err = path.Err
	}
	return fmt.Errorf("%s cannot be read: %w", name, err)
}
