package screen

import (
	"slices"
	"strconv"

	"auguststorm/engine"
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/kit"
)

// oobNode is a row of the order of battle: a side, a formation, or a unit.
type oobNode struct {
	key        string
	depth      int
	name       string
	side       engine.Side
	unit       engine.UnitID // -1 for what is no unit
	formation  int32         // -1 for what is no formation
	hex        int32         // where it stands or was last seen, -1 for nowhere
	men, start int64         // men now, and at the start; of the enemy what is believed
	fate       fate
	day        int32 // of the fate: when it arrives, was lost or was last seen
	units      int   // below it
}

// fate is why a unit is not simply on the map.
type fate uint8

const (
	present   fate = iota
	waits          // arrives on a day
	broken         // broke up
	yielded        // surrendered
	offMap         // listed for completeness
	elsewhere      // takes no part in the land war: aircraft, ships
	recalled       // an enemy not in sight any more
)

// lost reports that a unit is no more.
func (f fate) lost() bool { return f == broken || f == yielded }

// oobBuilder makes the rows of the tree as the person at the board may know them.
type oobBuilder struct {
	m     observer
	index map[*scenario.Unit]engine.UnitID
	parts map[string]*scenario.Unit         // what units have detached, by their ids
	known map[engine.UnitID]engine.Sighting // of the enemy
	ended map[engine.UnitID]ending
	out   []oobNode
}

// ending is when and where a unit came to its end.
type ending struct {
	day, hex    int32
	surrendered bool
}

// nodes are the rows of both sides, the own one first.
func (m observer) nodes() []oobNode {
	b := oobBuilder{m: m, index: map[*scenario.Unit]engine.UnitID{}, parts: map[string]*scenario.Unit{}, known: map[engine.UnitID]engine.Sighting{}, ended: m.endings()}
	for i := range m.sc().Units {
		b.index[&m.sc().Units[i]] = engine.UnitID(i)
		if d := &m.sc().Units[i]; d.Detached && (m.truth().Unit(engine.UnitID(i)).Status != engine.WithUnit || !m.mine(engine.UnitID(i)) && !m.bare()) {
			b.parts[d.PartOf] = d
		}
	}
	me := m.view().Side()
	roots := scenario.OOBTree(m.sc())
	b.side(me, roots, true)
	if m.bare() {
		b.side(me.Enemy(), roots, true)
		return b.out
	}
	for _, s := range m.view().Sightings(nil) {
		if s.Unit >= 0 {
			b.known[s.Unit] = s
		}
	}
	b.side(me.Enemy(), roots, false)
	return b.out
}

// endings are the ends of units as far as the side knows of them.
func (m observer) endings() map[engine.UnitID]ending {
	out := map[engine.UnitID]ending{}
	for i := range m.past() {
		d := m.dayKnown(i)
		for _, e := range d.Ended {
			out[e.Unit] = ending{d.Number - 1, e.Hex, e.Surrendered}
		}
	}
	return out
}

// side appends a side; of one that is not open only what is known.
func (b *oobBuilder) side(s engine.Side, roots []*scenario.OOBNode, open bool) {
	at := len(b.out)
	b.out = append(b.out, oobNode{key: "side" + strconv.Itoa(int(s)), name: b.m.sc().Sides[s].Name, side: s, unit: -1, formation: -1, hex: -1})
	for _, n := range roots {
		if b.sideOf(n.Formation.Country) == s {
			b.formation(n, 1, s, open)
		}
	}
	if !open {
		b.strangers(s)
	}
	b.sum(at)
}

func (b *oobBuilder) sideOf(country string) engine.Side {
	for i := range b.m.sc().Countries {
		if c := &b.m.sc().Countries[i]; c.ID == country {
			for s := range b.m.sc().Sides {
				if b.m.sc().Sides[s].ID == c.Side {
					return engine.Side(s)
				}
			}
		}
	}
	return engine.NoSide
}

// formation appends a formation: the formations below it, then its own units.
func (b *oobBuilder) formation(n *scenario.OOBNode, depth int, s engine.Side, open bool) {
	at := len(b.out)
	f := b.m.formation(n.Formation.ID)
	b.out = append(b.out, oobNode{key: "f" + n.Formation.ID, depth: depth, name: n.Formation.Name, side: s, unit: -1, formation: f, hex: b.m.hq(s, f)})
	for _, units := range [...]bool{false, true} {
		for _, c := range n.Children {
			switch {
			case c.Unit != nil && units:
				b.unit(c, depth+1, s, open)
			case c.Unit == nil && !units:
				b.formation(c, depth+1, s, open)
			}
		}
	}
	if b.sum(at); b.out[at].units == 0 && !open {
		b.out = b.out[:at]
	}
}

// unit appends a unit with what is detached from it.
func (b *oobBuilder) unit(n *scenario.OOBNode, depth int, s engine.Side, open bool) {
	u := b.index[n.Unit]
	row := oobNode{key: "u" + n.Unit.ID, depth: depth, name: n.Unit.Name, side: s, unit: u, formation: -1, hex: -1, units: 1}
	shown := true
	if open {
		b.own(&row, n.Unit)
	} else {
		shown = b.enemy(&row)
	}
	if shown {
		b.out = append(b.out, row)
		depth++
	}
	if d := b.parts[n.Unit.ID]; d != nil {
		b.unit(&scenario.OOBNode{Unit: d}, depth, s, open)
	}
	for _, c := range n.Children {
		b.unit(c, depth, s, open)
	}
}

// own fills in what is true of a unit.
func (b *oobBuilder) own(row *oobNode, d *scenario.Unit) {
	st := b.m.truth().Unit(row.unit)
	full, _, _ := b.m.truth().Full(row.unit)
	row.start, row.men, row.hex = int64(full), int64(st.Men), st.Hex
	switch {
	case st.Status == engine.Waiting:
		row.fate, row.day, row.men = waits, int32(d.Arrival-b.m.sc().Start), row.start
	case st.Status == engine.OutOfPlay && d.OffMap:
		row.fate, row.men, row.start, row.units = offMap, 0, 0, 0
	case st.Status == engine.OutOfPlay:
		row.fate, row.men, row.hex = elsewhere, row.start, d.Hex.Hex
	case st.Status == engine.Destroyed || st.Status == engine.Surrendered:
		row.fate, row.day, row.men = broken, -1, 0
		if st.Status == engine.Surrendered {
			row.fate = yielded
		}
		if e, ok := b.ended[row.unit]; ok {
			row.day, row.hex = e.day, e.hex
		}
	}
}

// enemy fills in what is known of a unit; it reports false where that is nothing.
func (b *oobBuilder) enemy(row *oobNode) bool {
	if e, ok := b.ended[row.unit]; ok {
		if row.fate, row.day, row.hex = broken, e.day, e.hex; e.surrendered {
			row.fate = yielded
		}
		return true
	}
	s, ok := b.known[row.unit]
	if ok {
		row.men, row.hex, row.day = int64(s.Men), s.Hex, s.LastSeen
		if !s.Seen {
			row.fate = recalled
		}
	}
	return ok
}

// strangers appends the enemies of whom only the place is known.
func (b *oobBuilder) strangers(s engine.Side) {
	at, n := len(b.out), 0
	b.out = append(b.out, oobNode{key: "strangers", depth: 1, name: "Not identified", side: s, unit: -1, formation: -1, hex: -1})
	for _, x := range b.m.view().Sightings(nil) {
		if x.Unit >= 0 {
			continue
		}
		n++
		row := oobNode{key: "x" + strconv.Itoa(n), depth: 2, name: capital(b.m.gaz().At(x.Hex)), side: s, unit: -1, formation: -1, hex: x.Hex, men: int64(x.Men), day: x.LastSeen, units: 1}
		if !x.Seen {
			row.fate = recalled
		}
		b.out = append(b.out, row)
	}
	if b.sum(at); n == 0 {
		b.out = b.out[:at]
	}
}

// sum adds up what is below a row.
func (b *oobBuilder) sum(at int) {
	n := &b.out[at]
	for i := at + 1; i < len(b.out); i++ {
		if c := &b.out[i]; c.unit >= 0 || c.key[0] == 'x' {
			n.men, n.start, n.units = n.men+c.men, n.start+c.start, n.units+c.units
		}
	}
}

// oob is the browser of the order of battle: what is folded, sought and chosen.
type oob struct {
	nodes  []oobNode
	depth  []int
	open   []bool
	show   []bool // of a search
	found  []bool // open in a search
	find   string
	chosen int
	turned int // of the position the rows were made at
	side   engine.Side
	full   bool // both sides were shown in full
	made   bool
	grab   bool                // the tree takes the keyboard in the next frame
	seen   string              // key of what was chosen on the map when last looked
	card   string              // key of what the record shows beside the map, "" for nothing
	at     int32               // the hex chosen with it
	tongue func(string) string // names in the player's language
}

// make builds the rows anew where the position has changed; what is open and chosen
// stays.
func (o *oob) make(m observer, turned int) {
	side, full := m.view().Side(), m.bare()
	if o.made && turned == o.turned && side == o.side && full == o.full {
		return
	}
	was, chosen := map[string]bool{}, ""
	if o.made && side == o.side && full == o.full {
		for i := range o.nodes {
			was[o.nodes[i].key] = o.open[i]
		}
		if o.chosen >= 0 {
			chosen = o.nodes[o.chosen].key
		}
	} else {
		o.find, o.card = "", "" // the seat has changed
	}
	o.nodes, o.turned, o.side, o.full, o.made = m.nodes(), turned, side, full, true
	o.depth, o.open, o.chosen = make([]int, len(o.nodes)), make([]bool, len(o.nodes)), -1
	for i := range o.nodes {
		n := &o.nodes[i]
		open, known := was[n.key]
		o.depth[i], o.open[i] = n.depth, open || !known && n.side == side && n.depth < 2
		if n.key == chosen {
			o.chosen = i
		}
	}
	o.search()
}

// search keeps what the filter finds.
func (o *oob) search() {
	o.show, o.found = nil, o.open
	if want := fold(o.find); want != "" {
		o.show, o.found = kit.TreeFind(o.depth, func(i int) bool {
			return matches(o.nodes[i].name, want) || o.tongue != nil && matches(o.tongue(o.nodes[i].name), want)
		})
	}
}

// index is the row of a key, or -1.
func (o *oob) index(key string) int {
	if key == "" {
		return -1
	}
	return slices.IndexFunc(o.nodes, func(n oobNode) bool { return n.key == key })
}

// under are the units of a row, itself among them.
func (o *oob) under(i int) (out []engine.UnitID) {
	for k := i; k < len(o.nodes) && (k == i || o.depth[k] > o.depth[i]); k++ {
		if o.nodes[k].unit >= 0 {
			out = append(out, o.nodes[k].unit)
		}
	}
	return out
}

// first is the first row that the filter itself found, a unit before a formation of
// the same search; -1 for none.
func (o *oob) first() int {
	want, best := fold(o.find), -1
	for i := range o.nodes {
		name, said := o.nodes[i].name, ""
		if o.tongue != nil {
			said = o.tongue(name)
		}
		if want == "" || !matches(name, want) && !matches(said, want) {
			continue
		}
		if fold(name) == want || fold(said) == want {
			return i
		}
		if best < 0 {
			best = i
		}
	}
	return best
}
