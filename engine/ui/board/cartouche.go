package board

import (
	"math"
	"strconv"

	"auguststorm/engine/ui/kit"
)

// Cartouche is the title of a printed map: what it shows, a scale, and whose
// counters are whose.
type Cartouche struct {
	Title string
	Lines []string
	Names []Named
}

// Named is a kind of counter in the legend.
type Named struct {
	Face Face
	Name string
}

// Legend lists the states that fight, each with a counter of its own.
func (r *Roster) Legend() []Named {
	var out []Named
	fights := map[string]bool{}
	for i := range r.sc.Units {
		fights[r.sc.Units[i].Country] = true
	}
	for i := range r.sc.Countries {
		c := &r.sc.Countries[i]
		if l := r.country[c.ID]; fights[c.ID] && l.side >= 0 {
			out = append(out, Named{Face{Colour: l.colour, Round: l.round, State: l.state, Kind: "infantry", Strength: -1, MP: -1, Supply: -1, Fuel: -1}, c.Name})
		}
	}
	return out
}

// Draw sets the cartouche into the corner of the map where it hides least; in a
// window that it would fill it is left away.
func (c *Cartouche) Draw(l *kit.List, v *View, scale float32) {
	title, text := kit.Heading.At(21), kit.Small.Legible(scale)
	w := inkType(title).Measure(c.Title)
	for _, s := range c.Lines {
		w = max(w, inkType(text).Measure(s))
	}
	for _, n := range c.Names {
		w = max(w, 34+inkType(text).Measure(n.Name))
	}
	km, bar := v.scaleBar()
	w = max(w, bar+64) + 40
	h := 44 + 18*float32(len(c.Lines)) + 23*float32(len(c.Names)) + 60
	a := v.frameOnScreen().Intersect(v.Camera.area)
	if w > a.W/2 || h > a.H/2 {
		return
	}
	r := v.corner(a.Inset(18), w, h)
	add(l, kit.Cmd{Op: kit.OpShadow, Rect: r.Move(1, 2), Width: 9, Color: kit.Hex(0x20160C).Fade(0.35)})
	fill(l, r, 0, kit.Hex(0xF6F0DF))
	add(l, kit.Cmd{Op: kit.OpStroke, Rect: r.Inset(4), Width: 2, Color: kit.Hex(0x3A2F24)})
	add(l, kit.Cmd{Op: kit.OpStroke, Rect: r.Inset(7.5), Width: 1, Color: kit.Hex(0x3A2F24)})
	y := r.Y + 37
	middle := func(st kit.Style, s string, col kit.Color) {
		add(l, kit.Cmd{Op: kit.OpText, Rect: kit.Rect{X: r.X + (r.W-inkType(st).Measure(s))/2, Y: y}, Style: st, Text: s, Color: col})
	}
	middle(title, c.Title, kit.Hex(0x2A2018))
	y += 3
	for _, s := range c.Lines {
		y += 18
		middle(text, s, kit.Hex(0x4A3E30))
	}
	y += 12
	for _, n := range c.Names {
		if sp, ok := v.faceSprite(n.Face, 19, scale); ok {
			v.meshes.quad(sp, snapped(kit.Rect{X: r.X + 20 - pad(19), Y: y - pad(19), W: sp.Src.W / scale, H: sp.Src.H / scale}, scale), 0xFFFFFFFF)
		}
		add(l, kit.Cmd{Op: kit.OpText, Rect: kit.Rect{X: r.X + 48, Y: y + 14}, Style: text, Text: n.Name, Color: kit.Hex(0x2A2018)})
		y += 23
	}
	v.meshes.flush(l)
	drawScale(l, kit.Point{X: r.X + (r.W-bar)/2 - 8, Y: y + 14}, km, bar, scale)
}

// corner is the corner of an area where a panel hides the fewest units and towns
// and, of equals, the lower right.
func (v *View) corner(a kit.Rect, w, h float32) kit.Rect {
	var best kit.Rect
	least := -1
	for _, at := range [...]kit.Point{{X: a.Right() - w, Y: a.Bottom() - h}, {X: a.X, Y: a.Bottom() - h}, {X: a.Right() - w, Y: a.Y}, {X: a.X, Y: a.Y}} {
		r := kit.Rect{X: at.X, Y: at.Y, W: w, H: h}
		hidden := 0
		for _, n := range v.order {
			if r.Has(v.Camera.Centre(n)) {
				hidden += 4
			}
		}
		for i := range v.Map.sc.Map.Places {
			if p := &v.Map.sc.Map.Places[i]; p.Hex.Hex >= 0 && p.Class < 4 && r.Has(v.Camera.Centre(p.Hex.Hex)) {
				hidden += int(4 - p.Class)
			}
		}
		if least < 0 || hidden < least {
			best, least = r, hidden
		}
	}
	return best
}

// scaleBar is a round number of km and its length in UI units.
func (v *View) scaleBar() (km int, length float32) {
	hexKM := float32(v.Map.sc.Map.HexKM)
	for _, n := range [...]int{5, 10, 20, 50, 100, 200, 400, 1000} {
		km, length = n, float32(n)/hexKM*v.Camera.u
		if length >= 110 {
			break
		}
	}
	return km, length
}

func drawScale(l *kit.List, at kit.Point, km int, length, scale float32) {
	ink, paper := kit.Hex(0x2A2018), kit.Hex(0xF6F0DF)
	fill(l, kit.Rect{X: at.X - 1, Y: at.Y - 1, W: length + 2, H: 7}, 0, ink)
	for i := range 4 {
		if i%2 == 1 {
			fill(l, kit.Rect{X: at.X + length*float32(i)/4, Y: at.Y, W: length / 4, H: 5}, 0, paper)
		}
	}
	st := kit.Caption.Legible(scale)
	for i, s := range [...]string{"0", strconv.Itoa(km / 2), strconv.Itoa(km) + " km"} {
		w := inkType(st).Measure(s)
		x := at.X + length*float32(i)/2 - w/2
		if i == 2 {
			x = at.X + length - inkType(st).Measure(strconv.Itoa(km))/2
		}
		add(l, kit.Cmd{Op: kit.OpText, Rect: kit.Rect{X: x, Y: at.Y + 20}, Style: st, Text: s, Color: ink})
	}
}

// frameOnScreen is where the ground of the map lies on the screen.
func (v *View) frameOnScreen() kit.Rect {
	s := v.Map.grid.Size()
	o := v.Camera.origin()
	return kit.Rect{X: float32(math.Round(float64(o.X))), Y: float32(math.Round(float64(o.Y))), W: s.X * v.Camera.u, H: s.Y * v.Camera.u}
}
