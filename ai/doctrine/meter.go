package doctrine

import (
	"fmt"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// Bounds of a value (18.8).
const (
	maxItems = 4096 // in a list or dict
	maxText  = 4096 // bytes of a text
	maxNodes = 8192 // in a value that is compared, sorted or printed, everything inside counted
	maxDepth = 12   // lists within lists of such a value
)

type builtin = func(*starlark.Thread, *starlark.Builtin, starlark.Tuple, []starlark.Tuple) (starlark.Value, error)

// metered are the functions that rewriting calls.
var metered = map[string]builtin{
	fnBinary: func(t *starlark.Thread, _ *starlark.Builtin, a starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
		return binary(t, token(a[0]), a[1], a[2])
	},
	fnRoom: func(t *starlark.Thread, _ *starlark.Builtin, a starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
		return a[2], room(t, token(a[0]), a[1], a[2])
	},
	fnCall:  method,
	fnIndex: index,
	fnKey: func(_ *starlark.Thread, _ *starlark.Builtin, a starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
		return a[0], key(a[0])
	},
	fnWeigh: func(t *starlark.Thread, _ *starlark.Builtin, a starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
		return a[0], weigh(t, a[0])
	},
}

func token(v starlark.Value) syntax.Token {
	n, _ := v.(starlark.Int).Int64()
	return syntax.Token(n)
}

// weigh charges for a value by its size and refuses one that is too large. It
// looks at the outermost level alone.
func weigh(t *starlark.Thread, v starlark.Value) error {
	switch v := v.(type) {
	case starlark.Int:
		if _, ok := v.Int64(); !ok {
			return fmt.Errorf("the number is too large")
		}
		return nil
	case starlark.String:
		t.Steps += uint64(len(v) / 16)
		if len(v) > maxText {
			return fmt.Errorf("a text of %d bytes; at most %d are allowed", len(v), maxText)
		}
		return nil
	case starlark.NoneType, starlark.Bool:
		return nil
	}
	n := starlark.Len(v)
	if n > maxItems {
		return fmt.Errorf("%d items in a %s; at most %d are allowed", n, v.Type(), maxItems)
	}
	t.Steps += uint64(max(0, n))
	return nil
}

// weighDeep charges for everything inside a value.
func weighDeep(t *starlark.Thread, v starlark.Value) error {
	left := maxNodes
	return deep(t, v, &left, maxDepth)
}

func deep(t *starlark.Thread, v starlark.Value, left *int, depth int) error {
	t.Steps++
	if *left--; *left < 0 || depth < 0 {
		return fmt.Errorf("the value is too large or too deeply nested")
	}
	if err := weigh(t, v); err != nil {
		return err
	}
	switch v := v.(type) {
	case *starlark.List:
		for i := range v.Len() {
			if err := deep(t, v.Index(i), left, depth-1); err != nil {
				return err
			}
		}
	case starlark.Tuple:
		for _, x := range v {
			if err := deep(t, x, left, depth-1); err != nil {
				return err
			}
		}
	case *starlark.Dict:
		for _, kv := range v.Items() {
			if err := deep(t, kv[1], left, depth-1); err != nil {
				return err
			}
		}
	}
	return nil
}

// binary is an operator. Everything the result is made of has been weighed before.
func binary(t *starlark.Thread, op syntax.Token, x, y starlark.Value) (starlark.Value, error) {
	switch op {
	case syntax.EQL, syntax.NEQ, syntax.LT, syntax.LE, syntax.GT, syntax.GE:
		if err := weighBoth(t, x, y); err != nil {
			return nil, err
		}
		ok, err := starlark.Compare(op, x, y)
		return starlark.Bool(ok), err
	case syntax.IN, syntax.NOT_IN:
		if _, isDict := y.(*starlark.Dict); isDict {
			if err := key(x); err != nil {
				return nil, err
			}
		} else if err := weighBoth(t, x, y); err != nil {
			return nil, err
		}
	}
	if err := room(t, op, x, y); err != nil {
		return nil, err
	}
	v, err := starlark.Binary(op, x, y)
	if err != nil {
		return nil, err
	}
	return v, weigh(t, v)
}

func weighBoth(t *starlark.Thread, x, y starlark.Value) error {
	if err := weighDeep(t, x); err != nil {
		return err
	}
	return weighDeep(t, y)
}

// room says whether the result of an operator stays within bounds.
func room(t *starlark.Thread, op syntax.Token, x, y starlark.Value) error {
	if err := weigh(t, x); err != nil {
		return err
	}
	switch op {
	case syntax.PERCENT:
		if _, text := x.(starlark.String); text {
			return weighDeep(t, y)
		}
	case syntax.STAR:
		if err := repeat(t, x, y); err != nil {
			return err
		}
	case syntax.PLUS:
		if a, b := starlark.Len(x), starlark.Len(y); a >= 0 && b >= 0 && a+b > maxItems {
			return fmt.Errorf("a %s of %d items or bytes; at most %d are allowed", x.Type(), a+b, maxItems)
		}
	}
	return weigh(t, y)
}

// repeat bounds a sequence times a number.
func repeat(t *starlark.Thread, x, y starlark.Value) error {
	seq, times := x, y
	if _, ok := x.(starlark.Int); ok {
		seq, times = y, x
	}
	n, ok := times.(starlark.Int)
	length := starlark.Len(seq)
	if !ok || length < 0 {
		return nil
	}
	if k, ok := n.Int64(); !ok || k > maxItems || k*int64(length) > maxItems {
		return fmt.Errorf("a %s repeated %s times; at most %d items are allowed", seq.Type(), n, maxItems)
	}
	t.Steps += uint64(length)
	return nil
}

// key refuses what may not be a key of a dict: hashing a nest of tuples has no bound.
func key(v starlark.Value) error {
	switch v := v.(type) {
	case starlark.String, starlark.Bool, starlark.NoneType, starlark.Int:
		return nil
	default:
		return fmt.Errorf("a %s as key of a dict; use a text or a number", v.Type())
	}
}

func index(_ *starlark.Thread, _ *starlark.Builtin, a starlark.Tuple, _ []starlark.Tuple) (starlark.Value, error) {
	x, k := a[0], a[1]
	if m, ok := x.(starlark.Mapping); ok {
		if err := key(k); err != nil {
			return nil, err
		}
		v, found, err := m.Get(k)
		if err == nil && !found {
			err = fmt.Errorf("key %s not in %s", k, x.Type())
		}
		return v, err
	}
	seq, ok := x.(starlark.Indexable)
	if !ok {
		return nil, fmt.Errorf("a %s has no items to pick", x.Type())
	}
	n, ok := k.(starlark.Int)
	if !ok {
		return nil, fmt.Errorf("an item of a %s is picked by a number, not by a %s", x.Type(), k.Type())
	}
	at, ok := n.Int64()
	if at < 0 {
		at += int64(seq.Len())
	}
	if !ok || at < 0 || at >= int64(seq.Len()) {
		return nil, fmt.Errorf("there is no item %s in a %s of %d", n, x.Type(), seq.Len())
	}
	return seq.Index(int(at)), nil
}

// isMethod names the methods of Starlark's own types.
var isMethod = methods()

func methods() map[string]bool {
	m := map[string]bool{}
	for _, v := range []starlark.HasAttrs{starlark.String(""), starlark.NewList(nil), starlark.NewDict(0)} {
		for _, name := range v.AttrNames() {
			m[name] = true
		}
	}
	return m
}

// method is a call x.name(...). What it is given and what it gives back is weighed.
func method(t *starlark.Thread, _ *starlark.Builtin, a starlark.Tuple, kw []starlark.Tuple) (starlark.Value, error) {
	x, name := a[0], string(a[1].(starlark.String))
	has, ok := x.(starlark.HasAttrs)
	if !ok {
		return nil, fmt.Errorf("a %s has no method %s", x.Type(), name)
	}
	fn, err := has.Attr(name)
	if err != nil {
		return nil, err
	}
	if fn == nil {
		return nil, fmt.Errorf("a %s has no method %s", x.Type(), name)
	}
	if err := weighCall(t, x, name, a[2:], kw); err != nil {
		return nil, err
	}
	v, err := starlark.Call(t, fn, a[2:], kw)
	if err != nil {
		return nil, err
	}
	return v, weigh(t, v)
}

func weighCall(t *starlark.Thread, x starlark.Value, name string, args starlark.Tuple, kw []starlark.Tuple) error {
	total := 0
	for _, v := range append([]starlark.Value{x}, args...) {
		if err := weigh(t, v); err != nil {
			return err
		}
		total += max(0, starlark.Len(v))
	}
	for _, p := range kw {
		if err := weigh(t, p[1]); err != nil {
			return err
		}
	}
	switch x.(type) {
	case *starlark.List:
		if total >= maxItems && (name == "append" || name == "extend" || name == "insert") {
			return fmt.Errorf("a list of more than %d items", maxItems)
		}
		if name == "index" || name == "remove" {
			return weighDeep(t, x)
		}
	case *starlark.Dict:
		if total >= maxItems && name == "update" {
			return fmt.Errorf("a dict of more than %d items", maxItems)
		}
		if len(args) > 0 && name != "update" {
			return key(args[0])
		}
		if name == "update" {
			return updates(args)
		}
	case starlark.String:
		return weighText(t, name, args, kw)
	}
	return nil
}

// updates keeps dict.update to another dict, whose keys are sound.
func updates(args starlark.Tuple) error {
	for _, v := range args {
		if _, ok := v.(*starlark.Dict); !ok {
			return fmt.Errorf("update takes a dict, not a %s", v.Type())
		}
	}
	return nil
}

// weighText bounds the methods that make a text of others.
func weighText(t *starlark.Thread, name string, args starlark.Tuple, kw []starlark.Tuple) error {
	switch name {
	case "format", "join", "replace":
	default:
		return nil
	}
	before := t.Steps
	for _, v := range args {
		if err := weighDeep(t, v); err != nil {
			return err
		}
	}
	for _, p := range kw {
		if err := weighDeep(t, p[1]); err != nil {
			return err
		}
	}
	if t.Steps-before > maxText {
		return fmt.Errorf("%s would make a text of more than %d bytes", name, maxText)
	}
	return nil
}
