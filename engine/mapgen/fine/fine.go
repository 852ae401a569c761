// Package fine is what a scenario's folder holds for drawing finer than hexes:
// relief.png, shore.txt and rivers.txt, made by mapgen and read by whoever draws.
// The rules never read them. The manual page mapgen.md, section 5, describes the files.
package fine

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"math"
	"strconv"
	"strings"
)

// PerHex is the number of relief pixels in the width of a hex.
const PerHex = 5

// Size is the size of the relief of a map of w x h hexes, in pixels. Its north-western
// corner is the western side of the first hex of row 01 at the height of its upper corner.
func Size(w, h int32) (width, height int) {
	return int(math.Ceil((float64(w) + 0.5) * PerHex)),
		int(math.Ceil((float64(h-1)*math.Sqrt(3)/2 + 2/math.Sqrt(3)) * PerHex))
}

// Metres is the height that a grey value of the relief stands for; 0 is the sea.
func Metres(grey uint8) int32 { return int32(grey) * int32(grey) / 20 }

// Grey is the value whose Metres come nearest to a height of land; land is at least 1.
func Grey(metres float64) uint8 {
	return uint8(max(1, min(255, math.Round(math.Sqrt(max(0, metres)*20)))))
}

// ReadRelief reads a relief and compares its size with that of the map.
func ReadRelief(r io.Reader, w, h int32) (*image.Gray, error) {
	img, err := png.Decode(r)
	if err != nil {
		return nil, fmt.Errorf("relief: %w", err)
	}
	g, ok := img.(*image.Gray)
	if !ok {
		return nil, errors.New("relief: the picture is not grey with 8 bits")
	}
	if x, y := Size(w, h); g.Bounds().Dx() != x || g.Bounds().Dy() != y {
		return nil, fmt.Errorf("relief: the picture has %d x %d pixels, the map needs %d x %d", g.Bounds().Dx(), g.Bounds().Dy(), x, y)
	}
	return g, nil
}

// Line is one line or ring. Kind is land, lake, minor or major; Name is the id
// of the river or the name of the lake, or empty. XY alternates km east and km south
// of the north-western corner of the relief. Land and lake are closed rings, to be filled
// together by the even-odd rule; the rest are open lines.
type Line struct {
	Kind, Name string
	XY         []float64
}

// unit is the step of the files in km.
const unit = 0.1

// Write writes lines after a comment. Each is one line of text: kind, name or -, the first
// point, then differences from point to point, in steps of 100 m.
func Write(w io.Writer, comment string, lines []Line) error {
	var b bytes.Buffer
	for _, c := range strings.Split(comment, "\n") {
		fmt.Fprintf(&b, "# %s\n", c)
	}
	for _, l := range lines {
		name := l.Name
		if name == "" {
			name = "-"
		}
		fmt.Fprintf(&b, "%s %s", l.Kind, name)
		var last [2]int
		for i, v := range l.XY {
			n := int(math.Round(v / unit))
			fmt.Fprintf(&b, " %d", n-last[i%2])
			last[i%2] = n
		}
		b.WriteByte('\n')
	}
	_, err := w.Write(b.Bytes())
	return err
}

// Read reads what Write wrote.
func Read(r io.Reader) ([]Line, error) {
	s := bufio.NewScanner(r)
	s.Buffer(nil, 4<<20)
	var out []Line
	for n := 1; s.Scan(); n++ {
		if strings.HasPrefix(s.Text(), "#") || s.Text() == "" {
			continue
		}
		f := strings.Fields(s.Text())
		if len(f) < 6 || len(f)%2 != 0 {
			return nil, fmt.Errorf("line %d: want kind, name and at least two points", n)
		}
		l := Line{Kind: f[0], Name: strings.TrimPrefix(f[1], "-"), XY: make([]float64, 0, len(f)-2)}
		var last [2]int
		for i, t := range f[2:] {
			v, err := strconv.Atoi(t)
			if err != nil || v < -1e6 || v > 1e6 {
				return nil, fmt.Errorf("line %d: %q is no coordinate", n, t)
			}
			last[i%2] += v
			l.XY = append(l.XY, float64(last[i%2])*unit)
		}
		out = append(out, l)
	}
	return out, s.Err()
}
