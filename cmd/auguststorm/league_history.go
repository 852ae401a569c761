//go:build !js

package main

import (
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"

	"auguststorm/ai/league"
	"auguststorm/engine/scenario"
)

// fallRow compares the fall of one objective with the record.
type fallRow struct {
	Objective string `json:"objective"`
	Recorded  string `json:"recorded"`
	Median    string `json:"median"`
	Low       string `json:"p5"`
	High      string `json:"p95"`
	Reached   string `json:"reached"` // median day on which the first side first stood next to it
	Off       int32  `json:"off"`     // days of the median outside the recorded range
	Held      int    `json:"never"`
}

// historyRecord is what --against-history --json prints.
type historyRecord struct {
	Scenario  string                `json:"scenario"`
	Overlays  []string              `json:"overlays"`
	Doctrines map[string]string     `json:"doctrines"` // by side
	From      int64                 `json:"from"`
	Seeds     int                   `json:"seeds"`
	Falls     []fallRow             `json:"falls"`
	Within    int                   `json:"within_3_days"`
	Losses    map[string]lossRecord `json:"median_losses"` // by side, each figure the median of its own
	Notes     int                   `json:"notes"`
}

// againstHistory plays the scenario's own doctrines and prints when the objectives
// fell, what both sides lost, and what the record says.
func againstHistory(w io.Writer, s *scenario.Scenario, o *leagueOptions) error {
	entries, err := o.entries(s, true)
	if err != nil {
		return err
	}
	watched, err := watchedObjectives(s, o.objectives)
	if err != nil {
		return err
	}
	pair := [2]league.Entry{entries[0][0], entries[1][0]}
	all, err := playAll(s, o, [][2]league.Entry{pair}, nil)
	if err != nil {
		return err
	}
	games := all[0]
	rows, within := []fallRow{}, 0
	for _, i := range watched {
		r := fallOf(s, i, games)
		if r.Off >= -3 && r.Off <= 3 {
			within++
		}
		rows = append(rows, r)
	}
	if o.asJSON {
		e := json.NewEncoder(w)
		e.SetIndent("", " ")
		e.SetEscapeHTML(false)
		out := historyRecord{Scenario: s.ID, Overlays: overlayIDs(s), Doctrines: map[string]string{}, From: o.from, Seeds: o.seeds, Falls: rows, Within: within, Losses: map[string]lossRecord{}}
		for side := range s.Sides {
			out.Doctrines[s.Sides[side].ID], out.Losses[s.Sides[side].ID] = pair[side].Name, medianLosses(games, side)
		}
		for k := range games {
			out.Notes += len(games[k].Notes)
		}
		return e.Encode(out)
	}
	fmt.Fprintf(w, "%s, %s against %s, seeds %d to %d\n", s.Name, pair[0].Name, pair[1].Name, o.from, o.from+int64(o.seeds)-1)
	for _, x := range s.Overlays {
		wrap(w, "Supposed: "+x.Supposes, "")
	}
	fmt.Fprintln(w)
	t := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	fmt.Fprintln(t, "objective\trecorded\treached\tmedian\t5 to 95 percent\tdays off\tnever")
	for _, r := range rows {
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s to %s\t%+d\t%d\n", r.Objective, r.Recorded, r.Reached, r.Median, r.Low, r.High, r.Off, r.Held)
	}
	t.Flush()
	fmt.Fprintf(w, "\n%d of %d within 3 days of the record\n\n", within, len(rows))
	printLosses(w, s, games)
	printNotes(w, games)
	return nil
}

func fallOf(s *scenario.Scenario, i int, games []league.Game) fallRow {
	ob := &s.Objectives[i]
	days, near, never := make([]int32, 0, len(games)), make([]int32, 0, len(games)), 0
	for k := range games {
		d := games[k].Fell[i]
		if d >= s.Days() {
			never++
		}
		days, near = append(days, d), append(near, min(d, games[k].Near[i]))
	}
	days = sortedCopy(days)
	from, to := int32(ob.Taken-s.Start), int32(ob.Taken-s.Start)
	if ob.TakenTo != 0 {
		to = int32(ob.TakenTo - s.Start)
	}
	m := quantile(days, 500)
	r := fallRow{Objective: ob.Name, Recorded: dayText(s, from), Median: dayText(s, m), Low: dayText(s, quantile(days, 50)), High: dayText(s, quantile(days, 950)), Held: never, Reached: dayText(s, quantile(sortedCopy(near), 500))}
	if to != from {
		r.Recorded += " to " + dayText(s, to)
	}
	switch {
	case m < from:
		r.Off = m - from
	case m > to:
		r.Off = m - to
	}
	return r
}

// dayText is a day of the campaign as day and month; "never" for one beyond it.
func dayText(s *scenario.Scenario, day int32) string {
	if day >= s.Days() {
		return "never"
	}
	d := (s.Start + scenario.Date(day)).String() // 1945-08-09
	months := [...]string{"", "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"}
	m := int(d[5]-'0')*10 + int(d[6]-'0')
	return fmt.Sprintf("%d %s", int(d[8]-'0')*10+int(d[9]-'0'), months[m])
}

func printLosses(w io.Writer, s *scenario.Scenario, games []league.Game) {
	t := tabwriter.NewWriter(w, 0, 8, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "median losses\tkilled\twounded\tcaptured\tmissing\tguns\ttanks\t")
	for side := range s.Sides {
		m := medianLosses(games, side)
		fmt.Fprintf(t, "%s\t%d\t%d\t%d\t%d\t%d\t%d\t\n", s.Sides[side].ID, m.Killed, m.Wounded, m.Captured, m.Missing, m.Guns, m.Armour)
	}
	t.Flush()
}

// medianLosses are the medians over the games, each figure by itself.
func medianLosses(games []league.Game, side int) lossRecord {
	var col [7][]int32
	for k := range games {
		l := games[k].Lost[side]
		for c, v := range [7]int32{l.Killed + l.Wounded + l.Captured + l.Missing, l.Killed, l.Wounded, l.Captured, l.Missing, l.Guns, l.Armour} {
			col[c] = append(col[c], v)
		}
	}
	m := func(c int) int32 { return quantile(sortedCopy(col[c]), 500) }
	return lossRecord{m(0), m(1), m(2), m(3), m(4), m(5), m(6)}
}

// printNotes shows the first few things the staffs had to say.
func printNotes(w io.Writer, games []league.Game) {
	shown := 0
	for k := range games {
		for _, n := range games[k].Notes {
			if shown++; shown <= 5 {
				fmt.Fprintf(w, "note, seed %d, day %d, %s: %s\n", games[k].Seed, n.Day+1, n.Formation, n.Text)
			}
		}
	}
	if shown > 5 {
		fmt.Fprintf(w, "and %d more notes\n", shown-5)
	}
}
