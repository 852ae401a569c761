package scenario

// Rules are the figures of the rules, one table a chapter. A scenario changes
// single keys under [rules.<chapter>]; the rest keeps its default.
type Rules struct {
	Stacking  StackingRules  `toml:"stacking" doc:"Chapter 2: how much fits into a hex."`
	Detach    DetachRules    `toml:"detach" doc:"Sections 2.4 and 2.5: detachments."`
	ZOC       ZOCRules       `toml:"zoc" doc:"Chapter 3: zones of control."`
	Movement  MovementRules  `toml:"movement" doc:"Chapter 4: movement."`
	Combat    CombatRules    `toml:"combat" doc:"Chapter 5: combat."`
	Losses    LossRules      `toml:"losses" doc:"Chapter 5: losses."`
	Retreat   RetreatRules   `toml:"retreat" doc:"Chapter 6: retreat, rout and surrender of the cut-off."`
	Siege     SiegeRules     `toml:"siege" doc:"Chapter 15: sieges."`
	Supply    SupplyRules    `toml:"supply" doc:"Chapter 7: supply and fuel."`
	Rail      RailRules      `toml:"rail" doc:"Chapter 19: troops by rail."`
	Recovery  RecoveryRules  `toml:"recovery" doc:"Chapter 8: cohesion, fatigue, entrenchment."`
	Fog       FogRules       `toml:"fog" doc:"Chapter 11: what a side knows."`
	Command   CommandRules   `toml:"command" doc:"Chapter 14: command."`
	Weather   WeatherRules   `toml:"weather" doc:"Chapter 16: weather and ground."`
	CeaseFire CeaseFireRules `toml:"cease_fire" doc:"Chapter 21: cease-fire."`
	Victory   VictoryRules   `toml:"victory" doc:"Chapter 10: objectives and victory."`
}

// StackingRules limit how much fits into a hex; men per hex stand in the TEC.
type StackingRules struct {
	Units int32 `toml:"units" default:"12" range:"1..50" unit:"units" doc:"Units of one side in a hex." src:"estimate: a corps with its support"`
}

// ZOCRules say who exerts and who ignores a zone of control.
type ZOCRules struct {
	MinMen      int32 `toml:"min_men" default:"3000" range:"0..60000" unit:"men" doc:"Men a hex must hold for its units to exert a ZOC." src:"rules model 2.3, movement"`
	MinCohesion int32 `toml:"min_cohesion" default:"300" range:"0..1000" doc:"Cohesion below which a unit exerts no ZOC." src:"rules model 2.3, movement"`
	CostLeg     int32 `toml:"cost_leg" default:"2" range:"0..20" unit:"MP" doc:"Extra cost for units on foot to enter an enemy ZOC." src:"rules model 2.3, movement"`
	CostOther   int32 `toml:"cost_other" default:"4" range:"0..20" unit:"MP" doc:"Extra cost for all other units to enter an enemy ZOC." src:"rules model 2.3, movement"`
	IgnoreMen   int32 `toml:"ignore_men" default:"5000" range:"0..60000" unit:"men" doc:"Cavalry and units of at most this many men pass the first ZOC of a move; all others stop in it." src:"rules model 2.3, movement"`
}

// MovementRules hold movement allowances, ways and rivers.
type MovementRules struct {
	MALeg           int32 `toml:"ma_leg" default:"6" range:"1..60" unit:"MP" doc:"MA on foot." src:"rules model 2.3; 30 km a day at 4 MP a plain hex of 20 km"`
	MACavalry       int32 `toml:"ma_cavalry" default:"10" range:"1..60" unit:"MP" doc:"MA of cavalry." src:"rules model 2.3"`
	MATruck         int32 `toml:"ma_truck" default:"24" range:"1..60" unit:"MP" doc:"MA of motorised units." src:"rules model 2.3"`
	MATrack         int32 `toml:"ma_track" default:"24" range:"1..60" unit:"MP" doc:"MA of tracked units." src:"rules model 2.3"`
	CarryOver       int32 `toml:"carry_over" default:"8" range:"0..60" unit:"MP" doc:"Most MP that a unit keeps from one day to the next." src:"rules model 2.3: unused MP carry over toward the next hex"`
	RoadLeg         int32 `toml:"road_leg" default:"4" range:"1..60" unit:"MP" doc:"Cost along a road on foot." src:"rules model 2.3"`
	RoadCavalry     int32 `toml:"road_cavalry" default:"4" range:"1..60" unit:"MP" doc:"Cost along a road for cavalry." src:"rules model 2.3"`
	RoadTruck       int32 `toml:"road_truck" default:"4" range:"1..60" unit:"MP" doc:"Cost along a road for lorries." src:"rules model 2.3, dirt road"`
	RoadTrack       int32 `toml:"road_track" default:"4" range:"1..60" unit:"MP" doc:"Cost along a road for tracked vehicles." src:"rules model 2.3, dirt road"`
	TrackLeg        int32 `toml:"track_leg" default:"6" range:"1..60" unit:"MP" doc:"Cost along a track or railway on foot." src:"rules model 2.3, mountain track"`
	TrackCavalry    int32 `toml:"track_cavalry" default:"6" range:"1..60" unit:"MP" doc:"Cost along a track or railway for cavalry." src:"rules model 2.3, mountain track"`
	TrackTruck      int32 `toml:"track_truck" default:"12" range:"1..60" unit:"MP" doc:"Cost along a track or railway for lorries." src:"rules model 2.3, mountain track"`
	TrackTrack      int32 `toml:"track_track" default:"10" range:"1..60" unit:"MP" doc:"Cost along a track or railway for tracked vehicles." src:"rules model 2.3, mountain track"`
	MinorRiver      int32 `toml:"minor_river" default:"2" range:"0..60" unit:"MP" doc:"Extra cost over a minor river without a bridge." src:"rules model 2.3"`
	MajorRiver      int32 `toml:"major_river" default:"12" range:"0..60" unit:"MP" doc:"Extra cost over a major river without a bridge or ferry; 0 forbids the crossing. On foot it never exceeds what a day and the carry-over allow." src:"estimate: one engineer-day"`
	MinorEngineers  int32 `toml:"minor_engineers" default:"0" range:"0..60" unit:"MP" doc:"Extra cost over a minor river without a bridge with engineers on either bank." src:"estimate: ready-made trestles"`
	MajorEngineers  int32 `toml:"major_engineers" default:"4" range:"0..60" unit:"MP" doc:"Extra cost over a major river without a bridge with engineers on either bank." src:"estimate: a pontoon ferry, a third of an engineer-day"`
	EnemyHex        int32 `toml:"enemy_hex" default:"1" range:"0..20" unit:"MP" doc:"Extra cost to enter a hex under enemy control." src:"estimate: reconnaissance and road blocks"`
	AttackCost      int32 `toml:"attack_cost" default:"3" range:"0..60" unit:"MP" doc:"MP a unit needs left to attack." src:"estimate: a morning"`
	Fatigue         int32 `toml:"fatigue" default:"20" range:"0..300" doc:"Fatigue of a day with movement." src:"rules model 2.3"`
	Wear            int32 `toml:"wear" default:"5" range:"0..100" unit:"permille" doc:"Armour broken down per hex entered." src:"rules model 2.3: 1 percent per 40 km"`
	ForcedLeg       int32 `toml:"forced_leg" default:"8" range:"1..60" unit:"MP" doc:"MA of a forced march on foot." src:"rules model 2.3"`
	ForcedCavalry   int32 `toml:"forced_cavalry" default:"13" range:"1..60" unit:"MP" doc:"The same for cavalry." src:"rules model 2.3"`
	ForcedTruck     int32 `toml:"forced_truck" default:"30" range:"1..60" unit:"MP" doc:"The same for motorised units." src:"rules model 2.3"`
	ForcedTrack     int32 `toml:"forced_track" default:"30" range:"1..60" unit:"MP" doc:"The same for tracked units." src:"rules model 2.3"`
	ForcedFatigue   int32 `toml:"forced_fatigue" default:"120" range:"0..1000" doc:"Fatigue of a day of forced march." src:"rules model 2.3"`
	ForcedLimit     int32 `toml:"forced_limit" default:"500" range:"0..1000" doc:"Fatigue above which nobody marches farther." src:"estimate: four such days in a row"`
	ForcedWear      int32 `toml:"forced_wear" default:"200" range:"100..1000" unit:"percent" doc:"Wear of armour on a forced march." src:"rules model 2.3: breakdown x2"`
	BridgeMinor     int32 `toml:"bridge_minor" default:"3" range:"0..200" unit:"points" doc:"Work to rebuild a bridge over a minor river; 0 and it cannot be blown." src:"estimate: a day of engineers"`
	BridgeMajor     int32 `toml:"bridge_major" default:"6" range:"0..200" unit:"points" doc:"The same over a major river." src:"estimate: two days of engineers"`
	BridgeEngineers int32 `toml:"bridge_engineers" default:"3" range:"0..200" unit:"points a day" doc:"Work of engineers on either bank." src:"estimate: see above"`
	BridgeOthers    int32 `toml:"bridge_others" default:"1" range:"0..200" unit:"points a day" doc:"Work of whoever else is behind the front." src:"estimate: a third of the engineers"`
	DemolishReach   int32 `toml:"demolish_reach" default:"2" range:"0..10" unit:"hexes" doc:"How near the enemy must be for a unit that leaves to blow its bridges." src:"estimate: a day's march"`
	RoadCapacity    int32 `toml:"road_capacity" default:"2500" range:"1..60000" unit:"vehicles a day" doc:"Vehicles that pass a hexside along a road before those behind them wait." src:"rules model 2.3"`
	TrackCapacity   int32 `toml:"track_capacity" default:"900" range:"1..60000" unit:"vehicles a day" doc:"The same along a track or railway." src:"rules model 2.3, mountain track"`
	Traffic         int32 `toml:"traffic" default:"50" range:"0..300" unit:"percent" doc:"What a way costs more for each time its capacity is used up." src:"rules model 2.3: +50 percent per multiple"`
	VehiclesLeg     int32 `toml:"vehicles_leg" default:"60" range:"0..1000" unit:"vehicles per 1,000 men" doc:"Room on the road of troops on foot with their carts, guns and armour not counted." src:"estimate: three rifle divisions a day on one road"`
	VehiclesCavalry int32 `toml:"vehicles_cavalry" default:"100" range:"0..1000" unit:"vehicles per 1,000 men" doc:"The same for cavalry." src:"estimate: a horse takes more room than a man"`
	VehiclesMotor   int32 `toml:"vehicles_motor" default:"100" range:"0..1000" unit:"vehicles per 1,000 men" doc:"The same for motorised and tracked units." src:"estimate: a lorry for ten men"`
	WearMountain    int32 `toml:"wear_mountain" default:"10" range:"0..100" unit:"permille" doc:"Armour broken down per mountain hex entered." src:"rules model 2.3: 2 percent per 40 km"`
}

// CombatRules are the modifiers of the odds, in cd: hundredths of a doubling.
type CombatRules struct {
	CPInfantry  int32 `toml:"cp_infantry" default:"10" range:"0..1000" unit:"CP per 1,000 men" doc:"Combat power of men." src:"rules model 2.3"`
	CPArmour    int32 `toml:"cp_armour" default:"30" range:"0..1000" unit:"CP per 100" doc:"Combat power of tanks and SP guns." src:"rules model 2.3"`
	CPGuns      int32 `toml:"cp_guns" default:"30" range:"0..1000" unit:"CP per 100" doc:"Combat power of guns and mortars; half of the model's 60 because the count includes mortars under 76 mm." src:"rules model 2.3, halved: estimate"`
	Hasty       int32 `toml:"hasty" default:"38" range:"0..300" unit:"cd" doc:"Defender in a hasty position (entrenched 0 or 1)." src:"rules model 2.3, after Dupuy 1.3"`
	Prepared    int32 `toml:"prepared" default:"58" range:"0..300" unit:"cd" doc:"Defender in a prepared position (entrenched 2)." src:"rules model 2.3, after Dupuy 1.5"`
	Fortified   int32 `toml:"fortified" default:"68" range:"0..300" unit:"cd" doc:"Defender in field fortifications (entrenched 3)." src:"rules model 2.3, after Dupuy 1.6"`
	Delay       int32 `toml:"delay" default:"26" range:"0..300" unit:"cd" doc:"Defender under a delay posture." src:"rules model 2.3, after Dupuy 1.2"`
	Surprise1   int32 `toml:"surprise_1" default:"100" range:"0..300" unit:"cd" doc:"Attacker with surprise, first day." src:"rules model 2.3"`
	Surprise2   int32 `toml:"surprise_2" default:"50" range:"0..300" unit:"cd" doc:"Second day." src:"rules model 2.3"`
	Surprise3   int32 `toml:"surprise_3" default:"25" range:"0..300" unit:"cd" doc:"Third day." src:"rules model 2.3"`
	RiverMinor  int32 `toml:"river_minor" default:"20" range:"0..300" unit:"cd" doc:"Defender, when every attacker crosses a minor river." src:"rules model 2.3"`
	RiverMajor  int32 `toml:"river_major" default:"40" range:"0..300" unit:"cd" doc:"Defender, when every attacker crosses a major river." src:"rules model 2.3"`
	FortLevel   int32 `toml:"fort_level" default:"60" range:"0..300" unit:"cd" doc:"Defender, per level of the works." src:"rules model 2.3"`
	Engineers   int32 `toml:"engineers" default:"30" range:"0..300" unit:"cd" doc:"Attacker with engineers against works." src:"rules model 2.3"`
	HeavyGuns   int32 `toml:"heavy_guns" default:"30" range:"0..300" unit:"cd" doc:"Attacker with artillery units against works; with engineers at most half of the works' help." src:"rules model 2.3"`
	TwoSides    int32 `toml:"two_sides" default:"15" range:"0..300" unit:"cd" doc:"Attacker from two or more hexsides." src:"rules model 2.3"`
	ArmourOpen  int32 `toml:"armour_open" default:"30" range:"0..300" unit:"cd" doc:"Attacker with armour against a defender without, in open country." src:"rules model 2.3"`
	ArmourClose int32 `toml:"armour_close" default:"10" range:"0..300" unit:"cd" doc:"The same in forest, hills and mountains." src:"rules model 2.3"`
	ArmourMass  int32 `toml:"armour_mass" default:"50" range:"0..5000" unit:"tanks and SP guns" doc:"Armour that an attack needs for it to weigh by itself." src:"estimate: two battalions"`
	ArmourStop  int32 `toml:"armour_stop" default:"20" range:"0..5000" unit:"tanks and SP guns" doc:"Armour of a defender that stops such an attack; anti-tank units do so as well." src:"estimate: a battalion"`
	Screen      int32 `toml:"screen" default:"18" range:"1..100" unit:"percent" doc:"Intensity of a screen." src:"rules model 2.3: 15 to 20 percent"`
	ScreenOdds  int32 `toml:"screen_odds" default:"100" range:"0..300" unit:"cd" doc:"Against an attacker who only screens." src:"estimate: half the force in contact"`
	Bombardment int32 `toml:"bombardment" default:"20" range:"1..100" unit:"percent" doc:"Intensity of an attack by artillery alone." src:"estimate: as a screen"`
	NoInfantry  int32 `toml:"no_infantry" default:"40" range:"0..300" unit:"cd" doc:"Defender, against armour without infantry in forest, city or works." src:"rules model 2.3"`
	Encircled   int32 `toml:"encircled" default:"20" range:"0..300" unit:"cd" doc:"Attacker, for each full day the defender has been cut off, at most three." src:"rules model 2.3"`
	Unsupplied1 int32 `toml:"unsupplied_1" default:"15" range:"0..300" unit:"cd" doc:"Against whoever is out of supply for one or two days." src:"rules model 2.3"`
	Unsupplied3 int32 `toml:"unsupplied_3" default:"40" range:"0..300" unit:"cd" doc:"For three to five days." src:"rules model 2.3"`
	Unsupplied6 int32 `toml:"unsupplied_6" default:"80" range:"0..300" unit:"cd" doc:"For longer." src:"rules model 2.3"`
	Noise       int32 `toml:"noise" default:"45" range:"0..200" unit:"cd" doc:"Half width of each of the four uniform draws whose sum is the fortune of war (45 gives a standard deviation of 52 cd)." src:"rules model 2.3"`
}

// LossRules turn the result into men. Attacker and Defender hold permille of the
// engaged men a day at R = -300, -200 .. 500 cd.
type LossRules struct {
	Attacker      []int32 `toml:"attacker" default:"75 60 45 32 23 19 16 14 12" len:"9" range:"0..1000" unit:"permille" doc:"Attacker's loss of engaged men at R = -300, -200, -100, 0, 100, 200, 300, 400, 500; nine figures." src:"rules model 2.3; from R 200 up a third to a half more, since its campaign costs the Soviet side too little (2.4: Mutanchiang 10 to 30 percent low)"`
	Defender      []int32 `toml:"defender" default:"5 8 11 16 27 48 80 125 180" len:"9" range:"0..1000" unit:"permille" doc:"Defender's loss, likewise." src:"rules model 2.3"`
	Hold          int32   `toml:"hold" default:"140" range:"100..400" unit:"percent" doc:"Losses of both sides when the defender is told to hold." src:"rules model 2.3"`
	Fanatic       int32   `toml:"fanatic" default:"125" range:"100..400" unit:"percent" doc:"Attacker's losses, again, when the holding defender is fanatic." src:"rules model 2.3: 140; less, as the higher losses at high odds would make Hailar too dear"`
	FortRelief    int32   `toml:"fort_relief" default:"10" range:"0..25" unit:"percent" doc:"Reduction of the defender's losses per level of the works." src:"rules model 2.3"`
	Outnumber     int32   `toml:"outnumber" default:"10" range:"0..1000" unit:"to one" doc:"Attackers for each defender beyond whom no more come under fire; 0 for no limit." src:"estimate: a battalion against a section"`
	Spread        int32   `toml:"spread" default:"20" range:"0..90" unit:"percent" doc:"Independent spread of either side's losses." src:"rules model 2.3"`
	Killed        int32   `toml:"killed" default:"33" range:"0..100" unit:"percent" doc:"Share of the losses that are killed; the rest are wounded." src:"record of losses: 12,031 killed of 36,456"`
	KilledFanatic int32   `toml:"killed_fanatic" default:"60" range:"0..100" unit:"percent" doc:"The same for a fanatic defender." src:"rules model 2.4: raise to 0.6"`
	Armour        int32   `toml:"armour" default:"250" range:"0..1000" unit:"percent" doc:"Rate of armour losses compared with men." src:"rules model 2.3"`
	CrowdFrom     int32   `toml:"crowd_from" default:"80" range:"1..1000" unit:"percent" doc:"Share of the stacking limit above which a hex is crowded." src:"estimate"`
	Crowd         int32   `toml:"crowd" default:"20" range:"0..200" unit:"percent" doc:"Losses of a crowded stack beyond all others." src:"rules model 2.3"`
	Repairable    int32   `toml:"repairable" default:"50" range:"0..100" unit:"percent" doc:"Share of the armour knocked out that can be repaired, for a side that keeps its ground." src:"rules model 2.3"`
	Guns          int32   `toml:"guns" default:"100" range:"0..1000" unit:"percent" doc:"Rate of gun losses compared with men." src:"estimate"`
}

// RetreatRules are the bands of the result and what follows from each.
type RetreatRules struct {
	HoldBelow           int32   `toml:"hold_below" default:"100" range:"-300..600" unit:"cd" doc:"R below which the defender holds his ground; below 0 the attack is repulsed." src:"rules model 2.3"`
	HoldBelowHold       int32   `toml:"hold_below_hold" default:"150" range:"-300..600" unit:"cd" doc:"The same for a defender told to hold." src:"rules model 2.3"`
	ForcedFrom          int32   `toml:"forced_from" default:"200" range:"-300..600" unit:"cd" doc:"R from which the retreat is forced." src:"rules model 2.3"`
	BreakFrom           int32   `toml:"break_from" default:"300" range:"-300..600" unit:"cd" doc:"R from which the attack breaks through." src:"rules model 2.3"`
	CapturedGive        int32   `toml:"captured_give" default:"18" range:"0..1000" unit:"permille" doc:"Men who lose touch when ground is given." src:"rules model 2.3: 1 to 2.5 percent"`
	CapturedForced      int32   `toml:"captured_forced" default:"55" range:"0..1000" unit:"permille" doc:"Men who lose touch in a forced retreat." src:"rules model 2.3: 4 to 7 percent"`
	CapturedBreak       int32   `toml:"captured_break" default:"135" range:"0..1000" unit:"permille" doc:"Men who lose touch in a breakthrough." src:"rules model 2.3: 9 to 18 percent"`
	StragglersKilled    int32   `toml:"stragglers_killed" default:"25" range:"0..50" unit:"percent" doc:"Share of those who lose touch in a retreat that are killed." src:"rules model 2.4: count 25 percent as dead"`
	StragglersCaptured  int32   `toml:"stragglers_captured" default:"50" range:"0..50" unit:"percent" doc:"Share that is captured when the retreat is forced; when ground is given nobody is. The rest may rejoin." src:"rules model 2.3: 50 percent prisoners of a shattered unit"`
	CohesionForced      int32   `toml:"cohesion_forced" default:"80" range:"0..1000" doc:"Cohesion lost in a forced retreat." src:"rules model 2.3"`
	CohesionBreak       int32   `toml:"cohesion_break" default:"180" range:"0..1000" doc:"Cohesion lost in a breakthrough." src:"rules model 2.3"`
	LossCohesion        int32   `toml:"loss_cohesion" default:"5" range:"0..50" doc:"Cohesion lost per permille of men lost." src:"rules model 2.3: loss x5"`
	LossCohesionFanatic int32   `toml:"loss_cohesion_fanatic" default:"3" range:"0..50" doc:"The same for fanatic units." src:"rules model 2.3"`
	RoutBelow           int32   `toml:"rout_below" default:"250" range:"0..1000" doc:"Cohesion below which a unit is routed: half power, no attacks, no ZOC." src:"rules model 2.3"`
	ShatterBelow        int32   `toml:"shatter_below" default:"150" range:"0..1000" doc:"Cohesion below which a unit that is not fanatic shatters after combat." src:"rules model 2.3"`
	ShatterMen          int32   `toml:"shatter_men" default:"100" range:"0..1000" unit:"permille" doc:"Share of its first strength below which a unit shatters." src:"rules model 2.3"`
	NoPath              []int32 `toml:"no_path" default:"5 15 40" len:"3" range:"0..1000" unit:"permille" doc:"Extra losses when a defender who should give ground, is forced back or is broken through has nowhere to go or holds works; three figures." src:"rules model 2.3"`
	ZOCLoss             int32   `toml:"zoc_loss" default:"80" range:"0..1000" unit:"permille" doc:"Men who lose touch for each enemy ZOC on a retreat." src:"estimate: between a forced retreat and a breakthrough"`
	CohesionZOC         int32   `toml:"cohesion_zoc" default:"60" range:"0..1000" doc:"Cohesion lost in each of them." src:"estimate"`
	LeftBehind          int32   `toml:"left_behind" default:"50" range:"0..1000" unit:"permille" doc:"Guns and armour left behind for each hexside of a retreat without road, track or railway." src:"estimate"`
	DesertReach         int32   `toml:"desert_reach" default:"4" range:"0..30" unit:"hexes" doc:"Distance of the enemy within which puppet troops desert; 0 for none." src:"estimate: three marches"`
	DesertLeast         int32   `toml:"desert_least" default:"150" range:"0..1000" unit:"permille" doc:"Least share of a puppet unit that deserts in a day." src:"rules model 2.3: 15 to 30 percent"`
	DesertMost          int32   `toml:"desert_most" default:"300" range:"0..1000" unit:"permille" doc:"Greatest share." src:"rules model 2.3: 15 to 30 percent"`
	SurrenderDays       int32   `toml:"surrender_days" default:"4" range:"1..100" unit:"days" doc:"Days cut off after which a unit next to the enemy may lay down its arms." src:"estimate"`
	SurrenderChance     int32   `toml:"surrender_chance" default:"350" range:"0..1000" unit:"permille" doc:"Daily chance of that for an ordinary unit." src:"estimate"`
	SurrenderPuppet     int32   `toml:"surrender_puppet" default:"700" range:"0..1000" unit:"permille" doc:"The same for puppet troops." src:"estimate"`
	SurrenderFanatic    int32   `toml:"surrender_fanatic" default:"10" range:"0..1000" unit:"permille" doc:"The same for fanatic units and garrisons whose works have fallen; while works stand nobody does." src:"rules model 2.3: before the cease-fire only puppets and shattered units"`
}

// SiegeRules say how works wear down.
type SiegeRules struct {
	BreachLevel int32 `toml:"breach_level" default:"1000" range:"1..5000" unit:"points" doc:"Breach points that one level of works withstands." src:"rules model 2.3 has 700; raised because works at 700 do not stand as long as Hailar and Hutou did"`
	Intensity   int32 `toml:"intensity" default:"70" range:"1..100" unit:"percent" doc:"Intensity of an assault on works: pillbox after pillbox, not all at once." src:"rules model 2.4, Hailar"`
}

// RecoveryRules say how units come back.
type RecoveryRules struct {
	Cohesion        int32 `toml:"cohesion" default:"60" range:"0..1000" doc:"Cohesion regained a day out of contact and in supply." src:"rules model 2.3"`
	CohesionContact int32 `toml:"cohesion_contact" default:"15" range:"0..1000" doc:"The same next to the enemy." src:"rules model 2.3"`
	Rest            int32 `toml:"rest" default:"150" range:"0..1000" doc:"Fatigue lost in a day of rest." src:"rules model 2.3"`
	Fight           int32 `toml:"fight" default:"60" range:"0..1000" doc:"Fatigue of a day of combat." src:"estimate"`
	Rejoin          int32 `toml:"rejoin" default:"50" range:"0..1000" unit:"permille" doc:"Share of a unit's stragglers who rejoin it each day, unless it is cut off." src:"rules model 2.3"`
	Repair          int32 `toml:"repair" default:"100" range:"0..1000" unit:"permille" doc:"Share of a unit's repair pool that is mended each day, unless it is cut off." src:"rules model 2.3"`
	EntrenchDays    int32 `toml:"entrench_days" default:"2" range:"1..30" unit:"days" doc:"Days without moving per level of entrenchment, up to level 2." src:"estimate"`
}

// FogRules say how well units know the enemy next to them, by level: 1 presence,
// 2 type, 3 strength within 30 percent, 4 within 10 percent, 5 exact.
type FogRules struct {
	Foot         int32 `toml:"foot" default:"3" range:"2..5" unit:"level" doc:"What units on foot know of an enemy next to them." src:"rules model 2.3, levels; estimate"`
	Cavalry      int32 `toml:"cavalry" default:"4" range:"2..5" unit:"level" doc:"The same for cavalry." src:"estimate: reconnaissance was its task"`
	Motor        int32 `toml:"motor" default:"4" range:"2..5" unit:"level" doc:"The same for motorised and armoured units." src:"estimate: reconnaissance companies on wheels and tracks"`
	Scouts       int32 `toml:"scouts" default:"4" range:"2..5" unit:"level" doc:"The same for raiding units, border guards and special troops." src:"estimate: they knew their ground"`
	Guns         int32 `toml:"guns" default:"2" range:"2..5" unit:"level" doc:"The same for artillery, engineers and garrisons that cannot leave their works." src:"estimate: observers, no patrols"`
	FarLoss      int32 `toml:"far_loss" default:"2" range:"0..5" unit:"levels" doc:"How much less they know of an enemy two hexes away; presence at least." src:"estimate"`
	MenPresence  int32 `toml:"men_presence" default:"4000" range:"1..60000" unit:"men" doc:"Men that a unit known by its presence is believed to have." src:"estimate: between regiment and division"`
	MenDivision  int32 `toml:"men_division" default:"10000" range:"1..60000" unit:"men" doc:"Men that a division or larger unit known by its type is believed to have." src:"estimate"`
	MenBrigade   int32 `toml:"men_brigade" default:"4000" range:"1..60000" unit:"men" doc:"The same for a brigade." src:"estimate"`
	MenRegiment  int32 `toml:"men_regiment" default:"2000" range:"1..60000" unit:"men" doc:"The same for a regiment." src:"estimate"`
	MenBattalion int32 `toml:"men_battalion" default:"800" range:"1..60000" unit:"men" doc:"The same for anything smaller." src:"estimate"`
	MenGun       int32 `toml:"men_gun" default:"200" range:"1..60000" unit:"men" doc:"Men for whom a unit known by its type is believed to have one gun." src:"estimate"`
	MenTank      int32 `toml:"men_tank" default:"40" range:"1..60000" unit:"men" doc:"Men for whom a tank or self-propelled unit known by its type is believed to have one vehicle." src:"estimate"`
}

// CommandRules say how far headquarters reach and what stances do.
type CommandRules struct {
	RadiusArmy      int32 `toml:"radius_army" default:"5" range:"1..100" unit:"hexes" doc:"Reach of the headquarters of an army, corps, division or group." src:"rules model 2.3"`
	RadiusFront     int32 `toml:"radius_front" default:"10" range:"1..100" unit:"hexes" doc:"Reach of the headquarters of a front or theatre." src:"rules model 2.3"`
	OutOfCommand    int32 `toml:"out_of_command" default:"20" range:"0..300" unit:"cd" doc:"Against attackers most of whom are out of command." src:"rules model 2.3"`
	TwoArmies       int32 `toml:"two_armies" default:"15" range:"0..300" unit:"cd" doc:"Against attackers of two or more armies." src:"rules model 2.3"`
	DelayRadius     int32 `toml:"delay_radius" default:"1" range:"0..30" unit:"days" doc:"Delay of a stance for each radius beyond the reach of a headquarters." src:"rules model 2.3"`
	HQMove          int32 `toml:"hq_move" default:"24" range:"0..200" unit:"MP" doc:"How far a headquarters displaces in an evening, as supply moves: lorries where they can go." src:"estimate: the march of a motorised unit"`
	OverrunDays     int32 `toml:"overrun_days" default:"1" range:"0..30" unit:"days" doc:"Days after the one on which it was overrun for which a headquarters cannot command." src:"estimate"`
	Probe           int32 `toml:"probe" default:"40" range:"1..100" unit:"percent" doc:"Intensity of attacks under the stances advance and delay." src:"rules model 2.3"`
	ProbeOdds       int32 `toml:"probe_odds" default:"40" range:"0..300" unit:"cd" doc:"Against attackers under those stances." src:"estimate: so that a probe wins less than an assault"`
	PursueFatigue   int32 `toml:"pursue_fatigue" default:"150" range:"100..1000" unit:"percent" doc:"Fatigue under the stance pursue." src:"rules model 2.3"`
	RegroupRecovery int32 `toml:"regroup_recovery" default:"150" range:"100..1000" unit:"percent" doc:"Recovery under the stance regroup." src:"rules model 2.3"`
	DemolishDelay   int32 `toml:"demolish_delay" default:"60" range:"0..100" unit:"percent" doc:"Chance that a unit under the stance delay blows up a bridge it leaves." src:"rules model 2.3"`
	WithdrawFrom    int32 `toml:"withdraw_from" default:"150" range:"-300..2000" unit:"cd" doc:"Odds L from which units under the stance delay withdraw before contact." src:"estimate: they would be driven back on average"`
}

// WeatherRules say how rain makes mud and what both do. The lists of four are by
// ground (hard, wet, mud, flood) or by sky (clear, rain, storm, fog).
type WeatherRules struct {
	Drawn     int32   `toml:"drawn" default:"0" range:"0..1" doc:"1 draws the weather by dice, 0 takes it from the records." src:"rules model 2.3: the historical weather is the default"`
	Rain      int32   `toml:"rain" default:"250" range:"0..1000" unit:"permille" doc:"When drawn: chance of rain after a clear day, where the region gives none." src:"rules model 2.3"`
	RainStays int32   `toml:"rain_stays" default:"600" range:"0..1000" unit:"permille" doc:"When drawn: chance of rain after a rainy day." src:"rules model 2.3"`
	Storm     int32   `toml:"storm" default:"100" range:"0..1000" unit:"permille" doc:"When drawn: share of rainy days that are stormy." src:"estimate"`
	MudDays   int32   `toml:"mud_days" default:"2" range:"1..3" unit:"days" doc:"Rainy days within three that make mud." src:"rules model 2.3"`
	FloodDays int32   `toml:"flood_days" default:"5" range:"1..8" unit:"days" doc:"Rainy days within seven that flood the plains; 8 never does." src:"estimate: rain from 12 August, the plain about Tungliao under water from the 16th"`
	DryDays   int32   `toml:"dry_days" default:"2" range:"1..10" unit:"days" doc:"Dry days in a row after which flood falls to mud and mud to wet ground; wet ground dries in one." src:"rules model 2.3"`
	OffRoad   []int32 `toml:"off_road" default:"100 100 200 300" len:"4" range:"100..600" unit:"percent" doc:"Cost of marching without a way, by ground." src:"rules model 2.3: mud x2; flood: estimate"`
	Track     []int32 `toml:"track" default:"100 100 200 300" len:"4" range:"100..600" unit:"percent" doc:"Cost along tracks, by ground." src:"rules model 2.3: dirt roads in mud x2; flood: estimate"`
	Road      []int32 `toml:"road" default:"100 100 150 200" len:"4" range:"100..600" unit:"percent" doc:"Cost along roads, by ground." src:"rules model 2.3: mud x1.5; flood: estimate"`
	Embank    []int32 `toml:"embankment" default:"100 100 100 100" len:"4" range:"100..600" unit:"percent" doc:"Cost along a railway bed, by ground." src:"Loza: tanks on the embankment from Tungliao to Changwu, 16 to 19 August"`
	Carry     []int32 `toml:"carry" default:"0 0 8 16" len:"4" range:"0..63" unit:"quarters of a road hex" doc:"Added to the trace of supply for each hex, by ground." src:"estimate: a column makes a third of its way in mud; Loza, columns stuck from Lupei to Tungliao"`
	Fuel      []int32 `toml:"fuel" default:"100 100 150 200" len:"4" range:"100..600" unit:"percent" doc:"Fuel burnt, by ground." src:"rules model 2.3: mud x1.5; flood: Loza, twice the fuel from Lupei to Tungliao, 17 to 19 August"`
	RainAtt   int32   `toml:"rain_attack" default:"10" range:"0..300" unit:"cd" doc:"Against the attacker in rain or storm." src:"rules model 2.3"`
	MudAtt    int32   `toml:"mud_attack" default:"25" range:"0..300" unit:"cd" doc:"Against the attacker on mud or flooded ground, instead." src:"rules model 2.3"`
	FogAtt    int32   `toml:"fog_attack" default:"20" range:"0..300" unit:"cd" doc:"Against the attacker in fog, unless he has surprise." src:"rules model 2.3"`
	Flying    []int32 `toml:"flying" default:"1000 300 0 0" len:"4" range:"0..1000" unit:"permille" doc:"Share of sorties that can be flown, by sky." src:"rules model 2.3"`
}

// VictoryRules say who wins.
type VictoryRules struct {
	Decisive int32 `toml:"decisive" default:"85" range:"0..100" unit:"percent" doc:"Share of all VP that gives the first side a decisive victory at the end." src:"estimate"`
	Victory  int32 `toml:"victory" default:"65" range:"0..100" unit:"percent" doc:"Share that gives it a victory." src:"estimate"`
	Draw     int32 `toml:"draw" default:"50" range:"0..100" unit:"percent" doc:"Share that makes a draw; below it the other side wins." src:"estimate"`
}

// DefaultTerrains is the built-in terrain effects chart.
// Costs, defence, frontage and losses: rules model 2.3.
func DefaultTerrains() []Terrain {
	const src = "rules model 2.3"
	t := func(id, name, code, form, cover string, leg, cav, truck, track, def, front, loss, stack int32) Terrain {
		return Terrain{id, name, code, form, cover, leg, cav, truck, track, def, front, loss, stack, src}
	}
	return []Terrain{
		t("plain", "plain", ".", "plain", "open", 4, 4, 5, 4, 0, 60000, 100, 45000),
		t("steppe", "steppe", ",", "plain", "steppe", 4, 4, 4, 4, 0, 60000, 100, 45000),
		t("desert", "desert", ":", "plain", "desert", 5, 6, 8, 5, 0, 60000, 100, 45000),
		t("forest", "forest", "f", "plain", "forest", 7, 7, 18, 12, 35, 30000, 80, 45000),
		t("marsh", "marsh", "w", "plain", "swamp", 8, 10, 0, 16, 45, 20000, 80, 45000),
		t("city", "city", "u", "plain", "urban", 4, 4, 4, 4, 45, 40000, 90, 45000),
		t("hills", "hills", "h", "hills", "open", 5, 5, 9, 6, 25, 45000, 90, 45000),
		t("steppe-hills", "steppe hills", "s", "hills", "steppe", 5, 5, 8, 6, 25, 45000, 90, 45000),
		t("desert-hills", "desert hills", "d", "hills", "desert", 6, 7, 10, 7, 25, 45000, 90, 45000),
		t("wooded-hills", "wooded hills", "H", "hills", "forest", 7, 7, 18, 12, 45, 30000, 80, 45000),
		t("mountain", "mountain", "m", "mountains", "open", 8, 9, 0, 14, 45, 30000, 80, 30000),
		t("steppe-mountain", "steppe mountain", "n", "mountains", "steppe", 8, 9, 0, 14, 45, 30000, 80, 30000),
		t("desert-mountain", "desert mountain", "e", "mountains", "desert", 9, 10, 0, 14, 45, 30000, 80, 30000),
		t("wooded-mountain", "wooded mountain", "M", "mountains", "forest", 9, 10, 0, 0, 55, 26000, 75, 30000),
		t("sea", "sea", "~", "water", "sea", 0, 0, 0, 0, 0, 0, 100, 0),
		t("lake", "lake", "o", "water", "lake", 0, 0, 0, 0, 0, 0, 100, 0),
	}
}
