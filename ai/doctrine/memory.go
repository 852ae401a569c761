package doctrine

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"go.starlark.net/starlark"
)

// Bounds of a formation's memory (18.6).
const (
	maxMemory      = 4096 // bytes of its text
	maxMemoryDepth = 6
)

// Remember writes a memory down as JSON: texts, whole numbers, True, False, None,
// lists and dicts with texts as keys. Anything else, or too much, is an error.
func Remember(d *starlark.Dict) ([]byte, error) {
	var b strings.Builder
	if err := write(&b, d, maxMemoryDepth); err != nil {
		return nil, err
	}
	return []byte(b.String()), nil
}

func write(b *strings.Builder, v starlark.Value, depth int) error {
	if depth < 0 {
		return fmt.Errorf("the memory is nested more than %d deep", maxMemoryDepth)
	}
	switch v := v.(type) {
	case starlark.NoneType:
		b.WriteString("null")
	case starlark.Bool:
		b.WriteString(strconv.FormatBool(bool(v)))
	case starlark.Int:
		n, ok := v.Int64()
		if !ok {
			return fmt.Errorf("a number in the memory is too large")
		}
		b.WriteString(strconv.FormatInt(n, 10))
	case starlark.String:
		if len(v) > maxMemory {
			return fmt.Errorf("the memory is larger than %d bytes", maxMemory)
		}
		text, err := json.Marshal(string(v))
		if err != nil {
			return err
		}
		b.Write(text)
	case *starlark.List:
		return writeList(b, v, depth)
	case starlark.Tuple:
		return writeList(b, v, depth)
	case *starlark.Dict:
		return writeDict(b, v, depth)
	default:
		return fmt.Errorf("a %s cannot be kept in the memory", v.Type())
	}
	return full(b)
}

func full(b *strings.Builder) error {
	if b.Len() > maxMemory {
		return fmt.Errorf("the memory is larger than %d bytes", maxMemory)
	}
	return nil
}

func writeList(b *strings.Builder, v starlark.Indexable, depth int) error {
	b.WriteByte('[')
	for i := range v.Len() {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := write(b, v.Index(i), depth-1); err != nil {
			return err
		}
	}
	b.WriteByte(']')
	return full(b)
}

func writeDict(b *strings.Builder, d *starlark.Dict, depth int) error {
	b.WriteByte('{')
	it := d.Iterate()
	defer it.Done()
	var k starlark.Value
	for first := true; it.Next(&k); first = false {
		text, ok := k.(starlark.String)
		if !ok {
			return fmt.Errorf("a key of the memory is a %s, not a text", k.Type())
		}
		if !first {
			b.WriteByte(',')
		}
		if err := write(b, text, depth); err != nil {
			return err
		}
		b.WriteByte(':')
		x, _, err := d.Get(text)
		if err != nil {
			return err
		}
		if err := write(b, x, depth-1); err != nil {
			return err
		}
	}
	b.WriteByte('}')
	return full(b)
}

// Recall reads a memory back. The order of its keys is kept.
func Recall(text []byte) (*starlark.Dict, error) {
	if len(text) == 0 {
		return starlark.NewDict(0), nil
	}
	dec := json.NewDecoder(strings.NewReader(string(text)))
	dec.UseNumber()
	v, err := read(dec, maxMemoryDepth+1)
	if err != nil {
		return nil, err
	}
	d, ok := v.(*starlark.Dict)
	if !ok {
		return nil, fmt.Errorf("a memory is a dict, not a %s", v.Type())
	}
	return d, nil
}

func read(dec *json.Decoder, depth int) (starlark.Value, error) {
	tok, err := dec.Token()
	if err != nil {
		return nil, err
	}
	if depth < 0 {
		return nil, fmt.Errorf("the memory is nested too deep")
	}
	switch tok := tok.(type) {
	case nil:
		return starlark.None, nil
	case bool:
		return starlark.Bool(tok), nil
	case string:
		return starlark.String(tok), nil
	case json.Number:
		n, err := tok.Int64()
		return starlark.MakeInt64(n), err
	case json.Delim:
		return readMany(dec, tok, depth)
	}
	return nil, fmt.Errorf("no memory: %v", tok)
}

func readMany(dec *json.Decoder, open json.Delim, depth int) (starlark.Value, error) {
	d, l := starlark.NewDict(0), starlark.NewList(nil)
	for dec.More() {
		v, err := read(dec, depth-1)
		if err != nil {
			return nil, err
		}
		if open == '[' {
			if err := l.Append(v); err != nil {
				return nil, err
			}
			continue
		}
		x, err := read(dec, depth-1)
		if err != nil {
			return nil, err
		}
		if err := d.SetKey(v, x); err != nil {
			return nil, err
		}
	}
	if _, err := dec.Token(); err != nil {
		return nil, err
	}
	if open == '[' {
		return l, nil
	}
	return d, nil
}
