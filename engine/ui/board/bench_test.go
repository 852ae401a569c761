package board

import (
	"strconv"
	"testing"
	"time"

	"auguststorm/engine"
	"auguststorm/engine/ui/kit"
)

// ready is a window on the opening position with all its chunks drawn.
func ready(b *testing.B, zoom float32) *View {
	v := opened(b)
	v.Camera.Show(place(b, v.Map.sc, "mutanchiang"), 0)
	v.Camera.ZoomTo(zoom, v.Camera.Area().Center())
	for more := true; more; {
		v.Draw(&kit.List{}, 1)
		more = v.Build(time.Second)
	}
	return v
}

func benchmarkPan(b *testing.B, zoom float32) {
	v := ready(b, zoom)
	var l kit.List
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		l.Reset()
		v.Camera.Pan(float32(i%7-3), float32(i%5-2))
		v.Draw(&l, 1)
	}
}

// A frame while panning at 1600 by 900 with all counters; aim: 2 ms.
func BenchmarkPanWholeTheatre(b *testing.B) { benchmarkPan(b, 8) }
func BenchmarkPanMiddle(b *testing.B)       { benchmarkPan(b, 31) }
func BenchmarkPanNear(b *testing.B)         { benchmarkPan(b, 96) }

// A chunk of 512 by 512 pixels, and the longest step of the work on it.
func benchmarkChunk(b *testing.B, zoom float32) {
	m := campaign()
	s := m.Sheet(zoom, 1)
	p := s.Place(m.grid.Centre(place(b, m.sc, "mutanchiang")))
	x, y := int(p.X)/ChunkSize, int(p.Y)/ChunkSize
	longest, which := time.Duration(0), 0
	for b.Loop() {
		j := newJob(s, x, y)
		for {
			at, start := j.stage, time.Now()
			done := j.step()
			if d := time.Since(start); d > longest {
				longest, which = d, at
			}
			if done {
				break
			}
		}
	}
	b.ReportMetric(float64(longest.Microseconds())/1000, "ms/longest-step")
	b.ReportMetric(float64(which), "stage")
}

func BenchmarkChunkFar(b *testing.B)    { benchmarkChunk(b, 8) }
func BenchmarkChunkMiddle(b *testing.B) { benchmarkChunk(b, 31) }
func BenchmarkChunkNear(b *testing.B)   { benchmarkChunk(b, 96) }

// Names are laid out anew whenever a counter moves.
func BenchmarkLayNames(b *testing.B) {
	v := opened(b)
	for b.Loop() {
		layNames(v.Map, 31, 1, nil)
	}
}

// A counter is drawn once for each state of it.
func BenchmarkFace(b *testing.B) {
	v := opened(b)
	i := 0
	for b.Loop() {
		if v.atlas.full() {
			v.atlas.empty()
		}
		f := v.Counters[i%len(v.Counters)].Face
		f.Label += strconv.Itoa(i)
		v.faceSprite(f, 65, 1)
		i++
	}
}

// What New costs before the first chunk.
func BenchmarkNewMap(b *testing.B) {
	s, d := open(b, "august-storm")
	for b.Loop() {
		New(s, d)
	}
}

// The line of the front where no hex has changed hands, as at every click.
func BenchmarkFront(b *testing.B) {
	v := opened(b)
	r := NewRoster(v.Map.sc, Palettes[0])
	view := engine.New(v.Map.sc, 1).View(0)
	for b.Loop() {
		r.Front(view)
	}
}
