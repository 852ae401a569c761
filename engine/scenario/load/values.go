package load

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"auguststorm/engine/scenario"
)

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
		cure := fmt.Sprintf("write %d to %d characters", lo, hi)
		if lo == 1 && hi == 1 {
			cure = "write one character"
		}
		d.fail(n, fr, "AS107", cure, "the length of %s is %d", fr.name(), size)
		return "", false
	}
	return s, true
}

func (d *decoder) text(n *node, v reflect.Value, f *scenario.Field, fr *frame) {
	s, ok := d.textOf(n, f, fr)
	switch {
	case !ok:
	case strings.ContainsFunc(s, unshowable) && !(free(f.Key) && printable(s)):
		d.fail(n, fr, "AS118", "remove control characters and line breaks", "%s has a character that cannot be shown", fr.name())
	case (f.Key == "id" || f.Key == "overlay") && !kebab(s):
		d.fail(n, fr, "AS113", "write small letters and digits with single hyphens between, at least one letter, as in 39th-rifle-division", "the id %q is not in kebab-case", s)
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

// unshowable are control characters and those that turn the direction of writing.
func unshowable(r rune) bool {
	return unicode.IsControl(r) || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
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
	return !strings.ContainsFunc(s, func(r rune) bool { return unshowable(r) && r != '\n' && r != '\t' && r != '\r' })
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
