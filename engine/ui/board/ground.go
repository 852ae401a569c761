package board

import (
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/ink"
)

// ground says what covers every place of a map: weights 0..255 on a square grid
// of fieldStep cells a hex, blended from the hexes.
type ground struct {
	w, h   int
	relief *Relief
	hexM   float32 // m a hex width
	cells  []cover
}

const fieldStep = 4

// cover is what lies at a place.
type cover struct {
	forest, desert, steppe, marsh, town uint8
	rugged                              uint8 // mean slope; 255 is one in eight
	deep                                uint8 // water: distance from land
}

// mix is cover read between the cells, 0..1.
type mix struct{ forest, desert, steppe, marsh, town, rugged, deep float32 }

func newGround(s *scenario.Scenario, relief *Relief, pause func()) *ground {
	g := GridOf(s.Board)
	size := g.Size()
	f := &ground{w: int(size.X*fieldStep) + 2, h: int(size.Y*fieldStep) + 2, relief: relief, hexM: float32(s.Map.HexKM) * 1000}
	f.cells = make([]cover, f.w*f.h)
	deep := depths(s)
	for y := range f.h {
		pauseEvery(y, 12, pause)
		for x := range f.w {
			p := ink.Pt{X: float32(x) / fieldStep, Y: float32(y) / fieldStep}
			f.cells[y*f.w+x] = f.blend(s, g, p, deep)
		}
	}
	f.soften(pause)
	return f
}

// pauseEvery calls pause at every so many rows.
func pauseEvery(row, every int, pause func()) {
	if row%every == every-1 {
		pause()
	}
}

func (f *ground) blend(s *scenario.Scenario, g Grid, p ink.Pt, deep []uint8) cover {
	var forest, desert, steppe, marsh, town, sum, sea float32
	g.around(p, func(h int32, w float32) {
		switch s.Terrains[s.Board.Terrain[h]].Cover {
		case "forest":
			forest += w
		case "desert":
			desert += w
		case "steppe":
			steppe += w
		case "swamp":
			marsh += w
		case "urban":
			town += w
		}
		sea += w * float32(deep[h])
		sum += w
	})
	k := 255 / sum
	_, dx, dy := f.relief.sample(p)
	slope := (abs(dx) + abs(dy)) / f.hexM * 8 * 255
	return cover{uint8(forest * k), uint8(desert * k), uint8(steppe * k), uint8(marsh * k), uint8(town * k),
		uint8(min(slope, 255)), uint8(sea / sum)}
}

// soften spreads the slope over about a hex, so that tints follow whole ranges.
func (f *ground) soften(pause func()) {
	const r = 3
	tmp := make([]uint8, len(f.cells))
	for pass := range 2 {
		for y := range f.h {
			pauseEvery(y, 40, pause)
			for x := range f.w {
				sum, n := 0, 0
				for k := -r; k <= r; k++ {
					X, Y := x+k, y
					if pass == 1 {
						X, Y = x, y+k
					}
					if X >= 0 && Y >= 0 && X < f.w && Y < f.h {
						sum += int(f.cells[Y*f.w+X].rugged)
						n++
					}
				}
				tmp[y*f.w+x] = uint8(sum / n)
			}
		}
		for i := range tmp {
			f.cells[i].rugged = tmp[i]
		}
	}
}

// depths is how far each hex of water lies from land: 255 is six hexes or more.
func depths(s *scenario.Scenario) []uint8 {
	b, g := s.Board, GridOf(s.Board)
	dist := make([]uint8, b.Hexes())
	var queue []int32
	for h := range b.Hexes() {
		if s.Terrains[b.Terrain[h]].Landform != "water" {
			queue = append(queue, h)
			dist[h] = 1
		}
	}
	for len(queue) > 0 {
		h := queue[0]
		queue = queue[1:]
		for d := range int32(6) {
			if n := g.Neighbour(h, d); n >= 0 && dist[n] == 0 {
				dist[n] = min(dist[h]+1, 7)
				queue = append(queue, n)
			}
		}
	}
	for h := range dist {
		if dist[h] == 0 {
			dist[h] = 7
		}
		dist[h] = uint8(int(dist[h]-1) * 255 / 6)
	}
	return dist
}

// at reads the cover at a place, moved a little by noise so that no border of a
// wood is a line.
func (f *ground) at(p ink.Pt) mix {
	q := ink.Pt{
		X: p.X + 0.22*ink.Noise(p.X*1.9, p.Y*1.9) + 0.12*ink.Noise(p.X*6, p.Y*6+31),
		Y: p.Y + 0.22*ink.Noise(p.X*1.9+50, p.Y*1.9) + 0.12*ink.Noise(p.X*6+77, p.Y*6),
	}
	x := clamp(q.X*fieldStep, 0, float32(f.w-2))
	y := clamp(q.Y*fieldStep, 0, float32(f.h-2))
	xi, yi := int(x), int(y)
	fx, fy := x-float32(xi), y-float32(yi)
	i := yi*f.w + xi
	a, b, c, d := &f.cells[i], &f.cells[i+1], &f.cells[i+f.w], &f.cells[i+f.w+1]
	wa, wb, wc, wd := (1-fx)*(1-fy)/255, fx*(1-fy)/255, (1-fx)*fy/255, fx*fy/255
	in := func(a, b, c, d uint8) float32 {
		return float32(a)*wa + float32(b)*wb + float32(c)*wc + float32(d)*wd
	}
	return mix{
		forest: in(a.forest, b.forest, c.forest, d.forest), desert: in(a.desert, b.desert, c.desert, d.desert),
		steppe: in(a.steppe, b.steppe, c.steppe, d.steppe), marsh: in(a.marsh, b.marsh, c.marsh, d.marsh),
		town: in(a.town, b.town, c.town, d.town), rugged: in(a.rugged, b.rugged, c.rugged, d.rugged), deep: in(a.deep, b.deep, c.deep, d.deep),
	}
}

// clamp is v kept between lo and hi. In a browser min and max of floats are calls, which
// this is not.
func clamp(v, lo, hi float32) float32 {
	if v < lo {
		return lo
	}
	if v > hi {
		return hi
	}
	return v
}

// ramp goes from 0 at lo to 1 at hi, smoothly.
func ramp(v, lo, hi float32) float32 {
	t := clamp((v-lo)/(hi-lo), 0, 1)
	return t * t * (3 - 2*t)
}
