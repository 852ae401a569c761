package combat_test

import "auguststorm/engine/combat"

// hailar is a day's assault on the works of Hailar: 26,000 men with 420 CP against
// 6,000 with 33, works of level 4, engineers +50, air support +20, intensity 70.
// Source: rules model 2.4.
func hailar() combat.Input {
	return combat.Input{
		Tables: combat.Standard(), AttackPower: 420, DefencePower: 33,
		AttackMen: 26000, DefenceMen: 6000, Terrain: 100, Intensity: 70, Fort: 4,
		Factors: hailarLedger().Sum(), Hold: true, Fanatic: true,
	}
}

func hailarLedger() *combat.Ledger {
	l := &combat.Ledger{}
	l.Add("works", combat.Defender, 240, "Hailar, level 4", "5.5.4")
	l.Add("position", combat.Defender, 68, "field fortifications", "5.5.3")
	l.Add("engineers", combat.Attacker, 50, "engineers against works", "5.5.4")
	l.Add("air support", combat.Attacker, 20, "100 sorties", "5.6")
	return l
}
