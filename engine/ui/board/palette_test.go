package board

import (
	"math"
	"testing"
)

// Colour vision deficiency in full, as matrices on linear RGB.
// Source: Machado, Oliveira and Fernandes, A physiologically-based model for
// simulation of color vision deficiency, 2009, table 1, severity 1.0.
var eyes = map[string][9]float64{
	"usual":        {1, 0, 0, 0, 1, 0, 0, 0, 1},
	"protanopia":   {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
	"deuteranopia": {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
	"tritanopia":   {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900},
}

func linear(v uint32) float64 {
	c := float64(v&255) / 255
	if c <= 0.04045 {
		return c / 12.92
	}
	return math.Pow((c+0.055)/1.055, 2.4)
}

// lab is a colour as an eye sees it, in CIE L*a*b* (D65).
func lab(v uint32, eye [9]float64) [3]float64 {
	r, g, b := linear(v>>16), linear(v>>8), linear(v)
	clip := func(x float64) float64 { return min(max(x, 0), 1) }
	r, g, b = clip(eye[0]*r+eye[1]*g+eye[2]*b), clip(eye[3]*r+eye[4]*g+eye[5]*b), clip(eye[6]*r+eye[7]*g+eye[8]*b)
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

func apart(a, b uint32, eye [9]float64) float64 {
	p, q := lab(a, eye), lab(b, eye)
	return math.Sqrt((p[0]-q[0])*(p[0]-q[0]) + (p[1]-q[1])*(p[1]-q[1]) + (p[2]-q[2])*(p[2]-q[2]))
}

// campaignColours are the five colours of the campaign in a palette: two of the
// first side, three of the second.
func campaignColours(p Palette) [5]uint32 {
	own := [2][3]string{{"#A6342B", "#BF6B3A"}, {"#2E4A6A", "#A98A2F", "#4C7C74"}}
	return [5]uint32{p.colour(0, 0, own[0][0]), p.colour(0, 1, own[0][1]), p.colour(1, 0, own[1][0]), p.colour(1, 1, own[1][1]), p.colour(1, 2, own[1][2])}
}

func TestEveryEyeTellsTheMainSidesApart(t *testing.T) {
	for _, p := range Palettes {
		c := campaignColours(p)
		for name, eye := range eyes {
			if d := apart(c[0], c[2], eye); d < 22 {
				t.Errorf("palette %q under %s: the two sides differ by %.0f, want 22", p.Name, name, d)
			}
		}
	}
}

func TestTheOtherPalettesTellAllFiveStatesApartForEveryEye(t *testing.T) {
	for _, p := range Palettes[1:] {
		c := campaignColours(p)
		for name, eye := range eyes {
			for i := range c {
				for k := range i {
					if d := apart(c[i], c[k], eye); d < 15 {
						t.Errorf("palette %q under %s: #%06X and #%06X differ by %.0f, want 15", p.Name, name, c[k], c[i], d)
					}
				}
			}
		}
	}
}

func TestSymbolsStandOutFromEveryFace(t *testing.T) {
	luminance := func(v uint32) float64 {
		return 0.2126*linear(v>>16) + 0.7152*linear(v>>8) + 0.0722*linear(v)
	}
	for _, p := range Palettes {
		for _, c := range campaignColours(p) {
			if ratio := (luminance(cream) + 0.05) / (luminance(c) + 0.05); ratio < 2.6 {
				t.Errorf("palette %q: cream on #%06X has contrast %.1f, want 2.6", p.Name, c, ratio)
			}
		}
	}
}
