package daybook

import (
	"fmt"
	"strings"

	"auguststorm/engine/scenario"
)

// Words puts what the daybook writes into a language. English is the key of every
// text; the daybook itself knows no other language.
type Words interface {
	T(english string) string               // a text
	Tf(english string, args ...any) string // a text with verbs of package fmt
	N(n int, one, many string) string      // a text with a number in its %s, by the plural forms of the language
	Name(english string) string            // a name of the scenario: unit, place, side
	Num(n int32) string                    // a number with its digits grouped
}

// english is the language of the code.
type english struct{}

func (english) T(text string) string               { return text }
func (english) Tf(text string, args ...any) string { return fmt.Sprintf(text, args...) }
func (english) Name(text string) string            { return text }
func (english) Num(n int32) string                 { return thousands(n) }
func (e english) N(n int, one, many string) string {
	if n == 1 {
		many = one
	}
	return fmt.Sprintf(many, e.Num(int32(n)))
}

// Speak changes the language of the book; nil is English.
func (b *Book) Speak(w Words) { b.gaz.Speak(w) }

// Long is a date with its weekday: "Thursday 9 August 1945".
func Long(w Words, d scenario.Date) string {
	weekday, day, month, year := parts(d)
	return w.Tf("%[1]s %[2]s %[3]s %[4]s", w.T(weekday), day, w.T(month), year)
}

// Short is day and month: "9 August".
func Short(w Words, d scenario.Date) string {
	_, day, month, _ := parts(d)
	return w.Tf("%[1]s %[2]s", day, w.T(month))
}

// Brief is day and month as tables have them: "9 Aug".
func Brief(w Words, d scenario.Date) string {
	_, day, month, _ := parts(d)
	return w.Tf("%[1]s %[2]s", day, w.T(month[:3]))
}

func parts(d scenario.Date) (weekday, day, month, year string) {
	f := strings.Fields(d.Long())
	return f[0], f[1], f[2], f[3]
}
