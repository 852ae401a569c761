package load

import (
	"fmt"
	"io/fs"
	"maps"
	"reflect"
	"slices"
	"strconv"

	"auguststorm/engine/scenario"
)

// Overlay names an overlay file: a path in a file system, and the name to show
// for it in problems (the path when empty). Without a file system Text is the
// file itself, as a record keeps it.
type Overlay struct {
	FS   fs.FS
	Path string
	Show string
	Text string
}

func (o *Overlay) read() (*source, *scenario.Problem) {
	show := o.Show
	if show == "" {
		show = o.Path
	}
	if o.FS == nil {
		return &source{name: show, data: o.Text}, nil
	}
	return readSource(o.FS, ".", o.Path, show)
}

// overlayHead is the top of an overlay file; its tags are read like those of
// package scenario.
type overlayHead struct {
	Format   int32          `toml:"format" need:"yes" range:"1..1" doc:"Version of this file format; 1 is the only one."`
	ID       string         `toml:"overlay" need:"yes" doc:"Stable kebab-case id of the overlay."`
	Name     string         `toml:"name" need:"yes" range:"1..200" doc:"Title shown to people."`
	Supposes string         `toml:"supposes" need:"yes" range:"10..2000" doc:"One sentence: what is different from the unchanged scenario."`
	Scenario string         `toml:"scenario" doc:"Id of the scenario it belongs to; a run with another scenario is refused."`
	Change   map[string]any `toml:"change" doc:"[change.<table>.<id>] sets keys of a record; also [change.rules.<chapter>], [change.scenario], [change.map.<table>.<id>]."`
	Add      map[string]any `toml:"add" doc:"[[add.<table>]] and [[add.map.<table>]] add records."`
	Remove   map[string]any `toml:"remove" doc:"Keys are names of tables such as unit or \"map.rail\", values lists of ids to remove."`
}

// removal is a record that an overlay removed, and how often it is missed.
type removal struct {
	table, id string
	at        *node
	first     string
	count     int
}

// records describes a list of tables of the format.
type records struct {
	name string // unit, map.rail
	key  string // key that tells the records apart
	elem reflect.Type
}

// recordTables lists all tables of records by name.
func recordTables() map[string]records {
	tables := map[string]records{}
	var walk func(t reflect.Type, prefix string)
	walk = func(t reflect.Type, prefix string) {
		for _, f := range scenario.Fields(t) {
			switch {
			case f.Key == "map":
				walk(f.Type, "map.")
			case f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.Struct && f.Type.Elem() != locType:
				key := "id"
				switch f.Key {
				case "bridge":
					key = "side"
				case "label":
					key = "name"
				}
				tables[prefix+f.Key] = records{prefix + f.Key, key, f.Type.Elem()}
			}
		}
	}
	walk(reflect.TypeFor[scenario.Scenario](), "")
	return tables
}

// changer applies overlays to the tree of a scenario.
type changer struct {
	*loader
	root   *node
	tables map[string]records
}

// overlays applies the overlays in order.
func (l *loader) overlays(root *node, overlays []Overlay) []scenario.OverlayNote {
	if len(overlays) == 0 {
		return nil
	}
	c := changer{l, root, recordTables()}
	var notes []scenario.OverlayNote
	for _, o := range overlays {
		src, p := o.read()
		if p != nil {
			l.unreadable = true
			l.faults.addPlaced(p)
			continue
		}
		if n := l.parse(src); n != nil {
			note := c.overlay(n, notes)
			note.Text = src.data
			notes = append(notes, note)
		}
	}
	return notes
}

func (c *changer) overlay(n *node, before []scenario.OverlayNote) scenario.OverlayNote {
	var head overlayHead
	d := decoder{faults: c.faults, fields: map[reflect.Type][]scenario.Field{}, whole: "overlay"}
	d.structure(n, reflect.ValueOf(&head).Elem(), nil)
	t := n.table()
	if id := c.root.table()["id"].text(); head.Scenario != "" && head.Scenario != id {
		c.fail(t["scenario"], "AS601", "choose an overlay of this scenario", "this overlay belongs to the scenario %q, not to %q", head.Scenario, id)
	}
	if head.ID != "" && slices.ContainsFunc(before, func(o scenario.OverlayNote) bool { return o.ID == head.ID }) {
		c.fail(t["overlay"], "AS607", "apply it once", "the overlay %q is applied twice", head.ID)
	}
	c.remove(t["remove"], "")
	c.change(t["change"], "")
	c.add(t["add"], "")
	return scenario.OverlayNote{ID: head.ID, Name: head.Name, Supposes: head.Supposes}
}

func (c *changer) fail(at *node, code, cure, format string, args ...any) {
	c.faults.addOutside(at, at.path(), code, cure, format, args...)
}

// keys are the keys of a table that may be absent, in order.
func (c *changer) keys(n *node) []string {
	if n == nil {
		return nil
	}
	if n.table() == nil {
		c.fail(n, "AS103", "write it as a table, such as [change.unit.some-id]", "%s is %s, not a table", n.path(), kindOf(n.val))
	}
	return slices.Sorted(maps.Keys(n.table()))
}

func (c *changer) unknownTable(at *node, name string) {
	names := append(slices.Collect(maps.Keys(c.tables)), "scenario", "rules", "map")
	slices.Sort(names)
	cure := "name a table of the format"
	if hint := c.faults.suggest(name, names); hint != "" {
		cure += " (" + hint + ")"
	}
	c.fail(at, "AS602", cure, "there is no table %q", name)
}

// stillReferenced notes a dangling reference whose record an overlay removed.
func (l *loader) stillReferenced(p *scenario.Problem, at *node) bool {
	for i := range l.removed {
		if r := &l.removed[i]; p.Ref == r.table+" "+r.id {
			if r.count++; r.count == 1 && at != nil && at.src != nil {
				pos := at.src.at(at.path())
				r.first = at.src.name + ":" + strconv.Itoa(pos.line)
			}
			return true
		}
	}
	return false
}

// missedRecords reports what an overlay removed although it is still referred to.
func (l *loader) missedRecords() {
	for _, r := range l.removed {
		if r.count == 0 {
			continue
		}
		where := r.first
		if r.count > 1 {
			where += fmt.Sprintf(" and %d more", r.count-1)
		}
		l.faults.addOutside(r.at, r.at.path(), "AS606", "remove or change those too", "the %s %q is removed but still named in %s", r.table, r.id, where)
	}
}
