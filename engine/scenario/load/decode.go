package load

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

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

func (d *decoder) textOf(n *node, f *scenario.Field, fr *frame) (string, bool) {
	s, ok := n.val.(string)
	if !ok {
		d.fail(n, fr, "AS103", "write it in quotation marks", "%s is %s, not a text", fr.name(), kindOf(n.val))
		return "", false
	}
	lo, hi := int64(0), int64(maxText)
	switch {
	case f.HasRange:
		lo, hi = f.Min, f.Max
	case f.Need:
		lo = 1
	}
	if size := int64(utf8.RuneCountInString(s)); size < lo || size > hi {
		d.fail(n, fr, "AS107", fmt.Sprintf("write %d to %d characters", lo, hi), "%s has %d characters", fr.name(), size)
		return "", false
	}
	return s, true
}

func (d *decoder) text(n *node, v reflect.Value, f *scenario.Field, fr *frame) {
	s, ok := d.textOf(n, f, fr)
	switch {
	case !ok:
	case strings.ContainsFunc(s, unicode.IsControl) && !(free(f.Key) && printable(s)):
		d.fail(n, fr, "AS118", "remove control characters and line breaks", "%s has a character that cannot be shown", fr.name())
	case (f.Key == "id" || f.Key == "overlay") && !kebab(s):
		d.fail(n, fr, "AS113", "write small letters and digits with single hyphens between, at least one letter, as in 39-rd", "the id %q is not in kebab-case", s)
	case len(f.Enum) > 0 && !slices.Contains(f.Enum, s):
		cure := "write one of: " + strings.Join(f.Enum, ", ")
		if hint := d.faults.suggest(s, f.Enum); hint != "" {
			cure += " (" + hint + ")"
		}
		d.fail(n, fr, "AS106", cure, "%s cannot be %q", fr.name(), s)
	default:
		v.SetString(s)
	}
	if f.Key == "id" && ok {
		v.SetString(s)
	}
}

// free says that a text may have line breaks.
func free(key string) bool {
	switch key {
	case "id", "overlay", "name", "label", "native", "commander", "title", "url":
		return false
	}
	return true
}

// printable says that the only control characters of s are blanks of some kind.
func printable(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' && r != '\r' })
}

// kebab says that s is small letters and digits with single hyphens between,
// with at least one letter: an id of digits only would read as a hex label.
func kebab(s string) bool {
	letter, last := false, byte('-')
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z':
			letter = true
		case c >= '0' && c <= '9':
		case c == '-' && last != '-':
		default:
			return false
		}
		last = s[i]
	}
	return letter && last != '-'
}

func (d *decoder) integer(n *node, v reflect.Value, f *scenario.Field, fr *frame) {
	i, ok := n.val.(int64)
	if !ok {
		d.fail(n, fr, "AS103", "write a whole number, as in "+example(f), "%s is %s, not a whole number", fr.name(), kindOf(n.val))
		return
	}
	lo, hi := int64(-1<<31), int64(1<<31-1)
	if f.HasRange {
		lo, hi = f.Min, f.Max
	}
	if i < lo || i > hi {
		cure := strings.TrimSpace(fmt.Sprintf("write %d to %d %s", lo, hi, f.Unit))
		if lo == hi {
			cure = fmt.Sprintf("write %d", lo)
		}
		d.fail(n, fr, "AS105", cure, "%s is %d, which is out of range", fr.name(), i)
		return
	}
	v.SetInt(i)
}

func (d *decoder) date(n *node, v reflect.Value, fr *frame) {
	t, ok := n.val.(time.Time)
	if !ok || t.Location().String() != "date-local" {
		d.fail(n, fr, "AS103", "write a day without quotation marks, as in 1945-08-09", "%s is %s, not a date", fr.name(), kindOf(n.val))
		return
	}
	y, m, day := t.Date()
	date := scenario.DateOf(int32(y), int32(m), int32(day))
	if date < 1 {
		d.fail(n, fr, "AS105", "write a year from 0001 to 9999", "%s lies before the year 1", fr.name())
		return
	}
	v.SetInt(int64(date))
}

func (d *decoder) degree(n *node, v reflect.Value, f *scenario.Field, fr *frame) {
	var s string
	switch rv := reflect.ValueOf(n.val); rv.Kind() {
	case reflect.Int64:
		s = strconv.FormatInt(rv.Int(), 10)
	case reflect.Float64:
		s = strconv.FormatFloat(rv.Float(), 'f', -1, 64)
	default:
		d.fail(n, fr, "AS103", "write a decimal number, as in 47.2", "%s is %s, not a number of degrees", fr.name(), kindOf(n.val))
		return
	}
	x, ok := tenThousandths(s)
	if !ok || x < f.Min*10_000 || x > f.Max*10_000 {
		d.fail(n, fr, "AS105", fmt.Sprintf("write %d to %d degrees", f.Min, f.Max), "%s is %s, which is out of range", fr.name(), s)
		return
	}
	v.SetInt(x)
}

// tenThousandths reads a decimal number of at most three digits before the
// point and rounds it to four after it, halves away from zero.
func tenThousandths(s string) (int64, bool) {
	digits, negative := strings.CutPrefix(s, "-")
	whole, part, _ := strings.Cut(digits, ".")
	w, err := strconv.ParseUint(whole, 10, 32)
	if err != nil || w > 999 {
		return 0, false
	}
	part = (part + "00000")[:max(5, len(part))]
	p, err := strconv.ParseUint(part[:4], 10, 32)
	if err != nil {
		return 0, false
	}
	x := int64(w*10_000 + p)
	if part[4] >= '5' {
		x++
	}
	if negative {
		x = -x
	}
	return x, true
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
