package board

import (
	"io/fs"
	"math"
	"sync"
	"testing"
	"time"

	"auguststorm/engine"
	"auguststorm/engine/scenario"
	"auguststorm/engine/scenario/load"
	"auguststorm/engine/ui/ink"
	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/kit/glyph"
	"auguststorm/scenarios"
)

// open loads a scenario that comes with the program, and what it has for drawing.
func open(tb testing.TB, id string) (*scenario.Scenario, Detail) {
	tb.Helper()
	s, problems := load.Dir(scenarios.FS, id)
	if s == nil {
		tb.Fatal(problems)
	}
	folder, err := fs.Sub(scenarios.FS, id)
	if err != nil {
		tb.Fatal(err)
	}
	d, err := ReadDetail(folder, s)
	if err != nil {
		tb.Fatal(err)
	}
	return s, d
}

// campaign is the map of the campaign with its opening position; read it only.
var campaign = sync.OnceValue(func() *Map {
	s, problems := load.Dir(scenarios.FS, "august-storm")
	if s == nil {
		panic(problems)
	}
	folder, _ := fs.Sub(scenarios.FS, "august-storm")
	d, err := ReadDetail(folder, s)
	if err != nil {
		panic(err)
	}
	return New(s, d)
})

// opened is a window of 1600 by 900 on the opening position of the campaign.
func opened(tb testing.TB) *View {
	tb.Helper()
	m := campaign()
	v := NewView(m, kit.Rect{W: 1600, H: 900})
	v.Camera.Still = true
	v.Counters = NewRoster(m.sc, Palettes[0]).All(engine.New(m.sc, 1))
	v.Changed()
	return v
}

func place(tb testing.TB, s *scenario.Scenario, id string) int32 {
	tb.Helper()
	for i := range s.Map.Places {
		if s.Map.Places[i].ID == id {
			return s.Map.Places[i].Hex.Hex
		}
	}
	tb.Fatalf("no place %q", id)
	return -1
}

func TestEveryHexIsFoundAtItsMiddleAndNearItsCorners(t *testing.T) {
	g := Grid{W: 23, H: 17}
	for h := range g.W * g.H {
		c := g.Centre(h)
		for k := range int32(6) {
			p := c.Lerp(g.Corner(h, k), 0.93)
			if got := g.At(p); got != h {
				t.Fatalf("near corner %d of hex %d lies hex %d", k, h, got)
			}
		}
		if g.At(c) != h || g.Nearest(c) != h {
			t.Fatalf("the middle of hex %d is not in it", h)
		}
	}
	if g.At(ink.Pt{X: -2, Y: 3}) != -1 || g.At(ink.Pt{X: 3, Y: 40}) != -1 {
		t.Error("a place off the map lies in a hex")
	}
}

func TestTheScreenLeadsBackToTheHexAtEveryZoom(t *testing.T) {
	v := opened(t)
	c := v.Camera
	for _, u := range c.zooms() {
		c.ZoomTo(u, c.Area().Center())
		for _, h := range []int32{place(t, v.Map.sc, "harbin"), place(t, v.Map.sc, "mutanchiang"), place(t, v.Map.sc, "hailar")} {
			c.Show(h, 0)
			if got := c.HexAt(c.Centre(h)); got != h {
				t.Errorf("at zoom %g hex %d is %d on the screen", u, h, got)
			}
			p := c.ToScreen(ink.Pt{X: 50.25, Y: 31.5})
			if q := c.ToMap(p); math.Abs(float64(q.X-50.25)) > 0.01 || math.Abs(float64(q.Y-31.5)) > 0.01 {
				t.Errorf("at zoom %g the way back from the screen ends at %v", u, q)
			}
		}
	}
}

func TestZoomingKeepsThePlaceUnderThePointer(t *testing.T) {
	v := opened(t)
	c := v.Camera
	c.Show(place(t, v.Map.sc, "harbin"), 31)
	c.Still = false
	at := kit.Point{X: 400, Y: 620}
	want := c.ToMap(at)
	for _, steps := range []int{1, 1, -1, 1} {
		c.ZoomBy(steps, at)
		for c.Moving() {
			c.Step(0.016)
			got := c.ToMap(at)
			if d := got.Sub(want).Len() * c.Zoom(); d > 1.5 {
				t.Fatalf("the place under the pointer moved by %.1f", d)
			}
		}
	}
}

func TestTheCameraNeverLeavesTheMap(t *testing.T) {
	v := opened(t)
	c := v.Camera
	c.ZoomTo(96, c.Area().Center())
	size := v.Map.grid.Size()
	for _, push := range [][2]float32{{1e6, 0}, {-1e6, 0}, {0, 1e6}, {0, -1e6}} {
		c.Pan(push[0], push[1])
		lo, hi := c.ToMap(kit.Point{}), c.ToMap(kit.Point{X: 1600, Y: 900})
		m := Margin/c.Zoom() + 0.01
		if lo.X < -m || lo.Y < -m || hi.X > size.X+m || hi.Y > size.Y+m {
			t.Errorf("pushed by %v the window shows %v to %v", push, lo, hi)
		}
	}
}

func TestEveryTopCounterIsHitWhereItShows(t *testing.T) {
	v := opened(t)
	for _, u := range []float32{20, 46, 96} {
		v.Camera.ZoomTo(u, v.Camera.Area().Center())
		for _, h := range v.order {
			s := v.stacks[h]
			if len(s.top) == 0 {
				continue
			}
			v.Camera.Show(h, 0)
			spots := s.spots(v.rest())
			for _, o := range spots {
				if o.counter != s.top[0] {
					continue
				}
				c := v.Camera.Centre(h)
				// The lower left corner of the top counter is nobody else's.
				gotHex, got := v.Hit(kit.Point{X: c.X + o.x + o.b*0.3, Y: c.Y + o.y + o.b*0.6})
				if gotHex != h || got != o.counter {
					t.Fatalf("zoom %g: clicking counter %s in hex %d hits %d in %d", u, v.Counters[o.counter].Label, h, got, gotHex)
				}
			}
		}
	}
}

func TestEveryCounterOfAFannedStackIsHit(t *testing.T) {
	v := opened(t)
	v.Camera.ZoomTo(46, v.Camera.Area().Center())
	var full *stack
	for _, h := range v.order {
		if s := v.stacks[h]; full == nil || len(s.top) > len(full.top) {
			full = s
		}
	}
	if len(full.top) < 3 {
		t.Fatal("no stack of three in the opening position")
	}
	v.Camera.Show(full.hex, 0)
	v.Fan = full.hex
	spots, plaque := full.fan(v.rest())
	at := v.fanAt(plaque, full.hex)
	for _, o := range spots {
		if _, got := v.Hit(kit.Point{X: at.X + o.x + o.b/2, Y: at.Y + o.y + o.b/2}); got != o.counter {
			t.Errorf("the fanned counter %s is not hit", v.Counters[o.counter].Label)
		}
	}
}

func TestNamesOverlapNeitherEachOtherNorACounter(t *testing.T) {
	v := opened(t)
	for _, u := range v.Camera.zooms() {
		var taken []box
		for _, h := range v.order {
			taken = append(taken, v.stacks[h].extent(v.Map.grid, u)...)
		}
		counters := len(taken)
		for _, n := range layNames(v.Map, u, 1, taken) {
			at := n.at.Mul(u)
			b := box{at.X + n.off.X - n.w/2, at.Y + n.off.Y - n.h/2 + 1, at.X + n.off.X + n.w/2, at.Y + n.off.Y + n.h/2 - 1}
			for i, o := range taken {
				if b.meets(o) {
					what := "another name"
					if i < counters {
						what = "a counter"
					}
					t.Errorf("at zoom %g the name %s lies over %s", u, n.text, what)
				}
			}
			taken = append(taken, b)
		}
	}
}

func TestGreatTownsAreNamedAtEveryZoom(t *testing.T) {
	v := opened(t)
	for _, u := range v.Camera.zooms() {
		got := map[string]bool{}
		var taken []box
		for _, h := range v.order {
			taken = append(taken, v.stacks[h].extent(v.Map.grid, u)...)
		}
		for _, n := range layNames(v.Map, u, 1, taken) {
			got[n.text] = true
		}
		for _, name := range []string{"Harbin", "Mukden", "Hsinking", "Vladivostok", "Khabarovsk", "Keijo", "Peiping"} {
			if !got[name] {
				t.Errorf("at zoom %g %s has no name on the map", u, name)
			}
		}
	}
}

func TestAFrameIsDrawnFromCoarserChunksUntilItsOwnAreDone(t *testing.T) {
	m := campaign()
	v := NewView(m, kit.Rect{W: 800, H: 600})
	v.Camera.Still = true
	for more := true; more; {
		v.Draw(&kit.List{}, 1)
		more = v.Build(time.Second)
	}
	v.Camera.Show(place(t, m.sc, "hailar"), 68)
	var l kit.List
	v.Draw(&l, 1)
	images := 0
	for _, c := range l.Cmds {
		if c.Op == kit.OpImage {
			images++
		}
	}
	if images == 0 {
		t.Error("nothing shows while the chunks of a new zoom are drawn")
	}
	for m.Build(time.Second) { // that of the View also waits for counters, which only Draw makes
		continue
	}
	l.Reset()
	v.Draw(&l, 1)
	for _, c := range l.Cmds {
		if c.Op == kit.OpImage && c.Src.W == ChunkSize && c.Rect.W != ChunkSize {
			t.Errorf("at rest a chunk is drawn %g wide", c.Rect.W)
		}
	}
}

func TestEveryLetterOfTheMapHasAGlyph(t *testing.T) {
	s := campaign().sc
	fonts := glyph.Embedded()
	has := func(face glyph.Face, text string) {
		for _, r := range text {
			if r != ' ' && !fonts.Has(face, r) {
				t.Errorf("no glyph for %q in %q", r, text)
			}
		}
	}
	for i := range s.Map.Labels {
		has(glyph.SerifItalic, s.Map.Labels[i].Name)
	}
	for i := range s.Map.Places {
		has(glyph.Bold, s.Map.Places[i].Name)
		has(glyph.Bold, s.Map.Places[i].Modern)
	}
	for i := range s.Units {
		has(glyph.Condensed, s.Units[i].Label)
	}
}

func TestEveryBranchAndSizeOfTheScenariosIsDrawn(t *testing.T) {
	for _, id := range []string{"august-storm", "nomonhan-1939"} {
		s, _ := open(t, id)
		for i := range s.Units {
			u := &s.Units[i]
			if branches[u.Kind] == nil && silhouettes[u.Kind] == nil {
				t.Errorf("no symbol for the branch %q", u.Kind)
			}
			if _, ok := sizeMarks[u.Size]; !ok {
				t.Errorf("no mark for the size %q", u.Size)
			}
		}
	}
}

func TestTheFrontPartsTheSides(t *testing.T) {
	g := Grid{W: 12, H: 9}
	held := make([]int8, g.W*g.H)
	for h := range held {
		if int32(h)%g.W >= 5 {
			held[h] = 1
		}
	}
	lines := g.Between(held, 0, 1)
	if len(lines) != 1 {
		t.Fatalf("the front is in %d pieces", len(lines))
	}
	for _, p := range lines[0] {
		if p.X < 4.6 || p.X > 6 {
			t.Errorf("the front strays to %v", p)
		}
	}
	if first, last := lines[0][0], lines[0][len(lines[0])-1]; first.Y < last.Y {
		t.Error("side 0 in the west is to the left of a front that runs north")
	}
}

func TestCountersThatFindNoTimeComeInTheNextFrames(t *testing.T) {
	v := opened(t)
	v.Camera.Show(place(t, v.Map.sc, "mutanchiang"), 68)
	frames := 0
	for more := true; more && frames < 400; frames++ {
		v.Draw(&kit.List{}, 1)
		more = v.Build(time.Second)
	}
	if len(v.wants) > 0 || frames >= 400 {
		t.Errorf("after %d frames counters are still missing", frames)
	}
}
