package mapgen

import (
	"image"
	"image/color"
	"math"
	"sort"
	"strings"

	"golang.org/x/image/draw"
	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goitalic"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/f64"
	"golang.org/x/image/math/fixed"
)

// lettering holds the faces of the preview and the rectangles taken.
type lettering struct {
	town  [6]font.Face // by class
	span  [4]font.Face // by rank
	taken []image.Rectangle
}

func newLettering() (*lettering, error) {
	l := &lettering{}
	face := func(ttf []byte, size float64) (font.Face, error) {
		f, err := opentype.Parse(ttf)
		if err != nil {
			return nil, err
		}
		return opentype.NewFace(f, &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingFull})
	}
	var err error
	for class, size := range []float64{0, 17, 14, 12, 10, 10} {
		ttf := goregular.TTF
		if class <= 2 {
			ttf = gobold.TTF
		}
		if class > 0 {
			if l.town[class], err = face(ttf, size); err != nil {
				return nil, err
			}
		}
	}
	for rank, size := range []float64{0, 24, 18, 15} {
		if rank > 0 {
			if l.span[rank], err = face(goitalic.TTF, size); err != nil {
				return nil, err
			}
		}
	}
	return l, nil
}

// drawNames letters ranges first, then towns from the greatest to the least,
// each where it covers no other lettering, or not at all.
func (a *Atlas) drawNames(c *canvas) {
	for _, l := range a.Labels {
		c.slope(l, a.Centre(l.Hex), a.Water(l.Hex))
	}
	order := make([]*Place, len(a.Places))
	for i := range a.Places {
		order[i] = &a.Places[i]
	}
	sort.SliceStable(order, func(i, j int) bool { return order[i].Class < order[j].Class })
	for _, p := range order {
		if p.Class <= 4 {
			c.town(p.Name, a.Centre(p.Hex), p.Class)
		}
	}
	for _, f := range a.Forts {
		if f.Place == "" {
			c.town(f.Name, a.Centre(f.Hex), 5)
		}
	}
}

// town letters a name east of its hex, or west, above or below it.
func (c *canvas) town(name string, at Point, class int32) {
	face := c.text.town[class]
	w, h := font.MeasureString(face, name).Ceil(), face.Metrics().Ascent.Ceil()
	x, y := c.at(at)
	cx, cy, gap := int(x), int(y), previewHex/3
	for _, o := range [][2]int{{gap, h / 2}, {-gap - w, h / 2}, {-w / 2, -gap}, {-w / 2, gap + h}, {gap, -gap / 2}, {gap, gap/2 + h}, {-gap - w, -gap / 2}, {-gap - w, gap/2 + h}} {
		box := image.Rect(cx+o[0]-1, cy+o[1]-h, cx+o[0]+w+1, cy+o[1]+3)
		if !box.In(c.Bounds()) || c.covered(box) {
			continue
		}
		c.text.taken = append(c.text.taken, box)
		c.letter(c.RGBA, face, name, cx+o[0], cy+o[1], paint(0x1A1A1A), color.RGBA{0xF6, 0xF1, 0xE0, 0xFF})
		return
	}
}

func (c *canvas) covered(box image.Rectangle) bool {
	for _, r := range c.text.taken {
		if r.Overlaps(box) {
			return true
		}
	}
	return false
}

// letter writes text with a halo.
func (c *canvas) letter(to draw.Image, face font.Face, text string, x, y int, ink, halo color.RGBA) {
	d := font.Drawer{Dst: to, Face: face, Src: image.NewUniform(halo)}
	for _, o := range [][2]int{{-1, 0}, {1, 0}, {0, -1}, {0, 1}, {-1, -1}, {1, 1}, {-1, 1}, {1, -1}} {
		d.Dot = fixed.P(x+o[0], y+o[1])
		d.DrawString(text)
	}
	d.Src, d.Dot = image.NewUniform(ink), fixed.P(x, y)
	d.DrawString(text)
}

// slope letters a range, plain or sea along its angle.
func (c *canvas) slope(l Label, at Point, water bool) {
	face, text := c.text.span[l.Rank], strings.Join(strings.Split(l.Name, ""), " ")
	w, h := font.MeasureString(face, text).Ceil()+6, face.Metrics().Height.Ceil()+6
	strip := image.NewRGBA(image.Rect(0, 0, w, h))
	ink := paint(0x5A4630)
	if water {
		ink = paint(0x2B567A)
	}
	c.letter(strip, face, text, 3, face.Metrics().Ascent.Ceil()+3, ink, color.RGBA{0x50, 0x4C, 0x40, 0x50})
	x, y := c.at(at)
	sin, cos := math.Sincos(-float64(l.Angle) * math.Pi / 180)
	m := f64.Aff3{cos, -sin, x - cos*float64(w)/2 + sin*float64(h)/2, sin, cos, y - sin*float64(w)/2 - cos*float64(h)/2}
	draw.BiLinear.Transform(c.RGBA, m, strip, strip.Bounds(), draw.Over, nil)
}
