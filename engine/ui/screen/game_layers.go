package screen

import (
	"auguststorm/engine"
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/board"
	"auguststorm/engine/ui/kit"
)

// layer is a picture that can be laid over the map; several go together.
type layer struct {
	name  string
	lay   func(r *board.Roster, v engine.View) board.Overlay // nil for that of the air
	marks []legendMark
	busy  bool // it fills hexes: the reach of the chosen unit would not be read on it
}

// legendMark is a line of the legend: how something is drawn, and what it is.
type legendMark struct {
	shape string // fill, spot, rain, line, dash
	color uint32
	text  string
}

const frontLayer = 1 // the one that lies on the map at first, as a bit

// weatherLayer is the place of the layer that says of the weather what tints only hint at.
var weatherLayer = len(layers) - 1

// The zones of control are drawn otherwise far away: as a line over the counters.
const (
	zocText = "zone of control of the enemy"
	zocFar  = 0x8E1F4F
)

var layers = []layer{
	{name: "Front line", lay: (*board.Roster).Front},
	{name: "Who holds the land", lay: (*board.Roster).Control, marks: []legendMark{
		{"side0", 0, "land held by %s"}, {"side1", 0, "land held by %s"}}},
	{name: "Zones of control", lay: (*board.Roster).ZOC, marks: []legendMark{{"fill", 0xB23A2E, zocText}}},
	{name: "Supply", lay: (*board.Roster).Supply, busy: true, marks: []legendMark{
		{"fill", 0x4F8A4B, "near a railhead"}, {"fill", 0xD9A441, "far from it"}, {"fill", 0xC8642F, "at the end of the trace; nothing beyond"}, {"spot", 0x4F8A4B, "source of supply"}}},
	{name: "Fuel", lay: (*board.Roster).Fuel, busy: true, marks: []legendMark{
		{"fill", 0x4F8A4B, "full"}, {"fill", 0xD9A441, "half"}, {"fill", 0xC8642F, "about to stand still"}}},
	{name: "Objectives", lay: (*board.Roster).Objectives, marks: []legendMark{{"spot", 0x777777, "objective with its VP, in the colour of who holds it"}}},
	{name: "Command", lay: (*board.Roster).Headquarters, marks: []legendMark{
		{"dash", 0x8A6A30, "reach of a headquarters"}, {"line", 0x3A2A14, "unit under its command"}, {"dash", 0xC03A28, "unit out of reach"}}},
	{name: "Threat", lay: (*board.Roster).Threat, busy: true, marks: []legendMark{
		{"spot", 0x9C2F24, "enemy combat power that may come or attack in his next phase, as far as it is known: the larger, the more; the figure below own units is in thousands"}}},
	{name: "Front of 1945", lay: func(r *board.Roster, v engine.View) board.Overlay {
		return r.History(v.Scenario().Start + scenario.Date(v.Day()))
	}, marks: []legendMark{
		{"dash", 0x7B3F74, "front of this day in history, drawn between dated places: an estimate"}, {"line", 0x7B3F74, "place that fell on this day, dated by its source"}}},
	{name: airName, marks: airMarks},
	{name: "Weather and ground", lay: (*board.Roster).Weather, busy: true, marks: []legendMark{
		{"rain", 0x3F6C93, "rain; denser: storm"}, {"fill", 0x6E5231, "mud; paler: wet"}, {"fill", 0x2F6F8F, "flood"}, {"fill", 0x8C8F96, "fog"}}},
}

// on reports that a layer lies on the map.
func (t *table) on(i int) bool { return t.show&(1<<i) != 0 }

// laid is the name of the last layer on the map.
func (t *table) laid() (name string) {
	for i := range layers {
		if t.on(i) {
			name = layers[i].name
		}
	}
	return name
}

// layLayers lays the chosen ones over each other, and the blown bridges always.
func (t *table) layLayers(m observer) {
	v := m.view()
	t.view.Overlay = board.Overlay{}
	for i := range layers {
		if t.on(i) {
			if layers[i].lay == nil {
				t.view.Overlay.Add(t.roster.Airlift(m.airViews(), m.sorties()))
				continue
			}
			t.view.Overlay.Add(layers[i].lay(t.roster, v))
		}
	}
	t.view.Overlay.Add(t.roster.Bridges(v))
}

// crowded reports that a layer fills the hexes.
func (t *table) crowded() bool {
	for i := range layers {
		if t.on(i) && layers[i].busy {
			return true
		}
	}
	return false
}

// nextLayer shows one layer after the other, alone with the front line.
func (g *Game) nextLayer(c *kit.Context) {
	t, next := &g.table, 0
	for i := range layers {
		if i > 0 && t.show == frontLayer|1<<i {
			next = i
		}
	}
	next = (next + 1) % len(layers)
	t.show = frontLayer | 1<<next
	t.lay(g)
	c.ToastAs("layer", c.T(layers[next].name), kit.News)
}

// layerMenu lays layers on the map and takes them off.
func (g *Game) layerMenu(c *kit.Context, at kit.Rect) {
	var items []kit.MenuItem
	for i := range layers {
		items = append(items, kit.MenuItem{ID: layers[i].name, Label: c.T(layers[i].name), Checked: g.table.on(i)})
	}
	c.OpenMenu("overlay", at, items)
}

// pickLayer takes the choice of the menu.
func (g *Game) pickLayer(c *kit.Context) {
	pick := c.MenuChoice("overlay")
	for i := range layers {
		if pick != "" && layers[i].name == pick {
			g.table.show ^= 1 << i
			g.table.lay(g)
		}
	}
}
