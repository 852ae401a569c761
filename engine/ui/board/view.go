package board

import (
	"cmp"
	"image"
	"math"
	"slices"
	"time"

	"auguststorm/engine/ui/ink"
	"auguststorm/engine/ui/kit"
)

// View is the map in a window: camera, counters, overlays and names over the
// chunks. Its fields may be changed between frames; after a change of Counters
// call Changed.
type View struct {
	Map      *Map
	Camera   *Camera
	Counters []Counter // of one hex the top first
	Overlay  Overlay
	Flights  []Flight   // counters on their way
	Results  []Result   // of fights that were just shown, see AddResult
	Taken    int        // how often the hand has moved the map
	Top      float32    // height of what covers the map at the upper edge, UI units
	Selected []int32    // ids of counters
	Keep     int32      // hex + 1 about which keys zoom while it is in sight, 0 for none
	Hover    int32      // hex under the pointer, -1 for none
	Fan      int32      // hex whose stack is fanned out, -1 for none
	NoNames  bool       // leave the towns' names away
	Bare     bool       // leave the counters away
	Night    bool       // the lamp is turned down
	Light    Light      // of the phase
	Air      *kit.Image // the weather, see Roster.Air; nil for none
	Plain    bool       // without light and weather

	atlas   *atlas
	stacks  map[int32]*stack
	order   []int32  // hexes with counters, north to south
	ranked  []*stack // the stacks in that order
	shown   []shown  // by counter: how it was drawn last
	named   float32  // zoom of the names shown last
	missing [][2]int
	idle    bool // the hand rests: there is time for what may be shown next
	points  []kit.Point
	names   map[float32]*naming // finished, by zoom
	naming  *naming             // in work
	rev     int                 // of the counters, for names
	meshes  meshPool
	spent   time.Duration // on pictures of counters and names in this frame
	wants   []want        // those it had no time for

	held         hold
	now, stirred float64 // when the hand moved the map last, in s
	clickAt      float64
	clickHex     int32
}

// NewView shows a map in an area of the screen.
func NewView(m *Map, area kit.Rect) *View {
	return &View{Map: m, Camera: NewCamera(m.grid, area), Hover: -1, Fan: -1, atlas: newAtlas(), names: map[float32]*naming{}}
}

// Changed says that the counters are others, or stand elsewhere.
func (v *View) Changed() {
	v.stacks = stacks(v.Counters)
	v.order = v.order[:0]
	for h := range v.stacks {
		v.order = append(v.order, h)
	}
	slices.Sort(v.order)
	v.ranked = v.ranked[:0]
	for _, h := range v.order {
		v.ranked = append(v.ranked, v.stacks[h])
	}
	v.shown = append(v.shown[:0], make([]shown, len(v.Counters))...)
	v.rev++
}

// Draw appends the map to a display list for a screen of scale pixels a UI unit.
func (v *View) Draw(l *kit.List, scale float32) {
	if v.stacks == nil {
		v.Changed()
	}
	if v.atlas.full() {
		v.atlas.empty()
	}
	v.meshes.reset()
	v.points = v.points[:0]
	v.spent, v.wants = 0, v.wants[:0]
	area := v.Camera.area
	add(l, kit.Cmd{Op: kit.OpClip, Rect: area})
	fill(l, area, 0, kit.Hex(0x5A4A3A))
	rest := v.rest()
	v.ground(l, rest, scale)
	if !v.Plain {
		v.drawAir(l)
		v.drawLight(l)
	}
	if v.Night {
		fill(l, area, 0, kit.Hex(0x1A2233).Fade(0.42))
	}
	v.under(l, scale)
	if !v.NoNames {
		v.drawNames(l, rest, scale)
	}
	if !v.Bare {
		v.drawCounters(l, rest, scale)
	}
	v.over(l, scale)
	add(l, kit.Cmd{Op: kit.OpUnclip})
}

func add(l *kit.List, c kit.Cmd) { l.Cmds = append(l.Cmds, c) }

func fill(l *kit.List, r kit.Rect, radius float32, c kit.Color) {
	add(l, kit.Cmd{Op: kit.OpFill, Rect: r, Radius: radius, Color: c})
}

// rest is the zoom whose pictures are shown: the nearest one the camera rests at.
func (v *View) rest() float32 {
	z := v.Camera.zooms()
	return z[nearest(z, v.Camera.u)]
}

// ground shows the chunks of the zoom, and coarser ones stretched where they are
// not drawn yet.
func (v *View) ground(l *kit.List, rest, scale float32) {
	s := v.Map.Sheet(rest*scale, scale)
	x0, y0, x1, y1 := v.seen(s, scale)
	if v.idle {
		v.ahead(l, s, scale)
	}
	base := v.Map.Sheet(v.Camera.Fit()*scale, scale)
	cols, rows := base.Chunks()
	for y := range rows { // the whole map at once is always at hand
		for x := range cols {
			v.Map.Chunk(base, x, y)
		}
	}
	cols, rows = s.Chunks()
	for y := max(y0-1, 0); y <= min(y1+1, rows-1); y++ { // a ring ahead of the pan
		for x := max(x0-1, 0); x <= min(x1+1, cols-1); x++ {
			if x < x0 || x > x1 || y < y0 || y > y1 {
				l.Soon = appendSome(l.Soon, v.Map.Chunk(s, x, y))
			}
		}
	}
	missing := v.missing[:0]
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			if img := v.Map.Chunk(s, x, y); img != nil {
				v.blit(l, s, img, x, y, image.Rect(0, 0, ChunkSize, ChunkSize), scale)
			} else {
				v.stretch(l, s, x, y, scale)
				missing = append(missing, [2]int{x, y})
			}
		}
	}
	// The one asked for last is drawn first: that in the middle of the window.
	mid := s.Place(v.Camera.at).Mul(1.0 / ChunkSize).Sub(ink.Pt{X: 0.5, Y: 0.5})
	far := func(c [2]int) float32 { return ink.Pt{X: float32(c[0]), Y: float32(c[1])}.Sub(mid).Len() }
	slices.SortFunc(missing, func(a, b [2]int) int { return cmp.Compare(far(b), far(a)) })
	for _, c := range missing {
		v.Map.Chunk(s, c[0], c[1])
	}
	v.missing = missing
}

func appendSome(l []*kit.Image, m *kit.Image) []*kit.Image {
	if m != nil {
		l = append(l, m)
	}
	return l
}

// ahead asks for what the next step of the zoom would show, out and in, as far as
// there is room for it beside what is shown.
func (v *View) ahead(l *kit.List, s *Sheet, scale float32) {
	x0, y0, x1, y1 := v.seen(s, scale)
	room := MaxChunks - 12 - (x1-x0+3)*(y1-y0+3)
	zooms := v.Camera.zooms()
	at := nearest(zooms, v.Camera.u)
	for _, i := range [...]int{at + 1, at - 1} {
		if i < 1 || i >= len(zooms) {
			continue
		}
		o := v.Map.Sheet(zooms[i]*scale, scale)
		mid := o.Place(v.Camera.at)
		w, h := v.Camera.area.W*scale, v.Camera.area.H*scale
		cols, rows := o.Chunks()
		x0, y0 := max(int(mid.X-w/2)/ChunkSize, 0), max(int(mid.Y-h/2)/ChunkSize, 0)
		x1, y1 := min(int(mid.X+w/2)/ChunkSize, cols-1), min(int(mid.Y+h/2)/ChunkSize, rows-1)
		if room -= (x1 - x0 + 1) * (y1 - y0 + 1); room < 0 {
			return
		}
		for y := y0; y <= y1; y++ {
			for x := x0; x <= x1; x++ {
				l.Soon = appendSome(l.Soon, v.Map.Chunk(o, x, y))
			}
		}
	}
}

// seen is the range of chunks of a sheet in the window.
func (v *View) seen(s *Sheet, scale float32) (x0, y0, x1, y1 int) {
	a := v.Camera.area
	lo := s.Place(v.Camera.ToMap(kit.Point{X: a.X, Y: a.Y}))
	hi := s.Place(v.Camera.ToMap(kit.Point{X: a.Right(), Y: a.Bottom()}))
	cols, rows := s.Chunks()
	return max(int(lo.X)/ChunkSize, 0), max(int(lo.Y)/ChunkSize, 0),
		min(int(hi.X)/ChunkSize, cols-1), min(int(hi.Y)/ChunkSize, rows-1)
}

// blit shows a part of a chunk where it belongs. At rest one pixel is one pixel.
func (v *View) blit(l *kit.List, s *Sheet, img *kit.Image, x, y int, part image.Rectangle, scale float32) {
	part = part.Intersect(image.Rect(0, 0, s.W-x*ChunkSize, s.H-y*ChunkSize))
	if part.Empty() {
		return
	}
	k := v.Camera.u * scale / s.PX // pixels of the screen a pixel of the sheet
	o := v.Camera.origin()
	ox, oy := o.X*scale-s.Off.X*k, o.Y*scale-s.Off.Y*k
	if abs(k-1) < 1e-4 {
		k = 1
		ox, oy = float32(math.Round(float64(ox))), float32(math.Round(float64(oy)))
	}
	at := func(base int, n int, off float32) float32 { return (float32(base*ChunkSize+n)*k + off) / scale }
	r := kit.Rect{X: at(x, part.Min.X, ox), Y: at(y, part.Min.Y, oy)}
	r.W, r.H = at(x, part.Max.X, ox)-r.X, at(y, part.Max.Y, oy)-r.Y
	add(l, kit.Cmd{Op: kit.OpImage, Rect: r, Color: kit.Hex(0xFFFFFF), Image: img,
		Src: kit.Rect{X: float32(part.Min.X), Y: float32(part.Min.Y), W: float32(part.Dx()), H: float32(part.Dy())}})
}

// stretch fills the place of a chunk that is not drawn yet with the parts of
// another zoom's that are.
func (v *View) stretch(l *kit.List, s *Sheet, x, y int, scale float32) {
	lo := s.Ground(ink.Pt{X: float32(x * ChunkSize), Y: float32(y * ChunkSize)})
	hi := s.Ground(ink.Pt{X: float32((x + 1) * ChunkSize), Y: float32((y + 1) * ChunkSize)})
	for _, o := range v.Map.sizes { // the sharpest that is whole
		if o == s {
			continue
		}
		a, b := o.Place(lo), o.Place(hi)
		r := image.Rect(int(math.Floor(float64(a.X))), int(math.Floor(float64(a.Y))), int(math.Ceil(float64(b.X))), int(math.Ceil(float64(b.Y)))).
			Intersect(image.Rect(0, 0, o.W, o.H))
		if r.Empty() || (r.Dx() > 6*ChunkSize) || !v.Map.whole(o, r) {
			continue
		}
		for cy := r.Min.Y / ChunkSize; cy <= (r.Max.Y-1)/ChunkSize; cy++ {
			for cx := r.Min.X / ChunkSize; cx <= (r.Max.X-1)/ChunkSize; cx++ {
				v.blit(l, o, v.Map.Has(o, cx, cy), cx, cy, r.Sub(image.Pt(cx*ChunkSize, cy*ChunkSize)).Intersect(image.Rect(0, 0, ChunkSize, ChunkSize)), scale)
			}
		}
		return
	}
}

// whole says whether all chunks under a rectangle of a sheet are drawn.
func (m *Map) whole(s *Sheet, r image.Rectangle) bool {
	for y := r.Min.Y / ChunkSize; y <= (r.Max.Y-1)/ChunkSize; y++ {
		for x := r.Min.X / ChunkSize; x <= (r.Max.X-1)/ChunkSize; x++ {
			if m.Has(s, x, y) == nil {
				return false
			}
		}
	}
	return true
}

// moving says whether the map is on its way, by itself or under the hand.
func (v *View) moving() bool { return v.stirred > 0 && v.now-v.stirred < 0.12 }

// Build does for about so long what no frame waits for: pictures of counters and names
// that the last one had to do without, the layout of names, chunks of the map. It is
// true while more is to do.
func (v *View) Build(budget time.Duration) bool {
	end := time.Now().Add(budget)
	for i, w := range v.wants {
		if i > 0 && time.Now().After(end) {
			return true
		}
		v.atlas.get(w.key, w.make)
	}
	if made := len(v.wants) > 0; made {
		v.wants = v.wants[:0]
		return true // the next frame may want more
	}
	for v.naming != nil {
		if n := v.naming; n.step() {
			v.names[n.u], v.naming = n, nil
			return true
		}
		if time.Now().After(end) {
			return true
		}
	}
	return v.Map.Build(time.Until(end))
}

// waiting says whether there is something to Build.
func (v *View) waiting() bool { return len(v.wants) > 0 || v.naming != nil || len(v.Map.queue) > 0 }

// hurry is how long Draw itself makes pictures that it has not shown before, while the
// map stands still.
const hurry = 400 * time.Microsecond

// want is a picture of the atlas that is to be made.
type want struct {
	key  any
	make func() *image.RGBA
}

// sprite is a picture of the atlas, made where there is none and the frame has time
// for it; without time it is false, and Build makes it.
func (v *View) sprite(key any, make func() *image.RGBA) (Sprite, bool) {
	if s, ok := v.atlas.at[key]; ok {
		return s, true
	}
	if v.spent > hurry || v.moving() {
		v.wants = append(v.wants, want{key, make})
		return Sprite{}, false
	}
	start := time.Now()
	s := v.atlas.get(key, make)
	v.spent += time.Since(start)
	return s, true
}

// placedNames is the names to show at a zoom. Those that keep off counters which have
// gone, or of the zoom before, stand in until the right ones are laid out.
func (v *View) placedNames(rest, scale float32) []placed {
	n := v.names[rest]
	if n != nil && n.ui != scale {
		n = nil
	}
	if n == nil || n.rev != v.rev {
		if w := v.naming; !v.moving() && (w == nil || w.u != rest || w.ui != scale || w.rev != v.rev) {
			var taken []box
			if !v.Bare {
				for _, h := range v.order {
					taken = append(taken, v.stacks[h].extent(v.Map.grid, rest)...)
				}
			}
			v.naming = newNaming(v.Map, rest, scale, taken)
			v.naming.rev = v.rev
		}
	}
	if n == nil {
		if n = v.names[v.named]; n == nil {
			return nil
		}
		return n.out
	}
	v.named = rest
	return n.out
}

// drawNames shows the towns' names.
func (v *View) drawNames(l *kit.List, rest, scale float32) {
	names := v.placedNames(rest, scale)
	area := v.Camera.area
	for i := range names {
		n := &names[i]
		p := v.Camera.ToScreen(n.at).Add(n.off.X, n.off.Y)
		if p.X+n.w < area.X || p.X-n.w > area.Right() || p.Y+20 < area.Y || p.Y-20 > area.Bottom() {
			continue
		}
		sp, ok := v.nameSprite(n, scale)
		if !ok {
			continue
		}
		w, h := sp.Src.W/scale, sp.Src.H/scale
		v.meshes.quad(sp, snapped(kit.Rect{X: p.X - w/2, Y: p.Y - h/2, W: w, H: h}, scale), v.lamp())
	}
	v.meshes.flush(l)
}

// lamp is the light that falls on names and counters.
func (v *View) lamp() kit.Color {
	if v.Night {
		return 0xC4C0BCFF
	}
	return 0xFFFFFFFF
}

// snapped puts a picture on whole pixels.
func snapped(r kit.Rect, scale float32) kit.Rect {
	r.X = float32(math.Round(float64(r.X*scale))) / scale
	r.Y = float32(math.Round(float64(r.Y*scale))) / scale
	return r
}

// meshPool gathers pictures into meshes, one a page, and keeps their memory from
// frame to frame.
type meshPool struct {
	all []*kit.Mesh
	img []*kit.Image
	n   int // meshes used this frame
	out int // meshes already in the list
}

func (p *meshPool) reset() { p.n, p.out = 0, 0 }

// quad adds a picture to the mesh in work; one of another page begins a new mesh.
func (p *meshPool) quad(s Sprite, r kit.Rect, c kit.Color) { p.mesh(s.Page).Quad(r, s.Src, c) }

// flat adds a rectangle of one colour.
func (p *meshPool) flat(r kit.Rect, c kit.Color) { p.plain().Quad(r, kit.Rect{}, c) }

// plain is the mesh in work for triangles without a picture.
func (p *meshPool) plain() *kit.Mesh { return p.mesh(nil) }

func (p *meshPool) mesh(page *kit.Image) *kit.Mesh {
	if p.n == p.out || p.img[p.n-1] != page || len(p.all[p.n-1].Vertices) > 65000 {
		if p.n == len(p.all) {
			p.all, p.img = append(p.all, &kit.Mesh{}), append(p.img, nil)
		}
		m := p.all[p.n]
		m.Vertices, m.Indices = m.Vertices[:0], m.Indices[:0]
		p.img[p.n] = page
		p.n++
	}
	return p.all[p.n-1]
}

// flush puts the meshes in work into the list.
func (p *meshPool) flush(l *kit.List) {
	for ; p.out < p.n; p.out++ {
		add(l, kit.Cmd{Op: kit.OpMesh, Mesh: p.all[p.out], Image: p.img[p.out]})
	}
}
