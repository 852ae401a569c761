package screen

import (
	"strings"

	"auguststorm/engine/ui/kit"
)

// topBarHeight is how much of the map the bar at the top covers, in UI units.
const topBarHeight = 48

// stateLine is the line beside the date: victory points and weather in the fullest
// words that have room; what was shortened shows where the pointer rests.
func (g *Game) stateLine(c *kit.Context, r kit.Rect) {
	full := g.state(c)
	text := full
	for _, shorter := range []func(*kit.Context) string{g.stateByNames, g.stateByLabels, g.stateByWeather, g.statePoints} {
		if c.Measure(kit.Body, text) <= r.W {
			break
		}
		text = shorter(c)
	}
	if c.Measure(kit.Body, text) > r.W {
		text = "" // a part of a figure misleads
	}
	c.Line(r, kit.Body, c.Theme.Soft, kit.Start, text)
	if text != full {
		c.Tip(r, full)
	}
}

// statePoints is the score in figures alone.
func (g *Game) statePoints(c *kit.Context) string {
	r := g.s.Game().Result()
	return c.Tf("%s / %s VP", c.Num(r.VP[0]), c.Num(r.Total))
}

// stateByNames names the fronts in full.
func (g *Game) stateByNames(c *kit.Context) string { return g.statePoints(c) + g.skies(c) }

// stateByLabels names the fronts by their short names.
func (g *Game) stateByLabels(c *kit.Context) string {
	text := g.statePoints(c)
	for _, f := range g.fronts() {
		text += "; " + c.Name(g.sc().Formations[f].Label) + ": " + g.frontSky(c, f)
	}
	return text
}

// stateByWeather is the weather alone, of front after front.
func (g *Game) stateByWeather(c *kit.Context) string {
	var skies []string
	for _, f := range g.fronts() {
		skies = append(skies, g.frontSky(c, f))
	}
	return g.statePoints(c) + "; " + strings.Join(skies, ", ")
}

// fronts are the own fronts with a headquarters.
func (g *Game) fronts() (out []int32) {
	for i := range g.sc().Formations {
		if s, own := g.s.View().Formation(int32(i)); own && g.sc().Formations[i].Level == "front" && s.HQ >= 0 {
			out = append(out, int32(i))
		}
	}
	return out
}

// frontSky is the weather at a front's headquarters.
func (g *Game) frontSky(c *kit.Context, f int32) string {
	s, _ := g.s.View().Formation(f)
	return c.T(g.s.View().Sky(s.HQ).String())
}
