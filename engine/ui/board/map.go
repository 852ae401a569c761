package board

import (
	"cmp"
	"image"
	"slices"
	"time"

	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/ink"
	"auguststorm/engine/ui/kit"
)

// Map draws the map of a scenario. What does not depend on the zoom is worked out
// once, in New; chunks are drawn as they are asked for.
type Map struct {
	Modern bool // names of today instead of those of the time; call View.Changed after a change
	Script bool // names of the time in their own script; call View.Changed after a change

	sc      *scenario.Scenario
	grid    Grid
	ground  *ground
	shores  shores
	net     net
	sheets  map[[2]float32]*Sheet
	sizes   []*Sheet // the same, the largest first
	chunks  map[chunkKey]*chunk
	queue   []*chunk // asked for, not done; the most urgent first
	clock   int      // grows with every look at a chunk
	marks   map[markKey]*scattering
	spare   []*image.RGBA // pictures of chunks given up, to be drawn on again
	benches []bench
	scratch []ink.Pt
	towns   []int32 // see townOrder
	tongue  string  // language of the lettering, see Speak
	names   func(string) string
}

// MaxChunks is how many finished chunks are kept: 1 MB each.
const MaxChunks = 96

// maxSheets is how many sizes of the map are kept; two windows never need more.
const maxSheets = 24

type chunkKey struct {
	s    *Sheet
	x, y int
}

// chunk is a picture of a part of a sheet, or the work on it.
type chunk struct {
	chunkKey
	img  *kit.Image // nil while it is being drawn
	job  *job
	seen int
}

// New prepares the map of a scenario. With a Detail of a folder it draws the real
// relief and coast; without, ones made from the hexes.
func New(s *scenario.Scenario, d Detail) *Map { return NewInSteps(s, d, func() {}) }

// NewInSteps is New, with a call between the parts of the work, so that a program of
// one thread can draw a frame.
func NewInSteps(s *scenario.Scenario, d Detail, pause func()) *Map {
	m := &Map{sc: s, grid: GridOf(s.Board), sheets: map[[2]float32]*Sheet{}, chunks: map[chunkKey]*chunk{}, marks: map[markKey]*scattering{}}
	if d.Relief == nil {
		d.Relief = drawnRelief(s, pause)
	}
	m.ground = newGround(s, d.Relief, pause)
	if d.Shores != nil {
		m.shores = *d.Shores
	} else {
		m.shores = drawnShores(s)
	}
	pause()
	m.net = newNet(s, pause)
	pause()
	return m
}

// Speak letters the map in a language, given by its code: names puts those of the
// scenario into it, nil leaves them. It reports a change, after which View.Changed is
// to be called.
func (m *Map) Speak(code string, names func(string) string) bool {
	if code == m.tongue {
		return false
	}
	m.tongue, m.names = code, names
	clear(m.sheets)
	clear(m.chunks)
	m.sizes, m.queue = m.sizes[:0], nil
	return true
}

// name is a name of the scenario in the language of the lettering.
func (m *Map) name(s string) string {
	if m.names == nil {
		return s
	}
	return m.names(s)
}

// TownName is how the map letters a town.
func (m *Map) TownName(p *scenario.Place) string {
	switch {
	case m.Script && p.Native != "":
		return p.Native
	case m.Modern && p.Modern != "":
		return m.name(p.Modern)
	}
	return m.name(p.Name)
}

// Grid is where the map's hexes lie.
func (m *Map) Grid() Grid { return m.grid }

// Sheet is the map at px pixels a hex width and ui pixels a UI unit.
func (m *Map) Sheet(px, ui float32) *Sheet {
	key := [2]float32{px, ui}
	s := m.sheets[key]
	if s == nil {
		if len(m.sheets) > maxSheets { // a window has been resized many times
			clear(m.sheets)
			m.sizes = m.sizes[:0]
		}
		s = newSheet(m, px, ui)
		m.sheets[key] = s
		m.sizes = append(m.sizes, s)
		slices.SortFunc(m.sizes, func(a, b *Sheet) int { return cmp.Compare(b.PX, a.PX) })
	}
	return s
}

// countryTint is the colour of a country as 0xRRGGBB.
func (m *Map) countryTint(i uint32) uint32 {
	if int(i) < len(m.sc.Countries) {
		if v, ok := hexColour(m.sc.Countries[i].Colour); ok {
			return v
		}
	}
	return 0x8C8F6A
}

// Chunk is the picture of a chunk, or nil where it is not drawn yet; Build then
// draws it.
func (m *Map) Chunk(s *Sheet, x, y int) *kit.Image {
	key := chunkKey{s, x, y}
	c := m.chunks[key]
	if c == nil {
		c = &chunk{chunkKey: key}
		m.chunks[key] = c
		m.queue = append(m.queue, c)
	}
	m.clock++
	c.seen = m.clock
	return c.img
}

// Has is Chunk without asking for it.
func (m *Map) Has(s *Sheet, x, y int) *kit.Image {
	c := m.chunks[chunkKey{s, x, y}]
	if c == nil {
		return nil
	}
	if c.img != nil { // it is going to be shown
		m.clock++
		c.seen = m.clock
	}
	return c.img
}

// Lay draws the whole map as a window of this size shows it first, with a call between
// the steps that tells what share is done.
func (m *Map) Lay(area kit.Rect, scale float32, pause func(share float32)) {
	paperTile()
	s := m.Sheet(NewCamera(m.grid, area).Fit()*scale, scale)
	cols, rows := s.Chunks()
	for i := range cols * rows {
		m.Chunk(s, i%cols, i/cols)
	}
	for all := float32(len(m.queue)); m.Build(0); {
		pause(1 - float32(len(m.queue))/all)
	}
}

// Build draws chunks that were asked for until the budget is spent and says
// whether more is to do. A step takes a fifth of a millisecond, in a browser about
// half of one, so the budget is kept to that.
func (m *Map) Build(budget time.Duration) bool {
	end := time.Now().Add(budget)
	for len(m.queue) > 0 {
		c := m.latest()
		if c.job == nil {
			c.job = newJob(c.s, c.x, c.y)
		}
		for !c.job.step() {
			if time.Now().After(end) {
				return true
			}
		}
		c.img, c.job = kit.NewImage(c.job.img), nil
		m.drop(c)
		m.evict()
		if time.Now().After(end) {
			break
		}
	}
	return len(m.queue) > 0
}

// latest is the waiting chunk that was looked at last; one half done goes first
// while it is still wanted.
func (m *Map) latest() *chunk {
	best := m.queue[0]
	for _, c := range m.queue[1:] {
		if c.seen > best.seen {
			best = c
		}
	}
	for _, c := range m.queue {
		if c.job != nil && c.seen > best.seen-64 {
			return c
		}
	}
	return best
}

func (m *Map) drop(c *chunk) {
	for i, o := range m.queue {
		if o == c {
			m.queue = append(m.queue[:i], m.queue[i+1:]...)
			return
		}
	}
}

// evict forgets the chunks nobody has looked at for longest.
func (m *Map) evict() {
	for len(m.chunks)-len(m.queue) > MaxChunks {
		var old *chunk
		for _, c := range m.chunks {
			if c.img != nil && (old == nil || c.seen < old.seen) {
				old = c
			}
		}
		delete(m.chunks, old.chunkKey)
		if len(m.spare) < 4 {
			m.spare = append(m.spare, old.img.Pix)
		}
	}
	// Work on what went out of sight long ago is given up.
	for i := len(m.queue) - 1; i >= 0; i-- {
		if c := m.queue[i]; c.seen < m.clock-4*MaxChunks {
			delete(m.chunks, c.chunkKey)
			m.queue = append(m.queue[:i], m.queue[i+1:]...)
		}
	}
}

// Paint draws a part of a sheet at once, for pictures.
func (m *Map) Paint(s *Sheet, part image.Rectangle) *image.RGBA {
	out := image.NewRGBA(image.Rect(0, 0, part.Dx(), part.Dy()))
	for i := range out.Pix {
		out.Pix[i] = tablePix[i&3]
	}
	cols, rows := s.Chunks()
	for y := range rows {
		for x := range cols {
			r := image.Rect(x*ChunkSize, y*ChunkSize, (x+1)*ChunkSize, (y+1)*ChunkSize)
			cut := r.Intersect(part).Intersect(image.Rect(0, 0, s.W, s.H))
			if cut.Empty() {
				continue
			}
			j := newJob(s, x, y)
			for !j.step() {
				continue
			}
			for py := cut.Min.Y; py < cut.Max.Y; py++ {
				src := j.img.Pix[j.img.PixOffset(cut.Min.X-r.Min.X, py-r.Min.Y):][:cut.Dx()*4]
				copy(out.Pix[out.PixOffset(cut.Min.X-part.Min.X, py-part.Min.Y):], src)
			}
		}
	}
	return out
}

// tablePix is the table the map lies on.
var tablePix = [4]uint8{0x5A, 0x4A, 0x3A, 255}
