package scenario

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// group writes n with commas between thousands.
func group(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// percent writes a deviation with its sign; none is 0.
func percent(d int64) string {
	if d == 0 {
		return "0 %"
	}
	return fmt.Sprintf("%+d %%", d)
}

func blank(n int64) string {
	if n == 0 {
		return ""
	}
	return group(n)
}

// pad fits s into width columns, cutting it with an ellipsis.
func pad(s string, width int) string {
	r := []rune(s)
	if len(r) > width {
		return string(r[:width-1]) + "…"
	}
	return s + strings.Repeat(" ", width-len(r))
}

func rule(title string) string {
	if n := 96 - len([]rune(title)); n > 0 {
		return title + " " + strings.Repeat("-", n+1)
	}
	return title
}

// wrap writes text in lines of at most width columns, each after indent.
func wrap(w io.Writer, text, indent string, width int) {
	if text == "" {
		return
	}
	fmt.Fprint(w, indent)
	wrapFrom(w, text, indent, width, len(indent))
}

// wrapFrom is wrap for a first line that is already filled up to column at.
func wrapFrom(w io.Writer, text, indent string, width, at int) {
	first := true
	for _, word := range strings.Fields(text) {
		n := len([]rune(word))
		switch {
		case first:
		case at+1+n > width:
			fmt.Fprint(w, "\n", indent)
			at = len(indent)
		default:
			fmt.Fprint(w, " ")
			at++
		}
		fmt.Fprint(w, word)
		at += n
		first = false
	}
	fmt.Fprintln(w)
}
