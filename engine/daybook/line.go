package daybook

import (
	"fmt"
	"strings"

	"auguststorm/engine"
	"auguststorm/engine/hex"
	"auguststorm/engine/scenario"
)

// A Clerk puts orders and events into words, one line each: the running log of
// the client and the transcripts of the tests.
type Clerk struct {
	sc  *scenario.Scenario
	gaz Gazetteer
}

// NewClerk returns the clerk of a scenario.
func NewClerk(sc *scenario.Scenario) *Clerk { return &Clerk{sc, NewGazetteer(sc)} }

func (k *Clerk) unit(u engine.UnitID) string {
	if u == -1 {
		return k.words().T("an enemy unit") // of events as a side sees them
	}
	if u < 0 || int(u) >= len(k.sc.Units) {
		return fmt.Sprintf("unit number %d", u)
	}
	return k.words().Name(k.sc.Units[u].Name)
}

func (k *Clerk) words() Words { return k.gaz.words() }

// Speak changes the language of the orders; nil is English.
func (k *Clerk) Speak(w Words) { k.gaz.Speak(w) }

func (k *Clerk) formation(f int32) string {
	if f < 0 || int(f) >= len(k.sc.Formations) {
		return fmt.Sprintf("formation number %d", f)
	}
	return k.words().Name(k.sc.Formations[f].Name)
}

// hex names a hex by its label, and by its place if it has one.
func (k *Clerk) hex(h int32) string {
	b := k.sc.Board
	if h < 0 || h >= b.Hexes() {
		return k.words().T("somewhere out of sight")
	}
	label := hex.Label(h, b.Width, b.Height)
	if name := k.gaz.Name(h); name != "" {
		return name + " (" + label + ")"
	}
	return label
}

// Place names a hex by its label, and by its place if it has one.
func (k *Clerk) Place(h int32) string { return k.hex(h) }

func (k *Clerk) units(list []engine.UnitID) string {
	var names []string
	for _, u := range list {
		names = append(names, k.unit(u))
	}
	return listOf(k.words(), names)
}

// Order is an order in words.
func (k *Clerk) Order(o engine.Order) string {
	w := k.words()
	switch o := o.(type) {
	case engine.Move:
		return w.Tf("%[1]s: march to %[2]s", k.unit(o.Unit), k.hex(o.To))
	case engine.MoveByRail:
		return w.Tf("%[1]s: by rail to %[2]s", k.unit(o.Unit), k.hex(o.To))
	case engine.ForcedMarch:
		return w.Tf("%s: forced march", k.unit(o.Unit))
	case engine.Detach:
		return w.Tf("%s: detach a part", k.unit(o.Unit))
	case engine.Rejoin:
		return w.Tf("%s: back to its unit", k.unit(o.Unit))
	case engine.Attack:
		s := w.Tf("%[1]s: %[2]s of %[3]s", k.units(o.Units), w.T(o.Effort.String()), k.hex(o.Target))
		if o.Advance {
			s += w.T(", advance if it falls")
		}
		return s
	case engine.SetPosture:
		return w.Tf("%[1]s: posture %[2]s", k.unit(o.Unit), w.T(o.Posture.String()))
	case engine.SetStance:
		return w.Tf("%[1]s: stance %[2]s", k.formation(o.Formation), w.T(o.Stance.String()))
	case engine.SetSupplyPriority:
		return w.Tf("%[1]s: supply priority %[2]d", k.formation(o.Formation), o.Priority)
	case engine.EndPhase:
		return w.T("end of the phase")
	}
	return strings.TrimPrefix(fmt.Sprintf("%T %+v", o, o), "engine.")
}

// Event is an event in words, or "" for those that only keep the books.
func (k *Clerk) Event(e engine.Event) string {
	switch e := e.(type) {
	case engine.UnitArrived:
		return fmt.Sprintf("%s arrives at %s", k.unit(e.Unit), k.hex(e.Hex))
	case engine.ArrivalDelayed:
		return fmt.Sprintf("%s waits: no room at %s", k.unit(e.Unit), k.hex(e.Hex))
	case engine.UnitMoved:
		return k.moved(e)
	case engine.UnitMovedByRail:
		return k.rode(e)
	case engine.MarchForced:
		return fmt.Sprintf("%s forces its march, %d MP more", k.unit(e.Unit), e.MP)
	case engine.UnitDetached:
		return fmt.Sprintf("%s detaches %d men at %s", k.unit(e.From), e.Men, k.hex(e.Hex))
	case engine.UnitRejoined:
		return fmt.Sprintf("%s takes back its detachment of %d men at %s", k.unit(e.Into), e.Men, k.hex(e.Hex))
	case engine.RoadAwaited:
		return fmt.Sprintf("%s waits for the road at %s", k.unit(e.Unit), k.hex(e.Hex))
	case engine.BridgeBlown:
		return fmt.Sprintf("%s blows the bridge between %s and %s", k.unit(e.Unit), k.hex(e.From), k.hex(e.To))
	case engine.BridgeRebuilt:
		if e.Left == 0 {
			return fmt.Sprintf("the bridge between %s and %s stands again", k.hex(e.From), k.hex(e.To))
		}
	case engine.CombatResolved:
		return fmt.Sprintf("combat %d at %s: %s, R %d (odds %d, fortune %d); lost %s", e.Number, k.hex(e.Target), e.Band, e.R, e.Forecast.In.Odds(), e.Noise, k.lost(e.Losses))
	case engine.UnitRetreated:
		return fmt.Sprintf("%s falls back to %s", k.unit(e.Unit), k.hex(lastOf(e.Route)))
	case engine.UnitShattered:
		return fmt.Sprintf("%s breaks up at %s: %d captured, %d scattered", k.unit(e.Unit), k.hex(e.Hex), e.Captured, e.Missing)
	case engine.UnitSurrendered:
		return fmt.Sprintf("%s, %d men, surrenders at %s after %d days cut off", k.unit(e.Unit), e.Men, k.hex(e.Hex), e.Days)
	case engine.CeaseFireCalled, engine.AnnouncementHeard, engine.CeaseFireHeard, engine.ArmsLaidDown:
		return k.ceaseFire(e)
	case engine.MenDeserted:
		return fmt.Sprintf("%d men of %s go home", e.Men, k.unit(e.Unit))
	case engine.Advanced:
		return fmt.Sprintf("%s advances to %s", k.unit(e.Unit), k.hex(e.To))
	case engine.ObjectiveTaken:
		return fmt.Sprintf("%s falls to %s", k.sc.Objectives[e.Objective].Name, k.sc.Sides[e.Side].Name)
	case engine.RanShort:
		return fmt.Sprintf("%s is %s at %s: %s", k.unit(e.Unit), e.Of, k.hex(e.Hex), e.Cause)
	case engine.UnitCutOff:
		return k.cutOff(e)
	case engine.ContactAvoided:
		return fmt.Sprintf("%s slips away from %s", k.units(e.Defence), k.hex(e.Target))
	case engine.ContactMade:
		return fmt.Sprintf("%s comes upon the enemy at %s", k.unit(e.Unit), k.hex(e.Hex))
	case engine.HQOverrun:
		return fmt.Sprintf("the headquarters of %s is overrun at %s", k.formation(e.Formation), k.hex(e.From))
	case engine.StanceChanged:
		return fmt.Sprintf("%s: %s", k.formation(e.Formation), e.Stance)
	case engine.DayBegan:
		return (k.sc.Start + scenario.Date(e.Day)).Long()
	case engine.WeatherSet:
		return k.weather(e.Regions)
	case engine.PhaseBegan:
		return "phase of " + k.sc.Sides[e.Side].Name
	case engine.GameEnded:
		return fmt.Sprintf("the campaign ends: %s", e.Result.Level)
	}
	return ""
}

// ceaseFire is what comes of the end of the war being announced and ordered.
func (k *Clerk) ceaseFire(e engine.Event) string {
	switch e := e.(type) {
	case engine.CeaseFireCalled:
		name := k.sc.FormationByID(k.sc.CeaseFires[e.Order].Formation).Name
		if e.Given {
			return name + " is ordered to cease fire"
		}
		return "the end of the war is announced to " + name
	case engine.AnnouncementHeard:
		return fmt.Sprintf("%s hears that the war is lost: cohesion -%d", k.unit(e.Unit), e.Cohesion)
	case engine.CeaseFireHeard:
		return k.unit(e.Unit) + " has the order to cease fire"
	case engine.ArmsLaidDown:
		return fmt.Sprintf("%s, %d men, lays down its arms at %s", k.unit(e.Unit), e.Men, k.hex(e.Hex))
	}
	return ""
}

// weather names the regions where it is not fine, or where the ground is bad.
func (k *Clerk) weather(regions []engine.RegionWeather) string {
	var list []string
	for i, r := range regions {
		words := []string{}
		if r.Sky != engine.Clear {
			words = append(words, r.Sky.String())
		}
		if r.Ground > engine.Wet {
			words = append(words, r.Ground.String())
		}
		if len(words) > 0 {
			list = append(list, k.sc.Regions[i].Name+": "+strings.Join(words, ", "))
		}
	}
	return strings.Join(list, "; ")
}

func (k *Clerk) cutOff(e engine.UnitCutOff) string {
	s := fmt.Sprintf("%s is cut off at %s", k.unit(e.Unit), k.hex(e.Hex))
	switch {
	case e.At < 0:
		return s
	case e.By < 0:
		return s + ": the enemy holds " + k.hex(e.At)
	}
	return fmt.Sprintf("%s: %s bars the way at %s", s, k.unit(e.By), k.hex(e.At))
}

// lastOf is the last hex of a route, -1 where none of it was seen.
func lastOf(route []int32) int32 {
	if len(route) == 0 {
		return -1
	}
	return route[len(route)-1]
}

func (k *Clerk) moved(e engine.UnitMoved) string {
	s := fmt.Sprintf("%s marches %d hexes from %s to %s, %d MP", k.unit(e.Unit), len(e.Route), k.hex(e.From), k.hex(lastOf(e.Route)), e.MP)
	if e.Waited > 0 {
		s += fmt.Sprintf(" (%d waiting for the road)", e.Waited)
	}
	if e.Fuel > 0 {
		s += fmt.Sprintf(", fuel %d", e.Fuel)
	}
	if e.Broke > 0 {
		s += fmt.Sprintf(", %d broken down", e.Broke)
		if e.Pool > 0 {
			s += fmt.Sprintf(" (%d for repair)", e.Pool)
		}
	}
	return s
}

func (k *Clerk) rode(e engine.UnitMovedByRail) string {
	s := fmt.Sprintf("%s goes by rail from %s to %s", k.unit(e.Unit), k.hex(e.From), k.hex(lastOf(e.Route)))
	switch {
	case e.Trains == 1:
		s += ", 1 train"
	case e.Trains > 1:
		s += fmt.Sprintf(", %d trains", e.Trains)
	}
	return s
}

func (k *Clerk) lost(list []engine.UnitLoss) string {
	var parts []string
	for _, l := range list {
		part := fmt.Sprintf("%s %d men", k.unit(l.Unit), l.Lost.Men())
		if l.Lost.Armour+l.Lost.Guns > 0 {
			part += fmt.Sprintf(" %d guns %d tanks", l.Lost.Guns, l.Lost.Armour)
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, ", ")
}
