package engine

import (
	"auguststorm/engine/combat"
	"auguststorm/engine/dice"
	"auguststorm/engine/scenario"
)

// Manual chapter 16: weather and ground.

// Sky is the weather of a region on one day.
type Sky uint8

// Skies.
const (
	Clear Sky = iota
	Rain
	Storm
	Fog
)

var skyNames = [...]string{"clear", "rain", "storm", "fog"}

// String gives the word used in scenario files.
func (s Sky) String() string { return skyNames[s] }

// Ground is what the weather of the last days has made of the ground.
type Ground uint8

// Grounds, from best to worst.
const (
	Hard Ground = iota
	Wet
	Mud
	Flood
	grounds
)

var groundNames = [...]string{"hard", "wet", "mud", "flood"}

// String gives the word used in scenario files.
func (g Ground) String() string { return groundNames[g] }

// RegionWeather is the weather of a region and what it remembers of the days before.
type RegionWeather struct {
	Sky    Sky
	Ground Ground
	Rains  uint8 // a bit a day, today lowest: it rained
	Dry    uint8 // days in a row without rain
}

// weatherDays is how many days before the first one the weather begins, so that the
// ground has a past.
const weatherDays = 10

// firstWeather is the weather on the eve of the campaign.
func (g *Game) firstWeather() {
	g.st.Weather = make([]RegionWeather, len(g.sc.Regions))
	for day := int32(-weatherDays); day < 0; day++ {
		copy(g.st.Weather, g.weatherOf(day))
	}
}

// morningWeather is the first thing on a day (16.1).
func (g *Game) morningWeather(list []Event) []Event {
	if len(g.st.Weather) == 0 {
		return list
	}
	return g.emit(list, WeatherSet{g.weatherOf(g.st.Day)})
}

// weatherOf works out a day's weather from that of the day before.
func (g *Game) weatherOf(day int32) []RegionWeather {
	out := append([]RegionWeather(nil), g.st.Weather...)
	for r := range out {
		w := &out[r]
		least := Hard
		if g.sc.Rules.Weather.Drawn != 0 {
			w.Sky = g.drawnSky(int32(r), day, w.Sky)
		} else {
			w.Sky, least = g.recordedSky(int32(r), day)
		}
		w.next(w.Sky == Rain || w.Sky == Storm, g.sc.Rules.Weather.MudDays, g.sc.Rules.Weather.FloodDays, g.sc.Rules.Weather.DryDays)
		w.Ground = max(w.Ground, least)
	}
	return out
}

// recordedSky is the weather that the scenario records for a day, and the ground
// that a source speaks of (16.2).
func (g *Game) recordedSky(region, day int32) (Sky, Ground) {
	sky, ground := Clear, Hard
	for i := range g.fixed.records {
		if r := &g.fixed.records[i]; r.region == region && r.from <= day && day <= r.to {
			sky, ground = r.sky, r.ground
		}
	}
	return sky, ground
}

// drawnSky takes the weather from the dice (16.3).
func (g *Game) drawnSky(region, day int32, before Sky) Sky {
	r, reg := &g.sc.Rules.Weather, &g.sc.Regions[region]
	roll := dice.New(g.seed, dice.Weather, uint64(uint32(day)), uint64(region), 0)
	rain := r.Rain
	if reg.Rain >= 0 {
		rain = reg.Rain
	}
	if before == Rain || before == Storm {
		rain = r.RainStays
	}
	rains, storm, fog := roll.Permille(rain), roll.Permille(r.Storm), roll.Permille(reg.Fog)
	switch {
	case rains && storm:
		return Storm
	case rains:
		return Rain
	case fog:
		return Fog
	}
	return Clear
}

// next takes the ground through one more day (16.4).
func (w *RegionWeather) next(rain bool, mudDays, floodDays, dryDays int32) {
	w.Rains <<= 1
	if rain {
		w.Rains |= 1
		w.Dry = 0
		w.Ground = max(w.Ground, Wet)
	} else {
		w.Dry = min(w.Dry+1, 100)
	}
	switch {
	case w.rained(7) >= floodDays:
		w.Ground = Flood
	case w.rained(3) >= mudDays:
		w.Ground = max(w.Ground, Mud)
	case w.Ground == Wet && w.Dry > 0:
		w.Ground = Hard
	case w.Ground > Wet && int32(w.Dry) >= dryDays:
		w.Ground--
		w.Dry = 0
	}
}

// rained counts the rainy days among the last n, today included.
func (w *RegionWeather) rained(n int32) int32 {
	days := int32(0)
	for i := range n {
		days += int32(w.Rains >> i & 1)
	}
	return days
}

// sky is the weather in a hex.
func (g *Game) sky(h int32) Sky {
	if len(g.st.Weather) == 0 {
		return Clear
	}
	return g.st.Weather[g.sc.Board.Region[h]].Sky
}

// ground is the ground in a hex: water stands in plains only, and sand drains (16.4).
func (g *Game) ground(h int32) Ground {
	if len(g.st.Weather) == 0 {
		return Hard
	}
	return min(g.st.Weather[g.sc.Board.Region[h]].Ground, g.fixed.worst[h])
}

// flying is the share of sorties in permille that can be flown over a hex (16.7).
func (g *Game) flying(h int32) int32 { return g.sc.Rules.Weather.Flying[g.sky(h)] }

// weatherFactors weigh on who attacks through rain, mud and fog (16.6).
func (g *Game) weatherFactors(l *combat.Ledger, s Side, target int32) {
	r, sky := &g.sc.Rules.Weather, g.sky(target)
	ground := g.ground(target)
	switch {
	case ground >= Mud:
		l.Add("ground", combat.Attacker, -r.MudAtt, ground.String(), "16.6")
	case sky == Rain || sky == Storm:
		l.Add("weather", combat.Attacker, -r.RainAtt, sky.String(), "16.6")
	}
	if sky == Fog && g.st.Day >= g.sc.Sides[s].Surprise {
		l.Add("weather", combat.Attacker, -r.FogAtt, "fog", "16.6")
	}
}

// record is a row of recorded weather with its days counted from the first.
type record struct {
	region, from, to int32
	sky              Sky
	ground           Ground
}

func (f *fixed) weather(sc *scenario.Scenario) {
	for i := range sc.Weather {
		w := &sc.Weather[i]
		r := record{from: int32(w.From - sc.Start), to: int32(w.To - sc.Start)}
		if w.To == 0 {
			r.to = r.from
		}
		for k := range sc.Regions {
			if sc.Regions[k].ID == w.Region {
				r.region = int32(k)
			}
		}
		for k, name := range skyNames {
			if name == w.State {
				r.sky = Sky(k)
			}
		}
		for k, name := range groundNames {
			if name == w.Ground {
				r.ground = Ground(k)
			}
		}
		f.records = append(f.records, r)
	}
	f.worst = make([]Ground, sc.Board.Hexes())
	for h := range f.worst {
		t := &sc.Terrains[sc.Board.Terrain[h]]
		switch {
		case t.Cover == "desert":
			f.worst[h] = Wet
		case t.Landform == "plain":
			f.worst[h] = Flood
		default:
			f.worst[h] = Mud
		}
	}
}
