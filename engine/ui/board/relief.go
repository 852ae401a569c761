package board

import (
	"math"

	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/ink"
)

// Relief is heights on a square grid over the ground of a map. Cell (x, y) lies
// at ((x+0.5)/Step, (y+0.5)/Step) in map coordinates.
type Relief struct {
	W, H   int
	Step   float32 // cells a hex width
	Metres []int16 // m, row by row; water is 0 or below
}

func (r *Relief) at(x, y int) float32 {
	x, y = min(max(x, 0), r.W-1), min(max(y, 0), r.H-1)
	return float32(max(0, r.Metres[y*r.W+x]))
}

// sample is height in m and its slope in m a hex width at a place: a uniform
// cubic B-spline, which is as smooth as shading wants it.
func (r *Relief) sample(p ink.Pt) (h, dx, dy float32) {
	x, y := p.X*r.Step-0.5, p.Y*r.Step-0.5
	xi, yi := int(math.Floor(float64(x))), int(math.Floor(float64(y)))
	wx, ux := bspline(x - float32(xi))
	wy, uy := bspline(y - float32(yi))
	for j := range 4 {
		var row, slope float32
		if xi >= 1 && xi+2 < r.W && yi+j-1 >= 0 && yi+j-1 < r.H {
			m := r.Metres[(yi+j-1)*r.W+xi-1:][:4]
			a, b, c, d := float32(max(0, m[0])), float32(max(0, m[1])), float32(max(0, m[2])), float32(max(0, m[3]))
			row = a*wx[0] + b*wx[1] + c*wx[2] + d*wx[3]
			slope = a*ux[0] + b*ux[1] + c*ux[2] + d*ux[3]
		} else {
			for i := range 4 {
				v := r.at(xi+i-1, yi+j-1)
				row += v * wx[i]
				slope += v * ux[i]
			}
		}
		h += row * wy[j]
		dx += slope * wy[j]
		dy += row * uy[j]
	}
	return h, dx * r.Step, dy * r.Step
}

// bspline gives the weights of four neighbours and their derivatives.
func bspline(t float32) (w, d [4]float32) {
	u := 1 - t
	w = [4]float32{u * u * u / 6, (3*t*t*t - 6*t*t + 4) / 6, (3*u*u*u - 6*u*u + 4) / 6, t * t * t / 6}
	d = [4]float32{-u * u / 2, (3*t*t - 4*t) / 2, (-3*u*u + 4*u) / 2, t * t / 2}
	return w, d
}

// drawnRelief makes a relief from the heights and landforms of the hexes, for a
// scenario that brings none: hills and mountains get ridges of their own.
func drawnRelief(s *scenario.Scenario, pause func()) *Relief {
	const step = 5
	g := GridOf(s.Board)
	size := g.Size()
	r := &Relief{W: int(size.X*step) + 1, H: int(size.Y*step) + 1, Step: step}
	r.Metres = make([]int16, r.W*r.H)
	rough := make([]float32, g.W*g.H)
	for h := range rough {
		switch s.Terrains[s.Board.Terrain[h]].Landform {
		case "hills":
			rough[h] = 260
		case "mountains":
			rough[h] = 750
		case "plain":
			rough[h] = 26
		}
	}
	for y := range r.H {
		pauseEvery(y, 16, pause)
		for x := range r.W {
			p := ink.Pt{X: (float32(x) + 0.5) / step, Y: (float32(y) + 0.5) / step}
			var height, amp, sum float32
			g.around(p, func(h int32, w float32) {
				height += w * float32(s.Board.Elevation[h])
				amp += w * rough[h]
				sum += w
			})
			height, amp = height/sum, amp/sum
			ridge := 1 - 2*abs(ink.Fractal(p.X*0.8+31, p.Y*0.8, 4))
			r.Metres[y*r.W+x] = int16(max(1, height+amp*(ridge*ridge-0.35)))
		}
	}
	return r
}

func abs(v float32) float32 {
	if v < 0 {
		return -v
	}
	return v
}

// around calls each for the hexes near a place with a weight that falls off
// smoothly to nothing at a little more than a hex.
func (g Grid) around(p ink.Pt, each func(h int32, w float32)) {
	const reach = 1.05
	row := int32(math.Floor(float64((p.Y-side)/rise) + 0.5))
	for y := row - 1; y <= row+1; y++ {
		col := int32(math.Floor(float64(p.X - 0.5*float32(y&1))))
		for x := col - 1; x <= col+1; x++ {
			q := g.centre(x, y)
			d := ((q.X-p.X)*(q.X-p.X) + (q.Y-p.Y)*(q.Y-p.Y)) / (reach * reach)
			if d < 1 {
				w := (1 - d) * (1 - d)
				each(min(max(y, 0), g.H-1)*g.W+min(max(x, 0), g.W-1), w)
			}
		}
	}
}
