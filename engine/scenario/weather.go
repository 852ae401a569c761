package scenario

import (
	"fmt"

	"auguststorm/engine/hex"
)

// WeatherRegion is a part of the map with one weather.
type WeatherRegion struct {
	ID   string `toml:"id" need:"yes" doc:"Id cited by weather records."`
	Name string `toml:"name" need:"yes" doc:"Name shown to people."`
	Near []Loc  `toml:"near" need:"yes" ref:"hex" doc:"Hexes or places. Every hex of the map belongs to the region that has the nearest of them; between equals to the one listed first."`
	Rain int32  `toml:"rain" default:"-1" range:"-1..1000" unit:"permille" doc:"Chance that rain follows a clear day when the weather is drawn by dice; -1 takes rules.weather.rain."`
	Fog  int32  `toml:"fog" default:"0" range:"0..1000" unit:"permille" doc:"Chance of fog on a day without rain when the weather is drawn by dice."`
	Note string `toml:"note" doc:"Remarks."`
}

// Weather is what the weather was in a region on some days. Days before the start
// of the scenario count for the ground.
type Weather struct {
	ID         string   `toml:"id" need:"yes" doc:"Id, for overlays."`
	Region     string   `toml:"region" need:"yes" ref:"weather_region" doc:"Where."`
	From       Date     `toml:"from" need:"yes" doc:"First day."`
	To         Date     `toml:"to" doc:"Last day; absent for one day."`
	State      string   `toml:"state" need:"yes" enum:"clear rain storm fog" doc:"The sky. Of several records for one day the last one counts."`
	Ground     string   `toml:"ground" enum:"hard wet mud flood" doc:"Ground at the least on these days, where a source speaks of it; otherwise it follows from the rain."`
	Place      string   `toml:"place" doc:"Where it was noted."`
	Effect     string   `toml:"effect" doc:"What it did, in the words of the source."`
	Confidence string   `toml:"confidence" need:"yes" enum:"high medium low" doc:"How sure it is."`
	Source     []string `toml:"source" need:"yes" ref:"source" doc:"Sources."`
}

// maxWeatherBefore is how many days before the start weather may be given.
const maxWeatherBefore = 10

// weather gives every hex its region and checks the days of the records.
func (c *checker) weather() {
	b := c.s.Board
	b.Region = make([]uint8, b.Hexes())
	nearest := make([]int32, b.Hexes())
	for i := range c.s.Regions {
		if i > 255 {
			c.fail("weather_region[256]", "AS111", "join some of them", "there are %d weather regions; at most 256 are allowed", len(c.s.Regions))
			break
		}
		for _, at := range c.s.Regions[i].Near {
			for h := int32(0); at.Hex >= 0 && h < b.Hexes(); h++ {
				if d := hex.Distance(at.Hex, h, b.Width) + 1; nearest[h] == 0 || d < nearest[h] {
					nearest[h], b.Region[h] = d, uint8(i)
				}
			}
		}
	}
	for i := range c.s.Weather {
		w, path := &c.s.Weather[i], fmt.Sprintf("weather[%d]", i)
		if w.To != 0 && w.To < w.From {
			c.fail(path+".to", "AS504", "exchange the days", "the weather %q has a range of days that ends before it starts", w.ID)
		}
		if w.From < c.s.Start-maxWeatherBefore && !c.faulty("start") && !c.faulty(path+".from") {
			c.fail(path+".from", "AS504", fmt.Sprintf("start at most %d days before the campaign", maxWeatherBefore), "the weather %q begins long before the campaign", w.ID)
		}
	}
}
