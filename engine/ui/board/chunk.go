package board

import (
	"image"
	"math"

	"auguststorm/engine/ui/ink"
)

// tileSize is the side in pixels of the part of a chunk that is worked on at a time:
// small enough that no step takes long, in a browser either.
const tileSize = 128

// job draws one chunk tile by tile, a step at a time, so that a single-threaded
// program can spread it over frames.
type job struct {
	s     *Sheet
	img   *image.RGBA // the whole chunk
	at    image.Point // of the chunk on the sheet, in pixels
	tile  int
	stage int
	row   int // of the stage, where it goes row by row

	bench
	c, l   ink.Canvas // what is drawn on the water, and on the land before it is laid there
	inSea  bool       // some of the tile is water
	onLand bool       // some is land
}

// bench is what a tile is made on; it goes from job to job.
type bench struct {
	soil  *image.RGBA
	mask  *image.Alpha
	lake  *image.Alpha
	cells []cell
	n     int // cells a row
}

// cell is the ground worked out at one place.
type cell struct{ r, g, b, forest, sand, marsh, grass, height, sea float32 }

// stage is a part of the work on a tile: rows at a time, or all at once for 0.
type stage struct {
	rows int
	do   func(j *job, from, to int)
	when func(j *job) bool // nil: always
}

func once(do func(j *job)) func(j *job, from, to int) { return func(j *job, _, _ int) { do(j) } }

func inSea(j *job) bool  { return j.inSea }
func onLand(j *job) bool { return j.onLand }

var stages = func() []stage {
	out := []stage{{0, once((*job).open), nil}, {0, once((*job).cutMask), nil}, {12, (*job).survey, nil}, {64, (*job).water, inSea}}
	for i := range shoreFade {
		for _, inner := range [...]bool{false, true} {
			out = append(out, stage{0, func(j *job, _, _ int) { j.shoreLine(i, inner) }, inSea})
		}
	}
	out = append(out, stage{24, (*job).land, onLand})
	for _, do := range [...]func(*job){(*job).brooks, (*job).rivers, (*job).bands} {
		out = append(out, stage{0, once(do), onLand})
	}
	out = append(out, stage{32, (*job).merge, func(j *job) bool { return j.inSea && j.onLand }})
	for _, do := range [...]func(*job){(*job).coast, (*job).roads, (*job).tracks, (*job).rails, (*job).frontiers, (*job).grid, (*job).marks} {
		out = append(out, stage{0, once(do), nil})
	}
	return append(out, stage{0, once((*job).lettering), nil}, stage{0, once((*job).frame), nil})
}()

func newJob(s *Sheet, x, y int) *job {
	return &job{s: s, at: image.Pt(x*ChunkSize, y*ChunkSize)}
}

// step does a part of the work and says whether it is all done.
func (j *job) step() bool {
	if !j.s.prepare() {
		return false
	}
	if j.img == nil {
		j.img = j.s.m.blank()
		j.bench = j.s.m.takeBench()
		j.skipBlank()
		return j.tile >= tiles
	}
	for st := &stages[j.stage]; ; st = &stages[j.stage] {
		if st.when != nil && !st.when(j) {
			if j.advance() {
				return true
			}
			continue
		}
		if st.rows == 0 {
			st.do(j, 0, 0)
			return j.advance()
		}
		total := tileSize
		if j.stage == surveyStage {
			total = j.n
		}
		to := min(j.row+st.rows, total)
		st.do(j, j.row, to)
		if j.row = to; to == total {
			return j.advance()
		}
		return false
	}
}

const (
	surveyStage = 2
	across      = ChunkSize / tileSize
	tiles       = across * across
)

// advance goes on to the next stage, or tile, and says whether that was the last.
func (j *job) advance() bool {
	j.row = 0
	if j.stage++; j.stage < len(stages) {
		return false
	}
	j.stage = 0
	j.tile++
	j.skipBlank()
	if j.tile < tiles {
		return false
	}
	j.s.m.benches = append(j.s.m.benches, j.bench)
	j.bench = bench{}
	return true
}

// skipBlank passes over tiles beyond the sheet.
func (j *job) skipBlank() {
	for j.tile < tiles {
		if p := j.corner(); j.at.X+p.X < j.s.W && j.at.Y+p.Y < j.s.H {
			return
		}
		j.tile++
	}
}

// corner is where the tile lies in the chunk.
func (j *job) corner() image.Point {
	return image.Pt(j.tile%across*tileSize, j.tile/across*tileSize)
}

func (m *Map) takeBench() bench {
	if n := len(m.benches); n > 0 {
		b := m.benches[n-1]
		m.benches = m.benches[:n-1]
		return b
	}
	r := image.Rect(0, 0, tileSize, tileSize)
	return bench{soil: image.NewRGBA(r), mask: image.NewAlpha(r), lake: image.NewAlpha(r), cells: make([]cell, (tileSize/2+1)*(tileSize/2+1))}
}

// blank is the picture of a new chunk, from one that was given up if there is one.
func (m *Map) blank() *image.RGBA {
	if n := len(m.spare); n > 0 {
		img := m.spare[n-1]
		m.spare = m.spare[:n-1]
		return img
	}
	return image.NewRGBA(image.Rect(0, 0, ChunkSize, ChunkSize))
}

// open begins a tile.
func (j *job) open() {
	p := j.corner()
	o := ink.Pt{X: float32(j.at.X + p.X), Y: float32(j.at.Y + p.Y)}
	j.n = tileSize/j.s.lattice + 1
	j.c.Img, j.c.Origin = j.img.SubImage(image.Rectangle{p, p.Add(image.Pt(tileSize, tileSize))}).(*image.RGBA), o
	j.l.Img, j.l.Origin = j.soil, o
}

// survey works out the ground at the lattice rows from..to.
func (j *job) survey(from, to int) {
	s := j.s
	for y := from; y < to; y++ {
		for x := range j.n {
			p := s.Ground(ink.Pt{X: j.c.Origin.X + float32(x*s.lattice), Y: j.c.Origin.Y + float32(y*s.lattice)})
			j.cells[y*j.n+x] = s.m.survey(p, s.exaggerate, s.gullies)
		}
	}
}

var (
	desertVec, steppeVec = vecOf(desertInk), vecOf(steppeInk)
	forestVec, marshVec  = vecOf(forestInk), vecOf(marshInk)
	seaVec, deepVec      = vecOf(seaInk), vecOf(deepInk)
	shadowVec            = vecOf(0x4B4A5E)
	lightVec             = vecOf(0xFFF8E2)
)

// survey is the look of the ground at a place: tint by height and ruggedness,
// cover, and the light of the north-west.
func (m *Map) survey(p ink.Pt, exaggerate, fine float32) cell {
	k := m.ground.at(p)
	h, dx, dy := m.ground.relief.sample(p)
	if fine > 0 && k.rugged > 0.02 { // gullies finer than the relief, where the ground is rough
		const e = 0.02
		f := ink.Fractal(p.X*5.5, p.Y*5.5, 3)
		amp := fine * clamp(k.rugged, 0, 0.6) * m.ground.hexM * 0.0105 / e
		dx += amp * (ink.Fractal((p.X+e)*5.5, p.Y*5.5, 3) - f)
		dy += amp * (ink.Fractal(p.X*5.5, (p.Y+e)*5.5, 3) - f)
	}
	col := tint(h*0.55 + k.rugged*1500)
	col = col.to(steppeVec, 0.6*k.steppe)
	col = col.to(desertVec, 0.75*k.desert)
	col = col.to(marshVec, 0.8*ramp(k.marsh, 0.25, 0.7))
	wood := ramp(k.forest, 0.3, 0.68)
	col = col.to(forestVec, 0.56*wood)
	z := exaggerate / m.ground.hexM
	gx, gy := dx*z, dy*z
	// Light from the north-west, 45 degrees high; flat ground is 0.
	n := 1 / float32(math.Sqrt(float64(1+gx*gx+gy*gy)))
	light := (0.5*(gx+gy)+0.7071)*n - 0.7071
	if light < 0 {
		col = col.to(shadowVec, clamp(-light*0.95, 0, 0.62))
	} else {
		col = col.to(lightVec, clamp(light*1.5, 0, 0.5))
	}
	return cell{col.r, col.g, col.b, wood, ramp(k.desert, 0.3, 0.7), ramp(k.marsh, 0.3, 0.7), ramp(k.steppe, 0.4, 0.8), h, k.deep}
}

// water paints the sea, deeper away from the shore, over the whole tile.
func (j *job) water(from, to int) {
	grain := paperTile()
	l := j.s.lattice
	o := j.corner()
	for y := from; y < to; y++ {
		fy := float32(y%l) / float32(l)
		row := j.cells[y/l*j.n:]
		for x := range tileSize {
			i := x / l
			fx := float32(x%l) / float32(l)
			a := row[i].sea + (row[j.n+i].sea-row[i].sea)*fy
			b := row[i+1].sea + (row[j.n+i+1].sea-row[i+1].sea)*fy
			col := seaVec.to(deepVec, a+(b-a)*fx)
			put(j.c.Img.Pix[y*j.c.Img.Stride+x*4:], col, float32(grain[(o.Y+y)*ChunkSize+o.X+x])*0.7)
		}
	}
}

func put(p []uint8, c vec, add float32) {
	p[0], p[1], p[2], p[3] = level(c.r+add), level(c.g+add), level(c.b+add), 255
}

func level(v float32) uint8 { return uint8(clamp(v, 0, 255)) }

// shoreFade is how strong the three lines along every coast are, the outermost
// first.
var shoreFade = [...]float32{0.26, 0.42, 0.62}

// shoreLine draws one of the lines along every coast; inner paints the water
// between it and the next.
func (j *job) shoreLine(i int, inner bool) {
	s, f := j.s, shoreFade[i]
	gap, lw := s.width(1.7, 5), 0.8*j.s.UI
	d := gap * float32(len(shoreFade)-i)
	w, col := 2*d+lw, seaVec.to(vecOf(shoreInk), f*0.75)
	if inner {
		w, col = 2*d-lw, seaVec.to(vecOf(0xC4DAE0), f*0.5)
	}
	for _, ls := range [...][]outline{s.m.shores.land, s.m.shores.lakes} {
		for i := range ls {
			s.runs(&j.c, &ls[i], true, gap*4, func(ps []ink.Pt, closed bool, _ float32) { j.c.Stroke(ps, closed, w) })
		}
	}
	c := solid(col)
	j.c.Fill(ghost(uint32(c.R)<<16|uint32(c.G)<<8|uint32(c.B), 0.8))
}

// cutMask finds out what is land.
func (j *job) cutMask() {
	s := j.s
	outlines(&j.l, s.m.shores.land, s.PX, s.Off)
	j.l.Mask(j.mask)
	if len(s.m.shores.lakes) > 0 {
		outlines(&j.l, s.m.shores.lakes, s.PX, s.Off)
		if j.l.Mask(j.lake) {
			for i, v := range j.lake.Pix {
				if v > 0 {
					j.mask.Pix[i] = uint8(int(j.mask.Pix[i]) * (255 - int(v)) / 255)
				}
			}
		}
	}
	j.inSea, j.onLand = false, false
	for _, v := range j.mask.Pix {
		if v < 255 {
			j.inSea = true
		}
		if v > 0 {
			j.onLand = true
		}
	}
	if !j.inSea { // nothing to lay it on
		j.l.Img = j.c.Img
	}
}

// land paints the ground of the rows from..to.
func (j *job) land(from, to int) {
	s, grain := j.s, paperTile()
	l := s.lattice
	inv := 1 / float32(l)
	dark, o, dst := vecOf(0x4E6B3C), j.corner(), j.l.Img
	for y := from; y < to; y++ {
		fy := float32(y%l) * inv
		top, low := j.cells[y/l*j.n:], j.cells[(y/l+1)*j.n:]
		for i := range j.n - 1 {
			if blank(j.mask.Pix[y*tileSize+i*l:][:l]) {
				continue
			}
			a, b := between(&top[i], &low[i], fy), between(&top[i+1], &low[i+1], fy)
			fall := (low[i].height - top[i].height) * inv
			for k := range l {
				x := i*l + k
				at := (o.Y+y)*ChunkSize + o.X + x // in what repeats from chunk to chunk
				q := between(&a, &b, float32(k)*inv)
				col := vec{q.r, q.g, q.b}
				if s.trees != nil {
					if q.forest > 0.05 {
						col = col.to(dark, float32(s.trees[at])/255*0.42*q.forest)
					}
					if q.sand > 0.05 {
						col = col.to(vecOf(0xB08A4A), float32(s.sand[at])/255*0.6*q.sand)
					}
					if q.marsh > 0.05 {
						col = col.to(vecOf(riverInk), float32(s.reeds[at])/255*0.75*q.marsh)
					}
					if q.grass > 0.05 {
						col = col.to(vecOf(0x9C8F58), float32(s.grass[at])/255*0.45*q.grass)
					}
				}
				if s.contour > 0 {
					if f := contourAt(q.height, (b.height-a.height)*inv, fall, s.contour); f > 0 {
						col = col.to(vecOf(contourInk), f)
					}
				}
				put(dst.Pix[y*dst.Stride+x*4:], col, float32(grain[at]))
			}
		}
	}
}

func blank(p []uint8) bool {
	for _, v := range p {
		if v != 0 {
			return false
		}
	}
	return true
}

func between(a, b *cell, f float32) cell {
	return cell{
		a.r + (b.r-a.r)*f, a.g + (b.g-a.g)*f, a.b + (b.b-a.b)*f,
		a.forest + (b.forest-a.forest)*f, a.sand + (b.sand-a.sand)*f, a.marsh + (b.marsh-a.marsh)*f, a.grass + (b.grass-a.grass)*f,
		a.height + (b.height-a.height)*f, a.sea,
	}
}

// contourAt is the darkness of a contour line at a height, from the slope in m a
// pixel.
func contourAt(h, dx, dy, gap float32) float32 {
	slope := float32(math.Sqrt(float64(dx*dx + dy*dy)))
	if slope < 0.02 || h < gap/2 {
		return 0
	}
	t := h / gap
	n := float32(math.Round(float64(t)))
	d := abs(t-n) * gap / slope // pixels from the line
	strength := float32(0.26)
	if int(n)%5 == 0 {
		d *= 0.7
		strength = 0.4
	}
	return strength * clamp(1.1-d, 0, 1) * clamp(gap/slope/5, 0, 1)
}
