// Package glyph measures text and turns it into pixels in plain Go, from the
// embedded fonts of assets/fonts. Both painters of the client and the map
// rasteriser share it, so a picture made on a bare machine has the letters of
// the window.
//
// Nothing here is hinted: an advance is proportional to the size, and a measure
// taken in UI units holds at every scale. Sizes are in pixels (or UI units) an
// em. A Fonts may be used by one goroutine at a time.
package glyph

import (
	"fmt"
	"sync"

	"auguststorm/assets/fonts"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Face is a typeface of the client.
type Face uint8

// The faces. A rune that a face lacks is taken from Regular, then from the
// Chinese and Japanese face, then from the symbols.
const (
	Regular     Face = iota // Noto Sans
	Bold                    // Noto Sans Bold
	Condensed               // Roboto Condensed Bold: headings, counters
	SerifItalic             // Noto Serif Italic: lettering of the map
	cjk
	symbols
	faceCount
)

var faceFiles = [faceCount]string{
	Regular: "NotoSans-Regular.ttf", Bold: "NotoSans-Bold.ttf", Condensed: "RobotoCondensed-Bold.ttf",
	SerifItalic: "NotoSerif-Italic.ttf", cjk: "NotoSansCJK-Used.otf", symbols: "DejaVuSans-Symbols.ttf",
}

// Fonts is the set of faces with what was measured of them.
type Fonts struct {
	face  [faceCount]*sfnt.Font
	em    [faceCount]float32 // font units an em
	buf   sfnt.Buffer
	glyph map[runeKey]found
	kern  map[kernKey]float32
}

type runeKey struct {
	face Face
	r    rune
}

type kernKey struct {
	face Face
	a, b sfnt.GlyphIndex
}

// found is where a rune is: its face, glyph and advance in em.
type found struct {
	face    Face
	index   sfnt.GlyphIndex
	advance float32
	ok      bool
}

// New reads the embedded fonts.
func New() (*Fonts, error) {
	f := &Fonts{glyph: map[runeKey]found{}, kern: map[kernKey]float32{}}
	for i, name := range faceFiles {
		data, err := fonts.FS.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("font %s: %w", name, err)
		}
		if f.face[i], err = sfnt.Parse(data); err != nil {
			return nil, fmt.Errorf("font %s: %w", name, err)
		}
		f.em[i] = float32(f.face[i].UnitsPerEm())
	}
	return f, nil
}

// Embedded returns a shared set of the embedded fonts. It panics where a file is
// damaged, which a test rules out.
var Embedded = sync.OnceValue(func() *Fonts {
	f, err := New()
	if err != nil {
		panic(err)
	}
	return f
})

// Has reports whether some face has the rune.
func (f *Fonts) Has(face Face, r rune) bool { return f.find(face, r).ok }

// find returns the glyph of a rune, or the hollow box of the face.
func (f *Fonts) find(face Face, r rune) found {
	key := runeKey{face, r}
	if g, ok := f.glyph[key]; ok {
		return g
	}
	g := found{face: face}
	for _, try := range [...]Face{face, Regular, cjk, symbols} {
		if i, err := f.face[try].GlyphIndex(&f.buf, r); err == nil && i != 0 {
			g = found{face: try, index: i, ok: true}
			break
		}
	}
	ppem := fixed.I(int(f.em[g.face]))
	if adv, err := f.face[g.face].GlyphAdvance(&f.buf, g.index, ppem, font.HintingNone); err == nil {
		g.advance = float32(adv) / 64 / f.em[g.face]
	}
	f.glyph[key] = g
	return g
}

// pair returns the kerning of two glyphs of one face, in em.
func (f *Fonts) pair(face Face, a, b sfnt.GlyphIndex) float32 {
	key := kernKey{face, a, b}
	if k, ok := f.kern[key]; ok {
		return k
	}
	var k float32
	if v, err := f.face[face].Kern(&f.buf, a, b, fixed.I(int(f.em[face])), font.HintingNone); err == nil {
		k = float32(v) / 64 / f.em[face]
	}
	f.kern[key] = k
	return k
}

// Placed is one glyph of a run: its rune and the pen before it, in the unit of
// the size.
type Placed struct {
	Rune rune
	X    float32
}

// Layout calls each for every glyph of the run with its pen position and returns
// the width of the run. Track is added between letters, in em.
func (f *Fonts) Layout(face Face, size, track float32, text string, each func(Placed)) float32 {
	var pen float32
	var last found
	for i, r := range text {
		g := f.find(face, r)
		if i > 0 {
			pen += track
			if g.face == last.face {
				pen += f.pair(g.face, last.index, g.index)
			}
		}
		if each != nil {
			each(Placed{Rune: r, X: pen * size})
		}
		pen += g.advance
		last = g
	}
	return pen * size
}

// Measure returns the width of a run in the unit of the size.
func (f *Fonts) Measure(face Face, size, track float32, text string) float32 {
	return f.Layout(face, size, track, text, nil)
}
