package scenario

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Columns of the order of battle in a terminal of 100: name, then figures, then
// the number of estimated strengths or a mark, then confidence.
const (
	oobName = 52
	oobRow  = "%s %10s %7s %6s %6s %5s %6s\n"
)

// OOBPrinter writes orders of battle as text, at most 100 columns wide.
type OOBPrinter struct {
	W        io.Writer
	Scenario *Scenario
	Sources  bool // number the sources of every line and list them at the end

	index map[string]int // source id -> position in Scenario.Sources
	used  []string       // source ids in the order of their numbers
	num   map[string]int
}

// Tree writes branches of the order of battle, each with its sums and claims.
func (p *OOBPrinter) Tree(roots []*OOBNode) {
	p.begin()
	p.header()
	for _, n := range roots {
		p.node(n, 0)
	}
	p.legend(roots)
	p.sources()
}

// Totals writes the sums by side and country.
func (p *OOBPrinter) Totals(ts []OOBTotal) {
	fmt.Fprintf(p.W, "\n%s\n", rule("Sums by side and country"))
	names := map[string]string{}
	for _, c := range p.Scenario.Countries {
		names[c.ID] = c.Name
	}
	for i := 0; i < len(ts); {
		var side Strength
		j := i
		for ; j < len(ts) && ts[j].Side == ts[i].Side; j++ {
			side.plus(ts[j].Sum)
		}
		title := "Neutral"
		for _, s := range p.Scenario.Sides {
			if s.ID == ts[i].Side {
				title = strings.ToUpper(s.Name[:1]) + s.Name[1:]
			}
		}
		p.row(fmt.Sprintf("%s (%s units)", title, group(int64(side.Units))), side, "")
		for ; i < j; i++ {
			p.row(fmt.Sprintf("  %s (%s units)", names[ts[i].Country], group(int64(ts[i].Sum.Units))), ts[i].Sum, "")
		}
	}
}

func (p *OOBPrinter) begin() {
	p.index, p.num, p.used = map[string]int{}, map[string]int{}, nil
	for i := range p.Scenario.Sources {
		p.index[p.Scenario.Sources[i].ID] = i
	}
}

func (p *OOBPrinter) header() {
	fmt.Fprintf(p.W, oobRow, pad("Formation or unit", oobName), "men", "guns", "armour", "aircr.", "est.", "conf.")
	fmt.Fprintln(p.W, strings.Repeat("-", 98))
}

func (p *OOBPrinter) row(name string, s Strength, confidence string) {
	est := ""
	if s.Estimated > 0 {
		est = strconv.Itoa(int(s.Estimated))
	}
	fmt.Fprintf(p.W, oobRow, pad(name, oobName), blank(s.Men), blank(s.Guns), blank(s.Armour), blank(s.Aircraft), est, confidence)
}

func (p *OOBPrinter) node(n *OOBNode, depth int) {
	indent := strings.Repeat("  ", depth)
	if u := n.Unit; u != nil {
		p.unitRow(u, n.Sum, indent)
	} else {
		f := n.Formation
		if depth <= 2 && (f.Level == "theatre" || f.Level == "front" || f.Level == "army") && depth > 0 {
			fmt.Fprintln(p.W)
		}
		p.row(indent+f.Name, n.Sum, f.Confidence)
		p.marks(indent, f.Source)
		p.claim(f, n.Sum, indent+"  ")
	}
	for _, c := range n.Children {
		p.node(c, depth+1)
	}
}

func (p *OOBPrinter) unitRow(u *Unit, sum Strength, indent string) {
	name := indent + u.Name
	switch {
	case u.OffMap:
		fmt.Fprintf(p.W, oobRow, pad(name, oobName), "not", "counted", "", "", "", u.Confidence)
	default:
		est := ""
		if u.Estimated {
			est = "e"
		}
		fmt.Fprintf(p.W, oobRow, pad(name, oobName), blank(sum.Men), blank(sum.Guns), blank(sum.Armour), blank(sum.Aircraft), est, u.Confidence)
	}
	p.marks(indent, u.Source)
}

// claim writes what a source states for the whole command and how far the sum
// lies from it.
func (p *OOBPrinter) claim(f *Formation, sum Strength, indent string) {
	if f.ClaimMen == 0 && f.ClaimGuns == 0 && f.ClaimArm == 0 {
		return
	}
	claims := [3]int64{int64(f.ClaimMen), int64(f.ClaimGuns), int64(f.ClaimArm)}
	sums := [3]int64{sum.Men, sum.Guns, sum.Armour}
	var stated, apart [3]string
	for i := range claims {
		stated[i] = blank(claims[i])
		if d, ok := Deviation(sums[i], claims[i]); ok {
			apart[i] = percent(d)
		}
	}
	line := func(what string, v [3]string) {
		fmt.Fprintln(p.W, strings.TrimRight(fmt.Sprintf(oobRow, pad(indent+what, oobName), v[0], v[1], v[2], "", "", ""), " \n"))
	}
	line("stated", stated)
	line("difference", apart)
	wrap(p.W, f.ClaimNote, indent, 98)
}

func (p *OOBPrinter) legend(roots []*OOBNode) {
	fmt.Fprint(p.W, "\nest.: strengths derived from an establishment (e for a unit, their number for a formation).\n",
		"conf.: how sure existence and subordination are. Units marked \"not counted\" are in no sum.\n")
}

// marks writes the numbers of the sources of a line.
func (p *OOBPrinter) marks(indent string, ids []string) {
	if !p.Sources || len(ids) == 0 {
		return
	}
	var b strings.Builder
	for _, id := range ids {
		if p.num[id] == 0 {
			p.used = append(p.used, id)
			p.num[id] = len(p.used)
		}
		fmt.Fprintf(&b, "[%d]", p.num[id])
	}
	fmt.Fprintf(p.W, "%s  %s\n", indent, b.String())
}

func (p *OOBPrinter) sources() {
	if !p.Sources || len(p.used) == 0 {
		return
	}
	fmt.Fprintf(p.W, "\n%s\n", rule("Sources"))
	for i, id := range p.used {
		p.source(fmt.Sprintf("[%d]", i+1), id)
	}
}

// source writes one source with its mark in a margin of six columns.
func (p *OOBPrinter) source(mark, id string) {
	i, ok := p.index[id]
	if !ok {
		fmt.Fprintf(p.W, "%-5s %s\n", mark, id)
		return
	}
	s := p.Scenario.Sources[i]
	kind := map[string]string{"search-hit": "page read", "memory": "from memory"}[s.Kind]
	if kind == "" {
		kind = s.Kind
	}
	text := s.Title
	if kind != "" {
		text += " (" + kind + ")"
	}
	fmt.Fprintf(p.W, "%-5s ", mark)
	wrapFrom(p.W, text, strings.Repeat(" ", 6), 98, 6)
	if s.URL != "" {
		fmt.Fprintf(p.W, "      %s\n", s.URL)
	}
}

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

// group writes n with commas between thousands.
func group(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// percent writes a deviation with its sign; none is 0.
func percent(d int64) string {
	if d == 0 {
		return "0 %"
	}
	return fmt.Sprintf("%+d %%", d)
}

func blank(n int64) string {
	if n == 0 {
		return ""
	}
	return group(n)
}

// pad fits s into width columns, cutting it with an ellipsis.
func pad(s string, width int) string {
	r := []rune(s)
	if len(r) > width {
		return string(r[:width-1]) + "…"
	}
	return s + strings.Repeat(" ", width-len(r))
}

func rule(title string) string {
	if n := 96 - len([]rune(title)); n > 0 {
		return title + " " + strings.Repeat("-", n+1)
	}
	return title
}

// wrap writes text in lines of at most width columns, each after indent.
func wrap(w io.Writer, text, indent string, width int) {
	if text == "" {
		return
	}
	fmt.Fprint(w, indent)
	wrapFrom(w, text, indent, width, len(indent))
}

// wrapFrom is wrap for a first line that is already filled up to column at.
func wrapFrom(w io.Writer, text, indent string, width, at int) {
	first := true
	for _, word := range strings.Fields(text) {
		n := len([]rune(word))
		switch {
		case first:
		case at+1+n > width:
			fmt.Fprint(w, "\n", indent)
			at = len(indent)
		default:
			fmt.Fprint(w, " ")
			at++
		}
		fmt.Fprint(w, word)
		at += n
		first = false
	}
	fmt.Fprintln(w)
}
