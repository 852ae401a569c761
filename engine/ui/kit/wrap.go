package kit

import (
	"strings"
	"unicode"
)

type wrapKey struct {
	style Style
	width float32
	text  string
}

// Wrap breaks text into lines of at most the width, at spaces, and between
// Chinese and Japanese letters.
func (c *Context) Wrap(s Style, text string, width float32) []string {
	s = c.legible(s)
	key := wrapKey{s, width, text}
	if lines, ok := c.wraps[key]; ok {
		return lines
	}
	var lines []string
	for _, para := range strings.Split(text, "\n") {
		lines = append(lines, c.wrapLine(s, para, width)...)
	}
	c.wraps[key] = lines
	return lines
}

func (c *Context) wrapLine(s Style, text string, width float32) []string {
	var lines []string
	line := ""
	for _, word := range words(text) {
		next := line + word
		if line != "" && c.Measure(s, strings.TrimRight(next, " ")) > width {
			lines = append(lines, strings.TrimRight(line, " "))
			next = strings.TrimLeft(word, " ")
		}
		line = next
	}
	return append(lines, strings.TrimRight(line, " "))
}

// words splits text where it may break; spaces stay with the word before.
func words(text string) []string {
	var out []string
	start := 0
	runes := []rune(text)
	for i := 1; i < len(runes); i++ {
		if runes[i-1] == ' ' && runes[i] != ' ' || wide(runes[i]) && !closing(runes[i]) || wide(runes[i-1]) && runes[i] != ' ' && !closing(runes[i]) {
			out = append(out, string(runes[start:i]))
			start = i
		}
	}
	if start < len(runes) {
		out = append(out, string(runes[start:]))
	}
	return out
}

func wide(r rune) bool {
	return r >= 0x2E80 && (unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r >= 0x3000 && r < 0x3040 || r >= 0xFF00)
}

func closing(r rune) bool {
	return strings.ContainsRune("。、，．）」』】〉》：；？！)].,;:", r)
}

// Paragraph draws wrapped text from the top of the rectangle and returns its
// height. TextHeight tells it before.
func (c *Context) Paragraph(r Rect, s Style, color Color, text string) float32 {
	s = c.legible(s)
	lh := s.LineHeight()
	y := r.Y
	for _, line := range c.Wrap(s, text, r.W) {
		c.Line(Rect{r.X, y, r.W + 2, lh}, s, color, Start, line)
		y += lh
	}
	return y - r.Y
}

// TextHeight is the height of a paragraph of the width.
func (c *Context) TextHeight(s Style, text string, width float32) float32 {
	return float32(len(c.Wrap(s, text, width))) * c.legible(s).LineHeight()
}
