package board

import (
	"slices"

	"auguststorm/engine/ui/ink"
)

// web is a graph of places joined by links: hexsides between corners, or ways
// between hexes. All that is drawn along it is smoothed together, so that a
// frontier stays on its river and a tributary meets its stream.
type web struct {
	at    []ink.Pt
	pin   []bool
	links [][]link
	index map[int64]int32
}

// link is one end of a link; tag says what runs along it.
type link struct {
	to  int32
	tag uint32
}

func newWeb() *web { return &web{index: map[int64]int32{}} }

func (w *web) node(key int64, at ink.Pt) int32 {
	if n, ok := w.index[key]; ok {
		return n
	}
	n := int32(len(w.at))
	w.index[key] = n
	w.at, w.pin, w.links = append(w.at, at), append(w.pin, false), append(w.links, nil)
	return n
}

// join adds a tag to the link of two nodes.
func (w *web) join(a, b int32, tag uint32) {
	w.half(a, b, tag)
	w.half(b, a, tag)
}

func (w *web) half(a, b int32, tag uint32) {
	for i := range w.links[a] {
		if w.links[a][i].to == b {
			w.links[a][i].tag |= tag
			return
		}
	}
	w.links[a] = append(w.links[a], link{b, tag})
}

// smooth moves every node towards the middle of its neighbours n times; ends and
// pinned nodes stay.
func (w *web) smooth(n int, share float32) {
	next := make([]ink.Pt, len(w.at))
	for range n {
		for i, p := range w.at {
			next[i] = p
			if w.pin[i] || len(w.links[i]) < 2 {
				continue
			}
			var sum ink.Pt
			for _, l := range w.links[i] {
				sum = sum.Add(w.at[l.to])
			}
			next[i] = p.Lerp(sum.Mul(1/float32(len(w.links[i]))), share)
		}
		w.at, next = next, w.at
	}
}

// chain is a run of nodes with one tag.
type chain struct {
	nodes  []int32
	tag    uint32
	closed bool
}

// chains cuts the links whose tag, under mask, is not zero into runs of equal
// tag. Runs end where tags change and where other than two links of them meet.
func (w *web) chains(mask uint32) []chain {
	done := map[[2]int32]bool{}
	next := func(from, at int32, tag uint32) int32 {
		found, count := int32(-1), 0
		for _, l := range w.links[at] {
			if l.tag&mask == 0 {
				continue
			}
			count++
			if l.to != from && l.tag&mask == tag {
				found = l.to
			}
		}
		if count != 2 {
			return -1
		}
		return found
	}
	var out []chain
	for a := range w.links {
		for _, l := range w.links[a] {
			a, tag := int32(a), l.tag&mask
			if tag == 0 || done[pairOf(a, l.to)] {
				continue
			}
			run := []int32{a, l.to}
			done[pairOf(a, l.to)] = true
			closed := false
			for range 2 {
				for {
					n := len(run)
					m := next(run[n-2], run[n-1], tag)
					if m < 0 || done[pairOf(run[n-1], m)] {
						closed = closed || m >= 0 && m == run[0] && n > 2
						break
					}
					done[pairOf(run[n-1], m)] = true
					run = append(run, m)
				}
				slices.Reverse(run)
			}
			if len(run) > 3 && run[0] == run[len(run)-1] {
				closed, run = true, run[:len(run)-1]
			} else {
				closed = false
			}
			out = append(out, chain{run, tag, closed})
		}
	}
	return out
}

func pairOf(a, b int32) [2]int32 { return [2]int32{min(a, b), max(a, b)} }

// points are the places of a chain's nodes.
func (w *web) points(c chain) []ink.Pt {
	out := make([]ink.Pt, len(c.nodes))
	for i, n := range c.nodes {
		out[i] = w.at[n]
	}
	return out
}

// stray moves a point of a curve aside by a little noise that depends on the
// place alone, so that curves that run together stay together. reach is in hexes.
func stray(p ink.Pt, reach float32) ink.Pt {
	return ink.Pt{
		X: p.X + reach*(ink.Noise(p.X*3.1, p.Y*3.1)+0.5*ink.Noise(p.X*7.3+40, p.Y*7.3)),
		Y: p.Y + reach*(ink.Noise(p.X*3.1+90, p.Y*3.1+7)+0.5*ink.Noise(p.X*7.3, p.Y*7.3+55)),
	}
}

// winding is a smooth curve through points that wanders like a stream.
func winding(ps []ink.Pt, closed bool, steps int, reach float32) []ink.Pt {
	out := ink.Curve(ps, closed, steps)
	bent := make([]ink.Pt, len(out))
	for i, p := range out {
		bent[i] = stray(p, reach)
	}
	return bent
}
