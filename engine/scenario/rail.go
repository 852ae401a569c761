package scenario

// RailRules say what troops go by rail (chapter 19). The lines carry these trains
// beside those of supply: each traffic has its own share of a line's paths.
type RailRules struct {
	Km          int32 `toml:"km" default:"400" range:"0..2000" unit:"km/day" doc:"How far trains take a unit in a day, loading and unloading included." src:"rules model 2.3"`
	TrainMen    int32 `toml:"train_men" default:"1000" range:"100..10000" unit:"men" doc:"Men, with their horses, guns and carts, in a train." src:"rules model 2.3"`
	TrainArmour int32 `toml:"train_armour" default:"25" range:"1..200" unit:"tanks and SP guns" doc:"Tanks and SP guns in a train." src:"rules model 2.3"`
	Single      int32 `toml:"single" default:"16" range:"0..200" unit:"trains/day" doc:"Troop trains that a single-track line carries." src:"estimate: a division of 15,000 men a day and no second one"`
	Double      int32 `toml:"double" default:"36" range:"0..200" unit:"trains/day" doc:"Troop trains that a double-track line carries." src:"estimate: two divisions of 15,000 men a day"`
	Narrow      int32 `toml:"narrow" default:"6" range:"0..200" unit:"trains/day" doc:"Troop trains that a narrow-gauge line carries." src:"estimate: a brigade a day"`
	Trains      int32 `toml:"trains" default:"60" range:"0..1000" unit:"trains/day" doc:"Troop trains that a side can load in a day on all its lines." src:"estimate: rolling stock and ramps for four divisions"`
}
