package load

import (
	"reflect"
	"slices"
	"strings"

	"auguststorm/engine/scenario"
)

// change sets keys: prefix is "" or "map.".
func (c *changer) change(n *node, prefix string) {
	for _, k := range c.keys(n) {
		v, name := n.table()[k], prefix+k
		rec, isRecords := c.tables[name]
		switch {
		case isRecords:
			c.changeRecords(v, rec)
		case name == "scenario":
			c.set(c.root, v, "id", "format", "files")
		case name == "map":
			c.change(v, "map.")
		case name == "rules":
			for _, chapter := range c.keys(v) {
				c.set(c.branch(v, "rules", chapter), v.table()[chapter])
			}
		case name == "map.projection":
			c.set(c.branch(v, "map", "projection"), v)
		case prefix == "map.":
			c.branch(v, "map").table()[k] = v
		default:
			c.unknownTable(v, name)
		}
	}
}

// branch is the table of the scenario at the end of keys, made when absent.
func (c *changer) branch(at *node, keys ...string) *node {
	n := c.root
	for _, k := range keys {
		next := n.table()[k]
		if next.table() == nil {
			next = &node{src: at.src, up: at.up, key: at.key, val: table{}}
			n.table()[k] = next
		}
		n = next
	}
	return n
}

// set copies the keys of the table from into to. fixed keys may not be set.
func (c *changer) set(to, from *node, fixed ...string) {
	for _, k := range c.keys(from) {
		v := from.table()[k]
		switch {
		case slices.Contains(fixed, k):
			c.fail(v, "AS604", "remove this key; ids and the list of files stay as they are", "an overlay cannot change %q", k)
		case to == c.root && (v.table() != nil || v.records() && len(v.list()) > 0):
			c.fail(v, "AS602", "change records as [change."+k+".some-id]", "%q is no single value of the scenario", k)
		default:
			to.table()[k] = v
		}
	}
}

func (c *changer) changeRecords(v *node, rec records) {
	for _, id := range c.keys(v) {
		at := v.table()[id]
		if r := c.record(rec, id); r != nil {
			c.set(r, at, rec.key)
		} else {
			c.unknownRecord(at, rec, id)
		}
	}
}

func (c *changer) unknownRecord(at *node, rec records, id string) {
	var ids []string
	for _, r := range c.at(rec).list() {
		ids = append(ids, r.table()[rec.key].text())
	}
	cure := "correct the id, or add the record with [[add." + rec.name + "]]"
	if hint := c.faults.suggest(id, ids); hint != "" {
		cure += " (" + hint + ")"
	}
	c.fail(at, "AS603", cure, "there is no %s %q to change or remove", rec.name, id)
}

// at is the list of a table's records, or nil.
func (c *changer) at(rec records) *node {
	n, all := c.root.find(rec.name)
	if !all {
		return nil
	}
	return n
}

// record finds a record by id. A built-in terrain is written out first.
func (c *changer) record(rec records, id string) *node {
	for _, r := range c.at(rec).list() {
		if r.table() != nil && r.table()[rec.key].text() == id {
			return r
		}
	}
	if rec.name != "terrain" {
		return nil
	}
	for _, t := range scenario.DefaultTerrains() {
		if t.ID == id {
			r := &node{src: c.root.src, up: c.root, key: "terrain", val: tableOf(c.root, reflect.ValueOf(t))}
			c.appendTo(rec, list{r})
			return r
		}
	}
	return nil
}

// tableOf writes a Go value of texts and numbers as a table.
func tableOf(at *node, v reflect.Value) table {
	t := table{}
	for _, f := range scenario.Fields(v.Type()) {
		n := &node{src: at.src, up: at, key: "terrain"}
		switch fv := v.Field(f.Index); fv.Kind() {
		case reflect.String:
			n.val = fv.String()
		case reflect.Int32:
			n.val = fv.Int()
		}
		t[f.Key] = n
	}
	return t
}

// appendTo adds records to the end of a table.
func (c *changer) appendTo(rec records, more list) {
	parent, key := c.root, rec.name
	if k, ok := strings.CutPrefix(key, "map."); ok {
		parent, key = c.branch(more[0], "map"), k
	}
	old := parent.table()[key]
	joined := &node{src: more[0].src, up: more[0].up, key: more[0].key, val: append(slices.Clip(old.list()), more...)}
	if old != nil {
		joined.src, joined.up, joined.key = old.src, old.up, old.key
	}
	parent.table()[key] = joined
}

// add appends records: prefix is "" or "map.".
func (c *changer) add(n *node, prefix string) {
	for _, k := range c.keys(n) {
		v, name := n.table()[k], prefix+k
		rec, isRecords := c.tables[name]
		switch {
		case name == "map":
			c.add(v, "map.")
		case !isRecords:
			c.unknownTable(v, name)
		case !v.records():
			c.fail(v, "AS103", "write each record as [[add."+name+"]]", "add.%s is %s, not a list of tables", name, kindOf(v.val))
		case len(v.list()) > 0:
			c.addRecords(v, rec)
		}
	}
}

func (c *changer) addRecords(v *node, rec records) {
	var fresh list
	known := map[string]bool{}
	for _, r := range c.at(rec).list() {
		known[r.table()[rec.key].text()] = true
	}
	for _, r := range v.list() {
		id := r.table()[rec.key].text()
		if rec.key == "id" && known[id] && id != "" {
			c.fail(r.table()["id"], "AS605", "choose another id, or change the record with [change."+rec.name+"."+id+"]", "there is a %s %q already", rec.name, id)
			continue
		}
		known[id] = true
		fresh = append(fresh, r)
	}
	if len(fresh) > 0 {
		c.appendTo(rec, fresh)
	}
}

// remove takes records out: prefix is "" or "map.".
func (c *changer) remove(n *node, prefix string) {
	for _, k := range c.keys(n) {
		v, name := n.table()[k], prefix+k
		rec, isRecords := c.tables[name]
		l, isList := v.val.(list)
		switch {
		case name == "map" && v.table() != nil:
			c.remove(v, "map.")
		case !isRecords:
			c.unknownTable(v, name)
		case !isList:
			c.fail(v, "AS103", "write a list of ids in brackets", "remove.%s is %s, not a list", name, kindOf(v.val))
		default:
			for _, id := range l {
				c.removeRecord(id, rec)
			}
		}
	}
}

func (c *changer) removeRecord(at *node, rec records) {
	id, isText := at.val.(string)
	if !isText {
		c.fail(at, "AS103", "write ids in quotation marks", "this is %s, not an id", kindOf(at.val))
		return
	}
	records := c.at(rec)
	kept := slices.DeleteFunc(slices.Clone(records.list()), func(r *node) bool { return r.table()[rec.key].text() == id })
	if len(kept) == len(records.list()) {
		c.unknownRecord(at, rec, id)
		return
	}
	records.val = kept
	name := strings.TrimPrefix(rec.name, "map.")
	c.removed = append(c.removed, removal{table: name, id: id, at: at})
}
