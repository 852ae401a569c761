package board

import (
	"math"
	"slices"
	"testing"

	"auguststorm/engine/ui/kit"
)

func TestThinnedLinesKeepTheirShapeWithFewerPoints(t *testing.T) {
	var ring []kit.Point
	for i := range 721 {
		a := float64(i) * math.Pi / 360
		ring = append(ring, kit.Point{X: float32(60 * math.Cos(a)), Y: float32(60 * math.Sin(2*a))})
	}
	out := thinned(slices.Clone(ring))
	if len(out) > len(ring)/4 {
		t.Errorf("%d of %d points are left", len(out), len(ring))
	}
	if out[0] != ring[0] || out[len(out)-1] != ring[len(ring)-1] {
		t.Error("the ends have moved")
	}
	for _, p := range ring {
		if d := offLine(p, out); d > 2*astray {
			t.Fatalf("the point %v lies %.2f beside the line", p, d)
		}
	}
}

// offLine is how far a point lies from a line.
func offLine(p kit.Point, line []kit.Point) float64 {
	best := math.Inf(1)
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		dx, dy := float64(b.X-a.X), float64(b.Y-a.Y)
		t := ((float64(p.X-a.X))*dx + float64(p.Y-a.Y)*dy) / (dx*dx + dy*dy)
		t = min(max(t, 0), 1)
		best = min(best, math.Hypot(float64(p.X-a.X)-t*dx, float64(p.Y-a.Y)-t*dy))
	}
	return best
}
