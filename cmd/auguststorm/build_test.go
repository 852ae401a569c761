//go:build !js

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTheBrowserClientHoldsNoVerbs(t *testing.T) {
	list, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range list {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if path != "main_js.go" && !strings.HasPrefix(string(text), "//go:build !js") {
			t.Errorf("%s must begin with //go:build !js: what the verbs import does not go into the browser client", path)
		}
	}
}
