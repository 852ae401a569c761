package screen

import (
	"strings"

	"auguststorm/engine"
	"auguststorm/engine/daybook"
	"auguststorm/engine/ui/board"
	"auguststorm/engine/ui/kit"
)

// airName is the layer of the airlift.
const airName = "Air"

// airMarks explain its signs; its words follow them.
var airMarks = []legendMark{
	{"spot", 0x55606A, "airfield, in the colour of who holds the ground"},
	{"line", 0x1F5F7A, "base of transports, and what they flew this morning"},
	{"dash", 0x6F93A3, "flown yesterday"},
	{"dot", 0x1F5F7A, "units they can come to today: out of enemy ZOC, on level ground, under a sky to fly in; no distance is set"},
}

// airViews are the sides whose airlift the eyes know: their own.
func (m observer) airViews() []engine.View {
	if m.all() {
		return []engine.View{m.truth().View(0), m.truth().View(1)}
	}
	return []engine.View{m.view()}
}

// flownOn are the flights of a morning that the eyes know of: today's, or those of days
// ago.
func (m observer) flownOn(ago int) (out []daybook.Flown) {
	d := m.book().Today()
	if n := len(m.past()); ago > 0 {
		if ago > n {
			return nil
		}
		d = m.past()[n-ago]
	}
	for _, f := range d.Flown {
		if m.all() || f.Side == m.view().Side() {
			out = append(out, f)
		}
	}
	return out
}

// sorties are the flights of today and yesterday, hex by hex.
func (m observer) sorties() (out []board.Sortie) {
	for ago := range 2 {
		for _, f := range m.flownOn(ago) {
			for k, h := range f.Hexes {
				if f.Parts[k] > 0 {
					out = append(out, board.Sortie{From: m.sc().AirSupply[f.Air].Hex.Hex, To: h, Yesterday: ago > 0})
				}
			}
		}
	}
	return out
}

// tons are kg in tons of one decimal.
func tons(c *kit.Context, kg int32) string { return whole(c, (kg+50)/100, 1) }

// kindWords name what is flown.
var kindWords = map[string]string{"fuel": "Fuel", "ammunition": "Shells", "rations": "Rations"}

// airWords tell of every airlift in a sentence or two.
func (m observer) airWords(c *kit.Context) (out []string) {
	for _, v := range m.airViews() {
		for _, a := range v.Airlifts() {
			out = append(out, m.airliftWords(c, &a))
		}
	}
	if len(out) == 0 {
		out = append(out, c.T("Nothing is flown to the own troops in this campaign."))
	}
	return out
}

func (m observer) airliftWords(c *kit.Context, a *engine.Airlift) string {
	d := &m.sc().AirSupply[a.Air]
	to := c.Name(m.sc().Formations[a.Formation].Name)
	text := c.Tf("%[1]s for %[2]s", c.T(kindWords[d.Kind]), to)
	if a.Base >= 0 {
		text = c.Tf("%[1]s for %[2]s from %[3]s", c.T(kindWords[d.Kind]), to, m.gaz().Where(a.Base))
	}
	var kg [2]int32
	for ago := range kg {
		for _, f := range m.flownOn(ago) {
			if f.Air == a.Air {
				kg[ago] += f.Kg
			}
		}
	}
	text += ": " + c.Tf("%[1]s t this morning, %[2]s t yesterday; at most %[3]s t a day.", tons(c, kg[0]), tons(c, kg[1]), c.Num(d.Tons))
	switch today := m.truth().Date(); {
	case !a.Held:
		text += " " + c.T("The base is lost.")
	case today < d.First:
		text += " " + c.Tf("It begins on %s.", daybook.Short(c, d.First))
	case today > d.Last:
		text += " " + c.T("It has ended.")
	case a.Left == 0:
		text += " " + c.T("All of it has been flown.")
	case len(a.Units) == 0:
		text += " " + c.T("No unit stands where transports can come to.")
	default:
		text += " " + c.Tf("The sky lets %d %% of it through today.", (a.Weather+5)/10)
	}
	if a.Left > 0 {
		text += " " + c.Tf("%s t are left.", c.Num(a.Left/1000))
	}
	return text
}

// baseWords name the airfields of a hex, the aircraft and ships based there that the eyes
// know, and what is flown from it, in figures or, for a tooltip, in brief; "" for most hexes.
func (m observer) baseWords(c *kit.Context, h int32, brief bool) string {
	var out []string
	sc := m.sc()
	for i := range sc.Map.Airfields {
		if f := &sc.Map.Airfields[i]; f.Hex.Hex == h {
			out = append(out, c.Tf("Airfield: %s.", c.Name(f.Name)))
		}
	}
	var based []string
	for i := range sc.Units {
		u := &sc.Units[i]
		if u.Land() || u.OffMap || u.Hex.Hex != h || u.Arrival > sc.Start {
			continue
		}
		if m.all() || m.view().SideOf(engine.UnitID(i)) == m.view().Side() {
			based = append(based, c.Name(u.Name))
		}
	}
	if len(based) > 0 {
		out = append(out, c.Tf("Based here: %s.", strings.Join(based, ", ")))
	}
	var flown []string
	for _, v := range m.airViews() {
		for _, a := range v.Airlifts() {
			if a.Base == h && brief {
				d := &m.sc().AirSupply[a.Air]
				flown = append(flown, c.Tf("%[1]s for %[2]s", strings.ToLower(c.T(kindWords[d.Kind])), c.Name(m.sc().Formations[a.Formation].Name)))
			} else if a.Base == h {
				out = append(out, m.airliftWords(c, &a))
			}
		}
	}
	if len(flown) > 0 {
		out = append(out, c.Tf("Transports fly from here: %s.", strings.Join(flown, ", ")))
	}
	if brief {
		return strings.Join(out, "\n")
	}
	return strings.Join(out, " ")
}
