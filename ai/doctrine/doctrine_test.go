package doctrine

import (
	"strings"
	"testing"
	"time"

	"go.starlark.net/starlark"
)

func compileBody(t *testing.T, body string) *Program {
	t.Helper()
	p, err := Compile("test.star", "def decide(side, formation, memory):\n    "+strings.ReplaceAll(body, "\n", "\n    ")+"\n", nil, nil)
	if err != nil {
		t.Fatalf("%s: %v", body, err)
	}
	return p
}

func run(t *testing.T, body string) (starlark.Value, error) {
	t.Helper()
	out, err := compileBody(t, body).Call(CallSteps, starlark.None, starlark.None, starlark.NewDict(0))
	return out.Value, err
}

func TestARewrittenScriptCalculatesAsStarlarkDoes(t *testing.T) {
	for body, want := range map[string]string{
		"x = 1\nx += 2\nreturn x * 7 // 2 % 4":                                       "2",
		"d = {'a': 1}\nd['b'] = 2\nd['a'] += 5\nreturn d":                            `{"a": 6, "b": 2}`,
		"l = [1, 2]\nm = l\nm += [3]\nreturn l":                                      "[1, 2, 3]",
		"return [x * y for x in range(3) for y in [1, 2] if x != 1]":                 "[0, 0, 2, 4]",
		"return {k: len(k) for k in ['ab', 'c']}":                                    `{"ab": 2, "c": 1}`,
		"a, (b, c) = 1, [2, 3]\nreturn a + b - c":                                    "0",
		"return sorted([3, 1, 2], key = lambda x: -x)":                               "[3, 2, 1]",
		"return 'b' in {'a': 1} or 2 in [1, 2] and not 5 > 6":                        "True",
		"return '%s and %d' % ('x', 3) + '|'.join(['a', 'b']).upper()":               `"x and 3A|B"`,
		"return ('abc'[1], 'abc'[-1:], [1, 2, 3][:2])":                               `("b", "c", [1, 2])`,
		"def f(x, y = 2 + 1):\n    return x if x > y else y\nreturn f(1)":            "3",
		"return max(3, 9, 2) << 2 | 1":                                               "37",
		"l = []\nfor i, x in enumerate(['a', 'b']):\n    l.append((i, x))\nreturn l": `[(0, "a"), (1, "b")]`,
	} {
		v, err := run(t, body)
		if err != nil {
			t.Errorf("%s: %v", body, err)
		} else if v.String() != want {
			t.Errorf("%s gives %s, want %s", body, v, want)
		}
	}
}

func TestAHostileScriptIsStoppedSoon(t *testing.T) {
	for _, body := range []string{
		"for i in range(4096):\n    for j in range(4096):\n        pass",
		"x = 'x' * (1 << 29)",
		"x = [0] * (1 << 29)",
		"x = ['a']\nfor i in range(60):\n    x = x + x",
		"x = ['a']\nfor i in range(60):\n    x += x",
		"x = ['a']\nfor i in range(60):\n    x.extend(x)",
		"x = 'ab'\nfor i in range(60):\n    x = x.replace('a', 'aaaaaaaaaaaaaaaa')",
		"x = 'ab'\nfor i in range(60):\n    x = '{0}{0}'.format(x)",
		"x = 'ab'\nfor i in range(60):\n    x = '%s%s' % (x, x)",
		"x = 'ab'\nfor i in range(60):\n    x = x.join([x, x, x])",
		"x = 3\nfor i in range(60):\n    x = x * x",
		"x = 3\nfor i in range(60):\n    x *= x",
		"x = 1\nfor i in range(4000):\n    x = x << 500",
		"x = list(range(1 << 40))",
		"x = max(range(1 << 40))",
		"x = any(range(1 << 40))",
		"x = [1]\nfor i in range(40):\n    x = [x, x]\nreturn str(x)",
		"x = [1]\ny = [1]\nfor i in range(9):\n    x = [x] * 400\n    y = [y] * 400\nreturn x == y",
		"x = (1,)\nfor i in range(40):\n    x = (x, x)\nreturn {x: 1}",
		"x = (1,)\nfor i in range(40):\n    x = (x, x)\nreturn {}.get(x)",
		"x = [1]\nfor i in range(9):\n    x = [x] * 400\nreturn sorted([x, x])",
		"x = [[]]\nx[0] = x\nreturn str(x) + str(x == [x])",
		"l = [i for i in range(4000)]\nfor i in range(4000):\n    if [i] in l:\n        pass",
		"fail('enough')",
		"return 1 // 0",
		"return [1][7]",
		"return side.day",
		"return int('9' * 4000) + 1",
		"d = {}\nfor i in range(4000):\n    for j in range(4000):\n        d[i * 4000 + j] = d",
	} {
		begun := time.Now()
		v, err := run(t, body)
		if took := time.Since(begun); took > 2*time.Second {
			t.Errorf("%s takes %s", body, took)
		}
		if err == nil {
			t.Errorf("%s is let pass and gives %.60s", body, v)
		} else if !strings.HasPrefix(err.Error(), "test.star:") {
			t.Errorf("%s: %v does not say where", body, err)
		}
	}
}

func TestAFileWithWhatADoctrineMayNotContainIsRefusedWithItsLine(t *testing.T) {
	head := "def decide(side, formation, memory):\n    pass\n"
	for src, want := range map[string]string{
		head + "X = 1.5\n":                                 "d.star:3:5: the number 1.5 has a fraction",
		head + "X = 1e3\n":                                 "has a fraction",
		head + "X = 4 / 2\n":                               "d.star:3:7: / makes fractions",
		head + "def f(x):\n    x /= 2\n":                   "d.star:4:7: /= makes fractions",
		head + "X = float(3)\n":                            "float is not available",
		head + "X = getattr(1, 'a')\n":                     "getattr is not available",
		head + "X = [].append\n":                           "append is a method",
		head + "def f(*a):\n    pass\n":                    "name the parameters",
		head + "X = max(*[1])\n":                           "write the arguments out",
		head + "def f():\n    while True:\n        pass\n": "does not support while",
		head + "load('other.star', 'x')\n":                 `no library "other.star"`,
		head + "def f():\n    return f()\nX = f()\n":       "called recursively",
		head + "X = open('/etc/passwd')\n":                 "undefined: open",
		"X = 1\n":                                          "needs a function decide",
		"def decide(a):\n    pass\n":                       "three parameters",
		head + "X = b'x'\n":                                "bytes are not available",
		head + "X = " + strings.Repeat("(", 5000) + "1" + strings.Repeat(")", 5000): "brackets inside one another",
		strings.Repeat("#\n", 60000): "longer than",
		"def decide(":                "d.star:1:",
	} {
		_, err := Compile("d.star", src, nil, nil)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.60q...: %v, want %q", src, err, want)
		}
	}
}

func TestALibraryIsLoadedOnce(t *testing.T) {
	lib := func(name string) (string, bool) {
		return map[string]string{"lines.star": "X = 4\n", "loop.star": "load('loop.star', 'Y')\n"}[name], name == "lines.star" || name == "loop.star"
	}
	p, err := Compile("d.star", "load('lines.star', 'X')\ndef decide(side, formation, memory):\n    return X\n", nil, lib)
	if err != nil {
		t.Fatal(err)
	}
	if out, err := p.Call(CallSteps, starlark.None, starlark.None, starlark.None); err != nil || out.Value.String() != "4" {
		t.Error(out, err)
	}
	if _, err := Compile("d.star", "load('loop.star', 'Y')\ndef decide(side, formation, memory):\n    pass\n", nil, lib); err == nil {
		t.Error("a library that loads itself is let pass")
	}
}

func TestAMemoryComesBackAsItWas(t *testing.T) {
	out, err := run(t, "return {'b': [1, -2, None, True], 'a': {'x': 'ü\"'}}")
	if err != nil {
		t.Fatal(err)
	}
	text, err := Remember(out.(*starlark.Dict))
	if err != nil {
		t.Fatal(err)
	}
	d, err := Recall(text)
	if err != nil || d.String() != out.String() {
		t.Errorf("%s comes back as %v, %v", out, d, err)
	}
}

func TestAMemoryOutOfBoundsIsRefused(t *testing.T) {
	for _, body := range []string{
		"return {'a': 'x' * 4096}",
		"return {'a': [0] * 4000}",
		"return {1: 2}",
		"x = []\nfor i in range(20):\n    x = [x]\nreturn {'a': x}",
		"x = {}\nx['x'] = x\nreturn x",
		"return {'f': max}",
	} {
		out, err := run(t, body)
		if err != nil {
			t.Fatal(body, err)
		}
		if _, err := Remember(out.(*starlark.Dict)); err == nil {
			t.Errorf("%s is kept", body)
		}
	}
}

func FuzzCompile(f *testing.F) {
	f.Add("def decide(side, formation, memory):\n    return [x for x in range(3)]\n")
	f.Add("X = {1: (2, 'a' % 3)}\ndef decide(a, b, c):\n    a[b] += c.get(1)[2:]\n")
	f.Fuzz(func(t *testing.T, src string) {
		p, err := Compile("f.star", src, nil, nil)
		if err == nil {
			_, _ = p.Call(10_000, starlark.None, starlark.None, starlark.NewDict(0))
		}
	})
}
