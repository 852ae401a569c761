package scenario

import (
	"fmt"
	"strings"
)

// Level is a level of the opponent (manual 20.2): what the person knows and is brought
// beyond the rules, and what the script is. The dice are the same on all levels.
type Level struct {
	ID   string `toml:"id" need:"yes" doc:"Id used by run --level and kept in the record."`
	Name string `toml:"name" need:"yes" range:"1..40" doc:"Name shown to people."`

	Reports int32 `toml:"reports" default:"0" range:"0..4" unit:"level" doc:"side.reports of the person's side."`
	Insight int32 `toml:"insight" default:"0" range:"0..4" unit:"levels" doc:"side.insight of the person's side."`
	Supply  int32 `toml:"supply" default:"100" range:"10..300" unit:"percent" doc:"side.supply of the person's side."`

	ScriptReports int32 `toml:"script_reports" default:"0" range:"0..4" unit:"level" doc:"side.reports of the script's side."`
	ScriptInsight int32 `toml:"script_insight" default:"0" range:"0..4" unit:"levels" doc:"side.insight of the script's side."`
	ScriptSupply  int32 `toml:"script_supply" default:"100" range:"10..300" unit:"percent" doc:"side.supply of the script's side."`
}

// DefaultLevels are the levels of a scenario that gives none, the easiest first. The
// figures are estimates: a supply of 120 percent is about the lorries of one more army.
func DefaultLevels() []Level {
	return []Level{
		{ID: "cadet", Name: "Cadet", Reports: 2, Insight: 1, Supply: 125, ScriptSupply: 75},
		{ID: "favoured", Name: "Favoured", Insight: 1, Supply: 110, ScriptSupply: 90},
		{ID: EqualLevel, Name: "Equal terms", Supply: 100, ScriptSupply: 100},
		{ID: "odds", Name: "Against the odds", Supply: 85, ScriptReports: 1, ScriptInsight: 1, ScriptSupply: 120},
	}
}

// EqualLevel is the built-in level on which both sides play by the rules as they stand.
const EqualLevel = "equal"

// LevelTable are the levels of the scenario: its own ones, or the built-in ones.
func (s *Scenario) LevelTable() []Level {
	if len(s.Levels) == 0 {
		return DefaultLevels()
	}
	return s.Levels
}

// Equal says that the level changes nothing.
func (l *Level) Equal() bool {
	return l.Reports|l.Insight|l.ScriptReports|l.ScriptInsight == 0 && l.Supply == 100 && l.ScriptSupply == 100
}

// Handicaps are the figures of the level in sentences, for a person and a script of
// the given names; say is fmt.Sprintf or a translator of it.
func (l *Level) Handicaps(say func(string, ...any) string, person, script string) []string {
	if l.Equal() {
		return []string{say("Both sides know and are supplied by the rules as they stand.")}
	}
	out := append(l.of(say, person, l.Reports, l.Insight, l.Supply), l.of(say, script, l.ScriptReports, l.ScriptInsight, l.ScriptSupply)...)
	return append(out, say("The dice are the same on every level."))
}

// reportWords tell what a level of reports brings, by chapter 11.
var reportWords = [...]string{"", "Every morning %s learns where all units of the enemy stand.",
	"Every morning %s learns where all units of the enemy stand and which they are.",
	"Every morning %s learns where all units of the enemy stand, which they are and roughly how strong.",
	"Every morning %s learns where all units of the enemy stand, which they are and how strong."}

func (l *Level) of(say func(string, ...any) string, side string, reports, insight, supply int32) (out []string) {
	if reports > 0 {
		out = append(out, Sentence(say(reportWords[reports], side)))
	}
	switch {
	case insight == 1:
		out = append(out, Sentence(say("%s knows the enemies in its sight one level better.", side)))
	case insight > 1:
		out = append(out, Sentence(say("%s knows the enemies in its sight %d levels better.", side, insight)))
	}
	if supply != 100 {
		out = append(out, Sentence(say("%s has %d percent of its supply.", side, supply)))
	}
	return out
}

// levelPrefix begins the id of the overlay that a level is.
const levelPrefix = "level-"

// Overlay writes the level as an overlay of a scenario with these sides, for a person
// who plays one of them. A level that changes nothing is none and gives "".
func (l *Level) Overlay(scenarioID string, sides []Side, person int) string {
	if l.Equal() || len(sides) != 2 {
		return ""
	}
	script := 1 - person
	text := strings.Join(l.Handicaps(fmt.Sprintf, sides[person].Name, sides[script].Name), " ")
	table := func(side int, reports, insight, supply int32) string {
		return fmt.Sprintf("\n[change.side.%s]\nreports = %d\ninsight = %d\nsupply = %d\n", sides[side].ID, reports, insight, supply)
	}
	return fmt.Sprintf("format = 1\noverlay = %q\nname = %q\nsupposes = %q\nscenario = %q\n", levelPrefix+l.ID, l.Name, text, scenarioID) +
		table(person, l.Reports, l.Insight, l.Supply) + table(script, l.ScriptReports, l.ScriptInsight, l.ScriptSupply)
}

// Level is the level the scenario was opened with.
func (s *Scenario) Level() OverlayNote {
	for _, o := range s.Overlays {
		if strings.HasPrefix(o.ID, levelPrefix) {
			o.ID = o.ID[len(levelPrefix):]
			return o
		}
	}
	for _, l := range s.LevelTable() {
		if l.Equal() {
			return OverlayNote{ID: l.ID, Name: l.Name, Supposes: l.Handicaps(fmt.Sprintf, "", "")[0]}
		}
	}
	return OverlayNote{ID: EqualLevel, Name: "Equal terms"}
}

// PlayedLevel are the figures the sides play by, for a person who plays one of them.
func (s *Scenario) PlayedLevel(person int) Level {
	p, e := &s.Sides[person], &s.Sides[1-person]
	return Level{ID: s.Level().ID, Name: s.Level().Name, Reports: p.Reports, Insight: p.Insight, Supply: p.Supply,
		ScriptReports: e.Reports, ScriptInsight: e.Insight, ScriptSupply: e.Supply}
}
