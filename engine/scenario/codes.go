package scenario

// Code explains one kind of problem. Codes are never reused: one that is no
// longer needed leaves a gap.
type Code struct {
	Code    string // AS101
	Title   string // what is wrong, in a few words
	Explain string // what the check demands
}

// Codes lists all problem codes of scenarios and overlays in order. AS7xx belong
// to records and replays, see package replay.
func Codes() []Code {
	return []Code{
		{"AS101", "not TOML", "The file breaks the syntax of TOML, or gives a key or table twice."},
		{"AS102", "unknown key", "The table has no such key; keys are snake_case and exactly as this page lists them."},
		{"AS103", "wrong type", "The value has another type than the key asks for: text, whole number, decimal number, date, true or false, list, table."},
		{"AS104", "missing key", "A key marked as needed is absent."},
		{"AS105", "number out of range", "The number or date lies outside the range of the key."},
		{"AS106", "unknown word", "The key takes only certain words."},
		{"AS107", "text too short or too long", "The text has fewer or more characters than the key allows."},
		{"AS108", "file not found", "A file, folder or scenario cannot be read."},
		{"AS109", "file outside the folder", "All files of a scenario lie in its folder; absolute paths, .. and links that lead out of it are refused."},
		{"AS110", "file too large or too deep", "A file has at most 8 MB, 16 levels of brackets or dots, 100,000 tables and 300,000 values; a scenario has at most 16 MB. A doctrine has at most 64 kB."},
		{"AS111", "too many records", "A scenario has at most 200 files, 20,000 places, bridges and sources, 200 terrains and countries, and 4,000 records of every other table. At most 10,000 problems are listed."},
		{"AS112", "given twice", "A single value, or a file, is given in two places of the scenario."},
		{"AS113", "id not in kebab-case", "Ids are small letters and digits with single hyphens between, with at least one letter."},
		{"AS114", "list of the wrong length", "The list must have a certain number of entries."},
		{"AS115", "not two sides", "A scenario has exactly two sides."},
		{"AS116", "days out of order", "The end lies before the start, or more than 1,000 days after it."},
		{"AS117", "malformed colour", "A colour is written as #RRGGBB."},
		{"AS118", "unprintable text", "A text has no control characters; names, labels and titles no line breaks either."},

		{"AS201", "unknown id", "The record named here does not exist."},
		{"AS202", "id used twice", "Ids are unique within their table; units and formations share one namespace."},
		{"AS203", "neither hex nor place", "A position is a hex label or the id of a place; a place itself needs a hex label."},
		{"AS204", "hex off the map", "The label names a column or row that the map does not have."},
		{"AS205", "cycle in the chain of command", "A formation is its own superior, or a unit a part of itself, through whatever others."},
		{"AS206", "under the enemy's command", "A unit or formation belongs to a formation of the other side."},

		{"AS301", "grid of the wrong size", "rows, control and elevation have map.height texts of map.width codes each."},
		{"AS302", "unknown code", "A row holds a letter that no terrain or country has as its code."},
		{"AS303", "code used twice", "Two terrains, or two countries, have the same letter."},
		{"AS304", "malformed list of hexes", "Rivers and bridges list hexsides as 0304:NE,E; railways and roads list hexes as 0304 0305."},
		{"AS305", "line with a gap", "A railway or road names every hex it passes."},
		{"AS306", "line through water", "A railway or road runs over land hexes only."},
		{"AS307", "bridge without a river", "Bridges and ferries stand on hexsides along which a river runs."},
		{"AS308", "fort in the water or doubled", "A fort lies on land, one in a hex."},
		{"AS309", "port without water", "A place flagged port has sea or lake in its hex or next to it."},

		{"AS401", "unit in the water", "Land units and headquarters stand on land."},
		{"AS402", "unit where it cannot be", "A unit stands in terrain its mobility class cannot enter, and no road or railway leads there."},
		{"AS403", "unit in a neutral country", "Nobody enters the hexes of a country without a side unless it is open."},
		{"AS404", "land unit without a hex", "Every land unit has a hex, where it starts or arrives; off_map = true takes it out of play."},
		{"AS405", "both sides in one hex", "Units of different sides start in the same hex."},
		{"AS406", "too many men in a hex", "The men of the units that start in a hex exceed the terrain's stacking limit."},
		{"AS407", "too many units in a hex", "The units that start in a hex exceed rules.stacking.units."},
		{"AS408", "arrival outside the campaign", "A unit arrives before the first day or after the last."},
		{"AS409", "unit without strength", "A unit has men, guns, armour, aircraft or ships, or an establishment that gives it some."},
		{"AS410", "land unit without mobility", "Mobility none is for air and naval units."},
		{"AS411", "unit of a neutral country", "A land unit belongs to a country with a side."},
		{"AS412", "axis into the water", "The places of an axis lie on land."},

		{"AS501", "objective out of reach", "No land route leads to the objective from the other side's country or units; no_land_route = true says that this is so."},
		{"AS502", "supply source in the water", "A supply source lies on land."},
		{"AS503", "figures of the rules out of order", "draw, victory and decisive rise; so do hold_below, forced_from and break_from; fuel_full, ammo_full and rations_full are at most fuel_max, ammo_max and rations_max."},
		{"AS504", "range of days out of order", "taken_to lies before taken, or the last day of flights before the first, or the weather of a record ends before it begins or begins more than 10 days before the campaign."},
		{"AS505", "served twice", "A formation has one [[truck_pool]] and one [[stores]] at most."},

		{"AS601", "overlay of another scenario", "The overlay names the scenario it belongs to, and this is another."},
		{"AS602", "unknown table in an overlay", "change, add and remove name tables of the format."},
		{"AS603", "unknown id in an overlay", "The record to change or remove does not exist."},
		{"AS604", "overlay changes an id", "Ids, the format and the list of files stay as they are."},
		{"AS605", "overlay adds what is there", "A record of that id exists already."},
		{"AS606", "removed but still named", "Another record names the one that the overlay removes."},
		{"AS607", "overlay applied twice", "The same overlay is applied a second time."},
	}
}
