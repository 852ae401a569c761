package mapgen

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"reflect"
	"slices"
	"strings"

	"auguststorm/engine/scenario"

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
	Airfields []AirfieldRecord  `toml:"airfield"`
	Routes    []RouteCheck      `toml:"route"`
	Sources   []SourceRecord    `toml:"source"`
	Accept    []Accepted        `toml:"accept"`
	Native    NativeNames       `toml:"native"`
}

// NativeNames are names in their own script, by the ids of places.
type NativeNames struct {
	Places map[string]string `toml:"places"`
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
	Native  string    `toml:"native"`
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

// RiverOverride changes the rank or the name of the rivers of a name, or leaves them
// out: of all of them, or of those that pass a position.
type RiverOverride struct {
	Name string    `toml:"name"`
	Near []float64 `toml:"near"` // latitude, longitude; within a tenth of a degree
	Rank string    `toml:"rank"`
	As   string    `toml:"as"` // the name it has on the map
	Skip bool      `toml:"skip"`
	Note string    `toml:"note"`
}

// holds says whether the override is about a feature of the geodata.
func (o *RiverOverride) holds(f Feature) bool {
	if o.Name != f.text("name") {
		return false
	}
	return len(o.Near) == 0 || slices.ContainsFunc(f.Lines, func(l []Point) bool {
		return slices.ContainsFunc(l, func(p Point) bool { return distance(p, Point{X: o.Near[1], Y: o.Near[0]}) < 0.1 })
	})
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

// LinkOverride leaves a railway or road out.
type LinkOverride struct {
	ID   string `toml:"id"`
	Skip bool   `toml:"skip"`
	Note string `toml:"note"`
}

// AirfieldRecord is an airfield besides those of the gazetteer.
type AirfieldRecord struct {
	ID      string   `toml:"id"`
	Name    string   `toml:"name"`
	Lat     float64  `toml:"lat"`
	Lon     float64  `toml:"lon"`
	Place   string   `toml:"place"`
	Country string   `toml:"country"`
	Source  []string `toml:"source"`
	Note    string   `toml:"note"`
}

// SiteRecord is a fortified region.
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
		return nil, fmt.Errorf("the config %s cannot be read: %w; name one with --config", name, reason(err))
	}
	c, err := ParseConfig(string(data))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return c, nil
}

func reason(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}

// ParseConfig reads the text of a config.
func ParseConfig(text string) (*Config, error) {
	c := &Config{}
	md, err := toml.Decode(text, c)
	var pe toml.ParseError
	if errors.As(err, &pe) {
		return nil, fmt.Errorf("line %d: this is not TOML: %s; correct the line", pe.Position.Line, strings.TrimSuffix(pe.Message, "."))
	}
	if err != nil {
		return nil, fmt.Errorf("%w; the manual page mapgen.md says what kind of value each key has", err)
	}
	if u := md.Undecoded(); len(u) > 0 {
		cure := "the manual page mapgen.md lists the keys"
		if hint := scenario.DidYouMean(u[0].String(), c.keys()); hint != "" {
			cure = hint
		}
		return nil, fmt.Errorf("unknown key %s; %s", u[0], cure)
	}
	if c.Map.Parallel == [2]float64{} {
		c.Map.Parallel = [2]float64{39, 52}
	}
	if c.Map.OriginAt == [2]float64{} {
		c.Map.OriginAt = [2]float64{46, 126}
	}
	return c, c.valid()
}

// keys are all keys of a config, such as map.hex_km.
func (c *Config) keys() []string {
	var out []string
	t := reflect.TypeFor[Config]()
	for i := range t.NumField() {
		table, f := t.Field(i).Tag.Get("toml"), t.Field(i).Type
		out = append(out, table)
		if f.Kind() == reflect.Slice {
			f = f.Elem()
		}
		for j := range f.NumField() {
			out = append(out, table+"."+f.Field(j).Tag.Get("toml"))
		}
	}
	return out
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
	if m.Parallel[0]+m.Parallel[1] == 0 || math.Abs(m.Parallel[0]) > 89 || math.Abs(m.Parallel[1]) > 89 {
		return fmt.Errorf("parallels %g and %g do not make a cone; give two latitudes on the same side of the equator", m.Parallel[0], m.Parallel[1])
	}
	if len(c.Countries) == 0 {
		return errors.New("there is no [[country]]; tie at least one country of the geodata to one of the scenario")
	}
	codes := map[string]string{}
	for _, n := range c.Countries {
		if len(n.Code) != 1 || n.Code == "-" || n.ID == "" || n.Source == "" {
			return fmt.Errorf("country %s%s: give source, id and a code of one letter", n.ID, n.Source)
		}
		if other, is := codes[n.Code]; is {
			return fmt.Errorf("country %s has the code %s of %s; give each its own letter", n.ID, n.Code, other)
		}
		codes[n.Code] = n.ID
	}
	if m.Off != "" && !slices.ContainsFunc(c.Countries, func(n CountryConfig) bool { return n.ID == m.Off }) {
		return fmt.Errorf("elsewhere names %q; give the id of a [[country]]", m.Off)
	}
	if err := c.words(); err != nil {
		return err
	}
	for _, a := range c.Accept {
		if a.Reason == "" {
			return fmt.Errorf("accept %s %s: give the reason", a.Check, a.ID)
		}
	}
	return nil
}

// words checks the keys that take one of a few words.
func (c *Config) words() error {
	word := func(where, value string, of ...string) error {
		if value == "" || slices.Contains(of, value) {
			return nil
		}
		return fmt.Errorf("%s is %q; give %s", where, value, strings.Join(of, ", "))
	}
	for _, t := range c.Terrain {
		if t.Code != "land" && len(t.Code) > 1 {
			return fmt.Errorf("terrain at %g %g: code is %q; give one letter of the terrain effects chart, or land", t.Lat, t.Lon, t.Code)
		}
	}
	for _, r := range c.Rivers {
		if err := word("river "+r.Name+": rank", r.Rank, "minor", "major"); err != nil {
			return err
		}
		if n := len(r.Near); n != 0 && n != 2 {
			return fmt.Errorf("river %s: near has %d numbers; give latitude and longitude", r.Name, n)
		}
	}
	for _, x := range c.Crossings {
		if err := word("crossing "+x.Line+": kind", x.Kind, "rail", "road", "ferry", "none"); err != nil {
			return err
		}
	}
	for _, r := range c.Routes {
		if err := word("route "+r.Name+": class", r.Class, "leg", "cavalry", "truck", "track"); err != nil {
			return err
		}
		if len(r.Via) < 2 {
			return fmt.Errorf("route %s: via names %d places; give at least two", r.Name, len(r.Via))
		}
	}
	return nil
}
