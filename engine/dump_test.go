package engine

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"auguststorm/engine/scenario/load"
)

func nomonhan(t *testing.T) *Game {
	t.Helper()
	sc, problems := load.Dir(os.DirFS("../scenarios"), "nomonhan-1939")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return New(sc, 1)
}

// leaves calls use with a setter of every number of v.
func leaves(v reflect.Value, use func(reflect.Value)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			leaves(v.Field(i), use)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			leaves(v.Index(i), use)
		}
	default:
		use(v)
	}
}

func TestEveryNumberOfTheStateReachesHashAndDump(t *testing.T) {
	g := nomonhan(t)
	g.st.Attacked = append(g.st.Attacked, 5, 6)
	for i := range g.st.Units {
		if s := &g.st.Units[i]; s.Status == WithUnit { // has nothing, which Audit sees to
			s.Status = Destroyed
		}
	}
	hash, before, at := g.Hash(), g.Dump(nil), 0
	leaves(reflect.ValueOf(&g.st).Elem(), func(v reflect.Value) {
		old := reflect.ValueOf(v.Interface())
		switch v.Kind() {
		case reflect.Bool:
			v.SetBool(!v.Bool())
		case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
			v.SetUint(v.Uint() ^ 1)
		default:
			v.SetInt(v.Int() ^ 1)
		}
		after := g.Dump(nil)
		for after[at] == before[at] {
			at++
		}
		if g.Hash() == hash {
			t.Errorf("%s is not in the hash", g.DumpField(at))
		}
		v.Set(old)
		if g.DumpField(at) == "" {
			t.Errorf("number %d of the dump has no name", at)
		}
		at++
	})
	if g.DumpField(len(before)) != "" {
		t.Error("a number past the end has a name")
	}
}

func TestADumpFieldIsNamedInWords(t *testing.T) {
	g := nomonhan(t)
	before := g.Dump(nil)
	g.st.Units[2].Lost.Killed++
	after := g.Dump(nil)
	for i := range before {
		if before[i] != after[i] {
			if got := g.DumpField(i); !strings.HasSuffix(got, g.sc.Units[2].Name+": Lost: Killed") {
				t.Errorf("it is called %q", got)
			}
			return
		}
	}
	t.Error("the dump does not show it")
}
