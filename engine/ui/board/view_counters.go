package board

import (
	"image"
	"math"
	"slices"
	"strconv"
	"time"

	"auguststorm/engine/ui/ink"
	"auguststorm/engine/ui/kit"
)

// drawCounters shows all stacks in the window, those farther south over the others.
func (v *View) drawCounters(l *kit.List, rest, scale float32) {
	area := v.Camera.area
	reach := v.Camera.u * 1.2
	for i, h := range v.order {
		p := v.Camera.Centre(h)
		if p.X+reach < area.X || p.X-reach > area.Right() || p.Y+reach < area.Y || p.Y-reach > area.Bottom() || h == v.Fan {
			continue
		}
		v.drawStack(v.ranked[i], p, rest, scale)
	}
	v.meshes.flush(l)
	v.drawSelected(l, rest, scale)
	v.drawFlights(l, rest, scale)
	if s := v.stacks[v.Fan]; s != nil {
		v.drawFan(l, s, rest, scale)
	}
}

func (v *View) drawStack(s *stack, p kit.Point, rest, scale float32) {
	k := v.Camera.u / rest // while zooming
	if bodySize(rest) < 10.5 {
		v.drawForce(s, p, scale)
		return
	}
	for _, o := range s.spots(rest) {
		if v.selected(o.counter) {
			continue
		}
		v.drawSpot(o, p, k, scale, 0)
	}
}

// drawForce shows a whole stack as one block, larger for more men.
func (v *View) drawForce(s *stack, p kit.Point, scale float32) {
	if len(s.top) == 0 {
		return
	}
	f := v.Counters[s.top[0]].Face
	b := float32(math.Round(float64(min(max(3.6+float32(math.Sqrt(float64(s.men)/1000))*1.15, 4.5), 10))))
	sp, ok := v.faceSprite(Face{Colour: f.Colour, Round: f.Round}, b, scale)
	if !ok {
		return
	}
	m := pad(b)
	v.meshes.quad(sp, snapped(kit.Rect{X: p.X - b/2 - m, Y: p.Y - b/2 - m, W: sp.Src.W / scale, H: sp.Src.H / scale}, scale), v.lamp())
}

// shown is the picture a counter was drawn with last; the zero value is none.
type shown struct {
	b, scale float32
	epoch    int
	sp       Sprite
}

// drawSpot shows one counter; lift raises it, in UI units.
func (v *View) drawSpot(o spot, p kit.Point, k, scale, lift float32) {
	f := &v.Counters[o.counter].Face
	old := &v.shown[o.counter]
	if old.b != o.b || old.scale != scale || old.epoch != v.atlas.epoch {
		if sp, ok := v.faceSprite(*f, o.b, scale); ok {
			*old = shown{o.b, scale, v.atlas.epoch, sp}
		}
	}
	if old.b == 0 { // bare wood until there is time to paint it
		v.meshes.flat(kit.Rect{X: p.X + o.x*k, Y: p.Y + o.y*k, W: o.b * k, H: o.b * k}, kit.Hex(f.Colour))
		return
	}
	grow := k * o.b / old.b // the picture of another zoom, until there is time for its own
	m := pad(old.b) * grow
	r := kit.Rect{X: p.X + o.x*k - m - lift*0.7, Y: p.Y + o.y*k - m - lift, W: old.sp.Src.W / old.scale * grow, H: old.sp.Src.H / old.scale * grow}
	if grow == 1 {
		r = snapped(r, scale)
	}
	v.meshes.quad(old.sp, r, v.lamp())
}

type faceKey struct {
	f Face
	b float32
	s float32
}

// faceSprite is the picture of a counter with body side b, in UI units.
func (v *View) faceSprite(f Face, b, scale float32) (Sprite, bool) {
	return v.sprite(faceKey{f, b, scale}, func() *image.RGBA {
		m := pad(b) * scale
		n := int(math.Ceil(float64(b*scale + 2*m)))
		c := ink.New(n, n)
		f.Label, f.State = v.Map.name(f.Label), v.Map.name(f.State)
		drawFace(c, &f, m, m, b*scale, scale)
		return c.Img
	})
}

func (v *View) selected(counter int) bool {
	return slices.Contains(v.Selected, v.Counters[counter].ID) && v.Counters[counter].Kind != "hq"
}

// drawSelected lifts the selected counters off the table and warms their edge: of many in
// a hex those on top, and how many they are.
func (v *View) drawSelected(l *kit.List, rest, scale float32) {
	if len(v.Selected) == 0 {
		return
	}
	k := v.Camera.u / rest
	for _, h := range v.order {
		s := v.stacks[h]
		if h == v.Fan || !slices.ContainsFunc(s.top, v.selected) {
			continue
		}
		p := v.Camera.Centre(h)
		if !v.Camera.area.Has(p) {
			continue
		}
		spots, n := s.raised(rest, v.selected)
		for _, o := range spots {
			v.lifted(l, o, p, k, scale)
		}
		if n > 1 {
			o := spots[len(spots)-1]
			v.tally(l, kit.Point{X: p.X + (o.x+o.b)*k, Y: p.Y + (o.y+o.b)*k}, n, scale)
		}
	}
}

// tally writes how many counters are lifted at the lower right corner of the top one.
func (v *View) tally(l *kit.List, at kit.Point, n int, scale float32) {
	st := kit.Style{Face: kit.Label.Face, Size: 12}.Legible(scale)
	text := strconv.Itoa(n)
	w := inkType(st).Measure(text)
	h := st.Size * 1.16
	r := kit.Rect{X: at.X - h/2, Y: at.Y - h/2, W: max(w+8, h), H: h}
	fill(l, r.Inset(-1), h/2+1, kit.Hex(0x6A4310))
	fill(l, r, h/2, kit.Hex(0xF2B84B))
	add(l, kit.Cmd{Op: kit.OpText, Rect: kit.Rect{X: r.X + (r.W-w)/2, Y: r.Y + h/2 + st.Size*0.36}, Style: st, Text: text, Color: kit.Hex(0x2A2018)})
}

func (v *View) lifted(l *kit.List, o spot, p kit.Point, k, scale float32) {
	lift := max(2, o.b*0.07)
	r := kit.Rect{X: p.X + o.x*k - lift*0.7, Y: p.Y + o.y*k - lift, W: o.b * k, H: o.b * k}
	radius := float32(0)
	if v.Counters[o.counter].Round {
		radius = o.b * 0.2
	}
	if flat(o.b) {
		r.Y, r.H = r.Y+r.H*0.1, r.H*0.8
	}
	shadow := r.Move(lift*1.3, lift*1.9)
	add(l, kit.Cmd{Op: kit.OpShadow, Rect: shadow, Radius: radius, Width: lift * 2.4, Color: kit.Hex(0x20160C).Fade(0.5)})
	v.drawSpot(o, p, k, scale, lift)
	v.meshes.flush(l)
	w := max(1.6, o.b*0.05)
	add(l, kit.Cmd{Op: kit.OpStroke, Rect: r.Inset(-w), Radius: radius + w, Width: w, Color: kit.Hex(0xF2B84B)})
	add(l, kit.Cmd{Op: kit.OpStroke, Rect: r.Inset(-w - 1), Radius: radius + w + 1, Width: 1, Color: kit.Hex(0x6A4310).Fade(0.7)})
}

// drawFan lays a stack out on a slip of paper.
func (v *View) drawFan(l *kit.List, s *stack, rest, scale float32) {
	spots, plaque := s.fan(rest)
	p := v.fanAt(plaque, s.hex)
	plaque = plaque.Move(p.X, p.Y)
	add(l, kit.Cmd{Op: kit.OpShadow, Rect: plaque.Move(1, 3), Radius: 6, Width: 10, Color: kit.Hex(0x20160C).Fade(0.45)})
	fill(l, plaque, 6, kit.Hex(0xF6F0DF))
	add(l, kit.Cmd{Op: kit.OpStroke, Rect: plaque, Radius: 6, Width: 1, Color: kit.Hex(0x8A7A5C).Fade(0.6)})
	for _, o := range spots {
		if v.selected(o.counter) {
			v.lifted(l, o, p, 1, scale)
			continue
		}
		v.drawSpot(o, p, 1, scale, 0)
	}
	v.meshes.flush(l)
}

// fanAt is the middle that keeps the slip of a fanned stack in the window.
func (v *View) fanAt(plaque kit.Rect, h int32) kit.Point {
	p := v.Camera.Centre(h)
	r := plaque.Move(p.X, p.Y)
	k := r.Keep(v.Camera.area.Inset(4))
	return p.Add(k.X-r.X, k.Y-r.Y)
}

// Hit finds what is under a point of the screen: the hex, and the index of the
// counter that shows there, or -1.
func (v *View) Hit(p kit.Point) (h int32, counter int) {
	if v.stacks == nil {
		v.Changed()
	}
	rest := v.rest()
	if s := v.stacks[v.Fan]; s != nil {
		spots, plaque := s.fan(rest)
		at := v.fanAt(plaque, s.hex)
		if plaque.Move(at.X, at.Y).Has(p) {
			for _, o := range spots {
				if o.within(ink.Pt{X: p.X - at.X, Y: p.Y - at.Y}) {
					return s.hex, o.counter
				}
			}
			return s.hex, -1
		}
	}
	h = v.Camera.HexAt(p)
	if v.Bare {
		return h, -1
	}
	// Counters of the neighbours may reach into the hex; what is drawn last is on top.
	k := v.Camera.u / rest
	best, found := int32(-1), -1
	try := func(o int32) {
		s := v.stacks[o]
		if s == nil || o < best || o == v.Fan {
			return
		}
		c := v.Camera.Centre(o)
		q := ink.Pt{X: (p.X - c.X) / k, Y: (p.Y - c.Y) / k}
		spots := s.spots(rest)
		for i := len(spots) - 1; i >= 0; i-- {
			if spots[i].within(q) {
				best, found = o, spots[i].counter
				return
			}
		}
	}
	near := v.Map.grid.Nearest(v.Camera.ToMap(p))
	try(near)
	for d := range int32(6) {
		if o := v.Map.grid.Neighbour(near, d); o >= 0 {
			try(o)
		}
	}
	if found >= 0 && v.Camera.area.Has(p) {
		return best, found
	}
	return h, -1
}

// Spent is how long the frame before this one made pictures of counters and names that
// had not been shown yet, and whether it left some for the next.
func (v *View) Spent() (time.Duration, bool) { return v.spent, len(v.wants) > 0 }
