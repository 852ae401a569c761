package board

import (
	"slices"

	"auguststorm/engine/ui/ink"
	"auguststorm/engine/ui/kit"
)

// role says where in a hex a counter stands.
type role uint8

const (
	inStack role = iota
	asFlag       // a headquarters, upper left
	asToken      // aircraft and ships, upper right
)

func roleOf(f *Face) role {
	switch f.Kind {
	case "hq":
		return asFlag
	case "air", "naval", "river", "transport":
		return asToken
	}
	return inStack
}

// spot is where a counter is drawn: its body, in UI units from the middle of its
// hex.
type spot struct {
	counter int // index into View.Counters
	x, y, b float32
}

// stack is what stands in one hex, the top first; spots are in drawing order.
type stack struct {
	hex   int32
	top   []int // units in the stack, the top first
	flags []int
	token []int
	men   int32

	laidAt float32 // the zoom that laid is for
	laid   []spot
}

// stacks sorts counters into hexes. The order of the counters within a hex stays:
// the first is the top.
func stacks(cs []Counter) map[int32]*stack {
	out := map[int32]*stack{}
	for i := range cs {
		c := &cs[i]
		if c.Hex < 0 {
			continue
		}
		s := out[c.Hex]
		if s == nil {
			s = &stack{hex: c.Hex}
			out[c.Hex] = s
		}
		switch roleOf(&c.Face) {
		case inStack:
			s.top = append(s.top, i)
			s.men += c.Men
		case asFlag:
			s.flags = append(s.flags, i)
		default:
			s.token = append(s.token, i)
		}
	}
	return out
}

const deepest = 3 // counters of a stack that show

// spots lays out a stack where a hex is u wide.
func (s *stack) spots(u float32) []spot {
	if s.laidAt != u {
		s.laidAt, s.laid = u, s.lay(u)
	}
	return s.laid
}

func (s *stack) lay(u float32) []spot {
	b := bodySize(u)
	var out []spot
	d := max(1.6, b*0.065)
	n := min(len(s.top), deepest)
	for k := n - 1; k >= 0; k-- {
		off := d * (float32(k) - float32(n-1)/2)
		out = append(out, spot{s.top[k], -b/2 + off, -b/2 - off, b})
	}
	if u < 11 {
		return out
	}
	small := b * 0.62
	if len(s.top) == 0 {
		small = b * 0.8
	}
	for k := min(len(s.flags), 2) - 1; k >= 0; k-- {
		x, y := -b*0.5-small*0.42, -b*0.5-small*0.52
		if len(s.top) == 0 {
			x, y = -small*0.55, -small*0.6
		}
		out = append(out, spot{s.flags[k], x + float32(k)*small*0.3, y - float32(k)*small*0.16, small})
	}
	if len(s.token) > 0 {
		t := b * 0.5
		x, y := b*0.5-t*0.55, -b*0.5-t*0.45
		if len(s.top) == 0 {
			t = b * 0.66
			x, y = -t/2, -t/2
			if len(s.flags) > 0 {
				x, y = t*0.1, -t*0.1
			}
		}
		if t < 10.5 { // too small to be told from a unit
			return out
		}
		for k := min(len(s.token), 2) - 1; k >= 0; k-- {
			out = append(out, spot{s.token[k], x + float32(k)*d, y - float32(k)*d, t})
		}
	}
	return out
}

// raised lays out those of a stack that are chosen, the top one last, and counts them; no
// more than show of a stack, for more would cover the neighbours.
func (s *stack) raised(u float32, chosen func(counter int) bool) (out []spot, n int) {
	b := bodySize(u)
	d := max(2, b*0.1)
	for _, c := range s.top {
		if !chosen(c) {
			continue
		}
		if n++; n <= deepest {
			out = append(out, spot{c, 0, 0, b})
		}
	}
	slices.Reverse(out)
	for i := range out {
		off := d * float32(i)
		out[i].x, out[i].y = -b/2+off, -b/2-off
	}
	return out, n
}

// fan lays all counters of a stack side by side above the hex.
func (s *stack) fan(u float32) (out []spot, plaque kit.Rect) {
	b := max(bodySize(u), 46)
	all := slices.Concat(s.top, s.token, s.flags)
	rows := (len(all) + 4) / 5
	cols := (len(all) + rows - 1) / rows
	step := b * 1.12
	w, h := float32(cols)*step-b*0.12, float32(rows)*step-b*0.12
	x0, y0 := -w/2, -u*side-h-8
	for i, c := range all {
		out = append(out, spot{c, x0 + float32(i%cols)*step, y0 + float32(i/cols)*step, b})
	}
	return out, kit.Rect{X: x0 - 8, Y: y0 - 8, W: w + 16, H: h + 16}
}

// extent is what a stack covers, in UI units of the sheet: names keep off it.
func (s *stack) extent(g Grid, u float32) []box {
	at := g.Centre(s.hex).Mul(u)
	var out []box
	for _, p := range s.spots(u) {
		out = append(out, box{at.X + p.x - 1, at.Y + p.y - 1, at.X + p.x + p.b + 1, at.Y + p.y + p.b + 1})
	}
	return out
}

// within says whether a point, from the middle of the hex, is on a spot.
func (s spot) within(p ink.Pt) bool {
	return p.X >= s.x && p.X < s.x+s.b && p.Y >= s.y && p.Y < s.y+s.b
}

// byWeight puts the strongest first, so that it is the top of its stack.
func byWeight(cs []Counter) {
	slices.SortStableFunc(cs, func(a, b Counter) int { return int(b.Men) - int(a.Men) })
}
