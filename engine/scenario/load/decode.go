package load

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"auguststorm/engine/scenario"
)

// decoder fills Go values from a tree by the struct tags of package scenario
// and keeps every fault it meets.
type decoder struct {
	faults *faults
	fields map[reflect.Type][]scenario.Field
	whole  string // what the root is: scenario or overlay

	partial bool // a file is missing, and with it tables that it may hold
}

// frame is the way from the root of the merged tree to the value being decoded.
type frame struct {
	up  *frame
	key string
	idx int    // when key is empty
	id  string // of the record, if it has one
}

func (f *frame) String() string {
	switch {
	case f == nil:
		return ""
	case f.key == "":
		return f.up.String() + "[" + strconv.Itoa(f.idx) + "]"
	}
	return join(f.up.String(), f.key)
}

// name is the value for people: men of unit "39-rd", rules.stacking.units.
func (f *frame) name() string {
	for up := f.up; up != nil; up = up.up {
		if up.id != "" {
			inside := strings.TrimPrefix(strings.TrimPrefix(f.String(), up.String()), ".")
			return inside + " of " + up.up.String() + " " + strconv.Quote(up.id)
		}
	}
	return f.String()
}

func (d *decoder) fieldsOf(t reflect.Type) []scenario.Field {
	fs, ok := d.fields[t]
	if !ok {
		fs = scenario.Fields(t)
		d.fields[t] = fs
	}
	return fs
}

func (d *decoder) fail(at *node, fr *frame, code, cure, format string, args ...any) {
	if d.whole == "overlay" {
		d.faults.addOutside(at, fr.String(), code, cure, format, args...)
		return
	}
	d.faults.add(at, fr.String(), code, cure, format, args...)
}

// structure decodes a table into the struct v.
func (d *decoder) structure(n *node, v reflect.Value, fr *frame) {
	t, ok := n.val.(table)
	if !ok {
		d.fail(n, fr, "AS103", "write it as a table with keys", "%s is %s, not a table", fr.name(), kindOf(n.val))
		return
	}
	fields := d.fieldsOf(v.Type())
	scenario.SetDefaults(v, fields)
	known := 0
	for i := range fields {
		f := &fields[i]
		below := frame{up: fr, key: f.Key}
		c := t[f.Key]
		if c == nil {
			if f.Need && !(d.partial && d.shared(fr)) {
				d.fail(n, &below, "AS104", "add "+lacking(f), "%s lacks %s", d.describe(fr), strconv.Quote(f.Key))
			}
			d.absent(v.Field(f.Index))
			continue
		}
		known++
		d.value(c, v.Field(f.Index), f, &below)
	}
	if known < len(t) {
		d.unknownKeys(n, t, fields, fr)
	}
}

// shared says that the keys of a table may stand in several files.
func (d *decoder) shared(fr *frame) bool { return fr == nil || fr.up == nil }

// absent puts the defaults into the tables below a table that the file does not give.
func (d *decoder) absent(v reflect.Value) {
	if v.Kind() != reflect.Struct || v.Type() == locType {
		return
	}
	fields := d.fieldsOf(v.Type())
	scenario.SetDefaults(v, fields)
	for i := range fields {
		d.absent(v.Field(fields[i].Index))
	}
}

// describe names a table for people: unit "39-rd", map, the scenario.
func (d *decoder) describe(fr *frame) string {
	switch {
	case fr == nil:
		return "the " + d.whole
	case fr.id != "":
		return fr.up.String() + " " + strconv.Quote(fr.id)
	}
	return fr.String()
}

func (d *decoder) unknownKeys(n *node, t table, fields []scenario.Field, fr *frame) {
	var names []string
	for _, f := range fields {
		names = append(names, f.Key)
	}
	for _, k := range slices.Sorted(maps.Keys(t)) {
		if slices.Contains(names, k) {
			continue
		}
		cure := "remove it or correct its name"
		if hint := d.faults.suggest(k, names); hint != "" {
			cure += " (" + hint + ")"
		}
		d.fail(t[k], &frame{up: fr, key: k}, "AS102", cure, "%s has no key %q", d.describe(fr), k)
	}
}

// value decodes n into v by the rules of f.
func (d *decoder) value(n *node, v reflect.Value, f *scenario.Field, fr *frame) {
	switch v.Type() {
	case dateType:
		d.date(n, v, fr)
		return
	case degreeType:
		d.degree(n, v, f, fr)
		return
	case locType:
		if s, ok := d.textOf(n, f, fr); ok {
			v.Set(reflect.ValueOf(scenario.Loc{Ref: s, Hex: -1}))
		}
		return
	}
	switch v.Kind() {
	case reflect.String:
		d.text(n, v, f, fr)
	case reflect.Int32:
		d.integer(n, v, f, fr)
	case reflect.Bool:
		if b, ok := n.val.(bool); ok {
			v.SetBool(b)
		} else {
			d.fail(n, fr, "AS103", "write true or false", "%s is %s, not true or false", fr.name(), kindOf(n.val))
		}
	case reflect.Struct:
		d.structure(n, v, fr)
	case reflect.Slice:
		d.slice(n, v, f, fr)
	}
}

func (d *decoder) slice(n *node, v reflect.Value, f *scenario.Field, fr *frame) {
	l, ok := n.val.(list)
	elem := v.Type().Elem()
	tables := elem.Kind() == reflect.Struct && elem != locType
	if !ok {
		cure := "write a list in brackets, as in " + f.Key + " = " + example(f)
		if tables {
			cure = "write each record as [[" + fr.String() + "]]"
		}
		d.fail(n, fr, "AS103", cure, "%s is %s, not a list", fr.name(), kindOf(n.val))
		return
	}
	if limit := recordLimit(fr.key); tables && len(l) > limit {
		d.fail(n, fr, "AS111", "split the scenario or leave out what the game does not need", "there are %d records of %s; at most %d are allowed", len(l), fr, limit)
		return
	}
	if f.Len > 0 && len(l) != f.Len {
		d.fail(n, fr, "AS114", fmt.Sprintf("give %d entries", f.Len), "%s has %d entries", fr.name(), len(l))
		return
	}
	if f.Need && len(l) == 0 {
		d.fail(n, fr, "AS114", "give at least one entry", "%s is an empty list", fr.name())
	}
	out := reflect.MakeSlice(v.Type(), len(l), len(l))
	for i, c := range l {
		below := frame{up: fr, idx: i, id: c.table()["id"].text()}
		d.value(c, out.Index(i), f, &below)
	}
	v.Set(out)
}

// recordLimit is the largest number of records of a table.
func recordLimit(table string) int {
	switch table {
	case "bridge", "place", "source":
		return 20_000
	case "terrain", "country":
		return 200
	}
	return 4_000
}

// kindOf names the type of a TOML value.
func kindOf(v any) string {
	switch v := v.(type) {
	case string:
		return "a text"
	case bool:
		return "true or false"
	case int64:
		return "a whole number"
	case time.Time:
		if v.Location().String() == "date-local" {
			return "a date"
		}
		return "a date with a time of day"
	case table:
		return "a table"
	case list:
		return "a list"
	case nil:
		return "missing"
	}
	return "a decimal number"
}

// lacking shows how to write the missing key f.
func lacking(f *scenario.Field) string {
	switch {
	case f.Type.Kind() == reflect.Struct && f.Type != locType:
		return "a table [" + f.Key + "]"
	case f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.Struct && f.Type.Elem() != locType:
		return "tables [[" + f.Key + "]]"
	}
	return f.Key + " = " + example(f)
}

// example is a value that would do for f.
func example(f *scenario.Field) string {
	switch {
	case f.Type == dateType:
		return "1945-08-09"
	case f.Type == locType:
		return `"0304"`
	case f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.Int32:
		return "[1, 2, 3]"
	case f.Type.Kind() == reflect.Slice:
		return `["..."]`
	case len(f.Enum) > 0:
		return strconv.Quote(f.Enum[0])
	case f.Type.Kind() == reflect.Int32:
		return strconv.FormatInt(max(1, f.Min), 10)
	}
	return `"..."`
}

var (
	locType    = reflect.TypeFor[scenario.Loc]()
	dateType   = reflect.TypeFor[scenario.Date]()
	degreeType = reflect.TypeFor[scenario.Degree]()
)
