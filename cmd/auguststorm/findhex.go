//go:build !js

package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"auguststorm/engine/hex"
	"auguststorm/engine/scenario"
)

// findHex finds a hex by its label, or by the id, then the name of the time, then
// today's, then any other name of a place.
func findHex(sc *scenario.Scenario, name string) (int32, error) {
	if h, ok := hex.Parse(name, sc.Board.Width, sc.Board.Height); ok {
		return h, nil
	}
	for _, names := range [...]func(p *scenario.Place) []string{
		func(p *scenario.Place) []string { return []string{p.ID} },
		func(p *scenario.Place) []string { return []string{p.Name} },
		func(p *scenario.Place) []string { return []string{p.Modern} },
		func(p *scenario.Place) []string { return p.Names },
	} {
		for i := range sc.Map.Places {
			p := &sc.Map.Places[i]
			if p.Hex.Hex >= 0 && slices.ContainsFunc(names(p), func(n string) bool { return strings.EqualFold(n, name) }) {
				return p.Hex.Hex, nil
			}
		}
	}
	var ids []string
	for i := range sc.Map.Places {
		ids = append(ids, sc.Map.Places[i].ID)
	}
	text := fmt.Sprintf("there is no town or hex %q on the map", name)
	if hint := scenario.DidYouMean(name, ids); hint != "" {
		text += "; " + hint
	}
	return -1, errors.New(text)
}
