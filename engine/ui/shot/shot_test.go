package shot_test

import (
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"auguststorm/engine/ui/shot"
)

var update = flag.Bool("update", false, "write the kept pictures anew")

// TestNoPageOfTheGalleryHasTextThatIsCutOrLiesOnOtherText looks at the widgets; the
// screens are in TestEveryWordIsWholeInEveryWindow.
func TestNoPageOfTheGalleryHasTextThatIsCutOrLiesOnOtherText(t *testing.T) {
	for _, l := range shot.Looks {
		if l.Screen != "gallery" {
			continue
		}
		for _, size := range [...][2]int{{1280, 720}, {2560, 1440}} { // all of them: screenshot --every
			for _, scale := range append([]float32{0.75}, shot.Scales...) {
				s, err := l.Take(size[0], size[1], scale, "")
				if err != nil {
					t.Fatal(err)
				}
				for _, f := range s.Lint() {
					t.Errorf("%s at %v, %.0f percent: %s", l.Name, size, scale*100, f)
				}
			}
		}
	}
}

// half is a picture at half its size: what is kept and compared.
func half(m *image.RGBA) *image.RGBA {
	out := image.NewRGBA(image.Rect(0, 0, m.Rect.Dx()/2, m.Rect.Dy()/2))
	for y := range out.Rect.Dy() {
		for x := range out.Rect.Dx() {
			var sum [3]int
			for i := range 4 {
				p := m.RGBAAt(2*x+i%2, 2*y+i/2)
				sum[0], sum[1], sum[2] = sum[0]+int(p.R), sum[1]+int(p.G), sum[2]+int(p.B)
			}
			out.SetRGBA(x, y, color.RGBA{uint8(sum[0] / 4), uint8(sum[1] / 4), uint8(sum[2] / 4), 255})
		}
	}
	return out
}

func TestScreensLookLikeTheKeptPictures(t *testing.T) {
	for _, l := range shot.Looks {
		if !l.Kept {
			continue
		}
		s, err := l.Take(1280, 720, 1, "")
		if err != nil {
			t.Fatal(err)
		}
		got := half(s.Picture())
		path := filepath.Join("testdata", l.Name+".png")
		if *update {
			if err := shot.WritePNG(path, got); err != nil {
				t.Fatal(err)
			}
		}
		if n := different(t, path, got); n > 40 {
			bad := filepath.Join(t.ArtifactDir(), l.Name+".png")
			_ = shot.WritePNG(bad, got) // for the eye alone
			t.Errorf("%s: %d pixels differ; look at %s, then go test -update", path, n, bad)
		}
	}
}

// different counts the pixels that are further than a twelfth apart.
func different(t *testing.T, path string, got *image.RGBA) (n int) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	want, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if want.Bounds() != got.Rect {
		return got.Rect.Dx() * got.Rect.Dy()
	}
	for y := range got.Rect.Dy() {
		for x := range got.Rect.Dx() {
			r, g, b, _ := want.At(x, y).RGBA()
			p := got.RGBAAt(x, y)
			if far(r>>8, p.R) || far(g>>8, p.G) || far(b>>8, p.B) {
				n++
			}
		}
	}
	return n
}

func far(a uint32, b uint8) bool { d := int(a) - int(b); return d > 20 || d < -20 }
