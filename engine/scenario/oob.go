package scenario

import "sort"

// Strength is a sum over units. Units with off_map are not in it.
type Strength struct {
	Units     int32 `json:"units"`     // units
	Men       int64 `json:"men"`       // men
	Guns      int64 `json:"guns"`      // guns and mortars
	Armour    int64 `json:"armour"`    // tanks and SP guns
	Aircraft  int64 `json:"aircraft"`  // aircraft
	Ships     int64 `json:"ships"`     // ships and craft
	Estimated int32 `json:"estimated"` // units with a strength derived from an establishment
}

func (s *Strength) add(u *Unit) {
	if u.OffMap {
		return
	}
	s.Units++
	s.Men += int64(u.Men)
	s.Guns += int64(u.Guns)
	s.Armour += int64(u.Armour)
	s.Aircraft += int64(u.Aircraft)
	s.Ships += int64(u.Ships)
	if u.Estimated {
		s.Estimated++
	}
}

func (s *Strength) plus(t Strength) {
	s.Units += t.Units
	s.Men += t.Men
	s.Guns += t.Guns
	s.Armour += t.Armour
	s.Aircraft += t.Aircraft
	s.Ships += t.Ships
	s.Estimated += t.Estimated
}

// OOBNode is one node of the order of battle: a formation with what stands under
// it, or a unit with the units detached from it. Exactly one of Formation and
// Unit is set. Sum is the formation's whole command; for a unit it is the unit
// alone, as its figures are already reduced by what is detached.
type OOBNode struct {
	Formation *Formation
	Unit      *Unit
	Sum       Strength
	Children  []*OOBNode
}

// ID is the id of the formation or unit.
func (n *OOBNode) ID() string {
	if n.Unit != nil {
		return n.Unit.ID
	}
	return n.Formation.ID
}

// OOBTree gives the order of battle as trees, one for each formation without a
// parent, in the order of the file: own units before the formations below.
func OOBTree(s *Scenario) []*OOBNode {
	b := oobBuilder{units: map[string][]*Unit{}, below: map[string][]*Formation{}}
	for i := range s.Listed() {
		u := &s.Units[i]
		b.units[u.Formation] = append(b.units[u.Formation], u)
	}
	for i := range s.Formations {
		f := &s.Formations[i]
		b.below[f.Parent] = append(b.below[f.Parent], f)
	}
	var roots []*OOBNode
	for _, f := range b.below[""] {
		roots = append(roots, b.formation(f))
	}
	return roots
}

type oobBuilder struct {
	units map[string][]*Unit
	below map[string][]*Formation
}

func (b *oobBuilder) formation(f *Formation) *OOBNode {
	n := &OOBNode{Formation: f}
	own := b.units[f.ID]
	here := map[string]bool{}
	for _, u := range own {
		n.Sum.add(u)
		here[u.ID] = true
	}
	for _, u := range own {
		if !here[u.PartOf] {
			n.Children = append(n.Children, unitNode(u, own))
		}
	}
	for _, sub := range b.below[f.ID] {
		c := b.formation(sub)
		n.Sum.plus(c.Sum)
		n.Children = append(n.Children, c)
	}
	return n
}

func unitNode(u *Unit, own []*Unit) *OOBNode {
	n := &OOBNode{Unit: u}
	n.Sum.add(u)
	for _, part := range own {
		if part.PartOf == u.ID {
			n.Children = append(n.Children, unitNode(part, own))
		}
	}
	return n
}

// FindOOB gives the node with an id, or nil.
func FindOOB(roots []*OOBNode, id string) *OOBNode {
	for _, n := range roots {
		if n.ID() == id {
			return n
		}
		if c := FindOOB(n.Children, id); c != nil {
			return c
		}
	}
	return nil
}

// OOBTotal is what a country brings, with its side ("" for a neutral one).
type OOBTotal struct {
	Side    string   `json:"side"`
	Country string   `json:"country"`
	Sum     Strength `json:"sum"`
}

// OOBTotals gives the sums by country in the order of sides and countries;
// countries without units are left out.
func OOBTotals(s *Scenario, roots []*OOBNode) []OOBTotal {
	sums := map[string]*Strength{}
	var walk func(ns []*OOBNode)
	walk = func(ns []*OOBNode) {
		for _, n := range ns {
			if n.Unit != nil {
				if sums[n.Unit.Country] == nil {
					sums[n.Unit.Country] = &Strength{}
				}
				sums[n.Unit.Country].add(n.Unit)
			}
			walk(n.Children)
		}
	}
	walk(roots)
	var out []OOBTotal
	for _, c := range s.Countries {
		if t := sums[c.ID]; t != nil && t.Units > 0 {
			out = append(out, OOBTotal{c.Side, c.ID, *t})
		}
	}
	rank := map[string]int{"": len(s.Sides)}
	for i, side := range s.Sides {
		rank[side.ID] = i
	}
	sort.SliceStable(out, func(i, j int) bool { return rank[out[i].Side] < rank[out[j].Side] })
	return out
}

// Deviation is how far sum lies from claim in percent, rounded half away from
// zero; ok is false where nothing is claimed.
func Deviation(sum, claim int64) (percent int64, ok bool) {
	if claim == 0 {
		return 0, false
	}
	d := (sum - claim) * 200
	if d < 0 {
		return (d - claim) / (2 * claim), true
	}
	return (d + claim) / (2 * claim), true
}
