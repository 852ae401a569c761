package doctrine

import "go.starlark.net/syntax"

// Names of the functions that rewriting puts in. No script can write a $.
const (
	fnBinary = "$binary"
	fnRoom   = "$room"
	fnCall   = "$call"
	fnIndex  = "$index"
	fnKey    = "$key"
	fnWeigh  = "$weigh"
)

// rewrite replaces, in every statement, the operations whose cost or result depends
// on the size of their operands by calls of the functions in meter.go.
func rewrite(list []syntax.Stmt) {
	for _, s := range list {
		rewriteStmt(s)
	}
}

func rewriteStmt(s syntax.Stmt) {
	switch s := s.(type) {
	case *syntax.AssignStmt:
		rewriteAssign(s)
	case *syntax.DefStmt:
		defaults(s.Params)
		rewrite(s.Body)
	case *syntax.ExprStmt:
		s.X = meter(s.X)
	case *syntax.IfStmt:
		s.Cond = meter(s.Cond)
		rewrite(s.True)
		rewrite(s.False)
	case *syntax.ForStmt:
		s.Vars, s.X = target(s.Vars), meter(s.X)
		rewrite(s.Body)
	case *syntax.ReturnStmt:
		s.Result = meter(s.Result)
	}
}

// rewriteAssign bounds what an assignment adds to: x += y becomes x += room(op, x, y).
func rewriteAssign(s *syntax.AssignStmt) {
	rhs := meter(s.RHS)
	if s.Op != syntax.EQ {
		op := s.Op - syntax.PLUS_EQ + syntax.PLUS
		rhs = call(s.OpPos, fnRoom, number(s.OpPos, int64(op)), meter(s.LHS), rhs)
	}
	s.LHS, s.RHS = target(s.LHS), rhs
}

// target rewrites the left side of an assignment.
func target(e syntax.Expr) syntax.Expr {
	switch e := e.(type) {
	case *syntax.ParenExpr:
		e.X = target(e.X)
	case *syntax.IndexExpr:
		e.X, e.Y = meter(e.X), call(e.Lbrack, fnKey, meter(e.Y))
	case *syntax.DotExpr:
		e.X = meter(e.X)
	case *syntax.TupleExpr:
		for i := range e.List {
			e.List[i] = target(e.List[i])
		}
	case *syntax.ListExpr:
		for i := range e.List {
			e.List[i] = target(e.List[i])
		}
	}
	return e
}

func defaults(params []syntax.Expr) {
	for _, p := range params {
		if b, ok := p.(*syntax.BinaryExpr); ok {
			b.Y = meter(b.Y)
		}
	}
}

// meter rewrites an expression. An assignment evaluates some parts twice; they are
// rewritten once only, because a call of ours is left alone.
func meter(e syntax.Expr) syntax.Expr {
	switch e := e.(type) {
	case *syntax.ParenExpr:
		e.X = meter(e.X)
	case *syntax.BinaryExpr:
		e.X, e.Y = meter(e.X), meter(e.Y)
		if e.Op != syntax.AND && e.Op != syntax.OR {
			return call(e.OpPos, fnBinary, number(e.OpPos, int64(e.Op)), e.X, e.Y)
		}
	case *syntax.UnaryExpr:
		if e.X != nil {
			e.X = meter(e.X)
		}
	case *syntax.CallExpr:
		return meterCall(e)
	case *syntax.DotExpr:
		e.X = meter(e.X)
	case *syntax.IndexExpr:
		return call(e.Lbrack, fnIndex, meter(e.X), meter(e.Y))
	case *syntax.SliceExpr:
		e.X, e.Lo, e.Hi, e.Step = meter(e.X), meter(e.Lo), meter(e.Hi), meter(e.Step)
		return call(e.Lbrack, fnWeigh, e)
	case *syntax.Comprehension:
		return meterComprehension(e)
	case *syntax.ListExpr:
		meterAll(e.List)
	case *syntax.TupleExpr:
		meterAll(e.List)
	case *syntax.DictExpr:
		for _, x := range e.List {
			entry(x)
		}
	case *syntax.LambdaExpr:
		defaults(e.Params)
		e.Body = meter(e.Body)
	case *syntax.CondExpr:
		e.Cond, e.True, e.False = meter(e.Cond), meter(e.True), meter(e.False)
	}
	return e
}

func entry(e syntax.Expr) {
	if d, ok := e.(*syntax.DictEntry); ok {
		d.Key, d.Value = call(d.Colon, fnKey, meter(d.Key)), meter(d.Value)
	}
}

func meterAll(list []syntax.Expr) {
	for i := range list {
		list[i] = meter(list[i])
	}
}

// meterCall turns x.name(a, b) into call(x, "name", a, b).
func meterCall(e *syntax.CallExpr) syntax.Expr {
	if id, ok := e.Fn.(*syntax.Ident); ok && id.Name[0] == '$' {
		return e
	}
	for i, a := range e.Args {
		if b, ok := a.(*syntax.BinaryExpr); ok && b.Op == syntax.EQ {
			b.Y = meter(b.Y)
			continue
		}
		e.Args[i] = meter(a)
	}
	d, ok := e.Fn.(*syntax.DotExpr)
	if !ok {
		e.Fn = meter(e.Fn)
		return e
	}
	name := &syntax.Literal{Token: syntax.STRING, TokenPos: d.NamePos, Raw: d.Name.Name, Value: d.Name.Name}
	return call(e.Lparen, fnCall, append([]syntax.Expr{meter(d.X), name}, e.Args...)...)
}

func meterComprehension(e *syntax.Comprehension) syntax.Expr {
	if d, ok := e.Body.(*syntax.DictEntry); ok {
		entry(d)
	} else {
		e.Body = meter(e.Body)
	}
	for _, c := range e.Clauses {
		switch c := c.(type) {
		case *syntax.ForClause:
			c.Vars, c.X = target(c.Vars), meter(c.X)
		case *syntax.IfClause:
			c.Cond = meter(c.Cond)
		}
	}
	return call(e.Lbrack, fnWeigh, e)
}

func call(at syntax.Position, name string, args ...syntax.Expr) *syntax.CallExpr {
	return &syntax.CallExpr{Fn: &syntax.Ident{NamePos: at, Name: name}, Lparen: at, Args: args, Rparen: at}
}

func number(at syntax.Position, n int64) syntax.Expr {
	return &syntax.Literal{Token: syntax.INT, TokenPos: at, Value: n}
}
