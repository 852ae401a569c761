//go:build !js

package main

import (
	"encoding/json"
	"fmt"
	"io"

	"auguststorm/engine"
	"auguststorm/engine/scenario"
)

// outcomeRecord is the outcome of a campaign as --json prints it.
type outcomeRecord struct {
	Scenario   string                `json:"scenario"`
	Overlays   []string              `json:"overlays"`
	Doctrines  map[string]string     `json:"doctrines"`
	Seed       uint64                `json:"seed"`
	Rules      int32                 `json:"rules_version"`
	Days       int                   `json:"days"`
	Result     resultRecord          `json:"result"`
	Hash       string                `json:"hash"`
	DayHashes  []string              `json:"day_hashes"`
	Objectives []objectiveRecord     `json:"objectives"`
	Losses     map[string]lossRecord `json:"losses"`
	Formations map[string]lossRecord `json:"losses_by_formation"`
}

type resultRecord struct {
	Level   string           `json:"level"`
	Winner  *string          `json:"winner"`
	VP      map[string]int32 `json:"vp"`
	TotalVP int32            `json:"total_vp"`
	Over    bool             `json:"over"`
}

type objectiveRecord struct {
	ID      string  `json:"id"`
	Name    string  `json:"name"`
	TakenOn *string `json:"taken_on"`
	By      *string `json:"by"`
	Holder  string  `json:"holder"` // "" for neither side
}

type lossRecord struct {
	Men      int32 `json:"men"`
	Killed   int32 `json:"killed"`
	Wounded  int32 `json:"wounded"`
	Captured int32 `json:"captured"`
	Missing  int32 `json:"missing"`
	Guns     int32 `json:"guns"`
	Armour   int32 `json:"armour"`
}

func lossRecordOf(l engine.Losses) lossRecord {
	return lossRecord{l.Men(), l.Killed, l.Wounded, l.Captured, l.Missing, l.Guns, l.Armour}
}

// outcomeJSON prints the outcome; dates are YYYY-MM-DD, null where not taken.
func outcomeJSON(w io.Writer, c *campaign, seed uint64) error {
	g := c.match.Game
	r := g.Result()
	out := outcomeRecord{Scenario: c.sc.ID, Overlays: overlayIDs(c.sc), Doctrines: map[string]string{}, Seed: seed, Rules: engine.RulesVersion,
		Days: len(c.hash), Hash: fmt.Sprintf("%016x", g.Hash()), Losses: map[string]lossRecord{}, Formations: map[string]lossRecord{}}
	out.Result = resultRecord{Level: r.Level, VP: map[string]int32{}, TotalVP: r.Total, Over: g.Over()}
	if r.Winner >= 0 {
		out.Result.Winner = &c.sc.Sides[r.Winner].ID
	}
	for s := range c.sc.Sides {
		id := c.sc.Sides[s].ID
		out.Doctrines[id], out.Result.VP[id] = c.match.Staffs[s].Doctrine(), r.VP[s]
		out.Losses[id] = lossRecordOf(g.SideLosses(engine.Side(s)))
	}
	for _, h := range c.hash {
		out.DayHashes = append(out.DayHashes, fmt.Sprintf("%016x", h))
	}
	for i := range c.sc.Objectives {
		o := objectiveRecord{ID: c.sc.Objectives[i].ID, Name: c.sc.Objectives[i].Name}
		f := objectiveOf(c, int32(i))
		if f.holder != engine.NoSide {
			o.Holder = c.sc.Sides[f.holder].ID
		}
		if f.date != nil {
			date := f.date.String()
			o.TakenOn, o.By = &date, &f.by
		}
		out.Objectives = append(out.Objectives, o)
	}
	var walk func(n *scenario.OOBNode)
	walk = func(n *scenario.OOBNode) {
		if n.Formation != nil {
			l, _ := lossesBelow(c, n)
			out.Formations[n.Formation.ID] = lossRecordOf(l)
		}
		for _, child := range n.Children {
			walk(child)
		}
	}
	for _, n := range scenario.OOBTree(c.sc) {
		walk(n)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(out)
}
