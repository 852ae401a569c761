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
	oobRow  = "%s %10s %7s %6s %6s %5s %6s"
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
	p.legend()
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
				title = Sentence(s.Name)
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
	p.line("Formation or unit", "men", "guns", "armour", "aircr.", "est.", "conf.")
	fmt.Fprintln(p.W, strings.Repeat("-", 98))
}

// line writes a name and six columns without trailing blanks.
func (p *OOBPrinter) line(name, men, guns, armour, aircraft, est, confidence string) {
	text := fmt.Sprintf(oobRow, pad(name, oobName), men, guns, armour, aircraft, est, confidence)
	fmt.Fprintln(p.W, strings.TrimRight(text, " "))
}

func (p *OOBPrinter) row(name string, s Strength, confidence string) {
	est := ""
	if s.Estimated > 0 {
		est = strconv.Itoa(int(s.Estimated))
	}
	p.line(name, blank(s.Men), blank(s.Guns), blank(s.Armour), blank(s.Aircraft), est, confidence)
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
		p.line(name, "not", "counted", "", "", "", u.Confidence)
	default:
		est := ""
		if u.Estimated {
			est = "e"
		}
		p.line(name, blank(sum.Men), blank(sum.Guns), blank(sum.Armour), blank(sum.Aircraft), est, u.Confidence)
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
	p.line(indent+"stated", stated[0], stated[1], stated[2], "", "", "")
	p.line(indent+"difference", apart[0], apart[1], apart[2], "", "", "")
	wrap(p.W, f.ClaimNote, indent, 98)
}

func (p *OOBPrinter) legend() {
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
	text := s.Title
	if kind := map[string]string{"search-hit": "page read", "memory": "from memory"}[s.Kind]; kind != "" {
		text += " (" + kind + ")"
	}
	fmt.Fprintf(p.W, "%-5s ", mark)
	wrapFrom(p.W, text, strings.Repeat(" ", 6), 98, 6)
	if s.URL != "" {
		fmt.Fprintf(p.W, "      %s\n", s.URL)
	}
}
