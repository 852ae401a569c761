//go:build !js

package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
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

func TestAFileIsWrittenWholeOrNotAtAll(t *testing.T) {
	name := filepath.Join(t.TempDir(), "map.toml")
	if err := writeWhole(name, func(w io.Writer) error { _, err := w.Write([]byte("old")); return err }); err != nil {
		t.Fatal(err)
	}
	err := writeWhole(name, func(w io.Writer) error {
		w.Write([]byte("ne"))
		return errors.New("the disk is full")
	})
	if err == nil || !strings.Contains(err.Error(), "the disk is full") {
		t.Errorf("got %v", err)
	}
	if data, _ := os.ReadFile(name); !bytes.Equal(data, []byte("old")) {
		t.Errorf("the old file is now %q", data)
	}
	if left, _ := os.ReadDir(filepath.Dir(name)); len(left) != 1 {
		t.Errorf("%d files are left", len(left))
	}
	if err := writeWhole(filepath.Join(name, "below"), func(io.Writer) error { return nil }); err == nil || !strings.Contains(err.Error(), "cannot be written") {
		t.Errorf("got %v", err)
	}
}
