package engine

// apply writes one event into the state. It is the only writer and cannot fail.
func (g *Game) apply(e Event) {
	switch e := e.(type) {
	case DayBegan:
		g.st.Day = e.Day
		clear(g.st.Trains)
		g.st.TrainsRun = [2]int16{}
		g.fade()
	case WeatherSet:
		before := append(g.work.weather[:0], g.st.Weather...)
		copy(g.st.Weather, e.Regions)
		g.refreshGround(before)
		g.work.weather = before
	case PhaseBegan:
		g.st.Active = e.Side
		g.st.Attacked = g.st.Attacked[:0]
		g.clearRoads()
	case UnitArrived:
		g.st.Units[e.Unit].Status = OnMap
		g.place(e.Unit, e.Hex)
	case UnitMoved:
		g.applyMoved(e)
	case UnitMovedByRail:
		g.applyRail(e)
	case MarchForced:
		g.st.Units[e.Unit].MP += e.MP
		g.st.Units[e.Unit].Forced = true
	case UnitDetached:
		g.applyDetached(e)
	case UnitRejoined:
		g.applyRejoined(e)
	case BridgeBlown:
		g.setBridge(e.From, e.To, e.Work)
	case BridgeRebuilt:
		g.setBridge(e.From, e.To, e.Left)
	case PostureSet:
		g.st.Units[e.Unit].Posture = e.Posture
	case CombatResolved:
		g.applyCombat(e)
	case UnitRetreated:
		g.applyRetreat(e)
	case Advanced:
		g.lift(e.Unit)
		g.place(e.Unit, e.To)
		g.control(e.To, g.fixed.facts[e.Unit].side)
		g.st.Units[e.Unit].Still, g.st.Units[e.Unit].Entrenched = 0, 0
	case UnitShattered:
		g.remove(e.Unit, Destroyed, Losses{Killed: e.Killed, Captured: e.Captured, Missing: e.Missing})
	case MenDeserted:
		g.suffer(UnitLoss{Unit: e.Unit, Lost: Losses{Missing: e.Men}})
	case AnnouncementHeard:
		g.suffer(UnitLoss{Unit: e.Unit, Cohesion: e.Cohesion})
	case CeaseFireHeard:
		g.st.Units[e.Unit].Told = true
	case ArmsLaidDown:
		g.remove(e.Unit, Surrendered, Losses{Captured: e.Men})
	case UnitSurrendered:
		g.remove(e.Unit, Surrendered, Losses{Captured: e.Men})
	case HexControlled:
		g.control(e.Hex, e.Side)
	case ObjectiveTaken:
		g.st.Holder[e.Objective] = int8(e.Side)
		g.st.TakenOn[e.Objective] = int16(g.st.Day)
	case RailOpened:
		for _, h := range e.Hexes {
			g.st.RailOf[h] = int8(e.Side)
		}
	case Supplied:
		g.applySupplied(e)
	case SupplyFlown:
		g.applyFlown(e)
	case SupplyRan:
		g.applyRan(e)
	case SupplyPrioritySet:
		g.st.Priority[e.Formation] = e.Priority
	case UnitRecovered:
		g.applyRecovered(e)
	case StanceOrdered, StanceChanged, HQMoved, HQOverrun:
		g.applyCommand(e)
	case ContactAvoided, ContactMade:
		g.applyContact(e)
	case GameEnded:
		g.st.Over = true
	}
}

// applyCommand writes what happens to formations.
func (g *Game) applyCommand(e Event) {
	switch e := e.(type) {
	case StanceOrdered:
		f := &g.st.Formations[e.Formation]
		f.Next, f.Due = e.Stance, e.Due
	case StanceChanged:
		f := &g.st.Formations[e.Formation]
		f.Was, f.Stance, f.Next, f.Since, f.Due = f.Stance, e.Stance, e.Stance, int16(g.st.Day), -1
	case HQMoved:
		f := &g.st.Formations[e.Formation]
		f.HQ, f.MovedOn = e.To, int16(g.st.Day)
	case HQOverrun:
		f := &g.st.Formations[e.Formation]
		f.HQ, f.MovedOn, f.Silent = e.To, int16(g.st.Day), e.Silent
	}
}

// applyContact writes what comes of meeting the enemy, or of missing him.
func (g *Game) applyContact(e Event) {
	switch e := e.(type) {
	case ContactAvoided:
		g.st.Attacked = append(g.st.Attacked, e.Target)
		for _, u := range e.Units {
			g.st.Units[u].MP = max(0, g.st.Units[u].MP-int16(g.sc.Rules.Movement.AttackCost))
			g.st.Units[u].Still, g.st.Units[u].Entrenched = 0, 0
		}
	case ContactMade:
		if e.Stopped {
			g.st.Units[e.Unit].MP = 0
		}
	}
}

func (g *Game) place(u UnitID, h int32) {
	g.leave(h)
	g.st.Units[u].Hex = h
	g.stack.add(h, u)
	g.sight(u)
	g.join(h)
	g.lookAround(h, g.fixed.facts[u].side)
	g.refreshBanks(u, h)
}

func (g *Game) lift(u UnitID) {
	h := g.st.Units[u].Hex
	g.leave(h)
	g.stack.remove(h, u)
	g.join(h)
	g.lookAround(h, g.fixed.facts[u].side)
	g.refreshBanks(u, h)
}

// control hands a hex over; trains of the former owner stop running there.
func (g *Game) control(h int32, s Side) {
	if g.st.Control[h] != int8(s) {
		g.st.Control[h] = int8(s)
		g.loseDepots(h, s)
		if g.st.RailOf[h] == int8(s.Enemy()) {
			g.st.RailOf[h] = int8(NoSide)
		}
		g.refreshEnter(h)
	}
}

func (g *Game) applyMoved(e UnitMoved) {
	s := &g.st.Units[e.Unit]
	side := g.fixed.facts[e.Unit].side
	g.fillRoads(&e)
	g.lift(e.Unit)
	for _, h := range e.Route {
		g.control(h, side)
	}
	g.place(e.Unit, e.Route[len(e.Route)-1])
	g.glimpse(e.Unit, e.Route)
	s.MP -= e.MP
	s.Waited += e.Waited
	s.Fuel -= e.Fuel
	s.Worn += e.Worn - 1000*e.Broke
	s.Armour -= e.Broke
	s.ArmourPool += e.Pool
	s.Lost.Armour += e.Broke - e.Pool
	s.Still, s.Entrenched, s.Moved = 0, 0, true
}

func (g *Game) applyRetreat(e UnitRetreated) {
	s := &g.st.Units[e.Unit]
	g.suffer(e.Loss)
	g.lift(e.Unit)
	g.place(e.Unit, e.Route[len(e.Route)-1])
	s.Still, s.Entrenched, s.Moved, s.MP = 0, 0, true, 0
}

func (g *Game) applyCombat(e CombatResolved) {
	g.st.Attacked = append(g.st.Attacked, e.Target)
	g.st.Combats = e.Number
	for _, u := range e.Units {
		g.st.Units[u].MP = g.exploitation(u, &e)
		g.st.Units[u].Fought = e.Effort != Overrun || e.Band != Breakthrough
		g.st.Units[u].Still, g.st.Units[u].Entrenched = 0, 0
		g.burnAmmo(u, g.sc.Rules.Supply.AmmoAttack)
	}
	for _, u := range e.Defence {
		g.st.Units[u].Fought = true
		g.burnAmmo(u, g.sc.Rules.Supply.AmmoDefence)
	}
	for _, l := range e.Losses {
		g.suffer(l)
	}
	g.fought(e.Units)
	g.fought(e.Defence)
	if f := g.sc.Board.Fort[e.Target]; f >= 0 && e.Breach > 0 {
		g.st.Fort[f] -= e.Breach
	}
}

// suffer takes one unit's losses; its hex's ZOC may vanish with them.
func (g *Game) suffer(l UnitLoss) {
	s := &g.st.Units[l.Unit]
	g.leave(s.Hex)
	s.Men -= l.Lost.Men() + l.Stragglers
	s.Guns -= l.Lost.Guns
	s.Armour -= l.Lost.Armour + l.Pool
	s.Stragglers += l.Stragglers
	s.ArmourPool += l.Pool
	s.Lost.add(l.Lost)
	s.Cohesion -= l.Cohesion
	s.Routed = int32(s.Cohesion) < g.sc.Rules.Retreat.RoutBelow
	g.join(s.Hex)
}

// Add sums two lists of losses.
func (l *Losses) Add(o Losses) { l.add(o) }

func (l *Losses) add(o Losses) {
	l.Killed += o.Killed
	l.Wounded += o.Wounded
	l.Captured += o.Captured
	l.Missing += o.Missing
	l.Guns += o.Guns
	l.Armour += o.Armour
}

// remove ends a unit: its remaining men are lost as told, its equipment with them.
func (g *Game) remove(u UnitID, st Status, l Losses) {
	s := &g.st.Units[u]
	g.lift(u)
	l.Guns, l.Armour = s.Guns, s.Armour+s.ArmourPool
	l.Missing += s.Stragglers
	s.Lost.add(l)
	s.Men, s.Guns, s.Armour, s.Hex, s.Status = 0, 0, 0, -1, st
	s.Stragglers, s.ArmourPool = 0, 0
	g.st.Intel[u] = Intel{Hex: -1}
}

func (g *Game) applyRecovered(e UnitRecovered) {
	s := &g.st.Units[e.Unit]
	g.leave(s.Hex)
	s.Cohesion, s.Fatigue, s.Entrenched, s.Still, s.MP, s.Routed = e.Cohesion, e.Fatigue, e.Entrenched, e.Still, e.MP, e.Routed
	s.Moved, s.Fought, s.Forced, s.Waited = false, false, false, 0
	s.Men, s.Stragglers = s.Men+e.Rejoined, s.Stragglers-e.Rejoined
	s.Armour, s.ArmourPool = s.Armour+e.Repaired, s.ArmourPool-e.Repaired
	g.join(s.Hex)
}
