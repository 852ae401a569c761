package board

import (
	"fmt"
	"io"
	"io/fs"

	"auguststorm/engine/mapgen/fine"
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/ink"
)

// Detail is what a scenario's folder holds for drawing finer than hexes. The zero
// value stands for a folder without: everything is then drawn from the hexes.
type Detail struct {
	Relief *Relief
	Shores *shores
}

// ReadDetail reads relief.png and shore.txt from a scenario's folder; what is not
// there is left out.
func ReadDetail(folder fs.FS, s *scenario.Scenario) (Detail, error) {
	return ReadDetailInSteps(folder, s, func() {})
}

// ReadDetailInSteps is ReadDetail, with a call between the parts of the work.
func ReadDetailInSteps(folder fs.FS, s *scenario.Scenario, pause func()) (Detail, error) {
	var d Detail
	if f, err := folder.Open("relief.png"); err == nil {
		defer f.Close()
		img, err := fine.ReadRelief(slow{f, pause}, s.Map.Width, s.Map.Height)
		if err != nil {
			return d, fmt.Errorf("relief.png: %w", err)
		}
		r := &Relief{W: img.Rect.Dx(), H: img.Rect.Dy(), Step: fine.PerHex, Metres: make([]int16, len(img.Pix))}
		for y := range r.H {
			pauseEvery(y, 128, pause)
			for x := range r.W {
				r.Metres[y*r.W+x] = int16(fine.Metres(img.Pix[y*img.Stride+x]))
			}
		}
		d.Relief = r
	}
	if f, err := folder.Open("shore.txt"); err == nil {
		defer f.Close()
		lines, err := fine.Read(slow{f, pause})
		if err != nil {
			return d, fmt.Errorf("shore.txt: %w", err)
		}
		pause()
		d.Shores = shoresOf(lines, float32(s.Map.HexKM))
	}
	return d, nil
}

// slow reads a file in small parts with a call between them, so that what decodes it
// stops with it.
type slow struct {
	io.Reader
	pause func()
}

func (s slow) Read(p []byte) (int, error) {
	s.pause()
	return s.Reader.Read(p[:min(len(p), 8<<10)])
}

// shoresOf takes rings in km to map coordinates.
func shoresOf(lines []fine.Line, hexKM float32) *shores {
	out := &shores{}
	for _, l := range lines {
		ps := make([]ink.Pt, 0, len(l.XY)/2)
		for i := 0; i+1 < len(l.XY); i += 2 {
			ps = append(ps, ink.Pt{X: float32(l.XY[i]) / hexKM, Y: float32(l.XY[i+1]) / hexKM})
		}
		if len(ps) > 1 && ps[0] == ps[len(ps)-1] {
			ps = ps[:len(ps)-1]
		}
		if len(ps) < 3 {
			continue
		}
		switch l.Kind {
		case "land":
			out.land = append(out.land, newOutline(ps))
		case "lake":
			if len(ps) < 60 { // few points: their corners would show
				ps = ink.Chaikin(ps, true, 2)
			}
			out.lakes = append(out.lakes, newOutline(ps))
		}
	}
	return out
}
