//go:build !js

package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"auguststorm/engine"
	"auguststorm/engine/daybook"
	"auguststorm/engine/scenario"
)

// textWidth is how wide the account is set, in characters.
const textWidth = 92

// heading names the campaign and who plays it.
func heading(w io.Writer, c *campaign, seed uint64) {
	fmt.Fprintf(w, "%s, seed %d\n", c.sc.Name, seed)
	wrap(w, c.sc.Summary, "")
	for _, o := range c.sc.Overlays {
		wrap(w, "Supposed: "+o.Supposes, "")
	}
	for i, s := range c.match.Staffs {
		fmt.Fprintf(w, "%s is played by the doctrine %s.\n", scenario.Sentence(c.sc.Sides[i].Name), s.Doctrine())
	}
}

func printDay(w io.Writer, b *daybook.Book, d *daybook.Day) {
	lines := b.Tell(d)
	fmt.Fprintf(w, "\n%s\n", bold(w, lines[0]))
	for _, l := range lines[1:] {
		wrap(w, l, "  ")
	}
}

// bold sets a text in bold on a terminal.
func bold(w io.Writer, s string) string {
	if f, ok := w.(interface{ Stat() (os.FileInfo, error) }); ok && os.Getenv("NO_COLOR") == "" {
		if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			return "\x1b[1m" + s + "\x1b[0m"
		}
	}
	return s
}

// wrap sets a paragraph, its second and further lines indented a little more.
func wrap(w io.Writer, text, indent string) {
	line, first := indent, true
	for _, word := range strings.Fields(text) {
		if !first && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > textWidth {
			fmt.Fprintln(w, line)
			line, first = indent+indent, true
		}
		if !first {
			line += " "
		}
		line, first = line+word, false
	}
	if !first {
		fmt.Fprintln(w, line)
	}
}

// outcome prints objectives with the dates of history beside, losses and the result.
func outcome(w io.Writer, c *campaign) {
	g := c.match.Game
	fmt.Fprintf(w, "\n%s\n", bold(w, fmt.Sprintf("Objectives after %d %s", len(c.hash), plural(len(c.hash), "day"))))
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "  objective\tVP\tfell\tin history\ttaken by")
	for i := range c.sc.Objectives {
		o := &c.sc.Objectives[i]
		r := objectiveOf(c, int32(i))
		fell, by := "held by neither side", ""
		if r.holder != engine.NoSide {
			fell = "held by " + strings.TrimPrefix(c.sc.Sides[r.holder].Name, "the ")
		}
		if r.date != nil {
			fell, by = r.date.Short(), r.by
		}
		fmt.Fprintf(t, "  %s\t%d\t%s\t%s\t%s\n", o.Name, o.VP, fell, historyDate(o), by)
	}
	t.Flush()
	fmt.Fprintf(w, "\n%s\n", bold(w, "Losses by command"))
	t = tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "  command\tkilled\twounded\tcaptured\tmissing\tguns\ttanks\t of men")
	for _, n := range scenario.OOBTree(c.sc) {
		lossRows(t, c, n, 0)
	}
	t.Flush()
	r := g.Result()
	fmt.Fprintln(w)
	text := fmt.Sprintf("Result: %s for %s, with %d of %d VP", r.Level, c.sc.Sides[0].Name, r.VP[0], r.Total)
	if !g.Over() {
		text = fmt.Sprintf("After %d of %d days %s holds %d of %d VP", len(c.hash), c.sc.Days(), c.sc.Sides[0].Name, r.VP[0], r.Total)
	}
	fmt.Fprintf(w, "%s.\nHash: %016x\n", text, g.Hash())
}

// historyDate is the day or range of days on which an objective fell in history.
func historyDate(o *scenario.Objective) string {
	switch {
	case o.Taken == 0:
		return ""
	case o.TakenTo == 0 || o.TakenTo == o.Taken:
		return o.Taken.Short()
	}
	return o.Taken.Short() + " to " + o.TakenTo.Short()
}

// fallen is how an objective stands.
type fallen struct {
	holder engine.Side
	date   *scenario.Date // nil while its first owner holds it
	by     string         // who took it
}

func objectiveOf(c *campaign, i int32) fallen {
	day, holder := c.match.Game.Taken(i)
	f := fallen{holder: holder}
	if holder < 0 || holder == c.match.Game.FirstHolder(i) || day < 0 {
		return f
	}
	date := c.sc.Start + scenario.Date(day)
	f.date = &date
	for d := len(c.book.Days) - 1; d >= 0 && f.by == ""; d-- {
		taken := c.book.Days[d].Taken
		for k := len(taken) - 1; k >= 0; k-- {
			if taken[k].Objective == i && taken[k].Side == holder {
				f.by = c.sc.Sides[holder].Name
				if u := taken[k].Unit; u >= 0 {
					f.by = c.sc.Units[u].Name
				}
				break
			}
		}
	}
	return f
}

// lossRows prints a formation and those below it down to the armies.
func lossRows(w io.Writer, c *campaign, n *scenario.OOBNode, depth int) {
	if n.Formation == nil || depth > 0 && n.Formation.Level != "front" && n.Formation.Level != "army" && n.Formation.Level != "theatre" {
		return
	}
	l, men := lossesBelow(c, n)
	share := ""
	if men > 0 {
		share = fmt.Sprintf("%d%%", (int64(l.Men())*100+int64(men)/2)/int64(men))
	}
	row := []string{strings.Repeat("  ", depth) + n.Formation.Name}
	for _, v := range []int32{l.Killed, l.Wounded, l.Captured, l.Missing, l.Guns, l.Armour} {
		row = append(row, daybook.Thousands(v))
	}
	if men > 0 {
		fmt.Fprintf(w, "  %s\t%s\n", strings.Join(row, "\t"), share)
	}
	for _, child := range n.Children {
		lossRows(w, c, child, depth+1)
	}
}

// lossesBelow sums the losses and the first strength of all land units of a branch.
func lossesBelow(c *campaign, n *scenario.OOBNode) (l engine.Losses, men int32) {
	if n.Unit != nil {
		for i := range c.sc.Units {
			u := &c.sc.Units[i]
			if u == n.Unit && u.Land() || u.Detached && u.PartOf == n.Unit.ID {
				s := c.match.Game.Unit(engine.UnitID(i))
				l.Add(s.Lost)
				men += s.Men + s.Lost.Men()
			}
		}
	}
	for _, child := range n.Children {
		cl, cm := lossesBelow(c, child)
		l.Add(cl)
		men += cm
	}
	return l, men
}
