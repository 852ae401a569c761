//go:build js || windows || (darwin && cgo) || (linux && desktop)

package platform

import (
	"fmt"
	"slices"
	"time"
)

// stats are the last frames that were painted: how long our own code took for
// each, without what Ebitengine and the graphics card do after it.
type stats struct {
	frame, paint [256]time.Duration
	n            int
	pending      time.Duration // of frames run since the last painting
	longest      time.Duration // frame run, painted or not
	between      time.Duration // the longest piece of work between frames
}

func (s *stats) lent(d time.Duration) { s.between = max(s.between, d) }

func (s *stats) ran(d time.Duration) {
	s.pending += d
	s.longest = max(s.longest, d)
}

func (s *stats) painted(d time.Duration) {
	s.frame[s.n%len(s.frame)], s.paint[s.n%len(s.paint)] = s.pending, d
	s.pending = 0
	s.n++
}

// String is the median and the greatest time of the frames kept, in milliseconds.
func (s *stats) String() string {
	n := min(s.n, len(s.frame))
	if n == 0 {
		return fmt.Sprintf("no frames, longest frame run %.2f ms", ms(s.longest))
	}
	sum := make([]time.Duration, n)
	for i := range sum {
		sum[i] = s.frame[i] + s.paint[i]
	}
	frame, paint := slices.Clone(s.frame[:n]), slices.Clone(s.paint[:n])
	slices.Sort(frame)
	slices.Sort(paint)
	slices.Sort(sum)
	return fmt.Sprintf("%d frames: screen %.2f ms, batches %.2f ms, together median %.2f, 95 %% %.2f, greatest %.2f ms, longest frame run %.2f, longest work between frames %.2f ms",
		n, ms(frame[n/2]), ms(paint[n/2]), ms(sum[n/2]), ms(sum[n*95/100]), ms(sum[n-1]), ms(s.longest), ms(s.between))
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
