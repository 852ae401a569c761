package kit

import "fmt"

// Color is 0xRRGGBBAA, alpha not multiplied in.
type Color uint32

// Hex is an opaque colour from 0xRRGGBB.
func Hex(rgb uint32) Color { return Color(rgb<<8 | 0xFF) }

// RGBA is the four parts, 0 to 255, alpha not multiplied in.
func (c Color) RGBA() (r, g, b, a uint8) {
	return uint8(c >> 24), uint8(c >> 16), uint8(c >> 8), uint8(c)
}

// Fade is the colour with its opacity multiplied, 0 to 1.
func (c Color) Fade(opacity float32) Color {
	return c&^0xFF | Color(float32(c&0xFF)*max(0, min(1, opacity))+0.5)
}

// Mix is the colour a share of the way to another, 0 to 1.
func (c Color) Mix(to Color, share float32) Color {
	share = max(0, min(1, share))
	var out Color
	for shift := 0; shift < 32; shift += 8 {
		a, b := float32(c>>shift&0xFF), float32(to>>shift&0xFF)
		out |= Color(a+(b-a)*share+0.5) << shift
	}
	return out
}

func (c Color) String() string {
	if c&0xFF == 0xFF {
		return fmt.Sprintf("#%06X", uint32(c>>8))
	}
	return fmt.Sprintf("#%08X", uint32(c))
}
