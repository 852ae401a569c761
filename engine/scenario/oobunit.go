package scenario

import (
	"fmt"
	"strings"
)

// Unit writes the whole record of a unit, each source with title and address.
func (p *OOBPrinter) Unit(u *Unit) {
	p.begin()
	fmt.Fprintf(p.W, "%s\n", rule(u.Name))
	field := func(name, value string) {
		if value != "" && value != "0" {
			fmt.Fprintf(p.W, "%-14s ", name)
			wrapFrom(p.W, value, strings.Repeat(" ", 15), 98, 15)
		}
	}
	est := map[bool]string{true: " (at least one derived from the establishment)"}[u.Estimated]
	field("id", u.ID)
	field("in its script", u.Native)
	field("country", p.countryName(u.Country))
	field("command", p.chain(u.Formation))
	field("detached from", u.PartOf)
	field("commander", u.Commander)
	field("type", u.Kind+" "+u.Size+", mobility "+u.Mobility)
	field("stands at", p.where(u))
	field("posture", u.Posture)
	field("axis", locs(u.Axis))
	if !u.OffMap || u.Men > 0 {
		field("strength", strengthWords(u)+est)
	}
	if u.OffMap {
		field("counted", "no")
	}
	field("with its parts", p.withParts(u))
	field("establishment", p.establishment(u))
	field("basis", u.Basis)
	field("worth", worth(u))
	field("confidence", u.Confidence+orNot(", position ", u.Placed))
	field("fate", u.Fate)
	field("note", u.Note)
	fmt.Fprintf(p.W, "\n%s\n", rule("Sources"))
	for _, id := range u.Source {
		p.source("-", id)
	}
}

func (p *OOBPrinter) countryName(id string) string {
	for _, c := range p.Scenario.Countries {
		if c.ID == id {
			return c.Name
		}
	}
	return id
}

// chain names the formations above, from the nearest to the top.
func (p *OOBPrinter) chain(id string) string {
	var names []string
	for range p.Scenario.Formations {
		for i := range p.Scenario.Formations {
			if f := &p.Scenario.Formations[i]; f.ID == id {
				names = append(names, f.Name)
				id = f.Parent
				break
			}
		}
		if id == "" {
			break
		}
	}
	return strings.Join(names, "; ")
}

func (p *OOBPrinter) where(u *Unit) string {
	if u.Hex.Ref == "" {
		return ""
	}
	text := u.Hex.Ref
	for _, pl := range p.Scenario.Map.Places {
		if pl.ID == u.Hex.Ref {
			text = pl.Name + " (hex " + pl.Hex.Ref + ")"
		}
	}
	if u.Arrival != 0 {
		text += ", arrives on " + u.Arrival.Long()
	}
	return text
}

// withParts sums a unit and all that is detached from it.
func (p *OOBPrinter) withParts(u *Unit) string {
	n := unitNode(u, pointers(p.Scenario.Listed()))
	if len(n.Children) == 0 {
		return ""
	}
	whole := wholeOf(n)
	return strengthWords(&Unit{Men: int32(whole.Men), Guns: int32(whole.Guns), Armour: int32(whole.Armour)}) +
		fmt.Sprintf(" in %d units", whole.Units)
}

func wholeOf(n *OOBNode) Strength {
	sum := n.Sum
	for _, c := range n.Children {
		sum.plus(wholeOf(c))
	}
	return sum
}

func pointers(us []Unit) []*Unit {
	out := make([]*Unit, len(us))
	for i := range us {
		out[i] = &us[i]
	}
	return out
}

func (p *OOBPrinter) establishment(u *Unit) string {
	for _, e := range p.Scenario.Establishments {
		if e.ID == u.Estab {
			return fmt.Sprintf("%s; %d permille of it present. %s", e.Name, u.Fill, e.Basis)
		}
	}
	return ""
}

func strengthWords(u *Unit) string {
	var parts []string
	for _, x := range []struct {
		n    int32
		what string
	}{{u.Men, "men"}, {u.Guns, "guns and mortars"}, {u.Armour, "tanks and SP guns"}, {u.Aircraft, "aircraft"}, {u.Ships, "ships and craft"}} {
		if x.n > 0 {
			parts = append(parts, group(int64(x.n))+" "+x.what)
		}
	}
	if len(parts) == 0 {
		return "not known"
	}
	return strings.Join(parts, ", ")
}

func worth(u *Unit) string {
	parts := []string{fmt.Sprintf("rating %d percent", u.Rating)}
	if u.Quality != 0 {
		parts = append(parts, fmt.Sprintf("quality %+d cd", u.Quality))
	}
	if u.Cohesion != 1000 {
		parts = append(parts, fmt.Sprintf("cohesion %d", u.Cohesion))
	}
	if u.Entrench > 0 {
		parts = append(parts, fmt.Sprintf("entrenched %d", u.Entrench))
	}
	if u.Fanatic {
		parts = append(parts, "fanatic")
	}
	if u.Puppet {
		parts = append(parts, "unreliable auxiliaries")
	}
	return strings.Join(parts, ", ")
}

func locs(ls []Loc) string {
	refs := make([]string, len(ls))
	for i, l := range ls {
		refs[i] = l.Ref
	}
	return strings.Join(refs, ", ")
}

func orNot(before, s string) string {
	if s == "" {
		return ""
	}
	return before + s
}
