package board

import (
	"image"
	"image/draw"
	"math"

	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/ink"
)

// job draws one chunk, a step at a time, so that a single-threaded program can
// spread it over frames.
type job struct {
	s     *Sheet
	x, y  int // chunk column and row
	img   *image.RGBA
	soil  *image.RGBA
	mask  *image.Alpha
	c, l  *ink.Canvas
	cells []cell
	n     int // cells a row
	next  int
	steps []func()
}

// cell is the ground worked out at one place.
type cell struct{ r, g, b, forest, sand, marsh, grass, height, sea float32 }

const strip = 64 // rows drawn in one step

func newJob(s *Sheet, x, y int) *job {
	j := &job{s: s, x: x, y: y}
	j.n = ChunkSize/s.lattice + 1
	j.steps = append(j.steps, j.open)
	each := func(total, size int, do func(from, to int)) {
		for from := 0; from < total; from += size {
			j.steps = append(j.steps, func() { do(from, min(from+size, total)) })
		}
	}
	each(j.n, max(8, 32*2/(5-min(4, s.lattice))/2), j.survey)
	each(ChunkSize, strip*2, j.water)
	for i := range shoreFade {
		j.steps = append(j.steps, func() { j.shoreLine(i, false) }, func() { j.shoreLine(i, true) })
	}
	j.steps = append(j.steps, j.cutMask)
	each(ChunkSize, strip, j.land)
	j.steps = append(j.steps, j.brooks, j.rivers, j.bands, j.merge, j.coast, j.roads, j.tracks, j.rails, j.frontiers, j.grid, j.marks, j.lettering, j.frame)
	return j
}

// step does a part of the work and says whether it is all done.
func (j *job) step() bool {
	if j.next < len(j.steps) {
		j.steps[j.next]()
		j.next++
	}
	return j.next >= len(j.steps)
}

func (j *job) open() {
	r := image.Rect(0, 0, ChunkSize, ChunkSize)
	o := ink.Pt{X: float32(j.x * ChunkSize), Y: float32(j.y * ChunkSize)}
	j.img, j.soil, j.mask = image.NewRGBA(r), image.NewRGBA(r), image.NewAlpha(r)
	j.c, j.l = &ink.Canvas{Img: j.img, Origin: o}, &ink.Canvas{Img: j.soil, Origin: o}
	j.cells = make([]cell, j.n*j.n)
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
		amp := fine * min(k.rugged, 0.6) * m.ground.hexM * 0.0105 / e
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
		col = col.to(shadowVec, min(-light*0.95, 0.62))
	} else {
		col = col.to(lightVec, min(light*1.5, 0.5))
	}
	return cell{col.r, col.g, col.b, wood, ramp(k.desert, 0.3, 0.7), ramp(k.marsh, 0.3, 0.7), ramp(k.steppe, 0.4, 0.8), h, k.deep}
}

// water paints the sea, deeper away from the shore, over the whole chunk.
func (j *job) water(from, to int) {
	grain := paperTile()
	l := j.s.lattice
	for y := from; y < to; y++ {
		fy := float32(y%l) / float32(l)
		row := j.cells[y/l*j.n:]
		for x := range ChunkSize {
			i := x / l
			fx := float32(x%l) / float32(l)
			a := row[i].sea + (row[j.n+i].sea-row[i].sea)*fy
			b := row[i+1].sea + (row[j.n+i+1].sea-row[i+1].sea)*fy
			col := seaVec.to(deepVec, a+(b-a)*fx)
			put(j.img.Pix[y*j.img.Stride+x*4:], col, float32(grain[y*ChunkSize+x])*0.7)
		}
	}
}

func put(p []uint8, c vec, add float32) {
	p[0], p[1], p[2], p[3] = level(c.r+add), level(c.g+add), level(c.b+add), 255
}

func level(v float32) uint8 { return uint8(min(max(v, 0), 255)) }

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
		for _, ps := range s.m.visible(j.c, ls, gap*4, s) {
			j.c.Stroke(ps, true, w)
		}
	}
	c := solid(col)
	j.c.Fill(ghost(uint32(c.R)<<16|uint32(c.G)<<8|uint32(c.B), 0.8))
}

// visible are the outlines that touch a canvas, in pixels.
func (m *Map) visible(c *ink.Canvas, ls []outline, pad float32, s *Sheet) [][]ink.Pt {
	var out [][]ink.Pt
	for i := range ls {
		if !c.Sees(s.Place(ls[i].lo), s.Place(ls[i].hi), pad) {
			continue
		}
		ps := make([]ink.Pt, len(ls[i].points))
		for k, p := range ls[i].points {
			ps[k] = s.Place(p)
		}
		out = append(out, ps)
	}
	return out
}

// cutMask finds out what is land.
func (j *job) cutMask() {
	s := j.s
	outlines(j.c, s.m.shores.land, s.PX, s.Off)
	j.c.Mask(j.mask)
	if len(s.m.shores.lakes) == 0 {
		return
	}
	lake := image.NewAlpha(j.mask.Rect)
	outlines(j.c, s.m.shores.lakes, s.PX, s.Off)
	j.c.Mask(lake)
	for i, v := range lake.Pix {
		if v > 0 {
			j.mask.Pix[i] = uint8(int(j.mask.Pix[i]) * (255 - int(v)) / 255)
		}
	}
}

// land paints the ground of the rows from..to.
func (j *job) land(from, to int) {
	s, grain := j.s, paperTile()
	l := s.lattice
	inv := 1 / float32(l)
	dark := vecOf(0x4E6B3C)
	for y := from; y < to; y++ {
		fy := float32(y%l) * inv
		top, low := j.cells[y/l*j.n:], j.cells[(y/l+1)*j.n:]
		for i := range j.n - 1 {
			if blank(j.mask.Pix[y*ChunkSize+i*l:][:l]) {
				continue
			}
			a, b := between(&top[i], &low[i], fy), between(&top[i+1], &low[i+1], fy)
			fall := (low[i].height - top[i].height) * inv
			for k := range l {
				x := i*l + k
				at := y*ChunkSize + x
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
				put(j.soil.Pix[at*4:], col, float32(grain[at]))
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
	return strength * max(0, min(1, 1.1-d)) * min(1, gap/slope/5)
}

// strokes adds the curves of some kinds to the path of a canvas.
func (s *Sheet) strokes(c *ink.Canvas, cs []curve, w float32, use func(kind uint32) bool) {
	for i := range cs {
		if use(cs[i].kind) {
			if ps := s.line(c, &cs[i], w+4); ps != nil {
				c.Stroke(ps, cs[i].closed, w)
			}
		}
	}
}

// line is a curve in pixels, or nil where the canvas does not see it.
func (s *Sheet) line(c *ink.Canvas, v *curve, pad float32) []ink.Pt {
	if !c.Sees(s.Place(v.lo), s.Place(v.hi), pad) {
		return nil
	}
	ps := make([]ink.Pt, len(v.points))
	for i, p := range v.points {
		ps[i] = s.Place(p)
	}
	return ps
}

func (j *job) brooks() {
	j.s.strokes(j.l, j.s.m.net.rivers, j.s.width(0.8, 2.6), func(k uint32) bool { return k == uint32(scenario.MinorRiver) })
	j.l.Fill(rgb(riverInk))
}

// rivers draws the great ones: near, with banks.
func (j *job) rivers() {
	s := j.s
	great := func(k uint32) bool { return k == uint32(scenario.MajorRiver) }
	if s.u <= 20 {
		s.strokes(j.l, s.m.net.rivers, s.width(1.5, 5), great)
		j.l.Fill(rgb(riverInk))
		return
	}
	s.strokes(j.l, s.m.net.rivers, s.width(2.2, 7.4), great)
	j.l.Fill(rgb(0x3E7396))
	s.strokes(j.l, s.m.net.rivers, s.width(1.2, 5.4), great)
	j.l.Fill(rgb(0x86B4CC))
}

// bands tints the inside of every frontier in the colour of each country.
func (j *job) bands() {
	s := j.s
	w := s.width(4.5, 13)
	for i := range s.m.net.frontiers {
		f := &s.m.net.frontiers[i]
		ps := s.line(j.l, f, w*2)
		if ps == nil {
			continue
		}
		left, right := s.m.countryTint(f.kind>>8&255), s.m.countryTint(f.kind&255)
		j.l.Butt(ink.Offset(ps, -w/2, f.closed), f.closed, w)
		j.l.Fill(ghost(left, 0.26))
		j.l.Butt(ink.Offset(ps, w/2, f.closed), f.closed, w)
		j.l.Fill(ghost(right, 0.26))
	}
}

// merge lays the land on the water.
func (j *job) merge() {
	draw.DrawMask(j.img, j.img.Rect, j.soil, image.Point{}, j.mask, image.Point{}, draw.Over)
	j.soil, j.l, j.cells = nil, nil, nil
}

func (j *job) coast() {
	s := j.s
	for _, ls := range [...][]outline{s.m.shores.land, s.m.shores.lakes} {
		for _, ps := range s.m.visible(j.c, ls, 4, s) {
			j.c.Stroke(ps, true, s.width(0.8, 1.5))
		}
	}
	j.c.Fill(rgb(shoreInk))
}

func (j *job) frontiers() {
	s := j.s
	w := s.width(0.9, 2.2)
	dash := s.width(4, 13)
	pattern := []float32{dash, dash * 0.45, w, dash * 0.45}
	for i := range s.m.net.frontiers {
		f := &s.m.net.frontiers[i]
		ps := s.line(j.c, f, 8)
		if ps == nil {
			continue
		}
		if f.closed {
			ps = append(ps, ps[0])
		}
		ink.Dashes(ps, pattern, func(part []ink.Pt) { j.c.Butt(part, false, w) })
	}
	j.c.Fill(ghost(borderInk, 0.9))
}

// grid draws the hexes, faint, where they are large enough to matter.
func (j *job) grid() {
	s := j.s
	f := ramp(s.u, 22, 48)
	if f == 0 {
		return
	}
	b := s.m.sc.Board
	for h := range b.Hexes() {
		at := s.Place(s.m.grid.Centre(h))
		if !j.c.Sees(at, at, s.PX) {
			continue
		}
		var ps [4]ink.Pt
		for k := range ps {
			ps[k] = s.Place(s.m.grid.Corner(h, int32(k)))
		}
		j.c.Butt(ps[:], false, s.UI*0.9)
		if h%b.Width == 0 || h >= b.Width*(b.Height-1) {
			j.c.Butt([]ink.Pt{ps[3], s.Place(s.m.grid.Corner(h, 4)), s.Place(s.m.grid.Corner(h, 5)), ps[0]}, false, s.UI*0.9)
		}
	}
	j.c.Fill(ghost(0x1A1208, 0.15*f))
}
