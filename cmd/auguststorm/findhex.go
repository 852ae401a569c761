//go:build !js

package main

import (
	"fmt"
	"strings"

	"auguststorm/engine/hex"
	"auguststorm/engine/scenario"
)

// findHex finds a hex by its label, or by the id or any name of a place.
func findHex(sc *scenario.Scenario, name string) (int32, error) {
	if h, ok := hex.Parse(name, sc.Board.Width, sc.Board.Height); ok {
		return h, nil
	}
	var ids []string
	for i := range sc.Map.Places {
		p := &sc.Map.Places[i]
		for _, n := range append([]string{p.ID, p.Name, p.Modern}, p.Names...) {
			if strings.EqualFold(n, name) && p.Hex.Hex >= 0 {
				return p.Hex.Hex, nil
			}
		}
		ids = append(ids, p.ID)
	}
	text := fmt.Sprintf("there is no town or hex %q on the map", name)
	if hint := scenario.DidYouMean(name, ids); hint != "" {
		text += "; " + hint
	}
	return -1, fmt.Errorf("%s", text)
}
