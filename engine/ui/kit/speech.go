package kit

import (
	"errors"
	"fmt"
	"strconv"
)

// T is a text of the screens in the player's language: the English one is its
// key. Labels of widgets, headings, tooltips and actions are translated by the
// kit; what is written by Line, Paragraph and Write is not.
func (c *Context) T(english string) string {
	if c.Tr == nil || english == "" {
		return english
	}
	if c.Asked != nil {
		c.Asked[english] = true
	}
	return c.Tr(english)
}

// Tf is T with verbs of package fmt in it. A text among the arguments that is a
// name of the scenario is put into the language too.
func (c *Context) Tf(english string, args ...any) string {
	own := make([]any, len(args))
	for i, a := range args {
		switch a := a.(type) {
		case string:
			own[i] = c.Name(a)
		case fmt.Stringer:
			own[i] = c.T(a.String())
		case error:
			own[i] = c.Err(a)
		default:
			own[i] = a
		}
	}
	return fmt.Sprintf(c.T(english), own...)
}

// N is a text with a number in its %s, by the plural forms of the language.
func (c *Context) N(n int, one, many string) string {
	if c.Asked != nil {
		c.Asked[many] = true
	}
	text := many
	if n == 1 {
		text = one
	}
	if c.Plural != nil {
		if own := c.Plural(n, many); own != "" {
			text = own
		}
	}
	return fmt.Sprintf(text, c.Num(int32(n)))
}

// Name is a name of the scenario in the player's language: a unit, a place, a side.
func (c *Context) Name(english string) string {
	if c.Names == nil || english == "" {
		return english
	}
	return c.Names(english)
}

// Num is a whole number with its digits grouped.
func (c *Context) Num(n int32) string { return c.Num64(int64(n)) }

// Num64 is Num for sums.
func (c *Context) Num64(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + c.T(",") + s[i:]
	}
	return s
}

// Dec is a number of tenths or hundredths, after the custom of the language.
func (c *Context) Dec(n int32, digits int) string {
	s := fmt.Sprintf("%0*d", digits+1, n)
	return s[:len(s)-digits] + c.T(".") + s[len(s)-digits:]
}

// Err is an error in the player's language, where it says what it is made of or is
// a text of its own.
func (c *Context) Err(err error) string {
	if err == nil {
		return ""
	}
	var m interface{ Message() (string, []any) }
	if errors.As(err, &m) {
		format, args := m.Message()
		return c.Tf(format, args...)
	}
	return c.T(err.Error())
}
