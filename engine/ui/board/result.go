package board

import (
	"auguststorm/engine/ui/kit"
)

// Result is the mark of a fight that was just shown: crossed sabres, as old maps mark
// a battle, its outcome in a word or two and what it cost both sides. It stands above
// its hex for a moment.
type Result struct {
	Hex   int32
	Word  string
	Lost  [2]string    // of the attacker, of the defender; "" where that is not known
	Ink   [2]kit.Color // of their sides
	Round [2]bool      // their counters have round corners
	Since float64      // s of the client's clock
}

// How long the mark of a result stands, and fades at its end, in s of the clock: it is
// read no faster where movements are played faster.
const (
	resultTime = 2.4
	resultFade = 0.35
)

// mostResults is how many marks stand at once: the newest.
const mostResults = 8

// AddResult puts up the mark of a fight; one of the same hex gives way.
func (v *View) AddResult(r Result) {
	keep := v.Results[:0]
	for _, o := range v.Results {
		if o.Hex != r.Hex {
			keep = append(keep, o)
		}
	}
	if n := len(keep) - mostResults + 1; n > 0 {
		keep = append(keep[:0], keep[n:]...)
	}
	v.Results = append(keep, r)
}

// passResults takes down what has stood its time and asks for the frames the others
// need.
func (v *View) passResults(c *kit.Context) {
	keep := v.Results[:0]
	for _, r := range v.Results {
		left := resultTime - (c.Now - r.Since)
		if left <= 0 {
			continue
		}
		keep = append(keep, r)
		if left -= resultFade; left > 0 || c.Prefs.Still {
			c.WakeIn(max(left, 0.02))
		} else {
			c.WakeIn(0)
		}
	}
	v.Results = keep
}

// results draws the marks, the newest over the others; one that would cover a newer
// one shows its sabres alone.
func (v *View) results(l *kit.List, scale float32) {
	var taken []kit.Rect
	free := func(r kit.Rect) bool {
		for _, t := range taken {
			if o := t.Intersect(r); o.W > 0 && o.H > 0 {
				return false
			}
		}
		return true
	}
	plates := make([]kit.Rect, len(v.Results))
	for i := len(v.Results) - 1; i >= 0; i-- {
		if r := v.plate(&v.Results[i], scale); r.W > 0 && free(r) {
			plates[i] = r
			taken = append(taken, r)
		}
	}
	for i := range v.Results {
		r := &v.Results[i]
		p := v.Camera.Centre(r.Hex)
		if a := v.Camera.area; !a.Has(p) || p.Y < a.Y+v.Top {
			continue
		}
		fade := v.fading(r)
		if plates[i].W == 0 {
			sabres(l, kit.Point{X: p.X, Y: p.Y - v.Camera.u*0.5 - 8}, 8, fade)
			continue
		}
		v.drawResult(l, r, plates[i], p, fade, scale)
	}
}

// fading is how much of a mark shows, 0 to 1.
func (v *View) fading(r *Result) float32 {
	left := resultTime - (v.now - r.Since)
	if v.Camera.Still || left >= resultFade {
		return 1
	}
	return float32(max(0, left/resultFade))
}

// Sizes of a plate in UI units.
const (
	plateSign = 24 // room of the sabres
	platePad  = 6
	plateRow  = 16
	chipSize  = 9  // the sign of a side before its losses
	chipRoom  = 13 // with the gap after it
	chipGap   = 10 // between the losses of the sides
)

func resultStyles(scale float32) (word, lost kit.Style) {
	return kit.Strong.At(13).Legible(scale), kit.Small.At(12).Legible(scale)
}

// plate is where the words of a mark stand: above its hex, below it at the upper edge
// of the window; empty where the hex is not in the window.
func (v *View) plate(r *Result, scale float32) kit.Rect {
	p, a := v.Camera.Centre(r.Hex), v.Camera.area
	if !a.Has(p) || p.Y < a.Y+v.Top {
		return kit.Rect{}
	}
	word, lost := resultStyles(scale)
	w, h := inkType(word).Measure(r.Word), float32(plateRow+8)
	if r.Lost != [2]string{} {
		w = max(w, inkType(lost).Measure(r.Lost[0])+inkType(lost).Measure(r.Lost[1])+2*chipRoom+chipGap)
		h += plateRow
	}
	w += plateSign + 2*platePad + 2
	off := v.Camera.u*0.52 + 9
	out := kit.Rect{X: p.X - w/2, Y: p.Y - off - h, W: w, H: h}
	if out.Y < a.Y+v.Top+4 {
		out.Y = p.Y + off
	}
	out.X = min(max(out.X, a.X+4), max(a.Right()-w-4, a.X+4))
	return snapped(out, scale)
}

func (v *View) drawResult(l *kit.List, r *Result, at kit.Rect, hex kit.Point, fade, scale float32) {
	edge := kit.Hex(0x3A2F24).Fade(0.75 * fade)
	tip, foot := at.Bottom(), at.Bottom()+7
	if at.Y > hex.Y {
		tip, foot = at.Y, at.Y-7
	}
	x := min(max(hex.X, at.X+8), at.Right()-8)
	fill(l, kit.Rect{X: at.X + 1, Y: at.Y + 2, W: at.W, H: at.H}, 3, kit.Hex(0x2A2018).Fade(0.28*fade))
	fill(l, at.Inset(-1), 3, edge)
	add(l, kit.Cmd{Op: kit.OpPolygon, Points: []kit.Point{{X: x - 6, Y: tip}, {X: x + 6, Y: tip}, {X: x, Y: foot}}, Color: edge})
	paper := kit.Hex(0xF7F1DF)
	if v.Night {
		paper = kit.Hex(0xC9C2AE)
	}
	fill(l, at, 2, paper.Fade(fade))
	sabres(l, kit.Point{X: at.X + platePad + plateSign/2 - 3, Y: at.Center().Y}, 9, fade)
	word, small := resultStyles(scale)
	left := at.X + platePad + plateSign
	y := at.Y + 3
	text := func(s kit.Style, x float32, words string) float32 {
		add(l, kit.Cmd{Op: kit.OpText, Rect: kit.Rect{X: x, Y: y + plateRow*0.5 + s.Size*0.37}, Style: s, Text: words, Color: kit.Hex(0x2A2018).Fade(fade)})
		return x + inkType(s).Measure(words)
	}
	text(word, left, r.Word)
	y += plateRow + 1
	for i, lost := range r.Lost {
		if lost == "" {
			continue
		}
		chip, round := kit.Rect{X: left, Y: y + (plateRow-chipSize)/2, W: chipSize, H: chipSize}, float32(0)
		if r.Round[i] {
			round = chipSize / 2
		}
		fill(l, chip.Inset(-1), round, edge)
		fill(l, chip, round, r.Ink[i].Fade(fade))
		left = text(small, left+chipRoom, lost) + chipGap
	}
}

// sabres draws two crossed sabres of half a size r about a point.
func sabres(l *kit.List, at kit.Point, r, fade float32) {
	for _, pass := range [...]struct {
		wide  float32
		color kit.Color
	}{{2.6, kit.Hex(0xF7F1DF).Fade(fade)}, {0, kit.Hex(0xA6342B).Fade(fade)}} {
		for _, s := range [...]float32{-1, 1} {
			p := func(x, y float32) kit.Point { return at.Add(s*x*r, y*r) }
			blade := []kit.Point{p(-0.72, 0.78), p(-0.2, 0.36), p(0.3, -0.14), p(0.66, -0.62), p(0.78, -0.96)}
			add(l, kit.Cmd{Op: kit.OpPolyline, Points: blade, Width: 1.7 + pass.wide, Color: pass.color})
			add(l, kit.Cmd{Op: kit.OpPolyline, Points: []kit.Point{p(-0.74, 0.3), p(-0.5, 0.56), p(-0.22, 0.76)}, Width: 1.5 + pass.wide, Color: pass.color})
		}
	}
}

// Result is the mark of a fight for a hex, in the inks of the attacker and the
// defender; the losses are for the caller to fill in.
func (r *Roster) Result(h int32, word string, attacker int8) Result {
	out := Result{Hex: h, Word: word}
	for i, s := range [...]int8{attacker, 1 - attacker} {
		k := r.sideLook(s)
		out.Ink[i], out.Round[i] = kit.Hex(k.colour), k.round
	}
	return out
}

// Holding reports that the hand holds the map.
func (v *View) Holding() bool { return v.held.down }
