package scenario

// SupplyRules are the figures of chapter 7. Costs of lorries are in quarters of a
// road hex: 4 for a hex of good road, 8 where a lorry makes half the distance a day.
type SupplyRules struct {
	RationsFull int32 `toml:"rations_full" default:"70" range:"0..1000" unit:"tenths of a day" doc:"Rations carried at the start." src:"estimate: 7th Mechanised Corps had three days left after four (record, logistics l006)"`
	RationsMax  int32 `toml:"rations_max" default:"70" range:"10..1000" unit:"tenths of a day" doc:"Most rations a unit carries." src:"estimate"`
	Forage      int32 `toml:"forage" default:"5" range:"0..10" unit:"tenths of a day" doc:"Rations found a day in the country by a unit that is not next to an enemy." src:"estimate: biscuits and local cattle (record, logistics l019)"`
	AmmoFull    int32 `toml:"ammo_full" default:"250" range:"0..1000" unit:"centi-units of fire" doc:"Ammunition carried at the start." src:"estimate: 2.2 units of fire after four days (record, logistics l006)"`
	AmmoMax     int32 `toml:"ammo_max" default:"250" range:"0..1000" unit:"centi-units of fire" doc:"Most ammunition a unit carries." src:"estimate"`
	AmmoWhole   int32 `toml:"ammo_whole" default:"100" range:"1..1000" unit:"centi-units of fire" doc:"Ammunition below which guns lose power in proportion." src:"rules model 2.3: guns x ammunition percent"`
	AmmoAttack  int32 `toml:"ammo_attack" default:"50" range:"0..1000" unit:"centi-units of fire" doc:"Ammunition an attacker burns in a combat." src:"rules model 2.3: 180 t a day for a rifle division that attacks, 60 t for a quiet one"`
	AmmoDefence int32 `toml:"ammo_defence" default:"35" range:"0..1000" unit:"centi-units of fire" doc:"Ammunition a defender burns in a combat." src:"estimate: two thirds of the attacker's"`
	FuelFull    int32 `toml:"fuel_full" default:"190" range:"0..1000" unit:"centi-refills" doc:"Fuel carried by motorised and armoured units at the start." src:"rules model 2.4: 1.9 refills"`
	FuelMax     int32 `toml:"fuel_max" default:"200" range:"1..1000" unit:"centi-refills" doc:"Most fuel a unit can carry." src:"estimate"`
	FuelHex     int32 `toml:"fuel_hex" default:"7" range:"0..100" unit:"centi-refills" doc:"Fuel burnt per hex along a road or track." src:"rules model 2.3: 7 to 8"`
	FuelOff     int32 `toml:"fuel_off_road" default:"10" range:"0..100" unit:"centi-refills" doc:"Fuel burnt per hex of open country without a road or track." src:"record, logistics l005: lorries burn 0.75 of a refill on 100 km; with tanks at 7 a hex and two thirds of the weight"`
	FuelRough   int32 `toml:"fuel_mountain" default:"14" range:"0..100" unit:"centi-refills" doc:"Fuel burnt per hex of hills without a road, and of mountains along one." src:"rules model 2.3"`
	FuelClimb   int32 `toml:"fuel_mountain_off_road" default:"20" range:"0..100" unit:"centi-refills" doc:"Fuel burnt per hex of mountains without a road." src:"estimate: mountain and open country together"`
	FuelLow     int32 `toml:"fuel_low" default:"50" range:"0..1000" unit:"centi-refills" doc:"Fuel below which a unit begins the day with part of its MP only." src:"rules model 2.3: below 50 only a forward detachment moves"`
	FuelLowMP   int32 `toml:"fuel_low_mp" default:"50" range:"0..100" unit:"percent" doc:"The part of its MA that such a unit has." src:"record, logistics l023: 40 to 50 km a day after 12 August"`
	FuelStop    int32 `toml:"fuel_stop" default:"20" range:"0..1000" unit:"centi-refills" doc:"Fuel below which a unit cannot attack and moves one hex at most." src:"rules model 2.3: below 50 only a detachment moves"`
	FuelDay     int32 `toml:"fuel_day" default:"60" range:"0..1000" unit:"centi-refills" doc:"Most fuel a unit takes over in a day." src:"estimate"`

	MenKg         int32 `toml:"men_kg" default:"4500" range:"0..100000" unit:"kg a day for 1,000 men" doc:"Rations, fodder and all else that men need on a quiet day." src:"rules model 2.3: 60 t a day for a rifle division"`
	GunKg         int32 `toml:"gun_kg" default:"50" range:"0..10000" unit:"kg a day" doc:"The same for a gun." src:"estimate"`
	ArmourKg      int32 `toml:"armour_kg" default:"100" range:"0..10000" unit:"kg a day" doc:"The same for a tank or SP gun." src:"rules model 2.3: 80 t a day for a tank corps"`
	AmmoMen       int32 `toml:"ammo_men" default:"3000" range:"0..100000" unit:"kg for 1,000 men" doc:"Weight of a unit of fire of small arms." src:"estimate: with the guns about 230 t for a rifle division"`
	AmmoGun       int32 `toml:"ammo_gun" default:"1000" range:"0..10000" unit:"kg" doc:"Weight of a unit of fire of a gun or mortar." src:"estimate"`
	AmmoArmour    int32 `toml:"ammo_armour" default:"1500" range:"0..10000" unit:"kg" doc:"Weight of a unit of fire of a tank or SP gun." src:"estimate"`
	FuelMen       int32 `toml:"fuel_men" default:"3300" range:"0..100000" unit:"kg for 1,000 men" doc:"Weight of a refill of the lorries of motorised men." src:"rules model 2.3: with the tanks 750 t for 6th Guards Tank Army"`
	FuelArmour    int32 `toml:"fuel_armour" default:"500" range:"0..10000" unit:"kg" doc:"Weight of a refill of a tank or SP gun." src:"rules model 2.3: with the lorries 750 t for 6th Guards Tank Army"`
	ColumnTons    int32 `toml:"column_tons" default:"300" range:"1..10000" unit:"t" doc:"Load of a lorry column." src:"rules model 2.3"`
	ColumnKm      int32 `toml:"column_km" default:"100" range:"1..1000" unit:"km/day" doc:"What a lorry column covers a day on a good road." src:"rules model 2.3"`
	ColumnLead    int32 `toml:"column_lead" default:"50" range:"0..1000" unit:"km" doc:"How far, in km of good road, a unit may be ahead of its columns and still be served, by its own lorries." src:"estimate: 100 km a day, there and back"`
	ColumnStretch int32 `toml:"column_stretch" default:"6000" range:"0..100000" unit:"percent" doc:"How much longer the way of the lorries becomes that go on to a unit beyond that, for each km it is beyond." src:"estimate: with it 6th Guards Tank Army runs dry about Lupei and Tuchuan, as it did (record, logistics l004)"`
	ColumnFuel    int32 `toml:"column_fuel" default:"1" range:"0..100" unit:"percent of the load" doc:"What a column burns itself on 20 km of good road." src:"rules model 2.3"`
	CarryRoad     int32 `toml:"carry_road" default:"4" range:"1..63" unit:"quarters of a road hex" doc:"Cost of a hex of main road for a lorry column." src:"rules model 2.3"`
	CarryOpen     int32 `toml:"carry_open" default:"8" range:"1..63" unit:"quarters of a road hex" doc:"Cost of a hex of track in the plain, or of open plain without a road." src:"rules model 2.3: half the distance"`
	CarryRough    int32 `toml:"carry_rough" default:"16" range:"1..63" unit:"quarters of a road hex" doc:"Cost of a hex of hills, mountains or forest where a lorry gets through, by a track or without." src:"rules model 2.3: a quarter of the distance"`
	CarryCart     int32 `toml:"carry_cart" default:"32" range:"1..63" unit:"quarters of a road hex" doc:"Cost of a hex that only carts and pack animals cross." src:"estimate: twice the worst lorry way"`
	RailAdvance   int32 `toml:"rail_advance" default:"1" range:"0..20" unit:"hexes/day" doc:"How far captured railway is put to use each day." src:"rules model 2.3: 20 to 30 km a day per railway brigade"`
	RailDouble    int32 `toml:"rail_double" default:"8000" range:"0..100000" unit:"t/day" doc:"Capacity of a double-track line." src:"rules model 2.3"`
	RailSingle    int32 `toml:"rail_single" default:"3000" range:"0..100000" unit:"t/day" doc:"Capacity of a single-track line." src:"rules model 2.3"`
	RailNarrow    int32 `toml:"rail_narrow" default:"400" range:"0..100000" unit:"t/day" doc:"Capacity of a narrow-gauge line." src:"rules model 2.3: 300 to 600"`
	RailTaken     int32 `toml:"rail_captured" default:"30" range:"0..100" unit:"percent" doc:"Part of its capacity that a line carries for a side that did not begin with it." src:"estimate: few engines, no workshops, loads changed at the break of gauge"`
}

// SupplySource is a point from which a side draws supply.
type SupplySource struct {
	ID     string   `toml:"id" need:"yes" doc:"Id."`
	Side   string   `toml:"side" need:"yes" ref:"side" doc:"Side that draws from it."`
	Hex    Loc      `toml:"hex" need:"yes" ref:"hex" doc:"Where it is; it works while its side controls the hex."`
	Kind   string   `toml:"kind" default:"railhead" enum:"railhead port depot" doc:"What it is."`
	Tons   int32    `toml:"tons" default:"0" range:"0..20000" unit:"t/day" doc:"What arrives there a day from outside the map. 0 without a stock means that it is not limiting."`
	Stock  int32    `toml:"stock" default:"0" range:"0..200000" unit:"t" doc:"What lies there at the start, and the most that is laid up there later."`
	Source []string `toml:"source" ref:"source" doc:"Sources."`
	Note   string   `toml:"note" doc:"Remarks."`
}

// TruckPool is the lorry columns of a formation. What a formation's own pool
// cannot carry, those of the formations above it may.
type TruckPool struct {
	ID         string   `toml:"id" need:"yes" doc:"Id."`
	Formation  string   `toml:"formation" need:"yes" ref:"formation" doc:"Formation whose units it serves, with all formations below."`
	Columns    int32    `toml:"columns" need:"yes" range:"0..2000" unit:"columns" doc:"Columns; rules.supply says what one carries."`
	Confidence string   `toml:"confidence" enum:"high medium low" doc:"How sure the figure is."`
	Source     []string `toml:"source" ref:"source" doc:"Sources."`
	Note       string   `toml:"note" doc:"Remarks, or how it was estimated."`
}

// AirSupply is a daily tonnage flown to a formation.
type AirSupply struct {
	ID         string   `toml:"id" need:"yes" doc:"Id."`
	Formation  string   `toml:"formation" need:"yes" ref:"formation" doc:"Formation whose units receive it, with all formations below."`
	Hex        Loc      `toml:"hex" ref:"hex" doc:"Base of the flights; they end while the enemy holds it."`
	Kind       string   `toml:"kind" default:"fuel" enum:"fuel ammunition rations" doc:"What is flown."`
	First      Date     `toml:"first" need:"yes" doc:"First day."`
	Last       Date     `toml:"last" need:"yes" doc:"Last day."`
	Tons       int32    `toml:"tons" need:"yes" range:"0..20000" unit:"t/day" doc:"Most that is flown in a day."`
	Total      int32    `toml:"total" default:"0" range:"0..200000" unit:"t" doc:"Most that is flown in all; 0 means that only the days limit it."`
	Confidence string   `toml:"confidence" enum:"high medium low" doc:"How sure the figures are."`
	Source     []string `toml:"source" ref:"source" doc:"Sources."`
	Note       string   `toml:"note" doc:"Remarks."`
}

// Stores is what the units of a formation carry at the start and when they are
// served. The record of the nearest formation above a unit counts, figure by figure.
type Stores struct {
	ID         string   `toml:"id" need:"yes" doc:"Id."`
	Formation  string   `toml:"formation" need:"yes" ref:"formation" doc:"Formation whose units it speaks of, with all formations below."`
	Priority   int32    `toml:"priority" default:"0" range:"0..5" doc:"1 is served first, 5 last; 0 leaves it to the formation above, and at the top to 3."`
	Rations    int32    `toml:"rations" default:"-1" range:"-1..1000" unit:"tenths of a day" doc:"Rations at the start; -1 for the figure of the rules."`
	Ammo       int32    `toml:"ammo" default:"-1" range:"-1..1000" unit:"centi-units of fire" doc:"Ammunition at the start, and the most that is issued later; -1 for the figures of the rules."`
	Fuel       int32    `toml:"fuel" default:"-1" range:"-1..1000" unit:"centi-refills" doc:"Fuel at the start; -1 for the figure of the rules."`
	Confidence string   `toml:"confidence" enum:"high medium low" doc:"How sure the figures are."`
	Source     []string `toml:"source" ref:"source" doc:"Sources."`
	Note       string   `toml:"note" doc:"Remarks, or how it was estimated."`
}
