// Package scenario holds the plain types of a scenario and the checks that need
// no file. It does no I/O: package load fills these types from TOML.
//
// The struct tags are the one definition of the file format. They drive the
// decoder, its error messages and the schema page of the manual:
//
//	toml     key in the file
//	need     "yes" when the key must be present
//	range    smallest and largest integer (or text length), "0..60000"
//	enum     allowed words, separated by blanks
//	default  value when the key is absent
//	ref      table whose ids the text must name ("hex" means a hex label or a place id)
//	unit     unit of measure, for the schema page
//	derive   "yes" when an absent number is derived from other records (decoded as Absent)
//	len      number of entries a list must have
//	doc      one sentence for the schema page
//	src      where a default figure comes from, or the word estimate
package scenario

// Scenario is one whole scenario after loading: every record, checked.
type Scenario struct {
	Format  int32    `toml:"format" need:"yes" range:"1..1" doc:"Version of this file format; 1 is the only one."`
	ID      string   `toml:"id" need:"yes" doc:"Stable kebab-case id; the name of the scenario's folder."`
	Name    string   `toml:"name" need:"yes" doc:"Title shown to people."`
	Summary string   `toml:"summary" doc:"One paragraph: what the scenario is about."`
	Start   Date     `toml:"start" need:"yes" doc:"First day played."`
	End     Date     `toml:"end" need:"yes" doc:"Last day played; one turn is one day."`
	Files   []string `toml:"files" doc:"Further files of this folder that belong to the scenario, read in this order. All tables may stand in any of them."`

	Map            Map             `toml:"map" need:"yes" doc:"The hex map."`
	Rules          Rules           `toml:"rules" doc:"Figures of the rules; what is not given keeps its default."`
	Sides          []Side          `toml:"side" need:"yes" doc:"The two sides. The first one moves first each day."`
	Countries      []Country       `toml:"country" need:"yes" doc:"Countries, each belonging to a side or to none."`
	Terrains       []Terrain       `toml:"terrain" doc:"Terrain effects chart. Records given here replace the built-in ones with the same id or add new ones."`
	Sources        []Source        `toml:"source" doc:"Where facts come from; other records cite these ids."`
	Establishments []Establishment `toml:"establishment" doc:"Paper strengths from which missing strengths are derived."`
	Formations     []Formation     `toml:"formation" doc:"Headquarters and other nodes of the chain of command; not counters with men of their own."`
	Units          []Unit          `toml:"unit" doc:"Counters: everything that has men, guns, armour, aircraft or ships of its own."`
	Objectives     []Objective     `toml:"objective" doc:"Places that decide the game."`
	Supply         []SupplySource  `toml:"supply_source" doc:"Railheads, ports and depots from which a side draws supply."`
	TruckPools     []TruckPool     `toml:"truck_pool" doc:"Lorry columns that carry supply for a formation and those under it. A side without any has as many as it needs."`
	AirSupply      []AirSupply     `toml:"air_supply" doc:"What is flown to a formation."`
	Stores         []Stores        `toml:"stores" doc:"What the units of a formation carry at the start, and when it is served."`
	Regions        []WeatherRegion `toml:"weather_region" doc:"Regions of one weather each; without any it is always clear and the ground hard."`
	Weather        []Weather       `toml:"weather" doc:"What the weather was. Days that no record names are clear; rules.weather can have it drawn by dice instead."`

	CeaseFires []CeaseFire `toml:"cease_fire" doc:"Orders to cease fire; without any nobody lays down his arms by order."`

	Recorded []RecordedLoss `toml:"recorded_loss" doc:"What the sides lost in history, for comparison only."`

	Levels []Level `toml:"level" doc:"Levels of the opponent, the easiest first; without any the built-in ones. One of them should change nothing."`

	// Doctrines are the scripts of the folder doctrines, in order of their names; set by
	// package load.
	Doctrines []Doctrine `toml:"-"`
	// Overlays names the overlays applied, in order; each with what it supposes.
	Overlays []OverlayNote `toml:"-"`
	// Board is Map compiled to flat tables; set by package load.
	Board *Board `toml:"-"`
	// Content is a hash of everything above that can reach the game.
	Content uint64 `toml:"-"`
}

// OverlayNote says which overlay was applied and what it supposes; Text is the
// whole file, so that a record can carry it.
type OverlayNote struct{ ID, Name, Supposes, Text string }

// Days is the length of the scenario in turns.
func (s *Scenario) Days() int32 { return int32(s.End-s.Start) + 1 }

// Side is one of the two players.
type Side struct {
	ID       string `toml:"id" need:"yes" doc:"Id used by orders, doctrines and results."`
	Name     string `toml:"name" need:"yes" doc:"Name shown to people, as in \"the Soviet side\"."`
	Doctrine string `toml:"doctrine" need:"yes" doc:"How the staff plays this side when nobody else does: advance, defend, passive, random, rush, or the name of a file in the folder doctrines, without .star."`
	Posture  string `toml:"posture" enum:"attack hold" doc:"Posture of units whose records and formations give none. Absent: hold for the doctrine defend, otherwise attack."`
	Surprise int32  `toml:"surprise" default:"0" range:"0..3" unit:"days" doc:"Days for which this side's attacks profit from surprise; rules.combat says by how much."`

	Agents    int32 `toml:"agents" default:"0" range:"0..3" unit:"levels" doc:"What this side's agents add to its knowledge of every enemy unit on the first days, even out of sight."`
	AgentDays int32 `toml:"agent_days" default:"1" range:"0..30" unit:"days" doc:"Days for which they do."`

	Reports int32 `toml:"reports" default:"0" range:"0..4" unit:"level" doc:"Level at which this side learns every morning of all enemy units, even out of sight; 0 for none. A level of the opponent sets it."`
	Insight int32 `toml:"insight" default:"0" range:"0..4" unit:"levels" doc:"What is added on all days to what this side's units know of enemies in sight. A level of the opponent sets it."`
	Supply  int32 `toml:"supply" default:"100" range:"10..300" unit:"percent" doc:"What of its supply this side has: of what arrives and lies at its sources, of the room of its lorry columns and of what its units carry at the start. A level of the opponent sets it."`

	StanceDays      int32 `toml:"stance_days" default:"1" range:"0..30" unit:"days" doc:"Days until a new stance of an army comes into force."`
	StanceDaysMoved int32 `toml:"stance_days_moved" default:"1" range:"0..30" unit:"days" doc:"The same for an army whose headquarters moved the evening before or was overrun."`
}

// Country is a state or territory that owns hexes and raises units.
type Country struct {
	ID     string `toml:"id" need:"yes" doc:"Id cited by units and places."`
	Name   string `toml:"name" need:"yes" doc:"Name shown to people."`
	Code   string `toml:"code" need:"yes" range:"1..1" doc:"The letter that stands for the country in map.control."`
	Side   string `toml:"side" ref:"side" doc:"Side it fights on; absent for a neutral country, whose hexes nobody may enter unless open is true."`
	Open   bool   `toml:"open" doc:"True when both sides may enter a neutral country's hexes."`
	Colour string `toml:"colour" doc:"Counter colour as #RRGGBB."`
}

// Source is a page, book or memory that a fact rests on.
type Source struct {
	ID    string `toml:"id" need:"yes" doc:"Id cited by other records."`
	Title string `toml:"title" need:"yes" doc:"What it is."`
	URL   string `toml:"url" doc:"Where it can be read."`
	Kind  string `toml:"kind" doc:"search-hit (a page that was read), memory (general knowledge of the literature) or other."`
	Note  string `toml:"note" doc:"What it was used for."`
}

// Establishment is a paper strength.
type Establishment struct {
	ID         string   `toml:"id" need:"yes" doc:"Id cited by units."`
	Name       string   `toml:"name" need:"yes" doc:"What it describes."`
	Men        int32    `toml:"men" range:"0..60000" unit:"men" doc:"Men on paper."`
	Guns       int32    `toml:"guns" range:"0..1000" unit:"guns and mortars" doc:"Guns and mortars on paper."`
	Armour     int32    `toml:"armour" range:"0..1000" unit:"tanks and SP guns" doc:"Tanks and self-propelled guns on paper."`
	Aircraft   int32    `toml:"aircraft" range:"0..2000" unit:"aircraft" doc:"Aircraft on paper."`
	Basis      string   `toml:"basis" doc:"How the figures came about, and which of them are estimates."`
	Confidence string   `toml:"confidence" need:"yes" enum:"high medium low" doc:"How sure the figures are."`
	Source     []string `toml:"source" need:"yes" ref:"source" doc:"Sources."`
}

// Formation is a node of the chain of command.
type Formation struct {
	ID         string   `toml:"id" need:"yes" doc:"Id cited by units and formations below it."`
	Name       string   `toml:"name" need:"yes" doc:"Full name."`
	Label      string   `toml:"label" doc:"Short name for counters and tables."`
	Native     string   `toml:"native" doc:"Name in its own script."`
	Country    string   `toml:"country" need:"yes" ref:"country" doc:"Country it belongs to."`
	Parent     string   `toml:"parent" ref:"formation" doc:"Formation above it; absent at the top."`
	Level      string   `toml:"level" need:"yes" enum:"theatre front army corps division group" doc:"Level of command. A Japanese army group counts as theatre, an area army as front."`
	Commander  string   `toml:"commander" doc:"Commander's name."`
	Hex        Loc      `toml:"hex" ref:"hex" doc:"Where the headquarters stands at the start."`
	Posture    string   `toml:"posture" enum:"attack hold delay reserve" doc:"What the formation is told to do; units inherit it from the nearest formation that states one. Without any: attack for a side whose doctrine is advance, hold otherwise."`
	Axis       []Loc    `toml:"axis" ref:"hex" doc:"Places to take, or for delay to fall back through, in order; inherited like posture."`
	ClaimMen   int32    `toml:"claim_men" range:"0..3000000" unit:"men" doc:"Strength of the whole command as a source states it; for comparison with the sum of the units, never added."`
	ClaimGuns  int32    `toml:"claim_guns" range:"0..60000" unit:"guns and mortars" doc:"Guns and mortars of the whole command as a source states them."`
	ClaimArm   int32    `toml:"claim_armour" range:"0..10000" unit:"tanks and SP guns" doc:"Tanks and self-propelled guns of the whole command as a source states them."`
	ClaimNote  string   `toml:"claim_note" doc:"Why the sum of the units differs from the claim, in words."`
	Confidence string   `toml:"confidence" need:"yes" enum:"high medium low" doc:"How sure existence and subordination are."`
	Placed     string   `toml:"placed" enum:"high medium low" doc:"How sure the position is."`
	Source     []string `toml:"source" need:"yes" ref:"source" doc:"Sources."`
	Note       string   `toml:"note" doc:"Remarks."`
}

// Unit is one counter.
type Unit struct {
	ID        string `toml:"id" need:"yes" doc:"Id used by orders, records and overlays."`
	Name      string `toml:"name" need:"yes" doc:"Full name."`
	Label     string `toml:"label" need:"yes" range:"1..8" doc:"Short name on the counter."`
	Native    string `toml:"native" doc:"Name in its own script."`
	Country   string `toml:"country" need:"yes" ref:"country" doc:"Country it belongs to, which decides its side."`
	Formation string `toml:"formation" need:"yes" ref:"formation" doc:"Formation it belongs to."`
	Commander string `toml:"commander" doc:"Commander's name."`
	Kind      string `toml:"kind" need:"yes" enum:"infantry motorised mechanised tank self-propelled cavalry artillery anti-tank engineer fortress border-guard marine airborne raiding railway-guard special air naval river transport" doc:"Branch of service. air, naval, river and transport units are carried in the data and take no part in the land rules."`
	Size      string `toml:"size" need:"yes" enum:"battalion regiment brigade division corps detachment flotilla army" doc:"Size mark on the counter."`
	Mobility  string `toml:"mobility" need:"yes" enum:"leg cavalry truck track static none" doc:"Mobility class; static units never move, none is for air and naval units."`

	Hex     Loc    `toml:"hex" ref:"hex" doc:"Hex at the start, or where it arrives. Needed by every land unit."`
	Arrival Date   `toml:"arrival" doc:"Day it appears on the map; absent means it is there at the start."`
	OffMap  bool   `toml:"off_map" doc:"True for a unit outside the map or the campaign that is listed for completeness."`
	Axis    []Loc  `toml:"axis" ref:"hex" doc:"The unit's own axis, instead of the formation's."`
	Posture string `toml:"posture" enum:"attack hold delay reserve" doc:"The unit's own posture, instead of the formation's."`

	Men      int32  `toml:"men" derive:"yes" range:"0..60000" unit:"men" doc:"Men present. Absent: derived from the establishment."`
	Guns     int32  `toml:"guns" derive:"yes" range:"0..1000" unit:"guns and mortars" doc:"Guns and mortars. Absent: derived from the establishment."`
	Armour   int32  `toml:"armour" derive:"yes" range:"0..1000" unit:"tanks and SP guns" doc:"Tanks and self-propelled guns. Absent: derived from the establishment."`
	Aircraft int32  `toml:"aircraft" derive:"yes" range:"0..2000" unit:"aircraft" doc:"Aircraft. Absent: derived from the establishment."`
	Ships    int32  `toml:"ships" range:"0..500" unit:"ships and craft" doc:"Warships and armed craft."`
	Estab    string `toml:"establishment" ref:"establishment" doc:"Establishment from which absent strengths are derived; what is derived counts as estimated."`
	Fill     int32  `toml:"fill" default:"1000" range:"0..2000" unit:"permille" doc:"Share of the establishment that is present."`
	Basis    string `toml:"basis" doc:"Where the strength comes from, or why the fill was chosen."`
	PartOf   string `toml:"part_of" ref:"unit" doc:"Unit from which this one is detached. The parent's figures are already reduced by it."`

	Quality  int32 `toml:"quality" default:"0" range:"-100..100" unit:"cd" doc:"Quality in hundredths of a doubling of combat power (12 is about 9 percent more)."`
	Rating   int32 `toml:"rating" default:"100" range:"1..200" unit:"percent" doc:"Fighting value in percent of a standard formation of the same strength, such as the Kwantung Army's own effectiveness ratings."`
	Cohesion int32 `toml:"cohesion" default:"1000" range:"0..1000" doc:"Cohesion at the start; 1000 is perfect order."`
	Entrench int32 `toml:"entrenched" default:"0" range:"0..3" doc:"Entrenchment at the start: 0 none, 1 hasty, 2 prepared, 3 fortified field works."`
	Fanatic  bool  `toml:"fanatic" doc:"True when the unit fights on after others would give way."`
	Puppet   bool  `toml:"puppet" doc:"True for unreliable auxiliary troops."`

	Confidence string   `toml:"confidence" need:"yes" enum:"high medium low" doc:"How sure existence and subordination are."`
	Placed     string   `toml:"placed" enum:"high medium low" doc:"How sure the position is."`
	Source     []string `toml:"source" need:"yes" ref:"source" doc:"Sources."`
	Fate       string   `toml:"fate" doc:"What became of it."`
	Note       string   `toml:"note" doc:"Remarks."`

	// Estimated says that at least one strength was derived from the establishment.
	Estimated bool `toml:"-"`
	// Detached says that the unit is what PartOf may detach in play (2.4); set by Compile.
	Detached bool `toml:"-"`
}

// Land says whether the unit takes part in the land rules.
func (u *Unit) Land() bool {
	switch u.Kind {
	case "air", "naval", "river", "transport":
		return false
	}
	return !u.OffMap
}

// Objective is a place that decides the game.
type Objective struct {
	ID      string   `toml:"id" need:"yes" doc:"Id in results: the name in kebab-case."`
	Name    string   `toml:"name" need:"yes" doc:"Name shown to people."`
	Hex     Loc      `toml:"hex" need:"yes" ref:"hex" doc:"Where it is."`
	Kind    string   `toml:"kind" doc:"city, capital, fortress, port, rail, pass, town, border, island or redoubt."`
	VP      int32    `toml:"vp" default:"1" range:"0..1000" unit:"VP" doc:"Victory points for holding it at the end."`
	Taken   Date     `toml:"taken" doc:"Day it fell in history; for comparison only."`
	TakenTo Date     `toml:"taken_to" doc:"Last day of the range when the date is a range."`
	By      string   `toml:"by" doc:"Who took it in history."`
	Source  []string `toml:"source" ref:"source" doc:"Sources of the date."`
	Unreach bool     `toml:"no_land_route" doc:"True where no land route leads from the other side's country, such as an island; silences the unreachable-objective check."`
}

// FormationByID finds a formation, or returns nil.
func (s *Scenario) FormationByID(id string) *Formation {
	for i := range s.Formations {
		if s.Formations[i].ID == id {
			return &s.Formations[i]
		}
	}
	return nil
}
