package engine

// Manual sections 2.4 and 2.5: detachments.

// absent is the state of a detachment that is with its unit: it has nothing.
func (g *Game) absent(u UnitID) UnitState {
	f := &g.fixed.facts[u]
	return UnitState{Hex: -1, Cohesion: f.cohesion, Column: -1, Railhead: -1, Posture: f.posture, Status: WithUnit,
		Routed: int32(f.cohesion) < g.sc.Rules.Retreat.RoutBelow}
}

// full is what a unit has when nothing is missing: less than at the start while a part
// of it is detached, or has been lost when it was.
func (g *Game) full(u UnitID) (men, guns, armour int32) {
	f := &g.fixed.facts[u]
	men, guns, armour = f.men, f.guns, f.armour
	if f.part >= 0 && g.st.Units[f.part].Status != WithUnit {
		p := &g.fixed.facts[f.part]
		return men - p.men, guns - p.guns, armour - p.armour
	}
	return men, guns, armour
}

// detachment is the event of a unit detaching what it can now.
func (g *Game) detachment(u UnitID) UnitDetached {
	s, r := &g.st.Units[u], &g.sc.Rules.Detach
	return UnitDetached{Unit: g.fixed.facts[u].part, From: u, Hex: s.Hex, Men: s.Men * r.Share / 1000, Guns: s.Guns * r.Share / 1000,
		Armour: s.Armour * r.Share / 1000, MP: s.MP - int16(r.Cost)}
}

// checkDetach refuses in the order of manual section 2.4.
func (g *Game) checkDetach(s Side, o Detach) error {
	if err := g.checkOwn(s, o.Unit); err != nil {
		return err
	}
	name, st, f, r := g.sc.Units[o.Unit].Name, &g.st.Units[o.Unit], &g.fixed.facts[o.Unit], &g.sc.Rules.Detach
	switch {
	case f.whole >= 0:
		return reject(RejectNoDetachment, "a detachment is not divided again")
	case f.part < 0:
		return g.whyWhole(o.Unit)
	case g.st.Units[f.part].Status == OnMap:
		return reject(RejectDetached, "%s has a detachment out already", name)
	case g.st.Units[f.part].Status != WithUnit:
		return reject(RejectDetached, "the detachment of %s has been lost", name)
	case st.Routed:
		return reject(RejectRouted, "%s is routed", name)
	case st.Fought:
		return reject(RejectFought, "%s has fought today", name)
	}
	switch e := g.detachment(o.Unit); {
	case e.Men < r.Least:
		return reject(RejectTooSmall, "%s would detach %d men; a detachment has at least %d", name, e.Men, r.Least)
	case e.MP < 0:
		return reject(RejectNoMP, "%s has %d MP left; its detachment needs %d to form up", name, st.MP, r.Cost)
	}
	return g.roomToDivide(st.Hex)
}

// whyWhole says why a unit never divides.
func (g *Game) whyWhole(u UnitID) error {
	d, r := &g.sc.Units[u], &g.sc.Rules.Detach
	men := d.Men * r.Share / 1000
	switch {
	case d.PartOf != "":
		return reject(RejectNoDetachment, "%s is itself a part of another unit", d.Name)
	case men < r.Least:
		return reject(RejectTooSmall, "%s would detach %d men; a detachment has at least %d", d.Name, men, r.Least)
	}
	return reject(RejectNoDetachment, "%s is not of a kind that divides", d.Name)
}

// roomToDivide says whether the hex of a unit has room for one more counter of the same
// men (2.1).
func (g *Game) roomToDivide(h int32) error {
	units, men := int32(1), int32(0)
	for o := g.stack.first[h]; o >= 0; o = g.stack.next[o] {
		units++
		men += g.st.Units[o].Men
	}
	if limit := g.sc.Rules.Stacking.Units; units > limit {
		return reject(RejectStackLimit, "%d units would stand in the hex; at most %d may", units, limit)
	}
	if limit := g.stackLimit(h); men > limit {
		return reject(RejectStackLimit, "%d men would stand in the hex; %s holds %d", men, g.terrain(h).Name, limit)
	}
	return nil
}

// checkRejoin refuses in the order of manual section 2.5.
func (g *Game) checkRejoin(s Side, o Rejoin) error {
	if err := g.checkOwn(s, o.Unit); err != nil {
		return err
	}
	name, st, f := g.sc.Units[o.Unit].Name, &g.st.Units[o.Unit], &g.fixed.facts[o.Unit]
	if f.whole < 0 {
		return reject(RejectNoDetachment, "%s is no detachment", name)
	}
	switch whole, own := g.sc.Units[f.whole].Name, &g.st.Units[f.whole]; {
	case own.Status != OnMap:
		return reject(RejectNotOnMap, "%s is %s", whole, own.Status)
	case own.Hex != st.Hex:
		return reject(RejectNotThere, "%s does not stand in the hex of its detachment", whole)
	case st.Fought:
		return reject(RejectFought, "%s has fought today", name)
	case own.Fought:
		return reject(RejectFought, "%s has fought today", whole)
	}
	return nil
}

// rejoin is the event of a detachment coming back.
func (g *Game) rejoin(u UnitID) UnitRejoined {
	s := &g.st.Units[u]
	return UnitRejoined{Unit: u, Into: g.fixed.facts[u].whole, Hex: s.Hex, Men: s.Men, Guns: s.Guns, Armour: s.Armour}
}

// applyDetached makes the detachment like its unit in everything but its strength. Who has
// lost touch and what is in the workshops stays with the unit.
func (g *Game) applyDetached(e UnitDetached) {
	s, p := &g.st.Units[e.From], &g.st.Units[e.Unit]
	g.leave(e.Hex)
	*p = *s
	p.Men, p.Guns, p.Armour, p.MP = e.Men, e.Guns, e.Armour, e.MP
	p.Stragglers, p.ArmourPool, p.Worn, p.Lost, p.Need, p.Got = 0, 0, 0, Losses{}, 0, 0
	s.Men, s.Guns, s.Armour = s.Men-e.Men, s.Guns-e.Guns, s.Armour-e.Armour
	g.join(e.Hex)
	g.place(e.Unit, e.Hex)
}

// applyRejoined adds a detachment to its unit: what is counted is summed, what is a state
// of the men is averaged by their number, of MP, works and rest the less counts.
func (g *Game) applyRejoined(e UnitRejoined) {
	s, p := &g.st.Units[e.Into], g.st.Units[e.Unit]
	g.lift(e.Unit)
	g.st.Units[e.Unit] = g.absent(e.Unit)
	g.forgetMerged(e.Unit)
	g.leave(e.Hex)
	for _, x := range [...]struct{ of, by *int16 }{{&s.Cohesion, &p.Cohesion}, {&s.Fatigue, &p.Fatigue}, {&s.Fuel, &p.Fuel}, {&s.Ammo, &p.Ammo}, {&s.Rations, &p.Rations}} {
		*x.of = byMen(*x.of, *x.by, s.Men, p.Men)
	}
	s.Men, s.Guns, s.Armour = s.Men+p.Men, s.Guns+p.Guns, s.Armour+p.Armour
	s.Stragglers, s.ArmourPool, s.Worn = s.Stragglers+p.Stragglers, s.ArmourPool+p.ArmourPool, s.Worn+p.Worn
	s.Lost.add(p.Lost)
	s.Need, s.Got = s.Need+p.Need, s.Got+p.Got
	s.MP, s.Still, s.Entrenched = min(s.MP, p.MP), min(s.Still, p.Still), min(s.Entrenched, p.Entrenched)
	s.Waited, s.Unsupplied = max(s.Waited, p.Waited), max(s.Unsupplied, p.Unsupplied)
	s.Moved, s.Forced, s.Told = s.Moved || p.Moved, s.Forced || p.Forced, s.Told || p.Told
	s.Routed = int32(s.Cohesion) < g.sc.Rules.Retreat.RoutBelow
	g.join(e.Hex)
}

// byMen is the average of two figures by the men they belong to, rounded down.
func byMen(a, b int16, men, with int32) int16 {
	if men+with == 0 {
		return min(a, b)
	}
	return int16((int64(a)*int64(men) + int64(b)*int64(with)) / int64(men+with))
}

// forgetMerged is what becomes of the enemy's knowledge of a detachment: who sees it go
// back knows that it is no more; who does not looks for it where it was last seen.
func (g *Game) forgetMerged(u UnitID) {
	if i := &g.st.Intel[u]; i.Seen {
		*i = Intel{Hex: -1}
	}
}

// Full is what a unit has when nothing is missing: less than at the start while a part of
// it is detached, or has been lost when it was (2.4).
func (g *Game) Full(u UnitID) (men, guns, armour int32) { return g.full(u) }

// FullMen is Full for the men of an own unit; 0 for all others.
func (v View) FullMen(u UnitID) int32 {
	if v.g.fixed.facts[u].side != v.side {
		return 0
	}
	men, _, _ := v.g.full(u)
	return men
}

// DetachmentOf is the detachment of an own unit, on the map or not; -1 for one that
// detaches nothing.
func (v View) DetachmentOf(u UnitID) UnitID {
	return v.link(u, func(f *facts) UnitID { return f.part })
}

// DetachedFrom is the unit that an own detachment belongs to; -1 for all others.
func (v View) DetachedFrom(u UnitID) UnitID {
	return v.link(u, func(f *facts) UnitID { return f.whole })
}

func (v View) link(u UnitID, of func(*facts) UnitID) UnitID {
	if u < 0 || int(u) >= len(v.g.fixed.facts) || v.g.fixed.facts[u].side != v.side {
		return -1
	}
	return of(&v.g.fixed.facts[u])
}

// WouldDetach is what an own unit would detach now, allowed or not.
func (v View) WouldDetach(u UnitID) (men, guns, armour int32) {
	if v.DetachmentOf(u) < 0 {
		return 0, 0, 0
	}
	e := v.g.detachment(u)
	return e.Men, e.Guns, e.Armour
}
