package board

import (
	"image"

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
	field := make([][4]float32, w*h) // premultiplied
	for i := range field {
		var all float32
		g.around(ink.Pt{X: float32(i%w) + 0.5, Y: float32(i/w) + 0.5}, func(h int32, k float32) {
			all += k
			for _, o := range [...]wash{soils[engine.Ground(now[h]&15)], airs[engine.Sky(now[h]>>4)]} {
				s := o.strength * k
				field[i] = [4]float32{field[i][0] + o.of.r*s, field[i][1] + o.of.g*s, field[i][2] + o.of.b*s, field[i][3] + 255*s}
			}
		})
		for c := range field[i] {
			field[i][c] /= all
		}
	}
	for range 2 { // weather has no edges
		field = blurred(field, w, h, 2)
	}
	pix := image.NewRGBA(image.Rect(0, 0, w, h))
	for i, f := range field {
		for c := range f {
			pix.Pix[i*4+c] = level(f[c] + 0.5)
		}
	}
	r.air, r.airOf = kit.NewImage(pix), now
	return r.air
}

// blurred is a field of w times h with every place the mean of those within r rows and
// columns.
func blurred(field [][4]float32, w, h, r int) [][4]float32 {
	out := make([][4]float32, len(field))
	for y := range h {
		for x := range w {
			var sum [4]float32
			x0, x1, y0, y1 := max(x-r, 0), min(x+r, w-1), max(y-r, 0), min(y+r, h-1)
			for j := y0; j <= y1; j++ {
				for _, f := range field[j*w+x0 : j*w+x1+1] {
					for c := range sum {
						sum[c] += f[c]
					}
				}
			}
			for c := range sum {
				out[y*w+x][c] = sum[c] / float32((x1-x0+1)*(y1-y0+1))
			}
		}
	}
	return out
}
