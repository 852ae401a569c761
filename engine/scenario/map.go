package scenario

// Loc is a place on the map as written in a file: a hex label such as "0304"
// (column, then row, both from 01; three digits each on maps wider or higher
// than 99) or the id of a place. Hex is its index in the board's tables, row by
// row, or -1 where none was given.
type Loc struct {
	Ref string
	Hex int32
}

// Degree is an angle in ten-thousandths of a degree, written as a decimal in files.
type Degree int32

// Map is the hex map as written in the file: pointy-top hexes, odd rows shifted
// right by half a hex (odd-r), row 01 in the north.
type Map struct {
	Name      string   `toml:"name" doc:"Title of the map."`
	Width     int32    `toml:"width" need:"yes" range:"1..500" unit:"hexes" doc:"Columns."`
	Height    int32    `toml:"height" need:"yes" range:"1..500" unit:"hexes" doc:"Rows."`
	HexKM     int32    `toml:"hex_km" need:"yes" range:"1..100" unit:"km" doc:"Distance between the centres of neighbouring hexes."`
	Credits   string   `toml:"credits" doc:"Where the map data come from."`
	Rows      []string `toml:"rows" need:"yes" doc:"One text per row, north to south, one terrain code per hex (see terrain.code)."`
	Control   []string `toml:"control" need:"yes" doc:"One text per row, one country code per hex (see country.code); '-' is nobody's, such as the sea."`
	Elevation []string `toml:"elevation" doc:"One text per row, mean height of each hex in steps of 50 m: 0-9, A-Z, a-z mean 0..61 steps."`

	Projection Projection `toml:"projection" doc:"How the map lies on the globe; absent for an imaginary map."`
	Rivers     []River    `toml:"river" doc:"Rivers along hexsides."`
	Bridges    []Bridge   `toml:"bridge" doc:"Bridges and ferries over river hexsides."`
	Rails      []Rail     `toml:"rail" doc:"Railways from hex to hex."`
	Roads      []Road     `toml:"road" doc:"Roads and tracks from hex to hex."`
	Places     []Place    `toml:"place" doc:"Towns and other named places."`
	Forts      []Fort     `toml:"fort" doc:"Fortified regions."`
	Airfields  []Airfield `toml:"airfield" doc:"Airfields."`
	Labels     []Label    `toml:"label" doc:"Lettering points for ranges, plains, seas."`
}

// Projection is an Albers equal-area conic on the sphere of radius 6371.007 km.
type Projection struct {
	Name      string `toml:"name" enum:"albers" doc:"albers is the only one."`
	Parallel1 Degree `toml:"parallel_1" range:"-90..90" unit:"degrees" doc:"Southern standard parallel."`
	Parallel2 Degree `toml:"parallel_2" range:"-90..90" unit:"degrees" doc:"Northern standard parallel."`
	Lat0      Degree `toml:"lat_0" range:"-90..90" unit:"degrees" doc:"Latitude of origin."`
	Lon0      Degree `toml:"lon_0" range:"-180..180" unit:"degrees" doc:"Central meridian."`
	OriginX   int32  `toml:"origin_x" range:"-20000000..20000000" unit:"m" doc:"Easting of the centre of hex 01 of row 01."`
	OriginY   int32  `toml:"origin_y" range:"-20000000..20000000" unit:"m" doc:"Northing of the centre of hex 01 of row 01."`
}

// River is one river. Sides is a list such as "0304:NE,E 0405:W": hexes and
// the hexsides of each that the river runs along. Directions are E NE NW W SW SE.
type River struct {
	ID    string `toml:"id" need:"yes" doc:"Id."`
	Name  string `toml:"name" doc:"Name; may be empty."`
	Rank  string `toml:"rank" need:"yes" enum:"minor major" doc:"How great an obstacle it is."`
	Sides string `toml:"sides" need:"yes" doc:"Hexsides it runs along: \"0304:NE,E 0405:W\" (hex, colon, directions out of E NE NW W SW SE)."`
}

// Bridge is a crossing of a river hexside.
type Bridge struct {
	Side string `toml:"side" need:"yes" doc:"The hexside, as \"0304:NE\"."`
	Kind string `toml:"kind" need:"yes" enum:"rail road ferry" doc:"What crosses."`
	Name string `toml:"name" doc:"Name, if it has one."`
}

// Rail is a railway line. Path lists neighbouring hexes: "0304 0305 0405".
type Rail struct {
	ID         string `toml:"id" need:"yes" doc:"Id."`
	Name       string `toml:"name" doc:"Name of the line."`
	Gauge      int32  `toml:"gauge" need:"yes" range:"300..2000" unit:"mm" doc:"Gauge: 1524 broad, 1435 standard, 1067 and less narrow."`
	Tracks     int32  `toml:"tracks" default:"1" range:"1..4" doc:"Number of tracks."`
	Operator   string `toml:"operator" doc:"Who ran it."`
	Path       string `toml:"path" need:"yes" doc:"Neighbouring hexes from one end to the other, separated by blanks."`
	Confidence string `toml:"confidence" enum:"high medium low" doc:"How sure the line is."`
}

// Road is a road or track. Path is as in Rail.
type Road struct {
	ID         string `toml:"id" need:"yes" doc:"Id."`
	Name       string `toml:"name" doc:"Name."`
	Class      string `toml:"class" need:"yes" enum:"road track" doc:"road carries lorries at speed, track just lets them through."`
	Path       string `toml:"path" need:"yes" doc:"Neighbouring hexes from one end to the other, separated by blanks."`
	Confidence string `toml:"confidence" enum:"high medium low" doc:"How sure the line is."`
}

// Place is a town or another named place.
type Place struct {
	ID      string   `toml:"id" need:"yes" doc:"Id; may be written wherever a hex is asked for."`
	Name    string   `toml:"name" need:"yes" doc:"Name at the time."`
	Modern  string   `toml:"modern" doc:"Name today."`
	Native  string   `toml:"native" doc:"Name at the time in its own script."`
	Names   []string `toml:"names" doc:"Other names."`
	Hex     Loc      `toml:"hex" need:"yes" ref:"hex" doc:"Its hex."`
	Lat     Degree   `toml:"lat" range:"-90..90" unit:"degrees" doc:"Latitude."`
	Lon     Degree   `toml:"lon" range:"-180..180" unit:"degrees" doc:"Longitude."`
	Country string   `toml:"country" ref:"country" doc:"Country it lies in."`
	Class   int32    `toml:"class" default:"4" range:"1..5" doc:"1 metropolis or capital, 2 large city, 3 town or junction, 4 small town or station, 5 locality or landmark."`
	Flags   []string `toml:"flags" enum:"capital port river-port naval-base fortified airfield junction" doc:"What is there."`
}

// Fort is a fortified region: permanent works that protect a garrison in one hex.
type Fort struct {
	ID         string   `toml:"id" need:"yes" doc:"Id."`
	Name       string   `toml:"name" need:"yes" doc:"Name."`
	Native     string   `toml:"native" doc:"Name in its own script."`
	Hex        Loc      `toml:"hex" need:"yes" ref:"hex" doc:"Its hex."`
	Side       string   `toml:"side" need:"yes" ref:"side" doc:"Side whose garrison it protects."`
	Level      int32    `toml:"level" need:"yes" range:"1..4" doc:"Strength of the works: 1 field works with some concrete, 4 the strongest permanent works."`
	Confidence string   `toml:"confidence" need:"yes" enum:"high medium low" doc:"How sure place and state are."`
	Source     []string `toml:"source" ref:"source" doc:"Sources."`
	Note       string   `toml:"note" doc:"State of the works, and how the level was chosen."`
}

// Airfield is an airfield or seaplane station.
type Airfield struct {
	ID     string   `toml:"id" need:"yes" doc:"Id."`
	Name   string   `toml:"name" need:"yes" doc:"Name."`
	Hex    Loc      `toml:"hex" need:"yes" ref:"hex" doc:"Its hex."`
	Source []string `toml:"source" ref:"source" doc:"Sources."`
	Note   string   `toml:"note" doc:"Remarks."`
}

// Label is a lettering point.
type Label struct {
	Name  string `toml:"name" need:"yes" doc:"Lettering."`
	Hex   Loc    `toml:"hex" need:"yes" ref:"hex" doc:"Centre of the lettering."`
	Angle int32  `toml:"angle" range:"-180..180" unit:"degrees" doc:"Slope of the lettering, anticlockwise from due east."`
	Rank  int32  `toml:"rank" default:"2" range:"1..3" doc:"1 largest."`
}

// Terrain is one row of the terrain effects chart (TEC).
type Terrain struct {
	ID       string `toml:"id" need:"yes" doc:"Id."`
	Name     string `toml:"name" need:"yes" doc:"Name shown to people."`
	Code     string `toml:"code" need:"yes" range:"1..1" doc:"The letter that stands for it in map.rows."`
	Landform string `toml:"landform" need:"yes" enum:"plain hills mountains water" doc:"Shape of the land."`
	Cover    string `toml:"cover" need:"yes" enum:"open steppe desert forest swamp urban sea lake" doc:"What covers it."`
	Leg      int32  `toml:"leg" range:"0..60" unit:"MP" doc:"Cost to enter for units on foot; 0 means they cannot."`
	Cavalry  int32  `toml:"cavalry" range:"0..60" unit:"MP" doc:"Cost to enter for cavalry."`
	Truck    int32  `toml:"truck" range:"0..60" unit:"MP" doc:"Cost to enter for lorries."`
	Track    int32  `toml:"track" range:"0..60" unit:"MP" doc:"Cost to enter for tracked vehicles."`
	Defence  int32  `toml:"defence" range:"0..200" unit:"cd" doc:"Help to the defender, in hundredths of a doubling."`
	Frontage int32  `toml:"frontage" range:"0..200000" unit:"men" doc:"Men who can attack over one hexside into it."`
	Loss     int32  `toml:"loss" default:"100" range:"1..300" unit:"percent" doc:"Losses of both sides compared with open plain."`
	Stacking int32  `toml:"stacking" default:"45000" range:"0..500000" unit:"men" doc:"Men of one side who may stand in it."`
	Source   string `toml:"note" doc:"Where the figures come from."`
}

// River ranks, ways and bridges in the Board's hexside tables.
const (
	NoRiver, MinorRiver, MajorRiver               uint8 = 0, 1, 2
	NoRoad, TrackRoad, MainRoad                   uint8 = 0, 1, 2
	NoBridge, RailBridge, RoadBridge, FerryBridge uint8 = 0, 1, 2, 4
	NoRail, NarrowRail, StandardRail, BroadRail   uint8 = 0, 1, 2, 3
	DoubleTrack                                   uint8 = 8
)

// NoCountry marks a hex that belongs to nobody, such as the sea.
const NoCountry uint8 = 255

// Board is the map compiled to flat tables: one entry per hex (index = row *
// Width + column) or per hexside (index = hex*6 + direction; both sides of a
// hexside hold the same value). It never changes during a game.
type Board struct {
	Width, Height int32
	Terrain       []uint8 // index into Scenario.Terrains
	Elevation     []int16 // m
	Country       []uint8 // index into Scenario.Countries, or NoCountry
	River         []uint8 // per hexside: NoRiver, MinorRiver, MajorRiver
	Bridge        []uint8 // per hexside: bits RailBridge, RoadBridge, FerryBridge
	Road          []uint8 // per hexside: NoRoad, TrackRoad, MainRoad
	Rail          []uint8 // per hexside: NoRail.. BroadRail, plus DoubleTrack
	Fort          []int16 // index into Map.Forts, or -1
	Place         []int16 // index into Map.Places of the greatest place in the hex, or -1
	Region        []uint8 // index into Scenario.Regions; 0 where there are none
}

// Hexes is the number of hexes.
func (b *Board) Hexes() int32 { return b.Width * b.Height }
