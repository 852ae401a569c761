package kit

// Palette is one of the colour sets of the sides.
type Palette uint8

// The palettes. Side colours of RedGreen stay apart for people who confuse red
// and green, those of BlueYellow for people who confuse blue and yellow; a test
// of package board looks at them through such eyes.
const (
	Standard Palette = iota
	RedGreen
	BlueYellow
	PaletteCount
)

// Sides of the colour table.
const (
	Soviet = iota
	Mongolian
	Japanese
	Manchukuo
	Mengjiang
	sideCount
)

// Theme is every colour of the client. Panels are paper, a shade lighter than
// the map, with hairlines and one accent.
type Theme struct {
	Paper  Color // under everything
	Panel  Color
	Raised Color // a button, a menu
	Field  Color // where one types
	Line   Color // hairlines
	Edge   Color // outlines of buttons and fields
	Ink    Color // text
	Soft   Color // text that stands back
	Faint  Color // text that cannot be used now
	Accent Color
	Lit    Color // text on the accent
	Hover  Color // over what the pointer is on
	Press  Color
	Select Color // behind the chosen row
	Good   Color
	Bad    Color
	Warn   Color
	Past   Color // history
	Shadow Color
	Scrim  Color // over what a modal dialog bars
	Sides  [sideCount]Color
	Cream  Color // figures and symbols on a side's colour
}

// Paper is the theme by day.
func paperTheme() Theme {
	return Theme{
		Paper: Hex(0xEFE8D2), Panel: Hex(0xF8F4E8), Raised: Hex(0xFCFAF2), Field: Hex(0xFFFEFA),
		Line: Hex(0xDDD3BA), Edge: Hex(0xBFB291), Ink: Hex(0x2B2620), Soft: Hex(0x6A6050), Faint: Hex(0xA0957F),
		Accent: Hex(0xB7791F), Lit: Hex(0xFFFDF6), Hover: 0xB7791F1C, Press: 0xB7791F38, Select: 0xB7791F2E,
		Good: Hex(0x4E7A3A), Bad: Hex(0xA6342B), Warn: Hex(0xB7791F), Past: Hex(0x7B3F74),
		Shadow: 0x3A2E1A40, Scrim: 0x2B262066, Cream: Hex(0xFBF3DC),
	}
}

var sidePalettes = [PaletteCount][sideCount]Color{
	Standard:   {Hex(0xA6342B), Hex(0xBF6B3A), Hex(0x2E4A6A), Hex(0xA98A2F), Hex(0x4C7C74)},
	RedGreen:   {Hex(0x69110C), Hex(0xC8801E), Hex(0x163166), Hex(0x99895C), Hex(0x4493AD)},
	BlueYellow: {Hex(0x7A060E), Hex(0xCB803F), Hex(0x053666), Hex(0x848979), Hex(0x5493BE)},
}

// NewTheme is the theme of a palette, by day or dimmed for the night: paper
// under a lamp turned down, never inverted.
func NewTheme(p Palette, night bool) Theme {
	t := paperTheme()
	t.Sides = sidePalettes[p%PaletteCount]
	if !night {
		return t
	}
	lamp := Hex(0x5C4219)
	for _, c := range []*Color{&t.Paper, &t.Panel, &t.Raised, &t.Field, &t.Line} {
		*c = c.Mix(lamp, 0.30)
	}
	for i := range t.Sides {
		t.Sides[i] = t.Sides[i].Mix(lamp, 0.2)
	}
	t.Cream = t.Cream.Mix(lamp, 0.12)
	t.Edge = t.Edge.Mix(lamp, 0.35)
	t.Ink, t.Soft, t.Faint = Hex(0x17120A), Hex(0x3A3022), Hex(0x6B5F49)
	t.Accent, t.Warn = Hex(0x8A560F), Hex(0x8A560F)
	t.Good, t.Bad, t.Past = Hex(0x2A4A1C), Hex(0x78201A), Hex(0x552A50)
	return t
}
