package board

import (
	"image"
	"sync"

	"auguststorm/engine"
	"auguststorm/engine/ui/ink"
	"auguststorm/engine/ui/kit"
)

// Light is the light that lies on the map.
type Light uint8

// The lights: that of the lamp alone, of the morning from the east, of the evening from
// the west.
const (
	Lamp Light = iota
	Morning
	Evening
)

// LightOf is the light of a phase: the side that moves first has the morning, the other
// the evening.
func LightOf(active engine.Side) Light {
	if active == 0 {
		return Morning
	}
	return Evening
}

const (
	morningInk = 0xFFB85C
	eveningInk = 0xE0703A
	duskInk    = 0x2C3566
)

// drawLight lays the light of the phase over the ground.
func (v *View) drawLight(l *kit.List) {
	a := v.Camera.area
	third := a.W / 3
	west, middle, east := a, a, a
	west.W, middle.X, middle.W = third, a.X+third, third
	east.X, east.W = a.X+2*third, third
	switch v.Light {
	case Morning:
		v.meshes.fade(middle, kit.Hex(morningInk), 0, 0.05)
		v.meshes.fade(east, kit.Hex(morningInk), 0.05, 0.12)
	case Evening:
		v.meshes.fade(west, kit.Hex(eveningInk), 0.15, 0.05)
		v.meshes.fade(middle, kit.Hex(eveningInk), 0.05, 0)
		v.meshes.fade(middle, kit.Hex(duskInk), 0, 0.05)
		v.meshes.fade(east, kit.Hex(duskInk), 0.05, 0.13)
	}
	v.meshes.flush(l)
}

// fade adds a rectangle of one colour whose strength goes from its western to its
// eastern edge.
func (p *meshPool) fade(r kit.Rect, c kit.Color, west, east float32) {
	m := p.plain()
	n := len(m.Vertices)
	m.Quad(r, kit.Rect{}, c)
	for i, k := range [...]float32{west, east, west, east} {
		m.Vertices[n+i].Color = c.Fade(k)
	}
}

// drawAir lays the picture of the weather over the ground.
func (v *View) drawAir(l *kit.List) {
	if v.Air == nil {
		return
	}
	a := v.Camera.ToScreen(ink.Pt{})
	b := v.Camera.ToScreen(ink.Pt{X: float32(v.Air.Pix.Rect.Dx()), Y: float32(v.Air.Pix.Rect.Dy())}) // a pixel a hex width
	add(l, kit.Cmd{Op: kit.OpImage, Rect: kit.Rect{X: a.X, Y: a.Y, W: b.X - a.X, H: b.Y - a.Y}, Color: kit.Hex(0xFFFFFF), Image: v.Air,
		Src: kit.Rect{W: float32(v.Air.Pix.Rect.Dx()), H: float32(v.Air.Pix.Rect.Dy())}})
}

// wash is a colour laid on with a strength.
type wash struct {
	of       vec
	strength float32
}

// airs are the washes of the skies, soils those of the ground; what is not in them
// leaves the map as it is.
var (
	airs = map[engine.Sky]wash{
		engine.Rain:  {vecOf(0x50647A), 0.13},
		engine.Storm: {vecOf(0x3C4A60), 0.19},
		engine.Fog:   {vecOf(0xE9ECEA), 0.24},
	}
	soils = map[engine.Ground]wash{
		engine.Wet:   {vecOf(mudInk), 0.02},
		engine.Mud:   {vecOf(mudInk), 0.08},
		engine.Flood: {vecOf(floodInk), 0.14},
	}
)

// Air is the picture of today's weather over the land, to be laid on the map: nothing,
// that is nil, where it is dry and clear everywhere. It is made anew where the weather is
// another one.
func (r *Roster) Air(v engine.View) *kit.Image {
	b, g := r.sc.Board, GridOf(r.sc.Board)
	now := make([]uint8, b.Hexes())
	fair := true
	for h := range b.Hexes() {
		if r.sc.Terrains[b.Terrain[h]].Landform != "water" {
			now[h] = uint8(v.Sky(h))<<4 | uint8(v.Ground(h))
			fair = fair && now[h] == uint8(engine.Clear)<<4|uint8(engine.Hard)
		}
	}
	if fair {
		return nil
	}
	if r.air != nil && string(r.airOf) == string(now) {
		return r.air
	}
	size := g.Size()
	w, h := int(size.X)+1, int(size.Y)+1
	washed := washes()
	field := make([][4]float32, w*h)
	for i := range field { // as if hexes were bricks: the blur hides it
		y := min(max(int32((float32(i/w)+0.5-side)/rise+0.5), 0), g.H-1)
		x := min(max(int32(i%w), 0), g.W-1)
		field[i] = washed[now[y*g.W+x]]
	}
	for range 2 { // weather has no edges
		field = blurred(field, w, h, 2)
	}
	pix := image.NewRGBA(image.Rect(0, 0, w, h))
	for i := range field {
		for c, f := range field[i] {
			pix.Pix[i*4+c] = level(f + 0.5)
		}
	}
	r.air, r.airOf = kit.NewImage(pix), now
	return r.air
}

// washes is the colour of every weather, a sky in the upper four bits and a ground in
// the lower, with its strength multiplied in.
var washes = sync.OnceValue(func() *[256][4]float32 {
	out := new([256][4]float32)
	for i := range out {
		for _, o := range [...]wash{soils[engine.Ground(i&15)], airs[engine.Sky(i>>4)]} {
			for c, part := range [...]float32{o.of.r, o.of.g, o.of.b, 255} {
				out[i][c] += part * o.strength
			}
		}
	}
	return out
})

// blurred is a field of w times h with every place the mean of those within r rows and
// columns: first along the rows, then along the columns.
func blurred(field [][4]float32, w, h, r int) [][4]float32 {
	rows, out := make([][4]float32, len(field)), make([][4]float32, len(field))
	for y := range h {
		blurLine(rows, field, y*w, 1, w, r)
	}
	for x := range w {
		blurLine(out, rows, x, w, h, r)
	}
	return out
}

// blurLine makes each of n places from the first, a step apart, the mean of those within r
// of it.
func blurLine(out, in [][4]float32, first, step, n, r int) {
	var sum [4]float32
	add := func(i int, sign float32) {
		f := &in[first+i*step]
		sum[0] += sign * f[0]
		sum[1] += sign * f[1]
		sum[2] += sign * f[2]
		sum[3] += sign * f[3]
	}
	for i := range min(r, n) {
		add(i, 1)
	}
	for i := range n {
		if i+r < n {
			add(i+r, 1)
		}
		if i > r {
			add(i-r-1, -1)
		}
		k := 1 / float32(min(i+r, n-1)-max(i-r, 0)+1)
		out[first+i*step] = [4]float32{sum[0] * k, sum[1] * k, sum[2] * k, sum[3] * k}
	}
}
