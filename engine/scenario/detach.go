package scenario

// Manual sections 2.4 and 2.5: detachments.

// DetachRules say who may leave a part of himself behind or send it ahead.
type DetachRules struct {
	Share int32 `toml:"share" default:"250" range:"0..500" unit:"permille" doc:"Share of its men, guns and armour that a unit detaches; 0 and nobody does." src:"rules model 2.3: a forward detachment is a quarter of the force"`
	Least int32 `toml:"least" default:"800" range:"1..60000" unit:"men" doc:"Men that a detachment has at least: units too small for that at the start never detach, others not any more." src:"estimate: a reinforced battalion, the smallest forward detachment of August 1945"`
	Cost  int32 `toml:"cost" default:"1" range:"0..60" unit:"MP" doc:"MP that it costs the detachment to form up; the unit itself loses none." src:"estimate: an hour or two to draw the troops out of the column"`
}

// Listed are the units of the order of battle, without the detachments that Compile adds
// behind them.
func (s *Scenario) Listed() []Unit {
	n := len(s.Units)
	for n > 0 && s.Units[n-1].Detached {
		n--
	}
	return s.Units[:n]
}

// detachments adds, behind the units of the order of battle, what each of them may
// detach. No record has an id with a slash.
func (s *Scenario) detachments() {
	for _, u := range s.Listed() {
		if u.detaches(&s.Rules.Detach) {
			s.Units = append(s.Units, u.detachment(s.Rules.Detach.Share))
		}
	}
}

// detaches says whether a unit is one that sends out detachments: it moves, fights with
// troops of its own, is not itself a part of another, and large enough.
func (u *Unit) detaches(r *DetachRules) bool {
	switch u.Kind {
	case "artillery", "anti-tank", "self-propelled", "engineer", "fortress":
		return false
	}
	return u.Land() && u.Mobility != "static" && u.PartOf == "" && u.Men*r.Share/1000 >= r.Least
}

// smaller is the size of a detachment.
var smaller = map[string]string{"army": "division", "corps": "brigade", "division": "regiment", "brigade": "battalion", "regiment": "battalion"}

// detachment is what a unit detaches, at the unit's full strength.
func (u *Unit) detachment(share int32) Unit {
	d := *u
	d.ID, d.PartOf, d.Detached = u.ID+"/d", u.ID, true
	d.Name = "Detachment of " + u.Name
	if d.Label += "/d"; len(d.Label) > maxLabel {
		d.Label = u.Label
	}
	if size, ok := smaller[u.Size]; ok {
		d.Size = size
	}
	d.Men, d.Guns, d.Armour = u.Men*share/1000, u.Guns*share/1000, u.Armour*share/1000
	d.Aircraft, d.Ships, d.Estab = 0, 0, ""
	d.Hex, d.Arrival = Loc{Hex: -1}, 0
	d.Native, d.Commander, d.Basis, d.Fate, d.Note, d.Placed = "", "", "", "", "", ""
	return d
}

// maxLabel is the longest label of a counter.
const maxLabel = 8
