package scenario

import "fmt"

// CeaseFireRules are the figures of chapter 21.
type CeaseFireRules struct {
	ShockHeard     int32 `toml:"shock_heard" default:"100" range:"0..1000" doc:"Cohesion that a unit loses which hears the announcement." src:"rules model 2.3, surrender clock"`
	ShockFanatic   int32 `toml:"shock_fanatic" default:"30" range:"0..1000" doc:"The same for a fanatic unit." src:"rules model 2.3, surrender clock"`
	AnnouncedHQ    int32 `toml:"announced_hq" default:"70" range:"0..100" unit:"percent" doc:"Chance that a unit in command hears the announcement." src:"rules model 2.3, surrender clock"`
	AnnouncedOther int32 `toml:"announced_other" default:"15" range:"0..100" unit:"percent" doc:"Chance that any other unit hears it." src:"rules model 2.3, surrender clock"`
	HearHQ         int32 `toml:"hear_hq" default:"65" range:"0..100" unit:"percent" doc:"Daily chance that the order reaches a unit in command." src:"rules model 2.3, surrender clock: 60 to 70"`
	HearIsolated   int32 `toml:"hear_isolated" default:"18" range:"0..100" unit:"percent" doc:"The same for a unit that is cut off or beyond the reach of its army's HQ." src:"rules model 2.3, surrender clock"`
	HearFort       int32 `toml:"hear_fort" default:"9" range:"0..100" unit:"percent" doc:"The same for one that is cut off in works." src:"rules model 2.3, surrender clock"`
	ObeyPuppet     int32 `toml:"obey_puppet" default:"90" range:"0..100" unit:"percent" doc:"Daily chance that puppet troops obey an order they have heard." src:"rules model 2.3, surrender clock"`
	ObeyNew        int32 `toml:"obey_new" default:"55" range:"0..100" unit:"percent" doc:"The same for a unit newly raised." src:"rules model 2.3, surrender clock"`
	ObeyRegular    int32 `toml:"obey_regular" default:"35" range:"0..100" unit:"percent" doc:"The same for any other unit." src:"rules model 2.3, surrender clock"`
	ObeyIsolated   int32 `toml:"obey_isolated" default:"40" range:"0..100" unit:"percent" doc:"The same for one that is cut off or beyond the reach of its army's HQ." src:"rules model 2.3, surrender clock"`
	ObeyFort       int32 `toml:"obey_fort" default:"20" range:"0..100" unit:"percent" doc:"The same for one that is cut off in works." src:"rules model 2.3, surrender clock"`
	NewRating      int32 `toml:"new_rating" default:"30" range:"0..100" unit:"percent" doc:"Rating up to which a unit counts as newly raised." src:"estimate: the divisions of July were rated at 15 to 20 percent (rules model 2.2)"`
	Envoy          int32 `toml:"envoy" default:"30" range:"0..100" unit:"percent" doc:"Added to both chances where the enemy stands next to the unit and can send an envoy." src:"rules model 2.3, surrender clock; there for a landing party"`
}

// CeaseFire is an order to a formation to cease fire and lay down its arms. The
// record of the nearest formation above a unit counts.
type CeaseFire struct {
	ID         string   `toml:"id" need:"yes" doc:"Id."`
	Formation  string   `toml:"formation" need:"yes" ref:"formation" doc:"Formation that is ordered to cease fire, with all formations below that have no record of their own."`
	Announced  Date     `toml:"announced" doc:"Day on which the end of the war is announced, as by radio, before any order; left out where nothing is."`
	Ordered    Date     `toml:"ordered" need:"yes" doc:"Day on which the order is given. A day after the end of the scenario keeps the formation fighting."`
	Confidence string   `toml:"confidence" enum:"high medium low" doc:"How sure the days are."`
	Source     []string `toml:"source" ref:"source" doc:"Sources."`
	Note       string   `toml:"note" doc:"Remarks."`
}

// ceaseFires checks that no formation has two orders, and that none is announced
// after it is given.
func (c *checker) ceaseFires() {
	seen := map[string]string{}
	for i := range c.s.CeaseFires {
		r := &c.s.CeaseFires[i]
		if first, ok := seen[r.Formation]; ok && r.Formation != "" {
			c.fail(fmt.Sprintf("cease_fire[%d].formation", i), "AS505", "join the two records, or name another formation", "the formation %q has a cease_fire already: %q", r.Formation, first)
			continue
		}
		seen[r.Formation] = r.ID
		if r.Announced > r.Ordered {
			c.fail(fmt.Sprintf("cease_fire[%d].announced", i), "AS504", "exchange the days", "the cease-fire %q is ordered before it is announced", r.ID)
		}
	}
}
