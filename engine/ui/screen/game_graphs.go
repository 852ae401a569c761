package screen

import (
	"auguststorm/engine"
	"auguststorm/engine/daybook"
	"auguststorm/engine/ui/kit"
)

// graphs are the days as curves, each named at its end.
func (g *Game) graphs(c *kit.Context, r kit.Rect) {
	if len(g.s.Book.Days) == 0 {
		says(c, &r, kit.Body, c.Theme.Soft, c.T("The first day is not over yet."))
		return
	}
	lost, armour, vp, held := g.curves()
	charts := []struct {
		name string
		of   [2][]int32
	}{{"Men lost since the start", lost}, {"Tanks and SP guns lost", armour}, {"Victory points", vp}, {"Objectives held", held}}
	c.Scroll(r, "graphs", float32(len(charts))*160, func(r kit.Rect) {
		for _, k := range charts {
			c.Label(&r, k.name)
			g.chart(c, r.CutTop(122), k.of)
			r.CutTop(14)
		}
	})
}

// curves are sums of both sides, evening after evening, as the eyes at the board may
// know them.
func (g *Game) curves() (lost, armour, vp, held [2][]int32) {
	days := g.s.Book.Days
	holder := make([]engine.Side, len(g.sc().Objectives))
	for i := range holder {
		holder[i] = g.s.Game().FirstHolder(int32(i))
	}
	var men, tanks [2]int32
	for i := range days {
		d := days[i]
		if eyes := g.eyes(); eyes > 0 {
			d = g.s.Book.As(d, engine.Side(eyes-1))
		}
		for _, t := range d.Taken {
			holder[t.Objective] = t.Side
		}
		var points, places [2]int32
		for k, s := range holder {
			if s >= 0 {
				points[s] += g.sc().Objectives[k].VP
				places[s]++
			}
		}
		for s := range men {
			men[s] += d.Losses[s].Men()
			tanks[s] += d.Losses[s].Armour
			lost[s], armour[s] = append(lost[s], men[s]), append(armour[s], tanks[s])
			vp[s], held[s] = append(vp[s], points[s]), append(held[s], places[s])
		}
	}
	return lost, armour, vp, held
}

// curveName is the last figure of a curve with the name of its side.
func (g *Game) curveName(c *kit.Context, side int, of []int32) string {
	return c.Num(of[len(of)-1]) + " " + c.T(capital(g.sc().Sides[side].ID))
}

// plotWidth is as much of a width as leaves the names at the ends of curves room.
func (g *Game) plotWidth(c *kit.Context, width float32, of [2][]int32) float32 {
	w := width
	for s, n := range of {
		if len(n) > 0 {
			share := float32(len(n)) / float32(max(1, g.sc().Days()))
			w = min(w, (width-12-c.Measure(kit.Small, g.curveName(c, s, n)))/share)
		}
	}
	return w
}

// chart draws a curve for each side over the whole length of the campaign.
func (g *Game) chart(c *kit.Context, r kit.Rect, of [2][]int32) {
	most := int32(1)
	for s := range of {
		for _, n := range of[s] {
			most = max(most, n)
		}
	}
	foot := r.CutBottom(18)
	plot := r.InsetXY(0, 6)
	plot.W = g.plotWidth(c, plot.W, of)
	foot.W = plot.W
	for i := range 3 {
		y := plot.Y + plot.H*float32(i)/2
		c.HLine(kit.Rect{X: plot.X, Y: y, W: plot.W, H: 1}, c.Theme.Line)
	}
	c.Line(foot, kit.Caption, c.Theme.Soft, kit.Start, daybook.Short(c, g.sc().Start))
	c.Line(foot, kit.Caption, c.Theme.Soft, kit.End, daybook.Short(c, g.sc().End))
	var ends [2]float32
	for s := range of {
		n := of[s]
		points := []kit.Point{}
		for i, v := range n {
			x := plot.X + plot.W*float32(i+1)/float32(max(1, g.sc().Days()))
			points = append(points, kit.Point{X: x, Y: plot.Bottom() - plot.H*float32(v)/float32(most)})
		}
		if len(points) > 1 {
			c.Polyline(points, 2, sideInk(c, engine.Side(s)), false)
		}
		if k := len(points); k > 0 {
			p := points[k-1]
			c.Round(kit.Rect{X: p.X - 3, Y: p.Y - 3, W: 6, H: 6}, 3, sideInk(c, engine.Side(s)))
			ends[s] = p.Y
			y := min(p.Y, plot.Bottom()-10)
			if s == 0 {
				ends[s] = y
			}
			if s == 1 && y-ends[0] < 16 && ends[0]-y < 16 { // keep the two names apart
				y = ends[0] - 16
				if below := ends[0] + 16; p.Y > ends[0] && below < plot.Bottom()-8 {
					y = below
				}
			}
			label := g.curveName(c, s, n)
			at := kit.Rect{X: p.X + 8, Y: y - 9, W: c.Measure(kit.Small, label), H: 18}
			c.Fill(at.InsetXY(-2, 2), c.Theme.Panel) // no line runs through the name
			c.Line(at, kit.Small, sideInk(c, engine.Side(s)), kit.Start, label)
		}
	}
}
