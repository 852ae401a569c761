package mapgen

import (
	"fmt"
	"slices"

	"auguststorm/engine/hex"
)

// places puts the gazetteer and the config's places on hexes of their own country.
func (a *Atlas) places() error {
	records, err := a.records()
	if err != nil {
		return err
	}
	for _, r := range records {
		p := Place{PlaceRecord: r, P: a.Forward(r.Lon, r.Lat), Owner: a.country(r.Country)}
		under := a.At(p.P)
		if under < 0 {
			continue // off this map
		}
		if p.Owner < 0 {
			return fmt.Errorf("place %s lies in %s, which no [[country]] names; add one with that source, or leave the place out with skip", r.ID, r.Country)
		}
		p.Country = a.Config.Countries[p.Owner].ID
		if len(r.At) == 2 {
			if p.Hex = a.Find(r.At[1], r.At[0]); p.Hex < 0 {
				return fmt.Errorf("place %s: its hex lies off the map", r.ID)
			}
			a.claim(p.Hex, p.Owner)
		} else {
			p.Hex = a.settle(p, under)
		}
		if r.Class == 1 && !a.Water(p.Hex) {
			a.Terrain[p.Hex] = 'u'
		}
		a.fixed[p.Hex] = true
		a.Places = append(a.Places, p)
	}
	return nil
}

// records merges the gazetteer with the places of the config, by id.
func (a *Atlas) records() ([]PlaceRecord, error) {
	var out []PlaceRecord
	at := map[string]int{}
	for _, row := range a.bundle.Places {
		p, err := gazetteerPlace(row)
		if err != nil {
			return nil, err
		}
		p.Native = a.Config.Native.Places[p.ID]
		at[p.ID] = len(out)
		out = append(out, p)
	}
	for _, o := range a.Config.Places {
		i, known := at[o.ID]
		if !known {
			if o.Name == "" || o.Country == "" {
				return nil, fmt.Errorf("place %s: not in the gazetteer; a new place needs name and country", o.ID)
			}
			if o.Class == 0 {
				o.Class = 5
			}
			out = append(out, o)
			continue
		}
		out[i].merge(o)
	}
	return slices.DeleteFunc(out, func(p PlaceRecord) bool { return p.Skip }), nil
}

func (p *PlaceRecord) merge(o PlaceRecord) {
	if o.Name != "" {
		p.Name = o.Name
	}
	if o.Modern != "" {
		p.Modern = o.Modern
	}
	if o.Native != "" {
		p.Native = o.Native
	}
	if o.Country != "" {
		p.Country = o.Country
	}
	if o.Lat != 0 {
		p.Lat, p.Lon = o.Lat, o.Lon
	}
	if o.Class != 0 {
		p.Class = o.Class
	}
	if o.Flags != nil {
		p.Flags = o.Flags
	}
	p.Names = append(p.Names, o.Names...)
	p.At, p.Skip = o.At, o.Skip
}

// settle picks the hex of a place: the one under it or a neighbour, of its own
// country; for a port one that touches water.
func (a *Atlas) settle(p Place, under int32) int32 {
	a.raise(under)
	port := slices.Contains(p.Flags, "port") || slices.Contains(p.Flags, "naval-base")
	best, found := 1e9, int32(-1)
	try := func(h int32) {
		if h < 0 || a.Water(h) || a.Owner[h] != p.Owner || port && !a.coastal(h) {
			return
		}
		if q := distance(p.P, a.Centre(h)); q < best {
			best, found = q, h
		}
	}
	try(under)
	for d := range hex.Directions {
		try(a.Neighbour(under, int32(d)))
	}
	if found >= 0 && (found == under || best < 1.25*a.D) {
		return found
	}
	a.claim(under, p.Owner)
	return under
}

// claim gives a hex to a country, as land if it holds any.
func (a *Atlas) claim(h, owner int32) {
	if a.raise(h) {
		a.Owner[h] = owner
	}
}

func (a *Atlas) coastal(h int32) bool {
	for d := range hex.Directions {
		if n := a.Neighbour(h, int32(d)); n >= 0 && a.Water(n) {
			return true
		}
	}
	return false
}

// sites puts forts and airfields on land hexes.
func (a *Atlas) sites() error {
	taken := map[int32]string{}
	for _, r := range a.Config.Forts {
		h, err := a.site(r)
		if err != nil {
			return fmt.Errorf("fort %s: %w", r.ID, err)
		}
		if h < 0 {
			continue
		}
		if other, is := taken[h]; is {
			return fmt.Errorf("fort %s shares hex %s with %s; give one of them a place or position", r.ID, a.Label(h), other)
		}
		taken[h] = r.ID
		a.Forts = append(a.Forts, Site{r, h})
	}
	field, named := map[int32]bool{}, map[string]bool{}
	for _, f := range a.Config.Airfields {
		r := SiteRecord{ID: f.ID, Name: f.Name, Lat: f.Lat, Lon: f.Lon, Place: f.Place, Country: f.Country, Source: f.Source, Note: f.Note}
		h, err := a.site(r)
		if err != nil {
			return fmt.Errorf("airfield %s: %w", r.ID, err)
		}
		if h >= 0 {
			field[h], named[r.ID] = true, true
			a.Airfields = append(a.Airfields, Site{r, h})
		}
	}
	for _, p := range a.Places {
		if slices.Contains(p.Flags, "airfield") && !field[p.Hex] && !named["af-"+p.ID] {
			a.Airfields = append(a.Airfields, Site{SiteRecord{ID: "af-" + p.ID, Name: p.Name}, p.Hex})
			field[p.Hex] = true
		}
	}
	return nil
}

// site is the hex of a fort or airfield, or -1 off the map.
func (a *Atlas) site(r SiteRecord) (int32, error) {
	if r.Place != "" {
		for _, p := range a.Places {
			if p.ID == r.Place {
				return p.Hex, nil
			}
		}
		return -1, nil
	}
	at := a.Forward(r.Lon, r.Lat)
	under, owner := a.At(at), a.country(r.Country)
	if under < 0 {
		return -1, nil
	}
	if r.Country != "" && owner < 0 {
		return -1, fmt.Errorf("unknown country %q", r.Country)
	}
	best, found := 1e9, int32(-1)
	for _, h := range hex.Disc(nil, under, 2, a.W, a.H) {
		if a.Water(h) || owner >= 0 && a.Owner[h] != owner {
			continue
		}
		if q := distance(at, a.Centre(h)); q < best {
			best, found = q, h
		}
	}
	if found < 0 {
		return -1, fmt.Errorf("no land of its country within two hexes")
	}
	return found, nil
}
