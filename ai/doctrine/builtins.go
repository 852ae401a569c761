package doctrine

import (
	"fmt"
	"maps"
	"slices"

	"go.starlark.net/starlark"
)

// universe is what every doctrine may call: Starlark's own functions without those
// that make fractions or look behind the curtain, each charged by what it is given.
func universe() starlark.StringDict {
	out := starlark.StringDict{"None": starlark.None, "True": starlark.True, "False": starlark.False}
	for _, name := range []string{"abs", "all", "any", "bool", "chr", "dict", "enumerate", "fail", "int", "len", "list", "max", "min", "ord", "print", "range", "repr", "reversed", "sorted", "str", "tuple", "type", "zip", "hasattr"} {
		out[name] = guarded(name, starlark.Universe[name])
	}
	for _, name := range slices.Sorted(maps.Keys(metered)) {
		out[name] = starlark.NewBuiltin(name, metered[name])
	}
	return out
}

func guarded(name string, fn starlark.Value) starlark.Value {
	return starlark.NewBuiltin(name, func(t *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, kw []starlark.Tuple) (starlark.Value, error) {
		for _, v := range args {
			if err := weighArgument(t, name, v); err != nil {
				return nil, err
			}
		}
		for _, p := range kw {
			if err := weighArgument(t, name, p[1]); err != nil {
				return nil, err
			}
		}
		if name == "dict" && len(args) > 0 {
			if _, ok := args[0].(*starlark.Dict); !ok {
				return nil, fmt.Errorf("dict takes another dict or name = value, not a %s", args[0].Type())
			}
		}
		v, err := starlark.Call(t, fn, args, kw)
		if err != nil {
			return nil, err
		}
		return v, weigh(t, v)
	})
}

// weighArgument looks inside what a function looks inside.
func weighArgument(t *starlark.Thread, name string, v starlark.Value) error {
	switch name {
	case "len", "type", "range", "bool", "abs", "enumerate", "zip", "reversed", "list", "tuple":
		return weigh(t, v)
	case "sorted":
		t.Steps += 12 * uint64(max(0, starlark.Len(v)))
	}
	return weighDeep(t, v)
}
