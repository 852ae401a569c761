package doctrine

import (
	"errors"
	"fmt"

	"go.starlark.net/syntax"
)

// Bounds of a source file (18.8).
const (
	maxSource  = 64 << 10 // bytes
	maxBracket = 60       // brackets within brackets
	maxIndent  = 100      // columns
)

// options are the dialect: no while, no recursion, no sets, no loops outside functions.
var options = &syntax.FileOptions{}

// parse reads a file and refuses what a doctrine may not contain.
func parse(name, src string) (*syntax.File, error) {
	if err := shape(name, src); err != nil {
		return nil, err
	}
	f, err := options.Parse(name, src, 0)
	if err != nil {
		return nil, err
	}
	l := linter{callee: map[*syntax.DotExpr]bool{}}
	for _, s := range f.Stmts {
		syntax.Walk(s, l.visit)
	}
	return f, errors.Join(l.faults...)
}

// shape refuses files too large or too deeply nested for a parser that recurs.
func shape(name, src string) error {
	if len(src) > maxSource {
		return fmt.Errorf("%s: the file is longer than %d bytes", name, maxSource)
	}
	depth, line, column, quote := 0, 1, 0, byte(0)
	blank, comment := true, false
	for i := range len(src) {
		c := src[i]
		switch {
		case c == '\n':
			line, column, blank, comment, quote = line+1, 0, true, false, 0
			continue
		case comment:
		case quote != 0:
			if c == quote && src[i-1] != '\\' {
				quote = 0
			}
		case c == '#':
			comment = true
		case c == '"' || c == '\'':
			quote = c
		case c == '(' || c == '[' || c == '{':
			depth++
		case c == ')' || c == ']' || c == '}':
			depth = max(0, depth-1)
		}
		if column++; c != ' ' && c != '\t' && blank {
			blank = false
			if column > maxIndent && depth == 0 {
				return fmt.Errorf("%s:%d: the line is indented by more than %d columns", name, line, maxIndent)
			}
		}
		if depth > maxBracket {
			return fmt.Errorf("%s:%d: more than %d brackets inside one another", name, line, maxBracket)
		}
	}
	return nil
}

type linter struct {
	faults []error
	callee map[*syntax.DotExpr]bool
}

func (l *linter) fault(at syntax.Position, format string, args ...any) {
	if len(l.faults) < 20 {
		l.faults = append(l.faults, fmt.Errorf("%s: %s", at, fmt.Sprintf(format, args...)))
	}
}

// withheld are functions of Starlark that a doctrine does not get, and why.
var withheld = map[string]string{
	"float":   "doctrines calculate with whole numbers",
	"getattr": "name the attribute",
	"dir":     "the manual lists what there is",
	"set":     "use a dict or a list",
	"bytes":   "use text",
	"hash":    "compare the texts themselves",
}

func (l *linter) visit(n syntax.Node) bool {
	switch n := n.(type) {
	case *syntax.Literal:
		if n.Token == syntax.FLOAT {
			l.fault(n.TokenPos, "the number %s has a fraction; doctrines calculate with whole numbers", n.Raw)
		}
		if n.Token == syntax.BYTES {
			l.fault(n.TokenPos, "bytes are not available; use a text")
		}
	case *syntax.BinaryExpr:
		if n.Op == syntax.SLASH {
			l.fault(n.OpPos, "/ makes fractions; write // for whole numbers")
		}
	case *syntax.AssignStmt:
		l.assign(n)
	case *syntax.Ident:
		if why, ok := withheld[n.Name]; ok {
			l.fault(n.NamePos, "%s is not available: %s", n.Name, why)
		}
		if len(n.Name) > 0 && n.Name[0] == '$' {
			l.fault(n.NamePos, "names with $ are reserved")
		}
	case *syntax.CallExpr:
		l.call(n)
	case *syntax.DotExpr:
		if !l.callee[n] && isMethod[n.Name.Name] {
			l.fault(n.NamePos, "%s is a method; call it at once, as in x.%s()", n.Name.Name, n.Name.Name)
		}
		l.callee[n] = true
	case *syntax.DefStmt:
		l.params(n.Params)
	case *syntax.LambdaExpr:
		l.params(n.Params)
	}
	return true
}

func (l *linter) assign(n *syntax.AssignStmt) {
	if n.Op == syntax.SLASH_EQ {
		l.fault(n.OpPos, "/= makes fractions; write //= for whole numbers")
	}
	if n.Op == syntax.EQ {
		return
	}
	syntax.Walk(n.LHS, func(m syntax.Node) bool {
		if c, ok := m.(*syntax.CallExpr); ok {
			l.fault(c.Lparen, "a call on the left of %s; split it into two lines", n.Op)
		}
		return true
	})
}

func (l *linter) call(n *syntax.CallExpr) {
	if d, ok := n.Fn.(*syntax.DotExpr); ok {
		l.callee[d] = true
	}
	for _, a := range n.Args {
		if u, ok := a.(*syntax.UnaryExpr); ok && (u.Op == syntax.STAR || u.Op == syntax.STARSTAR) {
			l.fault(u.OpPos, "%s before an argument is not available; write the arguments out", u.Op)
		}
	}
}

func (l *linter) params(params []syntax.Expr) {
	for _, p := range params {
		if u, ok := p.(*syntax.UnaryExpr); ok {
			l.fault(u.OpPos, "a parameter with %s is not available; name the parameters", u.Op)
		}
	}
}
