package daybook

import (
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

// Note is a piece of the account of a day, and the hex it is about.
type Note struct {
	Text string
	Hex  int32 // -1 for none
	Goes bool  // it goes on with the paragraph of the note before
}

// Tell gives a day as lines of text: the date first, then a paragraph for each
// thing that happened.
func (b *Book) Tell(d *Day) []string {
	lines := []string{b.Heading(d)}
	for _, n := range b.Notes(d) {
		if n.Goes {
			lines[len(lines)-1] += " " + n.Text
		} else {
			lines = append(lines, n.Text)
		}
	}
	return lines
}

// Heading is the date of a day and its number.
func (b *Book) Heading(d *Day) string {
	w := b.gaz.words()
	return w.Tf("%s, day %d", Long(w, d.Date), d.Number)
}

// Notes gives a day note by note, in the order of Tell.
func (b *Book) Notes(d *Day) (out []Note) {
	w := b.gaz.words()
	add := func(text string, at int32) {
		if text != "" {
			out = append(out, Note{Text: text, Hex: at})
		}
	}
	about := func(text string, units []engine.UnitID) { add(text, b.firstHex(d, units)) }
	for s := range b.g.Scenario().Sides {
		add(b.taken(d, engine.Side(s)))
	}
	out = append(out, b.fighting(d)...)
	for s := range b.g.Scenario().Sides {
		add(b.marched(d, engine.Side(s)))
	}
	add(b.called(d), -1)
	add(b.ended(d, obeyed))
	add(b.ended(d, cutOff))
	add(b.deserted(d), -1)
	add(b.ended(d, fell))
	about(b.cutOffs(d), d.CutOff)
	about(b.roster(d, d.Relieved, w.T("No longer cut off")), d.Relieved)
	for _, of := range [...]engine.Shortage{engine.OutOfFuel, engine.ShortOfShells, engine.OutOfRations} {
		add(b.shortages(d, of))
	}
	about(b.roster(d, d.Waiting, w.T("Waiting for the road")), d.Waiting)
	about(b.roster(d, parted(d, false), w.T("Sent out detachments")), parted(d, false))
	about(b.roster(d, parted(d, true), w.T("Took detachments back")), parted(d, true))
	about(b.roster(d, d.Routed, w.T("Routed")), d.Routed)
	add(b.arrived(d), -1)
	add(b.losses(d), -1)
	return out
}

// firstHex is where the first of the units stood that evening, or -1.
func (b *Book) firstHex(d *Day, units []engine.UnitID) int32 {
	for _, u := range units {
		if h := b.stood(d, u); h >= 0 {
			return h
		}
	}
	return -1
}

// parted are the units that have detached a part of themselves on a day, or taken it
// back. Who did both is told of once, by what was done last.
func parted(d *Day, back bool) (out []engine.UnitID) {
	for i, p := range d.Parted {
		later := slices.ContainsFunc(d.Parted[i+1:], func(x Parted) bool { return x.Unit == p.Unit })
		if p.Back == back && !later {
			out = append(out, p.Unit)
		}
	}
	return out
}

func (b *Book) sideName(s engine.Side) string {
	return b.gaz.words().Name(b.g.Scenario().Sides[s].Name)
}

func (b *Book) unitName(u engine.UnitID) string {
	return b.gaz.words().Name(b.g.Scenario().Units[u].Name)
}

func capital(s string) string { return scenario.Sentence(s) }

// taken tells which objectives a side took, by the army that took them, and where the
// first of them is.
func (b *Book) taken(d *Day, s engine.Side) (text string, at int32) {
	var parts []string
	at = -1
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
		at = b.g.Scenario().Objectives[t.Objective].Hex.Hex
		part := b.gaz.words().Name(b.g.Scenario().Objectives[t.Objective].Name)
		if t.Unit >= 0 {
			part += " (" + b.unitOf(t.Unit) + ")"
		}
		parts = append(parts, part)
	}
	if len(parts) == 0 {
		return "", -1
	}
	slices.Reverse(parts)
	w := b.gaz.words()
	return w.Tf("%s takes %s.", capital(b.sideName(s)), listOf(w, parts)), at
}

// unitOf names a unit with its army.
func (b *Book) unitOf(u engine.UnitID) string {
	sc := b.g.Scenario()
	name, army := sc.Units[u].Name, Army(sc, u)
	if army == "" || strings.Contains(name, army) {
		return b.unitName(u)
	}
	return b.unitName(u) + ", " + b.gaz.words().Name(army)
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

// fighting tells the greatest battles, a note each.
func (b *Book) fighting(d *Day) (out []Note) {
	w := b.gaz.words()
	if len(d.Battles) == 0 && d.Withdrew > 0 {
		return []Note{{w.N(d.Withdrew, "No fighting; the defenders slip away before %s attack.", "No fighting; the defenders slip away before %s attacks."), -1, false}}
	}
	const told = 3
	for i := range min(told, len(d.Battles)) {
		out = append(out, Note{b.battleText(&d.Battles[i]), d.Battles[i].Target, i > 0})
	}
	if more := len(d.Battles) - told; more > 0 {
		out = append(out, Note{w.N(more, "%s smaller fight elsewhere.", "%s smaller fights elsewhere."), d.Battles[told].Target, true})
	}
	return out
}

func (b *Book) battleText(f *Battle) string {
	w := b.gaz.words()
	who, many := b.force(f.Units)
	defence, _ := b.force(f.Defence)
	word := func(one, more string) string { return w.T(pick(many, more, one)) }
	where, odds := capital(b.gaz.At(f.Target)), oddsWords(w, f.Forecast.In.Odds())
	mine, theirs := w.Num(f.AttackerLost.Men()), w.Num(f.DefenderLost.Men())
	switch {
	case b.g.Bombards(f.Units):
		return w.Tf("%[1]s, %[2]s %[3]s %[4]s (%[5]s men lost).", where, who, word("bombards", "bombard"), defence, theirs)
	case f.holdsOut() && f.Forecast.In.Fort > 0:
		return w.Tf("%[1]s, %[2]s %[3]s %[4]s %[5]s; the garrison holds out (%[6]s and %[7]s men lost).", where, who,
			word("storms part of the works of", "storm part of the works of"), defence, odds, mine, theirs)
	case f.holdsOut():
		return w.Tf("%[1]s, %[2]s %[3]s %[4]s %[5]s; the defenders hold out (%[6]s and %[7]s men lost).", where, who,
			word("breaks in upon", "break in upon"), defence, odds, mine, theirs)
	}
	verb := bandWords[f.Band]
	return w.Tf("%[1]s, %[2]s %[3]s %[4]s %[5]s (%[6]s and %[7]s men lost).", where, who, word(verb[0], verb[1]), defence, odds, mine, theirs)
}

// holdsOut says whether defenders who were to give way have stayed in their hex (6.4).
func (f *Battle) holdsOut() bool {
	return f.Band >= engine.GivesGround && f.Inside > 0 && f.Retreated+f.Broken < len(f.Defence)
}

// mostOdds is the ratio above which the odds are no longer told exactly.
const mostOdds = 40

// oddsWords says what the odds L were, in hundredths of a doubling (5.6.6), to the
// nearest whole number, as the ledger does.
func oddsWords(w Words, l int32) string {
	n := int32(1)
	for n <= mostOdds && combat.CD(int64(2*n+1))-combat.CD(2) <= max(l, -l) {
		n++
	}
	switch {
	case n == 1:
		return w.T("at even odds")
	case n > mostOdds && l < 0:
		return w.Tf("at odds of 1 to more than %d", mostOdds)
	case n > mostOdds:
		return w.Tf("at odds of more than %d to 1", mostOdds)
	case l < 0:
		return w.Tf("at odds of 1 to %d", n)
	}
	return w.Tf("at odds of %d to 1", n)
}

// force names the units of a stack: one by its name, several of an army by that.
func (b *Book) force(units []engine.UnitID) (name string, many bool) {
	sc, w := b.g.Scenario(), b.gaz.words()
	switch len(units) {
	case 0:
		return w.T("nobody"), false
	case 1:
		return b.unitName(units[0]), false
	}
	army := Army(sc, units[0])
	for _, u := range units[1:] {
		if Army(sc, u) != army {
			army = ""
		}
	}
	if army == "" {
		return w.Tf("%s and %s", b.unitName(units[0]), w.N(len(units)-1, "%s other unit", "%s other units")), true
	}
	return w.Tf("%[1]s of %[2]s", w.N(len(units), "%s unit", "%s units"), w.Name(army)), true
}

// deserted tells how many men went home, and how many bridges went up.
func (b *Book) deserted(d *Day) string {
	w := b.gaz.words()
	var parts []string
	for s, men := range d.Deserted {
		if men > 0 {
			parts = append(parts, w.Tf("%[1]s auxiliaries of %[2]s go home", w.Num(men), b.sideName(engine.Side(s))))
		}
	}
	if d.Bridges > 0 {
		parts = append(parts, w.N(d.Bridges, "%s bridge is blown up", "%s bridges are blown up"))
	}
	if len(parts) == 0 {
		return ""
	}
	return capital(listOf(w, parts)) + "."
}

func (b *Book) arrived(d *Day) string {
	if len(d.Arrived) == 0 {
		return ""
	}
	var parts []string
	for i, u := range d.Arrived {
		if i == most {
			parts = append(parts, b.more(len(d.Arrived)-most))
			break
		}
		parts = append(parts, b.unitName(u))
	}
	w := b.gaz.words()
	return w.Tf("Arrived: %s.", listOf(w, parts))
}

func (b *Book) losses(d *Day) string {
	w := b.gaz.words()
	if d.Losses[0].Men()+d.Losses[1].Men() == 0 && d.Losses[0].Armour+d.Losses[1].Armour == 0 {
		if d.Eyes != engine.NoSide {
			return w.T("No losses, as far as is known.")
		}
		return w.T("No losses on either side.")
	}
	var parts []string
	for s, l := range d.Losses {
		name := strings.TrimPrefix(b.sideName(engine.Side(s)), "the ")
		if d.Eyes == engine.Side(s).Enemy() {
			name += w.T(", as far as is known,")
		}
		part := w.Tf("%s %s", name, w.N(int(l.Men()), "%s man", "%s men"))
		if l.Captured > 0 {
			part += " (" + w.Tf("%s captured", w.Num(l.Captured)) + ")"
		}
		if l.Armour > 0 {
			part += ", " + w.N(int(l.Armour), "%s tank", "%s tanks")
		}
		parts = append(parts, part)
	}
	return w.Tf("Losses: %s.", strings.Join(parts, "; "))
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

// listOf puts parts in a row; where one has a comma of its own, semicolons part them.
func listOf(w Words, parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	head, last := parts[:len(parts)-1], parts[len(parts)-1]
	if slices.ContainsFunc(parts, comma) {
		return w.Tf("%[1]s; and %[2]s", strings.Join(head, "; "), last)
	}
	return w.Tf("%[1]s and %[2]s", strings.Join(head, ", "), last)
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
