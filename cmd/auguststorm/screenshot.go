//go:build !js

package main

import (
	"fmt"
	"strings"

	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/shot"
	"auguststorm/engine/ui/words"

	"github.com/spf13/cobra"
)

// screenshotCmd is the verb screenshot: a picture of a screen, made without one.
func screenshotCmd() *cobra.Command {
	var screen, size, script, out, every, language, keep, compare, bad string
	var scale float32
	var night, mirror bool
	cmd := &cobra.Command{
		Use:    "screenshot",
		Short:  "Paint a screen of the client to a PNG file, without a display",
		Hidden: true,
		Args:   noArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if scale < 0.75 || scale > 3 {
				return fmt.Errorf("--scale %g: give a number from 0.75 to 3", scale)
			}
			if err := knownLanguage(language); err != nil {
				return err
			}
			switch {
			case keep != "":
				return shot.Keep(keep, language)
			case compare != "":
				return compareShots(cmd, compare, bad, language)
			}
			var w, h int
			if _, err := fmt.Sscanf(size, "%dx%d", &w, &h); err != nil || w < 320 || h < 200 || w > 8192 || h > 8192 {
				return fmt.Errorf("the size %q is not like 1280x720", size)
			}
			if every != "" {
				sizes, scales := shot.Sizes, shot.Scales
				if cmd.Flags().Changed("size") {
					sizes = [][2]int{{w, h}}
				}
				if cmd.Flags().Changed("scale") {
					scales = []float32{scale}
				}
				faults, err := shot.WriteAll(every, language, sizes, scales)
				for _, f := range faults {
					fmt.Fprintln(cmd.OutOrStdout(), f)
				}
				return err
			}
			s, err := shot.Open(screen, w, h, 1)
			if err != nil {
				return err
			}
			s.App.UI.Prefs = kit.Prefs{Scale: scale, Night: night, Mirror: mirror}
			s.App.Choices.Language = language
			s.Wait(0.1)
			if err := s.Script(script); err != nil {
				return err
			}
			for _, f := range s.Lint() {
				fmt.Fprintln(cmd.ErrOrStderr(), f)
			}
			return shot.WritePNG(out, s.Picture())
		},
	}
	f := cmd.Flags()
	f.StringVar(&every, "every", "", "write the pictures of all screens, in all sizes and scales or in --size and --scale, into this folder")
	f.StringVar(&keep, "keep", "", "write small pictures of all screens, in all sizes and scales, into this folder, to be compared with later")
	f.StringVar(&compare, "compare", "", "compare all screens with the small pictures kept in this folder")
	f.StringVar(&bad, "bad", "", "with --compare: write what differs, as it is now, into this folder")
	f.StringVar(&language, "language", "", "code of the language, such as ru")
	f.StringVar(&screen, "screen", "", "the screen, by name")
	f.StringVar(&size, "size", "1280x720", "pixels")
	f.Float32Var(&scale, "scale", 1, "size of the interface, 0.75 to 3")
	f.BoolVar(&night, "night", false, "the night theme")
	f.BoolVar(&mirror, "left-handed", false, "the left-handed layout")
	f.StringVar(&script, "script", "", `input first: "press Begin; move 200 300; click; type text; key Ctrl+F; wheel -2; wait 0.5"`)
	f.StringVarP(&out, "out", "o", "screen.png", "the file to write")
	return cmd
}

// compareShots names the screens that look otherwise than the kept pictures.
// knownLanguage refuses the code of a language that the client does not speak.
func knownLanguage(code string) error {
	all, err := words.All()
	if err != nil || code == "" {
		return err
	}
	var codes []string
	for _, l := range all {
		if l.Code == code {
			return nil
		}
		codes = append(codes, l.Code)
	}
	return fmt.Errorf("--language: there is no language %q; there are %s", code, strings.Join(codes, ", "))
}

func compareShots(cmd *cobra.Command, kept, bad, language string) error {
	faults, err := shot.Compare(kept, bad, language)
	if err != nil {
		return err
	}
	for _, f := range faults {
		fmt.Fprintln(cmd.OutOrStdout(), f)
	}
	if len(faults) > 0 {
		return fmt.Errorf("%d pictures differ from those in %s", len(faults), kept)
	}
	fmt.Fprintln(cmd.OutOrStdout(), "all screens look as in", kept)
	return nil
}
