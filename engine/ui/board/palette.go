package board

import (
	"image/color"
	"strconv"

	"auguststorm/engine/ui/kit"
)

// rgb is an opaque colour from 0xRRGGBB.
func rgb(v uint32) color.RGBA {
	return color.RGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 255}
}

// ghost is a colour at an opacity of 0..1, premultiplied.
func ghost(v uint32, a float32) color.RGBA {
	f := func(c uint32) uint8 { return uint8(float32(c&255)*a + 0.5) }
	return color.RGBA{f(v >> 16), f(v >> 8), f(v), uint8(255*a + 0.5)}
}

// vec is a colour in 0..255 while it is being mixed.
type vec struct{ r, g, b float32 }

func vecOf(v uint32) vec {
	return vec{float32(v >> 16 & 255), float32(v >> 8 & 255), float32(v & 255)}
}

func (a vec) to(b vec, f float32) vec {
	return vec{a.r + (b.r-a.r)*f, a.g + (b.g-a.g)*f, a.b + (b.b-a.b)*f}
}

func (a vec) times(f float32) vec { return vec{a.r * f, a.g * f, a.b * f} }

// Colours of the printed map.
const (
	paperInk   = 0xEFE8D2
	forestInk  = 0x86A06C
	desertInk  = 0xEEDCAA
	steppeInk  = 0xE9DFB6
	marshInk   = 0xC6D4BE
	seaInk     = 0xA8C6D4
	deepInk    = 0x8CB2C6
	riverInk   = 0x4A82A8
	shoreInk   = 0x3E6F90
	railInk    = 0x2A2A2A
	roadInk    = 0x8C5B3A
	borderInk  = 0x7B3F74
	letterInk  = 0x4A3B2A
	waterInk   = 0x2F6288
	townInk    = 0x2A2622
	contourInk = 0x8A5A33
)

// heights are the tints of the land by height in m.
var heights = []struct {
	at  float32
	col vec
}{
	{0, vecOf(0xE4E5C6)}, {200, vecOf(0xE8E4C2)}, {500, vecOf(0xE9DFB6)}, {900, vecOf(0xDFCEA0)},
	{1400, vecOf(0xCDB688)}, {2000, vecOf(0xB79A70)}, {2800, vecOf(0xA88A62)},
}

func tint(h float32) vec {
	for i := 1; i < len(heights); i++ {
		a, b := heights[i-1], heights[i]
		if h < b.at {
			return a.col.to(b.col, max(0, (h-a.at)/(b.at-a.at)))
		}
	}
	return heights[len(heights)-1].col
}

// Palette is a set of colours for counters: for each side the first country that
// fights, the second and so on. The zero Palette takes the scenario's own colours.
type Palette struct {
	Name  string
	Sides [2][3]uint32
}

// Palettes are the ones a player can choose from, by kit.Palette; a test sees them
// through the eyes of the colour-blind.
var Palettes = [kit.PaletteCount]Palette{
	kit.Standard:   {Name: "standard"},
	kit.RedGreen:   themed("red-green", kit.RedGreen),
	kit.BlueYellow: themed("blue-yellow", kit.BlueYellow),
}

// themed takes a palette from the theme of the whole client.
func themed(name string, k kit.Palette) Palette {
	t := kit.NewTheme(k, false)
	in := func(n int) uint32 { return uint32(t.Sides[n] >> 8) }
	return Palette{Name: name, Sides: [2][3]uint32{{in(kit.Soviet), in(kit.Mongolian)}, {in(kit.Japanese), in(kit.Manchukuo), in(kit.Mengjiang)}}}
}

func (p Palette) colour(side, n int, own string) uint32 {
	if c := p.Sides[side][min(n, 2)]; c != 0 {
		return c
	}
	if v, ok := hexColour(own); ok {
		return v
	}
	return [...]uint32{0xA6342B, 0x2E4A6A}[side]
}

// hexColour reads #RRGGBB.
func hexColour(s string) (uint32, bool) {
	if len(s) != 7 {
		return 0, false
	}
	v, err := strconv.ParseUint(s[1:], 16, 32)
	return uint32(v), err == nil
}
