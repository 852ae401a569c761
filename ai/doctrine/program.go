package doctrine

import (
	"errors"
	"fmt"
	"maps"
	"strings"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// Budgets in steps (18.8). A step is one operation of Starlark's machine, or what
// meter.go charges. The dearest scripts known take 64 ns a step on one core at 3 GHz, so
// that a day keeps within 15 ms; the doctrines of August Storm take 60,000 steps a day.
const (
	LoadSteps = 200_000 // for a file's tables, once
	CallSteps = 100_000 // for one formation on one day
	DaySteps  = 200_000 // for all formations of a side on one day
)

// Program is a doctrine that has been read and checked. It is never written and
// may be shared by any number of games.
type Program struct {
	Name   string
	decide starlark.Callable
}

// Library gives the source of a file that a doctrine may load.
type Library func(name string) (src string, ok bool)

// Compile reads a doctrine. predeclared are the values it may use beside
// Starlark's own. The error names file and line.
func Compile(name, src string, predeclared starlark.StringDict, lib Library) (p *Program, err error) {
	defer rescue(name, &err)
	c := compiler{predeclared: universe(), lib: lib, loaded: map[string]starlark.StringDict{}}
	maps.Copy(c.predeclared, predeclared)
	globals, err := c.run(name, src)
	if err != nil {
		return nil, explain(err)
	}
	decide, ok := globals["decide"].(*starlark.Function)
	if !ok {
		return nil, fmt.Errorf("%s: a doctrine needs a function decide(side, formation, memory)", name)
	}
	if decide.NumParams() != 3 {
		return nil, fmt.Errorf("%s: decide takes three parameters, side, formation and memory, not %d", decide.Position(), decide.NumParams())
	}
	return &Program{Name: name, decide: decide}, nil
}

type compiler struct {
	predeclared starlark.StringDict
	lib         Library
	loaded      map[string]starlark.StringDict // nil while being read
}

func (c *compiler) run(name, src string) (starlark.StringDict, error) {
	file, err := parse(name, src)
	if err != nil {
		return nil, err
	}
	rewrite(file.Stmts)
	prog, err := starlark.FileProgram(file, c.predeclared.Has)
	if err != nil {
		return nil, err
	}
	t := &starlark.Thread{Name: name, Load: c.load, Print: func(*starlark.Thread, string) {}}
	t.SetMaxExecutionSteps(LoadSteps)
	globals, err := prog.Init(t, c.predeclared)
	globals.Freeze()
	return globals, err
}

// maxFiles is how many files a doctrine may be made of.
const maxFiles = 8

func (c *compiler) load(_ *starlark.Thread, module string) (starlark.StringDict, error) {
	if g, ok := c.loaded[module]; ok {
		if g == nil {
			return nil, fmt.Errorf("the library %q loads itself", module)
		}
		return g, nil
	}
	if len(c.loaded) >= maxFiles {
		return nil, fmt.Errorf("more than %d libraries", maxFiles)
	}
	src, ok := "", false
	if c.lib != nil {
		src, ok = c.lib(module)
	}
	if !ok {
		return nil, fmt.Errorf("there is no library %q beside the doctrine", module)
	}
	c.loaded[module] = nil
	g, err := c.run(module, src)
	c.loaded[module] = g
	return g, err
}

// Outcome is what one call of a doctrine came to.
type Outcome struct {
	Value  starlark.Value // what decide returned
	Steps  uint64
	Prints []string
}

// Call asks the doctrine for one decision within a budget of steps. Whatever goes
// wrong comes back as an error.
func (p *Program) Call(budget uint64, args ...starlark.Value) (out Outcome, err error) {
	defer rescue(p.Name, &err)
	t := &starlark.Thread{Name: p.Name, Print: func(_ *starlark.Thread, text string) {
		if len(out.Prints) < 20 {
			out.Prints = append(out.Prints, text[:min(len(text), 200)])
		}
	}}
	t.SetMaxExecutionSteps(max(1, budget))
	out.Value, err = starlark.Call(t, p.decide, args, nil)
	out.Steps = t.Steps
	return out, explain(err)
}

// Where is the file and line of the function decide, for what is wrong with its answer.
func (p *Program) Where() string {
	if f, ok := p.decide.(*starlark.Function); ok {
		return position(f.Position())
	}
	return p.Name
}

// rescue turns a fault of the interpreter into an error.
func rescue(name string, err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("%s: the interpreter failed: %v", name, r)
	}
}

// explain puts file and line before what went wrong.
func explain(err error) error {
	var e *starlark.EvalError
	if !errors.As(err, &e) {
		return err
	}
	text := strings.TrimPrefix(e.Msg, "Starlark computation cancelled: ")
	if text == "too many steps" {
		text = "it takes too many steps"
	}
	for _, builtin := range []string{fnBinary, fnRoom, fnCall, fnIndex, fnKey, fnWeigh} {
		text = strings.TrimPrefix(text, builtin+": ")
	}
	for i := range e.CallStack {
		if pos := e.CallStack.At(i).Pos; pos.IsValid() && pos.Line > 0 {
			return fmt.Errorf("%s: %s", position(pos), text)
		}
	}
	return errors.New(text)
}

func position(p syntax.Position) string { return fmt.Sprintf("%s:%d", p.Filename(), p.Line) }
