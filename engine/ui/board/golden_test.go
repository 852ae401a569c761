package board

import (
	"flag"
	"image"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"auguststorm/engine/ui/ink"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// golden compares a picture with the kept one. Floating point may round otherwise
// on another machine, so pixels may differ a little and a few of them more.
func golden(t *testing.T, name string, got *image.RGBA) {
	t.Helper()
	file := filepath.Join("testdata", name+".png")
	if *update {
		f, err := os.Create(file)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(f, got); err != nil {
			t.Fatal(err)
		}
		return
	}
	f, err := os.Open(file)
	if err != nil {
		t.Fatalf("%v; go test -update ./engine/ui/board writes it", err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	want := image.NewRGBA(img.Bounds())
	draw.Draw(want, want.Rect, img, img.Bounds().Min, draw.Src)
	if want.Rect.Size() != got.Rect.Size() {
		t.Fatalf("%s is %v, want %v", name, got.Rect.Size(), want.Rect.Size())
	}
	far := 0
	for i := range want.Pix {
		if d := int(want.Pix[i]) - int(got.Pix[i]); d > 24 || d < -24 {
			far++
		}
	}
	if share := float64(far) / float64(len(want.Pix)); share > 0.004 {
		out := filepath.Join(os.TempDir(), "board-"+name+".png")
		if o, err := os.Create(out); err == nil {
			_ = png.Encode(o, got)
			o.Close()
		}
		t.Errorf("%s differs in %.2f percent of its values; what was drawn is in %s", name, share*100, out)
	}
}

func TestTheMapLooksAsKept(t *testing.T) {
	m := campaign()
	for _, c := range []struct {
		name, place string
		zoom        float32
	}{{"theatre-far", "hsinking", 8}, {"mutanchiang-middle", "mutanchiang", 31}, {"hutou-near", "hutou", 96}, {"shumshu-near", "kataoka", 46}} {
		t.Run(c.name, func(t *testing.T) {
			s := m.Sheet(c.zoom, 1)
			p := s.Place(m.grid.Centre(place(t, m.sc, c.place)))
			x, y := int(p.X), int(p.Y)
			golden(t, c.name, m.Paint(s, image.Rect(x-120, y-75, x+120, y+75)))
		})
	}
}

func TestAMapWithoutReliefLooksAsKept(t *testing.T) {
	s, d := open(t, "nomonhan-1939")
	if d.Relief != nil {
		t.Fatal("the small scenario has a relief now; choose another without one")
	}
	m := New(s, Detail{})
	sheet := m.Sheet(24, 1)
	golden(t, "nomonhan", m.Paint(sheet, image.Rect(0, 0, sheet.W, sheet.H)))
}

func TestCountersLookAsKept(t *testing.T) {
	kinds := []string{"infantry", "motorised", "mechanised", "tank", "self-propelled", "cavalry", "artillery", "anti-tank", "engineer", "fortress", "border-guard",
		"marine", "airborne", "raiding", "railway-guard", "special", "air", "naval", "river", "transport", "hq"}
	sizes := []string{"division", "brigade", "regiment", "battalion", "army", "corps", "detachment", "flotilla"}
	c := ink.New(580, 520)
	c.Rect(0, 0, 580, 520, 0)
	c.Fill(rgb(0xBFC79A))
	y := float32(10)
	for _, b := range []float32{66, 46, 30, 20, 12, 8} {
		x := float32(10)
		for i, k := range kinds {
			n := int8(i)
			f := Face{Colour: campaignColours(Palettes[0])[i%5], Round: i%5 > 1, State: "SO", Kind: k, Size: sizes[i%8], Label: "5 GdsTk",
				Band: []uint32{0, 0xE8C547}[i%2], Strength: 100 - 4*n, MP: n, Supply: n % 4, Fuel: n%4 - 1, Fatigue: n % 4, Stance: Stance(i % 5),
				Spent: i%6 == 5, Shaken: i == 7, Dug: n % 4}
			if k == "fortress" {
				f.Works = 3
			}
			drawFace(c, &f, x, y, b, 1)
			if x += b * 1.25; x > 560-b {
				x, y = 10, y+b*1.25
			}
		}
		y += b * 1.3
	}
	golden(t, "counters", c.Img)
}
