package load

import (
	"strings"
	"testing"
)

func TestDegreesAreRoundedToTenThousandthsHalvesAwayFromZero(t *testing.T) {
	for _, c := range []struct {
		text string
		want int64
		ok   bool
	}{
		{"47.25", 472500, true},
		{"118.00005", 1180001, true},
		{"118.00004999", 1180000, true},
		{"-0.00005", -1, true},
		{"-12.34567", -123457, true},
		{"0.1", 1000, true},
		{"7", 70000, true},
		{"1000", 0, false},
		{"NaN", 0, false},
		{"+Inf", 0, false},
		{"", 0, false},
	} {
		if got, ok := tenThousandths(c.text); got != c.want || ok != c.ok {
			t.Errorf("%q gives %d %v, want %d %v", c.text, got, ok, c.want, c.ok)
		}
	}
}

func TestIdsAreKebabCaseWithALetter(t *testing.T) {
	for id, want := range map[string]bool{
		"39-rd": true, "a": true, "1st-army": true, "x9": true,
		"": false, "-a": false, "a-": false, "a--b": false, "A": false, "a_b": false, "0304": false, "12-34": false, "ä": false, "a b": false,
	} {
		if kebab(id) != want {
			t.Errorf("kebab(%q) is %v", id, !want)
		}
	}
}

func TestEveryKeyHasThePlaceWhereItIsWritten(t *testing.T) {
	const text = `format = 1
name.short = "x" # dotted

[map]
rows = [ # a comment
  "..",

  ",,",
]
[map.projection]
lat_0 = 4.0
[[unit]]
id = "a"
[[unit]]
id = "b"
inline = { x = 1, y = [1, 2] }
[[unit.part]]
id = "c"
"quoted key" = """
long
"""
last = 1
`
	s := &source{name: "x", data: text}
	if _, p := s.parse(func() {}); p != nil {
		t.Fatal(p)
	}
	for path, want := range map[string]position{
		"format": {1, 1}, "name.short": {2, 6}, "map": {4, 2}, "map.rows": {5, 1},
		"map.rows[0]": {6, 3}, "map.rows[1]": {8, 3}, "map.projection.lat_0": {11, 1},
		"unit[0]": {12, 3}, "unit[0].id": {13, 1}, "unit[1]": {14, 3}, "unit[1].inline.y": {16, 19},
		"unit[1].part[0].id": {18, 1}, "unit[1].part[0].last": {22, 1}, "unit[1].missing": {14, 3}, "nothing": {1, 1},
	} {
		if got := s.at(path); got != want {
			t.Errorf("%s stands at %v, want %v", path, got, want)
		}
	}
}

func TestHostileFilesAreRefusedAtOnce(t *testing.T) {
	for name, text := range map[string]string{
		"nested lists":         "a = " + strings.Repeat("[", 1_000_000),
		"nested inline tables": "a = " + strings.Repeat("{a=", 1_000_000),
		"a long dotted key":    strings.Repeat("a.", 1_000_000) + "a = 1",
		"a long header":        "[" + strings.Repeat("a.", 1_000_000) + "a]",
		"very many tables":     strings.Repeat("[[a]]\n", 1_000_000),
		"behind a string":      "b = \"\\\"#\" # \"\na = '''\n''' \nc = " + strings.Repeat("[", 100),
	} {
		s := &source{name: "x", data: text}
		if _, p := s.parse(func() {}); p == nil || p.Code != "AS110" {
			t.Errorf("%s: %v", name, p)
		}
	}
	for name, text := range map[string]string{
		"brackets in texts":    "a = '" + strings.Repeat("[", 100) + "'\nb = \"\"\"\n" + strings.Repeat("[", 100) + "\n\"\"\"\n",
		"brackets in comments": "# " + strings.Repeat("[{.", 100) + "\na = 1 # '" + strings.Repeat("[", 100) + "\n",
		"quotes in texts":      "a = '''it's '' fine''''\nb = [1, 2]\nc = \"\\\\\"\n",
	} {
		s := &source{name: "x", data: text}
		if _, p := s.parse(func() {}); p != nil {
			t.Errorf("%s: %v", name, p)
		}
	}
}

func TestMessagesAreShortAndPrintable(t *testing.T) {
	m := strings.Repeat("ä", 300) + "\x1b[31m"
	if got := shown(m); len(got) > 410 || !strings.HasSuffix(got, "ä...") {
		t.Errorf("%d bytes: %q", len(got), got)
	}
	if got := shown("a\x1b[31m\nb"); got != "a?[31m?b" {
		t.Errorf("%q", got)
	}
}
