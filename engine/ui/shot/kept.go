package shot

import (
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
)

// Kept pictures are thumbnails of every screen in every size and scale: small enough
// to lie with the sources, and large enough to tell a panel that has moved, a text
// that is gone or a map that is drawn otherwise.

// thumbWidth is the width of a thumbnail, in pixels; its height follows.
const thumbWidth = 240

// Tolerance of a comparison: the mean of a block may differ by so many of 255 in a
// colour, and so many blocks of a picture by more. Floats of other machines and the
// edge of a letter stay below.
const (
	blockSide   = 8
	blockFar    = 14
	blocksApart = 2
)

// Thumb is a picture made small: each pixel the mean of what it covers, in 16 steps a
// colour, which packs well.
func Thumb(m *image.RGBA) *image.RGBA {
	w, h := m.Rect.Dx(), m.Rect.Dy()
	out := image.NewRGBA(image.Rect(0, 0, thumbWidth, h*thumbWidth/w))
	for y := range out.Rect.Dy() {
		for x := range out.Rect.Dx() {
			r := image.Rect(x*w/thumbWidth, y*h/out.Rect.Dy(), (x+1)*w/thumbWidth, (y+1)*h/out.Rect.Dy())
			p := mean(m, r)
			for i := range p {
				p[i] = p[i]&0xF0 | p[i]>>4
			}
			out.SetRGBA(x, y, color.RGBA{p[0], p[1], p[2], 255})
		}
	}
	return out
}

// mean is the mean colour of a part of a picture.
func mean(m *image.RGBA, r image.Rectangle) (out [3]uint8) {
	var sum [3]int
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := m.Pix[m.PixOffset(r.Min.X, y) : m.PixOffset(r.Max.X-1, y)+4]
		for i := 0; i < len(row); i += 4 {
			sum[0], sum[1], sum[2] = sum[0]+int(row[i]), sum[1]+int(row[i+1]), sum[2]+int(row[i+2])
		}
	}
	if n := r.Dx() * r.Dy(); n > 0 {
		for i := range out {
			out[i] = uint8(sum[i] / n)
		}
	}
	return out
}

// apart counts the blocks in which two thumbnails differ, and names the first in
// pixels of the thumbnail.
func apart(a, b *image.RGBA) (n int, first image.Point) {
	for y := 0; y < a.Rect.Dy(); y += blockSide {
		for x := 0; x < a.Rect.Dx(); x += blockSide {
			r := image.Rect(x, y, x+blockSide, y+blockSide).Intersect(a.Rect)
			p, q := mean(a, r), mean(b, r)
			for i := range p {
				if d := int(p[i]) - int(q[i]); d > blockFar || d < -blockFar {
					if n++; n == 1 {
						first = r.Min
					}
					break
				}
			}
		}
	}
	return n, first
}

// Keep writes the thumbnails of all screens into a folder.
func Keep(dir, language string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	return each(language, func(name string, m *image.RGBA) error {
		return WritePNG(filepath.Join(dir, name), paletted(Thumb(m)))
	})
}

// Compare makes the pictures of all screens and compares them with the kept ones of a
// folder. It returns a sentence for each that differs or is missing; those go as
// they are now into the folder bad, if that is not "".
func Compare(dir, bad, language string) (faults []string, err error) {
	err = each(language, func(name string, m *image.RGBA) error {
		now := Thumb(m)
		was, err := readThumb(filepath.Join(dir, name))
		switch {
		case errors.Is(err, fs.ErrNotExist):
			faults = append(faults, name+": no picture of it is kept")
		case err != nil:
			return err
		case was.Rect != now.Rect:
			faults = append(faults, fmt.Sprintf("%s: the kept picture has %v, this one %v", name, was.Rect.Size(), now.Rect.Size()))
		default:
			n, first := apart(was, now)
			if n <= blocksApart {
				return nil
			}
			k := float32(m.Rect.Dx()) / thumbWidth
			faults = append(faults, fmt.Sprintf("%s: differs in %d places, the first about %.0f,%.0f", name, n, float32(first.X)*k, float32(first.Y)*k))
		}
		if bad == "" {
			return nil
		}
		if err := os.MkdirAll(bad, 0o755); err != nil {
			return err
		}
		return WritePNG(filepath.Join(bad, name), m)
	})
	return faults, err
}

// each makes every look in every size and scale.
func each(language string, use func(name string, m *image.RGBA) error) error {
	for _, l := range Looks {
		for _, size := range Sizes {
			for _, scale := range Scales {
				s, err := l.Take(size[0], size[1], scale, language)
				if err != nil {
					return fmt.Errorf("%s: %w", l.Name, err)
				}
				if err := use(l.file(size, scale), s.Picture()); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// file is the name of the picture of a look.
func (l Look) file(size [2]int, scale float32) string {
	return fmt.Sprintf("%s-%dx%d-%.0f.png", l.Name, size[0], size[1], scale*100)
}

func readThumb(path string) (*image.RGBA, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	m, err := png.Decode(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	out := image.NewRGBA(m.Bounds())
	for y := range out.Rect.Dy() {
		for x := range out.Rect.Dx() {
			out.Set(x, y, m.At(x, y))
		}
	}
	return out, nil
}

// paletted stores a thumbnail of at most 256 colours in a byte a pixel; one of more
// stays as it is.
func paletted(m *image.RGBA) image.Image {
	var colours color.Palette
	at := map[color.RGBA]uint8{}
	out := image.NewPaletted(m.Rect, nil)
	for y := range m.Rect.Dy() {
		for x := range m.Rect.Dx() {
			c := m.RGBAAt(x, y)
			i, ok := at[c]
			if !ok {
				if len(colours) == 256 {
					return m
				}
				i = uint8(len(colours))
				at[c], colours = i, append(colours, c)
			}
			out.SetColorIndex(x, y, i)
		}
	}
	out.Palette = colours
	return out
}
