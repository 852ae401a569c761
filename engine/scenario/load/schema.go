package load

import (
	_ "embed"
	"fmt"
	"io/fs"
	"reflect"
	"strings"

	"auguststorm/engine/scenario"
)

//go:embed schema_intro.md
var schemaIntro string

// SchemaPage is the manual page on the scenario format: a written introduction
// with the files of an example out of examples, then every table, from the same
// struct tags that drive the decoder.
func SchemaPage(examples fs.FS) (string, error) {
	var b strings.Builder
	for line := range strings.Lines(schemaIntro) {
		word, arg, _ := strings.Cut(strings.Trim(strings.TrimSpace(line), "{}"), " ")
		switch {
		case !strings.HasPrefix(line, "{{"):
			b.WriteString(line)
		case word == "file":
			data, err := fs.ReadFile(examples, arg)
			if err != nil {
				return "", err
			}
			dir, _, _ := strings.Cut(arg, "/")
			fmt.Fprintf(&b, "`%s`:\n\n```toml\n%s```\n", strings.TrimPrefix(arg, dir+"/"), data)
		case word == "overlay":
			writeTable(&b, "The top of an overlay file:", reflect.TypeFor[overlayHead]())
		case word == "codes":
			writeCodes(&b)
		case word == "tables":
			writeTables(&b)
		default:
			return "", fmt.Errorf("schema_intro.md: unknown insertion %s", line)
		}
	}
	return b.String(), nil
}

func writeCodes(b *strings.Builder) {
	b.WriteString("| code | what | demand |\n|---|---|---|\n")
	for _, c := range scenario.Codes() {
		fmt.Fprintf(b, "| %s | %s | %s |\n", c.Code, c.Title, c.Explain)
	}
}

// writeTables writes the scenario's own keys and then every table below it.
func writeTables(b *strings.Builder) {
	b.WriteString("### Single keys, at the top of scenario.toml\n\n")
	root := reflect.TypeFor[scenario.Scenario]()
	writeTable(b, "", root)
	below(b, root, "")
	b.WriteString("\n### Terrain effects chart\n\nThe built-in terrain. Costs are MP to enter; 0 means only along a road or railway, and never into water.\n\n" +
		"| code | id | leg | cavalry | truck | track | defence | frontage | loss | stacking |\n|---|---|---|---|---|---|---|---|---|---|\n")
	for _, t := range scenario.DefaultTerrains() {
		fmt.Fprintf(b, "| `%s` | %s | %d | %d | %d | %d | %d | %d | %d | %d |\n", t.Code, t.ID, t.Leg, t.Cavalry, t.Truck, t.Track, t.Defence, t.Frontage, t.Loss, t.Stacking)
	}
	b.WriteString("\n### Levels\n\nThe built-in levels of the opponent, as keys of `level`.\n\n" +
		"| id | name | reports | insight | supply | script_reports | script_insight | script_supply |\n|---|---|---|---|---|---|---|---|\n")
	for _, l := range scenario.DefaultLevels() {
		fmt.Fprintf(b, "| %s | %s | %d | %d | %d | %d | %d | %d |\n", l.ID, l.Name, l.Reports, l.Insight, l.Supply, l.ScriptReports, l.ScriptInsight, l.ScriptSupply)
	}
}

func below(b *strings.Builder, t reflect.Type, prefix string) {
	for _, f := range scenario.Fields(t) {
		if !isTable(f.Type) {
			continue
		}
		name, elem := prefix+f.Key, f.Type
		heading := "[" + name + "]"
		if elem.Kind() == reflect.Slice {
			elem, heading = elem.Elem(), "["+heading+"]"
		}
		fmt.Fprintf(b, "\n### %s\n\n%s%s\n\n", heading, f.Doc, neededTable(f))
		writeTable(b, "", elem)
		below(b, elem, name+".")
	}
}

func neededTable(f scenario.Field) string {
	if f.Need {
		return " Needed."
	}
	return ""
}

// isTable says that a field stands for a table or a list of tables.
func isTable(t reflect.Type) bool {
	if t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	return t.Kind() == reflect.Struct && t != locType
}

// writeTable writes the keys of one table that are no tables themselves.
func writeTable(b *strings.Builder, caption string, t reflect.Type) {
	var rows []string
	sources := false
	for _, f := range scenario.Fields(t) {
		if isTable(f.Type) {
			continue
		}
		sources = sources || f.Src != ""
		rows = append(rows, fmt.Sprintf("| `%s` | %s | %s | %s | %s | %s |", f.Key, typeName(f), map[bool]string{true: "yes"}[f.Need], values(f), defaultOf(f), f.Doc))
		if f.Src != "" {
			rows[len(rows)-1] += " " + f.Src + " |"
		}
	}
	if len(rows) == 0 {
		return
	}
	if caption != "" {
		b.WriteString(caption + "\n\n")
	}
	b.WriteString("| key | type | needed | values | default | meaning |")
	if sources {
		b.WriteString(" default from |")
	}
	b.WriteString("\n|---|---|---|---|---|---|")
	if sources {
		b.WriteString("---|")
	}
	b.WriteString("\n" + strings.Join(rows, "\n") + "\n")
}

func typeName(f scenario.Field) string {
	t, many := f.Type, ""
	if t.Kind() == reflect.Slice {
		t, many = t.Elem(), "list of "
	}
	switch {
	case t == dateType:
		return "date"
	case t == degreeType:
		return "degrees"
	case t == locType:
		return many + "hex or place"
	case t.Kind() == reflect.Int32:
		return many + "number"
	case t.Kind() == reflect.Bool:
		return "true or false"
	case t.Kind() == reflect.Map:
		return "tables"
	case f.Key == "id" || f.Key == "overlay" || f.Ref != "":
		return many + "id"
	}
	return many + "text"
}

// values tells what a key accepts beyond its type.
func values(f scenario.Field) string {
	var parts []string
	switch text := f.Type.Kind() == reflect.String; {
	case f.HasRange && text && f.Min == f.Max:
		parts = append(parts, fmt.Sprintf("%d character", f.Min))
	case f.HasRange && text:
		parts = append(parts, fmt.Sprintf("%d to %d characters", f.Min, f.Max))
	case f.HasRange && f.Min == f.Max:
		parts = append(parts, fmt.Sprint(f.Min))
	case f.HasRange:
		parts = append(parts, strings.TrimSpace(fmt.Sprintf("%d to %d %s", f.Min, f.Max, f.Unit)))
	}
	if f.Len > 0 {
		parts = append(parts, fmt.Sprintf("%d entries", f.Len))
	}
	if len(f.Enum) > 0 {
		parts = append(parts, "`"+strings.Join(f.Enum, "` `")+"`")
	}
	if f.Ref != "" && f.Ref != "hex" {
		parts = append(parts, "of `[["+f.Ref+"]]`")
	}
	return strings.Join(parts, ", ")
}

func defaultOf(f scenario.Field) string {
	switch {
	case f.Derive:
		return "derived"
	case f.Default != "":
		return f.Default
	case f.Need:
		return ""
	case f.Type.Kind() == reflect.Bool:
		return "false"
	case f.Type.Kind() == reflect.Int32 && f.Type != dateType && f.Type != degreeType:
		return "0"
	}
	return ""
}
