package mapgen

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"auguststorm/engine/hex"
)

// elevationCodes stand for steps of 50 m from sea level.
const elevationCodes = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

// Write writes the map in the scenario format, the same bytes for the same map.
func (a *Atlas) Write(w io.Writer, from string) error {
	var b bytes.Buffer
	m := a.Config.Map
	fmt.Fprintf(&b, "# Made by auguststorm mapgen from %s. Do not edit: change that file and run it again.\n\n[map]\n", from)
	fmt.Fprintf(&b, "name = %s\nwidth = %d\nheight = %d\nhex_km = %d\ncredits = %s\n", quote(m.Name), a.W, a.H, int(m.HexKM), quote(m.Credits))
	a.grid(&b, "rows", func(h int32) byte { return a.Terrain[h] })
	a.grid(&b, "control", func(h int32) byte {
		if o := a.Owner[h]; o >= 0 && !a.Water(h) {
			return a.Config.Countries[o].Code[0]
		}
		return '-'
	})
	a.grid(&b, "elevation", func(h int32) byte {
		if a.Terrain[h] == '~' {
			return '0'
		}
		return elevationCodes[max(0, min(61, int(math.Round(a.Height[h]/50))))]
	})
	fmt.Fprintf(&b, "\n[map.projection]\nname = \"albers\"\nparallel_1 = %s\nparallel_2 = %s\nlat_0 = %s\nlon_0 = %s\norigin_x = %d\norigin_y = %d\n",
		degrees(m.Parallel[0]), degrees(m.Parallel[1]), degrees(m.OriginAt[0]), degrees(m.OriginAt[1]),
		int64(math.Round(a.Origin.X*1000)), int64(math.Round(a.Origin.Y*1000)))
	a.writeRivers(&b)
	a.writeLines(&b)
	a.writePlaces(&b)
	a.writeSites(&b)
	for _, l := range a.Labels {
		fmt.Fprintf(&b, "\n[[map.label]]\nname = %s\nhex = %q\nangle = %d\nrank = %d\n", quote(l.Name), a.Label(l.Hex), l.Angle, l.Rank)
	}
	for _, r := range a.Config.Sources {
		fmt.Fprintf(&b, "\n[[source]]\nid = %q\ntitle = %s\nurl = %s\nkind = %q\n", r.ID, quote(r.Title), quote(r.URL), r.Kind)
	}
	_, err := w.Write(b.Bytes())
	return err
}

func (a *Atlas) grid(b *bytes.Buffer, key string, code func(h int32) byte) {
	fmt.Fprintf(b, "%s = [\n", key)
	for row := range a.H {
		b.WriteString("  \"")
		for col := range a.W {
			b.WriteByte(code(row*a.W + col))
		}
		b.WriteString("\",\n")
	}
	b.WriteString("]\n")
}

func (a *Atlas) writeRivers(b *bytes.Buffer) {
	for _, r := range a.Rivers {
		fmt.Fprintf(b, "\n[[map.river]]\nid = %q\nname = %s\nrank = %q\nsides = %q\n", r.ID, quote(r.Name),
			[]string{"", "minor", "major"}[r.Rank], a.sides(r.Sides))
	}
	for _, x := range a.Bridges {
		fmt.Fprintf(b, "\n[[map.bridge]]\nside = %q\nkind = %q\n", a.sides([]int32{x.Side}), x.Kind)
		text(b, "name", x.Name)
	}
}

// sides lists hexsides; those of one hex in a row are written together.
func (a *Atlas) sides(list []int32) string {
	var s strings.Builder
	for i, v := range list {
		switch {
		case i > 0 && list[i-1]/6 == v/6:
			s.WriteByte(',')
		case i > 0:
			s.WriteByte(' ')
			fallthrough
		default:
			s.WriteString(a.Label(v/6) + ":")
		}
		s.WriteString(hex.Names[v%6])
	}
	return s.String()
}

func (a *Atlas) writeLines(b *bytes.Buffer) {
	for _, l := range a.Rails {
		for i, p := range l.Paths {
			fmt.Fprintf(b, "\n[[map.rail]]\nid = %q\nname = %s\ngauge = %d\n", part(l.ID, i), quote(l.Name), l.Gauge)
			if l.Tracks > 1 {
				fmt.Fprintf(b, "tracks = %d\n", l.Tracks)
			}
			text(b, "operator", l.Operator)
			fmt.Fprintf(b, "path = %q\n", a.path(p))
			text(b, "confidence", l.Confidence)
		}
	}
	for _, l := range a.Roads {
		for i, p := range l.Paths {
			fmt.Fprintf(b, "\n[[map.road]]\nid = %q\nname = %s\nclass = %q\npath = %q\n", part(l.ID, i), quote(l.Name), l.Class, a.path(p))
			text(b, "confidence", l.Confidence)
		}
	}
}

// part is the id of the i-th stretch of a line.
func part(id string, i int) string {
	if i == 0 {
		return id
	}
	return id + "-" + strconv.Itoa(i+1)
}

func (a *Atlas) path(p []int32) string {
	words := make([]string, len(p))
	for i, h := range p {
		words[i] = a.Label(h)
	}
	return strings.Join(words, " ")
}

func (a *Atlas) writePlaces(b *bytes.Buffer) {
	for _, p := range a.Places {
		fmt.Fprintf(b, "\n[[map.place]]\nid = %q\nname = %s\n", p.ID, quote(p.Name))
		if p.Modern != p.Name {
			text(b, "modern", p.Modern)
		}
		text(b, "native", p.Native)
		list(b, "names", p.Names)
		fmt.Fprintf(b, "hex = %q\nlat = %s\nlon = %s\ncountry = %q\nclass = %d\n", a.Label(p.Hex), degrees(p.Lat), degrees(p.Lon), p.Country, p.Class)
		list(b, "flags", p.Flags)
	}
}

func (a *Atlas) writeSites(b *bytes.Buffer) {
	for _, f := range a.Forts {
		fmt.Fprintf(b, "\n[[map.fort]]\nid = %q\nname = %s\n", f.ID, quote(f.Name))
		text(b, "native", f.Native)
		fmt.Fprintf(b, "hex = %q\nside = %q\nlevel = %d\nconfidence = %q\n", a.Label(f.Hex), f.Side, f.Level, f.Confidence)
		list(b, "source", f.Source)
		text(b, "note", f.Note)
	}
	for _, f := range a.Airfields {
		fmt.Fprintf(b, "\n[[map.airfield]]\nid = %q\nname = %s\nhex = %q\n", f.ID, quote(f.Name), a.Label(f.Hex))
		list(b, "source", f.Source)
		text(b, "note", f.Note)
	}
}

func text(b *bytes.Buffer, key, value string) {
	if value != "" {
		fmt.Fprintf(b, "%s = %s\n", key, quote(value))
	}
}

func list(b *bytes.Buffer, key string, values []string) {
	if len(values) == 0 {
		return
	}
	for i, v := range values {
		if i == 0 {
			fmt.Fprintf(b, "%s = [", key)
		} else {
			b.WriteString(", ")
		}
		b.WriteString(quote(v))
	}
	b.WriteString("]\n")
}

// degrees writes an angle with at most four decimals and at least one.
func degrees(v float64) string {
	s := strings.TrimRight(strconv.FormatFloat(v, 'f', 4, 64), "0")
	if strings.HasSuffix(s, ".") {
		s += "0"
	}
	return s
}

// quote writes a TOML basic string; the names hold no control characters.
func quote(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", " ").Replace(s) + `"`
}
