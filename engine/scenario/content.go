package scenario

import "reflect"

// contentHash is the FNV-1a hash of every decoded value in the order of the
// struct fields, the same on every platform. The list of files is left out:
// how records are spread over files does not matter. So are the recorded losses, which
// no rule reads.
// Fowler, Noll, Vo: "The FNV Non-Cryptographic Hash Algorithm", IETF draft.
func contentHash(v reflect.Value) uint64 {
	h := hasher(14695981039346656037)
	h.value(v)
	return uint64(h)
}

type hasher uint64

func (h *hasher) byte(b byte) { *h = (*h ^ hasher(b)) * 1099511628211 }

func (h *hasher) number(n int64) {
	for i := range 8 {
		h.byte(byte(n >> (8 * i)))
	}
}

func (h *hasher) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		s := v.String()
		h.number(int64(len(s)))
		for i := range len(s) {
			h.byte(s[i])
		}
	case reflect.Int32:
		h.number(v.Int())
	case reflect.Bool:
		if v.Bool() {
			h.byte(1)
		} else {
			h.byte(0)
		}
	case reflect.Slice:
		h.number(int64(v.Len()))
		for i := range v.Len() {
			h.value(v.Index(i))
		}
	case reflect.Struct:
		if v.Type() == locType {
			h.value(v.Field(0))
			h.value(v.Field(1))
			return
		}
		for i := range v.NumField() {
			if key := v.Type().Field(i).Tag.Get("toml"); key != "-" && key != "" && key != "files" && key != "recorded_loss" {
				h.value(v.Field(i))
			}
		}
	}
}
