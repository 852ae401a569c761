package mapgen

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io/fs"
	"math"
	"strconv"
	"strings"
)

// Feature is one record of a GeoJSON file. Lines holds lines, rings, or single
// points, in degrees.
type Feature struct {
	Props map[string]any
	Lines [][]Point
}

func (f *Feature) text(key string) string {
	s, _ := f.Props[key].(string)
	return s
}

func (f *Feature) number(key string) float64 {
	n, _ := f.Props[key].(float64)
	return n
}

func (f *Feature) flag(key string) bool {
	b, _ := f.Props[key].(bool)
	return b
}

// Raster is a grid of samples in degrees, pixel-is-area, row 0 in the north.
type Raster struct {
	W, H        int
	West, North float64
	Cell        float64 // degrees
	Value       []int16
}

// At is the value at a position; positions outside take the value of the rim.
func (r *Raster) At(lon, lat float64) int16 { return r.Value[r.index(lon, lat)] }

func (r *Raster) index(lon, lat float64) int {
	x := min(max(int(math.Floor((lon-r.West)/r.Cell)), 0), r.W-1)
	y := min(max(int(math.Floor((r.North-lat)/r.Cell)), 0), r.H-1)
	return y*r.W + x
}

// Bundle is the geodata, see the README of the bundle.
type Bundle struct {
	Elevation, Cover                                                     *Raster
	Land, Lakes, Rivers, Rails, Roads, Borders, Countries, Areas, Labels []Feature
	Places                                                               [][]string
}

// ReadBundle reads the geodata from a folder.
func ReadBundle(dir fs.FS) (*Bundle, error) {
	if _, err := fs.Stat(dir, "."); err != nil {
		return nil, errors.New("there is no such folder; name the one that holds land.geojson and the other files")
	}
	b := &Bundle{}
	for _, l := range []struct {
		file string
		to   *[]Feature
	}{
		{"land", &b.Land}, {"lakes", &b.Lakes}, {"rivers", &b.Rivers}, {"rail_1945", &b.Rails},
		{"roads_1945", &b.Roads}, {"borders_1945", &b.Borders}, {"countries_1945", &b.Countries},
		{"areas_1945", &b.Areas}, {"labels", &b.Labels},
	} {
		fs, err := readFeatures(dir, l.file+".geojson")
		if err != nil {
			return nil, err
		}
		*l.to = fs
	}
	var err error
	if b.Elevation, err = readRaster(dir, "elevation_2min", 11000); err != nil {
		return nil, err
	}
	if b.Cover, err = readRaster(dir, "landcover_1min", 0); err != nil {
		return nil, err
	}
	data, err := readFile(dir, "gazetteer.csv")
	if err != nil {
		return nil, err
	}
	r := csv.NewReader(bytes.NewReader(data))
	r.FieldsPerRecord = 10
	if b.Places, err = r.ReadAll(); err != nil {
		return nil, fmt.Errorf("gazetteer.csv: %w; each row has ten fields", err)
	}
	b.Places = b.Places[min(1, len(b.Places)):]
	return b, nil
}

// readFile reads a file of the bundle.
func readFile(dir fs.FS, name string) ([]byte, error) {
	data, err := fs.ReadFile(dir, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s is missing; the folder must hold the whole bundle", name)
	}
	if err != nil {
		return nil, fmt.Errorf("%s cannot be read: %w", name, err)
	}
	return data, nil
}

// notJSON says where a file stops being JSON.
func notJSON(name string, data []byte, err error) error {
	var s *json.SyntaxError
	if errors.As(err, &s) {
		at := data[:min(int(s.Offset), len(data))]
		return fmt.Errorf("%s, line %d: this is not GeoJSON: %w; unpack the file afresh", name, bytes.Count(at, []byte("\n"))+1, err)
	}
	return fmt.Errorf("%s: this is not GeoJSON: %w; unpack the file afresh", name, err)
}

func readFeatures(dir fs.FS, name string) ([]Feature, error) {
	data, err := readFile(dir, name)
	if err != nil {
		return nil, err
	}
	var file struct {
		Features []struct {
			Properties map[string]any
			Geometry   struct {
				Coordinates any
			}
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, notJSON(name, data, err)
	}
	if file.Features == nil {
		return nil, fmt.Errorf("%s: there is no list of features; give a GeoJSON FeatureCollection", name)
	}
	out := make([]Feature, len(file.Features))
	for i, f := range file.Features {
		out[i].Props = f.Properties
		collect(f.Geometry.Coordinates, &out[i].Lines)
	}
	return out, nil
}

// collect gathers the lines of nested coordinate lists of any depth.
func collect(v any, lines *[][]Point) {
	list, _ := v.([]any)
	if len(list) == 0 {
		return
	}
	if p, ok := point(list); ok {
		*lines = append(*lines, []Point{p})
		return
	}
	if first, _ := list[0].([]any); len(first) > 0 {
		if _, ok := point(first); !ok {
			for _, e := range list {
				collect(e, lines)
			}
			return
		}
	}
	line := make([]Point, 0, len(list))
	for _, e := range list {
		if c, _ := e.([]any); c != nil {
			if p, ok := point(c); ok {
				line = append(line, p)
			}
		}
	}
	*lines = append(*lines, line)
}

func point(c []any) (Point, bool) {
	if len(c) < 2 {
		return Point{}, false
	}
	x, ok := c[0].(float64)
	y, ok2 := c[1].(float64)
	return Point{x, y}, ok && ok2
}

func readRaster(dir fs.FS, name string, offset int) (*Raster, error) {
	data, err := readFile(dir, name+".json")
	if err != nil {
		return nil, err
	}
	var head struct {
		Width, Height int
		West, North   float64
		Cell          float64 `json:"cell_deg"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		return nil, notJSON(name+".json", data, err)
	}
	if data, err = readFile(dir, name+".png"); err != nil {
		return nil, err
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%s.png: this is no PNG picture: %w; unpack the file afresh", name, err)
	}
	r := &Raster{W: head.Width, H: head.Height, West: head.West, North: head.North, Cell: head.Cell}
	if b := img.Bounds(); b.Dx() != r.W || b.Dy() != r.H || r.W == 0 || r.H == 0 || r.Cell <= 0 {
		return nil, fmt.Errorf("%s: the picture has %v, the json says %d x %d", name, img.Bounds(), r.W, r.H)
	}
	r.Value = make([]int16, r.W*r.H)
	for i := range r.Value {
		switch m := img.(type) {
		case *image.Gray16:
			r.Value[i] = int16(int(m.Pix[2*i])<<8 + int(m.Pix[2*i+1]) - offset)
		case *image.Gray:
			r.Value[i] = int16(int(m.Pix[i]) - offset)
		default:
			return nil, fmt.Errorf("%s.png is not grey", name)
		}
	}
	return r, nil
}

// stations are the stops of a railway or road.
type station struct {
	name string
	at   Point // degrees
}

func (f *Feature) stations() []station {
	list, _ := f.Props["stations"].([]any)
	out := []station{}
	for _, e := range list {
		s, _ := e.([]any)
		if len(s) != 3 {
			continue
		}
		name, _ := s[0].(string)
		if p, ok := point(s[1:]); ok {
			out = append(out, station{name, Point{p.Y, p.X}})
		}
	}
	return out
}

// gazetteerPlace reads a row of the gazetteer.
func gazetteerPlace(row []string) (PlaceRecord, error) {
	lat, err1 := strconv.ParseFloat(row[4], 64)
	lon, err2 := strconv.ParseFloat(row[5], 64)
	class, err3 := strconv.Atoi(row[7])
	if err1 != nil || err2 != nil || err3 != nil {
		return PlaceRecord{}, fmt.Errorf("gazetteer.csv: %s: malformed number", row[0])
	}
	p := PlaceRecord{ID: strings.ReplaceAll(row[0], "_", "-"), Name: row[1], Modern: row[3], Lat: lat, Lon: lon,
		Country: row[6], Class: int32(class)}
	if row[2] != "" {
		p.Names = strings.Split(row[2], ";")
	}
	for _, f := range strings.Fields(row[8]) {
		word, ok := flagWords[f]
		if !ok {
			return p, fmt.Errorf("gazetteer.csv: %s: unknown flag %q", row[0], f)
		}
		p.Flags = append(p.Flags, word)
	}
	return p, nil
}

var flagWords = map[string]string{"C": "capital", "P": "port", "R": "river-port", "N": "naval-base",
	"F": "fortified", "A": "airfield", "J": "junction"}
