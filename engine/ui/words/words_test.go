package words_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"auguststorm/ai"
	"auguststorm/engine/scenario"
	"auguststorm/engine/scenario/load"
	"auguststorm/engine/ui/words"
	"auguststorm/scenarios"

	"github.com/BurntSushi/toml"
)

// source is what the packages that write texts of the screens have in them.
type source struct {
	literals map[string]bool // all
	texts    map[string]bool // what the kit is asked to translate
	plurals  map[string]bool
	lesson   lesson
}

// folders are the packages whose texts a player reads.
var folders = []string{"..", "../../daybook", "../../combat", "../../scenario", "../.."}

// asks are the functions whose texts are translated, and which of their arguments
// are texts: -1 for all that look like one.
var asks = map[string]int{
	"T": 0, "Tf": 0, "Head": 1, "Label": 1, "Pair": 1, "Checkbox": 2, "Radio": 2, "Tabs": 2, "Choice": 2, "Dropdown": 2,
	"Modal": 3, "Confirm": -1, "reject": 1, "say": 0, "toast": 0,
}

// fields are those of literals whose texts are translated.
var fields = []string{"Label", "Tip", "Why", "Hint", "Title", "Help", "Group", "Name", "text"}

func read(t *testing.T) *source {
	t.Helper()
	s := &source{literals: map[string]bool{}, texts: map[string]bool{}, plurals: map[string]bool{}}
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if err == nil && d.IsDir() && path != folder && (folder != ".." || slices.Contains([]string{"gallery", "shot", "serve"}, d.Name())) {
				return fs.SkipDir
			}
			if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			return s.file(path)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	lessons, err := filepath.Glob("../../../assets/lessons/*.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range lessons {
		if _, err := toml.DecodeFile(path, &s.lesson); err != nil {
			t.Fatal(err)
		}
		for _, x := range append(s.lesson.Steps, s.lesson.step) {
			for _, text := range []string{x.Name, x.Text, x.Hint, x.About} {
				s.literals[text], s.texts[text] = true, true
			}
		}
		s.lesson = lesson{}
	}
	delete(s.texts, "")
	return s
}

// lesson has the texts of a file of lessons.
type lesson struct {
	step
	Steps []step `toml:"step"`
}

type step struct{ Name, Text, Hint, About string }

var choices = regexp.MustCompile(`enum:"([^"]*)"`)

func (s *source) file(path string) error {
	f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
	if err != nil {
		return err
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BasicLit:
			if text, ok := literal(n); ok {
				s.literals[text] = true
				if m := choices.FindStringSubmatch(text); m != nil {
					for _, w := range strings.Fields(m[1]) {
						s.literals[w] = true
					}
				}
			}
		case *ast.CallExpr:
			s.call(n)
		case *ast.CompositeLit:
			s.listed(path, n)
		case *ast.KeyValueExpr:
			if k, ok := n.Key.(*ast.Ident); ok && slices.Contains(fields, k.Name) {
				s.add(n.Value)
			}
		}
		return true
	})
	return nil
}

func (s *source) call(n *ast.CallExpr) {
	name := ""
	switch f := n.Fun.(type) {
	case *ast.SelectorExpr:
		name = f.Sel.Name
	case *ast.Ident:
		name = f.Name
	}
	if name == "N" && len(n.Args) == 3 {
		if text, ok := literal(n.Args[2]); ok {
			s.plurals[text] = true
		}
	}
	at, ok := asks[name]
	switch {
	case ok && at < 0:
		for _, a := range n.Args {
			if text, is := literal(a); is && strings.ContainsAny(text, " ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
				s.texts[text] = true
			}
		}
	case ok && at < len(n.Args):
		s.add(n.Args[at])
	}
}

// listing are the files whose plain lists are read: they write for the screens alone.
var listing = regexp.MustCompile(`/(screen|board|kit|play|lesson|app|daybook)/`)

// listed takes the texts of plain lists: of a row of strings all, where one has
// a capital or a space, so that it is not of ids; of rows of something else what has a space.
func (s *source) listed(path string, n *ast.CompositeLit) {
	if !listing.MatchString(filepath.ToSlash(path)) {
		return
	}
	of, rows := n.Type.(*ast.ArrayType)
	if !rows {
		for _, x := range n.Elts {
			if text, ok := literal(x); ok && strings.Contains(text, " ") {
				s.texts[text] = true
			}
		}
		return
	}
	if id, ok := of.Elt.(*ast.Ident); !ok || id.Name != "string" {
		return
	}
	for _, x := range n.Elts {
		if text, ok := literal(x); ok && strings.ContainsAny(text, " ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
			s.add(n)
			return
		}
	}
}

// add takes the texts of an expression: a literal, or a list of them.
func (s *source) add(e ast.Expr) {
	if x, ok := e.(*ast.IndexExpr); ok { // one of a list written where it is used
		e = x.X
	}
	if list, ok := e.(*ast.CompositeLit); ok {
		for _, x := range list.Elts {
			s.add(x)
		}
	}
	if text, ok := literal(e); ok && text != "" {
		s.texts[text] = true
	}
}

func literal(e ast.Expr) (string, bool) {
	l, ok := e.(*ast.BasicLit)
	if !ok || l.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(l.Value)
	return text, err == nil
}

// composed are texts the code puts together, or takes from a scenario or doctrine.
var composed = append([]string{"Soviet", "Japan", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
	"north-east", "north-west", "south-east", "south-west", "stavka", "kwantung", "wings"}, ai.Doctrines()...)

func languages(t *testing.T) []words.Language {
	t.Helper()
	all, err := words.All()
	if err != nil {
		t.Fatal(err)
	}
	return all[1:]
}

func TestEveryTranslationBelongsToATextOfTheCode(t *testing.T) {
	code := read(t)
	for _, l := range languages(t) {
		for english, text := range l.Text {
			if !code.literals[english] && !slices.Contains(composed, english) {
				t.Errorf("%s: nothing says %q any more", l.Code, english)
			}
			if a, b := verbs(english), verbs(text); !slices.Equal(a, b) {
				t.Errorf("%s: %q has the verbs %v, its translation %v", l.Code, english, a, b)
			}
			if text == "" {
				t.Errorf("%s: %q is translated to nothing", l.Code, english)
			}
		}
		for english, forms := range l.Plural {
			if !code.plurals[english] {
				t.Errorf("%s: nothing counts %q any more", l.Code, english)
			}
			for _, text := range forms {
				if len(forms) != 3 || !slices.Equal(verbs(english), verbs(text)) {
					t.Errorf("%s: the forms of %q are %q", l.Code, english, forms)
				}
			}
		}
	}
}

var verb = regexp.MustCompile(`%([-+0-9.]*)(?:\[([0-9]+)\])?([-+0-9.]*)([a-zA-Z%])`)

// verbs are those of a text in the order of their arguments.
func verbs(text string) []string {
	var out []string
	next := 1
	for _, m := range verb.FindAllStringSubmatch(text, -1) {
		if m[4] == "%" {
			continue
		}
		if m[2] != "" {
			next, _ = strconv.Atoi(m[2])
		}
		out = append(out, strconv.Itoa(100+next)+m[1]+m[3]+m[4])
		next++
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// names are all that a scenario names, and what it tells the player before he begins.
func names(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	finder := load.Finder{Embedded: scenarios.FS}
	for _, id := range finder.IDs() {
		sc, problems := finder.Open(id)
		if sc == nil {
			t.Fatal(problems)
		}
		add := func(what string, list ...string) {
			for _, n := range list {
				if n != "" {
					out[n] = id + ": " + what
				}
			}
		}
		add("heading", sc.Name, sc.Summary)
		for i := range sc.Sides {
			add("side", sc.Sides[i].Name)
		}
		for i := range sc.Units {
			add("unit", sc.Units[i].Name, sc.Units[i].Commander)
			short(add, sc.Units[i].Label)
			add("remark", sc.Units[i].Note, sc.Units[i].Fate, sc.Units[i].Basis)
		}
		for i := range sc.Formations {
			add("formation", sc.Formations[i].Name, sc.Formations[i].Commander)
			short(add, sc.Formations[i].Label)
			add("remark", sc.Formations[i].Note)
		}
		for i := range sc.Establishments {
			add("establishment", sc.Establishments[i].Name)
		}
		for i := range sc.Objectives {
			add("objective", sc.Objectives[i].Name)
		}
		for i := range sc.Terrains {
			add("terrain", sc.Terrains[i].Name)
		}
		for i := range sc.Recorded {
			add("recorded loss", sc.Recorded[i].Note)
		}
		land(&sc.Map, add)
		if h, ok := finder.Heading(id); ok {
			for _, o := range h.Whatifs {
				add("what if", o.Name, o.Supposes)
			}
		}
	}
	return out
}

// short adds a short name that has letters.
func short(add func(string, ...string), label string) {
	if strings.IndexFunc(label, unicode.IsLetter) >= 0 {
		add("short name", label)
	}
}

func land(m *scenario.Map, add func(string, ...string)) {
	for i := range m.Places {
		add("place", m.Places[i].Name, m.Places[i].Modern)
	}
	for i := range m.Airfields {
		add("airfield", m.Airfields[i].Name)
	}
	for i := range m.Forts {
		add("fort", m.Forts[i].Name)
	}
	for i := range m.Labels {
		add("lettering", m.Labels[i].Name)
	}
	for i := range m.Rivers {
		name, _, _ := strings.Cut(m.Rivers[i].Name, " (")
		add("river", name)
	}
}

func TestEveryNameOfTheScenariosIsTranslated(t *testing.T) {
	all := names(t)
	if len(all) < 800 {
		t.Fatalf("only %d names found", len(all))
	}
	for _, l := range languages(t) {
		for n, where := range all {
			if l.Proper(n) == n {
				t.Errorf("%s lacks the %s %q", l.Code, where, n)
			}
		}
	}
}

func TestNumbersTakeTheirPluralForm(t *testing.T) {
	l := words.Language{Plural: map[string][]string{"%s tanks": {"танк", "танка", "танков"}}}
	for n, want := range map[int]string{0: "танков", 1: "танк", 2: "танка", 4: "танка", 5: "танков", 11: "танков", 14: "танков", 21: "танк", 22: "танка", 111: "танков", 1001: "танк"} {
		if got := l.Form(n, "%s tanks"); got != want {
			t.Errorf("%d %s", n, got)
		}
	}
	if got := l.Form(1, "%s guns"); got != "" {
		t.Errorf("a text without forms gives %q", got)
	}
}

func TestOneEntryServesAllNumbersOfAName(t *testing.T) {
	l := words.Language{Names: map[string]string{"# Army": "#-я армия", "#GTA": "# гв.ТА", "# Rifle Regiment, # Rifle Division": "#-й полк #-й дивизии", "Third Army": "3-я армия"}}
	for name, want := range map[string]string{
		"39th Army": "39-я армия", "6GTA": "6 гв.ТА", "Third Army": "3-я армия", "601st Rifle Regiment, 82nd Rifle Division": "601-й полк 82-й дивизии", "Red Army": "Red Army",
	} {
		if got := l.Proper(name); got != want {
			t.Errorf("%q becomes %q", name, got)
		}
	}
}

func TestTheLanguageOfTheSystemIsTaken(t *testing.T) {
	all, err := words.All()
	if err != nil {
		t.Fatal(err)
	}
	for wish, want := range map[string]string{"ru-RU": "ru", "ru": "ru", "de-DE": "en", "": "en", "C": "en"} {
		if got := words.Best(all, wish); got != want {
			t.Errorf("%q gives %s", wish, got)
		}
	}
}

func TestTheFileOfALanguageIsNamedByItsCode(t *testing.T) {
	files, err := os.ReadDir("../../../assets/strings")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, f := range files {
		if strings.HasSuffix(f.Name(), ".toml") {
			n++
		}
	}
	if got := len(languages(t)); got != n {
		t.Errorf("%d files, %d languages", n, got)
	}
}

// Units that the English counters tell apart are told apart by those of every language.
func TestNoTwoUnitsOfACountryShareAShortNameInOneLanguageAlone(t *testing.T) {
	finder := load.Finder{Embedded: scenarios.FS}
	for _, id := range finder.IDs() {
		sc, problems := finder.Open(id)
		if sc == nil {
			t.Fatal(problems)
		}
		for _, l := range languages(t) {
			owner := map[string]string{}
			for i := range sc.Units {
				u := &sc.Units[i]
				key := u.Country + " " + l.Proper(u.Label)
				if other := owner[key]; other != "" && other != u.Label {
					t.Errorf("%s, %s: the labels %q and %q are both %q", id, l.Code, other, u.Label, l.Proper(u.Label))
				}
				owner[key] = u.Label
			}
		}
	}
}
