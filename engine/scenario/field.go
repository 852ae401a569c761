package scenario

import (
	"reflect"
	"strconv"
	"strings"
)

// Absent is what the decoder puts into a number that is derived from other
// records when the file does not give it; Compile replaces it.
const Absent int32 = -1

// Field is one key of a table, as its struct tags define it.
type Field struct {
	Index    int          // of the struct field
	Type     reflect.Type // of the struct field
	Key      string
	Need     bool
	Derive   bool
	HasRange bool
	Min, Max int64
	Len      int // entries a list must have; 0 for any
	Enum     []string
	Default  string
	Ref      string
	Unit     string
	Doc      string
	Src      string
}

// Fields returns the keys of the table that a struct type stands for, in order.
func Fields(t reflect.Type) []Field {
	var fs []Field
	for i := range t.NumField() {
		sf := t.Field(i)
		key := sf.Tag.Get("toml")
		if key == "" || key == "-" {
			continue
		}
		f := Field{Index: i, Type: sf.Type, Key: key, Need: sf.Tag.Get("need") == "yes", Derive: sf.Tag.Get("derive") == "yes",
			Enum: strings.Fields(sf.Tag.Get("enum")), Default: sf.Tag.Get("default"), Ref: sf.Tag.Get("ref"),
			Unit: sf.Tag.Get("unit"), Doc: sf.Tag.Get("doc"), Src: sf.Tag.Get("src")}
		if lo, hi, ok := strings.Cut(sf.Tag.Get("range"), ".."); ok {
			f.HasRange = true
			f.Min, _ = strconv.ParseInt(lo, 10, 64)
			f.Max, _ = strconv.ParseInt(hi, 10, 64)
		}
		f.Len, _ = strconv.Atoi(sf.Tag.Get("len"))
		fs = append(fs, f)
	}
	return fs
}

// SetDefaults puts the default of every key of the struct v into v.
func SetDefaults(v reflect.Value, fields []Field) {
	for _, f := range fields {
		switch dst := v.Field(f.Index); {
		case f.Derive:
			dst.SetInt(int64(Absent))
		case f.Type == locType:
			dst.Set(reflect.ValueOf(Loc{Hex: -1}))
		case f.Default == "":
		case dst.Kind() == reflect.Int32:
			n, _ := strconv.ParseInt(f.Default, 10, 32)
			dst.SetInt(n)
		case dst.Kind() == reflect.String:
			dst.SetString(f.Default)
		case dst.Kind() == reflect.Slice:
			var list []int32
			for _, w := range strings.Fields(f.Default) {
				n, _ := strconv.ParseInt(w, 10, 32)
				list = append(list, int32(n))
			}
			dst.Set(reflect.ValueOf(list))
		}
	}
}

// DefaultRules returns the rules of a scenario that changes none of them.
func DefaultRules() Rules {
	var r Rules
	v := reflect.ValueOf(&r).Elem()
	for i := range v.NumField() {
		SetDefaults(v.Field(i), Fields(v.Field(i).Type()))
	}
	return r
}

var locType = reflect.TypeFor[Loc]()
