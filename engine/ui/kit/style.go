package kit

import (
	"fmt"

	"auguststorm/engine/ui/kit/glyph"
)

// Style is a way of writing: a face, a size in UI units an em, and space between
// letters in em.
type Style struct {
	Face  glyph.Face
	Size  float32
	Track float32
}

// The styles of the client. Nothing is smaller than Caption.
var (
	Body    = Style{Face: glyph.Regular, Size: 14}
	Strong  = Style{Face: glyph.Bold, Size: 14}
	Small   = Style{Face: glyph.Regular, Size: 12.5}
	Caption = Style{Face: glyph.Regular, Size: 11.5}
	Label   = Style{Face: glyph.Condensed, Size: 12, Track: 0.06} // small headings, in capitals
	Heading = Style{Face: glyph.Condensed, Size: 18}
	Title   = Style{Face: glyph.Condensed, Size: 26}
	Display = Style{Face: glyph.Condensed, Size: 44}
	Figure  = Style{Face: glyph.Condensed, Size: 32} // a number that is the news
	Script  = Style{Face: glyph.SerifItalic, Size: 15}
)

// leastPixels is the size below which no text is drawn, in pixels an em: at a small
// scale of the interface letters stay as large as this.
const leastPixels = 11

// Legible is the style no smaller than can be read at a scale, pixels a UI unit.
// Everything that goes through a Context is written so.
func (s Style) Legible(scale float32) Style {
	if scale > 0 && s.Size*scale < leastPixels {
		s.Size = leastPixels / scale
	}
	return s
}

func (c *Context) legible(s Style) Style { return s.Legible(c.Scale) }

// LineHeight is the distance of base lines in UI units.
func (s Style) LineHeight() float32 { return s.Size * 1.42 }

// tight is the distance of base lines of a label in two lines.
func (s Style) tight() float32 { return s.Size * 1.2 }

// At is the style at another size.
func (s Style) At(size float32) Style { s.Size = size; return s }

func (s Style) String() string {
	return fmt.Sprintf("%s%s", [...]string{"regular", "bold", "condensed", "serif"}[s.Face], num(s.Size))
}

// Measurer measures a run of text in UI units. glyph.Fonts is one; tests use
// Fixed.
type Measurer interface {
	Measure(face glyph.Face, size, track float32, text string) float32
}

// Fixed measures every letter as half an em: golden tests stay the same whatever
// the fonts.
type Fixed struct{}

// Measure implements Measurer.
func (Fixed) Measure(_ glyph.Face, size, track float32, text string) float32 {
	n := float32(len([]rune(text)))
	return n*size/2 + max(0, n-1)*track*size
}
