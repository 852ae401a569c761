package engine

import "auguststorm/engine/combat"

func (g *Game) tables() *combat.Tables { return nil }
