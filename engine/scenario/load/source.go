package load

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"auguststorm/engine/scenario"

	"github.com/BurntSushi/toml"
)

// Limits that keep a hostile or broken file from exhausting memory.
const (
	maxFileBytes  = 8 << 20 // of one file
	maxTotalBytes = 16 << 20
	maxFiles      = 200     // of one scenario
	maxDepth      = 16      // of brackets inside brackets
	maxDots       = 16      // in one key
	maxTables     = 100_000 // headers, inline tables, dots of keys in one file
	maxValues     = 300_000 // values in one file
	maxText       = 20_000  // characters of one text
)

// source is one TOML file, with the place of every key once somebody asks.
type source struct {
	name  string
	data  string
	index map[string]position
}

// readSource reads name out of folder dir of fsys; shown is the name used in problems.
func readSource(fsys fs.FS, dir, name, shown string) (*source, *scenario.Problem) {
	p := &scenario.Problem{File: shown}
	if name == "" {
		p.Code, p.What, p.Cure = "AS108", "this file has no name", "give the name of a file in the folder"
		return nil, p
	}
	if !fs.ValidPath(name) || strings.Contains(name, "\\") {
		p.Code, p.What = "AS109", fmt.Sprintf("the path %q leaves the folder", name)
		p.Cure = "name a file of the same folder, such as oob.toml"
		return nil, p
	}
	name = path.Join(dir, name)
	info, err := fs.Stat(fsys, name)
	if err != nil {
		if escapes(err) {
			p.Code, p.What = "AS109", "this file is a link that leaves the folder"
			p.Cure = "put the file itself there"
			return nil, p
		}
		p.Code, p.What = "AS108", "this file cannot be read: "+reason(err)
		p.Cure = nearestFile(fsys, dir, name)
		return nil, p
	}
	if !info.Mode().IsRegular() { // a pipe would keep us waiting for ever
		p.Code, p.What = "AS108", "this file cannot be read: it is no ordinary file"
		if info.IsDir() {
			p.What = "this file cannot be read: it is a folder"
		}
		p.Cure = "give the name of a readable file"
		return nil, p
	}
	f, err := fsys.Open(name)
	if err != nil {
		p.Code, p.What = "AS108", "this file cannot be read: "+reason(err)
		p.Cure = "give the name of a readable file"
		return nil, p
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFileBytes+1))
	if err != nil {
		p.Code, p.What = "AS108", "this file cannot be read: "+reason(err)
		p.Cure = "give the name of a readable file"
		return nil, p
	}
	if len(data) > maxFileBytes {
		p.Code, p.What = "AS110", fmt.Sprintf("this file is larger than %d MB", maxFileBytes>>20)
		p.Cure = "split it and list the parts in files"
		return nil, p
	}
	return &source{name: shown, data: string(data)}, nil
}

// escapes says that a link leads out of the folder; os.Root gives this error no name.
func escapes(err error) bool { return strings.Contains(reason(err), "escapes") }

func reason(err error) string {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err.Error()
	}
	return err.Error()
}

func nearestFile(fsys fs.FS, dir, name string) string {
	const cure = "give the name of a file in the folder"
	entries, err := fs.ReadDir(fsys, path.Dir(name))
	if err != nil {
		return cure
	}
	var names []string
	for _, e := range entries {
		file := path.Join(path.Dir(name), e.Name())
		names = append(names, strings.TrimPrefix(file, dir+"/"))
	}
	if hint := scenario.DidYouMean(strings.TrimPrefix(name, dir+"/"), names); hint != "" {
		return cure + " (" + hint + ")"
	}
	return cure
}

// parse turns the file into a tree, with a call between the parts of the work. The
// problem, if any, is one of syntax.
func (s *source) parse(pause func()) (*node, *scenario.Problem) {
	if p := s.tooComplicated(); p != nil {
		return nil, p
	}
	pause()
	m := map[string]any{}
	if _, err := toml.Decode(s.data, &m); err != nil {
		return nil, s.syntaxProblem(err)
	}
	pause()
	return newTree(s, m), nil
}

func (s *source) syntaxProblem(err error) *scenario.Problem {
	p := &scenario.Problem{File: s.name, Code: "AS101", What: "this is not TOML: " + err.Error(), Cure: "correct the line"}
	var pe toml.ParseError
	if !errors.As(err, &pe) {
		return p
	}
	p.Line, p.Col = pe.Position.Line, pe.Position.Col
	p.What = "this is not TOML: " + strings.TrimSuffix(pe.Message, ".")
	switch {
	case strings.Contains(pe.Message, "already"):
		p.Cure = "give every key and table once"
	case strings.Contains(pe.Message, "leading zero"):
		p.Cure = "write hexes and other texts in quotation marks"
	case strings.Contains(pe.Message, "out of range"):
		p.Cure = "write a smaller number"
	case strings.Contains(pe.Message, "datetime"):
		p.Cure = "write a day of the calendar, as in 1945-08-09"
	case strings.Contains(pe.Message, "UTF-") || strings.Contains(pe.Message, "control characters"):
		p.Cure = "save the file as plain text in UTF-8"
	default:
		p.Cure = "write text in quotation marks, close every quotation mark and bracket, one key = value a line"
	}
	return p
}

// tooComplicated scans for nesting that no scenario needs and that would cost
// the parser more than linear time or stack. It reads strings and comments as
// TOML does, up to the first syntax error.
func (s *source) tooComplicated() *scenario.Problem {
	var c complexity
	d, line, lineStart := s.data, 1, true
	for i := 0; i < len(d); i++ {
		switch d[i] {
		case '\n':
			line++
			lineStart = true
			continue
		case ' ', '\t', '\r':
			continue
		case '#':
			for i+1 < len(d) && d[i+1] != '\n' {
				i++
			}
		case '"', '\'':
			end := stringEnd(d, i)
			line += strings.Count(d[i:end], "\n")
			i = end - 1
		default:
			c.count(d[i], lineStart)
		}
		lineStart = false
		if c.depth > maxDepth || c.dots > maxDots || c.tables > maxTables || c.values > maxValues {
			return &scenario.Problem{File: s.name, Line: line, Code: "AS110", What: "this file is nested too deeply or holds too much",
				Cure: fmt.Sprintf("keep to %d levels of brackets or dots, %d tables and %d values", maxDepth, maxTables, maxValues)}
		}
	}
	return nil
}

// complexity is what a file costs the parser.
type complexity struct{ depth, dots, tables, values int }

// count takes in a character outside strings and comments.
func (c *complexity) count(ch byte, lineStart bool) {
	if lineStart {
		c.dots = 0
	}
	switch ch {
	case '[', '{':
		c.depth++
		c.dots = 0
		if ch == '{' || lineStart {
			c.tables++
		}
	case ']', '}':
		c.depth = max(c.depth-1, 0)
	case '.':
		c.dots++
		c.tables++
	case '=', ',':
		c.values++
		c.dots = 0
	}
}

// stringEnd is the index after the string that starts at d[i].
func stringEnd(d string, i int) int {
	q := d[i]
	if triple := strings.Repeat(string(q), 3); strings.HasPrefix(d[i:], triple) {
		for j := i + 3; j < len(d); j++ {
			if d[j] == '\\' && q == '"' {
				j++
			} else if strings.HasPrefix(d[j:], triple) {
				for j += 3; j < len(d) && d[j] == q; j++ {
				}
				return j
			}
		}
		return len(d)
	}
	for j := i + 1; j < len(d); j++ {
		switch d[j] {
		case '\\':
			if q == '"' {
				j++
			}
		case q:
			return j + 1
		case '\n':
			return j
		}
	}
	return len(d)
}
