package gallery

import (
	"fmt"

	"auguststorm/engine/ui/kit"
)

type unit struct {
	name, kind string
	men, mp    int
}

var units = func() (out []unit) {
	for i := range 400 {
		out = append(out, unit{
			name: fmt.Sprintf("%d%s Rifle Division", i+1, ordinal(i+1)),
			kind: []string{"infantry", "tank", "cavalry"}[i%3],
			men:  5000 + i*37%7000, mp: 4 + i%9,
		})
	}
	return out
}()

func ordinal(n int) string {
	switch {
	case n%100 >= 11 && n%100 <= 13:
		return "th"
	case n%10 >= 1 && n%10 <= 3:
		return []string{"st", "nd", "rd"}[n%10-1]
	}
	return "th"
}

func (s *Screen) lists(c *kit.Context, page kit.Rect) {
	side := c.SidePanel(&page, min(350, page.W*0.36))
	c.SidePanel(&page, 20)
	table := c.Panel(page)
	c.Head(&table, "A table of 400 units")
	if open := c.Table(table, kit.Table{
		ID: "units", N: len(units), Chosen: &s.record,
		Columns: []kit.Column{{Title: "Unit"}, {Title: "Kind", W: 84}, {Title: "Men", W: 74, Align: kit.End, Tip: "Men present, without rear services"}, {Title: "MP", W: 50, Align: kit.End}},
		Cell: func(row, col int) string {
			u := units[row]
			switch col {
			case 0:
				return u.name
			case 1:
				return u.kind
			case 2:
				return fmt.Sprintf("%d,%03d", u.men/1000, u.men%1000)
			}
			return fmt.Sprint(u.mp)
		},
		Less: func(col, a, b int) bool {
			x, y := units[a], units[b]
			switch col {
			case 0:
				return a < b
			case 1:
				return x.kind < y.kind
			case 2:
				return x.men < y.men
			}
			return x.mp < y.mp
		},
	}); open >= 0 {
		c.Toast(units[open].name, kit.News)
	}
	if side.H > 520 {
		s.tree.frame(c, side.CutBottom(side.H-300))
		side.CutBottom(20)
	}
	r := c.Panel(side)
	c.Head(&r, "A list")
	days := []string{"9 August: across the frontier", "10 August: Ulan Hot road", "11 August: over the Khingan", "12 August: Lubei", "13 August: out of fuel", "14 August: Mutanchiang", "15 August: the Emperor speaks", "16 August: no cease-fire yet"}
	c.Rows(r, kit.Rows{ID: "days", N: len(days), Height: 30, Chosen: &s.row, Row: func(i int, row kit.Rect, chosen bool) {
		c.Line(row, kit.Body, c.Theme.Ink, kit.Start, days[i])
	}})
}

const specimen = `# Supply

A unit **in supply** traces a path of hexes to a *railhead* of its side, at most so far as its trucks reach. See [the chapter on railways](railways).

- A tank formation out of fuel moves on foot speed.
- Ammunition halves when a unit has been cut off for three days.

| Mobility | Reach, km | A day |
|---|---:|---:|
| leg | 60 | 1 |
| truck | 160 | 2 |
| tank column | 200 | 3 |

## Example

The 9th Guards Mechanised Corps stands 240 km from the railhead of Tamsag-Bulak. Trucks reach 160 km, so **80 km** are missing.`

func (s *Screen) text(c *kit.Context, page kit.Rect) {
	side := c.OtherPanel(&page, page.W*0.48)
	c.OtherPanel(&page, 20)
	r := c.Panel(side)
	c.Head(&r, "Styles")
	for _, x := range []struct {
		s    kit.Style
		text string
	}{
		{kit.Display, "9 August 1945"}, {kit.Title, "Transbaikal Front"}, {kit.Heading, "6th Guards Tank Army"},
		{kit.Figure, "72 %"}, {kit.Label, "STRENGTH AND FUEL"},
		{kit.Strong, "Strong: the corps is out of fuel"}, {kit.Body, "Body: the next tanker column comes tomorrow"},
		{kit.Small, "Small: 1,577,725 men in three fronts"}, {kit.Caption, "Caption: estimated from the establishment"},
		{kit.Script.At(22), "Great Khingan"},
		{kit.Body, "Русский: Забайкальский фронт"}, {kit.Body, "日本語: 観月台 虎頭 東寧 綏芬河"}, {kit.Body, "Signs: ← ↑ → ↓ ★ ✓ ● ▲ ≤ ≥ − × ° №"},
	} {
		h := x.s.LineHeight() + 3
		if r.H < h {
			break
		}
		c.Line(r.CutTop(h), x.s, c.Theme.Ink, kit.Start, x.text)
	}
	r = c.Panel(page)
	if link := c.Doc(r, "doc", specimen); link != "" {
		s.last = link
		c.Toast("The link leads to "+link+".", kit.News)
	}
}

func (s *Screen) colours(c *kit.Context, page kit.Rect) {
	t := c.Theme
	swatches := []struct {
		name string
		c    kit.Color
	}{
		{"Paper", t.Paper}, {"Panel", t.Panel}, {"Raised", t.Raised}, {"Field", t.Field}, {"Line", t.Line}, {"Edge", t.Edge},
		{"Ink", t.Ink}, {"Soft", t.Soft}, {"Faint", t.Faint}, {"Accent", t.Accent}, {"Good", t.Good}, {"Bad", t.Bad}, {"History", t.Past},
		{"Soviet", t.Sides[0]}, {"Mongolian", t.Sides[1]}, {"Japanese", t.Sides[2]}, {"Manchukuo", t.Sides[3]}, {"Mengjiang", t.Sides[4]},
	}
	r := c.Panel(page)
	per := max(1, int(r.W/120))
	rows := (len(swatches) + per - 1) / per
	c.Scroll(r, "swatches", float32(rows)*90+240, func(view kit.Rect) {
		for i, x := range swatches {
			cell := kit.Rect{X: view.X + float32(i%per)*120, Y: view.Y + float32(i/per)*90, W: 108, H: 80}
			patch := kit.Rect{X: cell.X, Y: cell.Y, W: cell.W, H: 46}
			c.Round(patch, 4, x.c)
			c.Stroke(patch, 4, 1, t.Edge)
			c.Line(kit.Rect{X: cell.X, Y: cell.Y + 48, W: cell.W, H: 18}, kit.Small, t.Ink, kit.Start, x.name)
			c.Line(kit.Rect{X: cell.X, Y: cell.Y + 64, W: cell.W, H: 16}, kit.Caption, t.Soft, kit.Start, x.c.String())
		}
		s.shapes(c, kit.Rect{X: view.X, Y: view.Y + float32(rows)*90 + 10, W: view.W, H: 220})
	})
}

// shapes shows lines, dashes, polygons and their smooth edges.
func (s *Screen) shapes(c *kit.Context, r kit.Rect) {
	t := c.Theme
	pts := func(xy ...float32) (out []kit.Point) {
		for i := 0; i < len(xy); i += 2 {
			out = append(out, kit.Point{X: r.X + xy[i], Y: r.Y + xy[i+1]})
		}
		return out
	}
	c.Polyline(pts(10, 20, 90, 60, 150, 24, 230, 90, 300, 70), 1, t.Ink, false)
	c.Polyline(pts(10, 50, 90, 90, 150, 54, 230, 120, 300, 100), 3, t.Sides[kit.Soviet], false)
	c.Polyline(pts(10, 80, 90, 120, 150, 84, 230, 150, 300, 130), 2, t.Past, false, 8, 5)
	c.Polygon(pts(330, 40, 400, 20, 380, 60, 440, 90, 400, 120, 360, 84, 340, 130), t.Accent.Fade(0.5))
	c.Polygon(pts(470, 20, 530, 20, 560, 70, 530, 120, 470, 120, 440, 70), t.Sides[kit.Japanese].Fade(0.35))
	c.Polyline(pts(470, 20, 530, 20, 560, 70, 530, 120, 470, 120, 440, 70), 2, t.Sides[kit.Japanese], true)
}
