// Package sound makes the few quiet sounds of the client in plain Go: wood,
// paper, distant guns. Nothing is recorded, so nothing needs a licence.
package sound

import (
	"math"
	"slices"
)

// Rate is samples a second, one channel.
const Rate = 44100

// Names of the sounds.
const (
	Click  = "click"  // a widget is used
	Move   = "move"   // a counter slides over the map
	Attack = "attack" // guns beyond the hills
	Fall   = "fall"   // a place changes hands
	Refuse = "refuse" // an order is not possible
	Turn   = "turn"   // a new morning
	News   = "news"   // the teleprinter brings a report
)

var makers = map[string]func() wave{
	Click: click, Move: move, Attack: attack, Fall: fall, Refuse: refuse, Turn: turn, News: news,
}

// All are the names of the sounds in order.
func All() []string {
	var out []string
	for name := range makers {
		out = append(out, name)
	}
	slices.Sort(out)
	return out
}

// Make returns the samples of a sound, or nil for an unknown name.
func Make(name string) []int16 {
	m := makers[name]
	if m == nil {
		return nil
	}
	w := m()
	w.fade()
	out := make([]int16, len(w))
	for i, v := range w {
		out[i] = int16(32767 * math.Max(-1, math.Min(1, v)))
	}
	return out
}

// wave is samples from -1 to 1.
type wave []float64

func silence(seconds float64) wave { return make(wave, int(seconds*Rate)) }

// fade lets the last hundredth of a second die away, against clicks.
func (w wave) fade() {
	n := min(len(w), Rate/100)
	for i := range n {
		w[len(w)-1-i] *= float64(i) / float64(n)
	}
}

// add mixes another sound in, from a time on.
func (w wave) add(v wave, at, loud float64) {
	from := int(at * Rate)
	for i, x := range v {
		if from+i < len(w) {
			w[from+i] += x * loud
		}
	}
}

// noise is white noise of a fixed seed, decaying by the given seconds to 1/e and
// darkened: the share of the old value kept by a filter, 0 to 1.
func noise(seconds, decay, dark float64, seed uint32) wave {
	w := silence(seconds)
	y := 0.0
	for i := range w {
		seed ^= seed << 13
		seed ^= seed >> 17
		seed ^= seed << 5
		x := float64(int32(seed)) / (1 << 31)
		y = dark*y + (1-dark)*x
		w[i] = y * math.Exp(-float64(i)/Rate/decay) / math.Sqrt((1-dark)/(1+dark))
	}
	return w
}

// tone is a decaying sine.
func tone(seconds, decay, hz float64) wave {
	w := silence(seconds)
	for i := range w {
		t := float64(i) / Rate
		w[i] = math.Sin(2*math.Pi*hz*t) * math.Exp(-t/decay) * math.Min(1, t*400)
	}
	return w
}

func knock(hz float64) wave {
	w := silence(0.09)
	w.add(tone(0.09, 0.012, hz), 0, 0.5)
	w.add(tone(0.09, 0.008, hz*2.7), 0, 0.2)
	w.add(noise(0.03, 0.004, 0.6, 7), 0, 0.12)
	return w
}

func click() wave {
	w := silence(0.09)
	w.add(knock(620), 0, 0.22)
	return w
}

func refuse() wave {
	w := silence(0.3)
	w.add(knock(210), 0, 0.4)
	w.add(knock(180), 0.13, 0.4)
	return w
}

func move() wave {
	w := noise(0.22, 0.2, 0.75, 99)
	for i := range w {
		t := float64(i) / float64(len(w))
		w[i] *= 0.03 * math.Sin(math.Pi*t)
	}
	w = append(w, silence(0.09)...)
	w.add(knock(480), 0.2, 0.22)
	return w
}

func attack() wave {
	w := silence(2.2)
	for i, at := range []float64{0, 0.17, 0.41, 0.52, 0.83, 1.02} {
		w.add(noise(1.1, 0.22, 0.985, uint32(1000+i*77)), at, 0.045+0.012*float64(i%3))
		w.add(tone(0.5, 0.12, 52-float64(i%3)*5), at, 0.10)
	}
	return w
}

func fall() wave {
	w := silence(1.6)
	for i, hz := range []float64{196, 246.9, 293.7} {
		w.add(tone(1.4, 0.5, hz), 0.14*float64(i), 0.09)
		w.add(tone(1.4, 0.3, hz*2), 0.14*float64(i), 0.03)
	}
	return w
}

func turn() wave {
	w := silence(1.8)
	for i, h := range []float64{1, 2.0, 2.99, 4.21} {
		w.add(tone(1.8, 0.8/float64(i+1), 330*h), 0, 0.10/float64(i+1))
	}
	return w
}

func news() wave {
	w := silence(0.75)
	for i := range 9 {
		if i != 3 && i != 6 {
			w.add(knock(900+60*float64(i%2)), 0.07*float64(i), 0.14)
		}
	}
	return w
}
