package daybook

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"auguststorm/engine"
	"auguststorm/engine/combat"
	"auguststorm/engine/scenario"
)

// most is how many entries of a kind are told by name; the rest are counted.
const most = 4

func sortBattles(list []Battle) {
	slices.SortStableFunc(list, func(a, b Battle) int {
		if a.Fought != b.Fought {
			return int(b.Fought - a.Fought)
		}
		return int(a.Number - b.Number)
	})
}

// Tell gives a day as lines of text: the date first, then a paragraph for each
// thing that happened.
func (b *Book) Tell(d *Day) []string {
	lines := []string{fmt.Sprintf("%s, day %d", d.Date.Long(), d.Number)}
	add := func(s string) {
		if s != "" {
			lines = append(lines, s)
		}
	}
	for s := range b.g.Scenario().Sides {
		add(b.taken(d, engine.Side(s)))
	}
	add(b.fighting(d))
	add(b.ended(d, true))
	add(b.deserted(d))
	add(b.ended(d, false))
	add(b.roster(d.CutOff, "Cut off", ""))
	add(b.roster(d.Relieved, "No longer cut off", ""))
	for _, line := range b.shortages(d) {
		add(line)
	}
	add(b.roster(d.Routed, "Routed", ""))
	add(b.arrived(d))
	add(b.losses(d))
	return lines
}

func (b *Book) sideName(s engine.Side) string { return b.g.Scenario().Sides[s].Name }

func capital(s string) string { return scenario.Sentence(s) }

// taken tells which objectives a side took, by the army that took them.
func (b *Book) taken(d *Day, s engine.Side) string {
	var parts []string
	seen := map[int32]bool{}
	for i := len(d.Taken) - 1; i >= 0; i-- { // the last to change hands counts
		t := d.Taken[i]
		if seen[t.Objective] {
			continue
		}
		seen[t.Objective] = true
		if t.Side != s {
			continue
		}
		part := b.g.Scenario().Objectives[t.Objective].Name
		if t.Unit >= 0 {
			part += " (" + b.unitOf(t.Unit) + ")"
		}
		parts = append(parts, part)
	}
	if len(parts) == 0 {
		return ""
	}
	slices.Reverse(parts)
	return capital(b.sideName(s)) + " takes " + listOf(parts) + "."
}

// unitOf names a unit with its army.
func (b *Book) unitOf(u engine.UnitID) string {
	sc := b.g.Scenario()
	name := sc.Units[u].Name
	if army := Army(sc, u); army != "" && !strings.Contains(name, army) {
		name += ", " + army
	}
	return name
}

// Army is the name of the army a unit belongs to: the nearest formation of that
// level above it, or the highest below a front; "" where there is none.
func Army(sc *scenario.Scenario, u engine.UnitID) string {
	name, id := "", sc.Units[u].Formation
	for range len(sc.Formations) {
		f := sc.FormationByID(id)
		if f == nil || f.Level == "front" || f.Level == "theatre" {
			break
		}
		name, id = f.Name, f.Parent
		if f.Level == "army" {
			break
		}
	}
	return name
}

var bandWords = map[engine.Band][2]string{
	engine.Repulsed:     {"is repulsed by", "are repulsed by"},
	engine.Held:         {"gains no ground against", "gain no ground against"},
	engine.GivesGround:  {"gains ground against", "gain ground against"},
	engine.Forced:       {"throws back", "throw back"},
	engine.Breakthrough: {"breaks through the lines of", "break through the lines of"},
}

// fighting tells the greatest battles.
func (b *Book) fighting(d *Day) string {
	if len(d.Battles) == 0 {
		if d.Withdrew > 0 {
			return fmt.Sprintf("No fighting; the defenders slip away before %s.", count(d.Withdrew, "attack"))
		}
		return ""
	}
	var parts []string
	for i := range min(3, len(d.Battles)) {
		parts = append(parts, b.battleText(&d.Battles[i]))
	}
	text := strings.Join(parts, " ")
	if more := len(d.Battles) - len(parts); more > 0 {
		text += fmt.Sprintf(" %s elsewhere.", capital(count(more, "smaller fight")))
	}
	return text
}

func (b *Book) battleText(f *Battle) string {
	who, many := b.force(f.Units)
	verb := bandWords[f.Band][0]
	if many {
		verb = bandWords[f.Band][1]
	}
	defence, _ := b.force(f.Defence)
	place := b.gaz.At(f.Target)
	return fmt.Sprintf("%s %s %s %s (%s and %s men lost).", capital(place)+",", who+" "+verb, defence, oddsWords(f.R),
		thousands(f.AttackerLost.Men()), thousands(f.DefenderLost.Men()))
}

// oddsWords says how the day went, from R in hundredths of a doubling.
func oddsWords(r int32) string {
	n := int32(1)
	for n < 40 && combat.CD(int64(n+1)) <= max(r, -r) {
		n++
	}
	switch {
	case n == 1:
		return "at even odds"
	case r < 0:
		return fmt.Sprintf("at odds of 1 to %d", n)
	}
	return fmt.Sprintf("at odds of %d to 1", n)
}

// force names the units of a stack: one by its name, several of an army by that.
func (b *Book) force(units []engine.UnitID) (name string, many bool) {
	sc := b.g.Scenario()
	switch len(units) {
	case 0:
		return "nobody", false
	case 1:
		return sc.Units[units[0]].Name, false
	}
	army := Army(sc, units[0])
	for _, u := range units[1:] {
		if Army(sc, u) != army {
			army = ""
		}
	}
	if army == "" {
		return fmt.Sprintf("%s and %s", sc.Units[units[0]].Name, count(len(units)-1, "other unit")), true
	}
	return fmt.Sprintf("%s of %s", count(len(units), "unit"), army), true
}

// ended tells who laid down arms, or who was destroyed.
func (b *Book) ended(d *Day, surrendered bool) string {
	var parts []string
	men, n := int32(0), 0
	for _, e := range d.Ended {
		if e.Surrendered != surrendered {
			continue
		}
		men += e.Men
		if n++; n <= most {
			parts = append(parts, b.g.Scenario().Units[e.Unit].Name+" "+b.gaz.At(e.Hex))
		}
	}
	if n == 0 {
		return ""
	}
	if n > most {
		parts = append(parts, count(n-most, "more"))
	}
	if surrendered {
		return fmt.Sprintf("%s laid down their arms after being cut off: %s.", capital(thousands(men)+" men"), listOf(parts))
	}
	return fmt.Sprintf("Destroyed: %s; %s men captured or scattered.", listOf(parts), thousands(men))
}

// deserted tells how many men went home, and how many bridges went up.
func (b *Book) deserted(d *Day) string {
	var parts []string
	for s, men := range d.Deserted {
		if men > 0 {
			parts = append(parts, fmt.Sprintf("%s auxiliaries of %s go home", thousands(men), b.sideName(engine.Side(s))))
		}
	}
	if d.Bridges > 0 {
		parts = append(parts, count(d.Bridges, "bridge")+pick(d.Bridges == 1, " is", " are")+" blown up")
	}
	if len(parts) == 0 {
		return ""
	}
	return capital(listOf(parts)) + "."
}

// roster lists units with their places, several of one army in one hex together.
func (b *Book) roster(units []engine.UnitID, head, tail string) string {
	if len(units) == 0 {
		return ""
	}
	type group struct {
		army string
		hex  int32
		ids  []engine.UnitID
	}
	var groups []group
next:
	for _, u := range units {
		army, h := Army(b.g.Scenario(), u), b.g.Unit(u).Hex
		if h < 0 {
			continue
		}
		for i := range groups {
			if groups[i].army == army && groups[i].hex == h {
				groups[i].ids = append(groups[i].ids, u)
				continue next
			}
		}
		groups = append(groups, group{army, h, []engine.UnitID{u}})
	}
	if len(groups) == 0 {
		return ""
	}
	slices.SortStableFunc(groups, func(a, c group) int { return len(c.ids) - len(a.ids) })
	var parts []string
	rest := 0
	for i, g := range groups {
		if i >= most {
			rest += len(g.ids)
			continue
		}
		name, _ := b.force(g.ids)
		parts = append(parts, name+" "+b.gaz.At(g.hex))
	}
	if rest > 0 {
		parts = append(parts, count(rest, "more"))
	}
	return head + ": " + listOf(parts) + tail + "."
}

// shortages tells who ran out of what, and why no more came.
func (b *Book) shortages(d *Day) []string {
	var lines []string
	for _, of := range []engine.Shortage{engine.OutOfFuel, engine.ShortOfShells, engine.OutOfRations} {
		for _, cause := range []engine.Cause{engine.FarAhead, engine.NoTrucks, engine.NoTons, engine.Served} {
			var units []engine.UnitID
			behind := int32(0)
			for _, s := range d.Short {
				if s.Of&of != 0 && s.Cause == cause {
					behind = max(behind, s.Behind)
					units = append(units, s.Unit)
				}
			}
			why := ""
			if cause != engine.Served {
				why = " (" + cause.String() + ")"
			}
			if cause == engine.FarAhead {
				why = fmt.Sprintf(" (supply column %s%d km of good road behind)", upTo(len(units)), behind)
			}
			if line := b.roster(units, capital(of.String()), why); line != "" {
				lines = append(lines, line)
			}
		}
	}
	return lines
}

func (b *Book) arrived(d *Day) string {
	if len(d.Arrived) == 0 {
		return ""
	}
	var parts []string
	for i, u := range d.Arrived {
		if i == most {
			parts = append(parts, count(len(d.Arrived)-most, "more"))
			break
		}
		parts = append(parts, b.g.Scenario().Units[u].Name)
	}
	return "Arrived: " + listOf(parts) + "."
}

func (b *Book) losses(d *Day) string {
	if d.Losses[0].Men()+d.Losses[1].Men() == 0 && d.Losses[0].Armour+d.Losses[1].Armour == 0 {
		return "No losses on either side."
	}
	var parts []string
	for s, l := range d.Losses {
		part := fmt.Sprintf("%s %s men", strings.TrimPrefix(b.sideName(engine.Side(s)), "the "), thousands(l.Men()))
		if l.Captured > 0 {
			part += fmt.Sprintf(" (%s captured)", thousands(l.Captured))
		}
		if l.Armour > 0 {
			part += ", " + count(int(l.Armour), "tank")
		}
		parts = append(parts, part)
	}
	return "Losses: " + strings.Join(parts, "; ") + "."
}

// comma says whether a part of a list has a comma outside brackets.
func comma(part string) bool {
	open := 0
	for i, r := range part {
		switch {
		case r == '(':
			open++
		case r == ')':
			open--
		case r == ',' && open == 0 && strings.HasPrefix(part[i:], ", "):
			return true
		}
	}
	return false
}

// upTo is put before the greatest figure of several units.
func upTo(units int) string {
	if units > 1 {
		return "up to "
	}
	return ""
}

// listOf puts parts in a row; where one has a comma of its own, semicolons part them.
func listOf(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	if slices.ContainsFunc(parts, comma) {
		return strings.Join(parts[:len(parts)-1], "; ") + "; and " + parts[len(parts)-1]
	}
	return strings.Join(parts[:len(parts)-1], ", ") + " and " + parts[len(parts)-1]
}

// count gives a number with its noun: "1 tank", "12 tanks", "3 more".
func count(n int, noun string) string {
	if n != 1 && noun != "more" {
		noun += "s"
	}
	return thousands(int32(n)) + " " + noun
}

// thousands groups the digits of a number: 12,031.
func thousands(n int32) string {
	s := strconv.Itoa(int(n))
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Thousands groups the digits of a number: 12,031.
func Thousands(n int32) string { return thousands(n) }
