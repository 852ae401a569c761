package mapgen

import (
	"fmt"
	"os"

	"github.com/BurntSushi/toml"
)

// Config says what map to make and where to depart from the geodata.
type Config struct {
	Map       MapConfig         `toml:"map"`
	Countries []CountryConfig   `toml:"country"`
	Terrain   []TerrainOverride `toml:"terrain"`
	Places    []PlaceRecord     `toml:"place"`
	Rivers    []RiverOverride   `toml:"river"`
	Crossings []CrossingConfig  `toml:"crossing"`
	Links     []LinkOverride    `toml:"line"`
	Forts     []SiteRecord      `toml:"fort"`
	Airfields []SiteRecord      `toml:"airfield"`
	Routes    []RouteCheck      `toml:"route"`
	Sources   []SourceRecord    `toml:"source"`
	Accept    []Accepted        `toml:"accept"`
}

// MapConfig is the extent: a centre in degrees, a size in km, a hex width in km.
type MapConfig struct {
	Name     string     `toml:"name"`
	Lat      float64    `toml:"centre_lat"`
	Lon      float64    `toml:"centre_lon"`
	WidthKM  float64    `toml:"width_km"`
	HeightKM float64    `toml:"height_km"`
	HexKM    float64    `toml:"hex_km"`
	Parallel [2]float64 `toml:"parallels"`
	OriginAt [2]float64 `toml:"origin"` // latitude, longitude
	Credits  string     `toml:"credits"`
	// Off is the country code of land that no polygon covers.
	Off string `toml:"elsewhere"`
}

// CountryConfig ties a country of the geodata to an id and code of the scenario.
type CountryConfig struct {
	Source string `toml:"source"`
	ID     string `toml:"id"`
	Code   string `toml:"code"`
}

// TerrainOverride sets the terrain code, the country, or both, of the hex at a position.
type TerrainOverride struct {
	Lat     float64 `toml:"lat"`
	Lon     float64 `toml:"lon"`
	Code    string  `toml:"code"`
	Country string  `toml:"country"`
	Note    string  `toml:"note"`
}

// PlaceRecord adds a place, or overrides keys of the gazetteer record with its id.
type PlaceRecord struct {
	ID      string    `toml:"id"`
	Name    string    `toml:"name"`
	Modern  string    `toml:"modern"`
	Names   []string  `toml:"names"`
	Lat     float64   `toml:"lat"`
	Lon     float64   `toml:"lon"`
	At      []float64 `toml:"at"` // latitude, longitude of the hex to use instead
	Country string    `toml:"country"`
	Class   int32     `toml:"class"`
	Flags   []string  `toml:"flags"`
	Skip    bool      `toml:"skip"`
	Note    string    `toml:"note"`
}

// RiverOverride changes the rank of all rivers of a name, or leaves them out.
type RiverOverride struct {
	Name string `toml:"name"`
	Rank string `toml:"rank"`
	Skip bool   `toml:"skip"`
	Note string `toml:"note"`
}

// CrossingConfig says what crosses where a line meets a river: bridge, ferry or
// none (a ford, or nothing at all). An empty river means all.
type CrossingConfig struct {
	Line  string `toml:"line"`
	River string `toml:"river"`
	Kind  string `toml:"kind"`
	Name  string `toml:"name"`
	Note  string `toml:"note"`
}

// LinkOverride leaves a railway or road out, or ends it earlier.
type LinkOverride struct {
	ID   string `toml:"id"`
	Skip bool   `toml:"skip"`
	Note string `toml:"note"`
}

// SiteRecord is a fortified region or an airfield.
type SiteRecord struct {
	ID         string   `toml:"id"`
	Name       string   `toml:"name"`
	Native     string   `toml:"native"`
	Lat        float64  `toml:"lat"`
	Lon        float64  `toml:"lon"`
	Place      string   `toml:"place"`
	Country    string   `toml:"country"`
	Side       string   `toml:"side"`
	Level      int32    `toml:"level"`
	Confidence string   `toml:"confidence"`
	Source     []string `toml:"source"`
	Note       string   `toml:"note"`
}

// SourceRecord is a source that only the map cites.
type SourceRecord struct {
	ID    string `toml:"id"`
	Title string `toml:"title"`
	URL   string `toml:"url"`
	Kind  string `toml:"kind"`
}

// RouteCheck is a way over places that a mobility class must be able to go, in
// at most so many days' marches under the default rules; 0 days sets no limit.
type RouteCheck struct {
	Name  string   `toml:"name"`
	Via   []string `toml:"via"`
	Class string   `toml:"class"`
	Days  int32    `toml:"days"`
}

// Accepted lets one finding of a check stand, with the reason.
type Accepted struct {
	Check  string `toml:"check"`
	ID     string `toml:"id"`
	Reason string `toml:"reason"`
}

// ReadConfig reads a config file and fills in the projection of the theatre.
func ReadConfig(name string) (*Config, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	c := &Config{}
	md, err := toml.Decode(string(data), c)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if u := md.Undecoded(); len(u) > 0 {
		return nil, fmt.Errorf("%s: unknown key %s", name, u[0])
	}
	if c.Map.Parallel == [2]float64{} {
		c.Map.Parallel = [2]float64{39, 52}
	}
	if c.Map.OriginAt == [2]float64{} {
		c.Map.OriginAt = [2]float64{46, 126}
	}
	return c, c.valid()
}

func (c *Config) valid() error {
	m := c.Map
	switch {
	case m.HexKM < 1 || m.HexKM > 100:
		return fmt.Errorf("hex_km is %g; give 1 to 100", m.HexKM)
	case m.WidthKM/m.HexKM < 2 || m.WidthKM/m.HexKM > 500 || m.HeightKM/m.HexKM < 2 || m.HeightKM/m.HexKM > 430:
		return fmt.Errorf("%g by %g km at %g km a hex does not give 2 to 500 columns and rows", m.WidthKM, m.HeightKM, m.HexKM)
	case m.HexKM != float64(int32(m.HexKM)):
		return fmt.Errorf("hex_km is %g; give a whole number", m.HexKM)
	case m.Lat < -85 || m.Lat > 85 || m.Lon < -180 || m.Lon > 180:
		return fmt.Errorf("centre_lat %g, centre_lon %g is no position", m.Lat, m.Lon)
	}
	for _, a := range c.Accept {
		if a.Reason == "" {
			return fmt.Errorf("accept %s %s: give the reason", a.Check, a.ID)
		}
	}
	return nil
}
