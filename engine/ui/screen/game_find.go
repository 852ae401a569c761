package screen

import (
	"slices"
	"sort"
	"strings"

	"auguststorm/assets/manual"
	"auguststorm/engine/hex"
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/kit"
)

// finder is the search box over the game: towns, rivers and ranges, works, formations,
// units and pages of the manual, in groups.
type finder struct {
	open   bool
	fresh  bool // opened in this frame
	text   string
	done   string // the text the hits are for
	hits   []hit
	depth  []int
	shown  []bool
	chosen int
}

// hit is a row of the results: a group, or something to go to.
type hit struct {
	group   int
	score   int // the less the better
	name    string
	detail  string
	hex     int32  // to go to, -1 for none
	key     string // of a row of the order of battle
	section string // of the manual
	head    bool
	weight  int // of equals the heavier comes first
}

// Groups of results, in the order in which they are shown.
const (
	foundPlaces = iota
	foundForces
	foundEnemy
	foundWorks
	foundLand
	foundRules
)

var foundNames = [...]string{"Towns and places", "Own formations and units", "The enemy, as far as known", "Works and airfields", "Land and water", "Manual"}

// perGroup is how many results of a group are shown.
const perGroup = 12

func (f *finder) show() { *f = finder{open: true, fresh: true, chosen: -1} }

// finderHost is the screen a search is made on.
type finderHost interface {
	observed() observer
	roll() *oob                     // the order of battle of the moment
	goToHit(c *kit.Context, h *hit) // goes to what was found
}

// frame draws the box while it is open.
func (f *finder) frame(c *kit.Context, g finderHost) {
	if !f.open {
		return
	}
	closed := c.Modal("finder", min(620, c.Size.W-30), min(560, c.Size.H-30), "Go to", func(r kit.Rect) {
		c.Topic(r, "23.7")
		_, entered := c.Field(r.CutTop(kit.RowHeight), kit.Field{ID: "text", Hint: "A town, a river, a formation, a hex, a rule", Icon: "search"}, &f.text)
		if f.fresh {
			f.fresh = false
			c.FocusOn("text")
		}
		r.CutTop(8)
		f.search(c, g)
		if c.Focused("text") {
			f.keys(c)
		}
		if len(f.hits) == 0 {
			f.empty(c, r)
			return
		}
		was := f.chosen
		opened := c.Tree(r, kit.Tree{ID: "hits", Depth: f.depth, Open: f.shown, Chosen: &f.chosen, Height: 26, Row: func(i int, row kit.Rect, chosen bool) { f.row(c, i, row, chosen) }})
		clicked := f.chosen != was && c.Input.Pressed[kit.Left]
		if (entered || opened >= 0 || clicked) && f.chosen >= 0 && !f.hits[f.chosen].head {
			f.open = false
			g.goToHit(c, &f.hits[f.chosen])
		}
	})
	if closed {
		f.open = false
	}
}

// empty says what can be sought, or that nothing is found.
func (f *finder) empty(c *kit.Context, r kit.Rect) {
	text := c.T("Names of 1945 and of today, of either side's tongue; parts of words in any order. Enter goes there.")
	if fold(f.text) != "" {
		text = c.T("Nothing is called that.")
	}
	c.Paragraph(r, kit.Body, c.Theme.Soft, text)
}

// keys walk the results while one types.
func (f *finder) keys(c *kit.Context) {
	by := 0
	switch {
	case c.Input.Hit("Down"):
		by = 1
	case c.Input.Hit("Up"):
		by = -1
	default:
		return
	}
	for i := f.chosen + by; i >= 0 && i < len(f.hits); i += by {
		if !f.hits[i].head {
			f.chosen = i
			c.Say(f.hits[i].name + ", " + f.hits[i].detail)
			c.Redraw()
			return
		}
	}
}

func (f *finder) row(c *kit.Context, i int, row kit.Rect, chosen bool) {
	h := &f.hits[i]
	if h.head {
		c.Line(row, kit.Label, c.Theme.Soft, kit.Start, strings.ToUpper(c.T(h.name)))
		return
	}
	style := kit.Body
	if chosen {
		style = kit.Strong
	}
	name, w := c.Fit(style, h.name, row.W)
	c.Line(row.CutLeft(w+12), style, c.Theme.Ink, kit.Start, name)
	c.Line(row, kit.Small, c.Theme.Soft, kit.End, h.detail)
}

// search finds anew when the text has changed.
func (f *finder) search(c *kit.Context, g finderHost) {
	want := fold(f.text)
	if want == f.done {
		return
	}
	f.done, f.hits, f.depth, f.shown, f.chosen = want, nil, nil, nil, -1
	if want == "" {
		return
	}
	b := &seeker{observer: g.observed(), tree: g.roll(), c: c, want: want}
	b.places()
	b.forces()
	b.land()
	b.rules()
	f.hits = grouped(b.out)
	if b.all() {
		for i := range f.hits {
			if h := &f.hits[i]; h.head && h.group == foundForces {
				h.name = "Formations and units"
			}
		}
	}
	f.depth, f.shown = make([]int, len(f.hits)), make([]bool, len(f.hits))
	for i := range f.hits {
		if f.shown[i] = true; !f.hits[i].head {
			f.depth[i] = 1
			if f.chosen < 0 {
				f.chosen = i
			}
		}
	}
	c.Redraw()
}

// grouped orders hits: the group with the best of them first, and in each the best
// first, under a heading.
func grouped(all []hit) (out []hit) {
	best := [len(foundNames)]int{}
	for i := range best {
		best[i] = 1 << 20
	}
	for _, h := range all {
		best[h.group] = min(best[h.group], h.score)
	}
	sort.SliceStable(all, func(i, k int) bool {
		a, b := &all[i], &all[k]
		switch {
		case best[a.group] != best[b.group]:
			return best[a.group] < best[b.group]
		case a.group != b.group:
			return a.group < b.group
		case a.score != b.score:
			return a.score < b.score
		case a.weight != b.weight:
			return a.weight > b.weight
		}
		return a.name < b.name
	})
	n := 0
	for i, h := range all {
		if i == 0 || all[i-1].group != h.group {
			out, n = append(out, hit{group: h.group, head: true, name: foundNames[h.group], hex: -1}), 0
		}
		if n++; n <= perGroup {
			out = append(out, h)
		}
	}
	return out
}

// seeker collects hits.
type seeker struct {
	observer
	tree *oob
	c    *kit.Context
	want string
	out  []hit
}

// score is how well names fit what is sought: 0 is the whole name, 1 its beginning,
// 2 words of it; ok is false where none fits. other is the name that fitted, where it
// was not the first.
func (s *seeker) score(names ...string) (score int, other string, ok bool) {
	score = 1 << 20
	for i, n := range names {
		at := 1 << 20
		switch f := fold(n); {
		case n == "":
			continue
		case f == s.want:
			at = 0
		case strings.HasPrefix(f, s.want):
			at = 1
		case matches(n, s.want):
			at = 2
		default:
			continue
		}
		if at < score {
			if score, other = at, ""; i > 0 {
				other = n
			}
		}
	}
	return score, other, score < 1<<20
}

// places are towns under all their names, and hexes by their label.
func (s *seeker) places() {
	sc := s.sc()
	for i := range sc.Map.Places {
		p := &sc.Map.Places[i]
		names := append([]string{s.c.Name(p.Name), p.Name, p.Modern, s.c.Name(p.Modern), p.Native}, p.Names...)
		score, other, ok := s.score(names...)
		if !ok || p.Hex.Hex < 0 {
			continue
		}
		detail := s.c.T(placeWords[min(max(p.Class, 1), 5)-1])
		if p.Modern != "" && p.Modern != p.Name {
			detail += ", " + s.c.Tf("today %s", p.Modern)
		}
		if other != "" && other != p.Name && other != p.Modern && other != s.c.Name(p.Modern) {
			detail += ", " + s.c.Tf("also %s", other)
		}
		if score > 0 && s.objective(p.Hex.Hex) {
			score-- // what decides the game comes first
		}
		s.out = append(s.out, hit{group: foundPlaces, score: score, name: names[0], detail: detail, hex: p.Hex.Hex, weight: int(9 - p.Class)})
	}
	b := sc.Board
	for h := range b.Hexes() {
		if hex.Label(h, b.Width, b.Height) == s.want {
			s.out = append(s.out, hit{group: foundPlaces, name: s.c.Tf("Hex %s", s.want), detail: s.gaz().At(h), hex: h})
		}
	}
}

// objective reports that a place decides the game.
func (s *seeker) objective(h int32) bool {
	return slices.ContainsFunc(s.sc().Objectives, func(o scenario.Objective) bool { return o.Hex.Hex == h })
}

// placeWords say what a place is, by its class.
var placeWords = [...]string{"great city", "large city", "town", "small town", "locality"}

// forces are the rows of the order of battle, which holds only what the side knows.
func (s *seeker) forces() {
	o := s.tree
	for i := range o.nodes {
		n := &o.nodes[i]
		if n.unit < 0 && n.formation < 0 {
			continue
		}
		names := []string{capital(s.c.Name(n.name)), n.name}
		if n.unit >= 0 {
			names = append(names, s.sc().Units[n.unit].Native)
		} else {
			names = append(names, s.sc().Formations[n.formation].Native, s.sc().Formations[n.formation].Commander)
		}
		score, _, ok := s.score(names...)
		if !ok {
			continue
		}
		h := hit{group: foundForces, score: score, name: names[0], key: n.key, hex: n.hex, weight: 20 - n.depth}
		if n.side != o.side && !s.all() {
			h.group = foundEnemy
		}
		h.detail, _ = s.nodeWord(s.c, n)
		if up := s.above(i); up != "" {
			h.detail = strings.Trim(up+", "+h.detail, ", ")
		}
		s.out = append(s.out, h)
	}
}

// above is the formation a row hangs on, or the unit it is a part of.
func (s *seeker) above(i int) string {
	o := s.tree
	for k := i - 1; k >= 0; k-- {
		if o.depth[k] < o.depth[i] {
			if o.nodes[k].formation < 0 && o.nodes[k].unit < 0 {
				return ""
			}
			return s.c.Name(o.nodes[k].name)
		}
	}
	return ""
}

// land are works, airfields, ranges, seas and rivers.
func (s *seeker) land() {
	sc := s.sc()
	add := func(group int, detail string, h int32, names ...string) {
		if score, _, ok := s.score(names...); ok && h >= 0 && !slices.ContainsFunc(s.out, func(x hit) bool { return x.group == group && x.name == names[0] }) {
			if group == foundLand {
				score++ // towns before the rivers named like them
			}
			s.out = append(s.out, hit{group: group, score: score, name: names[0], detail: detail, hex: h})
		}
	}
	for i := range sc.Map.Forts {
		f := &sc.Map.Forts[i]
		add(foundWorks, s.c.Tf("works of level %d", f.Level), f.Hex.Hex, s.c.Name(f.Name), f.Name, f.Native)
	}
	for i := range sc.Map.Airfields {
		a := &sc.Map.Airfields[i]
		add(foundWorks, s.c.T("airfield"), a.Hex.Hex, s.c.Name(a.Name), a.Name)
	}
	for i := range sc.Map.Labels {
		l := &sc.Map.Labels[i]
		add(foundLand, "", l.Hex.Hex, title(s.c.Name(l.Name)), l.Name)
	}
	for i := range sc.Map.Rivers {
		r := &sc.Map.Rivers[i]
		if r.Name != "" {
			add(foundLand, s.c.T("river"), s.middleOf(r.Sides), s.c.Name(r.Name), r.Name)
		}
	}
}

// middleOf is the hex in the middle of a list of hexsides such as "0304:NE,E 0405:W".
func (s *seeker) middleOf(sides string) int32 {
	fields := strings.Fields(sides)
	if len(fields) == 0 {
		return -1
	}
	label, _, _ := strings.Cut(fields[len(fields)/2], ":")
	b := s.sc().Board
	h, ok := hex.Parse(label, b.Width, b.Height)
	if !ok {
		return -1
	}
	return h
}

// title is lettering in capitals as a name.
func title(s string) string {
	words := strings.Fields(strings.ToLower(s))
	for i, w := range words {
		switch w {
		case "of", "the", "and":
			if i > 0 {
				continue
			}
		}
		if strings.HasPrefix(w, "(") {
			words[i] = "(" + capital(w[1:])
		} else {
			words[i] = capital(w)
		}
	}
	return strings.Join(words, " ")
}

// rules are the sections of the manual by their titles.
func (s *seeker) rules() {
	for _, x := range manual.In(s.c.Lang).Sections() {
		name := strings.TrimSpace(x.Number + " " + x.Title)
		score, _, ok := s.score(x.Title, x.Number)
		if !ok && matches(x.Title, stems(s.want)) {
			score, ok = 3, true
		}
		if !ok {
			continue
		}
		at := x.Number
		if at == "" {
			at = x.Title
		}
		s.out = append(s.out, hit{group: foundRules, score: score, name: name, hex: -1, section: x.Chapter + "#" + at})
	}
}

// roll is the order of battle of the moment.
func (g *Game) roll() *oob {
	g.oob.make(g.observer, g.moment())
	return &g.oob
}

// goToHit goes to a result: on the map, in the order of battle, in the manual.
func (g *Game) goToHit(c *kit.Context, h *hit) {
	c.Focus("")
	switch {
	case h.section != "":
		g.manual.at(h.section)
	case h.key != "":
		if i := g.oob.index(h.key); i >= 0 {
			g.pickNode(i)
		}
	default:
		g.attack.open, g.ledger, g.oob.card = false, nil, ""
		g.table.hex, g.table.units = h.hex, nil
		g.table.goTo(h.hex)
		g.table.lay(g)
	}
	c.Redraw()
}
