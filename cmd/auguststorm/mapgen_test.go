//go:build !js

package main

import (
	"io"
	"strings"
	"testing"
)

func TestMapgenSaysWhatItNeeds(t *testing.T) {
	for _, c := range []struct {
		name string
		args []string
		want string
	}{
		{"without the geodata", []string{"mapgen"}, "mapgen needs the folder of the geodata: --geo FOLDER"},
		{"with a config that is not there", []string{"mapgen", "--config", "no-such.toml", "--geo", "."}, "the config no-such.toml cannot be read: no such file or directory; name one with --config"},
		{"with a folder that is not there", []string{"mapgen", "--config", "../../" + campaignMap, "--geo", "no-such-folder"}, "geodata in no-such-folder: there is no such folder; name the one that holds land.geojson and the other files"},
		{"with a folder that holds something else", []string{"mapgen", "--config", "../../" + campaignMap, "--geo", "."}, "geodata in .: land.geojson is missing; the folder must hold the whole bundle"},
	} {
		t.Run(c.name, func(t *testing.T) {
			cmd := rootCmd()
			cmd.SetOut(io.Discard)
			cmd.SetArgs(c.args)
			if err := cmd.Execute(); err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}
