package kit

import (
	"math"
	"testing"
)

// How people with one kind of cone missing see linear red, green and blue
// (Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation
// of Color Vision Deficiency", 2009, severity 1).
var visions = map[string][9]float64{
	"full":   {1, 0, 0, 0, 1, 0, 0, 0, 1},
	"protan": {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
	"deutan": {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
	"tritan": {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900},
}

func linear(v uint8) float64 {
	x := float64(v) / 255
	if x <= 0.04045 {
		return x / 12.92
	}
	return math.Pow((x+0.055)/1.055, 2.4)
}

// lab is a colour as it is seen, in CIE L*a*b*.
func lab(c Color, m [9]float64) [3]float64 {
	r8, g8, b8, _ := c.RGBA()
	r, g, b := linear(r8), linear(g8), linear(b8)
	r, g, b = m[0]*r+m[1]*g+m[2]*b, m[3]*r+m[4]*g+m[5]*b, m[6]*r+m[7]*g+m[8]*b
	f := func(t float64) float64 {
		if t > 0.008856 {
			return math.Cbrt(t)
		}
		return 7.787*t + 16.0/116
	}
	x := f((0.4124*r + 0.3576*g + 0.1805*b) / 0.9505)
	y := f(0.2126*r + 0.7152*g + 0.0722*b)
	z := f((0.0193*r + 0.1192*g + 0.9505*b) / 1.089)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

func apart(a, b [3]float64) float64 {
	return math.Sqrt((a[0]-b[0])*(a[0]-b[0]) + (a[1]-b[1])*(a[1]-b[1]) + (a[2]-b[2])*(a[2]-b[2]))
}

// TestSidesStayApart holds every two sides of a palette 20 units of colour
// difference apart for the eyes it is made for; 2 to 3 can just be told.
func TestSidesStayApartForTheEyesAPaletteIsMadeFor(t *testing.T) {
	for palette, seen := range map[Palette][]string{Standard: {"full"}, RedGreen: {"full", "protan", "deutan"}, BlueYellow: {"full", "tritan"}} {
		sides := NewTheme(palette, false).Sides
		for _, name := range seen {
			for i := range sides {
				for j := range i {
					if d := apart(lab(sides[i], visions[name]), lab(sides[j], visions[name])); d < 20 {
						t.Errorf("palette %d, %s: sides %d and %d are %.1f apart", palette, name, j, i, d)
					}
				}
			}
		}
	}
}

// contrast is that of the Web Content Accessibility Guidelines 2.
func contrast(a, b Color) float64 {
	l := func(c Color) float64 {
		r, g, b, _ := c.RGBA()
		return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
	}
	x, y := l(a), l(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestTextCanBeReadOnItsGround(t *testing.T) {
	for _, night := range []bool{false, true} {
		for p := range PaletteCount {
			th := NewTheme(p, night)
			for _, c := range []struct {
				name         string
				ink, on      Color
				least, scale float64
			}{
				{"ink on panel", th.Ink, th.Panel, 7, 1}, {"soft on panel", th.Soft, th.Panel, 4.5, 1}, {"bad on panel", th.Bad, th.Panel, 4.5, 1},
				{"good on panel", th.Good, th.Panel, 4.5, 1}, {"past on panel", th.Past, th.Panel, 4.5, 1}, {"lit on accent", th.Lit, th.Accent, 3, 1}, {"ink on raised", th.Ink, th.Raised, 7, 1},
			} {
				if got := contrast(c.ink, c.on); got < c.least {
					t.Errorf("night %v: %s has a contrast of %.1f, least %.1f", night, c.name, got, c.least)
				}
			}
			for i, s := range th.Sides {
				if got := contrast(th.Cream, s); got < 2.2 {
					t.Errorf("palette %d: figures on side %d have a contrast of %.1f", p, i, got)
				}
			}
		}
	}
}
