package engine

import (
	"fmt"
	"reflect"

	"auguststorm/engine/hex"
)

// Dump appends every number of the state to buf, in the fixed order of the
// fields of State: what a record keeps of each evening, to name the field in
// which two games differ. A slice begins with its length.
func (g *Game) Dump(buf []int64) []int64 {
	return dump(reflect.ValueOf(&g.st).Elem(), buf)
}

func dump(v reflect.Value, buf []int64) []int64 {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			buf = dump(v.Field(i), buf)
		}
	case reflect.Slice:
		buf = append(buf, int64(v.Len()))
		fallthrough
	case reflect.Array:
		for i := range v.Len() {
			buf = dump(v.Index(i), buf)
		}
	case reflect.Bool:
		buf = append(buf, int64(bit(v.Bool())))
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		buf = append(buf, int64(v.Uint()))
	default:
		buf = append(buf, v.Int())
	}
	return buf
}

// DumpField names the number at a position of the dump of g: "7th Mechanized
// Corps: Fuel".
func (g *Game) DumpField(at int) string {
	path, _ := dumpField(g, reflect.ValueOf(&g.st).Elem(), "", at)
	return path
}

// dumpField walks like dump; it returns the path, or how many numbers v holds.
func dumpField(g *Game, v reflect.Value, path string, at int) (string, int) {
	n := 0
	try := func(part reflect.Value, name string) bool {
		p, used := dumpField(g, part, name, at-n)
		n += used
		path = p
		return p != ""
	}
	whole := path
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if try(v.Field(i), joined(whole, v.Type().Field(i).Name)) {
				return path, n
			}
		}
	case reflect.Slice, reflect.Array:
		if v.Kind() == reflect.Slice {
			if n = 1; at == 0 {
				return "length of " + whole, n
			}
		}
		for i := range v.Len() {
			if try(v.Index(i), g.dumpName(whole, i)) {
				return path, n
			}
		}
	default:
		if at == 0 {
			return whole, 1
		}
		return "", 1
	}
	return "", n
}

func joined(whole, part string) string {
	if whole == "" {
		return part
	}
	return whole + ": " + part
}

// dumpName is the name of an entry of a slice of the state in words.
func (g *Game) dumpName(slice string, i int) string {
	b := g.sc.Board
	switch {
	case slice == "Units" && i < len(g.sc.Units):
		return g.sc.Units[i].Name
	case slice == "Intel" && i < len(g.sc.Units):
		return "knowledge of " + g.sc.Units[i].Name
	case slice == "Formations" && i < len(g.sc.Formations):
		return g.sc.Formations[i].Name
	case int32(i) < b.Hexes() && (slice == "Control" || slice == "RailOf"):
		return slice + " of hex " + hex.Label(int32(i), b.Width, b.Height)
	case slice == "Fort" && i < len(g.sc.Map.Forts):
		return "works of " + g.sc.Map.Forts[i].Name
	case (slice == "TakenOn" || slice == "Holder") && i < len(g.sc.Objectives):
		return slice + " of " + g.sc.Objectives[i].Name
	}
	return fmt.Sprintf("%s[%d]", slice, i)
}
