package scenario

import (
	"fmt"
	"reflect"
	"strings"
)

// Compile checks s and fills in all that follows from its records: the terrain
// chart, resolved hexes, derived strengths, the board, the content hash and the units
// that others may detach. It
// returns everything that is wrong, in no particular order, with key paths
// instead of lines. faulty, which may be nil, tells which key paths are known to
// be wrong already; nothing more is said about those. pause is called between the
// parts of the work.
func Compile(s *Scenario, faulty func(path string) bool, pause func()) []Problem {
	c := &checker{s: s, faulty: faulty, seen: map[string]bool{}, fields: map[reflect.Type][]Field{}}
	if c.faulty == nil {
		c.faulty = func(string) bool { return false }
	}
	c.terrains()
	c.ids()
	c.shape()
	c.doctrines()
	c.derive()
	pause()
	known := c.board()
	pause()
	c.resolve()
	pause()
	if known {
		for _, part := range [...]func(){c.ways, c.forts, c.forces, c.objectives, c.weather} {
			part()
			pause()
		}
	}
	c.command()
	pause()
	if len(c.problems) == 0 {
		s.Content = contentHash(reflect.ValueOf(s).Elem())
		s.detachments()
	}
	return c.problems
}

// checker is one run of Compile.
type checker struct {
	s        *Scenario
	faulty   func(string) bool
	problems []Problem
	seen     map[string]bool // code and path of what has been reported
	suggests int
	fields   map[reflect.Type][]Field

	grid      grid   // zero while the size of the map is unknown
	bad       []bool // hexes whose terrain or country is unknown
	spoilt    bool   // all of them are
	tables    map[string]*idTable
	sideOf    []int32 // per country: index of its side, or -1
	sidesOpen bool    // the side of some country is not known
	countryOf map[string]int32
	unitHexes map[int32]*stack
}

// idTable is the ids of one table; units and formations share a namespace but
// are looked up apart.
type idTable struct {
	index map[string]int32
	names []string
}

func (c *checker) fail(path, code, cure, format string, args ...any) {
	if c.faulty(path) || c.faulty(above(path)) || c.seen[code+path] {
		return
	}
	c.seen[code+path] = true
	c.problems = append(c.problems, Problem{Code: code, Path: path, What: fmt.Sprintf(format, args...), Cure: cure})
}

// above is the key path of the record or table that path lies in.
func above(path string) string {
	if i := strings.LastIndexAny(path, ".["); i > 0 {
		return path[:i]
	}
	return path
}

// suggest adds `(did you mean "x"?)` to a cure.
func (c *checker) suggest(cure, word string, options []string) string {
	const most = 500 // bounds the work on a file that is wrong everywhere
	if c.suggests++; c.suggests > most {
		return cure
	}
	if hint := DidYouMean(word, options); hint != "" {
		return cure + " (" + hint + ")"
	}
	return cure
}

// terrains puts the built-in terrain effects chart in front of the scenario's
// own records; a record with the id of a built-in one replaces it.
func (c *checker) terrains() {
	chart := DefaultTerrains()
	at := map[string]int{}
	for i, t := range chart {
		at[t.ID] = i
	}
	codes := map[string]string{}
	given := map[string]bool{}
	for i, t := range c.s.Terrains {
		if k, ok := at[t.ID]; ok && !given[t.ID] {
			chart[k] = t
		} else if !ok {
			at[t.ID] = len(chart)
			chart = append(chart, t)
		}
		if given[t.ID] && t.ID != "" {
			c.fail(fmt.Sprintf("terrain[%d].id", i), "AS202", "give one of them another id", "the id %q is used twice", t.ID)
		}
		given[t.ID] = true
	}
	for _, t := range chart {
		if other, dup := codes[t.Code]; dup && t.Code != "" {
			c.fail(c.terrainPath(t.ID, other)+".code", "AS303", "give each terrain a letter of its own", "the terrains %q and %q have the same code %q", other, t.ID, t.Code)
		}
		codes[t.Code] = t.ID
	}
	c.s.Terrains = chart
}

// terrainPath is the key path of the first of two terrains that the file gives.
func (c *checker) terrainPath(ids ...string) string {
	for _, id := range ids {
		for i, t := range c.s.Terrains {
			if t.ID == id {
				return fmt.Sprintf("terrain[%d]", i)
			}
		}
	}
	return "terrain"
}

// ids indexes every table with ids and reports ids that are used twice.
func (c *checker) ids() {
	c.tables = map[string]*idTable{}
	c.idsOf(reflect.ValueOf(c.s).Elem(), "")
	c.idsOf(reflect.ValueOf(&c.s.Map).Elem(), "map.")
	units := c.tables["unit"]
	for i, f := range c.s.Formations {
		if _, dup := units.index[f.ID]; dup {
			c.fail(fmt.Sprintf("formation[%d].id", i), "AS202", "give one of them another id", "the id %q is used by a unit and a formation", f.ID)
		}
	}
	c.countryOf = c.tables["country"].index
	for i, n := range c.s.Countries {
		side, ok := c.tables["side"].index[n.Side]
		if !ok {
			side = -1
		}
		if !ok && n.Side != "" || c.anyFaulty(fmt.Sprintf("country[%d]", i), "side", "open") {
			c.sidesOpen = true
		}
		c.sideOf = append(c.sideOf, side)
	}
}

func (c *checker) idsOf(v reflect.Value, prefix string) {
	for _, f := range Fields(v.Type()) {
		if f.Type.Kind() != reflect.Slice || f.Type.Elem().Kind() != reflect.Struct {
			continue
		}
		list := v.Field(f.Index)
		if _, has := f.Type.Elem().FieldByName("ID"); !has {
			continue
		}
		t := &idTable{index: make(map[string]int32, list.Len())}
		for i := range list.Len() {
			id := list.Index(i).FieldByName("ID").String()
			if _, dup := t.index[id]; dup && id != "" {
				c.fail(fmt.Sprintf("%s%s[%d].id", prefix, f.Key, i), "AS202", "give one of them another id", "the id %q is used twice in %s", id, prefix+f.Key)
				continue
			}
			t.index[id] = int32(i)
			t.names = append(t.names, id)
		}
		c.tables[f.Key] = t
	}
}

// resolve follows every reference of every record by its ref tag.
func (c *checker) resolve() {
	c.references(reflect.ValueOf(c.s).Elem(), "")
}

func (c *checker) references(v reflect.Value, path string) {
	for _, f := range c.fieldsOf(v.Type()) {
		fv := v.Field(f.Index)
		switch {
		case f.Type == locType:
			c.loc(fv.Addr().Interface().(*Loc), path+f.Key)
		case fv.Kind() == reflect.Struct:
			c.references(fv, path+f.Key+".")
		case f.Type.Kind() == reflect.Slice && f.Type.Elem() == locType:
			for i := range fv.Len() {
				c.loc(fv.Index(i).Addr().Interface().(*Loc), fmt.Sprintf("%s%s[%d]", path, f.Key, i))
			}
		case f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.Struct:
			for i := range fv.Len() {
				c.references(fv.Index(i), fmt.Sprintf("%s%s[%d].", path, f.Key, i))
			}
		case f.Ref != "" && fv.Kind() == reflect.String:
			c.reference(f.Ref, fv.String(), path+f.Key)
		case f.Ref != "" && fv.Kind() == reflect.Slice:
			for i := range fv.Len() {
				c.reference(f.Ref, fv.Index(i).String(), fmt.Sprintf("%s%s[%d]", path, f.Key, i))
			}
		}
	}
}

func (c *checker) fieldsOf(t reflect.Type) []Field {
	fs, ok := c.fields[t]
	if !ok {
		fs = Fields(t)
		c.fields[t] = fs
	}
	return fs
}

func (c *checker) reference(table, id, path string) {
	t := c.tables[table]
	if _, ok := t.index[id]; ok || id == "" {
		return
	}
	cure := c.suggest("correct the id or add the record", id, t.names)
	n := len(c.problems)
	c.fail(path, "AS201", cure, "there is no %s %q", strings.ReplaceAll(table, "_", " "), id)
	if len(c.problems) > n {
		c.problems[n].Ref = table + " " + id
	}
}

// loc finds the hex of a label or place id.
func (c *checker) loc(l *Loc, path string) {
	l.Hex = -1
	if l.Ref == "" || c.grid.width == 0 {
		return
	}
	h, isLabel := c.grid.hex(l.Ref)
	if isLabel {
		if h < 0 {
			c.fail(path, "AS204", c.grid.span(), "the hex %q lies off the map", l.Ref)
		}
		l.Hex = h
		return
	}
	i, ok := c.tables["place"].index[l.Ref]
	if ok && strings.HasPrefix(path, "map.place[") {
		c.fail(path, "AS203", "write a hex label of "+c.grid.labelForm(), "%q is a place; the place itself needs a hex label", l.Ref)
		return
	}
	if !ok {
		n := len(c.problems)
		cure := c.suggest("write a hex label of "+c.grid.labelForm()+" or the id of a place", l.Ref, c.tables["place"].names)
		c.fail(path, "AS203", cure, "%q is neither a hex nor a place", l.Ref)
		if len(c.problems) > n {
			c.problems[n].Ref = "place " + l.Ref
		}
		return
	}
	l.Hex, _ = c.grid.hex(c.s.Map.Places[i].Hex.Ref)
}
