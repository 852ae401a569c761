package daybook

import (
	"math"

	"auguststorm/engine/hex"
	"auguststorm/engine/scenario"
)

// Gazetteer names hexes by the places in and near them.
type Gazetteer struct {
	sc    *scenario.Scenario
	place []int32 // hexes with a named place, in order
	in    Words   // nil is English
}

// NewGazetteer lists the places of a scenario.
func NewGazetteer(sc *scenario.Scenario) Gazetteer {
	g := Gazetteer{sc: sc}
	for h, p := range sc.Board.Place {
		if p >= 0 {
			g.place = append(g.place, int32(h))
		}
	}
	return g
}

// Name is the name of the greatest place in a hex, or "".
func (g *Gazetteer) Name(h int32) string {
	if p := g.sc.Board.Place[h]; p >= 0 {
		return g.words().Name(g.sc.Map.Places[p].Name)
	}
	return ""
}

// Speak changes the language; nil is English.
func (g *Gazetteer) Speak(w Words) { g.in = w }

func (g *Gazetteer) words() Words {
	if g.in == nil {
		return english{}
	}
	return g.in
}

// At says where a hex is, to follow a verb: "at Lupei", "40 km north-west of
// Lupei", or by its label on a map without places.
func (g *Gazetteer) At(h int32) string {
	if name := g.Name(h); name != "" {
		return g.words().Tf("at %s", name)
	}
	return g.near(h)
}

// Where is At without a preposition, as a heading.
func (g *Gazetteer) Where(h int32) string {
	if name := g.Name(h); name != "" {
		return name
	}
	return capital(g.near(h))
}

// near says where a hex without a name is.
func (g *Gazetteer) near(h int32) string {
	w := g.words()
	b := g.sc.Board
	best, least := int32(-1), int32(math.MaxInt32)
	for _, p := range g.place {
		if d := hex.Distance(p, h, b.Width); d < least {
			best, least = p, d
		}
	}
	if best < 0 {
		return w.Tf("in hex %s", hex.Label(h, b.Width, b.Height))
	}
	return w.Tf("%[1]d km %[2]s of %[3]s", least*g.sc.Map.HexKM, w.T(g.bearing(best, h)), g.Name(best))
}

// bearing is the direction from a to b in words, by the eight winds. A row is
// seven eighths of a hex high (sqrt 3 / 2).
func (g *Gazetteer) bearing(a, b int32) string {
	w := g.sc.Board.Width
	east := 2*(b%w-a%w) + (b/w&1 - a/w&1)
	south := (b/w - a/w) * 7 / 4
	word := ""
	if s, e := abs(south), abs(east); s*5 > e*2 {
		word = pick(south < 0, "north", "south")
		if e*5 <= s*2 {
			return word
		}
		word += "-"
	}
	return word + pick(east < 0, "west", "east")
}

func abs(n int32) int32 {
	if n < 0 {
		return -n
	}
	return n
}

func pick(b bool, yes, no string) string {
	if b {
		return yes
	}
	return no
}
