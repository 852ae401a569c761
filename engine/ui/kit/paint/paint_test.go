package paint_test

import (
	"fmt"
	"image"
	"testing"

	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/kit/glyph"
	"auguststorm/engine/ui/kit/paint"
	"auguststorm/engine/ui/kit/soft"
)

// theatre is a list like that of the whole map with all counters: 40 chunks,
// 1,000 counters of six quads each from one atlas, 40 lines and 150 letterings.
func theatre(c *kit.Context, mesh *kit.Mesh, chunk, atlas *kit.Image) {
	for i := range 40 {
		c.Image(chunk, chunk.Bounds(), kit.Rect{X: float32(i%8) * 200, Y: float32(i/8) * 180, W: 200, H: 180}, 0xFFFFFFFF)
	}
	mesh.Reset()
	for i := range 1000 {
		r := kit.Rect{X: float32(i%40) * 40, Y: float32(i/40) * 36, W: 34, H: 34}
		for range 6 {
			mesh.Quad(r, kit.Rect{W: 64, H: 64}, 0xFFFFFFFF)
		}
	}
	c.Mesh(mesh, atlas)
	for i := range 40 {
		var p []kit.Point
		for j := range 30 {
			p = append(p, kit.Point{X: float32(j * 50), Y: float32(i*20 + j%3*9)})
		}
		c.Polyline(p, 2, c.Theme.Past, false)
	}
	for i := range 150 {
		c.Write(float32(i%10)*150, float32(i/10)*60+20, kit.Small, c.Theme.Ink, fmt.Sprintf("Mutanchiang %d", i))
	}
}

func BenchmarkAFrameOfTheWholeTheatre(b *testing.B) {
	c := kit.New(glyph.Embedded())
	chunk, atlas := kit.NewImage(image.NewRGBA(image.Rect(0, 0, 512, 512))), kit.NewImage(image.NewRGBA(image.Rect(0, 0, 1024, 1024)))
	build := paint.New(glyph.Embedded())
	var mesh kit.Mesh
	b.ReportAllocs()
	for b.Loop() {
		c.Begin(kit.Input{}, 1600, 900)
		theatre(c, &mesh, chunk, atlas)
		c.End()
		c.List.Sum()
		build.Build(&c.List, 1, 1600, 900)
	}
}

// paintList paints what draw puts on a sheet of white paper.
func paintList(w, h int, scale float32, draw func(*kit.Context)) *image.RGBA {
	c := kit.New(glyph.Embedded())
	c.Begin(kit.Input{}, float32(w)/scale, float32(h)/scale)
	c.Fill(c.Size, 0xFFFFFFFF)
	draw(c)
	c.End()
	return soft.New(glyph.Embedded()).Paint(&c.List, scale, w, h)
}

func TestAHairlineIsOnePixelAtEveryScale(t *testing.T) {
	for _, scale := range []float32{0.75, 1, 1.25} {
		m := paintList(40, 40, scale, func(c *kit.Context) { c.HLine(kit.Rect{X: 2, Y: 10.3, W: 20, H: 5}, 0x000000FF) })
		dark := 0
		for y := range 40 {
			if m.RGBAAt(10, y).R == 0 {
				dark++
			}
		}
		if dark != 1 {
			t.Errorf("at scale %v the hairline has %d pixels", scale, dark)
		}
	}
}

func TestNothingIsDrawnOutsideAClip(t *testing.T) {
	m := paintList(60, 60, 1, func(c *kit.Context) {
		c.Clip(kit.Rect{X: 20, Y: 20, W: 20, H: 20}, func() {
			c.Fill(kit.Rect{W: 60, H: 60}, 0xFF0000FF)
			c.Write(0, 30, kit.Title, 0x000000FF, "ABCDEFGH")
			c.Polyline([]kit.Point{{X: 0, Y: 0}, {X: 60, Y: 60}}, 3, 0x0000FFFF, false)
		})
	})
	for y := range 60 {
		for x := range 60 {
			inside := x >= 20 && x < 40 && y >= 20 && y < 40
			if white := m.RGBAAt(x, y).G == 255 && m.RGBAAt(x, y).R == 255; white == inside {
				t.Fatalf("the pixel %d,%d is %v", x, y, m.RGBAAt(x, y))
			}
		}
	}
}

func TestPicturesSideBySideHaveNoSeam(t *testing.T) {
	grey := image.NewRGBA(image.Rect(0, 0, 64, 64))
	for i := range grey.Pix {
		grey.Pix[i] = 100 | byte(0xFF*(i%4/3))
	}
	img := kit.NewImage(grey)
	m := paintList(100, 100, 1.3, func(c *kit.Context) {
		for i := range 5 {
			for j := range 5 {
				c.Image(img, img.Bounds(), kit.Rect{X: float32(i) * 17.37, Y: float32(j) * 17.37, W: 17.37, H: 17.37}, 0xFFFFFFFF)
			}
		}
	})
	for y := range 100 {
		for x := range 100 {
			if c := m.RGBAAt(x, y); c.R != 100 {
				t.Fatalf("a seam at %d,%d: %v", x, y, c)
			}
		}
	}
}

func TestAPolygonCoversItsArea(t *testing.T) {
	arrow := []kit.Point{{X: 10, Y: 40}, {X: 50, Y: 10}, {X: 90, Y: 40}, {X: 65, Y: 40}, {X: 65, Y: 90}, {X: 35, Y: 90}, {X: 35, Y: 40}}
	m := paintList(100, 100, 1, func(c *kit.Context) { c.Polygon(arrow, 0x000000FF) })
	sum := 0
	for i := 0; i < len(m.Pix); i += 4 {
		sum += 255 - int(m.Pix[i])
	}
	if area := sum / 255; area < 2630 || area > 2800 { // 1,200 + 1,500 and half of the soft edge
		t.Errorf("the arrow covers %d pixels", area)
	}
}

func TestAnAtlasThatIsFullIsEmptiedAndTheTextStays(t *testing.T) {
	build := paint.New(glyph.Embedded())
	c := kit.New(glyph.Embedded())
	for size := float32(12); size < 120; size++ {
		c.Begin(kit.Input{}, 800, 600)
		c.Write(10, 100, kit.Body.At(size), c.Theme.Ink, "The quick brown fox jumps over the lazy dog 0123456789")
		c.Write(10, 300, kit.Title.At(size), c.Theme.Ink, "Забайкальский фронт наступает")
		c.End()
		build.Build(&c.List, 1, 8000, 600)
		if len(build.Atlas.Pages) > 6 {
			t.Fatalf("%d pages", len(build.Atlas.Pages))
		}
	}
	if build.Atlas.Epoch == 0 {
		t.Error("the atlas was never full")
	}
}

func TestBatchesKeepTheirVerticesWhenTheMemoryOfAFrameRunsOut(t *testing.T) {
	c := kit.New(glyph.Embedded())
	build := paint.New(glyph.Embedded())
	for range 3 {
		c.Begin(kit.Input{}, 800, 600)
		for i := range 9000 { // two clips in turn, so that every square is a batch of its own
			x := float32(i % 700)
			c.Clip(kit.Rect{X: float32(i % 2), W: 800, H: 600}, func() { c.Fill(kit.Rect{X: x + 2, Y: 3, W: 1, H: 1}, 0xFF0000FF) })
		}
		c.End()
		batches := build.Build(&c.List, 1, 800, 600)
		if len(batches) != 9000 {
			t.Fatalf("%d batches", len(batches))
		}
		for i := range batches {
			if v := batches[i].Vertices; len(v) != 4 || len(batches[i].Indices) != 6 || v[0].X != float32(i%700)+2 {
				t.Fatalf("batch %d is %v", i, v)
			}
		}
	}
}
